#include "debrief_charts.h"

#include <math.h>

/* The numbers of the scenario's own over the year, a chart each. */

enum { WEEKS_MAX = 78 };

static enum chart_unit chart_unit_of(const struct own_metric_row *row)
{
    if (row->unit == UNIT_SHARE) return CHART_SHARE;
    return row->unit == UNIT_MONEY ? CHART_CENTS : CHART_NUMBER;
}

static void draw_one(struct scene *scene, struct box box, const struct own_metric_row *row,
                     unsigned colour)
{
    double values[WEEKS_MAX];
    size_t count = row->points_count < WEEKS_MAX ? row->points_count : WEEKS_MAX;
    double scale = row->unit == UNIT_MONEY ? 100000 : 1; /* the model's k$ in cents */
    bool is_below = false;

    for (size_t i = 0; i < count; i++) {
        values[i] = row->points[i].value * scale;
        is_below |= values[i] < 0;
    }
    struct chart_series series = {
        "", values, count, theme_series(colour), theme_series_ink(colour), false};
    struct chart chart = {.series = &series,
                          .series_count = 1,
                          .length = count < 2 ? 2 : count,
                          .first_label = 1,
                          .x_name = word(WORD_result_week),
                          .unit = chart_unit_of(row),
                          .starts_at_zero = !is_below};
    struct box inside = ui_panel(scene->ui, box, row->label);
    scene_line(scene, &inside, 20, theme_text(TYPE_SMALL, COLOUR_MUTED), row->sentence);
    if (inside.height > 60) chart_draw_lines(scene->ui->list, inside, &chart);
}

void debrief_draw_own(struct scene *scene, struct box body)
{
    const struct view_debrief_view *debrief = &scene->model->debrief;
    int count = debrief->own_metrics_count;
    int columns = count > 1 ? 2 : 1, rows = (count + columns - 1) / columns;
    float height = (body.height - SCENE_GAP * (float)(rows - 1)) / (float)rows;
    struct ui_scroll scroll = {.id = "debrief/own"};

    if (height < 170) height = 170;
    scroll.content_height = height * (float)rows + SCENE_GAP * (float)(rows - 1);
    struct box view = ui_scroll_begin(scene->ui, body, &scroll);
    for (int i = 0; i < count; i++) {
        struct box cell = box_column(view, columns, i % columns, SCENE_GAP);
        cell.y = view.y + (float)(i / columns) * (height + SCENE_GAP);
        cell.height = height;
        draw_one(scene, cell, &debrief->own_metrics[i], (unsigned)i);
    }
    ui_scroll_end(scene->ui);
}
