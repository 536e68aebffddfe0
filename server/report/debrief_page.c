#include "debrief_page.h"

#include "page.h"

/* The page around the teams. */

static void put_heading(struct paper *paper, const struct story *story)
{
    const struct command_open *open = &story->room->open;
    unsigned people = 0;
    for (uint32_t i = 0; i < story->room->person_count; i++)
        people += story->room->people[i].is_here;
    paper_put(paper, "<header><p class=\"quiet\">Debrief of a Baton workshop</p><h1>");
    paper_put_html(paper, open->title[0] != 0 ? open->title : open->scenario);
    paper_put(paper, "</h1>\n<p class=\"quiet\">");
    paper_put_html(paper, open->company);
    paper_put(paper, " &middot; %u team%s &middot; %u %s &middot; %u of %u weeks played",
              story->team_count, story->team_count == 1 ? "" : "s", people,
              people == 1 ? "person" : "people", story->room->week, open->weeks);
    for (size_t i = 0; i < open->rotation_weeks_count; i++)
        paper_put(paper, "%s%u", i == 0 ? " &middot; new chairs in week " : ", ",
                  open->rotation_weeks[i].week + 1u);
    paper_put(paper, "</p></header>\n");
}

/* In the order of the teams' numbers: this is no ranking. */
static void put_overview(struct paper *paper, const struct story *story)
{
    paper_put(paper, "<section><h2>At a glance</h2>\n<table class=\"wide\"><tr><th>Team</th>"
                     "<th class=\"num\">Revenue</th><th class=\"num\">of target</th>"
                     "<th class=\"num\">Alignment</th><th class=\"num\">Felt</th>"
                     "<th class=\"num\">Satisfaction</th>"
                     "<th class=\"num\">The half-year after</th></tr>\n");
    for (unsigned i = 0; i < story->team_count; i++) {
        const struct story_team *team = &story->teams[i];
        char revenue[48], successor[48] = "after the last week";
        if (team->weeks == 0) continue;
        const struct week_result *last = &team->results[team->weeks - 1];
        double got = story_revenue(team, 0, team->weeks);
        double wanted = story_target(team, 0, team->weeks);
        story_money(story, got, revenue, sizeof revenue);
        if (team->all_weeks > team->weeks)
            story_money(story, team->successor, successor, sizeof successor);
        paper_put(paper, "<tr><th>Team %u</th><td class=\"num\">", i + 1);
        paper_put_html(paper, revenue);
        paper_put(paper,
                  "</td><td class=\"num\">%.0f%%</td><td class=\"num\">%.0f</td>"
                  "<td class=\"num\">%.0f</td><td class=\"num\">%.0f%%</td><td class=\"num\">",
                  wanted > 0 ? 100 * got / wanted : 0, last->index,
                  (last->felt_sales + last->felt_marketing) / 2, last->satisfaction * 100);
        paper_put_html(paper, successor);
        paper_put(paper, "</td></tr>\n");
    }
    paper_put(paper, "</table>\n</section>\n");
}

static void put_note(struct paper *paper)
{
    paper_put(paper,
              "<div class=\"note\"><b>How to read this.</b> All numbers come from a teaching model "
              "of a company, not from yours. Luck moves a year by about six per cent either way, "
              "so small differences mean nothing. Orders are told by chair and never by name: a "
              "chair is a place from which one sees some things and not others. What a chair did "
              "says more about what could be seen from there than about who sat in it.</div>\n");
}

void debrief_page(struct paper *paper, const struct story *story)
{
    page_open(paper, "Debrief: ", story->room->open.title);
    put_heading(paper, story);
    put_note(paper);
    put_overview(paper, story);
    debrief_pulse(paper, story);
    for (unsigned team = 0; team < story->team_count; team++)
        debrief_team(paper, story, team);
    paper_put(paper, "<section class=\"discuss\"><h2>Questions to discuss</h2>\n");
    words_questions(paper, story);
    paper_put(paper, "</section>\n");
    page_close(paper, "The tables beside this page (weeks.csv, decisions.csv, handoffs.csv, "
                      "pulse.csv) hold the same numbers.");
}
