#ifndef SECRETS_H
#define SECRETS_H
/* What each chair must not know of a world, from MODEL 2.5, field by field; and a way to change all
 * of it at once. If what a chair is shown stays the same, byte by byte, nothing of it has leaked.
 *
 * The table names what a chair MAY notice; everything else is hidden from it, also fields that will
 * be added later: whoever adds one that leaves has to say so here. */
#include "project.h"
#include "world.h"

#include <stddef.h>
#include <string.h>

#define SECRET_BIT(role) (1u << ROLE_##role)
#define SECRET_EVERYBODY ((1u << ROLE_COUNT) - 1)
#define SECRET_ALL       UINT32_MAX /* every element of the field */
#define SECRET_MARKETING (SECRET_BIT(BRAND) | SECRET_BIT(DEMAND) | SECRET_BIT(PMI))
#define SECRET_NAMES     (SECRET_BIT(PROSPECT) | SECRET_BIT(AE) | SECRET_BIT(AM) | SECRET_BIT(CEO))

enum secret_if {
    IF_ALWAYS,
    IF_SYSTEMS,   /* F >= 0.5 */
    IF_CONSULTED, /* sales is asked first */
    IF_REASONS,   /* refusals are explained */
    IF_KNOWN,     /* the sides know each other */
    IF_ASKED      /* somebody asks why deals are won or lost */
};

struct secret_rule {
    unsigned field;
    unsigned element; /* of an array; of `last` and `past` the signal */
    unsigned roles;
    enum secret_if when;
};

