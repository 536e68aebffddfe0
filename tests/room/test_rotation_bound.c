#include "rotation_game.h"

/* The bound of rotation_posts.h against counting that knows nothing of it. */

/* How many people miss only marketing, only sales, both. */
struct missing {
    unsigned m, s, x;
};

struct seats {
    unsigned m, s; /* people on each side in one seating */
};

static unsigned at_most(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* Every split of the people over the sides that the rules allow, found by giving each post its
   share and each subset of posts an extra person. */
static unsigned list_splits(const struct rotation_posts *posts, unsigned people, struct seats *out)
{
    unsigned each = people / posts->count, extra = people % posts->count, count = 0;
    for (unsigned subset = 0; subset < 1u << posts->count; subset++) {
        struct seats split = {each * posts->marketing, each * posts->sales};
        if (rotation_count((uint16_t)subset) != extra) continue;
        for (unsigned i = 0; i < posts->count; i++) {
            split.m += is_in(subset, i) && posts->side[i] == SIDE_MARKETING;
            split.s += is_in(subset, i) && posts->side[i] == SIDE_SALES;
        }
        bool is_known = people >= 2 && (split.m == 0 || split.s == 0);
        for (unsigned i = 0; i < count; i++)
            is_known |= out[i].m == split.m && out[i].s == split.s;
        if (!is_known) out[count++] = split;
    }
    return count;
}

/* The fewest sides missing after `left` seatings, by trying every split and every choice of who is
   served. `best` remembers, 0xFF: not known. */
static uint8_t best[9][13][13][13];
static struct seats splits[32];
static unsigned split_count;

static unsigned fewest_missing(unsigned left, struct missing now);

static unsigned try_split(unsigned left, struct missing now, struct seats seats)
{
    unsigned least = 99;
    for (unsigned xm = 0; xm <= at_most(now.x, seats.m); xm++) {
        for (unsigned xs = 0; xs <= at_most(now.x - xm, seats.s); xs++) {
            unsigned m = at_most(now.m, seats.m - xm), s = at_most(now.s, seats.s - xs);
            struct missing next = {now.m - m + xs, now.s - s + xm, now.x - xm - xs};
            unsigned rest = fewest_missing(left - 1, next);
            least = rest < least ? rest : least;
        }
    }
    return least;
}

static unsigned fewest_missing(unsigned left, struct missing now)
{
    uint8_t *known = &best[left][now.m][now.s][now.x];
    if (left == 0) return now.m + now.s + 2 * now.x;
    if (*known == 0xFF) {
        unsigned least = 99;
        for (unsigned i = 0; i < split_count; i++)
            least = at_most(least, try_split(left, now, splits[i]));
        *known = (uint8_t)least;
    }
    return *known;
}

static void prepare(const struct rotation_posts *posts, unsigned people)
{
    memset(best, 0xFF, sizeof best);
    split_count = list_splits(posts, people, splits);
}

static struct missing count_missing(struct rotation_needs needs)
{
    uint16_t both = needs.marketing & needs.sales;
    return (struct missing){rotation_count((uint16_t)(needs.marketing & ~both)),
                            rotation_count((uint16_t)(needs.sales & ~both)), rotation_count(both)};
}

/* Posts of a given number on each side: which chairs they are does not matter for counting. */
static struct rotation_posts posts_of(unsigned m, unsigned s, unsigned neutral, unsigned people)
{
    static const enum role roles[3][3] = {{ROLE_BRAND, ROLE_DEMAND, ROLE_PMI},
                                          {ROLE_PROSPECT, ROLE_AE, ROLE_AM},
                                          {ROLE_CEO, ROLE_CX, ROLE_DIRECTOR}};
    const unsigned wanted[3] = {m, s, neutral};
    struct rotation_posts posts;
    unsigned chairs = 0;
    for (unsigned side = 0; side < 3; side++)
        for (unsigned i = 0; i < wanted[side]; i++)
            chairs |= 1u << roles[side][i];
    rotation_posts_make((uint16_t)chairs, people, false, &posts);
    return posts;
}

/* All needs of a team of `people`: a who miss marketing, b sales, c both, the rest nothing. */
static void check_all_needs(const struct rotation_posts *posts, unsigned people)
{
    const struct rotation_capacity capacity = rotation_capacity_of(posts, people);
    for (unsigned a = 0; a <= people; a++) {
        for (unsigned code = 0; code < (people + 1 - a) * (people + 1 - a); code++) {
            const unsigned b = code % (people + 1 - a), c = code / (people + 1 - a);
            if (a + b + c > people) continue;
            const unsigned both = ((1u << c) - 1) << (a + b);
            const struct rotation_needs needs = {(uint16_t)(((1u << a) - 1) | both),
                                                 (uint16_t)((((1u << b) - 1) << a) | both)};
            const unsigned needed = rotation_seatings_needed(needs, capacity);
            for (unsigned left = 0; left <= 8; left++) {
                const struct missing kept =
                    count_missing(rotation_needs_within(needs, capacity, left));
                const unsigned least = fewest_missing(left, (struct missing){a, b, c});
                ck_assert((needed <= left) == (least == 0));
                ck_assert_uint_eq(least, a + b + 2 * c - kept.m - kept.s - 2 * kept.x);
            }
        }
    }
}

START_TEST(the_bound_is_exact_for_every_team_and_every_set_of_needs)
{
    const unsigned people = (unsigned)_i;
    for (unsigned m = 1; m <= 3; m++)
        for (unsigned s = 1; s <= 3; s++)
            for (unsigned neutral = 0; neutral <= 3; neutral++) {
                struct rotation_posts posts = posts_of(m, s, neutral, people);
                prepare(&posts, people);
                check_all_needs(&posts, people);
            }
}
END_TEST

START_TEST(a_plan_leaves_as_few_sides_unseen_as_can_be)
{
    const unsigned people = (unsigned)_i;
    for (unsigned chairs = 0; chairs <= ALL_CHAIRS; chairs++) {
        if ((chairs & MARKETING_CHAIRS) == 0 || (chairs & SALES_CHAIRS) == 0) continue;
        for (unsigned merge = 0; merge < 2; merge++) {
            struct rotation_posts posts;
            rotation_posts_make((uint16_t)chairs, people, merge != 0, &posts);
            prepare(&posts, people);
            for (unsigned rotations = 0; rotations <= 4; rotations++) {
                struct rotation_team team = team_of(people, chairs, rotations, merge != 0);
                struct rotation_plan plan;
                rotation_plan_make(&team, &plan);
                const struct rotation_needs missing = missing_sides(&team, &plan);
                const unsigned count =
                    rotation_count(missing.marketing) + rotation_count(missing.sales);
                ck_assert_uint_eq(plan.count, rotations + 1);
                ck_assert_uint_eq(count,
                                  fewest_missing(rotations + 1, (struct missing){0, 0, people}));
                ck_assert(plan.verdict.everybody_crosses == (count == 0));
                ck_assert_uint_eq(plan.verdict.misses_marketing, missing.marketing);
                ck_assert_uint_eq(plan.verdict.misses_sales, missing.sales);
                ck_assert((plan.verdict.rotations_more == 0) == (count == 0));
                ck_assert_uint_eq(plan.verdict.rotations_more,
                                  count == 0 ? 0 : plan.verdict.rotations_needed - rotations);
            }
        }
    }
}
END_TEST

START_TEST(the_usual_teams_need_these_rotations)
{
    static const struct {
        unsigned people, chairs, rotations;
    } rows[] = {
        {2, EIGHT_CHAIRS, 1}, {5, EIGHT_CHAIRS, 1},  {6, EIGHT_CHAIRS, 1}, {7, EIGHT_CHAIRS, 2},
        {8, EIGHT_CHAIRS, 2}, {12, EIGHT_CHAIRS, 2}, {9, ALL_CHAIRS, 2},   {12, ALL_CHAIRS, 2},
    };
    for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct rotation_team team = team_of(rows[i].people, rows[i].chairs, 0, false);
        struct rotation_plan plan;
        rotation_plan_make(&team, &plan);
        ck_assert_uint_eq(plan.verdict.rotations_needed, rows[i].rotations);
    }
}
END_TEST

