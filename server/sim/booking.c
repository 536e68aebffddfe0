/* Steps 8 and 9 of the week: the odds of a decision, and what a signature brings (MODEL 2.6). */
#include "week.h"

#include <string.h>

/* deal.signing: how a signature waits. */
enum { SIGNING_CALMLY = 1, SIGNING_RUSHED = 2 };

/* How the offered price feels against what buyers have learnt to expect (P5). */
static double price_feeling(const struct world *w, const struct week *t, double dc)
{
    double b_R = w->setup.parameters.b_R;
    double surprise = most(0, dc - w->done.disc) * least(1, w->Xq / eqP5_known);
    double ref = dc - surprise - w->R;
    double ur = curve_expected_price(&w->setup.parameters, ref);
    return t->inwin && !t->qe ? ur - b_R * w->Xq : ur; /* (P5) */
}

static double odds_of_self_serve(const struct world *w, const struct week *t, unsigned s, double px)
{
    const struct parameters *p = &w->setup.parameters;
    return p->self_b[s] + p->self_Q * t->gap + p->b_B * (w->B - eqD4_brand_usual) +
           p->b_A * (w->A[s] - eqD4_aware_usual) - p->b_P * px +
           eqD4s_advantage * (t->CA - eqD4s_advantage_even); /* (D4s) */
}

/* What the company brings to any deal of the segment. */
static double odds_of_company(const struct world *w, const struct week *t, unsigned s)
{
    const struct parameters *p = &w->setup.parameters;
    return p->b0[s] + p->b_Q * t->gap + p->b_B * (w->B - eqD4_brand_usual) +
           p->b_A * (w->A[s] - eqD4_aware_usual) + p->b_K * (w->K - eqD4_message_usual) +
           p->b_E * (w->E - eqD4_enabled_usual) * (eqD4_uptake_floor + eqD4_uptake * w->Tsm) +
           p->b_Z * (t->zc[s] - eqD4_buzz_usual) +
           p->b_skill * (t->eff[ROLE_AE] - eqD4_skill_usual) + eqD4_overclaim * t->over +
           curve_views(p, t->distinct, t->T) - eqD4_views_usual - curve_tension(p, w->X) -
           curve_loud(p, t->Vc); /* (D4), first half */
}

/* What this deal's history adds. */
static double odds_of_history(const struct world *w, const struct deal *deal)
{
    const struct parameters *p = &w->setup.parameters;
    double age = most(1, deal->age);
    return p->b_att * (least(1, deal->attsum / age) - eqD4_attention_usual) +
           p->b_off * deal->offsum / age + p->b_exec * deal->sponsor + p->b_src[deal->source] +
           p->b_cov * (deal->cover - eqF4_cover_usual) +
           (deal->good ? 0 : p->b_bad); /* (D4), second half */
}

double deal_odds(const struct world *w, const struct week *t, const struct deal *deal, double dc,
                 bool is_rushed)
{
    const struct parameters *p = &w->setup.parameters;
    double px = real_log(price_in(w, t, deal->segment) * (1 - dc)) - p->b_pc * real_log(t->pc);
    if (deal->self_serve) return odds_of_self_serve(w, t, deal->segment, px);
    return odds_of_company(w, t, deal->segment) + odds_of_history(w, deal) -
           p->b_P * curve_price_weight(p, t->CA) * px + price_feeling(w, t, dc) -
           (is_rushed ? eqD4_rush : 0); /* (D4) */
}

/* ---- The same odds, term by term: what a buyer would say ---- */

static void terms_of_price(const struct world *w, const struct week *t, double price, double weight,
                           double terms[WHY_COUNT])
{
    terms[WHY_PRICE] = -weight * real_log(price);
    terms[WHY_RIVAL_PRICE] = weight * w->setup.parameters.b_pc * real_log(t->pc);
}

static void terms_of_self_serve(const struct world *w, const struct week *t,
                                const struct deal *deal, double terms[WHY_COUNT])
{
    const struct parameters *p = &w->setup.parameters;
    const unsigned s = deal->segment;
    terms[WHY_NONE] = p->self_b[s] + eqD4s_advantage * (t->CA - eqD4s_advantage_even);
    terms[WHY_PRODUCT] = p->self_Q * t->gap;
    terms[WHY_UNKNOWN] =
        p->b_B * (w->B - eqD4_brand_usual) + p->b_A * (w->A[s] - eqD4_aware_usual); /* (D4s) */
}

static void terms_of_company(const struct world *w, const struct week *t, unsigned s,
                             double terms[WHY_COUNT])
{
    const struct parameters *p = &w->setup.parameters;
    terms[WHY_NONE] +=
        p->b0[s] + eqD4_overclaim * t->over + curve_views(p, t->distinct, t->T) - eqD4_views_usual;
    terms[WHY_PRODUCT] += p->b_Q * t->gap;
    terms[WHY_UNKNOWN] +=
        p->b_B * (w->B - eqD4_brand_usual) + p->b_A * (w->A[s] - eqD4_aware_usual);
    terms[WHY_WORDS] += p->b_K * (w->K - eqD4_message_usual);
    terms[WHY_UNPREPARED] +=
        p->b_E * (w->E - eqD4_enabled_usual) * (eqD4_uptake_floor + eqD4_uptake * w->Tsm) +
        p->b_skill * (t->eff[ROLE_AE] - eqD4_skill_usual);
    terms[WHY_COLD] += p->b_Z * (t->zc[s] - eqD4_buzz_usual);
    terms[WHY_DISCORD] -= curve_tension(p, w->X);
    terms[WHY_LOUD] -= curve_loud(p, t->Vc); /* (D4), first half */
}

