#include "chart_inside.h"

#include "theme.h"
#include "words.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* ---- Round numbers ---- */

struct chart_ticks chart_ticks_nice(double low, double high, int most)
{
    static const double steps[] = {1, 2, 5, 10};
    struct chart_ticks ticks = {low, 1, 1};

    if (!(high > low) || most < 2) return ticks;
    double power = pow(10, floor(log10((high - low) / most)));
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        ticks.step = steps[i] * power;
        ticks.first = floor(low / ticks.step + 1e-9) * ticks.step;
        ticks.count = (int)ceil((high - ticks.first) / ticks.step - 1e-9) + 1;
        if (ticks.count <= most) return ticks;
    }
    /* Cutting the ends outwards can cost one mark more; twice the step always fits. */
    ticks.step = 20 * power;
    ticks.first = floor(low / ticks.step + 1e-9) * ticks.step;
    ticks.count = (int)ceil((high - ticks.first) / ticks.step - 1e-9) + 1;
    return ticks;
}

/* ---- Numbers in words ---- */

/* "1.50" becomes "1.5", "2.00" becomes "2". */
static void strip_zeros(char *text)
{
    size_t size = strlen(text);

    if (!strchr(text, '.')) return;
    while (size > 0 && text[size - 1] == '0')
        text[--size] = 0;
    if (size > 0 && text[size - 1] == '.') text[size - 1] = 0;
}

static void format_grouped(char *out, size_t capacity, double value)
{
    char digits[32];
    size_t at = 0;

    snprintf(digits, sizeof digits, "%.0f", fabs(value));
    size_t size = strlen(digits);
    if (value < 0 && capacity > 1) out[at++] = '-';
    for (size_t i = 0; i < size && at + 2 < capacity; i++) {
        if (i > 0 && (size - i) % 3 == 0) out[at++] = ',';
        out[at++] = digits[i];
    }
    out[at] = 0;
}

static void format_number(char *out, size_t capacity, double value)
{
    if (fabs(value) >= 1000) {
        format_grouped(out, capacity, value);
        return;
    }
    snprintf(out, capacity, "%.2f", value);
    strip_zeros(out);
}

static void format_cents(char *out, size_t capacity, double value)
{
    double money = fabs(value) / 100;
    const char *sign = value < 0 ? "-" : "";
    char number[32];

    if (money >= 999500)
        snprintf(number, sizeof number, "%.2f", money / 1e6);
    else
        snprintf(number, sizeof number, "%.1f", money >= 999.5 ? money / 1e3 : floor(money + 0.5));
    strip_zeros(number);
    if (words_language() == LANGUAGE_DE) {
        char *point = strchr(number, '.');
        if (point) *point = ',';
        snprintf(out, capacity, "%s%s%s $", sign, number,
                 money >= 999500  ? " Mio."
                 : money >= 999.5 ? " Tsd."
                                  : "");
        return;
    }
    snprintf(out, capacity, "%s$%s%s", sign, number,
             money >= 999500  ? "M"
             : money >= 999.5 ? "k"
                              : "");
}

void chart_format(char *out, size_t capacity, double value, enum chart_unit unit)
{
    char number[32];

    switch (unit) {
    case CHART_NUMBER:
        format_number(out, capacity, value);
        break;
    case CHART_CENTS:
        format_cents(out, capacity, value);
        break;
    case CHART_SHARE:
        snprintf(number, sizeof number, "%.1f", value * 100);
        strip_zeros(number);
        snprintf(out, capacity, words_language() == LANGUAGE_DE ? "%s %%" : "%s%%", number);
        break;
    }
}

/* ---- Axes ---- */

struct text_style chart_style(uint32_t colour, enum gfx_align align)
{
    return theme_aligned(TYPE_NOTE, colour, align);
}

float chart_x(const struct chart_scale *scale, double index)
{
    double share = scale->has_slots    ? (index + 0.5) / scale->length
                   : scale->length > 1 ? index / (scale->length - 1)
                                       : 0;

    return scale->plot.x + scale->plot.width * (float)share;
}

float chart_y(const struct chart_scale *scale, double value)
{
    double share = (value - scale->low) / (scale->high - scale->low);

    return scale->plot.y + scale->plot.height * (float)(1 - share);
}

static float widest_tick(const struct draw_list *list, struct chart_ticks ticks,
                         enum chart_unit unit)
{
    float widest = 0;
    char text[32];

    for (int i = 0; i < ticks.count; i++) {
        chart_format(text, sizeof text, ticks.first + i * ticks.step, unit);
        float width = gfx_measure(list, chart_style(COLOUR_MUTED, ALIGN_RIGHT), 0, text).width;
        if (width > widest) widest = width;
    }
    return widest;
}

static void draw_grid(struct draw_list *list, const struct chart_scale *scale,
                      struct chart_ticks ticks, enum chart_unit unit)
{
    char text[32];

    for (int i = 0; i < ticks.count; i++) {
        double value = ticks.first + i * ticks.step;
        float y = floorf(chart_y(scale, value)) + 0.5f;
        struct point ends[2] = {{scale->plot.x, y}, {scale->plot.x + scale->plot.width, y}};
        bool is_base = fabs(value) < ticks.step * 1e-6;
        gfx_line(list, ends, 2, (struct stroke){1, is_base ? COLOUR_LINE_STRONG : COLOUR_LINE, 0});
        chart_format(text, sizeof text, is_base ? 0 : value, unit);
        gfx_text(list, (struct box){scale->plot.x - 8, y - 9, 0, 18},
                 chart_style(COLOUR_MUTED, ALIGN_RIGHT), text);
    }
}

