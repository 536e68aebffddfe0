/* What scenarios bend: response curves by name, money that comes or goes, events that are called
 * off. Two worlds share their luck. */
#include "suite.h"

#include "apply.h"
#include "curves.h"
#include "policy_runs.h"
#include "step.h"
#include "week.h"

static struct world *bent, *plain;

static void begin(void)
{
    struct setup setup;
    setup_default(&setup);
    bent = world_new(&setup, 11);
    plain = world_new(&setup, 11);
}

static void end(void)
{
    free(bent);
    free(plain);
}

static void play(unsigned weeks)
{
    for (unsigned i = 0; i < weeks; i++) {
        world_step(bent, NULL);
        world_step(plain, NULL);
    }
}

static void bend(enum curve curve, double height, double reach)
{
    ck_assert_uint_eq(world_set_parameter(bent, curve_height_slot(curve), height), REFUSAL_NONE);
    ck_assert_uint_eq(world_set_parameter(bent, curve_height_slot(curve) + 1, reach), REFUSAL_NONE);
}

static void orders(enum decision_slot slot, double value)
{
    decisions_put(&bent->decided, slot, value);
    decisions_put(&bent->done, slot, value);
    decisions_put(&plain->decided, slot, value);
    decisions_put(&plain->done, slot, value);
}

START_TEST(every_curve_has_a_height_and_a_reach_among_the_parameters)
{
    for (unsigned i = 0; i < CURVE_COUNT; i++) {
        char name[64];
        enum parameter parameter;
        const char *curve = curve_info((enum curve)i)->name;
        snprintf(name, sizeof name, "%s_height", curve);
        ck_assert_msg(parameter_find(name, &parameter), "%s", name);
        ck_assert_uint_eq(parameter_info(parameter)->first_slot, curve_height_slot((enum curve)i));
        snprintf(name, sizeof name, "%s_reach", curve);
        ck_assert_msg(parameter_find(name, &parameter), "%s", name);
        ck_assert_uint_eq(parameter_info(parameter)->first_slot,
                          curve_height_slot((enum curve)i) + 1);
        ck_assert(parameter_value_is_allowed(curve_height_slot((enum curve)i), 5));
        ck_assert(!parameter_value_is_allowed(curve_height_slot((enum curve)i), 0.1));
    }
}
END_TEST

/* A height multiplies, and a reach stretches, unless a share would pass 1. */
START_TEST(height_multiplies_and_reach_stretches_each_curve)
{
    struct parameters usual, changed;
    parameters_put_defaults(&usual);
    for (unsigned i = 0; i < CURVE_COUNT; i++) {
        const struct curve_info *info = curve_info((enum curve)i);
        double x = info->low + 0.6 * (info->high - info->low),
               y = curve_at((enum curve)i, &usual, x);
        changed = usual;
        parameters_put(&changed, curve_height_slot((enum curve)i), 0.5);
        double half = curve_at((enum curve)i, &changed, x);
        if (i == CURVE_coaching) y -= 1, half -= 1; /* bends what comes on top of 1 */
        ck_assert_msg(half > y / 2 - 1e-12 && half < y / 2 + 1e-12, "%s", info->name);
        changed = usual;
        parameters_put(&changed, curve_height_slot((enum curve)i) + 1, 2);
        double reached = curve_at((enum curve)i, &changed, x);
        double direct = curve_at((enum curve)i, &usual, x / 2);
        ck_assert_msg(reached > direct - 1e-12 && reached < direct + 1e-12, "%s", info->name);
    }
}
END_TEST

START_TEST(a_share_stays_a_share_however_high_its_curve_is)
{
    struct parameters p;
    parameters_put_defaults(&p);
    for (unsigned i = 0; i < CURVE_COUNT; i++)
        parameters_put(&p, curve_height_slot((enum curve)i), 5);
    ck_assert_double_eq(curve_win(&p, 3), 1);
    ck_assert_double_eq(curve_renewal(&p, 3), 1);
    ck_assert_double_eq(curve_real_passed(&p, 1.5, -2), 1);
    ck_assert_double_eq(curve_follow_up(&p, 1), 1);
    ck_assert_double_eq(curve_brand(&p, 1000, 0.3, 1), 1);
}
END_TEST

