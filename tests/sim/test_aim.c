/* Money aimed at a segment makes that segment know us better than money spread by habit does. */
#include "suite.h"

#include "policy_runs.h"

enum { SEEDS = 5, WEEKS = 39 };

static double own_mix;

/* Mean awareness after three quarters with the plan's orders. */
static void play(const char *orders, double aware[SEGMENTS])
{
    struct setup setup;
    struct decisions wanted;
    setup_default(&setup);
    ck_assert(setup_put_parameter(&setup, PARAMETER_SLOT_own_mix, own_mix));
    wanted = setup.habits;
    put_orders(&wanted, orders);
    for (unsigned s = 0; s < SEGMENTS; s++)
        aware[s] = 0;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        struct world *world = world_new(&setup, seed);
        decide_everything(world, &wanted);
        for (int week = 0; week < WEEKS; week++)
            world_step(world, NULL);
        for (unsigned s = 0; s < SEGMENTS; s++)
            aware[s] += world->A[s] / SEEDS;
        free(world);
    }
}

START_TEST(brand_money_is_heard_where_it_is_aimed)
{
    double usual[SEGMENTS], small[SEGMENTS], large[SEGMENTS];
    play("", usual);
    play("brand_mix.0=0.7 brand_mix.1=0.2 brand_mix.2=0.1", small);
    play("brand_mix.0=0.1 brand_mix.1=0.3 brand_mix.2=0.6", large);
    ck_assert_double_gt(small[0], usual[0] + 0.03);
    ck_assert_double_lt(small[2], usual[2] - 0.03);
    ck_assert_double_gt(large[2], usual[2] + 0.03);
    ck_assert_double_lt(large[0], usual[0] - 0.03);
}
END_TEST

/* With own_mix 1 the half-response money follows the split, and the aim leaves no trace. */
START_TEST(the_reference_is_one_parameter_away)
{
    double usual[SEGMENTS], large[SEGMENTS];
    own_mix = 1;
    play("", usual);
    play("brand_mix.0=0.1 brand_mix.1=0.3 brand_mix.2=0.6", large);
    own_mix = 0;
    ck_assert_double_lt(large[2], usual[2] + 0.01);
    ck_assert_double_gt(large[0], usual[0] - 0.01);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("aim");
    TCase *tcase = tcase_create("segments");
    tcase_add_test(tcase, brand_money_is_heard_where_it_is_aimed);
    tcase_add_test(tcase, the_reference_is_one_parameter_away);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
