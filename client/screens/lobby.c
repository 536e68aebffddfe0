#include "scene.h"

#include <math.h>
#include <stdio.h>

/* Before the start. A newcomer sees the company's chairs in three columns, marketing left, sales
 * right, who already sits where, and can take a free one with one press; on the right the card of
 * the chair, and below it when chairs will change. */

static const enum role columns[3][3] = {{ROLE_BRAND, ROLE_DEMAND, ROLE_PMI},
                                        {ROLE_CEO, ROLE_CX, ROLE_DIRECTOR},
                                        {ROLE_PROSPECT, ROLE_AE, ROLE_AM}};

static bool has_chair(const struct scene *scene, enum role role)
{
    return scene->model->room.chairs >> role & 1;
}

static void sit_or_look(struct scene *scene, struct box row, enum role role,
                        const struct person_row *holder)
{
    bool is_taken = holder != NULL;
    char id[32];
    struct ui_button sit = {.id = ui_name(id, sizeof id, "lobby/sit", (int)role),
                            .label = word(WORD_lobby_sit),
                            .look = UI_QUIET,
                            .why_not =
                                scene->model->link == MODEL_OPEN ? NULL : word(WORD_lost_why)};

    if (is_taken || model_has_chair(scene->model, role)) return;
    if (scene_button_right(scene, &row, &sit)) {
        intents_choose_seat(scene->intents, scene->model->team, role);
        scene->forms->card_role = -1;
    }
}

/* Clicking a chair shows its card; the whole card is the button. */
static void feel_chair(struct scene *scene, struct box box, enum role role)
{
    char id[32];
    struct ui_area area = {.id = ui_id(ui_name(id, sizeof id, "lobby/chair", (int)role)),
                           .kind = UI_KIND_BUTTON};

    snprintf(area.label, sizeof area.label, "%s", words_role(role));
    struct ui_touch touch = ui_touch(scene->ui, box, &area);
    if (touch.was_clicked) scene->forms->card_role = (int)role;
    if (touch.is_ring) ui_ring(scene->ui, box, RADIUS_L);
    if (touch.is_hot) scene->ui->pointer = UI_POINTER_HAND;
}

/* Everybody who shares the chair, but for me; false when nobody does. */
static bool other_holders(const struct scene *scene, enum role role, char *out, size_t capacity)
{
    const struct view_room_view *room = &scene->model->room;
    size_t size = 0;

    out[0] = 0;
    for (unsigned i = 0; i < room->people_count && size < capacity; i++) {
        const struct person_row *person = &room->people[i];
        bool sits = person->team == scene->model->team && person->roles >> role & 1;
        if (!sits || person->person == scene->model->person) continue;
        int added =
            snprintf(out + size, capacity - size, "%s%s", size > 0 ? ", " : "", person->name);
        size += added > 0 ? (size_t)added : 0;
    }
    return out[0] != 0;
}

static void draw_chair(struct scene *scene, struct box box, enum role role)
{
    const struct person_row *holder = model_holder(scene->model, scene->model->team, role);
    bool is_mine = model_has_chair(scene->model, role);
    enum side side = role_side(role);
    char name[160], others[120];

    feel_chair(scene, box, role);
    struct box edge = {box.x + 0.5f, box.y + 0.5f, box.width - 1, box.height - 1};
    gfx_rect(scene->ui->list, box, RADIUS_L, is_mine ? COLOUR_ACCENT_SOFT : COLOUR_PANEL);
    gfx_frame(scene->ui->list, edge, RADIUS_L,
              (struct stroke){is_mine ? 2 : 1, is_mine ? COLOUR_ACCENT : COLOUR_LINE, 0});
    gfx_rect(scene->ui->list, (struct box){box.x, box.y + 12, 4, box.height - 24}, 2,
             theme_side(side));
    struct box inside = {box.x + 16, box.y + 10, box.width - 28, box.height - 20};
    scene_line(scene, &inside, 22, theme_text(TYPE_HEADING, COLOUR_INK), words_role(role));
    struct box foot = box_cut_bottom(&inside, 32);
    if (!scene->is_compact)
        ui_label(scene->ui, inside, theme_wrapped(TYPE_SMALL, COLOUR_MUTED), words_job(role));
    struct text_style style = theme_text(TYPE_BODY, is_mine ? COLOUR_ACCENT : COLOUR_INK);
    style.weight = WEIGHT_MEDIUM;
    bool has_others = other_holders(scene, role, others, sizeof others);
    if (is_mine && has_others)
        word_fill(name, sizeof name, WORD_lobby_mine_with, WORD_VALUES(others));
    else if (is_mine)
        snprintf(name, sizeof name, "%s", word(WORD_lobby_mine));
    else if (has_others)
        snprintf(name, sizeof name, "%s", others);
    else
        snprintf(name, sizeof name, "%s", word(WORD_lobby_free));
    if (!holder) style.colour = is_mine ? COLOUR_ACCENT : COLOUR_MUTED;
    struct box text = {foot.x, foot.y, foot.width - 110, foot.height};
    ui_label(scene->ui, is_mine || holder ? foot : text, style, name);
    sit_or_look(scene, foot, role, holder);
}

