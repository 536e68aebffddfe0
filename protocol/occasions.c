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

static const struct named_orders answers[] = {
#define OCCASION(...)
#define ANSWER(name, ...) NAMED_ORDERS(OCCASION_##name, __VA_ARGS__)
#include "occasions.def"
#undef OCCASION
#undef ANSWER
};

static const struct named_orders_table table = {answers, sizeof answers / sizeof answers[0]};

const struct occasion_info *occasion_info(enum occasion occasion)
{
    ensure(occasion < OCCASION_COUNT);
    return &occasions[occasion];
}

unsigned occasion_answer_count(enum occasion occasion)
{
    return named_orders_count(&table, occasion);
}

const struct named_orders *occasion_answer(enum occasion occasion, unsigned index)
{
    return named_orders_at(&table, occasion, index);
}
