#include "occasions.h"

#include "ensure.h"

static const struct occasion_info occasions[OCCASION_COUNT] = {
#define OCCASION(chair, name, text_en, text_de)                                                    \
    [OCCASION_##name] = {.role = ROLE_##chair, .id = #name, .text = {text_en, text_de}},
#define ANSWER(...)
#include "occasions.def"
#undef OCCASION
#undef ANSWER
};

static const struct occasion_answer answers[] = {
#define OCCASION(...)
#define SET(key, component, number) {SLOT_##key + (component), number},
#define COUNT_OF(...)                                                                              \
    (unsigned)(sizeof((const struct lever_setting[]){__VA_ARGS__}) / sizeof(struct lever_setting))
#define ANSWER(name, label_en, label_de, ...)                                                      \
    {OCCASION_##name, {label_en, label_de}, {__VA_ARGS__}, COUNT_OF(__VA_ARGS__)},
#include "occasions.def"
#undef OCCASION
#undef ANSWER
#undef SET
#undef COUNT_OF
};
enum { ANSWER_COUNT = sizeof answers / sizeof answers[0] };

const struct occasion_info *occasion_info(enum occasion occasion)
{
    ensure(occasion < OCCASION_COUNT);
    return &occasions[occasion];
}

unsigned occasion_answer_count(enum occasion occasion)
{
    unsigned count = 0;

    for (unsigned i = 0; i < ANSWER_COUNT; i++)
        count += answers[i].occasion == occasion;
    return count;
}

const struct occasion_answer *occasion_answer(enum occasion occasion, unsigned index)
{
    for (unsigned i = 0; i < ANSWER_COUNT; i++) {
        if (answers[i].occasion != occasion) continue;
        if (index == 0) return &answers[i];
        index--;
    }
    ensure(false);
    return NULL;
}
