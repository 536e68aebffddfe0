#include "arguments.h"
#include "bench_jobs.h"
#include "bench_lines.h"
#include "bench_room.h"
#include "expect.h"
#include "interrupt.h"
#include "text.h"
#include "text_file.h"
#include "verbs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* What authors expect of their scenarios, held against games. */

enum { FILES_OF_ONE = 2, ARMS_MAX = 4 * EXPECT_MAX, PATH_BYTES = 400 };

/* One scenario's expectations: those in its file, and those in the file beside it. */
struct trial {
    const char *path;
    struct scenario scenario;
    struct expect_file files[FILES_OF_ONE];
    struct arm arms[ARMS_MAX];
    size_t arm_count;
    struct arms_games games;
    struct bench_room *room; /* played once, where an expectation needs it */
    size_t passed, failed;
};

struct order {
    struct policy_folder folder;
    uint64_t seed, runs, jobs; /* runs 0: as the files say */
    bool is_json;
};

/* ---- Reading -----------------------------------------------------------------------------------
 */

static void read_expectations(struct trial *trial, unsigned place, const char *path,
                              const struct order *order, struct findings *findings)
{
    struct expect_file *file = &trial->files[place];
    char *text = text_file_read(path);
    text_copy(file->name, sizeof file->name, path);
    if (text != NULL)
        expect_read(file, text, place == 1, &order->folder, &trial->scenario, findings);
    free(text);
}

/* The Lua text of a scenario: of a pack's folder the file in it. */
static void inside(const char *path, char *out)
{
    struct stat about;
    bool is_folder = stat(path, &about) == 0 && S_ISDIR(about.st_mode);
    snprintf(out, PATH_BYTES, "%.380s%s", path, is_folder ? "/scenario.lua" : "");
}

/* "scripts/scenarios/merger.lua" has its own beside it in merger.expect; so has a pack. */
static void beside(const char *path, char *out)
{
    static const char *const endings[] = {".lua", ".zip", "/"};
    size_t size = strlen(path);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t length = strlen(endings[i]);
        if (size > length && strcmp(path + size - length, endings[i]) == 0) {
            size -= length;
            break;
        }
    }
    snprintf(out, PATH_BYTES, "%.*s.expect", (int)(size < 380 ? size : 380), path);
}

static bool read_trial(struct trial *trial, const struct order *order, struct findings *findings)
{
    char own[PATH_BYTES], other[PATH_BYTES];
    struct sandbox_limits limits = sandbox_limits_lab();
    struct script *script = script_new(&limits);
    bool is_good =
        script != NULL && script_load_scenario(script, trial->path, &trial->scenario, findings);
    script_free(script);
    if (!is_good) return false;
    beside(trial->path, other);
    inside(trial->path, own);
    read_expectations(trial, 0, own, order, findings);
    read_expectations(trial, 1, other, order, findings);
    return findings->errors == 0;
}

/* ---- Playing -----------------------------------------------------------------------------------
 */

static void add_side(struct trial *trial, struct expect_side *side)
{
    if (side->is_number) return;
    for (side->place = 0; side->place < trial->arm_count; side->place++)
        if (arm_is_same(&trial->arms[side->place], &side->arm)) return;
    trial->arms[trial->arm_count++] = side->arm; /* two a sentence: there is room */
}

static bool plan(struct trial *trial)
{
    bool needs_room = false;
    for (unsigned f = 0; f < FILES_OF_ONE; f++) {
        for (size_t i = 0; i < trial->files[f].count; i++) {
            struct expectation *expectation = &trial->files[f].list[i];
            needs_room |= expectation->kind != EXPECT_COMPARE;
            if (expectation->kind != EXPECT_COMPARE) continue;
            add_side(trial, &expectation->left);
            add_side(trial, &expectation->right);
        }
    }
    return needs_room;
}

static unsigned runs_of(const struct trial *trial, const struct order *order)
{
    unsigned runs = EXPECT_RUNS_USUAL;
    for (unsigned f = 0; f < FILES_OF_ONE; f++)
        if (trial->files[f].runs > 0) runs = trial->files[f].runs;
    return order->runs > 0 ? (unsigned)order->runs : runs;
}

static bool play(struct trial *trial, const struct order *order, struct findings *findings)
{
    struct progress progress;
    bool needs_room = plan(trial);
    trial->games = (struct arms_games){.scenario = trial->path,
                                       .first_seed = order->seed,
                                       .seeds = runs_of(trial, order),
                                       .jobs = (unsigned)order->jobs,
                                       .arms = trial->arms,
                                       .arm_count = trial->arm_count,
                                       .progress = &progress};
    if (!arms_try(&trial->games, findings)) return false;
    progress_begin(&progress, "test", trial->arm_count * trial->games.seeds);
    bool is_good = trial->arm_count == 0 || arms_play(&trial->games, findings);
    if (is_good && needs_room) {
        trial->room = bench_room_play(trial->path, order->seed, findings);
        is_good = trial->room != NULL;
    }
    progress_end(&progress);
    return is_good;
}

