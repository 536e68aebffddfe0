#include "scenario.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ensure.h"
#include "option_values.h"
#include "room_names.h"
#include "scenario_read.h"
#include "text.h"

static const struct setting_info setting_rows[SETTING_COUNT] = {
#define SETTING(key_, least, most, usual_, words_, meaning_)                                       \
    [SETTING_##key_] = {.key = #key_,                                                              \
                        .meaning = meaning_,                                                       \
                        .min = least,                                                              \
                        .max = most,                                                               \
                        .usual = usual_,                                                           \
                        .words = words_},
#include "settings.def"
#undef SETTING
};

_Static_assert(sizeof(struct settings) == SETTING_COUNT * sizeof(uint32_t),
               "struct settings is its rows in order");

const struct setting_info *setting_info(enum setting_key key)
{
    ensure(key < SETTING_COUNT);
    return &setting_rows[key];
}

uint32_t settings_get(const struct settings *settings, enum setting_key key)
{
    uint32_t value;
    ensure(key < SETTING_COUNT);
    memcpy(&value, (const char *)settings + (size_t)key * sizeof value, sizeof value);
    return value;
}

void settings_put(struct settings *settings, enum setting_key key, uint32_t value)
{
    ensure(key < SETTING_COUNT);
    memcpy((char *)settings + (size_t)key * sizeof value, &value, sizeof value);
}

void scenario_default(struct scenario *scenario)
{
    static const uint16_t beats[] = {4, 4, 5};
    memset(scenario, 0, sizeof *scenario);
    text_copy(scenario->company, sizeof scenario->company, "Baton");
    text_copy(scenario->competitor, sizeof scenario->competitor, "Corvex");
    text_copy(scenario->currency, sizeof scenario->currency, "$");
    text_copy(scenario->language, sizeof scenario->language, "en");
    scenario->minutes = 90;
    scenario->teams = 1;
    scenario->seats_min = 2;
    scenario->seats_max = 12;
    scenario->chairs = (1U << ROLE_MODEL_COUNT) - 1U;
    for (unsigned key = 0; key < SETTING_COUNT; key++)
        settings_put(&scenario->settings, (enum setting_key)key, setting_rows[key].usual);
    setup_default(&scenario->setup);
    memcpy(scenario->beats, beats, sizeof beats);
    scenario->beat_count = 3;
}

bool setting_find(const char *key, enum setting_key *found)
{
    for (unsigned i = 0; i < SETTING_COUNT; i++) {
        if (strcmp(setting_rows[i].key, key) == 0) {
            *found = (enum setting_key)i;
            return true;
        }
    }
    return false;
}

/* The place of `word` in "none fill all", or -1. */
static long word_value(const char *words, const char *word)
{
    long place = 0;
    size_t size = strlen(word);
    for (const char *at = words; at != NULL && *at != '\0'; place++) {
        size_t length = strcspn(at, " ");
        if (length == size && memcmp(at, word, size) == 0) return place;
        at += length;
        at += strspn(at, " ");
    }
    return -1;
}

bool setting_parse(enum setting_key key, const char *text, uint32_t *value)
{
    const struct setting_info *row = setting_info(key);
    long number = word_value(row->words, text);
    if (number < 0) {
        char *end;
        number = strtol(text, &end, 10);
        if (end == text || *end != '\0') return false;
    }
    if (number < (long)row->min || number > (long)row->max) return false;
    *value = (uint32_t)number;
    return true;
}

static bool say(char *sentence, size_t capacity, const char *words)
{
    snprintf(sentence, capacity, "%s", words);
    return false;
}

static bool set_setting(struct scenario *scenario, enum setting_key key, const char *text,
                        char *sentence, size_t capacity)
{
    const struct setting_info *row = setting_info(key);
    uint32_t value;
    if (setting_parse(key, text, &value)) {
        settings_put(&scenario->settings, key, value);
        return true;
    }
    if (row->words != NULL)
        snprintf(sentence, capacity, "%s must be one of: %s.", row->key, row->words);
    else
        snprintf(sentence, capacity, "%s must be a whole number from %u to %u.", row->key, row->min,
                 row->max);
    return false;
}

