/* Companies at the end of what can be thought of, and beyond what a scenario may set: nothing blows
 * up, nothing is lost, and money goes where it must (docs/MODEL.md 2; the extreme-condition test of
 * Forrester and Senge, 1980). */
#include "suite.h"

#include "checked_game.h"
#include "score.h"

#define GAME_WEEKS (YEAR_WEEKS + GHOST_WEEKS)
#define SEEDS      10

static struct checked_game game;
static struct setup setup;

static void begin(void)
{
    setup_default(&setup);
}

struct totals {
    double revenue, new_revenue, renewal, expansion, profit, cost, inquiries, opened, reviews;
    double won, lost, touches, answered, satisfaction, awareness, wait;
    uint32_t customers;
};

static void add_week(struct totals *sum)
{
    const struct week_result *r = &game.week.result;
    sum->revenue += r->revenue;
    sum->new_revenue += r->new_revenue;
    sum->renewal += r->renewal;
    sum->expansion += r->expansion;
    sum->profit += r->profit;
    sum->cost += r->cost;
    sum->inquiries += r->raw;
    sum->opened += r->opportunities;
    sum->won += r->won;
    sum->lost += r->lost;
    sum->reviews += game.world->last[SIGNAL_reviews];
    sum->touches += game.world->last[SIGNAL_touches];
    sum->answered += game.world->last[SIGNAL_answered];
    sum->satisfaction = r->satisfaction;
    sum->awareness = r->awareness;
    sum->wait = r->wait_hours;
}

/* Sums over a year and a half of several seeds; the invariants hold in every week. */
static struct totals play(void)
{
    struct totals sum = {0};
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        checked_start(&game, &setup, seed, 256, 1024);
        for (int week = 0; week < GAME_WEEKS; week++) {
            checked_week(&game);
            add_week(&sum);
        }
        sum.customers += game.world->customer_count;
        checked_end(&game);
    }
    return sum;
}

static void order(unsigned slot, double value)
{
    decisions_put(&setup.habits, slot, value);
}

/* ---- No budget, no people ---- */

static void spend_nothing(void)
{
    static const unsigned money[] = {SLOT_brand_spend, SLOT_act_spend, SLOT_x_sales,
                                     SLOT_x_rd,        SLOT_x_infra,   SLOT_nurture};
    for (size_t i = 0; i < sizeof money / sizeof *money; i++)
        order(money[i], 0);
}

START_TEST(without_any_budget_the_company_is_forgotten_and_sells_less)
{
    struct totals usual = play();
    spend_nothing();
    struct totals poor = play();
    ck_assert_double_eq(decisions_budget(&setup.habits), 0);
    ck_assert_double_lt(poor.cost, usual.cost);
    ck_assert_double_lt(poor.awareness, 0.8 * usual.awareness);
    ck_assert_double_lt(poor.inquiries, 0.8 * usual.inquiries);
    ck_assert_double_lt(poor.new_revenue, 0.8 * usual.new_revenue);
    ck_assert_double_lt(poor.revenue, usual.revenue);
}
END_TEST

START_TEST(without_product_money_the_product_stands_still)
{
    order(SLOT_x_rd, 0);
    checked_start(&game, &setup, 1, 256, 1024);
    checked_weeks(&game, GAME_WEEKS);
    ck_assert_double_eq(game.world->Q, 1);
    ck_assert_double_gt(game.world->Qc, 1.3);
    checked_end(&game);
}
END_TEST

START_TEST(without_sellers_nothing_is_sold)
{
    setup.parameters.ae_n = _i; /* with one, the best seller manages and does not sell */
    order(SLOT_mkt_direct, 0);
    memset(setup.inits.pipe, 0, sizeof setup.inits.pipe);
    struct totals sum = play();
    ck_assert_double_gt(sum.opened, 0);
    ck_assert_double_eq(sum.won, 0);
    ck_assert_double_eq(sum.new_revenue, 0);
    ck_assert_double_gt(sum.renewal, 0);
}
END_TEST

START_TEST(without_sellers_a_segment_that_serves_itself_still_sells)
{
    setup.parameters.ae_n = 0;
    order(SLOT_mkt_direct, 0);
    order(SLOT_lead_own, 1);
    struct totals sum = play();
    ck_assert_double_gt(sum.new_revenue, 0);
}
END_TEST

START_TEST(without_callers_nobody_is_called_and_no_lead_is_answered)
{
    struct totals usual = play();
    setup.parameters.sdr_n = 0;
    order(SLOT_blitz, 0);
    struct totals sum = play();
    ck_assert_double_eq(sum.touches, 0);
    ck_assert_double_eq(sum.answered, 0);
    ck_assert_double_gt(sum.wait, 300);
    ck_assert_double_lt(sum.new_revenue, 0.5 * usual.new_revenue);
}
END_TEST

