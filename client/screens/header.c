#include "scene.h"

#include <stdio.h>

/* The strip over everything: who we are, when it is, how long this lasts, how far the goal is. The
 * countdown never lies: it is derived from what the server said and this machine's clock, and when
 * the clock does not run it says so instead. */

static void draw_company(struct scene *scene, struct box box)
{
    const struct model *model = scene->model;
    char line[120];

    box.y += 10;
    box.height -= 20;
    scene_line(scene, &box, 21, theme_text(TYPE_HEADING, COLOUR_INK), model->room.company);
    if (scene->role < ROLE_COUNT)
        snprintf(line, sizeof line, "%s", words_role(scene->role));
    else
        snprintf(line, sizeof line, "%s", model->room.title);
    struct text_style style = theme_text(TYPE_SMALL, COLOUR_MUTED);
    if (scene->role < ROLE_COUNT) style.colour = theme_side_ink(role_side(scene->role));
    style.weight = WEIGHT_MEDIUM;
    scene_line(scene, &box, 18, style, line);
}

static void draw_week(struct scene *scene, struct box box)
{
    const struct view_room_view *room = &scene->model->room;
    char week[12], weeks[12], line[64], quarter[12];

    box.y += 10;
    box.height -= 20;
    snprintf(week, sizeof week, "%u", room->phase == PHASE_LOBBY ? 1 : model_week(scene->model));
    snprintf(weeks, sizeof weeks, "%u", room->weeks);
    snprintf(quarter, sizeof quarter, "%u", room->quarter);
    word_fill(line, sizeof line, WORD_week_of, WORD_VALUES(week, weeks));
    scene_line(scene, &box, 21, theme_text(TYPE_HEADING, COLOUR_INK), line);
    word_fill(line, sizeof line, WORD_quarter_n, WORD_VALUES(quarter));
    scene_line(scene, &box, 18, theme_text(TYPE_SMALL, COLOUR_MUTED), line);
}

static enum word phase_word(enum phase phase)
{
    switch (phase) {
    case PHASE_LOBBY:
        return WORD_clock_lobby;
    case PHASE_READY:
        return WORD_projector_ready;
    case PHASE_DECIDE:
        return WORD_projector_decide;
    case PHASE_RUN:
        return WORD_projector_run;
    case PHASE_BREAK:
        return WORD_projector_break;
    case PHASE_DEBRIEF:
        return WORD_projector_debrief;
    case PHASE_CLOSED:
    case PHASE_COUNT:
        return WORD_clock_over;
    }
    return WORD_clock_over;
}

static void draw_clock(struct scene *scene, struct box box)
{
    const struct model *model = scene->model;
    const struct view_room_view *room = &model->room;
    int64_t left = model_left_ms(model, scene->now_ms);
    float share = left > 0 && room->total_ms > 0 ? (float)left / (float)room->total_ms : 0;
    bool is_short = left >= 0 && left <= 10000;
    char time[32];

    figures_time(time, sizeof time, left);
    const char *shown = model->link != MODEL_OPEN ? word(WORD_clock_off)
                        : room->is_paused         ? word(WORD_paused)
                        : left < 0                ? word(WORD_no_limit)
                                                  : time;
    struct box dial = box_cut_left(&box, 40);
    dial = box_inset(dial, 3);
    ui_dial(scene->ui, dial, share > 1 ? 1 : share, is_short ? UI_TONE_WARN : UI_TONE_PLAIN, "");
    box_cut_left(&box, SPACE_S);
    box.y += 10;
    box.height -= 20;
    scene_line(scene, &box, 21, theme_text(TYPE_HEADING, is_short ? COLOUR_WARN : COLOUR_INK),
               shown);
    scene_line(scene, &box, 18, theme_text(TYPE_SMALL, COLOUR_MUTED),
               word(phase_word((enum phase)room->phase)));
}

