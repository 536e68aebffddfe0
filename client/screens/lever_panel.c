#include "lever_panel.h"

#include "ensure.h"
#include "signs.h"

#include <math.h>
#include <stdio.h>

/* How long a choice is shown before the server's view has told the truth. */
enum { PENDING_MS = 4000, SIGN_WIDTH = 224, SIGN_LINES = 24, PAD = 14 };

/* A lever as it stands: the table's stops and, where what was inherited is none of them, one more.
 */
struct stand {
    const char *names[LEVER_STOPS_MAX + 1];
    int count;
    int inherited;  /* index of the stop that was found */
    int decided;    /* index of what holds now, -1 between the stops */
    unsigned since; /* week of the last change, 0 for never */
    double inherited_values[DECISION_SLOTS];
};

static bool is_as_inherited(enum lever lever, const double *values, const double *inherited)
{
    const struct named_orders *stop = lever_stop(lever, 0);

    for (unsigned i = 0; i < stop->setting_count; i++) {
        unsigned slot = stop->settings[i].slot;
        double difference = values[slot] - inherited[slot];
        if (difference > 1e-6 || difference < -1e-6) return false;
    }
    return true;
}

static unsigned last_change(const struct view_desk_view *desk, enum lever lever)
{
    const struct named_orders *stop = lever_stop(lever, 0);
    unsigned week = 0;

    for (unsigned i = 0; i < stop->setting_count; i++) {
        const struct order_row *order = desk_order(desk, stop->settings[i].slot);
        if (order && order->changed_week > week) week = order->changed_week;
    }
    return week;
}

/* What stands under the stop that was found: since when it holds, or that it was left. */
static void inherited_note(const struct stand *stand, char *out, size_t capacity)
{
    char week[12];

    snprintf(week, sizeof week, "%u", stand->since + 1);
    if (stand->decided != stand->inherited)
        snprintf(out, capacity, "%s", word(WORD_as_found));
    else if (stand->since == 0)
        snprintf(out, capacity, "%s", word(WORD_as_is));
    else
        word_fill(out, capacity, WORD_as_is_since, WORD_VALUES(week));
}

static void read_stand(const struct view_desk_view *desk, enum lever lever, struct stand *stand)
{
    double decided[DECISION_SLOTS];

    desk_decided(desk, decided);
    desk_inherited(desk, stand->inherited_values);
    stand->count = (int)lever_stop_count(lever);
    ensure(stand->count <= LEVER_STOPS_MAX);
    for (int i = 0; i < stand->count; i++)
        stand->names[i] = lever_stop(lever, (unsigned)i)->label[words_language()];
    stand->since = last_change(desk, lever);
    stand->inherited = lever_stop_at(lever, stand->inherited_values);
    if (stand->inherited < 0) {
        stand->inherited = stand->count;
        stand->names[stand->count++] = word(WORD_as_inherited);
    }
    stand->decided = lever_stop_at(lever, decided);
    if (stand->decided < 0 && is_as_inherited(lever, decided, stand->inherited_values))
        stand->decided = stand->inherited;
}

/* What the row shows: the choice on its way, else what holds. */
static int shown_stop(struct scene *scene, enum lever lever, const struct stand *stand)
{
    struct forms_pending *pending = &scene->forms->stops[lever];

    if (!pending->is_waiting) return stand->decided;
    bool is_old = scene->now_ms - pending->at_ms > PENDING_MS && scene->model->link == MODEL_OPEN;
    if (pending->stop == stand->decided || is_old) pending->is_waiting = false;
    return pending->is_waiting ? pending->stop : stand->decided;
}

static void choose(struct scene *scene, enum lever lever, const struct stand *stand, int chosen)
{
    struct forms_pending *pending = &scene->forms->stops[lever];
    struct lever_setting settings[LEVER_SETTINGS_MAX];
    const struct named_orders *stop = lever_stop(lever, 0);

    pending->is_waiting = true;
    pending->stop = chosen;
    pending->at_ms = scene->now_ms;
    if (chosen < (int)lever_stop_count(lever)) {
        intents_choose_stop(scene->intents, scene->role, lever_stop(lever, (unsigned)chosen));
        return;
    }
    for (unsigned i = 0; i < stop->setting_count; i++) {
        settings[i].slot = stop->settings[i].slot;
        settings[i].value = stand->inherited_values[settings[i].slot];
    }
    intents_decide(scene->intents, scene->role, settings, stop->setting_count);
}

/* k$ a week of the stop that is shown. */
static double budget_of(enum lever lever, const struct stand *stand, int shown,
                        const struct view_desk_view *desk)
{
    double values[DECISION_SLOTS];
    const struct named_orders *stop = lever_stop(lever, 0);
    double sum = 0;

    if (shown >= 0 && shown < (int)lever_stop_count(lever))
        return lever_stop_budget(lever_stop(lever, (unsigned)shown));
    desk_decided(desk, values);
    for (unsigned i = 0; i < stop->setting_count; i++) {
        unsigned slot = stop->settings[i].slot;
        double value = shown < 0 ? values[slot] : stand->inherited_values[slot];
        sum += decision_info(decision_of_slot(slot))->budget_weight * value;
    }
    return sum;
}

