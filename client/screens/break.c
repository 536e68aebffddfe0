#include "scene.h"

#include <stdio.h>

/* The break between two quarters. A newcomer sees the result, then at most six taps that nobody
 * must give, then who goes where and the note for whoever comes. Nothing here must be typed. */

static void draw_share_bar(struct scene *scene, struct box box, int64_t have, int64_t want)
{
    struct ui_bar_part part = {(double)have, have >= want ? COLOUR_GOOD : OKABE_ORANGE};
    struct ui_bar bar = {&part, 1, (double)(have > want ? have : want), (double)want};

    ui_bar(scene->ui, box, &bar);
}

static void draw_row(struct scene *scene, struct box *box, const char *label, const char *value)
{
    struct box row = box_cut_top(box, scene->is_compact ? 20 : 25);
    struct text_style style = theme_aligned(TYPE_BODY, COLOUR_INK, ALIGN_RIGHT);

    style.weight = WEIGHT_MEDIUM;
    ui_label(scene->ui, box_cut_right(&row, row.width * 0.45f), style, value);
    ui_label(scene->ui, row, theme_text(TYPE_BODY, COLOUR_MUTED), label);
}

static void draw_money_row(struct scene *scene, struct box *box, enum word label, int64_t cents)
{
    char money[40];

    figures_money(money, sizeof money, cents, scene_currency(scene));
    draw_row(scene, box, word(label), money);
}

static void draw_count_row(struct scene *scene, struct box *box, enum word label, unsigned count)
{
    char number[16];

    snprintf(number, sizeof number, "%u", count);
    draw_row(scene, box, word(label), number);
}

static void draw_result(struct scene *scene, struct box box)
{
    const struct view_review_view *review = &scene->model->review;
    char have[40], want[40], gap[40], line[160], title[48], number[8];
    int64_t short_by = review->target_cents - review->revenue_cents;

    snprintf(number, sizeof number, "%u", review->quarter);
    word_fill(title, sizeof title, WORD_break_title, WORD_VALUES(number));
    box = ui_panel(scene->ui, box, title);
    figures_money(have, sizeof have, review->revenue_cents, scene_currency(scene));
    figures_money(want, sizeof want, review->target_cents, scene_currency(scene));
    figures_money(gap, sizeof gap, short_by, scene_currency(scene));
    word_fill(line, sizeof line, short_by > 0 ? WORD_break_missed : WORD_break_made,
              WORD_VALUES(have, want, gap));
    struct text_style style = theme_text(TYPE_HEADING, short_by > 0 ? COLOUR_WARN : COLOUR_GOOD);
    box_cut_top(&box, ui_paragraph(scene->ui, box, style, line) + SPACE_S);
    draw_share_bar(scene, box_cut_top(&box, 12), review->revenue_cents, review->target_cents);
    box_cut_top(&box, SPACE_M);
    draw_money_row(scene, &box, WORD_result_new, review->new_cents);
    draw_money_row(scene, &box, WORD_result_renewal, review->renewal_cents);
    draw_money_row(scene, &box, WORD_result_expansion, review->expansion_cents);
    ui_rule(scene->ui, box);
    box_cut_top(&box, 6);
    draw_count_row(scene, &box, WORD_result_won, review->won);
    draw_count_row(scene, &box, WORD_result_lost, review->lost);
    draw_count_row(scene, &box, WORD_result_churned, review->churned);
}

/* ---- Six taps ---- */

struct question {
    const char *id;
    enum word label;
    enum word answers[5];
};

static bool tap(struct scene *scene, struct box *box, const struct question *question,
                uint8_t *answer)
{
    const char *names[5];
    int chosen = (int)*answer - 1;

    for (int i = 0; i < 5; i++)
        names[i] = word(question->answers[i]);
    struct ui_stops stops = {.id = question->id,
                             .label = word(question->label),
                             .names = names,
                             .count = 5,
                             .as_is = -1};
    struct box row = box_cut_top(box, UI_STOPS_LABEL_HEIGHT + 36);
    box_cut_top(box, scene->is_compact ? 4 : SPACE_M);
    if (!ui_stops(scene->ui, row, &stops, &chosen)) return false;
    *answer = (uint8_t)(chosen + 1);
    return true;
}

