#include "bench_game.h"

#include "apply.h"
#include "bench_budget.h"
#include "bench_hooks.h"
#include "bench_numbers.h"
#include "step.h"
#include "text.h"
#include "text_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SAID_MAX = 32, SAID_BYTES = 281, REQUESTS_SHOWN = 16 };

/* What the team wrote to each other last week, and what it writes this week. */
struct chat {
    size_t count;
    enum role roles[SAID_MAX];
    char texts[SAID_MAX][SAID_BYTES];
};

struct bench_game {
    struct script *script;
    struct script *fresh;   /* of this week only; NULL: `script` plays all weeks */
    const char *fresh_path; /* borrowed; NULL: not wanted */
    struct scenario scenario;
    struct setup setup;
    struct policy *policies[ROLE_MODEL_COUNT]; /* one and the same for a policy of all chairs */
    struct policy *company;                    /* or NULL */
    char policy_name[256];
    bool is_unrestricted, is_budget_free;
    struct scenario_rotation rotations[SCENARIO_ROTATIONS_MAX];
    uint32_t rotation_count;
    unsigned weeks;
    uint64_t seed;
    struct world *world;
    struct bench_budget *budget;
    struct happenings happenings;
    struct commands asked[ROLE_MODEL_COUNT];
    struct bench_hooks hooks;
    struct bench_numbers numbers;
    struct chat chat, next_chat;
    struct findings faults;
};

/* ---- Setting up --------------------------------------------------------------------------------
 */

static struct policy *loaded_before(const struct bench_game *game, const struct bench_plan *plan,
                                    unsigned role)
{
    for (unsigned other = 0; other < role; other++)
        if (plan->policy_paths[other] &&
            strcmp(plan->policy_paths[other], plan->policy_paths[role]) == 0)
            return game->policies[other];
    return NULL;
}

static bool load_policies(struct bench_game *game, const struct bench_plan *plan,
                          struct findings *findings)
{
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
        if (plan->policy_paths[role] == NULL) continue;
        game->policies[role] = loaded_before(game, plan, role);
        if (game->policies[role] == NULL)
            game->policies[role] =
                script_load_policy(game->script, plan->policy_paths[role], true, findings);
        if (game->policies[role] == NULL) return false;
    }
    return true;
}

static bool is_for_all(const struct bench_game *game)
{
    for (unsigned role = 1; role < ROLE_MODEL_COUNT; role++)
        if (game->policies[role] != game->policies[0]) return false;
    return true;
}

static void refuse(struct findings *findings, const struct policy *policy, const char *sentence)
{
    struct finding finding;
    finding_set(&finding, SEVERITY_ERROR, policy->file, 0, sentence);
    findings_add(findings, &finding);
}

/* A policy of the whole company has no chair, so it cannot share the company with others. */
static bool settle_company(struct bench_game *game, struct findings *findings)
{
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
        struct policy *policy = game->policies[role];
        if (policy == NULL || !policy->is_company) continue;
        if (!is_for_all(game)) {
            refuse(findings, policy, "a policy of the whole company plays alone, without ROLE=");
            return false;
        }
        game->company = policy;
    }
    return true;
}

/* What the policies change in the company they start from. */
static void settle_setup(struct bench_game *game, const struct bench_plan *plan)
{
    game->setup = plan->setup != NULL ? *plan->setup : game->scenario.setup;
    memcpy(game->rotations, game->scenario.rotations, sizeof game->rotations);
    game->rotation_count = plan->has_no_rotation ? 0 : game->scenario.rotation_count;
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
        const struct policy *policy = game->policies[role];
        if (policy == NULL) continue;
        policy_change_setup(policy, &game->setup);
        game->is_unrestricted |= policy_is_unrestricted(policy);
        game->is_budget_free |= policy->is_budget_free;
        if (!policy->has_rotations) continue;
        memcpy(game->rotations, policy->rotations, sizeof game->rotations);
        game->rotation_count = policy->rotation_count;
    }
}

static const char *name_of(const struct policy *policy)
{
    return policy == NULL ? "as_is" : policy->name;
}

/* The policy most chairs start from comes first, then those that differ. */
static void name_policies(struct bench_game *game)
{
    unsigned counts[ROLE_MODEL_COUNT] = {0}, best = 0;
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++)
        for (unsigned other = 0; other < ROLE_MODEL_COUNT; other++)
            counts[role] += game->policies[role] == game->policies[other];
    for (unsigned role = 1; role < ROLE_MODEL_COUNT; role++)
        if (counts[role] > counts[best]) best = role;
    size_t at =
        text_copy(game->policy_name, sizeof game->policy_name, name_of(game->policies[best]));
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
        char part[96];
        if (game->policies[role] == game->policies[best]) continue;
        snprintf(part, sizeof part, ",%s=%s", role_id((enum role)role),
                 name_of(game->policies[role]));
        at += text_copy(game->policy_name + at, sizeof game->policy_name - at, part);
    }
}