const struct request_row *scene_own_request(const struct scene *scene)
{
    const struct view_team_view *team = model_team(scene->model);

    for (unsigned i = 0; team && i < team->requests_count; i++)
        if (team->requests[i].role == scene->role) return &team->requests[i];
    return NULL;
}

static void draw_cost(struct scene *scene, struct box box, const char *words, double budget)
{
    const struct request_row *request = words[0] ? NULL : scene_own_request(scene);
    struct text_style style = theme_text(TYPE_SMALL, request ? COLOUR_WARN : COLOUR_MUTED);
    char money[40], line[160];

    if (request) {
        figures_money(money, sizeof money, request->weekly_cents, scene_currency(scene));
        word_fill(line, sizeof line, WORD_request_waits, WORD_VALUES(money));
    } else if (words[0]) {
        snprintf(line, sizeof line, "%s", words);
    } else {
        figures_thousands(money, sizeof money, budget, scene_currency(scene));
        word_fill(line, sizeof line, WORD_cost_weekly, WORD_VALUES(money));
    }
    if (gfx_measure(scene->ui->list, style, 0, line).width > box.width)
        style = theme_wrapped(TYPE_NOTE, style.colour);
    ui_label(scene->ui, box, style, line);
}

/* A small triangle that says which way the number went. */
static void draw_trend(struct scene *scene, struct point at, double change)
{
    float tip = change > 0 ? -4 : 4;
    struct point points[3] = {{at.x - 4, at.y - tip / 2 - tip / 4},
                              {at.x + 4, at.y - tip / 2 - tip / 4},
                              {at.x, at.y + tip}};

    if (change > 0 || change < 0) gfx_area(scene->ui->list, points, 3, COLOUR_MUTED);
}

static void draw_spark(struct scene *scene, struct box box, const struct sign_row *sign,
                       uint32_t colour)
{
    double values[26];
    size_t count = sign->points_count < 26 ? sign->points_count : 26;
    struct chart_series series = {NULL, values, count, colour, colour, false};

    for (size_t i = 0; i < count; i++)
        values[i] = sign->points[i].value;
    if (count >= 2) chart_draw_spark(scene->ui->list, box, &series);
}

static void draw_sign(struct scene *scene, struct box box, const struct view_desk_view *desk,
                      const struct lever_info *info)
{
    unsigned metric;
    double value = 0;
    char shown[48], label[64];

    if (!sign_find(info->sign, &metric)) return;
    const struct sign_row *sign = desk_sign(desk, metric);
    bool is_known = desk_metric(desk, metric, &value);
    if (!is_known && sign && sign->points_count > 0) {
        value = sign->points[sign->points_count - 1].value;
        is_known = true;
    }
    /* Before the first week nothing was counted yet; a nought would look like a disaster. */
    if (scene->model->room.week == 0 && fabs(value) < 1e-9) is_known = false;
    figures_value(shown, sizeof shown, value, sign_unit(metric), scene_currency(scene));
    struct text_style small = theme_text(TYPE_NOTE, COLOUR_MUTED);
    struct text_style bold = theme_text(TYPE_BODY, COLOUR_INK);
    bold.weight = WEIGHT_BOLD;
    struct text_style style = is_known ? bold : small;
    if (!is_known) snprintf(shown, sizeof shown, "%s", word(WORD_sign_none));
    float width = gfx_measure(scene->ui->list, style, 0, shown).width;
    /* Two lines need their height; where it is missing they stand side by side, without a curve. */
    bool is_low = box.height < SIGN_LINES;
    bool is_curve = is_known && sign && sign->points_count >= 2;
    struct box spark = box_cut_left(&box, is_low ? 0 : 72);
    if (!is_low) box_cut_left(&box, SPACE_S);
    struct box head = is_low ? box_cut_left(&box, width + (is_curve ? 22 : SPACE_S))
                             : box_cut_top(&box, box.height / 2);
    sign_label(label, sizeof label, metric);
    ui_label(scene->ui, box, small, label);
    ui_label(scene->ui, head, style, shown);
    if (!is_curve) return;
    if (!is_low) draw_spark(scene, spark, sign, theme_side(role_side(info->role)));
    draw_trend(scene, (struct point){head.x + width + 10, head.y + head.height / 2},
               sign->points[sign->points_count - 1].value - sign->points[0].value);
}

static enum ui_tone tone_of(enum felt felt)
{
    switch (felt) {
    case FELT_NOW:
        return UI_TONE_GOOD;
    case FELT_WEEKS:
        return UI_TONE_WARN;
    case FELT_AFTER:
        return UI_TONE_PLAIN;
    }
    return UI_TONE_PLAIN;
}

static const char *felt_tip(enum felt felt)
{
    switch (felt) {
    case FELT_NOW:
        return word(WORD_felt_now_tip);
    case FELT_WEEKS:
        return word(WORD_felt_weeks_tip);
    case FELT_AFTER:
        return word(WORD_felt_after_tip);
    }
    return "";
}

