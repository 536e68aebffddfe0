#include "model_properties.h"

#include "model_report.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* MODEL.md 4.1: every claim of scripts/lab/properties.lua with its effect and verdict. */

bool property_measure(const struct study_claim *claim, const double *games, unsigned seeds,
                      struct property_result *result)
{
    enum measure_id measure;
    if (!measure_find(claim->measure, &measure)) return false;
    const double *arm = games + claim->arm * seeds * MEASURE_COUNT + measure;
    const double *base = games + claim->base * seeds * MEASURE_COUNT + measure;
    result->effect = effect_of(arm, base, seeds, MEASURE_COUNT);
    result->digits = measure_info(measure)->digits;
    result->verdict = effect_verdict(&result->effect, claim->sign > 0   ? CLAIM_MORE
                                                      : claim->sign < 0 ? CLAIM_LESS
                                                                        : CLAIM_NONE);
    /* Rough size: within both intervals and a quarter of what MODEL.md found. */
    double slack = result->effect.half + claim->spec_half + 0.25 * fabs(claim->spec);
    result->is_of_size = !claim->has_spec || fabs(result->effect.difference - claim->spec) <= slack;
    return true;
}

bool property_holds(const struct study_claim *claim, const struct property_result *result)
{
    if (!result->is_of_size) return false;
    if (claim->sign == 0) return true;
    return result->verdict == VERDICT_PASS || (claim->is_weak && result->verdict == VERDICT_WEAK);
}

static const char *verdict_of(const struct study_claim *claim, const struct property_result *result)
{
    if (!result->is_of_size) return "**other size**";
    if (claim->sign == 0) return "reported only";
    if (result->verdict == VERDICT_PASS) return "PASS";
    if (result->verdict == VERDICT_WEAK) return claim->is_weak ? "weak, as expected" : "**weak**";
    return "**FAIL**";
}

static void write_row(FILE *out, const struct study_claim *claim,
                      const struct property_result *result)
{
    const struct effect *e = &result->effect;
    int digits = (int)result->digits;
    int said = (int)claim->spec_digits;
    fprintf(out, "| %s | %s | %.*f | %.*f | %+.*f ± %.*f | ", claim->lesson, claim->text, digits,
            e->arm, digits, e->base, digits, e->difference, digits, e->half);
    if (e->base != 0)
        fprintf(out, "%+.1f %% | ", 100 * e->relative);
    else
        fputs("– | ", out);
    fprintf(out, "%s | ", claim->sign > 0 ? "more" : claim->sign < 0 ? "less" : "–");
    if (claim->has_spec)
        fprintf(out, "%+.*f ± %.*f", said, claim->spec, said, claim->spec_half);
    else
        fputs("–", out);
    fprintf(out, " | %s |\n", verdict_of(claim, result));
}

/* One row a claim, and how many hold. */
static bool write_claims(struct model_report *report, const struct study_file *file,
                         const double *games, unsigned seeds)
{
    unsigned held = 0, weak = 0, silent = 0, failed = 0;
    fputs("| | Claim | Arm | Base | Difference | Relative | Claimed | Expected | Verdict |\n"
          "|---|---|---|---|---|---|---|---|---|\n",
          report->out);
    for (size_t i = 0; i < file->claim_count; i++) {
        const struct study_claim *claim = &file->claims[i];
        struct property_result result;
        if (!property_measure(claim, games, seeds, &result)) return false;
        write_row(report->out, claim, &result);
        bool holds = property_holds(claim, &result);
        silent += holds && claim->sign == 0;
        held += holds && result.verdict == VERDICT_PASS;
        weak += holds && result.verdict == VERDICT_WEAK;
        failed += !holds;
    }
    report->failures += failed;
    fprintf(report->out,
            "\n%zu comparisons: %u claims hold beyond luck, %u have the right sign but not beyond "
            "luck, %u are reported without a claim, %u fail.\n",
            file->claim_count, held, weak, silent, failed);
    return true;
}

static bool write_study(struct model_report *report, const char *name, unsigned seeds)
{
    struct study_file *file = model_file(report, name);
    double *games = file == NULL ? NULL : model_games(report, file->arms, file->arm_count, seeds);
    bool is_good = games != NULL && write_claims(report, file, games, seeds);
    free(games);
    free(file);
    return is_good;
}

bool model_write_properties(struct model_report *report)
{
    fprintf(report->out,
            "Differences between two arms over the seeds 1 to %u, with the 95 %% interval of the "
            "paired mean. \"Claimed\" is what docs/MODEL.md 4.1 says about the sign, \"expected\" "
            "the difference that docs/MODEL-YARDSTICK.md prints for 150 seeds of the model's "
            "prototype. PASS: the interval excludes 0 on the claimed side, and the size is within "
            "both intervals and a quarter of the expected one. The arms are defined in "
            "scripts/lab/properties.lua.\n\n",
            report->seeds);
    return write_study(report, "properties", report->seeds);
}

bool model_write_extremes(struct model_report *report)
{
    fprintf(report->out,
            "Companies at the edge of what a scenario may set, against as_is, over the seeds 1 to "
            "%u; the arms are defined in scripts/lab/extremes.lua. What lies beyond (nobody works "
            "here, nobody buys, a price of nothing) is in tests/sim/test_extremes.c.\n\n",
            report->seeds);
    return write_study(report, "extremes", report->seeds);
}
