#include "others.h"

#include "dealings.h"
#include "sayings.h"

#include <stdio.h>

/* One other chair. An idea is a stop of one of its levers; words are held against numbers; numbers
 * are read only, and it is said what opening them costs. */

static void draw_head(struct scene *scene, struct box *box, enum role role)
{
    const struct person_row *holder = model_holder(scene->model, scene->model->team, role);
    struct text_style name = theme_text(TYPE_TITLE, theme_side_ink(role_side(role)));
    struct box row = box_cut_top(box, 30);
    struct text_style who = theme_aligned(TYPE_BODY, COLOUR_MUTED, ALIGN_RIGHT);
    char person[PERSON_NAME_SIZE + 32];

    snprintf(person, sizeof person, "%s", word(WORD_autopilot));
    if (holder) scene_name(scene, holder, person, sizeof person);
    float width = gfx_measure(scene->ui->list, name, 0, words_role(role)).width + SPACE_M;
    ui_label(scene->ui, box_cut_left(&row, width), name, words_role(role));
    ui_label(scene->ui, row, who, person);
    others_say(scene, box, COLOUR_MUTED, words_job(role));
}

/* ---- An idea ---- */

/* NULL while the chosen idea may be sent. */
static const char *why_not(const struct scene *scene)
{
    const char *why = scene_why_not(scene);

    if (why) return why;
    return scene->forms->other_stop < 0 ? word(WORD_propose_choose) : NULL;
}

static void draw_overrule(struct scene *scene, struct box *row, const struct named_orders *stop)
{
    struct ui_button overrule = {.id = "others/overrule",
                                 .label = word(WORD_overrule),
                                 .look = UI_DANGER,
                                 .why_not = why_not(scene)};

    if (!scene_button_left(scene, row, &overrule) || !stop) return;
    intents_overrule(scene->intents, stop);
    ui_toast(scene->ui, UI_TONE_PLAIN, word(WORD_overrule_done));
    scene->forms->other_stop = -1;
}

static void draw_send(struct scene *scene, struct box row, enum lever lever)
{
    const struct view_desk_view *desk = model_desk(scene->model, scene->role);
    int chosen = scene->forms->other_stop;
    const struct named_orders *stop = chosen >= 0 ? lever_stop(lever, (unsigned)chosen) : NULL;
    struct ui_button propose = {.id = "others/propose",
                                .label = word(WORD_propose),
                                .look = UI_PRIMARY,
                                .why_not = why_not(scene)};
    char number[12], line[160];

    enum role role = lever_info(lever)->role;
    const struct person_row *holder = model_holder(scene->model, scene->model->team, role);
    bool is_autopilot = !holder || holder->is_taken_over;

    snprintf(line, sizeof line, "%s",
             word(is_autopilot ? WORD_propose_autopilot : WORD_propose_line));
    if (scene_button_left(scene, &row, &propose) && stop) {
        intents_propose(scene->intents, scene->role, stop);
        ui_toast(scene->ui, UI_TONE_GOOD, word(WORD_propose_done));
        scene->forms->other_stop = -1;
    }
    if (scene->role == ROLE_CEO && desk) {
        draw_overrule(scene, &row, stop);
        snprintf(number, sizeof number, "%u", desk->overruled);
        word_fill(line, sizeof line, WORD_overrule_line, WORD_VALUES(number));
    }
    box_cut_left(&row, SPACE_XS);
    struct text_style note = theme_text(TYPE_NOTE, COLOUR_MUTED);
    float height =
        gfx_measure(scene->ui->list, theme_wrapped(TYPE_NOTE, COLOUR_MUTED), row.width, line)
            .height;
    row.y += (row.height - height) / 2;
    ui_paragraph(scene->ui, row, note, line);
}

static void draw_idea(struct scene *scene, struct box box, enum role role)
{
    struct forms *forms = scene->forms;
    int count = (int)levers_of_role(role);
    const char *names[LEVERS_OF_ROLE_MAX], *stops_names[LEVER_STOPS_MAX];

    box_cut_top(&box, SPACE_XS);
    if (count == 0) {
        others_say(scene, &box, COLOUR_MUTED, word(WORD_propose_none));
        return;
    }
    for (int i = 0; i < count; i++)
        names[i] = lever_info(lever_of_role(role, (unsigned)i))->label[words_language()];
    if (forms->other_lever >= count) forms->other_lever = 0;
    struct text_style title = theme_text(TYPE_HEADING, COLOUR_INK);
    scene_line(scene, &box, 24, title, word(WORD_propose_title));
    struct ui_tabs tabs = {"others/levers", names, count, NULL, NULL};
    struct box row = box_cut_top(&box, 36);
    row.x -= 12;
    row.width += 12;
    if (ui_tabs(scene->ui, row, &tabs, &forms->other_lever)) forms->other_stop = -1;
    enum lever lever = lever_of_role(role, (unsigned)forms->other_lever);
    int stops_count = (int)lever_stop_count(lever);
    for (int i = 0; i < stops_count; i++)
        stops_names[i] = lever_stop(lever, (unsigned)i)->label[words_language()];
    if (forms->other_stop >= stops_count) forms->other_stop = -1;
    struct ui_stops stops = {.id = "others/stops",
                             .label = word(WORD_propose_pick),
                             .names = stops_names,
                             .count = stops_count,
                             .as_is = -1,
                             .hides_label = true,
                             .why_not = scene_why_not(scene)};
    box_cut_top(&box, SPACE_S);
    ui_stops(scene->ui, box_cut_top(&box, 36), &stops, &forms->other_stop);
    box_cut_top(&box, SPACE_M);
    draw_send(scene, box_cut_top(&box, HEIGHT_BUTTON), lever);
}