/* ---- Judging -----------------------------------------------------------------------------------
 */

static bool judge_inject(const struct trial *trial, const struct expectation *expectation,
                         char *figures, size_t capacity)
{
    const struct room_happening *at = NULL, *told = NULL;
    unsigned seen = 0;
    for (unsigned kind = HAPPENING_TOLD; kind <= HAPPENING_INJECTED; kind++) {
        at = bench_room_find(trial->room, (enum room_happening_kind)kind, expectation->id, NULL);
        for (; at != NULL; at = bench_room_find(trial->room, (enum room_happening_kind)kind,
                                                expectation->id, at + 1)) {
            told = at;
            seen++;
            if (!expectation->has_week || at->week == expectation->week) {
                snprintf(figures, capacity, "in week %u", at->week);
                return true;
            }
        }
    }
    if (seen > 0)
        snprintf(figures, capacity, "it happens, but in week %u", told->week);
    else
        snprintf(figures, capacity,
                 "it does not happen in %u weeks; is its name or its week right?",
                 trial->room->weeks);
    return false;
}

static bool judge_card(const struct trial *trial, const struct expectation *expectation,
                       char *figures, size_t capacity)
{
    const struct room_happening *card =
        bench_room_find(trial->room, HAPPENING_CARD, expectation->id, NULL);
    if (card != NULL)
        snprintf(figures, capacity, "in week %u", card->week);
    else
        snprintf(figures, capacity,
                 "it was not dealt to anybody in %u weeks; is its chair's hand "
                 "full in that quarter?",
                 trial->room->weeks);
    return card != NULL;
}

/* In the room a hook that was set aside does not run any more, so its fault is all we need. */
static bool judge_faults(const struct trial *trial, const char *hook, char *figures,
                         size_t capacity)
{
    struct finding fault;
    char text[400];
    const struct room_happening *at = bench_room_find(trial->room, HAPPENING_FAULT, hook, NULL);
    if (at != NULL) {
        snprintf(figures, capacity, "week %u: %s", at->week, at->text);
        return false;
    }
    for (size_t arm = 0; arm < trial->arm_count; arm++)
        if (arms_fault(&trial->games, arm, &fault)) {
            snprintf(figures, capacity, "%s", finding_text(&fault, text, sizeof text));
            return false;
        }
    snprintf(figures, capacity, "a room of %u weeks and %zu games", trial->room->weeks,
             trial->arm_count * trial->games.seeds);
    return true;
}

static bool judge_hook(const struct trial *trial, const struct expectation *expectation,
                       char *figures, size_t capacity)
{
    struct findings findings = {0};
    struct bench_plan plan_of_one = {.scenario_path = trial->path};
    if (!judge_faults(trial, expectation->id, figures, capacity)) return false;
    struct bench_game *game = bench_game_new(&plan_of_one, trial->games.first_seed, &findings);
    while (game != NULL && bench_game_play(game))
        continue;
    unsigned runs = game == NULL ? 0 : bench_game_hook_runs(game, expectation->hook);
    bench_game_free(game);
    snprintf(figures, capacity,
             runs > 0 ? "%u times in a game" : "%u times in a game; does the file have this hook?",
             runs);
    return runs > 0;
}

static bool judge(const struct trial *trial, const struct expectation *expectation, char *figures,
                  size_t capacity)
{
    switch (expectation->kind) {
    case EXPECT_COMPARE:
        return expect_holds(expectation, &trial->games, figures, capacity);
    case EXPECT_INJECT:
        return judge_inject(trial, expectation, figures, capacity);
    case EXPECT_CARD:
        return judge_card(trial, expectation, figures, capacity);
    case EXPECT_HOOK:
        return judge_hook(trial, expectation, figures, capacity);
    case EXPECT_NO_FAULTS:
        return judge_faults(trial, "", figures, capacity);
    }
    return false;
}

static void print_json(const struct expect_file *file, const struct expectation *expectation,
                       bool holds, const char *figures)
{
    printf("{\"ok\":%s,\"file\":", holds ? "true" : "false");
    bench_print_text(stdout, file->name);
    printf(",\"line\":%u,\"expect\":", expectation->line);
    bench_print_text(stdout, expectation->text);
    fputs(",\"figures\":", stdout);
    bench_print_text(stdout, figures);
    puts("}");
}