/* Do all names fit into one row of stops? */
static bool is_narrow(struct scene *scene, float width, const char *const *names, int count)
{
    struct text_style style = theme_text(TYPE_SMALL, COLOUR_INK);

    style.weight = WEIGHT_MEDIUM;
    for (int i = 0; i < count; i++)
        if (gfx_measure(scene->ui->list, style, 0, names[i]).width > width / (float)count - 12)
            return false;
    return true;
}

/* A row of stops that shows `first` .. `first + count` of the answers. */
static bool tap_part(struct scene *scene, struct box row, struct ui_stops stops, int first,
                     uint8_t *answer)
{
    int chosen = (int)*answer - 1 - first;

    if (chosen < 0 || chosen >= stops.count) chosen = -1;
    if (!ui_stops(scene->ui, row, &stops, &chosen)) return false;
    *answer = (uint8_t)(first + chosen + 1);
    return true;
}

/* The chair that I sit in next; ROLE_COUNT when I keep mine. */
static enum role next_chair(const struct scene *scene)
{
    for (int role = 0; role < ROLE_COUNT; role++)
        if (scene->model->review.next_roles >> role & 1)
            return model_has_chair(scene->model, (enum role)role) ? ROLE_COUNT : (enum role)role;
    return ROLE_COUNT;
}

/* What will my successor choose on my first lever? In one row, or in two where names are long.
 * Who keeps the chair has none. */
static bool tap_prediction(struct scene *scene, struct box *box)
{
    uint8_t *answer = &scene->forms->pulse.prediction;
    const char *names[LEVER_STOPS_MAX];
    char label[80];

    bool has_successor = scene->role < ROLE_COUNT && next_chair(scene) < ROLE_COUNT;
    if (!has_successor || levers_of_role(scene->role) == 0) return false;
    enum lever lever = lever_of_role(scene->role, 0);
    int count = (int)lever_stop_count(lever);
    for (int i = 0; i < count; i++)
        names[i] = lever_stop(lever, (unsigned)i)->label[words_language()];
    snprintf(label, sizeof label, "%s: %s", word(WORD_pulse_prediction),
             lever_info(lever)->label[words_language()]);
    int first = is_narrow(scene, box->width, names, count) ? count : (count + 1) / 2;
    struct ui_stops stops = {
        .id = "pulse/next", .label = label, .names = names, .count = first, .as_is = -1};
    bool is_changed =
        tap_part(scene, box_cut_top(box, UI_STOPS_LABEL_HEIGHT + 36), stops, 0, answer);
    if (first < count) {
        struct ui_stops rest = {.id = "pulse/next/2",
                                .label = label,
                                .names = names + first,
                                .count = count - first,
                                .as_is = -1,
                                .hides_label = true};
        is_changed |= tap_part(scene, box_cut_top(box, 36), rest, first, answer);
    }
    box_cut_top(box, scene->is_compact ? 4 : SPACE_M);
    return is_changed;
}

/* Two tokens: a third press moves the older one. */
static bool tap_cause(struct command_pulse *pulse, uint8_t cause)
{
    if (pulse->cause_one == cause) {
        pulse->cause_one = pulse->cause_two;
        pulse->cause_two = 0;
    } else if (pulse->cause_two == cause) {
        pulse->cause_two = 0;
    } else if (pulse->cause_one == 0) {
        pulse->cause_one = cause;
    } else {
        if (pulse->cause_two) pulse->cause_one = pulse->cause_two;
        pulse->cause_two = cause;
    }
    return true;
}

