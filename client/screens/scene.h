#ifndef SCENE_H
#define SCENE_H
#include "chart.h"
#include "figures.h"
#include "forms.h"
#include "intents.h"
#include "model.h"
#include "theme.h"
#include "ui.h"
#include "words.h"

/* What every screen is given: the model to read, the pen and widgets to draw with, what was typed
 * so far, and where wishes go. A screen reads the model and changes only forms and intents. */
struct scene {
    const struct model *model;
    struct ui *ui;
    struct forms *forms;
    struct intents *intents;
    uint64_t now_ms;
    enum role role;  /* the chair on the desk, ROLE_COUNT for none */
    bool is_compact; /* little height: less air */
};

enum { SCENE_MARGIN = 16, SCENE_GAP = 12, SCENE_HEADER = 60, SCENE_TABS = 44 };

/* ---- The screens, one file each ---- */

void screen_join(struct scene *scene);
void screen_lobby(struct scene *scene, struct box body);
void screen_desk(struct scene *scene, struct box body);
void screen_market(struct scene *scene, struct box body);
void screen_deals(struct scene *scene, struct box body);
void screen_team(struct scene *scene, struct box body);
void screen_result(struct scene *scene, struct box body);
void screen_others(struct scene *scene, struct box body);
void screen_break(struct scene *scene, struct box body);
void screen_debrief(struct scene *scene, struct box body);
void screen_projector(struct scene *scene, struct box body);
void screen_goodbye(struct scene *scene);

/* ---- Parts that screens share ---- */

void scene_header(struct scene *scene, struct box box);
/* Lost connection, pause, words of the facilitator: cuts what it needs off the top of the body. */
void scene_banners(struct scene *scene, struct box *body);
void scene_tabs(struct scene *scene, struct box box);
/* The facilitator's buttons, along the lower edge. */
/* Which scenario to rehearse alone, in place of the join card. */
void scene_rehearse(struct scene *scene, struct box box);
void scene_facilitator(struct scene *scene, struct box box);
/* The scenario's picture as large as it fits into the box, at its right end or in its middle;
 * returns the width it takes, 0 when there is none. */
float scene_logo(struct scene *scene, struct box box, enum gfx_align align);
/* The lobby's settings: whether this person may change them, the list, and the list over the
 * screen. */
bool scene_has_settings(const struct scene *scene);
void scene_settings(struct scene *scene, struct box box);
void scene_settings_modal(struct scene *scene);
/* The scenario's buttons and the faults of its script, above them; the height that they need in a
 * width, 0 for none. */
float scene_story_height(struct scene *scene, float width);
void scene_story(struct scene *scene, struct box box);
/* The card of a chair in 120 words or less; returns the height it takes. */
float scene_role_card(struct scene *scene, struct box box, enum role role);
void scene_card_modal(struct scene *scene);
void scene_more_modal(struct scene *scene);
/* The common budget with its requests; returns the height used. */
float scene_budget(struct scene *scene, struct box box);
/* The private scorecard of this chair; returns the height used. */
float scene_goal(struct scene *scene, struct box box);
/* The card that lies on the desk, its folded line, or what came of it; returns the height used, 0
 * for none. */
float scene_dealt_card(struct scene *scene, struct box box);
/* How many things on the desk wait for this chair's answer: open card and papers. */
unsigned scene_wishes(const struct scene *scene);
/* What waits for this chair's word and what it waits for, as many as fit; the rest behind one
 * button. Returns the height used, 0 for none. */
float scene_papers(struct scene *scene, struct box box);
/* What the changes of one's own chair did; returns the height used. */
float scene_effect(struct scene *scene, struct box box);
/* What the team said held it back, and what the books say. */
void scene_held(struct scene *scene, struct box box, const struct view_team_view *team);
/* Is anything of that known yet? */
bool scene_has_held(const struct view_team_view *team);
/* The request of this chair that waits for the holder of the money; NULL for none. */
const struct request_row *scene_own_request(const struct scene *scene);
/* The hand-over note with its three prompts; returns the height used. */
float scene_note(struct scene *scene, struct box box);
void scene_news(struct scene *scene, struct box box);
/* One number of a panel with its name below; 38 pixels high. */
void scene_metric(struct scene *scene, struct box box, const struct metric_row *row);
/* A chair's numbers with their last weeks, as many as there is room for. */
void scene_numbers(struct scene *scene, struct box box);
/* How many there are beside those that levers show. */
unsigned scene_numbers_count(const struct scene *scene);
/* Who goes to which chair at the next rotation, one pair a line; returns the height used. */
float scene_moves(struct scene *scene, struct box box, uint8_t team);
float scene_wish(struct scene *scene, struct box box);
/* "waiting for Ana and Ben": names while they fit into the width, else a number. */
void scene_awaited(struct scene *scene, struct text_style style, float width, char *out,
                   size_t capacity);
/* Revenue by week as stacked bars against the week's share of the goal. */
void scene_revenue_chart(struct scene *scene, struct box box, const struct view_team_view *team);
/* The scenario's questions for the talk at the end, in a panel. */
void scene_questions(struct scene *scene, struct box box);

/* ---- Small helpers ---- */

const char *scene_currency(const struct scene *scene);
/* NULL when standing orders can be given now, else the sentence why not. */
const char *scene_why_not(const struct scene *scene);
/* The name of a person with "(you)" or "(autopilot)". */
void scene_name(const struct scene *scene, const struct person_row *person, char *out,
                size_t capacity);
void scene_weeks(char *out, size_t capacity, unsigned weeks);
/* A line of text in the box's first `height` pixels, cut off the box. */
void scene_line(struct scene *scene, struct box *box, float height, struct text_style style,
                const char *text);
/* A button of the width it needs at the right (left) end of the row, cut off it. */
bool scene_button_right(struct scene *scene, struct box *row, const struct ui_button *button);
bool scene_button_left(struct scene *scene, struct box *row, const struct ui_button *button);

#endif
