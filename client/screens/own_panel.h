#ifndef OWN_PANEL_H
#define OWN_PANEL_H
#include "scene.h"

/* A decision of the scenario's own, drawn like a lever. */
void own_panel_draw(struct scene *scene, struct box box, const struct own_decision_row *row);

/* A number of the scenario's own: value, name and, where it has one, its last weeks. 38 high. */
void own_metric_draw(struct scene *scene, struct box box, const struct own_metric_row *row);

#endif
