/* Step 10 of the week: service, reviews, renewals, expansions (MODEL 2.6). */
#include "week.h"

static bool is_recent(const struct world *w, const struct customer *c)
{
    return w->week - c->last_review < eqR1_visit_lasts; /* (R1) */
}

static bool is_near_renewal(const struct world *w, const struct customer *c)
{
    double left = c->renew - w->week;
    return left > 0 && left <= eqR2_near; /* (R2) */
}

/* What the customers ask for this week. */
struct demand {
    double issues, review_hours, near;
};

static struct demand sum_demand(const struct world *w, const struct week *t)
{
    const struct parameters *p = &w->setup.parameters;
    struct demand demand = {0};
    for (uint32_t i = 0; i < w->customer_count; i++) {
        const struct customer *c = world_customer_const(w, i);
        demand.issues +=
            p->iss_rate[c->segment] * (1 + eqR5_poor_fit * c->bad + eqR5_overclaim * c->over +
                                       eqR5_new * (1 - c->onb) - eqR5_gap * t->gap); /* (R5) */
        demand.review_hours += is_recent(w, c) ? 0 : p->h_review[c->segment];
        demand.near += is_near_renewal(w, c);
    }
    return demand;
}

double customers_service_hours(const struct world *w)
{
    const struct parameters *p = &w->setup.parameters;
    return (p->cx_n + (w->done.smgr == 2 ? eqR5_head : 0)) * p->cx_h; /* (R5) */
}

double customers_share_visited(const struct world *w)
{
    return w->done.reviews / eqR7_round; /* (R7) */
}

static void serve(struct world *w, struct week *t, const struct demand *demand)
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    double n = most(1, w->customer_count);
    double capcx = customers_service_hours(w) * t->eff[ROLE_CX] * t->mod_cx;
    double onboarded = least(w->onb_q, capcx * d->cx_onb);
    t->onbr = w->onb_q > eqR5_some ? onboarded / w->onb_q : 1; /* (R5) */
    w->onb_q -= onboarded;
    w->iss += most(0, demand->issues);
    t->fixed = least(w->iss, capcx * d->cx_iss / p->h_issue);
    w->iss = (w->iss - t->fixed) * eqR5_kept; /* (R5) */
    double ir = w->iss / n, pro = d->cx_pro * capcx / n;
    t->satT = eqR6_base + eqR6_gap * t->gap + eqR6_care * curve_care(p, pro) -
              eqR6_backlog * curve_backlog(p, ir) + eqR6_brand * (w->B - eqR6_brand_usual) +
              eqR6_purpose * (w->Why - eqR6_purpose_usual); /* (R6) */
}

static void plan_care(struct world *w, struct week *t, const struct demand *demand)
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    double capam = p->am_n * p->am_h * t->eff[ROLE_AM];
    t->content = least(eqR3_max, curve_content(p, d->pmi_ret) * t->eff[ROLE_PMI] *
                                     (eqR3_trust_floor + eqR3_trust * w->Tms)); /* (R3) */
    double hours = customers_share_visited(w) * demand->review_hours +
                   eqR7_prep * d->prep * demand->near + eqR7_upsell * capam * d->upsell; /* (R7) */
    t->fr = hours > 0 ? least(1, capam / hours) : 1;
    t->prev = customers_share_visited(w) * t->fr;
}

/* A week in a customer's life: onboarding, review, satisfaction, renewal pack. */
static void live_customer(struct world *w, struct week *t, struct customer *c)
{
    const struct parameters *p = &w->setup.parameters;
    if (c->onb < 1) c->onb = least(1, c->onb + curve_onboarding(p, t->onbr)); /* (R10) */
    if (!is_recent(w, c) && draw(w, STREAM_REVIEW, c->id) < t->prev) {
        c->last_review = w->week;
        c->sat = least(1, c->sat + eqR1_visit); /* (R1) */
        t->reviews_held += 1;
    }
    double review = is_recent(w, c) ? curve_visit(p, t->content) : 0;
    double goal = t->satT - eqR1_overclaim * c->over - eqR1_poor_fit * c->bad -
                  eqR1_rushed * c->rush - eqR1_new * (1 - c->onb) + eqR1_review * review +
                  eqR1_content * t->content + t->care[c->segment];
    c->sat += (clamp(goal) - c->sat) / w->setup.parameters.tau_sat; /* (R1) */
    if (is_near_renewal(w, c))
        c->pack = least(1, c->pack + eqR2_gain * w->done.prep * t->fr * t->content); /* (R2) */
}

static double renewal_odds(const struct world *w, const struct week *t, const struct customer *c)
{
    const struct parameters *p = &w->setup.parameters;
    double ext = most(0, c->disc - eqR4_usual_discount);
    double price = real_log(price_in(w, t, c->segment)) - p->b_pc * real_log(t->pc);
    return p->r0 + curve_satisfied(p, c->sat) +
           (is_recent(w, c) ? p->r_rev + p->r_syn * c->pack : 0) + p->r_pack * c->pack +
           p->r_disc * w->done.ren_disc - p->r_was * ext -
           eqR4_price * price * curve_price_weight(p, t->CA) + (c->referred ? eqR4_referred : 0) +
           eqR4_brand * (w->B - eqR4_brand_usual); /* (R4) */
}

