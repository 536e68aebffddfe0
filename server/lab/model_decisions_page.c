#include "model_base.h"
#include "model_decisions.h"
#include "model_report.h"
#include "roles.h"

/* The decisions as a section of the report. */

static void put_values(FILE *out, const struct decision_answer *answer, const double *values)
{
    const struct decision_info *row = decision_info(answer->decision);
    char text[40];
    if (answer->decision == DECISION_theme) {
        fputs(values == answer->from ? "kept" : "a new one each quarter", out);
        return;
    }
    for (unsigned i = 0; i < row->count; i++) {
        bool is_alike =
            i > 0 && answer->from[i] == answer->from[0] && answer->to[i] == answer->to[0];
        if (is_alike) continue;
        unit_format(row->unit, values[i], text, sizeof text);
        fprintf(out, "%s%s", i > 0 ? " / " : "", text);
    }
}

static void put_row(FILE *out, const struct decision_answer *answer)
{
    const struct decision_info *row = decision_info(answer->decision);
    const struct effect *effect = &answer->effect;
    int digits = (int)answer->outcome->digits;
    double games = answer->luck > 0 ? effect->difference / answer->luck : 0;
    fprintf(out, "| %s | %s `%s` | ", row->role < ROLE_COUNT ? role_name(row->role) : "each chair",
            row->label, row->key);
    put_values(out, answer, answer->from);
    fputs(" → ", out);
    put_values(out, answer, answer->to);
    fprintf(out, " | %s | %s | %.*f → %.*f | %+.*f ± %.*f | ", answer->circumstance->words,
            answer->outcome->meaning, digits, effect->base, digits, effect->arm, digits,
            effect->difference, digits, effect->half);
    fprintf(out, games > 99.5 || games < -99.5 ? "over 99" : "%+.1f", games);
    fprintf(out, " | %s |\n", decision_matters(answer) ? "matters" : "**no effect**");
}

static void put_method(FILE *out, unsigned seeds)
{
    fprintf(
        out,
        "Each decision is moved alone, all year long, in the default company as it is (or, "
        "where the column *when*\nsays so, in one in which it can matter), with common seeds 1 "
        "to %u: the low end of its range, the company's\nhabit, the high end. Shares that must "
        "add up go as far as the others leave room; mixes go from all on small\nto all on large "
        "firms; money may exceed the common budget here. It is judged by what all share (revenue "
        "and\nprofit of the year, revenue of the successor's half-year) and by what its own "
        "chair is measured on (MODEL\n2.10); the pair of places and the outcome that differ most "
        "are shown, with the 95 %% interval of the mean.\n*In games* is the difference in "
        "standard deviations between single games. A decision **matters** when the\ndifference "
        "is at least %.1f standard errors (the largest of up to fifteen was picked) and at least "
        "what a\nperson would care about (`server/lab/model_outcomes.def`: 40 k$ of the year, "
        "one point of a share).\nThe ego gauge is the one intended number without effect; it is "
        "no decision.\n\n",
        seeds, DECISION_BEYOND);
}

bool model_write_decisions(struct model_report *report)
{
    static struct decision_answer answers[DECISION_COUNT];
    static struct study_arm base;
    enum decision all[DECISION_COUNT];
    unsigned matter = 0;
    FILE *out = report->out;
    for (unsigned i = 0; i < DECISION_COUNT; i++)
        all[i] = (enum decision)i;
    if (!model_base_arm(&base, report->folder, BASE_AS_IS) ||
        !decisions_measure(&base, all, DECISION_COUNT, report->seeds, report->jobs, answers))
        return false;
    for (unsigned i = 0; i < DECISION_COUNT; i++)
        matter += decision_matters(&answers[i]);
    report->failures += DECISION_COUNT - matter;
    put_method(out, report->seeds);
    fprintf(out, "**%u of %u decisions matter.**\n\n", matter, (unsigned)DECISION_COUNT);
    fputs("| chair | decision | from → to | when | outcome that moves most | value | difference | "
          "in games | verdict |\n"
          "| --- | --- | --- | --- | --- | ---: | ---: | ---: | --- |\n",
          out);
    for (unsigned i = 0; i < DECISION_COUNT; i++)
        put_row(out, &answers[i]);
    return true;
}
