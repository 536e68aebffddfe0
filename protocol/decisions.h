#ifndef DECISIONS_H
#define DECISIONS_H
#include "roles.h"
#include "units.h"

/* The decisions of MODEL 2.5 as one table that both programs read (rows in decisions.def).
 * A decision is named by its key; its numbers live in `slots`: a vector takes several in a row
 * (small, middle, large customers), `handover` one a chair. On the wire a decision is
 * (slot, value), values in the model's units: k$ a week, shares, hours. */

enum decision {
#define DECISION(role, key, ...) DECISION_##key,
#include "decisions.def"
#undef DECISION
    DECISION_COUNT
};

/* First slot of each decision, e.g. SLOT_brand_mix; the last one is SLOT_brand_mix_last. */
enum decision_slot {
#define DECISION(role, key, count, ...) SLOT_##key, SLOT_##key##_last = SLOT_##key + (count)-1,
#include "decisions.def"
#undef DECISION
    DECISION_SLOTS
};

/* `role` of a decision that every chair has its own slot of. */
#define ROLE_EACH ROLE_COUNT

enum cadence { CADENCE_WEEK, CADENCE_QUARTER, CADENCE_ANY, CADENCE_EVENT };
enum place { PLACE_FRONT, PLACE_MORE, PLACE_CARD };
/* ONE: the vector sums to 1. PMI and CX: the keys of this rule together are at most 1. */
enum sum_rule { SUM_NONE, SUM_ONE, SUM_PMI, SUM_CX };

struct decision_info {
    const char *key;
    const char *label;    /* up to 22 characters */
    const char *sentence; /* up to 90 characters */
    enum role role;       /* or ROLE_EACH */
    unsigned first_slot;
    unsigned count;
    double min;
    double max;
    bool is_whole;    /* only whole numbers */
    bool is_practice; /* what is done follows what is decided in about six weeks */
    enum cadence cadence;
    enum place place;
    enum sum_rule sum_rule;
    double budget_weight; /* k$ of the common weekly budget for one unit */
    enum unit unit;
};

/* All decisions of a company under their names; every member is double, in the order of slots. */
struct decisions {
#define DECISION_FIELD_1(key)           double key;
#define DECISION_FIELD_3(key)           double key[3];
#define DECISION_FIELD_8(key)           double key[8];
#define DECISION(role, key, count, ...) DECISION_FIELD_##count(key)
#include "decisions.def"
#undef DECISION
#undef DECISION_FIELD_1
#undef DECISION_FIELD_3
#undef DECISION_FIELD_8
};

const struct decision_info *decision_info(enum decision decision);
/* Finds a decision by its key; false: no such key. */
bool decision_find(const char *key, enum decision *decision);
enum decision decision_of_slot(unsigned slot);
/* The chair that decides this slot: the row's, or for handover the chair of the slot. */
enum role decision_slot_role(unsigned slot);
/* The default company's habit for this slot. */
double decision_default(unsigned slot);
/* A finite number within the row's range, whole where the row wants it. */
bool decision_value_is_allowed(unsigned slot, double value);

double decisions_get(const struct decisions *decisions, unsigned slot);
void decisions_put(struct decisions *decisions, unsigned slot, double value);
void decisions_put_defaults(struct decisions *decisions);
/* The rule of this decision alone. */
bool decision_sum_holds(const struct decisions *decisions, enum decision decision);
/* True if every mix sums to 1 and the time of the insight and service teams is at most 1,
 * each within 1e-6; otherwise *broken names the first decision of the broken rule. */
bool decisions_sums_hold(const struct decisions *decisions, enum decision *broken);
/* k$ a week taken from the common budget (MODEL 2.5). */
double decisions_budget(const struct decisions *decisions);

#endif
