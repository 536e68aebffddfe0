#include "game_numbers.h"
#include "room_plot.h"
#include "room_state.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

/* What the scenario makes happen by its data alone: in a week, when a number calls for it, when the
 * facilitator presses a button. It plays also when no hook does. */

void room_say_buttons(struct room *room, const struct scenario *scenario)
{
    struct command command = {.id = COMMAND_BUTTON};
    struct command_button *button = &command.as.button;
    for (uint32_t i = 0; i < scenario->inject_count; i++) {
        const struct scenario_inject *inject = &scenario->injects[i];
        if (inject->kind != INJECT_BUTTON) continue;
        room_say_phrases(room, &scenario->phrases, inject->label);
        room_say_phrases(room, &scenario->phrases, inject->confirm);
        text_copy(button->id, sizeof button->id, inject->id);
        text_copy(button->label, sizeof button->label, inject->label);
        text_copy(button->confirm, sizeof button->confirm, inject->confirm);
        room_append(room, ACTOR_SCENARIO, 0, &command);
    }
}

struct doing {
    struct room *room;
    const struct scenario_inject *inject;
};

static void do_one(void *context, const struct command *command)
{
    const struct doing *doing = context;
    struct room *room = doing->room;
    const char *objection = room_do_scenario(room, command);
    char sentence[240];
    if (objection == NULL) return;
    snprintf(sentence, sizeof sentence, "inject \"%s\" wants what cannot be: %s", doing->inject->id,
             objection);
    room_note_fault(room, "inject", sentence);
}

static void happen(struct room *room, const struct scenario_inject *inject, uint8_t team)
{
    struct doing doing = {room, inject};
    struct command command = {.id = COMMAND_INJECTED};
    struct hook_event event = {.team = team, .role = EVERY_ROLE};
    room_say_phrases(room, &room->scenario->phrases, inject->text);
    text_copy(command.as.injected.id, sizeof command.as.injected.id, inject->id);
    command.as.injected.team = team;
    room_append(room, ACTOR_SCENARIO, 0, &command);
    scenario_inject_do(inject, room->week, team, do_one, &doing);
    text_copy(event.inject, sizeof event.inject, inject->id);
    room_call_hook(room, HOOK_INJECT, &event);
}

static void look_at_condition(struct room *room, const struct scenario_inject *inject)
{
    double numbers[GAME_NUMBER_COUNT];
    for (uint8_t team = 0; team < room->open.teams; team++) {
        if (plot_has_happened(room->plot, inject->id, team)) continue;
        room_game_numbers(room, team, numbers);
        if (scenario_when_holds(&inject->when, room->week, numbers)) happen(room, inject, team);
    }
}

void room_inject_week(struct room *room)
{
    const struct scenario *scenario = room->scenario;
    for (uint32_t i = 0; scenario != NULL && i < scenario->inject_count; i++) {
        const struct scenario_inject *inject = &scenario->injects[i];
        if (inject->kind == INJECT_TIMED && inject->week == room->week)
            happen(room, inject, EVERY_TEAM);
        else if (inject->kind == INJECT_CONDITIONAL && room->week > 0)
            look_at_condition(room, inject);
    }
}

void room_inject_pressed(struct room *room, const struct command_inject *pressed)
{
    const struct scenario_inject *inject =
        room->scenario == NULL ? NULL : scenario_find_inject(room->scenario, pressed->id);
    if (inject != NULL) happen(room, inject, pressed->team);
}

/* ---- May it be pressed? ---- */

static const char *say_unknown(struct room *room, const char *id)
{
    const char *ids[SCENARIO_BUTTONS_MAX];
    const struct plot *plot = room->plot;
    for (uint32_t i = 0; i < plot->button_count; i++)
        ids[i] = plot->buttons[i].id;
    const char *near = text_near(id, ids, plot->button_count);
    if (plot->button_count == 0) return "This scenario has no buttons.";
    if (near == NULL) near = ids[0];
    snprintf(room->sentence, sizeof room->sentence,
             "The scenario has no button \"%.31s\"; did you mean \"%.31s\"?", id, near);
    return room->sentence;
}

const char *room_object_to_inject(struct room *room, const struct command_inject *inject)
{
    if (plot_find_button(room->plot, inject->id) == NULL) return say_unknown(room, inject->id);
    if (inject->team != EVERY_TEAM && inject->team >= room->open.teams)
        return "There is no such team.";
    if (room->scenario == NULL || scenario_find_inject(room->scenario, inject->id) == NULL)
        return "The scenario's file is not there any more, so nobody knows what this button does. "
               "Put the file back and load it again.";
    return NULL;
}
