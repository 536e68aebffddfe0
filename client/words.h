#ifndef WORDS_H
#define WORDS_H
#include "levers.h"
#include "roles.h"

#include <stddef.h>

/* The words of the screens (rows in words.def) in the language chosen at the start. */

enum word {
#define LABEL(key, english, german)     WORD_##key,
#define SENTENCE(key, english, german)  WORD_##key,
#define PARAGRAPH(key, english, german) WORD_##key,
#include "words.def"
#undef LABEL
#undef SENTENCE
#undef PARAGRAPH
    WORD_COUNT
};

enum word_kind { WORD_KIND_LABEL, WORD_KIND_SENTENCE, WORD_KIND_PARAGRAPH };

/* Settles the language for the program's life; English until then. */
void words_choose(enum language language);
enum language words_language(void);
/* Reads "en", "de", also as LANG has it ("de_DE.UTF-8"); false: neither. */
bool words_parse_language(const char *text, enum language *language);

const char *word(enum word word);
const char *word_in(enum word word, enum language language);
enum word_kind word_kind(enum word word);

/* Puts values for {1}, {2} and {3}; `values` ends with NULL. Always terminated. */
void word_fill(char *out, size_t capacity, enum word word, const char *const *values);
#define WORD_VALUES(...) ((const char *const[]){__VA_ARGS__, NULL})

/* What the room calls its chairs and kinds of customers takes the place of the usual words, until
 * it is called again. */
struct name_row;
void words_take_names(const struct name_row *rows, unsigned count);
/* The chair as it is called here; and in every other room. */
const char *words_role(enum role role);
const char *words_role_usual(enum role role);
const char *words_job(enum role role);
const char *words_segment(unsigned segment);
/* The scenario's own name of a segment; the usual names in the language of the screens. */
const char *words_segment_named(unsigned segment, const char *name);
const char *words_felt(enum felt felt);
const char *words_order(enum decision decision);

#endif
