/* Equations of MODEL 2.6 whose result can be worked out by hand, each step on its own. */
#include "suite.h"

#include "week.h"

#include "policy_runs.h"

#include <math.h>

#define CLOSE 1e-9

static struct world *w;
static struct week t;
static struct decisions *d;

static void begin(void)
{
    struct setup setup;
    setup_default(&setup);
    w = world_new(&setup, 1);
    d = &w->done;
    memset(&t, 0, sizeof t);
    t.pc = t.Vc = t.mod_phi = t.mod_ae = t.mod_cx = t.dirq = t.distinct = 1;
    for (int r = 0; r < ROLE_MODEL_COUNT; r++)
        t.eff[r] = 1;
}

static void end(void)
{
    free(w);
}

START_TEST(practices_follow_in_six_weeks_and_money_at_once)
{
    w->decided.sla = 6;
    w->decided.brand_spend = 9;
    step_decisions(w, &t);
    ck_assert_double_eq_tol(d->sla, 24 - 18.0 / 6, CLOSE); /* O0 */
    ck_assert_double_eq(d->brand_spend, 9);
}
END_TEST

START_TEST(buyers_learn_seven_tenths_of_a_quarter_end_offer)
{
    w->week = 13;
    w->Xq = 0.1;
    w->qe_used = 0.2;
    step_decisions(w, &t);
    ck_assert_double_eq_tol(w->Xq, 0.17, CLOSE); /* P4 */
    ck_assert_double_eq(w->qe_used, 0);
}
END_TEST

START_TEST(tension_delays_the_answer_to_a_rival)
{
    struct shock war = {.kind = SHOCK_pricewar, .week = 0, .weeks = 10, .size = 0.2};
    ck_assert(setup_add_shock(&w->setup, &war));
    w->X = 0.5;
    d->counter = 1;
    step_shocks(w, &t);
    ck_assert_uint_eq(w->shock_eff[0], 5); /* X1: 1 + 16/4 */
    ck_assert_double_eq_tol(t.pc, 0.8, CLOSE);
    ck_assert_double_eq(t.react_cost, 0);
    w->week = 5;
    step_shocks(w, &t);
    ck_assert_double_eq_tol(t.pc, 1 - 0.2 * 0.45, CLOSE);
    ck_assert_double_eq(t.react_cost, 3);
}
END_TEST

START_TEST(an_answered_launch_is_won_back_up_to_six_tenths)
{
    struct shock launch = {.kind = SHOCK_launch, .week = 0, .weeks = 30, .size = 0.1};
    ck_assert(setup_add_shock(&w->setup, &launch));
    d->counter = 1;
    w->X = 0;
    double regained = 0;
    for (w->week = 0; w->week < 30; w->week++) {
        t.mod_follow = 0;
        step_shocks(w, &t);
        regained += t.mod_follow;
    }
    ck_assert_double_eq_tol(w->Qc, 1.1, CLOSE);
    ck_assert_double_eq_tol(regained, 0.06, CLOSE);
}
END_TEST

START_TEST(shocks_touch_what_the_table_says)
{
    static const struct shock shocks[] = {
        {SHOCK_slump, 0, 2, 0, 0.3},       {SHOCK_outage, 0, 2, 0, 0.4},
        {SHOCK_rep_quits, 0, 2, 0, 0.15},  {SHOCK_voice, 0, 2, 0, 0.5},
        {SHOCK_product_if, 0, 1, 0, 0.14}, {SHOCK_trust_sm, 0, 1, 0, -0.6}};
    for (size_t i = 0; i < sizeof shocks / sizeof *shocks; i++)
        ck_assert(setup_add_shock(&w->setup, &shocks[i]));
    step_shocks(w, &t);
    ck_assert_double_eq_tol(t.mod_phi, 0.7, CLOSE);
    ck_assert_double_eq_tol(t.mod_cx, 0.6, CLOSE);
    ck_assert_double_eq_tol(t.mod_ae, 0.85, CLOSE);
    ck_assert_double_eq_tol(t.Vc, 1.5, CLOSE);
    ck_assert_double_eq_tol(w->iss, 10, CLOSE);
    ck_assert_double_eq_tol(w->Q, 1 + 0.14 * 0.5, CLOSE); /* insight .30 of .60 */
    ck_assert_double_eq(w->Tsm, 0);
    ck_assert_double_eq(w->Tms, 0.52);
}
END_TEST