/* Exact, late, noisy or by survey: what may be noticed at all. */
static const struct secret_rule secret_rules[] = {
    /* The clock and the common goal. */
    {FIELD_week, SECRET_ALL, SECRET_EVERYBODY, IF_ALWAYS},
    {FIELD_revenue_of_quarter, SECRET_ALL, SECRET_EVERYBODY, IF_ALWAYS},
    {FIELD_setup_targets, SECRET_ALL, SECRET_EVERYBODY, IF_ALWAYS},
    {FIELD_setup_weeks, SECRET_ALL, SECRET_EVERYBODY, IF_ALWAYS},
    {FIELD_last, SIGNAL_revenue, SECRET_EVERYBODY, IF_ALWAYS},
    /* How much of everybody's bonus hangs on it, and whether one's side knows the other enough. */
    {FIELD_SH, SECRET_ALL, SECRET_EVERYBODY, IF_ALWAYS},
    {FIELD_last, SIGNAL_km, SECRET_EVERYBODY, IF_ALWAYS},
    {FIELD_last, SIGNAL_ks, SECRET_EVERYBODY, IF_ALWAYS},
    /* Who our customers are, and how many firms there are. */
    {FIELD_setup_parameters, PARAMETER_SLOT_N, SECRET_EVERYBODY, IF_ALWAYS},
    {FIELD_setup_parameters, PARAMETER_SLOT_N + 1, SECRET_EVERYBODY, IF_ALWAYS},
    {FIELD_setup_parameters, PARAMETER_SLOT_N + 2, SECRET_EVERYBODY, IF_ALWAYS},
    {FIELD_customer_count, SECRET_ALL, SECRET_EVERYBODY, IF_ALWAYS},
    {FIELD_customer_id, SECRET_ALL, SECRET_EVERYBODY, IF_ALWAYS},
    {FIELD_customer_deal, SECRET_ALL, SECRET_EVERYBODY, IF_ALWAYS},
    {FIELD_customer_segment, SECRET_ALL, SECRET_EVERYBODY, IF_ALWAYS},
    {FIELD_M, SECRET_ALL, SECRET_MARKETING | SECRET_BIT(PROSPECT) | SECRET_BIT(CEO), IF_ALWAYS},
    /* Managing director. */
    {FIELD_last, SIGNAL_profit, SECRET_BIT(CEO), IF_ALWAYS},
    {FIELD_assess_week, SECRET_ALL, SECRET_BIT(CEO), IF_ALWAYS},
    {FIELD_profit_of_quarter, SECRET_ALL, SECRET_BIT(CEO), IF_ALWAYS},
    {FIELD_last, SIGNAL_cost, SECRET_BIT(CEO), IF_ALWAYS},
    {FIELD_setup_parameters, PARAMETER_SLOT_sdr_n, SECRET_BIT(CEO) | SECRET_BIT(DIRECTOR),
     IF_ALWAYS},
    {FIELD_setup_parameters, PARAMETER_SLOT_ae_n, SECRET_BIT(CEO) | SECRET_BIT(DIRECTOR),
     IF_ALWAYS},
    {FIELD_setup_parameters, PARAMETER_SLOT_am_n, SECRET_BIT(CEO) | SECRET_BIT(DIRECTOR),
     IF_ALWAYS},
    {FIELD_setup_parameters, PARAMETER_SLOT_cx_n, SECRET_BIT(CEO) | SECRET_BIT(DIRECTOR),
     IF_ALWAYS},
    {FIELD_ceo_view, SECRET_ALL, SECRET_BIT(CEO), IF_ALWAYS},
    {FIELD_last, SIGNAL_eng, SECRET_BIT(CEO), IF_ALWAYS},
    {FIELD_last, SIGNAL_trust, SECRET_BIT(CEO), IF_ALWAYS},
    {FIELD_done, SLOT_structure, SECRET_EVERYBODY, IF_ALWAYS},
    /* Marketing. */
    {FIELD_last, SIGNAL_A_small, SECRET_BIT(BRAND), IF_ALWAYS},
    {FIELD_last, SIGNAL_A_middle, SECRET_BIT(BRAND), IF_ALWAYS},
    {FIELD_last, SIGNAL_A_large, SECRET_BIT(BRAND), IF_ALWAYS},
    {FIELD_last, SIGNAL_Aavg, SECRET_BIT(DIRECTOR), IF_ALWAYS},
    {FIELD_setup_inits, INIT_SLOT_A, SECRET_BIT(BRAND), IF_ALWAYS},
    {FIELD_setup_inits, INIT_SLOT_A + 1, SECRET_BIT(BRAND), IF_ALWAYS},
    {FIELD_setup_inits, INIT_SLOT_A + 2, SECRET_BIT(BRAND), IF_ALWAYS},
    {FIELD_done, SLOT_brand_spend, SECRET_BIT(BRAND), IF_ALWAYS},
    {FIELD_last, SIGNAL_Vc, SECRET_BIT(BRAND) | SECRET_BIT(PMI), IF_ALWAYS},
    {FIELD_last, SIGNAL_K, SECRET_BIT(BRAND) | SECRET_BIT(CEO) | SECRET_BIT(DIRECTOR), IF_ALWAYS},
    {FIELD_last, SIGNAL_raw, SECRET_BIT(DEMAND) | SECRET_BIT(DIRECTOR), IF_ALWAYS},
    {FIELD_last, SIGNAL_passed, SECRET_BIT(DEMAND) | SECRET_BIT(DIRECTOR), IF_ALWAYS},
    {FIELD_ema_acc, SECRET_ALL, SECRET_BIT(DEMAND) | SECRET_BIT(DIRECTOR), IF_ALWAYS},
    {FIELD_done, SLOT_act_spend, SECRET_BIT(DEMAND), IF_ALWAYS},
    {FIELD_done, SLOT_act_spend, SECRET_BIT(PROSPECT), IF_CONSULTED},
    {FIELD_done, SLOT_consult, SECRET_BIT(PROSPECT), IF_ALWAYS},
    {FIELD_last, SIGNAL_pool, SECRET_BIT(DEMAND) | SECRET_BIT(DIRECTOR), IF_ALWAYS},
    {FIELD_notes, SECRET_ALL, SECRET_BIT(PMI) | SECRET_BIT(DIRECTOR), IF_ALWAYS},
    {FIELD_last, SIGNAL_read, SECRET_BIT(PMI), IF_ALWAYS},
    {FIELD_last, SIGNAL_written, SECRET_BIT(PMI) | SECRET_BIT(AE), IF_ALWAYS},
    {FIELD_I, SECRET_ALL, SECRET_BIT(PMI), IF_ALWAYS},
    {FIELD_last, SIGNAL_gap, SECRET_BIT(PMI), IF_ALWAYS},
    {FIELD_last, SIGNAL_pc, SECRET_BIT(PMI), IF_ALWAYS},
    {FIELD_setup_shocks, SECRET_ALL, SECRET_BIT(PMI), IF_ALWAYS},
    {FIELD_setup_shock_count, SECRET_ALL, SECRET_BIT(PMI), IF_ALWAYS},
    {FIELD_Tsm, SECRET_ALL, SECRET_BIT(PMI), IF_ALWAYS},
    /* Systems: how blurred other functions' numbers are, and whether DEMAND sees outcomes. */
    {FIELD_F, SECRET_ALL,
     SECRET_BIT(PMI) | SECRET_BIT(PROSPECT) | SECRET_BIT(AE) | SECRET_BIT(AM) | SECRET_BIT(DEMAND),
     IF_ALWAYS},
    /* Sales. */
    {FIELD_last, SIGNAL_inbox,
     SECRET_BIT(PROSPECT) | SECRET_BIT(CEO) | SECRET_BIT(AE) | SECRET_BIT(DIRECTOR), IF_ALWAYS},
    {FIELD_last, SIGNAL_wait, SECRET_BIT(PROSPECT) | SECRET_BIT(CEO) | SECRET_BIT(DIRECTOR),
     IF_ALWAYS},
    {FIELD_last, SIGNAL_wait, SECRET_BIT(DEMAND), IF_SYSTEMS},
    {FIELD_last, SIGNAL_accepted, SECRET_BIT(DEMAND) | SECRET_BIT(PROSPECT), IF_ALWAYS},
    {FIELD_last, SIGNAL_answered, SECRET_BIT(PROSPECT), IF_ALWAYS},
    {FIELD_last, SIGNAL_touches, SECRET_BIT(PROSPECT), IF_ALWAYS},
    {FIELD_last, SIGNAL_met, SECRET_BIT(PROSPECT), IF_ALWAYS},
    {FIELD_last, SIGNAL_opened, SECRET_BIT(PROSPECT), IF_ALWAYS},
    {FIELD_fat, SECRET_ALL, SECRET_BIT(PROSPECT), IF_ALWAYS},
    {FIELD_burn, SECRET_ALL, SECRET_BIT(PROSPECT), IF_ALWAYS},
    {FIELD_last, SIGNAL_util, SECRET_BIT(AE) | SECRET_BIT(PROSPECT) | SECRET_BIT(DIRECTOR),
     IF_ALWAYS},
    {FIELD_last, SIGNAL_hours, SECRET_BIT(AE), IF_ALWAYS},
    {FIELD_last, SIGNAL_new_revenue, SECRET_BIT(AE), IF_ALWAYS},
    {FIELD_last, SIGNAL_won, SECRET_BIT(CEO) | SECRET_BIT(AE) | SECRET_BIT(DIRECTOR), IF_ALWAYS},
    {FIELD_last, SIGNAL_won, SECRET_BIT(DEMAND), IF_SYSTEMS},
    {FIELD_last, SIGNAL_won, SECRET_BIT(PMI), IF_ASKED},
    {FIELD_last, SIGNAL_lost, SECRET_BIT(AE) | SECRET_BIT(DIRECTOR), IF_ALWAYS},
    {FIELD_last, SIGNAL_lost, SECRET_BIT(DEMAND), IF_SYSTEMS},
    {FIELD_last, SIGNAL_lost, SECRET_BIT(PMI), IF_ASKED},
    {FIELD_done, SLOT_pmi_wl, SECRET_BIT(PMI), IF_ALWAYS},
    {FIELD_ema_disc, SECRET_ALL, SECRET_BIT(AE) | SECRET_BIT(PMI) | SECRET_BIT(DIRECTOR),
     IF_ALWAYS},
    /* Single deals: by name where they are the work, else as counts of a stage, size and source. */
    {FIELD_deal_id, SECRET_ALL, SECRET_NAMES, IF_ALWAYS},
    {FIELD_deal_id, SECRET_ALL, SECRET_BIT(CX), IF_KNOWN},
    {FIELD_deal_count, SECRET_ALL, SECRET_NAMES | SECRET_MARKETING | SECRET_BIT(DIRECTOR),
     IF_ALWAYS},
    {FIELD_deal_count, SECRET_ALL, SECRET_BIT(CX), IF_KNOWN},
    {FIELD_deal_segment, SECRET_ALL, SECRET_NAMES | SECRET_MARKETING | SECRET_BIT(DIRECTOR),
     IF_ALWAYS},
    {FIELD_deal_segment, SECRET_ALL, SECRET_BIT(CX), IF_KNOWN},
    {FIELD_deal_source, SECRET_ALL, SECRET_NAMES | SECRET_MARKETING | SECRET_BIT(DIRECTOR),
     IF_ALWAYS},
    {FIELD_deal_source, SECRET_ALL, SECRET_BIT(CX), IF_KNOWN},
    {FIELD_deal_z, SECRET_ALL, SECRET_NAMES | SECRET_MARKETING | SECRET_BIT(DIRECTOR), IF_ALWAYS},
    {FIELD_deal_z, SECRET_ALL, SECRET_BIT(CX), IF_KNOWN},
    {FIELD_deal_val, SECRET_ALL, SECRET_BIT(AE) | SECRET_BIT(CEO), IF_ALWAYS},
    {FIELD_deal_age, SECRET_ALL, SECRET_BIT(AE) | SECRET_BIT(CEO), IF_ALWAYS},
    {FIELD_last, SIGNAL_kap, SECRET_BIT(CX), IF_ALWAYS},
    /* What first follows from a lever, for the chair that has the lever. */
    {FIELD_xr, SECRET_ALL, SECRET_BIT(CEO), IF_ALWAYS},
    {FIELD_setup_parameters, PARAMETER_SLOT_wage, SECRET_BIT(CEO), IF_ALWAYS},
    {FIELD_setup_parameters, PARAMETER_SLOT_lost_deals_height, SECRET_BIT(PMI), IF_ALWAYS},
    {FIELD_setup_parameters, PARAMETER_SLOT_lost_deals_reach, SECRET_BIT(PMI), IF_ALWAYS},
    {FIELD_Sb, 2, SECRET_BIT(BRAND), IF_ALWAYS},
    {FIELD_done, SLOT_governance, SECRET_BIT(BRAND), IF_ALWAYS},
    {FIELD_done, SLOT_argue, SECRET_BIT(DEMAND), IF_ALWAYS},
    {FIELD_done, SLOT_consult, SECRET_BIT(PMI), IF_ALWAYS},
    {FIELD_done, SLOT_corridor, SECRET_BIT(PMI), IF_ALWAYS},
    {FIELD_done, SLOT_focus, SECRET_BIT(AE), IF_ALWAYS},
    {FIELD_deal_self_serve, SECRET_ALL, SECRET_BIT(AE), IF_ALWAYS},
    {FIELD_setup_parameters, PARAMETER_SLOT_value + 1, SECRET_BIT(AE), IF_ALWAYS},
    {FIELD_setup_parameters, PARAMETER_SLOT_H + 0, SECRET_BIT(AE), IF_ALWAYS},
    {FIELD_setup_parameters, PARAMETER_SLOT_H + 1, SECRET_BIT(AE), IF_ALWAYS},
    {FIELD_setup_parameters, PARAMETER_SLOT_H + 2, SECRET_BIT(AE), IF_ALWAYS},
    {FIELD_setup_parameters, PARAMETER_SLOT_minw + 0, SECRET_BIT(AE), IF_ALWAYS},
    {FIELD_setup_parameters, PARAMETER_SLOT_minw + 1, SECRET_BIT(AE), IF_ALWAYS},
    {FIELD_setup_parameters, PARAMETER_SLOT_minw + 2, SECRET_BIT(AE), IF_ALWAYS},
    {FIELD_done, SLOT_reviews, SECRET_BIT(AM), IF_ALWAYS},
    {FIELD_done, SLOT_cx_pro, SECRET_BIT(CX), IF_ALWAYS},
    {FIELD_done, SLOT_smgr, SECRET_BIT(CX), IF_ALWAYS},
    {FIELD_setup_parameters, PARAMETER_SLOT_cx_n, SECRET_BIT(CX), IF_ALWAYS},
    {FIELD_setup_parameters, PARAMETER_SLOT_cx_h, SECRET_BIT(CX), IF_ALWAYS},
    /* Customers. */
    {FIELD_customer_sat, SECRET_ALL, SECRET_BIT(AM), IF_ALWAYS},
    {FIELD_customer_renew, SECRET_ALL, SECRET_BIT(AM) | SECRET_BIT(DIRECTOR), IF_ALWAYS},
    {FIELD_customer_disc, SECRET_ALL, SECRET_BIT(AM), IF_REASONS},
    {FIELD_done, SLOT_reason, SECRET_BIT(AM), IF_ALWAYS},
    {FIELD_last, SIGNAL_reviews, SECRET_BIT(AM), IF_ALWAYS},
    {FIELD_last, SIGNAL_renewed, SECRET_BIT(AM) | SECRET_BIT(DIRECTOR), IF_ALWAYS},
    {FIELD_last, SIGNAL_churned, SECRET_BIT(AM) | SECRET_BIT(DIRECTOR), IF_ALWAYS},
    {FIELD_last, SIGNAL_iss, SECRET_BIT(CX) | SECRET_BIT(AM) | SECRET_BIT(DIRECTOR), IF_ALWAYS},
    {FIELD_last, SIGNAL_onb_q, SECRET_BIT(CX), IF_ALWAYS},
    {FIELD_last, SIGNAL_satm, SECRET_BIT(CX) | SECRET_BIT(CEO) | SECRET_BIT(DIRECTOR), IF_ALWAYS},
};

