#ifndef EXPECT_INSIDE_H
#define EXPECT_INSIDE_H
#include "expect.h"

/* Inside the reader of expectations: a sentence under work, word by word. */
enum { EXPECT_WORDS_MAX = 40, EXPECT_WORD_BYTES = 64 };

struct parsing {
    struct expectation *out;
    const struct policy_folder *folder;
    const struct scenario *scenario;
    char words[EXPECT_WORDS_MAX][EXPECT_WORD_BYTES];
    unsigned count, at;
    char *sentence; /* what is wrong */
    size_t capacity;
};

/* ---- expect_words.c ----------------------------------------------------------------------------
 */

/* Always false: so that what is wrong can be returned. */
bool parsing_refuse(struct parsing *parsing, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
bool parsing_refuse_end(struct parsing *parsing);
/* Words in quotes are one word; > < >= <= and % are words wherever they stand. */
bool parsing_split(struct parsing *parsing, const char *text);
/* The word at which reading is; "" at the end. */
const char *parsing_word(const struct parsing *parsing);
bool parsing_is_at_end(const struct parsing *parsing);
/* Goes on when the word is this one. */
bool parsing_take(struct parsing *parsing, const char *wanted);
bool parsing_number(const char *text, double *number);

/* ---- expect_side.c -----------------------------------------------------------------------------
 */

/* "balanced,AE=all_sales": who plays. */
bool parsing_subject(struct parsing *parsing, struct arm *arm);
/* "with NAME=VALUE", "without PART", as often as they come. */
bool parsing_changes(struct parsing *parsing, struct arm *arm);

#endif
