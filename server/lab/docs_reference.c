#include "docs_pages.h"

#include "curves.h"
#include "game_numbers.h"
#include "metrics.h"
#include "placeholders.h"
#include "reference.h"
#include "room_names.h"
#include "scenario.h"

#include <stdbool.h>

/* ---- REFERENCE.md: the names of the model -------------------------------------------------------
 */

static void print_decisions(FILE *out)
{
    static const char *const cadences[] = {"week", "quarter", "any", "event"};
    static const char *const places[] = {"front", "more", "card"};
    fprintf(out, "\n## Decisions\n\nWhat the chairs decide (MODEL 2.5). *Practice* means that what "
                 "is done follows in about six weeks.\n\n"
                 "| Chair | Key | Label | Range | Default | When | Place | Practice | Budget |\n"
                 "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
    for (unsigned i = 0; i < DECISION_COUNT; i++) {
        const struct decision_info *info = decision_info((enum decision)i);
        fprintf(out, "| %s | `%s` | %s: %s | %g to %g | ",
                info->role == ROLE_EACH ? "each" : role_id(info->role), info->key, info->label,
                info->sentence, info->min, info->max);
        for (unsigned k = 0; k < info->count; k++)
            fprintf(out, "%s%g", k > 0 ? " / " : "", decision_default(info->first_slot + k));
        fprintf(out, " | %s | %s | %s | %g |\n", cadences[info->cadence], places[info->place],
                info->is_practice ? "yes" : "", info->budget_weight);
    }
}

static void print_parameters(FILE *out)
{
    fprintf(out,
            "\n## Parameters\n\nNumbers of the model (MODEL 2.12), set in `params`. The "
            "evidence runs from A (meta-analysis) to D (judgement); the sources stand below.\n\n"
            "| Parameter | Value | Allowed | Plausible | Unit | Evidence | Source | Meaning |\n"
            "| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    for (unsigned i = 0; i < PARAMETERS_OF_CURVES; i++) {
        const struct parameter_info *info = parameter_info((enum parameter)i);
        double min, max;
        parameter_allowed(info->first_slot, &min, &max);
        fprintf(out, "| `%s` | ", info->name);
        for (unsigned k = 0; k < info->count; k++)
            fprintf(out, "%s%g", k > 0 ? " / " : "", parameter_default(info->first_slot + k));
        fprintf(out, " | %g to %g | ", min, max);
        if (info->high > info->low) fprintf(out, "%g to %g", info->low, info->high);
        fprintf(out, " | %s | %c | %s | %s |\n", info->unit, "ABCD"[info->evidence],
                source_info(info->source) -> key, info -> meaning);
    }
}

static void print_structural(FILE *out)
{
    fprintf(out, "\n## Structural coefficients\n\nThe numbers inside the equations of MODEL 2.6 to "
                 "2.9. They belong to the model's structure: no scenario can set them.\n\n"
                 "| Coefficient | Equation | Value | Unit | Evidence | Meaning |\n"
                 "| --- | --- | --- | --- | --- | --- |\n");
    for (unsigned i = 0; i < STRUCTURAL_COUNT; i++) {
        const struct structural_info *info = structural_info((enum structural)i);
        char equation[8];
        structural_equation((enum structural)i, equation, sizeof equation);
        fprintf(out, "| `%s` | %s | %g | %s | %c | %s |\n", info->name, equation, info->value,
                info->unit, "ABCD"[info->evidence], info -> meaning);
    }
}

/* The curve at the ends of its domain and at three points between. */
static void print_samples(FILE *out, enum curve curve)
{
    enum { SAMPLES = 5 };
    const struct curve_info *info = curve_info(curve);
    struct parameters usual;
    parameters_put_defaults(&usual);
    for (unsigned i = 0; i < SAMPLES; i++) {
        double x = info->low + (info->high - info->low) * i / (SAMPLES - 1);
        double y = curve_at(curve, &usual, x);
        fprintf(out, " %.3g |", y == 0 ? 0 : y); /* no negative zero */
    }
}

static void print_curves(FILE *out)
{
    fprintf(out,
            "\n## Response curves\n\nEach is the function that the weeks are played with, "
            "sampled here over its domain with the usual\nparameters: the first value is "
            "that at the low end, the last that at the high end.\nA scenario bends one with "
            "`curves = { NAME = { height = 0.8, reach = 1.5 } }` or, in play, `game.curve`: "
            "`height`\nmultiplies what it gives, `reach` stretches it along x; both are 0.2 to "
            "5, and what is a share stays one.\n\n"
            "| Curve | Equation | Form | x, from to | Values | | | | | Coefficients | Source "
            "| Meaning |\n"
            "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
    for (unsigned i = 0; i < CURVE_COUNT; i++) {
        const struct curve_info *info = curve_info((enum curve)i);
        fprintf(out, "| `%s` | %s | %s | %s, %g to %g |", info->name, info->equation, info->form,
                info->unit, info->low, info->high);
        print_samples(out, (enum curve)i);
        fprintf(out, " `%s` | %s | %s |\n", info->coefficients, source_info(info->source)->key,
                info->sentence);
    }
}

static void print_sources(FILE *out)
{
    fprintf(out, "\n## Sources\n\nWhere the numbers come from, and what each is worth here (MODEL "
                 "3).\n\n| Key | Source | Worth |\n| --- | --- | --- |\n");
    for (unsigned i = 0; i < SOURCE_COUNT; i++) {
        const struct source_info *info = source_info((enum source_key)i);
        fprintf(out, "| %s | %s | %s |\n", info->key, info->citation, info->worth);
    }
}

static void print_inits(FILE *out)
{
    fprintf(out, "\n## Where a company starts\n\nSet in `init`.\n\n"
                 "| Name | Value | Range | Unit | Meaning |\n| --- | --- | --- | --- | --- |\n");
    for (unsigned i = 0; i < INIT_COUNT; i++) {
        const struct init_info *info = init_info((enum init)i);
        fprintf(out, "| `%s` | ", info->name);
        for (unsigned k = 0; k < info->count; k++)
            fprintf(out, "%s%g", k > 0 ? " / " : "", init_default(info->first_slot + k));
        fprintf(out, " | %g to %g | %s | %s |\n", info->min, info->max, info->unit, info->meaning);
    }
}

static void print_shocks(FILE *out)
{
    fprintf(out, "\n## Events\n\nRows of `events`: `{ kind = \"pricewar\", week = 10, dur = 16, "
                 "size = 0.16 }`.\n\n| Kind | Size | Meaning |\n| --- | --- | --- |\n");
    for (unsigned i = 0; i < SHOCK_COUNT; i++) {
        const struct shock_info *info = shock_info((enum shock_kind)i);
        fprintf(out, "| `%s` | %g to %g | %s |\n", info->name, info->min, info->max, info->meaning);
    }
}

static const char *access_word(enum access access)
{
    switch (access) {
    case ACCESS_o:
        return "";
    case ACCESS_E:
        return "exact";
    case ACCESS_N:
        return "blurred";
    case ACCESS_L:
    case ACCESS_D:
        return "late";
    case ACCESS_S:
        return "survey";
    case ACCESS_G:
        return "unsure";
    case ACCESS_F:
    case ACCESS_C:
    case ACCESS_R:
    case ACCESS_K:
    case ACCESS_W:
        return "if";
    }
    return "";
}

static void print_metrics(FILE *out)
{
    fprintf(out, "\n## What each chair sees\n\nThe numbers of a chair's panel, and of `view` in a "
                 "policy. *exact*, *blurred* (another function's number), *late*, *survey* (every "
                 "fourth week), *unsure* (as far as insight is missing), *if* (under a condition "
                 "of MODEL 2.5).\n\n| Symbol | Label | Meaning |");
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        fprintf(out, " %s |", role_id((enum role)role));
    fprintf(out, "\n| --- | --- | --- |");
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        fprintf(out, " --- |");
    fputc('\n', out);
    for (unsigned i = 0; i < METRIC_COUNT; i++) {
        const struct metric_info *info = metric_info((enum metric)i);
        fprintf(out, "| `%s`%s | %s | %s |", info->symbol, info->count > 1 ? " (3)" : "",
                info->label, info->sentence);
        for (unsigned role = 0; role < ROLE_COUNT; role++)
            fprintf(out, " %s |", access_word(info->access[role]));
        fputc('\n', out);
    }
}

static void print_roles(FILE *out)
{
    static const char *const sides[] = {"neutral", "marketing", "sales"};
    fprintf(out, "\n## Chairs\n\n| Name | On screen | Side | What it does |\n"
                 "| --- | --- | --- | --- |\n");
    for (unsigned i = 0; i < ROLE_COUNT; i++) {
        enum role role = (enum role)i;
        fprintf(out, "| `%s` | %s | %s | %s |\n", role_id(role), role_name(role),
                sides[role_side(role)], role_sentence(role));
    }
}

void docs_print_reference(FILE *out)
{
    fprintf(out, "# Reference\n\nMade by `baton-lab docs reference` from the tables that the "
                 "programs read; do not edit.\nMoney of the model is in thousands (k$), time in "
                 "weeks from 0.\n");
    print_roles(out);
    print_decisions(out);
    print_metrics(out);
    print_parameters(out);
    print_structural(out);
    print_curves(out);
    print_sources(out);
    print_inits(out);
    print_shocks(out);
}

/* ---- What a scenario file may say ---------------------------------------------------------------
 */

enum { ROWS_MAX = 96 };

/* A bar in a cell would end it. */
static void print_cell(FILE *out, const char *text)
{
    for (; *text != 0; text++) {
        if (*text == '|') fputc('\\', out);
        fputc(*text, out);
    }
}

static void print_rows(FILE *out, const char *title,
                       size_t (*fill)(struct reference_row *rows, size_t capacity))
{
    struct reference_row rows[ROWS_MAX];
    size_t count = fill(rows, ROWS_MAX);
    fprintf(out, "\n## %s\n\n| Name | Use | Meaning |\n| --- | --- | --- |\n", title);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "| `%s` | `", rows[i].name);
        print_cell(out, rows[i].usage);
        fputs("` | ", out);
        print_cell(out, rows[i].sentence);
        fputs(" |\n", out);
    }
}