START_TEST(answers_that_keep_longer_open_more_deals_where_answers_are_slow)
{
    double opened[2] = {0};
    orders(SLOT_sla, 72);
    bend(CURVE_follow_up, 1, 4);
    for (unsigned week = 0; week < 26; week++) {
        play(1);
        opened[0] += bent->last[SIGNAL_opened];
        opened[1] += plain->last[SIGNAL_opened];
    }
    ck_assert_double_gt(opened[0], opened[1] + 5);
}
END_TEST

START_TEST(a_curve_can_be_bent_in_the_middle_of_the_game)
{
    play(10);
    ck_assert_uint_eq(world_hash(bent), world_hash(plain));
    bend(CURVE_brand, 2, 1);
    play(10);
    ck_assert_double_gt(bent->A[0], plain->A[0] + 0.01);
}
END_TEST

START_TEST(an_expense_leaves_the_profit_and_nothing_else)
{
    struct shock shock = {SHOCK_expense, 3, 2, 0, 7.5};
    ck_assert_uint_eq(world_add_shock(bent, &shock), REFUSAL_NONE);
    for (unsigned week = 0; week < 8; week++) {
        play(1);
        double more = week == 3 || week == 4 ? 7.5 : 0;
        ck_assert_double_eq_tol(bent->last[SIGNAL_cost] - plain->last[SIGNAL_cost], more, 1e-9);
        ck_assert_double_eq(bent->last[SIGNAL_new_revenue], plain->last[SIGNAL_new_revenue]);
    }
}
END_TEST

START_TEST(an_event_is_called_off_only_before_it_has_begun)
{
    struct shock running = {SHOCK_slump, 1, 6, 0, 0.5}, coming = {SHOCK_slump, 12, 6, 0, 0.5};
    ck_assert_uint_eq(world_add_shock(bent, &running), REFUSAL_NONE);
    ck_assert_uint_eq(world_add_shock(plain, &running), REFUSAL_NONE);
    ck_assert_uint_eq(world_add_shock(bent, &coming), REFUSAL_NONE);
    play(3);
    ck_assert_uint_eq(world_cancel_shocks(bent, SHOCK_slump), REFUSAL_NONE);
    ck_assert_uint_eq(world_cancel_shocks(bent, SHOCK_COUNT), REFUSAL_UNKNOWN);
    for (unsigned week = 3; week < 20; week++) {
        play(1);
        ck_assert_double_eq(bent->M[0], plain->M[0]);
    }
}
END_TEST

START_TEST(the_place_of_an_event_that_was_called_off_is_used_again)
{
    for (unsigned i = 0; i < 3 * SETUP_SHOCKS_MAX; i++) {
        struct shock shock = {SHOCK_launch, 20 + i % 20, 6, 0, 0.05};
        ck_assert_uint_eq(world_add_shock(bent, &shock), REFUSAL_NONE);
        ck_assert_uint_eq(world_cancel_shocks(bent, SHOCK_launch), REFUSAL_NONE);
    }
    ck_assert_uint_eq(bent->setup.shock_count, 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("bent");
    TCase *tests = tcase_create("bent");
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, every_curve_has_a_height_and_a_reach_among_the_parameters);
    tcase_add_test(tests, height_multiplies_and_reach_stretches_each_curve);
    tcase_add_test(tests, a_share_stays_a_share_however_high_its_curve_is);
    tcase_add_test(tests, answers_that_keep_longer_open_more_deals_where_answers_are_slow);
    tcase_add_test(tests, a_curve_can_be_bent_in_the_middle_of_the_game);
    tcase_add_test(tests, an_expense_leaves_the_profit_and_nothing_else);
    tcase_add_test(tests, an_event_is_called_off_only_before_it_has_begun);
    tcase_add_test(tests, the_place_of_an_event_that_was_called_off_is_used_again);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
