#include "debrief_page.h"
#include "plot.h"

#include <stdio.h>

#define LEFT      62
#define RIGHT     14
#define NAMES     104 /* room for names at the right end of lines */
#define RENEWAL   "#9DB8C9"
#define EXPANSION "#56B4A0"
#define LOST      "#C9A2A2"
#define TARGET    "#B4570A"

static unsigned year_of(const struct story *story)
{
    return story->room->open.weeks;
}

static double most_of(const double *values, unsigned count)
{
    double most = 0;
    for (unsigned i = 0; i < count; i++)
        if (values[i] > most) most = values[i];
    return most;
}

/* Values as they are, or in per cent. */
static void grid(const struct plot *plot, unsigned lines, bool is_share)
{
    double step = plot_step(plot->most - plot->least, lines);
    double first = plot->least < 0 ? -step : plot->least;
    for (double value = first; value <= plot->most * 1.0001; value += step) {
        char label[32];
        snprintf(label, sizeof label, "%.4g%s", is_share ? value * 100 : value,
                 is_share ? " %" : "");
        if (value >= plot->least * 1.0001) plot_grid(plot, value, label);
    }
}

static void money_grid(const struct plot *plot, const struct story *story)
{
    double step = plot_step(plot->most, 4);
    for (double value = 0; value <= plot->most * 1.0001; value += step) {
        char label[48];
        story_money(story, value, label, sizeof label);
        plot_grid(plot, value, label);
    }
}

/* ---- Revenue -----------------------------------------------------------------------------------
 */

/* The quarter's result over its column: per cent of the target, and a bar against it. */
static void quarter_bar(const struct plot *plot, const struct story *story,
                        const struct story_team *team, unsigned quarter)
{
    unsigned begin = quarter * story->room->open.weeks_per_quarter;
    unsigned end = story_quarter_end(story, team, quarter);
    unsigned full = begin + story->room->open.weeks_per_quarter;
    double revenue = story_revenue(team, begin, end), target = story_target(team, begin, full);
    double x = plot_x(plot, begin) + 3, width = plot_x(plot, full) - x - 8;
    double share = target > 0 ? revenue / target : 0, shown = share < 1.25 ? share : 1.25;
    char got[48], wanted[48], line[160];
    story_money(story, revenue, got, sizeof got);
    story_money(story, target, wanted, sizeof wanted);
    snprintf(line, sizeof line, "Quarter %u: %.0f%%", quarter + 1, share * 100);
    plot_text(plot->paper, (struct plot_label){x, 12, "start", "b", PLOT_INK}, line);
    snprintf(line, sizeof line, "%s of %s", got, wanted);
    plot_text(plot->paper, (struct plot_label){x, 25, "start", "n", "#5B6875"}, line);
    paper_put(plot->paper,
              "<rect x=\"%.1f\" y=\"31\" width=\"%.1f\" height=\"9\" fill=\"#EDF1F4\"/>\n"
              "<rect x=\"%.1f\" y=\"31\" width=\"%.1f\" height=\"9\" fill=\"%s\"/>\n"
              "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"28\" y2=\"43\" stroke=\"%s\" "
              "stroke-width=\"2\"/>\n",
              x, width, x, width * shown / 1.25, PLOT_SALES, x + width / 1.25, x + width / 1.25,
              TARGET);
}

static void successor_head(const struct plot *plot, const struct story *story,
                           const struct story_team *team)
{
    char got[48], line[160];
    double x = plot_x(plot, year_of(story)) + 3;
    story_money(story, team->successor, got, sizeof got);
    plot_text(plot->paper, (struct plot_label){x, 12, "start", "b", PLOT_INK},
              "The half-year after you");
    snprintf(line, sizeof line, "%s, played by habit", got);
    plot_text(plot->paper, (struct plot_label){x, 25, "start", "n", "#5B6875"}, line);
}

