#ifndef CURVES_H
#define CURVES_H
#include "real.h"
#include "structural.h"

/* The response curves of the model: how much more of one thing brings of another. The week's steps
 * call these functions, and curves.def names, documents and samples each of them. */

/* limits */
static inline double least(double a, double b)
{
    return a < b ? a : b;
}

static inline double most(double a, double b)
{
    return a > b ? a : b;
}

static inline double clamp(double x)
{
    return x < 0 ? 0 : x > 1 ? 1 : x;
}

/* The saturating response of the model: half of it at x = half. */
static inline double sat(double x, double half)
{
    return x / (x + half);
}

/* Logistic. */
static inline double lgs(double x)
{
    return 1 / (1 + real_exp(-x));
}

/* ---- Market and leads ---- */

/* Brand money becomes awareness (B4); adstock in k$/week, voice 1 when the rival is not louder. */
static inline double curve_brand(const struct parameters *p, double adstock, double mix,
                                 double voice)
{
    double half = p->S50 * most(mix, eqB4_mix_min) * voice;
    return sat(adstock, half);
}

/* A theme becomes known (B4). */
static inline double curve_freshness(double theme_age)
{
    return eqB4_fresh_floor + eqB4_fresh_gain * least(1, theme_age / eqB4_fresh_weeks);
}

static inline double curve_word_of_mouth(double customers, double accounts)
{
    return least(1, customers / (eqB4_base_full * accounts)); /* (B4) */
}

/* Discounts beyond the usual wear the brand down (B7). */
static inline double curve_discounts(double discount)
{
    return eqB7_discount * most(0, discount - eqB7_usual_discount);
}

static inline double curve_advantage(double gap, double brand, double purpose)
{
    return lgs(eqB8_gap * gap + eqB8_brand * (brand - eqB8_brand_even) +
               eqB8_purpose * (purpose - eqB8_purpose_even)); /* (B8) */
}

static inline double curve_being_known(double aware)
{
    return eqL1_known_floor + eqL1_known * aware; /* (L1) */
}

/* Sellers ignore the leads of people they neither trust nor know (L6). */
static inline double curve_ignored(double trust, double knowing)
{
    return eqL6_ignored * (1 - trust) * (1 - eqL6_knowing * knowing);
}

/* Campaign money becomes inquiries (L1). */
static inline double curve_campaign(const struct parameters *p, double adstock, double mix)
{
    return sat(adstock, p->S50a * most(eqL1_mix_min, mix));
}

/* Poor leads grow faster than campaign response (L2). */
static inline double curve_poor_leads(double response)
{
    return response > 0 ? real_pow(response, eqL2_exponent) : 0;
}

/* A list price above the rival's keeps inquirers away, less so with an advantage (L8). */
static inline double curve_price_pull(double advantage, double list_price)
{
    return real_exp(-eqL8_weight * (eqL8_base - eqL8_advantage * advantage) * real_log(list_price));
}

/* Share of leads whose score lies above a threshold (L4). */
static inline double curve_passed(double discriminability, double threshold)
{
    return real_normal_cdf(discriminability - threshold);
}

/* Buzz becomes air cover (F5). */
static inline double curve_buzz(const struct parameters *p, double buzz, double mix)
{
    return sat(buzz, p->Z50 * most(eqF5_mix_min, mix));
}

static inline double curve_cover(double aware, double buzz_response)
{
    return (eqF5_floor + eqF5_aware * aware) * (eqF5_quiet + eqF5_buzz * buzz_response);
}

/* Cold calls tire firms, less so under cover (F6). */
static inline double curve_tiring(double cover)
{
    return most(eqF6_least, eqF6_cold - eqF6_cover * cover);
}

/* What an answer is still worth after so many hours (F3). */
static inline double curve_follow_up(const struct parameters *p, double hours)
{
    return p->resp_floor + (1 - p->resp_floor) / (1 + real_pow(hours / p->resp_h50, p->resp_exp));
}

/* Hours left when every lead is to be answered within so many hours (F1). */
static inline double curve_haste(double target_hours)
{
    return 1 - eqF1_haste * eqF1_haste_half / (target_hours + eqF1_haste_half);
}

/* ---- Deals and customers ---- */

/* Buyers wait for an offer that they have learnt to expect (P3). */
static inline double curve_waiting(const struct parameters *p, double expected)
{
    return least(p->wait_max, p->qe_wait * expected);
}

/* Buyers take a quarter-end offer (P2). */
static inline double curve_offer(const struct parameters *p, double discount)
{
    return p->qe_acc + p->qe_gain * discount;
}

/* Deals without attention go dark (D2). */
static inline double curve_dark(const struct parameters *p, double attention)
{
    return p->dark0 + p->dark1 * (1 - attention) * (1 - attention);
}

/* Rigour finds deals that never were real (D3). */
static inline double curve_dropping(double rigour)
{
    return eqD3_floor + eqD3_rigour * rigour;
}

/* What the company's inner state adds to or takes from the odds of a deal (D4). */
static inline double curve_views(double distinct, double trust)
{
    return eqD4_views * distinct * trust;
}

static inline double curve_tension(double tension)
{
    return eqD4_tension * most(0, tension - eqD4_tension_from);
}

static inline double curve_loud(double voice)
{
    return eqD4_loud * (voice - 1);
}

