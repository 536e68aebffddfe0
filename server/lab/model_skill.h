#ifndef MODEL_SKILL_H
#define MODEL_SKILL_H
#include "model_policies.h"
#include "model_report.h"

/* Skill beats luck, and no plan rules (MODEL 4.3): policies by scenario. */
struct skill_row {
    const char *name; /* the file's */
    bool is_constant;
    double worth[SCENARIO_COUNT];     /* mean over seeds, k$ */
    double deviation[SCENARIO_COUNT]; /* between seeds, k$ */
};

/* Plays every policy of the file's table in every scenario; the caller frees the rows. NULL when a
 * game could not be played. */
struct skill_row *skill_play(struct model_report *report, const struct study_file *file,
                             size_t table, unsigned seeds);

/* What the rows say of one scenario. */
struct skill {
    size_t best, worst;   /* among all rows but the role-view adaptive */
    size_t best_constant; /* among constant ones */
    double
        adaptive_short; /* how far adaptive_oracle is below the best, as a share; 0: it is best */
    double spread;      /* best minus worst over the deviation of the best between seeds */
};

struct skill skill_of(const struct skill_row *rows, size_t count, unsigned scenario);
/* The largest shortfall of the row against the best of a scenario, as a share. */
double skill_worst_loss(const struct skill_row *rows, size_t count, size_t row);

#endif
