#ifndef PLAYED_H
#define PLAYED_H
#include "bench.h"
#include "suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* A room with a person in every model chair of each team, who rotate after each quarter. Viewer 1
 * leads; viewer 10 + 8 * team + i is the i-th person of the team. */
static inline void played_open(struct bench *bench, uint8_t teams)
{
    bench_new(bench);
    bench->scenario.rotations[0] = (struct scenario_rotation){13, 1};
    bench->scenario.rotations[1] = (struct scenario_rotation){26, 1};
    bench->scenario.rotations[2] = (struct scenario_rotation){39, 1};
    bench->scenario.rotation_count = 3;
    bench_open(bench, teams);
    bench_facilitate(bench, 1);
    for (uint32_t i = 0; i < teams * 8u; i++) {
        char name[16];
        snprintf(name, sizeof name, "P%u", i);
        bench_join(bench, 10 + i, name);
    }
    ck_assert(bench_do_plain(bench, 1, COMMAND_START));
}

/* The viewer of the person who has the pen of a chair; 0: a bot. */
static inline uint32_t played_viewer(const struct bench *bench, unsigned team, enum role role)
{
    for (size_t i = 0; i < bench->room->viewer_count; i++) {
        uint32_t id = bench->room->viewers[i].person;
        const struct person *person = id == 0 ? NULL : &bench->room->people[id - 1];
        if (person != NULL && person->team == team && (person->pens & (1u << role)))
            return bench->room->viewers[i].id;
    }
    return 0;
}

/* Whoever sits in the slot's chair orders this value. */
static inline bool played_order(struct bench *bench, unsigned team, unsigned slot, double value)
{
    enum role role = decision_slot_role(slot);
    return bench_decide(bench, played_viewer(bench, team, role), role, slot, value);
}

/* Every chair of every team changes one of its orders. */
static inline void played_order_everywhere(struct bench *bench, unsigned teams)
{
    static const struct setting changes[ROLE_MODEL_COUNT] = {
        {SLOT_ceo_field, 0.3}, {SLOT_brand_spend, 3}, {SLOT_crit_m, 0.3},  {SLOT_consult, 0.9},
        {SLOT_sla, 6},         {SLOT_disc, 0.1},      {SLOT_reviews, 0.7}, {SLOT_cx_iss, 0.3}};
    for (unsigned i = 0; i < teams * ROLE_MODEL_COUNT; i++)
        ck_assert(played_order(bench, i / ROLE_MODEL_COUNT, changes[i % ROLE_MODEL_COUNT].slot,
                               changes[i % ROLE_MODEL_COUNT].value));
}

/* Processor time of this program. */
static inline double played_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* How much longer a build with sanitizers may take. */
static inline double played_slowness(void)
{
    const char *factor = getenv("CK_TIMEOUT_MULTIPLIER");
    return factor == NULL ? 1 : atof(factor);
}

#endif
