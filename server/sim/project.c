#include "project.h"

#include "week.h"

/* In touch enough to see the functions live. */
#define IN_TOUCH       0.6
#define LATE_WEEKS     10
#define LATE_PER_TOUCH 8
#define SURVEY_WEEKS   4
#define SURVEY_POINTS  0.03
#define BLUR           0.25
#define GAP_BLUR       0.06
#define GOOD_SYSTEMS   0.5
#define ASKED_FIRST    0.5
#define EXPLAINED      0.5
#define KNOWN          0.4
/* From this share of the team's week on somebody really asks. */
#define WIN_LOSS_ASKED 0.05
#define RED_BELOW      0.5
#define AMBER_BELOW    0.65
#define NEAR_SIGNING   0.6
/* What the rival spends on its brand when it is as loud as usual: our own habit. */
#define RIVAL_SPEND 6

/* ---- The numbers themselves ---- */

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
        count += world_deal_const(w, i)->z >= NEAR_SIGNING;
    return count;
}

/* Does the rival start something in the week that is played next but one? The step to come plays
 * world->week, so a move a week early is a move of the week after it. */
static bool is_rival_preparing(const struct world *w)
{
    for (uint32_t i = 0; i < w->setup.shock_count; i++) {
        const struct shock *shock = &w->setup.shocks[i];
        bool is_rival = shock->kind == SHOCK_pricewar || shock->kind == SHOCK_launch ||
                        shock->kind == SHOCK_voice;
        if (is_rival && (shock->week == w->week || shock->week == w->week + 1)) return true;
    }
    return false;
}

static double cost_per_lead(const struct world *w)
{
    double money = w->done.act_spend;
    return money / (w->last[SIGNAL_passed] + 0.3);
}

static double people(const struct world *w)
{
    const struct parameters *p = &w->setup.parameters;
    return p->sdr_n + p->ae_n + p->am_n + p->cx_n;
}

static double share_of_voice(const struct world *w)
{
    double own = w->done.brand_spend;
    return own / (own + RIVAL_SPEND * w->last[SIGNAL_Vc]);
}

/* The revenue of the quarter that the next week belongs to. */
static double quarter_so_far(const struct world *w)
{
    return w->revenue_of_quarter[world_quarter_of_week(w->week)];
}

#define READER(name, expression)                                                                   \
    static double name(const struct world *w)                                                      \
    {                                                                                              \
        return expression;                                                                         \
    }
READER(read_red, count_satisfied(w, 0, RED_BELOW))
READER(read_amber, count_satisfied(w, RED_BELOW, AMBER_BELOW))
READER(read_green, count_satisfied(w, AMBER_BELOW, 2))
READER(read_rumour, is_rival_preparing(w) ? 1 : 0)
READER(read_ceo_view, w->ceo_view)
READER(read_acc, w->ema_acc)
READER(read_notes, w->notes)
READER(read_trust_of_sales, w->Tsm)
READER(read_fatigue, w->fat)
READER(read_campaign, w->done.act_spend)
READER(read_deals, w->deal_count)
READER(read_discount, w->ema_disc)
#undef READER

/* Where a number comes from: the signals of past weeks, or the state as it is. */
struct source {
    double (*read)(const struct world *world); /* NULL: the signal */
    enum signal signal;
};

#define PAST(name)                                                                                 \
    {                                                                                              \
        NULL, SIGNAL_##name                                                                        \
    }
#define STATE(reader)                                                                              \
    {                                                                                              \
        reader, SIGNAL_COUNT                                                                       \
    }

static const struct source sources[METRIC_COUNT] = {
    [METRIC_revenue] = PAST(revenue),
    [METRIC_quarter] = STATE(quarter_so_far),
    [METRIC_target] = STATE(world_target),
    [METRIC_profit] = PAST(profit),
    [METRIC_cost] = PAST(cost),
    [METRIC_heads] = STATE(people),
    [METRIC_ceo_view] = STATE(read_ceo_view),
    [METRIC_eng] = PAST(eng),
    [METRIC_trust] = PAST(trust),
    [METRIC_A] = PAST(A_small),
    [METRIC_Aavg] = PAST(Aavg),
    [METRIC_sov] = STATE(share_of_voice),
    [METRIC_K] = PAST(K),
    [METRIC_raw] = PAST(raw),
    [METRIC_passed] = PAST(passed),
    [METRIC_acc] = STATE(read_acc),
    [METRIC_cpl] = STATE(cost_per_lead),
    [METRIC_pool] = PAST(pool),
    [METRIC_notes] = STATE(read_notes),
    [METRIC_read] = PAST(read),
    [METRIC_written] = PAST(written),
    [METRIC_gap] = PAST(gap),
    [METRIC_pc] = PAST(pc),
    [METRIC_Vc] = PAST(Vc),
    [METRIC_rumour] = STATE(read_rumour),
    [METRIC_Tsm] = STATE(read_trust_of_sales),
    [METRIC_inbox] = PAST(inbox),
    [METRIC_wait] = PAST(wait),
    [METRIC_accepted] = PAST(accepted),
    [METRIC_answered] = PAST(answered),
    [METRIC_touches] = PAST(touches),
    [METRIC_met] = PAST(met),
    [METRIC_fat] = STATE(read_fatigue),
    [METRIC_campaign] = STATE(read_campaign),
    [METRIC_deals] = STATE(read_deals),
    [METRIC_util] = PAST(util),
    [METRIC_hours] = PAST(hours),
    [METRIC_won] = PAST(won),
    [METRIC_lost] = PAST(lost),
    [METRIC_disc] = STATE(read_discount),
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
};

