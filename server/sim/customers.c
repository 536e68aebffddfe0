/* Step 10 of the week: service, reviews, renewals, expansions (MODEL 2.6). */
#include "week.h"

#define REVIEW_LASTS 13
#define RENEWAL_NEAR 6

static bool is_recent(const struct world *w, const struct customer *c)
{
    return w->week - c->last_review < REVIEW_LASTS;
}

static bool is_near_renewal(const struct world *w, const struct customer *c)
{
    double left = c->renew - w->week;
    return left > 0 && left <= RENEWAL_NEAR;
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
        demand.issues += p->iss_rate[c->segment] *
                         (1 + 0.8 * c->bad + 0.5 * c->over + 0.4 * (1 - c->onb) - 2 * t->gap);
        demand.review_hours += is_recent(w, c) ? 0 : p->h_review[c->segment];
        demand.near += is_near_renewal(w, c);
    }
    return demand;
}

static void serve(struct world *w, struct week *t, const struct demand *demand)
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    double n = most(1, w->customer_count);
    double capcx = (p->cx_n + (d->smgr == 2 ? 1.2 : 0)) * p->cx_h * t->eff[ROLE_CX] * t->mod_cx;
    double onboarded = least(w->onb_q, capcx * d->cx_onb);
    t->onbr = w->onb_q > 0.01 ? onboarded / w->onb_q : 1;
    w->onb_q -= onboarded;
    w->iss += most(0, demand->issues);
    t->fixed = least(w->iss, capcx * d->cx_iss / p->h_issue);
    w->iss = (w->iss - t->fixed) * 0.92;
    double ir = w->iss / n, pro = d->cx_pro * capcx / n;
    t->satT = 0.56 + 0.9 * t->gap + 0.08 * (least(1.2, pro / 0.12) - 0.5) - 0.45 * least(0.5, ir) +
              0.10 * (w->B - 0.5) + 0.08 * (w->Why - 0.4);
}

static void plan_care(struct world *w, struct week *t, const struct demand *demand)
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    double capam = p->am_n * p->am_h * t->eff[ROLE_AM];
    t->content = least(1.4, 1.5 * sat(d->pmi_ret, 0.15) * t->eff[ROLE_PMI] *
                                (0.5 + 0.5 * w->Tms)); /* (R3) */
    double hours = d->reviews / 4 * demand->review_hours + 0.8 * d->prep * demand->near +
                   0.25 * capam * d->upsell;
    t->fr = hours > 0 ? least(1, capam / hours) : 1;
    t->prev = d->reviews / 4 * t->fr;
}

/* A week in a customer's life: onboarding, review, satisfaction, renewal pack. */
static void live_customer(struct world *w, struct week *t, struct customer *c)
{
    if (c->onb < 1) c->onb = least(1, c->onb + most(0.08, 0.5 * t->onbr));
    if (!is_recent(w, c) && draw(w, STREAM_REVIEW, c->id) < t->prev) {
        c->last_review = w->week;
        c->sat = least(1, c->sat + 0.025);
        t->reviews_held += 1;
    }
    double review = is_recent(w, c) ? 0.5 + 0.5 * t->content : 0;
    double goal = t->satT - 0.30 * c->over - 0.14 * c->bad - 0.09 * c->rush - 0.12 * (1 - c->onb) +
                  0.07 * review + 0.03 * t->content + t->care[c->segment];
    c->sat += (clamp(goal) - c->sat) / w->setup.parameters.tau_sat; /* (R1) */
    if (is_near_renewal(w, c))
        c->pack = least(1, c->pack + 0.25 * w->done.prep * t->fr * t->content); /* (R2) */
}

static double renewal_odds(const struct world *w, const struct week *t, const struct customer *c)
{
    const struct parameters *p = &w->setup.parameters;
    double ext = most(0, c->disc - 0.05);
    double price = real_log(price_in(w, t, c->segment)) - p->b_pc * real_log(t->pc);
    return p->r0 + p->r_sat * (c->sat - 0.6) +
           (is_recent(w, c) ? p->r_rev + p->r_syn * c->pack : 0) + p->r_pack * c->pack +
           p->r_disc * w->done.ren_disc - p->r_was * ext - 0.8 * price * (1.25 - 0.5 * t->CA) +
           (c->referred ? 0.25 : 0) + 0.8 * (w->B - 0.5);
    /* (R4) */
}

static void expand(struct world *w, struct week *t, struct customer *c)
{
    const struct parameters *p = &w->setup.parameters;
    double chance = p->exp_p * (0.3 + 1.4 * w->done.upsell * t->fr) * clamp(3.5 * (c->sat - 0.45)) *
                    (0.7 + 0.4 * t->content) * (0.8 + 0.4 * t->CA);
    if (!(draw(w, STREAM_EXPANSION, c->id) < chance)) return;
    t->expansion += p->exp_v * c->val;
    week_note_customer(t, HAPPENING_EXPANDED, c, p->exp_v * c->val);
    c->val *= 1 + p->exp_v;
}

static void renew(struct world *w, struct week *t, struct customer *c)
{
    double ren_disc = w->done.ren_disc;
    double ext = most(0, c->disc - 0.05);
    double back = 0.35 * ext * clamp(3 * (c->sat - 0.5));
    c->val *= (1 + back) * (1 - ren_disc);
    c->disc = most(0, c->disc - back) + ren_disc;
    t->renewal += c->val;
    t->renewed += 1;
    week_note_customer(t, HAPPENING_RENEWED, c, c->val);
    expand(w, t, c);
    if (w->done.upsell > 0.6 && c->sat < 0.55) c->sat -= 0.03;
    c->renew = w->week + w->setup.parameters.term;
    c->pack = 0;
    c->bad = 0;
    c->over *= 0.5;
}

/* The renewal when it is due; false: the customer left. */
static bool stays(struct world *w, struct week *t, struct customer *c)
{
    if (c->renew > w->week) return true;
    t->due += 1;
    if (is_recent(w, c) && c->pack > 0.4) t->team += 1;
    if (draw(w, STREAM_RENEWAL, c->id) < lgs(renewal_odds(w, t, c))) {
        renew(w, t, c);
        return true;
    }
    t->churned += 1;
    t->churned_value += c->val;
    week_note_customer(t, HAPPENING_CHURNED, c, c->val);
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