START_TEST(fit_is_the_cosine_of_what_one_has_and_what_the_seat_wants)
{
    /* Petra (.1 .2 .9 .3) in insight (0 .3 .9 .3): 0.70 + 0.40 * .96 / sqrt(.95 * .99). */
    double fit = staff_fit_of_role(w, ROLE_PMI, true);
    ck_assert_double_eq_tol(fit, 0.70 + 0.40 * 0.96 / sqrt(0.95 * 0.99), CLOSE); /* O1b */
}
END_TEST

START_TEST(the_assessment_finds_the_round_pegs)
{
    unsigned seat, other;
    double calls = staff_fit_of_role(w, ROLE_PROSPECT, true);
    double care = staff_fit_of_role(w, ROLE_AM, true);
    /* Rosa cares and sits in First contact; Zoe hunts and sits in Customer care. */
    ck_assert(staff_best_swap(w, &seat, &other));
    ck_assert_uint_eq(seat, 4);
    ck_assert_uint_eq(other, 13);
    staff_swap(w, seat, other);
    ck_assert_double_gt(staff_fit_of_role(w, ROLE_PROSPECT, true), calls);
    ck_assert_double_gt(staff_fit_of_role(w, ROLE_AM, true), care);
    for (int i = 0; i < STAFF_SEATS && staff_best_swap(w, &seat, &other); i++)
        staff_swap(w, seat, other);
    ck_assert(!staff_best_swap(w, &seat, &other));
}
END_TEST

START_TEST(criteria_that_agree_and_age_are_joint_and_stable)
{
    d->crit_m = 0.42;
    d->crit_s = 0.52;
    step_people(w, &t);
    ck_assert_double_eq_tol(t.joint, 1 - 0.1 / 0.3, CLOSE);
    ck_assert_double_eq(t.stable, 1);
    d->crit_s = 0.42;
    step_people(w, &t);
    ck_assert_double_eq(w->crit_age, 0);
    ck_assert_double_eq_tol(t.jst, 0.4, CLOSE); /* L5 */
}
END_TEST

START_TEST(a_newcomer_starts_at_three_quarters)
{
    w->ten[ROLE_AE] = 0 - 1.0;
    t.meddle = 0;
    step_people(w, &t);
    /* O1 with tenure 0, then fit, coaching by the sales manager (O9). */
    double fit = staff_fit_of_role(w, ROLE_AE, true);
    ck_assert_double_eq_tol(t.eff[ROLE_AE], 0.75 * fit / 0.98 * 1.09, CLOSE);
}
END_TEST

START_TEST(the_managing_directors_time_is_engagement_and_load)
{
    d->ceo_field = 0.15;
    d->ceo_mkt = 1;
    d->ceo_calls = 1;
    d->ceo_override = 4;
    d->purpose = 0.5;
    step_people(w, &t);
    ck_assert_double_eq_tol(t.eng, 0.25 + 0.25 + 0.125, CLOSE); /* C1 */
    double load = 0.15 + 0.03 + 0.012 + 0.2 + 0.04;
    ck_assert_double_eq_tol(t.steer, 1, CLOSE); /* C2: (1 - load) / 0.5 above 1 */
    ck_assert(load < 0.5);
    ck_assert_double_eq_tol(t.meddle, 0.5, CLOSE);
}
END_TEST