static inline bool secret_holds(const struct world *w, enum secret_if when)
{
    switch (when) {
    case IF_ALWAYS:
        return true;
    case IF_SYSTEMS:
        return w->F >= 0.5;
    case IF_CONSULTED:
        return w->done.consult >= 0.5;
    case IF_REASONS:
        return w->done.reason >= 0.5;
    case IF_KNOWN:
        return w->last[SIGNAL_kap] >= 0.4;
    case IF_ASKED:
        return w->done.pmi_wl >= 0.05;
    }
    return false;
}

/* `roles`: the chairs of one person. */
static inline bool secret_may_see(const struct world *w, unsigned roles, unsigned field, unsigned i)
{
    unsigned element = field == FIELD_past ? i % SIGNAL_COUNT : i;
    if (field == FIELD_past) field = FIELD_last;
    if (!(w->done.structure > 0)) roles &= ~SECRET_BIT(DIRECTOR);
    for (size_t k = 0; k < sizeof secret_rules / sizeof *secret_rules; k++) {
        const struct secret_rule *rule = &secret_rules[k];
        if (rule->field != field) continue;
        if (rule->element != SECRET_ALL && rule->element != element) continue;
        bool is_public = rule->roles == SECRET_EVERYBODY;
        if ((is_public || (rule->roles & roles) != 0) && secret_holds(w, rule->when)) return true;
    }
    return false;
}

