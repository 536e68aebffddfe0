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

/* Puts a setting into orders that have it or have room for it. */
static bool put(struct change *orders, unsigned slot, double value)
{
    uint32_t i = 0;
    while (i < orders->count && orders->slots[i] != slot)
        i++;
    if (i == CHANGE_SETTINGS_MAX) return false;
    if (i == orders->count) change_set(orders, slot, value);
    orders->values[i] = value;
    return true;
}

static bool fold_into(struct change *orders, const struct change *change)
{
    struct change both = *orders;
    for (uint32_t i = 0; i < change->count; i++)
        if (!put(&both, change->slots[i], change->values[i])) return false;
    *orders = both;
    return true;
}

/* Of a week only a chair's last word is played, so later orders take the place of earlier ones:
 * however often somebody moves a lever, the past stays short. Orders touch no other chair's. */
static bool fold(struct team *team, const struct change *change)
{
    if (change->kind != CHANGE_ORDERS) return false;
    for (size_t i = team->change_count; i-- > team->change_mark;) {
        struct change *before = &team->changes[i];
        if (before->week != change->week) return false;
        if (before->kind == CHANGE_ORDERS && before->role == change->role)
            return fold_into(before, change);
    }
    return false;
}

size_t team_mark(struct team *team)
{
    team->change_mark = team->change_count;
    return team->change_mark;
}

bool team_change(struct team *team, struct change *change)
{
    change->week = team->world->week;
    if (!change_apply(team->world, change)) return false;
    if (fold(team, change)) return true;
    append(team, change);
    if (change->kind != CHANGE_ORDERS) (void)team_mark(team);
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
    (void)team_mark(team); /* what the holder orders next is not mixed with it */
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
