#include "front.h"

#include "author_room.h"
#include "ensure.h"
#include "log.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

#define ROUND_EVENTS_MAX 4096 /* received in one round, so that a flood cannot stop the clocks */
#define ELAPSED_MS_MAX   1000 /* a room's time stands still while nobody serves it */
#define SWEEP_MS         250
#define ROUND_MS_MAX     50

/* ---- What rooms say ---------------------------------------------------------------------------*/

static void keep_row(void *context, const char *code, const struct room_row *row)
{
    struct front *front = context;
    struct journal_row kept = {.seq = row->seq,
                               .time_ms = row->time_ms,
                               .actor = row->actor,
                               .command_id = row->number,
                               .kind = row->kind,
                               .payload = row->payload,
                               .size = row->size};
    memcpy(kept.room, code, sizeof kept.room);
    front->ticket = journal_append(front->journal, &kept);
}

/* What the room answers to an entry tells the front what the connection is from now on. */
static void note_entry(struct front *front, struct client *client, const uint8_t *packet,
                       size_t size)
{
    if (size < 2 || packet[0] != PACKET_SESSION || packet[1] != SESSION_JOINED) return;
    ensure(packet_decode(&front->packet, packet, size));
    memcpy(client->ticket, front->packet.as.session.as.joined.ticket, sizeof client->ticket);
    client->is_seated = true;
}

static void send_from_room(void *context, uint32_t viewer, const uint8_t *packet, size_t size)
{
    struct front *front = context;
    struct client *client = clients_of_viewer(&front->clients, viewer);
    if (client == NULL) return;
    note_entry(front, client, packet, size);
    front_send(front, client, packet, size);
}

static void release_from_room(void *context, uint32_t viewer)
{
    struct front *front = context;
    struct client *client = clients_of_viewer(&front->clients, viewer);
    if (client == NULL) return;
    client->room = NULL;
    client->is_seated = false;
    client->may_facilitate = false;
}

void front_start(struct front *front)
{
    const struct room_port port = {front, keep_row, send_from_room, release_from_room};
    rooms_start(&front->rooms, &port);
}

void front_end(struct front *front)
{
    exports_free(&front->exports);
    post_discard(&front->post);
    rooms_free(&front->rooms);
}

/* ---- Sending ----------------------------------------------------------------------------------*/

/* After the journal failed no ticket is ever reached; what is sent then tells of no row. */
void front_send(struct front *front, const struct client *client, const uint8_t *packet,
                size_t size)
{
    ensure(size > 0);
    if (front->has_failed)
        transport_send(front->transport, client->peer, packet, size);
    else
        post_put(&front->post, front->ticket, client->peer, packet, size);
}

void front_send_session(struct front *front, const struct client *client,
                        const struct session *session)
{
    front_send(front, client, front->bytes,
               packet_of_session(session, front->bytes, sizeof front->bytes));
}

/* A sentence may quote what somebody sent, cut in the middle of a letter; a packet never may. */
static struct session refusal(uint64_t number, enum reason reason, const char *sentence)
{
    struct session session = {.id = SESSION_REFUSED};
    session.as.refused.number = number;
    session.as.refused.reason = (uint16_t)reason;
    text_clean(session.as.refused.sentence, sizeof session.as.refused.sentence, sentence);
    return session;
}

void front_refuse(struct front *front, const struct client *client, uint64_t number,
                  enum reason reason, const char *sentence)
{
    struct session session = refusal(number, reason, sentence);
    front_send_session(front, client, &session);
}

/* Goes past the post: what is held for this connection does not matter any more. */
void front_dismiss(struct front *front, struct client *client, enum reason reason,
                   const char *sentence)
{
    struct session session = refusal(0, reason, sentence);
    size_t size = packet_of_session(&session, front->bytes, sizeof front->bytes);
    transport_send(front->transport, client->peer, front->bytes, size);
    transport_close_peer(front->transport, client->peer);
    front_leave_room(client);
    client->is_closing = true;
}

