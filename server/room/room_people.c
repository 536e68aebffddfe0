#include "ensure.h"
#include "room_state.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

/* People come, go and return. A person keeps the seat whatever becomes of the connection. */

static void send_session(struct room *room, uint32_t viewer, const struct session *session)
{
    uint8_t packet[1024];
    size_t size = packet_of_session(session, packet, sizeof packet);
    ensure(size > 0);
    room->port.send(room->port.context, viewer, packet, size);
}

void room_refuse(struct room *room, uint32_t viewer, uint64_t number, const char *sentence)
{
    struct session session = {.id = SESSION_REFUSED};
    session.as.refused.number = number;
    text_copy(session.as.refused.sentence, sizeof session.as.refused.sentence, sentence);
    send_session(room, viewer, &session);
}

void room_accept(struct room *room, uint32_t viewer, uint64_t number, uint64_t seq)
{
    struct session session = {.id = SESSION_ACCEPTED};
    session.as.accepted.number = number;
    session.as.accepted.seq = seq;
    send_session(room, viewer, &session);
}

struct viewer *room_viewer(struct room *room, uint32_t id)
{
    for (size_t i = 0; i < room->viewer_count; i++)
        if (room->viewers[i].id == id) return &room->viewers[i];
    return NULL;
}

static struct viewer *add_viewer(struct room *room, uint32_t id)
{
    struct viewer *viewer = room_viewer(room, id);
    if (viewer == NULL) {
        if (room->viewer_count == room->viewer_capacity) {
            room->viewer_capacity = room->viewer_capacity * 2 + 8;
            room->viewers = realloc(room->viewers, room->viewer_capacity * sizeof *room->viewers);
            ensure(room->viewers != NULL);
        }
        viewer = &room->viewers[room->viewer_count++];
    }
    memset(viewer, 0, sizeof *viewer);
    viewer->id = id;
    return viewer;
}

static void remove_viewer(struct room *room, uint32_t id)
{
    struct viewer *viewer = room_viewer(room, id);
    if (viewer == NULL) return;
    if (viewer->person != 0 && room->presence[viewer->person - 1].viewer == id) {
        room->presence[viewer->person - 1].viewer = 0;
        room->presence[viewer->person - 1].away_ms = room->time_ms;
        room_touch(room);
    }
    *viewer = room->viewers[--room->viewer_count];
}

/* Sends a viewer away with a sentence. */
static void send_out(struct room *room, uint32_t viewer, const char *sentence)
{
    uint8_t packet[512];
    struct event event = {.id = EVENT_SENT_OUT};
    text_copy(event.as.sent_out.sentence, sizeof event.as.sent_out.sentence, sentence);
    size_t size = packet_of_event(&event, packet, sizeof packet);
    room->port.send(room->port.context, viewer, packet, size);
    remove_viewer(room, viewer);
    room->port.release(room->port.context, viewer);
}

static struct person *person_of_ticket(struct room *room, const char *ticket)
{
    for (uint32_t i = 0; ticket[0] != 0 && i < room->person_count; i++)
        if (room->people[i].is_here && strcmp(room->people[i].ticket, ticket) == 0)
            return &room->people[i];
    return NULL;
}

/* A program that was away when its person was taken out would come back by itself. */
static bool is_kicked_ticket(const struct room *room, const char *ticket)
{
    for (uint32_t i = 0; ticket[0] != 0 && i < room->person_count; i++)
        if (!room->people[i].is_here && room->people[i].was_kicked &&
            strcmp(room->people[i].ticket, ticket) == 0)
            return true;
    return false;
}

struct person *room_person_named(struct room *room, const char *name)
{
    for (uint32_t i = 0; i < room->person_count; i++)
        if (room->people[i].is_here && strcmp(room->people[i].name, name) == 0)
            return &room->people[i];
    return NULL;
}

unsigned room_people_in(const struct room *room, unsigned team)
{
    unsigned count = 0;
    for (uint32_t i = 0; i < room->person_count; i++)
        count += room->people[i].is_here && (team == EVERY_TEAM || room->people[i].team == team);
    return count;
}

bool room_team_is_full(const struct room *room, unsigned team)
{
    return room_people_in(room, team) >= TEAM_PEOPLE_MAX;
}

/* The team with the fewest people, the first of several. */
static unsigned smallest_team(const struct room *room)
{
    unsigned best = 0;
    for (unsigned team = 1; team < room->open.teams; team++)
        if (room_people_in(room, team) < room_people_in(room, best)) best = team;
    return best;
}

/* 128 random bits as hex: the way back to a seat. */
static void make_ticket(char ticket[40])
{
    uint8_t bytes[16];
    ensure(getrandom(bytes, sizeof bytes, 0) == (ssize_t)sizeof bytes);
    for (size_t i = 0; i < sizeof bytes; i++)
        snprintf(ticket + 2 * i, 3, "%02x", bytes[i]);
}

static bool has_sat(const struct room *room, uint32_t person)
{
    for (unsigned i = 0; i < room->open.teams; i++) {
        const struct team *team = &room->teams[i];
        for (unsigned k = 0; k < team->sitting_count; k++)
            if (team->sittings[k].person == person) return true;
    }
    return false;
}

/* The id of the next to enter, 0: there is none. When all are used up, one of somebody who left
 * without having sat in a chair for a week, so that coming and going does not fill a room. */
static uint32_t next_person(const struct room *room)
{
    if (room->person_count < ROOM_PEOPLE_MAX) return room->person_count + 1;
    for (uint32_t id = 1; id <= room->person_count; id++)
        if (!room->people[id - 1].is_here && !has_sat(room, id)) return id;
    return 0;
}

