#include "balance.h"
#include "real.h"

#include <stdlib.h>

/* What the games of a scenario say, as numbers. */

#define IDLE_SHARE     0.005 /* of the worth: a chair that moves less hardly matters */
#define AHEAD_SHARE    0.015 /* differences between plans below are noise (MODEL 4.3) */
#define REACHED_ALWAYS 0.97
#define REACHED_EASILY 0.75
#define REACHED_FAIRLY 0.40
#define REACHED_HARDLY 0.10
#define BAND_ERRORS    1.96 /* of struct effect */
#define TARGET_STEP    10.0 /* k$ */

double balance_mean(const struct balance *balance, int arm, unsigned figure)
{
    return sample_of(arms_figure(&balance->games, (size_t)arm, figure), balance->runs, FIGURE_COUNT)
        .mean;
}

struct effect balance_effect(const struct balance *balance, int arm, int base, unsigned figure)
{
    return effect_of(arms_figure(&balance->games, (size_t)arm, figure),
                     arms_figure(&balance->games, (size_t)base, figure), balance->runs,
                     FIGURE_COUNT);
}

static double size_of(double value)
{
    return value < 0 ? -value : value;
}

bool effect_is_beyond_luck(const struct effect *effect)
{
    return size_of(effect->difference) > effect->half;
}

double effect_sigmas(const struct effect *effect)
{
    return effect->half > 0 ? effect->difference / (effect->half / BAND_ERRORS) : 0;
}

/* ---- The target --------------------------------------------------------------------------------
 */

enum balance_reach balance_reach(const struct balance *balance)
{
    double reached = balance_mean(balance, balance->balanced, FIGURE_reached);
    if (reached > REACHED_ALWAYS) return REACH_ALWAYS;
    if (reached > REACHED_EASILY) return REACH_EASY;
    if (reached >= REACHED_FAIRLY) return REACH_FAIR;
    return reached >= REACHED_HARDLY ? REACH_HARD : REACH_NEVER;
}

static int by_value(const void *one, const void *other)
{
    double a = *(const double *)one, b = *(const double *)other;
    return (a > b) - (a < b);
}

/* The revenue that so many games of balanced play reach. */
static double year_reached(const struct balance *balance, double share)
{
    const double *years = arms_figure(&balance->games, (size_t)balance->balanced, MEASURE_year);
    double *sorted = calloc(balance->runs, sizeof *sorted);
    if (sorted == NULL) return balance_mean(balance, balance->balanced, MEASURE_year);
    for (unsigned run = 0; run < balance->runs; run++)
        sorted[run] = years[(size_t)run * FIGURE_COUNT];
    qsort(sorted, balance->runs, sizeof *sorted, by_value);
    unsigned below = (unsigned)((1 - share) * balance->runs + 0.5);
    if (below >= balance->runs) below = balance->runs - 1;
    double found = sorted[below];
    free(sorted);
    return found;
}

double balance_targets(const struct balance *balance, double targets[QUARTERS])
{
    double wanted = year_reached(balance, BALANCE_GOAL), said = 0, year = 0, exact = 0;
    for (unsigned quarter = 0; quarter < QUARTERS; quarter++)
        said += balance_mean(balance, balance->balanced, FIGURE_target_q1 + quarter);
    if (!(said > 0)) said = 1;
    for (unsigned quarter = 0; quarter < QUARTERS; quarter++) {
        /* What was rounded in one quarter is made up for in the next: the year stays. */
        exact +=
            balance_mean(balance, balance->balanced, FIGURE_target_q1 + quarter) * wanted / said;
        targets[quarter] = real_floor((exact - year) / TARGET_STEP + 0.5) * TARGET_STEP;
        year += targets[quarter];
    }
    return year / said - 1;
}

/* ---- Plans -------------------------------------------------------------------------------------
 */

static double worth_of(const struct balance *balance, int place)
{
    return balance_mean(balance, balance->policies[place], FIGURE_worth);
}

static int by_worth(const void *one, const void *other)
{
    const struct balance_rank *a = one, *b = other;
    if (a->worth > b->worth || a->worth < b->worth) return a->worth > b->worth ? -1 : 1;
    return a->place - b->place;
}

