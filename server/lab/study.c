#include "study.h"

#include "ensure.h"
#include "invariants.h"
#include "step.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- The tables --------------------------------------------------------------------------------
 */

static const char *const series_names[SERIES_COUNT] = {
#define SERIES(name, unit, value, meaning) [SERIES_##name] = #name,
#include "study_series.def"
#undef SERIES
};

const char *series_name(enum series series)
{
    return series_names[series];
}

/* From the first price war or launch until our answer to it may work; 0: there was none (X1). */
static double study_reaction_weeks(const struct world *w)
{
    for (unsigned i = 0; i < w->setup.shock_count; i++) {
        const struct shock *shock = &w->setup.shocks[i];
        bool is_rival = shock->kind == SHOCK_pricewar || shock->kind == SHOCK_launch;
        if (is_rival && w->week > shock->week) return (double)w->shock_eff[i] - shock->week;
    }
    return 0;
}

static void record(struct study_course *course, const struct world *w, const struct week_result *r,
                   bool is_broken)
{
    ensure(course->weeks < STUDY_WEEKS);
    double *values = course->values[course->weeks++];
#define SERIES(name, unit, value, meaning) values[SERIES_##name] = (value);
#include "study_series.def"
#undef SERIES
}

void study_record(struct study_course *course, const struct world *world,
                  const struct week_result *result)
{
    record(course, world, result, false);
}

/* ---- One game ----------------------------------------------------------------------------------
 */

static bool complain(struct findings *findings, const struct study_arm *arm, const char *sentence)
{
    struct finding finding;
    finding_set(&finding, SEVERITY_ERROR, arm->name, 0, sentence);
    findings_add(findings, &finding);
    return false;
}

enum refusal study_order_all(struct world *world, const struct decisions *wanted)
{
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
        uint16_t slots[DECISION_SLOTS];
        double values[DECISION_SLOTS];
        unsigned count = 0;
        for (unsigned slot = 0; slot < DECISION_SLOTS; slot++) {
            if (decision_slot_role(slot) != role) continue;
            slots[count] = (uint16_t)slot;
            values[count++] = decisions_get(wanted, slot);
        }
        enum refusal refusal = world_decide_all(world, (enum role)role, slots, values, count);
        if (refusal != REFUSAL_NONE) return refusal;
    }
    return REFUSAL_NONE;
}

/* What the arm does before its world's next week. */
static enum refusal act(const struct study_arm *arm, struct world *world, struct decisions *wanted)
{
    bool is_new = world->week == 0;
    for (uint32_t i = 0; i < arm->rotation_count; i++)
        if (world->week > 0 && arm->rotations[i].week == world->week)
            (void)world_rotate_cycle(world, arm->rotations[i].places);
    for (uint32_t i = 0; i < arm->change_count; i++) {
        if (arm->changes[i].week != world->week) continue;
        decisions_put(wanted, arm->changes[i].slot, arm->changes[i].value);
        is_new = true;
    }
    if (arm->is_assessing && arm->assess_week == world->week) (void)world_assess(world);
    return is_new ? study_order_all(world, wanted) : REFUSAL_NONE;
}

/* One game: where it goes, and what looks on. */
struct playing {
    const struct study_arm *arm;
    const struct study_watch *watch;
    struct study_course *course;
    struct findings *findings;
    struct world *before; /* the world before a week, when games are checked; else NULL */
};

static size_t world_bytes(void)
{
    return world_size_bytes(WORLD_DEALS_USUAL, WORLD_CUSTOMERS_USUAL);
}

/* Customers lie last in a world, so those that there are not need not be copied. */
static void remember(struct world *before, const struct world *world)
{
    memcpy(before, world, world_size_bytes(world->max_deals, world->customer_count));
}

/* A game of Lua is given its orders between the weeks, so only its state can be checked. */
static bool is_broken(const struct playing *playing, const struct world *world,
                      const struct happenings *week, bool has_before)
{
    struct broken broken;
    if (playing->before == NULL) return false;
    if (!world_state_holds(world, &broken)) return true;
    return has_before && !world_week_holds(playing->before, world, week, &broken);
}

static bool play_orders(const struct playing *playing, struct world *world)
{
    static struct happenings week; /* large; every process has its own */
    struct decisions wanted = playing->arm->orders;
    while (!world_is_over(world)) {
        if (world->week < world->setup.weeks) {
            enum refusal refusal = act(playing->arm, world, &wanted);
            if (refusal != REFUSAL_NONE)
                return complain(playing->findings, playing->arm, refusal_sentence(refusal));
        }
        if (playing->before != NULL) remember(playing->before, world);
        world_step(world, &week);
        record(playing->course, world, &week.result, is_broken(playing, world, &week, true));
        if (playing->watch != NULL) playing->watch->week(playing->watch->context, world, &week);
    }
    playing->course->hash = world_hash(world);
    return true;
}

static bool play_in_c(const struct playing *playing, uint64_t seed)
{
    struct world *world = malloc(world_bytes());
    if (world == NULL) return complain(playing->findings, playing->arm, "memory is short");
    world_start_usual(world, &playing->arm->setup, seed);
    bool is_played = play_orders(playing, world);
    free(world);
    return is_played;
}

static bool play_in_lua(const struct playing *playing, uint64_t seed)
{
    const struct study_arm *arm = playing->arm;
    struct bench_plan plan = {.setup = &arm->setup, .weeks = STUDY_WEEKS};
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++)
        plan.policy_paths[role] = arm->policy_path;
    struct bench_game *game = bench_game_new(&plan, seed, playing->findings);
    if (game == NULL) return complain(playing->findings, arm, "the policy cannot be used");
    const struct world *world = bench_game_world(game);
    while (bench_game_play(game)) {
        const struct happenings *week = bench_game_happenings(game);
        record(playing->course, world, &week->result, is_broken(playing, world, week, false));
        if (playing->watch != NULL) playing->watch->week(playing->watch->context, world, week);
    }
    playing->course->hash = world_hash(world);
    const struct findings *faults = bench_game_faults(game);
    for (size_t i = 0; i < faults->count; i++)
        findings_add(playing->findings, &faults->rows[i]);
    bool is_played = faults->count == 0;
    bench_game_free(game);
    return is_played;
}

static bool play(const struct playing *playing, uint64_t seed)
{
    memset(playing->course, 0, sizeof *playing->course);
    return playing->arm->policy_path == NULL ? play_in_c(playing, seed)
                                             : play_in_lua(playing, seed);
}

bool study_play(const struct study_arm *arm, uint64_t seed, const struct study_watch *watch,
                struct study_course *course, struct findings *findings)
{
    struct playing playing = {arm, watch, course, findings, NULL};
    return play(&playing, seed);
}

bool study_play_checked(const struct study_arm *arm, uint64_t seed, struct study_course *course,
                        struct findings *findings)
{
    struct playing playing = {arm, NULL, course, findings, malloc(world_bytes())};
    if (playing.before == NULL) return complain(findings, arm, "memory is short");
    bool is_played = play(&playing, seed);
    free(playing.before);
    return is_played;
}
