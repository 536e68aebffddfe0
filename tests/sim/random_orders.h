#ifndef RANDOM_ORDERS_H
#define RANDOM_ORDERS_H
/* Commands to a company drawn at random, legal ones and illegal ones. Deterministic: a game's
 * commands follow from its seed. */
#include "apply.h"
#include "random.h"
#include "streams.h"

#include <math.h>
#include <stdlib.h>

struct dice {
    uint64_t seed, thrown;
};

/* Strictly between 0 and 1. */
static inline double dice_share(struct dice *dice)
{
    return random_uniform(dice->seed, STREAM_SCRIPTS + 1, 0, dice->thrown++);
}

static inline unsigned dice_below(struct dice *dice, unsigned sides)
{
    return (unsigned)(dice_share(dice) * sides);
}

/* One in four lies at an end of the range. */
static inline double dice_between(struct dice *dice, double min, double max)
{
    switch (dice_below(dice, 8)) {
    case 0:
        return min;
    case 1:
        return max;
    }
    return min + (max - min) * dice_share(dice);
}

struct order {
    enum role role;
    unsigned count;
    uint16_t slots[8];
    double values[8];
};

static inline void order_add(struct order *order, unsigned slot, double value)
{
    order->slots[order->count] = (uint16_t)slot;
    order->values[order->count++] = value;
}

/* Shares of `count` slots that sum to `whole`. */
static inline void order_split(struct order *order, struct dice *dice, const unsigned *slots,
                               unsigned count, double whole)
{
    double parts[8], sum = 0;
    for (unsigned i = 0; i < count; i++)
        sum += parts[i] = dice_below(dice, 4) == 0 ? 1e-9 : dice_share(dice);
    for (unsigned i = 0; i < count; i++)
        order_add(order, slots[i], whole * parts[i] / sum);
}

/* An order that the chair of a slot may give. */
static inline struct order order_legal(struct dice *dice)
{
    static const unsigned insight[] = {SLOT_pmi_fb, SLOT_pmi_wl, SLOT_pmi_en, SLOT_pmi_ret};
    static const unsigned care[] = {SLOT_cx_onb, SLOT_cx_iss, SLOT_cx_pro};
    unsigned slot = dice_below(dice, DECISION_SLOTS);
    const struct decision_info *info = decision_info(decision_of_slot(slot));
    struct order order = {.role = decision_slot_role(slot)};
    unsigned mix[3] = {info->first_slot, info->first_slot + 1, info->first_slot + 2};
    double value;
    switch (info->sum_rule) {
    case SUM_ONE:
        order_split(&order, dice, mix, 3, 1);
        return order;
    case SUM_PMI:
        order_split(&order, dice, insight, 4, dice_share(dice));
        return order;
    case SUM_CX:
        order_split(&order, dice, care, 3, dice_share(dice));
        return order;
    case SUM_NONE:
        break;
    }
    value = dice_between(dice, info->min, info->max);
    order_add(&order, slot, info->is_whole ? floor(value + 0.5) : value);
    return order;
}

/* A parameter stays near its value most of the time: a company of extremes all over is no game. */
static inline double dice_parameter(struct dice *dice, unsigned slot, double now)
{
    double min, max, value = now * (0.8 + 0.4 * dice_share(dice));
    parameter_allowed(slot, &min, &max);
    if (dice_below(dice, 5) == 0) return dice_between(dice, min, max);
    return value < min ? min : value > max ? max : value;
}

static inline struct shock dice_shock(struct dice *dice, uint32_t from_week)
{
    struct shock shock = {.kind = dice_below(dice, SHOCK_COUNT)};
    const struct shock_info *info = shock_info((enum shock_kind)shock.kind);
    shock.week = from_week + dice_below(dice, 6);
    shock.week = shock.week < YEAR_WEEKS + GHOST_WEEKS ? shock.week : YEAR_WEEKS + GHOST_WEEKS;
    shock.weeks = 1 + dice_below(dice, 20);
    shock.size = dice_between(dice, info->min, info->max);
    return shock;
}

/* One command that is allowed at this moment; REFUSAL_NONE is the only right answer, but for what
 * only so much fits of. `is_over`: the year has ended, nobody decides any more. */
