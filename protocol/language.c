#include "language.h"

#include <string.h>

static const char *const tags[LANGUAGE_COUNT] = {[LANGUAGE_EN] = "en", [LANGUAGE_DE] = "de"};

const char *language_tag(enum language language)
{
    return tags[language < LANGUAGE_COUNT ? language : LANGUAGE_EN];
}

enum language language_of_tag(const char *tag)
{
    for (unsigned i = 0; i < LANGUAGE_COUNT; i++)
        if (strncmp(tag, tags[i], 2) == 0 && (tag[2] == '\0' || tag[2] == '-'))
            return (enum language)i;
    return LANGUAGE_EN;
}
