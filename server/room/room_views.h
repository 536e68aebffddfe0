#ifndef ROOM_VIEWS_H
#define ROOM_VIEWS_H
#include "project.h"
#include "room_state.h"

/* What one player may see, built anew from the state (inside server/room only). Each function fills
 * the whole view; `view` is zeroed before by the caller. */

void fill_room_view(struct room *room, bool is_facilitator, struct view_room_view *view);
void fill_team_view(struct room *room, unsigned team, struct view_team_view *view);
void fill_desk_view(struct room *room, unsigned team, enum role role, struct view_desk_view *view);
void fill_market_view(struct room *room, const struct person *person,
                      struct view_market_view *view);
void fill_pipeline_view(struct room *room, const struct person *person,
                        struct view_pipeline_view *view);
void fill_books_view(struct room *room, const struct person *person, struct view_books_view *view);
/* The requests for money that everybody in the team sees, and those that lie on one chair's desk.
 */
void fill_team_requests(const struct team *team, struct view_team_view *view);
void fill_papers(const struct team *team, enum role role, struct view_desk_view *view);
/* The private scorecard of a chair, as far as the chair sees it itself. */
void fill_goal(const struct room *room, unsigned team, enum role role, const struct panel *panel,
               struct view_desk_view *view);
void fill_cards_view(const struct room *room, const char *language, const struct person *person,
                     struct view_cards_view *view);
void fill_review_view(struct room *room, const struct person *person,
                      struct view_review_view *view);
void fill_debrief_view(struct room *room, unsigned team, struct view_debrief_view *view);

/* Parts of them, in room_causes.c: tokens and attribution of the quarter that ended, and what a
 * person's own changes did. */
void fill_causes(const struct room *room, unsigned team, struct view_team_view *view);
void fill_debrief_causes(const struct room *room, unsigned team, struct view_debrief_view *view);
void fill_effect(const struct room *room, const struct person *person, unsigned quarter,
                 struct view_review_view *view);

/* k$ of the model as whole cents. */
int64_t cents_of(double thousands);
/* Copies `line` and puts `word` where it says %s (once at most); an empty text for NULL. */
void room_format(char *out, size_t capacity, const char *line, const char *word);
/* The first of the person's chairs, ROLE_COUNT: they have none. */
enum role first_chair(const struct person *person);

#endif