/* A signal as it was `weeks` before the last week; before the first week it is the start. */
static double signal_before(const struct world *w, unsigned slot, unsigned weeks)
{
    enum metric metric = metric_of_slot(slot);
    unsigned element = slot - metric_info(metric)->first_slot;
    uint32_t week = w->week + 2 * PAST_WEEKS - 1 - weeks;
    return world_past(w, week, (enum signal)(sources[metric].signal + element));
}

double project_true(const struct world *world, unsigned slot)
{
    enum metric metric = metric_of_slot(slot);
    double (*read)(const struct world *) = sources[metric].read;
    return read ? read(world) : signal_before(world, slot, 0);
}

/* ---- The veils ---- */

_Static_assert(METRIC_SLOTS <= 64, "stream 20 has 64 fields a role");

static uint64_t field_of(enum role role, unsigned slot)
{
    return (uint64_t)role * 64 + slot;
}

static double blurred(const struct world *w, enum role role, unsigned slot)
{
    double luck = draw_normal(w, STREAM_VIEW, field_of(role, slot));
    double value = project_true(w, slot);
    double seen = value * real_exp(BLUR * (1 - w->F) * luck);
    bool is_share = metric_info(metric_of_slot(slot))->unit == UNIT_SHARE;
    return is_share && value <= 1 ? clamp(seen) : seen;
}

static double late(const struct world *w, unsigned slot)
{
    double lag = LATE_WEEKS - LATE_PER_TOUCH * w->last[SIGNAL_eng];
    return signal_before(w, slot, (unsigned)real_floor(lag + 0.5));
}

static double surveyed(const struct world *w, enum role role, unsigned slot)
{
    unsigned since = w->week == 0 ? 0 : (w->week - 1) % SURVEY_WEEKS;
    uint64_t week = w->week == 0 ? 0 : w->week - 1 - since;
    double u = random_uniform(w->seed, STREAM_VIEW, week, field_of(role, slot));
    return clamp(signal_before(w, slot, since) + SURVEY_POINTS * (2 * u - 1));
}

static double unsure(const struct world *w, enum role role, unsigned slot)
{
    double luck = draw_normal(w, STREAM_VIEW, field_of(role, slot));
    return project_true(w, slot) + GAP_BLUR * (1 - w->I) * luck;
}

static bool condition_holds(const struct world *w, enum access access)
{
    switch (access) {
    case ACCESS_F:
        return w->F >= GOOD_SYSTEMS;
    case ACCESS_C:
        return w->done.consult >= ASKED_FIRST;
    case ACCESS_R:
        return w->done.reason >= EXPLAINED;
    case ACCESS_K:
        return w->last[SIGNAL_kap] >= KNOWN;
    case ACCESS_W:
        return w->done.pmi_wl >= WIN_LOSS_ASKED;
    case ACCESS_o:
        return false;
    case ACCESS_E:
    case ACCESS_N:
    case ACCESS_L:
    case ACCESS_D:
    case ACCESS_S:
    case ACCESS_G:
        return true;
    }
    return false;
}

static double veiled(const struct world *w, enum role role, unsigned slot, enum access access)
{
    switch (access) {
    case ACCESS_N:
        return blurred(w, role, slot);
    case ACCESS_L:
        return w->last[SIGNAL_eng] >= IN_TOUCH ? project_true(w, slot) : late(w, slot);
    case ACCESS_D:
        return late(w, slot);
    case ACCESS_S:
        return surveyed(w, role, slot);
    case ACCESS_G:
        return unsure(w, role, slot);
    case ACCESS_o:
    case ACCESS_E:
    case ACCESS_F:
    case ACCESS_C:
    case ACCESS_R:
    case ACCESS_K:
    case ACCESS_W:
        break;
    }
    return project_true(w, slot);
}

void project(const struct world *world, enum role role, struct panel *out)
{
    out->count = 0;
    if (role >= ROLE_COUNT || (role == ROLE_DIRECTOR && world->done.structure == 0)) return;
    for (unsigned slot = 0; slot < METRIC_SLOTS; slot++) {
        enum access access = metric_info(metric_of_slot(slot))->access[role];
        if (!condition_holds(world, access)) continue;
        double value = veiled(world, role, slot, access);
        /* The wire knows no negative zero. */
        out->rows[out->count++] =
            (struct metric_row){.metric = (uint16_t)slot, .value = value == 0 ? 0 : value};
    }
}

bool panel_get(const struct panel *panel, unsigned slot, double *value)
{
    for (size_t i = 0; i < panel->count; i++) {
        if (panel->rows[i].metric == slot) {
            *value = panel->rows[i].value;
            return true;
        }
    }
    return false;
}