/* ---- Changing a field beyond recognition ---- */

enum secret_kind {
    SECRET_WHOLE,
    SECRET_REAL,
    SECRET_DEAL_WHOLE,
    SECRET_DEAL_REAL,
    SECRET_CUSTOMER_WHOLE,
    SECRET_CUSTOMER_REAL,
    SECRET_OTHER
};

struct secret_place {
    enum secret_kind kind;
    size_t offset;
};

// clang-format off
static const struct secret_place secret_places[WORLD_FIELD_COUNT] = {
#define WHOLE(n, m) [FIELD_##n] = {SECRET_WHOLE, offsetof(struct world, n)},
#define WHOLES(n, count, m) [FIELD_##n] = {SECRET_WHOLE, offsetof(struct world, n)},
#define REAL(n, m) [FIELD_##n] = {SECRET_REAL, offsetof(struct world, n)},
#define REALS(n, count, m) [FIELD_##n] = {SECRET_REAL, offsetof(struct world, n)},
#define EMA(n, m) [FIELD_ema_##n] = {SECRET_REAL, offsetof(struct world, ema_##n)},
#define BLOCK(type, n, m) [FIELD_##n] = {SECRET_REAL, offsetof(struct world, n)},
#define SETUP(n, m) [FIELD_setup_##n] = {SECRET_OTHER, offsetof(struct world, setup.n)},
#include "world.def"
#include "world_undefine.h"
#define WHOLE(n, m) [FIELD_deal_##n] = {SECRET_DEAL_WHOLE, offsetof(struct deal, n)},
#define REAL(n, m) [FIELD_deal_##n] = {SECRET_DEAL_REAL, offsetof(struct deal, n)},
#include "deal.def"
#include "world_undefine.h"
#define WHOLE(n, m) [FIELD_customer_##n] = {SECRET_CUSTOMER_WHOLE, offsetof(struct customer, n)},
#define REAL(n, m) [FIELD_customer_##n] = {SECRET_CUSTOMER_REAL, offsetof(struct customer, n)},
#include "customer.def"
#include "world_undefine.h"
};
// clang-format on

