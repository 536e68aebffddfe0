#include "retold.h"

#include "ensure.h"
#include "real.h"

#include <stdlib.h>
#include <string.h>

/* Student's t for a two-sided 90% with 19 degrees of freedom. */
#define T_90_OF_19 1.729
_Static_assert(RETOLD_LUCKS == 20, "the quantile belongs to twenty lucks");

enum outcome_kind { FLOW, LEVEL };

static const struct {
    enum outcome_kind kind;
    double matters;
} outcome_rules[EFFECT_OUTCOME_COUNT] = {
#define OUTCOME(id, kind, matters) [EFFECT_##id] = {kind, matters},
#include "retold.def"
#undef OUTCOME
};

const struct past_gap retold_whole = {ROLE_COUNT, 0, 0, false};

struct world *retold_world_new(void)
{
    struct world *world = malloc(world_size_bytes(WORLD_DEALS_USUAL, WORLD_CUSTOMERS_USUAL));
    ensure(world != NULL);
    return world;
}

void retold_band(const double differences[RETOLD_LUCKS], struct retold_band *out)
{
    double sum = 0, squares = 0;
    for (unsigned k = 0; k < RETOLD_LUCKS; k++)
        sum += differences[k];
    out->mean = sum / RETOLD_LUCKS;
    for (unsigned k = 0; k < RETOLD_LUCKS; k++)
        squares += (differences[k] - out->mean) * (differences[k] - out->mean);
    double half = T_90_OF_19 * real_sqrt(squares / (RETOLD_LUCKS - 1) / RETOLD_LUCKS);
    out->low = out->mean - half;
    out->high = out->mean + half;
}

bool retold_matters(const struct retold_band *band, enum effect_outcome outcome)
{
    double least = outcome_rules[outcome].matters;
    return (band->low > 0 && band->mean >= least) || (band->high < 0 && band->mean <= -least);
}

static double outcome_of_week(const struct world *world, enum effect_outcome outcome)
{
    switch (outcome) {
    case EFFECT_revenue:
        return world->last[SIGNAL_revenue];
    case EFFECT_awareness:
        return world->last[SIGNAL_Aavg];
    case EFFECT_leads:
        return world->last[SIGNAL_accepted];
    case EFFECT_insight:
        return world->I;
    case EFFECT_opportunities:
        return world->last[SIGNAL_opened];
    case EFFECT_bookings:
        return world->last[SIGNAL_new_revenue];
    case EFFECT_renewals:
        return world->last[SIGNAL_renewal];
    case EFFECT_satisfaction:
        return world->last[SIGNAL_satm];
    case EFFECT_OUTCOME_COUNT:
        break;
    }
    return 0;
}

static void add_week(const struct world *world, struct outcomes *sum)
{
    for (unsigned i = 0; i < EFFECT_OUTCOME_COUNT; i++) {
        double value = outcome_of_week(world, (enum effect_outcome)i);
        sum->values[i] = outcome_rules[i].kind == FLOW ? sum->values[i] + value : value;
    }
}

void retold_play(struct telling *telling, const struct past *past, const struct past_gap *gap,
                 uint32_t until, uint32_t week, struct outcomes *sum)
{
    while (telling->world->week < week) {
        telling_play(telling, past, gap, until, telling->world->week + 1);
        add_week(telling->world, sum);
    }
}

static bool is_order_of(const struct change *change, enum role role)
{
    return change->kind == CHANGE_ORDERS && change->role == role;
}

/* Orders that somebody else gave for the chair move what stands before its own. */
static bool is_own_order(const struct change *change, enum role role)
{
    return is_order_of(change, role) && change->number == 0;
}

/* The chair's orders as they stood before change `from`. */
static void orders_before(const struct past *past, enum role role, uint32_t from,
                          struct decisions *out)
{
    *out = past->setup->habits;
    for (uint32_t i = 0; i < from && i < past->count; i++) {
        const struct change *change = &past->changes[i];
        for (unsigned k = 0; is_order_of(change, role) && k < change->count; k++)
            decisions_put(out, change->slots[k], change->values[k]);
    }
}

static double moved_share(const struct decisions *before, unsigned slot, double value)
{
    const struct decision_info *info = decision_info(decision_of_slot(slot));
    double moved = (value - decisions_get(before, slot)) / (info->max - info->min);
    return moved < 0 ? -moved : moved;
}

unsigned retold_moved(const struct past *past, enum role role, uint32_t from, uint32_t until,
                      uint32_t *week)
{
    unsigned farthest = DECISION_SLOTS;
    uint32_t first[DECISION_SLOTS];
    double most = 0;
    struct decisions before;
    orders_before(past, role, from, &before);
    memset(first, 0xFF, sizeof first);
    for (uint32_t i = from; i < until && i < past->count; i++) {
        const struct change *change = &past->changes[i];
        for (unsigned k = 0; is_own_order(change, role) && k < change->count; k++) {
            unsigned slot = change->slots[k];
            double moved = moved_share(&before, slot, change->values[k]);
            if (moved > 0 && change->week < first[slot]) first[slot] = change->week;
            if (moved <= most) continue;
            most = moved;
            farthest = slot;
        }
    }
    if (farthest < DECISION_SLOTS) *week = first[farthest];
    return farthest;
}
