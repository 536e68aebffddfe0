#ifndef REFUSED_H
#define REFUSED_H
#include <ctype.h>
#include <stdbool.h>
#include <string.h>
#include <strings.h>

/* The words that no first-level screen may show without a glossary mark. Abbreviations count in
 * capitals only, so that "am" stays a word; the rest counts in any case, as whole words. */
static const char *const refused_capitals[] = {"PMI", "SLA", "SDR", "AE", "AM", "CX",
                                               "SMB", "MID", "ENT", "k$", "$k"};
static const char *const refused_words[] = {"nurture",        "activation",  "corridor",
                                            "criteria",       "attribution", "governance",
                                            "share of voice", "ghost",       "par"};

static inline bool refused_is_letter(char c)
{
    return isalnum((unsigned char)c) || (c & 0x80);
}

static inline bool refused_stands(const char *text, const char *at, size_t size)
{
    bool is_start = at == text || !refused_is_letter(at[-1]) || !refused_is_letter(at[0]);
    return is_start && (!refused_is_letter(at[size]) || !refused_is_letter(at[size - 1]));
}

/* The first refused word in `text`, or NULL. */
static inline const char *refused_word(const char *text)
{
    for (size_t i = 0; i < sizeof refused_capitals / sizeof *refused_capitals; i++) {
        const char *word = refused_capitals[i];
        for (const char *at = strstr(text, word); at; at = strstr(at + 1, word))
            if (refused_stands(text, at, strlen(word))) return word;
    }
    for (size_t i = 0; i < sizeof refused_words / sizeof *refused_words; i++) {
        const char *word = refused_words[i];
        size_t size = strlen(word);
        for (const char *at = text; *at; at++)
            if (strncasecmp(at, word, size) == 0 && refused_stands(text, at, size)) return word;
    }
    for (const unsigned char *at = (const unsigned char *)text; at[0] && at[1]; at++)
        if (at[0] == 0xCE || at[0] == 0xCF) return "a Greek letter"; /* U+0380..U+03FF */
    return NULL;
}

#endif
