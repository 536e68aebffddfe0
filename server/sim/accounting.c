/* Step 13 of the week: money, beliefs, and what is remembered (MODEL 2.6, 2.8). */
#include "week.h"

#include <string.h>

static void count_money(struct world *w, struct week *t)
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    t->revenue =
        (t->new_revenue + t->renewal + t->expansion) * (1 - p->leak * (1 - w->F)); /* (Y1) */
    t->cost = (p->sdr_n + p->ae_n + p->am_n + p->cx_n) * p->wage + p->fixed_cost + d->brand_spend +
              d->act_spend + d->x_sales + d->x_rd + d->x_infra + eqY2_nurture * d->nurture +
              (d->structure == 0 ? eqY2_two_heads : 0) + t->react_cost + t->partner_cost +
              t->expense;                               /* (Y2) */
    t->profit = p->gm * t->revenue - t->cost - w->paid; /* (Y3) */
    w->paid = 0;
    w->ego = least(eqC5_whole, w->ego + eqC5_mends);
    w->ema_attain +=
        eqY4_rate * (t->revenue / (world_target(w) / QUARTER_WEEKS) - w->ema_attain); /* (Y4) */
}

/* People infer harmony from results (I2). */
static double felt(const struct world *w, const struct week *t, double trust)
{
    return 100 * clamp(eqI2_floor + eqI2_results * least(eqI2_results_max, w->ema_attain) +
                       eqI2_trust * trust + eqI2_index * t->index / 100);
}

static void believe(struct world *w, struct week *t)
{
    const struct parameters *p = &w->setup.parameters;
    double hide = w->done.structure == 1 ? eqC4_hidden : 0;
    double view = 100 * clamp(eqC4_floor + eqC4_results * least(eqC4_results_max, w->ema_attain) +
                              eqC4_calm * (1 - w->X) + hide);
    w->ceo_view += (view - w->ceo_view) / most(1, curve_belief_lag(p, t->eng)); /* (C4) */
    t->felt_sales = felt(w, t, w->Tsm);
    t->felt_marketing = felt(w, t, w->Tms);
}

static void keep_books(struct world *w, const struct week *t)
{
    unsigned quarter = world_quarter_of_week(w->week);
    w->revenue_of_quarter[quarter] += t->revenue;
    w->profit_of_quarter[quarter] += t->profit;
    w->index_of_quarter[quarter] += t->index;
    if (w->week + 1 == w->setup.weeks) w->year_satisfaction = t->satm;
}

static double sum_of(const double *a, const double *b)
{
    double sum = 0;
    for (unsigned s = 0; s < SEGMENTS; s++)
        sum += a[s] + b[s];
    return sum;
}

static void remember_flows(double *last, const struct week *t)
{
    last[SIGNAL_revenue] = t->revenue;
    last[SIGNAL_new_revenue] = t->new_revenue;
    last[SIGNAL_renewal] = t->renewal;
    last[SIGNAL_expansion] = t->expansion;
    last[SIGNAL_profit] = t->profit;
    last[SIGNAL_cost] = t->cost;
    last[SIGNAL_raw] = t->raw;
    last[SIGNAL_passed] = t->deliv;
    last[SIGNAL_accepted] = t->acc;
    last[SIGNAL_opened] = t->opened;
    last[SIGNAL_answered] = t->answered;
    last[SIGNAL_met] = t->met;
    last[SIGNAL_touches] = t->touches;
    last[SIGNAL_won] = t->won;
    last[SIGNAL_lost] = t->lost;
    last[SIGNAL_churned] = t->churned;
    last[SIGNAL_renewed] = t->renewed;
    last[SIGNAL_reviews] = t->reviews_held;
    last[SIGNAL_written] = t->vol;
    last[SIGNAL_read] = t->read;
    last[SIGNAL_fixed] = t->fixed;
}

/* Leads that wait at a moment: those left over, and by Little's law (arrivals times waiting time)
 * those that arrived and will be answered, which a weekly stock would never show. */
static double leads_waiting(const struct world *w, const struct week *t)
{
    const double hours_a_week = 168;
    return sum_of(w->Lg, w->Lb) + t->acc * t->wait / hours_a_week;
}

static void remember_state(double *last, const struct world *w, const struct week *t)
{
    last[SIGNAL_util] = t->util;
    last[SIGNAL_hours] = t->cap;
    last[SIGNAL_wait] = t->wait;
    last[SIGNAL_rr] = t->rr;
    last[SIGNAL_inbox] = leads_waiting(w, t);
    last[SIGNAL_pool] = sum_of(w->Pg, w->Pb);
    last[SIGNAL_trust] = (w->Tsm + w->Tms) / 2;
    last[SIGNAL_K] = w->K;
    last[SIGNAL_satm] = t->satm;
    last[SIGNAL_A_small] = w->A[0];
    last[SIGNAL_A_middle] = w->A[1];
    last[SIGNAL_A_large] = w->A[2];
    last[SIGNAL_Aavg] = (w->A[0] + w->A[1] + w->A[2]) / 3;
    last[SIGNAL_Vc] = t->Vc;
    last[SIGNAL_pc] = t->pc;
    last[SIGNAL_gap] = t->gap;
    last[SIGNAL_iss] = w->iss;
    last[SIGNAL_onb_q] = w->onb_q;
    last[SIGNAL_eng] = t->eng;
    last[SIGNAL_kap] = t->kap;
    last[SIGNAL_index] = t->index;
    last[SIGNAL_km] = t->km;
    last[SIGNAL_ks] = t->ks;
    last[SIGNAL_credit] = t->credit;
    last[SIGNAL_contest] = t->contest;
}

void step_accounting(struct world *w, struct week *t)
{
    count_money(w, t);
    believe(w, t);
    keep_books(w, t);
    remember_flows(w->last, t);
    remember_state(w->last, w, t);
    memcpy(w->past + (w->week % PAST_WEEKS) * SIGNAL_COUNT, w->last, sizeof w->last);
    w->week += 1;
}
