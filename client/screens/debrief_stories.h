#ifndef DEBRIEF_STORIES_H
#define DEBRIEF_STORIES_H
#include "scene.h"

/* Pages of the year's end about what two sides saw in the same thing. */

/* Each quarter's tokens beside what the books say. */
void debrief_draw_held(struct scene *scene, struct box body);
/* Who got their way, week by week, and events told in two ways. */
void debrief_draw_stories(struct scene *scene, struct box body);

#endif
