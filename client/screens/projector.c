#include "scene.h"

#include <stdio.h>

/* The big screen, read from ten metres: before the start the code, while weeks run the clock and
 * each team's goal, in the break the pairs that shall sit together before anybody types. */

static unsigned people_here(const struct scene *scene)
{
    const struct view_room_view *room = &scene->model->room;
    unsigned count = 0;

    for (unsigned i = 0; i < room->people_count; i++)
        count += room->people[i].is_connected;
    return count;
}

/* ---- Before the start ---- */

static void draw_names(struct scene *scene, struct box box)
{
    const struct view_room_view *room = &scene->model->room;
    struct text_style style = theme_aligned(TYPE_TITLE, COLOUR_INK, ALIGN_CENTER);
    int columns = room->people_count < 4 ? (int)room->people_count : box.width > 1000 ? 4 : 3;
    int drawn = 0;

    style.weight = WEIGHT_REGULAR;
    for (unsigned i = 0; i < room->people_count; i++) {
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
    struct box logo = box_cut_top(&body, scene->is_compact ? 8 : 36);
    if (scene->model->picture.bytes_count > 0) {
        logo.height = scene->is_compact ? 40 : 72;
        box_cut_top(&body, logo.height);
        (void)scene_logo(scene, logo, ALIGN_CENTER);
    }
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

static void clock_line(const struct scene *scene, char *out, size_t capacity)
{
    const struct model *model = scene->model;
    int64_t left = model_left_ms(model, scene->now_ms);
    char time[24];

    figures_time(time, sizeof time, left);
    if (model->link != MODEL_OPEN)
        snprintf(out, capacity, "%s", word(WORD_clock_off));
    else if (model->room.is_paused)
        snprintf(out, capacity, "%s", word(WORD_paused));
    else if (left >= 0)
        snprintf(out, capacity, "%s  %s", word(phase_word(model->room.phase)), time);
    else
        snprintf(out, capacity, "%s", word(phase_word(model->room.phase)));
}

/* Above the clock: the company and the quarter, and the code for those who come late. */
static void draw_top(struct scene *scene, struct box row)
{
    const struct view_room_view *room = &scene->model->room;
    char title[128], quarter[40], number[8], code[12], shown[40];

    snprintf(number, sizeof number, "%u", room->quarter);
    word_fill(quarter, sizeof quarter, WORD_quarter_n, WORD_VALUES(number));
    snprintf(title, sizeof title, "%s · %s", room->company, quarter);
    figures_code(code, sizeof code, room->code);
    word_fill(shown, sizeof shown, WORD_lobby_code, WORD_VALUES(code));
    struct box name = row;
    float logo = scene_logo(scene, (struct box){row.x, row.y, 160, row.height}, ALIGN_LEFT);
    if (logo > 0) box_cut_left(&name, logo + SPACE_M);
    ui_label(scene->ui, name, theme_text(TYPE_TITLE, COLOUR_MUTED), title);
    ui_label(scene->ui, row, theme_aligned(TYPE_TITLE, COLOUR_MUTED, ALIGN_RIGHT), shown);
}

static void draw_clock(struct scene *scene, struct box *body)
{
    const struct model *model = scene->model;
    struct text_style huge = theme_aligned(TYPE_HUGE, COLOUR_INK, ALIGN_CENTER);
    struct text_style middle = theme_aligned(TYPE_TITLE, COLOUR_INK, ALIGN_CENTER);
    struct text_style small = theme_aligned(TYPE_TITLE, COLOUR_MUTED, ALIGN_CENTER);
    char week[12], weeks[12], line[200];

    snprintf(week, sizeof week, "%u", model_week(model));
    snprintf(weeks, sizeof weeks, "%u", model->room.weeks);
    word_fill(line, sizeof line, WORD_week_of, WORD_VALUES(week, weeks));
    huge.size = scene->is_compact ? 56 : 76;
    if (model->room.phase != PHASE_DEBRIEF) scene_line(scene, body, huge.size * 1.3f, huge, line);
    clock_line(scene, line, sizeof line);
    middle.size = scene->is_compact ? 26 : 32;
    scene_line(scene, body, middle.size * 1.5f, middle, line);
    if (!model_waits_for_ready(model)) return;
    small.weight = WEIGHT_REGULAR;
    scene_awaited(scene, small, body->width, line, sizeof line);
    scene_line(scene, body, 34, small, line);
}

/* One team's goal; the mark says where the quarter's weeks stand. */
static void draw_team(struct scene *scene, struct box box, const struct team_line *team)
{
    const struct view_room_view *room = &scene->model->room;
    bool is_year = room->phase == PHASE_DEBRIEF;
    int64_t made = is_year ? team->revenue_cents : team->quarter_revenue_cents;
    int64_t goal = is_year ? team->target_cents : team->quarter_target_cents;
    unsigned per_quarter = room->weeks_per_quarter ? room->weeks_per_quarter : 13;
    bool is_whole = is_year || room->phase == PHASE_BREAK;
    double passed = is_whole ? 1 : (double)(room->week % per_quarter) / per_quarter;
    struct ui_bar_part part = {(double)made, made >= goal ? COLOUR_GOOD : COLOUR_ACCENT};
    struct ui_bar bar = {&part, 1, (double)(made > goal ? made : goal), passed * (double)goal};
    char number[8], name[40], have[40], want[40], line[100];

    snprintf(number, sizeof number, "%u", team->team + 1u);
    word_fill(name, sizeof name, WORD_lobby_team_n, WORD_VALUES(number));
    if (room->teams_count == 1)
        snprintf(name, sizeof name, "%s", word(is_year ? WORD_target_year : WORD_target_quarter));
    figures_money(have, sizeof have, made, scene_currency(scene));
    figures_money(want, sizeof want, goal, scene_currency(scene));
    word_fill(line, sizeof line, WORD_target_of, WORD_VALUES(have, want));
    struct text_style right = theme_aligned(TYPE_TITLE, COLOUR_INK, ALIGN_RIGHT);
    struct text_style left = theme_text(TYPE_TITLE, COLOUR_MUTED);
    bool is_big = box.height >= 100;
    right.size = left.size = is_big ? 28 : 22;
    if (box.width < 500) right.size = left.size = 18;
    struct box row = box_cut_top(&box, right.size * 1.5f);
    float width = gfx_measure(scene->ui->list, right, 0, line).width + 1;
    ui_label(scene->ui, box_cut_right(&row, width), right, line);
    ui_label(scene->ui, row, left, name);
    box_cut_top(&box, 6);
    ui_bar(scene->ui, box_cut_top(&box, is_big ? 40 : 22), &bar);
}

/* As large as the number of teams allows; more than four stand in two columns. Returns the height
 * used. */
static float draw_teams(struct scene *scene, struct box box)
{
    const struct view_room_view *room = &scene->model->room;
    unsigned columns = room->teams_count > 4 && box.width > 900 ? 2 : 1;
    unsigned rows = (room->teams_count + columns - 1) / columns;
    float pitch = rows > 0 ? box.height / (float)rows : 0;

    float most = room->phase == PHASE_DEBRIEF ? 70 : 124; /* the questions need the room */
    if (pitch > most) pitch = most;
    for (unsigned i = 0; i < room->teams_count && pitch >= 40; i++) {
        struct box column = box_column(box, (int)columns, (int)(i / rows), SPACE_XL * 2);
        column.y += pitch * (float)(i % rows);
        column.height = pitch;
        draw_team(scene, column, &room->teams[i]);
    }
    return pitch * (float)rows;
}

/* ---- Who is here and who has acted ---- */

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
    bool is_big = !scene->model->may_facilitate;
    struct text_style small = theme_text(is_big ? TYPE_HEADING : TYPE_SMALL, COLOUR_MUTED);
    struct text_style name = theme_text(is_big ? TYPE_TITLE : TYPE_BODY, COLOUR_INK);
    small.weight = name.weight = WEIGHT_REGULAR;
    name.align = ALIGN_LEFT;
    small.align = ALIGN_RIGHT;
    ui_label(scene->ui, box_cut_right(&row, is_big ? 90 : 74), small, state_of(person));
    small.align = ALIGN_LEFT;
    char chair[64] = "";
    if (role < ROLE_COUNT) {
        small.colour = theme_side_ink(role_side(role));
        snprintf(chair, sizeof chair, "%s", words_role(role));
        if (scene->model->room.teams_count > 1)
            snprintf(chair, sizeof chair, "%u \xc2\xb7 %s", person->team + 1u, words_role(role));
    }
    ui_label(scene->ui, box_cut_right(&row, is_big ? 190 : 140), small, chair);
    ui_label(scene->ui, row, name, person->name);
}

static void draw_people(struct scene *scene, struct box box)
{
    const struct view_room_view *room = &scene->model->room;
    float pitch = scene->model->may_facilitate ? 26 : 36;
    unsigned count = room->people_count;
    int columns = box.width > 1100 && (float)count * pitch > 2 * box.height ? 3 : 2;
    int drawn = 0;
    float lines = (float)((count + (unsigned)columns - 1) / (unsigned)columns);

    if (lines * pitch > box.height) pitch = box.height / lines;
    for (unsigned i = 0; i < room->people_count; i++) {
        struct box cell = box_column(box, columns, drawn % columns, SPACE_XL);
        cell.y += pitch * (float)(drawn / columns);
        cell.height = pitch;
        draw_person(scene, cell, &room->people[i]);
        drawn++;
    }
}

/* Below a few teams there is room for how it went, or at the end for what to talk about. */
static void draw_course(struct scene *scene, struct box box)
{
    const struct model *model = scene->model;
    const struct view_team_view *team = &model->teams[0];

    if (box.height < 150) return;
    if (model->room.phase == PHASE_DEBRIEF && model->has_debrief) {
        scene_questions(scene, box);
        return;
    }
    bool has_course = model->room.teams_count == 1 && model->has_team[0] && team->history_count > 0;
    if (has_course)
        scene_revenue_chart(scene, ui_panel(scene->ui, box, word(WORD_result_title)), team);
    else if (!model->may_facilitate)
        draw_people(scene, ui_panel(scene->ui, box, word(WORD_team_seats)));
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
    char line[2 * PERSON_NAME_SIZE + 8];

    if (row.width < 560) style.size = row.width < 440 ? 17 : 20;
    bool has_giver = from && from->person != to->person;
    if (!has_giver)
        snprintf(line, sizeof line, "%s", to->name);
    else
        snprintf(line, sizeof line, "%s \xe2\x86\x92 %s", from->name, to->name);
    style.colour = theme_side_ink(role_side(role));
    style.align = ALIGN_RIGHT;
    ui_label(scene->ui, box_cut_right(&row, row.width * 0.42f), style, words_role(role));
    style.colour = COLOUR_INK;
    style.align = ALIGN_LEFT;
    style.weight = WEIGHT_REGULAR;
    if (gfx_measure(scene->ui->list, style, 0, line).width > row.width) style.size = 13;
    ui_label(scene->ui, row, style, line);
    return has_giver;
}

/* The index-th human who moves, over all teams; false when there are no more. */
static bool find_move(const struct model *model, unsigned index, const struct person_row **to,
                      enum role *role)
{
    for (unsigned team = 0; team < MODEL_TEAMS_MAX; team++) {
        if (!model->has_team[team]) continue;
        const struct view_team_view *view = &model->teams[team];
        for (unsigned i = 0; i < view->coming_count; i++) {
            *to = model_person(model, view->coming[i].person);
            *role = first_role(view->coming[i].roles);
            if (*to && *role < ROLE_COUNT && index-- == 0) return true;
        }
    }
    return false;
}

/* Returns how many of the lines are pairs where two people can talk. */
static unsigned draw_pairs(struct scene *scene, struct box box, unsigned count)
{
    float pitch = 40;
    int columns = (float)count * pitch > box.height || count > 8 ? 2 : 1;
    unsigned rows = (count + (unsigned)columns - 1) / (unsigned)columns;
    if ((float)rows * pitch > box.height) pitch = box.height / (float)rows;
    unsigned pairs = 0;
    const struct person_row *to = NULL;
    enum role role = ROLE_COUNT;

    for (unsigned i = 0; i < count && find_move(scene->model, i, &to, &role); i++) {
        struct box row = box_column(box, columns, (int)(i / rows), SPACE_XL * 2);
        row.y += pitch * (float)(i % rows);
        row.height = pitch;
        pairs += draw_pair(scene, row, to, role);
    }
    return pairs;
}

/* Is there a break whose books are read, and room to show them? Several teams take turns. */
static const struct view_team_view *held_team(const struct scene *scene, unsigned *count)
{
    enum { TURN_MS = 12000 };
    const struct view_team_view *known[MODEL_TEAMS_MAX];

    *count = 0;
    for (unsigned i = 0; i < MODEL_TEAMS_MAX; i++) {
        const struct view_team_view *team = &scene->model->teams[i];
        if (scene->model->has_team[i] && team->attribution_count > 0) known[(*count)++] = team;
    }
    return *count > 0 ? known[scene->now_ms / TURN_MS % *count] : NULL;
}

/* Beside the pairs where the wall is wide, else in turn with them, alone where there are none; true
 * when nothing is left. */
static bool draw_held(struct scene *scene, struct box *body, bool has_pairs)
{
    enum { TURN_MS = 12000 };
    unsigned count = 0;
    const struct view_team_view *team = held_team(scene, &count);
    char number[12], name[40];
    bool is_wide = has_pairs && body->width > 1100;
    bool is_in_turn = has_pairs && !is_wide;

    if (!team || body->height < 200) return false;
    if (is_in_turn && scene->now_ms / TURN_MS / count % 2 == 0) return false;
    struct box box = is_wide ? box_cut_right(body, body->width * 0.6f) : *body;
    if (is_wide) box_cut_right(body, SPACE_L);
    snprintf(number, sizeof number, "%u", team->team + 1u);
    word_fill(name, sizeof name, WORD_lobby_team_n, WORD_VALUES(number));
    scene_held(scene, ui_panel(scene->ui, box, count > 1 ? name : NULL), team);
    return !is_wide;
}

/* First the number, then who sits together, and once the books are read what held us back. */
static void draw_break(struct scene *scene, struct box body)
{
    struct text_style style = theme_aligned(TYPE_TITLE, COLOUR_ACCENT, ALIGN_CENTER);
    unsigned teams = scene->model->room.teams_count, count = 0, held = 0;
    const struct person_row *to;
    enum role role;

    while (find_move(scene->model, count, &to, &role))
        count++;
    if (count == 0 && !held_team(scene, &held)) {
        draw_teams(scene, body);
        return;
    }
    if (teams <= 2 && body.height > 300) {
        bool is_row = held_team(scene, &held) && teams == 2;
        float pitch = scene->is_compact ? 70 : 90;
        struct box top = box_cut_top(&body, (is_row ? 1 : (float)teams) * pitch);
        for (unsigned i = 0; is_row && i < teams; i++)
            draw_team(scene, box_column(top, 2, (int)i, SPACE_XL * 2),
                      &scene->model->room.teams[i]);
        if (!is_row) draw_teams(scene, top);
    }
    if (draw_held(scene, &body, count > 0) || count == 0) return;
    struct box head = box_cut_top(&body, 44);
    unsigned pairs = draw_pairs(scene, body, count);
    ui_label(scene->ui, head, style, word(pairs > 0 ? WORD_projector_pair : WORD_next_title));
}

/* The facilitator's header has the clock already: here the goals or the pairs, and everybody. */
static void draw_facilitator(struct scene *scene, struct box body)
{
    struct text_style style = theme_text(TYPE_BODY, COLOUR_MUTED);
    char line[200];
    unsigned count = scene->model->room.people_count;
    float wanted = 62 + 26 * (float)((count + 1) / 2);
    float most = body.height * 0.55f;

    draw_top(scene, box_cut_top(&body, 32));
    if (model_waits_for_ready(scene->model)) {
        scene_awaited(scene, style, body.width, line, sizeof line);
        scene_line(scene, &body, 26, style, line);
    }
    box_cut_top(&body, SPACE_M);
    struct box people = box_cut_bottom(&body, wanted < most ? wanted : most);
    draw_people(scene, ui_panel(scene->ui, people, word(WORD_lobby_who)));
    box_cut_bottom(&body, SPACE_M);
    if (scene->model->room.phase == PHASE_BREAK) {
        draw_break(scene, body);
        return;
    }
    box_cut_top(&body, draw_teams(scene, body));
    draw_course(scene, body);
}

void screen_projector(struct scene *scene, struct box body)
{
    unsigned phase = scene->model->room.phase;

    if (phase == PHASE_LOBBY) {
        draw_lobby(scene, body);
        return;
    }
    if (scene->model->may_facilitate) {
        draw_facilitator(scene, body);
        return;
    }
    body = box_inset(body, scene->is_compact ? 8 : 24);
    draw_top(scene, box_cut_top(&body, 36));
    draw_clock(scene, &body);
    box_cut_top(&body, SPACE_L);
    if (phase == PHASE_BREAK) {
        draw_break(scene, body);
        return;
    }
    box_cut_top(&body, draw_teams(scene, body));
    draw_course(scene, body);
}