static bool draw_causes(struct scene *scene, struct box *box)
{
    static const enum word causes[9] = {WORD_cause_1, WORD_cause_2, WORD_cause_3,
                                        WORD_cause_4, WORD_cause_5, WORD_cause_6,
                                        WORD_cause_7, WORD_cause_8, WORD_cause_9};
    struct command_pulse *pulse = &scene->forms->pulse;
    bool is_changed = false;
    char id[32];

    scene_line(scene, box, UI_STOPS_LABEL_HEIGHT, theme_text(TYPE_BODY, COLOUR_INK),
               word(WORD_pulse_causes));
    for (int i = 0; i < 9; i++) {
        struct box row = {box->x, box->y + (float)(i / 3) * 36, box->width, 32};
        struct ui_button button = {.id = ui_name(id, sizeof id, "cause", i + 1),
                                   .label = word(causes[i]),
                                   .is_chosen =
                                       pulse->cause_one == i + 1 || pulse->cause_two == i + 1};
        if (ui_button(scene->ui, box_column(row, 3, i % 3, 6), &button))
            is_changed = tap_cause(pulse, (uint8_t)(i + 1));
    }
    box_cut_top(box, 3 * 36);
    return is_changed;
}

static void draw_taps(struct scene *scene, struct box box)
{
    static const struct question together = {
        "pulse/together",
        WORD_pulse_together,
        {WORD_scale_1, WORD_scale_2, WORD_scale_3, WORD_scale_4, WORD_scale_5}};
    static const struct question delivers = {
        "pulse/delivers",
        WORD_pulse_delivers,
        {WORD_scale_1, WORD_scale_2, WORD_scale_3, WORD_scale_4, WORD_scale_5}};
    static const struct question horizon = {
        "pulse/horizon",
        WORD_pulse_horizon,
        {WORD_horizon_1, WORD_horizon_2, WORD_horizon_3, WORD_horizon_4, WORD_horizon_5}};
    struct forms *forms = scene->forms;
    struct command_pulse *pulse = &forms->pulse;

    if (!scene->is_compact)
        box_cut_top(&box, ui_paragraph(scene->ui, box, theme_text(TYPE_SMALL, COLOUR_MUTED),
                                       word(WORD_pulse_line)) +
                              SPACE_M);
    bool is_changed = tap(scene, &box, &together, &pulse->together);
    is_changed |= tap(scene, &box, &delivers, &pulse->delivers);
    is_changed |= tap(scene, &box, &horizon, &pulse->horizon);
    is_changed |= tap_prediction(scene, &box);
    is_changed |= draw_causes(scene, &box);
    if (is_changed) forms->has_pulsed = false;
    box_cut_top(&box, scene->is_compact ? 4 : SPACE_M);
    struct box row = box_cut_top(&box, HEIGHT_BUTTON);
    bool is_sent = forms->has_pulsed || (scene->model->review.has_pulse && !is_changed);
    struct ui_button send = {.id = "pulse/send",
                             .label = word(is_sent ? WORD_pulse_sent : WORD_pulse_send),
                             .look = is_sent ? UI_QUIET : UI_PRIMARY,
                             .why_not = scene_why_not(scene)};
    if (!scene_button_left(scene, &row, &send)) return;
    intents_pulse(scene->intents, pulse);
    forms->has_pulsed = true;
    forms->held_page = 1;
}

/* The taps; once the team's answers or the books are there, a second page beside them. */
static void draw_pulse(struct scene *scene, struct box box)
{
    const struct view_team_view *team = model_team(scene->model);
    const char *pages[2] = {word(WORD_held_taps), word(WORD_held_title)};
    struct ui_tabs tabs = {"break/pages", pages, 2, NULL, NULL};

    if (!scene_has_held(team)) {
        draw_taps(scene, ui_panel(scene->ui, box, word(WORD_pulse_title)));
        return;
    }
    box = ui_panel(scene->ui, box, NULL);
    struct box row = box_cut_top(&box, 30);
    row.x -= 12;
    row.width += 24;
    row.y -= 6;
    ui_tabs(scene->ui, row, &tabs, &scene->forms->held_page);
    box_cut_top(&box, 4);
    if (scene->forms->held_page == 0)
        draw_taps(scene, box);
    else
        scene_held(scene, box, team);
}

