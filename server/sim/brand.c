/* Step 3 of the week: awareness, buzz, brand and advantage (MODEL 2.6). */
#include "week.h"

static double freshness(struct world *w, struct week *t)
{
    const struct parameters *p = &w->setup.parameters;
    if (w->done.theme != w->last_theme) {
        w->theme_age = 0;
        week_note(t, &(struct happening){.kind = HAPPENING_THEME, .value = w->done.theme});
    } else {
        w->theme_age += 1;
    }
    w->last_theme = w->done.theme;
    return curve_freshness(p, w->theme_age); /* (B4) */
}

static void advertise(struct world *w, const struct week *t, unsigned s, double fresh)
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    double b = d->brand_spend * d->brand_mix[s];
    double a = d->act_spend * d->act_mix[s];
    w->Sb[s] = p->lam_b * w->Sb[s] + (1 - p->lam_b) * b; /* (B1) */
    w->Sa[s] = p->lam_a * w->Sa[s] + (1 - p->lam_a) * a; /* (B2) */
    w->Z[s] =
        p->lam_z * w->Z[s] + (1 - p->lam_z) * (eqB3_brand * b + eqB3_activation * a); /* (B3) */
    double audience = week_audience(d->brand_mix[s], w->setup.habits.brand_mix[s], p->own_mix);
    double gain = p->a_gain * (1 + t->message) * curve_brand(p, w->Sb[s], audience, t->Vc) *
                      t->eff[ROLE_BRAND] * (eqB4_message_floor + eqB4_message_gain * w->K) * fresh *
                      (eqB4_purpose_floor + eqB4_purpose_gain * w->Why) +
                  p->a_wom * curve_word_of_mouth(p, t->n[s], p->N[s]);
    w->A[s] += gain * (1 - w->A[s]) - p->d_A * w->A[s];
    w->A[s] = most(eqB4_min, least(eqB4_max, w->A[s])); /* (B4) */
}

static double mean_satisfaction(const struct world *w)
{
    double value = 0, sum = 0;
    for (uint32_t i = 0; i < w->customer_count; i++) {
        const struct customer *c = world_customer_const(w, i);
        value += c->val;
        sum += c->val * c->sat;
    }
    return value > 0 ? sum / value : eqB9_nobody; /* (B9) */
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
    t->off = d->offmsg * (1 - eqB5_governed * d->governance * w->Tsm); /* (B5) */
    double consistent =
        clamp(eqB6_best - eqB6_own_words * t->off - eqB6_overclaim * t->over -
              eqB6_new_theme * (1 - least(1, w->theme_age / eqB6_theme_weeks)) -
              eqB6_unclear * (1 - w->C) + eqB6_purpose * w->Why - eqJ5_blur * t->partner);
    w->K += (consistent - w->K) / p->tau_K; /* (B6) */
    double preferred =
        clamp(eqB7_floor + eqB7_message * w->K + eqB7_satisfied * t->satm + eqB7_aware * aware +
              eqB7_gap * t->gap - curve_discounts(p, w->ema_disc) - eqB7_overclaim * t->over);
    w->B += (preferred - w->B) / p->tau_B;            /* (B7) */
    t->CA = curve_advantage(p, t->gap, w->B, w->Why); /* (B8) */
}
