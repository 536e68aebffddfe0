#include "debrief_page.h"

#include <stdio.h>

/* Sentences that the numbers of this game suggest. Facts, not verdicts: they ask. */

#define WIDE_GAP      12 /* points between felt and measured that are worth a question */
#define MANY_WAITING  12
#define BUSY_CHAIR    6
#define SHORT_OF_PLAN 0.95

static unsigned year_of(const struct story *story)
{
    return story->room->open.weeks;
}

static double attainment(const struct story *story, const struct story_team *team, unsigned quarter)
{
    unsigned begin = quarter * story->room->open.weeks_per_quarter;
    unsigned end = story_quarter_end(story, team, quarter);
    double target = story_target(team, begin, end);
    return target > 0 ? story_revenue(team, begin, end) / target : 0;
}

static bool is_best(double candidate, double best, bool wants_low)
{
    return wants_low ? candidate < best : candidate > best;
}

static unsigned pick_quarter(const struct story *story, const struct story_team *team,
                             bool wants_low)
{
    unsigned picked = 0;
    for (unsigned quarter = 1; quarter < story->quarters; quarter++)
        if (is_best(attainment(story, team, quarter), attainment(story, team, picked), wants_low))
            picked = quarter;
    return picked;
}

void words_year(struct paper *paper, const struct story *story, const struct story_team *team)
{
    char revenue[48], target[48];
    double got = story_revenue(team, 0, team->weeks), wanted = story_target(team, 0, team->weeks);
    story_money(story, got, revenue, sizeof revenue);
    story_money(story, wanted, target, sizeof target);
    paper_put(paper, "<p class=\"lead\">In %u weeks customers signed for <b>", team->weeks);
    paper_put_html(paper, revenue);
    paper_put(paper, "</b>, %.0f per cent of the target of ", wanted > 0 ? 100 * got / wanted : 0);
    paper_put_html(paper, target);
    paper_put(paper, ".");
    if (story->quarters > 1) {
        unsigned best = pick_quarter(story, team, false), worst = pick_quarter(story, team, true);
        paper_put(paper,
                  " The strongest quarter was quarter %u (%.0f%%), the weakest quarter %u "
                  "(%.0f%%).",
                  best + 1, 100 * attainment(story, team, best), worst + 1,
                  100 * attainment(story, team, worst));
    }
    paper_put(paper, "</p>\n");
}

void words_successor(struct paper *paper, const struct story *story, const struct story_team *team)
{
    char got[48], planned[48];
    if (team->all_weeks <= team->weeks) return;
    story_money(story, team->successor, got, sizeof got);
    story_money(story, team->successor_planned, planned, sizeof planned);
    paper_put(paper, "<p>For the half-year after your last week the company was handed to somebody "
                     "who decided everything as it was done before you came. In these 26 weeks it "
                     "earned <b>");
    paper_put_html(paper, got);
    paper_put(paper, "</b>; a company that had grown as planned would have earned about ");
    paper_put_html(paper, planned);
    paper_put(paper, ". What you built (a known name, a product ahead of the rival, content "
                     "customers, people who trust each other) still pays; what you borrowed "
                     "(waiting customers, tired people, given-away prices) is due.</p>\n");
}

/* ---- Questions ---------------------------------------------------------------------------------
 */

static void ask_gap(struct paper *paper, const struct story_team *team)
{
    unsigned week = 0;
    double widest = 0;
    for (unsigned i = 0; i < team->weeks; i++) {
        const struct week_result *r = &team->results[i];
        double gap = (r->felt_sales + r->felt_marketing) / 2 - r->index;
        double size = gap < 0 ? -gap : gap;
        if (size <= widest) continue;
        widest = size;
        week = i;
    }
    const struct week_result *r = &team->results[week];
    bool is_rosy = (r->felt_sales + r->felt_marketing) / 2 > r->index;
    if (widest < WIDE_GAP) return;
    paper_put(paper,
              "<li>Around week %u working together would have felt %.0f points %s than it was. "
              "What made it look %s from your chair?</li>\n",
              week + 1, widest, is_rosy ? "better" : "worse", is_rosy ? "good" : "bad");
}

