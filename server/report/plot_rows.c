#include "plot_rows.h"

#include "plot.h"

#include <stdio.h>

#define NAME_WIDTH   196
#define FIGURE_WIDTH 118
#define ROW_HEIGHT   17
#define AXIS_HEIGHT  22
#define GRID_LINES   5
#define QUIET        "#5B6875"

/* The axis: x is where a value lies. */
struct axis {
    double least, most, left, width;
};

static double place(const struct axis *axis, double value)
{
    double range = axis->most - axis->least;
    return axis->left + axis->width * (range > 0 ? (value - axis->least) / range : 0);
}

static void widen(struct axis *axis, double value)
{
    if (value < axis->least) axis->least = value;
    if (value > axis->most) axis->most = value;
}

static struct axis axis_of(const struct plot_rows *chart)
{
    struct axis axis = {0, 0, NAME_WIDTH, PLOT_WIDTH - NAME_WIDTH - FIGURE_WIDTH};
    for (unsigned i = 0; i < chart->count; i++) {
        const struct plot_row *row = &chart->rows[i];
        if (row->has_point) {
            widen(&axis, row->value - row->half);
            widen(&axis, row->value + row->half);
        }
        if (row->has_span) {
            widen(&axis, row->from);
            widen(&axis, row->to);
        }
    }
    if (!(axis.most > axis.least)) axis.most = axis.least + 1;
    return axis;
}

static void put_line(struct paper *paper, double x, double top, double bottom, const char *colour)
{
    paper_put(paper, "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>\n", x,
              x, top, bottom, colour);
}

static void put_grid(struct paper *paper, const struct plot_rows *chart, const struct axis *axis,
                     double bottom)
{
    double step = plot_step(axis->most - axis->least, GRID_LINES), value = 0;
    while (value - step >= axis->least)
        value -= step;
    for (; value <= axis->most; value += step) {
        char label[48];
        double x = place(axis, value);
        bool is_nothing = value > -step / 2 && value < step / 2;
        put_line(paper, x, 0, bottom, is_nothing ? "#5B6875" : "#E3E8ED");
        snprintf(label, sizeof label, chart->is_signed && !is_nothing ? "%+.6g%s" : "%.6g%s",
                 is_nothing ? 0.0 : value, chart->unit);
        plot_text(paper, (struct plot_label){x, bottom + 14, "middle", "n", QUIET}, label);
    }
}

static void put_row(struct paper *paper, const struct axis *axis, const struct plot_row *row,
                    double y)
{
    double middle = y + ROW_HEIGHT / 2.0;
    plot_text(paper, (struct plot_label){NAME_WIDTH - 8, middle + 3.5, "end", "n", PLOT_INK},
              row->name);
    if (row->has_span) {
        double from = place(axis, row->from), to = place(axis, row->to);
        paper_put(
            paper, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n",
            from < to ? from : to, middle - 4.5, from < to ? to - from : from - to, 9.0, PLOT_SOFT);
    }
    if (row->has_point)
        paper_put(paper,
                  "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" "
                  "stroke-width=\"2\"/>\n<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.4\" "
                  "fill=\"%s\"/>\n",
                  place(axis, row->value - row->half), place(axis, row->value + row->half), middle,
                  middle, row->colour, place(axis, row->value), middle, row->colour);
    plot_text(paper, (struct plot_label){PLOT_WIDTH, middle + 3.5, "end", "n", QUIET}, row->figure);
}

void plot_rows(struct paper *paper, const struct plot_rows *chart)
{
    struct axis axis = axis_of(chart);
    double bottom = (double)chart->count * ROW_HEIGHT + 2;
    plot_open(paper, bottom + AXIS_HEIGHT, chart->meaning);
    put_grid(paper, chart, &axis, bottom);
    for (unsigned i = 0; i < chart->count; i++)
        put_row(paper, &axis, &chart->rows[i], i * (double)ROW_HEIGHT);
    plot_close(paper);
}
