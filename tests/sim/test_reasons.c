#include "apply.h"
#include "step.h"
#include "suite.h"
#include "week.h"

#include <stdlib.h>
#include <string.h>

/* Why deals and customers were lost: what news and debrief say is what the odds say. */
static struct setup setup;
static struct world *world;
static struct happenings week;
static unsigned heard[HAPPENING_KIND_COUNT][WHY_COUNT];

static void begin(void)
{
    setup_default(&setup);
    world = malloc(world_size_bytes(WORLD_DEALS_USUAL, WORLD_CUSTOMERS_USUAL));
    memset(heard, 0, sizeof heard);
}

static void end(void)
{
    free(world);
}

/* Plays a year and counts the reasons of what happened. */
static void play_year(void)
{
    while (world->week < YEAR_WEEKS) {
        world_step(world, &week);
        for (uint32_t i = 0; i < week.count; i++)
            heard[week.list[i].kind][week.list[i].why]++;
    }
}

static enum why most_heard(enum happening_kind kind)
{
    enum why most = WHY_NONE;
    for (unsigned i = WHY_NONE + 1; i < WHY_COUNT; i++)
        if (most == WHY_NONE || heard[kind][i] > heard[kind][most]) most = (enum why)i;
    return most;
}

START_TEST(the_terms_add_up_to_the_odds)
{
    double terms[WHY_COUNT], sum;
    struct week t = {.pc = 0.85, .CA = 0.4, .gap = -0.07, .over = 0.2, .distinct = 0.5, .T = 0.4};
    t.eff[ROLE_AE] = 0.8;
    t.Vc = 1.4;
    t.zc[0] = t.zc[1] = t.zc[2] = 0.3;
    t.price[0] = -0.05;
    t.price[1] = 0.05;
    world_start_usual(world, &setup, 3);
    while (world->week < 20)
        world_step(world, NULL);
    world->X = 0.7;
    world->done.list_price = 1.1;
    ck_assert_uint_gt(world->deal_count, 5);
    for (uint32_t i = 0; i < 2 * world->deal_count; i++) {
        struct deal deal = *world_deal_const(world, i / 2);
        deal.self_serve = i % 2;
        deal_terms(world, &t, &deal, 0.08, true, terms);
        sum = 0;
        for (unsigned k = 0; k < WHY_COUNT; k++)
            sum += terms[k];
        ck_assert_double_eq_tol(sum, deal_odds(world, &t, &deal, 0.08, true), 1e-12);
    }
}
END_TEST

START_TEST(a_dear_product_loses_deals_by_its_price)
{
    setup.habits.list_price = 1.25;
    world_start_usual(world, &setup, 3);
    play_year();
    ck_assert_uint_eq(most_heard(HAPPENING_DEAL_LOST), WHY_PRICE);
}
END_TEST

/* Only the price of a segment tells it apart: the list price itself stays. */
START_TEST(a_segment_made_dear_loses_deals_and_customers_by_its_price)
{
    for (unsigned i = 0; i < 3; i++) {
        struct shock shock = {SHOCK_price_small + i, 0, YEAR_WEEKS, 0, 0.2};
        ck_assert(setup_add_shock(&setup, &shock));
    }
    world_start_usual(world, &setup, 3);
    play_year();
    ck_assert_uint_eq(most_heard(HAPPENING_DEAL_LOST), WHY_PRICE);
    ck_assert_uint_gt(heard[HAPPENING_CHURNED][WHY_PRICE], 0);
}
END_TEST

START_TEST(in_a_price_war_deals_go_to_the_rival_s_price)
{
    struct shock shock = {SHOCK_pricewar, 5, 45, 0, 0.2};
    ck_assert(setup_add_shock(&setup, &shock));
    world_start_usual(world, &setup, 3);
    play_year();
    ck_assert_uint_eq(most_heard(HAPPENING_DEAL_LOST), WHY_RIVAL_PRICE);
    ck_assert_uint_gt(heard[HAPPENING_CHURNED][WHY_RIVAL_PRICE], 0);
}
END_TEST

START_TEST(where_sellers_are_few_buyers_wait_and_fall_silent)
{
    ck_assert(setup_put_parameter(&setup, PARAMETER_SLOT_ae_n, 2));
    world_start_usual(world, &setup, 3);
    play_year();
    ck_assert_uint_gt(heard[HAPPENING_DEAL_DARK][WHY_WAITED], 10);
    ck_assert_uint_gt(heard[HAPPENING_DEAL_DARK][WHY_WAITED], heard[HAPPENING_DEAL_DARK][WHY_NONE]);
}
END_TEST

START_TEST(what_was_promised_and_not_kept_drives_customers_away)
{
    setup.habits.promise = 1.5;
    setup.habits.offmsg = 1;
    world_start_usual(world, &setup, 3);
    play_year();
    ck_assert_uint_ge(heard[HAPPENING_CHURNED][WHY_OVERPROMISED], 4);
    end();
    begin();
    world_start_usual(world, &setup, 3);
    play_year();
    ck_assert_uint_le(heard[HAPPENING_CHURNED][WHY_OVERPROMISED], 1);
}
END_TEST

START_TEST(who_visits_is_heard_of_when_customers_stay)
{
    setup.habits.reviews = 0;
    world_start_usual(world, &setup, 3);
    play_year();
    unsigned rarely = heard[HAPPENING_RENEWED][WHY_VISITED];
    end();
    begin();
    setup.habits.reviews = 1;
    world_start_usual(world, &setup, 3);
    play_year();
    ck_assert_uint_gt(heard[HAPPENING_RENEWED][WHY_VISITED], 5 * rarely);
    ck_assert_uint_gt(heard[HAPPENING_DEAL_WON][WHY_REFERRED], 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("reasons");
    TCase *tcase = tcase_create("reasons");
    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_test(tcase, the_terms_add_up_to_the_odds);
    tcase_add_test(tcase, a_dear_product_loses_deals_by_its_price);
    tcase_add_test(tcase, a_segment_made_dear_loses_deals_and_customers_by_its_price);
    tcase_add_test(tcase, in_a_price_war_deals_go_to_the_rival_s_price);
    tcase_add_test(tcase, where_sellers_are_few_buyers_wait_and_fall_silent);
    tcase_add_test(tcase, what_was_promised_and_not_kept_drives_customers_away);
    tcase_add_test(tcase, who_visits_is_heard_of_when_customers_stay);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
