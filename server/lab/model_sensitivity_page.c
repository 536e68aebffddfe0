#include "model_report.h"
#include "model_sensitivity.h"

#include <stdio.h>

/* Sensitivity as a section of the report. */

enum { TOP_COUNT = 10, SEEDS_ENOUGH = 100, VALUE_BYTES = 64 };
#define PICTURE "model-tornado.svg"

static void put_method(FILE *out, unsigned seeds)
{
    fprintf(out,
            "Each of the %u parameters alone (a vector as a whole: all its numbers by the same "
            "factor) is moved to\nboth ends of its plausible range (`server/sim/parameters.def`), "
            "or by a fifth where none is given, in the\ndefault company; common seeds 1 to %u. "
            "Effects are against the usual value, as a share of that plan's\nusual result. A low "
            "and a high end on the same side mean that the usual value lies beyond the range "
            "or\nthat the middle is best.\n\n",
            (unsigned)PARAMETERS_OF_CURVES, seeds);
}

static void name_value(const struct sensitivity *s, unsigned end, char out[VALUE_BYTES])
{
    if (parameter_info(s->parameter)->count > 1)
        snprintf(out, VALUE_BYTES, "× %.1f", s->scale[end]);
    else
        snprintf(out, VALUE_BYTES, "%.4g", s->value[end]);
}

static void put_usual(FILE *out, const struct parameter_info *info)
{
    for (unsigned i = 0; i < info->count; i++)
        fprintf(out, "%s%.4g", i > 0 ? " / " : "", parameter_default(info->first_slot + i));
}

static void put_effect(FILE *out, const struct effect *effect)
{
    double base = effect->base > 0 ? effect->base : 1;
    fprintf(out, "%+.1f ± %.1f %%", 100 * effect->difference / base, 100 * effect->half / base);
}

static void put_effects(FILE *out, const struct sensitivity *s, enum sensitivity_plan plan,
                        enum sensitivity_outcome outcome)
{
    for (unsigned end = 0; end < END_COUNT; end++) {
        fputc(' ', out);
        put_effect(out, &s->effect[plan][outcome][end]);
        fputs(" |", out);
    }
}

static void put_ends(FILE *out, const struct sensitivity *s)
{
    char low[VALUE_BYTES], high[VALUE_BYTES];
    name_value(s, END_LOW, low);
    name_value(s, END_HIGH, high);
    fprintf(out, " | %s, %s |", low, high);
}

static void put_top(FILE *out, const struct sensitivity *const *ranked)
{
    fprintf(out, "### The ten that matter most\n\n![Tornado plot](%s)\n\n", PICTURE);
    fputs("| parameter | meaning | evidence | usual | ends | year as it is, low | high | year "
          "balanced, low | high |\n"
          "| --- | --- | --- | --- | --- | ---: | ---: | ---: | ---: |\n",
          out);
    for (unsigned i = 0; i < TOP_COUNT; i++) {
        const struct parameter_info *info = parameter_info(ranked[i]->parameter);
        fprintf(out, "| `%s` | %s | %c | ", info->name, info->meaning,
                "ABCD"[(unsigned)info->evidence]);
        put_usual(out, info);
        put_ends(out, ranked[i]);
        put_effects(out, ranked[i], PLAN_AS_IS, OUTCOME_YEAR);
        put_effects(out, ranked[i], PLAN_BALANCED, OUTCOME_YEAR);
        fputc('\n', out);
    }
    fputc('\n', out);
}

static void put_all(FILE *out, const struct sensitivity *const *ranked)
{
    fputs(
        "### All parameters\n\n"
        "| parameter | ends | year as it is, low | high | half-year after, low | high | half-year "
        "after balanced, low | high |\n"
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n",
        out);
    for (unsigned i = 0; i < PARAMETERS_OF_CURVES; i++) {
        fprintf(out, "| `%s`", parameter_info(ranked[i]->parameter)->name);
        put_ends(out, ranked[i]);
        put_effects(out, ranked[i], PLAN_AS_IS, OUTCOME_YEAR);
        put_effects(out, ranked[i], PLAN_AS_IS, OUTCOME_GHOST);
        put_effects(out, ranked[i], PLAN_BALANCED, OUTCOME_GHOST);
        fputc('\n', out);
    }
    fputc('\n', out);
}