/* The goal as a bar; the tick says where the quarter's weeks stand. */
static void draw_goal(struct scene *scene, struct box box)
{
    const struct view_team_view *team = model_team(scene->model);
    const struct view_room_view *room = &scene->model->room;
    char have[40], want[40], line[90];

    bool is_year = room->phase == PHASE_DEBRIEF;
    if (!team) return;
    int64_t made = is_year ? team->revenue_cents : team->quarter_revenue_cents;
    int64_t goal = is_year ? team->target_cents : team->quarter_target_cents;
    if (goal <= 0 || scene->model->is_watching) return;
    unsigned per_quarter = room->weeks_per_quarter ? room->weeks_per_quarter : 13;
    bool is_whole = room->phase == PHASE_BREAK;
    double passed = is_whole ? 1 : (double)(room->week % per_quarter) / per_quarter;
    struct ui_bar_part part = {(double)made, theme_mix(COLOUR_GOOD, COLOUR_ACCENT, 0.2f)};
    struct ui_bar bar = {&part, 1, (double)goal, is_year ? -1 : passed * (double)goal};
    figures_money(have, sizeof have, made, scene_currency(scene));
    figures_money(want, sizeof want, goal, scene_currency(scene));
    word_fill(line, sizeof line, WORD_target_of, WORD_VALUES(have, want));
    box.y += 10;
    box.height -= 20;
    struct box text = box_cut_top(&box, 21);
    struct text_style value = theme_aligned(TYPE_BODY, COLOUR_INK, ALIGN_RIGHT);
    value.weight = WEIGHT_BOLD;
    float width = gfx_measure(scene->ui->list, value, 0, line).width;
    ui_label(scene->ui, box_cut_right(&text, width + 1), value, line);
    box_cut_right(&text, SPACE_S);
    const char *name = word(is_year ? WORD_target_year : WORD_target_quarter);
    struct text_style label = theme_text(TYPE_SMALL, COLOUR_MUTED);
    if (gfx_measure(scene->ui->list, label, 0, name).width <= text.width)
        ui_label(scene->ui, text, label, name);
    ui_bar(scene->ui, (struct box){box.x, box.y + 4, box.width, 9}, &bar);
}

void scene_header(struct scene *scene, struct box box)
{
    gfx_rect(scene->ui->list, box, 0, COLOUR_PANEL);
    gfx_rect(scene->ui->list, (struct box){box.x, box.y + box.height - 1, box.width, 1}, 0,
             COLOUR_LINE);
    box.x += SCENE_MARGIN;
    box.width -= 2 * SCENE_MARGIN;
    draw_company(scene, box_cut_left(&box, box.width * 0.21f));
    box_cut_left(&box, SCENE_GAP);
    draw_week(scene, box_cut_left(&box, 140));
    box_cut_left(&box, SCENE_GAP);
    draw_clock(scene, box_cut_left(&box, 205));
    box_cut_left(&box, SCENE_GAP);
    draw_goal(scene, box);
}

/* ---- Banners ---- */

enum { BANNER_HEIGHT = 34, TOLD_MS = 45000 };

static struct box banner(struct scene *scene, struct box *body, uint32_t ground)
{
    struct box box = box_cut_top(body, BANNER_HEIGHT);

    box_cut_top(body, SPACE_S);
    gfx_rect(scene->ui->list, box, RADIUS_M, ground);
    box.x += SPACE_M;
    box.width -= 2 * SPACE_M;
    return box;
}

