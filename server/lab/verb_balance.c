#include "arguments.h"
#include "bench_game.h"
#include "bench_lines.h"
#include "real.h"
#include "score.h"
#include "verbs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * Monte-Carlo over the shipped policies and over empty chairs, with common seeds, so that luck
 * cancels out of every comparison. A policy's worth is the year's revenue and half of the
 * successor's half-year (MODEL 4.3).
 */

enum { RUNS_MAX = 400, PATH_BYTES = 400 };

#define IDLE_SHARE    0.002 /* of the company's worth: below this a chair hardly matters */
#define AHEAD_SHARE   0.015 /* differences below are noise (MODEL 4.3) */
#define REACHED_OFTEN 0.97
#define REACHED_NEVER 0.1

static const char *const policy_names[] = {"as_is",
                                           "balanced",
                                           "adaptive",
                                           "all_sales",
                                           "all_brand",
                                           "all_activation",
                                           "quarter_end_discount",
                                           "always_discount",
                                           "loose_criteria",
                                           "strict_criteria",
                                           "slow_follow_up",
                                           "no_feedback",
                                           "no_retention",
                                           "retention_first",
                                           "ceo_absent",
                                           "ceo_engaged",
                                           "ceo_meddling",
                                           "nine_hates"};

enum { POLICY_COUNT = sizeof policy_names / sizeof *policy_names };
enum { AS_IS, BALANCED, ADAPTIVE };

/* One policy, or balanced with one chair left as it was. */
struct arm {
    char name[64];
    double worth[RUNS_MAX]; /* by seed */
    double mean, reached;   /* share of games that reach the year's target */
};

struct balance {
    const char *scenario, *folder;
    uint64_t seed;
    unsigned runs;
    struct arm policies[POLICY_COUNT], chairs[ROLE_MODEL_COUNT];
    struct findings findings;
};

static bool play_arm(struct balance *balance, struct arm *arm, const struct bench_plan *plan)
{
    for (unsigned run = 0; run < balance->runs; run++) {
        struct bench_game *game = bench_game_new(plan, balance->seed + run, &balance->findings);
        if (game == NULL) return false;
        while (bench_game_play(game))
            continue;
        const struct world *world = bench_game_world(game);
        double target = 0, year = world_year_revenue(world);
        for (unsigned quarter = 0; quarter < world->setup.weeks / QUARTER_WEEKS; quarter++)
            target += world->setup.targets[quarter];
        arm->worth[run] = year + world_ghost_revenue(world) / 2;
        arm->mean += arm->worth[run] / balance->runs;
        arm->reached += (year >= target ? 1.0 : 0.0) / balance->runs;
        bench_game_free(game);
    }
    return true;
}

static bool play_policy(struct balance *balance, unsigned index)
{
    char path[PATH_BYTES];
    struct bench_plan plan = {.scenario_path = balance->scenario,
                              .weeks = YEAR_WEEKS + GHOST_WEEKS};
    struct arm *arm = &balance->policies[index];
    snprintf(path, sizeof path, "%s/%s.lua", balance->folder, policy_names[index]);
    snprintf(arm->name, sizeof arm->name, "%s", policy_names[index]);
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++)
        plan.policy_paths[role] = path;
    return play_arm(balance, arm, &plan);
}

static bool play_empty_chair(struct balance *balance, unsigned empty)
{
    char path[PATH_BYTES];
    struct bench_plan plan = {.scenario_path = balance->scenario,
                              .weeks = YEAR_WEEKS + GHOST_WEEKS};
    struct arm *arm = &balance->chairs[empty];
    snprintf(path, sizeof path, "%s/%s.lua", balance->folder, policy_names[BALANCED]);
    snprintf(arm->name, sizeof arm->name, "%s", role_id((enum role)empty));
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++)
        plan.policy_paths[role] = role == empty ? NULL : path;
    return play_arm(balance, arm, &plan);
}

/* ---- What the numbers say -----------------------------------------------------------------------
 */

/* How sure one arm is above another: the mean paired difference in its standard errors. */
static double sigmas(const struct balance *balance, const struct arm *one, const struct arm *other)
{
    double mean = one->mean - other->mean, squares = 0;
    for (unsigned run = 0; run < balance->runs; run++) {
        double off = one->worth[run] - other->worth[run] - mean;
        squares += off * off;
    }
    double error = real_sqrt(squares / ((double)balance->runs * (balance->runs - 1)));
    return error > 0 ? mean / error : 0;
}

/* The best plan that never changes; the adaptive one is no such plan. */
static unsigned best_constant(const struct balance *balance, unsigned except)
{
    unsigned best = except == AS_IS ? BALANCED : AS_IS;
    for (unsigned i = 0; i < POLICY_COUNT; i++)
        if (i != ADAPTIVE && i != except &&
            balance->policies[i].mean > balance->policies[best].mean)
            best = i;
    return best;
}

static double loss_of_chair(const struct balance *balance, unsigned role)
{
    const struct arm *full = &balance->policies[BALANCED];
    return 1 - balance->chairs[role].mean / full->mean;
}

static unsigned idlest_chair(const struct balance *balance)
{
    unsigned idlest = 0;
    for (unsigned role = 1; role < ROLE_MODEL_COUNT; role++)
        if (loss_of_chair(balance, role) < loss_of_chair(balance, idlest)) idlest = role;
    return idlest;
}