START_TEST(adstock_carries_over)
{
    d->brand_spend = 10;
    d->brand_mix[0] = 0.5;
    d->act_spend = 8;
    d->act_mix[0] = 0.25;
    w->Sb[0] = 2;
    w->Sa[0] = 4;
    w->Z[0] = 1;
    step_brand(w, &t);
    ck_assert_double_eq_tol(w->Sb[0], 0.88 * 2 + 0.12 * 5, CLOSE);                  /* B1 */
    ck_assert_double_eq_tol(w->Sa[0], 0.65 * 4 + 0.35 * 2, CLOSE);                  /* B2 */
    ck_assert_double_eq_tol(w->Z[0], 0.9 * 1 + 0.1 * (0.35 * 5 + 0.75 * 2), CLOSE); /* B3 */
    ck_assert_double_eq_tol(t.off, 0.25 * (1 - 0.5 * 0.5 * 0.5), CLOSE);            /* B5 */
}
END_TEST

START_TEST(half_an_inbox_unworked_makes_leads_wait)
{
    /* caps = 3 * 30 * 1 * 1 * (1 - .3 * 4 / 28) * (1 - .05 * .4); 45 % for the inbox (F1, F2). */
    double caps = 90 * (1 - 1.2 / 28) * 0.98;
    w->Lg[0] = 2 * caps * 0.45 / 3.5;
    step_prospecting(w, &t);
    ck_assert_double_eq_tol(t.wait, 24 + 84 * 0.5 / 0.5, 1e-6);
    ck_assert_double_eq_tol(t.rr, 0.15 + 0.85 / (1 + pow(108.0 / 30, 0.8)), 1e-6); /* F3 */
}
END_TEST

START_TEST(half_of_what_is_left_of_the_inbox_survives_a_rogue_act)
{
    w->subversion = SUBVERSION_INBOX;
    d->in_share = 0; /* nobody answers: the queue loses 30 %, then half is thrown away */
    w->Lg[1] = 10;
    step_prospecting(w, &t);
    ck_assert_double_eq_tol(w->Lg[1], 10 * 0.7 * 0.5, CLOSE);
    ck_assert_uint_eq(w->subversion, SUBVERSION_NONE);
}
END_TEST

START_TEST(a_push_is_paid_with_tiredness)
{
    d->blitz = 1;
    step_prospecting(w, &t);
    ck_assert_double_eq_tol(w->fat, 0.12, CLOSE); /* F7 */
    step_prospecting(w, &t);
    ck_assert_double_eq_tol(w->fat, 0.12 + 0.12 - 0.012, CLOSE);
}
END_TEST

START_TEST(skipped_work_takes_at_most_four_tenths_of_the_hours)
{
    w->deal_count = 0;
    w->debt = 100;
    t.cap = 50;
    step_deals(w, &t);
    ck_assert_double_eq_tol(w->debt, 80, CLOSE); /* D5 */
    ck_assert_double_eq_tol(t.cap, 30, CLOSE);
}
END_TEST

START_TEST(a_deal_moves_with_the_hours_it_gets)
{
    w->deal_count = 1;
    struct deal *deal = world_deal(w, 0);
    deal->segment = 1;
    deal->good = 1;
    deal->z = 0.1;
    w->setup.parameters.dark0 = 0; /* or a stray draw could end it */
    w->setup.parameters.dark1 = 0;
    d->mkt_direct = 0;
    d->ceo_calls = 0;
    t.cap = 31.0 / 6 / 2; /* half of the hours wanted */
    step_deals(w, &t);
    double pace = (1 + 0.25 * 0.3 * 0.5) * (0.9 + 0.2 * 0.55) * (1 + 0.04 * 0.1 / 0.3);
    ck_assert_uint_eq(w->deal_count, 1);
    ck_assert_double_eq_tol(t.util, 2, CLOSE);
    ck_assert_double_eq_tol(deal->z, 0.1 + pace * 0.5 / 6, CLOSE); /* D1 */
    ck_assert_double_eq_tol(deal->attsum, 0.5, CLOSE);
}
END_TEST

/* A company in which every term of the odds is zero but those of the test. */
static void neutral(struct deal *deal)
{
    memset(deal, 0, sizeof *deal);
    deal->good = 1;
    deal->age = 4;
    deal->attsum = 4 * 0.85;
    deal->cover = 0.7;
    w->B = 0.5;
    w->A[0] = 0.42;
    w->K = 0.7;
    w->E = 0.3;
    w->X = 0.4;
    w->R = 0;
    d->disc = 0;
    t.CA = 0.5;
    t.T = 0.5;
    t.zc[0] = 0.4;
    t.eff[ROLE_AE] = 0.98;
}