/* The model was fitted as a whole; some numbers left the range that the literature gives. */
static void put_outside(FILE *out, const struct sensitivity *all)
{
    unsigned count = 0;
    fputs("Usual values outside their plausible range (the fit as a whole wanted them there):",
          out);
    for (unsigned i = 0; i < PARAMETERS_OF_CURVES; i++) {
        const struct parameter_info *info = parameter_info(all[i].parameter);
        double usual = parameter_default(info->first_slot);
        if (!all[i].has_range || (usual >= info->low && usual <= info->high)) continue;
        fprintf(out, "%s `%s` %.4g (%.4g to %.4g)", count > 0 ? "," : "", info->name, usual,
                info->low, info->high);
        count++;
    }
    fputs(count > 0 ? ".\n\n" : " none.\n\n", out);
}

static unsigned count_standing(const struct sensitivity *all, unsigned conclusion,
                               enum standing standing)
{
    unsigned count = 0;
    for (unsigned i = 0; i < PARAMETERS_OF_CURVES; i++)
        for (unsigned end = 0; end < END_COUNT; end++)
            count += all[i].standing[conclusion][end] == standing;
    return count;
}

static void put_where(FILE *out, const struct sensitivity *all, unsigned conclusion,
                      enum standing standing)
{
    unsigned count = 0;
    for (unsigned i = 0; i < PARAMETERS_OF_CURVES; i++) {
        for (unsigned end = 0; end < END_COUNT; end++) {
            char value[VALUE_BYTES];
            if (all[i].standing[conclusion][end] != standing) continue;
            name_value(&all[i], end, value);
            fprintf(out, "%s`%s` %s", count > 0 ? ", " : " ",
                    parameter_info(all[i].parameter)->name, value);
            count++;
        }
    }
    fputs(count > 0 ? " |" : " nowhere |", out);
}

static void put_conclusions(FILE *out, const struct sensitivity *all, const struct effect *usual)
{
    fputs("### Which conclusions depend on a parameter\n\n"
          "The same comparison of two plans at every end. It *stands* when the difference lies on "
          "the same side beyond\nits 95 % interval, is *unsure* when the interval includes 0, and "
          "*turns* when it lies beyond on the other\nside (of so many looks a few are unsure by "
          "luck).\n\n"
          "| the model says | difference as usual, k$ | stands at | unsure at | turns at |\n"
          "| --- | ---: | ---: | --- | --- |\n",
          out);
    for (unsigned i = 0; i < CONCLUSION_COUNT; i++) {
        fprintf(out, "| %s | %+.0f ± %.0f | %u of %u ends |", conclusion_words((enum conclusion)i),
                usual[i].difference, usual[i].half, count_standing(all, i, STANDS),
                (unsigned)(END_COUNT * PARAMETERS_OF_CURVES));
        put_where(out, all, i, UNSURE);
        put_where(out, all, i, TURNED);
        fputc('\n', out);
    }
}

static bool draw(const struct model_report *report, const struct sensitivity *const *ranked)
{
    char path[400];
    if (report->pictures == NULL) return true;
    snprintf(path, sizeof path, "%s/%s", report->pictures, PICTURE);
    return sensitivity_draw(ranked, TOP_COUNT, path);
}

bool model_write_sensitivity(struct model_report *report)
{
    static struct sensitivity all[PARAMETERS_OF_CURVES];
    static const struct sensitivity *ranked[PARAMETERS_OF_CURVES];
    struct effect usual[CONCLUSION_COUNT];
    unsigned seeds = report->seeds < SEEDS_ENOUGH ? report->seeds : SEEDS_ENOUGH;
    if (!sensitivity_measure(report->folder, seeds, report->jobs, all, usual)) return false;
    sensitivity_rank(all, ranked);
    put_method(report->out, seeds);
    put_top(report->out, ranked);
    put_conclusions(report->out, all, usual);
    fputc('\n', report->out);
    put_outside(report->out, all);
    put_all(report->out, ranked);
    return draw(report, ranked);
}
