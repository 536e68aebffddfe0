#include "chart_inside.h"

#include "ensure.h"
#include "theme.h"

#include <math.h>
#include <string.h>

/* ---- The range of values ---- */

static void widen(struct chart_scale *range, double value)
{
    if (isnan(value)) return;
    if (value < range->low) range->low = value;
    if (value > range->high) range->high = value;
}

/* A range that is empty or a single value is opened, so that there is always an axis. */
static struct chart_scale close_range(struct chart_scale range, bool starts_at_zero)
{
    if (range.low > range.high) range.low = range.high = 0;
    if (starts_at_zero && range.low > 0) range.low = 0;
    if (starts_at_zero && range.high < 0) range.high = 0;
    if (!(range.high > range.low)) range.high = range.low + (range.low > 0 ? range.low : 1);
    return range;
}

static struct chart_scale range_of_lines(const struct chart *chart)
{
    struct chart_scale range = {.low = INFINITY, .high = -INFINITY};

    for (size_t s = 0; s < chart->series_count; s++)
        for (size_t i = 0; i < chart->series[s].count; i++)
            widen(&range, chart->series[s].values[i]);
    if (chart->has_target) widen(&range, chart->target);
    range.length = (double)chart->length;
    return close_range(range, chart->starts_at_zero);
}

/* ---- Lines ---- */

enum { CHART_POINTS_MAX = 512, END_MARK = 4 };

/* Consecutive known values, from *at on; *at is moved behind them. */
static size_t next_run(const struct chart_scale *scale, const struct chart_series *series,
                       size_t *at, struct point *points)
{
    size_t count = 0;

    while (*at < series->count && isnan(series->values[*at]))
        ++*at;
    while (*at < series->count && !isnan(series->values[*at]) && count < CHART_POINTS_MAX) {
        points[count].x = chart_x(scale, (double)*at);
        points[count].y = chart_y(scale, series->values[*at]);
        count++;
        ++*at;
    }
    return count;
}

static void fill_under(struct draw_list *list, const struct chart_scale *scale,
                       const struct point *points, size_t count, uint32_t colour)
{
    struct point area[CHART_POINTS_MAX + 2];
    float base = scale->plot.y + scale->plot.height;

    memcpy(area, points, count * sizeof *points);
    area[count] = (struct point){points[count - 1].x, base};
    area[count + 1] = (struct point){points[0].x, base};
    gfx_area(list, area, count + 2, theme_fade(colour, 0.10f));
}

/* Returns the height of the last known value, or NaN. */
static float draw_series(struct draw_list *list, const struct chart_scale *scale,
                         const struct chart_series *series, bool is_filled)
{
    struct point points[CHART_POINTS_MAX];
    struct stroke stroke = {2.25f, series->colour, series->is_dashed ? 5.0f : 0};
    struct point last = {0, NAN};
    size_t at = 0;
    size_t count;

    while ((count = next_run(scale, series, &at, points)) > 0) {
        if (is_filled && count > 1) fill_under(list, scale, points, count, series->colour);
        gfx_line(list, points, count, stroke);
        last = points[count - 1];
    }
    if (isnan(last.y)) return NAN;
    gfx_circle(list, last, END_MARK + 1.5f, COLOUR_PANEL);
    gfx_circle(list, last, END_MARK, series->colour);
    return last.y;
}

static float widest_name(const struct draw_list *list, const struct chart *chart)
{
    struct text_style style = chart_style(COLOUR_INK, ALIGN_LEFT);
    float widest = 0;

    style.weight = WEIGHT_MEDIUM;
    for (size_t i = 0; i < chart->series_count; i++) {
        const char *name = chart->series[i].name ? chart->series[i].name : "";
        float width = gfx_measure(list, style, 0, name).width;
        if (width > widest) widest = width;
    }
    if (chart->has_target && chart->target_name) {
        float width = gfx_measure(list, style, 0, chart->target_name).width;
        if (width > widest) widest = width;
    }
    return widest;
}

static void draw_target(struct draw_list *list, const struct chart_scale *scale, double target)
{
    float y = floorf(chart_y(scale, target)) + 0.5f;
    struct point ends[2] = {{scale->plot.x, y}, {scale->plot.x + scale->plot.width, y}};

    gfx_line(list, ends, 2, (struct stroke){1.5f, COLOUR_INK, 6});
}

static void draw_names(struct draw_list *list, struct box margin, struct chart_label *labels,
                       size_t count)
{
    chart_spread_labels(labels, count, margin.y - 8, margin.y + margin.height + 8);
    for (size_t i = 0; i < count; i++) {
        struct text_style style = chart_style(labels[i].colour, ALIGN_LEFT);
        style.weight = WEIGHT_MEDIUM;
        gfx_text(list,
                 (struct box){margin.x, labels[i].y - CHART_LABEL_HEIGHT / 2.0f, margin.width,
                              CHART_LABEL_HEIGHT},
                 style, labels[i].text);
    }
}

static size_t draw_all_series(struct draw_list *list, const struct chart_scale *scale,
                              const struct chart *chart, struct chart_label *labels)
{
    size_t count = 0;

    for (size_t i = 0; i < chart->series_count; i++) {
        const struct chart_series *series = &chart->series[i];
        float y = draw_series(list, scale, series, chart->is_filled);
        if (isnan(y) || !series->name || !series->name[0]) continue;
        labels[count++] = (struct chart_label){series->name, series->text_colour, y};
    }
    if (chart->has_target && chart->target_name)
        labels[count++] =
            (struct chart_label){chart->target_name, COLOUR_INK, chart_y(scale, chart->target)};
    return count;
}