static void terms_of_history(const struct world *w, const struct deal *deal,
                             double terms[WHY_COUNT])
{
    const struct parameters *p = &w->setup.parameters;
    double age = most(1, deal->age);
    terms[WHY_NONE] += p->b_exec * deal->sponsor + (deal->good ? 0 : p->b_bad);
    terms[WHY_WAITED] += p->b_att * (least(1, deal->attsum / age) - eqD4_attention_usual);
    terms[WHY_WORDS] += p->b_off * deal->offsum / age;
    terms[WHY_COLD] +=
        p->b_src[deal->source] + p->b_cov * (deal->cover - eqF4_cover_usual); /* (D4) */
}

void deal_terms(const struct world *w, const struct week *t, const struct deal *deal, double dc,
                bool is_rushed, double terms[WHY_COUNT])
{
    const struct parameters *p = &w->setup.parameters;
    const double price = price_in(w, t, deal->segment) * (1 - dc);
    memset(terms, 0, WHY_COUNT * sizeof *terms);
    if (deal->self_serve) {
        terms_of_price(w, t, price, p->b_P, terms);
        terms_of_self_serve(w, t, deal, terms);
        return;
    }
    terms_of_price(w, t, price, p->b_P * curve_price_weight(p, t->CA), terms);
    terms[WHY_PRICE] += price_feeling(w, t, dc) - (is_rushed ? eqD4_rush : 0);
    terms_of_company(w, t, deal->segment, terms);
    terms_of_history(w, deal, terms); /* (D4) */
}

enum why reason_of_terms(const double terms[WHY_COUNT])
{
    /* Less than this, in log odds, nobody would name (3 points of winning at even odds). */
    const double strong = -0.12;
    enum why reason = WHY_NONE;
    for (unsigned i = WHY_NONE + 1; i < WHY_COUNT; i++)
        if (terms[i] < strong && (reason == WHY_NONE || terms[i] < terms[reason]))
            reason = (enum why)i;
    return reason;
}

enum why deal_reason(const struct world *w, const struct week *t, const struct deal *deal,
                     double dc)
{
    double terms[WHY_COUNT];
    deal_terms(w, t, deal, dc, false, terms);
    return reason_of_terms(terms);
}

static void welcome(struct world *w, struct week *t, const struct deal *deal, double dc,
                    bool is_rushed)
{
    const struct parameters *p = &w->setup.parameters;
    w->onb_q += p->h_onb[deal->segment] * (deal->self_serve ? eqD10_self_serve : 1); /* (D10) */
    struct customer *c = world_customer(w, w->customer_count++);
    t->n[deal->segment] += 1;
    memset(c, 0, sizeof *c);
    c->id = w->next_customer++;
    c->deal = deal->id + 1;
    c->segment = deal->segment;
    c->val = deal->val * price_in(w, t, deal->segment) * (1 - dc);
    c->disc = dc;
    c->sat = is_rushed ? eqD10_sat_rushed : eqD10_sat;
    c->over = eqD10_overclaim * t->over + eqD10_own_words * deal->offsum / most(1, deal->age);
    c->bad = !deal->good;
    c->rush = is_rushed;
    c->referred = deal->source == 2;
    c->last_review = eqD10_never;
    c->renew = w->week + p->term;
    week_note_customer(t, HAPPENING_CUSTOMER_NEW, c, c->val);
}

static void book(struct world *w, struct week *t, const struct deal *deal, double dc,
                 bool is_rushed)
{
    double booked = deal->val * price_in(w, t, deal->segment) * (1 - dc);
    t->new_revenue += booked;
    t->partner_cost += eqJ5_share * deal->partner * booked; /* (J5) */
    t->won += 1;
    t->won_val += deal->val;
    t->won_val_dc += deal->val * dc;
    week_note_deal(t, HAPPENING_DEAL_WON, deal, booked, dc);
    week_note_reason(t, deal->source == 2 ? WHY_REFERRED
                        : deal->sponsor   ? WHY_SPONSORED
                                          : WHY_NONE);
    welcome(w, t, deal, dc, is_rushed);
}

/* A segment has no more customers than accounts, and the world no more than it was made for. */
static bool has_place(const struct world *w, const struct week *t, uint32_t segment)
{
    return w->customer_count < w->max_customers &&
           t->n[segment] + 1 <= w->setup.parameters.N[segment];
}

bool deal_win(struct world *w, struct week *t, struct deal *deal, double dc, bool is_rushed)
{
    if (has_place(w, t, deal->segment)) {
        book(w, t, deal, dc, is_rushed);
        return true;
    }
    deal->signing = is_rushed ? SIGNING_RUSHED : SIGNING_CALMLY;
    deal->disc = dc;
    deal->z = 1;
    week_note_deal(t, HAPPENING_SIGNATURE_WAITS, deal, deal->val, dc);
    return false;
}

bool deal_sign(struct world *w, struct week *t, const struct deal *deal)
{
    if (!has_place(w, t, deal->segment)) return false;
    book(w, t, deal, deal->disc, deal->signing == SIGNING_RUSHED);
    return true;
}
