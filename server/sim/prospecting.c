/* Step 6 of the week: sellers' hours, answering and cold calls (MODEL 2.6). */
#include "week.h"

struct hours {
    double caps;  /* of the prospecting team */
    double aeout; /* of closers who help to call */
    double frac;  /* share of the inbox that is worked */
    double hout;  /* left for cold calls */
};

double prospecting_hired_sellers(const struct world *w)
{
    return eqF9_yield * w->xr / w->setup.parameters.wage; /* (F9) */
}

static void count_sellers(struct world *w, struct week *t, struct hours *h)
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    w->xr += (d->x_sales - w->xr) / eqF9_ramp;
    double xrep = prospecting_hired_sellers(w);
    double push = (1 + eqF7_push * d->blitz) * (1 - eqF7_tired * w->fat);
    w->fat += eqF7_tiring * d->blitz - eqF7_rest * w->fat; /* (F7) */
    t->nae = most(0, p->ae_n - 1 + (d->smgr == 0 ? p->star : 0) + eqF9_closers * xrep);
    t->cap = t->nae * p->ae_h * t->eff[ROLE_AE] * (1 - d->fb_time) *
             (1 - eqF8_consult * d->consult - eqF8_ridealong * d->ridealong) *
             (1 + eqF8_push * (push - 1)) * t->mod_ae *
             (1 + eqF8_pits * most(0, -d->ceo_stance)); /* (F8) */
    h->aeout = eqF8_helpers * d->blitz * t->cap;
    t->cap -= h->aeout;
    h->caps = (p->sdr_n + eqF9_callers * xrep) * p->sdr_h * t->eff[ROLE_PROSPECT] * push *
              curve_haste(p, d->sla) * (1 - eqF1_reasons * d->reason); /* (F1) */
}

static void share_hours(struct world *w, struct week *t, struct hours *h)
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    double capin = h->caps * d->in_share, leads = 0;
    for (unsigned s = 0; s < SEGMENTS; s++)
        leads += w->Lg[s] + w->Lb[s];
    double need = leads * p->h_lead;
    double used = least(capin, need);
    h->frac = need > 0 ? least(1, capin / need) : 1;
    t->wait = d->sla + eqF2_week * (1 - h->frac) / most(h->frac, eqF2_least); /* (F2) */
    t->rr = curve_follow_up(p, t->wait);                                      /* (F3) */
    h->hout = h->caps * (1 - d->in_share) + eqF11_spare * (capin - used) +
              eqF11_helpers * h->aeout; /* (F11) */
}

/* Expected openings of one segment this week. */
struct openings {
    double eg, og, er; /* real ones: from leads, from calls, by referral */
    double eb, ob;     /* false ones: from leads, from calls */
    double cover;
    double partner; /* share of the real leads that a sales partner brought */
};

static void open_real(struct world *w, struct week *t, unsigned s, const struct openings *o)
{
    double sum = o->eg + o->og + o->er;
    double total = sum + eqF4_never_zero;
    unsigned count = random_poisson(draw(w, STREAM_REAL_DEALS, s), sum);
    for (unsigned i = 0; i < count; i++) {
        double u = draw(w, STREAM_SOURCE, w->next_deal + world_deals_held(w));
        uint32_t source = u < o->eg / total ? 0 : u < (o->eg + o->og) / total ? 1 : 2;
        deal_open(w, t,
                  &(struct new_deal){.segment = s,
                                     .good = 1,
                                     .source = source,
                                     .cover = source == 1 ? least(1, o->cover)
                                                          : eqF4_cover_usual, /* (F4) */
                                     .partner = source == 0 ? o->partner : 0});
    }
    t->ng += count;
}

/* The cover at opening counts for real calls only; MODEL 4.2 is met to the last digit that way. */
static void open_false(struct world *w, struct week *t, unsigned s, const struct openings *o)
{
    unsigned count = random_poisson(draw(w, STREAM_FALSE_DEALS, s), o->eb + o->ob);
    uint32_t source = o->ob < o->eb ? 0 : 1;
    for (unsigned i = 0; i < count; i++) {
        deal_open(w, t,
                  &(struct new_deal){.segment = s, .source = source, .cover = eqF4_cover_usual});
    }
}

