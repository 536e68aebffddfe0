#ifndef FORM_H
#define FORM_H
#include "finding.h"
#include "source.h"

#include <lua.h>
#include <stdbool.h>
#include <stddef.h>

/*
 * A Lua table of data, read field by field like a filled-in form. Whatever is wrong becomes a
 * finding with its line, and reading goes on, so that an author sees all mistakes at once.
 *
 * The functions raise Lua errors when memory is short, so they run inside sandbox_call. A field
 * that is absent (nil) is never a mistake by itself: false is returned and `out` is as it was.
 */
enum { FORM_PATH_BYTES = 160 };

struct phrases;

struct form {
    lua_State *lua;
    int table; /* stack index of the table being read */
    const struct source *source;
    struct findings *findings;
    struct phrases *phrases;    /* where translations go; NULL: they are read and forgotten */
    bool is_noting;             /* texts are noted in `phrases` too */
    unsigned placeholders;      /* beyond names, of enum placeholder_set: allowed in texts */
    char path[FORM_PATH_BYTES]; /* of the table, "" for the outermost */
};

/* Text that may be written as a list of names, one enum value each. */
struct form_names {
    const char *const *list;
    size_t count;
};

/* The path of the field `key` (NULL: of the table itself), written to `out` and returned. */
const char *form_path(const struct form *form, const char *key, char out[FORM_PATH_BYTES]);

/* A finding about the field `key` of the form (NULL: the table itself). */
void form_complain(struct form *form, enum severity severity, const char *key, const char *format,
                   ...) __attribute__((format(printf, 4, 5)));

/* "there is no KEY here", with a suggestion where one is near. */
void form_complain_unknown(struct form *form, const char *key, struct form_names known);

/* "'VALUE' is not known", about a value of the field, with a suggestion where one is near. */
void form_complain_near(struct form *form, const char *key, const char *value,
                        struct form_names known);

/* Complains about every key that is not in the list. */
void form_expect(struct form *form, struct form_names known);

/* Reads on in the table of this field, until form_leave. False when absent, or not a table (which
 * is complained about). `inner` is filled. */
bool form_enter(struct form *form, const char *key, struct form *inner);
/* The same for the element `row` of a list, from 1. */
bool form_enter_row(struct form *form, int row, struct form *inner);
void form_leave(struct form *inner);

/* Elements of the list: 1..n without a hole. */
int form_rows(const struct form *form);

bool form_number(struct form *form, const char *key, double min, double max, double *out);
bool form_whole(struct form *form, const char *key, long min, long max, long *out);
bool form_flag(struct form *form, const char *key, bool *out);

/* A text that fits into `capacity`, UTF-8 without control characters. Line breaks and rows of
 * blanks become one blank, so that [[long texts]] can be wrapped in the file. */
bool form_text(struct form *form, const char *key, char *out, size_t capacity);
/* The same for an element of a list of texts. */
bool form_text_row(struct form *form, int row, char *out, size_t capacity);

/* A text that people read: as form_text, or a pair { "text", de = "Text" }, whose translations
 * become phrases of the form. Every language has to fit into `capacity`. */
bool form_words(struct form *form, const char *key, char *out, size_t capacity);
bool form_words_row(struct form *form, int row, char *out, size_t capacity);

/* Whether the text is an id: small letters, digits and _, a letter first. */
bool form_is_id(const char *id);

/* A number, or a list of exactly `count` numbers, into `out`. Ranges are the caller's matter. */
bool form_numbers(struct form *form, const char *key, double *out, size_t count);

/* Calls `visit` for each text key in byte order; the key stays valid during the visit. Values
 * without a key are complained about. */
void form_each(struct form *form, void (*visit)(struct form *form, const char *key, void *data),
               void *data);

/* The same for a table that may have rows without keys too, which the caller reads. */
void form_each_beside_rows(struct form *form,
                           void (*visit)(struct form *form, const char *key, void *data),
                           void *data);

/* The same for whole-number keys, in rising order; other keys are complained about. */
void form_each_number(struct form *form, void (*visit)(struct form *form, long key, void *data),
                      void *data);

/* Leaves the field on the stack and returns its type. */
int form_push(struct form *form, const char *key);

#endif
