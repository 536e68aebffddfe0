#include "arms.h"

#include "bench_game.h"
#include "bench_jobs.h"
#include "ensure.h"
#include "interrupt.h"
#include "score.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void arm_of_policy(struct arm *arm, const char *name, const char *path)
{
    memset(arm, 0, sizeof *arm);
    text_copy(arm->name, sizeof arm->name, name);
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++)
        arm->paths[role] = path;
}

bool arm_add(struct arm *arm, const struct arm_change *change)
{
    if (arm->change_count == ARM_CHANGES_MAX) return false;
    arm->changes[arm->change_count++] = *change;
    return true;
}

static bool is_same_path(const char *one, const char *other)
{
    return one == other || (one != NULL && other != NULL && strcmp(one, other) == 0);
}

static bool is_same_change(const struct arm_change *one, const struct arm_change *other)
{
    return one->kind == other->kind && one->index == other->index &&
           !(one->number < other->number) && !(one->number > other->number) &&
           strcmp(one->key, other->key) == 0 && strcmp(one->value, other->value) == 0;
}

bool arm_is_same(const struct arm *one, const struct arm *other)
{
    bool is_same = one->change_count == other->change_count;
    for (unsigned role = 0; role < ROLE_MODEL_COUNT && is_same; role++)
        is_same = is_same_path(one->paths[role], other->paths[role]);
    for (unsigned i = 0; i < one->change_count && is_same; i++)
        is_same = is_same_change(&one->changes[i], &other->changes[i]);
    return is_same;
}

/* ---- What differs from the file ----------------------------------------------------------------
 */

static void leave_out_event(struct setup *setup, uint32_t index)
{
    memmove(setup->shocks + index, setup->shocks + index + 1,
            (setup->shock_count - index - 1) * sizeof *setup->shocks);
    memset(&setup->shocks[--setup->shock_count], 0, sizeof *setup->shocks);
}

static void leave_out_kind(struct setup *setup, unsigned kind)
{
    for (uint32_t i = setup->shock_count; i-- > 0;)
        if (setup->shocks[i].kind == kind) leave_out_event(setup, i);
}

static void leave_out_inject(struct scenario *scenario, uint32_t index)
{
    memmove(scenario->injects + index, scenario->injects + index + 1,
            (scenario->inject_count - index - 1) * sizeof *scenario->injects);
    scenario->inject_count--;
}

static bool make_change(const struct arm_change *change, struct scenario *scenario, char *sentence,
                        size_t capacity)
{
    struct setup *setup = &scenario->setup;
    switch (change->kind) {
    case ARM_SET:
        return scenario_set(scenario, change->key, change->value, sentence, capacity);
    case ARM_INIT:
        return setup_put_init(setup, change->index, change->number);
    case ARM_HABIT:
        return setup_put_habit(setup, change->index, change->number);
    case ARM_NO_EVENT:
        if (change->index >= setup->shock_count) return false;
        leave_out_event(setup, change->index);
        return true;
    case ARM_NO_KIND:
        leave_out_kind(setup, change->index);
        return true;
    case ARM_NO_EVENTS:
        setup->shock_count = 0;
        memset(setup->shocks, 0, sizeof setup->shocks);
        return true;
    case ARM_NO_INJECT:
        if (change->index >= scenario->inject_count) return false;
        leave_out_inject(scenario, change->index);
        return true;
    case ARM_NO_ROTATION:
        scenario->rotation_count = 0;
        return true;
    case ARM_ROTATION:
        scenario->rotations[0] = (struct scenario_rotation){(uint16_t)change->index, 1};
        scenario->rotation_count = 1;
        return true;
    }
    return false;
}

bool arm_change_scenario(const struct arm *arm, struct scenario *scenario, char *sentence,
                         size_t capacity)
{
    for (unsigned i = 0; i < arm->change_count; i++) {
        const struct arm_change *change = &arm->changes[i];
        snprintf(sentence, capacity, "%.60s: %.40s is out of range here.", arm->name,
                 change->key[0] != 0 ? change->key : "what is left out");
        if (!make_change(change, scenario, sentence, capacity)) return false;
    }
    return true;
}

static bool change_scenario(const void *what, struct scenario *scenario, char *sentence,
                            size_t capacity)
{
    return arm_change_scenario(what, scenario, sentence, capacity);
}

/* ---- A game ------------------------------------------------------------------------------------
 */

static struct bench_game *start(const struct arms_games *games, size_t arm, unsigned seed,
                                struct findings *findings)
{
    struct bench_plan plan = {.scenario_path = games->scenario,
                              .scenario = games->read,
                              .weeks = STUDY_WEEKS,
                              .change = change_scenario,
                              .what = &games->arms[arm]};
    memcpy(plan.policy_paths, games->arms[arm].paths, sizeof plan.policy_paths);
    return bench_game_new(&plan, games->first_seed + seed, findings);
}

