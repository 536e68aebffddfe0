/* Steps 7 and 8 of the week: sellers' hours go to deals, deals move, die or are decided
 * (MODEL 2.6). */
#include "week.h"

#include <string.h>

double deal_value(const struct world *w, uint32_t segment, uint32_t id)
{
    const struct parameters *p = &w->setup.parameters;
    double luck = random_normal(w->seed, STREAM_DEAL_VALUE, segment, id);
    return p->value[segment] * real_exp(p->value_sd[segment] * luck); /* (F4) */
}

void deal_open(struct world *w, struct week *t, const struct new_deal *new)
{
    if (w->deal_count >= w->max_deals) {
        deal_hold(w, new);
        week_note(t, &(struct happening){.kind = HAPPENING_DEAL_WAITS,
                                         .segment = new->segment,
                                         .source = new->source,
                                         .detail = new->good});
        return;
    }
    struct deal *deal = world_deal(w, w->deal_count++);
    memset(deal, 0, sizeof *deal);
    deal->id = w->next_deal++;
    deal->segment = new->segment;
    deal->good = new->good;
    deal->source = new->source;
    deal->self_serve = new->self_serve;
    deal->cover = new->cover;
    deal->partner = new->partner;
    deal->val = deal_value(w, deal->segment, deal->id);
    t->opened += 1;
    t->real_opened += deal->good;
    week_note_deal(t, HAPPENING_DEAL_OPENED, deal, deal->val, deal->good);
}

static bool needs_seller(const struct deal *deal)
{
    return !deal->self_serve && deal->z < 1;
}

static double hours_wanted(const struct world *w, const struct deal *deal)
{
    return w->setup.parameters.H[deal->segment] / w->setup.parameters.minw[deal->segment];
}

/* Which deals the sellers look at first when hours are short. */
static double weight_of(const struct world *w, const struct deal *deal)
{
    double nd = hours_wanted(w, deal);
    if (w->done.focus == 1) return nd * (eqD6_late_floor + eqD6_late * deal->z); /* (D6) */
    if (w->done.focus == 2)
        return nd * (deal->val / w->setup.parameters.value[1] + eqD6_value_floor);
    return nd;
}

double deals_late_first(const struct world *w, double late_stage)
{
    double late = 0, late_count = 0, other = 0, other_count = 0;
    for (uint32_t i = 0; i < w->deal_count; i++) {
        const struct deal *deal = world_deal_const(w, i);
        if (!needs_seller(deal)) continue;
        double first = weight_of(w, deal) / hours_wanted(w, deal);
        bool is_late = deal->z >= late_stage;
        late += is_late ? first : 0;
        late_count += is_late ? 1 : 0;
        other += is_late ? 0 : first;
        other_count += is_late ? 0 : 1;
    }
    if (late_count == 0 || other_count == 0) return 1;
    return (late / late_count) / (other / other_count);
}

static bool awaits_sponsor(const struct deal *deal)
{
    return deal->segment > 0 && deal->z > eqD8_stage && !deal->sponsor && !deal->signing; /* (D8) */
}

static void plan_hours(struct world *w, struct week *t)
{
    const struct decisions *d = &w->done;
    double pay = least(w->debt, eqD5_share * t->cap), wanted = 0, waiting = 0;
    w->debt -= pay;
    t->cap -= pay; /* (D5) */
    for (uint32_t i = 0; i < w->deal_count; i++) {
        const struct deal *deal = world_deal_const(w, i);
        waiting += awaits_sponsor(deal);
        if (!needs_seller(deal)) continue;
        wanted += hours_wanted(w, deal);
        t->sum_wt += weight_of(w, deal);
    }
    /* Without a seller nothing moves, but nothing may be divided by zero either. */
    t->util = wanted / most(t->cap, eqD1_never_zero);
    t->pace = (1 + eqD7_enabled * w->E * w->Tsm) * (eqD7_clarity_floor + eqD7_clarity * w->C) *
              (1 + eqD7_field * least(1, d->ceo_field / eqD7_field_full));  /* (D7) */
    t->execp = least(1, (d->ceo_calls / QUARTER_WEEKS) / most(1, waiting)); /* (D8) */
}

static void look_at_calendar(const struct world *w, struct week *t)
{
    const struct parameters *p = &w->setup.parameters;
    t->inwin = w->week % QUARTER_WEEKS >= QUARTER_WEEKS - p->qe_weeks;
    t->qe = t->inwin && w->done.qe_disc > w->done.disc;
    t->waitp = t->inwin ? 0 : curve_waiting(p, w->Xq); /* (P3) */
}

/* Moves a deal on; returns the attention it got. */
static double advance(const struct world *w, const struct week *t, struct deal *deal)
{
    const struct parameters *p = &w->setup.parameters;
    if (deal->self_serve) {
        deal->z = least(1, deal->z + 1 / (p->minw[deal->segment] - eqD9_head_start)); /* (D9) */
        return 1;
    }
    if (deal->z >= 1) return eqD1_ready;
    double nd = hours_wanted(w, deal);
    double h = t->util <= 1 ? nd : least(nd, t->cap * weight_of(w, deal) / t->sum_wt);
    deal->z = least(1, deal->z + t->pace * h / p->H[deal->segment]); /* (D1) */
    return h / nd;
}

static double danger(const struct world *w, const struct deal *deal, double att)
{
    const struct parameters *p = &w->setup.parameters;
    bool is_old = deal->age > eqD2_old_age * p->minw[deal->segment];
    return curve_dark(p, att) + eqD2_direct * w->done.mkt_direct +
           (is_old ? eqD2_old : 0); /* (D2) */
}

