#include "requests.h"
#include "room_state.h"

#include <string.h>

/*
 * What waits for another chair's word, as one element (PLAY: every decision of two signatures uses
 * the request that money uses): money, signatures, what counts as a lead, ideas of other chairs,
 * the quarter's initiative. A request lapses after two weeks. Where bots play the chair that would
 * sign, nothing waits.
 */

struct request *team_request(struct team *team, uint16_t request)
{
    for (size_t i = 0; i < REQUESTS_MAX; i++)
        if (request != 0 && team->requests[i].id == request) return &team->requests[i];
    return NULL;
}

/* Whether it is about what a slot shall be, so that an order about the slot settles it. */
static bool is_about_slot(const struct request *request, unsigned slot)
{
    bool has_slot = request->kind != REQUEST_INITIATIVE && request->kind != REQUEST_PROPOSAL;
    return request->id != 0 && has_slot && request->slot == slot;
}

void team_drop_requests(struct team *team, unsigned slot)
{
    for (size_t i = 0; i < REQUESTS_MAX; i++)
        if (is_about_slot(&team->requests[i], slot)) team->requests[i].id = 0;
}

static bool is_same_value(double a, double b)
{
    return !(a < b) && !(a > b);
}

/* The same signature or the same offer, asked for again. Money is asked for anew each time, so that
 * who asks again is heard for two more weeks. */
static bool asks_the_same(const struct request *a, const struct request *b)
{
    return a->id != 0 && a->kind != REQUEST_MONEY && a->kind != REQUEST_PROPOSAL &&
           a->kind == b->kind && a->role == b->role && a->signer == b->signer &&
           a->slot == b->slot && is_same_value(a->value, b->value);
}

void team_ask(struct room *room, struct team *team, const struct request *wanted)
{
    for (size_t i = 0; i < REQUESTS_MAX; i++)
        if (asks_the_same(&team->requests[i], wanted)) return;
    if (wanted->kind != REQUEST_INITIATIVE && wanted->kind != REQUEST_PROPOSAL)
        team_drop_requests(team, wanted->slot);
    for (size_t i = 0; i < REQUESTS_MAX; i++) {
        if (team->requests[i].id != 0) continue;
        team->requests[i] = *wanted;
        team->requests[i].id = ++team->last_request;
        team->requests[i].week = room->week;
        return;
    }
}

/* ---- Signatures --------------------------------------------------------------------------------
 */

/* Sales signs an answer to the rival: the sellers, or those who call if bots sell. */
static enum role sales_signer(const struct room *room, unsigned team)
{
    return room_chair_is_bots(room, team, ROLE_AE) ? ROLE_PROSPECT : ROLE_AE;
}

static bool is_of_two_sides(enum role role)
{
    return role != ROLE_AM && role_side(role) != SIDE_NEUTRAL;
}

/* Whose signature the rules ask for, whoever sits there; ROLE_COUNT: nobody's. */
static enum role signer_by_rule(const struct room *room, unsigned team,
                                const struct setting *setting)
{
    const struct decisions *now = &room->teams[team].world->decided;
    const struct decision_info *info = decision_info(decision_of_slot(setting->slot));
    double before = decisions_get(now, setting->slot);
    bool is_discount = setting->slot == SLOT_disc || setting->slot == SLOT_qe_disc;
    if (is_same_value(setting->value, before)) return ROLE_COUNT;
    if (setting->slot == SLOT_counter && setting->value > before) return sales_signer(room, team);
    if (is_discount && room->teams[team].dealings.has_cosign && setting->value > before &&
        setting->value > now->corridor)
        return ROLE_PMI;
    if (now->structure > 0 && info->cadence == CADENCE_QUARTER &&
        is_of_two_sides(room_owner(room, setting->slot)))
        return ROLE_DIRECTOR;
    return ROLE_COUNT;
}

/* The chair whose signature this setting needs, if a person sits there and has not given it yet;
 * ROLE_COUNT: nobody's. `person` orders it (NULL: a bot, which needs no signature). */
static enum role signer_of(const struct room *room, unsigned team, const struct person *person,
                           const struct setting *setting)
{
    enum role signer = signer_by_rule(room, team, setting);
    if (signer == ROLE_COUNT || person == NULL || room_chair_is_bots(room, team, signer) ||
        (person->pens & (1u << signer)))
        return ROLE_COUNT;
    return signer;
}

static void ask_for_signature(struct room *room, unsigned team, uint8_t role, enum role signer,
                              const struct setting *setting)
{
    struct request request = {.kind = REQUEST_SIGNATURE,
                              .role = role,
                              .signer = (uint8_t)signer,
                              .target = role,
                              .slot = setting->slot,
                              .value = setting->value};
    team_ask(room, &room->teams[team], &request);
}

/* ---- What counts as a lead ---------------------------------------------------------------------
 */

static bool is_same_person(const struct room *room, unsigned team, enum role a, enum role b)
{
    for (uint32_t i = 0; i < room->person_count; i++) {
        const struct person *person = &room->people[i];
        uint16_t both = (uint16_t)(1u << a | 1u << b);
        if (person->team == team && (person->pens & both) == both) return true;
    }
    return false;
}

/* One side has moved its threshold: the other may follow with one click. Nothing is blocked: that
 * the two differ is theirs to see. */
