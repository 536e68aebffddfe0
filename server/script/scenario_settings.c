#include "drives.h"
#include "scenario_read.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "text.h"

/* Settings of a scenario: those of every room (settings.def) by name, and rows of its own, which
 * the facilitator finds in the lobby. */

/* ---- Of every room ----------------------------------------------------------------------------
 */

/* chat = true, bots = "fill", week_seconds = 14. */
static void read_setting(struct form *form, const char *key, void *data)
{
    struct settings *settings = data;
    enum setting_key setting;
    uint32_t value = 0;
    if (!setting_find(key, &setting)) {
        form_complain_unknown(form, key, names_of_settings());
        return;
    }
    const struct setting_info *row = setting_info(setting);
    char text[32] = "";
    int type = form_push(form, key);
    bool is_true = lua_toboolean(form->lua, -1) != 0;
    lua_pop(form->lua, 1);
    if (type == LUA_TBOOLEAN)
        snprintf(text, sizeof text, "%s", is_true ? "yes" : "no");
    else if (type == LUA_TSTRING)
        form_text(form, key, text, sizeof text);
    else {
        long number = -1;
        form_whole(form, key, row->min, row->max, &number);
        snprintf(text, sizeof text, "%ld", number);
        if (number < 0) return;
    }
    if (setting_parse(setting, text, &value))
        settings_put(settings, setting, value);
    else if (row->words != NULL)
        form_complain(form, SEVERITY_ERROR, key, "this must be one of: %s", row->words);
    else
        form_complain(form, SEVERITY_ERROR, key, "this must be a whole number from %u to %u",
                      row->min, row->max);
}

void scenario_read_settings(struct form *form, const char *key, struct settings *settings)
{
    struct form inner;
    if (!form_enter(form, key, &inner)) return;
    form_each_beside_rows(&inner, read_setting, settings);
    form_leave(&inner);
}

/* ---- Of the scenario's own --------------------------------------------------------------------
 */

struct scenario_option *scenario_option(struct scenario *scenario, const char *key)
{
    for (uint32_t i = 0; i < scenario->own.option_count; i++)
        if (strcmp(scenario->own.options[i].key, key) == 0) return &scenario->own.options[i];
    return NULL;
}

static void read_key(struct form *form, struct scenario *scenario, struct scenario_option *option)
{
    enum setting_key setting;
    if (!form_text(form, "key", option->key, sizeof option->key))
        form_complain(form, SEVERITY_ERROR, NULL, "a setting needs a key, as key = \"sellers\"");
    else if (!form_is_id(option->key))
        form_complain(form, SEVERITY_ERROR, "key",
                      "a key has small letters, digits and _ only, as \"big_deals\"");
    else if (setting_find(option->key, &setting) || scenario_has_name(option->key) ||
             strcmp(option->key, "format") == 0 || strcmp(option->key, "policy") == 0)
        form_complain(form, SEVERITY_ERROR, "key",
                      "every room has a setting '%s'; take another key", option->key);
    else if (scenario_option(scenario, option->key) != NULL)
        form_complain(form, SEVERITY_ERROR, "key", "there is a setting '%s' above", option->key);
    if (!form_words(form, "label", option->label, sizeof option->label))
        form_complain(form, SEVERITY_ERROR, NULL, "a setting needs a label for the lobby");
}

/* The place of the text in the option's choices, or -1. */
static int find_choice(const struct scenario_option *option, const char *text)
{
    size_t size = strlen(text);
    int place = 0;
    for (const char *at = option->words; *at != '\0'; place++) {
        size_t length = strcspn(at, "|");
        if (length == size && memcmp(at, text, size) == 0) return place;
        at += length + (at[length] == '|');
    }
    return -1;
}

static void read_choices(struct form *form, struct scenario_option *option)
{
    struct form inner;
    char text[32], usual[32] = "";
    int rows = 0;
    option->kind = OPTION_CHOICE;
    if (!form_enter(form, "choices", &inner)) return;
    rows = form_rows(&inner);
    if (rows < 2 || rows > 6)
        form_complain(&inner, SEVERITY_ERROR, NULL, "a setting has 2 to 6 choices, not %d", rows);
    for (int row = 1; row <= rows && row <= 6; row++) {
        if (!form_words_row(&inner, row, text, sizeof text)) continue;
        size_t used = strlen(option->words);
        if (strchr(text, '|') != NULL)
            form_complain(&inner, SEVERITY_ERROR, NULL, "a choice has no | in it");
        snprintf(option->words + used, sizeof option->words - used, "%s%s", row > 1 ? "|" : "",
                 text);
    }
    form_leave(&inner);
    option->max = rows - 1;
    if (form_text(form, "default", usual, sizeof usual)) {
        int place = find_choice(option, usual);
        if (place < 0)
            form_complain(form, SEVERITY_ERROR, "default", "'%s' is none of the choices", usual);
        option->value = place < 0 ? 0 : place;
    } else {
        form_complain(form, SEVERITY_ERROR, NULL, "a setting needs a default");
    }
}

