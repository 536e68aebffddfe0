#include "lever_panel.h"
#include "scene.h"

#include <math.h>
#include <stdio.h>

/* The chair. A newcomer sees their levers as they found them, each with what it costs, when it will
 * be felt and the number beside it; on the right, in the first week, what the person before left,
 * what burns and one first move; later the money, the news and the chair's numbers. */

static void draw_text_card(struct scene *scene, struct box *column, const char *title,
                           const char *text, uint32_t ink)
{
    struct text_style style = theme_wrapped(TYPE_BODY, COLOUR_INK);
    float pad = scene->is_compact ? 10 : 14;
    float width = column->width - 2 * pad;
    float height = gfx_measure(scene->ui->list, style, width, text).height;
    struct box box = box_cut_top(column, height + 24 + 2 * pad);
    struct text_style head = theme_text(TYPE_SMALL, ink);

    head.weight = WEIGHT_BOLD;
    box_cut_top(column, scene->is_compact ? 8 : SCENE_GAP);
    ui_panel(scene->ui, box, NULL);
    struct box inside = box_inset(box, pad);
    scene_line(scene, &inside, 20, head, title);
    box_cut_top(&inside, 2);
    ui_label(scene->ui, inside, style, text);
}

/* The note as one text; the prompts that were left empty are left out. */
static void note_text(const struct view_desk_view *desk, bool is_start, char *out, size_t capacity)
{
    const enum word prompts[3] = {WORD_note_trying_line, WORD_note_burning_line,
                                  WORD_note_talk_line};
    const char *answers[3] = {desk->trying, desk->burning, desk->talk_to};
    size_t size = 0;

    out[0] = 0;
    for (int i = 0; i < 3; i++) {
        char line[200];
        if (!answers[i][0]) continue;
        word_fill(line, sizeof line, prompts[i], WORD_VALUES(answers[i]));
        int added = snprintf(out + size, capacity - size, "%s%s", size > 0 ? " " : "", line);
        size += added > 0 ? (size_t)added : 0;
        if (size >= capacity) return;
    }
    if (size == 0)
        snprintf(out, capacity, "%s",
                 word(is_start ? WORD_first_note_start : WORD_first_note_none));
}

static void draw_first_week(struct scene *scene, struct box column,
                            const struct view_desk_view *desk)
{
    char text[700], title[80];
    /* Who sat here in the lobby decided nothing. */
    bool is_start = scene->model->room.week < 2;

    if (desk->asked[0]) {
        word_fill(text, sizeof text, WORD_first_asked_line, WORD_VALUES(desk->asked));
        draw_text_card(scene, &column, word(WORD_first_asked), text, COLOUR_GOOD);
    }
    bool has_note = desk->trying[0] || desk->burning[0] || desk->talk_to[0];
    note_text(desk, is_start, text, sizeof text);
    if (!has_note && !is_start && desk->note_from[0])
        word_fill(text, sizeof text, WORD_first_note_none_by, WORD_VALUES(desk->note_from));
    if (has_note && desk->note_from[0])
        word_fill(title, sizeof title, WORD_first_note_from, WORD_VALUES(desk->note_from));
    else
        snprintf(title, sizeof title, "%s", word(WORD_first_note));
    draw_text_card(scene, &column, title, text, COLOUR_MUTED);
    if (desk->now_burning[0])
        draw_text_card(scene, &column, word(WORD_first_burning), desk->now_burning, COLOUR_BAD);
    if (desk->first_move[0])
        draw_text_card(scene, &column, word(WORD_first_move), desk->first_move, COLOUR_ACCENT);
}

static bool spends_money(enum role role)
{
    return role == ROLE_CEO || role == ROLE_BRAND || role == ROLE_DEMAND;
}

static void draw_side(struct scene *scene, struct box column, const struct view_desk_view *desk,
                      bool has_numbers)
{
    const struct view_team_view *team = model_team(scene->model);
    bool has_budget = team && (spends_money(scene->role) || team->requests_count > 0);

    if (has_budget) {
        box_cut_top(&column, scene_budget(scene, column));
        box_cut_top(&column, SCENE_GAP);
    }
    if (desk->is_new) {
        draw_first_week(scene, column, desk);
        return;
    }
    unsigned count = scene_numbers_count(scene);
    if (!has_numbers && count > 0 && column.height > 260) {
        float rows = (float)((count + 1) / 2);
        float most = floorf((column.height * 0.55f - 62) / 44);
        struct box numbers = box_cut_top(&column, 62 + 44 * (rows < most ? rows : most));
        scene_numbers(scene, ui_panel(scene->ui, numbers, word(WORD_numbers_title)));
        box_cut_top(&column, SCENE_GAP);
    }
    if (column.height > 90) scene_news(scene, ui_panel(scene->ui, column, word(WORD_news_title)));
}