static void draw_title(struct scene *scene, struct box *box, const struct lever_info *info,
                       bool has_sentence)
{
    struct box row = box_cut_top(box, 22);
    const char *felt = words_felt(info->felt);
    struct text_style pill = theme_text(TYPE_NOTE, COLOUR_INK);

    pill.weight = WEIGHT_MEDIUM;
    float width = gfx_measure(scene->ui->list, pill, 0, felt).width + 18;
    ui_pill(scene->ui, row.x + row.width - width, row.y, tone_of(info->felt), felt);
    struct box around = {row.x + row.width - width, row.y, width, 22};
    bool is_top = scene->ui->layer == scene->ui->layer_top_last;
    if (is_top && box_contains(around, scene->ui->mouse_x, scene->ui->mouse_y))
        ui_tip(scene->ui, around, felt_tip(info->felt));
    row.width -= width + SPACE_S;
    ui_label(scene->ui, row, theme_text(TYPE_HEADING, COLOUR_INK), info->label[words_language()]);
    if (has_sentence)
        scene_line(scene, box, 19, theme_text(TYPE_SMALL, COLOUR_MUTED),
                   info->sentence[words_language()]);
}

/* The parts of a combined lever as bars: what the stop means in hours. */
static void draw_parts(struct scene *scene, struct box box, const double *values,
                       const struct named_orders *stop)
{
    for (unsigned i = 0; i < stop->setting_count && box.height >= 24; i++) {
        unsigned slot = stop->settings[i].slot;
        struct box row = box_cut_top(&box, 26);
        char share[16];
        struct ui_bar_part part = {values[slot], theme_side(role_side(scene->role))};
        struct ui_bar bar = {&part, 1, 1, -1};
        figures_share(share, sizeof share, values[slot]);
        ui_label(scene->ui, box_cut_left(&row, 180), theme_text(TYPE_SMALL, COLOUR_INK),
                 words_order(decision_of_slot(slot)));
        ui_label(scene->ui, box_cut_right(&row, 50),
                 theme_aligned(TYPE_SMALL, COLOUR_MUTED, ALIGN_RIGHT), share);
        ui_bar(scene->ui, (struct box){row.x, row.y + 9, row.width, 8}, &bar);
    }
}

static void draw_extra(struct scene *scene, struct box box, enum lever lever,
                       const struct stand *stand, int shown)
{
    const struct named_orders *stop = lever_stop(lever, 0);
    double values[DECISION_SLOTS];

    if (stop->setting_count < 2 || box.height < 26 * (float)stop->setting_count) return;
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++)
        values[slot] = stand->inherited_values[slot];
    if (shown >= 0 && shown < (int)lever_stop_count(lever)) {
        stop = lever_stop(lever, (unsigned)shown);
        for (unsigned i = 0; i < stop->setting_count; i++)
            values[stop->settings[i].slot] = stop->settings[i].value;
    }
    draw_parts(scene, box, values, stop);
}

/* The line of cost and sign: at the panel's end, or right below the stops of a combined lever,
 * whose parts follow. */
static struct box stops_foot(struct box *inside, enum lever lever)
{
    float height = inside->height < 36 ? inside->height : 36;

    if (lever_stop(lever, 0)->setting_count > 1 && inside->height > 110)
        return box_cut_top(inside, height);
    return box_cut_bottom(inside, height);
}

void lever_panel_draw(struct scene *scene, struct box box, const struct view_desk_view *desk,
                      enum lever lever)
{
    const struct lever_info *info = lever_info(lever);
    struct stand stand;
    float pad = box.height < 160 ? 8 : PAD;
    bool has_sentence = box.height >= 2 * pad + 22 + 19 + 4 + UI_STOPS_HEIGHT + 30;

    read_stand(desk, lever, &stand);
    int shown = shown_stop(scene, lever, &stand);
    int chosen = shown;
    char note[64];
    inherited_note(&stand, note, sizeof note);
    ui_panel(scene->ui, box, NULL);
    struct box inside = {box.x + PAD, box.y + pad, box.width - 2 * PAD, box.height - 2 * pad};
    draw_title(scene, &inside, info, has_sentence);
    box_cut_top(&inside, box.height < 160 ? 4 : 8);
    struct ui_stops stops = {.id = info->id,
                             .label = info->label[words_language()],
                             .names = stand.names,
                             .count = stand.count,
                             .as_is = stand.inherited,
                             .as_is_note = note,
                             .hides_label = true,
                             .why_not = scene_why_not(scene)};
    if (ui_stops(scene->ui, box_cut_top(&inside, UI_STOPS_HEIGHT), &stops, &chosen) && chosen >= 0)
        choose(scene, lever, &stand, chosen);
    struct box foot = stops_foot(&inside, lever);
    draw_sign(scene, box_cut_right(&foot, SIGN_WIDTH), desk, info);
    box_cut_right(&foot, SPACE_M);
    draw_cost(scene, foot, info->cost[words_language()], budget_of(lever, &stand, chosen, desk));
    box_cut_top(&inside, SPACE_M);
    draw_extra(scene, inside, lever, &stand, chosen);
}
