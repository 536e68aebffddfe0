/* What holds of a company at any moment: stocks, shares, counts, ids. */
#include "invariants.h"

#include <float.h>

enum bound {
    BOUND_STOCK,   /* not negative */
    BOUND_SEGMENT, /* not negative and not more than the segment has accounts */
    BOUND_SHARE,   /* 0..1 */
    BOUND_POINTS,  /* 0..100 */
    BOUND_COUNT
};

static const char *const bound_sentence[BOUND_COUNT] = {
    [BOUND_STOCK] = "a stock is negative",
    [BOUND_SEGMENT] = "a stock is negative or larger than its segment",
    [BOUND_SHARE] = "a share is outside 0..1",
    [BOUND_POINTS] = "points are outside 0..100",
};

static const struct rule {
    enum world_field field;
    enum bound bound;
} rules[] = {
    {FIELD_M, BOUND_SEGMENT},
    {FIELD_Lg, BOUND_SEGMENT},
    {FIELD_Lb, BOUND_SEGMENT},
    {FIELD_Pg, BOUND_SEGMENT},
    {FIELD_Pb, BOUND_SEGMENT},
    {FIELD_Sb, BOUND_STOCK},
    {FIELD_Sa, BOUND_STOCK},
    {FIELD_Z, BOUND_STOCK},
    {FIELD_notes, BOUND_STOCK},
    {FIELD_debt, BOUND_STOCK},
    {FIELD_iss, BOUND_STOCK},
    {FIELD_onb_q, BOUND_STOCK},
    {FIELD_fat, BOUND_STOCK},
    {FIELD_xr, BOUND_STOCK},
    {FIELD_held_cover, BOUND_STOCK},
    {FIELD_exp, BOUND_STOCK},
    {FIELD_ten, BOUND_STOCK},
    {FIELD_stint, BOUND_STOCK},
    {FIELD_crit_age, BOUND_STOCK},
    {FIELD_theme_age, BOUND_STOCK},
    {FIELD_paid, BOUND_STOCK},
    {FIELD_shock_recovered, BOUND_STOCK},
    {FIELD_ema_attain, BOUND_STOCK},
    {FIELD_deal_val, BOUND_STOCK},
    {FIELD_deal_age, BOUND_STOCK},
    {FIELD_deal_attsum, BOUND_STOCK},
    {FIELD_deal_offsum, BOUND_STOCK},
    {FIELD_customer_val, BOUND_STOCK},
    {FIELD_customer_disc, BOUND_STOCK},
    {FIELD_A, BOUND_SHARE},
    {FIELD_burn, BOUND_SHARE},
    {FIELD_B, BOUND_SHARE},
    {FIELD_K, BOUND_SHARE},
    {FIELD_I, BOUND_SHARE},
    {FIELD_E, BOUND_SHARE},
    {FIELD_R, BOUND_SHARE},
    {FIELD_Xq, BOUND_SHARE},
    {FIELD_qe_used, BOUND_SHARE},
    {FIELD_Tsm, BOUND_SHARE},
    {FIELD_Tms, BOUND_SHARE},
    {FIELD_X, BOUND_SHARE},
    {FIELD_C, BOUND_SHARE},
    {FIELD_F, BOUND_SHARE},
    {FIELD_SH, BOUND_SHARE},
    {FIELD_Why, BOUND_SHARE},
    {FIELD_ema_acc, BOUND_SHARE},
    {FIELD_ema_resp, BOUND_SHARE},
    {FIELD_ema_disc, BOUND_SHARE},
    {FIELD_ema_loop, BOUND_SHARE},
    {FIELD_ema_sync, BOUND_SHARE},
    {FIELD_ema_ret, BOUND_SHARE},
    {FIELD_ema_rej, BOUND_SHARE},
    {FIELD_ema_waste, BOUND_SHARE},
    {FIELD_deal_z, BOUND_SHARE},
    {FIELD_deal_cover, BOUND_SHARE},
    {FIELD_deal_disc, BOUND_SHARE},
    {FIELD_customer_sat, BOUND_SHARE},
    {FIELD_customer_onb, BOUND_SHARE},
    {FIELD_customer_pack, BOUND_SHARE},
    {FIELD_customer_over, BOUND_SHARE},
    {FIELD_year_satisfaction, BOUND_SHARE},
    {FIELD_ceo_view, BOUND_POINTS},
};

static double most_of(enum bound bound)
{
    switch (bound) {
    case BOUND_SHARE:
        return 1;
    case BOUND_POINTS:
        return 100;
    case BOUND_STOCK:
    case BOUND_SEGMENT:
    case BOUND_COUNT:
        break;
    }
    return DBL_MAX;
}