static bool change_scenario(struct bench_game *game, const struct bench_plan *plan,
                            struct findings *findings)
{
    char sentence[200];
    struct finding finding;
    if (plan->change == NULL ||
        plan->change(plan->what, &game->scenario, sentence, sizeof sentence))
        return true;
    finding_set(&finding, SEVERITY_ERROR, game->scenario.name, 0, sentence);
    findings_add(findings, &finding);
    return false;
}

static bool load(struct bench_game *game, const struct bench_plan *plan, struct findings *findings)
{
    struct sandbox_limits limits = sandbox_limits_lab();
    game->script = script_new(&limits);
    if (game->script == NULL) return false;
    if (plan->scenario != NULL) {
        game->scenario = *plan->scenario;
    } else if (plan->scenario_path == NULL) {
        scenario_default(&game->scenario);
        text_copy(game->scenario.name, sizeof game->scenario.name, "default");
    } else if (!script_load_scenario(game->script, plan->scenario_path, &game->scenario,
                                     findings)) {
        return false;
    }
    return change_scenario(game, plan, findings) && load_policies(game, plan, findings) &&
           settle_company(game, findings);
}

/* One plain Lua file in which no function is written. */
static bool is_data_only(const char *path)
{
    size_t size = path == NULL ? 0 : strlen(path);
    if (size < 4 || strcmp(path + size - 4, ".lua") != 0) return false; /* packs may hold hooks */
    char *text = text_file_read(path);
    bool is_data = text != NULL && strstr(text, "function") == NULL;
    free(text);
    return is_data;
}

void bench_plan_read(struct bench_plan *plan, struct scenario *scenario)
{
    struct findings findings = {0};
    struct sandbox_limits limits = sandbox_limits_lab();
    struct script *script = is_data_only(plan->scenario_path) ? script_new(&limits) : NULL;
    if (script == NULL) return;
    if (script_load_scenario(script, plan->scenario_path, scenario, &findings))
        plan->scenario = scenario;
    script_free(script);
}

/* What a script hides in itself does not reach the next week, so a game that depends on it comes
 * out differently. */
static void refresh(struct bench_game *game)
{
    const struct sandbox_limits limits = sandbox_limits_lab();
    struct scenario *read = calloc(1, sizeof *read);
    struct script *script = read == NULL ? NULL : script_new(&limits);
    if (script != NULL && script_load_scenario(script, game->fresh_path, read, &game->faults)) {
        script_free(game->fresh);
        game->fresh = script;
        game->hooks.script = script;
    } else {
        script_free(script);
    }
    free(read);
}

static void start_hooks(struct bench_game *game)
{
    struct bench_hooks *hooks = &game->hooks;
    hooks->script = game->script;
    hooks->scenario = &game->scenario;
    hooks->world = game->world;
    hooks->happenings = &game->happenings;
    hooks->faults = &game->faults;
    hooks->seed = game->seed;
    hooks->weeks = game->setup.weeks;
    bench_hooks_start(hooks);
}

struct bench_game *bench_game_new(const struct bench_plan *plan, uint64_t seed,
                                  struct findings *findings)
{
    struct bench_game *game = calloc(1, sizeof *game);
    if (game == NULL) return NULL;
    game->seed = seed;
    game->world = calloc(1, world_size_bytes(WORLD_DEALS_USUAL, WORLD_CUSTOMERS_USUAL));
    game->budget = game->world == NULL ? NULL : bench_budget_new(game->world);
    if (game->budget == NULL || !load(game, plan, findings)) {
        bench_game_free(game);
        return NULL;
    }
    settle_setup(game, plan);
    name_policies(game);
    game->weeks = plan->weeks > 0 ? plan->weeks : game->setup.weeks;
    world_start_usual(game->world, &game->setup, seed);
    if (plan->is_fresh && plan->scenario == NULL) game->fresh_path = plan->scenario_path;
    start_hooks(game);
    return game;
}

void bench_game_free(struct bench_game *game)
{
    if (game == NULL) return;
    bench_budget_free(game->budget);
    script_free(game->fresh);
    script_free(game->script);
    free(game->world);
    free(game);
}

/* ---- The policies ------------------------------------------------------------------------------
 */

static void remember_said(struct bench_game *game, enum role role, const struct commands *asked)
{
    struct chat *chat = &game->next_chat;
    for (size_t i = 0; i < asked->count && chat->count < SAID_MAX; i++) {
        if (asked->list[i].id != COMMAND_SAY) continue;
        chat->roles[chat->count] = role;
        text_copy(chat->texts[chat->count++], SAID_BYTES, asked->list[i].as.say.text);
    }
}

static void ask_policy(struct bench_game *game, struct policy *policy, enum role role)
{
    struct policy_said said[SAID_MAX];
    struct policy_request requests[REQUESTS_SHOWN];
    struct policy_view view = {.role = role,
                               .week = game->world->week,
                               .quarter = game->world->week / QUARTER_WEEKS + 1,
                               .decisions = &game->world->decided,
                               .numbers = game->numbers.list,
                               .number_count = game->numbers.count,
                               .said = said,
                               .said_count = game->chat.count,
                               .requests = requests};
    struct finding fault;
    for (size_t i = 0; i < game->chat.count; i++)
        said[i] = (struct policy_said){game->chat.roles[i], game->chat.texts[i]};
    if (role == ROLE_CEO)
        view.request_count = bench_budget_requests(game->budget, requests, REQUESTS_SHOWN);
    if (!policy_decide(game->script, policy, &view, &game->asked[role], &fault))
        findings_add(&game->faults, &fault);
    remember_said(game, role, &game->asked[role]);
}

