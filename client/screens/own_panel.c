#include "own_panel.h"

#include <math.h>
#include <stdio.h>

/* What the scenario itself lets a chair decide and see. The words are the server's. */

enum { PENDING_MS = 4000, PAD = 14 };

static bool is_same(double a, double b)
{
    return fabs(a - b) < 1e-9;
}

static int stop_at(const struct own_decision_row *row, double value)
{
    for (unsigned i = 0; i < row->stops_count; i++)
        if (is_same(row->stops[i].value, value)) return (int)i;
    return -1;
}

/* The choice on its way, else what holds. */
static double shown_value(struct scene *scene, const struct own_decision_row *row)
{
    struct forms_own *own = &scene->forms->own[row->decision];
    bool is_old = scene->now_ms - own->at_ms > PENDING_MS && scene->model->link == MODEL_OPEN;

    if (own->is_waiting && (is_old || is_same(own->value, row->value))) own->is_waiting = false;
    return own->is_waiting ? own->value : row->value;
}

static void choose(struct scene *scene, const struct own_decision_row *row, double value)
{
    struct forms_own *own = &scene->forms->own[row->decision];

    own->is_waiting = true;
    own->value = value;
    own->at_ms = scene->now_ms;
    intents_decide_own(scene->intents, row->decision, value);
}

static void draw_stops(struct scene *scene, struct box box, const struct own_decision_row *row,
                       const char *id)
{
    const char *names[5];
    int count = row->stops_count < 5 ? row->stops_count : 5;
    int chosen = stop_at(row, shown_value(scene, row));
    struct ui_stops stops = {.id = id,
                             .label = row->label,
                             .names = names,
                             .count = count,
                             .as_is = stop_at(row, row->value),
                             .as_is_note = word(WORD_as_is),
                             .hides_label = true,
                             .why_not = scene_why_not(scene)};

    for (int i = 0; i < count; i++)
        names[i] = row->stops[i].text;
    if (ui_stops(scene->ui, box, &stops, &chosen) && chosen >= 0)
        choose(scene, row, row->stops[chosen].value);
}

static double step_of(const struct own_decision_row *row)
{
    double range = row->max - row->min;

    return range >= 10 ? 1 : range >= 1 ? 0.1 : 0.01;
}

static void draw_slider(struct scene *scene, struct box box, const struct own_decision_row *row,
                        const char *id)
{
    struct forms_own *own = &scene->forms->own[row->decision];
    double value = own->is_dragging ? own->value : shown_value(scene, row);
    char shown[32];

    snprintf(shown, sizeof shown, "%g", value);
    struct ui_slider slider = {.id = id,
                               .label = "",
                               .low = row->min,
                               .high = row->max,
                               .step = step_of(row),
                               .as_is = row->value,
                               .shown = shown,
                               .why_not = scene_why_not(scene)};
    bool is_changed = ui_slider(scene->ui, box, &slider, &value);
    bool is_held = scene->ui->is_mouse_down && scene->ui->active == ui_id(id);
    if (is_changed) own->value = value;
    /* Sent when the mouse lets go or a key set it, not at every pixel on the way. */
    if ((is_changed || own->is_dragging) && !is_held) choose(scene, row, own->value);
    own->is_dragging = is_held && (is_changed || own->is_dragging);
}

static void draw_cost(struct scene *scene, struct box box, const struct own_decision_row *row)
{
    char money[40], line[120];
    double cents = (double)row->weekly_cents * shown_value(scene, row);

    if (row->weekly_cents == 0) return;
    figures_money(money, sizeof money, (int64_t)(cents + 0.5), scene_currency(scene));
    word_fill(line, sizeof line, WORD_cost_weekly, WORD_VALUES(money));
    ui_label(scene->ui, box, theme_text(TYPE_SMALL, COLOUR_MUTED), line);
}

void own_panel_draw(struct scene *scene, struct box box, const struct own_decision_row *row)
{
    float pad = box.height < 160 ? 8 : PAD;
    bool has_sentence = box.height >= 2 * pad + 22 + 19 + 4 + UI_STOPS_HEIGHT + 20;
    char id[32];

    if (row->decision >= FORMS_OWN_MAX) return;
    ui_name(id, sizeof id, "own", row->decision);
    ui_panel(scene->ui, box, NULL);
    struct box inside = {box.x + PAD, box.y + pad, box.width - 2 * PAD, box.height - 2 * pad};
    scene_line(scene, &inside, 22, theme_text(TYPE_HEADING, COLOUR_INK), row->label);
    if (has_sentence)
        scene_line(scene, &inside, 19, theme_text(TYPE_SMALL, COLOUR_MUTED), row->sentence);
    box_cut_top(&inside, box.height < 160 ? 4 : 8);
    struct box control = box_cut_top(&inside, UI_STOPS_HEIGHT);
    if (row->stops_count >= 2)
        draw_stops(scene, control, row, id);
    else
        draw_slider(scene, control, row, id);
    if (inside.height >= 18) draw_cost(scene, box_cut_bottom(&inside, 20), row);
}

void own_metric_draw(struct scene *scene, struct box box, const struct own_metric_row *row)
{
    struct text_style bold = theme_text(TYPE_BODY, COLOUR_INK);
    double values[78];
    size_t count = row->points_count < 78 ? row->points_count : 78;
    double last = count > 0 ? row->points[count - 1].value : 0;
    char shown[48];

    bold.weight = WEIGHT_BOLD;
    struct box spark = box_cut_right(&box, row->is_chart && box.width > 150 ? 60 : 0);
    figures_value(shown, sizeof shown, last, (enum unit)row->unit, scene_currency(scene));
    struct box whole = box;
    ui_label(scene->ui, box_cut_top(&box, 19), bold, shown);
    ui_label(scene->ui, box_cut_top(&box, 17), theme_text(TYPE_NOTE, COLOUR_MUTED), row->label);
    if (box_contains(whole, scene->ui->mouse_x, scene->ui->mouse_y) &&
        scene->ui->layer == scene->ui->layer_top_last)
        ui_tip(scene->ui, whole, row->sentence);
    for (size_t i = 0; i < count; i++)
        values[i] = row->points[i].value;
    struct chart_series series = {NULL, values, count, theme_side(role_side(scene->role)),
                                  0,    false};
    spark.height = 34;
    if (count >= 2 && spark.width >= 40) chart_draw_spark(scene->ui->list, spark, &series);
}
