#ifndef MODEL_POLICIES_H
#define MODEL_POLICIES_H
#include "study.h"
#include "study_file.h"

#include <stdbool.h>

/* MODEL.md 4.2 and 4.3: policies beside the figures of the model's prototype. */
enum { POLICY_SEEDS = 150, SCENARIO_SEEDS = 50, SCENARIO_COUNT = 8 };

/* A figure of 4.2 and how near a policy's mean must come to it. */
struct policy_column {
    const char *heading;
    enum measure_id measure;
    double share;      /* of the reference: 0.03 is 3 % */
    double absolute;   /* or so much */
    bool is_of_year;   /* the share is of the year's revenue */
    bool is_deviation; /* between seeds, instead of the mean; without a tolerance */
};

extern const struct policy_column policy_columns[];
extern const size_t policy_column_count;

/* The policy's figure in the column; `games` are its own [seed][measure]. */
double policy_figure(const struct policy_column *column, const double *games, unsigned seeds);
/* Within the tolerance, or within three standard errors. */
bool policy_is_near(const struct policy_column *column, const double *games, unsigned seeds,
                    const struct study_row *reference);

/* The scenarios of MODEL.md 5 in its order. */
extern const char *const scenario_names[SCENARIO_COUNT];

/* What a policy is worth: the year's revenue and half of the successor's (MODEL 4.3). */
double policy_worth(const double *game);

#endif
