#include "ensure.h"
#include "room_language.h"
#include "room_state.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

/* What is told once: chat, announcements, the scenario's words. The week's news are room_news.c's.
 */

void room_send_event(struct room *room, uint32_t viewer, const struct event *event)
{
    uint8_t packet[1024];
    size_t size = packet_of_event(event, packet, sizeof packet);
    ensure(size > 0);
    room->port.send(room->port.context, viewer, packet, size);
}

/* Everybody who sits in the team, in the chair; viewers without a seat hear what goes to all. */
static bool hears(struct room *room, const struct viewer *viewer, unsigned team, unsigned role)
{
    const struct person *person = room_person(room, viewer->person);
    if (person == NULL) return team == EVERY_TEAM && role == EVERY_ROLE;
    return (team == EVERY_TEAM || person->team == team) &&
           (role == EVERY_ROLE || (person->roles & (1u << role)) != 0);
}

void room_tell_chair(struct room *room, unsigned team, unsigned role, const struct event *event)
{
    for (size_t i = 0; i < room->viewer_count; i++)
        if (hears(room, &room->viewers[i], team, role))
            room_send_event(room, room->viewers[i].id, event);
}

static void tell_said(struct room *room, const struct person *person, const char *text)
{
    struct event event = {.id = EVENT_SAID};
    event.as.said.person = person->id;
    memcpy(event.as.said.name, person->name, sizeof event.as.said.name);
    text_copy(event.as.said.text, sizeof event.as.said.text, text);
    room_tell_chair(room, person->team, EVERY_ROLE, &event);
}

static void announce(struct room *room, const char *text)
{
    struct event event = {.id = EVENT_TOLD};
    text_copy(event.as.told.text, sizeof event.as.told.text, text);
    room_tell_chair(room, EVERY_TEAM, EVERY_ROLE, &event);
}

/* The scenario's words, to each in their language. */
static void tell(struct room *room, const struct command_tell *words)
{
    struct event event = {.id = EVENT_TOLD, .as.told.from_scenario = true};
    for (size_t i = 0; i < room->viewer_count; i++) {
        const struct viewer *viewer = &room->viewers[i];
        if (!hears(room, viewer, words->team, words->role)) continue;
        room_word(room, room_language_of(room, viewer), words->text, NULL, event.as.told.text,
                  sizeof event.as.told.text);
        room_send_event(room, viewer->id, &event);
    }
}

void room_tell_facilitators(struct room *room, const char *text)
{
    struct event event = {.id = EVENT_TOLD};
    text_copy(event.as.told.text, sizeof event.as.told.text, text);
    for (size_t i = 0; i < room->viewer_count; i++)
        if (room->viewers[i].is_facilitator) room_send_event(room, room->viewers[i].id, &event);
}

void room_tell(struct room *room, uint32_t actor, const struct command *command)
{
    const struct person *person = room_person(room, actor);
    if (command->id == COMMAND_SAY && person != NULL) {
        tell_said(room, person, command->as.say.text);
    } else if (command->id == COMMAND_ANNOUNCE) {
        announce(room, command->as.announce.text);
    } else if (command->id == COMMAND_TELL) {
        tell(room, &command->as.tell);
    }
}
