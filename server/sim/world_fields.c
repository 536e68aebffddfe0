/* Hash, digest and reading of a world's fields, all from the tables. */
#include "world.h"

#include "ensure.h"
#include "hash.h"

#include <float.h>
#include <string.h>

enum kind {
    KIND_WHOLE,
    KIND_REAL,
    KIND_DEAL_WHOLE,
    KIND_DEAL_REAL,
    KIND_CUSTOMER_WHOLE,
    KIND_CUSTOMER_REAL,
    KIND_SHOCKS
};

struct field {
    const char *name;
    const char *meaning;
    enum kind kind;
    uint32_t offset; /* in struct world, struct deal or struct customer */
    uint32_t length;
};

#define LENGTH(type, member, element) (uint32_t)(sizeof(((type *)0)->member) / sizeof(element))
#define SETUP_KIND_parameters         KIND_REAL
#define SETUP_KIND_habits             KIND_REAL
#define SETUP_KIND_inits              KIND_REAL
#define SETUP_KIND_targets            KIND_REAL
#define SETUP_KIND_shocks             KIND_SHOCKS
#define SETUP_KIND_shock_count        KIND_WHOLE
#define SETUP_KIND_weeks              KIND_WHOLE
#define SETUP_ELEMENT(kind)           ((kind) == KIND_WHOLE ? sizeof(uint32_t) : sizeof(double))

