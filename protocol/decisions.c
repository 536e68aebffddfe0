#include "decisions.h"

#include "ensure.h"

#include <string.h>

_Static_assert(sizeof(struct decisions) == DECISION_SLOTS * sizeof(double),
               "struct decisions is its slots in order");

/* A sum of typed or tokenised shares is never exactly 1. */
#define SUM_TOLERANCE 1e-6

static const struct decision_info rows[DECISION_COUNT] = {
#define DECISION(role_, key_, count_, min_, max_, whole, practice, cadence_, place_, sum, weight,  \
                 defaults, unit_, label_, sentence_)                                               \
    [DECISION_##key_] = {.key = #key_,                                                             \
                         .label = label_,                                                          \
                         .sentence = sentence_,                                                    \
                         .role = ROLE_##role_,                                                     \
                         .first_slot = SLOT_##key_,                                                \
                         .count = count_,                                                          \
                         .min = min_,                                                              \
                         .max = max_,                                                              \
                         .is_whole = whole,                                                        \
                         .is_practice = practice,                                                  \
                         .cadence = CADENCE_##cadence_,                                            \
                         .place = PLACE_##place_,                                                  \
                         .sum_rule = SUM_##sum,                                                    \
                         .budget_weight = weight,                                                  \
                         .unit = UNIT_##unit_},
#include "decisions.def"
#undef DECISION
};

static const double defaults_of_slots[DECISION_SLOTS] = {
#define DEFAULTS(...) __VA_ARGS__
#define DECISION(role, key, count, min, max, whole, practice, cadence, place, sum, weight,         \
                 defaults, ...)                                                                    \
    defaults,
#include "decisions.def"
#undef DECISION
#undef DEFAULTS
};

const struct decision_info *decision_info(enum decision decision)
{
    ensure(decision < DECISION_COUNT);
    return &rows[decision];
}

bool decision_find(const char *key, enum decision *decision)
{
    size_t size = strlen(key) + 1;
    for (unsigned i = 0; i < DECISION_COUNT; i++) {
        if (strlen(rows[i].key) + 1 == size && memcmp(rows[i].key, key, size) == 0) {
            *decision = (enum decision)i;
            return true;
        }
    }
    return false;
}

enum decision decision_of_slot(unsigned slot)
{
    ensure(slot < DECISION_SLOTS);
    unsigned low = 0, high = DECISION_COUNT; /* asked for each order of each week */
    while (high - low > 1) {
        unsigned middle = (low + high) / 2;
        if (rows[middle].first_slot <= slot)
            low = middle;
        else
            high = middle;
    }
    return (enum decision)low;
}

enum role decision_slot_role(unsigned slot)
{
    const struct decision_info *row = decision_info(decision_of_slot(slot));
    return row->role == ROLE_EACH ? (enum role)(slot - row->first_slot) : row->role;
}

double decision_default(unsigned slot)
{
    ensure(slot < DECISION_SLOTS);
    return defaults_of_slots[slot];
}

bool decision_value_is_allowed(unsigned slot, double value)
{
    const struct decision_info *row = decision_info(decision_of_slot(slot));
    /* Written so that a NaN is refused too. */
    if (!(value >= row->min && value <= row->max)) return false;
    return !row->is_whole || value == (double)(int)value;
}

double decisions_get(const struct decisions *decisions, unsigned slot)
{
    double value;
    ensure(slot < DECISION_SLOTS);
    memcpy(&value, (const char *)decisions + slot * sizeof value, sizeof value);
    return value;
}

void decisions_put(struct decisions *decisions, unsigned slot, double value)
{
    ensure(slot < DECISION_SLOTS);
    memcpy((char *)decisions + slot * sizeof value, &value, sizeof value);
}

void decisions_put_defaults(struct decisions *decisions)
{
    memcpy(decisions, defaults_of_slots, sizeof *decisions);
}

static double sum_of_row(const struct decisions *decisions, const struct decision_info *row)
{
    double sum = 0;
    for (unsigned i = 0; i < row->count; i++)
        sum += decisions_get(decisions, row->first_slot + i);
    return sum;
}

static double sum_of_rule(const struct decisions *decisions, enum sum_rule rule)
{
    double sum = 0;
    for (unsigned i = 0; i < DECISION_COUNT; i++) {
        if (rows[i].sum_rule == rule) sum += sum_of_row(decisions, &rows[i]);
    }
    return sum;
}

static bool rule_holds(const struct decisions *decisions, const struct decision_info *row)
{
    double off_one = sum_of_row(decisions, row) - 1;
    switch (row->sum_rule) {
    case SUM_NONE:
        return true;
    case SUM_ONE:
        return off_one <= SUM_TOLERANCE && off_one >= -SUM_TOLERANCE;
    case SUM_PMI:
    case SUM_CX:
        return sum_of_rule(decisions, row->sum_rule) <= 1 + SUM_TOLERANCE;
    }
    return false;
}

bool decision_sum_holds(const struct decisions *decisions, enum decision decision)
{
    return rule_holds(decisions, decision_info(decision));
}

bool decisions_sums_hold(const struct decisions *decisions, enum decision *broken)
{
    for (unsigned i = 0; i < DECISION_COUNT; i++) {
        if (!rule_holds(decisions, &rows[i])) {
            *broken = (enum decision)i;
            return false;
        }
    }
    return true;
}

double decisions_budget(const struct decisions *decisions)
{
    double total = 0;
    for (unsigned i = 0; i < DECISION_COUNT; i++) {
        if (rows[i].budget_weight > 0)
            total += rows[i].budget_weight * sum_of_row(decisions, &rows[i]);
    }
    return total;
}
