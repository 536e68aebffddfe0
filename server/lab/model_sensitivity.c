#include "model_sensitivity.h"

#include "ensure.h"
#include "study_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How far a parameter without a plausible range is moved. */
#define A_FIFTH 0.2

static const char *const policies[PLAN_COUNT] = {
    [PLAN_AS_IS] = "as_is",
    [PLAN_BALANCED] = "balanced",
    [PLAN_OFFERS] = "quarter_end_discount",
    [PLAN_NO_CARE] = "no_retention",
    [PLAN_SLOW] = "slow_follow_up",
    [PLAN_ABSENT] = "ceo_absent",
    [PLAN_ROTATION] = "rotate_once",
};

static const struct measure outcomes[OUTCOME_COUNT] = {
    [OUTCOME_YEAR] = {"year", "year revenue", HOW_SUM, SERIES_revenue, SERIES_revenue, 0, 51, 0},
    [OUTCOME_GHOST] = {"ghost", "successor's half-year", HOW_SUM, SERIES_revenue, SERIES_revenue,
                       52, 77, 0},
};

/* Plan against as it is; 1: more, -1: less. */
static const struct {
    enum sensitivity_plan plan;
    enum sensitivity_outcome outcome;
    int sign;
    const char *words;
} conclusions[CONCLUSION_COUNT] = {
    [CONCLUSION_BALANCED_YEAR] =
        {PLAN_BALANCED, OUTCOME_YEAR, 1,
         "the balanced plan earns more in the year than going on as it is"},
    [CONCLUSION_BALANCED_GHOST] = {PLAN_BALANCED, OUTCOME_GHOST, 1,
                                   "the balanced plan leaves the successor more"},
    [CONCLUSION_OFFERS] = {PLAN_OFFERS, OUTCOME_GHOST, -1,
                           "quarter-end offers cost the successor revenue"},
    [CONCLUSION_NO_CARE] = {PLAN_NO_CARE, OUTCOME_GHOST, -1,
                            "leaving customers alone costs the successor revenue"},
    [CONCLUSION_SLOW] = {PLAN_SLOW, OUTCOME_YEAR, -1, "slow answers cost revenue in the year"},
    [CONCLUSION_ABSENT] = {PLAN_ABSENT, OUTCOME_YEAR, -1,
                           "a managing director out of touch costs revenue in the year"},
    [CONCLUSION_ROTATION] = {PLAN_ROTATION, OUTCOME_GHOST, 1,
                             "one rotation leaves the successor more"},
};

const char *conclusion_words(enum conclusion conclusion)
{
    return conclusions[conclusion].words;
}

/* ---- The ends ----------------------------------------------------------------------------------
 */

static double within(unsigned slot, double value)
{
    double min, max;
    parameter_allowed(slot, &min, &max);
    return value < min ? min : value > max ? max : value;
}

static void find_ends(struct sensitivity *s)
{
    const struct parameter_info *info = parameter_info(s->parameter);
    double usual = parameter_default(info->first_slot);
    s->has_range = info->count == 1 && (info->low != 0 || info->high != 0);
    s->scale[END_LOW] = 1 - A_FIFTH;
    s->scale[END_HIGH] = 1 + A_FIFTH;
    for (unsigned end = 0; end < END_COUNT; end++) {
        double given = end == END_LOW ? info->low : info->high;
        s->value[end] = within(info->first_slot, s->has_range ? given : usual * s->scale[end]);
    }
}

static void move_to_end(struct setup *setup, const struct sensitivity *s, unsigned end)
{
    const struct parameter_info *info = parameter_info(s->parameter);
    if (info->count == 1) {
        ensure(setup_put_parameter(setup, info->first_slot, s->value[end]));
        return;
    }
    for (unsigned slot = info->first_slot; slot < info->first_slot + info->count; slot++)
        ensure(setup_put_parameter(setup, slot,
                                   within(slot, parameter_default(slot) * s->scale[end])));
}

/* ---- The games ---------------------------------------------------------------------------------
 */

/* Arms: the plans as usual, then for each parameter and end all plans. */
enum { ARMS = PLAN_COUNT * (1 + END_COUNT * PARAMETERS_OF_CURVES) };

static size_t arm_at(unsigned parameter, unsigned end, unsigned plan)
{
    return PLAN_COUNT * (1 + (size_t)parameter * END_COUNT + end) + plan;
}