static void print_team_numbers(FILE *out)
{
    fprintf(out, "\n### Numbers of a team\n\nIn `game.teams[1]`, and for `when` of an inject or "
                 "card.\n\n| Name | Meaning |\n| --- | --- |\n");
    for (unsigned i = 0; i < GAME_NUMBER_COUNT; i++)
        fprintf(out, "| `%s` | %s |\n", game_number_name((enum game_number)i),
                game_number_sentence((enum game_number)i));
}

/* The tests run each of them. */
static void print_examples(FILE *out)
{
    struct reference_example rows[ROWS_MAX];
    size_t count = reference_examples(rows, ROWS_MAX);
    fprintf(out, "\n### Worked examples\n\nEach inside `on_week = function(game) ... end`.\n\n"
                 "| Name | Example |\n| --- | --- |\n");
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "| `%s` | `", rows[i].name);
        print_cell(out, rows[i].body);
        fputs("` |\n", out);
    }
}

static void print_settings(FILE *out)
{
    fprintf(out, "\n## Settings\n\nIn `settings`, or `--set KEY=VALUE` when a room opens.\n\n"
                 "| Key | Values | Usual | Meaning |\n| --- | --- | --- | --- |\n");
    for (unsigned i = 0; i < SETTING_COUNT; i++) {
        const struct setting_info *info = setting_info((enum setting_key)i);
        fprintf(out, "| `%s` | ", info->key);
        if (info->words != NULL)
            fprintf(out, "%s | ", info->words);
        else
            fprintf(out, "%u to %u | ", info->min, info->max);
        fprintf(out, "%u | %s |\n", info->usual, info->meaning);
    }
}