void front_refuse_guess(struct front *front, struct client *client, enum reason reason,
                        const char *sentence)
{
    if (client_may_err(client, front->now_ms)) {
        front_refuse(front, client, 0, reason, sentence);
        return;
    }
    log_warn("A connection was closed after too many wrong codes.");
    front_dismiss(front, client, reason,
                  "Too many wrong tries in a minute. Ask the facilitator for the code.");
}

/* ---- Trouble with the journal -----------------------------------------------------------------*/

const char *front_trouble(const struct front *front, enum reason *reason)
{
    *reason = REASON_JOURNAL;
    if (front->has_failed)
        return "The server cannot save what is decided, so it takes nothing more.";
    *reason = REASON_BUSY;
    if (journal_backlog(front->journal) > FRONT_BACKLOG_MAX || post_is_full(&front->post))
        return "The server is busy saving. Please try again in a moment.";
    return NULL;
}

/* Whoever waits for a confirmation that cannot come is refused instead. */
static void refuse_unkept(void *context, uint32_t peer, const uint8_t *packet, size_t size)
{
    struct front *front = context;
    const struct client *client = clients_of_peer(&front->clients, peer);
    enum reason reason;
    if (client == NULL || packet[0] != PACKET_SESSION) return;
    if (!packet_decode(&front->packet, packet, size)) return;
    const struct session *held = &front->packet.as.session;
    uint64_t number = held->id == SESSION_ACCEPTED ? held->as.accepted.number : 0;
    if (number == 0 && held->id != SESSION_JOINED && held->id != SESSION_CREATED) return;
    front_refuse(front, client, number, REASON_JOURNAL, front_trouble(front, &reason));
}

/* Nothing that waited may leave now. Rooms stand still, and everybody in them is told why. */
static void suffer_failure(struct front *front, const char *sentence)
{
    struct event event = {.id = EVENT_TOLD};
    log_error("Nothing is accepted any more: %s", sentence);
    front->has_failed = true;
    post_visit(&front->post, front, refuse_unkept);
    post_discard(&front->post);
    text_copy(event.as.told.text, sizeof event.as.told.text,
              "The server cannot save any more. The game stands still; all that was confirmed is "
              "safe. The facilitator should look at the server.");
    size_t size = packet_of_event(&event, front->bytes, sizeof front->bytes);
    for (size_t i = 0; i < CLIENTS_MAX; i++) {
        const struct client *client = &front->clients.places[i];
        if (client->peer == 0 || client->room == NULL) continue;
        transport_send(front->transport, client->peer, front->bytes, size);
    }
}

static void watch_journal(struct front *front)
{
    char sentence[JOURNAL_SENTENCE_SIZE];
    if (!front->has_failed && journal_failed(front->journal, sentence, sizeof sentence))
        suffer_failure(front, sentence);
}

/* ---- Receiving --------------------------------------------------------------------------------*/

static void hear_command(struct front *front, struct client *client)
{
    enum reason reason;
    const char *trouble = front_trouble(front, &reason);
    if (trouble != NULL)
        front_refuse(front, client, front->packet.number, reason, trouble);
    else if (client->room == NULL)
        front_refuse(front, client, front->packet.number, REASON_PLAIN,
                     "You are in no room. Join one with its code first.");
    else {
        journal_begin_unit(front->journal);
        room_command(client->room, client->viewer, front->packet.number, &front->packet.as.command);
        journal_end_unit(front->journal);
    }
}

static void hear_unreadable(struct front *front, struct client *client)
{
    char sentence[240];
    snprintf(sentence, sizeof sentence,
             "The server cannot read this message. Names and texts are plain letters and signs "
             "without line breaks, and both programs must be Baton %s.",
             BATON_VERSION);
    if (client->is_greeted)
        front_refuse_guess(front, client, REASON_VERSION, sentence);
    else
        front_dismiss(front, client, REASON_VERSION, sentence);
}