static void print_words(const struct trial *trial, const struct expect_file *file,
                        const struct expectation *expectation, bool holds, const char *figures)
{
    printf("%s %s:%u: %s (%s)", holds ? "ok" : "FAIL", file->name, expectation->line,
           expectation->text, figures);
    if (!holds && expectation->kind == EXPECT_COMPARE)
        printf("; in %u games it does not hold beyond luck: play more (--runs %u), claim less, or "
               "change the scenario",
               trial->games.seeds, 4 * trial->games.seeds);
    putchar('\n');
}

static void answer(struct trial *trial, const struct order *order, const struct expect_file *file,
                   const struct expectation *expectation)
{
    char figures[400];
    bool holds = judge(trial, expectation, figures, sizeof figures);
    *(holds ? &trial->passed : &trial->failed) += 1;
    if (order->is_json)
        print_json(file, expectation, holds, figures);
    else
        print_words(trial, file, expectation, holds, figures);
}

/* ---- The verb ----------------------------------------------------------------------------------
 */

static void print_findings(const char *path, const struct findings *findings)
{
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *finding = &findings->rows[i];
        const char *name = strchr(finding->file, '/') != NULL ? finding->file : path;
        printf("FAIL %s:%d: %s\n", name, finding->line > 0 ? finding->line : 1, finding->sentence);
    }
}

static int test_file(struct trial *trial, const struct order *order)
{
    struct findings findings = {0};
    bool is_good = read_trial(trial, order, &findings) && play(trial, order, &findings);
    if (interrupt_came()) return LAB_INTERRUPTED;
    if (!is_good) {
        print_findings(trial->path, &findings);
        return LAB_FAILED;
    }
    for (unsigned f = 0; f < FILES_OF_ONE; f++)
        for (size_t i = 0; i < trial->files[f].count; i++)
            answer(trial, order, &trial->files[f], &trial->files[f].list[i]);
    if (trial->passed + trial->failed == 0)
        fprintf(stderr,
                "baton-lab test: %s expects nothing yet; add a line such as \"-- expect: balanced "
                "revenue > 9000\".\n",
                trial->path);
    return trial->failed == 0 ? LAB_DONE : LAB_FAILED;
}

static int test_all(const struct words *files, const struct order *order)
{
    size_t passed = 0, failed = 0;
    int code = LAB_DONE;
    for (size_t i = 0; i < files->count && code != LAB_INTERRUPTED; i++) {
        struct trial *trial = calloc(1, sizeof *trial);
        if (trial == NULL) return verb_refuse("test", LAB_FAILED, "there is not enough memory.");
        trial->path = files->list[i];
        int own = test_file(trial, order);
        if (own != LAB_DONE) code = own;
        passed += trial->passed;
        failed += trial->failed;
        free(trial->games.values);
        free(trial->room);
        free(trial);
    }
    if (code == LAB_DONE && passed == 0)
        return verb_refuse("test", LAB_FAILED, "nothing was tested.");
    if (code != LAB_INTERRUPTED && !order->is_json) printf("%zu ok, %zu failed\n", passed, failed);
    return code;
}

int verb_test(int count, char **words)
{
    struct words files = {0};
    const char *folder = "scripts/policies";
    char sentence[200];
    struct findings findings = {0};
    struct order *order = calloc(1, sizeof *order);
    if (order == NULL) return verb_refuse("test", LAB_FAILED, "there is not enough memory.");
    order->seed = 1;
    order->jobs = bench_jobs_usual();
    const struct argument known[] = {
        {NULL, ARGUMENT_WORDS, &files, 0, 0},
        {"--runs", ARGUMENT_NUMBER, &order->runs, 2, EXPECT_RUNS_MAX},
        {"--seed", ARGUMENT_NUMBER, &order->seed, 0, UINT64_MAX},
        {"--jobs", ARGUMENT_NUMBER, &order->jobs, 1, BENCH_JOBS_MAX},
        {"--policies", ARGUMENT_WORD, &folder, 0, 0},
        {"--json", ARGUMENT_FLAG, &order->is_json, 0, 0},
    };
    int code = LAB_WRONG_USAGE;
    if (!arguments_read(known, sizeof known / sizeof *known, count, words, sentence,
                        sizeof sentence)) {
        verb_refuse("test", code, "%s", sentence);
    } else if (files.count == 0) {
        verb_refuse("test", code, "name scenario files, as in test scripts/scenarios/*.lua");
    } else if (!policy_folder_read(&order->folder, folder, &findings)) {
        code = LAB_FAILED;
        print_findings(folder, &findings);
    } else {
        interrupt_watch();
        code = test_all(&files, order);
    }
    free(order);
    return code;
}
