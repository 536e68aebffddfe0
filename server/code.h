#ifndef CODE_H
#define CODE_H
/* Room codes: 8 characters of Crockford's base32 (no I, L, O, U), which is 40 random bits. Stored
 * and compared as 8 capitals and digits; clients show them in two groups of four. */
#include <stdbool.h>
#include <stddef.h>

#define CODE_SIZE 9 /* with the closing zero */

/* Makes a new code from the system's random numbers; false when it has none to give. */
bool code_make(char code[CODE_SIZE]);

/* Reads what a person typed: upper or lower case, spaces and dashes anywhere, O for 0, I and L for
 * 1. False, with one sentence for that person, when it cannot be a code; then `code` is empty. The
 * sentence never repeats what was typed. */
bool code_parse(const char *typed, char code[CODE_SIZE], char *sentence, size_t capacity);

#endif
