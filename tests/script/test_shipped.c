#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "deadline.h"
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
    {"revenue", 0, 120},      {"profit", 0, 10},     {"alignment", 0, 60}, {"tension", 0, 0.4},
    {"satisfaction", 0, 0.6}, {"open_deals", 0, 14}, {"waiting", 0, 30},   {"target", 0, 1800}};

static void run_hooks(struct script *script)
{
    struct finding fault;
    for (unsigned week = 0; week < scenario.setup.weeks; week++) {
        struct game game = {.seed = 1,
                            .week = week,
                            .quarter = week / 13 + 1,
                            .weeks = scenario.setup.weeks,
                            .team_count = 1};
        game.teams[0].numbers = numbers;
        game.teams[0].count = sizeof numbers / sizeof *numbers;
        for (int hook = 0; hook < HOOK_COUNT; hook++)
            ck_assert_msg(script_run_hook(script, (enum hook)hook, &game, NULL, &commands, &fault),
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