/* Pasted tokens would be torn apart. */
// clang-format off
static const struct field fields[WORLD_FIELD_COUNT] = {
#define WHOLE(n, m) [FIELD_##n] = {#n, m, KIND_WHOLE, offsetof(struct world, n), 1},
#define WHOLES(n, count, m) [FIELD_##n] = {#n, m, KIND_WHOLE, offsetof(struct world, n), count},
#define REAL(n, m) [FIELD_##n] = {#n, m, KIND_REAL, offsetof(struct world, n), 1},
#define REALS(n, count, m) [FIELD_##n] = {#n, m, KIND_REAL, offsetof(struct world, n), count},
#define EMA(n, m) [FIELD_ema_##n] = {"ema." #n, m, KIND_REAL, offsetof(struct world, ema_##n), 1},
#define BLOCK(type, n, m)                                                                          \
    [FIELD_##n] = {#n, m, KIND_REAL, offsetof(struct world, n), LENGTH(struct world, n, double)},
#define SETUP(n, m)                                                                                \
    [FIELD_setup_##n] = {"setup." #n, m, SETUP_KIND_##n, offsetof(struct world, setup.n),          \
                         (uint32_t)(sizeof(((struct setup *)0)->n) /                               \
                                    SETUP_ELEMENT(SETUP_KIND_##n))},
#include "world.def"
#include "world_undefine.h"
#define WHOLE(n, m)                                                                                \
    [FIELD_deal_##n] = {"deal." #n, m, KIND_DEAL_WHOLE, offsetof(struct deal, n), 0},
#define REAL(n, m) [FIELD_deal_##n] = {"deal." #n, m, KIND_DEAL_REAL, offsetof(struct deal, n), 0},
#include "deal.def"
#include "world_undefine.h"
#define WHOLE(n, m)                                                                                \
    [FIELD_customer_##n] = {"customer." #n, m, KIND_CUSTOMER_WHOLE,                                \
                            offsetof(struct customer, n), 0},
#define REAL(n, m)                                                                                 \
    [FIELD_customer_##n] = {"customer." #n, m, KIND_CUSTOMER_REAL, offsetof(struct customer, n), 0},
#include "customer.def"
#include "world_undefine.h"
};
// clang-format on

const char *world_field_name(unsigned field)
{
    ensure(field < WORLD_FIELD_COUNT);
    return fields[field].name;
}

const char *world_field_meaning(unsigned field)
{
    ensure(field < WORLD_FIELD_COUNT);
    return fields[field].meaning;
}

unsigned world_field_length(const struct world *world, unsigned field)
{
    ensure(field < WORLD_FIELD_COUNT);
    switch (fields[field].kind) {
    case KIND_DEAL_WHOLE:
    case KIND_DEAL_REAL:
        return world->deal_count;
    case KIND_CUSTOMER_WHOLE:
    case KIND_CUSTOMER_REAL:
        return world->customer_count;
    case KIND_WHOLE:
    case KIND_REAL:
    case KIND_SHOCKS:
        break;
    }
    return fields[field].length;
}

/* A number of `kind` at `at`: its bits, and what it says. */
static uint64_t read_bits(const void *at, bool is_whole)
{
    uint64_t bits = 0;
    if (is_whole) {
        uint32_t whole;
        memcpy(&whole, at, sizeof whole);
        return whole;
    }
    memcpy(&bits, at, sizeof bits);
    return bits;
}

static bool field_is_whole(const struct field *field)
{
    return field->kind == KIND_WHOLE || field->kind == KIND_DEAL_WHOLE ||
           field->kind == KIND_CUSTOMER_WHOLE;
}

static const void *element_at(const struct world *world, const struct field *field, unsigned i)
{
    switch (field->kind) {
    case KIND_DEAL_WHOLE:
    case KIND_DEAL_REAL:
        return (const char *)world_deal_const(world, i) + field->offset;
    case KIND_CUSTOMER_WHOLE:
    case KIND_CUSTOMER_REAL:
        return (const char *)world_customer_const(world, i) + field->offset;
    case KIND_WHOLE:
        return (const char *)world + field->offset + i * sizeof(uint32_t);
    case KIND_REAL:
    case KIND_SHOCKS:
        break;
    }
    return (const char *)world + field->offset + i * sizeof(double);
}

/* A shock is three numbers of eight bytes: (kind, week), (weeks, 0), size. */
static double shock_number(const struct shock *shock, unsigned i)
{
    switch (i) {
    case 0:
        return shock->kind + shock->week / 1024.0;
    case 1:
        return shock->weeks;
    }
    return shock->size;
}

double world_field_value(const struct world *world, unsigned field, unsigned i)
{
    double value;
    ensure(i < world_field_length(world, field));
    const struct field *f = &fields[field];
    if (f->kind == KIND_SHOCKS) return shock_number(&world->setup.shocks[i / 3], i % 3);
    uint64_t bits = read_bits(element_at(world, f, i), field_is_whole(f));
    if (field_is_whole(f)) return (double)bits;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static uint64_t hash_field(const struct world *world, unsigned field)
{
    const struct field *f = &fields[field];
    unsigned length = world_field_length(world, field);
    uint64_t hash = hash_number(HASH_START + field, length);
    for (unsigned i = 0; i < length; i++)
        hash = hash_number(hash, read_bits(element_at(world, f, i), field_is_whole(f)));
    return hash;
}

uint64_t world_hash(const struct world *world)
{
    uint64_t hash = hash_number(HASH_START, world->seed);
    for (unsigned i = 0; i < WORLD_FIELD_COUNT; i++)
        hash = hash_number(hash, hash_field(world, i));
    return hash;
}

void world_digest(const struct world *world, uint32_t out[WORLD_FIELD_COUNT])
{
    for (unsigned i = 0; i < WORLD_FIELD_COUNT; i++) {
        uint64_t hash = hash_field(world, i);
        out[i] = (uint32_t)(hash ^ hash >> 32);
    }
}

static size_t stride_of(const struct field *field)
{
    switch (field->kind) {
    case KIND_DEAL_REAL:
        return sizeof(struct deal);
    case KIND_CUSTOMER_REAL:
        return sizeof(struct customer);
    case KIND_WHOLE:
    case KIND_REAL:
    case KIND_DEAL_WHOLE:
    case KIND_CUSTOMER_WHOLE:
    case KIND_SHOCKS:
        break;
    }
    return sizeof(double);
}

unsigned world_field_outside(const struct world *world, unsigned field, double min, double max)
{
    const struct field *f = &fields[field];
    unsigned length = world_field_length(world, field);
    ensure(!field_is_whole(f) && f->kind != KIND_SHOCKS);
    const char *at = length == 0 ? NULL : element_at(world, f, 0);
    size_t stride = stride_of(f);
    for (unsigned i = 0; i < length; i++, at += stride) {
        double value;
        memcpy(&value, at, sizeof value);
        if (!(value >= min && value <= max)) return i;
    }
    return length;
}

bool world_is_finite(const struct world *world)
{
    for (unsigned i = 0; i < WORLD_FIELD_COUNT; i++) {
        if (field_is_whole(&fields[i]) || fields[i].kind == KIND_SHOCKS) continue;
        if (world_field_outside(world, i, -DBL_MAX, DBL_MAX) < world_field_length(world, i))
            return false;
    }
    for (uint32_t i = 0; i < world->setup.shock_count; i++) {
        double size = world->setup.shocks[i].size;
        if (!(size >= -DBL_MAX && size <= DBL_MAX)) return false;
    }
    return true;
}
