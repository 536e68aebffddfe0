#include "past.h"

#include "apply.h"
#include "ensure.h"
#include "step.h"

#include <string.h>

/* Far apart, so that neighbours of one seed are not neighbours of another room's. */
#define LUCK_STRIDE 0x9E3779B97F4A7C15u

void change_set(struct change *change, unsigned slot, double value)
{
    ensure(change->count < CHANGE_SETTINGS_MAX);
    change->slots[change->count] = (uint16_t)slot;
    change->values[change->count++] = value;
}

static enum refusal apply_handover(struct world *world, const struct change *change)
{
    return world_decide(world, (enum role)change->role, SLOT_handover + change->role,
                        change->values[0]);
}

static enum refusal apply_trust(struct world *world, const struct change *change)
{
    world_shift_trust(world, change->values[0], change->values[1]);
    return REFUSAL_NONE;
}

static enum refusal apply_notes(struct world *world, const struct change *change)
{
    world_add_notes(world, change->values[0]);
    return REFUSAL_NONE;
}

static enum refusal apply_pay(struct world *world, const struct change *change)
{
    world_pay(world, change->values[0]);
    return REFUSAL_NONE;
}

static enum refusal apply(struct world *world, const struct change *c)
{
    switch ((enum change_kind)c->kind) {
    case CHANGE_ORDERS:
        return world_decide_all(world, (enum role)c->role, c->slots, c->values, c->count);
    case CHANGE_HANDOVER:
        return apply_handover(world, c);
    case CHANGE_SEAT:
        return world_seat(world, (enum role)c->role, c->person);
    case CHANGE_SHARE_SEAT:
        return world_share_seat(world, (enum role)c->role, c->person);
    case CHANGE_CYCLE:
        return world_rotate_cycle(world, c->number);
    case CHANGE_PARAMETER:
        return world_set_parameter(world, c->slots[0], c->values[0]);
    case CHANGE_TARGET:
        return world_set_target(world, c->number, c->values[0]);
    case CHANGE_SHOCK:
        return world_add_shock(world, &c->shock);
    case CHANGE_CANCEL:
        return world_cancel_shocks(world, c->number);
    case CHANGE_ASSESS:
        return world_assess(world);
    case CHANGE_SWAP:
        return world_swap(world, c->number, c->person);
    case CHANGE_TRUST:
        return apply_trust(world, c);
    case CHANGE_NOTES:
        return apply_notes(world, c);
    case CHANGE_PAY:
        return apply_pay(world, c);
    case CHANGE_KIND_COUNT:
        break;
    }
    return REFUSAL_UNKNOWN;
}

bool change_apply(struct world *world, const struct change *change)
{
    return apply(world, change) == REFUSAL_NONE;
}

void telling_begin(struct telling *telling, const struct past *past, struct world *world)
{
    world_start_usual(world, past->setup, past->seed);
    telling->world = world;
    telling->next = 0;
    telling->played = world->decided;
}

void telling_copy(struct telling *copy, const struct telling *telling, struct world *world)
{
    memcpy(world, telling->world, world_size_bytes(WORLD_DEALS_USUAL, WORLD_CUSTOMERS_USUAL));
    *copy = *telling;
    copy->world = world;
}

void telling_change_luck(struct telling *telling, const struct past *past, unsigned k)
{
    telling->world->seed = past->seed + k * LUCK_STRIDE;
}

/* Whether two slots are shares of one whole. */
static bool is_shared(unsigned slot, unsigned other)
{
    enum decision a = decision_of_slot(slot), b = decision_of_slot(other);
    enum sum_rule rule = decision_info(a)->sum_rule;
    return rule != SUM_NONE && rule == decision_info(b)->sum_rule && (rule != SUM_ONE || a == b);
}

/* The shares that the order belongs to hold as they were played. */
static void put_shares_as_played(struct telling *telling, const struct change *orders)
{
    for (unsigned i = 0; i < orders->count; i++) {
        decisions_put(&telling->world->decided, orders->slots[i], orders->values[i]);
        for (unsigned slot = 0; slot < DECISION_SLOTS; slot++)
            if (is_shared(orders->slots[i], slot))
                decisions_put(&telling->world->decided, slot,
                              decisions_get(&telling->played, slot));
    }
}

static void tell_orders(struct telling *telling, const struct change *orders, bool is_left_out)
{
    for (unsigned i = 0; i < orders->count; i++)
        decisions_put(&telling->played, orders->slots[i], orders->values[i]);
    if (is_left_out || change_apply(telling->world, orders)) return;
    put_shares_as_played(telling, orders);
}

/* Does what was done up to the world's week. */
static void catch_up(struct telling *telling, const struct past *past, const struct past_gap *gap,
                     uint32_t until)
{
    uint32_t end = until < past->count ? until : past->count;
    while (telling->next < end && past->changes[telling->next].week <= telling->world->week) {
        const struct change *change = &past->changes[telling->next];
        bool is_left_out = change->role == gap->role && telling->next >= gap->from &&
                           telling->next < gap->until && !(gap->is_own && change->number == 1);
        if (change->kind == CHANGE_ORDERS)
            tell_orders(telling, change, is_left_out);
        else
            (void)change_apply(telling->world, change);
        telling->next++;
    }
}

void telling_play(struct telling *telling, const struct past *past, const struct past_gap *gap,
                  uint32_t until, uint32_t week)
{
    while (telling->world->week < week) {
        catch_up(telling, past, gap, until);
        world_step(telling->world, NULL);
    }
}
