#include "arguments.h"

#include "text.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KNOWN_MAX = 24 };

/* The words still to read. */
struct reading {
    int count;
    char **words;
    char *sentence;
    size_t capacity;
};

static const struct argument *find(const struct argument *known, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (known[i].name == NULL ? name == NULL : name && strcmp(known[i].name, name) == 0)
            return &known[i];
    }
    return NULL;
}

static bool refuse_unknown(const struct argument *known, size_t count, struct reading *reading)
{
    const char *names[KNOWN_MAX];
    size_t named = 0;
    for (size_t i = 0; i < count && named < KNOWN_MAX; i++)
        if (known[i].name != NULL) names[named++] = known[i].name;
    const char *word = reading->words[0];
    const char *near = text_near(word, names, named);
    snprintf(reading->sentence, reading->capacity, "there is no option %.40s here%s%s%s", word,
             near ? "; did you mean " : "", near ? near : "", near ? "?" : ".");
    return false;
}

static bool read_number(const char *word, const struct argument *argument)
{
    char *end;
    errno = 0;
    unsigned long long value = strtoull(word, &end, 10);
    if (word[0] < '0' || word[0] > '9' || *end != '\0' || errno != 0) return false;
    *(uint64_t *)argument->place = value;
    return value >= argument->min && value <= argument->max;
}

static bool add_word(const struct argument *argument, const char *word, struct reading *reading)
{
    struct words *list = argument->place;
    if (list->count == WORDS_MAX) {
        snprintf(reading->sentence, reading->capacity, "at most %d words fit here.", WORDS_MAX);
        return false;
    }
    list->list[list->count++] = word;
    return true;
}

static bool put(const struct argument *argument, const char *word, struct reading *reading)
{
    switch (argument->kind) {
    case ARGUMENT_WORD:
        *(const char **)argument->place = word;
        return true;
    case ARGUMENT_WORDS:
        return add_word(argument, word, reading);
    case ARGUMENT_NUMBER:
        if (read_number(word, argument)) return true;
        snprintf(reading->sentence, reading->capacity,
                 "%s needs a whole number from %llu to %llu, not \"%.40s\".", argument->name,
                 (unsigned long long)argument->min, (unsigned long long)argument->max, word);
        return false;
    case ARGUMENT_FLAG:
        *(bool *)argument->place = true;
        return true;
    }
    return false;
}

/* Takes one option or word from the front. */
static bool read_one(const struct argument *known, size_t known_count, struct reading *reading)
{
    const char *word = reading->words[0];
    bool is_option = word[0] == '-' && word[1] != '\0';
    const struct argument *argument = find(known, known_count, is_option ? word : NULL);
    int taken = is_option && argument != NULL && argument->kind != ARGUMENT_FLAG ? 2 : 1;
    if (argument == NULL) return refuse_unknown(known, known_count, reading);
    if (taken > reading->count) {
        snprintf(reading->sentence, reading->capacity, "%s needs a value.", word);
        return false;
    }
    if (!put(argument, reading->words[taken - 1], reading)) return false;
    reading->words += taken;
    reading->count -= taken;
    return true;
}

bool arguments_read(const struct argument *known, size_t known_count, int count, char **words,
                    char *sentence, size_t capacity)
{
    struct reading reading = {count, words, sentence, capacity};
    while (reading.count > 0)
        if (!read_one(known, known_count, &reading)) return false;
    return true;
}
