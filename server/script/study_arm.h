#ifndef STUDY_ARM_H
#define STUDY_ARM_H
#include "room_script.h"
#include "scenario.h"
#include "setup.h"

#include <stdbool.h>
#include <stdint.h>

/* One side of a comparison: a company to start from and what is decided in it. Plain data; texts
 * are the caller's or static. */
enum { STUDY_CHANGES_MAX = 128 };

/* From the start of `week` on this order stands. */
struct study_change {
    uint16_t week;
    uint16_t slot;
    double value;
};

struct study_arm {
    const char *name;
    struct setup setup;      /* parameters, starts, habits, shocks, targets */
    struct decisions orders; /* all decisions from week 0 to the end of the year */
    struct study_change changes[STUDY_CHANGES_MAX];
    uint32_t change_count;
    struct scenario_rotation rotations[SCENARIO_ROTATIONS_MAX];
    uint32_t rotation_count;
    bool is_assessing; /* asks for an assessment of the staff in `assess_week` */
    uint32_t assess_week;
    const char *policy_path; /* NULL: `orders` and `changes`; else a Lua policy for all chairs */
};

/* The default company, which changes nothing. */
void study_arm_default(struct study_arm *arm, const char *name);
/* The scenario's company, habits as orders, its rotation left out (MODEL 5: par has none). */
void study_arm_of_scenario(struct study_arm *arm, const char *name,
                           const struct scenario *scenario);
/* What the policy changes in the company and what it orders; a policy that is not data is kept as
 * `path`, which must outlive the arm. */
void study_arm_take_policy(struct study_arm *arm, const struct policy *policy, const char *path);
/* An order from week 0 on; values are the model's and must be allowed (else the program stops). */
void study_arm_order(struct study_arm *arm, unsigned slot, double value);
void study_arm_order_at(struct study_arm *arm, unsigned week, unsigned slot, double value);
void study_arm_rotate_at(struct study_arm *arm, unsigned week);

#endif
