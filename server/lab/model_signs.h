#ifndef MODEL_SIGNS_H
#define MODEL_SIGNS_H
#include "levers.h"
#include "study_arm.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * Whether the number beside a front lever answers it (docs/MODEL-RESULTS.md, near signs).
 *
 * The company is played for SIGN_SETTLED weeks with the lever at one stop, so that what follows
 * slowly has arrived. Then it goes on twice: with the lever where it was, and moved to another
 * stop. SIGN_WEEKS later the chair reads its panel (`project`, with all veils) in both games.
 * - What the lever does: the mean difference between the two over seeds.
 * - What the sign does by itself: the root of the mean square of its change over the same weeks
 *   with the lever untouched, drift included, and the rounding of the screen. It is the noise of
 *   one reading in one game, not the error of a mean: a person has one game.
 * A stop is told apart from another when the first is at least SIGN_BEYOND times the second, from
 * either of the two to the other.
 */
#define SIGN_BEYOND 2
enum { SIGN_SETTLED = 20, SIGN_WEEKS = 3 };

struct sign_answer {
    uint16_t slot;        /* of the number */
    unsigned from, to;    /* the two stops that are furthest apart */
    double at_from;       /* what the chair reads on average when the lever stayed at `from` */
    double at_to;         /* and when it was moved from there to `to` */
    double noise;         /* of one reading, the larger of both stops' */
    double effect;        /* in units of noise, the smaller of both ways */
    unsigned weeks;       /* until it is beyond noise both ways; 0: not within SIGN_WEEKS */
    double games;         /* share of single games in which the change is seen beyond noise */
    unsigned told, pairs; /* pairs of stops told apart, and all */
};

/* Some number of the chair as the lever's sign. */
struct sign_question {
    enum lever lever;
    uint16_t slot;
};
/* Answers `count` questions in the company of `base`, over seeds 1 .. `seeds`, on `jobs` processes.
 * False: no memory. */
bool signs_measure(const struct study_arm *base, const struct sign_question *questions,
                   unsigned count, unsigned seeds, unsigned jobs, struct sign_answer *out);
/* The number that stands beside the lever in protocol/levers.def. */
struct sign_question sign_of_lever(enum lever lever);
/* Numbers that one would expect beside a lever, and that luck moves more than the lever: how many,
 * and the index-th. */
unsigned sign_refused_count(void);
struct sign_question sign_refused(unsigned index);
bool sign_holds(const struct sign_answer *answer);

#endif