static inline void secret_change_real(void *at, unsigned how)
{
    double value;
    memcpy(&value, at, sizeof value);
    value = how == 0 ? value * 1.7 + 0.13 : value * 0.3;
    memcpy(at, &value, sizeof value);
}

/* Another whole number of the field that is as possible. */
static inline void secret_change_whole(unsigned field, void *at)
{
    uint32_t value;
    memcpy(&value, at, sizeof value);
    if (field == FIELD_deal_segment || field == FIELD_deal_source)
        value = (value + 1) % 3;
    else if (field == FIELD_director)
        value = (value + 1) % ROLE_MODEL_COUNT;
    else if (field == FIELD_hold)
        value = (value + 1) % PERSONS_MAX;
    else if (field == FIELD_second)
        value = value == PERSON_NONE ? 3 : PERSON_NONE;
    else if (field == FIELD_staff)
        value = (value + 1) % STAFF_SEATS;
    else if (field == FIELD_deal_id)
        value = value + 1000; /* the order stays */
    else if (field == FIELD_deal_count)
        value = value > 0 ? value - 1 : 0;
    else
        value ^= 1;
    memcpy(at, &value, sizeof value);
}

static inline void secret_change(struct world *w, unsigned field, unsigned i, unsigned how)
{
    const struct secret_place *place = &secret_places[field];
    switch (place->kind) {
    case SECRET_WHOLE:
        secret_change_whole(field, (char *)w + place->offset + i * sizeof(uint32_t));
        return;
    case SECRET_DEAL_WHOLE:
        secret_change_whole(field, (char *)world_deal(w, i) + place->offset);
        return;
    case SECRET_CUSTOMER_WHOLE:
        secret_change_whole(field, (char *)world_customer(w, i) + place->offset);
        return;
    case SECRET_DEAL_REAL:
        secret_change_real((char *)world_deal(w, i) + place->offset, how);
        return;
    case SECRET_CUSTOMER_REAL:
        secret_change_real((char *)world_customer(w, i) + place->offset, how);
        return;
    case SECRET_REAL:
        secret_change_real((char *)w + place->offset + i * sizeof(double), how);
        return;
    case SECRET_OTHER: /* of the setup the numbers only */
        if (field == FIELD_setup_parameters || field == FIELD_setup_habits ||
            field == FIELD_setup_inits || field == FIELD_setup_targets)
            secret_change_real((char *)w + place->offset + i * sizeof(double), how);
        else if (field == FIELD_setup_shocks && i % 3 == 2)
            w->setup.shocks[i / 3].size += 0.1;
        return;
    }
}

