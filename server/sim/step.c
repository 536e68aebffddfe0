#include "step.h"

#include "ensure.h"
#include "week.h"

#include <string.h>

void week_note(struct week *t, const struct happening *happening)
{
    if (!t->out) return;
    if (t->out->count < HAPPENINGS_MAX)
        t->out->list[t->out->count++] = *happening;
    else
        t->out->dropped++;
}

void week_note_deal(struct week *t, enum happening_kind kind, const struct deal *deal, double value,
                    double detail)
{
    week_note(t, &(struct happening){.kind = kind,
                                     .id = deal->id,
                                     .segment = deal->segment,
                                     .source = deal->source,
                                     .value = value,
                                     .detail = detail});
}

void week_note_customer(struct week *t, enum happening_kind kind, const struct customer *customer,
                        double value)
{
    week_note(t, &(struct happening){.kind = kind,
                                     .id = customer->id,
                                     .segment = customer->segment,
                                     .deal = customer->deal,
                                     .value = value,
                                     .detail = customer->sat});
}

void week_note_reason(struct week *t, enum reason reason)
{
    if (t->out && t->out->count > 0 && t->out->dropped == 0)
        t->out->list[t->out->count - 1].reason = reason;
}

static void report_flows(struct week_result *r, const struct week *t)
{
    r->won = t->won;
    r->lost = t->lost;
    r->churned = t->churned;
    r->due = (uint32_t)t->due;
    r->real_opened = t->real_opened;
    r->revenue = t->revenue;
    r->new_revenue = t->new_revenue;
    r->renewal = t->renewal;
    r->expansion = t->expansion;
    r->churned_value = t->churned_value;
    r->cost = t->cost;
    r->partner_cost = t->partner_cost;
    r->profit = t->profit;
    r->raw = t->raw;
    r->leads = t->deliv;
    r->accepted = t->acc;
    r->opportunities = t->opened;
    r->load = t->util;
    r->wait_hours = t->wait;
    r->response = t->rr;
}

/* The mean of the last four weeks, or of as many as there were. */
static double power_balance(const struct world *w)
{
    uint32_t weeks = (uint32_t)least(w->week, eqA3_weeks);
    double sum = 0;
    for (uint32_t i = 1; i <= weeks; i++)
        sum += world_past(w, w->week - i, SIGNAL_contest);
    return weeks > 0 ? sum / weeks : 0; /* (A3) */
}

static void report_state(struct week_result *r, const struct world *w, const struct week *t)
{
    r->week = w->week - 1;
    r->open_deals = w->deal_count;
    r->customers = w->customer_count;
    r->gap = t->gap;
    r->advantage = t->CA;
    r->satisfaction = t->satm;
    r->awareness = (w->A[0] + w->A[1] + w->A[2]) / 3;
    r->tension = w->X;
    r->index = t->index;
    memcpy(r->index_parts, t->c, sizeof r->index_parts);
    memcpy(r->grievances_marketing, t->g, sizeof r->grievances_marketing);
    memcpy(r->grievances_sales, t->s, sizeof r->grievances_sales);
    r->felt_sales = t->felt_sales;
    r->felt_marketing = t->felt_marketing;
    r->felt_ceo = w->ceo_view;
    r->kappa = t->kap;
    r->power = power_balance(w);
    memcpy(r->effectiveness, t->eff, sizeof r->effectiveness);
}

bool world_is_over(const struct world *world)
{
    return world->week >= world->setup.weeks + GHOST_WEEKS;
}

void world_step(struct world *world, struct happenings *out)
{
    struct week t;
    ensure(!world_is_over(world));
    memset(&t, 0, sizeof t);
    t.out = out;
    if (out) {
        out->count = 0;
        out->dropped = 0;
    }
    step_decisions(world, &t);
    step_shocks(world, &t);
    step_people(world, &t);
    step_market(world, &t);
    step_brand(world, &t);
    step_leads(world, &t);
    step_waiting(world, &t);
    step_qualify(world, &t);
    step_prospecting(world, &t);
    step_deals(world, &t);
    step_customers(world, &t);
    step_segments(world);
    step_insight(world, &t);
    step_alignment(world, &t);
    step_accounting(world, &t);
    if (out) {
        report_flows(&out->result, &t);
        report_state(&out->result, world, &t);
    }
}