START_TEST(the_odds_of_a_plain_deal_are_the_base_odds)
{
    struct deal deal;
    neutral(&deal);
    /* b0, inbound source, thought worlds .30 * T - .15 = 0 (D4). */
    ck_assert_double_eq_tol(deal_odds(w, &t, &deal, 0, false), -1.25 + 0.15, CLOSE);
    deal.good = 0;
    ck_assert_double_eq_tol(deal_odds(w, &t, &deal, 0, true), -1.25 + 0.15 - 2.2 - 0.5, CLOSE);
    deal.self_serve = 1;
    ck_assert_double_eq_tol(deal_odds(w, &t, &deal, 0, false), -1.9, CLOSE); /* D4s */
}
END_TEST

START_TEST(a_discount_works_once_by_price_and_once_by_surprise)
{
    struct deal deal;
    neutral(&deal);
    d->disc = 0.1;
    w->R = 0.05;
    double expected = -1.10 - 1.3 * log(0.9) + 1.4 * 0.05;
    ck_assert_double_eq_tol(deal_odds(w, &t, &deal, 0.1, false), expected, CLOSE);
    w->R = 0.15; /* buyers expect more than they get: losses weigh half as much again (P5) */
    expected = -1.10 - 1.3 * log(0.9) - 1.4 * 1.5 * 0.05;
    ck_assert_double_eq_tol(deal_odds(w, &t, &deal, 0.1, false), expected, CLOSE);
}
END_TEST

START_TEST(a_signature_brings_a_customer_and_work)
{
    struct deal deal;
    neutral(&deal);
    deal.val = 20;
    deal.source = 2;
    deal.offsum = 2;
    w->week = 4;
    uint32_t before = w->customer_count;
    ck_assert(deal_win(w, &t, &deal, 0.1, true));
    const struct customer *c = world_customer_const(w, before);
    ck_assert_double_eq_tol(t.new_revenue, 18, CLOSE);
    ck_assert_double_eq_tol(c->val, 18, CLOSE);
    ck_assert_double_eq_tol(c->over, 0.30 * 0.5, CLOSE);
    ck_assert_double_eq(c->sat, 0.55);
    ck_assert_double_eq(c->renew, 30);
    ck_assert_uint_eq(c->referred, 1);
    ck_assert_uint_eq(c->rush, 1);
    ck_assert_double_eq_tol(w->onb_q, 6, CLOSE);
}
END_TEST

START_TEST(satisfaction_goes_a_seventh_of_the_way)
{
    w->customer_count = 1;
    struct customer *c = world_customer(w, 0);
    c->sat = 0.5;
    c->renew = 99;
    c->last_review = -99;
    d->reviews = 0;
    d->pmi_ret = 0;
    d->cx_pro = 0;
    w->setup.parameters.iss_rate[0] = 0;
    w->iss = 0;
    w->B = 0.5;
    w->Why = 0.4;
    step_customers(w, &t);
    ck_assert_double_eq_tol(c->sat, 0.5 + (0.56 - 0.04 - 0.5) / 7, CLOSE); /* R1 */
}
END_TEST

START_TEST(unread_notes_go_stale)
{
    w->notes = 10;
    d->pmi_fb = 0;
    d->fb_time = 0;
    d->reviews = 0;
    step_insight(w, &t);
    ck_assert_double_eq_tol(w->notes, 8, CLOSE); /* N1 */
    ck_assert_double_eq_tol(w->Qc, 1.0042, CLOSE);
}
END_TEST

