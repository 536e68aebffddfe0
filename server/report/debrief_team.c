#include "debrief_page.h"

#include <stdio.h>

/* One team's game on its own pages. */

static void put_tile(struct paper *paper, const char *name, const char *value, const char *note)
{
    paper_put(paper, "<div class=\"tile\"><span>");
    paper_put_html(paper, name);
    paper_put(paper, "</span><b>");
    paper_put_html(paper, value);
    paper_put(paper, "</b><small>");
    paper_put_html(paper, note);
    paper_put(paper, "</small></div>\n");
}

static void put_money_tiles(struct paper *paper, const struct story *story,
                            const struct story_team *team)
{
    double revenue = story_revenue(team, 0, team->weeks);
    double target = story_target(team, 0, team->weeks), profit = 0;
    char value[64], wanted[48], note[96];
    for (unsigned week = 0; week < team->weeks; week++)
        profit += team->results[week].profit;
    story_money(story, target, wanted, sizeof wanted);
    story_money(story, revenue, value, sizeof value);
    snprintf(note, sizeof note, "%.0f%% of %s", target > 0 ? 100 * revenue / target : 0, wanted);
    put_tile(paper, "Revenue", value, note);
    story_money(story, profit, value, sizeof value);
    put_tile(paper, "Profit", value, "after people and programmes");
}

static void put_other_tiles(struct paper *paper, const struct story_team *team)
{
    const struct week_result *last = &team->results[team->weeks - 1];
    unsigned won = 0, lost = 0;
    char value[64], note[96];
    for (unsigned week = 0; week < team->weeks; week++) {
        won += team->results[week].won;
        lost += team->results[week].lost;
    }
    snprintf(value, sizeof value, "%u won", won);
    snprintf(note, sizeof note, "%u lost or gone quiet", lost);
    put_tile(paper, "Deals", value, note);
    snprintf(value, sizeof value, "%.0f%%", last->satisfaction * 100);
    snprintf(note, sizeof note, "%u customers at the end", last->customers);
    put_tile(paper, "Satisfaction", value, note);
    snprintf(value, sizeof value, "%.0f of 100", last->index);
    snprintf(note, sizeof note, "felt: %.0f", (last->felt_sales + last->felt_marketing) / 2);
    put_tile(paper, "Alignment", value, note);
}

static void put_successor_tile(struct paper *paper, const struct story *story,
                               const struct story_team *team)
{
    char value[64], planned[48], note[96];
    if (team->all_weeks <= team->weeks || team->successor_planned <= 0) return;
    story_money(story, team->successor, value, sizeof value);
    story_money(story, team->successor_planned, planned, sizeof planned);
    snprintf(note, sizeof note, "%.0f%% of %s", 100 * team->successor / team->successor_planned,
             planned);
    put_tile(paper, "The half-year after", value, note);
}

static void begin_figure(struct paper *paper, const char *title, const char *sentence)
{
    paper_put(paper, "<figure><h3>%s</h3><p class=\"quiet\">%s</p>\n", title, sentence);
}

static void end_figure(struct paper *paper)
{
    paper_put(paper, "</figure>\n");
}

static void put_charts(struct paper *paper, const struct story *story,
                       const struct story_team *team)
{
    begin_figure(paper, "The year on one page",
                 "Revenue counts when a contract is signed. Bars stand for weeks.");
    chart_revenue(paper, story, team);
    end_figure(paper);
    words_successor(paper, story, team);
    begin_figure(paper, "From leads to deals",
                 "Where the two lines of leads part, sales and marketing disagreed on who is worth "
                 "a call.");
    chart_pipeline(paper, story, team);
    end_figure(paper);
    begin_figure(paper, "Measured and felt alignment",
                 "Measured from what both sides did; felt is what people in these chairs would "
                 "say, who take good results for good cooperation.");
    chart_alignment(paper, story, team);
    end_figure(paper);
    begin_figure(paper, "Whose way it went",
                 "In what the two sides contested: which leads count, discounts beyond the largest "
                 "one, new themes without asking, writing to the sellers' customers.");
    chart_power(paper, story, team);
    end_figure(paper);
    begin_figure(paper, "What moves slowly",
                 "These numbers answer months later, often to somebody else in the chair.");
    chart_long_and_short(paper, story, team);
    end_figure(paper);
}

static void put_people(struct paper *paper, const struct story *story,
                       const struct story_team *team)
{
    begin_figure(paper, "Who sat where when",
                 "A dotted line: nobody of the room sat there, the autopilot kept the orders.");
    chart_seats(paper, story, team);
    end_figure(paper);
    begin_figure(
        paper, "When each chair changed its orders",
        "A dot is a week with a change, its number the changes of that week. Orders belong "
        "to the chair, not to a person.");
    chart_decisions(paper, story, team);
    end_figure(paper);
    paper_put(paper, "<div class=\"keep\"><h3>Questions for this team</h3>\n");
    words_questions_of_team(paper, story, team);
    paper_put(paper, "</div>\n");
    paper_put(paper, "<h3>The orders of each quarter</h3>\n");
    list_decisions(paper, story, team);
}

void debrief_team(struct paper *paper, const struct story *story, unsigned index)
{
    const struct story_team *team = &story->teams[index];
    paper_put(paper, "<section class=\"team\"><h2>Team %u</h2>\n", index + 1);
    if (team->weeks == 0) {
        paper_put(paper, "<p>This team has not played a week yet.</p></section>\n");
        return;
    }
    words_year(paper, story, team);
    paper_put(paper, "<div class=\"tiles\">\n");
    put_money_tiles(paper, story, team);
    put_other_tiles(paper, team);
    put_successor_tile(paper, story, team);
    paper_put(paper, "</div>\n");
    put_charts(paper, story, team);
    debrief_held(paper, story, index);
    put_people(paper, story, team);
    paper_put(paper, "</section>\n");
}
