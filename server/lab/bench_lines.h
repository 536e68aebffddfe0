#ifndef BENCH_LINES_H
#define BENCH_LINES_H
#include "bench_game.h"

#include <stdio.h>

/* What the bench prints, one JSON object a line. Numbers are written with a fixed form, so equal
 * games give equal bytes on every machine. */

/* Sums of the quarters of one game, fed week by week. */
struct bench_quarter {
    unsigned weeks;
    double revenue, new_revenue, profit, leads, accepted, opportunities;
    unsigned won, lost, churned;
    double index_sum, felt_sum;                                  /* over the weeks */
    double brand, awareness, tension, product_gap, satisfaction; /* at the end */
};

struct bench_sums {
    struct bench_quarter quarters[WORLD_QUARTERS];
    unsigned quarter_count;
    double load_sum; /* over the weeks of the game proper */
};

/* Plays the game to its end; with `trace`, a line a week goes there. */
void bench_play_out(struct bench_game *game, struct bench_sums *sums, FILE *trace);

/* The line of a game that was played out. */
void bench_print_run(FILE *out, const struct bench_game *game, const struct bench_sums *sums);

/* A text as a JSON string with its quotes. */
void bench_print_text(FILE *out, const char *text);

/* k$ as whole cents. */
long long bench_cents(double thousands);

#endif
