#include "apply.h"
#include "room_state.h"

#include <string.h>

/*
 * The common budget (MODEL 2.5): what all chairs spend together stays within the weekly budget. A
 * decision beyond the free money is never an error; it becomes a request that the holder of the
 * money grants or not (docs/PLAY.md). Granting takes the money from the managing director's own
 * lines, extra sellers first, then the product, so the budget holds whatever is granted.
 */

static double budget_of(const struct team *team)
{
    return team->world->setup.parameters.budget;
}

double team_free_money(const struct team *team)
{
    return budget_of(team) - decisions_budget(&team->world->decided);
}

struct request *team_request(struct team *team, uint16_t request)
{
    for (size_t i = 0; i < REQUESTS_MAX; i++)
        if (request != 0 && team->requests[i].id == request) return &team->requests[i];
    return NULL;
}

static void note_decision(struct room *room, struct team *team, unsigned slot, double before)
{
    struct chair *chair = &team->chairs[decision_slot_role(slot)];
    double after = decisions_get(&team->world->decided, slot);
    chair->changed_week[slot] = room->week;
    if (team->decision_count == DECISIONS_MAX) {
        memmove(team->decisions, team->decisions + 1,
                (DECISIONS_MAX - 1) * sizeof *team->decisions);
        team->decision_count--;
    }
    team->decisions[team->decision_count++] = (struct decision_made){
        room->week, (uint8_t)decision_slot_role(slot), (uint16_t)slot, before, after};
}

static void drop_requests_for(struct team *team, unsigned slot)
{
    for (size_t i = 0; i < REQUESTS_MAX; i++)
        if (team->requests[i].id != 0 && team->requests[i].slot == slot) team->requests[i].id = 0;
}

static void make_request(struct room *room, struct team *team, uint8_t role, uint16_t slot,
                         double value)
{
    drop_requests_for(team, slot);
    for (size_t i = 0; i < REQUESTS_MAX; i++) {
        if (team->requests[i].id != 0) continue;
        team->last_request++;
        team->requests[i] = (struct request){team->last_request, role, room->week, slot, value};
        return;
    }
}

/* Whether the slot may take the value without more money than is free. */
static bool is_affordable(const struct team *team, unsigned slot, double value)
{
    double weight = decision_info(decision_of_slot(slot))->budget_weight;
    double more = weight * (value - decisions_get(&team->world->decided, slot));
    return more <= 0 || more <= team_free_money(team) + 1e-9;
}

void room_decide(struct room *room, unsigned team_index, const struct command_decide *decide)
{
    struct team *team = &room->teams[team_index];
    uint16_t slots[24];
    double values[24], before[24];
    unsigned count = 0;
    for (size_t i = 0; i < decide->settings_count; i++) {
        const struct setting *setting = &decide->settings[i];
        if (!is_affordable(team, setting->slot, setting->value)) {
            make_request(room, team, decide->role, setting->slot, setting->value);
            continue;
        }
        drop_requests_for(team, setting->slot);
        slots[count] = setting->slot;
        values[count] = setting->value;
        before[count++] = decisions_get(&team->world->decided, setting->slot);
    }
    if (count == 0 || world_decide_all(team->world, (enum role)decide->role, slots, values,
                                       count) != REFUSAL_NONE)
        return;
    for (unsigned i = 0; i < count; i++)
        if (before[i] < values[i] || before[i] > values[i])
            note_decision(room, team, slots[i], before[i]);
}

/* Takes up to `wanted` k$ a week from one of the managing director's lines; returns what it got. */
static double take_from(struct room *room, struct team *team, unsigned slot, double wanted)
{
    double before = decisions_get(&team->world->decided, slot);
    double taken = wanted < before ? wanted : before;
    if (taken <= 0) return 0;
    if (world_decide(team->world, ROLE_CEO, slot, before - taken) != REFUSAL_NONE) return 0;
    note_decision(room, team, slot, before);
    return taken;
}

static void grant(struct room *room, struct team *team, const struct request *request)
{
    const struct decision_info *info = decision_info(decision_of_slot(request->slot));
    double before = decisions_get(&team->world->decided, request->slot);
    double missing = info->budget_weight * (request->value - before) - team_free_money(team);
    if (missing > 0) missing -= take_from(room, team, SLOT_x_sales, missing);
    if (missing > 0) missing -= take_from(room, team, SLOT_x_rd, missing);
    double value = missing > 0 ? request->value - missing / info->budget_weight : request->value;
    if (value > before &&
        world_decide(team->world, (enum role)request->role, request->slot, value) == REFUSAL_NONE)
        note_decision(room, team, request->slot, before);
}

void room_answer_request(struct room *room, unsigned team_index, uint16_t id, bool is_granted)
{
    struct team *team = &room->teams[team_index];
    struct request *found = team_request(team, id);
    if (found == NULL) return;
    struct request request = *found;
    found->id = 0;
    if (is_granted) grant(room, team, &request);
}
