#include "rotation_game.h"

#include <stdlib.h>
#include <time.h>

/* ---- Whole schedules, every size and every set of chairs with both sides ---- */

struct findings {
    unsigned keepers, unfair, ceos;
};

/* Plays the plan as it stands and counts what went wrong. */
static struct findings play_schedule(struct rotation_team team, const struct rotation_plan *plan)
{
    struct findings found = {0, 0, 0};
    for (unsigned t = 0; t < plan->count; t++) {
        check_seating(&team, 0, &plan->seatings[t]);
        found.keepers += count_keepers(&team, &plan->seatings[t]);
        found.unfair += count_unfair(&team, &plan->seatings[t]);
        found.ceos |= rotation_holders(&plan->seatings[t], ROLE_CEO);
        play_seating(&team, &plan->seatings[t]);
    }
    return found;
}

START_TEST(in_a_steady_team_nobody_keeps_a_chair_or_has_it_again_before_the_others)
{
    const unsigned people = (unsigned)_i;
    for (unsigned chairs = 0; chairs <= ALL_CHAIRS; chairs++) {
        if ((chairs & MARKETING_CHAIRS) == 0 || (chairs & SALES_CHAIRS) == 0) continue;
        for (unsigned code = 0; code < 12; code++) {
            /* Every seventh team; at night all of them. */
            if (suite_rounds(1) == 1 && (12 * chairs + code) % 7 != people % 7) continue;
            struct rotation_team team = team_of(people, chairs, code / 2, code % 2 != 0);
            struct rotation_plan plan;
            rotation_plan_make(&team, &plan);
            const struct findings found = play_schedule(team, &plan);
            ck_assert_uint_eq(found.keepers, 0);
            ck_assert_uint_eq(found.unfair, 0);
        }
    }
}
END_TEST

START_TEST(a_steady_team_planned_anew_each_quarter_loses_nothing)
{
    uint64_t luck = 11;
    for (unsigned game = 0; game < 3000; game++) {
        struct rotation_team team =
            team_of(2 + draw(&luck, 11), draw_chairs(&luck), 1 + draw(&luck, 7), draw(&luck, 2));
        struct rotation_plan plan;
        for (rotation_plan_make(&team, &plan); plan.count > 0; rotation_plan_make(&team, &plan)) {
            check_seating(&team, 0, &plan.seatings[0]);
            ck_assert_uint_eq(count_keepers(&team, &plan.seatings[0]), 0);
            ck_assert_uint_eq(count_unfair(&team, &plan.seatings[0]), 0);
            play_seating(&team, &plan.seatings[0]);
        }
    }
}
END_TEST

START_TEST(the_managing_directors_chair_rotates_too)
{
    for (unsigned people = 7; people <= ROTATION_PEOPLE_MAX; people++) {
        struct rotation_team team = team_of(people, EIGHT_CHAIRS, 3, false);
        struct rotation_plan plan;
        rotation_plan_make(&team, &plan);
        ck_assert_uint_eq(rotation_count((uint16_t)play_schedule(team, &plan).ceos), 4);
    }
}
END_TEST

/* ---- People come and go ---- */

/* Gives `person` a post they did not just have, moving others if need be. */
static bool find_fresh(const struct rotation_team *team, const struct rotation_posts *posts,
                       uint8_t *holder, unsigned person, unsigned *tried)
{
    const unsigned people = rotation_count(team->present), each = people / posts->count;
    const unsigned seats = posts->count * (each + 1);
    for (unsigned seat = 0; seat < seats; seat++) {
        uint16_t last = team->past[team->quarters - 1].chairs[person];
        if (is_in(*tried, seat) || (posts->chairs[seat % posts->count] & last) != 0) continue;
        *tried |= 1u << seat;
        if (holder[seat] == ROTATION_NOBODY ||
            find_fresh(team, posts, holder, holder[seat], tried)) {
            holder[seat] = (uint8_t)person;
            return true;
        }
    }
    return false;
}

/* Could everybody get a new post if nothing else mattered? Seats 0 .. count * each - 1 must all be
   taken; that they can, and that everybody can be seated, are two matchings, and two such matchings
   always combine into one that does both (Mendelsohn and Dulmage). Only for people >= posts. */