/* ---- Why a customer leaves: the terms of the same odds, and of the satisfaction behind them. */

static enum why reason_of_dissatisfaction(const struct world *w, const struct week *t,
                                          const struct customer *c)
{
    const struct parameters *p = &w->setup.parameters;
    double backlog = w->iss / most(1, w->customer_count);
    double terms[WHY_COUNT] = {0};
    terms[WHY_OVERPROMISED] = -eqR1_overclaim * c->over;
    terms[WHY_RUSHED] = -eqR1_rushed * c->rush;
    terms[WHY_NOT_READY] = -eqR1_new * (1 - c->onb);
    terms[WHY_SERVICE] = -eqR6_backlog * curve_backlog(p, backlog);
    terms[WHY_PRODUCT] = eqR6_gap * t->gap;
    for (unsigned i = 0; i < WHY_COUNT; i++)
        terms[i] *= w->setup.parameters.r_sat; /* (R1), (R6) in log odds */
    enum why reason = reason_of_terms(terms);
    return reason == WHY_NONE ? WHY_UNHAPPY : reason;
}

static enum why renewal_reason(const struct world *w, const struct week *t,
                               const struct customer *c)
{
    const struct parameters *p = &w->setup.parameters;
    double weight = eqR4_price * curve_price_weight(p, t->CA);
    double terms[WHY_COUNT] = {0};
    terms[WHY_UNHAPPY] = curve_satisfied(p, c->sat);
    terms[WHY_PRICE] = -weight * real_log(price_in(w, t, c->segment)) -
                       p->r_was * most(0, c->disc - eqR4_usual_discount);
    terms[WHY_RIVAL_PRICE] = weight * p->b_pc * real_log(t->pc);
    terms[WHY_UNKNOWN] = eqR4_brand * (w->B - eqR4_brand_usual); /* (R4) */
    enum why reason = reason_of_terms(terms);
    if (reason == WHY_UNHAPPY) return reason_of_dissatisfaction(w, t, c);
    return reason == WHY_NONE && !is_recent(w, c) ? WHY_UNVISITED : reason;
}

static enum why reason_to_stay(const struct world *w, const struct customer *c)
{
    return is_recent(w, c) ? WHY_VISITED : WHY_NONE;
}

static void expand(struct world *w, struct week *t, struct customer *c)
{
    const struct parameters *p = &w->setup.parameters;
    double chance = p->exp_p * (eqR9_floor + eqR9_effort * w->done.upsell * t->fr) *
                    curve_expansion(p, c->sat) * (eqR9_content_floor + eqR9_content * t->content) *
                    (eqR9_advantage_floor + eqR9_advantage * t->CA); /* (R9) */
    if (!(draw(w, STREAM_EXPANSION, c->id) < chance)) return;
    t->expansion += p->exp_v * c->val;
    week_note_customer(t, HAPPENING_EXPANDED, c, p->exp_v * c->val);
    week_note_reason(t, reason_to_stay(w, c));
    c->val *= 1 + p->exp_v; /* (R9) */
}

static void renew(struct world *w, struct week *t, struct customer *c)
{
    double ren_disc = w->done.ren_disc;
    double ext = most(0, c->disc - eqR4_usual_discount);
    double back = eqR8_regained * ext * clamp(eqR8_slope * (c->sat - eqR8_from)); /* (R8) */
    c->val *= (1 + back) * (1 - ren_disc);
    c->disc = most(0, c->disc - back) + ren_disc;
    t->renewal += c->val;
    t->renewed += 1;
    week_note_customer(t, HAPPENING_RENEWED, c, c->val);
    week_note_reason(t, reason_to_stay(w, c));
    expand(w, t, c);
    if (w->done.upsell > eqR9_pushy_from && c->sat < eqR9_pushy_sat)
        c->sat = most(0, c->sat - eqR9_pushy); /* (R9) */
    c->renew = w->week + w->setup.parameters.term;
    c->pack = 0;
    c->bad = 0;
    c->over *= eqR8_overclaim_kept; /* (R8) */
}

/* The renewal when it is due; false: the customer left. */
static bool stays(struct world *w, struct week *t, struct customer *c)
{
    const struct parameters *p = &w->setup.parameters;
    if (c->renew > w->week) return true;
    t->due += 1;
    if (is_recent(w, c) && c->pack > eqA1_pack) t->team += 1; /* (A1) */
    if (draw(w, STREAM_RENEWAL, c->id) < curve_renewal(p, renewal_odds(w, t, c))) {
        renew(w, t, c);
        return true;
    }
    t->churned += 1;
    t->churned_value += c->val;
    week_note_customer(t, HAPPENING_CHURNED, c, c->val);
    if (t->out) week_note_reason(t, renewal_reason(w, t, c));
    return false;
}

void step_customers(struct world *w, struct week *t)
{
    struct demand demand = sum_demand(w, t);
    uint32_t kept = 0;
    serve(w, t, &demand);
    plan_care(w, t, &demand);
    for (uint32_t i = 0; i < w->customer_count; i++) {
        struct customer *c = world_customer(w, i);
        live_customer(w, t, c);
        if (!stays(w, t, c)) continue;
        if (kept != i) *world_customer(w, kept) = *c;
        kept++;
    }
    w->customer_count = kept;
}