unsigned balance_ranking(const struct balance *balance,
                         struct balance_rank ranks[BALANCE_POLICIES_MAX])
{
    unsigned count = 0;
    for (int i = 0; i < (int)balance->folder.count; i++)
        if (balance->policies[i] != BALANCE_NO_ARM)
            ranks[count++] = (struct balance_rank){i, worth_of(balance, i)};
    qsort(ranks, count, sizeof *ranks, by_worth);
    return count;
}

int balance_best_constant(const struct balance *balance, int except)
{
    int best = -1;
    for (int i = 0; i < (int)balance->folder.count; i++) {
        if (i == except || balance->policies[i] == BALANCE_NO_ARM ||
            !balance->folder.list[i].is_constant ||
            (except >= 0 && balance->policies[i] == balance->policies[except]))
            continue;
        if (best < 0 || worth_of(balance, i) > worth_of(balance, best)) best = i;
    }
    return best;
}

bool balance_has_dominant(const struct balance *balance)
{
    int best = balance_best_constant(balance, -1);
    int second = best < 0 ? -1 : balance_best_constant(balance, best);
    if (second < 0) return false;
    int rival = balance->policies[second];
    if (balance->adaptive != BALANCE_NO_ARM &&
        balance_mean(balance, balance->adaptive, FIGURE_worth) > worth_of(balance, second))
        rival = balance->adaptive;
    struct effect ahead = balance_effect(balance, balance->policies[best], rival, FIGURE_worth);
    return ahead.relative > AHEAD_SHARE && effect_is_beyond_luck(&ahead);
}

/* ---- Chairs ------------------------------------------------------------------------------------
 */

struct effect balance_chair(const struct balance *balance, unsigned role)
{
    if (balance->empty_chairs[role] == BALANCE_NO_ARM) return (struct effect){0};
    return balance_effect(balance, balance->empty_chairs[role], balance->balanced, FIGURE_worth);
}

bool balance_answers(const struct balance *balance, unsigned role, int *best, int *worst)
{
    *best = *worst = balance->balanced;
    for (unsigned i = 0; i < balance->answer_counts[role]; i++) {
        int arm = balance->answers[role][i].arm;
        double worth = balance_mean(balance, arm, FIGURE_worth);
        if (worth > balance_mean(balance, *best, FIGURE_worth)) *best = arm;
        if (worth < balance_mean(balance, *worst, FIGURE_worth)) *worst = arm;
    }
    return *best != *worst;
}

double balance_chair_weight(const struct balance *balance, unsigned role)
{
    struct effect empty = balance_chair(balance, role);
    double weight = size_of(empty.relative);
    int best, worst;
    if (!balance_answers(balance, role, &best, &worst)) return weight;
    struct effect spread = balance_effect(balance, best, worst, FIGURE_worth);
    return spread.relative > weight && effect_is_beyond_luck(&spread) ? spread.relative : weight;
}

bool balance_chair_is_idle(const struct balance *balance, unsigned role)
{
    return balance->empty_chairs[role] != BALANCE_NO_ARM &&
           balance_chair_weight(balance, role) < IDLE_SHARE;
}

unsigned balance_idlest_chair(const struct balance *balance)
{
    unsigned idlest = 0;
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++)
        if (balance->empty_chairs[role] != BALANCE_NO_ARM &&
            (balance->empty_chairs[idlest] == BALANCE_NO_ARM ||
             balance_chair_weight(balance, role) < balance_chair_weight(balance, idlest)))
            idlest = role;
    return idlest;
}

void balance_par(const struct balance *balance, struct par *par)
{
    *par = (struct par){0};
    for (unsigned i = 0; i < PAR_COUNT; i++) {
        par->has[i] = balance->par[i] != BALANCE_NO_ARM;
        if (par->has[i]) par->values[i] = balance_mean(balance, balance->par[i], MEASURE_year);
    }
}

bool balance_fault(const struct balance *balance, struct finding *fault)
{
    for (size_t arm = 0; arm < balance->arm_count; arm++)
        if (arms_fault(&balance->games, arm, fault)) return true;
    return false;
}