static bool may_all_move(const struct rotation_team *team, const struct rotation_posts *posts)
{
    const unsigned people = rotation_count(team->present);
    const unsigned even = posts->count * (people / posts->count);
    uint8_t holder[ROTATION_PEOPLE_MAX * 2];
    memset(holder, ROTATION_NOBODY, sizeof holder);
    for (unsigned p = 0; p < ROTATION_PEOPLE_MAX; p++) {
        unsigned tried = 0;
        if (is_in(team->present, p) && !find_fresh(team, posts, holder, p, &tried)) return false;
    }
    unsigned taken = 0;
    memset(holder, ROTATION_NOBODY, sizeof holder);
    for (unsigned p = 0; p < ROTATION_PEOPLE_MAX; p++) {
        unsigned tried = ~0u << even;
        taken += is_in(team->present, p) && find_fresh(team, posts, holder, p, &tried);
    }
    return taken == even;
}

/* Some people drop out, some come or return; at least two stay. */
static void change_people(struct rotation_team *team, uint64_t *luck)
{
    for (unsigned p = 0; p < ROTATION_PEOPLE_MAX; p++) {
        const uint16_t changed = (uint16_t)(team->present ^ 1u << p);
        if (draw(luck, 100) < 8 && rotation_count(changed) >= 2) team->present = changed;
    }
}

START_TEST(dropouts_and_joiners_are_absorbed_at_the_next_rotation)
{
    uint64_t luck = 2026 + (uint64_t)_i;
    unsigned unexplained = 0;
    const unsigned games = suite_rounds(1) == 1 ? 400 : 2500;
    for (unsigned game = 0; game < games; game++) {
        struct rotation_team team =
            team_of(2 + draw(&luck, 11), draw_chairs(&luck), 1 + draw(&luck, 7), draw(&luck, 2));
        struct rotation_plan plan;
        for (rotation_plan_make(&team, &plan); plan.count > 0; rotation_plan_make(&team, &plan)) {
            struct rotation_posts posts;
            const struct rotation_needs missing = missing_sides(&team, &plan);
            const unsigned people = rotation_count(team.present);
            for (unsigned t = 0; t < plan.count; t++)
                check_seating(&team, 0, &plan.seatings[t]);
            ck_assert_uint_eq(plan.verdict.misses_marketing, missing.marketing);
            ck_assert_uint_eq(plan.verdict.misses_sales, missing.sales);
            ck_assert(plan.verdict.everybody_crosses == ((missing.marketing | missing.sales) == 0));
            rotation_posts_make(team.chairs, people, team.merge, &posts);
            if (count_keepers(&team, &plan.seatings[0]) > 0 && people >= posts.count)
                unexplained += may_all_move(&team, &posts);
            play_seating(&team, &plan.seatings[0]);
            change_people(&team, &luck);
        }
    }
    /* Where a chair is kept although all could move, moving would have cost somebody a side. */
    ck_assert_uint_le(unexplained, 12);
}
END_TEST

/* ---- Small teams, every schedule tried ---- */

/* Sides missing, keepers and unfair chairs of the best schedule, in that order of weight. */
static unsigned score_of(const struct rotation_team *team, unsigned keepers)
{
    const struct rotation_needs missing = missing_sides(team, NULL);
    return (rotation_count(missing.marketing) + rotation_count(missing.sales)) * 100 + keepers;
}

static bool is_legal(const struct rotation_team *team, const struct rotation_seating *seating)
{
    unsigned held = 0, most = 0, fewest = ROTATION_PEOPLE_MAX;
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        const unsigned count = rotation_count(rotation_holders(seating, (enum role)role));
        held |= count > 0 ? 1u << role : 0;
        if (!is_in(team->chairs, role)) continue;
        most = count > most ? count : most;
        fewest = count < fewest ? count : fewest;
    }
    /* A neutral chair with a human while a side's chair has a bot is not how bots are used. */
    const unsigned sides = MARKETING_CHAIRS | SALES_CHAIRS;
    const bool is_bot_on_side = (team->chairs & sides & ~held) != 0;
    return most - fewest <= 1 && (held & MARKETING_CHAIRS) != 0 && (held & SALES_CHAIRS) != 0 &&
           !(is_bot_on_side && (held & ~sides) != 0);
}

