#include "option_values.h"
#include "room_settings.h"
#include "room_state.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * Settings that the facilitator changes in the lobby (CHANGE): those of the scenario's own, those
 * of every room, names, the format. The row says key and value as they were typed; what they bring
 * about follows from the state alone, so a change made twice is a change made once.
 */

static struct command_option *find_option(struct room *room, const char *key)
{
    for (uint32_t i = 0; i < room->brought.option_count; i++)
        if (strcmp(room->brought.options[i].key, key) == 0) return &room->brought.options[i];
    return NULL;
}

static const struct command_format *find_format(const struct room *room, const char *text)
{
    char *end;
    unsigned long minutes = strtoul(text, &end, 10);
    for (uint32_t i = 0; end != text && *end == '\0' && i < room->brought.format_count; i++)
        if (room->brought.formats[i].minutes == minutes) return &room->brought.formats[i];
    return NULL;
}

static struct option_range range_of(const struct command_option *option)
{
    return (struct option_range){option->key, (enum option_kind)option->kind, option->min,
                                 option->max, option->words};
}

/* ---- Why not ---- */

static const char *refuse_setting(struct room *room, enum setting_key key)
{
    const struct setting_info *row = setting_info(key);
    if (row->words != NULL)
        snprintf(room->sentence, sizeof room->sentence, "%s must be one of: %s.", row->key,
                 row->words);
    else
        snprintf(room->sentence, sizeof room->sentence, "%s must be a whole number from %u to %u.",
                 row->key, row->min, row->max);
    return room->sentence;
}

static const char *object_to_setting(struct room *room, enum setting_key key, const char *text)
{
    uint32_t value;
    if (!room_may_change(room, key)) return "This is settled when a room opens.";
    if (!setting_parse(key, text, &value)) return refuse_setting(room, key);
    unsigned people = room_people_in(room, EVERY_TEAM);
    if (key != SETTING_people || value >= people) return NULL;
    snprintf(room->sentence, sizeof room->sentence, "There are %u people here already.", people);
    return room->sentence;
}

static const char *object_to_name(struct room *room, unsigned name, const char *text)
{
    bool has_usual = name != NAME_COMPANY && name != NAME_COMPETITOR && name != NAME_CURRENCY;
    if (room_name_is_allowed(name, text) || (has_usual && text[0] == 0)) return NULL;
    snprintf(room->sentence, sizeof room->sentence,
             "%s is a name of 1 to %zu characters in plain text.", room_name_key(name),
             room_name_length(name));
    return room->sentence;
}

static const char *refuse_format(struct room *room)
{
    int size = snprintf(room->sentence, sizeof room->sentence,
                        room->brought.format_count == 0 ? "This scenario has no formats."
                                                        : "format must be one of:");
    for (uint32_t i = 0; i < room->brought.format_count; i++)
        size += snprintf(room->sentence + size, sizeof room->sentence - (size_t)size, "%s %u%s",
                         i > 0 ? "," : "", room->brought.formats[i].minutes,
                         i + 1 < room->brought.format_count ? "" : ".");
    return room->sentence;
}

static const char *refuse_key(struct room *room, const char *key)
{
    const char *names[SCENARIO_OPTIONS_MAX + ROOM_NAME_COUNT + SETTING_COUNT + 1] = {"format"};
    size_t count = 1;
    for (uint32_t i = 0; i < room->brought.option_count; i++)
        names[count++] = room->brought.options[i].key;
    for (unsigned name = 0; name < ROOM_NAME_COUNT; name++)
        names[count++] = room_name_key(name);
    for (unsigned setting = 0; setting < SETTING_COUNT; setting++)
        if (room_may_change(room, (enum setting_key)setting))
            names[count++] = setting_info((enum setting_key)setting)->key;
    const char *near = text_near(key, names, count);
    snprintf(room->sentence, sizeof room->sentence, "There is no setting %s.%s%s%s", key,
             near == NULL ? "" : " Did you mean ", near == NULL ? "" : near,
             near == NULL ? "" : "?");
    return room->sentence;
}

const char *room_object_to_change(struct room *room, const struct command_change *change)
{
    const struct command_option *option = find_option(room, change->key);
    enum setting_key setting;
    unsigned name;
    double value;
    if (option != NULL)
        return option_parse(range_of(option), change->value, &value, room->sentence,
                            sizeof room->sentence)
                   ? NULL
                   : room->sentence;
    if (setting_find(change->key, &setting)) return object_to_setting(room, setting, change->value);
    if (room_name_find(change->key, &name)) return object_to_name(room, name, change->value);
    if (strcmp(change->key, "format") == 0)
        return find_format(room, change->value) != NULL ? NULL : refuse_format(room);
    return refuse_key(room, change->key);
}

/* ---- It is so ---- */

static void take_format(struct command_open *open, const struct command_format *format)
{
    for (unsigned key = 0; key < SETTING_COUNT && key < format->settings_count; key++)
        if (key != SETTING_speed && key != SETTING_rehearsal)
            room_put_setting(open, (enum setting_key)key, format->settings[key].value);
    open->format = format->minutes;
    open->beats_count = format->beats_count;
    memcpy(open->beats, format->beats, sizeof open->beats);
    open->rotation_weeks_count = format->rotation_weeks_count;
    memcpy(open->rotation_weeks, format->rotation_weeks, sizeof open->rotation_weeks);
    text_copy(open->plan, sizeof open->plan, format->plan);
}

static void change_option(struct room *room, struct command_option *option, const char *text)
{
    double value;
    struct command_option changed = *option;
    if (!option_parse(range_of(option), text, &value, room->sentence, sizeof room->sentence))
        return;
    changed.value = value;
    room_bring_option(room, &changed);
}

void room_change(struct room *room, const struct command_change *change)
{
    struct command_option *option = find_option(room, change->key);
    const struct command_format *format = find_format(room, change->value);
    enum setting_key setting;
    uint32_t value;
    if (option != NULL) {
        change_option(room, option, change->value);
    } else if (setting_find(change->key, &setting)) {
        if (setting_parse(setting, change->value, &value))
            room_put_setting(&room->open, setting, value);
    } else if (strcmp(change->key, "format") == 0) {
        if (format != NULL) take_format(&room->open, format);
    } else {
        struct command_name name = {0};
        text_copy(name.key, sizeof name.key, change->key);
        text_copy(name.text, sizeof name.text, change->value);
        room_bring_name(room, &name);
    }
}

bool room_change_moves_people(const struct command_change *change)
{
    return strcmp(change->key, "format") == 0 || strcmp(change->key, "merge_chairs") == 0 ||
           strcmp(change->key, "bots") == 0;
}
