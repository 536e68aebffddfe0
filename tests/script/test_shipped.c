#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "deadline.h"
#include "option_values.h"
#include "room_script.h"
#include "suite.h"

static struct scenario scenario;
static struct findings findings;
static struct commands commands;

static struct script *new_script(void)
{
    struct sandbox_limits limits = sandbox_limits_lab();
    struct script *script = script_new(&limits);
    ck_assert_ptr_nonnull(script);
    memset(&findings, 0, sizeof findings);
    return script;
}

/* Calls `visit` for every .lua file of the folder and returns how many there were. */
static int for_files(const char *folder, void (*visit)(const char *path))
{
    int count = 0;
    DIR *directory = opendir(folder);
    ck_assert_msg(directory != NULL, "run this from the top of the tree");
    for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
        char path[400];
        const char *dot = strrchr(entry->d_name, '.');
        if (dot == NULL || strcmp(dot, ".lua") != 0) continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        visit(path);
        count++;
    }
    closedir(directory);
    return count;
}

static void expect_no_findings(void)
{
    char text[400] = "";
    if (findings.count > 0) finding_text(&findings.rows[0], text, sizeof text);
    ck_assert_msg(findings.count == 0, "%s", text);
}

/* What a room tells a hook about a team. */
static const struct named_number numbers[] = {
    {"revenue", 0, 120}, {"profit", 0, 10},        {"alignment", 0, 60},
    {"tension", 0, 0.4}, {"satisfaction", 0, 0.6}, {"open_deals", 0, 14},
    {"waiting", 0, 30},  {"target", 0, 1800},      {"quarter", 0, 900}};

/* What on_command, on_deal and on_inject are told. */
static const struct hook_event *event_of(enum hook hook)
{
    static const struct hook_event command = {
        .role = ROLE_PROSPECT, .name = "decide", .setting_count = 1, .settings = {{SLOT_sla, 6}}};
    static const struct hook_event deal = {
        .role = EVERY_ROLE, .name = "Kranz & Sohn", .is_won = true, .value = 12};
    static struct hook_event inject = {.team = EVERY_TEAM, .role = EVERY_ROLE};
    snprintf(inject.inject, sizeof inject.inject, "%s",
             scenario.inject_count > 0 ? scenario.injects[0].id : "none");
    return hook == HOOK_COMMAND  ? &command
           : hook == HOOK_DEAL   ? &deal
           : hook == HOOK_INJECT ? &inject
                                 : NULL;
}

/* As the file sets them. */
static size_t see_settings(struct game_setting *settings)
{
    for (unsigned key = 0; key < SETTING_COUNT; key++) {
        const struct setting_info *info = setting_info((enum setting_key)key);
        settings[key] = (struct game_setting){.name = info->key, .kind = SETTING_IS_NUMBER};
        settings[key].number = settings_get(&scenario.settings, (enum setting_key)key);
        if (info->words != NULL) setting_take_word(info, &settings[key]);
    }
    for (uint32_t i = 0; i < scenario.own.option_count; i++) {
        const struct scenario_option *option = &scenario.own.options[i];
        const struct option_range range = {option->key, option->kind, option->min, option->max,
                                           option->words};
        setting_take_option(&range, option->value, &settings[SETTING_COUNT + i]);
    }
    return SETTING_COUNT + scenario.own.option_count;
}

static void run_hooks(struct script *script)
{
    struct finding fault;
    struct memory memory = {.size = 0};
    const char *metrics[SCENARIO_OWN_MAX];
    struct named_number own[SCENARIO_OWN_MAX * 2];
    struct game_setting settings[SETTING_COUNT + SCENARIO_OPTIONS_MAX];
    size_t own_count = 0, setting_count = see_settings(settings);
    for (uint32_t i = 0; i < scenario.own.metric_count; i++) {
        metrics[i] = scenario.own.metrics[i].id;
        own[own_count++] = (struct named_number){metrics[i], 0, 0};
    }
    for (uint32_t i = 0; i < scenario.own.decision_count; i++)
        own[own_count++] =
            (struct named_number){scenario.own.decisions[i].id, 0, scenario.own.decisions[i].value};
    for (unsigned week = 0; week < scenario.setup.weeks; week++) {
        struct game game = {.seed = 1,
                            .week = week,
                            .quarter = week / 13 + 1,
                            .weeks = scenario.setup.weeks,
                            .settings = settings,
                            .setting_count = setting_count,
                            .metrics = metrics,
                            .metric_count = scenario.own.metric_count,
                            .memory = &memory,
                            .team_count = 1};
        game.teams[0].numbers = numbers;
        game.teams[0].count = sizeof numbers / sizeof *numbers;
        game.teams[0].own = own;
        game.teams[0].own_count = own_count;
        game.teams[0].decisions = &scenario.setup.habits;
        for (int hook = 0; hook < HOOK_COUNT; hook++)
            ck_assert_msg(script_run_hook(script, (enum hook)hook, &game, event_of((enum hook)hook),
                                          &commands, &fault),
                          "%s:%d: %s", fault.file, fault.line, fault.sentence);
    }
}

static void check_scenario(const char *path)
{
    struct script *script = new_script();
    long long start_ns = deadline_now_ns();
    bool is_good = script_load_scenario(script, path, &scenario, &findings);
    expect_no_findings();
    ck_assert(is_good);
    ck_assert_msg(deadline_now_ns() - start_ns < 1000000000LL, "%s takes over a second", path);
    run_hooks(script);
    script_free(script);
}

START_TEST(every_shipped_scenario_loads_without_a_finding)
{
    ck_assert_int_ge(for_files("scripts/scenarios", check_scenario), 2);
}
END_TEST

static void check_policy(const char *path)
{
    struct script *script = new_script();
    const struct policy *policy = script_load_policy(script, path, true, &findings);
    expect_no_findings();
    ck_assert_ptr_nonnull(policy);
    script_free(script);
}

START_TEST(every_shipped_policy_loads_without_a_finding)
{
    ck_assert_int_ge(for_files("scripts/policies", check_policy), 3);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("shipped");
    TCase *cases = tcase_create("shipped");
    tcase_set_timeout(cases, 30);
    tcase_add_test(cases, every_shipped_scenario_loads_without_a_finding);
    tcase_add_test(cases, every_shipped_policy_loads_without_a_finding);
    suite_add_tcase(suite, cases);
    return suite_run(suite);
}
