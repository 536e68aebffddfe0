#ifndef WORLD_H
#define WORLD_H
#include "setup.h"

#include <stddef.h>
#include <stdint.h>

/* One company's state (MODEL 2.2) as one block of memory without pointers: to copy a world, copy
 * world_size_bytes() bytes. The caller owns the memory, aligned for uint64_t; nothing here
 * allocates. Fields are described in world.def, deal.def and customer.def, so that hash, digest and
 * traces follow the tables. */

#define PERSONS_MAX 24
#define PERSON_NONE 255
#define STAFF_SEATS 18
#define SEGMENTS    3
/* A deal that waits is one of six kinds in each segment: see waiting.c. */
#define HELD_KINDS_OF_SEGMENT 6
#define HELD_KINDS            (SEGMENTS * HELD_KINDS_OF_SEGMENT)
/* Four quarters and the successor's two. */
#define WORLD_QUARTERS 6
#define PAST_WEEKS     16
/* Room enough: over all shipped policies, the default company and all shipped scenarios, seeds 1 to
 * 10 and 78 weeks, never more than 55 deals were open (all_sales and loose_criteria in the quota
 * crunch) nor 371 customers signed. What comes beyond waits. Such a world takes about 130 kB. */
#define WORLD_DEALS_USUAL     256
#define WORLD_CUSTOMERS_USUAL 1024

enum subversion { SUBVERSION_NONE, SUBVERSION_INBOX, SUBVERSION_COLLATERAL };

enum signal {
#define SIGNAL(name, ...) SIGNAL_##name,
#include "signals.def"
#undef SIGNAL
    SIGNAL_COUNT
};

struct deal {
#define WHOLE(name, meaning) uint32_t name;
#define REAL(name, meaning)  double name;
#include "deal.def"
#include "world_undefine.h"
};

struct customer {
#define WHOLE(name, meaning) uint32_t name;
#define REAL(name, meaning)  double name;
#include "customer.def"
#include "world_undefine.h"
};

struct world {
    uint64_t seed;
    uint32_t max_deals;
    uint32_t max_customers;
    struct setup setup;
#define WHOLE(name, meaning)         uint32_t name;
#define WHOLES(name, count, meaning) uint32_t name[count];
#define REAL(name, meaning)          double name;
#define REALS(name, count, meaning)  double name[count];
#define EMA(name, meaning)           double ema_##name;
#define BLOCK(type, name, meaning)   type name;
#define SETUP(name, meaning)
#include "world.def"
#include "world_undefine.h"
    /* Here follow struct deal [max_deals] and struct customer [max_customers]. */
};

enum world_field {
#define WHOLE(name, meaning)         FIELD_##name,
#define WHOLES(name, count, meaning) FIELD_##name,
#define REAL(name, meaning)          FIELD_##name,
#define REALS(name, count, meaning)  FIELD_##name,
#define EMA(name, meaning)           FIELD_ema_##name,
#define BLOCK(type, name, meaning)   FIELD_##name,
#define SETUP(name, meaning)         FIELD_setup_##name,
#include "world.def"
#include "world_undefine.h"
#define WHOLE(name, meaning) FIELD_deal_##name,
#define REAL(name, meaning)  FIELD_deal_##name,
#include "deal.def"
#include "world_undefine.h"
#define WHOLE(name, meaning) FIELD_customer_##name,
#define REAL(name, meaning)  FIELD_customer_##name,
#include "customer.def"
#include "world_undefine.h"
    WORLD_FIELD_COUNT
};

/* At most 256 KiB for 64 deals and 1,024 customers; 160 bytes a deal, 128 a customer beyond. */
size_t world_size_bytes(uint32_t max_deals, uint32_t max_customers);
/* Puts a company into `world`, which has world_size_bytes(max_deals, max_customers) bytes. Opening
 * deals that do not fit wait; of the opening customers only those that fit are there. */
void world_start(struct world *world, const struct setup *setup, uint64_t seed, uint32_t max_deals,
                 uint32_t max_customers);
/* As world_start for a block of `world_size_bytes(WORLD_DEALS_USUAL, WORLD_CUSTOMERS_USUAL)`. */
void world_start_usual(struct world *world, const struct setup *setup, uint64_t seed);

/* Open deals and customers in order of their ids; i below deal_count or customer_count. */
struct deal *world_deal(struct world *world, uint32_t i);
const struct deal *world_deal_const(const struct world *world, uint32_t i);
struct customer *world_customer(struct world *world, uint32_t i);
const struct customer *world_customer_const(const struct world *world, uint32_t i);

/* Deals that wait until one of the open ones is decided or dies. */
uint32_t world_deals_held(const struct world *world);

/* The quarter of a week, from 0; weeks after the game belong to quarters that have no target. */
unsigned world_quarter_of_week(uint32_t week);
/* The target that holds in the world's week: the last quarter's goes on. k$. */
double world_target(const struct world *world);
/* Experience in weeks of a person in a role. */
double world_experience(const struct world *world, uint32_t person, uint32_t role);
/* A signal as it was at the end of `week`, at most PAST_WEEKS - 1 before the last one played. */
double world_past(const struct world *world, uint32_t week, enum signal signal);

/* Two worlds of equal hash went the same way. Same on every machine. */
uint64_t world_hash(const struct world *world);
/* One number a field: where two digests differ is the name of the field that went astray. */
void world_digest(const struct world *world, uint32_t out[WORLD_FIELD_COUNT]);
/* The field's symbol: "A", "ema.acc", "setup.targets", "deal.z". */
const char *world_field_name(unsigned field);
const char *world_field_meaning(unsigned field);
/* Numbers in a field: 1, an array's length, or the deals or customers there are. */
unsigned world_field_length(const struct world *world, unsigned field);
double world_field_value(const struct world *world, unsigned field, unsigned i);
/* The first number of a field of reals that is not within min..max, or the field's length. */
unsigned world_field_outside(const struct world *world, unsigned field, double min, double max);
/* Every number of the state is finite. */
bool world_is_finite(const struct world *world);

#endif
