#ifndef OPTION_VALUES_H
#define OPTION_VALUES_H
#include "option_kinds.h"

#include <stdbool.h>
#include <stddef.h>

/* What a setting of a scenario takes. `words`: the choices from 0, with | between them. */
struct option_range {
    const char *key;
    enum option_kind kind;
    double min, max;
    const char *words;
};

/* The value that was typed: a number, "yes" or "no", a choice by its text or number. False and one
 * sentence when it cannot be. */
bool option_parse(struct option_range range, const char *text, double *value, char *sentence,
                  size_t capacity);

/* The index-th of `words`, cut to fit; false: there are fewer. */
bool option_word(const char *words, unsigned index, char *out, size_t capacity);

#endif