START_TEST(without_account_managers_there_is_no_review)
{
    struct totals usual = play();
    setup.parameters.am_n = 0;
    struct totals sum = play();
    ck_assert_double_gt(usual.reviews, 0);
    ck_assert_double_eq(sum.reviews, 0);
    ck_assert_double_lt(sum.renewal + sum.expansion, usual.renewal + usual.expansion);
}
END_TEST

START_TEST(without_service_customers_are_unhappy_and_leave)
{
    struct totals usual = play();
    setup.parameters.cx_n = 0;
    struct totals sum = play();
    ck_assert_double_lt(sum.satisfaction, usual.satisfaction - 0.1);
    ck_assert_uint_lt(sum.customers, usual.customers);
    ck_assert_double_lt(sum.renewal, usual.renewal);
}
END_TEST

START_TEST(with_nobody_and_nothing_the_company_only_pays)
{
    struct parameters *p = &setup.parameters;
    p->ae_n = p->sdr_n = p->am_n = p->cx_n = 0;
    memset(p->cust0, 0, sizeof p->cust0);
    memset(setup.inits.pipe, 0, sizeof setup.inits.pipe);
    spend_nothing();
    order(SLOT_mkt_direct, 0);
    struct totals sum = play();
    ck_assert_double_eq(sum.revenue, 0);
    ck_assert_double_lt(sum.profit, 0);
    ck_assert_double_eq_tol(sum.profit, -sum.cost, 1e-6);
    ck_assert_uint_eq(sum.customers, 0);
}
END_TEST

/* ---- Prices no range allows ---- */

/* Plays at this list price; ranges of orders apart, everything has to hold. */
static struct totals play_at_price(double price)
{
    struct totals sum = {0};
    struct broken broken = {0};
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        checked_start(&game, &setup, seed, 256, 1024);
        game.world->setup.habits.list_price = price;
        game.world->decided.list_price = price;
        for (int week = 0; week < GAME_WEEKS; week++) {
            memcpy(game.before, game.world, checked_size(&game));
            world_step(game.world, &game.week);
            ck_assert_msg(world_is_finite(game.world), "price %g week %d", price, week);
            bool holds = world_week_holds(game.before, game.world, &game.week, &broken);
            checked_hold("of the week", holds, game.world, &broken);
            add_week(&sum);
        }
        sum.customers += game.world->customer_count;
        checked_end(&game);
    }
    return sum;
}

START_TEST(at_an_endless_price_nobody_buys_and_everybody_leaves)
{
    struct totals sum = play_at_price(1e12);
    ck_assert_double_eq(sum.won, 0);
    ck_assert_double_eq(sum.new_revenue, 0);
    ck_assert_double_eq(sum.renewal, 0);
    ck_assert_double_lt(sum.inquiries, play().inquiries);
    ck_assert_uint_eq(sum.customers, 0);
}
END_TEST

START_TEST(for_nothing_everybody_buys_and_nothing_is_earned)
{
    static const double prices[] = {1e-9, 0};
    struct totals usual = play();
    struct totals sum = play_at_price(prices[_i]);
    ck_assert_double_gt(sum.won, 1.5 * usual.won);
    ck_assert_double_gt(sum.inquiries, usual.inquiries);
    ck_assert_double_lt(sum.new_revenue, 1e-3);
    ck_assert_uint_gt(sum.customers, usual.customers);
}
END_TEST

START_TEST(the_dearest_allowed_list_price_sells_less_often_than_the_cheapest)
{
    order(SLOT_list_price, 1.25);
    struct totals dear = play();
    order(SLOT_list_price, 0.8);
    struct totals cheap = play();
    ck_assert_double_lt(dear.won / (dear.won + dear.lost), cheap.won / (cheap.won + cheap.lost));
    ck_assert_double_lt(dear.inquiries, cheap.inquiries);
}
END_TEST

/* ---- An empty market, and customers who all go ---- */

START_TEST(in_an_empty_market_there_is_nothing_to_sell)
{
    struct parameters *p = &setup.parameters;
    p->phi = 0;
    p->out_bad = 0;
    memset(p->junk, 0, sizeof p->junk);
    memset(p->junk_in, 0, sizeof p->junk_in);
    memset(p->cust0, 0, sizeof p->cust0);
    memset(setup.inits.pipe, 0, sizeof setup.inits.pipe);
    memset(setup.inits.Pg, 0, sizeof setup.inits.Pg);
    memset(setup.inits.Pb, 0, sizeof setup.inits.Pb);
    struct totals sum = play();
    ck_assert_double_eq(sum.inquiries, 0);
    ck_assert_double_eq(sum.opened, 0);
    ck_assert_double_eq(sum.revenue, 0);
}
END_TEST