/* "10,34,120" or "5"; every number must be allowed before the first one is put. */
static bool set_parameter(struct scenario *scenario, enum parameter parameter, const char *text,
                          char *sentence, size_t capacity)
{
    const struct parameter_info *row = parameter_info(parameter);
    struct setup changed = scenario->setup;
    const char *at = text;
    for (unsigned i = 0; i < row->count; i++) {
        char *end;
        double value = strtod(at, &end), min, max;
        char stop = i + 1 < row->count ? ',' : '\0';
        if (end == at || *end != stop) {
            snprintf(sentence, capacity, "%s takes %u number%s, with commas and without blanks.",
                     row->name, row->count, row->count == 1 ? "" : "s");
            return false;
        }
        parameter_allowed(row->first_slot + i, &min, &max);
        if (!setup_put_parameter(&changed, row->first_slot + i, value)) {
            snprintf(sentence, capacity, "%s must be from %g to %g.", row->name, min, max);
            return false;
        }
        at = end + 1;
    }
    scenario->setup = changed;
    return true;
}

static bool set_name(struct scenario *scenario, unsigned name, const char *value, char *sentence,
                     size_t capacity)
{
    size_t size;
    char *out = scenario_name(scenario, name, &size);
    if (!room_name_is_allowed(name, value)) {
        snprintf(sentence, capacity, "%s is a name of 1 to %zu characters in plain text.",
                 room_name_key(name), room_name_length(name));
        return false;
    }
    text_copy(out, size, value);
    return true;
}

static bool set_policy(struct scenario *scenario, const char *value, char *sentence,
                       size_t capacity)
{
    if (value[0] == '\0' || strlen(value) >= sizeof scenario->policy)
        return say(sentence, capacity, "The policy is the name of a file without .lua.");
    text_copy(scenario->policy, sizeof scenario->policy, value);
    return true;
}

/* The key that was meant, of all that this scenario knows; NULL: none is near. */
static const char *near_key(const struct scenario *scenario, const char *key)
{
    const char *names[SCENARIO_OPTIONS_MAX + ROOM_NAME_COUNT + 2] = {"format", "policy"};
    size_t count = 2;
    for (uint32_t i = 0; i < scenario->own.option_count; i++)
        names[count++] = scenario->own.options[i].key;
    for (unsigned name = 0; name < ROOM_NAME_COUNT; name++)
        names[count++] = room_name_key(name);
    const char *near = text_near(key, names, count);
    return near != NULL ? near : scenario_near_setting(key);
}

static bool set_format(struct scenario *scenario, const char *value, char *sentence,
                       size_t capacity)
{
    char *end;
    unsigned long minutes = strtoul(value, &end, 10);
    if (end != value && *end == '\0' && scenario_choose_format(scenario, (unsigned)minutes))
        return true;
    int size = snprintf(sentence, capacity, "This scenario has %s",
                        scenario->own.format_count == 0 ? "no formats." : "the formats");
    for (uint32_t i = 0; i < scenario->own.format_count && (size_t)size < capacity; i++)
        size += snprintf(sentence + size, capacity - (size_t)size, "%s %u%s", i > 0 ? "," : "",
                         scenario->own.formats[i].minutes,
                         i + 1 < scenario->own.format_count ? "" : " (minutes).");
    return false;
}

static bool set_option(struct scenario *scenario, struct scenario_option *option, const char *value,
                       char *sentence, size_t capacity)
{
    double number;
    if (!option_parse((const struct option_range){option->key, option->kind, option->min,
                                                  option->max, option->words},
                      value, &number, sentence, capacity))
        return false;
    option->value = number;
    scenario_drive(scenario);
    return true;
}

bool scenario_set(struct scenario *scenario, const char *key, const char *value, char *sentence,
                  size_t capacity)
{
    enum setting_key setting;
    enum parameter parameter;
    unsigned name;
    struct scenario_option *option = scenario_option(scenario, key);
    if (option != NULL) return set_option(scenario, option, value, sentence, capacity);
    if (setting_find(key, &setting))
        return set_setting(scenario, setting, value, sentence, capacity);
    if (room_name_find(key, &name)) return set_name(scenario, name, value, sentence, capacity);
    if (strcmp(key, "format") == 0) return set_format(scenario, value, sentence, capacity);
    if (strcmp(key, "policy") == 0) return set_policy(scenario, value, sentence, capacity);
    if (parameter_find(key, &parameter))
        return set_parameter(scenario, parameter, value, sentence, capacity);
    const char *near = near_key(scenario, key);
    snprintf(sentence, capacity, "There is no setting %.40s.%s%s%s", key,
             near == NULL ? "" : " Did you mean ", near == NULL ? "" : near,
             near == NULL ? "" : "?");
    return false;
}
