#include "rotation_plan.h"

#include "ensure.h"
#include "rotation_posts.h"
#include "rotation_search.h"

#define BIT(place) ((uint16_t)(1u << (place)))

uint16_t rotation_holders(const struct rotation_seating *seating, enum role role)
{
    uint16_t holders = 0;
    for (unsigned person = 0; person < ROTATION_PEOPLE_MAX; person++)
        if ((seating->chairs[person] & BIT(role)) != 0) holders |= BIT(person);
    return holders;
}

uint8_t rotation_next_pen(const struct rotation_seating *seating, enum role role)
{
    const uint16_t holders = rotation_holders(seating, role);
    const unsigned from = seating->pen[role] == ROTATION_NOBODY ? 0 : seating->pen[role] + 1u;
    for (unsigned i = 0; i < ROTATION_PEOPLE_MAX; i++) {
        unsigned person = (from + i) % ROTATION_PEOPLE_MAX;
        if ((holders & BIT(person)) != 0) return (uint8_t)person;
    }
    return ROTATION_NOBODY;
}

static void ensure_team(const struct rotation_team *team)
{
    const unsigned opening = team->quarters == 0 ? 1 : 0;
    ensure(team->chairs < BIT(ROLE_COUNT) && team->present < BIT(ROTATION_PEOPLE_MAX));
    ensure((team->chairs & ~team->bots) != 0);
    ensure(team->quarters + opening + team->rotations <= ROTATION_QUARTERS_MAX);
}

/* ---- Needs, posts and offers ---- */

static uint16_t who_misses(const struct rotation_team *team, enum side side,
                           const struct rotation_plan *plan)
{
    uint16_t misses = 0;
    for (unsigned person = 0; person < ROTATION_PEOPLE_MAX; person++) {
        uint16_t had = 0;
        for (unsigned t = 0; t < team->quarters; t++)
            had |= team->past[t].chairs[person];
        for (unsigned t = 0; t < plan->count; t++)
            had |= plan->seatings[t].chairs[person];
        bool is_seen = (had & roles_of_side(side)) != 0;
        if ((team->present & BIT(person)) != 0 && !is_seen) misses |= BIT(person);
    }
    return misses;
}

/* What the search is told, with the chairs of `offer` left to bots too. */
static struct rotation_search_input make_input(const struct rotation_team *team,
                                               const struct rotation_offer *offer)
{
    const struct rotation_plan nothing = {.count = 0};
    const unsigned people = rotation_count(team->present);
    struct rotation_search_input input = {.team = team};
    rotation_posts_make((uint16_t)(team->chairs & ~(team->bots | offer->bots)), people,
                        team->merge && !offer->split, &input.posts);
    input.capacity = rotation_capacity_of(&input.posts, people);
    input.needs.marketing = who_misses(team, SIDE_MARKETING, &nothing);
    input.needs.sales = who_misses(team, SIDE_SALES, &nothing);
    input.seatings = team->rotations + (team->quarters == 0 ? 1u : 0u);
    return input;
}

static bool does_suffice(const struct rotation_team *team, const struct rotation_offer *offer)
{
    struct rotation_search_input input = make_input(team, offer);
    return rotation_seatings_needed(input.needs, input.capacity) <= input.seatings;
}

/* The first offer that lets everybody cross: bots in the neutral chairs, one after the other, and
   only then one chair a person instead of merged ones. */
static struct rotation_offer find_offer(const struct rotation_team *team)
{
    static const enum role order[] = {ROLE_CX, ROLE_DIRECTOR, ROLE_CEO};
    for (unsigned split = 0; split <= (team->merge ? 1u : 0u); split++) {
        struct rotation_offer offer = {0, split != 0, true};
        for (unsigned i = 0; i <= sizeof order / sizeof *order; i++) {
            if ((team->chairs & ~(team->bots | offer.bots)) != 0 && does_suffice(team, &offer))
                return offer;
            if (i < sizeof order / sizeof *order)
                offer.bots |= (uint16_t)(BIT(order[i]) & team->chairs & ~team->bots);
        }
    }
    return (struct rotation_offer){0, false, false};
}

/* ---- Pens ---- */

/* In how many shared chairs each person has begun with the pen. */
static void count_pens(const struct rotation_seating *seating, uint8_t *pens)
{
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        if (rotation_count(rotation_holders(seating, (enum role)role)) >= 2 &&
            seating->pen[role] != ROTATION_NOBODY)
            pens[seating->pen[role]]++;
}

/* The pen of a shared chair begins with who has begun least often, the lower index first. */
static void give_pens(struct rotation_seating *seating, const uint8_t *pens)
{
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        const uint16_t holders = rotation_holders(seating, (enum role)role);
        seating->pen[role] = ROTATION_NOBODY;
        for (uint8_t person = 0; person < ROTATION_PEOPLE_MAX; person++)
            if ((holders & BIT(person)) != 0 &&
                (seating->pen[role] == ROTATION_NOBODY || pens[person] < pens[seating->pen[role]]))
                seating->pen[role] = person;
    }
}

