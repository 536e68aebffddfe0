#include "others.h"
#include "papers.h"

#include <stdio.h>

/* The others: on the left the other chairs and how far I know both sides, on the right what passes
 * between me and the one that is chosen. */

void others_say(struct scene *scene, struct box *box, uint32_t colour, const char *text)
{
    struct text_style style = theme_text(TYPE_SMALL, colour);

    box_cut_top(box, ui_paragraph(scene->ui, *box, style, text) + SPACE_S);
}

/* ---- The list ---- */

/* Marketing first, then who stands between, then sales: as on the page of the team. */
static const enum role order[ROLE_COUNT] = {ROLE_BRAND,    ROLE_DEMAND, ROLE_PMI,
                                            ROLE_CEO,      ROLE_CX,     ROLE_DIRECTOR,
                                            ROLE_PROSPECT, ROLE_AE,     ROLE_AM};

static bool has_plans(const struct scene *scene)
{
    return scene->role == ROLE_CEO || scene->role == ROLE_PMI;
}

static bool is_other(const struct scene *scene, enum role role)
{
    return (scene->model->room.chairs >> role & 1) && role != scene->role;
}

/* Something is always chosen: the papers where one waits, else the first other chair. */
static void choose_first(struct scene *scene)
{
    int *other = &scene->forms->other;
    bool is_chair = *other >= 0 && *other < ROLE_COUNT && is_other(scene, (enum role) * other);

    if (is_chair || *other == OTHER_PAPERS || (*other == OTHER_PLANS && has_plans(scene))) return;
    *other = OTHER_PAPERS;
    if (papers_to_answer(scene) > 0) return;
    for (int i = ROLE_COUNT - 1; i >= 0; i--)
        if (is_other(scene, order[i])) *other = (int)order[i];
}

static void choose(struct scene *scene, int other)
{
    scene->forms->other = other;
    scene->forms->other_lever = 0;
    scene->forms->other_stop = -1;
}

static float entry_height(const struct scene *scene)
{
    return scene->is_compact ? 28 : 38;
}

struct entry {
    int other;
    const char *label;
    const char *note;
    uint32_t colour; /* of the mark before it, 0 for none */
};

static void draw_entry(struct scene *scene, struct box *list, const struct entry *entry)
{
    struct box row = box_cut_top(list, entry_height(scene));
    bool is_chosen = scene->forms->other == entry->other;
    struct text_style label = theme_text(TYPE_BODY, is_chosen ? COLOUR_ACCENT : COLOUR_INK);
    struct ui_area area = {.kind = UI_KIND_OTHER};
    char id[32];

    area.id = ui_id(ui_name(id, sizeof id, "other", entry->other));
    snprintf(area.label, sizeof area.label, "%s", entry->label);
    struct ui_touch touch = ui_touch(scene->ui, row, &area);
    if (touch.was_clicked) choose(scene, entry->other);
    if (touch.is_hot) scene->ui->pointer = UI_POINTER_HAND;
    if (is_chosen || touch.is_hot)
        gfx_rect(scene->ui->list, row, RADIUS_M, is_chosen ? COLOUR_ACCENT_SOFT : COLOUR_SUNKEN);
    if (touch.is_ring) ui_ring(scene->ui, box_inset(row, 3), RADIUS_M);
    label.weight = is_chosen ? WEIGHT_BOLD : WEIGHT_MEDIUM;
    box_cut_left(&row, SPACE_S);
    if (entry->colour)
        gfx_circle(scene->ui->list, (struct point){row.x + 5, row.y + row.height / 2}, 4,
                   entry->colour);
    box_cut_left(&row, 18);
    box_cut_right(&row, SPACE_S);
    float width = gfx_measure(scene->ui->list, label, 0, entry->label).width + 2;
    ui_label(scene->ui, box_cut_left(&row, width), label, entry->label);
    box_cut_left(&row, SPACE_S);
    struct text_style note = theme_aligned(TYPE_NOTE, COLOUR_MUTED, ALIGN_RIGHT);
    if (gfx_measure(scene->ui->list, note, 0, entry->note).width <= row.width)
        ui_label(scene->ui, row, note, entry->note);
}

static void draw_chair_entry(struct scene *scene, struct box *list, enum role role)
{
    const struct person_row *holder = model_holder(scene->model, scene->model->team, role);
    struct entry entry = {.other = (int)role,
                          .label = words_role(role),
                          .note = holder ? holder->name : word(WORD_autopilot),
                          .colour = theme_side(role_side(role))};

    draw_entry(scene, list, &entry);
}

static unsigned entries_count(const struct scene *scene)
{
    unsigned count = 1 + has_plans(scene);

    for (int role = 0; role < ROLE_COUNT; role++)
        count += is_other(scene, (enum role)role);
    return count;
}