/* The best score of all legal schedules of `left` more seatings, `keepers` so far. */
static unsigned best_score(struct rotation_team *team, unsigned left, unsigned keepers)
{
    uint8_t chair[ROTATION_PEOPLE_MAX] = {0};
    const unsigned people = rotation_count(team->present);
    unsigned best = left == 0 ? score_of(team, keepers) : 9999;
    for (bool is_done = left == 0; !is_done;) {
        struct rotation_seating seating = {{0}, {0}};
        for (unsigned p = 0; p < people; p++)
            seating.chairs[p] = (uint16_t)(1u << chair[p] & team->chairs);
        bool is_seated = true;
        for (unsigned p = 0; p < people; p++)
            is_seated &= seating.chairs[p] != 0;
        if (is_seated && is_legal(team, &seating)) {
            const unsigned more = count_keepers(team, &seating);
            team->past[team->quarters++] = seating;
            const unsigned score = best_score(team, left - 1, keepers + more);
            team->quarters--;
            best = score < best ? score : best;
        }
        unsigned p = 0;
        while (p < people && ++chair[p] == ROLE_COUNT)
            chair[p++] = 0;
        is_done = p == people;
    }
    return best;
}

/* A past that no planner would make: chairs at random, people absent at random. */
static struct rotation_team odd_team(uint64_t *luck, unsigned people, unsigned rotations)
{
    static const unsigned sets[] = {
        1 << ROLE_BRAND | 1 << ROLE_AE,
        1 << ROLE_BRAND | 1 << ROLE_AE | 1 << ROLE_CEO,
        1 << ROLE_BRAND | 1 << ROLE_AE | 1 << ROLE_AM,
        1 << ROLE_BRAND | 1 << ROLE_PMI | 1 << ROLE_AE | 1 << ROLE_CX,
    };
    struct rotation_team team = team_of(people, sets[draw(luck, 4)], rotations, false);
    team.quarters = (uint8_t)(1 + draw(luck, 3));
    for (unsigned t = 0; t < team.quarters; t++)
        for (unsigned p = 0; p < people; p++)
            do
                team.past[t].chairs[p] = (uint16_t)(1u << draw(luck, ROLE_COUNT) & team.chairs);
            while (team.past[t].chairs[p] == 0 && draw(luck, 8) > 0);
    memset(team.past[0].pen, ROTATION_NOBODY, sizeof team.past[0].pen);
    memset(team.past[1].pen, ROTATION_NOBODY, sizeof team.past[1].pen);
    memset(team.past[2].pen, ROTATION_NOBODY, sizeof team.past[2].pen);
    return team;
}

START_TEST(after_any_past_no_schedule_shows_more_sides_or_keeps_fewer_chairs)
{
    uint64_t luck = 5 + (uint64_t)_i;
    for (unsigned game = 0; game < 120; game++) {
        const unsigned rotations = game % 4 == 0 ? 2 : 1;
        struct rotation_team team =
            odd_team(&luck, rotations == 2 ? 2 : 2 + draw(&luck, 4), rotations);
        struct rotation_plan plan;
        rotation_plan_make(&team, &plan);
        const unsigned best = best_score(&team, plan.count, 0);
        unsigned keepers = 0;
        for (unsigned t = 0; t < plan.count; t++) {
            keepers += count_keepers(&team, &plan.seatings[t]);
            play_seating(&team, &plan.seatings[t]);
        }
        ck_assert_uint_eq(score_of(&team, keepers), best);
    }
}
END_TEST

/* ---- Bots, shares and pens ---- */

START_TEST(bots_take_the_neutral_chairs_first_and_then_turns_on_the_sides)
{
    for (unsigned people = 2; people <= 8; people++) {
        struct rotation_team team = team_of(people, ALL_CHAIRS, 5, false);
        struct rotation_plan plan;
        unsigned botted[ROLE_COUNT] = {0}, most = 0, fewest = 8;
        rotation_plan_make(&team, &plan);
        for (unsigned t = 0; t < plan.count; t++)
            for (unsigned role = 0; role < ROLE_COUNT; role++)
                botted[role] += rotation_holders(&plan.seatings[t], (enum role)role) == 0;
        ck_assert_uint_eq(botted[ROLE_CX], 6);
        ck_assert_uint_eq(botted[ROLE_DIRECTOR], people < 8 ? 6 : 0);
        ck_assert_uint_eq(botted[ROLE_CEO], people < 7 ? 6 : 0);
        for (unsigned role = ROLE_BRAND; role <= ROLE_AM; role++) {
            most = botted[role] > most ? botted[role] : most;
            fewest = botted[role] < fewest ? botted[role] : fewest;
        }
        ck_assert_uint_le(most - fewest, 1);
    }
}
END_TEST

