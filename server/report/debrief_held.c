#include "debrief_page.h"

#include "dealings.h"
#include "room_views.h"

#include <stdlib.h>

/* What people held for the reason of a quarter beside what the engine attributes, and events in the
 * words of those who knew and of the others. */

#define READINGS_SHOWN 12

/* The cause of the quarter with most tokens after `before`; NULL: there is none. */
static const struct quarter_cause *next_cause(const struct view_debrief_view *view,
                                              unsigned quarter, const struct quarter_cause *before)
{
    const struct quarter_cause *best = NULL;
    for (size_t i = 0; i < view->causes_count; i++) {
        const struct quarter_cause *row = &view->causes[i];
        bool is_after = before == NULL || row->tokens < before->tokens ||
                        (row->tokens == before->tokens && row > before);
        if (row->quarter != quarter || !is_after) continue;
        if (best == NULL || row->tokens > best->tokens) best = row;
    }
    return best;
}

static void put_tokens(struct paper *paper, const struct view_debrief_view *view, unsigned quarter)
{
    const struct quarter_cause *cause = next_cause(view, quarter, NULL);
    if (cause == NULL) {
        paper_put(paper, "<td class=\"quiet\">fewer than five answers</td>");
        return;
    }
    paper_put(paper, "<td>");
    for (unsigned shown = 0; cause != NULL && shown < 3; shown++) {
        paper_put(paper, "%s", shown > 0 ? "<br>" : "");
        paper_put_html(paper, story_cause(cause->cause));
        paper_put(paper, " <small>(%u)</small>", cause->tokens);
        cause = next_cause(view, quarter, cause);
    }
    paper_put(paper, "</td>");
}

static void put_money(struct paper *paper, const struct story *story, double thousands)
{
    char money[48];
    story_money(story, thousands < 0 ? -thousands : thousands, money, sizeof money);
    paper_put_html(paper, money);
}

/* The chair that gained most or, with `wants_loss`, lost most; ROLE_MODEL_COUNT: none is beyond
 * what luck can do. */
static unsigned extreme(const struct studied_quarter *studied, bool wants_loss)
{
    unsigned found = ROLE_MODEL_COUNT;
    double most = 0;
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
        const struct retold_band *band = &studied->gained[role];
        bool is_sure = wants_loss ? band->high < 0 : band->low > 0;
        double size = wants_loss ? -band->mean : band->mean;
        if (!is_sure || size <= most) continue;
        most = size;
        found = role;
    }
    return found;
}

static void put_gain(struct paper *paper, const struct story *story,
                     const struct studied_quarter *studied, bool wants_loss)
{
    unsigned role = extreme(studied, wants_loss);
    if (role == ROLE_MODEL_COUNT) {
        paper_put(paper, "<td class=\"quiet\">none beyond luck</td>");
        return;
    }
    paper_put(paper, "<td>");
    paper_put_html(paper, room_role_name(story->room, (enum role)role));
    paper_put(paper, " <small>(");
    put_money(paper, story, studied->gained[role].mean);
    paper_put(paper, ")</small></td>");
}

static void put_luck(struct paper *paper, const struct story *story, const struct retold_band *luck)
{
    if (luck->low <= 0 && luck->high >= 0) {
        paper_put(paper, "<td class=\"quiet\">neither good nor bad</td>");
        return;
    }
    paper_put(paper, "<td>%s ", luck->mean < 0 ? "bad:" : "good:");
    put_money(paper, story, luck->mean);
    paper_put(paper, "</td>");
}

static void put_attribution(struct paper *paper, const struct story *story,
                            const struct studied_quarter *studied)
{
    if (!studied->is_done) {
        paper_put(paper, "<td colspan=\"3\" class=\"quiet\">still being worked out</td>");
        return;
    }
    put_gain(paper, story, studied, true);
    put_gain(paper, story, studied, false);
    put_luck(paper, story, &studied->gained[ROLE_MODEL_COUNT]);
}

static void put_quarters(struct paper *paper, const struct story *story, const struct team *team,
                         const struct view_debrief_view *view)
{
    const unsigned ended = room_quarter(story->room, story->room->week);
    paper_put(paper, "<h3>What held us back</h3>\n<p class=\"quiet\">On the left what people laid "
                     "their tokens on; on the right what the model says when the quarter is played "
                     "again, with the same luck, with sound practice in one chair at a time: how "
                     "much revenue of that quarter the chair's orders brought or cost. Most orders "
                     "work later than that.</p>\n<table class=\"wide\"><tr><th>Quarter</th>"
                     "<th>Tokens</th><th>Cost most</th><th>Brought most</th><th>Luck</th></tr>\n");
    for (unsigned quarter = 0; quarter < ended && quarter < QUARTERS_MAX; quarter++) {
        const struct studied_quarter *studied = &team->studied[quarter];
        paper_put(paper, "<tr><th>%u</th>", quarter + 1);
        put_tokens(paper, view, quarter + 1);
        put_attribution(paper, story, studied);
        paper_put(paper, "</tr>\n");
    }
    paper_put(paper, "</table>\n");
}

static void put_readings(struct paper *paper, const struct story *story, unsigned team)
{
    struct reading_row rows[READINGS_SHOWN];
    unsigned count = room_readings(story->room, team, rows, READINGS_SHOWN);
    if (count == 0) return;
    paper_put(paper, "<h3>One event, two readings</h3>\n<table class=\"wide\"><tr><th>Week</th>"
                     "<th>Those who were there read</th><th>The others read</th></tr>\n");
    for (unsigned i = 0; i < count; i++) {
        paper_put(paper, "<tr><td class=\"num\">%u</td><td>", rows[i].week + 1u);
        paper_put_html(paper, rows[i].inside);
        paper_put(paper, "</td><td>");
        paper_put_html(paper, rows[i].outside);
        paper_put(paper, "</td></tr>\n");
    }
    paper_put(paper, "</table>\n");
}

void debrief_held(struct paper *paper, const struct story *story, unsigned team)
{
    struct view_debrief_view *view = calloc(1, sizeof *view);
    if (view == NULL) return;
    fill_debrief_causes(story->room, team, view);
    if (room_quarter(story->room, story->room->week) > 0) {
        paper_put(paper, "<div class=\"keep\">\n");
        put_quarters(paper, story, story->teams[team].team, view);
        paper_put(paper, "</div>\n");
    }
    put_readings(paper, story, team);
    free(view);
}
