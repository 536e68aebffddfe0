#include "balance.h"
#include "rotation_posts.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Which ways to play tell something about a scenario. */

enum { PROBE_SEEDS = 3, FIRST_QUARTER_END = QUARTER_WEEKS };

static bool complain(struct findings *findings, const char *file, const char *sentence)
{
    struct finding finding;
    finding_set(&finding, SEVERITY_ERROR, file, 0, sentence);
    findings_add(findings, &finding);
    return false;
}

/* The place of the arm; one that is played already is not played again. */
static int add(struct balance *balance, const struct arm *arm)
{
    for (size_t i = 0; i < balance->arm_count; i++)
        if (arm_is_same(&balance->arms[i], arm)) return (int)i;
    if (balance->arm_count == BALANCE_ARMS_MAX) return BALANCE_NO_ARM;
    balance->arms[balance->arm_count] = *arm;
    return (int)balance->arm_count++;
}

static bool has_chair(const struct balance *balance, unsigned role)
{
    return (balance->scenario.chairs & (1u << role)) != 0;
}

/* The policy in every chair that the scenario has. */
static void fill(const struct balance *balance, struct arm *arm, const struct folder_policy *policy)
{
    arm_of_policy(arm, policy->name, policy->path);
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++)
        if (!has_chair(balance, role)) arm->paths[role] = NULL;
}

static void fill_balanced(const struct balance *balance, struct arm *arm, const char *name)
{
    fill(balance, arm, policy_folder_find(&balance->folder, "balanced"));
    text_copy(arm->name, sizeof arm->name, name);
}

/* ---- Policies ----------------------------------------------------------------------------------
 */

static bool is_of_par(const char *name)
{
    for (unsigned i = 0; i < PAR_COUNT; i++)
        if (strcmp(name, par_name(i)) == 0) return true;
    return false;
}

static void plan_policies(struct balance *balance)
{
    struct arm arm;
    arm_of_policy(&arm, "as_is", NULL);
    balance->as_is = add(balance, &arm);
    for (size_t i = 0; i < balance->folder.count; i++) {
        const struct folder_policy *policy = &balance->folder.list[i];
        balance->policies[i] = BALANCE_NO_ARM;
        if (policy->is_unrestricted || (balance->is_par_only && !is_of_par(policy->name))) continue;
        fill(balance, &arm, policy);
        balance->policies[i] = add(balance, &arm);
        if (strcmp(policy->name, "as_is") == 0) balance->as_is = balance->policies[i];
        if (strcmp(policy->name, "balanced") == 0) balance->balanced = balance->policies[i];
        if (strcmp(policy->name, "adaptive") == 0) balance->adaptive = balance->policies[i];
    }
}

static int without_rotation(struct balance *balance, int played)
{
    struct arm arm;
    if (played == BALANCE_NO_ARM || balance->scenario.rotation_count == 0) return played;
    arm = balance->arms[played];
    arm_add(&arm, &(struct arm_change){.kind = ARM_NO_ROTATION});
    return add(balance, &arm);
}

static void plan_rotation(struct balance *balance)
{
    const int played[PAR_COUNT] = {balance->as_is, balance->balanced, balance->adaptive};
    for (unsigned i = 0; i < PAR_COUNT; i++)
        balance->par[i] = without_rotation(balance, played[i]);
    balance->other_rotation = balance->par[1];
    if (balance->scenario.rotation_count > 0) return;
    struct arm arm = balance->arms[balance->balanced];
    arm_add(&arm, &(struct arm_change){.kind = ARM_ROTATION, .index = FIRST_QUARTER_END});
    balance->other_rotation = add(balance, &arm);
}

/* ---- Chairs ------------------------------------------------------------------------------------
 */

/* Whether two policies order the same in a chair. */
static bool decides_the_same(const struct balance *balance, const struct folder_policy *one,
                             const struct folder_policy *other, unsigned role)
{
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++) {
        if (decision_slot_role(slot) != role) continue;
        double usual = decisions_get(&balance->scenario.setup.habits, slot);
        double a = folder_policy_order(one, slot, usual);
        double b = folder_policy_order(other, slot, usual);
        if (a < b || a > b) return false;
    }
    return true;
}

