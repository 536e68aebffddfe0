#include "option_values.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool option_word(const char *words, unsigned index, char *out, size_t capacity)
{
    for (const char *at = words; *at != '\0'; index--) {
        size_t length = strcspn(at, "|");
        if (index == 0) {
            snprintf(out, capacity, "%.*s", (int)length, at);
            return true;
        }
        at += length + (at[length] == '|');
    }
    return false;
}

static bool parse_number(const char *text, double *value)
{
    char *end;
    *value = strtod(text, &end);
    return end != text && *end == '\0' && isfinite(*value);
}

static bool parse_flag(const char *text, double *value)
{
    static const char *const words[] = {"no", "yes", "false", "true", "off", "on", "0", "1"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcmp(words[i], text) != 0) continue;
        *value = (double)(i % 2);
        return true;
    }
    return false;
}

static bool parse_choice(const struct option_range *range, const char *text, double *value)
{
    char word[64];
    for (unsigned i = 0; option_word(range->words, i, word, sizeof word); i++) {
        if (strcmp(word, text) != 0) continue;
        *value = i;
        return true;
    }
    return parse_number(text, value) && *value == floor(*value) && *value >= 0 &&
           *value <= range->max;
}

static void list_choices(const struct option_range *range, char *out, size_t capacity)
{
    char word[64];
    size_t used = 0;
    out[0] = '\0';
    for (unsigned i = 0; option_word(range->words, i, word, sizeof word) && used < capacity; i++)
        used += (size_t)snprintf(out + used, capacity - used, "%s%s", i > 0 ? ", " : "", word);
}

static bool refuse(const struct option_range *range, char *sentence, size_t capacity)
{
    char choices[200];
    switch (range->kind) {
    case OPTION_NUMBER:
        snprintf(sentence, capacity, "%s must be a number from %g to %g.", range->key, range->min,
                 range->max);
        return false;
    case OPTION_WHOLE:
        snprintf(sentence, capacity, "%s must be a whole number from %g to %g.", range->key,
                 range->min, range->max);
        return false;
    case OPTION_FLAG:
        snprintf(sentence, capacity, "%s is yes or no.", range->key);
        return false;
    case OPTION_CHOICE:
        list_choices(range, choices, sizeof choices);
        snprintf(sentence, capacity, "%s must be one of: %.120s.", range->key, choices);
        return false;
    case OPTION_TEXT:
    case OPTION_KIND_COUNT:
        snprintf(sentence, capacity, "%s is a text.", range->key);
        return false;
    }
    return false;
}

bool option_parse(struct option_range range, const char *text, double *value, char *sentence,
                  size_t capacity)
{
    double number = 0;
    bool is_good = false;
    switch (range.kind) {
    case OPTION_NUMBER:
    case OPTION_WHOLE:
        is_good = parse_number(text, &number) && number >= range.min && number <= range.max &&
                  (range.kind == OPTION_NUMBER || number == floor(number));
        break;
    case OPTION_FLAG:
        is_good = parse_flag(text, &number);
        break;
    case OPTION_CHOICE:
        is_good = parse_choice(&range, text, &number);
        break;
    case OPTION_TEXT:
    case OPTION_KIND_COUNT:
        break;
    }
    if (!is_good) return refuse(&range, sentence, capacity);
    *value = number + 0.0;
    return true;
}