void chart_draw_lines(struct draw_list *list, struct box box, const struct chart *chart)
{
    ensure(chart->series_count < CHART_LABELS_MAX && chart->length > 0);
    struct chart_label labels[CHART_LABELS_MAX];
    float names = widest_name(list, chart);

    if (names > box.width * 0.34f) names = box.width * 0.34f;
    struct box margin = box_cut_right(&box, names > 0 ? names + 14 : 10);
    struct chart_scale scale = chart_draw_axes(list, box, chart, range_of_lines(chart), NULL);
    margin = (struct box){margin.x + 12, scale.plot.y, margin.width - 12, scale.plot.height};
    chart_draw_marks(list, &scale, chart->marks, chart->mark_count);
    if (chart->has_target) draw_target(list, &scale, chart->target);
    size_t count = draw_all_series(list, &scale, chart, labels);
    draw_names(list, margin, labels, count);
}

void chart_draw_spark(struct draw_list *list, struct box box, const struct chart_series *series)
{
    struct chart_scale scale = {.low = INFINITY, .high = -INFINITY};

    for (size_t i = 0; i < series->count; i++)
        widen(&scale, series->values[i]);
    scale = close_range(scale, false);
    scale.plot = box_inset(box, END_MARK);
    scale.length = (double)series->count;
    struct chart_series plain = *series;
    struct point points[CHART_POINTS_MAX];
    size_t at = 0;
    size_t count;
    struct point last = {0, NAN};
    while ((count = next_run(&scale, &plain, &at, points)) > 0) {
        gfx_line(list, points, count, (struct stroke){1.75f, series->colour, 0});
        last = points[count - 1];
    }
    if (!isnan(last.y)) gfx_circle(list, last, 3, series->colour);
}

/* ---- Stacked bars ---- */

static double known(const struct chart_series *series, size_t index)
{
    double value = index < series->count ? series->values[index] : 0;

    return isnan(value) || value < 0 ? 0 : value;
}

static struct chart_scale range_of_bars(const struct chart *chart)
{
    struct chart_scale range = {.low = 0, .high = 0, .has_slots = true};

    for (size_t i = 0; i < chart->length; i++) {
        double sum = 0;
        for (size_t s = 0; s < chart->series_count; s++)
            sum += known(&chart->series[s], i);
        widen(&range, sum);
    }
    if (chart->has_target) widen(&range, chart->target);
    range.length = (double)chart->length;
    return close_range(range, true);
}

static void draw_bar(struct draw_list *list, const struct chart_scale *scale,
                     const struct chart *chart, size_t index)
{
    float slot = scale->plot.width / (float)scale->length;
    float width = slot * 0.68f < 44 ? slot * 0.68f : 44;
    float x = chart_x(scale, (double)index) - width / 2;
    double under = 0;

    for (size_t s = 0; s < chart->series_count; s++) {
        double value = known(&chart->series[s], index);
        float bottom = chart_y(scale, under);
        float top = chart_y(scale, under + value);
        float gap = s > 0 && bottom - top > 2 ? 1.0f : 0;
        gfx_rect(list, (struct box){x, top, width, bottom - top - gap}, 1, chart->series[s].colour);
        under += value;
    }
}

/* Swatches and names in one flow; returns the height taken. */
static float draw_legend(struct draw_list *list, struct box box, const struct chart *chart)
{
    enum { LEGEND_LINE = 20, SWATCH = 10 };
    float x = box.x;
    float y = box.y;

    for (size_t i = 0; i < chart->series_count; i++) {
        const struct chart_series *series = &chart->series[i];
        struct text_style style = chart_style(COLOUR_INK, ALIGN_LEFT);
        float width = gfx_measure(list, style, 0, series->name).width + SWATCH + 6;
        if (x > box.x && x + width > box.x + box.width) {
            x = box.x;
            y += LEGEND_LINE;
        }
        gfx_rect(list, (struct box){x, y + 4, SWATCH, SWATCH}, 2, series->colour);
        gfx_text(list, (struct box){x + SWATCH + 6, y, 0, 18}, style, series->name);
        x += width + 18;
    }
    return y - box.y + LEGEND_LINE;
}

void chart_draw_stacked(struct draw_list *list, struct box box, const struct chart *chart,
                        const char *const *labels)
{
    ensure(chart->series_count < CHART_LABELS_MAX && chart->length > 0);
    bool has_name = chart->has_target && chart->target_name;
    struct text_style style = chart_style(COLOUR_INK, ALIGN_LEFT);

    style.weight = WEIGHT_MEDIUM;
    box_cut_top(&box, draw_legend(list, box, chart));
    float name = has_name ? gfx_measure(list, style, 0, chart->target_name).width + 12 : 4;
    struct box margin = box_cut_right(&box, name);
    struct chart_scale scale = chart_draw_axes(list, box, chart, range_of_bars(chart), labels);
    for (size_t i = 0; i < chart->length; i++)
        draw_bar(list, &scale, chart, i);
    chart_draw_marks(list, &scale, chart->marks, chart->mark_count);
    if (!chart->has_target) return;
    draw_target(list, &scale, chart->target);
    float y = chart_y(&scale, chart->target) - 9;
    if (has_name) gfx_text(list, (struct box){margin.x + 8, y, 0, 18}, style, chart->target_name);
}
