/* Holds the engine against MODEL 4.3: year plus half of the successor's revenue of policies in the
 * eight scenarios of MODEL 5, means of seeds 1 to 50. Covers shocks, starts, habits and rotation.
 */
#include "suite.h"

#include "policy_runs.h"

#define SCENARIO_SEEDS 50
#define ROUNDED        0.51

static void add(struct setup *setup, enum shock_kind kind, unsigned week, unsigned weeks,
                double size)
{
    struct shock shock = {.kind = kind, .week = week, .weeks = weeks, .size = size};
    ck_assert(setup_add_shock(setup, &shock));
}

static void put_targets(struct setup *setup, const double targets[QUARTERS])
{
    for (unsigned q = 0; q < QUARTERS; q++)
        ck_assert(setup_put_target(setup, q, targets[q]));
}

static void put_three(double to[3], double a, double b, double c)
{
    to[0] = a;
    to[1] = b;
    to[2] = c;
}

static void first_quarter(struct setup *s)
{
    add(s, SHOCK_voice, 30, 8, .3);
}

static void air_cover(struct setup *s)
{
    put_three(s->inits.A, .16, .12, .08);
    s->inits.B = .42;
    put_three(s->inits.pipe, 4, 1, 0);
    put_parameters(s, "phi=.012 out_find=.9 sdr_n=4 ae_n=9");
    put_three(s->parameters.cust0, 80, 30, 6);
    put_three(s->habits.out_mix, .45, .4, .15);
    add(s, SHOCK_voice, 14, 10, .5);
}

static void quota_crunch(struct setup *s)
{
    s->inits.Xq = .08;
    s->inits.R = .08;
    put_parameters(s, "ae_n=4.5");
    add(s, SHOCK_rep_quits, 4, 9, .15);
    add(s, SHOCK_slump, 16, 8, .3);
}

static void price_war(struct setup *s)
{
    s->inits.Tsm = .42;
    s->inits.Tms = .44;
    add(s, SHOCK_pricewar, 10, 16, .16);
    add(s, SHOCK_pricewar, 34, 12, .12);
}

static void new_product(struct setup *s)
{
    s->inits.Q = .97;
    s->inits.I = .22;
    put_parameters(s, "Qc_growth=.0046");
    add(s, SHOCK_launch, 7, 30, .08);
    add(s, SHOCK_product_if, 27, 1, .14);
}

static void renewal_season(struct setup *s)
{
    s->inits.sat = .58;
    put_three(s->inits.pipe, 4, 3, 1);
    put_three(s->parameters.cust0, 150, 60, 14);
    put_parameters(s, "phi=.007");
    add(s, SHOCK_outage, 5, 3, .4);
    add(s, SHOCK_slump, 20, 12, .25);
}

static void merger(struct setup *s)
{
    s->inits.Tsm = .24;
    s->inits.Tms = .26;
    s->inits.C = .25;
    s->inits.Why = .22;
    s->inits.K = .5;
    s->inits.crit_age = 0;
    put_orders(&s->habits, "crit_m=0.22 crit_s=0.72 argue=0.8 reason=0.15 consult=0.1 offmsg=0.45 "
                           "claim=0.7 shared=0.1 x_infra=0.3");
    add(s, SHOCK_voice, 12, 12, .3);
}

static void one_vp_or_two(struct setup *s)
{
    s->inits.director_exp[1] = 3;
    s->habits.structure = 1;
    add(s, SHOCK_pricewar, 20, 10, .12);
    add(s, SHOCK_launch, 31, 20, .05);
}

struct scene {
    void (*prepare)(struct setup *setup);
    double targets[QUARTERS];
    double expected[5]; /* of the plans below */
};

static const struct scene scenes[] = {
    {first_quarter, {1790, 2120, 2360, 2660}, {10576, 12890, 13059, 10625, 11018}},
    {air_cover, {1340, 1540, 1850, 2120}, {8201, 10591, 10396, 8263, 8554}},
    {quota_crunch, {1600, 1930, 1970, 2240}, {9505, 10804, 11995, 9437, 10605}},
    {price_war, {1740, 1990, 2310, 2480}, {10105, 12647, 12458, 10097, 10528}},
    {new_product, {1650, 1830, 2100, 2340}, {9236, 12416, 11812, 9223, 9435}},
    {renewal_season, {2280, 2560, 2570, 2760}, {11974, 13899, 13925, 11873, 12216}},
    {merger, {1710, 2020, 2200, 2470}, {9310, 12486, 12643, 9551, 9718}},
    {one_vp_or_two, {1730, 1990, 2120, 2290}, {9481, 11771, 11689, 9539, 10396}},
};

static const struct policy plans[] = {
    {"as_is", "", NULL, {0}},
    {"al_counter", BALANCED "counter=1", NULL, {0}},
    {"al_selfserve", BALANCED "lead_own.0=1", NULL, {0}},
    {"rotate_each_q", "", NULL, {13, 26, 39}},
    {"director_qualified", "structure=2 smgr=0", NULL, {0}},
};
#define PLANS (sizeof plans / sizeof plans[0])

START_TEST(every_scenario_plays_as_in_the_model)
{
    const struct scene *scene = &scenes[_i / (int)PLANS];
    const struct policy *plan = &plans[_i % (int)PLANS];
    struct run_means sums = {0};
    struct setup setup;
    setup_default(&setup);
    scene->prepare(&setup);
    put_targets(&setup, scene->targets);
    if (plan->orders[0] == 's') { /* the director has been on both sides */
        setup.inits.director_exp[ROLE_BRAND] = 20;
        setup.inits.director_exp[ROLE_DEMAND] = 10;
    }
    for (uint64_t seed = 1; seed <= SCENARIO_SEEDS; seed++)
        run_once(plan, &setup, seed, &sums);
    double value = (sums.year + sums.ghost / 2) / SCENARIO_SEEDS;
    ck_assert_double_eq_tol(value, scene->expected[_i % (int)PLANS], ROUNDED);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("scenarios");
    TCase *means = tcase_create("means");
    tcase_set_timeout(means, 60);
    tcase_add_loop_test(means, every_scenario_plays_as_in_the_model, 0,
                        (int)(sizeof scenes / sizeof scenes[0] * PLANS));
    suite_add_tcase(suite, means);
    return suite_run(suite);
}