START_TEST(shares_and_pens_are_spread_evenly)
{
    for (unsigned people = 9; people <= ROTATION_PEOPLE_MAX; people++) {
        struct rotation_team team = team_of(people, EIGHT_CHAIRS, 3, false);
        struct rotation_plan plan;
        unsigned shares[ROTATION_PEOPLE_MAX] = {0}, pens[ROTATION_PEOPLE_MAX] = {0};
        rotation_plan_make(&team, &plan);
        for (unsigned t = 0; t < plan.count; t++)
            for (unsigned role = 0; role < ROLE_COUNT; role++) {
                const struct rotation_seating *seating = &plan.seatings[t];
                const uint16_t holders = rotation_holders(seating, (enum role)role);
                for (unsigned p = 0; p < people && rotation_count(holders) > 1; p++) {
                    shares[p] += is_in(holders, p);
                    pens[p] += seating->pen[role] == p;
                }
            }
        for (unsigned p = 1; p < people; p++) {
            ck_assert_int_le(abs((int)shares[p] - (int)shares[0]), 1);
            ck_assert_int_le(abs((int)pens[p] - (int)pens[0]), 2);
        }
    }
}
END_TEST

START_TEST(the_pen_goes_round_all_holders_of_a_chair)
{
    struct rotation_seating seating = {{0}, {0}};
    memset(seating.pen, ROTATION_NOBODY, sizeof seating.pen);
    ck_assert_uint_eq(rotation_next_pen(&seating, ROLE_AE), ROTATION_NOBODY);
    seating.chairs[3] = seating.chairs[11] = 1 << ROLE_AE;
    seating.pen[ROLE_AE] = 3;
    ck_assert_uint_eq(rotation_next_pen(&seating, ROLE_AE), 11);
    seating.pen[ROLE_AE] = 11;
    ck_assert_uint_eq(rotation_next_pen(&seating, ROLE_AE), 3);
    rotation_free_person(&seating, 11);
    ck_assert_uint_eq(seating.pen[ROLE_AE], 3);
    ck_assert_uint_eq(rotation_next_pen(&seating, ROLE_AE), 3);
    rotation_free_person(&seating, 3);
    ck_assert_uint_eq(seating.pen[ROLE_AE], ROTATION_NOBODY);
    ck_assert_uint_eq(rotation_holders(&seating, ROLE_AE), 0);
}
END_TEST

START_TEST(an_arrival_takes_a_bots_chair_on_a_side_not_seen_and_moves_nobody)
{
    struct rotation_team team = team_of(5, EIGHT_CHAIRS, 3, false);
    struct rotation_plan plan;
    rotation_plan_make(&team, &plan);
    play_seating(&team, &plan.seatings[0]);
    struct rotation_seating now = plan.seatings[0], before = now;
    const enum side seen = rotation_side(now.chairs[2]);
    rotation_free_person(&now, 2);
    rotation_seat_arrival(&team, &now, 2);
    ck_assert_uint_eq(rotation_count(now.chairs[2]), 1);
    ck_assert_uint_ne(rotation_side(now.chairs[2]), seen);
    ck_assert_uint_ne(rotation_side(now.chairs[2]), SIDE_NEUTRAL);
    for (unsigned p = 0; p < 5; p++)
        ck_assert(p == 2 ||
                  (now.chairs[p] == before.chairs[p] && (now.chairs[p] & now.chairs[2]) == 0));
    for (uint8_t p = 5; p < ROTATION_PEOPLE_MAX; p++)
        rotation_seat_arrival(&team, &now, p);
    team.present = (1 << ROTATION_PEOPLE_MAX) - 1;
    check_seating(&team, 0, &now);
}
END_TEST

START_TEST(an_arrival_first_holds_the_side_that_has_no_human)
{
    struct rotation_team team = team_of(2, EIGHT_CHAIRS, 3, false);
    struct rotation_seating now = {{1 << ROLE_AE, 1 << ROLE_AM}, {0}};
    memset(now.pen, ROTATION_NOBODY, sizeof now.pen);
    now.pen[ROLE_AE] = 0;
    now.pen[ROLE_AM] = 1;
    rotation_seat_arrival(&team, &now, 7);
    ck_assert_uint_eq(rotation_side(now.chairs[7]), SIDE_MARKETING);
}
END_TEST

/* ---- Edges ---- */