static void draw_list(struct scene *scene, struct box list)
{
    const struct view_desk_view *desk = model_desk(scene->model, scene->role);
    char number[12] = "";
    struct entry papers = {OTHER_PAPERS, word(WORD_others_papers), number, 0};
    struct entry plans = {OTHER_PLANS, word(WORD_others_plans), "", 0};

    if (desk && desk->papers_count > 0) snprintf(number, sizeof number, "%u", desk->papers_count);
    draw_entry(scene, &list, &papers);
    if (has_plans(scene)) draw_entry(scene, &list, &plans);
    ui_rule(scene->ui, (struct box){list.x, list.y + 3, list.width, 1});
    box_cut_top(&list, 8);
    for (int i = 0; i < ROLE_COUNT; i++)
        if (is_other(scene, order[i])) draw_chair_entry(scene, &list, order[i]);
}

/* ---- My way ---- */

static void draw_side_weeks(struct scene *scene, struct box *box, enum side side, unsigned weeks)
{
    enum { WEEKS = 10 };
    struct box row = box_cut_top(box, 20);
    struct ui_bar_part part = {weeks < WEEKS ? weeks : WEEKS, theme_side(side)};
    struct ui_bar bar = {&part, 1, WEEKS, -1};
    char number[12], line[60];

    snprintf(number, sizeof number, "%u", weeks);
    word_fill(line, sizeof line, WORD_way_weeks, WORD_VALUES(number));
    if (weeks > WEEKS) scene_weeks(line, sizeof line, weeks);
    ui_label(scene->ui, row, theme_aligned(TYPE_NOTE, COLOUR_MUTED, ALIGN_RIGHT), line);
    ui_label(scene->ui, row, theme_text(TYPE_SMALL, theme_side_ink(side)),
             word(side == SIDE_SALES ? WORD_side_sales : WORD_side_marketing));
    ui_bar(scene->ui, box_cut_top(box, 8), &bar);
    box_cut_top(box, SPACE_S);
}

static void draw_way(struct scene *scene, struct box box)
{
    const struct view_books_view *books = &scene->model->books;

    bool is_low = box.height < 164;
    bool is_ready = books->is_ready_for_director;

    box = ui_panel(scene->ui, box, is_low && is_ready ? NULL : word(WORD_way_title));
    if (is_low && is_ready) {
        ui_pill(scene->ui, box.x, box.y, UI_TONE_GOOD, word(WORD_way_ready));
        box_cut_top(&box, 22 + SPACE_M);
    }
    draw_side_weeks(scene, &box, SIDE_MARKETING, books->weeks_marketing);
    draw_side_weeks(scene, &box, SIDE_SALES, books->weeks_sales);
    if (is_ready && !is_low)
        ui_pill(scene->ui, box.x, box.y + 2, UI_TONE_GOOD, word(WORD_way_ready));
    struct text_style note = theme_wrapped(TYPE_NOTE, COLOUR_MUTED);
    float height = gfx_measure(scene->ui->list, note, box.width, word(WORD_way_line)).height;
    if (!is_ready && height <= box.height) ui_paragraph(scene->ui, box, note, word(WORD_way_line));
}

/* ---- The page ---- */

static void draw_papers(struct scene *scene, struct box box)
{
    const struct view_desk_view *desk = model_desk(scene->model, scene->role);
    float content = 0;

    if (!desk || desk->papers_count == 0) {
        box = ui_panel(scene->ui, box_cut_top(&box, 100), word(WORD_others_papers));
        others_say(scene, &box, COLOUR_MUTED, word(WORD_papers_none));
        return;
    }
    for (unsigned i = 0; i < desk->papers_count; i++)
        content += papers_draw_one(scene, box, &desk->papers[i], false) + SCENE_GAP;
    struct ui_scroll scroll = {.id = "others/papers", .content_height = content};
    struct box list = ui_scroll_begin(scene->ui, box, &scroll);
    for (unsigned i = 0; i < desk->papers_count; i++)
        box_cut_top(&list, papers_draw_one(scene, list, &desk->papers[i], true) + SCENE_GAP);
    ui_scroll_end(scene->ui);
}

void screen_others(struct scene *scene, struct box body)
{
    if (scene->role >= ROLE_COUNT) {
        struct box box = ui_panel(scene->ui, box_cut_top(&body, 120), word(WORD_desk_no_chair));
        others_say(scene, &box, COLOUR_MUTED, word(WORD_desk_no_chair_line));
        return;
    }
    choose_first(scene);
    struct box left = box_cut_left(&body, scene->is_compact ? 272 : 330);
    box_cut_left(&body, SCENE_GAP);
    float row = entry_height(scene);
    struct box list = box_cut_top(&left, 66 + 8 + row * (float)entries_count(scene));
    draw_list(scene, ui_panel(scene->ui, list, word(WORD_others_chairs)));
    box_cut_top(&left, SCENE_GAP);
    if (left.height > 118) {
        if (left.height > 180) left.height = 180;
        draw_way(scene, left);
    }
    if (scene->forms->other == OTHER_PAPERS)
        draw_papers(scene, body);
    else if (scene->forms->other == OTHER_PLANS)
        others_draw_plans(scene, body);
    else
        others_draw_chair(scene, body, (enum role)scene->forms->other);
}
