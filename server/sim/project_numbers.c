/* The numbers themselves, before any veil. */
#include "project_inside.h"
#include "week.h"

#include <string.h>

static double count_satisfied(const struct world *w, double from, double below)
{
    double count = 0;
    for (uint32_t i = 0; i < w->customer_count; i++) {
        double sat = world_customer_const(w, i)->sat;
        count += sat >= from && sat < below;
    }
    return count;
}

static bool is_due(const struct world *w, const struct customer *c)
{
    return c->renew - w->week < QUARTER_WEEKS;
}

static double count_due(const struct world *w)
{
    double count = 0;
    for (uint32_t i = 0; i < w->customer_count; i++)
        count += is_due(w, world_customer_const(w, i));
    return count;
}

static double mean_signed_discount(const struct world *w)
{
    double count = 0, sum = 0;
    for (uint32_t i = 0; i < w->customer_count; i++) {
        const struct customer *c = world_customer_const(w, i);
        if (!is_due(w, c)) continue;
        count += 1;
        sum += c->disc;
    }
    return count > 0 ? sum / count : 0;
}

static double count_near_signing(const struct world *w)
{
    double count = 0;
    for (uint32_t i = 0; i < w->deal_count; i++)
        count += world_deal_const(w, i)->z >= eqV6_near; /* (V6) */
    return count;
}

/* Does the rival start something in the week that is played next but one? The step to come plays
 * world->week, so a move a week early is a move of the week after it. */
static bool is_rival_preparing(const struct world *w)
{
    for (uint32_t i = 0; i < w->setup.shock_count; i++) {
        const struct shock *shock = &w->setup.shocks[i];
        if (shock_is_rivals(shock) && (shock->week == w->week || shock->week == w->week + 1))
            return true;
    }
    return false;
}

static double cost_per_lead(const struct world *w)
{
    return w->done.act_spend / most(1, w->last[SIGNAL_passed]);
}

static double people(const struct world *w)
{
    const struct parameters *p = &w->setup.parameters;
    return p->sdr_n + p->ae_n + p->am_n + p->cx_n;
}

static double share_of_voice(const struct world *w)
{
    double own = w->done.brand_spend, rival = eqV7_rival * w->last[SIGNAL_Vc];
    return own + rival > 0 ? own / (own + rival) : 0; /* (V7) */
}

/* The revenue of the quarter that the next week belongs to. */
static double quarter_so_far(const struct world *w)
{
    return w->revenue_of_quarter[world_quarter_of_week(w->week)];
}

/* A signal summed over the last weeks, as far as the world remembers. */
static double sum_of_weeks(const struct world *w, enum signal signal, unsigned weeks)
{
    double sum = 0;
    for (unsigned i = 1; i <= weeks && i <= w->week; i++)
        sum += world_past(w, w->week - i, signal);
    return sum;
}

/* The part of a quarter's new revenue that is already signed. */
static double booked_so_far(const struct world *w)
{
    return sum_of_weeks(w, SIGNAL_new_revenue, w->week % QUARTER_WEEKS);
}

static double profit_so_far(const struct world *w)
{
    double sum = 0;
    for (unsigned quarter = 0; quarter < QUARTERS; quarter++)
        sum += w->profit_of_quarter[quarter];
    return sum;
}

static double share_renewed(const struct world *w)
{
    double renewed = sum_of_weeks(w, SIGNAL_renewed, QUARTER_WEEKS);
    double churned = sum_of_weeks(w, SIGNAL_churned, QUARTER_WEEKS);
    return renewed + churned > 0 ? renewed / (renewed + churned) : 1;
}

static double gain_of_awareness(const struct world *w)
{
    const double *start = w->setup.inits.A;
    return (w->A[0] - start[0] + w->A[1] - start[1] + w->A[2] - start[2]) / 3;
}

#define READER(name, expression)                                                                   \
    static double name(const struct world *w)                                                      \
    {                                                                                              \
        return expression;                                                                         \
    }
READER(read_red, count_satisfied(w, 0, eqV6_red))
READER(read_amber, count_satisfied(w, eqV6_red, eqV6_amber))
READER(read_green, count_satisfied(w, eqV6_amber, 2))
READER(read_rumour, is_rival_preparing(w) ? 1 : 0)
READER(passed_this_month, sum_of_weeks(w, SIGNAL_passed, (unsigned)eqV7_month))
READER(opened_this_month, sum_of_weeks(w, SIGNAL_opened, (unsigned)eqV7_month))
READER(read_campaign, w->done.act_spend)
READER(read_deals, w->deal_count)
READER(read_heard_by_large, w->Sb[SEGMENTS - 1])
READER(read_briefed, w->done.consult)
READER(read_checked, w->done.governance)
READER(read_over_limit, most(0, w->ema_disc - w->done.corridor))
READER(read_late_first, deals_late_first(w, eqV6_near))
READER(read_calls_ahead, w->done.cx_pro *customers_service_hours(w))
#undef READER

/* Where a number comes from: the signals of past weeks, a field of the state, or a reader. */
struct source {
    enum signal signal; /* SIGNAL_COUNT: not a signal */
    double (*read)(const struct world *world);
    size_t field; /* of the state, where there is neither signal nor reader */
};