/* A price above the expected one hurts more than one below it pleases (P5). */
static inline double curve_expected_price(const struct parameters *p, double discount)
{
    return p->b_R * (discount >= 0 ? discount : eqP5_loss * discount);
}

static inline double curve_satisfied(const struct parameters *p, double satisfaction)
{
    return p->r_sat * (satisfaction - eqR4_satisfied); /* (R4) */
}

/* The weight of a price, which an advantage makes lighter (D4, R4). */
static inline double curve_price_weight(double advantage)
{
    return eqD4_price_base - eqD4_price_advantage * advantage;
}

/* A customer is settled in, by the share of the queue that is served (R10). */
static inline double curve_onboarding(double served)
{
    return most(eqR10_least, eqR10_served * served);
}

/* Proactive hours a customer become satisfaction (R6). */
static inline double curve_care(double hours)
{
    return least(eqR6_care_max, hours / eqR6_care_usual) - eqR6_care_even;
}

static inline double curve_backlog(double issues)
{
    return least(eqR6_backlog_max, issues);
}

/* A recent visit is worth half without content (R1). */
static inline double curve_visit(double content)
{
    return eqR1_visit_floor + eqR1_visit_content * content;
}

/* Satisfaction opens the door to expansions (R9). */
static inline double curve_expansion(double satisfaction)
{
    return clamp(eqR9_slope * (satisfaction - eqR9_from));
}

/* ---- Insight, product, people ---- */

static inline double curve_content(double time)
{
    return eqR3_gain * sat(time, eqR3_half); /* (R3) */
}

static inline double curve_lost_deals(double time)
{
    return eqN2_lost * sat(time, eqN2_lost_half); /* (N2) */
}

static inline double curve_enablement(double time)
{
    return eqN3_gain * sat(time, eqN3_half); /* (N3) */
}

static inline double curve_product_money(double money)
{
    return least(eqN4_money_max, eqN4_money * sat(money, eqN4_money_half)); /* (N4) */
}

/* Insight aims the product's money (N4). */
static inline double curve_aim(const struct parameters *p, double insight)
{
    return p->rd_floor + (1 - p->rd_floor) * least(1, eqN4_insight * insight);
}

static inline double curve_opposed_views(double distinct, double trust)
{
    return eqN2_views_floor + eqN2_views * distinct * trust; /* (N2) */
}

static inline double curve_meaning(double purpose)
{
    return eqN4_purpose_floor + eqN4_purpose * purpose; /* (N4) */
}

static inline double curve_fit(double cosine)
{
    return eqO1b_min + eqO1b_gain * most(0, cosine); /* (O1b) */
}

/* What a sales manager does for the sellers (O9). */
static inline double curve_coaching(bool has_two_heads)
{
    return 1 + (has_two_heads ? eqO9_coaching : eqO9_coaching_joint);
}

/* Weeks by which the managing director's picture is late (C4). */
static inline double curve_belief_lag(double engagement)
{
    return eqC4_lag - eqC4_lag_engaged * engagement;
}

/* Grievances of one side become trust (T1, T2). */
static inline double curve_trust(double slope, double grievances)
{
    return eqT1_base - slope * (grievances - eqT1_usual);
}

/* Effectiveness in a role after so many weeks (O1). */
static inline double curve_learning(const struct parameters *p, double tenure)
{
    return p->skill_min + (1 - p->skill_min) * (1 - real_exp(-tenure / p->tau_skill));
}

/* Seeing the other side from a new seat (O3). */
static inline double curve_settling(double weeks)
{
    return 1 - real_exp(-weeks / eqO3_settling);
}

/* Knowing a function, by weeks spent in it (O3). */
static inline double curve_knowing(const struct parameters *p, double weeks)
{
    return weeks / (weeks + p->kap50);
}

/* Presence of the managing director (C1). */
static inline double curve_engagement(double field, double meetings, double calls)
{
    return clamp(eqC1_field * least(1, field / eqC1_field_full) +
                 eqC1_meetings * least(1, meetings) +
                 eqC1_calls * least(1, calls / eqC1_calls_full));
}

/* Steering needs time that is not spent elsewhere (C2). */
static inline double curve_steering(double load)
{
    return clamp((1 - load) / eqC2_slack);
}

static inline double curve_purpose(double time)
{
    return eqO8_floor + eqO8_purpose * sat(time, eqO8_half); /* (O8) */
}

/* Criteria that keep changing help less (L5). */
static inline double curve_stability(double age)
{
    return least(1, age / eqL5_stable_weeks);
}

/* Weeks until an answer to a rival works (X1). */
static inline double curve_reaction(const struct parameters *p, double tension)
{
    return p->react_base + p->react_x * tension * tension;
}

/* ---- The curves as a table ---- */

enum curve {
#define CURVE(name, ...) CURVE_##name,
#include "curves.def"
#undef CURVE
    CURVE_COUNT
};

struct curve_info {
    const char *name;
    const char *equation;     /* as in "B4" */
    const char *form;         /* in x and named coefficients */
    const char *coefficients; /* names of parameters and structural coefficients, with blanks */
    const char *unit;         /* of x */
    const char *sentence;
    double low; /* domain of x */
    double high;
    enum source_key source;
};

const struct curve_info *curve_info(enum curve curve);
/* The curve at x, all else as in the default company. */
double curve_at(enum curve curve, const struct parameters *parameters, double x);

#endif
