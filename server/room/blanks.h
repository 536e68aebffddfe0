#ifndef BLANKS_H
#define BLANKS_H
#include <stddef.h>

/* A sentence of a table with {marks} in it, and what stands in their place. */
struct blank {
    const char *mark; /* with its braces */
    const char *text;
};

/* Fills the blanks of `words`, which may be NULL (an empty text), cut at capacity; the first letter
 * becomes a capital. */
void blanks_fill(const char *words, const struct blank *blanks, unsigned count, char *out,
                 size_t capacity);

#endif
