#ifndef CURVES_H
#define CURVES_H
#include "real.h"
#include "structural.h"

/* The response curves of the model: how much more of one thing brings of another. The week's steps
 * call these functions, and curves.def names, documents and samples each of them.
 *
 * Every curve can be bent by two numbers of the same name, which are 1 unless a scenario says
 * otherwise: `reach` stretches it along x, `height` multiplies what it gives. A share stays one. */

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
    double at = adstock / p->brand_reach;
    double half = p->S50 * most(mix, eqB4_mix_min) * voice;
    return clamp(p->brand_height * (sat(at, half)));
}

/* A theme becomes known (B4). */
static inline double curve_freshness(const struct parameters *p, double theme_age)
{
    double at = theme_age / p->freshness_reach;
    return p->freshness_height *
           (eqB4_fresh_floor + eqB4_fresh_gain * least(1, at / eqB4_fresh_weeks));
}

static inline double curve_word_of_mouth(const struct parameters *p, double customers,
                                         double accounts)
{
    double at = customers / p->word_of_mouth_reach;
    return clamp(p->word_of_mouth_height * (least(1, at / (eqB4_base_full * accounts)))); /* (B4) */
}

/* Discounts beyond the usual wear the brand down (B7). */
static inline double curve_discounts(const struct parameters *p, double discount)
{
    double at = discount / p->discounts_hurt_reach;
    return p->discounts_hurt_height * (eqB7_discount * most(0, at - eqB7_usual_discount));
}

static inline double curve_advantage(const struct parameters *p, double gap, double brand,
                                     double purpose)
{
    double at = gap / p->advantage_reach;
    return clamp(p->advantage_height *
                 (lgs(eqB8_gap * at + eqB8_brand * (brand - eqB8_brand_even) +
                      eqB8_purpose * (purpose - eqB8_purpose_even)))); /* (B8) */
}

static inline double curve_being_known(const struct parameters *p, double aware)
{
    double at = aware / p->being_known_reach;
    return p->being_known_height * (eqL1_known_floor + eqL1_known * at); /* (L1) */
}

/* Sellers ignore the leads of people they neither trust nor know (L6). */
static inline double curve_ignored(const struct parameters *p, double trust, double knowing)
{
    double at = trust / p->ignored_leads_reach;
    return clamp(p->ignored_leads_height *
                 (eqL6_ignored * (1 - at) * (1 - eqL6_knowing * knowing)));
}

/* Campaign money becomes inquiries (L1). */
static inline double curve_campaign(const struct parameters *p, double adstock, double mix)
{
    double at = adstock / p->campaign_reach;
    return clamp(p->campaign_height * (sat(at, p->S50a * most(eqL1_mix_min, mix))));
}

/* Poor leads grow faster than campaign response (L2). */
static inline double curve_poor_leads(const struct parameters *p, double response)
{
    double at = response / p->poor_leads_reach;
    return p->poor_leads_height * (at > 0 ? real_pow(at, eqL2_exponent) : 0);
}

/* A list price above the rival's keeps inquirers away, less so with an advantage (L8). */
static inline double curve_price_pull(const struct parameters *p, double advantage,
                                      double list_price)
{
    double at = list_price / p->price_pull_reach;
    return p->price_pull_height *
           (real_exp(-eqL8_weight * (eqL8_base - eqL8_advantage * advantage) * real_log(at)));
}

/* Share of leads whose score lies above a threshold: real ones, whose scores are so far above those
 * of poor ones, and poor ones (L4). */
static inline double curve_real_passed(const struct parameters *p, double discriminability,
                                       double threshold)
{
    double at = threshold / p->real_leads_passed_reach;
    return clamp(p->real_leads_passed_height * real_normal_cdf(discriminability - at));
}

static inline double curve_poor_passed(const struct parameters *p, double threshold)
{
    double at = threshold / p->poor_leads_passed_reach;
    return clamp(p->poor_leads_passed_height * real_normal_cdf(0 - at));
}

