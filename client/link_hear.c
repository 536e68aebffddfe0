#include "link_inside.h"

#include "text.h"

#include <string.h>
#include <time.h>

/* What comes in from the server. Functions that return bool say whether the caller gets news. */

static void refuse(struct link *link, const char *sentence)
{
    text_copy(link->sentence, sizeof link->sentence, sentence);
    link_enter_state(link, LINK_REFUSED);
}

/* ---- Answers to commands ----------------------------------------------------------------------*/

static bool tell_accepted(struct link *link, struct link_news *news)
{
    const struct session_accepted *accepted = &link->packet.as.session.as.accepted;
    if (!outbox_settle(&link->outbox, accepted->number)) return false;
    outbox_note_acknowledged(&link->outbox, accepted->number);
    *news = (struct link_news){
        .kind = LINK_NEWS_ACCEPTED, .number = accepted->number, .seq = accepted->seq};
    return true;
}

/* A refusal while entering is about the entry; later about the command with its number, or about
 * the last question. */
static bool tell_refused(struct link *link, struct link_news *news)
{
    const struct session_refused *refused = &link->packet.as.session.as.refused;
    bool is_entering = link->state == LINK_GREETING || link->state == LINK_JOINING;
    if (refused->number == 0 && is_entering) {
        if (refused->reason == REASON_BUSY || refused->reason == REASON_JOURNAL)
            link_lose(link, refused->sentence);
        else
            refuse(link, refused->sentence);
        return false;
    }
    if (refused->number != 0 && !outbox_settle(&link->outbox, refused->number)) return false;
    *news = (struct link_news){.kind = LINK_NEWS_REFUSED,
                               .number = refused->number,
                               .reason = (enum reason)refused->reason,
                               .sentence = refused->sentence};
    return true;
}

/* ---- Entering ---------------------------------------------------------------------------------*/

static void be_welcome(struct link *link, const struct session_welcome *welcome)
{
    link->server = *welcome;
    link->is_greeted = true;
    if (link->wish == WISH_NOTHING) link->retry_wait_ms = LINK_RETRY_MS_MIN;
    if (link_send_wish(link))
        link_enter_state(link, link->wish == WISH_NOTHING ? LINK_READY : LINK_JOINING);
}

/* We are in; what was not answered before the connection was lost goes out again. */
static void be_in(struct link *link, uint64_t first_number)
{
    if (link->outbox.next_number < first_number) link->outbox.next_number = first_number;
    link->was_in = true;
    link->retry_wait_ms = LINK_RETRY_MS_MIN;
    link->sentence[0] = '\0';
    link_enter_state(link, LINK_IN);
    link_send_outbox(link);
}

static void be_seated(struct link *link, const struct session_joined *joined)
{
    if (link->wish != WISH_JOIN) return; /* the answer to a wish that was taken back */
    link->seat = *joined;
    text_copy(link->join.code, sizeof link->join.code, joined->code);
    text_copy(link->join.ticket, sizeof link->join.ticket, joined->ticket);
    be_in(link, joined->last_number + 1);
}

/* A facilitator has no seat that remembers numbers, and may be several programs at once: the time
 * of day keeps their numbers apart. */
static uint64_t watcher_number(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

static void be_watching(struct link *link, const struct session_watching *watching)
{
    if (link->wish != WISH_WATCH) return;
    memcpy(link->seat.code, watching->code, sizeof link->seat.code);
    link->may_facilitate = watching->may_facilitate != 0;
    be_in(link, link->outbox.next_number == 0 ? watcher_number() : 0);
}

/* ---- Packets ----------------------------------------------------------------------------------*/

static bool tell_packet(struct link *link, struct link_news *news)
{
    *news = (struct link_news){.kind = LINK_NEWS_PACKET, .packet = &link->packet};
    return true;
}

static bool hear_session(struct link *link, struct link_news *news)
{
    const struct session *session = &link->packet.as.session;
    switch (session->id) {
    case SESSION_WELCOME:
        be_welcome(link, &session->as.welcome);
        return false;
    case SESSION_JOINED:
        be_seated(link, &session->as.joined);
        return false;
    case SESSION_WATCHING:
        be_watching(link, &session->as.watching);
        return false;
    case SESSION_ACCEPTED:
        return tell_accepted(link, news);
    case SESSION_REFUSED:
        return tell_refused(link, news);
    case SESSION_CREATED:
    case SESSION_ROOM_LIST:
    case SESSION_SCENARIO_LIST:
    case SESSION_FILE:
    case SESSION_FILES_END:
        return tell_packet(link, news);
    case SESSION_ALIVE: /* the server's echo: that it arrived is all it says */
    case SESSION_NONE:
    case SESSION_HELLO:
    case SESSION_JOIN:
    case SESSION_WATCH:
    case SESSION_LEAVE:
    case SESSION_CREATE:
    case SESSION_LIST_ROOMS:
    case SESSION_LIST_SCENARIOS:
    case SESSION_EXPORT:
    case SESSION_COUNT:
        return false;
    }
    return false;
}

/* Being sent out while entering is about the room that we come from: no matter any more. */
static bool hear_event(struct link *link, struct link_news *news)
{
    const struct event *event = &link->packet.as.event;
    if (event->id != EVENT_SENT_OUT) return tell_packet(link, news);
    if (link->state == LINK_IN) refuse(link, event->as.sent_out.sentence);
    return false;
}

static bool hear_packet(struct link *link, const struct transport_event *event,
                        struct link_news *news)
{
    if (!packet_decode(&link->packet, event->bytes, event->size)) {
        if (link->is_greeted)
            link_lose(link, "The server sent something that this program cannot read.");
        else
            refuse(link, "What answers there is no Baton server of this program's version.");
        return false;
    }
    switch (link->packet.family) {
    case PACKET_SESSION:
        return hear_session(link, news);
    case PACKET_EVENT:
        return hear_event(link, news);
    case PACKET_VIEW:
        return tell_packet(link, news);
    case PACKET_COMMAND:
        return false;
    }
    return false;
}

static void hear_closed(struct link *link)
{
    if (link->state == LINK_REFUSED)
        link_drop_transport(link);
    else if (link->state == LINK_CONNECTING)
        link_lose(link, "No server answers at that address.");
    else
        link_lose(link, "The server closed the connection.");
}

static bool hear(struct link *link, const struct transport_event *event, struct link_news *news)
{
    link->heard_ms = link->now_ms;
    switch (event->kind) {
    case TRANSPORT_OPENED:
        link->peer = event->peer;
        if (link_send_hello(link)) link_enter_state(link, LINK_GREETING);
        return false;
    case TRANSPORT_PACKET:
        return hear_packet(link, event, news);
    case TRANSPORT_CLOSED:
        hear_closed(link);
        return false;
    case TRANSPORT_NOTHING:
        return false;
    }
    return false;
}

bool link_next(struct link *link, struct link_news *news)
{
    struct transport_event event;
    while (!link->has_state_news && link->transport != NULL &&
           transport_next(link->transport, &event))
        if (hear(link, &event, news)) return true;
    *news = (struct link_news){.kind = LINK_NEWS_STATE};
    bool has_news = link->has_state_news;
    link->has_state_news = false;
    return has_news;
}
