#ifndef SAMPLE_PARTS_H
#define SAMPLE_PARTS_H
#include "model.h"
#include "text.h"

/* The parts that hand-made models are put together from (samples.c). */

/* Copies a text into a field of a view. */
#define PUT(field, text) text_copy(field, sizeof(field), text)

void sample_room(struct model *model, enum phase phase, uint16_t week);
void sample_team(struct model *model, unsigned weeks);
void sample_request(struct view_team_view *team, enum role role, int64_t cents, const char *what);
/* Puts person 1 into this chair and fills its desk. */
struct view_desk_view *sample_desk(struct model *model, enum role role);
/* News and chat. */
void sample_lines(struct model *model);
/* The first week in the chair: note, what burns, a first move, the ask that comes back. */
void sample_new_chair(struct view_desk_view *desk);
void sample_market(struct model *model);
void sample_deals(struct model *model, bool is_hidden);
void sample_review(struct model *model);
void sample_debrief(struct model *model);

#endif
