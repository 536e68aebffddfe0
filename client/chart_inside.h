#ifndef CHART_INSIDE_H
#define CHART_INSIDE_H
#include "chart.h"

/* What the charts share: the frame of axes, and labels that keep out of each other's way. */

enum { CHART_LABEL_HEIGHT = 16, CHART_LABELS_MAX = 16 };

struct chart_scale {
    struct box plot; /* where the data stands */
    double low, high;
    double length;  /* values along x */
    bool has_slots; /* bars: a value stands in the middle of its slot; lines: at its point */
};

float chart_x(const struct chart_scale *scale, double index);
float chart_y(const struct chart_scale *scale, double value);

/* Draws grid, y labels and x labels into `box` and returns where the data goes. */
struct chart_scale chart_draw_axes(struct draw_list *list, struct box box,
                                   const struct chart *chart, struct chart_scale range,
                                   const char *const *labels);

/* Names under the x axis, as many as there is room for. */
void chart_draw_x_labels(struct draw_list *list, const struct chart_scale *scale, int first_label,
                         const char *x_name, const char *const *labels);

/* Vertical lines with names above the plot; names that would touch are left out. */
void chart_draw_marks(struct draw_list *list, const struct chart_scale *scale,
                      const struct chart_mark *marks, size_t count);

/* Texts at heights of their own beside a plot. */
struct chart_label {
    const char *text;
    uint32_t colour;
    float y; /* middle */
};
/* Moves labels apart by CHART_LABEL_HEIGHT and keeps them between top and bottom; sorts by y. */
void chart_spread_labels(struct chart_label *labels, size_t count, float top, float bottom);

struct text_style chart_style(uint32_t colour, enum gfx_align align);

#endif