static bool is_name_taken(const struct room *room, const char *name)
{
    for (uint32_t i = 0; i < room->person_count; i++)
        if (room->people[i].is_here && text_looks_like(room->people[i].name, name)) return true;
    return false;
}

static struct person *enter(struct room *room, const char *name)
{
    struct command command = {.id = COMMAND_ENTER};
    struct command_enter *enter = &command.as.enter;
    enter->person = next_person(room);
    enter->team = (uint8_t)smallest_team(room);
    text_copy(enter->name, sizeof enter->name, name);
    make_ticket(enter->ticket);
    room_append(room, ACTOR_CLOCK, 0, &command);
    return room_person(room, enter->person);
}

/* Why a newcomer may not enter; NULL: they may. */
static const char *entry_objection(struct room *room, const struct session_join *join)
{
    if (room->phase == PHASE_CLOSED)
        return "This workshop is over. Ask the facilitator for a new code.";
    if (is_kicked_ticket(room, join->ticket))
        return "The facilitator has taken you out of this room.";
    if (join->name[0] == 0 && join->ticket[0] != 0)
        return "Your seat is no longer yours. Join again with your name.";
    if (!text_is_visible(join->name) || text_length(join->name) > 24)
        return "Your name should have 1 to 24 characters. Please type it again.";
    if (is_name_taken(room, join->name))
        return "Somebody here already has this name. Add an initial, please.";
    if (next_person(room) == 0 || room_team_is_full(room, smallest_team(room)) ||
        room_people_in(room, EVERY_TEAM) >= room->open.people_max)
        return "The room is full. Tell the facilitator, who can open a second room.";
    return NULL;
}

/* A client goes on counting from here; who also leads has counted those commands too. */
static uint64_t last_number_of(const struct room *room, const struct viewer *viewer,
                               const struct person *person)
{
    uint64_t last = person->last_number;
    for (size_t i = 0; viewer->is_facilitator && i < room->led_count; i++)
        if (room->led[i].number > last) last = room->led[i].number;
    return last;
}

static void sit_down(struct room *room, uint32_t viewer_id, struct person *person)
{
    struct presence *presence = &room->presence[person->id - 1];
    uint32_t elsewhere = presence->viewer;
    if (elsewhere != 0 && elsewhere != viewer_id)
        send_out(room, elsewhere, "Your seat was taken up from another window.");
    presence->viewer = viewer_id;
    presence->is_warned = false;
    struct viewer *viewer = add_viewer(room, viewer_id);
    viewer->person = person->id;
    viewer->is_facilitator = room->open.is_rehearsal; /* its author plays and leads */
    if (person->is_taken_over) {
        struct command command = {.id = COMMAND_HAND_BACK, .as.hand_back.person = person->id};
        room_append(room, ACTOR_CLOCK, 0, &command);
    }
    if (person->roles == 0) room_seat_arrival(room, person);
    struct session session = {.id = SESSION_JOINED};
    struct session_joined *joined = &session.as.joined;
    memcpy(joined->code, room->code, sizeof room->code);
    memcpy(joined->ticket, person->ticket, sizeof joined->ticket);
    joined->person = person->id;
    joined->team = person->team;
    joined->last_number = last_number_of(room, viewer, person);
    send_session(room, viewer_id, &session);
    room_touch(room);
}

void room_join(struct room *room, uint32_t viewer, const struct session_join *join)
{
    struct person *person = person_of_ticket(room, join->ticket);
    if (person == NULL) {
        struct session_join trimmed = *join;
        text_trim(trimmed.name);
        const char *objection = entry_objection(room, &trimmed);
        if (objection != NULL) {
            room_refuse(room, viewer, 0, objection);
            return;
        }
        person = enter(room, trimmed.name);
    }
    sit_down(room, viewer, person);
    room_speak(room, viewer, join->language);
}

void room_watch(struct room *room, uint32_t viewer, bool is_facilitator)
{
    struct session session = {.id = SESSION_WATCHING};
    add_viewer(room, viewer)->is_facilitator = is_facilitator;
    memcpy(session.as.watching.code, room->code, sizeof room->code);
    session.as.watching.may_facilitate = is_facilitator;
    send_session(room, viewer, &session);
    room_touch(room);
}

void room_speak(struct room *room, uint32_t viewer_id, const char *language)
{
    struct viewer *viewer = room_viewer(room, viewer_id);
    if (viewer == NULL) return;
    text_copy(viewer->language, sizeof viewer->language, language);
    room_touch(room);
}

void room_disconnect(struct room *room, uint32_t viewer)
{
    remove_viewer(room, viewer);
}

void room_remove_person(struct room *room, struct person *person, bool was_kicked)
{
    struct command command = {.id = COMMAND_EXIT};
    uint32_t viewer = room->presence[person->id - 1].viewer;
    command.as.exit.person = person->id;
    command.as.exit.was_kicked = was_kicked;
    room_append(room, ACTOR_CLOCK, 0, &command);
    /* Before the start nothing is settled, so those who stay share the chairs anew. */
    if (room->phase == PHASE_LOBBY) room_seat_all(room);
    if (viewer != 0)
        send_out(room, viewer,
                 was_kicked ? "The facilitator has taken you out of this room."
                            : "You have left the room. Thank you for playing.");
}

void room_leave(struct room *room, uint32_t viewer_id)
{
    struct viewer *viewer = room_viewer(room, viewer_id);
    struct person *person = viewer == NULL ? NULL : room_person(room, viewer->person);
    if (person != NULL)
        room_remove_person(room, person, false);
    else
        remove_viewer(room, viewer_id);
}

void room_release_all(struct room *room)
{
    while (room->viewer_count > 0)
        send_out(room, room->viewers[0].id,
                 "The facilitator has closed the room. Thank you for playing.");
}
