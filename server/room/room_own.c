#include "room_state.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Decisions and numbers that the scenario defines itself. */

#define SLACK 1e-9 /* k$ a week that sums of doubles may be off */

static double weekly_of(const struct room *room, unsigned decision, double value)
{
    return room->brought.decisions[decision].cost * value;
}

static bool is_a_stop(const struct command_own_decision *decision, double value)
{
    bool is_one = decision->stops_count == 0;
    for (size_t i = 0; i < decision->stops_count; i++)
        is_one |= fabs(decision->stops[i].value - value) < 1e-9;
    return is_one;
}

static const char *object_to_money(struct room *room, unsigned team,
                                   const struct command_decide_own *own)
{
    const struct team_own *state = &room->teams[team].own;
    double more = weekly_of(room, own->decision, own->value) -
                  weekly_of(room, own->decision, state->decided[own->decision]);
    double left = team_free_money(&room->teams[team]);
    if (more <= 0 || more <= left + SLACK) return NULL;
    snprintf(room->sentence, sizeof room->sentence,
             "This takes %s%.0f more a week, and %s%.0f of the common money are free. Ask the "
             "managing director to free some.",
             room->open.currency, more * 1000, room->open.currency, left > 0 ? left * 1000 : 0);
    return room->sentence;
}

const char *room_object_to_own(struct room *room, unsigned team,
                               const struct command_decide_own *own, bool has_pen)
{
    if (own->decision >= room->brought.decision_count) return "There is no such decision here.";
    const struct command_own_decision *decision = &room->brought.decisions[own->decision];
    if (!has_pen) return "You do not have the pen of the chair that decides this.";
    if (!(own->value >= decision->min && own->value <= decision->max)) {
        snprintf(room->sentence, sizeof room->sentence, "This may be %g to %g.", decision->min,
                 decision->max);
        return room->sentence;
    }
    if (!is_a_stop(decision, own->value)) return "Take one of the answers that are offered.";
    return object_to_money(room, team, own);
}

static void count_money(const struct room *room, struct team_own *own)
{
    own->weekly = 0;
    for (unsigned i = 0; i < room->brought.decision_count; i++)
        own->weekly += weekly_of(room, i, own->decided[i]);
}

void room_begin_own(struct room *room, unsigned team)
{
    struct team_own *own = &room->teams[team].own;
    for (unsigned i = 0; i < room->brought.decision_count; i++)
        own->decided[i] = room->brought.decisions[i].value;
    count_money(room, own);
}

void room_decide_own(struct room *room, unsigned team, const struct command_decide_own *own)
{
    struct team_own *state = &room->teams[team].own;
    if (own->decision >= room->brought.decision_count) return;
    state->decided[own->decision] = own->value;
    state->changed_week[own->decision] = room->week;
    count_money(room, state);
}

/* ---- Numbers ---- */

const char *room_object_to_measure(const struct room *room, const struct command_measure *measure)
{
    if (measure->metric >= room->brought.metric_count) return "There is no such number here.";
    return isfinite(measure->value) ? NULL : "A number must be finite.";
}

void team_measure(const struct room *room, struct team *team, const struct command_measure *measure)
{
    if (measure->metric >= room->brought.metric_count) return;
    team->own.measured[measure->metric] = measure->value;
    if (room->week > 0) team->own.history[measure->metric][room->week - 1u] = measure->value;
}

/* ---- Weeks ---- */

void team_pay_own(struct team *team)
{
    struct change change = {.kind = CHANGE_PAY, .values = {team->own.weekly}};
    if (team->own.weekly > 0) (void)team_change(team, &change);
}

void team_keep_own(struct team *team, unsigned week)
{
    for (unsigned i = 0; i < SCENARIO_OWN_MAX; i++)
        team->own.history[i][week] = team->own.measured[i];
}

/* ---- Effects ---- */

#define EFFECT_FAULTS_MAX 3

bool room_has_effect(const struct room *room, unsigned decision)
{
    return room->brought.decisions[decision].effect > 0 &&
           room->brought.effect_faults[decision] < EFFECT_FAULTS_MAX;
}

void room_count_effect_fault(struct room *room, const char *id)
{
    for (unsigned i = 0; i < room->brought.decision_count; i++)
        if (strcmp(room->brought.decisions[i].id, id) == 0 &&
            room->brought.effect_faults[i] < EFFECT_FAULTS_MAX)
            room->brought.effect_faults[i]++;
}

void room_forgive_effects(struct room *room)
{
    memset(room->brought.effect_faults, 0, sizeof room->brought.effect_faults);
}
