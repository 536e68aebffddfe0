#include "expect_inside.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool parsing_refuse(struct parsing *parsing, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    vsnprintf(parsing->sentence, parsing->capacity, format, values);
    va_end(values);
    return false;
}

static bool is_sign_letter(char letter)
{
    return letter == '>' || letter == '<';
}

static size_t word_size(const char *at)
{
    if (is_sign_letter(*at)) return at[1] == '=' ? 2 : 1;
    if (*at == '%') return 1;
    if (*at == '"') {
        size_t size = strcspn(at + 1, "\"");
        return at[size + 1] == '"' ? size + 2 : size + 1;
    }
    return strcspn(at, " <>%");
}

bool parsing_split(struct parsing *parsing, const char *text)
{
    while (*text != 0) {
        if (*text == ' ') {
            text++;
            continue;
        }
        size_t size = word_size(text);
        bool is_quoted = *text == '"' && size >= 2;
        if (parsing->count == EXPECT_WORDS_MAX || size >= EXPECT_WORD_BYTES)
            return parsing_refuse(parsing, "the sentence or one of its words is too long");
        char *word = parsing->words[parsing->count++];
        size_t taken = is_quoted ? size - 2 : size;
        memcpy(word, text + is_quoted, taken);
        word[taken] = 0;
        text += size;
    }
    return parsing->count > 0 || parsing_refuse(parsing, "nothing is expected; write for example "
                                                         "\"balanced revenue > 9000\"");
}

const char *parsing_word(const struct parsing *parsing)
{
    return parsing->at < parsing->count ? parsing->words[parsing->at] : "";
}

bool parsing_take(struct parsing *parsing, const char *wanted)
{
    if (strcmp(parsing_word(parsing), wanted) != 0) return false;
    parsing->at++;
    return true;
}

bool parsing_is_at_end(const struct parsing *parsing)
{
    return parsing->at == parsing->count;
}

bool parsing_number(const char *text, double *number)
{
    char *end;
    if ((text[0] < '0' || text[0] > '9') && text[0] != '-' && text[0] != '.') return false;
    *number = strtod(text, &end);
    return *end == 0 && *number > -1e12 && *number < 1e12;
}

bool parsing_refuse_end(struct parsing *parsing)
{
    return parsing_refuse(parsing,
                          "something is missing at the end; write for example \"balanced revenue "
                          "> 9000\"");
}
