#include "parameters.h"

#include "ensure.h"

#include <string.h>

_Static_assert(sizeof(struct parameters) == PARAMETER_SLOTS * sizeof(double),
               "struct parameters is its slots in order");

/* The allowed range reaches so far below and above the value (MODEL 2.12). */
#define ALLOWED_BELOW 0.2
#define ALLOWED_ABOVE 5
#define ALLOWED_SLACK 1e-9

enum kind { NUMBER, SHARE };

#define ROW(name_, count_, low_, high_, kind, unit_, strength, source_, meaning_)                  \
    [PARAMETER_##name_] = {.name = #name_,                                                         \
                           .unit = unit_,                                                          \
                           .meaning = meaning_,                                                    \
                           .first_slot = PARAMETER_SLOT_##name_,                                   \
                           .count = count_,                                                        \
                           .low = low_,                                                            \
                           .high = high_,                                                          \
                           .is_share = (kind) == SHARE,                                            \
                           .evidence = EVIDENCE_##strength,                                        \
                           .source = SOURCE_##source_},

static const struct parameter_info rows[PARAMETER_COUNT] = {
#define SCALAR(name, value, low, high, kind, unit, strength, source, meaning)                      \
    ROW(name, 1, low, high, kind, unit, strength, source, meaning)
#define VECTOR(name, a, b, c, low, high, kind, unit, strength, source, meaning)                    \
    ROW(name, 3, low, high, kind, unit, strength, source, meaning)
#include "parameters.def"
#undef SCALAR
#undef VECTOR
#define CURVE(name, equation, form, coefficients, low, high, unit, source, sentence, ...)          \
    ROW(name##_height, 1, 0, 0, NUMBER, "x", D, source, sentence)                                  \
    ROW(name##_reach, 1, 0, 0, NUMBER, "x", D, source, sentence)
#include "curves.def"
#undef CURVE
};

static const double defaults_of_slots[PARAMETER_SLOTS] = {
#define SCALAR(name, value, ...)   value,
#define VECTOR(name, a, b, c, ...) a, b, c,
#include "parameters.def"
#undef SCALAR
#undef VECTOR
#define CURVE(name, ...) 1, 1,
#include "curves.def"
#undef CURVE
};

const struct parameter_info *parameter_info(enum parameter parameter)
{
    ensure(parameter < PARAMETER_COUNT);
    return &rows[parameter];
}

bool parameter_find(const char *name, enum parameter *parameter)
{
    size_t size = strlen(name) + 1;
    for (unsigned i = 0; i < PARAMETER_COUNT; i++) {
        if (strlen(rows[i].name) + 1 == size && memcmp(rows[i].name, name, size) == 0) {
            *parameter = (enum parameter)i;
            return true;
        }
    }
    return false;
}

static enum parameter parameter_of_slot(unsigned slot)
{
    ensure(slot < PARAMETER_SLOTS);
    unsigned i = 0;
    while (slot >= rows[i].first_slot + rows[i].count)
        i++;
    return (enum parameter)i;
}

double parameter_default(unsigned slot)
{
    ensure(slot < PARAMETER_SLOTS);
    return defaults_of_slots[slot];
}

void parameter_allowed(unsigned slot, double *min, double *max)
{
    double value = parameter_default(slot);
    if (parameter_info(parameter_of_slot(slot))->is_share) {
        *min = 0;
        *max = 1;
        return;
    }
    *min = value < 0 ? ALLOWED_ABOVE * value : ALLOWED_BELOW * value;
    *max = value < 0 ? ALLOWED_BELOW * value : ALLOWED_ABOVE * value;
}

bool parameter_value_is_allowed(unsigned slot, double value)
{
    double min, max;
    parameter_allowed(slot, &min, &max);
    /* A fifth of 6 is a little more than 1.2 in binary; who types 1.2 means the limit. */
    double slack = ALLOWED_SLACK * (max - min);
    return value >= min - slack && value <= max + slack;
}

double parameters_get(const struct parameters *parameters, unsigned slot)
{
    double value;
    ensure(slot < PARAMETER_SLOTS);
    memcpy(&value, (const char *)parameters + slot * sizeof value, sizeof value);
    return value;
}

void parameters_put(struct parameters *parameters, unsigned slot, double value)
{
    ensure(slot < PARAMETER_SLOTS);
    memcpy((char *)parameters + slot * sizeof value, &value, sizeof value);
}

void parameters_put_defaults(struct parameters *parameters)
{
    memcpy(parameters, defaults_of_slots, sizeof *parameters);
}
