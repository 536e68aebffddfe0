#include "balance.h"
#include "page.h"
#include "paper.h"

#include <stdlib.h>

/* The verdict and the plots as a page to read and to hand round. */

static void put_verdict(struct paper *paper, const struct balance *balance)
{
    struct balance_verdict verdict;
    balance_words(balance, &verdict);
    paper_put(paper, "<section><h2>In words</h2>\n<ul class=\"questions\">\n");
    for (unsigned i = 0; i < verdict.count; i++) {
        paper_put(paper, "<li>");
        paper_put_html(paper, verdict.sentences[i]);
        paper_put(paper, "</li>\n");
    }
    paper_put(paper, "</ul></section>\n");
}

static void put_heading(struct paper *paper, const struct balance *balance)
{
    const struct scenario *scenario = &balance->scenario;
    paper_put(paper, "<header><p class=\"quiet\">Balance of a Baton scenario</p><h1>");
    paper_put_html(paper, scenario->title[0] != 0 ? scenario->title : scenario->name);
    paper_put(paper, "</h1>\n<p class=\"quiet\">");
    paper_put_html(paper, balance->path);
    paper_put(paper, " &middot; %zu ways to play, %u games each</p></header>\n", balance->arm_count,
              balance->runs);
}

static void put_section(struct paper *paper, const char *title, const char *sentence,
                        void (*chart)(struct paper *, const struct balance *),
                        const struct balance *balance)
{
    paper_put(paper, "<section class=\"keep\"><h2>%s</h2>\n<p class=\"quiet\">%s</p>\n<figure>\n",
              title, sentence);
    chart(paper, balance);
    paper_put(paper, "</figure></section>\n");
}

static void put_tables(struct paper *paper, const struct balance *balance)
{
    struct paper plain = {0};
    balance_tables(&plain, balance);
    paper_put(&plain, "%s", "");
    char *text = calloc(plain.size + 1, 1);
    if (text == NULL || plain.has_failed) {
        paper->has_failed = true;
    } else {
        for (size_t i = 0; i < plain.size; i++)
            text[i] = plain.bytes[i];
        paper_put(
            paper,
            "<section><h2>The figures</h2>\n<pre style=\"font-size:9.5px;white-space:pre-wrap;"
            "\">");
        paper_put_html(paper, text);
        paper_put(paper, "</pre></section>\n");
    }
    free(text);
    paper_free(&plain);
}

void balance_page(struct paper *paper, const struct balance *balance)
{
    page_open(paper, "Balance: ",
              balance->scenario.title[0] != 0 ? balance->scenario.title : balance->scenario.name);
    put_heading(paper, balance);
    put_verdict(paper, balance);
    put_section(paper, "Revenue by quarter",
                "Lines are the mean of all games; eight of ten games lie in the coloured bands. "
                "Thin grey lines are the other policies; dashes are the targets.",
                balance_chart_quarters, balance);
    put_section(paper, "The year against its target",
                "How many games ended where. The line is the year's target.", balance_chart_years,
                balance);
    put_section(paper, "What policies are worth",
                "The year and half of the half-year after, compared with a team that changes "
                "nothing; the bar through a point is how far luck may have moved it.",
                balance_chart_policies, balance);
    put_section(paper, "What chairs are worth",
                "The point: what is lost when a chair is left empty while the others play well. "
                "The grey span: from the worst to the best way to decide in it.",
                balance_chart_chairs, balance);
    put_section(paper, "What events do",
                "With the event against without it, in a well-played game. A point whose bar "
                "touches the line does no more than luck.",
                balance_chart_events, balance);
    put_tables(paper, balance);
    page_close(paper, "All numbers come from a teaching model of a company, not from yours.");
}