static bool is_dropped(const struct world *w, const struct week *t, const struct deal *deal)
{
    const struct parameters *p = &w->setup.parameters;
    if (deal->good || deal->self_serve || !(deal->z > eqD3_stage)) return false;
    double chance =
        curve_dropping(p, w->done.cull) * (eqD3_skill_floor + eqD3_skill * t->eff[ROLE_AE]);
    return draw(w, STREAM_QUALIFIED_OUT, deal->id) < chance; /* (D3) */
}

static void note_loss(struct week *t, enum happening_kind kind, const struct deal *deal,
                      enum why reason)
{
    t->lost += 1;
    week_note_deal(t, kind, deal, deal->val, deal->age);
    week_note_reason(t, reason);
}

/* What made the buyer silent beyond the usual (D2). */
static enum why reason_of_silence(const struct world *w, double att)
{
    const struct parameters *p = &w->setup.parameters;
    double waited = p->dark1 * (1 - att) * (1 - att), direct = eqD2_direct * w->done.mkt_direct;
    if (waited <= p->dark0 && direct <= p->dark0) return WHY_NONE;
    return waited >= direct ? WHY_WAITED : WHY_DIRECT;
}

/* Moves the deal and lets it die; false: it is gone. */
static bool survives(struct world *w, struct week *t, struct deal *deal)
{
    double att = advance(w, t, deal);
    deal->age += 1;
    deal->attsum += att;
    if (!deal->self_serve) deal->offsum += t->off;
    double dark = danger(w, deal, att);
    if (w->done.mkt_direct > 0 && !deal->self_serve)
        deal->z = least(1, deal->z + eqD2_direct_step * w->done.mkt_direct);
    if (draw(w, STREAM_DARK, deal->id) < dark) { /* (D2) */
        w->Pg[deal->segment] += deal->good ? eqD2_kept : 0;
        note_loss(t, HAPPENING_DEAL_DARK, deal, reason_of_silence(w, att));
        return false;
    }
    if (is_dropped(w, t, deal)) {
        w->Pb[deal->segment] += eqD3_kept;
        t->lostnotes += 1;
        note_loss(t, HAPPENING_DEAL_DROPPED, deal, WHY_NONE);
        return false;
    }
    return true;
}

static void sponsor(struct world *w, struct week *t, struct deal *deal)
{
    if (!awaits_sponsor(deal) || !(draw(w, STREAM_SPONSOR, deal->id) < t->execp)) return;
    deal->sponsor = 1;
    if (draw(w, STREAM_EGO, deal->id) < eqC5_bad_calls) w->ego -= eqC5_ego; /* (C5) */
    week_note_deal(t, HAPPENING_SPONSORED, deal, deal->val, 0);
}

/* Is the deal decided this week, at what discount, and in a hurry? */
static bool is_decided(struct world *w, const struct week *t, const struct deal *deal, double *dc,
                       bool *is_rushed)
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    bool decide = deal->z >= 1;
    *is_rushed = false;
    *dc = deal->self_serve ? 0 : d->disc;
    if (deal->self_serve) return decide;
    if (t->qe && !decide && deal->z >= p->qe_z) {
        double chance = curve_offer(p, d->qe_disc);
        *is_rushed = draw(w, STREAM_TAKES_OFFER, deal->id) < chance; /* (P2) */
        decide = *is_rushed;
    }
    if (decide && t->qe) {
        *dc = most(*dc, d->qe_disc);
        w->qe_used = most(w->qe_used, d->qe_disc - d->disc);
    }
    if (decide && t->waitp > 0 && draw(w, STREAM_WAITS, deal->id) < t->waitp) return false;
    return decide;
}

static bool live_deal(struct world *w, struct week *t, struct deal *deal)
{
    const struct parameters *p = &w->setup.parameters;
    double dc;
    bool is_rushed;
    if (deal->signing) return !deal_sign(w, t, deal);
    if (!survives(w, t, deal)) return false;
    sponsor(w, t, deal);
    if (!is_decided(w, t, deal, &dc, &is_rushed)) return true;
    if (draw(w, STREAM_WIN, deal->id) < curve_win(p, deal_odds(w, t, deal, dc, is_rushed))) {
        if (is_rushed) w->debt += w->setup.parameters.H[deal->segment] * (1 - deal->z); /* (D5) */
        return !deal_win(w, t, deal, dc, is_rushed);
    }
    if (is_rushed) {
        deal->z = least(deal->z, eqD4_chilled); /* (D4) */
        return true;
    }
    t->lostnotes += 1;
    note_loss(t, HAPPENING_DEAL_LOST, deal, t->out ? deal_reason(w, t, deal, dc) : WHY_NONE);
    return false;
}

static void learn_discounts(struct world *w, const struct week *t)
{
    const struct parameters *p = &w->setup.parameters;
    if (!(t->won_val > 0)) return;
    double dm = t->won_val_dc / t->won_val;
    w->ema_disc += eqP1_smoothing * (dm - w->ema_disc);
    w->R += (dm - w->R) / (dm > w->R ? p->tau_Rup : p->tau_Rdn); /* (P1) */
}

void step_deals(struct world *w, struct week *t)
{
    uint32_t kept = 0;
    plan_hours(w, t);
    look_at_calendar(w, t);
    for (uint32_t i = 0; i < w->deal_count; i++) {
        struct deal *deal = world_deal(w, i);
        if (!live_deal(w, t, deal)) continue;
        if (kept != i) *world_deal(w, kept) = *deal;
        kept++;
    }
    w->deal_count = kept;
    learn_discounts(w, t);
}
