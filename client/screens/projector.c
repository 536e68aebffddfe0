#include "scene.h"

#include <stdio.h>

/* The big screen, read from ten metres: before the start the code, while weeks run the clock and
 * each team's goal, in the break the pairs that shall sit together before anybody types. */

static unsigned people_here(const struct scene *scene)
{
    const struct view_room_view *room = &scene->model->room;
    unsigned count = 0;

    for (unsigned i = 0; i < room->people_count; i++)
        count += !room->people[i].is_bot && room->people[i].is_connected;
    return count;
}

static unsigned people_of(const struct view_room_view *room)
{
    unsigned count = 0;

    for (unsigned i = 0; i < room->people_count; i++)
        count += !room->people[i].is_bot;
    return count;
}

/* ---- Before the start ---- */

static void draw_names(struct scene *scene, struct box box)
{
    const struct view_room_view *room = &scene->model->room;
    struct text_style style = theme_aligned(TYPE_TITLE, COLOUR_INK, ALIGN_CENTER);
    int columns = people_of(room) < 4 ? (int)people_of(room) : box.width > 1000 ? 4 : 3;
    int drawn = 0;

    style.weight = WEIGHT_REGULAR;
    for (unsigned i = 0; i < room->people_count; i++) {
        if (room->people[i].is_bot) continue;
        struct box cell = box_column(box, columns, drawn % columns, SPACE_M);
        cell.y = box.y + (float)(drawn / columns) * 38;
        cell.height = 34;
        if (cell.y + cell.height > box.y + box.height) return;
        style.colour = room->people[i].is_connected ? COLOUR_INK : COLOUR_MUTED;
        ui_label(scene->ui, cell, style, room->people[i].name);
        drawn++;
    }
}

static void draw_lobby(struct scene *scene, struct box body)
{
    const struct view_room_view *room = &scene->model->room;
    struct text_style code = theme_aligned(TYPE_HUGE, COLOUR_ACCENT, ALIGN_CENTER);
    struct text_style middle = theme_aligned(TYPE_TITLE, COLOUR_MUTED, ALIGN_CENTER);
    char line[64], number[12];

    middle.weight = WEIGHT_REGULAR;
    code.size = scene->is_compact ? 72 : 96;
    box_cut_top(&body, scene->is_compact ? 8 : 36);
    scene_line(scene, &body, 48, theme_aligned(TYPE_DISPLAY, COLOUR_INK, ALIGN_CENTER),
               room->title);
    box_cut_top(&body, scene->is_compact ? 12 : 32);
    scene_line(scene, &body, 32, middle, word(WORD_projector_join));
    figures_code(line, sizeof line, room->code);
    scene_line(scene, &body, code.size * 1.35f, code, line);
    snprintf(number, sizeof number, "%u", people_here(scene));
    word_fill(line, sizeof line, WORD_projector_people, WORD_VALUES(number));
    scene_line(scene, &body, 32, middle, line);
    box_cut_top(&body, SPACE_M);
    struct text_style plan =
        theme_wrapped(TYPE_BODY, room->rotations_needed ? COLOUR_WARN : COLOUR_MUTED);
    plan.align = ALIGN_CENTER;
    struct box foot = box_cut_bottom(&body, 44);
    ui_label(scene->ui, foot, plan, room->plan_sentence);
    draw_names(scene, body);
}

/* ---- The clock ---- */

static enum word phase_word(unsigned phase)
{
    if (phase == PHASE_READY) return WORD_projector_ready;
    if (phase == PHASE_DECIDE) return WORD_projector_decide;
    if (phase == PHASE_RUN) return WORD_projector_run;
    if (phase == PHASE_BREAK) return WORD_projector_break;
    return WORD_projector_debrief;
}

