#ifndef MODEL_DECISIONS_H
#define MODEL_DECISIONS_H
#include "decisions.h"
#include "study.h"
#include "study_effect.h"

#include <stdbool.h>

/*
 * Whether a decision matters: it alone is moved, all year long, everything else stays, and the
 * games share their seeds. Three games a seed: at the low end of its range, at the company's habit,
 * at the high end; of the three pairs and of the outcomes its chair is judged by
 * (model_outcomes.def: what all share, and its own of MODEL 2.10) the largest difference is
 * reported.
 */

/* Because that pair and that outcome were picked, a 95 % interval does not say enough: the
 * difference must be this many standard errors (fifteen independent looks would find one by luck
 * in 1 of 200 studies). */
#define DECISION_BEYOND 3.6

/* A company in which the decision can matter; `words` follow "the default company". */
struct circumstance {
    const char *words;
    struct study_change orders[2]; /* of week 0; unused ones are all 0 */
    bool has_war, has_rotation;
};

struct decision_answer {
    enum decision decision;
    const struct circumstance *circumstance;
    double from[ROLE_MODEL_COUNT], to[ROLE_MODEL_COUNT]; /* of the decision's slots */
    const struct measure *outcome;
    struct effect effect; /* arm: at `to`, base: at `from` */
    double luck;          /* standard deviation of the outcome between games */
    double size;          /* of the effect, in units of what is worth caring; 0: may be luck */
};

/* `count` decisions in the company of `base`, over seeds 1 .. `seeds`; false: no memory. */
bool decisions_measure(const struct study_arm *base, const enum decision *which, unsigned count,
                       unsigned seeds, unsigned jobs, struct decision_answer *out);
bool decision_matters(const struct decision_answer *answer);

#endif
