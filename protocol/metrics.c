#include "metrics.h"

#include "ensure.h"

#include <string.h>

#define SEEN(ceo, brand, demand, pmi, prospect, ae, am, cx, director)                              \
    {                                                                                              \
        [ROLE_CEO] = ACCESS_##ceo, [ROLE_BRAND] = ACCESS_##brand, [ROLE_DEMAND] = ACCESS_##demand, \
        [ROLE_PMI] = ACCESS_##pmi, [ROLE_PROSPECT] = ACCESS_##prospect, [ROLE_AE] = ACCESS_##ae,   \
        [ROLE_AM] = ACCESS_##am, [ROLE_CX] = ACCESS_##cx, [ROLE_DIRECTOR] = ACCESS_##director      \
    }

static const struct metric_info infos[METRIC_COUNT] = {
#define METRIC(symbol_, count_, unit_, seen, label_, sentence_)                                    \
    [METRIC_##symbol_] = {.symbol = #symbol_,                                                      \
                          .label = label_,                                                         \
                          .sentence = sentence_,                                                   \
                          .unit = UNIT_##unit_,                                                    \
                          .first_slot = METRIC_SLOT_##symbol_,                                     \
                          .count = count_,                                                         \
                          .access = seen},
#include "metrics.def"
#undef METRIC
};

const struct metric_info *metric_info(enum metric metric)
{
    ensure(metric < METRIC_COUNT);
    return &infos[metric];
}

enum metric metric_of_slot(unsigned slot)
{
    ensure(slot < METRIC_SLOTS);
    unsigned low = 0, high = METRIC_COUNT; /* asked for each number of each panel */
    while (high - low > 1) {
        unsigned middle = (low + high) / 2;
        if (infos[middle].first_slot <= slot)
            low = middle;
        else
            high = middle;
    }
    return (enum metric)low;
}

bool metric_find(const char *symbol, enum metric *metric)
{
    size_t size = strlen(symbol);
    for (unsigned i = 0; i < METRIC_COUNT; i++) {
        if (strlen(infos[i].symbol) != size || memcmp(symbol, infos[i].symbol, size) != 0) continue;
        *metric = (enum metric)i;
        return true;
    }
    return false;
}

const char *metric_slot_name(unsigned slot, unsigned *index)
{
    const struct metric_info *info = &infos[metric_of_slot(slot)];
    *index = info->count > 1 ? slot - info->first_slot + 1 : 0;
    return info->symbol;
}

/* The element that follows a symbol: "" is 0, "[2]" is 2; -1: neither. */
static int element_of(const char *rest)
{
    size_t size = strlen(rest);
    if (size == 0) return 0;
    if (size == 3 && rest[0] == '[' && rest[1] >= '0' && rest[1] <= '9' && rest[2] == ']')
        return rest[1] - '0';
    return -1;
}

bool metric_slot_find(const char *text, uint16_t *slot)
{
    for (unsigned i = 0; i < METRIC_COUNT; i++) {
        size_t size = strlen(infos[i].symbol);
        if (strlen(text) < size || memcmp(text, infos[i].symbol, size) != 0) continue;
        int element = element_of(text + size);
        if (element < 0 || (unsigned)element >= infos[i].count) continue;
        *slot = (uint16_t)(infos[i].first_slot + (unsigned)element);
        return true;
    }
    return false;
}
