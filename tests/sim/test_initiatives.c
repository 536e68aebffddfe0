/* What a company does itself beyond its standing orders (MODEL 2.11): the kinds of events that
 * initiatives are made of, and the balance of power. Two worlds share their luck. */
#include "suite.h"

#include "apply.h"
#include "policy_runs.h"
#include "step.h"
#include "week.h"

static struct world *with, *without;
static struct happenings happened;

static void begin(void)
{
    struct setup setup;
    setup_default(&setup);
    with = world_new(&setup, 7);
    without = world_new(&setup, 7);
}

static void end(void)
{
    free(with);
    free(without);
}

static void add(enum shock_kind kind, uint32_t week, uint32_t weeks, double size)
{
    struct shock shock = {kind, week, weeks, 0, size};
    ck_assert_uint_eq(world_add_shock(with, &shock), REFUSAL_NONE);
}

static void play(unsigned weeks)
{
    for (unsigned i = 0; i < weeks; i++) {
        world_step(with, &happened);
        world_step(without, NULL);
    }
}

static double satisfaction(const struct world *w, unsigned segment)
{
    double sum = 0, count = 0;
    for (uint32_t i = 0; i < w->customer_count; i++) {
        const struct customer *customer = world_customer_const(w, i);
        if (customer->segment != segment) continue;
        sum += customer->sat;
        count += 1;
    }
    return sum / count;
}

START_TEST(an_event_of_no_size_changes_nothing)
{
    uint64_t before;
    for (unsigned kind = SHOCK_care_small; kind < SHOCK_COUNT; kind++)
        add((enum shock_kind)kind, 0, 52, 0);
    play(30);
    with->setup.shock_count = 0;
    memset(with->setup.shocks, 0, sizeof with->setup.shocks);
    memset(with->shock_eff, 0, sizeof with->shock_eff);
    before = world_hash(with);
    ck_assert_uint_eq(before, world_hash(without));
}
END_TEST

START_TEST(better_service_for_a_size_makes_that_size_happier_and_no_other)
{
    add(SHOCK_care_large, 0, 52, 0.03);
    play(20);
    double gain = satisfaction(with, 2) - satisfaction(without, 2);
    ck_assert_double_gt(gain, 0.02);
    ck_assert_double_lt(gain, 0.04);
    ck_assert_double_eq_tol(satisfaction(with, 0), satisfaction(without, 0), 0.01);
}
END_TEST

START_TEST(a_dearer_size_pays_more_for_each_contract)
{
    add(SHOCK_price_large, 0, 78, 0.05);
    struct happening *won = NULL;
    for (unsigned week = 0; week < 78 && won == NULL; week++) {
        world_step(with, &happened);
        for (uint32_t i = 0; i < happened.count; i++)
            if (happened.list[i].kind == HAPPENING_DEAL_WON && happened.list[i].segment == 2)
                won = &happened.list[i];
    }
    ck_assert_ptr_nonnull(won);
    double list = deal_value(with, 2, won->id);
    ck_assert_double_eq_tol(won->value, list * 1.05 * (1 - won->detail), 1e-6);
}
END_TEST

START_TEST(a_partner_brings_leads_takes_a_share_and_blurs_the_message)
{
    add(SHOCK_partner, 0, 20, 1);
    with->decided.in_share = with->done.in_share = 0; /* nobody answers: leads stay */
    without->decided.in_share = without->done.in_share = 0;
    play(1);
    /* 1.2 small and 0.4 middle firms that answered nothing else. */
    double more = with->last[SIGNAL_raw] - without->last[SIGNAL_raw];
    ck_assert_double_eq_tol(more, 1.6, 0.01);
    ck_assert_double_gt(with->Lp[0], 0);
    ck_assert_double_le(with->Lp[0], with->Lg[0]);
    ck_assert_double_eq(with->Lp[2], 0);
    with->decided.in_share = without->decided.in_share = 0.45;
    play(19);
    ck_assert_double_lt(with->K, without->K - 0.01);
    double share = 0;
    for (uint32_t i = 0; i < with->deal_count; i++)
        share += world_deal_const(with, i)->partner;
    ck_assert_double_gt(share, 0);
    play(20);
    ck_assert_double_eq_tol(with->Lp[0], 0, 0.05); /* nothing new comes from the partner */
}
END_TEST

