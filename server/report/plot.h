#ifndef PLOT_H
#define PLOT_H
#include "paper.h"

/*
 * Charts over weeks as inline SVG, 720 units wide: as wide as the page's text. Colours are the
 * house's pair that everybody can tell apart: sales blue, marketing vermillion, common green.
 */
#define PLOT_WIDTH     720
#define PLOT_SALES     "#0072B2"
#define PLOT_MARKETING "#D55E00"
#define PLOT_COMMON    "#009E73"
#define PLOT_INK       "#1F2933"
#define PLOT_SOFT      "#CBD5DE"

struct plot {
    struct paper *paper;
    double left, top, width, height; /* of the drawing area */
    unsigned weeks;                  /* on the horizontal axis */
    double least, most;              /* of the vertical axis */
};

/* How a line looks: colour, width, and dashes ("" for none). */
struct plot_pen {
    const char *colour;
    double width;
    const char *dashes;
};

/* Opens an <svg> of that height that says in words what it shows, and closes it. */
void plot_open(struct paper *paper, double height, const char *meaning);
void plot_close(struct paper *paper);

double plot_x(const struct plot *plot, double week); /* left edge of a week */
double plot_y(const struct plot *plot, double value);

/* A round distance between about `lines` lines of a grid. */
double plot_step(double range, unsigned lines);
/* A line of the grid with its label on the left. */
void plot_grid(const struct plot *plot, double value, const char *label);
/* Quarters as columns with the numbers of their first weeks below; what follows the year shaded. */
void plot_quarters(const struct plot *plot, unsigned weeks_per_quarter, unsigned year_weeks);

/* Values of weeks `from` to `to` - 1 as a line through the middles of the weeks. */
void plot_line(const struct plot *plot, const double *values, unsigned from, unsigned to,
               struct plot_pen pen);
/* The area below the values. */
void plot_area(const struct plot *plot, const double *values, unsigned from, unsigned to,
               const char *colour);
/* Between two values of each week. */
void plot_band(const struct plot *plot, const double *low, const double *high, unsigned weeks,
               const char *colour);
/* A level line over some weeks: a target. */
void plot_level(const struct plot *plot, unsigned from, unsigned to, double value,
                struct plot_pen pen);
void plot_bar(const struct plot *plot, unsigned week, double from, double to, const char *colour);

/* Text at a point: `anchor` is start, middle or end; `style` is a class of the page ("" for none).
 */
struct plot_label {
    double x, y;
    const char *anchor;
    const char *style;
    const char *colour;
};
void plot_text(struct paper *paper, struct plot_label label, const char *text);

/* Names at the right end of lines, moved apart so that they can be read. */
enum { PLOT_ENDS_MAX = 6 };
struct plot_end {
    const char *text;
    const char *colour;
    double value;
};
void plot_ends(const struct plot *plot, const struct plot_end *ends, unsigned count, unsigned week);

#endif
