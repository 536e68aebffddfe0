#include "trial.h"

#include "bench_game.h"
#include "text.h"
#include "text_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { PATH_BYTES = 400 };

/* ---- Reading -----------------------------------------------------------------------------------
 */

static void read_expectations(struct trial *trial, unsigned place, const char *path,
                              const struct trial_order *order, struct findings *findings)
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

bool trial_read(struct trial *trial, const struct trial_order *order, struct findings *findings)
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
    for (unsigned f = 0; f < TRIAL_FILES; f++) {
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

static unsigned runs_of(const struct trial *trial, const struct trial_order *order)
{
    unsigned runs = EXPECT_RUNS_USUAL;
    for (unsigned f = 0; f < TRIAL_FILES; f++)
        if (trial->files[f].runs > 0) runs = trial->files[f].runs;
    return order->runs > 0 ? (unsigned)order->runs : runs;
}

bool trial_play(struct trial *trial, const struct trial_order *order, struct findings *findings)
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

/* The last happening of a kind with this name, in the week that is expected where one is. */
static const struct room_happening *find_happening(const struct trial *trial,
                                                   const struct expectation *expectation,
                                                   enum room_happening_kind kind, bool *is_in_time)
{
    const struct room_happening *seen = NULL, *from = NULL;
    *is_in_time = false;
    for (;;) {
        const struct room_happening *at = bench_room_find(trial->room, kind, expectation->id, from);
        if (at == NULL) return seen;
        seen = at;
        from = at + 1;
        *is_in_time = !expectation->has_week || at->week == expectation->week;
        if (*is_in_time) return seen;
    }
}

static bool judge_happening(const struct trial *trial, const struct expectation *expectation,
                            char *figures, size_t capacity)
{
    static const enum room_happening_kind injects[] = {HAPPENING_INJECTED, HAPPENING_TOLD};
    static const enum room_happening_kind cards[] = {HAPPENING_CARD, HAPPENING_CARD};
    bool is_card = expectation->kind == EXPECT_CARD, is_in_time = false;
    const struct room_happening *seen = NULL;
    for (unsigned i = 0; i < 2 && !is_in_time; i++) {
        const struct room_happening *found =
            find_happening(trial, expectation, (is_card ? cards : injects)[i], &is_in_time);
        if (found != NULL) seen = found;
    }
    if (is_in_time)
        snprintf(figures, capacity, "in week %u", seen->week);
    else if (seen != NULL)
        snprintf(figures, capacity, "it happens, but in week %u", seen->week);
    else
        snprintf(figures, capacity, "it does not happen in %u weeks; is its name right, and %s",
                 trial->room->weeks, is_card ? "its chair's hand not full?" : "its week?");
    return is_in_time;
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

bool trial_judge(const struct trial *trial, const struct expectation *expectation, char *figures,
                 size_t capacity)
{
    switch (expectation->kind) {
    case EXPECT_COMPARE:
        return expect_holds(expectation, &trial->games, figures, capacity);
    case EXPECT_INJECT:
    case EXPECT_CARD:
        return judge_happening(trial, expectation, figures, capacity);
    case EXPECT_HOOK:
        return judge_hook(trial, expectation, figures, capacity);
    case EXPECT_NO_FAULTS:
        return judge_faults(trial, "", figures, capacity);
    }
    return false;
}

void trial_free(struct trial *trial)
{
    free(trial->games.values);
    free(trial->room);
}
