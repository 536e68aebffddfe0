#ifndef STUDY_READ_H
#define STUDY_READ_H
#include "form.h"
#include "study_file.h"

/* Inside server/script: a study's file as it was written, names not yet looked up. */

/* Numbers that the file does not name are NaN. */
struct said_arm {
    char name[STUDY_NAME_BYTES];
    char like[STUDY_NAME_BYTES]; /* another arm, above this one; or: */
    char scenario[STUDY_NAME_BYTES];
    char policy[STUDY_NAME_BYTES];
    struct study_arm arm;
};

struct said_claim {
    char arm[STUDY_NAME_BYTES], base[STUDY_NAME_BYTES];
    struct study_claim claim;
};

struct said_table {
    char arms[STUDY_ROWS_MAX][STUDY_NAME_BYTES];
    struct study_table table;
};

struct said_file {
    struct said_arm arms[STUDY_ARMS_MAX];
    size_t arm_count;
    struct said_claim claims[STUDY_CLAIMS_MAX];
    size_t claim_count;
    struct said_table tables[STUDY_TABLES_MAX];
    size_t table_count;
};

/* An arm that says nothing: as_is in the default company. */
void said_arm_start(struct said_arm *said);

/* Fills the struct said_file that `data` is. */
void said_file_read(struct form *form, void *data);

#endif
