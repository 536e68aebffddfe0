#include "model_policies.h"
#include "model_report.h"
#include "model_skill.h"

#include <math.h>
#include <stdlib.h>

/* MODEL.md 4.3: the policies in the eight scenarios, and whether skill beats luck in them. */

const char *const scenario_names[SCENARIO_COUNT] = {
    "first_quarter", "air_cover",      "quota_crunch", "price_war",
    "new_product",   "renewal_season", "merger",       "one_vp_or_two"};

double policy_worth(const double *game)
{
    return game[MEASURE_year] + game[MEASURE_ghost] / 2;
}

static double mean_worth(const double *games, unsigned seeds)
{
    double sum = 0;
    for (unsigned seed = 0; seed < seeds; seed++)
        sum += policy_worth(games + (size_t)seed * MEASURE_COUNT);
    return sum / seeds;
}

/* The worth of every row's policy in one scenario, over so many seeds. */
static bool play_scenario(struct model_report *report, const struct study_file *file, size_t table,
                          unsigned scenario, unsigned seeds, struct skill_row *rows)
{
    const struct study_table *list = &file->tables[table];
    struct study_arm *arms = calloc(list->row_count, sizeof *arms);
    char(*paths)[STUDY_TEXT_BYTES] = calloc(list->row_count, sizeof *paths);
    bool is_good = arms != NULL && paths != NULL;
    for (size_t r = 0; r < list->row_count && is_good; r++) {
        const char *policy = file->names[list->rows[r].arm];
        is_good = study_arm_of_names(&arms[r], report->folder, scenario_names[scenario], policy,
                                     paths[r], &report->findings);
        rows[r].name = policy;
        rows[r].is_constant = is_good && arms[r].policy_path == NULL;
    }
    double *games = is_good ? model_games(report, arms, list->row_count, seeds) : NULL;
    for (size_t r = 0; games != NULL && r < list->row_count; r++) {
        const double *own = games + r * seeds * MEASURE_COUNT;
        rows[r].worth[scenario] = mean_worth(own, seeds);
        double squares = 0;
        for (unsigned seed = 0; seed < seeds; seed++) {
            double off = policy_worth(own + (size_t)seed * MEASURE_COUNT) - rows[r].worth[scenario];
            squares += off * off;
        }
        rows[r].deviation[scenario] = sqrt(squares / (seeds - 1));
    }
    is_good = games != NULL;
    free(games);
    free(paths);
    free(arms);
    return is_good;
}

struct skill_row *skill_play(struct model_report *report, const struct study_file *file,
                             size_t table, unsigned seeds)
{
    struct skill_row *rows = calloc(file->tables[table].row_count, sizeof *rows);
    bool is_good = rows != NULL;
    for (unsigned s = 0; s < SCENARIO_COUNT && is_good; s++)
        is_good = play_scenario(report, file, table, s, seeds, rows);
    if (is_good) return rows;
    free(rows);
    return NULL;
}

static void write_heading(FILE *out, const char *last)
{
    fputs("| Policy |", out);
    for (unsigned s = 0; s < SCENARIO_COUNT; s++)
        fprintf(out, " %s |", scenario_names[s]);
    fprintf(out, "%s\n|---|", last);
    for (unsigned s = 0; s < SCENARIO_COUNT; s++)
        fputs("---|", out);
    fputs(last[0] != '\0' ? "---|\n" : "\n", out);
}

bool model_write_scenarios(struct model_report *report)
{
    struct study_file *file = model_file(report, "policies");
    struct skill_row *rows = file == NULL ? NULL : skill_play(report, file, 1, SCENARIO_SEEDS);
    fprintf(
        report->out,
        "The year's revenue and half of the successor's, k$, seeds 1 to %u, without rotation of "
        "chairs: measured / as docs/MODEL-YARDSTICK.md 4.3 prints it; bold when off by more than 3 "
        "%%.\n\n",
        SCENARIO_SEEDS);
    write_heading(report->out, "");
    for (size_t r = 0; rows != NULL && r < file->tables[1].row_count; r++) {
        const struct study_row *row = &file->tables[1].rows[r];
        fprintf(report->out, "| %s |", rows[r].name);
        for (unsigned s = 0; s < SCENARIO_COUNT; s++) {
            bool is_near = fabs(rows[r].worth[s] - row->spec[s]) <= 0.03 * row->spec[s];
            fprintf(report->out, " %s%.0f%s / %.0f |", is_near ? "" : "**", rows[r].worth[s],
                    is_near ? "" : "**", row->spec[s]);
            report->failures += !is_near;
        }
        fputc('\n', report->out);
    }
    bool is_good = rows != NULL;
    free(rows);
    free(file);
    return is_good;
}
