/* Step 0 of the week: what happens from outside (MODEL 2.6, table X). */
#include "week.h"

static void please_customers(struct world *w, double size)
{
    for (uint32_t i = 0; i < w->customer_count; i++) {
        struct customer *c = world_customer(w, i);
        c->sat = clamp(c->sat + size);
    }
}

/* What changes once, in the shock's first week. */
static void start_shock(struct world *w, const struct shock *shock)
{
    switch ((enum shock_kind)shock->kind) {
    case SHOCK_launch:
        w->Qc += shock->size;
        return;
    case SHOCK_product:
        w->Q += shock->size;
        return;
    case SHOCK_product_if:
        w->Q += shock->size * least(1, w->I / eqX2_insight_full); /* (X2) */
        return;
    case SHOCK_sat:
        please_customers(w, shock->size);
        return;
    case SHOCK_trust:
        w->Tsm = clamp(w->Tsm + shock->size);
        w->Tms = clamp(w->Tms + shock->size);
        return;
    case SHOCK_trust_sm:
        w->Tsm = clamp(w->Tsm + shock->size);
        return;
    case SHOCK_trust_ms:
        w->Tms = clamp(w->Tms + shock->size);
        return;
    case SHOCK_pricewar:
    case SHOCK_voice:
    case SHOCK_slump:
    case SHOCK_rep_quits:
    case SHOCK_outage:
    case SHOCK_care_small:
    case SHOCK_care_middle:
    case SHOCK_care_large:
    case SHOCK_price_small:
    case SHOCK_price_middle:
    case SHOCK_price_large:
    case SHOCK_partner:
    case SHOCK_message:
    case SHOCK_expense:
    case SHOCK_COUNT:
        return;
    }
}

/* What holds while the shock lasts; `is_on`: our reaction works. */
static void hold_shock(struct world *w, struct week *t, uint32_t i, bool is_on)
{
    const struct shock *shock = &w->setup.shocks[i];
    double size = shock->size, step;
    switch ((enum shock_kind)shock->kind) {
    case SHOCK_pricewar:
        t->pc = 1 - size * (is_on ? eqX2_price_left : 1); /* (X2) */
        return;
    case SHOCK_voice:
        t->Vc = 1 + size * (is_on ? eqX2_voice_left : 1);
        return;
    case SHOCK_launch:
        if (!is_on) return;
        step = least(eqX2_launch_step * size, eqX2_launch_regained * size - w->shock_recovered[i]);
        w->shock_recovered[i] += step;
        t->mod_follow += step;
        return;
    case SHOCK_slump:
        t->mod_phi = 1 - size;
        return;
    case SHOCK_rep_quits:
        t->mod_ae = 1 - size;
        return;
    case SHOCK_outage:
        t->mod_cx = 1 - size;
        w->iss += eqX2_outage_issues;
        return;
    case SHOCK_care_small:
    case SHOCK_care_middle:
    case SHOCK_care_large:
        t->care[shock->kind - SHOCK_care_small] += size;
        return;
    case SHOCK_price_small:
    case SHOCK_price_middle:
    case SHOCK_price_large:
        t->price[shock->kind - SHOCK_price_small] += size;
        return;
    case SHOCK_partner:
        t->partner += size;
        return;
    case SHOCK_message:
        t->message += size;
        return;
    case SHOCK_expense:
        t->expense += size; /* (X6) */
        return;
    case SHOCK_product:
    case SHOCK_product_if:
    case SHOCK_sat:
    case SHOCK_trust:
    case SHOCK_trust_sm:
    case SHOCK_trust_ms:
    case SHOCK_COUNT:
        return;
    }
}

static void note_shock(struct week *t, enum happening_kind kind, uint32_t i,
                       const struct shock *shock)
{
    week_note(t, &(struct happening){
                     .kind = kind, .id = i, .segment = shock->kind, .value = shock->size});
}

static void live_shock(struct world *w, struct week *t, uint32_t i)
{
    const struct shock *shock = &w->setup.shocks[i];
    const struct parameters *p = &w->setup.parameters;
    if (w->week == shock->week + shock->weeks) note_shock(t, HAPPENING_SHOCK_ENDED, i, shock);
    if (w->week < shock->week || w->week >= shock->week + shock->weeks) return;
    if (w->week == shock->week) {
        double delay = real_floor(curve_reaction(p, w->X) + eqX1_rounding); /* (X1) */
        w->shock_eff[i] = w->week + (uint32_t)delay;
        start_shock(w, shock);
        note_shock(t, HAPPENING_SHOCK_STARTED, i, shock);
    }
    bool is_on = w->done.counter == 1 && w->week >= w->shock_eff[i];
    hold_shock(w, t, i, is_on);
    if (is_on && shock_is_rivals(shock)) {
        t->react_cost += eqX3_cost; /* (X3) */
        if (w->week == w->shock_eff[i]) note_shock(t, HAPPENING_REACTION, i, shock);
    }
}

void step_shocks(struct world *w, struct week *t)
{
    t->pc = 1;
    t->Vc = 1;
    t->mod_phi = 1;
    t->mod_ae = 1;
    t->mod_cx = 1;
    for (uint32_t i = 0; i < w->setup.shock_count; i++)
        live_shock(w, t, i);
}
