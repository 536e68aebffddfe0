#include "arguments.h"
#include "bench_game.h"
#include "room_script.h"
#include "scenario_check.h"
#include "source.h"
#include "verbs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A trial game finds what a look at the data cannot: a hook or a policy that fails in play. */
enum { TRIAL_WEEKS_OF_POLICY = 14, HEAD_BYTES = 65536 };

/* Policies have `decide`, or `orders` or `like`; scenarios do not, though their rules may well call
 * a variable so: it counts what the returned table has. A file that cannot be read counts as a
 * scenario, whose loader says why. */
static bool is_policy(const char *path)
{
    static const char *const keys[] = {"decide", "orders", "like"};
    static char text[HEAD_BYTES];
    bool is = false;
    struct stat what;
    /* Opening a pipe would wait for somebody to write into it. */
    if (stat(path, &what) != 0 || !S_ISREG(what.st_mode)) return false;
    FILE *file = fopen(path, "rb");
    if (file == NULL) return false;
    const struct source source = {path, text, fread(text, 1, sizeof text, file)};
    fclose(file);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        is |= source_line_of(&source, keys[i]) > 0;
    return is;
}

/* A finding of another file of a pack names that file. */
static void print_finding(const char *path, const struct finding *finding)
{
    bool is_inside = strchr(finding->file, '/') != NULL;
    printf("%s%s%s:%d: %s: %s\n", path, is_inside ? "/" : "", is_inside ? finding->file : "",
           finding->line > 0 ? finding->line : 1,
           finding->severity == SEVERITY_ERROR ? "error" : "warning", finding->sentence);
}

static bool is_repeated(const struct findings *findings, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (findings->rows[i].line == findings->rows[index].line &&
            strcmp(findings->rows[i].sentence, findings->rows[index].sentence) == 0)
            return true;
    return false;
}

/* By file and line, as one reads; what was found first comes first of one line. */
static void sort_findings(struct findings *findings)
{
    for (size_t i = 1; i < findings->count; i++) {
        struct finding moved = findings->rows[i];
        size_t at = i;
        for (; at > 0; at--) {
            const struct finding *before = &findings->rows[at - 1];
            int order = strcmp(before->file, moved.file);
            if (order < 0 || (order == 0 && before->line <= moved.line)) break;
            findings->rows[at] = *before;
        }
        findings->rows[at] = moved;
    }
}

static void print_findings(const char *path, struct findings *findings)
{
    sort_findings(findings);
    for (size_t i = 0; i < findings->count; i++)
        if (!is_repeated(findings, i)) print_finding(path, &findings->rows[i]);
    if (findings->dropped > 0)
        printf("%s:1: warning: %zu more findings are not shown\n", path, findings->dropped);
}

/* ---- A scenario: its data, its rules as they are written, its rules in play --------------------
 */

/* Looks without playing; false when there is any error. */
static bool look_at_scenario(const char *path, struct findings *findings)
{
    const struct sandbox_limits limits = sandbox_limits_lab();
    struct scenario *scenario = calloc(1, sizeof *scenario);
    struct script *script = scenario == NULL ? NULL : script_new(&limits);
    if (script != NULL) {
        (void)script_load_scenario(script, path, scenario, findings);
        scenario_check(path, scenario, findings);
        script_add_deck(script, path, scenario, findings);
    }
    script_free(script);
    free(scenario);
    return script != NULL && findings->errors == 0;
}

/* A deck lies in a folder of decks. */
static bool is_deck(const char *path)
{
    return strncmp(path, "decks/", 6) == 0 || strstr(path, "/decks/") != NULL;
}

static bool check_deck(const char *path)
{
    struct findings findings = {0};
    const struct sandbox_limits limits = sandbox_limits_lab();
    struct scenario *scenario = calloc(1, sizeof *scenario);
    struct script *script = scenario == NULL ? NULL : script_new(&limits);
    bool is_good = script != NULL && script_check_deck(script, path, scenario, &findings);
    print_findings(path, &findings);
    script_free(script);
    free(scenario);
    return is_good;
}

/* Plays a game; false when a script failed in it. */
static bool try_in_play(const char *path, const struct bench_plan *plan)
{
    struct findings findings = {0};
    struct bench_game *game = bench_game_new(plan, 1, &findings);
    if (game == NULL) {
        print_findings(path, &findings);
        return false;
    }
    while (bench_game_play(game))
        continue;
    findings = *bench_game_faults(game);
    print_findings(path, &findings);
    bench_game_free(game);
    return findings.errors == 0;
}

static bool check_policy(const char *path)
{
    struct bench_plan plan = {.weeks = TRIAL_WEEKS_OF_POLICY};
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++)
        plan.policy_paths[role] = path;
    return try_in_play(path, &plan);
}

bool check_file(const char *path)
{
    struct findings findings = {0};
    struct bench_plan plan = {.scenario_path = path};
    if (is_deck(path)) return check_deck(path);
    if (is_policy(path)) return check_policy(path);
    bool is_good = look_at_scenario(path, &findings);
    print_findings(path, &findings);
    return is_good && try_in_play(path, &plan);
}

int verb_check(int count, char **words)
{
    struct words files = {0};
    char sentence[200];
    const struct argument known[] = {{NULL, ARGUMENT_WORDS, &files, 0, 0}};
    bool is_good = true;
    if (!arguments_read(known, 1, count, words, sentence, sizeof sentence))
        return verb_refuse("check", LAB_WRONG_USAGE, "%s", sentence);
    if (files.count == 0)
        return verb_refuse("check", LAB_WRONG_USAGE,
                           "name files, as in check scripts/scenarios/air_cover.lua");
    for (size_t i = 0; i < files.count; i++)
        is_good &= check_file(files.list[i]);
    /* A program that reads this needs no praise; a person wonders whether anything happened. */
    if (is_good && isatty(STDOUT_FILENO)) printf("checked: it can be played.\n");
    return is_good ? LAB_DONE : LAB_FAILED;
}
