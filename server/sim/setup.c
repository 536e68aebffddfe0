#include "setup.h"

#include "ensure.h"

#include <string.h>

_Static_assert(sizeof(struct inits) == INIT_SLOTS * sizeof(double),
               "struct inits is its slots in order");

/* A quarter's target that no company could mean, in k$. */
#define TARGET_MAX 1e6
/* No event lasts longer than the game. */
#define SHOCK_WEEKS_MAX (YEAR_WEEKS + GHOST_WEEKS)

static const struct init_info init_rows[INIT_COUNT] = {
#define INIT(name_, count_, min_, max_, unit_, defaults, meaning_)                                 \
    [INIT_##name_] = {.name = #name_,                                                              \
                      .unit = unit_,                                                               \
                      .meaning = meaning_,                                                         \
                      .first_slot = INIT_SLOT_##name_,                                             \
                      .count = count_,                                                             \
                      .min = min_,                                                                 \
                      .max = max_},
#include "inits.def"
#undef INIT
};

static const double init_defaults[INIT_SLOTS] = {
#define DEFAULTS(...)                                        __VA_ARGS__
#define INIT(name, count, min, max, unit, defaults, meaning) defaults,
#include "inits.def"
#undef INIT
#undef DEFAULTS
};

static const struct shock_info shock_rows[SHOCK_COUNT] = {
#define SHOCK(kind, min_, max_, meaning_)                                                          \
    [SHOCK_##kind] = {.name = #kind, .meaning = meaning_, .min = min_, .max = max_},
#include "shocks.def"
#undef SHOCK
};

static bool is_same_name(const char *a, const char *b)
{
    size_t size = strlen(a) + 1;
    return strlen(b) + 1 == size && memcmp(a, b, size) == 0;
}

void setup_default(struct setup *setup)
{
    static const double targets[QUARTERS] = {1800, 2050, 2250, 2500};
    memset(setup, 0, sizeof *setup);
    parameters_put_defaults(&setup->parameters);
    decisions_put_defaults(&setup->habits);
    memcpy(&setup->inits, init_defaults, sizeof setup->inits);
    memcpy(setup->targets, targets, sizeof targets);
    setup->weeks = YEAR_WEEKS;
}

bool setup_put_parameter(struct setup *setup, unsigned slot, double value)
{
    if (slot >= PARAMETER_SLOTS || !parameter_value_is_allowed(slot, value)) return false;
    parameters_put(&setup->parameters, slot, value);
    if (slot >= PARAMETER_SLOT_A0 && slot <= PARAMETER_SLOT_A0_last)
        inits_put(&setup->inits, INIT_SLOT_A + slot - PARAMETER_SLOT_A0, value);
    return true;
}

bool setup_put_habit(struct setup *setup, unsigned slot, double value)
{
    if (slot >= DECISION_SLOTS || !decision_value_is_allowed(slot, value)) return false;
    decisions_put(&setup->habits, slot, value);
    return true;
}

bool setup_put_init(struct setup *setup, unsigned slot, double value)
{
    if (slot >= INIT_SLOTS || !init_value_is_allowed(slot, value)) return false;
    inits_put(&setup->inits, slot, value);
    return true;
}

bool setup_put_target(struct setup *setup, unsigned quarter, double target)
{
    if (quarter >= QUARTERS || !(target > 0 && target <= TARGET_MAX)) return false;
    setup->targets[quarter] = target;
    return true;
}

bool shock_is_rivals(const struct shock *shock)
{
    return shock->kind == SHOCK_pricewar || shock->kind == SHOCK_launch ||
           shock->kind == SHOCK_voice;
}

bool shock_is_allowed(const struct shock *shock)
{
    if (shock->kind >= SHOCK_COUNT || shock->weeks == 0 || shock->weeks > SHOCK_WEEKS_MAX)
        return false;
    if (shock->week > SHOCK_WEEKS_MAX) return false;
    return shock->size >= shock_rows[shock->kind].min && shock->size <= shock_rows[shock->kind].max;
}

bool setup_add_shock(struct setup *setup, const struct shock *shock)
{
    uint32_t place = 0; /* one that was called off, else a new one */
    while (place < setup->shock_count && setup->shocks[place].week != SHOCK_WEEK_NEVER)
        place++;
    if (place == SETUP_SHOCKS_MAX || !shock_is_allowed(shock)) return false;
    setup->shocks[place] = *shock;
    setup->shocks[place].reserved = 0;
    if (place == setup->shock_count) setup->shock_count++;
    return true;
}

void setup_cancel_shocks(struct setup *setup, uint32_t kind, uint32_t week)
{
    for (uint32_t i = 0; i < setup->shock_count; i++)
        if (setup->shocks[i].kind == kind && setup->shocks[i].week >= week)
            setup->shocks[i].week = SHOCK_WEEK_NEVER;
}

const struct shock_info *shock_info(enum shock_kind kind)
{
    ensure(kind < SHOCK_COUNT);
    return &shock_rows[kind];
}

bool shock_find(const char *name, enum shock_kind *kind)
{
    for (unsigned i = 0; i < SHOCK_COUNT; i++) {
        if (is_same_name(name, shock_rows[i].name)) {
            *kind = (enum shock_kind)i;
            return true;
        }
    }
    return false;
}

const struct init_info *init_info(enum init init)
{
    ensure(init < INIT_COUNT);
    return &init_rows[init];
}

bool init_find(const char *name, enum init *init)
{
    for (unsigned i = 0; i < INIT_COUNT; i++) {
        if (is_same_name(name, init_rows[i].name)) {
            *init = (enum init)i;
            return true;
        }
    }
    return false;
}

enum init init_of_slot(unsigned slot)
{
    ensure(slot < INIT_SLOTS);
    unsigned i = 0;
    while (slot >= init_rows[i].first_slot + init_rows[i].count)
        i++;
    return (enum init)i;
}

double init_default(unsigned slot)
{
    ensure(slot < INIT_SLOTS);
    return init_defaults[slot];
}

bool init_value_is_allowed(unsigned slot, double value)
{
    const struct init_info *row = init_info(init_of_slot(slot));
    return value >= row->min && value <= row->max;
}

double inits_get(const struct inits *inits, unsigned slot)
{
    double value;
    ensure(slot < INIT_SLOTS);
    memcpy(&value, (const char *)inits + slot * sizeof value, sizeof value);
    return value;
}

void inits_put(struct inits *inits, unsigned slot, double value)
{
    ensure(slot < INIT_SLOTS);
    memcpy((char *)inits + slot * sizeof value, &value, sizeof value);
}