static void draw_chairs(struct scene *scene, struct box box)
{
    static const enum word names[3] = {WORD_side_marketing, WORD_side_both, WORD_side_sales};
    static const enum side sides[3] = {SIDE_MARKETING, SIDE_NEUTRAL, SIDE_SALES};
    float height = scene->is_compact ? 88 : 130;

    for (int i = 0; i < 3; i++) {
        struct box column = box_column(box, 3, i, SCENE_GAP);
        struct text_style style = theme_text(TYPE_BODY, theme_side_ink(sides[i]));
        style.weight = WEIGHT_BOLD;
        scene_line(scene, &column, 26, style, word(names[i]));
        for (int k = 0; k < 3; k++) {
            if (!has_chair(scene, columns[i][k])) continue;
            draw_chair(scene, box_cut_top(&column, height), columns[i][k]);
            box_cut_top(&column, SCENE_GAP);
        }
    }
}

static void draw_person(struct scene *scene, struct box *box, const struct person_row *person)
{
    struct box row = box_cut_top(box, 24);
    struct text_style style = theme_text(TYPE_BODY, COLOUR_INK);
    char name[64], chair[64];

    scene_name(scene, person, name, sizeof name);
    snprintf(chair, sizeof chair, "%s", person->roles ? "" : word(WORD_lobby_no_chair));
    if (!person->is_connected) snprintf(chair, sizeof chair, "%s", word(WORD_lobby_away));
    gfx_circle(scene->ui->list, (struct point){row.x + 5, row.y + 12}, 4,
               person->is_connected ? COLOUR_GOOD : COLOUR_LINE_STRONG);
    struct text_style note = theme_aligned(TYPE_SMALL, COLOUR_MUTED, ALIGN_RIGHT);
    float width = gfx_measure(scene->ui->list, note, 0, chair).width + 1;
    if (chair[0]) ui_label(scene->ui, box_cut_right(&row, width), note, chair);
    box_cut_left(&row, 18);
    ui_label(scene->ui, row, style, name);
}

static bool is_present(const struct scene *scene, const struct person_row *person)
{
    bool is_of_team = scene->model->is_watching || person->team == scene->model->team;

    return is_of_team;
}

static void draw_people(struct scene *scene, struct box box)
{
    const struct view_room_view *room = &scene->model->room;
    unsigned count = 0, drawn = 0;
    int columns_wide = box.width > 700 ? 4 : 3;

    for (unsigned i = 0; i < room->people_count; i++)
        count += is_present(scene, &room->people[i]);
    struct ui_scroll scroll = {.id = "lobby/people",
                               .content_height = 24 * (float)((count + (unsigned)columns_wide - 1) /
                                                              (unsigned)columns_wide)};
    box.height = 24 * floorf(box.height / 24);
    struct box view = ui_scroll_begin(scene->ui, box, &scroll);
    for (unsigned i = 0; i < room->people_count; i++) {
        if (!is_present(scene, &room->people[i])) continue;
        struct box cell = box_column(view, columns_wide, (int)drawn % columns_wide, SPACE_XL);
        cell.y += 24 * (float)((int)drawn / columns_wide);
        draw_person(scene, &cell, &room->people[i]);
        drawn++;
    }
    ui_scroll_end(scene->ui);
}

