#include "apply.h"
#include "room_plea.h"

/* Whether a scenario may have what it wishes for: like everybody it is refused with a sentence,
 * before anything happens. */

static const char *object_to_event_in(const struct world *world, const struct shock *shock)
{
    if (shock->kind >= SHOCK_COUNT) return refusal_sentence(REFUSAL_UNKNOWN);
    if (shock->week < world->week) return refusal_sentence(REFUSAL_LATE);
    if (!shock_is_allowed(shock)) return refusal_sentence(REFUSAL_RANGE);
    return world->setup.shock_count < SETUP_SHOCKS_MAX
               ? NULL
               : "the market has room for no more events at a time";
}

static bool is_of(const struct plea *plea, uint8_t wanted, unsigned team)
{
    return wanted == EVERY_TEAM ? team < plea->room->open.teams : wanted == team;
}

static bool has_team(const struct plea *plea, uint8_t team)
{
    return team == EVERY_TEAM || team < plea->room->open.teams;
}

const char *object_to_event(const struct plea *plea)
{
    const struct command_shock *c = &plea->command->as.shock;
    const struct shock shock = {c->kind, c->week, c->weeks, 0, c->size};
    if (!has_team(plea, c->team)) return "there is no such team";
    for (unsigned i = 0; plea->room->is_started && i < plea->room->open.teams; i++) {
        if (!is_of(plea, c->team, i)) continue;
        const char *objection = object_to_event_in(plea->room->teams[i].world, &shock);
        if (objection != NULL) return objection;
    }
    return NULL;
}

const char *object_to_parameter(const struct plea *plea)
{
    const struct command_parameter *c = &plea->command->as.parameter;
    if (!has_team(plea, c->team)) return "there is no such team";
    if (c->slot >= PARAMETER_SLOTS) return refusal_sentence(REFUSAL_UNKNOWN);
    return parameter_value_is_allowed(c->slot, c->value) ? NULL : refusal_sentence(REFUSAL_RANGE);
}

const char *object_to_new_target(const struct plea *plea)
{
    const struct command_target *c = &plea->command->as.target;
    if (!has_team(plea, c->team)) return "there is no such team";
    if (c->quarter >= QUARTERS) return refusal_sentence(REFUSAL_UNKNOWN);
    return c->target > 0 && c->target <= 1e6 ? NULL : refusal_sentence(REFUSAL_RANGE);
}

const char *object_to_tell(const struct plea *plea)
{
    const struct command_tell *c = &plea->command->as.tell;
    if (!has_team(plea, c->team)) return "there is no such team";
    return c->role == EVERY_ROLE || c->role < ROLE_COUNT ? NULL : "there is no such chair";
}