START_TEST(a_team_without_one_side_never_crosses)
{
    struct rotation_team team = team_of(3, 1 << ROLE_AE | 1 << ROLE_AM | 1 << ROLE_CEO, 2, false);
    struct rotation_plan plan;
    rotation_plan_make(&team, &plan);
    ck_assert(!plan.verdict.everybody_crosses && !plan.verdict.offer.helps);
    ck_assert_uint_eq(plan.verdict.rotations_needed, ROTATION_NEVER);
    ck_assert_uint_eq(plan.verdict.rotations_more, ROTATION_NEVER);
    ck_assert_uint_eq(plan.verdict.misses_marketing, 7);
    ck_assert_uint_eq(plan.verdict.misses_sales, 0);
}
END_TEST

START_TEST(nobody_misses_both_sides_while_another_could_carry_one)
{
    /* Two seatings of three and three seats: eight people have sixteen needs for twelve seats. */
    struct rotation_team team = team_of(8, EIGHT_CHAIRS, 1, false);
    struct rotation_plan plan;
    rotation_plan_make(&team, &plan);
    ck_assert_uint_eq(plan.verdict.misses_marketing & plan.verdict.misses_sales, 0);
    ck_assert_uint_eq(rotation_count(plan.verdict.misses_marketing), 2);
    ck_assert_uint_eq(rotation_count(plan.verdict.misses_sales), 2);
}
END_TEST

