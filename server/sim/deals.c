/* Steps 7 and 8 of the week: sellers' hours go to deals, deals move, die or are decided
 * (MODEL 2.6). */
#include "week.h"

#include <string.h>

/* A deal that has reached its end without a decision still costs some care. */
#define READY_ATTENTION 0.8
#define SPONSOR_STAGE   0.4
#define DOUBT_STAGE     0.25
#define OLD_AGE         5
#define CHILLED         0.75

double deal_value(const struct world *w, uint32_t segment, uint32_t id)
{
    const struct parameters *p = &w->setup.parameters;
    double luck = random_normal(w->seed, STREAM_DEAL_VALUE, segment, id);
    return p->value[segment] * real_exp(p->value_sd[segment] * luck);
}

void deal_open(struct world *w, struct week *t, const struct new_deal *new)
{
    if (w->deal_count >= w->max_deals) {
        week_note(t, &(struct happening){.kind = HAPPENING_NOTHING_FITS, .id = 0});
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
    if (w->done.focus == 1) return nd * (0.4 + 1.2 * deal->z);
    if (w->done.focus == 2) return nd * (deal->val / w->setup.parameters.value[1] + 0.3);
    return nd;
}

static bool awaits_sponsor(const struct deal *deal)
{
    return deal->segment > 0 && deal->z > SPONSOR_STAGE && !deal->sponsor;
}

static void plan_hours(struct world *w, struct week *t)
{
    const struct decisions *d = &w->done;
    double pay = least(w->debt, 0.4 * t->cap), wanted = 0, waiting = 0;
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
    t->util = wanted / most(t->cap, 1e-9);
    t->pace =
        (1 + 0.25 * w->E * w->Tsm) * (0.9 + 0.2 * w->C) * (1 + 0.04 * least(1, d->ceo_field / 0.3));
    t->execp = least(1, (d->ceo_calls / 13) / most(1, waiting));
}

static void look_at_calendar(const struct world *w, struct week *t)
{
    const struct parameters *p = &w->setup.parameters;
    t->inwin = w->week % QUARTER_WEEKS >= QUARTER_WEEKS - p->qe_weeks;
    t->qe = t->inwin && w->done.qe_disc > w->done.disc;
    t->waitp = t->inwin ? 0 : least(p->wait_max, p->qe_wait * w->Xq); /* (P3) */
}

/* Moves a deal on; returns the attention it got. */
static double advance(const struct world *w, const struct week *t, struct deal *deal)
{
    const struct parameters *p = &w->setup.parameters;
    if (deal->self_serve) {
        deal->z = least(1, deal->z + 1 / (p->minw[deal->segment] - 0.5));
        return 1;
    }
    if (deal->z >= 1) return READY_ATTENTION;
    double nd = hours_wanted(w, deal);
    double h = t->util <= 1 ? nd : least(nd, t->cap * weight_of(w, deal) / t->sum_wt);
    deal->z = least(1, deal->z + t->pace * h / p->H[deal->segment]); /* (D1) */
    return h / nd;
}

static double danger(const struct world *w, const struct deal *deal, double att)
{
    const struct parameters *p = &w->setup.parameters;
    bool is_old = deal->age > OLD_AGE * p->minw[deal->segment];
    return p->dark0 + p->dark1 * (1 - att) * (1 - att) + 0.035 * w->done.mkt_direct +
           (is_old ? 0.02 : 0);
}

static bool is_dropped(const struct world *w, const struct week *t, const struct deal *deal)
{
    if (deal->good || deal->self_serve || !(deal->z > DOUBT_STAGE)) return false;
    double chance = (0.05 + 0.40 * w->done.cull) * (0.7 + 0.3 * t->eff[ROLE_AE]);
    return draw(w, STREAM_QUALIFIED_OUT, deal->id) < chance; /* (D3) */
}

static void note_loss(struct week *t, enum happening_kind kind, const struct deal *deal)
{
    t->lost += 1;
    week_note_deal(t, kind, deal, deal->val, deal->age);
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
        deal->z = least(1, deal->z + 0.05 * w->done.mkt_direct);
    if (draw(w, STREAM_DARK, deal->id) < dark) { /* (D2) */
        w->Pg[deal->segment] += deal->good ? 0.7 : 0;
        note_loss(t, HAPPENING_DEAL_DARK, deal);
        return false;
    }
    if (is_dropped(w, t, deal)) {
        w->Pb[deal->segment] += 0.3;
        t->lostnotes += 1;
        note_loss(t, HAPPENING_DEAL_DROPPED, deal);
        return false;
    }
    return true;
}

static void sponsor(struct world *w, struct week *t, struct deal *deal)
{
    if (!awaits_sponsor(deal) || !(draw(w, STREAM_SPONSOR, deal->id) < t->execp)) return;
    deal->sponsor = 1;
    if (draw(w, STREAM_EGO, deal->id) < 0.30) w->ego -= 12; /* (C5) */
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
        double chance = p->qe_acc + p->qe_gain * d->qe_disc;
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
    double dc;
    bool is_rushed;
    if (!survives(w, t, deal)) return false;
    sponsor(w, t, deal);
    if (!is_decided(w, t, deal, &dc, &is_rushed)) return true;
    if (draw(w, STREAM_WIN, deal->id) < lgs(deal_odds(w, t, deal, dc, is_rushed))) {
        if (is_rushed) w->debt += w->setup.parameters.H[deal->segment] * (1 - deal->z);
        deal_book(w, t, deal, dc, is_rushed);
        return false;
    }
    if (is_rushed) {
        deal->z = least(deal->z, CHILLED);
        return true;
    }
    t->lostnotes += 1;
    note_loss(t, HAPPENING_DEAL_LOST, deal);
    return false;
}

static void learn_discounts(struct world *w, const struct week *t)
{
    const struct parameters *p = &w->setup.parameters;
    if (!(t->won_val > 0)) return;
    double dm = t->won_val_dc / t->won_val;
    w->ema_disc += 0.12 * (dm - w->ema_disc);
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
