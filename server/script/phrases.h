#ifndef PHRASES_H
#define PHRASES_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The texts of a scenario in its other languages, found by the text itself: a text that has no
 * phrase is said as it stands. Plain data without pointers. The same text has one translation.
 */
enum {
    PHRASES_LANGUAGES_MAX = 6,
    PHRASES_LANGUAGE_BYTES = 8, /* "de", "pt-BR" */
    PHRASES_MAX = 1536,
    PHRASES_BYTES = 256 * 1024
};

struct phrase {
    uint32_t source, text; /* where they begin in `bytes`; both are terminated */
    uint8_t language;
};

struct phrases {
    char languages[PHRASES_LANGUAGES_MAX][PHRASES_LANGUAGE_BYTES];
    uint32_t language_count;
    struct phrase rows[PHRASES_MAX];
    uint32_t count;
    char bytes[PHRASES_BYTES];
    uint32_t used;
};

/* Notes a translation; one that is there already stays. False when there is no room for it, or
 * the tag is none ("de", "pt-BR": letters and a hyphen, 2 to 7 bytes). */
bool phrases_add(struct phrases *phrases, const char *language, const char *source,
                 const char *text);

/* The text in that language, or the text itself. Valid as long as both are. */
const char *phrases_find(const struct phrases *phrases, const char *language, const char *source);
bool phrases_has(const struct phrases *phrases, const char *language, const char *source);

#endif
