#ifndef RANDOM_H
#define RANDOM_H
#include <stdint.h>

/*
 * Counter-based draws (docs/MODEL.md, random numbers): a value depends on (seed, stream, week,
 * index) and never on the order of calls, so that a what-if shares its luck with what happened.
 * Pure.
 */

/* Uniform strictly between 0 and 1. */
double random_uniform(uint64_t seed, uint64_t stream, uint64_t week, uint64_t index);

/* Standard normal: the normal quantile of the uniform draw. */
double random_normal(uint64_t seed, uint64_t stream, uint64_t week, uint64_t index);

/* The Poisson count with mean `lambda` at the uniform draw `u`, by inversion; at most 200. */
unsigned random_poisson(double u, double lambda);

#endif