/* What a name stands for that has the same word in every room. */
static void print_name_meaning(FILE *out, unsigned name)
{
    const char *usual = room_name_usual(name, LANGUAGE_EN);
    if (name >= NAME_OF_ROLE)
        fprintf(out, "The chair, usually \"%s\".", usual);
    else
        fprintf(out, "The scenario's key `%s`%s%s%s.",
                name >= NAME_SMALL ? "segments" : room_name_key(name),
                usual == NULL ? "" : ", usually \"", usual == NULL ? "" : usual,
                usual == NULL ? "" : "\"");
}

static void print_placeholders(FILE *out)
{
    const char *key, *who, *meaning;
    fprintf(out, "\n## Words that are put in\n\nIn every text, in the reader's language or as the "
                 "facilitator renamed them.\n\n"
                 "| Placeholder | Where | What stands there |\n| --- | --- | --- |\n");
    for (unsigned name = 0; name < ROOM_NAME_COUNT; name++) {
        fprintf(out, "| `{%s}` | every text | ", room_name_key(name));
        print_name_meaning(out, name);
        fputs(" |\n", out);
    }
    for (unsigned i = 0; placeholders_of_cards(i, &key, &who, &meaning); i++)
        fprintf(out, "| `{%s}` | %s | %s |\n", key, who, meaning);
}

void docs_print_scenarios(FILE *out)
{
    fprintf(out, "\n# What a scenario file may say\n");
    print_rows(out, "Keys of the file", reference_of_scenario);
    print_settings(out);
    print_placeholders(out);
    print_rows(out, "In a hook: game", reference_of_game);
    print_team_numbers(out);
    print_examples(out);
    print_rows(out, "Everything else a script can use", reference_of_globals);
}
