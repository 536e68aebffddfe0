/* How the model walks through time, and what error that carries.
 *
 * Nearly all stocks follow an equation x += (goal - x) / tau once a week: the explicit method of
 * Euler with a step of one week for dx/dt = (goal - x) / tau. After n weeks of a standing goal it
 * leaves (1 - 1/tau)^n of the distance where the continuous equation leaves exp(-n/tau). So
 *   - it is stable, and does not even overshoot, as long as tau >= 1: every tau's allowed minimum
 *     is held against that here;
 *   - it is a little fast: its own time constant is -1/ln(1 - 1/tau), about tau - 1/2, and the gap
 *     to the continuous curve is at most about 1/(2 e tau), 3 % of the distance at tau = 6, 0.8 %
 *     at tau = 24. The parameters of MODEL 2.12 are calibrated with the weekly step, so the error
 * is part of what they mean, not of what comes out;
 *   - it is of first order: half the step (tau doubled, twice as many steps) halves the gap.
 * The market's flow (M1) and tiredness (F6) are Euler too; where their stocks come to rest does not
 * depend on the step. The adstocks (B1 to B3) and what is forgotten (experience) are geometric,
 * x *= lambda: exact samples of an exponential, with no error of the step. The learning curve (O1)
 * is written as its own solution and is exact as well. */
#include "suite.h"

#include "checked_game.h"
#include "policy_runs.h"
#include "week.h"

#include <math.h>

static struct world *w;
static struct week t;

static void begin(void)
{
    struct setup setup;
    setup_default(&setup);
    memset(&t, 0, sizeof t);
    w = world_new(&setup, 1);
}

static void end(void)
{
    free(w);
}

/* Parameters in weeks by which something is divided. */
static const char *const divisors[] = {"tau_B", "tau_K",   "tau_Rup",  "tau_Rdn",
                                       "tau_I", "tau_sat", "tau_prac", "tau_T",
                                       "tau_C", "tau_SH",  "dur_in"};
#define DIVISORS (int)(sizeof divisors / sizeof *divisors)

static unsigned slot_of(const char *name)
{
    enum parameter parameter;
    ck_assert_msg(parameter_find(name, &parameter), "no parameter %s", name);
    return parameter_info(parameter)->first_slot;
}

START_TEST(no_allowed_time_constant_is_shorter_than_the_step)
{
    double min, max;
    parameter_allowed(slot_of(divisors[_i]), &min, &max);
    ck_assert_double_ge(min, 1);
}
END_TEST

/* How far sla, a practice, is from its goal after `weeks` of the standing order, of 1 at first. */
static double left_of_practice(double tau, unsigned weeks)
{
    w->setup.parameters.tau_prac = tau;
    w->week = 1; /* not a quarter's first */
    w->decided.sla = 8;
    w->done.sla = 24;
    for (unsigned i = 0; i < weeks; i++)
        step_decisions(w, &t);
    return (w->done.sla - 8) / 16;
}

static const double taus[] = {1.2, 2, 4, 6, 8, 13, 24, 40};
#define TAUS (int)(sizeof taus / sizeof *taus)

START_TEST(a_weekly_step_is_eulers_and_stays_close_to_the_curve)
{
    double tau = taus[_i];
    for (unsigned weeks = 1; weeks <= 52; weeks++) {
        double left = left_of_practice(tau, weeks), curve = exp(-(double)weeks / tau);
        ck_assert_double_eq_tol(left, pow(1 - 1 / tau, weeks), 1e-12);
        ck_assert_double_ge(left, 0); /* no overshoot */
        ck_assert_double_le(left, curve);
        /* The bound of the head comment, with what the second order adds at short constants. */
        ck_assert_double_le(curve - left, (1 + 1 / tau) / (2 * exp(1) * tau));
    }
}
END_TEST

static double gap_to_curve(double tau, unsigned weeks)
{
    return exp(-(double)weeks / tau) - left_of_practice(tau, weeks);
}

START_TEST(half_the_step_halves_the_error)
{
    double tau = taus[_i];
    unsigned weeks = (unsigned)(tau + 0.5);
    double whole = gap_to_curve(tau, weeks), half = gap_to_curve(2 * tau, 2 * weeks);
    ck_assert_double_gt(whole, 0);
    ck_assert_double_eq_tol(half / whole, 0.5, tau < 4 ? 0.15 : 0.05);
}
END_TEST

START_TEST(shared_goals_cascade_on_the_same_curve)
{
    double tau = w->setup.parameters.tau_SH;
    w->done.shared = 1;
    w->SH = 0;
    for (unsigned weeks = 1; weeks <= 26; weeks++) {
        step_people(w, &t);
        ck_assert_double_eq_tol(1 - w->SH, pow(1 - 1 / tau, weeks), 1e-12);
    }
}
END_TEST