START_TEST(what_the_partner_takes_is_a_cost_of_the_week)
{
    for (uint32_t i = 0; i < with->deal_count; i++) {
        world_deal(with, i)->z = world_deal(without, i)->z = 1;
        world_deal(with, i)->partner = 1;
    }
    play(1);
    double signed_for = with->last[SIGNAL_new_revenue];
    ck_assert_double_gt(signed_for, 0);
    ck_assert_double_eq(signed_for, without->last[SIGNAL_new_revenue]);
    ck_assert_double_eq_tol(with->last[SIGNAL_cost] - without->last[SIGNAL_cost], 0.15 * signed_for,
                            1e-9);
}
END_TEST

START_TEST(a_message_that_fits_makes_the_company_known_faster)
{
    add(SHOCK_message, 0, 20, 0.15);
    play(20);
    ck_assert_double_gt(with->A[0], without->A[0] + 0.005);
}
END_TEST

START_TEST(what_is_paid_once_is_missing_in_the_profit_of_one_week)
{
    world_pay(with, 30);
    play(1);
    ck_assert_double_eq_tol(with->last[SIGNAL_profit], without->last[SIGNAL_profit] - 30, 1e-9);
    play(1);
    ck_assert_double_eq(with->last[SIGNAL_profit], without->last[SIGNAL_profit]);
}
END_TEST

/* Contested points: whose threshold binds, discounts beyond the corridor, a theme nobody was asked
 * about, marketing that writes to customers. */
static double power_after(double crit_m, double crit_s, double disc, double direct, unsigned weeks)
{
    with->decided.crit_m = crit_m;
    with->decided.crit_s = crit_s;
    with->decided.disc = disc;
    with->decided.mkt_direct = with->done.mkt_direct = direct;
    play(weeks);
    return happened.result.power;
}

START_TEST(power_goes_to_the_side_whose_threshold_binds)
{
    ck_assert_double_eq(power_after(0.5, 0.5, 0.06, 0, 6), 0);
    ck_assert_double_eq_tol(power_after(0.44, 0.56, 0.06, 0, 6), 0.4, 1e-9); /* 0.12 of 0.30 */
    ck_assert_double_eq(power_after(0.3, 0.7, 0.06, 0, 6), 1);
    ck_assert_double_eq(power_after(0.7, 0.3, 0.06, 0, 2), 0); /* two weeks of each */
    ck_assert_double_eq(power_after(0.7, 0.3, 0.06, 0, 2), -1);
    ck_assert_double_eq(power_after(0.7, 0.3, 0.2, 0, 4), 0);
    ck_assert_double_eq(power_after(0.5, 0.5, 0.2, 0, 4), 1);
    ck_assert_double_eq(power_after(0.5, 0.5, 0.06, 0.5, 4), -1);
}
END_TEST

START_TEST(a_new_theme_without_asking_sales_is_one_point_for_marketing)
{
    with->decided.crit_m = with->decided.crit_s = 0.5;
    with->decided.mkt_direct = with->done.mkt_direct = 0;
    with->decided.consult = with->done.consult = 0.2;
    play(5);
    with->decided.theme = 3;
    play(1);
    ck_assert_double_eq(happened.result.power, -0.25);
    with->decided.consult = with->done.consult = 0.9;
    play(4);
    with->decided.theme = 4;
    play(1);
    ck_assert_double_eq(happened.result.power, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("initiatives");
    TCase *initiatives = tcase_create("initiatives");
    tcase_add_checked_fixture(initiatives, begin, end);
    tcase_add_test(initiatives, an_event_of_no_size_changes_nothing);
    tcase_add_test(initiatives, better_service_for_a_size_makes_that_size_happier_and_no_other);
    tcase_add_test(initiatives, a_dearer_size_pays_more_for_each_contract);
    tcase_add_test(initiatives, a_partner_brings_leads_takes_a_share_and_blurs_the_message);
    tcase_add_test(initiatives, what_the_partner_takes_is_a_cost_of_the_week);
    tcase_add_test(initiatives, a_message_that_fits_makes_the_company_known_faster);
    tcase_add_test(initiatives, what_is_paid_once_is_missing_in_the_profit_of_one_week);
    tcase_add_test(initiatives, power_goes_to_the_side_whose_threshold_binds);
    tcase_add_test(initiatives, a_new_theme_without_asking_sales_is_one_point_for_marketing);
    suite_add_tcase(suite, initiatives);
    return suite_run(suite);
}
