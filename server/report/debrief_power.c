#include "debrief_page.h"
#include "plot.h"

/* Who got their way in what the two sides contested (MODEL 2.11): thresholds for leads, discounts
 * beyond the largest one, themes nobody was asked about, marketing that writes to customers. */

#define LEFT  104 /* room for the sides' names */
#define RIGHT 14

static void name_side(const struct plot *plot, double value, const char *colour, const char *name)
{
    plot_text(plot->paper,
              (struct plot_label){plot->left - 6, plot_y(plot, value) + 4, "end", "e", colour},
              name);
}

static double least_of_zero(double value)
{
    return value < 0 ? value : 0;
}

static double most_of_zero(double value)
{
    return value > 0 ? value : 0;
}

void chart_power(struct paper *paper, const struct story *story, const struct story_team *team)
{
    unsigned year = story->room->open.weeks;
    struct plot plot = {paper, LEFT, 8, PLOT_WIDTH - LEFT - RIGHT, 84, year, -1, 1};
    plot_open(paper, 112,
              "Whose way it went in contested points, four weeks together: above the line sales, "
              "below it marketing");
    plot_quarters(&plot, story->room->open.weeks_per_quarter, year);
    plot_grid(&plot, 0, "");
    for (unsigned week = 0; week < team->weeks; week++) {
        double power = team->results[week].power;
        plot_bar(&plot, week, 0, most_of_zero(power), PLOT_SALES);
        plot_bar(&plot, week, least_of_zero(power), 0, PLOT_MARKETING);
    }
    name_side(&plot, 0.8, PLOT_SALES, "sales");
    name_side(&plot, 0, PLOT_INK, "even");
    name_side(&plot, -0.8, PLOT_MARKETING, "marketing");
    plot_close(paper);
}
