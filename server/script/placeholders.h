#ifndef PLACEHOLDERS_H
#define PLACEHOLDERS_H
#include <stdbool.h>
#include <stddef.h>

/*
 * {company} in a text stands for what the company is called, {AE} for the chair. Every key of
 * room_names.h is a placeholder everywhere; cards know two more.
 */
enum placeholder_set {
    PLACEHOLDER_CUSTOMER = 1, /* {customer}: to chairs that see customers by name */
    PLACEHOLDER_DEAL = 2      /* {deal}: to the chair that sees deals by name */
};

enum { PLACEHOLDER_BYTES = 32 };

/* The placeholders that cards know besides the names of a room; false: there are fewer. */
bool placeholders_of_cards(unsigned index, const char **key, const char **who,
                           const char **meaning);

/* Why the text cannot be filled: an unknown {name} (with the nearest one), an open brace, or a name
 * that is not in `allowed` (of enum placeholder_set). False: it can. */
bool placeholders_are_wrong(const char *text, unsigned allowed, char *sentence, size_t capacity);

/* Which of enum placeholder_set the text uses. */
unsigned placeholders_used(const char *text);

/* Writes the text with the word of each placeholder; what does not fit is cut at a whole letter.
 * `word` gives the word of a key, or NULL: then the placeholder stays as it is. */
void placeholders_fill(const char *text, const char *(*word)(const char *key, void *data),
                       void *data, char *out, size_t capacity);

#endif
