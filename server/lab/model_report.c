#include "model_report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

double *model_games(struct model_report *report, const struct study_arm *arms, size_t arm_count,
                    unsigned seeds)
{
    report->games += arm_count * seeds;
    report->weeks += arm_count * seeds * STUDY_WEEKS;
    return study_run_all(arms, arm_count, 1, seeds, report->jobs);
}

struct study_file *model_file(struct model_report *report, const char *name)
{
    char path[STUDY_TEXT_BYTES], text[400];
    snprintf(path, sizeof path, "%s/lab/%s.lua", report->folder, name);
    struct study_file *file = study_file_read(path, report->folder, &report->findings);
    for (size_t i = 0; file == NULL && i < report->findings.count; i++)
        fprintf(stderr, "baton-lab model: %s\n",
                finding_text(&report->findings.rows[i], text, sizeof text));
    return file;
}
