#ifndef DEBRIEF_PAGE_H
#define DEBRIEF_PAGE_H
#include "paper.h"
#include "story.h"

/* Inside server/report: the pieces of debrief.html and the tables. */
void debrief_page(struct paper *paper, const struct story *story);

/* debrief_team.c: one team on its own pages. */
void debrief_team(struct paper *paper, const struct story *story, unsigned team);

/* debrief_charts.c */
void chart_revenue(struct paper *paper, const struct story *story, const struct story_team *team);
void chart_pipeline(struct paper *paper, const struct story *story, const struct story_team *team);
void chart_alignment(struct paper *paper, const struct story *story, const struct story_team *team);
void chart_power(struct paper *paper, const struct story *story, const struct story_team *team);
void chart_long_and_short(struct paper *paper, const struct story *story,
                          const struct story_team *team);

/* debrief_timeline.c: who sat where when, and apart from it what each chair decided when. */
void chart_seats(struct paper *paper, const struct story *story, const struct story_team *team);
void chart_decisions(struct paper *paper, const struct story *story, const struct story_team *team);
void list_decisions(struct paper *paper, const struct story *story, const struct story_team *team);

/* debrief_pulse.c: what people said at the breaks, the whole room together. */
void debrief_pulse(struct paper *paper, const struct story *story);

/* debrief_held.c: what held a team back, as people said and as the model says; one event in two
 * readings. */
void debrief_held(struct paper *paper, const struct story *story, unsigned team);

/* debrief_words.c: sentences that the numbers of this game suggest. */
void words_year(struct paper *paper, const struct story *story, const struct story_team *team);
void words_successor(struct paper *paper, const struct story *story, const struct story_team *team);
void words_questions_of_team(struct paper *paper, const struct story *story,
                             const struct story_team *team);
void words_questions(struct paper *paper, const struct story *story);

/* tables.c: the CSV files. */
void table_weeks(struct paper *paper, const struct story *story);
void table_decisions(struct paper *paper, const struct story *story);
void table_handoffs(struct paper *paper, const struct story *story);
void table_pulse(struct paper *paper, const struct story *story);

#endif
