#ifndef MARKET_MOTION_H
#define MARKET_MOTION_H
#include "scene.h"

enum market_zone { ZONE_OURS, ZONE_DEALS, ZONE_LOOKING, ZONE_KNOW, ZONE_UNAWARE };

/* How many firms of a segment stand in each zone; -1: this chair does not see it. */
struct market_counts {
    int zone[MARKET_ZONES];
};

/* Where the zones lie in a segment's field and how far their cells are apart. */
struct market_field {
    struct box zones[MARKET_ZONES]; /* where the marks stand, without the headings */
    float pitch;
};

/* The counts of one segment as this chair sees them. */
struct market_counts market_count(const struct model *model, unsigned segment);

/* The middle of a cell of a zone. */
struct point market_cell(const struct market_field *field, unsigned zone, unsigned cell);

/* The widest pitch at which all marks find a cell. */
float market_pitch(const struct market_field *field, const struct market_counts *counts);

/* Sends as few marks as possible from zones with too many to zones with too few, and moves all of
 * them a step of `passed_ms` on their way. True while any is still moving. */
bool market_move(struct market_motion *motion, unsigned segment, const struct market_counts *counts,
                 const struct market_field *field, float step);

#endif
