#ifndef STEP_H
#define STEP_H
#include "happenings.h"
#include "world.h"

/* Plays one week (MODEL 2.4, steps 0 to 13). `out` is filled anew; it may be NULL. After the last
 * week of the year the company is handed to the successor: its habits return (MODEL 2.9). */
void world_step(struct world *world, struct happenings *out);

/* The year is over and the successor's half-year too. */
bool world_is_over(const struct world *world);

#endif
