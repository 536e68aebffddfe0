#include "balance.h"
#include "plot.h"
#include "plot_rows.h"

#include <stdio.h>
#include <stdlib.h>

enum { LINES = 3, BINS = 28, ROWS_MAX = BALANCE_POLICIES_MAX, FIGURE_BYTES = 40 };

#define LEFT       62
#define NAMES      80 /* room for names at the right end of lines */
#define LOW_SHARE  0.1
#define HIGH_SHARE 0.9
#define TARGET     "#B4570A"
#define STRIP      62 /* height of one policy's games */

/* The policies that everything turns about. */
struct line {
    const char *name;
    const char *colour;
    int arm;
};

static unsigned lines_of(const struct balance *balance, struct line lines[LINES])
{
    unsigned count = 0;
    const struct line all[LINES] = {{"as_is", PLOT_MARKETING, balance->as_is},
                                    {"balanced", PLOT_SALES, balance->balanced},
                                    {"adaptive", PLOT_COMMON, balance->adaptive}};
    for (unsigned i = 0; i < LINES; i++)
        if (all[i].arm != BALANCE_NO_ARM) lines[count++] = all[i];
    return count;
}

static int by_value(const void *one, const void *other)
{
    double a = *(const double *)one, b = *(const double *)other;
    return (a > b) - (a < b);
}

/* The figure below which this share of an arm's games lies. */
static double share_below(const struct balance *balance, int arm, unsigned figure, double share)
{
    const double *values = arms_figure(&balance->games, (size_t)arm, figure);
    double *sorted = calloc(balance->runs, sizeof *sorted);
    if (sorted == NULL) return balance_mean(balance, arm, figure);
    for (unsigned run = 0; run < balance->runs; run++)
        sorted[run] = values[(size_t)run * FIGURE_COUNT];
    qsort(sorted, balance->runs, sizeof *sorted, by_value);
    double found = sorted[(unsigned)(share * (balance->runs - 1) + 0.5)];
    free(sorted);
    return found;
}

/* ---- Quarters ----------------------------------------------------------------------------------
 */

struct quarters {
    double mean[QUARTERS], low[QUARTERS], high[QUARTERS];
};

static struct quarters quarters_of(const struct balance *balance, int arm)
{
    struct quarters quarters;
    for (unsigned q = 0; q < QUARTERS; q++) {
        quarters.mean[q] = balance_mean(balance, arm, MEASURE_revenue_q1 + q);
        quarters.low[q] = share_below(balance, arm, MEASURE_revenue_q1 + q, LOW_SHARE);
        quarters.high[q] = share_below(balance, arm, MEASURE_revenue_q1 + q, HIGH_SHARE);
    }
    return quarters;
}

static void widen(struct plot *plot, double value)
{
    if (value > plot->most) plot->most = value;
    if (value < plot->least) plot->least = value;
}

static void fit(struct plot *plot, const struct balance *balance)
{
    plot->least = plot->most = balance_mean(balance, balance->balanced, FIGURE_target_q1);
    for (unsigned q = 0; q < QUARTERS; q++) {
        widen(plot, balance_mean(balance, balance->balanced, FIGURE_target_q1 + q));
        for (size_t i = 0; i < balance->folder.count; i++) {
            if (balance->policies[i] == BALANCE_NO_ARM) continue;
            widen(plot, balance_mean(balance, balance->policies[i], MEASURE_revenue_q1 + q));
        }
        widen(plot, share_below(balance, balance->balanced, MEASURE_revenue_q1 + q, HIGH_SHARE));
        widen(plot, share_below(balance, balance->as_is, MEASURE_revenue_q1 + q, LOW_SHARE));
    }
    double margin = (plot->most - plot->least) * 0.06;
    plot->least -= margin;
    plot->most += margin;
}

static void put_grid(const struct plot *plot)
{
    double step = plot_step(plot->most - plot->least, 5), value = 0;
    while (value < plot->least)
        value += step;
    for (; value <= plot->most; value += step) {
        char label[32];
        plot_grid(plot, value, balance_money_text(value, label, sizeof label));
    }
    for (unsigned q = 0; q < QUARTERS; q++) {
        char name[24];
        snprintf(name, sizeof name, "quarter %u", q + 1);
        plot_text(plot->paper,
                  (struct plot_label){plot_x(plot, q + 0.5), plot->top + plot->height + 14,
                                      "middle", "n", "#5B6875"},
                  name);
    }
}

static void put_others(const struct plot *plot, const struct balance *balance)
{
    for (size_t i = 0; i < balance->folder.count; i++) {
        double mean[QUARTERS];
        if (balance->policies[i] == BALANCE_NO_ARM) continue;
        for (unsigned q = 0; q < QUARTERS; q++)
            mean[q] = balance_mean(balance, balance->policies[i], MEASURE_revenue_q1 + q);
        plot_line(plot, mean, 0, QUARTERS, (struct plot_pen){"#B8C2CC", 0.8, ""});
    }
}

