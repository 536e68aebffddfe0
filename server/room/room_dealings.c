#include "ensure.h"
#include "facts.h"
#include "room_state.h"

#include <string.h>

/*
 * What chairs do to each other beside orders (MODEL 2.11), as state: the managing director
 * overrules, a chair looks into another one's books or holds its words against the facts, and
 * marketing gains or loses its seat at the table.
 */

#define LOOK_COST      0.04
#define CAUGHT_COST    0.02
#define HONEST_GAIN    0.03
#define HONEST_NOTES   0.5
#define OVERRULED_MOST 10 /* of the decision's range */

_Static_assert(CHECKS_MAX >= QUARTERS_MAX * STATEMENT_COUNT, "players could check more than fits");

/* ---- Overruling --------------------------------------------------------------------------------
 */

unsigned room_overruled(const struct room *room, unsigned team)
{
    const struct dealings *dealings = &room->teams[team].dealings;
    return dealings->overruled_quarter == room_quarter(room, room->week) ? dealings->overruled : 0;
}

/* A person sits there; or a bot has taken over from one, and a new quarter begins: what that person
 * did to colleagues does not go on by itself. */
static bool is_count_heard(const struct room *room, unsigned team)
{
    const struct chair *chair = &room->teams[team].chairs[ROLE_CEO];
    if (!room_chair_is_bots(room, team, ROLE_CEO)) return true;
    return (chair->holder != 0 || chair->before != 0) && room_is_quarter_start(room, room->week);
}

void room_count_overruled(struct room *room, unsigned index)
{
    struct team *team = &room->teams[index];
    unsigned count = room_overruled(room, index);
    double value = count < OVERRULED_MOST ? count : OVERRULED_MOST;
    double now = team->world->decided.ceo_override;
    if (!is_count_heard(room, index) || (now <= value && now >= value)) return;
    (void)team_order(team, ROLE_CEO, SLOT_ceo_override, value);
}

/* A mix of three shares is one decision. */
static unsigned count_decisions(const struct command_overrule *overrule)
{
    unsigned count = 0;
    for (size_t i = 0; i < overrule->settings_count; i++) {
        size_t k = 0;
        while (decision_of_slot(overrule->settings[k].slot) !=
               decision_of_slot(overrule->settings[i].slot))
            k++;
        count += k == i;
    }
    return count;
}

void room_overrule(struct room *room, unsigned team, const struct command_overrule *overrule)
{
    struct dealings *dealings = &room->teams[team].dealings;
    struct command_decide orders = {.role = overrule->role,
                                    .settings_count = overrule->settings_count};
    memcpy(orders.settings, overrule->settings,
           overrule->settings_count * sizeof *overrule->settings);
    dealings->overruled = (uint16_t)(room_overruled(room, team) + count_decisions(overrule));
    dealings->overruled_quarter = (uint8_t)room_quarter(room, room->week);
    size_t from = team_mark(&room->teams[team]), made = room->teams[team].decision_total;
    room_order(room, team, NULL, ROLE_CEO, &orders);
    team_mark_given(&room->teams[team], from);
    team_mark_overruled(&room->teams[team], made);
    room_count_overruled(room, team);
}

/* ---- Trust between the sides -------------------------------------------------------------------
 */

/* Moves what the side trusts the other one; the neutral chairs move both by half. */
static void shift_trust_of(struct team *team, enum side side, double by)
{
    switch (side) {
    case SIDE_SALES:
        team_shift_trust(team, by, 0);
        return;
    case SIDE_MARKETING:
        team_shift_trust(team, 0, by);
        return;
    case SIDE_NEUTRAL:
        team_shift_trust(team, by / 2, by / 2);
        return;
    }
}

/* ---- Books and facts ---------------------------------------------------------------------------
 */

void room_look(struct room *room, unsigned index, const struct command_look *look)
{
    struct team *team = &room->teams[index];
    team->dealings.looks[look->from] =
        (struct look){true, look->role, (uint16_t)(room->week + LOOK_WEEKS)};
    shift_trust_of(team, role_side((enum role)look->role), -LOOK_COST);
}

bool room_is_checked(const struct room *room, unsigned team, unsigned statement)
{
    const struct dealings *dealings = &room->teams[team].dealings;
    for (unsigned i = 0; i < dealings->check_count; i++) {
        const struct check *check = &dealings->checks[i];
        if (check->statement == statement &&
            room_quarter(room, check->week) == room_quarter(room, room->week))
            return true;
    }
    return false;
}

/* The words did not hold: the side that asked trusts the other less. They did: it trusts it more,
 * and has heard something worth writing down. */
void room_check(struct room *room, const struct person *person,
                const struct command_check_facts *command)
{
    struct team *team = &room->teams[person->team];
    struct dealings *dealings = &team->dealings;
    struct fact fact = world_fact(team->world, (enum statement)command->statement);
    struct change notes = {.kind = CHANGE_NOTES, .values = {HONEST_NOTES}};
    enum side side = role_side((enum role)command->from);
    ensure(dealings->check_count < CHECKS_MAX);
    dealings->checks[dealings->check_count++] = (struct check){
        command->statement, fact.holds, room->week, person->id, fact.said, fact.found};
    shift_trust_of(team, side, fact.holds ? HONEST_GAIN : -CAUGHT_COST);
    if (fact.holds) (void)team_change(team, &notes);
}

/* ---- The seat at the table ---------------------------------------------------------------------
 */

/* Sales has trusted marketing long enough: discounts beyond the largest one need marketing's word,
 * until that trust is gone. */
void team_keep_seat_at_table(struct team *team)
{
    struct dealings *dealings = &team->dealings;
    double trust = team->world->Tsm;
    bool had = dealings->has_cosign;
    if (trust < SEAT_GAINED_TRUST)
        dealings->trusted_weeks = 0;
    else if (dealings->trusted_weeks < SEAT_GAINED_WEEKS)
        dealings->trusted_weeks++;
    if (dealings->trusted_weeks >= SEAT_GAINED_WEEKS) dealings->has_cosign = true;
    if (trust < SEAT_LOST_TRUST) dealings->has_cosign = false;
    dealings->is_cosign_news = had != dealings->has_cosign;
}
