#ifndef ROTATION_GAME_H
#define ROTATION_GAME_H
#include "rotation_plan.h"
#include "rotation_posts.h"
#include "suite.h"

#include <string.h>

/* What the tests of the rotation planner share. Counting here is written anew, from the rules in
   rotation_plan.h, so that it can disagree with the planner's own. */

enum { ALL_CHAIRS = (1 << ROLE_COUNT) - 1, EIGHT_CHAIRS = ALL_CHAIRS & ~(1 << ROLE_DIRECTOR) };
enum { MARKETING_CHAIRS = 1 << ROLE_BRAND | 1 << ROLE_DEMAND | 1 << ROLE_PMI };
enum { SALES_CHAIRS = 1 << ROLE_PROSPECT | 1 << ROLE_AE | 1 << ROLE_AM };

static inline bool is_in(unsigned set, unsigned place)
{
    return (set >> place & 1u) != 0;
}

static inline struct rotation_team team_of(unsigned people, unsigned chairs, unsigned rotations,
                                           bool merge)
{
    struct rotation_team team;
    memset(&team, 0, sizeof team);
    team.chairs = (uint16_t)chairs;
    team.present = (uint16_t)((1u << people) - 1);
    team.rotations = (uint8_t)rotations;
    team.merge = merge;
    return team;
}

/* A small generator of its own, so that the seeded loops are the same everywhere. */
static inline unsigned draw(uint64_t *state, unsigned below)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(*state >> 33) % below;
}

/* Any set of chairs with both sides, the two usual ones half of the time. */
static inline unsigned draw_chairs(uint64_t *state)
{
    unsigned chairs = draw(state, 2) == 0 ? (unsigned)EIGHT_CHAIRS : (unsigned)ALL_CHAIRS;
    if (draw(state, 2) == 0) do
            chairs = draw(state, ALL_CHAIRS + 1);
        while ((chairs & MARKETING_CHAIRS) == 0 || (chairs & SALES_CHAIRS) == 0);
    return chairs;
}

/* People present who keep a chair of the last quarter in `next`. */
static inline unsigned count_keepers(const struct rotation_team *team,
                                     const struct rotation_seating *next)
{
    unsigned keepers = 0;
    for (unsigned p = 0; p < ROTATION_PEOPLE_MAX && team->quarters > 0; p++)
        keepers += is_in(team->present, p) &&
                   (team->past[team->quarters - 1].chairs[p] & next->chairs[p]) != 0;
    return keepers;
}

/* Chairs in `next` that somebody had before while another person present has not had them. */
static inline unsigned count_unfair(const struct rotation_team *team,
                                    const struct rotation_seating *next)
{
    uint16_t had[ROTATION_PEOPLE_MAX] = {0}, all = 0xFFFF;
    unsigned unfair = 0;
    for (unsigned p = 0; p < ROTATION_PEOPLE_MAX; p++) {
        for (unsigned t = 0; t < team->quarters; t++)
            had[p] |= team->past[t].chairs[p];
        if (is_in(team->present, p)) all &= had[p] | next->chairs[p];
    }
    for (unsigned p = 0; p < ROTATION_PEOPLE_MAX; p++)
        unfair += rotation_count((uint16_t)(had[p] & next->chairs[p] & ~all));
    return unfair;
}

/* The seating really happened: it becomes the last quarter of the past. */
static inline void play_seating(struct rotation_team *team, const struct rotation_seating *seating)
{
    team->past[team->quarters++] = *seating;
    if (team->quarters > 1) team->rotations--;
}

/* Sets of people who have not sat on each side, the plan included if there is one. */
static inline struct rotation_needs missing_sides(const struct rotation_team *team,
                                                  const struct rotation_plan *plan)
{
    struct rotation_needs missing = {team->present, team->present};
    for (unsigned p = 0; p < ROTATION_PEOPLE_MAX; p++) {
        unsigned had = 0;
        for (unsigned t = 0; t < team->quarters; t++)
            had |= team->past[t].chairs[p];
        for (unsigned t = 0; plan && t < plan->count; t++)
            had |= plan->seatings[t].chairs[p];
        if ((had & MARKETING_CHAIRS) != 0) missing.marketing &= (uint16_t) ~(1u << p);
        if ((had & SALES_CHAIRS) != 0) missing.sales &= (uint16_t) ~(1u << p);
    }
    return missing;
}

/* Seats, sides, bots, shares and pens of one seating are as the header promises. */
static inline void check_seating(const struct rotation_team *team, unsigned bots,
                                 const struct rotation_seating *seating)
{
    const unsigned open = team->chairs & ~(unsigned)team->bots & ~bots;
    const unsigned people = rotation_count(team->present);
    unsigned held = 0, most = 0, fewest = ROTATION_PEOPLE_MAX, chairs = 0;
    for (unsigned p = 0; p < ROTATION_PEOPLE_MAX; p++) {
        const uint16_t mine = seating->chairs[p];
        ck_assert((mine != 0) == is_in(team->present, p));
        ck_assert_uint_eq(mine & ~open, 0);
        ck_assert(team->merge || rotation_count(mine) <= 1);
        ck_assert((mine & MARKETING_CHAIRS) == 0 || (mine & SALES_CHAIRS) == 0);
        held |= mine;
    }
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        const uint16_t holders = rotation_holders(seating, (enum role)role);
        const unsigned count = rotation_count(holders);
        ck_assert(count == 0 ? seating->pen[role] == ROTATION_NOBODY
                             : is_in(holders, seating->pen[role]));
        if (is_in(open, role)) {
            most = count > most ? count : most;
            fewest = count < fewest ? count : fewest;
            chairs++;
        }
    }
    ck_assert_uint_le(most - fewest, 1);
    ck_assert(people < chairs ? most <= 1 : fewest >= 1);
    if (people >= 2 && (open & MARKETING_CHAIRS) != 0 && (open & SALES_CHAIRS) != 0)
        ck_assert((held & MARKETING_CHAIRS) != 0 && (held & SALES_CHAIRS) != 0);
}

#endif