void balance_chart_quarters(struct paper *paper, const struct balance *balance)
{
    struct line lines[LINES];
    struct plot_end ends[LINES];
    unsigned count = lines_of(balance, lines);
    struct plot plot = {paper, LEFT, 8, PLOT_WIDTH - LEFT - NAMES, 230, QUARTERS, 0, 0};
    fit(&plot, balance);
    plot_open(paper, 262, "Revenue of each quarter by policy, with bands, against the targets");
    put_grid(&plot);
    put_others(&plot, balance);
    for (unsigned i = 0; i < count; i++) {
        struct quarters quarters = quarters_of(balance, lines[i].arm);
        plot_band(&plot, quarters.low, quarters.high, QUARTERS, lines[i].colour);
        plot_line(&plot, quarters.mean, 0, QUARTERS, (struct plot_pen){lines[i].colour, 2.2, ""});
        ends[i] = (struct plot_end){lines[i].name, lines[i].colour, quarters.mean[QUARTERS - 1]};
    }
    for (unsigned q = 0; q < QUARTERS; q++)
        plot_level(&plot, q, q + 1, balance_mean(balance, balance->balanced, FIGURE_target_q1 + q),
                   (struct plot_pen){TARGET, 1.8, "5 3"});
    plot_ends(&plot, ends, count, QUARTERS);
    plot_close(paper);
}

/* ---- Years -------------------------------------------------------------------------------------
 */

struct years {
    double least, most, target;
};

static double year_target(const struct balance *balance)
{
    double target = 0;
    for (unsigned q = 0; q < QUARTERS; q++)
        target += balance_mean(balance, balance->balanced, FIGURE_target_q1 + q);
    return target;
}

static struct years years_of(const struct balance *balance, const struct line *lines,
                             unsigned count)
{
    struct years years = {year_target(balance), year_target(balance), year_target(balance)};
    for (unsigned i = 0; i < count; i++) {
        double low = share_below(balance, lines[i].arm, MEASURE_year, 0);
        double high = share_below(balance, lines[i].arm, MEASURE_year, 1);
        if (low < years.least) years.least = low;
        if (high > years.most) years.most = high;
    }
    double margin = (years.most - years.least) * 0.02 + 1;
    years.least -= margin;
    years.most += margin;
    return years;
}

static void put_strip(struct paper *paper, const struct balance *balance, const struct line *line,
                      const struct years *years, double top)
{
    unsigned bins[BINS] = {0}, most = 1;
    const double *values = arms_figure(&balance->games, (size_t)line->arm, MEASURE_year);
    char reached[48];
    for (unsigned run = 0; run < balance->runs; run++) {
        double share =
            (values[(size_t)run * FIGURE_COUNT] - years->least) / (years->most - years->least);
        unsigned bin = share > 0 ? (unsigned)(share * BINS) : 0;
        bins[bin < BINS ? bin : BINS - 1]++;
    }
    for (unsigned bin = 0; bin < BINS; bin++)
        if (bins[bin] > most) most = bins[bin];
    struct plot plot = {paper, LEFT, top, PLOT_WIDTH - LEFT - NAMES, STRIP - 10, BINS, 0, most};
    for (unsigned bin = 0; bin < BINS; bin++)
        plot_bar(&plot, bin, 0, bins[bin], line->colour);
    snprintf(reached, sizeof reached, "%.0f of 100",
             100 * balance_mean(balance, line->arm, FIGURE_reached));
    plot_text(paper, (struct plot_label){LEFT - 6, top + STRIP - 14, "end", "b", line->colour},
              line->name);
    plot_text(paper, (struct plot_label){PLOT_WIDTH, top + STRIP - 14, "end", "n", line->colour},
              reached);
}

static void put_money_axis(struct paper *paper, const struct years *years, double bottom)
{
    double width = PLOT_WIDTH - LEFT - NAMES, range = years->most - years->least;
    double step = plot_step(range, 6), value = 0;
    double x = LEFT + width * (years->target - years->least) / range;
    while (value < years->least)
        value += step;
    for (; value <= years->most; value += step) {
        char label[32];
        plot_text(paper,
                  (struct plot_label){LEFT + width * (value - years->least) / range, bottom + 14,
                                      "middle", "n", "#5B6875"},
                  balance_money_text(value, label, sizeof label));
    }
    paper_put(paper,
              "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"0\" y2=\"%.1f\" stroke=\"%s\" "
              "stroke-width=\"1.8\" stroke-dasharray=\"5 3\"/>\n",
              x, x, bottom, TARGET);
    plot_text(paper, (struct plot_label){x + 4, 10, "start", "b", TARGET}, "target");
}

