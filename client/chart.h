#ifndef CHART_H
#define CHART_H
#include "gfx.h"

/* Charts drawn into a box of a draw list. Missing values are NaN. Labels that would stand on each
 * other are pushed apart or left out. */

enum chart_unit {
    CHART_NUMBER, /* 1,234 */
    CHART_CENTS,  /* booked money in cents, shown as $12k, $1.2M */
    CHART_SHARE   /* 0..1, shown as 42% */
};

/* Round numbers (1, 2 or 5 times a power of ten) that cover low..high with at most `most` marks. */
struct chart_ticks {
    double first;
    double step;
    int count;
};
struct chart_ticks chart_ticks_nice(double low, double high, int most);

/* Short text of a value, always terminated. */
void chart_format(char *out, size_t capacity, double value, enum chart_unit unit);

struct chart_series {
    const char *name;
    const double *values;
    size_t count;
    uint32_t colour;      /* of the line or bar */
    uint32_t text_colour; /* of its name */
    bool is_dashed;
};

/* A vertical line at a week, such as a rotation. */
struct chart_mark {
    double at; /* index of a value, fractions allowed */
    const char *name;
};

struct chart {
    const struct chart_series *series;
    size_t series_count;
    size_t length;      /* values along x, also where none is known yet */
    int first_label;    /* what the first value is called on the x axis, such as week 1 */
    const char *x_name; /* such as "week" */
    enum chart_unit unit;
    bool has_target;
    double target;
    const char *target_name;
    const struct chart_mark *marks;
    size_t mark_count;
    bool starts_at_zero;
    bool is_filled; /* a soft ground under a single line */
};

void chart_draw_lines(struct draw_list *list, struct box box, const struct chart *chart);

/* One bar a value, series stacked upon each other; negative values count as none. With `labels`
 * (one a value) the bars are called by them, otherwise as chart_draw_lines does. */
void chart_draw_stacked(struct draw_list *list, struct box box, const struct chart *chart,
                        const char *const *labels);

/* A line without axes, its last value marked. */
void chart_draw_spark(struct draw_list *list, struct box box, const struct chart_series *series);

/* Who sat where, what happened when: a row each, spans on it. */
struct chart_span {
    int row;
    double from; /* in values of the x axis, from 0 */
    double to;
    const char *label;
    uint32_t colour; /* soft ground */
    uint32_t text_colour;
};

struct chart_timeline {
    const char *const *rows;
    int row_count;
    const struct chart_span *spans;
    size_t span_count;
    const struct chart_mark *marks;
    size_t mark_count;
    size_t length;
    int first_label;
    const char *x_name;
    double now; /* a line at the present, negative for none */
};

void chart_draw_timeline(struct draw_list *list, struct box box,
                         const struct chart_timeline *timeline);

#endif
