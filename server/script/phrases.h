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
    uint32_t hash;         /* of the source */
    uint8_t language;
};

/* A text that the file has, and the place of its field ("cards[3].text"). */
struct phrase_source {
    uint32_t text, path;
    uint32_t hash;
};

struct phrases {
    char languages[PHRASES_LANGUAGES_MAX][PHRASES_LANGUAGE_BYTES];
    uint32_t language_count;
    struct phrase rows[PHRASES_MAX];
    uint32_t count;
    struct phrase_source sources[PHRASES_MAX];
    uint32_t source_count;
    char bytes[PHRASES_BYTES];
    uint32_t used;
};

/* Notes a translation; one that is there already stays. False when there is no room for it, or
 * the tag is none ("de", "pt-BR": 2 or 3 letters, and a country after a hyphen). */
bool phrases_add(struct phrases *phrases, const char *language, const char *source,
                 const char *text);

/* The same, but a later translation takes the place of an earlier one. */
bool phrases_put(struct phrases *phrases, const char *language, const char *source,
                 const char *text);

/* The text in that language, or the text itself. Valid as long as both are. */
const char *phrases_find(const struct phrases *phrases, const char *language, const char *source);
bool phrases_has(const struct phrases *phrases, const char *language, const char *source);

/* Notes that the file has this text, so that phrases_missing finds what is not translated. The
 * same text is noted once; one for which there is no room is passed over. */
void phrases_note(struct phrases *phrases, const char *source, const char *path);
bool phrases_is_noted(const struct phrases *phrases, const char *source);

/* Calls `visit` for each noted text that lacks a language which other noted ones have. */
void phrases_missing(const struct phrases *phrases,
                     void (*visit)(const char *language, const char *source, const char *path,
                                   void *data),
                     void *data);

#endif
