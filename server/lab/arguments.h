#ifndef ARGUMENTS_H
#define ARGUMENTS_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Reads the words after a verb by a table of what the verb knows. */
enum argument_kind {
    ARGUMENT_WORD,   /* place: const char * */
    ARGUMENT_WORDS,  /* place: struct words; may be given several times */
    ARGUMENT_NUMBER, /* place: uint64_t, from min to max */
    ARGUMENT_FLAG    /* place: bool */
};

enum { WORDS_MAX = 64 };

struct words {
    const char *list[WORDS_MAX];
    size_t count;
};

struct argument {
    const char *name; /* "--seed"; NULL: the words that belong to no option (ARGUMENT_WORDS) */
    enum argument_kind kind;
    void *place;
    uint64_t min, max;
};

/* False and one sentence when a word is unknown, a value is missing or out of range. Texts point
 * into `words`. */
bool arguments_read(const struct argument *known, size_t known_count, int count, char **words,
                    char *sentence, size_t capacity);

#endif
