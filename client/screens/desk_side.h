#ifndef DESK_SIDE_H
#define DESK_SIDE_H
#include "scene.h"

/* The right column of a chair; `has_numbers`: the levers left room for the chair's numbers. */
void desk_side_draw(struct scene *scene, struct box column, const struct view_desk_view *desk,
                    bool has_numbers);

#endif
