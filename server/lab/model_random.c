#include "model_policies.h"
#include "model_report.h"

#include "random.h"
#include "real.h"

#include <stdlib.h>
#include <string.h>

/* MODEL.md 4.3: constant policies drawn at random from all decisions, with the same money a week.
 */

enum { DRAWS = 300, DRAW_SEEDS = 5, STREAM_DRAWS = 1000, BEST_SHOWN = 15 };

#define WEEKLY_MONEY 23.5 /* k$ of the common budget, as aligned practice spends */

static double draw(unsigned number, unsigned slot)
{
    return random_uniform(number + 1, STREAM_DRAWS, 0, slot);
}

/* Points of a simplex are drawn by exponentials: every division is as likely as any other. */
static double exponential(unsigned number, unsigned slot)
{
    return -real_log(draw(number, slot));
}

/* Shares of `slots`, which add up to `total` together with `spare` more that nobody gets. */
static void draw_shares(struct decisions *orders, unsigned number, const uint16_t *slots,
                        unsigned count, unsigned spare, double total)
{
    double sum = 0;
    for (unsigned i = 0; i < count + spare; i++)
        sum += exponential(number, i < count ? slots[i] : DECISION_SLOTS + slots[0] + i);
    for (unsigned i = 0; i < count; i++) {
        const struct decision_info *info = decision_info(decision_of_slot(slots[i]));
        double value = total * exponential(number, slots[i]) / sum;
        decisions_put(orders, slots[i], value < info->max ? value : info->max);
    }
}

static bool is_kept(enum decision decision)
{
    return decision == DECISION_theme ||
           decision == DECISION_blitz; /* they are no standing habit */
}

static void draw_one(struct decisions *orders, unsigned number, const struct decision_info *info)
{
    for (unsigned i = 0; i < info->count; i++) {
        unsigned slot = info->first_slot + i;
        double value = info->min + (info->max - info->min) * draw(number, slot);
        if (info->is_whole)
            value = info->min + real_floor((info->max - info->min + 1) * draw(number, slot));
        decisions_put(orders, slot, value);
    }
}

/* All slots that share a rule of sums, or the common money, are drawn together. */
static void draw_together(struct decisions *orders, unsigned number, enum sum_rule rule,
                          double total)
{
    uint16_t slots[DECISION_SLOTS];
    unsigned count = 0;
    for (unsigned d = 0; d < DECISION_COUNT; d++) {
        const struct decision_info *info = decision_info((enum decision)d);
        bool is_of = rule == SUM_NONE ? info->budget_weight >= 1 : info->sum_rule == rule;
        for (unsigned i = 0; is_of && i < info->count; i++)
            slots[count++] = (uint16_t)(info->first_slot + i);
    }
    draw_shares(orders, number, slots, count, rule == SUM_NONE ? 0 : 1, total);
}

static void draw_orders(struct decisions *orders, unsigned number)
{
    for (unsigned d = 0; d < DECISION_COUNT; d++) {
        const struct decision_info *info = decision_info((enum decision)d);
        uint16_t slots[3] = {(uint16_t)info->first_slot, (uint16_t)(info->first_slot + 1),
                             (uint16_t)(info->first_slot + 2)};
        if (is_kept((enum decision)d)) continue;
        if (info->sum_rule == SUM_ONE)
            draw_shares(orders, number, slots, 3, 0, 1);
        else if (info->sum_rule == SUM_NONE && info->budget_weight < 1)
            draw_one(orders, number, info);
    }
    draw_together(orders, number, SUM_PMI, 1);
    draw_together(orders, number, SUM_CX, 1);
    double rest = WEEKLY_MONEY - decision_info(DECISION_nurture)->budget_weight *
                                     decisions_get(orders, SLOT_nurture);
    draw_together(orders, number, SUM_NONE, rest);
}

/* Between the company's habits (share 0) and the draw (share 1); of whole numbers the nearer. Sums
 * hold between two sets of orders that hold them. */
static void pull_to_habits(struct decisions *orders, const struct decisions *habits, double share)
{
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++) {
        double habit = decisions_get(habits, slot);
        double value = habit + share * (decisions_get(orders, slot) - habit);
        bool is_whole = decision_info(decision_of_slot(slot))->is_whole;
        decisions_put(orders, slot, is_whole ? real_floor(value + 0.5) : value);
    }
}

/* ---- Playing them ------------------------------------------------------------------------------
 */

struct draws {
    double worth[SCENARIO_COUNT][DRAWS];
    double balanced[SCENARIO_COUNT];
};

static double mean_worth(const double *games)
{
    double sum = 0;
    for (unsigned seed = 0; seed < DRAW_SEEDS; seed++)
        sum += policy_worth(games + (size_t)seed * MEASURE_COUNT);
    return sum / DRAW_SEEDS;
}

