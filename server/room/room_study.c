#include "room_study.h"
#include "ensure.h"
#include "practice.h"

#include <stdlib.h>
#include <string.h>

/*
 * What a quarter that ended amounts to (MODEL 2.11): what the orders of each chair did, and what
 * each chair gained against balanced practice. It follows from the rows, so it is no state: after a
 * restart it is found out again. room_think does it in slices of about a millisecond.
 *
 * For each luck one step plays the quarter (and the time until the effect is felt) as it was, one a
 * chair plays it without that chair's orders, and one a chair with balanced practice in its place.
 */

#define WEEKS_A_SLICE 80

enum {
    STEP_PLAYED,
    STEP_WITHOUT,
    STEP_BALANCED = STEP_WITHOUT + ROLE_MODEL_COUNT,
    STEPS = STEP_BALANCED + ROLE_MODEL_COUNT
};

struct room_study {
    bool is_at_work;
    unsigned team, quarter;
    unsigned luck, step;
    bool has_effects;            /* the holders read them: it is the quarter of the running break */
    struct world *base, *second; /* the quarter's first week, and the telling at work */
    struct telling begin;
    uint16_t first_week, end_week, until_week;
    struct outcomes played; /* of this luck, until until_week */
    double played_revenue;  /* of the quarter */
    double revenues[RETOLD_LUCKS];
    double effects[ROLE_MODEL_COUNT][RETOLD_LUCKS];
    double gained[ROLE_MODEL_COUNT][RETOLD_LUCKS];
};

static struct room_study *study_of(struct room *room)
{
    if (room->study != NULL) return room->study;
    room->study = calloc(1, sizeof *room->study);
    ensure(room->study != NULL);
    room->study->base = retold_world_new();
    room->study->second = retold_world_new();
    return room->study;
}

void room_study_free(struct room *room)
{
    if (room->study == NULL) return;
    free(room->study->base);
    free(room->study->second);
    free(room->study);
    room->study = NULL;
}

/* ---- What is to be found out ---- */

static unsigned quarters_ended(const struct room *room)
{
    unsigned ended = room->is_started ? room_quarter(room, room->week) : 0;
    return ended < QUARTERS_MAX ? ended : QUARTERS_MAX;
}

/* Where the orders of the chair's holder begin in the quarter. */
static uint32_t effect_begin(const struct room_study *study, const struct team *team, unsigned role)
{
    uint32_t from = team->ends[study->quarter].from[role];
    return from > study->begin.next ? from : study->begin.next;
}

static void begin_effect(const struct room_study *study, const struct past *past, struct team *team,
                         enum role role)
{
    struct chair_effect *effect = &team->studied[study->quarter].effects[role];
    uint32_t week = 0, until = team->ends[study->quarter].changes;
    unsigned slot = retold_moved(past, role, effect_begin(study, team, role), until, &week);
    effect->state = slot == DECISION_SLOTS ? EFFECT_NOTHING : EFFECT_COMING;
    effect->slot = (uint16_t)slot;
    effect->until_week = study->until_week;
}

static void begin(struct room *room, struct room_study *study, unsigned index, unsigned quarter)
{
    struct past past;
    const unsigned length = room->open.weeks_per_quarter;
    study->is_at_work = true;
    study->team = index;
    study->quarter = quarter;
    study->luck = study->step = 0;
    study->has_effects = room->phase == PHASE_BREAK && quarter + 1 == quarters_ended(room);
    study->first_week = (uint16_t)(quarter * length);
    study->end_week = (uint16_t)(study->first_week + length);
    study->until_week = (uint16_t)(study->end_week + (study->has_effects ? length : 0));
    if (study->until_week > room->open.weeks) study->until_week = room->open.weeks;
    room_past_of(room, index, &past);
    telling_begin(&study->begin, &past, study->base);
    telling_play(&study->begin, &past, &retold_whole, past.count, study->first_week);
    for (unsigned role = 0; study->has_effects && role < ROLE_MODEL_COUNT; role++)
        begin_effect(study, &past, &room->teams[index], (enum role)role);
}

/* The quarter that ended last comes first: people wait for it. */
static bool begin_next(struct room *room)
{
    for (unsigned quarter = quarters_ended(room); quarter-- > 0;)
        for (unsigned team = 0; team < room->open.teams; team++) {
            if (room->teams[team].studied[quarter].is_done) continue;
            begin(room, study_of(room), team, quarter);
            return true;
        }
    return false;
}

/* ---- One telling ---- */

static void begin_telling(struct room_study *study, const struct past *past,
                          struct telling *telling)
{
    telling_copy(telling, &study->begin, study->second);
    telling_change_luck(telling, past, study->luck + 1);
}