static void read_number(struct form *form, struct scenario_option *option)
{
    bool is_whole = false, has_min, has_max;
    form_flag(form, "whole", &is_whole);
    option->kind = is_whole ? OPTION_WHOLE : OPTION_NUMBER;
    has_min = form_number(form, "min", -1e9, 1e9, &option->min);
    has_max = form_number(form, "max", -1e9, 1e9, &option->max);
    if (!has_min || !has_max || option->min >= option->max) {
        form_complain(form, SEVERITY_ERROR, NULL, "a setting needs min and a larger max");
        return;
    }
    if (!form_number(form, "default", option->min, option->max, &option->value))
        form_complain(form, SEVERITY_ERROR, NULL, "a setting needs a default from %g to %g",
                      option->min, option->max);
    else if (is_whole && option->value != (double)(long)option->value)
        form_complain(form, SEVERITY_ERROR, "default", "%g must be a whole number", option->value);
}

/* What the default is tells the kind. */
static void read_values(struct form *form, struct scenario_option *option)
{
    bool is_on = false;
    int type = form_push(form, "default");
    lua_pop(form->lua, 1);
    int choices = form_push(form, "choices");
    lua_pop(form->lua, 1);
    if (choices != LUA_TNIL) {
        read_choices(form, option);
    } else if (type == LUA_TBOOLEAN) {
        form_flag(form, "default", &is_on);
        option->kind = OPTION_FLAG;
        option->max = 1;
        option->value = is_on;
    } else {
        read_number(form, option);
    }
}

/* Each value that the facilitator can choose must be allowed where it goes. */
static void check_drive(struct form *form, const struct scenario *scenario,
                        const struct scenario_option *option, const struct drive *drive)
{
    double min, max;
    struct setup setup = scenario->setup;
    drive_range(drive, &min, &max);
    if (option->kind == OPTION_CHOICE)
        form_complain(form, SEVERITY_ERROR, "sets",
                      "choices are texts and set no number; use game.settings.%s in on_start",
                      option->key);
    else if (option->min < min || option->max > max)
        form_complain(form, SEVERITY_ERROR, "sets", "'%s' may be %g to %g only", option->sets, min,
                      max);
    else if (drive_is_whole(drive) && option->kind == OPTION_NUMBER)
        form_complain(form, SEVERITY_ERROR, "sets", "'%s' takes whole numbers: add whole = true",
                      option->sets);
    else if (!drive_put(drive, &setup, scenario->own.targets, option->min) ||
             !drive_put(drive, &setup, scenario->own.targets, option->max))
        form_complain(form, SEVERITY_ERROR, "sets",
                      "'%s' is one of several shares that add up, so it cannot move alone",
                      option->sets);
}

/* Hooks read game.settings.KEY. */
static bool is_named(const struct form *form, const char *key)
{
    char name[64];
    int size = snprintf(name, sizeof name, "settings.%s", key);
    const struct source *source = form->source;
    for (size_t at = 0; source != NULL && at + (size_t)size <= source->size; at++) {
        const char *end = source->text + at + size;
        bool is_whole =
            at + (size_t)size == source->size || !(isalnum((unsigned char)*end) || *end == '_');
        if (memcmp(source->text + at, name, (size_t)size) == 0 && is_whole) return true;
    }
    return source == NULL;
}

static void read_sets(struct form *form, struct scenario *scenario, struct scenario_option *option)
{
    struct drive drive;
    char sentence[200];
    if (!form_text(form, "sets", option->sets, sizeof option->sets)) {
        if (option->key[0] != '\0' && !is_named(form, option->key))
            form_complain(form, SEVERITY_WARNING, NULL,
                          "nothing uses the setting '%s': give it sets = \"params.NAME\", or read "
                          "game.settings.%s in a hook",
                          option->key, option->key);
        return;
    }
    if (!drive_find(option->sets, &drive, sentence, sizeof sentence))
        form_complain(form, SEVERITY_ERROR, "sets", "%s", sentence);
    else
        check_drive(form, scenario, option, &drive);
}

static void read_option(struct form *form, struct scenario *scenario)
{
    static const char *const keys[] = {"key",     "label", "min",     "max",
                                       "default", "whole", "choices", "sets"};
    struct scenario_option option = {0};
    size_t before = form->findings->errors;
    form_expect(form, (struct form_names){keys, sizeof keys / sizeof *keys});
    read_key(form, scenario, &option);
    read_values(form, &option);
    if (form->findings->errors == before) read_sets(form, scenario, &option);
    if (form->findings->errors == before)
        scenario->own.options[scenario->own.option_count++] = option;
}

void scenario_read_options(struct form *form, struct scenario *scenario)
{
    struct form settings, row_form;
    memcpy(scenario->own.targets, scenario->setup.targets, sizeof scenario->own.targets);
    if (!form_enter(form, "settings", &settings)) return;
    for (int row = 1; row <= form_rows(&settings); row++) {
        if (!form_enter_row(&settings, row, &row_form)) continue;
        if (scenario->own.option_count == SCENARIO_OPTIONS_MAX)
            form_complain(&row_form, SEVERITY_ERROR, NULL, "at most %d settings fit",
                          SCENARIO_OPTIONS_MAX);
        else
            read_option(&row_form, scenario);
        form_leave(&row_form);
    }
    form_leave(&settings);
    scenario_drive(scenario);
}

void scenario_drive(struct scenario *scenario)
{
    char sentence[200];
    for (uint32_t i = 0; i < scenario->own.option_count; i++) {
        const struct scenario_option *option = &scenario->own.options[i];
        struct drive drive;
        if (option->sets[0] != '\0' && drive_find(option->sets, &drive, sentence, sizeof sentence))
            (void)drive_put(&drive, &scenario->setup, scenario->own.targets, option->value);
    }
}
