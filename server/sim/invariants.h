#ifndef INVARIANTS_H
#define INVARIANTS_H
#include "happenings.h"
#include "world.h"

/* What holds of every company in every week, whatever was decided or happened: for the tests and
 * for the report on the model. Nothing here changes a world. */

/* The first claim that does not hold. */
struct broken {
    const char *sentence;
    unsigned field; /* enum world_field, or WORLD_FIELD_COUNT: no single field */
    unsigned index; /* in the field; or the id of the deal or customer */
    double value;
};

/* Fills in the claim; always false, so that a check can end with it. */
static inline bool broken_say(struct broken *broken, const char *sentence, unsigned field,
                              unsigned index, double value)
{
    *broken = (struct broken){sentence, field, index, value};
    return false;
}

/* Stocks, shares, counts, ids and numbers of one company. */
bool world_state_holds(const struct world *world, struct broken *broken);

/* One week from `before` to `after`, told by `week`: no deal or customer comes or goes untold or
 * twice, each is in one state, and every booked cent has two sides. A week with more happenings
 * than its list holds (week->dropped) can only be held against the books. */
bool world_week_holds(const struct world *before, const struct world *after,
                      const struct happenings *week, struct broken *broken);

#endif