/* Changes whatever somebody with these chairs must not know, in one of two ways. Only `field`, or
 * WORLD_FIELD_COUNT: all fields. The number of deals goes last: with it goes the last deal. */
static inline void secrets_change(struct world *w, unsigned roles, unsigned field, unsigned how)
{
    struct world gates; /* the conditions as they are, whatever is changed meanwhile */
    memcpy(&gates, w, sizeof gates);
    for (unsigned f = 0; f < WORLD_FIELD_COUNT; f++) {
        if ((field != WORLD_FIELD_COUNT && f != field) || f == FIELD_deal_count) continue;
        for (unsigned i = 0; i < world_field_length(w, f); i++)
            if (!secret_may_see(&gates, roles, f, i)) secret_change(w, f, i, how);
    }
    bool is_asked = field == WORLD_FIELD_COUNT || field == FIELD_deal_count;
    if (is_asked && !secret_may_see(&gates, roles, FIELD_deal_count, 0))
        secret_change(w, FIELD_deal_count, 0, how);
}

static inline bool secret_is_about_customer(unsigned kind)
{
    return kind == HAPPENING_CUSTOMER_NEW || kind == HAPPENING_RENEWED ||
           kind == HAPPENING_EXPANDED || kind == HAPPENING_CHURNED;
}