static void draw_plan(struct scene *scene, struct box box)
{
    const struct view_room_view *room = &scene->model->room;
    const char *plan = room->plan_sentence[0] ? room->plan_sentence : word(WORD_lobby_plan_none);
    struct text_style style =
        theme_text(TYPE_SMALL, room->rotations_needed ? COLOUR_WARN : COLOUR_INK);

    box_cut_top(&box, ui_paragraph(scene->ui, box, style, plan) + SPACE_XS);
    if (scene->is_compact) return;
    style.colour = COLOUR_MUTED;
    ui_paragraph(scene->ui, box, style, word(WORD_lobby_wait));
}

static float draw_title(struct scene *scene, struct box box)
{
    const struct view_room_view *room = &scene->model->room;
    char line[64], shown[24];
    float top = box.y;

    figures_code(shown, sizeof shown, room->code);
    word_fill(line, sizeof line, WORD_lobby_code, WORD_VALUES(shown));
    struct box row = box_cut_top(&box, 30);
    struct text_style code = theme_aligned(TYPE_HEADING, COLOUR_MUTED, ALIGN_RIGHT);
    float width = gfx_measure(scene->ui->list, code, 0, line).width;
    ui_label(scene->ui, box_cut_right(&row, width + 1), code, line);
    float logo = scene_logo(scene, (struct box){row.x, row.y, 120, row.height}, ALIGN_LEFT);
    if (logo > 0) box_cut_left(&row, logo + SPACE_M);
    ui_label(scene->ui, row, theme_text(TYPE_TITLE, COLOUR_INK), room->title);
    struct text_style style = theme_wrapped(TYPE_BODY, COLOUR_MUTED);
    /* Chairs come first; the briefing takes what they leave. */
    float chairs = 26 + 3 * ((scene->is_compact ? 88.0f : 130.0f) + SCENE_GAP);
    float left = box.height - chairs - SPACE_XS - SPACE_L;
    float most = scene->is_compact ? 146 : 126;
    if (left < most) most = left > 20 ? left : 20;
    float height = gfx_measure(scene->ui->list, style, box.width, room->briefing).height;
    if (height > most) height = most;
    box_cut_top(&box, SPACE_XS);
    if (room->briefing[0]) ui_label(scene->ui, box_cut_top(&box, height), style, room->briefing);
    return box.y - top + SPACE_L;
}

static void draw_side(struct scene *scene, struct box box)
{
    int looked = scene->forms->card_role;
    enum role role = looked >= 0 ? (enum role)looked : scene->role;
    float foot_height = scene->is_compact ? 116 : 136;
    struct box foot = box_cut_bottom(&box, foot_height);
    struct box card = box;

    box_cut_bottom(&card, SCENE_GAP);
    if (role < ROLE_COUNT) {
        struct box inside = ui_panel(scene->ui, card, words_role(role));
        scene_role_card(scene, inside, role);
    } else {
        struct box inside = ui_panel(scene->ui, card, word(WORD_card_pick));
        ui_paragraph(scene->ui, inside, theme_text(TYPE_BODY, COLOUR_MUTED),
                     word(WORD_card_pick_line));
    }
    draw_plan(scene, ui_panel(scene->ui, foot, word(WORD_lobby_plan)));
}

void screen_lobby(struct scene *scene, struct box body)
{
    struct box side = box_cut_right(&body, scene->is_compact ? 330 : 380);

    box_cut_right(&body, SCENE_GAP + 4);
    box_cut_top(&body, draw_title(scene, body));
    float height = 26 + 3 * ((scene->is_compact ? 88.0f : 130.0f) + SCENE_GAP);
    draw_chairs(scene, box_cut_top(&body, height));
    if (body.height > 100) draw_people(scene, ui_panel(scene->ui, body, word(WORD_lobby_who)));
    draw_side(scene, side);
}
