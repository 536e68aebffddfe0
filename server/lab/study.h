#ifndef STUDY_H
#define STUDY_H
#include "apply.h"
#include "bench_game.h"
#include "happenings.h"
#include "setup.h"
#include "study_arm.h"
#include "world.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The study kernel: plays one company many times, as arms of an experiment, and reduces each game
 * to a few numbers. Arms share their seeds, so that luck cancels out when two of them are compared.
 * Results do not depend on the number of jobs.
 *
 * An arm without a policy file is played in C straight on the simulation, 1 ms a game; with one, by
 * Lua at the bench.
 */
enum { STUDY_WEEKS = YEAR_WEEKS + GHOST_WEEKS };

/* What is recorded of a week (study_series.def). */
enum series {
#define SERIES(name, ...) SERIES_##name,
#include "study_series.def"
#undef SERIES
    SERIES_COUNT
};

struct study_course {
    unsigned weeks; /* played */
    double values[STUDY_WEEKS][SERIES_COUNT];
    uint64_t hash; /* of the world at the end */
};

const char *series_name(enum series series);

/* Every chair says all its orders at once, so that shares that must add up never stand half done.
 */
enum refusal study_order_all(struct world *world, const struct decisions *wanted);

/* Called after every week, the successor's too. */
struct study_watch {
    void (*week)(void *context, const struct world *world, const struct happenings *week);
    void *context;
};

/* Plays one game to the end of the successor's half-year. `watch` may be NULL. False, with the
 * reason in `findings`, only when a file of the arm cannot be played. */
bool study_play(const struct study_arm *arm, uint64_t seed, const struct study_watch *watch,
                struct study_course *course, struct findings *findings);

/* The same, and every week is held against the invariants (invariants.h): SERIES_broken. Takes
 * about twice the time. */
bool study_play_checked(const struct study_arm *arm, uint64_t seed, struct study_course *course,
                        struct findings *findings);

/* Adds a week to a course: the world after it and its result. */
void study_record(struct study_course *course, const struct world *world,
                  const struct week_result *result);

/* ---- Measures ----------------------------------------------------------------------------------
 */

enum how { HOW_SUM, HOW_MEAN, HOW_LEAST, HOW_LAST, HOW_SHARE, HOW_BEYOND };

/* One number of a game; weeks from 0, both included. */
struct measure {
    const char *name;
    const char *meaning;
    enum how how;
    enum series series;
    enum series over; /* of HOW_SHARE and HOW_BEYOND, see study_measures.def */
    unsigned from, to;
    unsigned digits;
};

/* The rows of study_measures.def. */
enum measure_id {
#define MEASURE(name, ...) MEASURE_##name,
#include "study_measures.def"
#undef MEASURE
    MEASURE_COUNT
};

const struct measure *measure_info(enum measure_id id);
bool measure_find(const char *name, enum measure_id *id);
/* 0 where a share has nothing to be divided by. */
double measure_of(const struct measure *measure, const struct study_course *course);

/* ---- Many games --------------------------------------------------------------------------------
 */

struct study {
    const struct study_arm *arms;
    size_t arm_count;
    const struct measure *measures;
    size_t measure_count;
    uint64_t first_seed;
    unsigned seeds;
    unsigned jobs;   /* processes */
    bool is_checked; /* by study_play_checked */
};

/*
 * All games of a study. Returns [arm][seed][measure] as one block that the caller frees, or NULL
 * when memory is short or an arm's file fails (said on stderr).
 */
double *study_run(const struct study *study);

/* All measures of study_measures.def, one arm after the other, by study_run without checks. */
double *study_run_all(const struct study_arm *arms, size_t arm_count, uint64_t first_seed,
                      unsigned seeds, unsigned jobs);

#endif