static void revenue_bars(const struct plot *plot, const struct story_team *team)
{
    for (unsigned week = 0; week < team->all_weeks; week++) {
        const struct week_result *result = &team->results[week];
        double sum = result->renewal + result->expansion + result->new_revenue;
        double leak = sum > 0 ? result->revenue / sum : 1; /* what is booked after leakage */
        double renewal = result->renewal * leak, expansion = result->expansion * leak;
        plot_bar(plot, week, 0, renewal, RENEWAL);
        plot_bar(plot, week, renewal, renewal + expansion, EXPANSION);
        plot_bar(plot, week, renewal + expansion, result->revenue, PLOT_SALES);
    }
}

/* The target of each quarter, spread evenly over its weeks. */
static void target_steps(const struct plot *plot, const struct story *story,
                         const struct story_team *team)
{
    unsigned length = story->room->open.weeks_per_quarter;
    const struct plot_pen pen = {TARGET, 1.8, ""};
    for (unsigned week = 0; week < year_of(story); week += length)
        plot_level(plot, week, week + length, team->targets[week], pen);
}

void chart_revenue(struct paper *paper, const struct story *story, const struct story_team *team)
{
    double revenue[STORY_WEEKS];
    for (unsigned week = 0; week < team->all_weeks; week++)
        revenue[week] = team->results[week].revenue;
    unsigned weeks = team->all_weeks > year_of(story) ? team->all_weeks : year_of(story);
    struct plot plot = {paper, LEFT,  54, PLOT_WIDTH - LEFT - RIGHT,
                        158,   weeks, 0,  most_of(revenue, team->all_weeks) * 1.05};
    if (plot.most < team->targets[0] * 1.2) plot.most = team->targets[0] * 1.2;
    paper_put(paper,
              "<p class=\"legend\"><i style=\"background:%s\"></i>renewals"
              "<i style=\"background:%s\"></i>more sold to customers"
              "<i style=\"background:%s\"></i>new customers"
              "<i class=\"line\" style=\"background:%s\"></i>target</p>\n",
              RENEWAL, EXPANSION, PLOT_SALES, TARGET);
    plot_open(paper, 232, "Revenue of each week against the target, with the quarters' results");
    plot_quarters(&plot, story->room->open.weeks_per_quarter, year_of(story));
    money_grid(&plot, story);
    revenue_bars(&plot, team);
    target_steps(&plot, story, team);
    for (unsigned quarter = 0; quarter < story->quarters; quarter++)
        quarter_bar(&plot, story, team, quarter);
    if (team->all_weeks > team->weeks) successor_head(&plot, story, team);
    plot_close(paper);
}

/* ---- Leads and deals ---------------------------------------------------------------------------
 */

static void leads_panel(const struct plot *base, const struct story *story,
                        const struct story_team *team)
{
    double passed[STORY_WEEKS], accepted[STORY_WEEKS];
    struct plot plot = *base;
    for (unsigned week = 0; week < team->weeks; week++) {
        passed[week] = team->results[week].leads;
        accepted[week] = team->results[week].accepted;
    }
    plot.most = most_of(passed, team->weeks);
    double waiting = most_of(team->waiting, team->weeks);
    if (waiting > plot.most) plot.most = waiting;
    plot.most = plot.most * 1.1 + 1;
    plot_quarters(&plot, story->room->open.weeks_per_quarter, year_of(story));
    grid(&plot, 3, false);
    plot_area(&plot, team->waiting, 0, team->weeks, "#F4D9B8");
    plot_line(&plot, passed, 0, team->weeks, (struct plot_pen){PLOT_MARKETING, 1.6, ""});
    plot_line(&plot, accepted, 0, team->weeks, (struct plot_pen){PLOT_SALES, 1.6, ""});
}

static void deals_panel(const struct plot *base, const struct story *story,
                        const struct story_team *team)
{
    double open[STORY_WEEKS], most = 1;
    struct plot plot = *base;
    for (unsigned week = 0; week < team->weeks; week++) {
        const struct week_result *result = &team->results[week];
        open[week] = result->open_deals;
        if (result->won > most) most = result->won;
        if (result->lost > most) most = result->lost;
    }
    plot.most = most_of(open, team->weeks) * 1.1 + 1;
    plot.least = 0;
    plot_quarters(&plot, story->room->open.weeks_per_quarter, year_of(story));
    grid(&plot, 3, false);
    for (unsigned week = 0; week < team->weeks; week++) {
        plot_bar(&plot, week, 0, team->results[week].won, PLOT_COMMON);
        plot_bar(&plot, week, team->results[week].won,
                 team->results[week].won + team->results[week].lost, LOST);
    }
    plot_line(&plot, open, 0, team->weeks, (struct plot_pen){PLOT_INK, 1.6, ""});
}