/* ---- Who goes where ---- */

static void draw_next(struct scene *scene, struct box box)
{
    const struct view_review_view *review = &scene->model->review;
    enum role next = next_chair(scene);
    char line[160];

    box = ui_panel(scene->ui, box, word(WORD_next_title));
    bool is_moving = next < ROLE_COUNT;
    if (is_moving)
        word_fill(line, sizeof line, WORD_next_you, WORD_VALUES(words_role(next)));
    else
        snprintf(line, sizeof line, "%s", word(WORD_next_stay));
    struct text_style style =
        theme_text(TYPE_HEADING, is_moving ? theme_side_ink(role_side(next)) : COLOUR_INK);
    box_cut_top(&box, ui_paragraph(scene->ui, box, style, line) + 2);
    struct text_style small = theme_text(TYPE_SMALL, COLOUR_INK);
    if (is_moving && review->next_from[0]) {
        word_fill(line, sizeof line, WORD_next_from, WORD_VALUES(review->next_from));
        box_cut_top(&box, ui_paragraph(scene->ui, box, small, line));
    }
    if (is_moving && review->successor[0]) {
        word_fill(line, sizeof line, WORD_next_successor, WORD_VALUES(review->successor));
        box_cut_top(&box, ui_paragraph(scene->ui, box, small, line));
    }
    small.colour = COLOUR_ACCENT;
    if (is_moving) ui_paragraph(scene->ui, box, small, word(WORD_next_talk));
}

static void draw_columns(struct scene *scene, struct box body)
{
    bool asks_wish = scene->model->review.quarter == 1;
    struct box left = box_cut_left(&body, body.width * 0.29f);
    struct box right = box_cut_right(&body, body.width * 0.41f);
    box_cut_left(&body, SCENE_GAP);
    box_cut_right(&body, SCENE_GAP);
    draw_result(scene, box_cut_top(&left, scene->is_compact ? 262 : 306));
    box_cut_top(&left, SCENE_GAP);
    box_cut_top(&left, scene_effect(scene, left) + SCENE_GAP);
    if (asks_wish && left.height > 150)
        scene_wish(scene, ui_panel(scene->ui, left, word(WORD_ask_title)));
    draw_pulse(scene, body);
    draw_next(scene, box_cut_top(&right, scene->is_compact ? 168 : 176));
    box_cut_top(&right, SCENE_GAP);
    const struct view_team_view *team = model_team(scene->model);
    bool has_moves = team && team->coming_count > 0 && right.height > 470;
    struct box note = has_moves ? box_cut_top(&right, 346) : right;
    scene_note(scene, ui_panel(scene->ui, note, word(WORD_note_title)));
    if (!has_moves) return;
    box_cut_top(&right, SCENE_GAP);
    scene_moves(scene, ui_panel(scene->ui, right, word(WORD_team_next)), scene->model->team);
}

/* What all three columns need; where a small window or a banner leaves less, the page scrolls. */
enum { BREAK_HEIGHT = 640, BREAK_HEIGHT_COMPACT = 560 };

void screen_break(struct scene *scene, struct box body)
{
    float needed = scene->is_compact ? BREAK_HEIGHT_COMPACT : BREAK_HEIGHT;

    if (!scene->model->has_review) {
        struct box box = ui_panel(scene->ui, box_cut_top(&body, 100), word(WORD_tab_break));
        ui_paragraph(scene->ui, box, theme_text(TYPE_BODY, COLOUR_MUTED), word(WORD_break_wait));
        return;
    }
    if (body.height >= needed) {
        draw_columns(scene, body);
        return;
    }
    struct ui_scroll scroll = {.id = "break/page", .content_height = needed};
    draw_columns(scene, ui_scroll_begin(scene->ui, body, &scroll));
    ui_scroll_end(scene->ui);
}