/* The same for something that happened. That it happened is news to everybody (PLAY: "one of your
 * leads was lost"); to whom, why and for how much is not. */
static inline void secret_change_happening(struct happening *h, const struct world *w,
                                           unsigned roles)
{
    const unsigned care = SECRET_BIT(AM) | SECRET_BIT(CX) | SECRET_BIT(CEO) | SECRET_BIT(DIRECTOR);
    bool has_names = secret_is_about_customer(h->kind) ? (roles & care) != 0
                                                       : secret_may_see(w, roles, FIELD_deal_id, 0);
    bool has_values = secret_may_see(w, roles, FIELD_deal_val, 0);
    bool is_lost = h->kind == HAPPENING_DEAL_LOST || h->kind == HAPPENING_DEAL_DARK ||
                   h->kind == HAPPENING_DEAL_DROPPED;
    if (!has_names && h->kind != HAPPENING_SHOCK_STARTED) {
        h->id += 1000;
        h->deal += 1000;
        h->segment = (h->segment + 1) % SEGMENTS;
        h->source = (h->source + 1) % 3;
        h->why = (h->why + 1) % WHY_COUNT;
    }
    if (!has_values || !(is_lost || h->kind == HAPPENING_DEAL_WON)) h->value += 0.5;
    if (!has_values || !is_lost) h->detail += 0.5;
}

static inline void secrets_change_week(struct happenings *week, const struct world *w,
                                       unsigned roles)
{
    for (uint32_t i = 0; i < week->count; i++)
        secret_change_happening(&week->list[i], w, roles);
}

#endif