/* Who tells whom (L9), touches that bring leads back (L3). */
static inline double curve_referrals(const struct parameters *p, double in_market, double half)
{
    return clamp(p->referrals_height * sat(in_market / p->referrals_reach, half));
}

static inline double curve_nurture(const struct parameters *p, double touches)
{
    return clamp(p->nurture_height * sat(touches / p->nurture_reach, eqL3_half));
}

/* Buzz becomes air cover (F5). */
static inline double curve_buzz(const struct parameters *p, double buzz, double mix)
{
    double at = buzz / p->buzz_reach;
    return clamp(p->buzz_height * (sat(at, p->Z50 * most(eqF5_mix_min, mix))));
}

static inline double curve_cover(const struct parameters *p, double aware, double buzz_response)
{
    double at = buzz_response / p->cover_reach;
    return p->cover_height * ((eqF5_floor + eqF5_aware * aware) * (eqF5_quiet + eqF5_buzz * at));
}

/* Cold calls tire firms, less so under cover (F6). */
static inline double curve_tiring(const struct parameters *p, double cover)
{
    double at = cover / p->tiring_reach;
    return p->tiring_height * (most(eqF6_least, eqF6_cold - eqF6_cover * at));
}

/* What an answer is still worth after so many hours (F3). */
static inline double curve_follow_up(const struct parameters *p, double hours)
{
    double at = hours / p->follow_up_reach;
    return clamp(
        p->follow_up_height *
        (p->resp_floor + (1 - p->resp_floor) / (1 + real_pow(at / p->resp_h50, p->resp_exp))));
}

/* Hours left when every lead is to be answered within so many hours (F1). */
static inline double curve_haste(const struct parameters *p, double target_hours)
{
    double at = target_hours / p->haste_reach;
    return clamp(p->haste_height * (1 - eqF1_haste * eqF1_haste_half / (at + eqF1_haste_half)));
}

/* ---- Deals and customers ---- */

/* Buyers wait for an offer that they have learnt to expect (P3). */
static inline double curve_waiting(const struct parameters *p, double expected)
{
    double at = expected / p->waiting_reach;
    return clamp(p->waiting_height * (least(p->wait_max, p->qe_wait * at)));
}

/* Buyers take a quarter-end offer (P2). */
static inline double curve_offer(const struct parameters *p, double discount)
{
    double at = discount / p->offer_reach;
    return clamp(p->offer_height * (p->qe_acc + p->qe_gain * at));
}

/* Deals without attention go dark (D2). */
static inline double curve_dark(const struct parameters *p, double attention)
{
    double at = attention / p->going_dark_reach;
    return clamp(p->going_dark_height * (p->dark0 + p->dark1 * (1 - at) * (1 - at)));
}

/* Rigour finds deals that never were real (D3). */
static inline double curve_dropping(const struct parameters *p, double rigour)
{
    double at = rigour / p->dropping_reach;
    return clamp(p->dropping_height * (eqD3_floor + eqD3_rigour * at));
}

/* What the company's inner state adds to or takes from the odds of a deal (D4). */
static inline double curve_views(const struct parameters *p, double distinct, double trust)
{
    double at = trust / p->views_reach;
    return p->views_height * (eqD4_views * distinct * at);
}

static inline double curve_tension(const struct parameters *p, double tension)
{
    double at = tension / p->tension_reach;
    return p->tension_height * (eqD4_tension * most(0, at - eqD4_tension_from));
}

static inline double curve_loud(const struct parameters *p, double voice)
{
    double at = voice / p->loud_rival_reach;
    return p->loud_rival_height * (eqD4_loud * (at - 1));
}

/* A price above the expected one hurts more than one below it pleases (P5). */
static inline double curve_expected_price(const struct parameters *p, double discount)
{
    double at = discount / p->expected_price_reach;
    return p->expected_price_height * (p->b_R * (at >= 0 ? at : eqP5_loss * at));
}

