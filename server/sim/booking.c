/* Steps 8 and 9 of the week: the odds of a decision, and what a signature brings (MODEL 2.6). */
#include "week.h"

#include <string.h>

#define NEVER_REVIEWED (-99)
/* What a sales partner takes of the deals it brought (MODEL 2.11). */
#define PARTNER_SHARE 0.15

/* How the offered price feels against what buyers have learnt to expect (P5). */
static double price_feeling(const struct world *w, const struct week *t, double dc)
{
    double b_R = w->setup.parameters.b_R;
    double surprise = most(0, dc - w->done.disc) * least(1, w->Xq / 0.15);
    double ref = dc - surprise - w->R;
    double ur = b_R * (ref >= 0 ? ref : 1.5 * ref);
    return t->inwin && !t->qe ? ur - b_R * w->Xq : ur;
}

static double odds_of_self_serve(const struct world *w, const struct week *t, unsigned s, double px)
{
    const struct parameters *p = &w->setup.parameters;
    return p->self_b[s] + p->self_Q * t->gap + p->b_B * (w->B - 0.5) + p->b_A * (w->A[s] - 0.42) -
           p->b_P * px + 1.2 * (t->CA - 0.5); /* (D4s) */
}

/* What the company brings to any deal of the segment. */
static double odds_of_company(const struct world *w, const struct week *t, unsigned s)
{
    const struct parameters *p = &w->setup.parameters;
    return p->b0[s] + p->b_Q * t->gap + p->b_B * (w->B - 0.5) + p->b_A * (w->A[s] - 0.42) +
           p->b_K * (w->K - 0.7) + p->b_E * (w->E - 0.3) * (0.4 + 0.6 * w->Tsm) +
           p->b_Z * (t->zc[s] - 0.4) + p->b_skill * (t->eff[ROLE_AE] - 0.98) + 0.25 * t->over +
           0.30 * t->distinct * t->T - 0.15 - 0.8 * most(0, w->X - 0.5) - 0.25 * (t->Vc - 1);
}

/* What this deal's history adds. */
static double odds_of_history(const struct world *w, const struct deal *deal)
{
    const struct parameters *p = &w->setup.parameters;
    double age = most(1, deal->age);
    return p->b_att * (least(1, deal->attsum / age) - 0.85) + p->b_off * deal->offsum / age +
           p->b_exec * deal->sponsor + p->b_src[deal->source] + p->b_cov * (deal->cover - 0.7) +
           (deal->good ? 0 : p->b_bad);
}

double deal_odds(const struct world *w, const struct week *t, const struct deal *deal, double dc,
                 bool is_rushed)
{
    const struct parameters *p = &w->setup.parameters;
    double px = real_log(price_in(w, t, deal->segment) * (1 - dc)) - p->b_pc * real_log(t->pc);
    if (deal->self_serve) return odds_of_self_serve(w, t, deal->segment, px);
    return odds_of_company(w, t, deal->segment) + odds_of_history(w, deal) -
           p->b_P * (1.25 - 0.5 * t->CA) * px + price_feeling(w, t, dc) -
           (is_rushed ? 0.50 : 0); /* (D4) */
}

static void welcome(struct world *w, struct week *t, const struct deal *deal, double dc,
                    bool is_rushed)
{
    const struct parameters *p = &w->setup.parameters;
    w->onb_q += p->h_onb[deal->segment] * (deal->self_serve ? 0.5 : 1);
    if (w->customer_count >= w->max_customers) {
        week_note(t, &(struct happening){.kind = HAPPENING_NOTHING_FITS, .id = 1});
        return;
    }
    struct customer *c = world_customer(w, w->customer_count++);
    memset(c, 0, sizeof *c);
    c->id = w->next_customer++;
    c->deal = deal->id + 1;
    c->segment = deal->segment;
    c->val = deal->val * price_in(w, t, deal->segment) * (1 - dc);
    c->disc = dc;
    c->sat = is_rushed ? 0.55 : 0.60;
    c->over = 0.5 * t->over + 0.30 * deal->offsum / most(1, deal->age);
    c->bad = !deal->good;
    c->rush = is_rushed;
    c->referred = deal->source == 2;
    c->last_review = NEVER_REVIEWED;
    c->renew = w->week + p->term;
    week_note_customer(t, HAPPENING_CUSTOMER_NEW, c, c->val);
}

void deal_book(struct world *w, struct week *t, const struct deal *deal, double dc, bool is_rushed)
{
    double booked = deal->val * price_in(w, t, deal->segment) * (1 - dc);
    t->new_revenue += booked;
    t->partner_cost += PARTNER_SHARE * deal->partner * booked;
    t->won += 1;
    t->won_val += deal->val;
    t->won_val_dc += deal->val * dc;
    week_note_deal(t, HAPPENING_DEAL_WON, deal, booked, dc);
    welcome(w, t, deal, dc, is_rushed);
}
