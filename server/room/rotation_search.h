#ifndef ROTATION_SEARCH_H
#define ROTATION_SEARCH_H
#include "rotation_posts.h"

/* Who may be seated where, for how long: the setting of one search. */
struct rotation_search_input {
    const struct rotation_team *team;
    struct rotation_posts posts;
    struct rotation_capacity capacity;
    struct rotation_needs needs;
    unsigned seatings; /* to be planned, >= 1 */
};

/* Fills `chairs` of the first `seatings` elements of `out` (pens are left alone). At least one
   person is present. Every need that `rotation_needs_within` leaves is served. */
void rotation_search(const struct rotation_search_input *input, struct rotation_seating *out);

#endif
