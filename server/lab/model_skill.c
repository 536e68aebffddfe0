#include "model_skill.h"

#include <stdlib.h>
#include <string.h>

#define ORACLE       "adaptive_oracle"
#define WITHIN_BEST  0.01
#define SPREAD_LEAST 3

struct skill skill_of(const struct skill_row *rows, size_t count, unsigned scenario)
{
    struct skill skill = {0};
    bool has_constant = false;
    double oracle = 0;
    for (size_t r = 0; r < count; r++) {
        double worth = rows[r].worth[scenario];
        if (worth > rows[skill.best].worth[scenario]) skill.best = r;
        if (worth < rows[skill.worst].worth[scenario]) skill.worst = r;
        if (strcmp(rows[r].name, ORACLE) == 0) oracle = worth;
        if (!rows[r].is_constant) continue;
        if (!has_constant || worth > rows[skill.best_constant].worth[scenario])
            skill.best_constant = r;
        has_constant = true;
    }
    double best = rows[skill.best].worth[scenario];
    skill.adaptive_short = (best - oracle) / best;
    skill.spread =
        (best - rows[skill.worst].worth[scenario]) / rows[skill.best].deviation[scenario];
    return skill;
}

double skill_worst_loss(const struct skill_row *rows, size_t count, size_t row)
{
    double loss = 0;
    for (unsigned s = 0; s < SCENARIO_COUNT; s++) {
        double best = rows[skill_of(rows, count, s).best].worth[s];
        double own = (best - rows[row].worth[s]) / best;
        if (own > loss) loss = own;
    }
    return loss;
}

static void write_scenarios(struct model_report *report, const struct skill_row *rows, size_t count)
{
    FILE *out = report->out;
    fputs(
        "| Scenario | Best constant policy | its worth | adaptive_oracle below the best | adaptive "
        "(what chairs see) below the best | Best minus worst, in deviations between seeds |\n"
        "|---|---|---|---|---|---|\n",
        out);
    for (unsigned s = 0; s < SCENARIO_COUNT; s++) {
        struct skill skill = skill_of(rows, count, s);
        double best = rows[skill.best].worth[s], chairs = best;
        for (size_t r = 0; r < count; r++)
            if (strcmp(rows[r].name, "adaptive") == 0) chairs = rows[r].worth[s];
        fprintf(out, "| %s | %s | %.0f | %s%.1f %% | %.1f %% | %.1f |\n", scenario_names[s],
                rows[skill.best_constant].name, rows[skill.best_constant].worth[s],
                skill.best < count && strcmp(rows[skill.best].name, ORACLE) == 0 ? "best, " : "",
                100 * skill.adaptive_short, 100 * (best - chairs) / best, skill.spread);
        report->failures += skill.adaptive_short > WITHIN_BEST;
        report->failures += skill.spread < SPREAD_LEAST;
    }
}

/* No constant policy may be within 1 % of the best everywhere. */
static void write_losses(struct model_report *report, const struct skill_row *rows, size_t count)
{
    size_t safest = count;
    double least = 1;
    fputs("\nThe largest shortfall of a policy against the best one in any scenario:\n\n"
          "| Policy | constant | worst loss |\n|---|---|---|\n",
          report->out);
    for (size_t r = 0; r < count; r++) {
        double loss = skill_worst_loss(rows, count, r);
        fprintf(report->out, "| %s | %s | %.1f %% |\n", rows[r].name,
                rows[r].is_constant ? "yes" : "no", 100 * loss);
        if (!rows[r].is_constant || loss >= least) continue;
        least = loss;
        safest = r;
    }
    if (safest == count) return;
    fprintf(report->out,
            "\nThe safest constant policy, %s, still loses %.1f %% in its worst scenario.\n",
            rows[safest].name, 100 * least);
    report->failures += least <= WITHIN_BEST;
}

bool model_write_skill(struct model_report *report)
{
    struct study_file *file = model_file(report, "policies");
    struct skill_row *rows = file == NULL ? NULL : skill_play(report, file, 2, POLICY_SEEDS);
    fprintf(
        report->out,
        "All policies of docs/MODEL.md 4.2, the adaptive policy that sees only what its chair "
        "sees, and the eight scenarios, seeds 1 to %u, without rotation of chairs; a policy is "
        "worth the year's revenue and half of the successor's. Claimed: adaptive_oracle is best "
        "or within 1 %% of the best in every scenario, no constant policy is, and the best and "
        "the worst policy are at least three deviations between seeds apart.\n\n",
        POLICY_SEEDS);
    if (rows != NULL) {
        write_scenarios(report, rows, file->tables[2].row_count);
        write_losses(report, rows, file->tables[2].row_count);
    }
    bool is_good = rows != NULL;
    free(rows);
    free(file);
    return is_good;
}
