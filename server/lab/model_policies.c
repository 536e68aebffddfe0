#include "model_policies.h"

#include "model_report.h"

#include <math.h>
#include <stdlib.h>

const struct policy_column policy_columns[] = {
    {"Q1", MEASURE_revenue_q1, 0.03, 0, false, false},
    {"Q2", MEASURE_revenue_q2, 0.03, 0, false, false},
    {"Q3", MEASURE_revenue_q3, 0.03, 0, false, false},
    {"Q4", MEASURE_revenue_q4, 0.03, 0, false, false},
    {"year", MEASURE_year, 0.03, 0, false, false},
    {"sd", MEASURE_year, 0, 0, false, true},
    {"successor", MEASURE_ghost, 0.03, 0, false, false},
    {"profit", MEASURE_profit, 0.03, 0, true, false},
    {"index", MEASURE_index_q4, 0, 2, false, false},
    {"tension", MEASURE_tension, 0, 0.03, false, false},
    {"gap", MEASURE_gap, 0, 0.01, false, false},
    {"satisfaction", MEASURE_satisfaction, 0, 0.02, false, false},
    {"win rate", MEASURE_win_rate, 0, 0.015, false, false},
    {"load", MEASURE_load, 0, 0.03, false, false},
};

const size_t policy_column_count = sizeof policy_columns / sizeof *policy_columns;

enum { COLUMN_YEAR = 4 };

double policy_figure(const struct policy_column *column, const double *games, unsigned seeds)
{
    struct sample sample = sample_of(games + column->measure, seeds, MEASURE_COUNT);
    return column->is_deviation ? sample.deviation : sample.mean;
}

bool policy_is_near(const struct policy_column *column, const double *games, unsigned seeds,
                    const struct study_row *reference)
{
    size_t place = (size_t)(column - policy_columns);
    if (column->is_deviation) return true;
    struct sample sample = sample_of(games + column->measure, seeds, MEASURE_COUNT);
    double of = reference->spec[column->is_of_year ? COLUMN_YEAR : place];
    double tolerance = fmax(column->absolute, column->share * fabs(of));
    double rounding = column->absolute > 0 && column->absolute < 1 ? 0.005 : 0.5; /* as printed */
    return fabs(sample.mean - reference->spec[place]) <=
           fmax(tolerance, 3 * sample.error) + rounding;
}

static void write_cell(struct model_report *report, const struct policy_column *column,
                       const double *games, const struct study_row *row)
{
    size_t place = (size_t)(column - policy_columns);
    bool is_small = column->absolute > 0 && column->absolute < 1;
    bool is_near = policy_is_near(column, games, POLICY_SEEDS, row);
    double figure = policy_figure(column, games, POLICY_SEEDS);
    fprintf(report->out, " %s%.*f%s / %.*f |", is_near ? "" : "**", is_small ? 3 : 0, figure,
            is_near ? "" : "**", is_small ? 2 : 0, row->spec[place]);
    report->failures += !is_near;
}

static void write_rows(struct model_report *report, const struct study_file *file,
                       const double *games)
{
    fputs("| Policy |", report->out);
    for (size_t c = 0; c < policy_column_count; c++)
        fprintf(report->out, " %s |", policy_columns[c].heading);
    fputs("\n|---|", report->out);
    for (size_t c = 0; c < policy_column_count; c++)
        fputs("---|", report->out);
    for (size_t r = 0; r < file->tables[0].row_count; r++) {
        const struct study_row *row = &file->tables[0].rows[r];
        const double *own = games + row->arm * POLICY_SEEDS * MEASURE_COUNT;
        fprintf(report->out, "\n| %s |", file->names[row->arm]);
        for (size_t c = 0; c < policy_column_count; c++)
            write_cell(report, &policy_columns[c], own, row);
    }
    fputc('\n', report->out);
}

bool model_write_policies(struct model_report *report)
{
    struct study_file *file = model_file(report, "policies");
    double *games =
        file == NULL ? NULL : model_games(report, file->arms, file->arm_count, POLICY_SEEDS);
    bool is_good = games != NULL;
    fprintf(
        report->out,
        "Default company, seeds 1 to %u: measured / as docs/MODEL-YARDSTICK.md 4.2 prints it; "
        "revenue and "
        "profit in k$. A figure is set in bold when it is off by more than 3 %% (revenue), 3 %% "
        "of the year's revenue (profit), 0.015 (win rate), 2 (index), 0.03 (tension, load), 0.01 "
        "(gap), 0.02 (satisfaction) and more than three standard errors. `sd` is the deviation "
        "of the year's revenue between seeds.\n\n",
        POLICY_SEEDS);
    if (is_good) write_rows(report, file, games);
    free(games);
    free(file);
    return is_good;
}
