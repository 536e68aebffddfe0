#ifndef SCORE_H
#define SCORE_H
#include "world.h"

/* Score and its five parts, 100 = par (MODEL 2.9). Full after the successor's half-year. */
struct score {
    double total;
    double revenue;      /* up to 62.5 */
    double successor;    /* up to 25 */
    double profit;       /* up to 12 */
    double satisfaction; /* up to 12 */
    double alignment;    /* up to 12 */
};

void world_score(const struct world *world, struct score *out);

/* Revenue of the year, of the successor's half-year, profit of the year; k$. */
double world_year_revenue(const struct world *world);
double world_ghost_revenue(const struct world *world);
double world_year_profit(const struct world *world);

#endif
