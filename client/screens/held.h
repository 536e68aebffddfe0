#ifndef HELD_H
#define HELD_H
#include "scene.h"

/* The two lists of "what held us back", for a break and for the year's end. */
struct held {
    const struct cause_row *causes;
    unsigned causes_count;
    const struct attribution_row *gains;
    unsigned gains_count;
    enum word none; /* what is said where no tokens are shown */
    float size;     /* of the letters */
    float pitch;    /* of a row */
};

void held_draw_said(struct scene *scene, struct box box, const struct held *held);
void held_draw_books(struct scene *scene, struct box box, const struct held *held);

#endif
