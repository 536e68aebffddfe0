/* Step 3 of the week: awareness, buzz, brand and advantage (MODEL 2.6). */
#include "week.h"

#define THEME_KNOWN_WEEKS   8
#define THEME_SETTLED_WEEKS 13
/* A sales partner tells the story a little differently (MODEL 2.11). */
#define PARTNER_BLUR 0.02

static double freshness(struct world *w, struct week *t)
{
    if (w->done.theme != w->last_theme) {
        w->theme_age = 0;
        week_note(t, &(struct happening){.kind = HAPPENING_THEME, .value = w->done.theme});
    } else {
        w->theme_age += 1;
    }
    w->last_theme = w->done.theme;
    return 0.55 + 0.45 * least(1, w->theme_age / THEME_KNOWN_WEEKS);
}

static void advertise(struct world *w, const struct week *t, unsigned s, double fresh)
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    double b = d->brand_spend * d->brand_mix[s];
    double a = d->act_spend * d->act_mix[s];
    w->Sb[s] = p->lam_b * w->Sb[s] + (1 - p->lam_b) * b;                   /* (B1) */
    w->Sa[s] = p->lam_a * w->Sa[s] + (1 - p->lam_a) * a;                   /* (B2) */
    w->Z[s] = p->lam_z * w->Z[s] + (1 - p->lam_z) * (0.35 * b + 0.75 * a); /* (B3) */
    double half = p->S50 * most(d->brand_mix[s], 0.1) * t->Vc;
    double gain = p->a_gain * (1 + t->message) * sat(w->Sb[s], half) * t->eff[ROLE_BRAND] *
                      (0.5 + 0.5 * w->K) * fresh * (0.85 + 0.3 * w->Why) +
                  p->a_wom * least(1, t->n[s] / (0.25 * p->N[s]));
    w->A[s] += gain * (1 - w->A[s]) - p->d_A * w->A[s];
    w->A[s] = most(0.02, least(0.98, w->A[s])); /* (B4) */
}

static double mean_satisfaction(const struct world *w)
{
    double value = 0, sum = 0;
    for (uint32_t i = 0; i < w->customer_count; i++) {
        const struct customer *c = world_customer_const(w, i);
        value += c->val;
        sum += c->val * c->sat;
    }
    return value > 0 ? sum / value : 0.5;
}

void step_brand(struct world *w, struct week *t)
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    double fresh = freshness(w, t);
    for (unsigned s = 0; s < SEGMENTS; s++)
        advertise(w, t, s, fresh);
    double aware = (w->A[0] + w->A[1] + w->A[2]) / 3;
    t->gap = w->Q - w->Qc;
    t->satm = mean_satisfaction(w);
    t->over = most(0, d->promise - 1);
    t->off = d->offmsg * (1 - 0.5 * d->governance * w->Tsm); /* (B5) */
    double consistent = clamp(0.98 - 0.65 * t->off - 0.15 * t->over -
                              0.20 * (1 - least(1, w->theme_age / THEME_SETTLED_WEEKS)) -
                              0.10 * (1 - w->C) + 0.05 * w->Why - PARTNER_BLUR * t->partner);
    w->K += (consistent - w->K) / p->tau_K; /* (B6) */
    double preferred = clamp(0.02 + 0.30 * w->K + 0.35 * t->satm + 0.25 * aware + 1.2 * t->gap -
                             1.3 * most(0, w->ema_disc - 0.04) - 0.35 * t->over);
    w->B += (preferred - w->B) / p->tau_B;                             /* (B7) */
    t->CA = lgs(8 * t->gap + 2 * (w->B - 0.5) + 1.5 * (w->Why - 0.4)); /* (B8) */
}
