#include "score.h"

#include "week.h"

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
    double ghost_par = eqS1_successor_par * world->setup.targets[quarters - 1];
    double index = world->index_of_quarter[quarters - 1] / QUARTER_WEEKS;
    out->revenue = eqS1_revenue * least(eqS1_revenue_max, world_year_revenue(world) / targets);
    out->successor =
        eqS1_successor * least(eqS1_revenue_max, world_ghost_revenue(world) / ghost_par);
    out->profit =
        eqS1_profit * least(eqS1_other_max, world_year_profit(world) / (eqS1_profit_par * targets));
    out->satisfaction =
        eqS1_satisfaction * least(eqS1_other_max, world->year_satisfaction / eqS1_satisfaction_par);
    out->alignment = eqS1_alignment * least(eqS1_other_max, index / eqS1_alignment_par); /* (S1) */
    out->total = out->revenue + out->successor + out->profit + out->satisfaction + out->alignment;
}