START_TEST(a_market_of_one_account_holds_one_customer)
{
    struct parameters *p = &setup.parameters;
    for (unsigned s = 0; s < SEGMENTS; s++)
        p->N[s] = 1;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        checked_start(&game, &setup, seed, 256, 1024);
        ck_assert_uint_eq(game.world->customer_count, SEGMENTS);
        for (int week = 0; week < GAME_WEEKS; week++) {
            checked_week(&game);
            ck_assert_uint_le(game.world->customer_count, SEGMENTS);
        }
        checked_end(&game);
    }
}
END_TEST

START_TEST(when_everyone_leaves_the_company_starts_again_from_nothing)
{
    setup.parameters.r0 = -100;
    checked_start(&game, &setup, 2, 256, 1024);
    uint32_t opening = game.world->next_customer;
    checked_weeks(&game, (uint32_t)setup.parameters.term + 1);
    for (uint32_t i = 0; i < game.world->customer_count; i++)
        ck_assert_uint_ge(world_customer_const(game.world, i)->id, opening);
    double renewal = 0, won = 0;
    while (!world_is_over(game.world)) {
        checked_week(&game);
        renewal += game.week.result.renewal;
        won += game.week.result.won;
    }
    ck_assert_double_eq(renewal, 0);
    ck_assert_double_gt(won, 0);
    checked_end(&game);
}
END_TEST

START_TEST(customers_without_any_satisfaction_leave_in_numbers)
{
    struct totals usual = play();
    for (uint32_t week = 0; week < 13; week++) {
        struct shock shock = {.kind = SHOCK_sat, .week = 2 * week, .weeks = 1, .size = -1};
        ck_assert(setup_add_shock(&setup, &shock));
    }
    struct totals angry = play();
    ck_assert_double_lt(angry.renewal, 0.6 * usual.renewal);
    ck_assert_uint_lt(angry.customers, usual.customers);
}
END_TEST

/* ---- All decisions at one end ---- */

static const unsigned insight_team[] = {SLOT_pmi_fb, SLOT_pmi_wl, SLOT_pmi_en, SLOT_pmi_ret};
static const unsigned care_team[] = {SLOT_cx_onb, SLOT_cx_iss, SLOT_cx_pro};

/* Bit 0: maximum instead of minimum. Bit 1: the opposite half of the slots. */
static void order_all(unsigned how)
{
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++) {
        const struct decision_info *info = decision_info(decision_of_slot(slot));
        bool is_max = (how & 1) != 0;
        if ((how & 2) != 0 && slot % 2 == 0) is_max = !is_max;
        if (info->sum_rule == SUM_NONE) order(slot, is_max ? info->max : info->min);
        if (info->sum_rule == SUM_ONE) order(slot, slot == info->first_slot ? 1 : 0);
    }
    for (unsigned i = 0; i < 4; i++)
        order(insight_team[i], (how & 1) != 0 && i == how / 4 % 4 ? 1 : 0);
    for (unsigned i = 0; i < 3; i++)
        order(care_team[i], (how & 1) != 0 && i == how / 4 % 3 ? 1 : 0);
}

START_TEST(all_decisions_at_one_end_break_nothing)
{
    order_all((unsigned)_i);
    enum decision broken;
    ck_assert(decisions_sums_hold(&setup.habits, &broken));
    struct totals sum = play();
    ck_assert_double_ge(sum.revenue, 0);
    ck_assert_double_lt(sum.revenue, SEEDS * 1e6);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("extremes");
    TCase *tcase = tcase_create("extremes");
    tcase_set_timeout(tcase, 30);
    tcase_add_checked_fixture(tcase, begin, NULL);
    tcase_add_test(tcase, without_any_budget_the_company_is_forgotten_and_sells_less);
    tcase_add_test(tcase, without_product_money_the_product_stands_still);
    tcase_add_loop_test(tcase, without_sellers_nothing_is_sold, 0, 2);
    tcase_add_test(tcase, without_sellers_a_segment_that_serves_itself_still_sells);
    tcase_add_test(tcase, without_callers_nobody_is_called_and_no_lead_is_answered);
    tcase_add_test(tcase, without_account_managers_there_is_no_review);
    tcase_add_test(tcase, without_service_customers_are_unhappy_and_leave);
    tcase_add_test(tcase, with_nobody_and_nothing_the_company_only_pays);
    tcase_add_test(tcase, at_an_endless_price_nobody_buys_and_everybody_leaves);
    tcase_add_loop_test(tcase, for_nothing_everybody_buys_and_nothing_is_earned, 0, 2);
    tcase_add_test(tcase, the_dearest_allowed_list_price_sells_less_often_than_the_cheapest);
    tcase_add_test(tcase, in_an_empty_market_there_is_nothing_to_sell);
    tcase_add_test(tcase, a_market_of_one_account_holds_one_customer);
    tcase_add_test(tcase, when_everyone_leaves_the_company_starts_again_from_nothing);
    tcase_add_test(tcase, customers_without_any_satisfaction_leave_in_numbers);
    tcase_add_loop_test(tcase, all_decisions_at_one_end_break_nothing, 0, 16);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