START_TEST(the_same_team_gives_the_same_plan)
{
    uint64_t luck = 3;
    for (unsigned game = 0; game < 500; game++) {
        struct rotation_team team =
            team_of(2 + draw(&luck, 11), draw_chairs(&luck), draw(&luck, 5), draw(&luck, 2));
        struct rotation_plan one, other;
        memset(&one, 0x00, sizeof one);
        memset(&other, 0xFF, sizeof other);
        rotation_plan_make(&team, &one);
        rotation_plan_make(&team, &other);
        for (unsigned t = 0; t < ROTATION_QUARTERS_MAX; t++) {
            ck_assert_mem_eq(one.seatings[t].chairs, other.seatings[t].chairs,
                             sizeof one.seatings[t].chairs);
            ck_assert_mem_eq(one.seatings[t].pen, other.seatings[t].pen,
                             sizeof one.seatings[t].pen);
        }
        ck_assert_uint_eq(one.verdict.rotations_needed, other.verdict.rotations_needed);
    }
}
END_TEST

START_TEST(a_team_of_nobody_is_bots_and_a_team_of_one_still_crosses)
{
    struct rotation_team team = team_of(0, EIGHT_CHAIRS, 1, false);
    struct rotation_plan plan;
    rotation_plan_make(&team, &plan);
    ck_assert(plan.verdict.everybody_crosses && plan.count == 2);
    check_seating(&team, 0, &plan.seatings[1]);
    team.present = 1 << 7;
    rotation_plan_make(&team, &plan);
    ck_assert(plan.verdict.everybody_crosses);
    ck_assert_uint_ne(rotation_side(plan.seatings[0].chairs[7]),
                      rotation_side(plan.seatings[1].chairs[7]));
}
END_TEST

START_TEST(chairs_left_to_bots_stay_with_bots)
{
    struct rotation_team team = team_of(8, ALL_CHAIRS, 2, false);
    struct rotation_plan plan;
    team.bots = 1 << ROLE_DIRECTOR | 1 << ROLE_AM;
    rotation_plan_make(&team, &plan);
    for (unsigned t = 0; t < plan.count; t++)
        check_seating(&team, 0, &plan.seatings[t]);
}
END_TEST

START_TEST(a_plan_of_four_quarters_takes_less_than_a_millisecond)
{
    for (unsigned people = 2; people <= ROTATION_PEOPLE_MAX; people++) {
        struct rotation_team team = team_of(people, ALL_CHAIRS, 3, false);
        struct rotation_plan plan;
        clock_t best = CLOCKS_PER_SEC;
        for (unsigned i = 0; i < 20; i++) {
            const clock_t start = clock();
            rotation_plan_make(&team, &plan);
            const clock_t took = clock() - start;
            best = took < best ? took : best;
        }
        ck_assert_int_lt(best * 1000, CLOCKS_PER_SEC);
    }
}
END_TEST

static Suite *suite_of_plan(void)
{
    Suite *suite = suite_create("rotation plan");
    TCase *tcase = tcase_create("plan");
    tcase_set_timeout(tcase, 300);
    tcase_add_loop_test(
        tcase, in_a_steady_team_nobody_keeps_a_chair_or_has_it_again_before_the_others, 2, 13);
    tcase_add_test(tcase, a_steady_team_planned_anew_each_quarter_loses_nothing);
    tcase_add_test(tcase, the_managing_directors_chair_rotates_too);
    tcase_add_loop_test(tcase, dropouts_and_joiners_are_absorbed_at_the_next_rotation, 0, 4);
    tcase_add_loop_test(tcase, after_any_past_no_schedule_shows_more_sides_or_keeps_fewer_chairs, 0,
                        4);
    tcase_add_test(tcase, bots_take_the_neutral_chairs_first_and_then_turns_on_the_sides);
    tcase_add_test(tcase, shares_and_pens_are_spread_evenly);
    tcase_add_test(tcase, the_pen_goes_round_all_holders_of_a_chair);
    tcase_add_test(tcase, an_arrival_takes_a_bots_chair_on_a_side_not_seen_and_moves_nobody);
    tcase_add_test(tcase, an_arrival_first_holds_the_side_that_has_no_human);
    tcase_add_test(tcase, the_same_team_gives_the_same_plan);
    tcase_add_test(tcase, a_team_of_nobody_is_bots_and_a_team_of_one_still_crosses);
    tcase_add_test(tcase, chairs_left_to_bots_stay_with_bots);
    tcase_add_test(tcase, a_plan_of_four_quarters_takes_less_than_a_millisecond);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_run(suite_of_plan());
}
