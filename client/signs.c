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
    static const enum word known[] = {WORD_sign_A_0, WORD_sign_A_1, WORD_sign_A_2};
    static const enum word tired[] = {WORD_sign_burn_0, WORD_sign_burn_1, WORD_sign_burn_2};

    out[0] = 0;
    if (metric >= METRIC_SLOTS) return;
    enum metric which = metric_of_slot(metric);
    const struct metric_info *info = metric_info(which);
    unsigned index = metric - info->first_slot;
    if (which == METRIC_A)
        snprintf(out, capacity, "%s", word(known[index]));
    else if (which == METRIC_burn)
        snprintf(out, capacity, "%s", word(tired[index]));
    else
        snprintf(out, capacity, "%s", label_of(which));
}

enum unit sign_unit(unsigned metric)
{
    return metric < METRIC_SLOTS ? metric_info(metric_of_slot(metric))->unit : UNIT_COUNT;
}
