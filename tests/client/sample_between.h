#ifndef SAMPLE_BETWEEN_H
#define SAMPLE_BETWEEN_H
#include "model.h"
#include "occasions.h"

/* What passes between chairs, for hand-made models (samples.c). */

/* A card on the desk of a chair, dealt in week 17 and with 21 s left: one of the company's, with
 * the name or number that its words want, in the language of the screens. */
struct card_row *sample_card(struct model *model, enum occasion occasion);
/* A vote of the team of eight, of whom five have voted. */
struct card_row *sample_vote(struct model *model);
/* Up to five papers of every kind: the odd ones await this chair's word, the even ones another's.
 */
void sample_papers(struct view_desk_view *desk, unsigned count);
/* Market insight's plan, which waits for this chair's word. */
void sample_plan(struct view_desk_view *desk);
/* What this person knows of the other chairs. */
void sample_books(struct model *model);
/* The tokens of the break and what the books say, in both teams. */
void sample_held(struct model *model);
/* The year's tokens, gains and readings. */
void sample_stories(struct view_debrief_view *debrief);

#endif
