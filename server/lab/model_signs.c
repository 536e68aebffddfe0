#include "model_signs.h"

#include "apply.h"
#include "bench_jobs.h"
#include "ensure.h"
#include "metrics.h"
#include "project.h"
#include "real.h"
#include "step.h"
#include "study.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STOPS = LEVER_STOPS_MAX };

/* Sums over seeds, by the stop that the lever came from and the stop it went to. */
struct tally {
    enum lever lever;
    uint16_t slot;
    unsigned stops, seeds;
    double moved[STOPS][STOPS][SIGN_WEEKS]; /* against the game in which it stayed */
    double level[STOPS][STOPS];             /* after SIGN_WEEKS */
    double own[STOPS];                      /* squares of the sign's own change */
    double *seen;                           /* [seed][from][to]: the change of each game */
    struct world *game, *fork;
};

static double read_sign(const struct tally *tally, const struct world *world)
{
    static struct panel panel; /* large; every process has its own */
    double value = 0;
    project(world, lever_info(tally->lever)->role, &panel);
    /* A sign that its chair cannot see now says nothing. */
    return panel_get(&panel, tally->slot, &value) ? value : 0;
}

static void set_stop(struct world *world, enum lever lever, unsigned index)
{
    const struct named_orders *stop = lever_stop(lever, index);
    uint16_t slots[LEVER_SETTINGS_MAX];
    double values[LEVER_SETTINGS_MAX];
    for (unsigned i = 0; i < stop->setting_count; i++) {
        slots[i] = (uint16_t)stop->settings[i].slot;
        values[i] = stop->settings[i].value;
    }
    ensure(world_decide_all(world, lever_info(lever)->role, slots, values, stop->setting_count) ==
           REFUSAL_NONE);
}

/* Goes on from the settled game with the lever at `to`; returns the readings of the weeks. */
static void go_on(struct tally *tally, unsigned to, double readings[SIGN_WEEKS])
{
    memcpy(tally->fork, tally->game, world_size_bytes(WORLD_DEALS_USUAL, WORLD_CUSTOMERS_USUAL));
    set_stop(tally->fork, tally->lever, to);
    for (unsigned week = 0; week < SIGN_WEEKS; week++) {
        world_step(tally->fork, NULL);
        readings[week] = read_sign(tally, tally->fork);
    }
}

static void play_from(struct tally *tally, const struct study_arm *base, unsigned seed,
                      unsigned from)
{
    double stayed[SIGN_WEEKS], moved[SIGN_WEEKS];
    world_start_usual(tally->game, &base->setup, seed + 1);
    ensure(study_order_all(tally->game, &base->orders) == REFUSAL_NONE);
    set_stop(tally->game, tally->lever, from);
    for (unsigned week = 0; week < SIGN_SETTLED; week++)
        world_step(tally->game, NULL);
    double before = read_sign(tally, tally->game);
    go_on(tally, from, stayed);
    double own = stayed[SIGN_WEEKS - 1] - before;
    tally->own[from] += own * own;
    for (unsigned to = 0; to < tally->stops; to++) {
        go_on(tally, to, moved);
        for (unsigned week = 0; week < SIGN_WEEKS; week++)
            tally->moved[from][to][week] += moved[week] - stayed[week];
        tally->level[from][to] += moved[SIGN_WEEKS - 1];
        tally->seen[(seed * STOPS + from) * STOPS + to] = moved[SIGN_WEEKS - 1] - before;
    }
}

/* The smallest step that the screen shows (units.c). */
static double shown_step(enum unit unit)
{
    switch (unit) {
    case UNIT_SHARE:
    case UNIT_INDEX:
    case UNIT_SCALE:
        return 0.01;
    case UNIT_MONEY:
    case UNIT_MONEY_WEEK:
        return 0.001;
    case UNIT_COUNT:
        return 0.1;
    case UNIT_HOURS:
    case UNIT_WEEKS:
    case UNIT_TIMES:
    case UNIT_POINTS:
    case UNIT_CHOICE:
    case UNIT_SWITCH:
        return 1;
    }
    return 1;
}

/* Two readings are rounded, each with a twelfth of the squared step as its variance. */
static double noise_of(const struct tally *tally, unsigned stop)
{
    double step = shown_step(metric_info(metric_of_slot(tally->slot))->unit);
    return real_sqrt(tally->own[stop] / tally->seeds + step * step / 6);
}

static double beyond(const struct tally *tally, unsigned from, unsigned to, unsigned week)
{
    double moved = tally->moved[from][to][week] / tally->seeds;
    return (moved < 0 ? -moved : moved) / noise_of(tally, from);
}