void chart_pipeline(struct paper *paper, const struct story *story, const struct story_team *team)
{
    struct plot plot = {paper, LEFT, 6, PLOT_WIDTH - LEFT - RIGHT, 84, year_of(story), 0, 1};
    paper_put(
        paper,
        "<p class=\"legend\"><b>Leads a week</b><i class=\"line\" style=\"background:%s\"></i>"
        "passed by marketing<i class=\"line\" style=\"background:%s\"></i>accepted by sales"
        "<i style=\"background:#F4D9B8\"></i>waiting for a first answer</p>\n",
        PLOT_MARKETING, PLOT_SALES);
    plot_open(paper, 110, "Leads of each week: passed, accepted and waiting");
    leads_panel(&plot, story, team);
    plot_close(paper);
    paper_put(paper,
              "<p class=\"legend\"><b>Deals</b><i class=\"line\" style=\"background:%s\"></i>open"
              "<i style=\"background:%s\"></i>won this week<i style=\"background:%s\"></i>lost or "
              "gone quiet</p>\n",
              PLOT_INK, PLOT_COMMON, LOST);
    plot_open(paper, 110, "Deals of each week: open, won and lost");
    deals_panel(&plot, story, team);
    plot_close(paper);
}

/* ---- Measured and felt -------------------------------------------------------------------------
 */

static const struct {
    double from, to;
    const char *name, *colour;
} bands[] = {{30, 50, "everyone for themselves", "#FAFAFA"},
             {50, 65, "roles are clear", "#F2F5F7"},
             {65, 80, "aligned", "#E9EFF3"},
             {80, 100, "one machine", "#DFE9EE"}};

static void shade_stages(const struct plot *plot)
{
    for (size_t i = 0; i < sizeof bands / sizeof *bands; i++) {
        double high = plot_y(plot, bands[i].to), low = plot_y(plot, bands[i].from);
        paper_put(plot->paper,
                  "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n",
                  plot->left, high, plot->width, low - high, bands[i].colour);
    }
}

/* Last, so that no line runs through a name. */
static void name_stages(const struct plot *plot)
{
    for (size_t i = 0; i < sizeof bands / sizeof *bands; i++)
        plot_text(plot->paper,
                  (struct plot_label){plot->left + plot->width - 5, plot_y(plot, bands[i].from) - 5,
                                      "end", "h", "#5B6875"},
                  bands[i].name);
}

void chart_alignment(struct paper *paper, const struct story *story, const struct story_team *team)
{
    double measured[STORY_WEEKS], sales[STORY_WEEKS], marketing[STORY_WEEKS], top[STORY_WEEKS];
    struct plot plot = {paper, LEFT, 8, PLOT_WIDTH - LEFT - NAMES, 170, year_of(story), 30, 100};
    for (unsigned week = 0; week < team->weeks; week++) {
        measured[week] = team->results[week].index;
        sales[week] = team->results[week].felt_sales;
        marketing[week] = team->results[week].felt_marketing;
        top[week] = team->results[week].felt_ceo;
    }
    plot_open(paper, 198,
              "Alignment as measured, and as sales, marketing and the managing director "
              "would feel it");
    shade_stages(&plot);
    plot_quarters(&plot, story->room->open.weeks_per_quarter, year_of(story));
    for (double value = 40; value <= 100; value += 20) {
        char label[8];
        snprintf(label, sizeof label, "%.0f", value);
        plot_grid(&plot, value, label);
    }
    plot_line(&plot, sales, 0, team->weeks, (struct plot_pen){PLOT_SALES, 1.5, "5 2"});
    plot_line(&plot, marketing, 0, team->weeks, (struct plot_pen){PLOT_MARKETING, 1.5, "5 2"});
    plot_line(&plot, top, 0, team->weeks, (struct plot_pen){PLOT_COMMON, 1.5, "5 2"});
    plot_line(&plot, measured, 0, team->weeks, (struct plot_pen){PLOT_INK, 2.4, ""});
    const struct plot_end ends[] = {
        {"measured", PLOT_INK, measured[team->weeks - 1]},
        {"felt by sales", PLOT_SALES, sales[team->weeks - 1]},
        {"felt by marketing", PLOT_MARKETING, marketing[team->weeks - 1]},
        {"felt at the top", PLOT_COMMON, top[team->weeks - 1]}};
    plot_ends(&plot, ends, 4, team->weeks);
    name_stages(&plot);
    plot_close(paper);
}

