#include "room_settings.h"
#include "room_state.h"
#include "text.h"

#include <string.h>

/* The rows that carry a scenario's settings, formats, names, chairs, decisions, numbers and picture
 * into a room that opens. */

static void append(struct room *room, const struct command *command)
{
    room_append(room, ACTOR_SCENARIO, 0, command);
}

static void say_name(struct room *room, unsigned name, const char *text)
{
    struct command command = {.id = COMMAND_NAME};
    if (text[0] == 0) return;
    text_copy(command.as.name.key, sizeof command.as.name.key, room_name_key(name));
    text_copy(command.as.name.text, sizeof command.as.name.text, text);
    append(room, &command);
}

static void say_names(struct room *room, const struct scenario *scenario)
{
    say_name(room, NAME_PRODUCT, scenario->own.product);
    for (unsigned i = 0; i < 3; i++)
        say_name(room, NAME_SMALL + i, scenario->segments[i]);
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        say_name(room, NAME_OF_ROLE + role, scenario->own.chairs[role].name);
}

static void say_format(struct room *room, const struct scenario_format *format)
{
    struct command command = {.id = COMMAND_FORMAT};
    struct command_format *row = &command.as.format;
    _Static_assert(sizeof row->settings / sizeof *row->settings >= SETTING_COUNT,
                   "FORMAT has no place for all settings");
    row->minutes = format->minutes;
    row->settings_count = SETTING_COUNT;
    for (unsigned key = 0; key < SETTING_COUNT; key++)
        row->settings[key].value = settings_get(&format->settings, (enum setting_key)key);
    row->beats_count = (uint16_t)format->beat_count;
    for (uint32_t i = 0; i < format->beat_count; i++)
        row->beats[i].week = format->beats[i];
    row->rotation_weeks_count = (uint16_t)format->rotation_count;
    for (uint32_t i = 0; i < format->rotation_count; i++)
        row->rotation_weeks[i].week = format->rotations[i].week;
    text_copy(row->plan, sizeof row->plan, format->plan);
    append(room, &command);
}

static void say_option(struct room *room, const struct scenario_option *option)
{
    struct command command = {.id = COMMAND_OPTION};
    struct command_option *row = &command.as.option;
    text_copy(row->key, sizeof row->key, option->key);
    text_copy(row->label, sizeof row->label, option->label);
    row->kind = (uint8_t)option->kind;
    row->min = option->min;
    row->max = option->max;
    row->value = option->value;
    text_copy(row->sets, sizeof row->sets, option->sets);
    text_copy(row->words, sizeof row->words, option->words);
    append(room, &command);
}

static void say_chair(struct room *room, unsigned role, const struct scenario_chair *chair)
{
    struct command command = {.id = COMMAND_CHAIR};
    struct command_chair *row = &command.as.chair;
    if (chair->card[0] == 0 && chair->slot_count == 0 && chair->metric_count == 0 &&
        !chair->has_levers)
        return;
    row->role = (uint8_t)role;
    text_copy(row->card, sizeof row->card, chair->card);
    row->decisions_count = (uint16_t)chair->slot_count;
    for (uint32_t i = 0; i < chair->slot_count; i++)
        row->decisions[i].slot = chair->slots[i];
    row->metrics_count = (uint16_t)chair->metric_count;
    for (uint32_t i = 0; i < chair->metric_count; i++)
        row->metrics[i].slot = chair->metrics[i];
    row->has_levers = chair->has_levers;
    row->levers_count = (uint16_t)chair->lever_count;
    for (uint32_t i = 0; i < chair->lever_count; i++)
        row->levers[i].lever = chair->levers[i];
    append(room, &command);
}

static void say_decision(struct room *room, const struct scenario_decision *decision)
{
    struct command command = {.id = COMMAND_OWN_DECISION};
    struct command_own_decision *row = &command.as.own_decision;
    text_copy(row->id, sizeof row->id, decision->id);
    row->role = decision->role;
    text_copy(row->label, sizeof row->label, decision->label);
    text_copy(row->sentence, sizeof row->sentence, decision->sentence);
    row->min = decision->min;
    row->max = decision->max;
    row->value = decision->value;
    row->cost = decision->cost;
    row->effect = decision->has_effect ? (uint8_t)decision->row : 0;
    row->stops_count = (uint16_t)decision->stop_count;
    for (uint32_t i = 0; i < decision->stop_count; i++) {
        text_copy(row->stops[i].text, sizeof row->stops[i].text, decision->stops[i].text);
        row->stops[i].value = decision->stops[i].value;
    }
    append(room, &command);
}