void balance_chart_years(struct paper *paper, const struct balance *balance)
{
    struct line lines[LINES];
    unsigned count = lines_of(balance, lines);
    struct years years = years_of(balance, lines, count);
    double bottom = 14 + count * (double)STRIP;
    plot_open(paper, bottom + 22, "How many games ended with which revenue, against the target");
    for (unsigned i = 0; i < count; i++)
        put_strip(paper, balance, &lines[i], &years, 14 + i * (double)STRIP);
    put_money_axis(paper, &years, bottom);
    plot_close(paper);
}

/* ---- Rows --------------------------------------------------------------------------------------
 */

static void put_rows(struct paper *paper, const char *meaning, const char *unit,
                     const struct plot_row *rows, unsigned count)
{
    struct plot_rows chart = {meaning, unit, rows, count, true};
    plot_rows(paper, &chart);
}

void balance_chart_policies(struct paper *paper, const struct balance *balance)
{
    struct balance_rank ranks[BALANCE_POLICIES_MAX];
    struct plot_row rows[ROWS_MAX];
    char figures[ROWS_MAX][FIGURE_BYTES];
    unsigned count = balance_ranking(balance, ranks);
    for (unsigned i = 0; i < count; i++) {
        struct effect effect = balance_effect(balance, balance->policies[ranks[i].place],
                                              balance->as_is, FIGURE_worth);
        bool is_constant = balance->folder.list[ranks[i].place].is_constant;
        snprintf(figures[i], sizeof figures[i], "%+.0f k$ (%+.1f%%)", effect.difference,
                 100 * effect.relative);
        rows[i] = (struct plot_row){.name = balance->folder.list[ranks[i].place].name,
                                    .figure = figures[i],
                                    .colour = is_constant ? PLOT_SALES : PLOT_COMMON,
                                    .has_point = true,
                                    .value = effect.difference,
                                    .half = effect.half};
    }
    put_rows(paper, "Worth of each policy against changing nothing, the best first", "", rows,
             count);
}

void balance_chart_chairs(struct paper *paper, const struct balance *balance)
{
    struct plot_row rows[ROLE_MODEL_COUNT];
    char figures[ROLE_MODEL_COUNT][FIGURE_BYTES];
    unsigned count = 0;
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
        int best, worst;
        struct effect empty = balance_chair(balance, role);
        if (balance->empty_chairs[role] == BALANCE_NO_ARM) continue;
        struct plot_row *row = &rows[count];
        snprintf(figures[count], sizeof figures[count], "empty %+.1f%%", 100 * empty.relative);
        *row = (struct plot_row){.name = role_id((enum role)role),
                                 .figure = figures[count++],
                                 .colour = PLOT_MARKETING,
                                 .has_point = true,
                                 .value = empty.difference,
                                 .half = empty.half};
        row->has_span = balance_answers(balance, role, &best, &worst);
        if (!row->has_span) continue;
        row->from = balance_effect(balance, worst, balance->balanced, FIGURE_worth).difference;
        row->to = balance_effect(balance, best, balance->balanced, FIGURE_worth).difference;
    }
    put_rows(paper, "What each chair is worth: left empty, and decided worst and best", "", rows,
             count);
}

static unsigned add_parts(const struct balance *balance, const struct balance_part *parts,
                          unsigned count, struct plot_row *rows, char (*figures)[FIGURE_BYTES])
{
    unsigned added = 0;
    for (unsigned i = 0; i < count; i++) {
        if (parts[i].arm == BALANCE_NO_ARM) continue;
        struct effect effect =
            balance_effect(balance, balance->balanced, parts[i].arm, FIGURE_worth);
        snprintf(figures[added], FIGURE_BYTES, "%+.0f k$", effect.difference);
        rows[added] = (struct plot_row){.name = parts[i].label,
                                        .figure = figures[added],
                                        .colour = PLOT_MARKETING,
                                        .has_point = true,
                                        .value = effect.difference,
                                        .half = effect.half};
        added++;
    }
    return added;
}

void balance_chart_events(struct paper *paper, const struct balance *balance)
{
    struct plot_row rows[SETUP_SHOCKS_MAX + SCENARIO_INJECTS_MAX];
    char figures[SETUP_SHOCKS_MAX + SCENARIO_INJECTS_MAX][FIGURE_BYTES];
    unsigned count = add_parts(balance, balance->events, balance->event_count, rows, figures);
    count +=
        add_parts(balance, balance->injects, balance->inject_count, rows + count, figures + count);
    if (count == 0)
        paper_put(paper, "<p>The file has no events, and its injects are words.</p>\n");
    else
        put_rows(paper, "What each event and inject does to a well-played game", "", rows, count);
}
