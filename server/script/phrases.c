#include "phrases.h"

#include <string.h>

#include "hash.h"

/* Two or three letters, and perhaps a country: "de", "pt-BR". */
static bool is_tag(const char *language)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    size_t length = strlen(language), first = strspn(language, letters);
    if (first < 2 || first > 3 || length >= PHRASES_LANGUAGE_BYTES) return false;
    if (first == length) return true;
    return language[first] == '-' && strspn(language + first + 1, letters) == length - first - 1 &&
           length - first - 1 >= 2;
}

static bool find_language(const struct phrases *phrases, const char *language, uint32_t *index)
{
    for (*index = 0; *index < phrases->language_count; (*index)++)
        if (strcmp(phrases->languages[*index], language) == 0) return true;
    return false;
}

static uint32_t hash_of(const char *text)
{
    return (uint32_t)hash_bytes(HASH_START, text, strlen(text));
}

static const struct phrase *find(const struct phrases *phrases, const char *language,
                                 const char *source)
{
    uint32_t index, hash = hash_of(source);
    if (!find_language(phrases, language, &index)) return NULL;
    for (uint32_t i = 0; i < phrases->count; i++)
        if (phrases->rows[i].hash == hash && phrases->rows[i].language == index &&
            strcmp(phrases->bytes + phrases->rows[i].source, source) == 0)
            return &phrases->rows[i];
    return NULL;
}

static uint32_t keep(struct phrases *phrases, const char *text)
{
    uint32_t at = phrases->used;
    size_t size = strlen(text) + 1;
    memcpy(phrases->bytes + at, text, size);
    phrases->used += (uint32_t)size;
    return at;
}

bool phrases_add(struct phrases *phrases, const char *language, const char *source,
                 const char *text)
{
    uint32_t index;
    size_t size = strlen(source) + strlen(text) + 2;
    if (!is_tag(language)) return false;
    if (find(phrases, language, source) != NULL) return true;
    if (phrases->count == PHRASES_MAX || size > PHRASES_BYTES - phrases->used) return false;
    if (!find_language(phrases, language, &index)) {
        if (index == PHRASES_LANGUAGES_MAX) return false;
        memcpy(phrases->languages[index], language, strlen(language) + 1);
        phrases->language_count++;
    }
    struct phrase *row = &phrases->rows[phrases->count++];
    row->language = (uint8_t)index;
    row->hash = hash_of(source);
    row->source = keep(phrases, source);
    row->text = keep(phrases, text);
    return true;
}

bool phrases_put(struct phrases *phrases, const char *language, const char *source,
                 const char *text)
{
    const struct phrase *row = find(phrases, language, source);
    if (row == NULL) return phrases_add(phrases, language, source, text);
    if (strcmp(phrases->bytes + row->text, text) == 0) return true;
    if (strlen(text) + 1 > PHRASES_BYTES - phrases->used) return false;
    phrases->rows[row - phrases->rows].text = keep(phrases, text);
    return true;
}

const char *phrases_find(const struct phrases *phrases, const char *language, const char *source)
{
    const struct phrase *row = find(phrases, language, source);
    return row == NULL ? source : phrases->bytes + row->text;
}

bool phrases_has(const struct phrases *phrases, const char *language, const char *source)
{
    return find(phrases, language, source) != NULL;
}

bool phrases_is_noted(const struct phrases *phrases, const char *source)
{
    uint32_t hash = hash_of(source);
    for (uint32_t i = 0; i < phrases->source_count; i++)
        if (phrases->sources[i].hash == hash &&
            strcmp(phrases->bytes + phrases->sources[i].text, source) == 0)
            return true;
    return false;
}

void phrases_note(struct phrases *phrases, const char *source, const char *path)
{
    size_t size = strlen(source) + strlen(path) + 2;
    if (phrases->source_count == PHRASES_MAX || size > PHRASES_BYTES - phrases->used) return;
    if (source[0] == '\0' || phrases_is_noted(phrases, source)) return;
    struct phrase_source *row = &phrases->sources[phrases->source_count++];
    row->hash = hash_of(source);
    row->text = keep(phrases, source);
    row->path = keep(phrases, path);
}

/* Whether any text of the file is translated into it; decks and usual words bring their own. */
static bool is_spoken(const struct phrases *phrases, uint32_t language)
{
    for (uint32_t i = 0; i < phrases->source_count; i++)
        if (find(phrases, phrases->languages[language],
                 phrases->bytes + phrases->sources[i].text) != NULL)
            return true;
    return false;
}

void phrases_missing(const struct phrases *phrases,
                     void (*visit)(const char *language, const char *source, const char *path,
                                   void *data),
                     void *data)
{
    bool spoken[PHRASES_LANGUAGES_MAX] = {false};
    for (uint32_t k = 0; k < phrases->language_count; k++)
        spoken[k] = is_spoken(phrases, k);
    for (uint32_t i = 0; i < phrases->source_count; i++) {
        const char *source = phrases->bytes + phrases->sources[i].text;
        for (uint32_t k = 0; k < phrases->language_count; k++)
            if (spoken[k] && find(phrases, phrases->languages[k], source) == NULL)
                visit(phrases->languages[k], source, phrases->bytes + phrases->sources[i].path,
                      data);
    }
}
