#ifndef PAST_H
#define PAST_H
#include "world.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * Everything that was done to a company, in its order, and how that is told again: as it was, or
 * with a chair's orders left out, with the same luck or another one. A company is a function of its
 * setup, its seed and this list, so every "what if" is a second telling.
 *
 * Nothing here allocates: the caller owns the list and the worlds.
 */

enum change_kind {
    CHANGE_ORDERS,     /* a chair's standing orders, applied together; `number` 1: given for it */
    CHANGE_HANDOVER,   /* what the note of the one who leaves the chair is worth: values[0] */
    CHANGE_SEAT,       /* `person` holds the chair from now on */
    CHANGE_SHARE_SEAT, /* `person` shares it, or PERSON_NONE */
    CHANGE_CYCLE,      /* everybody moves `number` places */
    CHANGE_PARAMETER,  /* slots[0], values[0] */
    CHANGE_TARGET,     /* quarter `number`: values[0] k$ */
    CHANGE_SHOCK,      /* `shock` */
    CHANGE_CANCEL,     /* shocks of the kind `number` that have not begun */
    CHANGE_ASSESS,     /* an assessment is asked for */
    CHANGE_SWAP,       /* the staff of the seats `number` and `person` */
    CHANGE_TRUST,      /* values[0] to what sales trusts marketing, values[1] to the other way */
    CHANGE_NOTES,      /* values[0] more unread feedback */
    CHANGE_PAY,        /* values[0] k$ are paid once */
    CHANGE_KIND_COUNT
};

/* As many settings as a chair's orders can have at once. */
#define CHANGE_SETTINGS_MAX 24

struct change {
    uint32_t kind; /* enum change_kind */
    uint32_t week; /* of the world when it was done */
    uint32_t role; /* enum role */
    uint32_t person;
    uint32_t number;
    uint32_t count; /* of settings */
    struct shock shock;
    uint16_t slots[CHANGE_SETTINGS_MAX];
    double values[CHANGE_SETTINGS_MAX];
};

/* Puts one more setting into a change. */
void change_set(struct change *change, unsigned slot, double value);
/* Does to the world what the change says; false: it was refused and changed nothing. */
bool change_apply(struct world *world, const struct change *change);

struct past {
    const struct setup *setup; /* as the company was started */
    uint64_t seed;
    const struct change *changes; /* oldest first; only what was not refused */
    uint32_t count;
};

/* The role's orders from change `from` on, up to but without change `until`, are left out: what
 * stood before goes on, and what the chair was ordered later counts again. Where the shares of a
 * later order do not add up with what stands, they hold as they were played. ROLE_COUNT: nothing is
 * left out. Hand-overs are not orders. With `is_own`, what others ordered for the chair stays. */
struct past_gap {
    enum role role;
    uint32_t from, until;
    bool is_own;
};

/* A telling at work. */
struct telling {
    struct world *world;     /* the caller's, of the usual size */
    uint32_t next;           /* the first change that was not yet told */
    struct decisions played; /* the standing orders as they really were */
};

/* Starts the company anew in `world`. */
void telling_begin(struct telling *telling, const struct past *past, struct world *world);
/* Goes on from the same moment in another world, which becomes a copy of the first. */
void telling_copy(struct telling *copy, const struct telling *telling, struct world *world);
/* From now on the same situation meets luck number `k`; 0 is the luck that it really met. */
void telling_change_luck(struct telling *telling, const struct past *past, unsigned k);
/* Plays until the world's week is `week`. What was done in that week itself is not yet done then.
 * The past ends before change `until`: afterwards, orders stand. */
void telling_play(struct telling *telling, const struct past *past, const struct past_gap *gap,
                  uint32_t until, uint32_t week);

#endif
