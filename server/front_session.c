#include "front.h"

#include "log.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

/* ---- In and out of rooms ----------------------------------------------------------------------*/

void front_leave_room(struct client *client)
{
    if (client->room != NULL && !client->is_away) room_disconnect(client->room, client->viewer);
    client->room = NULL;
    client->is_seated = false;
    client->is_away = false;
    client->may_facilitate = false;
}

/* Asks the room for a seat; what follows from that becomes durable with it. */
static void ask_for_seat(struct front *front, struct client *client, struct room *room,
                         const struct session_join *wish)
{
    client->room = room;
    journal_begin_unit(front->journal);
    room_join(room, client->viewer, wish);
    journal_end_unit(front->journal);
    if (!client->is_seated) client->room = NULL;
}

static void send_out(struct front *front, struct client *client, const char *sentence)
{
    struct event event = {.id = EVENT_SENT_OUT};
    text_copy(event.as.sent_out.sentence, sizeof event.as.sent_out.sentence, sentence);
    front_send(front, client, front->bytes,
               packet_of_event(&event, front->bytes, sizeof front->bytes));
    front_leave_room(client);
}

void front_return(struct front *front, struct client *client)
{
    struct session_join join = {.code = ""};
    struct room *room = client->room;
    if (client->is_seated && clients_in_seat(&front->clients, client) != NULL) {
        send_out(front, client, "Your seat was taken up from another window.");
        return;
    }
    client->is_away = false;
    if (!client->is_seated) {
        room_watch(room, client->viewer, client->may_facilitate);
        room_speak(room, client->viewer, client->language);
        return;
    }
    memcpy(join.ticket, client->ticket, sizeof join.ticket);
    memcpy(join.language, client->language, sizeof join.language);
    client->is_seated = false;
    ask_for_seat(front, client, room, &join);
}

/* The room that was asked for, if it can be entered now; otherwise the client was told. */
static struct room *find_room(struct front *front, struct client *client, const char *typed)
{
    char sentence[240];
    enum reason reason;
    const char *trouble = front_trouble(front, &reason);
    if (trouble != NULL) {
        front_refuse(front, client, 0, reason, trouble);
        return NULL;
    }
    struct room *room = rooms_find(&front->rooms, typed, sentence, sizeof sentence);
    if (room == NULL) front_refuse_guess(front, client, REASON_CODE, sentence);
    return room;
}

static void join(struct front *front, struct client *client, const struct session_join *wish)
{
    struct room *room = find_room(front, client, wish->code);
    if (room == NULL) return;
    /* One window is one person: else a single guest could fill the room with names. */
    if (client->is_seated && strcmp(client->ticket, wish->ticket) != 0) {
        front_refuse(front, client, 0, REASON_PLAIN,
                     "You already have a seat. Leave it before you join again.");
        return;
    }
    front_leave_room(client);
    memcpy(client->language, wish->language, sizeof client->language);
    ask_for_seat(front, client, room, wish);
}

static void watch(struct front *front, struct client *client, const struct session_watch *wish)
{
    bool has_token = wish->token[0] != '\0';
    if (has_token && !front_knows_token(front, client, wish->token, sizeof wish->token)) return;
    struct room *room = find_room(front, client, wish->code);
    if (room == NULL) return;
    front_leave_room(client);
    client->room = room;
    client->may_facilitate = has_token;
    memcpy(client->language, wish->language, sizeof client->language);
    room_watch(room, client->viewer, has_token);
    room_speak(room, client->viewer, client->language);
}

/* ---- Greeting ---------------------------------------------------------------------------------*/

static void refuse_version(struct front *front, struct client *client,
                           const struct session_hello *hello)
{
    char sentence[240];
    if (strcmp(hello->version, BATON_VERSION) != 0)
        snprintf(sentence, sizeof sentence,
                 "This program is Baton %s, but the server is Baton %s. Install the same version.",
                 hello->version, BATON_VERSION);
    else
        snprintf(sentence, sizeof sentence,
                 "This program and the server both call themselves Baton %s but were built from "
                 "different sources (%016llx here, %016llx there).",
                 BATON_VERSION, (unsigned long long)hello->schema_fingerprint,
                 (unsigned long long)messages_fingerprint());
    front_dismiss(front, client, REASON_VERSION, sentence);
}

static void greet(struct front *front, struct client *client, const struct session_hello *hello)
{
    struct session session = {.id = SESSION_WELCOME};
    if (hello->schema_fingerprint != messages_fingerprint()) {
        refuse_version(front, client, hello);
        return;
    }
    client->is_greeted = true;
    text_copy(session.as.welcome.version, sizeof session.as.welcome.version, BATON_VERSION);
    text_copy(session.as.welcome.server_name, sizeof session.as.welcome.server_name, front->name);
    front_send_session(front, client, &session);
}

/* The echo by which a client knows that the server lives. It tells of no row, so it waits for
 * none. */
static void echo(struct front *front, const struct client *client)
{
    const struct session alive = {.id = SESSION_ALIVE};
    size_t size = packet_of_session(&alive, front->bytes, sizeof front->bytes);
    transport_send(front->transport, client->peer, front->bytes, size);
}

static void give_up_seat(struct front *front, struct client *client)
{
    enum reason reason;
    const char *trouble = front_trouble(front, &reason);
    if (client->room == NULL) return;
    if (trouble != NULL)
        front_refuse(front, client, 0, reason, trouble);
    else {
        journal_begin_unit(front->journal);
        room_leave(client->room, client->viewer);
        journal_end_unit(front->journal);
    }
    front_leave_room(client);
}

void front_hear_session(struct front *front, struct client *client, const struct session *session)
{
    if (!client->is_greeted && session->id != SESSION_HELLO) {
        front_dismiss(front, client, REASON_VERSION, "A program says HELLO first.");
        return;
    }
    /* The words are copied because sending and the rooms' answers use the same buffers. */
    const struct session said = *session;
    switch (said.id) {
    case SESSION_HELLO:
        greet(front, client, &said.as.hello);
        return;
    case SESSION_JOIN:
        join(front, client, &said.as.join);
        return;
    case SESSION_WATCH:
        watch(front, client, &said.as.watch);
        return;
    case SESSION_ALIVE:
        echo(front, client);
        return;
    case SESSION_LEAVE:
        give_up_seat(front, client);
        return;
    case SESSION_CREATE:
        front_create(front, client, &said.as.create);
        return;
    case SESSION_LIST_ROOMS:
        front_list_rooms(front, client, said.as.list_rooms.token);
        return;
    case SESSION_LIST_SCENARIOS:
        front_list_scenarios(front, client, said.as.list_scenarios.token);
        return;
    case SESSION_EXPORT:
        front_export(front, client, &said.as.export);
        return;
    case SESSION_NONE:
    case SESSION_WELCOME:
    case SESSION_REFUSED:
    case SESSION_ACCEPTED:
    case SESSION_JOINED:
    case SESSION_WATCHING:
    case SESSION_CREATED:
    case SESSION_ROOM_LIST:
    case SESSION_SCENARIO_LIST:
    case SESSION_FILE:
    case SESSION_FILES_END:
    case SESSION_COUNT:
        front_refuse_guess(front, client, REASON_PLAIN, "Only a server says this.");
        return;
    }
}
