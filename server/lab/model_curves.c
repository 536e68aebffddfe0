#include "model_report.h"

#include <math.h>
#include <stdlib.h>

/* MODEL.md 4.4: one lever at a time. */

enum { CURVE_SEEDS = 100 };

struct curve_column {
    const char *heading;
    enum measure_id measure;
    int digits, spec_digits;
};

static const struct curve_column columns[] = {
    {"Q1", MEASURE_revenue_q1, 0, 0},
    {"Q4", MEASURE_revenue_q4, 0, 0},
    {"year", MEASURE_year, 0, 0},
    {"successor", MEASURE_ghost, 0, 0},
    {"win rate", MEASURE_win_rate, 3, 2},
    {"load", MEASURE_load, 3, 2},
    {"index of Q4", MEASURE_index_q4, 1, -1},
    {"profit", MEASURE_profit, 0, -1},
};

enum { COLUMNS = sizeof columns / sizeof *columns };

static void write_row(struct model_report *report, const struct study_row *row, const double *games)
{
    fprintf(report->out, "| %s |", row->label);
    for (unsigned c = 0; c < COLUMNS; c++) {
        double mean = sample_of(games + columns[c].measure, CURVE_SEEDS, MEASURE_COUNT).mean;
        fprintf(report->out, " %.*f", columns[c].digits, mean);
        if (c < row->spec_count)
            fprintf(report->out, " / %.*f", columns[c].spec_digits, row->spec[c]);
        fputs(" |", report->out);
    }
    fputc('\n', report->out);
}

static void write_curve(struct model_report *report, const struct study_table *table,
                        const double *games)
{
    fprintf(report->out, "\n**%s**\n\n| |", table->title);
    for (unsigned c = 0; c < COLUMNS; c++)
        fprintf(report->out, " %s |", columns[c].heading);
    fputs("\n|---|", report->out);
    for (unsigned c = 0; c < COLUMNS; c++)
        fputs("---|", report->out);
    fputc('\n', report->out);
    for (size_t r = 0; r < table->row_count; r++)
        write_row(report, &table->rows[r],
                  games + table->rows[r].arm * CURVE_SEEDS * MEASURE_COUNT);
}

bool model_write_curves(struct model_report *report)
{
    struct study_file *file = model_file(report, "curves");
    double *games =
        file == NULL ? NULL : model_games(report, file->arms, file->arm_count, CURVE_SEEDS);
    bool is_good = games != NULL;
    fprintf(report->out,
            "One lever at a time, all else as it is or as aligned practice has it; seeds 1 to %u. "
            "Measured / as docs/MODEL-YARDSTICK.md 4.4 prints it, revenue and profit in k$.\n",
            CURVE_SEEDS);
    for (size_t t = 0; is_good && t < file->table_count; t++)
        write_curve(report, &file->tables[t], games);
    free(games);
    free(file);
    return is_good;
}
