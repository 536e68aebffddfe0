#ifndef DEBRIEF_CHARTS_H
#define DEBRIEF_CHARTS_H
#include "scene.h"

/* The charts of the debrief, each into the inside of its panel. */
void debrief_draw_revenue(struct scene *scene, struct box box);
void debrief_draw_pipeline(struct scene *scene, struct box box);
void debrief_draw_alignment(struct scene *scene, struct box box);
void debrief_draw_known(struct scene *scene, struct box box);
void debrief_draw_seats(struct scene *scene, struct box box);

/* The numbers of the scenario's own, a chart each. */
void debrief_draw_own(struct scene *scene, struct box body);

#endif
