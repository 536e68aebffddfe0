#include "model_decisions.h"

#include "ensure.h"

#include <stdlib.h>
#include <string.h>

/* What all share and what the chairs are measured on (MODEL 2.10). */
static const struct measure outcomes[] = {
#define OUTCOME(name, worth, digits, how, series, over, from, to, meaning)                         \
    {#name, meaning, HOW_##how, SERIES_##series, SERIES_##over, from, to, digits},
#include "model_outcomes.def"
#undef OUTCOME
};
enum { OUTCOMES = sizeof outcomes / sizeof *outcomes, SHARED = 3 };

static const double worth_of[OUTCOMES] = {
#define OUTCOME(name, worth, ...) worth,
#include "model_outcomes.def"
#undef OUTCOME
};

/* The rows of `outcomes` that belong to one chair; the managing director's are the shared ones. */
static const struct {
    unsigned from, to;
} own[ROLE_MODEL_COUNT] = {
    [ROLE_CEO] = {0, 0},      [ROLE_BRAND] = {3, 4}, [ROLE_DEMAND] = {4, 5}, [ROLE_PMI] = {5, 7},
    [ROLE_PROSPECT] = {7, 8}, [ROLE_AE] = {8, 9},    [ROLE_AM] = {9, 10},    [ROLE_CX] = {10, 12},
};

enum { USUAL, WAR, ROTATION, AT_ODDS, LOOSE, SYSTEMS, OWN_STORIES, DISCOUNTS, CIRCUMSTANCES };

static const struct circumstance circumstances[CIRCUMSTANCES] = {
    [USUAL] = {.words = ""},
    [WAR] = {.words = "in a price war from week 10 on", .has_war = true},
    [ROTATION] = {.words = "with a rotation after each quarter", .has_rotation = true},
    [AT_ODDS] = {.words = "with both sides set against each other",
                 .orders = {{0, SLOT_ceo_stance, -0.7}}},
    [LOOSE] = {.words = "when nearly every lead is passed and accepted",
               .orders = {{0, SLOT_crit_m, 0.12}, {0, SLOT_crit_s, 0.12}}},
    [SYSTEMS] = {.words = "with money for systems", .orders = {{0, SLOT_x_infra, 4}}},
    [OWN_STORIES] = {.words = "when sellers tell stories of their own",
                     .orders = {{0, SLOT_offmsg, 0.6}}},
    [DISCOUNTS] = {.words = "with everyday discounts of 15 %", .orders = {{0, SLOT_disc, 0.15}}},
};

static const struct {
    enum decision decision;
    unsigned circumstance;
} special[] = {
    {DECISION_counter, WAR},        {DECISION_handover, ROTATION},
    {DECISION_consult, AT_ODDS},    {DECISION_cull, LOOSE},
    {DECISION_measured, SYSTEMS},   {DECISION_governance, OWN_STORIES},
    {DECISION_corridor, DISCOUNTS},
};

static unsigned circumstance_of(enum decision decision)
{
    for (size_t i = 0; i < sizeof special / sizeof *special; i++)
        if (special[i].decision == decision) return special[i].circumstance;
    return USUAL;
}

static void make_company(struct study_arm *arm, const struct study_arm *base,
                         const struct circumstance *circumstance)
{
    const struct shock war = {.kind = SHOCK_pricewar, .week = 10, .weeks = 16, .size = 0.16};
    *arm = *base;
    for (unsigned i = 0; i < 2; i++)
        if (circumstance->orders[i].value != 0)
            study_arm_order(arm, circumstance->orders[i].slot, circumstance->orders[i].value);
    if (circumstance->has_war) ensure(setup_add_shock(&arm->setup, &war));
    for (unsigned quarter = 1; circumstance->has_rotation && quarter < QUARTERS; quarter++)
        study_arm_rotate_at(arm, quarter * QUARTER_WEEKS);
}

/* What the other keys of the same team leave of its time. */
static double time_left(const struct decisions *orders, const struct decision_info *row)
{
    double left = 1;
    for (unsigned i = 0; i < DECISION_COUNT; i++) {
        const struct decision_info *other = decision_info((enum decision)i);
        if (other != row && other->sum_rule == row->sum_rule)
            left -= decisions_get(orders, other->first_slot);
    }
    return left < 0 ? 0 : left;
}

/* The end of a decision's range, as far as sums allow it with everything else in place. */
static double end_of(const struct decisions *orders, const struct decision_info *row, unsigned i,
                     bool is_high)
{
    switch (row->sum_rule) {
    case SUM_NONE:
        return is_high ? row->max : row->min;
    case SUM_PMI:
    case SUM_CX:
        return is_high ? time_left(orders, row) : row->min;
    case SUM_ONE: /* everything on the first, everything on the last */
        return i == (is_high ? row->count - 1 : 0) ? 1 : 0;
    }
    return 0;
}

/* A theme is not high or low, it is kept or changed. */
static void change_theme(struct study_arm *arm)
{
    for (unsigned quarter = 0; quarter < QUARTERS; quarter++)
        study_arm_order_at(arm, quarter * QUARTER_WEEKS, SLOT_theme, quarter + 1);
}

static void order_end(struct study_arm *arm, enum decision decision, bool is_high)
{
    const struct decision_info *row = decision_info(decision);
    struct decisions usual = arm->orders;
    if (decision == DECISION_theme) {
        if (is_high) change_theme(arm);
        return;
    }
    for (unsigned i = 0; i < row->count; i++)
        study_arm_order(arm, row->first_slot + i, end_of(&usual, row, i, is_high));
}

/* In standard errors; `half` is 1.96 of them. */
static double errors_of(const struct effect *effect)
{
    double size = effect->difference < 0 ? -effect->difference : effect->difference;
    if (size == 0) return 0;
    return effect->half > 0 ? 1.96 * size / effect->half : 1e9;
}

static double size_of(const struct effect *effect, double worth)
{
    double size = effect->difference < 0 ? -effect->difference : effect->difference;
    return errors_of(effect) >= DECISION_BEYOND ? size / worth : 0;
}

/* One place in the range: its arm's games, and the orders there. */
struct place_of {
    const double *games;
    const struct study_arm *arm;
};

static void try_outcome(struct decision_answer *answer, unsigned outcome,
                        const struct place_of *from, const struct place_of *to, unsigned seeds)
{
    const struct decision_info *row = decision_info(answer->decision);
    struct effect effect = effect_of(to->games + outcome, from->games + outcome, seeds, OUTCOMES);
    double size = size_of(&effect, worth_of[outcome]);
    bool is_larger = size > answer->size || (answer->size == 0 && size == 0 &&
                                             errors_of(&effect) > errors_of(&answer->effect));
    if (answer->outcome != NULL && !is_larger) return;
    answer->size = size;
    answer->outcome = &outcomes[outcome];
    answer->effect = effect;
    answer->luck = sample_of(from->games + outcome, seeds, OUTCOMES).deviation;
    for (unsigned i = 0; i < row->count; i++) {
        answer->from[i] = decisions_get(&from->arm->orders, row->first_slot + i);
        answer->to[i] = decisions_get(&to->arm->orders, row->first_slot + i);
    }
}

static void try_pair(struct decision_answer *answer, const struct place_of *from,
                     const struct place_of *to, unsigned seeds)
{
    enum role role = decision_info(answer->decision)->role;
    for (unsigned i = 0; i < SHARED; i++)
        try_outcome(answer, i, from, to, seeds);
    if (role >= ROLE_MODEL_COUNT) return;
    for (unsigned i = own[role].from; i < own[role].to; i++)
        try_outcome(answer, i, from, to, seeds);
}

/* First the companies with their habits, then the two ends of each decision. */
static void make_arms(const struct study_arm *base, const enum decision *which, unsigned count,
                      struct study_arm *arms)
{
    for (unsigned i = 0; i < CIRCUMSTANCES; i++)
        make_company(&arms[i], base, &circumstances[i]);
    for (unsigned i = 0; i < count; i++) {
        for (unsigned end = 0; end < 2; end++) {
            struct study_arm *arm = &arms[CIRCUMSTANCES + 2 * i + end];
            *arm = arms[circumstance_of(which[i])];
            order_end(arm, which[i], end == 1);
        }
    }
}

/* `low` is the decision's first arm. */
static void judge(struct decision_answer *answer, const struct study_arm *arms, unsigned low,
                  const double *values, unsigned seeds)
{
    unsigned usual = circumstance_of(answer->decision);
    size_t games = (size_t)seeds * OUTCOMES;
    const struct place_of at_low = {values + low * games, &arms[low]};
    const struct place_of at_high = {values + (low + 1) * games, &arms[low + 1]};
    const struct place_of at_habit = {values + usual * games, &arms[usual]};
    answer->circumstance = &circumstances[usual];
    try_pair(answer, &at_low, &at_high, seeds);
    try_pair(answer, &at_low, &at_habit, seeds);
    try_pair(answer, &at_habit, &at_high, seeds);
}

bool decisions_measure(const struct study_arm *base, const enum decision *which, unsigned count,
                       unsigned seeds, unsigned jobs, struct decision_answer *out)
{
    size_t arm_count = CIRCUMSTANCES + 2 * (size_t)count;
    struct study_arm *arms = calloc(arm_count, sizeof *arms);
    if (arms == NULL) return false;
    make_arms(base, which, count, arms);
    struct study study = {.arms = arms,
                          .arm_count = arm_count,
                          .measures = outcomes,
                          .measure_count = OUTCOMES,
                          .first_seed = 1,
                          .seeds = seeds,
                          .jobs = jobs};
    double *values = study_run(&study);
    memset(out, 0, count * sizeof *out);
    for (unsigned i = 0; values != NULL && i < count; i++) {
        out[i].decision = which[i];
        judge(&out[i], arms, CIRCUMSTANCES + 2 * i, values, seeds);
    }
    bool is_good = values != NULL;
    free(values);
    free(arms);
    return is_good;
}

bool decision_matters(const struct decision_answer *answer)
{
    return answer->size >= 1;
}