static void ask_all(struct bench_game *game)
{
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++)
        game->asked[role].count = 0;
    game->next_chat.count = 0;
    if (game->company != NULL) {
        bench_numbers_of_company(
            game->world, game->world->week > 0 ? &game->happenings.result : NULL, &game->numbers);
        ask_policy(game, game->company, ROLE_CEO);
    }
    for (unsigned role = 0; role < ROLE_MODEL_COUNT && game->company == NULL; role++) {
        if (game->policies[role] == NULL) continue;
        game->numbers.count = 0;
        if (!game->policies[role]->is_constant) /* data looks at nothing */
            bench_numbers_of_role(game->world, (enum role)role, &game->numbers);
        ask_policy(game, game->policies[role], (enum role)role);
    }
    game->chat = game->next_chat;
}

/* Without a common budget every order counts as it was given. */
static void decide_freely(struct bench_game *game, const struct command_decide *decide)
{
    uint16_t slots[DECISION_SLOTS];
    double values[DECISION_SLOTS];
    for (size_t i = 0; i < decide->settings_count; i++) {
        slots[i] = decide->settings[i].slot;
        values[i] = decide->settings[i].value;
    }
    (void)world_decide_all(game->world, (enum role)decide->role, slots, values,
                           decide->settings_count);
}

/* A policy repeats itself every week; only what is new was decided. */
static void tell_orders(struct bench_game *game, const struct decisions *before)
{
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
        for (size_t i = 0; i < game->asked[role].count; i++) {
            const struct command *command = &game->asked[role].list[i];
            const struct command_decide *decide = &command->as.decide;
            struct setting settings[sizeof decide->settings / sizeof *decide->settings];
            size_t count = 0;
            for (size_t k = 0; command->id == COMMAND_DECIDE && k < decide->settings_count; k++) {
                double stood = decisions_get(before, decide->settings[k].slot);
                if (stood < decide->settings[k].value || stood > decide->settings[k].value)
                    settings[count++] = decide->settings[k];
            }
            bench_hooks_command(&game->hooks, (enum role)decide->role, settings, count);
        }
    }
}

static void do_asked(struct bench_game *game)
{
    const struct decisions before = game->world->decided;

    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
        for (size_t i = 0; i < game->asked[role].count; i++) {
            const struct command *command = &game->asked[role].list[i];
            if (command->id == COMMAND_ASSESS)
                (void)world_assess(game->world);
            else if (command->id == COMMAND_DECIDE && game->is_budget_free)
                decide_freely(game, &command->as.decide);
        }
    }
    if (!game->is_budget_free) bench_budget_decide(game->budget, game->asked, ROLE_MODEL_COUNT);
    tell_orders(game, &before);
}

/* ---- A week ------------------------------------------------------------------------------------
 */

static void rotate_now(struct bench_game *game, unsigned places)
{
    (void)world_rotate_cycle(game->world, places);
    bench_hooks_rotation(&game->hooks);
}

static void rotate(struct bench_game *game)
{
    for (uint32_t i = 0; i < game->rotation_count; i++)
        if (game->rotations[i].week == game->world->week && game->world->week > 0)
            rotate_now(game, game->rotations[i].places);
}

bool bench_game_play(struct bench_game *game)
{
    if (game->world->week >= game->weeks || world_is_over(game->world)) return false;
    if (game->world->week < game->setup.weeks) {
        rotate(game);
        ask_all(game);
        do_asked(game);
    }
    if (game->fresh_path != NULL) refresh(game);
    bench_hooks_effects(&game->hooks);
    world_step(game->world, &game->happenings);
    bench_hooks_week(&game->hooks);
    return true;
}

/* ---- Reading -----------------------------------------------------------------------------------
 */

const struct scenario *bench_game_scenario(const struct bench_game *game)
{
    return &game->scenario;
}

const struct world *bench_game_world(const struct bench_game *game)
{
    return game->world;
}

const struct happenings *bench_game_happenings(const struct bench_game *game)
{
    return &game->happenings;
}

const struct week_result *bench_game_week(const struct bench_game *game)
{
    return &game->happenings.result;
}

const char *bench_game_policy(const struct bench_game *game)
{
    return game->policy_name;
}

bool bench_game_is_unrestricted(const struct bench_game *game)
{
    return game->is_unrestricted;
}

unsigned bench_game_hook_runs(const struct bench_game *game, enum hook hook)
{
    return game->hooks.runs[hook];
}

int bench_game_inject_week(const struct bench_game *game, const char *id)
{
    const struct scenario_inject *inject = scenario_find_inject(&game->scenario, id);
    return inject == NULL ? -1 : game->hooks.happened[inject - game->scenario.injects];
}

const struct findings *bench_game_faults(const struct bench_game *game)
{
    return &game->faults;
}
