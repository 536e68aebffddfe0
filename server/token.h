#ifndef TOKEN_H
#define TOKEN_H
/* The facilitator's token: 128 random bits as 32 hex digits, in a file that only its owner may
 * read. Whoever holds it may lead every room of this server. It is never logged nor put into a
 * sentence. */
#include <stdbool.h>
#include <stddef.h>

#define TOKEN_LENGTH 32
#define TOKEN_SIZE   (TOKEN_LENGTH + 1)

/* Reads the token from the file at `path`, or makes both where there is no file yet (whole or not
 * at all, mode 0600). False, with one sentence, when the file belongs to somebody else, others may
 * read it, it holds no token, or it cannot be made; then `token` is empty. */
bool token_load_or_make(const char *path, char token[TOKEN_SIZE], char *sentence, size_t capacity);

/* Whether the bytes offered are the token. Takes the same time wherever they differ. An empty token
 * equals nothing. */
bool token_is_equal(const char token[TOKEN_SIZE], const char *offered, size_t size);

#endif
