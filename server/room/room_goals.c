#include "room_views.h"

/* The private scorecard (MODEL 2.10): how much of the chair's own goal is reached, how much of the
 * shared one, and what the bonus would be. The own goal is made of numbers that the chair sees. */

#define HALF_YEAR_WEEKS 26
#define LEAST_WEEKS     13
#define ACCELERATOR     1.5
#define REACHED_MAX     2.0 /* no more of a goal than this counts */

enum scale {
    SCALE_LEVEL,
    SCALE_TARGET,
    SCALE_YEAR,
    SCALE_HALF_YEAR,
    SCALE_KEPT,
    SCALE_ACCELERATED
};

static const struct scorecard {
    enum role role;
    uint16_t slot;
    enum scale scale;
    double zero, par;
} scorecards[] = {
#define SCORECARD(role, symbol, scale, zero, par)                                                  \
    {ROLE_##role, METRIC_SLOT_##symbol, SCALE_##scale, zero, par},
#include "scorecards.def"
#undef SCORECARD
};

/* ---- The shared target so far ------------------------------------------------------------------
 */

/* The quarter that is measured: of the last week played, so that a break still shows the one that
 * ended; and how many of its weeks are over. */
struct span {
    unsigned quarter, weeks;
};

static struct span span_of(const struct room *room)
{
    unsigned of = room->open.weeks_per_quarter;
    if (room->week == 0) return (struct span){0, 0};
    return (struct span){(room->week - 1u) / of, (room->week - 1u) % of + 1};
}

static double target_of(const struct world *world, unsigned quarter)
{
    return world->setup.targets[quarter < QUARTERS ? quarter : QUARTERS - 1];
}

/* The part of the quarter's target that is due by now, k$. */
static double due_of_quarter(const struct room *room, const struct world *world)
{
    struct span span = span_of(room);
    return target_of(world, span.quarter) * span.weeks / room->open.weeks_per_quarter;
}

static double due_of_year(const struct room *room, const struct world *world)
{
    double due = due_of_quarter(room, world);
    for (unsigned quarter = 0; quarter < span_of(room).quarter; quarter++)
        due += target_of(world, quarter);
    return due;
}

/* A sum over the weeks of the quarter that is measured. */
static double sum_of_quarter(const struct room *room, const struct team *team, bool is_new_only)
{
    double sum = 0;
    for (unsigned week = room->week - span_of(room).weeks; week < room->week; week++)
        sum += is_new_only ? team->weeks[week].new_revenue : team->weeks[week].revenue;
    return sum;
}

/* ---- The chair's own goal ----------------------------------------------------------------------
 */

/* Of the contracts that ended in the last half-year, those renewed: what the chair saw week by
 * week, over a longer time than its panel counts. */
static double kept(const struct room *room, const struct team *team)
{
    unsigned from = room->week > HALF_YEAR_WEEKS ? room->week - HALF_YEAR_WEEKS : 0;
    double renewed = 0, churned = 0;
    for (unsigned week = from; week < room->week; week++) {
        renewed += team->dealings.seen[week].renewed;
        churned += team->dealings.seen[week].churned;
    }
    return renewed + churned > 0 ? renewed / (renewed + churned) : 1;
}

/* Growth against what would be due by now of a half-year's growth; a survey tells nothing of a few
 * weeks, so a quarter is the least that is due. */
static double growth(const struct room *room, const struct team *team, double par)
{
    unsigned weeks = room->week < HALF_YEAR_WEEKS ? room->week : HALF_YEAR_WEEKS;
    unsigned counted = weeks > LEAST_WEEKS ? weeks : LEAST_WEEKS;
    unsigned from = room->week - weeks;
    const struct seen_week *seen = team->dealings.seen;
    if (weeks == 0) return 0;
    double gain = seen[room->week - 1u].gain - (from > 0 ? seen[from - 1].gain : 0);
    return gain / (par * counted / HALF_YEAR_WEEKS);
}

static double accelerated(double reached)
{
    return reached > 1 ? 1 + ACCELERATOR * (reached - 1) : reached;
}

static double share_of(double value, double due)
{
    return due > 0 ? value / due : 0;
}

static double reach(const struct room *room, const struct team *team, const struct scorecard *row,
                    double value)
{
    double quarter = due_of_quarter(room, team->world);
    switch (row->scale) {
    case SCALE_LEVEL:
        return (value - row->zero) / (row->par - row->zero);
    case SCALE_TARGET:
        return share_of(sum_of_quarter(room, team, false), row->par * quarter);
    case SCALE_YEAR:
        return share_of(value, row->par * due_of_year(room, team->world));
    case SCALE_HALF_YEAR:
        return growth(room, team, row->par);
    case SCALE_KEPT:
        return (kept(room, team) - row->zero) / (row->par - row->zero);
    case SCALE_ACCELERATED:
        return accelerated(share_of(sum_of_quarter(room, team, true), row->par * quarter));
    }
    return 0;
}

static double within(double reached)
{
    return reached > REACHED_MAX ? REACHED_MAX : reached > 0 ? reached : 0;
}

void fill_goal(const struct room *room, unsigned index, enum role role, const struct panel *panel,
               struct view_desk_view *view)
{
    const struct team *team = &room->teams[index];
    double sum = 0, count = 0;
    if (room->week == 0) return;
    for (size_t i = 0; i < sizeof scorecards / sizeof *scorecards; i++) {
        double value;
        if (scorecards[i].role != role || !panel_get(panel, scorecards[i].slot, &value)) continue;
        sum += within(reach(room, team, &scorecards[i], value));
        count += 1;
    }
    if (!(count > 0)) return;
    struct goal_row *goal = &view->goal[view->goal_count++];
    goal->own = sum / count;
    goal->shared =
        within(share_of(sum_of_quarter(room, team, false), due_of_quarter(room, team->world)));
    goal->share = team->world->SH;
    goal->bonus = (1 - goal->share) * goal->own + goal->share * goal->shared;
}
