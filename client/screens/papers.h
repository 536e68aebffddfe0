#ifndef PAPERS_H
#define PAPERS_H
#include "scene.h"

/* One paper as a small card: who, since when, what, and its two answers. Returns its height; drawn
 * only with `is_drawn`. */
float papers_draw_one(struct scene *scene, struct box box, const struct request_row *paper,
                      bool is_drawn);
/* Does a card lie open that waits for this person's answer? (card.c) */
bool card_waits(const struct scene *scene);
/* How many of this chair's papers wait for its own word. */
unsigned papers_to_answer(const struct scene *scene);

#endif
