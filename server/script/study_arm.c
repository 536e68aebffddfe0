#include "study_arm.h"

#include "ensure.h"

#include <string.h>

void study_arm_default(struct study_arm *arm, const char *name)
{
    memset(arm, 0, sizeof *arm);
    arm->name = name;
    setup_default(&arm->setup);
    arm->orders = arm->setup.habits;
}

void study_arm_of_scenario(struct study_arm *arm, const char *name, const struct scenario *scenario)
{
    memset(arm, 0, sizeof *arm);
    arm->name = name;
    arm->setup = scenario->setup;
    arm->orders = arm->setup.habits;
}

void study_arm_take_policy(struct study_arm *arm, const struct policy *policy, const char *path)
{
    if (!policy->is_constant) { /* it brings its own setup when it is played */
        arm->policy_path = path;
        return;
    }
    policy_change_setup(policy, &arm->setup);
    for (uint32_t i = 0; i < policy->order_count; i++)
        study_arm_order(arm, policy->orders[i].slot, policy->orders[i].value);
    if (!policy->has_rotations) return;
    memcpy(arm->rotations, policy->rotations, sizeof arm->rotations);
    arm->rotation_count = policy->rotation_count;
}

void study_arm_order(struct study_arm *arm, unsigned slot, double value)
{
    ensure(slot < DECISION_SLOTS && decision_value_is_allowed(slot, value));
    decisions_put(&arm->orders, slot, value);
}

void study_arm_order_at(struct study_arm *arm, unsigned week, unsigned slot, double value)
{
    ensure(slot < DECISION_SLOTS && decision_value_is_allowed(slot, value));
    ensure(arm->change_count < STUDY_CHANGES_MAX);
    arm->changes[arm->change_count++] =
        (struct study_change){(uint16_t)week, (uint16_t)slot, value};
}

void study_arm_rotate_at(struct study_arm *arm, unsigned week)
{
    ensure(arm->rotation_count < SCENARIO_ROTATIONS_MAX);
    arm->rotations[arm->rotation_count++] = (struct scenario_rotation){(uint16_t)week, 1};
}
