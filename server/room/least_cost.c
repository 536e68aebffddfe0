#include "least_cost.h"

#include "ensure.h"

#include <stdbool.h>

/* Rows and columns count from 1 here; 0 is "none", as in the usual form of the method. */
struct hungarian {
    int64_t row_price[LEAST_COST_ROWS_MAX + 1];
    int64_t column_price[LEAST_COST_COLUMNS_MAX + 1];
    int64_t slack[LEAST_COST_COLUMNS_MAX + 1];
    uint8_t row_of[LEAST_COST_COLUMNS_MAX + 1];
    uint8_t came_from[LEAST_COST_COLUMNS_MAX + 1];
    bool visited[LEAST_COST_COLUMNS_MAX + 1];
};

/* Visits `column` and returns the unvisited column of least slack, whose slack is made zero. */
static uint8_t visit(struct hungarian *h, const struct least_cost *table, uint8_t column)
{
    const uint8_t row = h->row_of[column];
    const int64_t *cost = table->cost[row - 1];
    int64_t least = INT64_MAX;
    uint8_t next = 0;
    h->visited[column] = true;
    for (uint8_t j = 1; j <= table->columns; j++) {
        if (h->visited[j]) continue;
        int64_t slack = cost[j - 1] - h->row_price[row] - h->column_price[j];
        if (slack < h->slack[j]) {
            h->slack[j] = slack;
            h->came_from[j] = column;
        }
        if (h->slack[j] < least) {
            least = h->slack[j];
            next = j;
        }
    }
    for (uint8_t j = 0; j <= table->columns; j++) {
        if (h->visited[j]) {
            h->row_price[h->row_of[j]] += least;
            h->column_price[j] -= least;
        } else {
            h->slack[j] -= least;
        }
    }
    return next;
}

static void add_row(struct hungarian *h, const struct least_cost *table, uint8_t row)
{
    for (uint8_t j = 0; j <= table->columns; j++) {
        h->slack[j] = INT64_MAX;
        h->visited[j] = false;
    }
    h->row_of[0] = row;
    uint8_t column = 0;
    do
        column = visit(h, table, column);
    while (h->row_of[column] != 0);
    while (column != 0) {
        h->row_of[column] = h->row_of[h->came_from[column]];
        column = h->came_from[column];
    }
}

void least_cost_solve(struct least_cost *table)
{
    ensure(table->rows <= table->columns);
    ensure(table->rows <= LEAST_COST_ROWS_MAX && table->columns <= LEAST_COST_COLUMNS_MAX);
    struct hungarian h = {0};
    for (uint8_t row = 1; row <= table->rows; row++)
        add_row(&h, table, row);
    for (uint8_t j = 1; j <= table->columns; j++)
        if (h.row_of[j] != 0) table->column_of[h.row_of[j] - 1] = (uint8_t)(j - 1);
}
