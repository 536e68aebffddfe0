#include "placeholders.h"

#include <stdio.h>
#include <string.h>

#include "room_names.h"
#include "text.h"

static const struct {
    const char *key;
    enum placeholder_set set;
    const char *who, *meaning;
} of_cards[] = {
    {"customer", PLACEHOLDER_CUSTOMER, "cards to AM and CX", "A customer of the team."},
    {"deal", PLACEHOLDER_DEAL, "cards to AE", "An open deal of the team."},
};

enum { OF_CARDS = sizeof of_cards / sizeof *of_cards };

bool placeholders_of_cards(unsigned index, const char **key, const char **who, const char **meaning)
{
    if (index >= OF_CARDS) return false;
    *key = of_cards[index].key;
    *who = of_cards[index].who;
    *meaning = of_cards[index].meaning;
    return true;
}

/* The key between the brace at `at` and its end; false: the brace is not closed or what is between
 * is no word. */
static bool take_key(const char *at, char key[PLACEHOLDER_BYTES])
{
    size_t length = strcspn(at + 1, "{} ");
    if (at[1 + length] != '}' || length == 0 || length >= PLACEHOLDER_BYTES) return false;
    memcpy(key, at + 1, length);
    key[length] = '\0';
    return true;
}

static const char *near_key(const char *key)
{
    const char *keys[ROOM_NAME_COUNT + OF_CARDS];
    for (unsigned i = 0; i < ROOM_NAME_COUNT; i++)
        keys[i] = room_name_key(i);
    for (unsigned i = 0; i < OF_CARDS; i++)
        keys[ROOM_NAME_COUNT + i] = of_cards[i].key;
    return text_near(key, keys, ROOM_NAME_COUNT + OF_CARDS);
}

static bool is_wrong(const char *key, unsigned allowed, char *sentence, size_t capacity)
{
    unsigned name;
    if (room_name_find(key, &name)) return false;
    for (unsigned i = 0; i < OF_CARDS; i++) {
        if (strcmp(of_cards[i].key, key) != 0) continue;
        if ((of_cards[i].set & allowed) != 0) return false;
        snprintf(sentence, capacity, "{%s} is known in %s only", key, of_cards[i].who);
        return true;
    }
    const char *near = near_key(key);
    if (near == NULL)
        snprintf(sentence, capacity, "there is nothing to put in for {%s}", key);
    else
        snprintf(sentence, capacity, "there is nothing to put in for {%s} (did you mean {%s}?)",
                 key, near);
    return true;
}

bool placeholders_are_wrong(const char *text, unsigned allowed, char *sentence, size_t capacity)
{
    char key[PLACEHOLDER_BYTES];
    for (const char *at = strchr(text, '{'); at != NULL; at = strchr(at + 1, '{')) {
        if (!take_key(at, key)) {
            snprintf(sentence, capacity,
                     "a { begins a name that is put in, as {company}; this one is not closed");
            return true;
        }
        if (is_wrong(key, allowed, sentence, capacity)) return true;
    }
    return false;
}

unsigned placeholders_used(const char *text)
{
    unsigned used = 0;
    char key[PLACEHOLDER_BYTES];
    for (const char *at = strchr(text, '{'); at != NULL; at = strchr(at + 1, '{'))
        for (unsigned i = 0; i < OF_CARDS && take_key(at, key); i++)
            if (strcmp(of_cards[i].key, key) == 0) used |= of_cards[i].set;
    return used;
}

void placeholders_fill(const char *text, const char *(*word)(const char *key, void *data),
                       void *data, char *out, size_t capacity)
{
    char key[PLACEHOLDER_BYTES], piece[1024];
    size_t used = 0;
    out[0] = '\0';
    for (const char *at = text; *at != '\0' && used + 1 < capacity;) {
        const char *found = *at == '{' && take_key(at, key) ? word(key, data) : NULL;
        size_t length = found != NULL ? strlen(key) + 2 : 1 + strcspn(at + 1, "{");
        if (found == NULL) {
            if (length >= sizeof piece) length = sizeof piece - 1;
            memcpy(piece, at, length);
            piece[length] = '\0';
        }
        size_t put = text_copy(out + used, capacity - used, found != NULL ? found : piece);
        used += put;
        if (put < (found != NULL ? strlen(found) : length)) return;
        at += length;
    }
}
