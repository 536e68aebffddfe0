#include "debrief_page.h"

#include <stdio.h>

/* What people said at the breaks. Only sums of the whole room, and only of at least five people. */

static double mean_of(const unsigned *counts, unsigned *answers)
{
    double sum = 0;
    *answers = 0;
    for (unsigned i = 1; i <= 5; i++) {
        sum += i * counts[i];
        *answers += counts[i];
    }
    return *answers > 0 ? sum / *answers : 0;
}

/* A scale of five boxes, filled up to the mean. */
static void put_scale(struct paper *paper, const unsigned *counts)
{
    unsigned answers;
    double mean = mean_of(counts, &answers);
    if (!story_may_show(answers)) {
        paper_put(paper, "<td class=\"quiet\">fewer than five answers</td>");
        return;
    }
    paper_put(paper,
              "<td class=\"bar\"><svg class=\"scale\" viewBox=\"0 0 100 12\"><rect width=\"100\" "
              "height=\"9\" "
              "y=\"1\" fill=\"#EDF1F4\"/><rect width=\"%.1f\" height=\"9\" y=\"1\" "
              "fill=\"#0072B2\"/></svg> %.1f</td>",
              (mean - 1) * 25, mean);
}

static void put_horizon(struct paper *paper, const unsigned *counts)
{
    unsigned answers, most = 1;
    mean_of(counts, &answers);
    for (unsigned i = 1; i <= 5; i++)
        if (counts[i] > counts[most]) most = i;
    if (!story_may_show(answers)) {
        paper_put(paper, "<td class=\"quiet\">fewer than five answers</td>");
        return;
    }
    paper_put(paper, "<td>%s <small>(%u of %u)</small></td>", story_horizon(most), counts[most],
              answers);
}

static void put_causes(struct paper *paper, const struct story_pulse *pulse)
{
    unsigned shown = 0;
    bool is_told[STORY_CAUSES + 1] = {false};
    if (!story_may_show(pulse->cause_answers)) {
        paper_put(paper, "<td class=\"quiet\">fewer than five answers</td>");
        return;
    }
    paper_put(paper, "<td>");
    while (shown < 3) {
        unsigned best = 0;
        for (unsigned cause = 1; cause <= STORY_CAUSES; cause++)
            if (!is_told[cause] && pulse->causes[cause] > (best > 0 ? pulse->causes[best] : 0))
                best = cause;
        if (best == 0) break;
        is_told[best] = true;
        paper_put(paper, "%s", shown > 0 ? "<br>" : "");
        paper_put_html(paper, story_cause(best));
        paper_put(paper, " <small>(%u)</small>", pulse->causes[best]);
        shown++;
    }
    paper_put(paper, "</td>");
}

void debrief_pulse(struct paper *paper, const struct story *story)
{
    bool is_any = false;
    for (unsigned quarter = 0; quarter < QUARTERS_MAX; quarter++)
        is_any |= story_may_show(story->pulses[quarter].answers);
    paper_put(paper, "<section><h2>What you said at the breaks</h2>\n");
    if (!is_any) {
        paper_put(paper, "<p>At no break did five people answer, so nothing is shown here: with "
                         "fewer answers it could be told who said what.</p></section>\n");
        return;
    }
    paper_put(paper,
              "<p>All teams together, because fewer than five answers are never shown. The bars "
              "run from 1 (not at all) to 5 (fully).</p>"
              "<table class=\"wide\"><tr><th>After</th><th>We pull together</th>"
              "<th>The other side delivers</th><th>What matters most</th>"
              "<th>What held us back</th></tr>\n");
    for (unsigned quarter = 0; quarter < story->quarters && quarter < QUARTERS_MAX; quarter++) {
        const struct story_pulse *pulse = &story->pulses[quarter];
        if (pulse->answers == 0) continue;
        paper_put(paper, "<tr><th>Quarter %u</th>", quarter + 1);
        put_scale(paper, pulse->together);
        put_scale(paper, pulse->delivers);
        put_horizon(paper, pulse->horizon);
        put_causes(paper, pulse);
        paper_put(paper, "</tr>\n");
    }
    paper_put(paper, "</table></section>\n");
}
