#include "played.h"
#include "room_plot.h"
#include "room_script.h"

#include <dirent.h>
#include <string.h>

/* Whatever fails in a script and whenever: the game goes on to its debrief, and what the script had
 * no hand in is as it would have been. */

enum { TEXT_MAX = 96 * 1024, STEP = 4 };

static struct bench bench;
static char text[TEXT_MAX];
static struct findings findings;

/* A hook of the scenario, and the weeks in which it fails: every `step`-th from `week` on, so that
 * each call fails once and works again before the next. */
struct planned {
    const char *path;
    enum hook hook;
    unsigned week, step;
    const char *how; /* Lua */
};

static const char *const an_error = "local nothing = nil; nothing.field = 1";

/* The file with every hook there is: each does what the file's own does, and fails once. */
static void write_text(const struct planned *plan)
{
    FILE *file = fopen(plan->path, "rb");
    ck_assert_msg(file != NULL, "run this from the top of the tree");
    size_t size = (size_t)snprintf(text, sizeof text, "local s = (function()\n");
    size += fread(text + size, 1, sizeof text - size - 4096, file);
    fclose(file);
    size += (size_t)snprintf(text + size, sizeof text - size, "\nend)()\n");
    for (int hook = 0; hook < HOOK_COUNT; hook++) {
        char failure[400] = "";
        if (plan->how != NULL && (int)plan->hook == hook)
            snprintf(failure, sizeof failure, "if game.week %% %u == %u then %s end", plan->step,
                     plan->week, plan->how);
        size += (size_t)snprintf(
            text + size, sizeof text - size,
            "do local own = s.%s s.%s = function(game, what) %s if own then own(game, what) end "
            "end end\n",
            hook_name((enum hook)hook), hook_name((enum hook)hook), failure);
    }
    snprintf(text + size, sizeof text - size, "return s\n");
}

struct outcome {
    uint64_t hash;
    unsigned faults, rows; /* rows without those about faults */
    bool is_debrief;
};

/* A year of bots, played to the end. */
static struct outcome play(const struct planned *plan)
{
    struct outcome outcome = {0};
    struct sandbox_limits limits = sandbox_limits_room();
    limits.file_bytes = TEXT_MAX;
    limits.memory_bytes = 4u << 20u;
    bench_new(&bench);
    struct script *script = script_new(&limits);
    memset(&findings, 0, sizeof findings);
    write_text(plan);
    bool is_good = script_load_scenario_text(script, "planned.lua", text, strlen(text),
                                             &bench.scenario, &findings);
    ck_assert_msg(is_good, "%s: %s", plan->path, findings.rows[0].sentence);
    bench.scenario.settings.bots = BOTS_ALL;
    room_set_script(bench.room, &bench.scenario, script);
    bench_open(&bench, 1);
    bench_facilitate(&bench, 1);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    ck_assert(bench_advance(&bench, 1, 60));
    outcome.is_debrief = bench.room->phase == PHASE_DEBRIEF;
    outcome.hash = world_hash(bench.room->teams[0].world);
    for (size_t i = 0; i < bench.kept_count; i++) {
        uint16_t kind = bench.kept[i].row.kind;
        outcome.faults += kind == COMMAND_FAULT;
        outcome.rows += kind != COMMAND_FAULT && kind != COMMAND_WORKS;
    }
    bench_free(&bench);
    script_free(script);
    return outcome;
}

/* The hook's own doing would be missing; files without it must not differ at all. */
static bool has_own(const char *path, enum hook hook)
{
    static char own[TEXT_MAX];
    FILE *file = fopen(path, "rb");
    ck_assert_ptr_nonnull(file);
    own[fread(own, 1, sizeof own - 1, file)] = '\0';
    fclose(file);
    return strstr(own, hook_name(hook)) != NULL;
}

static unsigned fail_everywhere(const char *path, const char *how, unsigned step, unsigned stride)
{
    unsigned failed = 0;
    struct planned plan = {.path = path};
    const struct outcome usual = play(&plan);
    ck_assert_uint_eq(usual.faults, 0);
    plan.how = how;
    for (int hook = 0; hook < HOOK_COUNT; hook++) {
        bool is_own = has_own(path, (enum hook)hook);
        for (unsigned week = 0; week < step && week <= 52; week += stride) {
            plan.hook = (enum hook)hook;
            plan.week = week;
            plan.step = step;
            const struct outcome outcome = play(&plan);
            ck_assert_msg(outcome.is_debrief, "%s: %s in week %u", path, hook_name(plan.hook),
                          week);
            if (!is_own) {
                ck_assert_uint_eq(outcome.rows, usual.rows);
                ck_assert_uint_eq(outcome.hash, usual.hash);
            }
            failed += outcome.faults;
        }
    }
    return failed;
}

/* Calls `visit` for each scenario that is shipped. */
static unsigned for_shipped(unsigned (*visit)(const char *path))
{
    unsigned count = 0;
    DIR *directory = opendir("scripts/scenarios");
    ck_assert_msg(directory != NULL, "run this from the top of the tree");
    for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
        char path[400];
        const char *dot = strrchr(entry->d_name, '.');
        if (dot == NULL || strcmp(dot, ".lua") != 0) continue;
        snprintf(path, sizeof path, "scripts/scenarios/%s", entry->d_name);
        count += visit(path);
    }
    closedir(directory);
    return count;
}

static unsigned fail_with_an_error(const char *path)
{
    unsigned failed = fail_everywhere(path, an_error, STEP, 1);
    ck_assert_uint_ge(failed, 52 + 3 + 1 + 1);
    return failed;
}

START_TEST(an_error_in_any_call_of_any_hook_ends_in_the_debrief)
{
    unsigned failed = for_shipped(fail_with_an_error);
    printf("%u faults, one in each call\n", failed);
}
END_TEST

static unsigned fail_with_a_hang(const char *path)
{
    return fail_everywhere(path, "while true do end", 53, 26);
}

static unsigned fail_for_memory(const char *path)
{
    return fail_everywhere(path, "local t = {} for i = 1, 1e9 do t[i] = { i } end", 53, 26);
}

START_TEST(a_hang_is_stopped_and_the_game_goes_on)
{
    ck_assert_uint_gt(fail_with_a_hang("scripts/scenarios/first_quarter.lua"), 2);
}
END_TEST

START_TEST(a_script_that_eats_memory_is_stopped_and_the_game_goes_on)
{
    ck_assert_uint_gt(for_shipped(fail_for_memory), 8);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("faults");
    TCase *cases = tcase_create("faults");
    tcase_set_timeout(cases, 600);
    tcase_add_test(cases, an_error_in_any_call_of_any_hook_ends_in_the_debrief);
    tcase_add_test(cases, a_hang_is_stopped_and_the_game_goes_on);
    tcase_add_test(cases, a_script_that_eats_memory_is_stopped_and_the_game_goes_on);
    suite_add_tcase(suite, cases);
    return suite_run(suite);
}
