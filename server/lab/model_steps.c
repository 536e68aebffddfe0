#include "model_report.h"

#include "apply.h"
#include "ensure.h"
#include "real.h"
#include "step.h"

#include <math.h>
#include <stdlib.h>

/* MODEL 2.4: what the weekly step of x += (goal - x) / tau leaves of a distance, beside the
 * continuous equation; and whether stocks are the sums of their flows. Measured by whole weeks of
 * the program; the tests of the same are tests/sim/test_time_steps.c and test_invariants.c. */

enum { GAMES = 50, LATE = 24, SOON = 8 };

/* Every parameter in weeks by which a difference is divided. */
static const enum parameter constants[] = {PARAMETER_tau_prac, PARAMETER_tau_SH,  PARAMETER_tau_T,
                                           PARAMETER_tau_sat,  PARAMETER_tau_K,   PARAMETER_tau_C,
                                           PARAMETER_tau_I,    PARAMETER_tau_Rup, PARAMETER_dur_in,
                                           PARAMETER_tau_B,    PARAMETER_tau_Rdn};

static struct world *company(const struct setup *setup, uint64_t seed)
{
    struct world *world = malloc(world_size_bytes(WORLD_DEALS_USUAL, WORLD_CUSTOMERS_USUAL));
    ensure(world != NULL);
    world_start_usual(world, setup, seed);
    return world;
}

/* What is left of a practice's way (hours until an answer) after each week of a standing order. */
static void walk(double tau, double left[YEAR_WEEKS + 1])
{
    struct setup setup;
    setup_default(&setup);
    ensure(setup_put_parameter(&setup, parameter_info(PARAMETER_tau_prac)->first_slot, tau));
    setup.habits.sla = LATE;
    struct world *world = company(&setup, 1);
    ensure(world_decide(world, ROLE_PROSPECT, SLOT_sla, SOON) == REFUSAL_NONE);
    left[0] = 1;
    for (unsigned week = 1; week <= YEAR_WEEKS; week++) {
        world_step(world, NULL);
        left[week] = (world->done.sla - SOON) / (LATE - SOON);
    }
    free(world);
}

static double curve(double weeks, double tau)
{
    return real_exp(-weeks / tau);
}

static void write_constant(struct model_report *report, const struct setup *setup,
                           enum parameter parameter)
{
    const struct parameter_info *info = parameter_info(parameter);
    double tau = parameters_get(&setup->parameters, info->first_slot), widest = 0, min, max;
    double left[YEAR_WEEKS + 1];
    walk(tau, left);
    for (unsigned week = 1; week <= YEAR_WEEKS; week++) {
        double gap = curve(week, tau) - left[week];
        widest = gap > widest ? gap : widest;
        report->failures += gap < 0 || left[week] < 0; /* slower than the curve, or beyond it */
    }
    unsigned weeks = (unsigned)(tau + 0.5);
    parameter_allowed(info->first_slot, &min, &max);
    report->failures += min < 1;
    fprintf(report->out, "| `%s` | %.0f | %.1f | %.3f | %.3f | %.1f %% | %.1f |\n", info->name, tau,
            -1 / real_log(1 - 1 / tau), left[weeks], curve(weeks, tau), 100 * widest, min);
}

static void write_order(struct model_report *report)
{
    double whole[YEAR_WEEKS + 1], half[YEAR_WEEKS + 1];
    fputs("\nHalf the step (twice the constant, twice the weeks) leaves this part of the gap; a "
          "method of first order halves it:",
          report->out);
    for (unsigned tau = 3; tau <= 12; tau *= 2) {
        walk(tau, whole);
        walk(2 * tau, half);
        double ratio = (curve(tau, tau) - half[2 * tau]) / (curve(tau, tau) - whole[tau]);
        report->failures += fabs(ratio - 0.5) > 0.1;
        fprintf(report->out, " %.2f at %u weeks%s", ratio, tau, tau == 12 ? ".\n\n" : ",");
    }
}

/* How far stocks are from what they were and the sums of their flows, at most. */
struct sums {
    double customers, deals, revenue;
};

static void widen(double *widest, double a, double b)
{
    double apart = fabs(a - b);
    *widest = apart > *widest ? apart : *widest;
}

static void add_up(const struct setup *setup, uint64_t seed, struct sums *widest)
{
    static struct happenings week; /* large */
    struct world *world = company(setup, seed);
    double customers = world->customer_count, deals = world->deal_count;
    double revenue = 0, quarters = 0;
    while (!world_is_over(world)) {
        world_step(world, &week);
        customers += (double)week.result.won - (double)week.result.churned;
        deals += week.result.opportunities - (double)week.result.won - (double)week.result.lost;
        revenue += week.result.week < YEAR_WEEKS ? week.result.revenue : 0;
    }
    for (unsigned quarter = 0; quarter < QUARTERS; quarter++)
        quarters += world->revenue_of_quarter[quarter];
    widen(&widest->customers, customers, world->customer_count);
    widen(&widest->deals, deals, world->deal_count);
    widen(&widest->revenue, revenue, quarters);
    free(world);
}

bool model_write_steps(struct model_report *report)
{
    struct setup setup;
    struct sums widest = {0, 0, 0};
    setup_default(&setup);
    fputs("Most stocks move by x += (goal - x) / tau once a week. The table walks one of them, a "
          "practice, with the usual value of every such constant: its effective constant, what is "
          "left of the distance after tau weeks in the program and in the continuous equation, the "
          "widest gap between the two in a year, and the smallest value that a scenario may set "
          "(from 1 week on nothing overshoots).\n\n"
          "| constant | weeks | effective | left, program | left, continuous | widest gap | least "
          "allowed |\n|---|---|---|---|---|---|---|\n",
          report->out);
    for (size_t i = 0; i < sizeof constants / sizeof *constants; i++)
        write_constant(report, &setup, constants[i]);
    write_order(report);
    for (uint64_t seed = 1; seed <= GAMES; seed++)
        add_up(&setup, seed, &widest);
    report->failures += widest.customers + widest.deals > 0 || widest.revenue > 1e-6;
    fprintf(report->out,
            "Stocks are the sums of their flows: over %d games of %d weeks, customers differ by at "
            "most %.0f from those at the start, plus those won, less those who left; open deals by "
            "at most %.0f from those at the start, plus those opened, less those that ended; the "
            "quarters' revenue by at most %.6f k$ from the sum of its weeks.\n",
            GAMES, STUDY_WEEKS, widest.customers, widest.deals, widest.revenue);
    return true;
}