// clang-format off
#define PAST(name) {.signal = SIGNAL_##name}
#define STATE(reader) {.signal = SIGNAL_COUNT, .read = reader}
#define FIELD(name) {.signal = SIGNAL_COUNT, .field = offsetof(struct world, name)}
// clang-format on

static const struct source sources[METRIC_COUNT] = {
    [METRIC_revenue] = PAST(revenue),
    [METRIC_quarter] = STATE(quarter_so_far),
    [METRIC_target] = STATE(world_target),
    [METRIC_profit] = PAST(profit),
    [METRIC_cost] = PAST(cost),
    [METRIC_heads] = STATE(people),
    [METRIC_ceo_view] = FIELD(ceo_view),
    [METRIC_eng] = PAST(eng),
    [METRIC_trust] = PAST(trust),
    [METRIC_A] = PAST(A_small),
    [METRIC_Aavg] = PAST(Aavg),
    [METRIC_sov] = STATE(share_of_voice),
    [METRIC_K] = PAST(K),
    [METRIC_raw] = PAST(raw),
    [METRIC_passed] = PAST(passed),
    [METRIC_acc] = FIELD(ema_acc),
    [METRIC_cpl] = STATE(cost_per_lead),
    [METRIC_pool] = PAST(pool),
    [METRIC_notes] = FIELD(notes),
    [METRIC_read] = PAST(read),
    [METRIC_written] = PAST(written),
    [METRIC_gap] = PAST(gap),
    [METRIC_pc] = PAST(pc),
    [METRIC_Vc] = PAST(Vc),
    [METRIC_rumour] = STATE(read_rumour),
    [METRIC_Tsm] = FIELD(Tsm),
    [METRIC_inbox] = PAST(inbox),
    [METRIC_wait] = PAST(wait),
    [METRIC_accepted] = PAST(accepted),
    [METRIC_answered] = PAST(answered),
    [METRIC_touches] = PAST(touches),
    [METRIC_met] = PAST(met),
    [METRIC_fat] = FIELD(fat),
    [METRIC_campaign] = STATE(read_campaign),
    [METRIC_deals] = STATE(read_deals),
    [METRIC_util] = PAST(util),
    [METRIC_hours] = PAST(hours),
    [METRIC_won] = PAST(won),
    [METRIC_lost] = PAST(lost),
    [METRIC_disc] = FIELD(ema_disc),
    [METRIC_due] = STATE(count_due),
    [METRIC_red] = STATE(read_red),
    [METRIC_amber] = STATE(read_amber),
    [METRIC_green] = STATE(read_green),
    [METRIC_reviews] = PAST(reviews),
    [METRIC_renewed] = PAST(renewed),
    [METRIC_churned] = PAST(churned),
    [METRIC_signed_disc] = STATE(mean_signed_discount),
    [METRIC_iss] = PAST(iss),
    [METRIC_onb_q] = PAST(onb_q),
    [METRIC_satm] = PAST(satm),
    [METRIC_coming] = STATE(count_near_signing),
    [METRIC_profit_year] = STATE(profit_so_far),
    [METRIC_A_gain] = STATE(gain_of_awareness),
    [METRIC_passed_month] = STATE(passed_this_month),
    [METRIC_I] = FIELD(I),
    [METRIC_opened_month] = STATE(opened_this_month),
    [METRIC_burn] = FIELD(burn),
    [METRIC_booked] = STATE(booked_so_far),
    [METRIC_renewal_rate] = STATE(share_renewed),
    [METRIC_crew] = STATE(prospecting_hired_sellers),
    [METRIC_bonus_felt] = FIELD(SH),
    [METRIC_heard_large] = STATE(read_heard_by_large),
    [METRIC_checked] = STATE(read_checked),
    [METRIC_refused_kept] = STATE(leads_share_kept),
    [METRIC_asked] = STATE(insight_buyers_asked),
    [METRIC_briefed] = STATE(read_briefed),
    [METRIC_over_limit] = STATE(read_over_limit),
    [METRIC_late_first] = STATE(read_late_first),
    [METRIC_visited] = STATE(customers_share_visited),
    [METRIC_calls_ahead] = STATE(read_calls_ahead),
};

bool project_is_signal(uint16_t slot)
{
    return sources[metric_of_slot(slot)].signal != SIGNAL_COUNT;
}

double project_signal_before(const struct world *w, uint16_t slot, unsigned weeks)
{
    enum metric metric = metric_of_slot(slot);
    unsigned element = slot - metric_info(metric)->first_slot;
    uint32_t week = w->week + 2 * PAST_WEEKS - 1 - weeks;
    return world_past(w, week, (enum signal)(sources[metric].signal + element));
}

static double field_value(const struct world *w, size_t field, unsigned element)
{
    double value;
    memcpy(&value, (const char *)w + field + element * sizeof value, sizeof value);
    return value;
}

double project_true(const struct world *world, uint16_t slot)
{
    enum metric metric = metric_of_slot(slot);
    const struct source *source = &sources[metric];
    if (source->signal != SIGNAL_COUNT) return project_signal_before(world, slot, 0);
    if (source->read) return source->read(world);
    return field_value(world, source->field, slot - metric_info(metric)->first_slot);
}
