#include "model_report.h"

#include "real.h"

#include <stdlib.h>

/* MODEL.md 4.5: what the model brings forth without being told. */

enum { AGGREGATE_SEEDS = 300 };
enum { TABLE_ELASTICITIES, TABLE_FUNNEL, TABLE_WITHOUT };

static double mean_of(const struct study_row *row, const double *games, enum measure_id measure)
{
    const double *own = games + row->arm * AGGREGATE_SEEDS * MEASURE_COUNT + measure;
    return sample_of(own, AGGREGATE_SEEDS, MEASURE_COUNT).mean;
}

/* A fifth more against a fifth less. */
static void write_elasticities(struct model_report *report, const struct study_table *table,
                               const double *games)
{
    static const enum measure_id measures[] = {MEASURE_new_q1, MEASURE_new_q4, MEASURE_new_52,
                                               MEASURE_revenue_78};
    fputs(
        "Per cent more for one per cent more, from a fifth more against a fifth less; measured / "
        "as "
        "docs/MODEL-YARDSTICK.md 4.5 prints it (which does not say how far it moved).\n\n"
        "| | new bookings Q1 | new bookings Q4 | new bookings of the year | revenue of 78 weeks |\n"
        "|---|---|---|---|---|\n",
        report->out);
    for (size_t r = 0; r + 1 < table->row_count; r += 2) {
        const struct study_row *more = &table->rows[r], *less = &table->rows[r + 1];
        fprintf(report->out, "| %s |", more->label);
        for (size_t m = 0; m < 4; m++) {
            double ratio = mean_of(more, games, measures[m]) / mean_of(less, games, measures[m]);
            fprintf(report->out, " %+.2f / %+.2f |", real_log(ratio) / real_log(1.2 / 0.8),
                    more->spec[m]);
        }
        fputc('\n', report->out);
    }
}

static void write_funnel(struct model_report *report, const struct study_file *file,
                         const struct study_table *table, const double *games)
{
    static const enum measure_id measures[] = {
        MEASURE_raw,
        MEASURE_passed,
        MEASURE_passed_share,
        MEASURE_accepted_share,
        MEASURE_wait,
        MEASURE_opportunities,
        MEASURE_real_share,
        MEASURE_wins,
        MEASURE_win_rate,
        MEASURE_load,
        MEASURE_renewal_by_value,
        MEASURE_new_share,
        MEASURE_expansion_share,
        MEASURE_margin,
    };
    fputs("\n| Funnel and money |", report->out);
    for (size_t r = 0; r < table->row_count; r++)
        fprintf(report->out, " %s |", file->names[table->rows[r].arm]);
    fputs("\n|---|---|---|\n", report->out);
    for (size_t m = 0; m < sizeof measures / sizeof *measures; m++) {
        const struct measure *info = measure_info(measures[m]);
        fprintf(report->out, "| %s |", info->meaning);
        for (size_t r = 0; r < table->row_count; r++)
            fprintf(report->out, " %.*f |", (int)info->digits,
                    mean_of(&table->rows[r], games, measures[m]));
        fputc('\n', report->out);
    }
}

static void write_without(struct model_report *report, const struct study_file *file,
                          const double *games)
{
    static const enum measure_id measures[] = {MEASURE_revenue_q1,       MEASURE_revenue_q2,
                                               MEASURE_revenue_q3,       MEASURE_revenue_q4,
                                               MEASURE_revenue_ghost_q1, MEASURE_revenue_ghost_q2};
    static const enum measure_id bookings[] = {MEASURE_new_q1, MEASURE_new_q2, MEASURE_new_q3,
                                               MEASURE_new_q4};
    const struct study_row *as_is = &file->tables[TABLE_FUNNEL].rows[0];
    const struct study_row *rows = file->tables[TABLE_WITHOUT].rows;
    fputs(
        "\nNo marketing at all, revenue against as_is by quarter (yardstick: -3 % -9 % -14 % -20 % "
        "-21 % -22 %):",
        report->out);
    for (size_t m = 0; m < 6; m++)
        fprintf(
            report->out, " %+.0f %%",
            100 * (mean_of(&rows[0], games, measures[m]) / mean_of(as_is, games, measures[m]) - 1));
    fputs(
        ".\n\nBrand money zero, new bookings against as_is by quarter (yardstick: -4 % -18 % -32 % "
        "-34 %):",
        report->out);
    for (size_t m = 0; m < 4; m++)
        fprintf(
            report->out, " %+.0f %%",
            100 * (mean_of(&rows[1], games, bookings[m]) / mean_of(as_is, games, bookings[m]) - 1));
    fputs(".\n", report->out);
}

bool model_write_aggregates(struct model_report *report)
{
    struct study_file *file = model_file(report, "aggregates");
    double *games =
        file == NULL ? NULL : model_games(report, file->arms, file->arm_count, AGGREGATE_SEEDS);
    bool is_good = games != NULL;
    if (is_good) {
        write_elasticities(report, &file->tables[TABLE_ELASTICITIES], games);
        write_funnel(report, file, &file->tables[TABLE_FUNNEL], games);
        write_without(report, file, games);
    }
    free(games);
    free(file);
    return is_good;
}
