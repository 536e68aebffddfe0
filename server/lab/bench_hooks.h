#ifndef BENCH_HOOKS_H
#define BENCH_HOOKS_H
#include "finding.h"
#include "happenings.h"
#include "room_script.h"
#include "scenario.h"
#include "world.h"

#include <stdbool.h>
#include <stdint.h>

/* The scenario's hooks and injects in a company that is played without a room: called in the same
 * moments and in the same order, with the same rules about faults. */
struct bench_hooks {
    struct script *script; /* borrowed, as the next five */
    const struct scenario *scenario;
    struct world *world;
    const struct happenings *happenings; /* of the last week */
    struct findings *faults;
    uint64_t seed;
    unsigned weeks;
    double quarter_revenue; /* so far, k$ */
    struct memory memory;
    uint8_t in_a_row[HOOK_COUNT];
    unsigned runs[HOOK_COUNT]; /* without a fault */
    uint16_t calls[HOOK_COUNT], calls_week;
    int16_t happened[SCENARIO_INJECTS_MAX]; /* week of each inject's first time, -1: never */
    uint8_t effect_faults[SCENARIO_OWN_MAX];
    double measured[SCENARIO_OWN_MAX]; /* the scenario's own numbers */
    struct commands asked;
};

/* The pointers, the seed and the weeks are set by the caller; then, once: */
void bench_hooks_start(struct bench_hooks *hooks);
/* After each week. */
void bench_hooks_week(struct bench_hooks *hooks);
/* Before each week: the scenario's own decisions, which stand at their defaults, cost and act. */
void bench_hooks_effects(struct bench_hooks *hooks);
void bench_hooks_rotation(struct bench_hooks *hooks);
/* A chair has ordered this. */
void bench_hooks_command(struct bench_hooks *hooks, enum role role, const struct setting *settings,
                         size_t count);

#endif