static bool make_arms(const char *folder, struct sensitivity *all, struct study_arm *arms)
{
    static char paths[PLAN_COUNT][STUDY_TEXT_BYTES];
    struct findings findings = {0};
    for (unsigned plan = 0; plan < PLAN_COUNT; plan++)
        if (!study_arm_of_names(&arms[plan], folder, "default", policies[plan], paths[plan],
                                &findings))
            return false;
    for (unsigned i = 0; i < PARAMETERS_OF_CURVES; i++) {
        all[i].parameter = (enum parameter)i;
        find_ends(&all[i]);
        for (unsigned end = 0; end < END_COUNT; end++) {
            for (unsigned plan = 0; plan < PLAN_COUNT; plan++) {
                struct study_arm *arm = &arms[arm_at(i, end, plan)];
                *arm = arms[plan];
                move_to_end(&arm->setup, &all[i], end);
            }
        }
    }
    return true;
}

struct games {
    const double *values; /* [arm][seed][outcome] */
    unsigned seeds;
};

static struct effect compare(const struct games *games, size_t arm, size_t base, unsigned outcome)
{
    size_t block = (size_t)games->seeds * OUTCOME_COUNT;
    return effect_of(games->values + arm * block + outcome, games->values + base * block + outcome,
                     games->seeds, OUTCOME_COUNT);
}

static struct effect conclude(const struct games *games, size_t first_plan, unsigned conclusion)
{
    return compare(games, first_plan + conclusions[conclusion].plan, first_plan + PLAN_AS_IS,
                   conclusions[conclusion].outcome);
}

static enum standing standing_of(const struct effect *effect, int sign)
{
    switch (effect_verdict(effect, sign > 0 ? CLAIM_MORE : CLAIM_LESS)) {
    case VERDICT_PASS:
        return STANDS;
    case VERDICT_FAIL: /* on the other side; turned only when that is beyond luck */
        return effect_verdict(effect, sign > 0 ? CLAIM_LESS : CLAIM_MORE) == VERDICT_PASS ? TURNED
                                                                                          : UNSURE;
    case VERDICT_WEAK:
    case VERDICT_NONE:
        return UNSURE;
    }
    return UNSURE;
}

static void judge(struct sensitivity *s, const struct games *games)
{
    for (unsigned end = 0; end < END_COUNT; end++) {
        for (unsigned plan = 0; plan < PLAN_COUNT; plan++)
            for (unsigned outcome = 0; outcome < OUTCOME_COUNT; outcome++)
                s->effect[plan][outcome][end] =
                    compare(games, arm_at(s->parameter, end, plan), plan, outcome);
        for (unsigned i = 0; i < CONCLUSION_COUNT; i++) {
            struct effect effect = conclude(games, arm_at(s->parameter, end, 0), i);
            s->standing[i][end] = standing_of(&effect, conclusions[i].sign);
        }
    }
}

bool sensitivity_measure(const char *folder, unsigned seeds, unsigned jobs,
                         struct sensitivity out[PARAMETERS_OF_CURVES],
                         struct effect usual[CONCLUSION_COUNT])
{
    struct study_arm *arms = calloc(ARMS, sizeof *arms);
    if (arms == NULL) return false;
    memset(out, 0, PARAMETERS_OF_CURVES * sizeof *out);
    double *values = NULL;
    if (make_arms(folder, out, arms)) {
        struct study study = {.arms = arms,
                              .arm_count = ARMS,
                              .measures = outcomes,
                              .measure_count = OUTCOME_COUNT,
                              .first_seed = 1,
                              .seeds = seeds,
                              .jobs = jobs};
        values = study_run(&study);
    }
    struct games games = {values, seeds};
    for (unsigned i = 0; values != NULL && i < PARAMETERS_OF_CURVES; i++)
        judge(&out[i], &games);
    for (unsigned i = 0; values != NULL && i < CONCLUSION_COUNT; i++)
        usual[i] = conclude(&games, 0, i);
    bool is_good = values != NULL;
    free(values);
    free(arms);
    return is_good;
}

double sensitivity_size(const struct sensitivity *sensitivity, enum sensitivity_plan plan,
                        enum sensitivity_outcome outcome)
{
    double largest = 0;
    for (unsigned end = 0; end < END_COUNT; end++) {
        double size = sensitivity->effect[plan][outcome][end].relative;
        if (size < 0) size = -size;
        if (size > largest) largest = size;
    }
    return largest;
}

void sensitivity_rank(const struct sensitivity all[PARAMETERS_OF_CURVES],
                      const struct sensitivity *ranked[PARAMETERS_OF_CURVES])
{
    for (unsigned i = 0; i < PARAMETERS_OF_CURVES; i++) {
        unsigned k = i;
        double size = sensitivity_size(&all[i], PLAN_AS_IS, OUTCOME_YEAR);
        for (; k > 0 && sensitivity_size(ranked[k - 1], PLAN_AS_IS, OUTCOME_YEAR) < size; k--)
            ranked[k] = ranked[k - 1];
        ranked[k] = &all[i];
    }
}
