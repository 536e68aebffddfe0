/* Steps 4 and 5 of the week: leads, nurture and qualification (MODEL 2.6). */
#include "week.h"

static void count_delighted(const struct world *w, double delighted[SEGMENTS])
{
    for (uint32_t i = 0; i < w->customer_count; i++) {
        const struct customer *c = world_customer_const(w, i);
        if (c->sat > eqL9_delighted) delighted[c->segment] += 1; /* (L9) */
    }
}

/* A price above the rival's keeps inquirers away, less so with an advantage. */
static double price_pull(const struct world *w, const struct week *t, unsigned s)
{
    const struct parameters *p = &w->setup.parameters;
    return curve_price_pull(p, t->CA, price_in(w, t, s)); /* (L8) */
}

/* The partner's leads are firms of the same market. */
static void ask_partner(struct world *w, struct week *t, unsigned s)
{
    const double leads[SEGMENTS] = {eqJ4_small, eqJ4_middle, 0};
    t->brought[s] = least(t->partner * leads[s], eqL1_most * w->M[s]); /* (J4) */
    w->M[s] -= t->brought[s];
    t->gin[s] += t->brought[s];
}

/* How much of this week's real leads of the segment the partner brought. */
static double share_brought(const struct week *t, unsigned s)
{
    return t->gin[s] > 0 ? t->brought[s] / t->gin[s] : 0;
}

static void generate(struct world *w, struct week *t, unsigned s, double delighted)
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    double relevance =
        (eqL1_relevance_floor + eqL1_insight * w->I) * (eqL1_message_floor + eqL1_message * w->K);
    double luck = real_exp(eqL1_noise * draw_normal(w, STREAM_LEADS, s));
    double ra = curve_campaign(
        p, w->Sa[s], week_audience(d->act_mix[s], w->setup.habits.act_mix[s], p->own_mix));
    double inbound = p->h_in * w->A[s] * (eqL1_inbound_floor + eqL1_inbound_advantage * t->CA) *
                     (1 + eqL1_inbound_overclaim * t->over) * w->M[s];
    double campaign = p->h_dg * ra * curve_being_known(p, w->A[s]) * relevance *
                      t->eff[ROLE_DEMAND] * (1 + eqL1_overclaim * t->over) * w->M[s];
    t->ref[s] =
        least(eqL9_most * w->M[s], p->ref_h * delighted *
                                       (eqL9_floor + eqL9_care * d->cx_pro * t->eff[ROLE_CX]) *
                                       curve_referrals(p, w->M[s], eqL9_half * p->N[s])); /* (L9) */
    t->gin[s] = least((inbound + campaign) * luck * price_pull(w, t, s), eqL1_most * w->M[s]);
    w->M[s] -= t->gin[s] + t->ref[s]; /* (L1) */
    double steep = curve_poor_leads(p, ra);
    t->bin[s] =
        (p->junk[s] * steep * (eqL2_base - eqL2_insight * w->I) * (1 + eqL2_overclaim * t->over) +
         p->junk_in[s]) *
        luck; /* (L2) */
}

void step_leads(struct world *w, struct week *t)
{
    double delighted[SEGMENTS] = {0};
    count_delighted(w, delighted);
    for (unsigned s = 0; s < SEGMENTS; s++)
        generate(w, t, s, delighted[s]);
    for (unsigned s = 0; s < SEGMENTS; s++)
        ask_partner(w, t, s);
}

/* Shares of real and poor leads whose score lies above a threshold (L4). */
struct above {
    double real, poor;
};

static struct above above(const struct parameters *p, double discriminability, double threshold)
{
    return (struct above){curve_real_passed(p, discriminability, threshold),
                          curve_poor_passed(p, threshold)};
}

struct qualify {
    double rn; /* share of the pool that returns this week */
    double ignore, lost, keep;
    struct above passed, agreed;
};

double leads_share_kept(const struct world *w)
{
    return 1 - eqL11_argued * w->done.argue; /* (L11) */
}