static inline double curve_satisfied(const struct parameters *p, double satisfaction)
{
    double at = satisfaction / p->satisfied_reach;
    return p->satisfied_height * (p->r_sat * (at - eqR4_satisfied)); /* (R4) */
}

/* The weight of a price, which an advantage makes lighter (D4, R4). */
static inline double curve_price_weight(const struct parameters *p, double advantage)
{
    double at = advantage / p->price_weight_reach;
    return p->price_weight_height * (eqD4_price_base - eqD4_price_advantage * at);
}

/* A customer is settled in, by the share of the queue that is served (R10). */
static inline double curve_onboarding(const struct parameters *p, double served)
{
    double at = served / p->onboarding_reach;
    return clamp(p->onboarding_height * (most(eqR10_least, eqR10_served * at)));
}

/* Proactive hours a customer become satisfaction (R6). */
static inline double curve_care(const struct parameters *p, double hours)
{
    double at = hours / p->care_reach;
    return p->care_height * (least(eqR6_care_max, at / eqR6_care_usual) - eqR6_care_even);
}

static inline double curve_backlog(const struct parameters *p, double issues)
{
    double at = issues / p->backlog_reach;
    return p->backlog_height * (least(eqR6_backlog_max, at));
}

/* A recent visit is worth half without content (R1). */
static inline double curve_visit(const struct parameters *p, double content)
{
    double at = content / p->visit_reach;
    return p->visit_height * (eqR1_visit_floor + eqR1_visit_content * at);
}

/* Satisfaction opens the door to expansions (R9). */
static inline double curve_expansion(const struct parameters *p, double satisfaction)
{
    double at = satisfaction / p->expansion_reach;
    return clamp(p->expansion_height * (clamp(eqR9_slope * (at - eqR9_from))));
}

/* All reasons to buy (D4), and to stay (R4), add up in log-odds. */
static inline double curve_win(const struct parameters *p, double log_odds)
{
    return clamp(p->win_height * lgs(log_odds / p->win_reach));
}

static inline double curve_renewal(const struct parameters *p, double log_odds)
{
    return clamp(p->renewal_height * lgs(log_odds / p->renewal_reach));
}

/* ---- Insight, product, people ---- */

static inline double curve_insight(const struct parameters *p, double heard)
{
    return clamp(p->insight_height * sat(heard / p->insight_reach, p->I50)); /* (N2) */
}

static inline double curve_infrastructure(const struct parameters *p, double money)
{
    return clamp(p->infrastructure_height *
                 sat(money / p->infrastructure_reach, p->f50)); /* (O5) */
}

static inline double curve_content(const struct parameters *p, double time)
{
    double at = time / p->content_reach;
    return p->content_height * (eqR3_gain * sat(at, eqR3_half)); /* (R3) */
}

static inline double curve_lost_deals(const struct parameters *p, double time)
{
    double at = time / p->lost_deals_reach;
    return p->lost_deals_height * (eqN2_lost * sat(at, eqN2_lost_half)); /* (N2) */
}

static inline double curve_enablement(const struct parameters *p, double time)
{
    double at = time / p->enablement_reach;
    return p->enablement_height * (eqN3_gain * sat(at, eqN3_half)); /* (N3) */
}

static inline double curve_product_money(const struct parameters *p, double money)
{
    double at = money / p->product_money_reach;
    return p->product_money_height *
           (least(eqN4_money_max, eqN4_money * sat(at, eqN4_money_half))); /* (N4) */
}

/* Insight aims the product's money (N4). */
static inline double curve_aim(const struct parameters *p, double insight)
{
    double at = insight / p->aim_reach;
    return clamp(p->aim_height * (p->rd_floor + (1 - p->rd_floor) * least(1, eqN4_insight * at)));
}

static inline double curve_opposed_views(const struct parameters *p, double distinct, double trust)
{
    double at = trust / p->opposed_views_reach;
    return p->opposed_views_height * (eqN2_views_floor + eqN2_views * distinct * at); /* (N2) */
}