static void say_target(const struct balance *balance)
{
    const struct arm *good = &balance->policies[BALANCED];
    const char *verdict = good->reached > REACHED_OFTEN   ? "The target is too easy"
                          : good->reached < REACHED_NEVER ? "The target is hardly reachable"
                                                          : "The target is reachable";
    printf("%s: balanced play reaches the year's target in %.0f %% of games, no play at all in "
           "%.0f %%.\n",
           verdict, 100 * good->reached, 100 * balance->policies[AS_IS].reached);
}

static void say_spread(const struct balance *balance)
{
    const struct arm *as_is = &balance->policies[AS_IS];
    printf("\n%-22s %10s %9s %8s\n", "policy", "worth k$", "to as_is", "sigmas");
    for (unsigned i = 0; i < POLICY_COUNT; i++) {
        const struct arm *arm = &balance->policies[i];
        printf("%-22s %10.0f %+8.1f%% %+8.1f\n", arm->name, arm->mean,
               100 * (arm->mean / as_is->mean - 1), sigmas(balance, arm, as_is));
    }
}

static void say_dominance(const struct balance *balance)
{
    unsigned best = best_constant(balance, POLICY_COUNT);
    const struct arm *first = &balance->policies[best], *adaptive = &balance->policies[ADAPTIVE];
    const struct arm *second = &balance->policies[best_constant(balance, best)];
    double ahead = first->mean / second->mean - 1;
    printf("\n%s is the best constant plan, %.1f %% ahead of %s; playing by what the chairs see "
           "(adaptive) is %+.1f %%.%s\n",
           first->name, 100 * ahead, second->name, 100 * (adaptive->mean / first->mean - 1),
           adaptive->mean < first->mean * (1 - AHEAD_SHARE)
               ? " It dominates: there is little left to decide."
               : "");
}

static void say_chairs(const struct balance *balance)
{
    unsigned idlest = idlest_chair(balance);
    printf("\nLeft empty, a chair costs:");
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++)
        printf("%s %s %.1f %%", role > 0 ? "," : "", role_id((enum role)role),
               100 * loss_of_chair(balance, role));
    printf(".\n%s is the idlest chair%s.\n", role_id((enum role)idlest),
           loss_of_chair(balance, idlest) < IDLE_SHARE ? "; it hardly matters here" : "");
}

static void print_json(const struct balance *balance)
{
    const struct arm *as_is = &balance->policies[AS_IS];
    printf("{\"runs\":%u,\"target_reached\":%.6f,\"policies\":[", balance->runs,
           balance->policies[BALANCED].reached);
    for (unsigned i = 0; i < POLICY_COUNT; i++)
        printf("%s{\"policy\":\"%s\",\"worth_cents\":%lld,\"target_reached\":%.6f,"
               "\"sigmas\":%.6f}",
               i > 0 ? "," : "", balance->policies[i].name, bench_cents(balance->policies[i].mean),
               balance->policies[i].reached, sigmas(balance, &balance->policies[i], as_is));
    printf("],\"best_constant\":\"%s\",\"empty_chairs\":{",
           balance->policies[best_constant(balance, POLICY_COUNT)].name);
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++)
        printf("%s\"%s\":%.6f", role > 0 ? "," : "", role_id((enum role)role),
               loss_of_chair(balance, role));
    printf("},\"idlest_chair\":\"%s\"}\n", role_id((enum role)idlest_chair(balance)));
}

static bool play_all(struct balance *balance)
{
    bool is_good = true;
    for (unsigned i = 0; i < POLICY_COUNT && is_good; i++)
        is_good = play_policy(balance, i);
    for (unsigned role = 0; role < ROLE_MODEL_COUNT && is_good; role++)
        is_good = play_empty_chair(balance, role);
    return is_good;
}

static int run_balance(struct balance *balance, bool is_json)
{
    char text[400];
    if (!play_all(balance)) {
        for (size_t i = 0; i < balance->findings.count; i++)
            verb_refuse("balance", LAB_FAILED, "%s",
                        finding_text(&balance->findings.rows[i], text, sizeof text));
        return LAB_FAILED;
    }
    if (is_json) {
        print_json(balance);
        return LAB_DONE;
    }
    say_target(balance);
    say_spread(balance);
    say_dominance(balance);
    say_chairs(balance);
    return LAB_DONE;
}

int verb_balance(int count, char **words)
{
    struct words files = {0};
    uint64_t runs = 20, seed = 1;
    const char *folder = "scripts/policies";
    bool is_json = false;
    char sentence[200];
    const struct argument known[] = {{NULL, ARGUMENT_WORDS, &files, 0, 0},
                                     {"--runs", ARGUMENT_NUMBER, &runs, 2, RUNS_MAX},
                                     {"--seed", ARGUMENT_NUMBER, &seed, 0, UINT64_MAX},
                                     {"--policies", ARGUMENT_WORD, &folder, 0, 0},
                                     {"--json", ARGUMENT_FLAG, &is_json, 0, 0}};
    if (!arguments_read(known, 5, count, words, sentence, sizeof sentence))
        return verb_refuse("balance", LAB_WRONG_USAGE, "%s", sentence);
    if (files.count != 1)
        return verb_refuse("balance", LAB_WRONG_USAGE,
                           "name one scenario file, as in "
                           "balance scripts/scenarios/air_cover.lua");
    struct balance *balance = calloc(1, sizeof *balance);
    if (balance == NULL) return verb_refuse("balance", LAB_FAILED, "there is not enough memory.");
    balance->scenario = files.list[0];
    balance->folder = folder;
    balance->seed = seed;
    balance->runs = (unsigned)runs;
    int code = run_balance(balance, is_json);
    free(balance);
    return code;
}