/* ---- Long and short ----------------------------------------------------------------------------
 */

struct small_chart {
    const char *title;
    double x, y;
    double least, most;
    const double *values[2];
    const char *colours[2];
    const char *names[2]; /* at the end of the lines, or NULL */
};

static void small_chart(struct paper *paper, const struct story *story,
                        const struct story_team *team, const struct small_chart *chart)
{
    struct plot plot = {paper, chart->x + 40,  chart->y + 20, 300,
                        78,    year_of(story), chart->least,  chart->most};
    unsigned weeks = team->weeks;
    plot_text(paper, (struct plot_label){chart->x + 40, chart->y + 11, "start", "b", PLOT_INK},
              chart->title);
    plot_quarters(&plot, story->room->open.weeks_per_quarter, year_of(story));
    grid(&plot, 4, true);
    if (chart->least < 0)
        paper_put(paper,
                  "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#7A8794\"/>\n",
                  plot.left, plot.left + plot.width, plot_y(&plot, 0), plot_y(&plot, 0));
    for (int i = 0; i < 2; i++) {
        if (chart->values[i] == NULL) continue;
        plot_line(&plot, chart->values[i], 0, weeks, (struct plot_pen){chart->colours[i], 1.8, ""});
        if (chart->names[i] == NULL) continue;
        double y = plot_y(&plot, chart->values[i][weeks - 1]) + (i == 0 ? 12 : -5);
        plot_text(paper,
                  (struct plot_label){plot_x(&plot, weeks), y, "end", "e", chart->colours[i]},
                  chart->names[i]);
    }
}

static double reach(const double *values, unsigned count, double least)
{
    double most = least;
    for (unsigned i = 0; i < count; i++) {
        double size = values[i] < 0 ? -values[i] : values[i];
        if (size > most) most = size;
    }
    return most * 1.1;
}

void chart_long_and_short(struct paper *paper, const struct story *story,
                          const struct story_team *team)
{
    double known[STORY_WEEKS], gap[STORY_WEEKS], happy[STORY_WEEKS], load[STORY_WEEKS];
    for (unsigned week = 0; week < team->weeks; week++) {
        known[week] = team->results[week].awareness;
        gap[week] = team->results[week].gap;
        happy[week] = team->results[week].satisfaction;
        load[week] = team->results[week].load;
    }
    double gap_reach = reach(gap, team->weeks, 0.05), load_reach = reach(load, team->weeks, 1);
    const struct small_chart charts[] = {
        {"Firms that know us, and that prefer us",
         0,
         0,
         0,
         1,

         {known, team->brand},
         {PLOT_MARKETING, "#A84E80"},
         {"know us", "prefer us"}},
        {"Our product against the rival's",
         370,
         0,
         -gap_reach,
         gap_reach,

         {gap, NULL},
         {PLOT_COMMON, NULL},
         {NULL, NULL}},
        {"Satisfaction of customers",
         0,
         122,
         0.4,
         1,

         {happy, NULL},
         {PLOT_SALES, NULL},
         {NULL, NULL}},
        {"Load of the sellers (100 % is a full week)",
         370,
         122,
         0,
         load_reach,

         {load, NULL},
         {PLOT_INK, NULL},
         {NULL, NULL}},
    };
    plot_open(paper, 246, "Four slow numbers of the year: brand, product, satisfaction and load");
    for (size_t i = 0; i < sizeof charts / sizeof *charts; i++)
        small_chart(paper, story, team, &charts[i]);
    plot_close(paper);
}