static void settle_qualify(const struct world *w, const struct week *t, struct qualify *q)
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    double thm = eqL4_loosest + eqL4_span * d->crit_m;
    double ths = eqL4_loosest + eqL4_span * d->crit_s;
    double dp = p->d0 + p->d_joint * t->jst + p->d_infra * w->F + p->d_ins * w->I +
                p->d_kap * t->kap; /* (L4) */
    double back = p->nur_base + p->nur_gain * curve_nurture(p, d->nurture) * t->eff[ROLE_DEMAND] *
                                    (eqL3_floor + eqL3_insight * w->I); /* (L3) */
    q->rn = least(1 - p->nur_exit, back);
    q->passed = above(p, dp, thm);
    q->agreed = above(p, dp, most(thm, ths));
    q->ignore = curve_ignored(p, w->Tsm, t->kap);                 /* (L6) */
    q->lost = eqL7_lost * (1 - w->C) * (1 - eqL7_systems * w->F); /* (L7) */
    q->keep = leads_share_kept(w);
}

/* Marketing serves the segment: no seller touches these leads. */
static void sell_itself(struct world *w, struct week *t, unsigned s, const struct qualify *q)
{
    double xg = t->gin[s], xb = t->bin[s];
    double mg = xg * q->passed.real, mb = xb * q->passed.poor;
    double mean = (mg + t->ref[s]) * (eqL10_floor + eqL10_clarity * w->C); /* (L10) */
    unsigned deals = random_poisson(draw(w, STREAM_SELF_SERVE, s), mean);
    for (unsigned i = 0; i < deals; i++) {
        deal_open(w, t,
                  &(struct new_deal){.segment = s,
                                     .good = 1,
                                     .self_serve = 1,
                                     .cover = eqF4_cover_usual,
                                     .partner = share_brought(t, s)});
    }
    t->ref[s] = 0;
    w->Pg[s] += xg - mg;
    w->Pb[s] += eqL10_poor_kept * (xb - mb);
    t->deliv += mg + mb;
    t->acc += mg + mb;
    t->accg += mg;
}

static void hand_over_leads(struct world *w, struct week *t, unsigned s, const struct qualify *q)
{
    double xg = t->gin[s], xb = t->bin[s];
    double mg = xg * q->passed.real, mb = xb * q->passed.poor;
    double ag = xg * q->agreed.real * (1 - q->ignore);
    double ab = xb * q->agreed.poor * (1 - q->ignore);
    t->deliv += mg + mb;
    t->acc += ag + ab;
    t->accg += ag;
    t->rej += mg + mb - ag - ab;
    w->Lg[s] += ag * (1 - q->lost);
    w->Lp[s] += ag * (1 - q->lost) * share_brought(t, s);
    w->Lb[s] += ab * (1 - q->lost);
    w->Pg[s] += xg * (1 - q->passed.real) + q->keep * (mg - ag);
    w->Pb[s] += eqL11_poor_kept * xb * (1 - q->passed.poor) +
                eqL11_poor_kept * q->keep * (mb - ab); /* (L11) */
}

void step_qualify(struct world *w, struct week *t)
{
    struct qualify q;
    settle_qualify(w, t, &q);
    for (unsigned s = 0; s < SEGMENTS; s++) {
        double back_good = q.rn * w->Pg[s], back_poor = eqL3_poor * q.rn * w->Pb[s];
        w->Pg[s] -= back_good + w->setup.parameters.nur_exit * w->Pg[s]; /* (L3) */
        w->Pb[s] -= back_poor + w->setup.parameters.nur_exit * w->Pb[s];
        t->raw += t->gin[s] + t->bin[s];
        t->gin[s] += back_good; /* from here on xg and xb of the model */
        t->bin[s] += back_poor;
        if (w->done.lead_own[s] == 1)
            sell_itself(w, t, s, &q);
        else
            hand_over_leads(w, t, s, &q);
    }
    t->accept = t->deliv > eqL11_some ? t->acc / t->deliv : w->ema_acc; /* (L11) */
}
