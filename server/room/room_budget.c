#include "requests.h"
#include "room_state.h"

#include <string.h>

/*
 * The common budget (MODEL 2.5): what all chairs spend together stays within the weekly budget. A
 * decision beyond the free money is never an error; it becomes a request that the holder of the
 * money grants or not. Granting takes the money from the managing director's own lines, extra
 * sellers first, then the product, so the budget holds whatever is granted
 * (docs/decisions/0003-grants-move-money.md).
 */

_Static_assert(sizeof((struct command_decide *)NULL)->settings / sizeof(struct setting) <=
                   CHANGE_SETTINGS_MAX,
               "a chair's orders do not fit into one change");

#define SLACK 1e-9 /* k$ a week that sums of doubles may be off */

/* The settings of one DECIDE that take effect at once. */
struct choice {
    struct decisions after; /* the team's, with them */
    struct change orders;
};

/* What the scenario's own decisions take is not there for the others. */
static double budget_of(const struct team *team)
{
    return team->world->setup.parameters.budget - team->own.weekly;
}

double team_free_money(const struct team *team)
{
    return budget_of(team) - decisions_budget(&team->world->decided);
}

void team_keep_decision(struct team *team, const struct decision_made *made)
{
    if (team->decision_count == DECISIONS_MAX) {
        memmove(team->decisions, team->decisions + 1,
                (DECISIONS_MAX - 1) * sizeof *team->decisions);
        team->decision_count--;
    }
    team->decisions[team->decision_count++] = *made;
    team->decision_total++;
}

static void note_decision(struct room *room, struct team *team, unsigned slot, double before)
{
    struct chair *chair = &team->chairs[room_owner(room, slot)];
    const struct decision_made made = {.week = room->week,
                                       .role = (uint8_t)room_owner(room, slot),
                                       .slot = (uint16_t)slot,
                                       .before = before,
                                       .after = decisions_get(&team->world->decided, slot)};
    chair->changed_week[slot] = room->week;
    team_keep_decision(team, &made);
}

void team_mark_overruled(struct team *team, size_t total)
{
    size_t made = team->decision_total - total;
    for (size_t i = 0; i < made && i < team->decision_count; i++)
        team->decisions[team->decision_count - 1 - i].is_overruled = true;
}

static void ask_for_money(struct room *room, struct team *team, uint8_t role,
                          const struct setting *setting)
{
    struct request request = {.kind = REQUEST_MONEY,
                              .role = role,
                              .signer = ROLE_CEO,
                              .target = role,
                              .slot = setting->slot,
                              .value = setting->value};
    team_ask(room, team, &request);
}

static bool is_raising(const struct decisions *before, const struct decisions *after)
{
    return decisions_budget(after) > decisions_budget(before);
}

/* Where a scenario cut the budget below what is spent, orders stand: money may be moved, not added.
 */
static double limit_of(const struct team *team)
{
    double spent = decisions_budget(&team->world->decided), budget = budget_of(team);
    return spent > budget ? spent : budget;
}

/* Adds to `chosen` the settings of one kind that the money allows: those that free money or need
 * none, and after them those that take it. Of the latter, what is beyond becomes a request. */
static void choose(struct room *room, struct team *team, const struct command_decide *decide,
                   bool is_taking, struct choice *chosen)
{
    for (size_t i = 0; i < decide->settings_count; i++) {
        const struct setting *setting = &decide->settings[i];
        struct decisions before = team->world->decided, after = before, all = chosen->after;
        decisions_put(&after, setting->slot, setting->value);
        decisions_put(&all, setting->slot, setting->value);
        if (is_raising(&before, &after) != is_taking) continue;
        if (is_taking && decisions_budget(&all) > limit_of(team) + SLACK) {
            ask_for_money(room, team, decide->role, setting);
            continue;
        }
        chosen->after = all;
        change_set(&chosen->orders, setting->slot, setting->value);
    }
}

/* Of the orders, those that are the role's in the model: whoever decides them in this room, the
 * company hears them from there. */
static void give_orders(struct room *room, struct team *team, enum role role,
                        const struct change *all, const struct decisions *before)
{
    struct change orders = {.kind = CHANGE_ORDERS, .role = role};
    for (unsigned i = 0; i < all->count; i++)
        if (decision_slot_role(all->slots[i]) == role)
            change_set(&orders, all->slots[i], all->values[i]);
    if (orders.count == 0 || !team_change(team, &orders)) return;
    for (unsigned i = 0; i < orders.count; i++) {
        double was = decisions_get(before, orders.slots[i]);
        team_drop_requests(team, orders.slots[i]);
        if (was < orders.values[i] || was > orders.values[i])
            note_decision(room, team, orders.slots[i], was);
    }
}

void room_decide(struct room *room, unsigned team_index, const struct command_decide *decide)
{
    struct team *team = &room->teams[team_index];
    const struct decisions before = team->world->decided;
    struct choice chosen = {.after = before,
                            .orders = {.kind = CHANGE_ORDERS, .role = decide->role}};
    choose(room, team, decide, false, &chosen);
    choose(room, team, decide, true, &chosen);
    for (unsigned role = 0; role < ROLE_COUNT && chosen.orders.count > 0; role++)
        give_orders(room, team, (enum role)role, &chosen.orders, &before);
}

/* Takes up to `wanted` k$ a week from one of the managing director's lines; returns what it got. */
static double take_from(struct room *room, struct team *team, unsigned slot, double wanted)
{
    double before = decisions_get(&team->world->decided, slot);
    double taken = wanted < before ? wanted : before;
    if (taken <= 0) return 0;
    if (!team_order(team, ROLE_CEO, slot, before - taken)) return 0;
    note_decision(room, team, slot, before);
    return taken;
}

static const unsigned sources[] = {SLOT_x_sales, SLOT_x_rd};

/* k$ a week that the managing director's lines could give for this slot. A request of their own is
 * not paid from the line it is to raise. */
static double spare_for(const struct team *team, unsigned slot)
{
    double sum = 0;
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
        if (sources[i] != slot) sum += decisions_get(&team->world->decided, sources[i]);
    return sum;
}

void room_grant_money(struct room *room, unsigned team_index, const struct request *request)
{
    struct team *team = &room->teams[team_index];
    const struct decision_info *info = decision_info(decision_of_slot(request->slot));
    double before = decisions_get(&team->world->decided, request->slot);
    double missing = info->budget_weight * (request->value - before) - team_free_money(team);
    double spare = spare_for(team, request->slot);
    double short_of = missing > spare ? missing - spare : 0;
    double value = request->value - short_of / info->budget_weight;
    if (value <= before) return; /* more is overspent than could be moved: nothing is taken */
    for (size_t i = 0; i < sizeof sources / sizeof *sources && missing > 0; i++)
        if (sources[i] != request->slot) missing -= take_from(room, team, sources[i], missing);
    if (missing > 0) value = request->value - missing / info->budget_weight;
    if (value > before && team_order(team, decision_slot_role(request->slot), request->slot, value))
        note_decision(room, team, request->slot, before);
}