struct chart_scale chart_draw_axes(struct draw_list *list, struct box box,
                                   const struct chart *chart, struct chart_scale range,
                                   const char *const *labels)
{
    enum { TICK_GAP = 38, X_LABELS = 24, HALF_LABEL = 8 };
    int most = (int)(box.height / TICK_GAP) + 1;
    struct chart_ticks ticks = chart_ticks_nice(range.low, range.high,
                                                most < 3   ? 3
                                                : most > 7 ? 7
                                                           : most);
    struct chart_scale scale = range;
    float left = widest_tick(list, ticks, chart->unit) + 10;
    float least = chart->x_name
                      ? gfx_measure(list, chart_style(0, ALIGN_LEFT), 0, chart->x_name).width + 12
                      : 0;

    if (left < least) left = least;
    scale.low = ticks.first;
    scale.high = ticks.first + ticks.step * (ticks.count - 1);
    box_cut_left(&box, left);
    box_cut_top(&box, HALF_LABEL + (chart->mark_count > 0 ? CHART_LABEL_HEIGHT : 0));
    box_cut_bottom(&box, X_LABELS);
    scale.plot = box;
    draw_grid(list, &scale, ticks, chart->unit);
    chart_draw_x_labels(list, &scale, chart->first_label, chart->x_name, labels);
    return scale;
}

static void x_label_text(char *out, size_t capacity, int index, int first_label,
                         const char *const *labels)
{
    if (labels)
        snprintf(out, capacity, "%s", labels[index]);
    else
        snprintf(out, capacity, "%d", first_label + index);
}

/* Every how many values a label stands: the first round distance at which none touch. */
static int label_every(const struct draw_list *list, const struct chart_scale *scale,
                       int first_label, const char *const *labels)
{
    static const int distances[] = {1, 2, 5, 10, 20, 50, 100};
    float slot = scale->plot.width / (float)(scale->length > 0 ? scale->length : 1);
    float widest = 0;
    char text[48];

    for (int i = 0; i < (int)scale->length; i++) {
        x_label_text(text, sizeof text, i, first_label, labels);
        float width = gfx_measure(list, chart_style(COLOUR_MUTED, ALIGN_CENTER), 0, text).width;
        if (width > widest) widest = width;
    }
    for (size_t i = 0; i < sizeof distances / sizeof distances[0]; i++)
        if (slot * (float)distances[i] >= widest + 8) return distances[i];
    return 1000;
}

void chart_draw_x_labels(struct draw_list *list, const struct chart_scale *scale, int first_label,
                         const char *x_name, const char *const *labels)
{
    float y = scale->plot.y + scale->plot.height + 6;
    int every = label_every(list, scale, first_label, labels);
    int offset = labels ? 0 : first_label;
    char text[48];

    for (int i = 0; i < (int)scale->length; i++) {
        bool is_round = (i + offset) % every == 0;
        bool is_start = i == 0 && (offset + every - 1) % every >= every / 2;
        if (!is_round && !is_start) continue;
        x_label_text(text, sizeof text, i, first_label, labels);
        gfx_text(list, (struct box){chart_x(scale, i), y, 0, 18},
                 chart_style(COLOUR_MUTED, ALIGN_CENTER), text);
    }
    if (x_name)
        gfx_text(list, (struct box){scale->plot.x - 12, y, 0, 18},
                 chart_style(COLOUR_MUTED, ALIGN_RIGHT), x_name);
}

void chart_draw_marks(struct draw_list *list, const struct chart_scale *scale,
                      const struct chart_mark *marks, size_t count)
{
    float free_from = scale->plot.x - 1000;
    float top = scale->plot.y - CHART_LABEL_HEIGHT - 4;

    for (size_t i = 0; i < count; i++) {
        float x = floorf(chart_x(scale, marks[i].at)) + 0.5f;
        struct point ends[2] = {{x, scale->plot.y - 4}, {x, scale->plot.y + scale->plot.height}};
        struct text_style style = chart_style(COLOUR_MUTED, ALIGN_CENTER);
        float width = gfx_measure(list, style, 0, marks[i].name).width;
        gfx_line(list, ends, 2, (struct stroke){1, COLOUR_LINE_STRONG, 3});
        if (x - width / 2 < free_from) continue;
        gfx_text(list, (struct box){x, top, 0, CHART_LABEL_HEIGHT}, style, marks[i].name);
        free_from = x + width / 2 + 10;
    }
}

/* ---- Labels apart ---- */

static void sort_by_height(struct chart_label *labels, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct chart_label label = labels[i];
        size_t at = i;
        for (; at > 0 && labels[at - 1].y > label.y; at--)
            labels[at] = labels[at - 1];
        labels[at] = label;
    }
}

void chart_spread_labels(struct chart_label *labels, size_t count, float top, float bottom)
{
    float least = top + CHART_LABEL_HEIGHT / 2.0f;
    float most = bottom - CHART_LABEL_HEIGHT / 2.0f;

    sort_by_height(labels, count);
    for (size_t i = 0; i < count; i++) {
        if (labels[i].y < least) labels[i].y = least;
        least = labels[i].y + CHART_LABEL_HEIGHT;
    }
    for (size_t i = count; i-- > 0;) {
        if (labels[i].y > most) labels[i].y = most;
        most = labels[i].y - CHART_LABEL_HEIGHT;
    }
}