static void say_metric(struct room *room, const struct scenario_metric *metric)
{
    struct command command = {.id = COMMAND_OWN_METRIC};
    struct command_own_metric *row = &command.as.own_metric;
    text_copy(row->id, sizeof row->id, metric->id);
    text_copy(row->label, sizeof row->label, metric->label);
    text_copy(row->sentence, sizeof row->sentence, metric->sentence);
    row->unit = metric->unit;
    row->seen_by = metric->seen_by;
    row->is_chart = metric->is_chart;
    append(room, &command);
}

static void say_picture(struct room *room, const struct scenario_own *own)
{
    struct command command = {.id = COMMAND_PICTURE};
    struct command_picture *row = &command.as.picture;
    for (uint32_t at = 0; at < own->picture_size; at += row->bytes_count) {
        uint32_t left = own->picture_size - at;
        row->is_first = at == 0;
        row->bytes_count = (uint16_t)(left < sizeof row->bytes ? left : sizeof row->bytes);
        row->is_last = row->bytes_count == left;
        memcpy(row->bytes, own->picture + at, row->bytes_count);
        append(room, &command);
    }
}

/* ---- The same texts in other languages, before the rows that say them ---- */

static void say_lines(struct room *room, const struct phrases *phrases, const char *words)
{
    char line[200];
    for (const char *at = words; *at != 0;) {
        size_t length = strcspn(at, "\n");
        if (length < sizeof line) {
            memcpy(line, at, length);
            line[length] = 0;
            room_say_phrases(room, phrases, line);
        }
        at += length + (at[length] == '\n');
    }
}

static void translate_names(struct room *room, const struct scenario *scenario)
{
    room_say_phrases(room, &scenario->phrases, scenario->own.product);
    for (unsigned i = 0; i < 3; i++)
        room_say_phrases(room, &scenario->phrases, scenario->segments[i]);
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        room_say_phrases(room, &scenario->phrases, scenario->own.chairs[role].name);
        room_say_phrases(room, &scenario->phrases, scenario->own.chairs[role].card);
    }
}

static void translate_own(struct room *room, const struct phrases *phrases,
                          const struct scenario_own *own)
{
    for (uint32_t i = 0; i < own->format_count; i++)
        room_say_phrases(room, phrases, own->formats[i].plan);
    for (uint32_t i = 0; i < own->option_count; i++) {
        room_say_phrases(room, phrases, own->options[i].label);
        say_lines(room, phrases, own->options[i].words);
    }
    for (uint32_t i = 0; i < own->metric_count; i++) {
        room_say_phrases(room, phrases, own->metrics[i].label);
        room_say_phrases(room, phrases, own->metrics[i].sentence);
    }
    for (uint32_t i = 0; i < own->decision_count; i++) {
        const struct scenario_decision *decision = &own->decisions[i];
        room_say_phrases(room, phrases, decision->label);
        room_say_phrases(room, phrases, decision->sentence);
        for (uint32_t k = 0; k < decision->stop_count; k++)
            room_say_phrases(room, phrases, decision->stops[k].text);
    }
}

void room_say_brought(struct room *room, const struct scenario *scenario)
{
    const struct scenario_own *own = &scenario->own;
    translate_names(room, scenario);
    translate_own(room, &scenario->phrases, own);
    say_names(room, scenario);
    for (uint32_t i = 0; i < own->format_count; i++)
        say_format(room, &own->formats[i]);
    for (uint32_t i = 0; i < own->option_count; i++)
        say_option(room, &own->options[i]);
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        say_chair(room, role, &own->chairs[role]);
    for (uint32_t i = 0; i < own->decision_count; i++)
        say_decision(room, &own->decisions[i]);
    for (uint32_t i = 0; i < own->metric_count; i++)
        say_metric(room, &own->metrics[i]);
    say_picture(room, own);
}