static bool is_new_answer(const struct balance *balance, unsigned role, int place)
{
    const struct folder_policy *policy = &balance->folder.list[place];
    const struct folder_policy *base = policy_folder_find(&balance->folder, "balanced");
    if (policy->is_unrestricted || !policy->is_constant) return false;
    if (decides_the_same(balance, policy, base, role)) return false;
    for (unsigned i = 0; i < balance->answer_counts[role]; i++)
        if (decides_the_same(balance, policy,
                             &balance->folder.list[balance->answers[role][i].policy], role))
            return false;
    return balance->answer_counts[role] < BALANCE_ANSWERS_MAX;
}

static void plan_answers(struct balance *balance, unsigned role)
{
    for (int i = 0; i < (int)balance->folder.count; i++) {
        struct arm arm;
        if (!is_new_answer(balance, role, i)) continue;
        fill_balanced(balance, &arm, balance->folder.list[i].name);
        arm.paths[role] = balance->folder.list[i].path;
        int place = add(balance, &arm);
        if (place == BALANCE_NO_ARM) return;
        balance->answers[role][balance->answer_counts[role]++] = (struct balance_answer){i, place};
    }
}

static void plan_chairs(struct balance *balance)
{
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
        struct arm arm;
        balance->empty_chairs[role] = BALANCE_NO_ARM;
        if (!has_chair(balance, role)) continue;
        fill_balanced(balance, &arm, role_id((enum role)role));
        arm.paths[role] = NULL;
        balance->empty_chairs[role] = add(balance, &arm);
        plan_answers(balance, role);
    }
}

/* ---- Teams -------------------------------------------------------------------------------------
 */

/* What a chair without a person plays: the bots' policy, or nothing. */
static const char *bots_path(const struct balance *balance)
{
    if (balance->scenario.settings.bots == BOTS_NONE) return NULL;
    const struct folder_policy *bots =
        policy_folder_find(&balance->folder, balance->scenario.policy);
    return bots == NULL ? NULL : bots->path;
}

static void seat(const struct balance *balance, struct balance_team *team)
{
    struct rotation_posts posts;
    struct rotation_plan plan;
    uint16_t present = (uint16_t)((1u << team->people) - 1u), held = 0;
    uint16_t chairs = balance->scenario.chairs;
    struct rotation_team input = {.chairs = chairs,
                                  .present = present,
                                  .rotations = (uint8_t)balance->scenario.rotation_count,
                                  .merge = team->is_merged};
    rotation_plan_make(&input, &plan);
    for (unsigned person = 0; person < team->people; person++)
        held |= plan.seatings[0].chairs[person];
    team->empty = (uint16_t)(chairs & ~held);
    rotation_posts_make(chairs, team->people, team->is_merged, &posts);
    for (unsigned i = 0; i < posts.count; i++)
        if (rotation_count(posts.chairs[i]) > 1) team->posts[team->post_count++] = posts.chairs[i];
}

static void plan_team(struct balance *balance, unsigned people, bool is_merged)
{
    struct balance_team *team = &balance->teams[balance->team_count];
    struct arm arm;
    if (balance->team_count == BALANCE_TEAMS_MAX) return;
    *team = (struct balance_team){.people = people, .is_merged = is_merged};
    team->is_as_file = (balance->scenario.settings.merge_chairs != 0) == is_merged;
    seat(balance, team);
    if (is_merged && team->post_count == 0) return; /* nothing to merge */
    fill_balanced(balance, &arm, "team");
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++)
        if (team->empty & (1u << role)) arm.paths[role] = bots_path(balance);
    team->arm = add(balance, &arm);
    balance->team_count += team->arm != BALANCE_NO_ARM;
}

