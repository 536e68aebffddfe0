#include "plot.h"

#include <stdio.h>

#define LINE_HEIGHT 12

void plot_open(struct paper *paper, double height, const char *meaning)
{
    paper_put(paper, "<svg viewBox=\"0 0 %d %.0f\" role=\"img\" aria-label=\"", PLOT_WIDTH, height);
    paper_put_html(paper, meaning);
    paper_put(paper, "\">\n");
}

void plot_close(struct paper *paper)
{
    paper_put(paper, "</svg>\n");
}

double plot_x(const struct plot *plot, double week)
{
    return plot->left + week * plot->width / (plot->weeks > 0 ? plot->weeks : 1);
}

double plot_y(const struct plot *plot, double value)
{
    double range = plot->most - plot->least;
    double share = range > 0 ? (value - plot->least) / range : 0;
    if (share < 0) share = 0;
    if (share > 1) share = 1;
    return plot->top + plot->height * (1 - share);
}

double plot_step(double range, unsigned lines)
{
    static const double round[] = {1, 2, 2.5, 5, 10};
    double wanted = range / (lines > 0 ? lines : 1), ten = 1;
    if (!(wanted > 0)) return 1;
    while (ten * 10 <= wanted)
        ten *= 10;
    while (ten > wanted)
        ten /= 10;
    for (size_t i = 0; i < sizeof round / sizeof *round; i++)
        if (round[i] * ten >= wanted) return round[i] * ten;
    return 10 * ten;
}

void plot_text(struct paper *paper, struct plot_label label, const char *text)
{
    paper_put(paper, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" class=\"%s\" fill=\"%s\">",
              label.x, label.y, label.anchor, label.style, label.colour);
    paper_put_html(paper, text);
    paper_put(paper, "</text>\n");
}

void plot_grid(const struct plot *plot, double value, const char *label)
{
    double y = plot_y(plot, value);
    struct plot_label at = {plot->left - 6, y + 3.5, "end", "n", "#5B6875"};
    paper_put(plot->paper,
              "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#E3E8ED\"/>\n",
              plot->left, plot->left + plot->width, y, y);
    plot_text(plot->paper, at, label);
}

void plot_quarters(const struct plot *plot, unsigned weeks_per_quarter, unsigned year_weeks)
{
    double bottom = plot->top + plot->height;
    if (year_weeks < plot->weeks)
        paper_put(plot->paper,
                  "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" "
                  "fill=\"#F3EFE6\"/>\n",
                  plot_x(plot, year_weeks), plot->top,
                  plot_x(plot, plot->weeks) - plot_x(plot, year_weeks), plot->height);
    for (unsigned week = 0; week <= plot->weeks; week += weeks_per_quarter) {
        char number[32];
        double x = plot_x(plot, week);
        struct plot_label at = {x + 2, bottom + 12, "start", "n", "#5B6875"};
        paper_put(plot->paper,
                  "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#B8C2CC\"/>\n", x,
                  x, plot->top, bottom + 4);
        if (week == plot->weeks) continue;
        snprintf(number, sizeof number, week == 0 ? "week %u" : "%u", week + 1);
        plot_text(plot->paper, at, number);
    }
}

void plot_line(const struct plot *plot, const double *values, unsigned from, unsigned to,
               struct plot_pen pen)
{
    if (to <= from) return;
    paper_put(plot->paper,
              "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\" "
              "stroke-linejoin=\"round\" stroke-dasharray=\"%s\" points=\"",
              pen.colour, pen.width, pen.dashes[0] == 0 ? "none" : pen.dashes);
    for (unsigned week = from; week < to; week++)
        paper_put(plot->paper, "%.1f,%.1f ", plot_x(plot, week + 0.5), plot_y(plot, values[week]));
    paper_put(plot->paper, "\"/>\n");
}

void plot_area(const struct plot *plot, const double *values, unsigned from, unsigned to,
               const char *colour)
{
    if (to <= from) return;
    double bottom = plot->top + plot->height;
    paper_put(plot->paper, "<polygon fill=\"%s\" points=\"%.1f,%.1f ", colour,
              plot_x(plot, from + 0.5), bottom);
    for (unsigned week = from; week < to; week++)
        paper_put(plot->paper, "%.1f,%.1f ", plot_x(plot, week + 0.5), plot_y(plot, values[week]));
    paper_put(plot->paper, "%.1f,%.1f\"/>\n", plot_x(plot, to - 0.5), bottom);
}

void plot_band(const struct plot *plot, const double *low, const double *high, unsigned weeks,
               const char *colour)
{
    paper_put(plot->paper, "<polygon fill=\"%s\" fill-opacity=\"0.18\" points=\"", colour);
    for (unsigned week = 0; week < weeks; week++)
        paper_put(plot->paper, "%.1f,%.1f ", plot_x(plot, week + 0.5), plot_y(plot, high[week]));
    for (unsigned week = weeks; week-- > 0;)
        paper_put(plot->paper, "%.1f,%.1f ", plot_x(plot, week + 0.5), plot_y(plot, low[week]));
    paper_put(plot->paper, "\"/>\n");
}

void plot_level(const struct plot *plot, unsigned from, unsigned to, double value,
                struct plot_pen pen)
{
    double y = plot_y(plot, value);
    paper_put(plot->paper,
              "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" "
              "stroke-width=\"%.1f\" stroke-dasharray=\"%s\"/>\n",
              plot_x(plot, from), plot_x(plot, to), y, y, pen.colour, pen.width,
              pen.dashes[0] == 0 ? "none" : pen.dashes);
}

void plot_bar(const struct plot *plot, unsigned week, double from, double to, const char *colour)
{
    double low = plot_y(plot, from), high = plot_y(plot, to);
    double width = plot->width / (plot->weeks > 0 ? plot->weeks : 1);
    if (high > low) {
        double swap = low;
        low = high;
        high = swap;
    }
    if (low - high < 0.05) return;
    paper_put(plot->paper,
              "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n",
              plot_x(plot, week) + width * 0.12, high, width * 0.76, low - high, colour);
}

void plot_ends(const struct plot *plot, const struct plot_end *ends, unsigned count, unsigned week)
{
    double at[PLOT_ENDS_MAX];
    unsigned order[PLOT_ENDS_MAX];
    for (unsigned i = 0; i < count && i < PLOT_ENDS_MAX; i++) {
        unsigned k = i;
        for (; k > 0 && ends[order[k - 1]].value < ends[i].value; k--)
            order[k] = order[k - 1];
        order[k] = i;
    }
    for (unsigned i = 0; i < count && i < PLOT_ENDS_MAX; i++) {
        const struct plot_end *end = &ends[order[i]];
        at[i] = plot_y(plot, end->value) + 3.5;
        if (i > 0 && at[i] < at[i - 1] + LINE_HEIGHT) at[i] = at[i - 1] + LINE_HEIGHT;
        struct plot_label label = {plot_x(plot, week) + 6, at[i], "start", "e", end->colour};
        plot_text(plot->paper, label, end->text);
    }
}
