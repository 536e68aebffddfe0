#include "blanks.h"

#include <string.h>

static void append(char *out, size_t capacity, const char *text, size_t size)
{
    size_t used = strlen(out);
    if (size >= capacity - used) size = capacity - used - 1;
    memcpy(out + used, text, size);
    out[used + size] = 0;
}

/* The blank whose mark stands here; NULL: none. */
static const struct blank *blank_at(const char *words, const struct blank *blanks, unsigned count)
{
    for (unsigned i = 0; i < count; i++)
        if (strncmp(words, blanks[i].mark, strlen(blanks[i].mark)) == 0) return &blanks[i];
    return NULL;
}

void blanks_fill(const char *words, const struct blank *blanks, unsigned count, char *out,
                 size_t capacity)
{
    out[0] = 0;
    while (words != NULL && *words != 0) {
        const struct blank *blank = blank_at(words, blanks, count);
        if (blank == NULL) {
            append(out, capacity, words++, 1);
            continue;
        }
        append(out, capacity, blank->text, strlen(blank->text));
        words += strlen(blank->mark);
    }
    if (out[0] >= 'a' && out[0] <= 'z') out[0] = (char)(out[0] - 'a' + 'A');
}
