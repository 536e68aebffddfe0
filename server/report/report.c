#include "report.h"

#include "debrief_page.h"

#include <stdlib.h>

static const struct {
    const char *name;
    void (*write)(struct paper *paper, const struct story *story);
} files[REPORT_FILES] = {
    {"debrief.html", debrief_page}, {"decisions.csv", table_decisions},
    {"weeks.csv", table_weeks},     {"handoffs.csv", table_handoffs},
    {"pulse.csv", table_pulse},
};

static bool add_file(struct report *report, const struct story *story, size_t index)
{
    struct paper paper = {0};
    files[index].write(&paper, story);
    if (paper.has_failed) {
        paper_free(&paper);
        return false;
    }
    report->files[report->count++] =
        (struct report_file){files[index].name, (uint8_t *)paper.bytes, paper.size};
    return true;
}

bool report_build(struct room *room, struct report *out)
{
    struct story story;
    *out = (struct report){0};
    bool is_done = story_gather(&story, room);
    for (size_t i = 0; i < REPORT_FILES && is_done; i++)
        is_done = add_file(out, &story, i);
    story_free(&story);
    if (!is_done) report_free(out);
    return is_done;
}

void report_free(struct report *report)
{
    for (size_t i = 0; i < report->count; i++)
        free(report->files[i].bytes);
    report->count = 0;
}