static void give_all_pens(const struct rotation_team *team, struct rotation_plan *plan)
{
    uint8_t pens[ROTATION_PEOPLE_MAX] = {0};
    for (unsigned t = 0; t < team->quarters; t++)
        count_pens(&team->past[t], pens);
    for (unsigned t = 0; t < plan->count; t++) {
        give_pens(&plan->seatings[t], pens);
        count_pens(&plan->seatings[t], pens);
    }
}

/* ---- The plan ---- */

static void judge(const struct rotation_team *team, const struct rotation_search_input *input,
                  struct rotation_plan *plan)
{
    struct rotation_verdict *verdict = &plan->verdict;
    const unsigned needed = rotation_seatings_needed(input->needs, input->capacity);
    const unsigned opening = team->quarters == 0 ? 1 : 0;
    verdict->misses_marketing = who_misses(team, SIDE_MARKETING, plan);
    verdict->misses_sales = who_misses(team, SIDE_SALES, plan);
    verdict->everybody_crosses = needed <= input->seatings;
    if (needed == ROTATION_NEVER) {
        verdict->rotations_needed = verdict->rotations_more = ROTATION_NEVER;
        return;
    }
    verdict->rotations_needed = (uint8_t)(needed > opening ? needed - opening : 0);
    if (!verdict->everybody_crosses) verdict->rotations_more = (uint8_t)(needed - input->seatings);
}

void rotation_plan_make(const struct rotation_team *team, struct rotation_plan *plan)
{
    ensure_team(team);
    *plan = (struct rotation_plan){.count = 0};
    const unsigned seatings = team->rotations + (team->quarters == 0 ? 1u : 0u);
    const struct rotation_offer none = {0, false, false};
    if (team->present == 0) {
        plan->count = (uint8_t)seatings;
        plan->verdict.everybody_crosses = true;
        give_all_pens(team, plan);
        return;
    }
    const struct rotation_offer offer = does_suffice(team, &none) ? none : find_offer(team);
    plan->took_offer = team->cross_first && offer.helps;
    const struct rotation_search_input input = make_input(team, plan->took_offer ? &offer : &none);
    if (seatings > 0) rotation_search(&input, plan->seatings);
    plan->count = (uint8_t)seatings;
    give_all_pens(team, plan);
    judge(team, &input, plan);
    plan->verdict.offer = offer;
}

/* ---- In the running quarter ---- */

static uint16_t all_held(const struct rotation_seating *seating, uint8_t except)
{
    uint16_t held = 0;
    for (unsigned person = 0; person < ROTATION_PEOPLE_MAX; person++)
        held |= person == except ? 0 : seating->chairs[person];
    return held;
}

/* How good a chair is for an arrival; the highest is taken, of equals the lowest role. */
static unsigned arrival_score(const struct rotation_team *team,
                              const struct rotation_seating *seating, uint8_t person,
                              enum role role)
{
    const enum side side = role_side(role);
    const uint16_t of_side = roles_of_side(side);
    uint16_t had = 0;
    for (unsigned t = 0; t < team->quarters; t++)
        had |= team->past[t].chairs[person];
    const bool is_side_held = side == SIDE_NEUTRAL || (all_held(seating, person) & of_side) != 0;
    const bool is_side_seen = side == SIDE_NEUTRAL || (had & of_side) != 0;
    const uint16_t beside = (uint16_t)(rotation_holders(seating, role) & ~BIT(person));
    const unsigned room_left = ROTATION_PEOPLE_MAX - rotation_count(beside);
    return (is_side_held ? 0 : 2048u) + room_left * 128 + (is_side_seen ? 0 : 64u) +
           ((had & BIT(role)) == 0 ? 32u : 0) + (side != SIDE_NEUTRAL ? 16u : 0) +
           (role == ROLE_CEO ? 8u : 0);
}

void rotation_seat_arrival(const struct rotation_team *team, struct rotation_seating *seating,
                           uint8_t person)
{
    ensure(person < ROTATION_PEOPLE_MAX && (team->chairs & ~team->bots) != 0);
    enum role best = ROLE_COUNT;
    unsigned best_score = 0;
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        if ((team->chairs & ~team->bots & BIT(role)) == 0) continue;
        unsigned score = arrival_score(team, seating, person, (enum role)role);
        if (best == ROLE_COUNT || score > best_score) {
            best = (enum role)role;
            best_score = score;
        }
    }
    rotation_free_person(seating, person);
    seating->chairs[person] = BIT(best);
    if (seating->pen[best] == ROTATION_NOBODY) seating->pen[best] = person;
}

void rotation_free_person(struct rotation_seating *seating, uint8_t person)
{
    ensure(person < ROTATION_PEOPLE_MAX);
    seating->chairs[person] = 0;
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        if (seating->pen[role] == person)
            seating->pen[role] = rotation_next_pen(seating, (enum role)role);
}
