#ifndef PLOT_ROWS_H
#define PLOT_ROWS_H
#include "paper.h"

#include <stdbool.h>

/*
 * Rows that are compared with each other: a name, a point with its band on a common axis, and the
 * figure in words. A row may also have a span, from one value to another, behind its point.
 */
struct plot_row {
    const char *name;
    const char *figure; /* on the right; "" for none */
    const char *colour;
    bool has_point, has_span;
    double value, half; /* the point, and its band to both sides */
    double from, to;    /* the span */
};

struct plot_rows {
    const char *meaning; /* for those who do not see it */
    const char *unit;    /* behind the numbers of the axis: " k$" */
    const struct plot_row *rows;
    unsigned count;
    bool is_signed; /* the axis has a line at nothing, and its numbers a sign */
};

/* As one <svg>, as high as it needs. */
void plot_rows(struct paper *paper, const struct plot_rows *chart);

#endif
