#ifndef STUDY_FILE_H
#define STUDY_FILE_H
#include "finding.h"
#include "study_arm.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * What the lab studies, as a Lua file of data that a marketing scientist can read: the arms (a
 * company and what is decided in it), the claims that compare two of them, and tables of arms.
 * scripts/lab/README.md says how such a file is written.
 */
enum {
    STUDY_ARMS_MAX = 200,
    STUDY_CLAIMS_MAX = 160,
    STUDY_TABLES_MAX = 16,
    STUDY_ROWS_MAX = 64,
    STUDY_NUMBERS_MAX = 16,
    STUDY_NAME_BYTES = 80,
    STUDY_TEXT_BYTES = 120
};

/* "This measure is more in `arm` than in `base`." */
struct study_claim {
    char lesson[4];
    char text[STUDY_TEXT_BYTES];
    size_t arm, base; /* places in `arms` */
    char measure[STUDY_NAME_BYTES];
    int sign;     /* 1 more, -1 less, 0 nothing is claimed */
    bool is_weak; /* the model itself calls it weak: right sign, but not beyond luck */
    bool has_spec;
    double spec; /* the difference MODEL.md prints, and its 95 % interval */
    double spec_half;
    unsigned spec_digits; /* with so many digits behind the point */
};

struct study_row {
    char label[STUDY_TEXT_BYTES];
    size_t arm;
    double spec[STUDY_NUMBERS_MAX]; /* what MODEL.md prints, in the order of the columns */
    size_t spec_count;
};

/* Arms side by side: a response curve, a list of policies. */
struct study_table {
    char title[STUDY_TEXT_BYTES];
    struct study_row rows[STUDY_ROWS_MAX];
    size_t row_count;
};

struct study_file {
    struct study_arm arms[STUDY_ARMS_MAX];
    char names[STUDY_ARMS_MAX][STUDY_NAME_BYTES];
    char paths[STUDY_ARMS_MAX][STUDY_TEXT_BYTES]; /* of the arms' policies */
    size_t arm_count;
    struct study_claim claims[STUDY_CLAIMS_MAX];
    size_t claim_count;
    struct study_table tables[STUDY_TABLES_MAX];
    size_t table_count;
};

/* Reads a file. `folder` holds scenarios/ and policies/. NULL and findings when anything is wrong;
 * the caller frees the file. Its arms point into it. */
struct study_file *study_file_read(const char *path, const char *folder, struct findings *findings);

/* A policy of `folder` by name in a scenario by name, without a file. False and findings when one
 * of the two cannot be used. `path` gets the policy's path and must outlive the arm. */
bool study_arm_of_names(struct study_arm *arm, const char *folder, const char *scenario,
                        const char *policy, char path[STUDY_TEXT_BYTES], struct findings *findings);

#endif
