#ifndef OTHERS_H
#define OTHERS_H
#include "scene.h"

/* The parts of the page of the others. */

/* One other chair: an idea for it, what it says of itself, its numbers. */
void others_draw_chair(struct scene *scene, struct box box, enum role role);
/* The quarter's plan, and for the managing director the look at who fits where. */
void others_draw_plans(struct scene *scene, struct box box);
/* A sentence in a box below others, wrapped; cuts what it takes. */
void others_say(struct scene *scene, struct box *box, uint32_t colour, const char *text);

#endif