static double arm_target(const struct world *world)
{
    double target = 0;
    for (unsigned quarter = 0; quarter < world->setup.weeks / QUARTER_WEEKS; quarter++)
        target += world->setup.targets[quarter];
    return target;
}

static double sum_of(const struct study_course *course, enum series series)
{
    double sum = 0;
    for (unsigned week = 0; week < course->weeks && week < YEAR_WEEKS; week++)
        sum += course->values[week][series];
    return sum;
}

static void reduce(const struct bench_game *game, const struct study_course *course,
                   double values[FIGURE_COUNT])
{
    const struct world *world = bench_game_world(game);
    for (unsigned m = 0; m < MEASURE_COUNT; m++)
        values[m] = measure_of(measure_info((enum measure_id)m), course);
#define FIGURE(name, value, meaning) values[FIGURE_##name] = (double)(value);
#include "arms_figures.def"
#undef FIGURE
}

/* Figures are written as they lie in memory, because the reader is this very program. */
static bool play_one(void *context, unsigned run, FILE *out)
{
    static struct study_course course; /* large; every process has its own */
    const struct arms_games *games = context;
    struct findings findings = {0};
    double values[FIGURE_COUNT];
    struct bench_game *game = start(games, run / games->seeds, run % games->seeds, &findings);
    if (game == NULL) return false;
    memset(&course, 0, sizeof course);
    while (bench_game_play(game))
        study_record(&course, bench_game_world(game), bench_game_week(game));
    course.hash = world_hash(bench_game_world(game));
    reduce(game, &course, values);
    bench_game_free(game);
    return fwrite(values, sizeof values, 1, out) == 1;
}

/* ---- All games ---------------------------------------------------------------------------------
 */

/* Why the games could not be played: the first arm that cannot begin. */
static bool complain(const struct arms_games *games, struct findings *findings)
{
    struct finding finding;
    for (size_t arm = 0; arm < games->arm_count; arm++) {
        struct bench_game *game = start(games, arm, 0, findings);
        if (game == NULL) return false;
        bench_game_free(game);
    }
    finding_set(&finding, SEVERITY_ERROR, "games", 0,
                "the games could not be played; is the "
                "machine short of memory or processes?");
    findings_add(findings, &finding);
    return false;
}

/* Files are read before the work is shared out. */
static bool play_all(struct arms_games *games, FILE *out)
{
    struct bench_plan plan = {.scenario_path = games->scenario};
    struct scenario *scenario = malloc(sizeof *scenario);
    struct bench_jobs jobs = {games->jobs, (unsigned)games->arm_count * games->seeds, play_one,
                              games, games->progress};
    if (scenario == NULL) return false;
    bench_plan_read(&plan, scenario);
    games->read = plan.scenario;
    bool is_good = bench_jobs_do(&jobs, out);
    games->read = NULL;
    free(scenario);
    return is_good;
}

bool arms_play(struct arms_games *games, struct findings *findings)
{
    char *bytes = NULL;
    size_t size = 0, wanted = games->arm_count * games->seeds * FIGURE_COUNT * sizeof(double);
    FILE *memory = open_memstream(&bytes, &size);
    if (memory == NULL) return complain(games, findings);
    bool is_good = play_all(games, memory);
    is_good = fclose(memory) == 0 && is_good && size == wanted;
    games->values = (double *)(void *)bytes;
    if (is_good) return true;
    free(bytes);
    games->values = NULL;
    return interrupt_came() ? false : complain(games, findings);
}

bool arms_try(const struct arms_games *games, struct findings *findings)
{
    if (games->arm_count == 0) return true;
    struct bench_game *game = start(games, 0, 0, findings);
    if (game == NULL) return false;
    while (bench_game_play(game) && bench_game_faults(game)->count == 0)
        continue;
    bool is_good = bench_game_faults(game)->count == 0;
    if (!is_good) findings_add(findings, &bench_game_faults(game)->rows[0]);
    bench_game_free(game);
    return is_good;
}

const double *arms_figure(const struct arms_games *games, size_t arm, unsigned figure)
{
    ensure(arm < games->arm_count && figure < FIGURE_COUNT && games->values != NULL);
    return games->values + arm * games->seeds * FIGURE_COUNT + figure;
}

bool arms_fault(const struct arms_games *games, size_t arm, struct finding *fault)
{
    const double *faults = arms_figure(games, arm, FIGURE_faults);
    for (unsigned seed = 0; seed < games->seeds; seed++) {
        struct findings findings = {0};
        if (!(faults[seed * FIGURE_COUNT] > 0)) continue;
        struct bench_game *game = start(games, arm, seed, &findings);
        while (game != NULL && bench_game_play(game))
            continue;
        bool is_found = game != NULL && bench_game_faults(game)->count > 0;
        if (is_found) *fault = bench_game_faults(game)->rows[0];
        bench_game_free(game);
        return is_found;
    }
    return false;
}
