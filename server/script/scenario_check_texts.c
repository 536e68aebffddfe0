#include "scenario_check_inside.h"

#include <stdio.h>
#include <string.h>

#include "text.h"

/* Texts that do not fit where they are shown, texts that people will miss, and strange targets. */

enum {
    LABEL_LETTERS = 22, /* what surely fits on a button or beside a lever */
    CHOICE_LETTERS = 28,
    PATH_BYTES = 128
};

/* ---- Lengths -----------------------------------------------------------------------------------
 */

static void check_one(const struct checking *checking, const char *path, const char *text,
                      const char *language, size_t most)
{
    size_t letters = text_length(text);
    if (letters <= most) return;
    checking_warn(checking, path,
                  "%zu letters%s%s%s: more than %zu may be cut on a screen, so say it shorter",
                  letters, language[0] == '\0' ? "" : " (", language,
                  language[0] == '\0' ? "" : ")", most);
}

/* Looks at the text in each language that it has. */
static void check_length(const struct checking *checking, const char *path, const char *text,
                         size_t most)
{
    const struct phrases *phrases = &checking->scenario->phrases;
    check_one(checking, path, text, "", most);
    for (uint32_t i = 0; i < phrases->language_count; i++) {
        const char *language = phrases->languages[i];
        char field[PATH_BYTES + PHRASES_LANGUAGE_BYTES];
        if (!phrases_has(phrases, language, text)) continue;
        snprintf(field, sizeof field, "%s.%s", path, language);
        check_one(checking, field, phrases_find(phrases, language, text), language, most);
    }
}

static void check_card(const struct checking *checking, uint32_t index)
{
    const struct scenario_card *card = &checking->scenario->cards[index];
    for (uint32_t i = 0; i < card->choice_count; i++) {
        char path[PATH_BYTES];
        snprintf(path, sizeof path, "cards[%u].choices[%u].text", index + 1, i + 1);
        check_length(checking, path, card->choices[i].text, CHOICE_LETTERS);
    }
}

static void check_label(const struct checking *checking, const char *list, uint32_t index,
                        const char *label)
{
    char path[PATH_BYTES];
    bool is_button = strcmp(list, "injects") == 0;
    snprintf(path, sizeof path, "%s[%u]%s.label", list, index + 1, is_button ? ".button" : "");
    check_length(checking, path, label, LABEL_LETTERS);
}

/* Labels of settings wrap in the lobby. */
static void check_lengths(const struct checking *checking)
{
    const struct scenario *scenario = checking->scenario;
    const struct scenario_own *own = &scenario->own;
    for (uint32_t i = 0; i < scenario->card_count; i++)
        if (!scenario->cards[i].is_of_deck) check_card(checking, i);
    for (uint32_t i = 0; i < scenario->inject_count; i++)
        if (scenario->injects[i].kind == INJECT_BUTTON)
            check_label(checking, "injects", i, scenario->injects[i].label);
    for (uint32_t i = 0; i < own->decision_count; i++)
        check_label(checking, "own_decisions", i, own->decisions[i].label);
    for (uint32_t i = 0; i < own->metric_count; i++)
        check_label(checking, "own_metrics", i, own->metrics[i].label);
}

/* ---- What is not there -------------------------------------------------------------------------
 */

static void check_opening_and_end(const struct checking *checking)
{
    const struct scenario *scenario = checking->scenario;
    if (scenario->briefing[0] == '\0')
        checking_warn(checking, "texts",
                      "there is no briefing, so nobody knows what it is about: add texts = { "
                      "briefing = \"...\" }");
    if (scenario->question_count == 0)
        checking_warn(checking, "texts",
                      "there is no question for the debrief: add debrief = { \"...?\" } to texts");
}

/* ---- Targets -----------------------------------------------------------------------------------
 */

static void check_targets(const struct checking *checking)
{
    enum { TIMES_MOST = 3, K_LEAST = 10 };
    const double *targets = scenario_targets(checking->scenario);
    double least = targets[0], most = targets[0];
    if (source_line_of(checking->source, "targets") == 0) return;
    for (unsigned quarter = 1; quarter < QUARTERS; quarter++) {
        if (targets[quarter] < least) least = targets[quarter];
        if (targets[quarter] > most) most = targets[quarter];
        if (targets[quarter] < targets[quarter - 1])
            checking_warn(checking, "targets",
                          "%g k$ in quarter %u is less than %g in the one before: is that meant?",
                          targets[quarter], quarter + 1, targets[quarter - 1]);
    }
    if (least < K_LEAST)
        checking_warn(
            checking, "targets",
            "%g k$ is very little for a quarter: a point stands before decimals, so 1.900 "
            "is 1.9; write 1900",
            least);
    if (most > TIMES_MOST * least)
        checking_warn(checking, "targets",
                      "%g k$ is more than three times %g: baton-lab balance proposes targets that "
                      "can be reached",
                      most, least);
}

void checking_texts(const struct checking *checking)
{
    check_lengths(checking);
    check_opening_and_end(checking);
    check_targets(checking);
}
