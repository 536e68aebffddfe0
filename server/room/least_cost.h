#ifndef LEAST_COST_H
#define LEAST_COST_H
#include <stdint.h>

enum { LEAST_COST_ROWS_MAX = 12, LEAST_COST_COLUMNS_MAX = 20 };

/* Which column each row takes; absolute costs up to 2^56. */
struct least_cost {
    unsigned rows, columns; /* rows <= columns */
    int64_t cost[LEAST_COST_ROWS_MAX][LEAST_COST_COLUMNS_MAX];
    uint8_t column_of[LEAST_COST_ROWS_MAX]; /* the answer */
};

/* Gives every row a column of its own at the least sum of costs (the Hungarian method, O(rows^2
   columns)); the same costs give the same answer, ties included. */
void least_cost_solve(struct least_cost *table);

#endif
