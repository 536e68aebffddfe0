#ifndef LEVER_PANEL_H
#define LEVER_PANEL_H
#include "scene.h"

enum { LEVER_HEIGHT_LEAST = 128, LEVER_HEIGHT_MOST = 190 };

/* One lever of the front panel: its stops, what they cost, when they will be felt, and the number
 * that answers soonest. Wishes go to the scene's intents. */
void lever_panel_draw(struct scene *scene, struct box box, const struct view_desk_view *desk,
                      enum lever lever);

#endif
