#ifndef SETUP_H
#define SETUP_H
#include "decisions.h"
#include "parameters.h"

#include <stddef.h>
#include <stdint.h>

/* What one company starts from: plain data without pointers, the same for all teams of a room.
 * The scenario file fills it in; the world keeps a copy. */

#define SETUP_SHOCKS_MAX 48
#define QUARTERS         4
#define QUARTER_WEEKS    13
#define YEAR_WEEKS       (QUARTERS * QUARTER_WEEKS)
#define GHOST_WEEKS      26 /* the successor's half-year, MODEL 2.9 */

/* The week of a shock that was cancelled. */
#define SHOCK_WEEK_NEVER 0xFFFFu

enum shock_kind {
#define SHOCK(kind, ...) SHOCK_##kind,
#include "shocks.def"
#undef SHOCK
    SHOCK_COUNT
};

/* The event holds in weeks week .. week + weeks - 1. */
struct shock {
    uint32_t kind; /* enum shock_kind */
    uint32_t week;
    uint32_t weeks;
    uint32_t reserved; /* 0 */
    double size;
};

struct shock_info {
    const char *name;
    const char *meaning;
    double min;
    double max;
};

enum init {
#define INIT(name, ...) INIT_##name,
#include "inits.def"
#undef INIT
    INIT_COUNT
};

enum init_slot {
#define INIT(name, count, ...)                                                                     \
    INIT_SLOT_##name, INIT_SLOT_##name##_last = INIT_SLOT_##name + (count)-1,
#include "inits.def"
#undef INIT
    INIT_SLOTS
};

struct init_info {
    const char *name;
    const char *unit;
    const char *meaning;
    unsigned first_slot;
    unsigned count;
    double min;
    double max;
};

/* Every member is double, in the order of slots. */
struct inits {
#define INIT_FIELD_1(name)     double name;
#define INIT_FIELD_3(name)     double name[3];
#define INIT_FIELD_8(name)     double name[8];
#define INIT(name, count, ...) INIT_FIELD_##count(name)
#include "inits.def"
#undef INIT
#undef INIT_FIELD_1
#undef INIT_FIELD_3
#undef INIT_FIELD_8
};

struct setup {
    struct parameters parameters;
    struct decisions habits; /* the company's default decisions */
    struct inits inits;
    double targets[QUARTERS]; /* k$ */
    struct shock shocks[SETUP_SHOCKS_MAX];
    uint32_t shock_count;
    uint32_t weeks; /* 52; the successor's half-year follows */
};

/* The default company: no events, targets 1800 2050 2250 2500 (MODEL 4.2). */
void setup_default(struct setup *setup);

/* Each of these refuses a slot or value out of range (false) and then changes nothing.
 * A new A0 is the new start of awareness too, unless init A is set after it. */
bool setup_put_parameter(struct setup *setup, unsigned slot, double value);
bool setup_put_habit(struct setup *setup, unsigned slot, double value);
bool setup_put_init(struct setup *setup, unsigned slot, double value);
bool setup_put_target(struct setup *setup, unsigned quarter, double target);
bool setup_add_shock(struct setup *setup, const struct shock *shock);
/* Puts off for ever those of the kind that begin in `week` or later; they keep their places, since
 * the world knows shocks by them. */
void setup_cancel_shocks(struct setup *setup, uint32_t kind, uint32_t week);
/* Kind, size and duration are in range; what is wrong stays for the caller to word. */
bool shock_is_allowed(const struct shock *shock);
/* A move of the rival, which we may answer (X1). */
bool shock_is_rivals(const struct shock *shock);

const struct shock_info *shock_info(enum shock_kind kind);
bool shock_find(const char *name, enum shock_kind *kind);

const struct init_info *init_info(enum init init);
bool init_find(const char *name, enum init *init);
enum init init_of_slot(unsigned slot);
double init_default(unsigned slot);
bool init_value_is_allowed(unsigned slot, double value);
double inits_get(const struct inits *inits, unsigned slot);
void inits_put(struct inits *inits, unsigned slot, double value);

#endif
