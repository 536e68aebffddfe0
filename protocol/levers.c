#include "levers.h"

#include "ensure.h"

static const struct lever_info levers[LEVER_COUNT] = {
#define LEVER(chair, name, when, symbol, label_en, label_de, sentence_en, sentence_de, cost_en,    \
              cost_de)                                                                             \
    [LEVER_##name] = {.role = ROLE_##chair,                                                        \
                      .felt = FELT_##when,                                                         \
                      .id = #name,                                                                 \
                      .sign = symbol,                                                              \
                      .label = {label_en, label_de},                                               \
                      .sentence = {sentence_en, sentence_de},                                      \
                      .cost = {cost_en, cost_de}},
#define STOP(...)
#include "levers.def"
#undef LEVER
#undef STOP
};

static const struct named_orders stops[] = {
#define LEVER(...)
#define STOP(name, ...) NAMED_ORDERS(LEVER_##name, __VA_ARGS__)
#include "levers.def"
#undef LEVER
#undef STOP
};

static const struct named_orders_table table = {stops, sizeof stops / sizeof stops[0]};

const struct lever_info *lever_info(enum lever lever)
{
    ensure(lever < LEVER_COUNT);
    return &levers[lever];
}

unsigned lever_stop_count(enum lever lever)
{
    return named_orders_count(&table, lever);
}

const struct named_orders *lever_stop(enum lever lever, unsigned index)
{
    return named_orders_at(&table, lever, index);
}

unsigned levers_of_role(enum role role)
{
    unsigned count = 0;

    for (unsigned i = 0; i < LEVER_COUNT; i++)
        count += levers[i].role == role;
    return count;
}

enum lever lever_of_role(enum role role, unsigned index)
{
    for (unsigned i = 0; i < LEVER_COUNT; i++) {
        if (levers[i].role != role) continue;
        if (index == 0) return (enum lever)i;
        index--;
    }
    ensure(false);
    return LEVER_COUNT;
}

/* Values cross the wire unchanged, so a hair's breadth is enough for what was typed. */
static bool is_same(double a, double b)
{
    double difference = a - b;

    return difference < 1e-6 && difference > -1e-6;
}

static bool stands_at(const struct named_orders *stop, const double *values)
{
    for (unsigned i = 0; i < stop->setting_count; i++)
        if (!is_same(values[stop->settings[i].slot], stop->settings[i].value)) return false;
    return true;
}

int lever_stop_at(enum lever lever, const double *values)
{
    unsigned count = lever_stop_count(lever);

    for (unsigned i = 0; i < count; i++)
        if (stands_at(lever_stop(lever, i), values)) return (int)i;
    return -1;
}

double lever_stop_budget(const struct named_orders *stop)
{
    double sum = 0;

    for (unsigned i = 0; i < stop->setting_count; i++) {
        enum decision decision = decision_of_slot(stop->settings[i].slot);
        sum += decision_info(decision)->budget_weight * stop->settings[i].value;
    }
    return sum;
}

bool lever_costs_money(enum lever lever)
{
    unsigned count = lever_stop_count(lever);

    for (unsigned i = 0; i < count; i++)
        if (lever_stop_budget(lever_stop(lever, i)) > 0) return true;
    return false;
}