static inline double curve_meaning(const struct parameters *p, double purpose)
{
    double at = purpose / p->meaning_reach;
    return p->meaning_height * (eqN4_purpose_floor + eqN4_purpose * at); /* (N4) */
}

static inline double curve_fit(const struct parameters *p, double cosine)
{
    double at = cosine / p->fit_reach;
    return p->fit_height * (eqO1b_min + eqO1b_gain * most(0, at)); /* (O1b) */
}

/* What a sales manager does for the sellers (O9). */
static inline double curve_coaching(const struct parameters *p, double heads)
{
    bool has_two_heads = heads / p->coaching_reach > 1.5;
    return 1 + p->coaching_height * (has_two_heads ? eqO9_coaching : eqO9_coaching_joint);
}

/* Weeks by which the managing director's picture is late (C4). */
static inline double curve_belief_lag(const struct parameters *p, double engagement)
{
    double at = engagement / p->belief_reach;
    return p->belief_height * (eqC4_lag - eqC4_lag_engaged * at);
}

/* Grievances of one side become trust (T1, T2). */
static inline double curve_trust(const struct parameters *p, double slope, double grievances)
{
    double at = grievances / p->nine_reasons_reach;
    return p->nine_reasons_height * (eqT1_base - slope * (at - eqT1_usual));
}

/* Effectiveness in a role after so many weeks (O1). */
static inline double curve_learning(const struct parameters *p, double tenure)
{
    double at = tenure / p->learning_reach;
    return clamp(p->learning_height *
                 (p->skill_min + (1 - p->skill_min) * (1 - real_exp(-at / p->tau_skill))));
}

/* Seeing the other side from a new seat (O3). */
static inline double curve_settling(const struct parameters *p, double weeks)
{
    double at = weeks / p->settling_reach;
    return clamp(p->settling_height * (1 - real_exp(-at / eqO3_settling)));
}

/* Knowing a function, by weeks spent in it (O3). */
static inline double curve_knowing(const struct parameters *p, double weeks)
{
    double at = weeks / p->knowing_reach;
    return clamp(p->knowing_height * (at / (at + p->kap50)));
}

/* Presence of the managing director (C1). */
static inline double curve_engagement(const struct parameters *p, double field, double meetings,
                                      double calls)
{
    double at = field / p->engagement_reach;
    return clamp(p->engagement_height * (clamp(eqC1_field * least(1, at / eqC1_field_full) +
                                               eqC1_meetings * least(1, meetings) +
                                               eqC1_calls * least(1, calls / eqC1_calls_full))));
}

/* Steering needs time that is not spent elsewhere (C2). */
static inline double curve_steering(const struct parameters *p, double load)
{
    double at = load / p->steering_reach;
    return clamp(p->steering_height * (clamp((1 - at) / eqC2_slack)));
}

static inline double curve_purpose(const struct parameters *p, double time)
{
    double at = time / p->purpose_reach;
    return p->purpose_height * (eqO8_floor + eqO8_purpose * sat(at, eqO8_half)); /* (O8) */
}

/* Criteria that keep changing help less (L5). */
static inline double curve_stability(const struct parameters *p, double age)
{
    double at = age / p->stability_reach;
    return clamp(p->stability_height * (least(1, at / eqL5_stable_weeks)));
}

/* Weeks until an answer to a rival works (X1). */
static inline double curve_reaction(const struct parameters *p, double tension)
{
    double at = tension / p->reaction_reach;
    return p->reaction_height * (p->react_base + p->react_x * at * at);
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
/* Finds a curve by name; false: no such name. */
bool curve_find(const char *name, enum curve *curve);
/* The parameter slot of its height; that of its reach follows. */
unsigned curve_height_slot(enum curve curve);
/* The curve at x, all else as in the default company. */
double curve_at(enum curve curve, const struct parameters *parameters, double x);

#endif