/* ---- Words and facts ---- */

static const struct statement_row *statement_of(const struct scene *scene, enum role role)
{
    const struct view_books_view *books = &scene->model->books;

    for (unsigned i = 0; i < books->statements_count; i++) {
        unsigned statement = books->statements[i].statement;
        if (statement < STATEMENT_COUNT && statement_info((enum statement)statement)->role == role)
            return &books->statements[i];
    }
    return NULL;
}

/* The last time this was held against the facts. */
static const struct checked_row *checked_of(const struct scene *scene, unsigned statement)
{
    const struct view_books_view *books = &scene->model->books;
    const struct checked_row *found = NULL;

    for (unsigned i = 0; i < books->checked_count; i++)
        if (books->checked[i].statement == statement &&
            (!found || books->checked[i].week >= found->week))
            found = &books->checked[i];
    return found;
}

/* NULL when this may be held against the facts now. */
static const char *why_not_check(const struct scene *scene, const struct checked_row *checked)
{
    unsigned weeks = scene->model->room.weeks_per_quarter;

    if (!scene->model->books.may_check) return word(WORD_check_not);
    bool is_done = checked && weeks > 0 && checked->week / weeks == scene->model->room.week / weeks;
    return is_done ? word(WORD_check_done) : NULL;
}

static void draw_says(struct scene *scene, struct box box, enum role role)
{
    const struct statement_row *says = statement_of(scene, role);
    char text[200], quoted[220];

    box = ui_panel(scene->ui, box, word(WORD_says_title));
    if (!says) {
        others_say(scene, &box, COLOUR_MUTED, word(WORD_says_none));
        return;
    }
    saying_statement(says->statement, says->said, scene_currency(scene), text, sizeof text);
    snprintf(quoted, sizeof quoted,
             words_language() == LANGUAGE_DE ? "\xe2\x80\x9e%s\xe2\x80\x9c"
                                             : "\xe2\x80\x9c%s\xe2\x80\x9d",
             text);
    struct text_style style = theme_text(TYPE_BODY, COLOUR_INK);
    box_cut_top(&box, ui_paragraph(scene->ui, box, style, quoted) + SPACE_S);
    const struct checked_row *checked = checked_of(scene, says->statement);
    if (checked) {
        saying_checked(checked, scene_currency(scene), text, sizeof text);
        others_say(scene, &box, checked->holds ? COLOUR_GOOD : COLOUR_WARN, text);
    }
    const char *why = why_not_check(scene, checked);
    struct ui_button check = {.id = "others/check",
                              .label = word(WORD_check_facts),
                              .why_not = why ? why : scene_why_not(scene)};
    struct box row = box_cut_top(&box, 34);
    if (scene_button_left(scene, &row, &check))
        intents_check_facts(scene->intents, scene->role, says->statement);
    box_cut_top(&box, SPACE_S);
    others_say(scene, &box, COLOUR_MUTED, why ? why : word(WORD_check_line));
}

/* ---- Their numbers ---- */

static void draw_panel(struct scene *scene, struct box box, const struct book_row *book)
{
    enum { ROW = 44 };
    struct ui_scroll scroll = {.id = "others/numbers",
                               .content_height = (float)((book->panel_count + 1u) / 2) * ROW};
    struct box view = ui_scroll_begin(scene->ui, box, &scroll);

    for (unsigned i = 0; i < book->panel_count; i++) {
        struct box cell = box_column(view, 2, (int)(i % 2), SPACE_M);
        cell.y = view.y + (float)(i / 2) * ROW;
        cell.height = 38;
        scene_metric(scene, cell, &book->panel[i]);
    }
    ui_scroll_end(scene->ui);
}

static const struct book_row *book_of(const struct scene *scene, enum role role)
{
    const struct view_books_view *books = &scene->model->books;

    for (unsigned i = 0; i < books->books_count; i++)
        if (books->books[i].role == role) return &books->books[i];
    return NULL;
}

static void draw_book(struct scene *scene, struct box box, enum role role)
{
    const struct book_row *book = book_of(scene, role);
    char line[160];

    box = ui_panel(scene->ui, box, word(WORD_books_title));
    if (book) {
        saying_book(book, line, sizeof line);
        others_say(scene, &box, COLOUR_GOOD, line);
        if (book->panel_count > 0)
            draw_panel(scene, box, book);
        else
            others_say(scene, &box, COLOUR_MUTED, word(WORD_books_empty));
        return;
    }
    bool has_looked = scene->model->books.has_looked;
    struct ui_button look = {.id = "others/look",
                             .label = word(WORD_books_look),
                             .why_not = has_looked ? word(WORD_books_other) : scene_why_not(scene)};
    struct box row = box_cut_top(&box, 34);
    if (scene_button_left(scene, &row, &look)) intents_look(scene->intents, scene->role, role);
    box_cut_top(&box, SPACE_S);
    others_say(scene, &box, COLOUR_MUTED, word(has_looked ? WORD_books_other : WORD_books_price));
}

void others_draw_chair(struct scene *scene, struct box box, enum role role)
{
    float most = scene->is_compact ? 242 : 250;
    struct box top = ui_panel(scene->ui, box_cut_top(&box, most), NULL);

    draw_head(scene, &top, role);
    draw_idea(scene, top, role);
    box_cut_top(&box, SCENE_GAP);
    struct box says = box_column(box, 2, 0, SCENE_GAP), numbers = box_column(box, 2, 1, SCENE_GAP);
    if (says.height > 260) says.height = 240;
    if (!book_of(scene, role)) numbers.height = says.height;
    draw_says(scene, says, role);
    draw_book(scene, numbers, role);
}
