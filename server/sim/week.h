#ifndef WEEK_H
#define WEEK_H
#include "curves.h"
#include "happenings.h"
#include "random.h"
#include "real.h"
#include "streams.h"
#include "world.h"

/* Internal to server/sim: what one week computes on its way from step 0 to step 13. Nothing of it
 * outlives the step. Names are those of MODEL 2.6, so that an equation can be held against it. */
struct week {
    struct happenings *out;

    /* Step 0: events */
    double pc, Vc, react_cost, expense;
    double mod_phi, mod_ae, mod_cx, mod_follow;
    double care[SEGMENTS], price[SEGMENTS], partner, message; /* initiatives, 0: none */

    /* Step 1: people */
    double eff[ROLE_MODEL_COUNT];
    double km, ks, kap, eng, steer, meddle, dirq, distinct, joint, stable, jst, T;

    /* Steps 2 and 3: market and brand */
    double n[SEGMENTS];
    double gap, satm, over, off, CA;

    /* Steps 4 and 5: leads */
    double gin[SEGMENTS], bin[SEGMENTS], ref[SEGMENTS], brought[SEGMENTS];
    double raw, deliv, acc, accg, rej, accept;

    /* Step 6: prospecting */
    double cap, nae, wait, rr, touches, eg_sum, zc[SEGMENTS];
    double answered, met, sync;
    unsigned ng;

    /* Steps 7 to 9: deals */
    double util, pace, execp, waitp, sum_wt;
    double new_revenue, won_val, won_val_dc, lostnotes, partner_cost;
    unsigned opened, real_opened, won, lost;
    bool inwin, qe;

    /* Step 10: customers */
    double onbr, content, prev, satT, fr, fixed, due, team, reviews_held;
    double renewal, expansion, churned_value;
    unsigned renewed, churned;

    /* Step 11: insight */
    double vol, read;

    /* Steps 12 and 13: alignment and money */
    double g[9], s[5], c[10], index, credit, contest;
    double revenue, cost, profit, felt_sales, felt_marketing;
};

static inline double draw(const struct world *w, enum stream stream, uint64_t index)
{
    return random_uniform(w->seed, stream, w->week, index);
}

static inline double draw_normal(const struct world *w, enum stream stream, uint64_t index)
{
    return random_normal(w->seed, stream, w->week, index);
}

/* The list price of a segment. */
static inline double price_in(const struct world *w, const struct week *t, unsigned segment)
{
    return w->done.list_price * (1 + t->price[segment]);
}

/* Notes an event of the week for news and debrief. */
void week_note(struct week *t, const struct happening *happening);
void week_note_deal(struct week *t, enum happening_kind kind, const struct deal *deal, double value,
                    double detail);
void week_note_customer(struct week *t, enum happening_kind kind, const struct customer *customer,
                        double value);

/* Why that happened which was noted last. */
void week_note_reason(struct week *t, enum why reason);

/* A segment's share of the money that it takes to be heard everywhere: that of the company's habit,
 * which follows the size of the audience; with `own` 1 that of the present split, as the reference
 * has it, where aiming at a segment makes it no better known in the end (B4, L1, F5). */
static inline double week_audience(double split, double habit, double own)
{
    return own * split + (1 - own) * habit;
}

/* The steps in their order. */
void step_decisions(struct world *w, struct week *t);   /* 0 */
void step_shocks(struct world *w, struct week *t);      /* 0 */
void step_people(struct world *w, struct week *t);      /* 1 */
void step_market(struct world *w, struct week *t);      /* 2 */
void step_brand(struct world *w, struct week *t);       /* 3 */
void step_leads(struct world *w, struct week *t);       /* 4 */
void step_waiting(struct world *w, struct week *t);     /* before 5 */
void step_qualify(struct world *w, struct week *t);     /* 5 */
void step_prospecting(struct world *w, struct week *t); /* 6 */
void step_deals(struct world *w, struct week *t);       /* 7, 8, 9 */
void step_customers(struct world *w, struct week *t);   /* 10 */
void step_segments(struct world *w);                    /* after 10 */
void step_insight(struct world *w, struct week *t);     /* 11 */
void step_alignment(struct world *w, struct week *t);   /* 12 */
void step_accounting(struct world *w, struct week *t);  /* 13 */

/* What a chair does by itself and so may know (project_numbers.c), as the equations use it. Hired
 * sellers in people, as far as they are of use yet; the share of refused leads that come back into
 * marketing's care; buyers asked a week, before anybody's skill (N2); the weight that sellers give
 * to deals from `late_stage` on against the others, 1 without both kinds; the share of customers
 * not visited lately who are visited in a week; the service team's hours a week. */
double prospecting_hired_sellers(const struct world *w);
double leads_share_kept(const struct world *w);
double insight_buyers_asked(const struct world *w);
double deals_late_first(const struct world *w, double late_stage);
double customers_share_visited(const struct world *w);
double customers_service_hours(const struct world *w);

/* The staff of MODEL step 1. Mean fit of the staff seated in the role (O1b). */
double staff_fit_of_role(const struct world *w, enum role role, bool is_star_away);
void staff_swap(struct world *w, unsigned seat, unsigned other);
/* Makes the best exchange between two roles' seats; false: none is better. */
bool staff_best_swap(struct world *w, unsigned *seat, unsigned *other);

/* Opens a deal; the list of deals stays in order of ids. */
struct new_deal {
    uint32_t segment, good, source, self_serve;
    double cover, partner;
};
void deal_open(struct world *w, struct week *t, const struct new_deal *deal);
/* What finds no place among the open deals waits for one; nothing is lost. */
void deal_hold(struct world *w, const struct new_deal *deal);
/* A won deal is signed when there is a place for the customer; false: the signature waits. */
bool deal_win(struct world *w, struct week *t, struct deal *deal, double dc, bool is_rushed);
/* The same for a deal whose signature has waited. */
bool deal_sign(struct world *w, struct week *t, const struct deal *deal);
/* Odds of winning a deal that is decided now (D4, D4s, P5). */
double deal_odds(const struct world *w, const struct week *t, const struct deal *deal, double dc,
                 bool is_rushed);
/* What speaks for and against the deal, by reason (a deal's reasons of why.def; NONE has the
 * rest): the terms of its odds, which add up to them. */
void deal_terms(const struct world *w, const struct week *t, const struct deal *deal, double dc,
                bool is_rushed, double terms[WHY_COUNT]);
/* The strongest term against it, NONE: none is strong. */
enum why deal_reason(const struct world *w, const struct week *t, const struct deal *deal,
                     double dc);
/* The smallest of `terms` that is strong; NONE: none is. */
enum why reason_of_terms(const double terms[WHY_COUNT]);
/* What a new deal of the segment is worth at list price. */
double deal_value(const struct world *w, uint32_t segment, uint32_t id);

#endif