static bool play(struct model_report *report, unsigned scenario, double share,
                 struct study_arm *arms, struct draws *draws)
{
    char path[STUDY_TEXT_BYTES];
    if (!study_arm_of_names(&arms[DRAWS], report->folder, scenario_names[scenario], "balanced",
                            path, &report->findings) ||
        !study_arm_of_names(&arms[0], report->folder, scenario_names[scenario], "as_is", path,
                            &report->findings))
        return false;
    for (unsigned number = DRAWS; number-- > 0;) {
        arms[number] = arms[0];
        draw_orders(&arms[number].orders, number);
        pull_to_habits(&arms[number].orders, &arms[number].setup.habits, share);
    }
    double *games = model_games(report, arms, DRAWS + 1, DRAW_SEEDS);
    for (unsigned number = 0; games != NULL && number <= DRAWS; number++) {
        double worth = mean_worth(games + (size_t)number * DRAW_SEEDS * MEASURE_COUNT);
        if (number < DRAWS)
            draws->worth[scenario][number] = worth;
        else
            draws->balanced[scenario] = worth;
    }
    free(games);
    return games != NULL;
}

/* ---- Reading them ------------------------------------------------------------------------------
 */

/* How many of the draws are worth less: ranks from 0. */
static unsigned rank_of(const double *worth, double value)
{
    unsigned below = 0;
    for (unsigned i = 0; i < DRAWS; i++)
        below += worth[i] < value;
    return below;
}

static double quantile(const double *worth, double share)
{
    unsigned wanted = (unsigned)(share * (DRAWS - 1));
    for (unsigned i = 0; i < DRAWS; i++)
        if (rank_of(worth, worth[i]) == wanted) return worth[i];
    return 0;
}

static double correlation(const double *one, const double *other)
{
    double squares = 0;
    for (unsigned i = 0; i < DRAWS; i++) {
        double off = (double)rank_of(one, one[i]) - rank_of(other, other[i]);
        squares += off * off;
    }
    return 1 - 6 * squares / ((double)DRAWS * ((double)DRAWS * DRAWS - 1));
}

static unsigned shared_best(const double *one, const double *other)
{
    unsigned shared = 0;
    for (unsigned i = 0; i < DRAWS; i++)
        shared += rank_of(one, one[i]) >= DRAWS - BEST_SHOWN &&
                  rank_of(other, other[i]) >= DRAWS - BEST_SHOWN;
    return shared;
}

static void write_worths(FILE *out, const struct draws *draws)
{
    fputs("| Scenario | 5 % | median | 95 % | best | balanced | beats "
          "|\n|---|---|---|---|---|---|---|\n",
          out);
    for (unsigned s = 0; s < SCENARIO_COUNT; s++) {
        const double *worth = draws->worth[s];
        fprintf(out, "| %s | %.0f | %.0f | %.0f | %.0f | %.0f | %.1f %% |\n", scenario_names[s],
                quantile(worth, 0.05), quantile(worth, 0.5), quantile(worth, 0.95),
                quantile(worth, 1), draws->balanced[s],
                100.0 * rank_of(worth, draws->balanced[s]) / DRAWS);
    }
}

static void write_correlations(FILE *out, const struct draws *draws)
{
    fprintf(out,
            "\nRank correlation of the draws' worth between scenarios (and how many of the best "
            "%d of one are among the best %d of the other):\n\n| |",
            BEST_SHOWN, BEST_SHOWN);
    for (unsigned s = 1; s < SCENARIO_COUNT; s++)
        fprintf(out, " %s |", scenario_names[s]);
    fputs("\n|---|---|---|---|---|---|---|---|\n", out);
    for (unsigned s = 0; s + 1 < SCENARIO_COUNT; s++) {
        fprintf(out, "| %s |", scenario_names[s]);
        for (unsigned other = 1; other < SCENARIO_COUNT; other++) {
            if (other > s)
                fprintf(out, " %.2f (%u) |", correlation(draws->worth[s], draws->worth[other]),
                        shared_best(draws->worth[s], draws->worth[other]));
            else
                fputs(" |", out);
        }
        fputc('\n', out);
    }
}

static bool write_draws(struct model_report *report, double share, struct study_arm *arms,
                        struct draws *draws)
{
    for (unsigned s = 0; s < SCENARIO_COUNT; s++)
        if (!play(report, s, share, arms, draws)) return false;
    write_worths(report->out, draws);
    write_correlations(report->out, draws);
    return true;
}

bool model_write_random(struct model_report *report)
{
    struct draws *draws = calloc(1, sizeof *draws);
    struct study_arm *arms = calloc(DRAWS + 1, sizeof *arms);
    bool is_good = draws != NULL && arms != NULL;
    fprintf(
        report->out,
        "%d constant policies drawn from all decisions (but the campaign's theme and the push, "
        "which are no habits), each with $%d,500 of common money a week, %d seeds each; worth as "
        "above, k$. First half way between the company's habits and a draw from the whole "
        "range:\n\n",
        DRAWS, (int)WEEKLY_MONEY, DRAW_SEEDS);
    is_good = is_good && write_draws(report, 0.5, arms, draws);
    fputs("\nThe same over the whole range, in which most companies are a mess:\n\n", report->out);
    is_good = is_good && write_draws(report, 1, arms, draws);
    fputs("\nThe direction is clear: what is good in one scenario is mostly good in another, and "
          "aligned practice beats nearly every draw. docs/MODEL-YARDSTICK.md 4.3 does not say "
          "from which ranges its own draws came; their median was 9300 in first_quarter.\n",
          report->out);
    free(arms);
    free(draws);
    return is_good;
}
