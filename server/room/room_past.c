#include "ensure.h"
#include "room_state.h"

#include <stdlib.h>

/*
 * The one door to a team's world beside the passing of a week: what is done to it is also written
 * down, so that the past can be told again with something left out (sim/past.h).
 */

static void append(struct team *team, const struct change *change)
{
    if (team->change_count == team->change_capacity) {
        team->change_capacity = team->change_capacity * 2 + 64;
        team->changes = realloc(team->changes, team->change_capacity * sizeof *team->changes);
        ensure(team->changes != NULL);
    }
    team->changes[team->change_count++] = *change;
}

bool team_change(struct team *team, struct change *change)
{
    change->week = team->world->week;
    if (!change_apply(team->world, change)) return false;
    append(team, change);
    return true;
}

bool team_order(struct team *team, enum role role, unsigned slot, double value)
{
    struct change change = {.kind = CHANGE_ORDERS, .role = role};
    change_set(&change, slot, value);
    return team_change(team, &change);
}

void team_seat(struct team *team, enum change_kind kind, enum role role, uint32_t person)
{
    struct change change = {.kind = kind, .role = role, .person = person};
    (void)team_change(team, &change);
}

void team_mark_given(struct team *team, size_t from)
{
    for (size_t i = from; i < team->change_count; i++)
        if (team->changes[i].kind == CHANGE_ORDERS) team->changes[i].number = 1;
}

void team_shift_trust(struct team *team, double d_sm, double d_ms)
{
    struct change change = {.kind = CHANGE_TRUST, .values = {d_sm, d_ms}};
    (void)team_change(team, &change);
}

void room_past_of(const struct room *room, unsigned team, struct past *past)
{
    past->setup = &room->setup[team];
    past->seed = room->open.seed;
    past->changes = room->teams[team].changes;
    past->count = (uint32_t)room->teams[team].change_count;
}