static double flow_of(const struct outcomes *sum)
{
    return sum->values[EFFECT_revenue];
}

static void tell_as_played(struct room_study *study, const struct past *past, uint32_t until)
{
    struct telling telling;
    memset(&study->played, 0, sizeof study->played);
    begin_telling(study, past, &telling);
    retold_play(&telling, past, &retold_whole, until, study->end_week, &study->played);
    study->played_revenue = flow_of(&study->played);
    study->revenues[study->luck] = study->played_revenue;
    retold_play(&telling, past, &retold_whole, until, study->until_week, &study->played);
}

static void tell_without(struct room_study *study, const struct past *past, struct team *team,
                         enum role role)
{
    const struct quarter_end *end = &team->ends[study->quarter];
    const struct past_gap gap = {role, effect_begin(study, team, role), end->changes, true};
    enum effect_outcome outcome = effect_of_role(role);
    struct outcomes without = {0};
    struct telling telling;
    begin_telling(study, past, &telling);
    retold_play(&telling, past, &gap, end->changes, study->until_week, &without);
    study->effects[role][study->luck] = study->played.values[outcome] - without.values[outcome];
}

static void tell_balanced(struct room_study *study, const struct past *past, struct team *team,
                          enum role role)
{
    const uint32_t until = team->ends[study->quarter].changes;
    const struct past_gap gap = {role, study->begin.next, until, false};
    struct outcomes balanced = {0};
    struct telling telling;
    begin_telling(study, past, &telling);
    practice_put(&telling.world->decided, role);
    retold_play(&telling, past, &gap, until, study->end_week, &balanced);
    study->gained[role][study->luck] = study->played_revenue - flow_of(&balanced);
}

/* Plays the step at work; returns the weeks it took. */
static unsigned do_step(struct room *room, struct room_study *study)
{
    struct team *team = &room->teams[study->team];
    const struct studied_quarter *studied = &team->studied[study->quarter];
    const unsigned quarter = (unsigned)(study->end_week - study->first_week);
    const unsigned whole = (unsigned)(study->until_week - study->first_week);
    struct past past;
    room_past_of(room, study->team, &past);
    if (study->step == STEP_PLAYED) {
        tell_as_played(study, &past, team->ends[study->quarter].changes);
        return whole;
    }
    if (study->step >= STEP_BALANCED) {
        tell_balanced(study, &past, team, (enum role)(study->step - STEP_BALANCED));
        return quarter;
    }
    enum role role = (enum role)(study->step - STEP_WITHOUT);
    if (!study->has_effects || studied->effects[role].state == EFFECT_NOTHING) return 0;
    tell_without(study, &past, team, role);
    return whole;
}

/* ---- What was found out ---- */

static void conclude_effect(const struct room_study *study, struct chair_effect *effect,
                            enum role role)
{
    if (effect->state == EFFECT_NOTHING) return;
    retold_band(study->effects[role], &effect->band);
    effect->state = retold_matters(&effect->band, effect_of_role(role)) ? EFFECT_TOLD : EFFECT_LUCK;
}

/* Luck is what the quarter brought beyond what it brings on average; its band is the mean's. */
static void conclude_luck(const struct room_study *study, const struct team *team,
                          struct retold_band *luck)
{
    struct retold_band usual;
    double revenue = 0;
    for (unsigned week = study->first_week; week < study->end_week; week++)
        revenue += team->weeks[week].revenue;
    retold_band(study->revenues, &usual);
    *luck = (struct retold_band){revenue - usual.mean, revenue - usual.high, revenue - usual.low};
}

static void conclude(struct room *room, struct room_study *study)
{
    struct team *team = &room->teams[study->team];
    struct studied_quarter *studied = &team->studied[study->quarter];
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
        retold_band(study->gained[role], &studied->gained[role]);
        if (study->has_effects) conclude_effect(study, &studied->effects[role], (enum role)role);
    }
    conclude_luck(study, team, &studied->gained[ROLE_MODEL_COUNT]);
    studied->is_done = true;
    study->is_at_work = false;
    room_touch(room);
}

static unsigned go_on(struct room *room, struct room_study *study)
{
    unsigned weeks = do_step(room, study);
    study->step++;
    if (study->step < STEPS) return weeks;
    study->step = 0;
    study->luck++;
    if (study->luck == RETOLD_LUCKS) conclude(room, study);
    return weeks;
}

bool room_study_slice(struct room *room)
{
    unsigned weeks = 0;
    while (weeks < WEEKS_A_SLICE) {
        bool is_at_work = room->study != NULL && room->study->is_at_work;
        if (!is_at_work) return begin_next(room);
        weeks += go_on(room, room->study);
    }
    return true;
}

void room_study_finish(struct room *room)
{
    while (room_study_slice(room))
        ;
}
