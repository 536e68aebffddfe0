#ifndef TEXT_H
#define TEXT_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Text is UTF-8. Pure: no heap, no locale, no global. */

/* True for valid UTF-8: no overlong form, no surrogate, nothing above U+10FFFF, no cut code point.
 */
bool text_is_utf8(const char *bytes, size_t size);

/* True for valid UTF-8 that also holds nothing which could disturb a screen, a log line or the
 * reading direction around it: no C0, DEL or C1 control (so no line break, tab or NUL), no line or
 * paragraph separator, no bidirectional embedding, override or isolate. */
bool text_is_clean(const char *bytes, size_t size);

/* Copies as many whole code points as fit; `out` is always terminated. `capacity` counts the
 * terminator and is at least 1. Returns the bytes copied. */
size_t text_copy(char *out, size_t capacity, const char *in);

/* As text_copy, but every malformed byte and every code point that is not clean becomes '?'. */
size_t text_clean(char *out, size_t capacity, const char *in);

/* Code points of valid UTF-8. */
size_t text_length(const char *text);

/* Takes white space (ASCII's and the no-break space) from both ends, in place; returns the bytes
 * left. */
size_t text_trim(char *text);

/* Whether a reader sees anything at all: not only blanks and signs without width. */
bool text_is_visible(const char *text);

/* Whether two texts look the same to a reader who overlooks case (of ASCII) and signs without
 * width, such as names that must not be confused. */
bool text_looks_like(const char *one, const char *other);

/* For "did you mean": the entry of `list` nearest to `word`, or NULL when none is near enough (one
 * slip in three letters: a letter wrong, missing, too many, or two swapped; case does not count).
 * Of equally near entries the first wins. */
const char *text_near(const char *word, const char *const *list, size_t count);

/* Slips between two words as above; SIZE_MAX when one of them is longer than 63 bytes. */
size_t text_distance(const char *one, const char *other);

#endif
