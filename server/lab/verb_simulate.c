#include "arguments.h"
#include "bench_jobs.h"
#include "bench_lines.h"
#include "interrupt.h"
#include "verbs.h"

#include <stdio.h>
#include <string.h>

enum { RUNS_MAX = 1000000, WEEKS_PLAYED_MAX = YEAR_WEEKS + GHOST_WEEKS };

struct simulation {
    struct bench_plan plan;
    uint64_t seed;
    bool is_trace;
};

static void print_findings(const struct findings *findings)
{
    char text[400];
    if (findings->count > 0) progress_clear_terminal();
    for (size_t i = 0; i < findings->count; i++)
        fprintf(stderr, "baton-lab simulate: %s\n",
                finding_text(&findings->rows[i], text, sizeof text));
}

/* One whole game. A script that fails while playing fails the run, after its line. */
static bool run_game(void *context, unsigned run, FILE *out)
{
    const struct simulation *simulation = context;
    struct findings findings = {0};
    struct bench_sums sums;
    struct bench_game *game = bench_game_new(&simulation->plan, simulation->seed + run, &findings);
    if (game == NULL) {
        print_findings(&findings);
        return false;
    }
    bench_play_out(game, &sums, simulation->is_trace ? out : NULL);
    if (!simulation->is_trace) bench_print_run(out, game, &sums);
    const struct findings *faults = bench_game_faults(game);
    print_findings(faults);
    bool is_good = faults->count == 0;
    bench_game_free(game);
    return is_good;
}

/* "AE=FILE" is for one chair, "FILE" for all that no other word names. */
static bool plan_policy(struct bench_plan *plan, const char *word, char *sentence, size_t capacity)
{
    char name[16];
    enum role role;
    const char *equals = strchr(word, '=');
    if (equals == NULL || memchr(word, '/', (size_t)(equals - word)) != NULL) {
        for (unsigned i = 0; i < ROLE_MODEL_COUNT; i++)
            plan->policy_paths[i] = word;
        return true;
    }
    snprintf(name, sizeof name, "%.*s", (int)(equals - word), word);
    if ((size_t)(equals - word) >= sizeof name || !role_parse(name, &role) ||
        role >= ROLE_MODEL_COUNT) {
        snprintf(sentence, capacity,
                 "there is no chair %.15s; say CEO, BRAND, DEMAND, PMI, PROSPECT, AE, AM or CX.",
                 name);
        return false;
    }
    plan->policy_paths[role] = equals + 1;
    return true;
}

static bool plan_policies(struct bench_plan *plan, const struct words *policies, char *sentence,
                          size_t capacity)
{
    for (int is_for_one = 0; is_for_one < 2; is_for_one++)
        for (size_t i = 0; i < policies->count; i++)
            if ((strchr(policies->list[i], '=') != NULL) == is_for_one &&
                !plan_policy(plan, policies->list[i], sentence, capacity))
                return false;
    return true;
}

static int play_all(struct simulation *simulation, unsigned jobs, unsigned runs)
{
    static struct scenario scenario; /* large */
    struct progress progress;
    struct bench_jobs work = {jobs, runs, run_game, simulation, &progress};
    interrupt_watch();
    bench_plan_read(&simulation->plan, &scenario);
    progress_begin(&progress, "simulate", runs);
    bool is_good = bench_jobs_do(&work, stdout);
    progress_end(&progress);
    if (interrupt_came()) return LAB_INTERRUPTED;
    return is_good ? LAB_DONE : LAB_FAILED;
}

int verb_simulate(int count, char **words)
{
    struct simulation simulation = {.seed = 1};
    struct words files = {0}, policies = {0};
    uint64_t runs = 1, jobs = bench_jobs_usual(), weeks = 0;
    bool is_json = true;
    char sentence[200];
    const struct argument known[] = {
        {NULL, ARGUMENT_WORDS, &files, 0, 0},
        {"--seed", ARGUMENT_NUMBER, &simulation.seed, 0, UINT64_MAX},
        {"--runs", ARGUMENT_NUMBER, &runs, 1, RUNS_MAX},
        {"--policy", ARGUMENT_WORDS, &policies, 0, 0},
        {"--jobs", ARGUMENT_NUMBER, &jobs, 1, BENCH_JOBS_MAX},
        {"--weeks", ARGUMENT_NUMBER, &weeks, 1, WEEKS_PLAYED_MAX},
        {"--trace", ARGUMENT_FLAG, &simulation.is_trace, 0, 0},
        {"--fresh", ARGUMENT_FLAG, &simulation.plan.is_fresh, 0, 0},
        {"--no-rotation", ARGUMENT_FLAG, &simulation.plan.has_no_rotation, 0, 0},
        {"--json", ARGUMENT_FLAG, &is_json, 0, 0},
    };
    if (!arguments_read(known, sizeof known / sizeof *known, count, words, sentence,
                        sizeof sentence))
        return verb_refuse("simulate", LAB_WRONG_USAGE, "%s", sentence);
    if (files.count != 1)
        return verb_refuse("simulate", LAB_WRONG_USAGE,
                           "name one scenario file, as in "
                           "simulate scripts/scenarios/air_cover.lua");
    if (!plan_policies(&simulation.plan, &policies, sentence, sizeof sentence))
        return verb_refuse("simulate", LAB_WRONG_USAGE, "%s", sentence);
    simulation.plan.scenario_path = files.list[0];
    simulation.plan.weeks = (unsigned)weeks;
    return play_all(&simulation, (unsigned)jobs, (unsigned)runs);
}