/* Calls accounts that nobody has heard from: cover softens the ground, calling tires it. */
static void call_accounts(struct world *w, struct week *t, unsigned s, const struct hours *h,
                          struct openings *o)
{
    const struct parameters *p = &w->setup.parameters;
    double touches = h->hout * w->done.out_mix[s] / p->h_touch;
    t->zc[s] = curve_buzz(
        p, w->Z[s], week_audience(w->done.brand_mix[s], w->setup.habits.brand_mix[s], p->own_mix));
    o->cover = curve_cover(p, w->A[s], t->zc[s]); /* (F5) */
    double fresh = most(0, 1 - w->burn[s]);
    o->og = least(eqF12_most * w->M[s], touches * p->out_find * (w->M[s] / p->N[s]) *
                                            (1 + eqF12_insight * w->I) * o->cover * fresh *
                                            real_sqrt(t->eff[ROLE_PROSPECT])); /* (F12) */
    w->M[s] -= o->og;
    o->ob = touches * p->out_bad * (eqF12_false - eqF12_false_insight * w->I) * fresh;
    w->burn[s] = clamp(w->burn[s] + touches / p->N[s] * curve_tiring(p, o->cover) -
                       p->burn_rec * w->burn[s]); /* (F6) */
    t->touches += touches;
    t->sync += touches * t->zc[s];
}

static void work_segment(struct world *w, struct week *t, unsigned s, const struct hours *h)
{
    const struct parameters *p = &w->setup.parameters;
    struct openings o;
    double wg = w->Lg[s] * h->frac, wb = w->Lb[s] * h->frac;
    o.partner = w->Lg[s] > 0 ? w->Lp[s] / w->Lg[s] : 0;
    double q = real_sqrt(t->eff[ROLE_PROSPECT]);
    double opened = wg * p->conv_good * t->rr * (eqF10_message_floor + eqF10_message * w->K) * q;
    o.eg = least(wg, opened); /* (F10) */
    o.eb = wb * p->conv_bad * (1 - eqF10_cull * w->done.cull);
    o.er = t->ref[s] * p->conv_good * t->rr * q;
    call_accounts(w, t, s, h, &o);
    open_real(w, t, s, &o);
    open_false(w, t, s, &o);
    t->eg_sum += o.eg;
    t->answered += o.eg + o.eb;
    t->met += o.og + o.ob;
    w->Pg[s] += eqF10_kept * (wg - o.eg);
    w->Pb[s] += eqF10_poor_kept * (wb - o.eb);
    w->Lg[s] = (w->Lg[s] - wg) * (1 - p->queue_loss);
    w->Lb[s] = (w->Lb[s] - wb) * (1 - p->queue_loss);
    w->Lp[s] *= (1 - h->frac) * (1 - p->queue_loss);
}

static void throw_inbox_away(struct world *w, struct week *t)
{
    for (unsigned s = 0; s < SEGMENTS; s++) {
        w->Lg[s] *= eqT4_inbox_left; /* (T4) */
        w->Lb[s] *= eqT4_inbox_left;
        w->Lp[s] *= eqT4_inbox_left;
    }
    w->subversion = SUBVERSION_NONE;
    week_note(t, &(struct happening){.kind = HAPPENING_ROGUE_INBOX});
}

void step_prospecting(struct world *w, struct week *t)
{
    struct hours h;
    count_sellers(w, t, &h);
    share_hours(w, t, &h);
    for (unsigned s = 0; s < SEGMENTS; s++)
        work_segment(w, t, s, &h);
    if (w->subversion == SUBVERSION_INBOX) throw_inbox_away(w, t);
    t->sync = t->touches > 0 ? t->sync / t->touches : w->ema_sync;
}
