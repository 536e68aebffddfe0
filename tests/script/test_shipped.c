#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "deadline.h"
#include "memory.h"
#include "room_script.h"
#include "seen_game.h"
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

static void run_effects(struct script *script, const struct game *game)
{
    struct finding fault;
    for (uint32_t i = 0; i < scenario.own.decision_count; i++) {
        const struct scenario_decision *decision = &scenario.own.decisions[i];
        const double values[] = {decision->min, decision->value, decision->max};
        for (size_t k = 0; k < 3 && decision->has_effect; k++) {
            const struct effect_call effect = {decision->row, 0, values[k]};
            ck_assert_msg(script_run_effect(script, &effect, game, &commands, &fault), "%s:%d: %s",
                          fault.file, fault.line, fault.sentence);
        }
    }
}

static void run_hooks(struct script *script)
{
    struct finding fault;
    struct hook_event event;
    struct memory memory = {.size = 0};
    for (unsigned week = 0; week < scenario.setup.weeks; week++) {
        const struct game game = seen_game(&scenario, week, &memory);
        run_effects(script, &game);
        for (int hook = 0; hook < HOOK_COUNT; hook++)
            ck_assert_msg(script_run_hook(script, (enum hook)hook, &game, seen_event(hook, &event),
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