static void draw_told(struct scene *scene, struct box *body)
{
    const struct model_line *told = &scene->model->told;
    struct text_style style = theme_wrapped(TYPE_BODY, COLOUR_ACCENT);
    char line[400];

    if (!told->text[0] || scene->now_ms - told->at_ms > TOLD_MS) return;
    if (scene->forms->told_seen_ms == told->at_ms) return;
    /* What the company said was about weeks that are over then. */
    bool is_over =
        scene->model->room.phase == PHASE_BREAK || scene->model->room.phase == PHASE_DEBRIEF;
    if (told->tone && is_over) return;
    const char *who = word(told->tone ? WORD_scenario_says : WORD_facilitator_says);
    if (told->tone == MODEL_TOLD_BY_CHAIR)
        snprintf(line, sizeof line, "%s", told->text);
    else
        snprintf(line, sizeof line, "%s: %s", who, told->text);
    float room = body->width - 150;
    float height = gfx_measure(scene->ui->list, style, room, line).height;
    struct box box = box_cut_top(body, height + 16 > BANNER_HEIGHT ? height + 16 : BANNER_HEIGHT);
    box_cut_top(body, SPACE_S);
    gfx_rect(scene->ui->list, box, RADIUS_M, COLOUR_ACCENT_SOFT);
    struct ui_button close = {.id = "told/close", .label = word(WORD_card_close), .look = UI_BARE};
    struct box row = {box.x, box.y + (box.height - 30) / 2, box.width - SPACE_S, 30};
    if (scene_button_right(scene, &row, &close)) scene->forms->told_seen_ms = told->at_ms;
    ui_paragraph(scene->ui, (struct box){box.x + SPACE_M, box.y + 8, room, 0}, style, line);
}

static enum role coming_chair(const struct scene *scene)
{
    const struct view_team_view *team = model_team(scene->model);

    for (unsigned i = 0; team && i < team->coming_count; i++) {
        if (team->coming[i].person != scene->model->person) continue;
        for (int role = 0; role < ROLE_COUNT; role++)
            if (team->coming[i].roles >> role & 1) return (enum role)role;
    }
    return ROLE_COUNT;
}

/* Each person is told a minute ahead where the change of chairs will take them. */
static void draw_rotation(struct scene *scene, struct box *body)
{
    enum { AHEAD_MS = 60000 };
    const struct model *model = scene->model;
    int64_t passed = (int64_t)(scene->now_ms - model->room_at_ms);
    int64_t left = model->room.rotation_in_ms - passed;
    enum role next = coming_chair(scene);
    char time[24], line[120];

    if (model->room.rotation_in_ms < 0 || left > AHEAD_MS || model->room.is_paused) return;
    figures_time(time, sizeof time, left > 0 ? left : 0);
    if (model->is_seated && next < ROLE_COUNT)
        word_fill(line, sizeof line, WORD_rotation_to, WORD_VALUES(time, words_role(next)));
    else
        word_fill(line, sizeof line, WORD_rotation_soon, WORD_VALUES(time));
    struct text_style style = theme_text(TYPE_BODY, COLOUR_ACCENT);
    style.weight = WEIGHT_MEDIUM;
    ui_label(scene->ui, banner(scene, body, COLOUR_ACCENT_SOFT), style, line);
}

void scene_banners(struct scene *scene, struct box *body)
{
    const struct model *model = scene->model;
    struct text_style style = theme_text(TYPE_BODY, COLOUR_WARN);

    style.weight = WEIGHT_MEDIUM;
    if (model->link == MODEL_LOST || model->link == MODEL_CONNECTING) {
        enum word line = model->is_seated ? WORD_lost_line : WORD_watch_lost_line;
        ui_label(scene->ui, banner(scene, body, COLOUR_WARN_SOFT), style, word(line));
    } else if (model->has_room && model->room.is_paused) {
        ui_label(scene->ui, banner(scene, body, COLOUR_WARN_SOFT), style, word(WORD_paused_line));
    }
    const struct person_row *me = model_me(model);
    style.colour = COLOUR_GOOD;
    if (me && me->is_taken_over && model->link == MODEL_OPEN)
        ui_label(scene->ui, banner(scene, body, COLOUR_GOOD_SOFT), style,
                 word(WORD_taken_over_line));
    draw_rotation(scene, body);
    draw_told(scene, body);
}