/* "Push this week": the one lever that is a button, because it is meant to be let go again. */
static void draw_push(struct scene *scene, struct box *row, const struct view_desk_view *desk)
{
    const struct order_row *order = desk_order(desk, SLOT_blitz);
    bool is_pushing = order && order->decided > 0;
    struct ui_button push = {.id = "push",
                             .label = word(is_pushing ? WORD_push_stop : WORD_push),
                             .look = UI_QUIET,
                             .key = 'B',
                             .tip = word(WORD_push_tip),
                             .is_chosen = is_pushing,
                             .why_not = scene_why_not(scene)};
    struct lever_setting setting = {SLOT_blitz, is_pushing ? 0 : 1};

    if (scene_button_left(scene, row, &push))
        intents_decide(scene->intents, ROLE_PROSPECT, &setting, 1);
}

static void draw_strip(struct scene *scene, struct box row, const struct view_desk_view *desk)
{
    struct ui_button more = {.id = "more", .label = word(WORD_more), .look = UI_QUIET, .key = 'M'};
    struct ui_button card = {
        .id = "card", .label = word(WORD_card_about), .look = UI_BARE, .key = '?'};
    struct ui_button pen = {
        .id = "pen", .label = word(WORD_pen_take), .look = UI_PRIMARY, .key = 'T'};

    if (scene_button_left(scene, &row, &more)) scene->forms->is_more_open = true;
    if (scene->role == ROLE_PROSPECT) draw_push(scene, &row, desk);
    if (!model_has_pen(scene->model, scene->role) && scene_button_left(scene, &row, &pen))
        intents_take_pen(scene->intents, scene->role);
    if (scene_button_right(scene, &row, &card)) scene->forms->is_card_open = true;
}

static void draw_chairs(struct scene *scene, struct box *column)
{
    const char *names[ROLE_COUNT];
    int count = (int)model_chairs(scene->model, 0, NULL);
    enum role role = ROLE_COUNT;

    if (count < 2) return;
    for (int i = 0; i < count; i++) {
        model_chairs(scene->model, (unsigned)i, &role);
        names[i] = words_role(role);
    }
    struct ui_tabs tabs = {"chairs", names, count, NULL, NULL};
    ui_tabs(scene->ui, box_cut_top(column, 36), &tabs, &scene->forms->chair);
    box_cut_top(column, SPACE_S);
}

/* True when there was room for the chair's numbers below the levers. */
static bool draw_levers(struct scene *scene, struct box column, const struct view_desk_view *desk)
{
    unsigned count = levers_of_role(scene->role);
    float gap = scene->is_compact ? 8 : SCENE_GAP;
    struct box strip = box_cut_bottom(&column, HEIGHT_BUTTON);
    bool is_single = count == 1;

    box_cut_bottom(&column, gap);
    float height = (column.height - gap * (float)(count - 1)) / (float)(count ? count : 1);
    float most = is_single ? 270 : LEVER_HEIGHT_MOST;
    if (height > most) height = most;
    for (unsigned i = 0; i < count; i++) {
        struct box box = box_cut_top(&column, height);
        box_cut_top(&column, gap);
        lever_panel_draw(scene, box, desk, lever_of_role(scene->role, i));
    }
    draw_strip(scene, strip, desk);
    if (column.height < 130 || scene_numbers_count(scene) == 0) return false;
    float wanted = 62 + 44 * (float)((scene_numbers_count(scene) + 2) / 3);
    if (column.height > wanted) column.height = wanted;
    scene_numbers(scene, ui_panel(scene->ui, column, word(WORD_numbers_title)));
    return true;
}

/* Two share this chair and the other one holds the pen. */
static void draw_pen_line(struct scene *scene, struct box *column)
{
    const struct view_room_view *room = &scene->model->room;
    char line[160];

    if (model_has_pen(scene->model, scene->role)) return;
    for (unsigned i = 0; i < room->people_count; i++) {
        const struct person_row *other = &room->people[i];
        bool has_pen = other->team == scene->model->team && other->pens >> scene->role & 1;
        if (!has_pen) continue;
        word_fill(line, sizeof line, WORD_pen_line, WORD_VALUES(other->name));
        scene_line(scene, column, 26, theme_text(TYPE_BODY, COLOUR_WARN), line);
        return;
    }
}

void screen_desk(struct scene *scene, struct box body)
{
    const struct view_desk_view *desk = model_desk(scene->model, scene->role);

    if (!desk) {
        struct box box = box_cut_top(&body, 120);
        box = ui_panel(scene->ui, box, word(WORD_desk_no_chair));
        ui_paragraph(scene->ui, box, theme_text(TYPE_BODY, COLOUR_MUTED),
                     word(WORD_desk_no_chair_line));
        return;
    }
    struct box side = box_cut_right(&body, scene->is_compact ? 316 : 400);
    box_cut_right(&body, SCENE_GAP);
    draw_chairs(scene, &body);
    draw_pen_line(scene, &body);
    bool has_numbers = draw_levers(scene, body, desk);
    draw_side(scene, side, desk, has_numbers);
}