START_TEST(a_game_played_to_its_end_needs_exactly_the_rotations_it_was_short_of)
{
    uint64_t luck = 77;
    for (unsigned game = 0; game < 5000; game++) {
        struct rotation_team team =
            team_of(2 + draw(&luck, 11), draw_chairs(&luck), 1 + draw(&luck, 5), draw(&luck, 2));
        struct rotation_plan plan;
        rotation_plan_make(&team, &plan);
        const unsigned more = plan.verdict.rotations_more;
        while (plan.count > 0) {
            play_seating(&team, &plan.seatings[0]);
            rotation_plan_make(&team, &plan);
        }
        ck_assert_uint_eq(plan.verdict.rotations_needed, more);
    }
}
END_TEST

START_TEST(an_offer_is_made_only_when_needed_and_then_it_helps)
{
    for (unsigned chairs = 0; chairs <= ALL_CHAIRS; chairs++) {
        if ((chairs & MARKETING_CHAIRS) == 0 || (chairs & SALES_CHAIRS) == 0) continue;
        for (unsigned people = 2; people <= ROTATION_PEOPLE_MAX; people++) {
            struct rotation_team team = team_of(people, chairs, 1, people % 2 == 0);
            struct rotation_plan plain, crossing;
            rotation_plan_make(&team, &plain);
            team.cross_first = true;
            rotation_plan_make(&team, &crossing);
            const struct rotation_offer *offer = &plain.verdict.offer;
            ck_assert(!(plain.verdict.everybody_crosses && offer->helps) && !plain.took_offer);
            ck_assert(crossing.took_offer == offer->helps);
            ck_assert(crossing.verdict.everybody_crosses ==
                      (plain.verdict.everybody_crosses || offer->helps));
            team.merge &= !offer->split;
            for (unsigned t = 0; t < crossing.count; t++)
                check_seating(&team, crossing.took_offer ? offer->bots : 0, &crossing.seatings[t]);
        }
    }
}
END_TEST

START_TEST(two_quarters_are_enough_for_everyone_when_the_sides_are_equally_large)
{
    for (unsigned people = 2; people <= ROTATION_PEOPLE_MAX; people++) {
        for (unsigned merge = 0; merge < 2; merge++) {
            struct rotation_team team = team_of(people, ALL_CHAIRS, 1, merge != 0);
            struct rotation_plan plan;
            team.cross_first = true;
            rotation_plan_make(&team, &plan);
            ck_assert(plan.verdict.everybody_crosses);
            for (unsigned p = 0; p < people; p++)
                ck_assert_uint_ne(rotation_side(plan.seatings[0].chairs[p]),
                                  rotation_side(plan.seatings[1].chairs[p]));
        }
    }
}
END_TEST

START_TEST(merging_follows_the_models_order_and_stops_when_it_is_enough)
{
    static const unsigned cx_am = 1 << ROLE_CX | 1 << ROLE_AM;
    static const unsigned pmi_demand = 1 << ROLE_PMI | 1 << ROLE_DEMAND;
    static const unsigned counts[] = {0, 1, 2, 3, 4, 5, 6, 7, 8};
    for (unsigned people = 1; people <= 8; people++) {
        struct rotation_posts posts;
        bool is_served = false, is_merged = false;
        rotation_posts_make(EIGHT_CHAIRS, people, true, &posts);
        /* All four merges leave four posts; the managing director's then goes to a bot. */
        ck_assert_uint_eq(posts.count, people < 4 ? 3 : counts[people]);
        for (unsigned i = 0; i < posts.count; i++) {
            is_served |= posts.chairs[i] == cx_am && posts.side[i] == SIDE_SALES;
            is_merged |= (posts.chairs[i] & pmi_demand) == pmi_demand;
        }
        ck_assert(is_served == (people < 8));
        ck_assert(is_merged == (people < 7));
    }
}
END_TEST

static Suite *suite_of_bound(void)
{
    Suite *suite = suite_create("rotation bound");
    TCase *tcase = tcase_create("bound");
    tcase_set_timeout(tcase, 120);
    tcase_add_loop_test(tcase, the_bound_is_exact_for_every_team_and_every_set_of_needs, 1, 13);
    tcase_add_loop_test(tcase, a_plan_leaves_as_few_sides_unseen_as_can_be, 2, 13);
    tcase_add_test(tcase, the_usual_teams_need_these_rotations);
    tcase_add_test(tcase, a_team_without_one_side_never_crosses);
    tcase_add_test(tcase, nobody_misses_both_sides_while_another_could_carry_one);
    tcase_add_test(tcase, a_game_played_to_its_end_needs_exactly_the_rotations_it_was_short_of);
    tcase_add_test(tcase, an_offer_is_made_only_when_needed_and_then_it_helps);
    tcase_add_test(tcase, two_quarters_are_enough_for_everyone_when_the_sides_are_equally_large);
    tcase_add_test(tcase, merging_follows_the_models_order_and_stops_when_it_is_enough);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_run(suite_of_bound());
}