static void offer_to_follow(struct room *room, unsigned team, uint16_t moved,
                            const struct decisions *before)
{
    uint16_t follows = moved == SLOT_crit_m ? SLOT_crit_s : SLOT_crit_m;
    enum role mover = room_owner(room, moved), other = room_owner(room, follows);
    const struct decisions *now = &room->teams[team].world->decided;
    double value = decisions_get(now, moved);
    struct request request = {.kind = REQUEST_CRITERIA,
                              .role = (uint8_t)mover,
                              .signer = (uint8_t)other,
                              .target = (uint8_t)other,
                              .slot = follows,
                              .value = value};
    if (is_same_value(value, decisions_get(before, moved))) return;
    team_drop_requests(&room->teams[team], follows);
    if (is_same_value(value, decisions_get(now, follows)) ||
        room_chair_is_bots(room, team, other) || mover == other ||
        is_same_person(room, team, mover, other))
        return;
    team_ask(room, &room->teams[team], &request);
}

/* ---- Orders, ideas, answers --------------------------------------------------------------------
 */

/* Decides, and tells the other side when a threshold moved. */
static void decide(struct room *room, unsigned team, const struct command_decide *orders)
{
    const struct decisions before = room->teams[team].world->decided;
    if (orders->settings_count == 0) return;
    room_decide(room, team, orders);
    offer_to_follow(room, team, SLOT_crit_m, &before);
    offer_to_follow(room, team, SLOT_crit_s, &before);
}

void room_order(struct room *room, unsigned team, const struct person *person, enum role word,
                const struct command_decide *orders)
{
    struct command_decide free = {.role = orders->role};
    for (size_t i = 0; i < orders->settings_count; i++) {
        const struct setting *setting = &orders->settings[i];
        enum role signer = signer_of(room, team, person, setting);
        if (signer != ROLE_COUNT && signer != word)
            ask_for_signature(room, team, orders->role, signer, setting);
        else
            free.settings[free.settings_count++] = *setting;
    }
    decide(room, team, &free);
}

static void settings_to_orders(const struct setting *settings, size_t count, uint8_t role,
                               struct command_decide *orders)
{
    *orders = (struct command_decide){.role = role, .settings_count = (uint16_t)count};
    memcpy(orders->settings, settings, count * sizeof *settings);
}

/* An idea takes the place of the same chair's last one for the same chair. */
static void drop_proposal(struct team *team, const struct command_propose *propose)
{
    for (size_t i = 0; i < REQUESTS_MAX; i++) {
        struct request *request = &team->requests[i];
        if (request->id != 0 && request->kind == REQUEST_PROPOSAL &&
            request->role == propose->from && request->target == propose->role)
            request->id = 0;
    }
}

void room_propose(struct room *room, unsigned team, const struct command_propose *propose)
{
    struct request request = {.kind = REQUEST_PROPOSAL,
                              .role = propose->from,
                              .signer = propose->role,
                              .target = propose->role,
                              .slot = propose->settings[0].slot,
                              .value = propose->settings[0].value,
                              .setting_count = (uint8_t)propose->settings_count};
    struct command_decide orders;
    if (room_chair_is_bots(room, team, propose->role)) {
        settings_to_orders(propose->settings, propose->settings_count, propose->role, &orders);
        decide(room, team, &orders);
        return;
    }
    drop_proposal(&room->teams[team], propose);
    memcpy(request.settings, propose->settings,
           propose->settings_count * sizeof *propose->settings);
    team_ask(room, &room->teams[team], &request);
}

/* What was asked for becomes an order of the chair that it is about. */
static void carry_out(struct room *room, unsigned team, const struct person *person,
                      const struct request *request)
{
    struct setting setting = {request->slot, request->value};
    struct command_decide orders;
    if (request->kind == REQUEST_PROPOSAL) {
        settings_to_orders(request->settings, request->setting_count, request->target, &orders);
        room_order(room, team, person, (enum role)request->role, &orders);
    } else {
        settings_to_orders(&setting, 1, request->target, &orders);
        decide(room, team, &orders);
    }
}

void room_answer_request(struct room *room, unsigned team_index, const struct person *person,
                         uint16_t id, bool is_granted)
{
    struct team *team = &room->teams[team_index];
    struct request *found = team_request(team, id);
    if (found == NULL) return;
    struct request request = *found;
    found->id = 0;
    if (request.kind == REQUEST_INITIATIVE && !is_granted) {
        room_decline_initiative(room, team_index);
    } else if (!is_granted) {
        return;
    } else if (request.kind == REQUEST_MONEY) {
        room_grant_money(room, team_index, &request);
    } else if (request.kind == REQUEST_INITIATIVE) {
        room_begin_initiative(room, team_index, (enum initiative)request.slot);
    } else {
        carry_out(room, team_index, person, &request);
    }
}

/* A bot on the managing director's chair grants what stays within the company's habit, and leaves a
 * plan alone that a person was asked for and did not sign; bots sign everything else but do not
 * follow the other side's threshold. */
static bool is_bots_to_grant(const struct room *room, unsigned team, const struct request *request)
{
    if (!room_chair_is_bots(room, team, request->signer)) return false;
    if (request->kind == REQUEST_CRITERIA || request->kind == REQUEST_INITIATIVE) return false;
    if (request->kind != REQUEST_MONEY) return true;
    return request->value <= decisions_get(&room->teams[team].world->setup.habits, request->slot);
}

enum request_fate room_request_fate(const struct room *room, unsigned team,
                                    const struct request *request)
{
    if (is_bots_to_grant(room, team, request)) return REQUEST_GRANTED;
    return room->week < request->week + REQUEST_WEEKS ? REQUEST_WAITS : REQUEST_LAPSED;
}