static inline enum refusal command_legal(struct world *w, struct dice *dice)
{
    bool is_over = w->week >= w->setup.weeks;
    switch (dice_below(dice, 12)) {
    case 0:
        return world_seat(w, (enum role)dice_below(dice, ROLE_COUNT),
                          dice_below(dice, PERSONS_MAX));
    case 1:
        return world_share_seat(w, (enum role)dice_below(dice, ROLE_MODEL_COUNT),
                                dice_below(dice, 3) == 0 ? PERSON_NONE
                                                         : dice_below(dice, PERSONS_MAX));
    case 2:
        return world_rotate_cycle(w, dice_below(dice, 9));
    case 3: {
        unsigned slot = dice_below(dice, PARAMETER_SLOTS);
        double now = parameters_get(&w->setup.parameters, slot);
        return world_set_parameter(w, slot, dice_parameter(dice, slot, now));
    }
    case 4: {
        struct shock shock = dice_shock(dice, w->week);
        if (w->setup.shock_count == SETUP_SHOCKS_MAX) return REFUSAL_NONE;
        return world_add_shock(w, &shock);
    }
    case 5:
        return is_over || w->assess_week != 0 ? REFUSAL_NONE : world_assess(w);
    case 6:
        return is_over
                   ? REFUSAL_NONE
                   : world_swap(w, dice_below(dice, STAFF_SEATS), dice_below(dice, STAFF_SEATS));
    case 7:
        return world_set_target(w, dice_below(dice, QUARTERS), 1 + 5000 * dice_share(dice));
    }
    if (is_over) return REFUSAL_NONE;
    struct order order = order_legal(dice);
    return world_decide_all(w, order.role, order.slots, order.values, order.count);
}

/* A number that no range allows. */
static inline double dice_nonsense(struct dice *dice)
{
    static const double nonsense[] = {NAN, INFINITY, -INFINITY, 1e300, -1e300, -1e6, 1e9};
    return nonsense[dice_below(dice, sizeof nonsense / sizeof *nonsense)];
}

/* An order with one thing wrong: slot, chair, value or sum. */
static inline struct order order_illegal(struct dice *dice)
{
    struct order order = order_legal(dice);
    unsigned wrong = dice_below(dice, order.count), fault = dice_below(dice, 5);
    if (fault == 0) {
        order.slots[wrong] = (uint16_t)(DECISION_SLOTS + dice_below(dice, 60000));
    } else if (fault == 1) {
        order.role = (enum role)((unsigned)order.role + 1 + dice_below(dice, ROLE_COUNT - 1));
        order.role = (enum role)((unsigned)order.role % ROLE_COUNT);
    } else if (fault == 2) {
        order = (struct order){.role = ROLE_BRAND}; /* a mix that adds up to more than one */
        for (unsigned i = 0; i < 3; i++)
            order_add(&order, SLOT_brand_mix + i, 0.5 + 0.5 * dice_share(dice));
    } else {
        order.values[wrong] = dice_nonsense(dice);
    }
    return order;
}

/* One command with something wrong; REFUSAL_NONE is the only wrong answer. */
static inline enum refusal command_illegal(struct world *w, struct dice *dice)
{
    switch (dice_below(dice, 12)) {
    case 0:
        return world_seat(w, (enum role)dice_below(dice, ROLE_COUNT + 3),
                          PERSONS_MAX + dice_below(dice, 1000));
    case 1:
        return world_share_seat(w, (enum role)(ROLE_MODEL_COUNT + dice_below(dice, 9)),
                                dice_below(dice, PERSONS_MAX));
    case 2:
        return world_set_parameter(w, PARAMETER_SLOTS + dice_below(dice, 1000), 1);
    case 3:
        return world_set_parameter(w, dice_below(dice, PARAMETER_SLOTS), dice_nonsense(dice));
    case 4: {
        struct shock shock = dice_shock(dice, w->week);
        switch (dice_below(dice, 4)) {
        case 0:
            shock.kind += SHOCK_COUNT;
            break;
        case 1:
            shock.size = dice_nonsense(dice);
            break;
        case 2:
            shock.weeks = dice_below(dice, 2) ? 0 : 100000;
            break;
        case 3:
            shock.week = w->week > 0 ? w->week - 1 : 100000;
            break;
        }
        return world_add_shock(w, &shock);
    }
    case 5:
        if (w->assess_week == 0 && w->week < w->setup.weeks) return REFUSAL_BUSY;
        return world_assess(w);
    case 6:
        return world_swap(w, STAFF_SEATS + dice_below(dice, 99), dice_below(dice, STAFF_SEATS));
    case 7:
        return world_set_target(w, dice_below(dice, 9), -dice_share(dice));
    case 8: /* the company has started */
        if (w->week == 0) return world_set_habit(w, DECISION_SLOTS, 0);
        return world_set_habit(w, SLOT_disc, 0.1);
    case 9:
        if (w->week == 0) return world_set_init(w, INIT_SLOT_A, dice_nonsense(dice));
        return world_set_init(w, INIT_SLOT_A, 0.5);
    }
    struct order order = order_illegal(dice);
    return world_decide_all(w, order.role, order.slots, order.values, order.count);
}

#endif