static bool fields_hold(const struct world *w, struct broken *broken)
{
    const double *N = w->setup.parameters.N;
    for (size_t k = 0; k < sizeof rules / sizeof *rules; k++) {
        enum world_field field = rules[k].field;
        enum bound bound = rules[k].bound;
        unsigned i = world_field_outside(w, field, 0, most_of(bound));
        for (unsigned s = 0; bound == BOUND_SEGMENT && s < SEGMENTS; s++)
            if (i == SEGMENTS && world_field_value(w, field, s) > N[s]) i = s;
        if (i < world_field_length(w, field))
            return broken_say(broken, bound_sentence[bound], field, i,
                              world_field_value(w, field, i));
    }
    return true;
}

static bool slot_holds(const struct world *w, const struct decision_info *info, unsigned slot,
                       struct broken *broken)
{
    double decided = decisions_get(&w->decided, slot), done = decisions_get(&w->done, slot);
    bool is_allowed = info->is_whole ? decision_value_is_allowed(slot, decided)
                                     : decided >= info->min && decided <= info->max;
    if (!is_allowed)
        return broken_say(broken, "an order is outside its range", FIELD_decided, slot, decided);
    if (!(done >= info->min && done <= info->max))
        return broken_say(broken, "what is done is outside its range", FIELD_done, slot, done);
    return true;
}

static bool decisions_hold(const struct world *w, struct broken *broken)
{
    enum decision decision;
    for (unsigned i = 0; i < DECISION_COUNT; i++) {
        const struct decision_info *info = decision_info((enum decision)i);
        for (unsigned k = 0; k < info->count; k++)
            if (!slot_holds(w, info, info->first_slot + k, broken)) return false;
    }
    if (!decisions_sums_hold(&w->decided, &decision))
        return broken_say(broken, "the shares of an order do not add up", FIELD_decided,
                          decision_info(decision)->first_slot, 0);
    return true;
}

static bool people_hold(const struct world *w, struct broken *broken)
{
    uint32_t seated = 0;
    for (unsigned r = 0; r < ROLE_MODEL_COUNT; r++) {
        if (w->hold[r] >= PERSONS_MAX)
            return broken_say(broken, "a chair is held by nobody", FIELD_hold, r, w->hold[r]);
        if (w->second[r] >= PERSONS_MAX && w->second[r] != PERSON_NONE)
            return broken_say(broken, "a chair is shared with nobody", FIELD_second, r,
                              w->second[r]);
    }
    for (unsigned seat = 0; seat < STAFF_SEATS; seat++)
        if (w->staff[seat] < STAFF_SEATS) seated |= 1u << w->staff[seat];
    if (seated != (1u << STAFF_SEATS) - 1)
        return broken_say(broken, "not everybody of the staff has one seat", FIELD_staff, 0,
                          seated);
    return true;
}

static bool deals_hold(const struct world *w, struct broken *broken)
{
    if (w->deal_count > w->max_deals)
        return broken_say(broken, "more deals are open than fit", FIELD_deal_count, 0,
                          w->deal_count);
    if (w->deal_count < w->max_deals && world_deals_held(w) > 0 && w->week == 0)
        return broken_say(broken, "a deal waits although there is a place", FIELD_held, 0, 0);
    for (uint32_t i = 0; i < w->deal_count; i++) {
        const struct deal *deal = world_deal_const(w, i);
        uint32_t least_id = i == 0 ? 0 : world_deal_const(w, i - 1)->id + 1;
        if (deal->id < least_id || deal->id >= w->next_deal)
            return broken_say(broken, "ids of deals do not grow", FIELD_deal_id, i, deal->id);
        if (deal->segment >= SEGMENTS || deal->source > 2 || deal->good > 1 || deal->signing > 2 ||
            deal->self_serve > 1 || deal->sponsor > 1)
            return broken_say(broken, "a deal is of no kind", FIELD_deal_segment, i, deal->id);
    }
    return true;
}

static bool customers_hold(const struct world *w, struct broken *broken)
{
    if (w->customer_count > w->max_customers)
        return broken_say(broken, "more customers than fit", FIELD_customer_count, 0,
                          w->customer_count);
    for (uint32_t i = 0; i < w->customer_count; i++) {
        const struct customer *c = world_customer_const(w, i);
        uint32_t least_id = i == 0 ? 0 : world_customer_const(w, i - 1)->id + 1;
        if (c->id < least_id || c->id >= w->next_customer)
            return broken_say(broken, "ids of customers do not grow", FIELD_customer_id, i, c->id);
        if (c->segment >= SEGMENTS || c->bad > 1 || c->rush > 1 || c->referred > 1 ||
            c->deal > w->next_deal)
            return broken_say(broken, "a customer is of no kind", FIELD_customer_segment, i, c->id);
    }
    return true;
}

bool world_state_holds(const struct world *world, struct broken *broken)
{
    if (!world_is_finite(world))
        return broken_say(broken, "a number is not finite", WORLD_FIELD_COUNT, 0, 0);
    return fields_hold(world, broken) && decisions_hold(world, broken) &&
           people_hold(world, broken) && deals_hold(world, broken) && customers_hold(world, broken);
}
