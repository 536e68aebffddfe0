#include "score.h"

#include "week.h"

/* What par means, MODEL 2.9. */
#define GHOST_OF_LAST_TARGET 2.05
#define PROFIT_OF_TARGETS    0.16
#define SATISFACTION_PAR     0.70
#define ALIGNMENT_PAR        75

static unsigned quarters_played(const struct world *world)
{
    return world->setup.weeks / QUARTER_WEEKS;
}

static double sum_of_year(const struct world *world, const double of_quarter[WORLD_QUARTERS])
{
    double sum = 0;
    for (unsigned q = 0; q < quarters_played(world); q++)
        sum += of_quarter[q];
    return sum;
}

double world_year_revenue(const struct world *world)
{
    return sum_of_year(world, world->revenue_of_quarter);
}

double world_year_profit(const struct world *world)
{
    return sum_of_year(world, world->profit_of_quarter);
}

double world_ghost_revenue(const struct world *world)
{
    unsigned q = quarters_played(world);
    return world->revenue_of_quarter[q] + world->revenue_of_quarter[q + 1];
}

void world_score(const struct world *world, struct score *out)
{
    unsigned quarters = quarters_played(world);
    double targets = 0;
    for (unsigned q = 0; q < quarters; q++)
        targets += world->setup.targets[q];
    double ghost_par = GHOST_OF_LAST_TARGET * world->setup.targets[quarters - 1];
    double index = world->index_of_quarter[quarters - 1] / QUARTER_WEEKS;
    out->revenue = 50 * least(1.25, world_year_revenue(world) / targets);
    out->successor = 20 * least(1.25, world_ghost_revenue(world) / ghost_par);
    out->profit = 10 * least(1.2, world_year_profit(world) / (PROFIT_OF_TARGETS * targets));
    out->satisfaction = 10 * least(1.2, world->year_satisfaction / SATISFACTION_PAR);
    out->alignment = 10 * least(1.2, index / ALIGNMENT_PAR);
    out->total = out->revenue + out->successor + out->profit + out->satisfaction + out->alignment;
}
