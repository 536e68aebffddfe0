#include "room_plot.h"
#include "room_settings.h"
#include "room_state.h"
#include "text.h"

#include <string.h>

/*
 * Opening a room: what the scenario's file and the facilitator settled becomes the first rows. The
 * scenario speaks from its own seat, with the commands it could send later too, so a room that is
 * played again never needs the file.
 */

static void append_scenario(struct room *room, const struct command *command)
{
    room_append(room, ACTOR_SCENARIO, 0, command);
}

static bool differs(double a, double b)
{
    return a < b || a > b;
}

static void say_parameters(struct room *room, const struct setup *setup)
{
    struct command command = {.id = COMMAND_PARAMETER};
    command.as.parameter.team = EVERY_TEAM;
    for (uint16_t slot = 0; slot < PARAMETER_SLOTS; slot++) {
        double value = parameters_get(&setup->parameters, slot);
        command.as.parameter.slot = slot;
        command.as.parameter.value = value;
        if (differs(value, parameters_get(&room->setup[0].parameters, slot)))
            append_scenario(room, &command);
    }
}

static void say_habits(struct room *room, const struct setup *setup)
{
    struct command command = {.id = COMMAND_HABIT};
    command.as.habit.team = EVERY_TEAM;
    for (uint16_t slot = 0; slot < DECISION_SLOTS; slot++) {
        double value = decisions_get(&setup->habits, slot);
        command.as.habit.slot = slot;
        command.as.habit.value = value;
        if (differs(value, decisions_get(&room->setup[0].habits, slot)))
            append_scenario(room, &command);
    }
}

static void say_inits(struct room *room, const struct setup *setup)
{
    struct command command = {.id = COMMAND_INIT};
    command.as.init.team = EVERY_TEAM;
    for (uint16_t slot = 0; slot < INIT_SLOTS; slot++) {
        double value = inits_get(&setup->inits, slot);
        command.as.init.slot = slot;
        command.as.init.value = value;
        if (differs(value, inits_get(&room->setup[0].inits, slot))) append_scenario(room, &command);
    }
}

static void say_targets(struct room *room, const double targets[QUARTERS])
{
    struct command command = {.id = COMMAND_TARGET};
    command.as.target.team = EVERY_TEAM;
    for (uint8_t quarter = 0; quarter < QUARTERS; quarter++) {
        command.as.target.quarter = quarter;
        command.as.target.target = targets[quarter];
        append_scenario(room, &command);
    }
}

static void say_shocks(struct room *room, const struct setup *setup)
{
    struct command command = {.id = COMMAND_SHOCK};
    for (uint32_t i = 0; i < setup->shock_count; i++) {
        const struct shock *shock = &setup->shocks[i];
        command.as.shock =
            (struct command_shock){EVERY_TEAM, (uint8_t)shock->kind, (uint16_t)shock->week,
                                   (uint16_t)shock->weeks, shock->size};
        append_scenario(room, &command);
    }
}

static void copy_texts(struct command_open *open, const struct scenario *scenario)
{
    text_copy(open->scenario, sizeof open->scenario, scenario->name);
    text_copy(open->title, sizeof open->title, scenario->title);
    text_copy(open->company, sizeof open->company, scenario->company);
    text_copy(open->competitor, sizeof open->competitor, scenario->competitor);
    text_copy(open->currency, sizeof open->currency, scenario->currency);
    text_copy(open->policy, sizeof open->policy, scenario->policy);
    text_copy(open->briefing, sizeof open->briefing, scenario->briefing);
    text_copy(open->lesson, sizeof open->lesson, scenario->lesson);
    text_copy(open->language, sizeof open->language, scenario->language);
}

static void copy_questions(struct command_open *open, const struct scenario *scenario)
{
    for (uint32_t i = 0; i < scenario->question_count; i++)
        text_copy(open->questions[open->questions_count++].text, sizeof open->questions[0].text,
                  scenario->questions[i]);
}

/* How fast the room is and whose waits it keeps come first, because times hang on them. */
static void copy_settings(struct command_open *open, const struct settings *settings)
{
    room_put_setting(open, SETTING_speed, settings->speed);
    room_put_setting(open, SETTING_rehearsal, settings->rehearsal);
    for (unsigned key = 0; key < SETTING_COUNT; key++)
        room_put_setting(open, (enum setting_key)key,
                         settings_get(settings, (enum setting_key)key));
}

/* The plan of the format that was chosen. */
static void copy_format(struct command_open *open, const struct scenario_own *own)
{
    open->format = own->format;
    for (uint32_t i = 0; i < own->format_count; i++)
        if (own->formats[i].minutes == own->format)
            text_copy(open->plan, sizeof open->plan, own->formats[i].plan);
}

static void copy_weeks(struct command_open *open, const struct scenario *scenario)
{
    open->weeks = (uint16_t)scenario->setup.weeks;
    open->weeks_per_quarter = QUARTER_WEEKS;
    open->beats_count = (uint16_t)scenario->beat_count;
    for (uint32_t i = 0; i < scenario->beat_count; i++)
        open->beats[i].week = scenario->beats[i];
    open->rotation_weeks_count = (uint16_t)scenario->rotation_count;
    for (uint32_t i = 0; i < scenario->rotation_count; i++)
        open->rotation_weeks[i].week = scenario->rotations[i].week;
}

/* What OPEN says, in the other languages. */
static void say_translations(struct room *room, const struct scenario *scenario)
{
    const char *const texts[] = {scenario->title,      scenario->briefing, scenario->company,
                                 scenario->competitor, scenario->lesson,   room->open.plan};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        room_say_phrases(room, &scenario->phrases, texts[i]);
    for (uint32_t i = 0; i < scenario->question_count; i++)
        room_say_phrases(room, &scenario->phrases, scenario->questions[i]);
}

void room_open(struct room *room, const struct scenario *scenario, uint8_t teams, uint64_t seed)
{
    struct command command = {.id = COMMAND_OPEN};
    struct command_open *open = &command.as.open;
    copy_texts(open, scenario);
    copy_settings(open, &scenario->settings);
    copy_weeks(open, scenario);
    copy_questions(open, scenario);
    copy_format(open, &scenario->own);
    open->seed = seed;
    open->teams = teams;
    open->chairs = scenario->chairs;
    room_append(room, ACTOR_CLOCK, 0, &command);
    say_translations(room, scenario);
    say_parameters(room, &scenario->setup);
    say_habits(room, &scenario->setup);
    say_inits(room, &scenario->setup);
    say_targets(room, scenario_targets(scenario));
    say_shocks(room, &scenario->setup);
    room_say_brought(room, scenario);
    room_say_buttons(room, scenario);
}