static double both_ways(const struct tally *tally, unsigned a, unsigned b, unsigned week)
{
    double there = beyond(tally, a, b, week), back = beyond(tally, b, a, week);
    return there < back ? there : back;
}

/* In how many single games the person sees a change beyond noise, in the lever's direction. */
static double share_of_games(const struct tally *tally, unsigned from, unsigned to)
{
    double limit = SIGN_BEYOND * noise_of(tally, from);
    double sign = tally->moved[from][to][SIGN_WEEKS - 1] < 0 ? -1 : 1;
    unsigned count = 0;
    for (unsigned seed = 0; seed < tally->seeds; seed++)
        count += sign * tally->seen[(seed * STOPS + from) * STOPS + to] >= limit;
    return (double)count / tally->seeds;
}

static void find_furthest(const struct tally *tally, struct sign_answer *out)
{
    out->effect = -1;
    for (unsigned a = 0; a < tally->stops; a++) {
        for (unsigned b = a + 1; b < tally->stops; b++) {
            double effect = both_ways(tally, a, b, SIGN_WEEKS - 1);
            out->pairs += 1;
            out->told += effect >= SIGN_BEYOND;
            if (effect <= out->effect) continue;
            out->effect = effect;
            out->from = a;
            out->to = b;
        }
    }
}

static void answer(const struct tally *tally, struct sign_answer *out)
{
    memset(out, 0, sizeof *out);
    out->slot = tally->slot;
    find_furthest(tally, out);
    unsigned a = out->from, b = out->to;
    out->at_from = tally->level[a][a] / tally->seeds;
    out->at_to = tally->level[a][b] / tally->seeds;
    double noise_a = noise_of(tally, a), noise_b = noise_of(tally, b);
    out->noise = noise_a > noise_b ? noise_a : noise_b;
    for (unsigned week = SIGN_WEEKS; week-- > 0;)
        if (both_ways(tally, a, b, week) >= SIGN_BEYOND) out->weeks = week + 1;
    double there = share_of_games(tally, a, b), back = share_of_games(tally, b, a);
    out->games = there < back ? there : back;
}

static bool sign_measure(const struct study_arm *base, const struct sign_question *question,
                         unsigned seeds, struct sign_answer *out)
{
    size_t size = world_size_bytes(WORLD_DEALS_USUAL, WORLD_CUSTOMERS_USUAL);
    struct tally *tally = calloc(1, sizeof *tally);
    if (tally == NULL) return false;
    tally->lever = question->lever;
    tally->slot = question->slot;
    tally->stops = lever_stop_count(question->lever);
    tally->seeds = seeds;
    tally->seen = calloc((size_t)seeds * STOPS * STOPS, sizeof *tally->seen);
    tally->game = malloc(size);
    tally->fork = malloc(size);
    bool has_room = tally->seen != NULL && tally->game != NULL && tally->fork != NULL;
    for (unsigned seed = 0; has_room && seed < seeds; seed++)
        for (unsigned from = 0; from < tally->stops; from++)
            play_from(tally, base, seed, from);
    if (has_room) answer(tally, out);
    free(tally->seen);
    free(tally->game);
    free(tally->fork);
    free(tally);
    return has_room;
}

struct batch {
    const struct study_arm *base;
    const struct sign_question *questions;
    unsigned seeds;
};

static bool measure_one(void *context, unsigned run, FILE *out)
{
    const struct batch *batch = context;
    struct sign_answer answered;
    return sign_measure(batch->base, &batch->questions[run], batch->seeds, &answered) &&
           fwrite(&answered, sizeof answered, 1, out) == 1;
}

bool signs_measure(const struct study_arm *base, const struct sign_question *questions,
                   unsigned count, unsigned seeds, unsigned jobs, struct sign_answer *out)
{
    struct batch batch = {base, questions, seeds};
    struct bench_jobs work = {jobs, count, measure_one, &batch, NULL};
    char *bytes = NULL;
    size_t size = 0;
    FILE *memory = open_memstream(&bytes, &size);
    if (memory == NULL) return false;
    bool is_good = bench_jobs_do(&work, memory);
    is_good &= fclose(memory) == 0 && size == count * sizeof *out;
    if (is_good) memcpy(out, bytes, size);
    free(bytes);
    return is_good;
}

bool sign_holds(const struct sign_answer *answer)
{
    return answer->effect >= SIGN_BEYOND && answer->weeks > 0;
}