static void draw_clock(struct scene *scene, struct box box)
{
    const struct model *model = scene->model;
    const struct view_room_view *room = &model->room;
    int64_t left = model_left_ms(model, scene->now_ms);
    struct text_style huge = theme_aligned(TYPE_HUGE, COLOUR_INK, ALIGN_CENTER);
    struct text_style middle = theme_aligned(TYPE_TITLE, COLOUR_MUTED, ALIGN_CENTER);
    char week[12], weeks[12], line[96], time[24];

    snprintf(week, sizeof week, "%u", model_week(model));
    snprintf(weeks, sizeof weeks, "%u", room->weeks);
    word_fill(line, sizeof line, WORD_week_of, WORD_VALUES(week, weeks));
    huge.size = scene->is_compact ? 56 : 76;
    char title[128], quarter[12], number[8];
    snprintf(number, sizeof number, "%u", room->quarter);
    word_fill(quarter, sizeof quarter, WORD_quarter_n, WORD_VALUES(number));
    snprintf(title, sizeof title, "%s · %s", room->company, quarter);
    if (!model->may_facilitate)
        scene_line(scene, &box, 36, theme_aligned(TYPE_TITLE, COLOUR_MUTED, ALIGN_CENTER), title);
    scene_line(scene, &box, huge.size * 1.3f, huge, line);
    figures_time(time, sizeof time, left);
    middle.weight = WEIGHT_REGULAR;
    if (model->link != MODEL_OPEN)
        snprintf(line, sizeof line, "%s", word(WORD_clock_off));
    else if (room->is_paused)
        snprintf(line, sizeof line, "%s", word(WORD_paused));
    else if (left >= 0)
        snprintf(line, sizeof line, "%s  %s", word(phase_word(room->phase)), time);
    else
        snprintf(line, sizeof line, "%s", word(phase_word(room->phase)));
    scene_line(scene, &box, 40, middle, line);
}

static void draw_team(struct scene *scene, struct box box, const struct team_line *team)
{
    char number[8], name[40], have[40], want[40], line[100];
    double share = team->quarter_target_cents > 0
                       ? (double)team->quarter_revenue_cents / (double)team->quarter_target_cents
                       : 0;
    struct ui_bar_part part = {share, share >= 1 ? COLOUR_GOOD : COLOUR_ACCENT};
    struct ui_bar bar = {&part, 1, share > 1 ? share : 1, 1};

    snprintf(number, sizeof number, "%u", team->team + 1u);
    word_fill(name, sizeof name, WORD_lobby_team_n, WORD_VALUES(number));
    figures_money(have, sizeof have, team->quarter_revenue_cents, scene_currency(scene));
    figures_money(want, sizeof want, team->quarter_target_cents, scene_currency(scene));
    word_fill(line, sizeof line, WORD_target_of, WORD_VALUES(have, want));
    struct box row = box_cut_top(&box, 34);
    struct text_style right = theme_aligned(TYPE_TITLE, COLOUR_INK, ALIGN_RIGHT);
    float width = gfx_measure(scene->ui->list, right, 0, line).width + 1;
    ui_label(scene->ui, box_cut_right(&row, width), right, line);
    ui_label(scene->ui, row, theme_text(TYPE_TITLE, COLOUR_MUTED), name);
    box_cut_top(&box, 4);
    ui_bar(scene->ui, box_cut_top(&box, 20), &bar);
}

static void draw_teams(struct scene *scene, struct box box)
{
    const struct view_room_view *room = &scene->model->room;
    float pitch = scene->is_compact ? 76 : 92;
    float width = box.width > 900 ? 900 : box.width;

    box.x += (box.width - width) / 2;
    box.width = width;
    for (unsigned i = 0; i < room->teams_count && box.height >= 60; i++)
        draw_team(scene, box_cut_top(&box, pitch), &room->teams[i]);
}

/* ---- For the facilitator: who is here and who has acted ---- */

static const char *state_of(const struct person_row *person)
{
    if (person->is_taken_over) return word(WORD_autopilot);
    if (!person->is_connected) return word(WORD_lobby_away);
    return person->is_ready ? word(WORD_is_ready) : "";
}

static void draw_person(struct scene *scene, struct box row, const struct person_row *person)
{
    enum role role = ROLE_COUNT;

    for (int i = ROLE_COUNT - 1; i >= 0; i--)
        if (person->roles >> i & 1) role = (enum role)i;
    gfx_circle(scene->ui->list, (struct point){row.x + 5, row.y + row.height / 2}, 4,
               !person->is_connected ? COLOUR_BAD
               : person->is_ready    ? COLOUR_GOOD
                                     : OKABE_ORANGE);
    box_cut_left(&row, 18);
    ui_label(scene->ui, box_cut_right(&row, 74),
             theme_aligned(TYPE_SMALL, COLOUR_MUTED, ALIGN_RIGHT), state_of(person));
    if (role < ROLE_COUNT)
        ui_label(scene->ui, box_cut_right(&row, 130),
                 theme_text(TYPE_SMALL, theme_side_ink(role_side(role))), words_role(role));
    ui_label(scene->ui, row, theme_text(TYPE_BODY, COLOUR_INK), person->name);
}