static void hear_packet(struct front *front, struct client *client,
                        const struct transport_event *event)
{
    client->heard_ms = front->now_ms;
    if (!client_may_send(client, front->now_ms)) {
        log_warn("A connection was closed because it sent too much.");
        front_dismiss(front, client, REASON_BUSY,
                      "This program sent too many messages at once and was disconnected.");
        return;
    }
    if (client->is_away) front_return(front, client);
    if (!packet_decode(&front->packet, event->bytes, event->size)) {
        hear_unreadable(front, client);
        return;
    }
    switch (front->packet.family) {
    case PACKET_SESSION:
        front_hear_session(front, client, &front->packet.as.session);
        break;
    case PACKET_COMMAND:
        hear_command(front, client);
        break;
    case PACKET_EVENT:
    case PACKET_VIEW:
        front_refuse_guess(front, client, REASON_PLAIN, "Only a server sends this.");
        break;
    }
}

static void hear_opened(struct front *front, uint32_t peer)
{
    if (clients_add(&front->clients, peer, front->now_ms) == NULL)
        transport_close_peer(front->transport, peer);
}

static void hear_event(struct front *front, const struct transport_event *event)
{
    struct client *client = clients_of_peer(&front->clients, event->peer);
    switch (event->kind) {
    case TRANSPORT_OPENED:
        hear_opened(front, event->peer);
        break;
    case TRANSPORT_PACKET:
        if (client != NULL && !client->is_closing) hear_packet(front, client, event);
        break;
    case TRANSPORT_CLOSED:
        if (client == NULL) break;
        front_leave_room(client);
        clients_remove(&front->clients, client);
        break;
    case TRANSPORT_NOTHING:
        break;
    }
}

static void receive(struct front *front)
{
    struct transport_event event;
    for (int i = 0; i < ROUND_EVENTS_MAX && transport_next(front->transport, &event); i++)
        hear_event(front, &event);
}

/* ---- Time -------------------------------------------------------------------------------------*/

static void sweep_client(struct front *front, struct client *client)
{
    int64_t silent_ms = front->now_ms - client->heard_ms;
    if (client->is_closing) return;
    if (!client->is_greeted && front->now_ms - client->opened_ms >= CLIENT_UNGREETED_MS) {
        front_dismiss(front, client, REASON_VERSION, "This connection never said what it is.");
    } else if (silent_ms >= CLIENT_SILENCE_MS && !client->is_away && client->room != NULL) {
        client->is_away = true;
        room_disconnect(client->room, client->viewer);
    }
}

static void sweep(struct front *front)
{
    if (front->now_ms - front->swept_ms < SWEEP_MS) return;
    front->swept_ms = front->now_ms;
    for (size_t i = 0; i < CLIENTS_MAX; i++)
        if (front->clients.places[i].peer != 0) sweep_client(front, &front->clients.places[i]);
}

/* Rooms stand still while the journal is behind: what they decide could not be kept. */
static int64_t play(struct front *front, int64_t elapsed_ms)
{
    enum reason reason;
    if (front_trouble(front, &reason) != NULL) return ROUND_MS_MAX;
    int64_t due_ms = rooms_tick(&front->rooms, elapsed_ms);
    int64_t flush_ms = rooms_flush(&front->rooms, front->now_ms);
    return flush_ms < due_ms ? flush_ms : due_ms;
}

int64_t front_work(struct front *front, int64_t now_ms)
{
    int64_t elapsed_ms = front->now_ms == 0 ? 0 : now_ms - front->now_ms;
    front->now_ms = now_ms;
    receive(front);
    sweep(front);
    watch_journal(front);
    if (front->author != NULL) author_room_watch(front->author, &front->rooms, now_ms);
    int64_t due_ms = play(front, elapsed_ms < ELAPSED_MS_MAX ? elapsed_ms : ELAPSED_MS_MAX);
    uint64_t committed = journal_committed(front->journal);
    if (!front->has_failed) post_release(&front->post, front->transport, committed);
    exports_work(&front->exports, front->transport, committed);
    transport_flush(front->transport);
    return due_ms < ROUND_MS_MAX ? due_ms : ROUND_MS_MAX;
}

bool front_drain(struct front *front)
{
    watch_journal(front);
    if (!front->has_failed)
        post_release(&front->post, front->transport, journal_committed(front->journal));
    transport_flush(front->transport);
    return front->post.first == NULL;
}
