#include "apply.h"

#include "ensure.h"
#include "week.h"

#include <string.h>

static const enum role cycle[] = {ROLE_BRAND, ROLE_AE, ROLE_DEMAND, ROLE_PROSPECT,
                                  ROLE_PMI,   ROLE_AM, ROLE_CX};
#define CYCLE_LENGTH (sizeof cycle / sizeof cycle[0])

const char *refusal_sentence(enum refusal refusal)
{
    switch (refusal) {
    case REFUSAL_NONE:
        return "Done.";
    case REFUSAL_UNKNOWN:
        return "There is no such thing here.";
    case REFUSAL_NOT_YOURS:
        return "Another chair decides this.";
    case REFUSAL_RANGE:
        return "The value is outside its range.";
    case REFUSAL_SUM:
        return "The shares do not add up.";
    case REFUSAL_LATE:
        return "It is too late for this.";
    case REFUSAL_FULL:
        return "There is no room for another event.";
    case REFUSAL_BUSY:
        return "An assessment is already under way.";
    case REFUSAL_COUNT:
        break;
    }
    return "Refused.";
}

static enum refusal check_order(const struct world *world, enum role role, unsigned slot,
                                double value)
{
    if (slot >= DECISION_SLOTS) return REFUSAL_UNKNOWN;
    if (decision_slot_role(slot) != role) return REFUSAL_NOT_YOURS;
    if (!decision_value_is_allowed(slot, value)) return REFUSAL_RANGE;
    return world->week >= world->setup.weeks ? REFUSAL_LATE : REFUSAL_NONE;
}

enum refusal world_decide_all(struct world *world, enum role role, const uint16_t *slots,
                              const double *values, unsigned count)
{
    struct decisions orders = world->decided;
    for (unsigned i = 0; i < count; i++) {
        enum refusal refusal = check_order(world, role, slots[i], values[i]);
        if (refusal != REFUSAL_NONE) return refusal;
        decisions_put(&orders, slots[i], values[i]);
    }
    for (unsigned i = 0; i < count; i++) {
        if (!decision_sum_holds(&orders, decision_of_slot(slots[i]))) return REFUSAL_SUM;
    }
    world->decided = orders;
    return REFUSAL_NONE;
}

enum refusal world_decide(struct world *world, enum role role, unsigned slot, double value)
{
    uint16_t slots[1] = {(uint16_t)slot};
    if (slot >= DECISION_SLOTS) return REFUSAL_UNKNOWN;
    return world_decide_all(world, role, slots, &value, 1);
}

/* A new holder brings half of what they once learnt here, and what the hand-over told them. */
static void seat_holder(struct world *world, uint32_t role, uint32_t person)
{
    double tenure = eqO2_experience_kept * world_experience(world, person, role) +
                    eqO2_handover_weeks * world->decided.handover[role];
    world->hold[role] = person;
    world->ten[role] = least(eqO2_tenure_max, tenure); /* (O2) */
    world->stint[role] = 0;
}

enum refusal world_seat(struct world *world, enum role role, uint32_t person)
{
    if (role >= ROLE_COUNT || person >= PERSONS_MAX) return REFUSAL_UNKNOWN;
    if (role == ROLE_DIRECTOR)
        world->director = person;
    else if (world->hold[role] != person)
        seat_holder(world, role, person);
    return REFUSAL_NONE;
}

enum refusal world_share_seat(struct world *world, enum role role, uint32_t person)
{
    if (role >= ROLE_MODEL_COUNT || (person >= PERSONS_MAX && person != PERSON_NONE))
        return REFUSAL_UNKNOWN;
    world->second[role] = person == world->hold[role] ? PERSON_NONE : person;
    return REFUSAL_NONE;
}

enum refusal world_rotate_cycle(struct world *world, unsigned k)
{
    uint32_t before[ROLE_MODEL_COUNT];
    for (unsigned r = 0; r < ROLE_MODEL_COUNT; r++)
        before[r] = world->hold[r];
    for (unsigned i = 0; i < CYCLE_LENGTH; i++)
        seat_holder(world, cycle[(i + k) % CYCLE_LENGTH], before[cycle[i]]);
    return REFUSAL_NONE;
}

/* Before the first week a new parameter, habit or start settles the company anew; who sits where
 * and what was ordered already stays. */
