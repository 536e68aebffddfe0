#ifndef SAMPLE_OWN_H
#define SAMPLE_OWN_H
#include "model.h"

/* What a scenario brings along, for hand-made models (samples.c). */

/* A decision with stops, one without, and two numbers with their weeks. */
void sample_own_desk(struct view_desk_view *desk);
/* The facilitator's settings: formats, the scenario's, names, the room's. */
void sample_settings(struct model *model);
/* Chairs and customers that are called otherwise, and what one chair does. */
void sample_names(struct view_room_view *room);
/* A picture of 120 by 40 points. */
void sample_picture(struct model *model);
/* Numbers of the scenario's own over the year. */
void sample_own_debrief(struct view_debrief_view *debrief);

#endif
