#include "desk_side.h"
#include "lever_panel.h"
#include "own_panel.h"
#include "scene.h"

#include <stdio.h>

/* The chair. A newcomer sees their levers as they found them, each with what it costs, when it will
 * be felt and the number beside it; what stands beside them on the right is in desk_side.c. */

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
        intents_decide(scene->intents, scene->role, &setting, 1);
}

static void draw_strip(struct scene *scene, struct box row, const struct view_desk_view *desk)
{
    struct ui_button more = {.id = "more", .label = word(WORD_more), .look = UI_QUIET, .key = 'M'};
    struct ui_button card = {
        .id = "card", .label = word(WORD_card_about), .look = UI_BARE, .key = '?'};
    struct ui_button pen = {
        .id = "pen", .label = word(WORD_pen_take), .look = UI_PRIMARY, .key = 'T'};

    if (scene_button_left(scene, &row, &more)) scene->forms->is_more_open = true;
    if (desk_decides(desk, SLOT_blitz)) draw_push(scene, &row, desk);
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

/* What the scenario itself lets this chair decide, because that is what it is about; then the
 * levers. */
static void draw_panels(struct scene *scene, struct box column, const struct view_desk_view *desk,
                        float height)
{
    enum lever levers[LEVERS_OF_ROLE_MAX];
    unsigned count = desk_levers(desk, levers, LEVERS_OF_ROLE_MAX);
    float gap = scene->is_compact ? 8 : SCENE_GAP;

    for (unsigned i = 0; i < count + desk->own_decisions_count; i++) {
        struct box box = box_cut_top(&column, height);
        box_cut_top(&column, gap);
        if (i < desk->own_decisions_count)
            own_panel_draw(scene, box, &desk->own_decisions[i]);
        else
            lever_panel_draw(scene, box, desk, levers[i - desk->own_decisions_count]);
    }
}

/* True when there was room for the chair's numbers below the levers. */
static bool draw_levers(struct scene *scene, struct box column, const struct view_desk_view *desk)
{
    enum lever levers[LEVERS_OF_ROLE_MAX];
    unsigned count = desk_levers(desk, levers, LEVERS_OF_ROLE_MAX) + desk->own_decisions_count;
    float gap = scene->is_compact ? 8 : SCENE_GAP;
    struct box strip = box_cut_bottom(&column, HEIGHT_BUTTON);
    bool is_single = count == 1;

    box_cut_bottom(&column, gap);
    float height = (column.height - gap * (float)(count - 1)) / (float)(count ? count : 1);
    float most = is_single ? 270 : LEVER_HEIGHT_MOST;
    if (height > most) height = most;
    draw_strip(scene, strip, desk);
    if (height < LEVER_HEIGHT_LEAST && count > 3) {
        height = LEVER_HEIGHT_LEAST;
        struct ui_scroll scroll = {.id = "desk/levers",
                                   .content_height = (height + gap) * (float)count - gap};
        draw_panels(scene, ui_scroll_begin(scene->ui, column, &scroll), desk, height);
        ui_scroll_end(scene->ui);
        return false;
    }
    draw_panels(scene, column, desk, height);
    box_cut_top(&column, (height + gap) * (float)count);
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
    desk_side_draw(scene, side, desk, has_numbers);
}
