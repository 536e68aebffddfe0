#include "signs.h"

#include "metrics.h"
#include "words.h"

#include <stdio.h>

bool sign_find(const char *symbol, unsigned *metric)
{
    uint16_t slot;

    if (!metric_slot_find(symbol, &slot)) return false;
    *metric = slot;
    return true;
}

static const char *label_of(enum metric metric)
{
    static const char *const german[METRIC_COUNT] = {
#define SIGN(symbol, label) [METRIC_##symbol] = label,
#include "signs_de.def"
#undef SIGN
    };
    bool is_named = words_language() == LANGUAGE_DE && german[metric];

    return is_named ? german[metric] : metric_info(metric)->label;
}

void sign_label(char *out, size_t capacity, unsigned metric)
{
    static const enum word sizes[] = {WORD_size_0, WORD_size_1, WORD_size_2};

    out[0] = 0;
    if (metric >= METRIC_SLOTS) return;
    enum metric which = metric_of_slot(metric);
    const struct metric_info *info = metric_info(which);
    unsigned index = metric - info->first_slot;
    if (info->count == 3)
        word_fill(out, capacity, sizes[index], WORD_VALUES(label_of(which)));
    else
        snprintf(out, capacity, "%s", label_of(which));
}

const char *sign_sentence(unsigned metric)
{
    return metric < METRIC_SLOTS ? metric_info(metric_of_slot(metric))->sentence : "";
}

enum unit sign_unit(unsigned metric)
{
    return metric < METRIC_SLOTS ? metric_info(metric_of_slot(metric))->unit : UNIT_COUNT;
}
