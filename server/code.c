#include "code.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>

#define CODE_LENGTH (CODE_SIZE - 1)

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
static const char nothing = 0;

bool code_make(char code[CODE_SIZE])
{
    uint8_t bytes[5];
    if (getrandom(bytes, sizeof bytes, 0) != (ssize_t)sizeof bytes) return false;
    uint64_t bits = 0;
    for (size_t i = 0; i < sizeof bytes; i++)
        bits = bits << 8 | bytes[i];
    for (size_t i = 0; i < CODE_LENGTH; i++)
        code[i] = alphabet[bits >> (5 * i) & 31];
    code[CODE_LENGTH] = '\0';
    return true;
}

/* How many bytes at `at` only separate: blanks, dashes, and the dashes and the blank that word
 * processors and chats make of them. */
static size_t separator_size(const char *at)
{
    static const char *const separators[] = {" ",
                                             "\t",
                                             "\r",
                                             "\n",
                                             "-",
                                             "_",
                                             ".",
                                             "\xC2\xA0",
                                             "\xE2\x80\x90",
                                             "\xE2\x80\x91",
                                             "\xE2\x80\x92",
                                             "\xE2\x80\x93",
                                             "\xE2\x80\x94",
                                             "\xE2\x88\x92"};
    for (size_t i = 0; i < sizeof separators / sizeof *separators; i++)
        if (strncmp(at, separators[i], strlen(separators[i])) == 0) return strlen(separators[i]);
    return 0;
}

/* The code's character that somebody meant, or zero. */
static char meant_by(char typed)
{
    static const char sounds[] = "abcdefghijklmnopqrstuvwxyzOIL";
    static const char capitals[] = "ABCDEFGH1JK1MN0PQRSTUVWXYZ011";
    const char *place = strchr(sounds, typed);
    char meant = typed;
    if (place) meant = capitals[place - sounds];
    if (!strchr(alphabet, meant)) meant = nothing;
    return meant;
}

static bool refuse(char code[CODE_SIZE], char *sentence, size_t capacity, const char *why)
{
    code[0] = '\0';
    snprintf(sentence, capacity, "%s", why);
    return false;
}

bool code_parse(const char *typed, char code[CODE_SIZE], char *sentence, size_t capacity)
{
    size_t length = 0;
    while (*typed != '\0') {
        size_t skipped = separator_size(typed);
        char meant = nothing;
        if (skipped == 0) meant = meant_by(*typed);
        if (*typed == 'U' || *typed == 'u')
            return refuse(code, sentence, capacity,
                          "No code has the letter U in it: perhaps it is a V.");
        if (skipped == 0 && meant == nothing)
            return refuse(code, sentence, capacity,
                          "A code has only letters and digits: 8 of them, such as 7G3K-2MPQ.");
        if (skipped == 0 && length == CODE_LENGTH)
            return refuse(code, sentence, capacity,
                          "This is longer than a code: it has 8 characters, such as 7G3K-2MPQ.");
        if (skipped == 0) code[length++] = meant;
        typed += skipped > 0 ? skipped : 1;
    }
    if (length == 0)
        return refuse(code, sentence, capacity,
                      "Type the code of the room: 8 characters, such as 7G3K-2MPQ.");
    if (length < CODE_LENGTH)
        return refuse(code, sentence, capacity,
                      "This is shorter than a code: it has 8 characters, such as 7G3K-2MPQ.");
    code[CODE_LENGTH] = '\0';
    return true;
}
