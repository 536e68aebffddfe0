#include "orders.h"

#include "figures.h"
#include "occasions.h"
#include "words.h"

#include <math.h>
#include <stdio.h>

void orders_label(unsigned slot, char *out, size_t capacity)
{
    enum decision decision = decision_of_slot(slot);
    const struct decision_info *info = decision_info(decision);

    if (info->count == 3)
        snprintf(out, capacity, "%s: %s", words_order(decision),
                 words_segment(slot - info->first_slot));
    else
        snprintf(out, capacity, "%s", words_order(decision));
}

static bool is_set_by(enum lever lever, unsigned slot)
{
    const struct named_orders *stop = lever_stop(lever, 0);

    for (unsigned i = 0; i < stop->setting_count; i++)
        if (stop->settings[i].slot == slot) return true;
    return false;
}

void orders_lever(unsigned slot, char *out, size_t capacity)
{
    for (unsigned lever = 0; lever < LEVER_COUNT; lever++)
        if (is_set_by((enum lever)lever, slot)) {
            snprintf(out, capacity, "%s", lever_info((enum lever)lever)->label[words_language()]);
            return;
        }
    orders_label(slot, out, capacity);
}

static bool sets(const struct lever_setting *settings, unsigned count, unsigned slot, double value)
{
    for (unsigned i = 0; i < count; i++)
        if (settings[i].slot == slot && fabs(settings[i].value - value) < 1e-6) return true;
    return false;
}

/* The one stop that gives this decision this value; NULL where none or several do. */
static const struct named_orders *stop_of(unsigned slot, double value)
{
    const struct named_orders *found = NULL;

    for (unsigned lever = 0; lever < LEVER_COUNT; lever++)
        for (unsigned i = 0; i < lever_stop_count((enum lever)lever); i++) {
            const struct named_orders *stop = lever_stop((enum lever)lever, i);
            if (!sets(stop->settings, stop->setting_count, slot, value)) continue;
            if (found) return NULL;
            found = stop;
        }
    return found;
}

/* Decisions that only cards ask for have their answers' names. */
static const char *answer_of(unsigned slot, double value)
{
    const char *found = NULL;

    for (unsigned card = 0; card < OCCASION_COUNT; card++)
        for (unsigned i = 0; i < occasion_answer_count((enum occasion)card); i++) {
            const struct named_orders *answer = occasion_answer((enum occasion)card, i);
            if (!sets(answer->settings, answer->setting_count, slot, value)) continue;
            if (found) return NULL;
            found = answer->label[words_language()];
        }
    return found;
}

void orders_value(unsigned slot, double value, const char *currency, char *out, size_t capacity)
{
    enum unit unit = decision_info(decision_of_slot(slot))->unit;
    const struct named_orders *stop = stop_of(slot, value);
    const char *answer = unit == UNIT_SWITCH ? NULL : answer_of(slot, value);

    if (stop)
        snprintf(out, capacity, "%s", stop->label[words_language()]);
    else if (answer)
        snprintf(out, capacity, "%s", answer);
    else
        figures_value(out, capacity, value, unit, currency);
}

void orders_say(unsigned slot, double value, const char *currency, char *out, size_t capacity)
{
    const struct named_orders *stop = stop_of(slot, value);
    char label[80], shown[64];

    orders_value(slot, value, currency, shown, sizeof shown);
    orders_label(slot, label, sizeof label);
    if (stop)
        snprintf(label, sizeof label, "%s",
                 lever_info((enum lever)stop->of)->label[words_language()]);
    word_fill(out, capacity, WORD_paper_order, WORD_VALUES(label, shown));
}
