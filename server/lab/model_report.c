#include "model_report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

double *model_games(struct model_report *report, const struct study_arm *arms, size_t arm_count,
                    unsigned seeds)
{
    struct study study = {arms,          arm_count, measure_info((enum measure_id)0),
                          MEASURE_COUNT, 1,         seeds,
                          report->jobs,  true};
    double *games = study_run(&study);
    size_t count = arm_count * seeds;
    for (size_t i = 0; games != NULL && i < count; i++)
        report->broken += (unsigned long)games[i * MEASURE_COUNT + MEASURE_broken];
    report->games += count;
    return games;
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