static void ask_sides(struct paper *paper, const struct story_team *team)
{
    unsigned week = 0;
    double widest = 0;
    for (unsigned i = 0; i < team->weeks; i++) {
        double gap = team->results[i].felt_sales - team->results[i].felt_marketing;
        double size = gap < 0 ? -gap : gap;
        if (size <= widest) continue;
        widest = size;
        week = i;
    }
    bool is_sales = team->results[week].felt_sales > team->results[week].felt_marketing;
    if (widest < WIDE_GAP / 2.0) return;
    paper_put(paper,
              "<li>In week %u %s had more reason to be content than %s. Did the two talk about "
              "it?</li>\n",
              week + 1, is_sales ? "sales" : "marketing", is_sales ? "marketing" : "sales");
}

static void ask_waiting(struct paper *paper, const struct story_team *team)
{
    unsigned week = 0;
    for (unsigned i = 1; i < team->weeks; i++)
        if (team->waiting[i] > team->waiting[week]) week = i;
    if (team->waiting[week] < MANY_WAITING) return;
    paper_put(paper,
              "<li>In week %u about %.0f people were waiting for a first answer. Which chairs saw "
              "that, and which did not?</li>\n",
              week + 1, team->waiting[week]);
}

static void ask_worst(struct paper *paper, const struct story *story, const struct story_team *team)
{
    unsigned worst = pick_quarter(story, team, true);
    if (story->quarters < 2 || attainment(story, team, worst) >= 1) return;
    paper_put(paper,
              "<li>Quarter %u ended at %.0f per cent of its target. Find one order, given %s, that "
              "helped to make it so.</li>\n",
              worst + 1, 100 * attainment(story, team, worst),
              worst > 0 ? "a quarter or more before" : "in its first weeks");
}

static void ask_busy(struct paper *paper, const struct story_team *team)
{
    unsigned counts[ROLE_COUNT] = {0}, busiest = 0;
    for (size_t i = 0; i < team->team->decision_count; i++)
        counts[team->team->decisions[i].role % ROLE_COUNT]++;
    for (unsigned role = 1; role < ROLE_COUNT; role++)
        if (counts[role] > counts[busiest]) busiest = role;
    if (counts[busiest] < BUSY_CHAIR) return;
    paper_put(paper, "<li>The chair ");
    paper_put_html(paper, role_name((enum role)busiest));
    paper_put(paper,
              " changed its orders %u times, more often than any other. What did its neighbours "
              "notice, and who told them?</li>\n",
              counts[busiest]);
}

static void ask_successor(struct paper *paper, const struct story *story,
                          const struct story_team *team)
{
    bool is_known = team->all_weeks > team->weeks && team->weeks >= year_of(story);
    if (!is_known || team->successor_planned <= 0) return;
    bool is_less = team->successor < SHORT_OF_PLAN * team->successor_planned;
    paper_put(paper,
              "<li>Your successor earned %.0f per cent of what a steadily growing company would. "
              "Which of your orders %s?</li>\n",
              100 * team->successor / team->successor_planned,
              is_less ? "took from that half-year" : "gave most to that half-year");
}

void words_questions_of_team(struct paper *paper, const struct story *story,
                             const struct story_team *team)
{
    paper_put(paper, "<ol class=\"questions\">\n");
    ask_worst(paper, story, team);
    ask_gap(paper, team);
    ask_sides(paper, team);
    ask_waiting(paper, team);
    ask_busy(paper, team);
    ask_successor(paper, story, team);
    paper_put(paper, "<li>If you could have changed one order of another chair, which, and when "
                     "did you ask?</li>\n</ol>\n");
}

static void put_question(struct paper *paper, const char *question)
{
    paper_put(paper, "<li>");
    paper_put_html(paper, question);
    paper_put(paper, "</li>\n");
}

/* The scenario's own questions; without any, those that fit every game. */
void words_questions(struct paper *paper, const struct story *story)
{
    static const char *const questions[] = {
        "Where does marketing end and sales begin?",
        "Show one decision where the timing of your priorities hurt each other.",
        "Who was stronger here, and how did you notice?",
        "What did they do all day? Answer for your first chair, from your last one.",
        "Which of your orders did the next holder of your chair pay for, or profit from?",
        "Who sold something without being in sales?",
        "What did walking in their shoes change: decisions, or only feelings?",
        "What would you need for working together like this on Monday?",
    };
    const struct command_open *open = &story->room->open;
    paper_put(paper, "<ol class=\"questions lines\">\n");
    for (size_t i = 0; i < open->questions_count; i++)
        put_question(paper, open->questions[i].text);
    for (size_t i = 0; open->questions_count == 0 && i < sizeof questions / sizeof *questions; i++)
        put_question(paper, questions[i]);
    paper_put(paper, "</ol>\n");
}
