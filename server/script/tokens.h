#ifndef TOKENS_H
#define TOKENS_H
#include <stdbool.h>
#include <stddef.h>

/* The words and signs of a Lua text, one after the other, for those who look at a script without
 * running it. Knows nothing of grammar; comments and white space are passed over. */

enum token { TOKEN_END, TOKEN_NAME, TOKEN_TEXT, TOKEN_NUMBER, TOKEN_SIGN };

struct scan {
    const char *at, *end;
    int line;
    enum token token;
    const char *start; /* of the token; of a text in quotation marks, without them */
    size_t size;
    int token_line;
};

/* Stands before the first token. */
struct scan scan_start(const char *text, size_t size);
void scan_next(struct scan *scan);
/* Whether the token is this name or sign. */
bool scan_is(const struct scan *scan, const char *text);

/* Passes the body of a function, of which `function` is the token now, with its `end`. */
void scan_skip_function(struct scan *scan);
/* Passes what stands in the parentheses of which `(` is the token now. */
void scan_skip_parentheses(struct scan *scan);

#endif
