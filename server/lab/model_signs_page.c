#include "ensure.h"
#include "metrics.h"
#include "model_base.h"
#include "model_report.h"
#include "model_signs.h"

/* The near signs as a section of the report. */

static const struct {
    enum lever lever;
    const char *symbol;
} refused[] = {
    {LEVER_ceo_money, "profit"},   {LEVER_ceo_bonus, "revenue"},   {LEVER_brand_aim, "A[2]"},
    {LEVER_wording, "K"},          {LEVER_refused, "pool"},        {LEVER_insight_week, "I"},
    {LEVER_ask_sales, "Tsm"},      {LEVER_discount_limit, "disc"}, {LEVER_work_on, "util"},
    {LEVER_care_hours, "reviews"}, {LEVER_service_hours, "iss"},
};
enum { REFUSED = sizeof refused / sizeof *refused, NUMBER_BYTES = 40, SEEDS_ENOUGH = 100 };

static uint16_t slot_of(const char *symbol)
{
    uint16_t slot;
    ensure(metric_slot_find(symbol, &slot));
    return slot;
}

struct sign_question sign_of_lever(enum lever lever)
{
    return (struct sign_question){lever, slot_of(lever_info(lever)->sign)};
}

unsigned sign_refused_count(void)
{
    return REFUSED;
}

struct sign_question sign_refused(unsigned index)
{
    return (struct sign_question){refused[index].lever, slot_of(refused[index].symbol)};
}

/* One game tells nearly as much as many here: a hundred are enough for the table. */
static unsigned seeds_of(const struct model_report *report)
{
    return report->seeds < SEEDS_ENOUGH ? report->seeds : SEEDS_ENOUGH;
}

static void put_effect(FILE *out, double effect)
{
    if (effect >= 99.5)
        fputs("over 99", out);
    else
        fprintf(out, "%.1f", effect);
}

/* A noise is often smaller than the step that the screen shows. */
static void put_noise(enum unit unit, double noise, char *out, size_t capacity)
{
    if (unit == UNIT_SHARE)
        snprintf(out, capacity, "%.1f %%", 100 * noise);
    else if (unit == UNIT_MONEY || unit == UNIT_MONEY_WEEK)
        unit_format(UNIT_MONEY, noise, out, capacity);
    else
        snprintf(out, capacity, "%.2f", noise);
}

static void put_row(FILE *out, const struct sign_question *question,
                    const struct sign_answer *answer)
{
    const struct lever_info *lever = lever_info(question->lever);
    const struct metric_info *metric = metric_info(metric_of_slot(question->slot));
    char from[NUMBER_BYTES], to[NUMBER_BYTES], noise[NUMBER_BYTES], weeks[NUMBER_BYTES] = "-";
    unit_format(metric->unit, answer->at_from, from, sizeof from);
    unit_format(metric->unit, answer->at_to, to, sizeof to);
    put_noise(metric->unit, answer->noise, noise, sizeof noise);
    if (answer->weeks > 0) snprintf(weeks, sizeof weeks, "%u", answer->weeks);
    fprintf(out, "| %s | %s | %s (`%s`) | %s → %s | %s → %s | %s | ", role_name(lever->role),
            lever->label[LANGUAGE_EN], metric->label, metric->symbol,
            lever_stop(question->lever, answer->from)->label[LANGUAGE_EN],
            lever_stop(question->lever, answer->to)->label[LANGUAGE_EN], from, to, noise);
    put_effect(out, answer->effect);
    fprintf(out, " | %s | %.0f %% | %u of %u | %s |\n", weeks, 100 * answer->games, answer->told,
            answer->pairs, sign_holds(answer) ? "moves" : "**too quiet**");
}

static bool put_table(struct model_report *report, const struct sign_question *questions,
                      unsigned count, enum model_base base)
{
    static struct study_arm arm;
    struct sign_answer answers[LEVER_COUNT];
    ensure(count <= LEVER_COUNT);
    if (!model_base_arm(&arm, report->folder, base) ||
        !signs_measure(&arm, questions, count, seeds_of(report), report->jobs, answers))
        return false;
    fputs("| chair | lever | number beside it | stops furthest apart | reads | noise | "
          "effect in noise units | weeks | games | stops told apart | verdict |\n"
          "| --- | --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: | --- |\n",
          report->out);
    for (unsigned i = 0; i < count; i++) {
        bool is_beside = questions[i].slot == sign_of_lever(questions[i].lever).slot;
        report->failures += is_beside != sign_holds(&answers[i]);
        put_row(report->out, &questions[i], &answers[i]);
    }
    return true;
}

static void put_method(FILE *out, unsigned seeds)
{
    fprintf(out,
            "Does the number beside a front lever tell its holder anything within %d weeks? The "
            "default company\nis played for %d weeks with the lever at one stop, then twice from "
            "there: untouched, and moved to\nanother stop. *Effect* is the mean difference of the "
            "chair's own reading (through the veil, with its\ndelay and blur) after %d weeks; "
            "*noise* is the root mean square of what the number does by itself over\nthe same "
            "weeks, drift and rounding of the screen included: one reading in one game, not the "
            "error of a\nmean. Both are taken from either stop to the other, and the weaker way "
            "counts; the number **moves** when\nthe effect is at least %d times the noise. *Weeks* "
            "is the first week in which that holds; *games* the\nshare of single games in which "
            "the person sees a change of that size; *stops told apart* how many pairs of\nstops "
            "differ that much. Seeds 1 to %u; made by `server/lab/model_signs.c`.\n\n",
            SIGN_WEEKS, SIGN_SETTLED, SIGN_WEEKS, SIGN_BEYOND, seeds);
}

bool model_write_signs(struct model_report *report)
{
    struct sign_question beside[LEVER_COUNT], unfit[REFUSED];
    for (unsigned lever = 0; lever < LEVER_COUNT; lever++)
        beside[lever] = sign_of_lever((enum lever)lever);
    for (unsigned i = 0; i < REFUSED; i++)
        unfit[i] = sign_refused(i);
    put_method(report->out, seeds_of(report));
    fputs("### The default company as it is\n\n", report->out);
    if (!put_table(report, beside, LEVER_COUNT, BASE_AS_IS)) return false;
    fputs("\n### The default company under the balanced plan\n\n", report->out);
    if (!put_table(report, beside, LEVER_COUNT, BASE_BALANCED)) return false;
    fputs("\n### Numbers that do not stand beside these levers\n\n"
          "What one would look at first, and what luck moves more than the lever does in that time "
          "(as it is). It\nstays on the panel; beside the lever stands what people do first.\n\n",
          report->out);
    return put_table(report, unfit, REFUSED, BASE_AS_IS);
}