START_TEST(a_default_week_costs_ninety_six_and_a_half)
{
    t.new_revenue = 100;
    w->F = 0.5;
    step_accounting(w, &t);
    /* 15 people * 2.1, 42 fixed, 6 + 7 + 0 + 8 + .5 programmes, .5 keeping in touch, 1 two heads */
    ck_assert_double_eq_tol(t.cost, 96.5, CLOSE);
    ck_assert_double_eq_tol(t.revenue, 100 * (1 - 0.04 * 0.5), CLOSE);
    ck_assert_double_eq_tol(t.profit, 0.78 * 98 - 96.5, CLOSE);
    ck_assert_double_eq_tol(w->ema_attain, 1 + 0.08 * (98.0 / (1800.0 / 13) - 1), CLOSE);
    ck_assert_uint_eq(w->week, 1);
}
END_TEST

START_TEST(full_marks_in_every_part_are_an_index_of_one_hundred)
{
    w->ema_acc = w->ema_resp = w->ema_sync = w->ema_loop = w->ema_ret = 1;
    w->K = 1;
    w->ema_disc = 0;
    w->SH = 1;
    d->mkt_direct = 0;
    d->reason = 1;
    t.joint = t.stable = 1;
    t.accept = t.rr = t.sync = 1;
    t.read = t.vol = 3;
    step_alignment(w, &t);
    ck_assert_double_eq_tol(t.index, 100, 1e-3);
}
END_TEST

START_TEST(trust_moves_a_seventh_of_the_way_and_tension_is_its_lack)
{
    double before = w->Tsm;
    w->ema_attain = 1;
    step_alignment(w, &t);
    ck_assert_double_eq_tol(w->X, 1 - (w->Tsm + w->Tms) / 2, CLOSE); /* T3 */
    ck_assert_double_lt(fabs(w->Tsm - before), 1.0 / 7);
    d->ceo_stance = -1;
    step_alignment(w, &t);
    ck_assert_double_eq_tol(w->X, 1.1 - (w->Tsm + w->Tms) / 2, CLOSE);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("equations");
    TCase *equations = tcase_create("equations");
    tcase_add_checked_fixture(equations, begin, end);
    tcase_add_test(equations, practices_follow_in_six_weeks_and_money_at_once);
    tcase_add_test(equations, buyers_learn_seven_tenths_of_a_quarter_end_offer);
    tcase_add_test(equations, tension_delays_the_answer_to_a_rival);
    tcase_add_test(equations, an_answered_launch_is_won_back_up_to_six_tenths);
    tcase_add_test(equations, shocks_touch_what_the_table_says);
    tcase_add_test(equations, fit_is_the_cosine_of_what_one_has_and_what_the_seat_wants);
    tcase_add_test(equations, the_assessment_finds_the_round_pegs);
    tcase_add_test(equations, criteria_that_agree_and_age_are_joint_and_stable);
    tcase_add_test(equations, a_newcomer_starts_at_three_quarters);
    tcase_add_test(equations, the_managing_directors_time_is_engagement_and_load);
    tcase_add_test(equations, adstock_carries_over);
    tcase_add_test(equations, half_an_inbox_unworked_makes_leads_wait);
    tcase_add_test(equations, half_of_what_is_left_of_the_inbox_survives_a_rogue_act);
    tcase_add_test(equations, a_push_is_paid_with_tiredness);
    tcase_add_test(equations, skipped_work_takes_at_most_four_tenths_of_the_hours);
    tcase_add_test(equations, a_deal_moves_with_the_hours_it_gets);
    tcase_add_test(equations, the_odds_of_a_plain_deal_are_the_base_odds);
    tcase_add_test(equations, a_discount_works_once_by_price_and_once_by_surprise);
    tcase_add_test(equations, a_signature_brings_a_customer_and_work);
    tcase_add_test(equations, satisfaction_goes_a_seventh_of_the_way);
    tcase_add_test(equations, unread_notes_go_stale);
    tcase_add_test(equations, a_default_week_costs_ninety_six_and_a_half);
    tcase_add_test(equations, full_marks_in_every_part_are_an_index_of_one_hundred);
    tcase_add_test(equations, trust_moves_a_seventh_of_the_way_and_tension_is_its_lack);
    suite_add_tcase(suite, equations);
    return suite_run(suite);
}