static void start_anew(struct world *world, const struct setup *setup)
{
    struct decisions habits = world->setup.habits, orders = world->decided;
    uint32_t hold[ROLE_MODEL_COUNT], second[ROLE_MODEL_COUNT], director = world->director;
    uint32_t first_director = (uint32_t)world->setup.inits.director;
    memcpy(hold, world->hold, sizeof hold);
    memcpy(second, world->second, sizeof second);
    world_start(world, setup, world->seed, world->max_deals, world->max_customers);
    memcpy(world->second, second, sizeof second);
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++) {
        double order = decisions_get(&orders, slot);
        if (order != decisions_get(&habits, slot)) decisions_put(&world->decided, slot, order);
    }
    for (uint32_t role = 0; role < ROLE_MODEL_COUNT; role++) {
        if (hold[role] != role) seat_holder(world, role, hold[role]);
    }
    if (director != first_director) world->director = director;
}

enum refusal world_set_parameter(struct world *world, unsigned slot, double value)
{
    if (slot >= PARAMETER_SLOTS) return REFUSAL_UNKNOWN;
    struct setup setup = world->setup;
    if (!setup_put_parameter(&setup, slot, value)) return REFUSAL_RANGE;
    /* What a parameter settles at the start is settled anew as long as nothing was played. */
    if (world->week == 0)
        start_anew(world, &setup);
    else
        world->setup = setup;
    return REFUSAL_NONE;
}

enum refusal world_set_habit(struct world *world, unsigned slot, double value)
{
    if (slot >= DECISION_SLOTS) return REFUSAL_UNKNOWN;
    if (world->week > 0) return REFUSAL_LATE;
    struct setup setup = world->setup;
    if (!setup_put_habit(&setup, slot, value)) return REFUSAL_RANGE;
    start_anew(world, &setup);
    return REFUSAL_NONE;
}

enum refusal world_set_init(struct world *world, unsigned slot, double value)
{
    if (slot >= INIT_SLOTS) return REFUSAL_UNKNOWN;
    if (world->week > 0) return REFUSAL_LATE;
    struct setup setup = world->setup;
    if (!setup_put_init(&setup, slot, value)) return REFUSAL_RANGE;
    start_anew(world, &setup);
    return REFUSAL_NONE;
}

enum refusal world_set_target(struct world *world, unsigned quarter, double target)
{
    if (quarter >= QUARTERS) return REFUSAL_UNKNOWN;
    return setup_put_target(&world->setup, quarter, target) ? REFUSAL_NONE : REFUSAL_RANGE;
}

enum refusal world_cancel_shocks(struct world *world, uint32_t kind)
{
    if (kind >= SHOCK_COUNT) return REFUSAL_UNKNOWN;
    setup_cancel_shocks(&world->setup, kind, world->week);
    return REFUSAL_NONE;
}

enum refusal world_add_shock(struct world *world, const struct shock *shock)
{
    if (shock->kind >= SHOCK_COUNT) return REFUSAL_UNKNOWN;
    if (shock->week < world->week) return REFUSAL_LATE;
    if (!shock_is_allowed(shock)) return REFUSAL_RANGE;
    return setup_add_shock(&world->setup, shock) ? REFUSAL_NONE : REFUSAL_FULL;
}

enum refusal world_assess(struct world *world)
{
    if (world->week >= world->setup.weeks) return REFUSAL_LATE;
    if (world->assess_week != 0) return REFUSAL_BUSY;
    world_pay(world, eqO10_cost); /* (O10) */
    world->assess_week = world->week + (uint32_t)eqO10_weeks + 1;
    return REFUSAL_NONE;
}

enum refusal world_swap(struct world *world, unsigned seat, unsigned other)
{
    if (seat >= STAFF_SEATS || other >= STAFF_SEATS) return REFUSAL_UNKNOWN;
    if (world->week >= world->setup.weeks) return REFUSAL_LATE;
    staff_swap(world, seat, other);
    return REFUSAL_NONE;
}

void world_pay(struct world *world, double cost)
{
    world->paid += cost;
}

void world_shift_trust(struct world *world, double d_sm, double d_ms)
{
    world->Tsm = clamp(world->Tsm + d_sm);
    world->Tms = clamp(world->Tms + d_ms);
}

void world_add_notes(struct world *world, double notes)
{
    world->notes = most(0, world->notes + notes);
}
