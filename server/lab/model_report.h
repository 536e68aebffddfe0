#ifndef MODEL_REPORT_H
#define MODEL_REPORT_H
#include "study.h"
#include "study_effect.h"
#include "study_file.h"

#include <stdbool.h>
#include <stdio.h>

/*
 * docs/MODEL-RESULTS.md: the model measured in public. The report is a list of sections
 * (model_sections.c), each of which plays its games and writes markdown. The same build writes the
 * same bytes, whatever the number of jobs.
 */
struct model_report {
    FILE *out;
    unsigned seeds;       /* of paired comparisons, from seed 1 */
    unsigned jobs;        /* processes */
    const char *folder;   /* scripts */
    bool is_unchecked;    /* the weeks of its games are not held against the invariants */
    const char *pictures; /* where drawings are written; NULL: nowhere */
    struct findings findings;
    unsigned long games;    /* played so far, 78 weeks each */
    unsigned long broken;   /* of their weeks, those in which an invariant did not hold */
    unsigned long failures; /* claims and figures that do not hold */
};

struct model_section {
    const char *name;  /* for --section */
    const char *title; /* the heading */
    unsigned cost;     /* share of the whole report's time, measured; for the time left */
    bool (*write)(struct model_report *report); /* false: could not be played */
};

/* In the order of the document; closed by a row without a name. */
extern const struct model_section model_sections[];

/* study_run with all measures, each week checked and counted; NULL when it failed. */
double *model_games(struct model_report *report, const struct study_arm *arms, size_t arm_count,
                    unsigned seeds);

/* A file of scripts/lab by name; NULL, and said on stderr, when it cannot be used. */
struct study_file *model_file(struct model_report *report, const char *name);

/* The sections; each in a file of its name. */
bool model_write_policies(struct model_report *report);
bool model_write_scenarios(struct model_report *report);
bool model_write_skill(struct model_report *report);
bool model_write_random(struct model_report *report);
bool model_write_properties(struct model_report *report);
bool model_write_extremes(struct model_report *report);
bool model_write_steps(struct model_report *report);
bool model_write_signs(struct model_report *report);
bool model_write_decisions(struct model_report *report);
bool model_write_sensitivity(struct model_report *report);
bool model_write_curves(struct model_report *report);
bool model_write_aggregates(struct model_report *report);

#endif