static void draw_people(struct scene *scene, struct box box)
{
    const struct view_room_view *room = &scene->model->room;
    int columns = 2, drawn = 0;
    int rows = (int)(box.height / 26);

    for (unsigned i = 0; i < room->people_count && drawn < rows * columns; i++) {
        if (room->people[i].is_bot) continue;
        struct box cell = box_column(box, columns, drawn % columns, SPACE_XL);
        cell.y += 26 * (float)(drawn / columns);
        cell.height = 26;
        draw_person(scene, cell, &room->people[i]);
        drawn++;
    }
}

/* ---- The break ---- */

static enum role first_role(unsigned roles)
{
    for (int role = 0; role < ROLE_COUNT; role++)
        if (roles >> role & 1) return (enum role)role;
    return ROLE_COUNT;
}

/* "Ana -> Ben: Selling": who hands the chair over sits beside who takes it. */
static bool draw_pair(struct scene *scene, struct box row, const struct person_row *to,
                      enum role role)
{
    const struct person_row *from = model_holder(scene->model, to->team, role);
    struct text_style style = theme_text(TYPE_TITLE, COLOUR_INK);
    char line[160];

    bool has_giver = from && from->person != to->person && !from->is_bot;
    if (!has_giver)
        snprintf(line, sizeof line, "%s", to->name);
    else
        snprintf(line, sizeof line, "%s \xe2\x86\x92 %s", from->name, to->name);
    style.colour = theme_side_ink(role_side(role));
    style.align = ALIGN_RIGHT;
    ui_label(scene->ui, box_cut_right(&row, row.width * 0.36f), style, words_role(role));
    style.colour = COLOUR_INK;
    style.align = ALIGN_LEFT;
    style.weight = WEIGHT_REGULAR;
    ui_label(scene->ui, row, style, line);
    return has_giver;
}

/* Returns the lines drawn; `pairs` counts those where two people can talk. */
static unsigned draw_pairs(struct scene *scene, struct box box, unsigned *pairs)
{
    const struct model *model = scene->model;
    unsigned drawn = 0;

    for (unsigned team = 0; team < MODEL_TEAMS_MAX; team++) {
        if (!model->has_team[team]) continue;
        const struct view_team_view *view = &model->teams[team];
        for (unsigned i = 0; i < view->coming_count && box.height >= 36; i++) {
            const struct person_row *to = model_person(model, view->coming[i].person);
            enum role role = first_role(view->coming[i].roles);
            if (!to || to->is_bot || role == ROLE_COUNT) continue;
            *pairs += draw_pair(scene, box_cut_top(&box, 40), to, role);
            drawn++;
        }
    }
    return drawn;
}

static void draw_break(struct scene *scene, struct box body)
{
    struct text_style style = theme_aligned(TYPE_TITLE, COLOUR_ACCENT, ALIGN_CENTER);
    float width = body.width > 900 ? 900 : body.width;

    body.x += (body.width - width) / 2;
    body.width = width;
    struct box head = box_cut_top(&body, 44);
    unsigned pairs = 0;
    if (draw_pairs(scene, body, &pairs) > 0)
        ui_label(scene->ui, head, style, word(pairs > 0 ? WORD_projector_pair : WORD_next_title));
    else
        draw_teams(scene, body);
}

void screen_projector(struct scene *scene, struct box body)
{
    unsigned phase = scene->model->room.phase;

    if (phase == PHASE_LOBBY) {
        draw_lobby(scene, body);
        return;
    }
    box_cut_top(&body, scene->is_compact ? 0 : 28);
    bool has_title = !scene->model->may_facilitate;
    draw_clock(scene, box_cut_top(&body, (scene->is_compact ? 130.0f : 170.0f) +
                                             (has_title ? 36.0f : 0.0f)));
    if (scene->model->may_facilitate && body.height > 240) {
        struct box people = box_cut_bottom(&body, body.height * 0.5f);
        draw_people(scene, ui_panel(scene->ui, people, word(WORD_lobby_who)));
    }
    if (phase == PHASE_BREAK)
        draw_break(scene, body);
    else
        draw_teams(scene, body);
}