static void plan_teams(struct balance *balance)
{
    unsigned chairs = rotation_count(balance->scenario.chairs);
    unsigned most = chairs < ROLE_MODEL_COUNT ? chairs : ROLE_MODEL_COUNT;
    for (unsigned people = most; people >= 1; people--) {
        plan_team(balance, people, false);
        plan_team(balance, people, true);
    }
}

/* ---- What happens ------------------------------------------------------------------------------
 */

static void plan_events(struct balance *balance)
{
    const struct setup *setup = &balance->scenario.setup;
    for (uint32_t i = 0; i < setup->shock_count; i++) {
        struct balance_part *part = &balance->events[balance->event_count];
        struct arm arm = balance->arms[balance->balanced];
        arm_add(&arm, &(struct arm_change){.kind = ARM_NO_EVENT, .index = i});
        part->arm = add(balance, &arm);
        snprintf(part->label, sizeof part->label, "%s in week %u (%u weeks, %g)",
                 shock_info((enum shock_kind)setup->shocks[i].kind)->name, setup->shocks[i].week,
                 setup->shocks[i].weeks, setup->shocks[i].size);
        balance->event_count += part->arm != BALANCE_NO_ARM;
    }
}

static void name_inject(const struct scenario_inject *inject, char *out)
{
    char begin[44], time[16];
    text_copy(begin, sizeof begin, inject->text);
    snprintf(time, sizeof time, "week %u", inject->week);
    snprintf(out, BALANCE_LABEL_BYTES, "%s (%s): \"%s...\"", inject->id,
             inject->kind == INJECT_BUTTON        ? "a button, not pressed here"
             : inject->kind == INJECT_CONDITIONAL ? "on a condition"
                                                  : time,
             begin);
}

/* Most injects are words. A few games with and without each tell which act on a company, by its
 * hash; only those are played as often as all else. */
static bool probe_injects(struct balance *balance, struct findings *findings)
{
    static struct arm probes[SCENARIO_INJECTS_MAX + 1];
    struct arms_games games = balance->games;
    probes[0] = balance->arms[balance->balanced];
    for (unsigned i = 0; i < balance->inject_count; i++) {
        probes[i + 1] = probes[0];
        arm_add(&probes[i + 1], &(struct arm_change){.kind = ARM_NO_INJECT, .index = i});
    }
    games.arms = probes;
    games.arm_count = balance->inject_count + 1;
    games.seeds = PROBE_SEEDS;
    games.progress = NULL;
    if (!arms_try(&games, findings) || !arms_play(&games, findings)) return false;
    for (unsigned i = 0; i < balance->inject_count; i++) {
        struct effect effect =
            effect_of(arms_figure(&games, i + 1, FIGURE_hash), arms_figure(&games, 0, FIGURE_hash),
                      PROBE_SEEDS, FIGURE_COUNT);
        bool is_alike = !(effect.half > 0) && !(effect.difference > 0) && !(effect.difference < 0);
        balance->injects[i].arm = is_alike ? BALANCE_NO_ARM : add(balance, &probes[i + 1]);
    }
    free(games.values);
    return true;
}

static bool plan_injects(struct balance *balance, struct findings *findings)
{
    balance->inject_count = balance->scenario.inject_count;
    for (unsigned i = 0; i < balance->inject_count; i++)
        name_inject(&balance->scenario.injects[i], balance->injects[i].label);
    return balance->inject_count == 0 || probe_injects(balance, findings);
}

bool balance_plan(struct balance *balance, struct findings *findings)
{
    balance->as_is = balance->balanced = balance->adaptive = BALANCE_NO_ARM;
    const struct folder_policy *base = policy_folder_find(&balance->folder, "balanced");
    if (base == NULL || base->is_unrestricted)
        return complain(findings, balance->folder.path,
                        "there is no policy balanced.lua for rooms in this folder; all else is "
                        "compared with it, so copy it from scripts/policies");
    plan_policies(balance);
    plan_rotation(balance);
    if (balance->is_par_only) return true;
    plan_chairs(balance);
    plan_teams(balance);
    plan_events(balance);
    return plan_injects(balance, findings);
}
