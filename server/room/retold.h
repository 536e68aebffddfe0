#ifndef RETOLD_H
#define RETOLD_H
#include "dealings.h"
#include "past.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * What somebody's work did, found out by telling a team's past twice with the same luck: as it was,
 * and without that work. Repeated with RETOLD_LUCKS lucks, the mean of the pairs' differences has a
 * band (90%, Student's t): how sure the mean is, not how far one game may stray from it.
 */

#define RETOLD_LUCKS 20

struct retold_band {
    double mean, low, high;
};

/* What a telling brought, in the units of effects.def. */
struct outcomes {
    double values[EFFECT_OUTCOME_COUNT];
};

/* Nothing is left out. */
extern const struct past_gap retold_whole;

/* A world of the usual size to tell a past in; the caller frees it. */
struct world *retold_world_new(void);
/* The band of RETOLD_LUCKS differences. */
void retold_band(const double differences[RETOLD_LUCKS], struct retold_band *out);
/* Whether a band tells a difference that is beyond luck and large enough to matter. */
bool retold_matters(const struct retold_band *band, enum effect_outcome outcome);
/* Goes on to `week`; flows are added to what `sum` has, levels put. */
void retold_play(struct telling *telling, const struct past *past, const struct past_gap *gap,
                 uint32_t until, uint32_t week, struct outcomes *sum);

/* The decision that the role's orders in changes [from, until) moved farthest from where it stood
 * before, in shares of its range; DECISION_SLOTS: they moved nothing. *week: when it first moved.
 */
unsigned retold_moved(const struct past *past, enum role role, uint32_t from, uint32_t until,
                      uint32_t *week);

/* What a break tells the holder of a chair. */
struct chair_effect {
    uint8_t state; /* enum effect_state */
    uint16_t slot;
    uint16_t until_week;
    struct retold_band band;
};

/* What is known of a quarter that ended. `gained` is k$ of revenue: of each chair against balanced
 * practice (practice.def), and at ROLE_MODEL_COUNT of luck. */
struct studied_quarter {
    bool is_done;
    struct retold_band gained[ROLE_MODEL_COUNT + 1];
    struct chair_effect effects[ROLE_MODEL_COUNT];
};

#endif