START_TEST(carry_over_is_exact_and_has_the_half_life_it_claims)
{
    const struct {
        double *stock;
        double keep, half_life; /* of parameters.def, weeks */
    } stocks[] = {{w->Sb, w->setup.parameters.lam_b, 5.4},
                  {w->Sa, w->setup.parameters.lam_a, 1.6},
                  {w->Z, w->setup.parameters.lam_z, 6.6}};
    t.Vc = 1;
    w->done.brand_spend = 0;
    w->done.act_spend = 0;
    for (int k = 0; k < 3; k++)
        stocks[k].stock[0] = 10;
    for (unsigned weeks = 1; weeks <= 20; weeks++) {
        step_brand(w, &t);
        for (int k = 0; k < 3; k++)
            ck_assert_double_eq_tol(stocks[k].stock[0], 10 * exp(weeks * log(stocks[k].keep)),
                                    1e-12);
    }
    for (int k = 0; k < 3; k++)
        ck_assert_double_eq_tol(log(0.5) / log(stocks[k].keep), stocks[k].half_life, 0.05);
}
END_TEST

START_TEST(the_market_comes_to_rest_where_the_curve_does)
{
    const struct parameters *p = &w->setup.parameters;
    double sum = 0;
    const int settle = 200, weeks = 4000;
    t.mod_phi = 1;
    w->customer_count = 0;
    for (int i = 0; i < settle + weeks; i++) {
        w->week = (uint32_t)i;
        memset(t.n, 0, sizeof t.n);
        step_market(w, &t);
        sum += i >= settle ? w->M[0] / weeks : 0;
    }
    /* phi (N - M) = M / dur_in, whatever the step; weekly luck averages to 1.005. */
    double rest = p->phi * p->N[0] / (p->phi + 1 / p->dur_in);
    ck_assert_double_eq_tol(sum / rest, 1.005, 0.01);
}
END_TEST

/* One time constant, or all of them, at the end of the range; orders that jump every month make
 * every stock move. */
static void play_with(const char *name, bool is_max)
{
    static struct checked_game game;
    struct setup setup;
    setup_default(&setup);
    for (int k = 0; k < DIVISORS; k++) {
        double min, max;
        unsigned slot = slot_of(divisors[k]);
        if (name != NULL && strcmp(name, divisors[k]) != 0) continue;
        parameter_allowed(slot, &min, &max);
        ck_assert(setup_put_parameter(&setup, slot, is_max ? max : min));
    }
    for (uint64_t seed = 1; seed <= 10; seed++) {
        checked_start(&game, &setup, seed, 256, 1024);
        while (!world_is_over(game.world)) {
            if (game.world->week % 4 == 0 && game.world->week < YEAR_WEEKS) {
                bool is_high = game.world->week % 8 == 0;
                for (unsigned slot = 0; slot < DECISION_SLOTS; slot++) {
                    const struct decision_info *info = decision_info(decision_of_slot(slot));
                    if (info->sum_rule == SUM_NONE)
                        decisions_put(&game.world->decided, slot, is_high ? info->max : info->min);
                }
            }
            checked_week(&game);
        }
        checked_end(&game);
    }
}

START_TEST(each_time_constant_at_its_ends_keeps_the_company_sound)
{
    play_with(divisors[_i], false);
    play_with(divisors[_i], true);
}
END_TEST

START_TEST(all_time_constants_at_their_ends_keep_the_company_sound)
{
    play_with(NULL, false);
    play_with(NULL, true);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("time steps");
    TCase *tcase = tcase_create("time steps");
    tcase_set_timeout(tcase, 30);
    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_loop_test(tcase, no_allowed_time_constant_is_shorter_than_the_step, 0, DIVISORS);
    tcase_add_loop_test(tcase, a_weekly_step_is_eulers_and_stays_close_to_the_curve, 0, TAUS);
    tcase_add_loop_test(tcase, half_the_step_halves_the_error, 0, TAUS);
    tcase_add_test(tcase, shared_goals_cascade_on_the_same_curve);
    tcase_add_test(tcase, carry_over_is_exact_and_has_the_half_life_it_claims);
    tcase_add_test(tcase, the_market_comes_to_rest_where_the_curve_does);
    tcase_add_loop_test(tcase, each_time_constant_at_its_ends_keeps_the_company_sound, 0, DIVISORS);
    tcase_add_test(tcase, all_time_constants_at_their_ends_keep_the_company_sound);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
