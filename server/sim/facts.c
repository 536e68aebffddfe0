#include "facts.h"

#include "ensure.h"
#include "week.h"

/* How far a statement may be off and still hold stands in structural_people.def (V8). */

#define READING_WEEKS ((unsigned)eqV8_month)
#define CREDIT_WEEKS  QUARTER_WEEKS
#define VISIT_WEEKS   QUARTER_WEEKS

static double sum_of_past(const struct world *w, enum signal signal, unsigned weeks)
{
    double sum = 0;
    for (unsigned i = 1; i <= weeks && i <= w->week; i++)
        sum += world_past(w, w->week - i, signal);
    return sum;
}

/* The time that is planned against the time that is spent. */
static struct fact time_outside(const struct world *w)
{
    double said = w->decided.ceo_field, found = w->done.ceo_field;
    return (struct fact){said, found, found >= said - eqV8_share};
}

static struct fact promise_kept(const struct world *w)
{
    double said = w->decided.promise, found = w->Q / most(w->Qc, eqV8_never_zero);
    return (struct fact){said, found, found >= said - eqV8_share};
}

/* As sales holds it against marketing (g5). */
static struct fact credit(const struct world *w)
{
    unsigned weeks = w->week < CREDIT_WEEKS ? w->week : CREDIT_WEEKS;
    double said = w->decided.claim;
    double found = weeks > 0 ? sum_of_past(w, SIGNAL_credit, CREDIT_WEEKS) / weeks : said;
    return (struct fact){said, found, found >= said - eqV8_share};
}

/* What the planned hours would read of a usual week's notes against what was read of what came. */
static struct fact reading(const struct world *w)
{
    double written = sum_of_past(w, SIGNAL_written, READING_WEEKS);
    double read = sum_of_past(w, SIGNAL_read, READING_WEEKS);
    double said = least(1, w->decided.pmi_fb / eqV8_reads_all);
    double found = written > 0 ? least(1, read / written) : said;
    return (struct fact){said, found, found >= said - eqV8_count};
}

static struct fact answers(const struct world *w)
{
    double said = w->decided.sla, found = w->last[SIGNAL_wait];
    return (struct fact){said, found, found <= said * eqV8_times + eqV8_hours};
}

static struct fact discounts(const struct world *w)
{
    double said = w->decided.disc, found = w->ema_disc;
    return (struct fact){said, found, found <= said + eqV8_discount};
}

static struct fact visits(const struct world *w)
{
    double visited = 0;
    for (uint32_t i = 0; i < w->customer_count; i++)
        visited += w->week - world_customer_const(w, i)->last_review < VISIT_WEEKS;
    double said = w->decided.reviews;
    double found = w->customer_count > 0 ? visited / w->customer_count : said;
    return (struct fact){said, found, found >= said - eqV8_count};
}

/* What the planned hours would need for a usual week's problems against how long the last one of
 * the queue really waits. */
static struct fact problems(const struct world *w)
{
    double said = most(1, eqV8_solves_all / most(w->decided.cx_iss, eqV8_never_zero));
    double found = 1 + w->iss / most(w->last[SIGNAL_fixed], eqV8_never_zero);
    said = least(eqV8_longest, said);
    found = least(eqV8_longest, found);
    return (struct fact){said, found, found <= said * eqV8_times + eqV8_weeks};
}

struct fact world_fact(const struct world *world, enum statement statement)
{
    switch (statement) {
    case STATEMENT_time_outside:
        return time_outside(world);
    case STATEMENT_promise_kept:
        return promise_kept(world);
    case STATEMENT_credit:
        return credit(world);
    case STATEMENT_reading:
        return reading(world);
    case STATEMENT_answers:
        return answers(world);
    case STATEMENT_discounts:
        return discounts(world);
    case STATEMENT_visits:
        return visits(world);
    case STATEMENT_problems:
        return problems(world);
    case STATEMENT_COUNT:
        break;
    }
    ensure(false);
    return (struct fact){0};
}

double world_knowing(const struct world *world, enum side side)
{
    double marketing = world->last[SIGNAL_km], sales = world->last[SIGNAL_ks];
    switch (side) {
    case SIDE_MARKETING:
        return marketing;
    case SIDE_SALES:
        return sales;
    case SIDE_NEUTRAL:
        break;
    }
    return (marketing + sales) / 2;
}
