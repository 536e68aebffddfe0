#include "ensure.h"
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
void room_tell_chair(struct room *room, unsigned team, unsigned role, const struct event *event)
{
    for (size_t i = 0; i < room->viewer_count; i++) {
        const struct viewer *viewer = &room->viewers[i];
        const struct person *person = room_person(room, viewer->person);
        bool hears = person == NULL
                         ? team == EVERY_TEAM && role == EVERY_ROLE
                         : (team == EVERY_TEAM || person->team == team) &&
                               (role == EVERY_ROLE || (person->roles & (1u << role)) != 0);
        if (hears) room_send_event(room, viewer->id, event);
    }
}

static void tell_said(struct room *room, const struct person *person, const char *text)
{
    struct event event = {.id = EVENT_SAID};
    event.as.said.person = person->id;
    memcpy(event.as.said.name, person->name, sizeof event.as.said.name);
    text_copy(event.as.said.text, sizeof event.as.said.text, text);
    room_tell_chair(room, person->team, EVERY_ROLE, &event);
}

static void tell(struct room *room, unsigned team, unsigned role, bool is_scenario,
                 const char *text)
{
    struct event event = {.id = EVENT_TOLD};
    event.as.told.from_scenario = is_scenario;
    text_copy(event.as.told.text, sizeof event.as.told.text, text);
    room_tell_chair(room, team, role, &event);
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
        tell(room, EVERY_TEAM, EVERY_ROLE, false, command->as.announce.text);
    } else if (command->id == COMMAND_TELL) {
        const struct command_tell *words = &command->as.tell;
        tell(room, words->team, words->role, true, words->text);
    }
}
