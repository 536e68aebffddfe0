#include "link_inside.h"

#include "ensure.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

_Static_assert(OUTBOX_MAX == LINK_OUTBOX_MAX, "the public limit is the outbox's");

struct link *link_new(const struct link_connector *connector)
{
    struct link *link = calloc(1, sizeof *link);
    ensure(link != NULL);
    link->connector = *connector;
    link->retry_wait_ms = LINK_RETRY_MS_MIN;
    return link;
}

void link_free(struct link *link)
{
    if (link == NULL) return;
    if (link->transport != NULL) transport_flush(link->transport);
    transport_free(link->transport);
    outbox_free(&link->outbox);
    free(link);
}

void link_enter_state(struct link *link, enum link_state state)
{
    link->has_state_news = true;
    link->state = state;
}

void link_drop_transport(struct link *link)
{
    transport_free(link->transport);
    link->transport = NULL;
    link->is_greeted = false;
}

void link_lose(struct link *link, const char *sentence)
{
    text_copy(link->sentence, sizeof link->sentence, sentence);
    link_drop_transport(link);
    link->retry_at_ms = link->now_ms + link->retry_wait_ms;
    link->retry_wait_ms *= 2;
    if (link->retry_wait_ms > LINK_RETRY_MS_MAX) link->retry_wait_ms = LINK_RETRY_MS_MAX;
    link_enter_state(link, LINK_LOST);
}

/* ---- Sending ----------------------------------------------------------------------------------*/

static bool send_bytes(struct link *link, const uint8_t *bytes, size_t size)
{
    ensure(size > 0);
    if (!transport_send(link->transport, link->peer, bytes, size)) {
        link_lose(link, "The connection to the server is stuck.");
        return false;
    }
    link->spoke_ms = link->now_ms;
    return true;
}

static bool send_session(struct link *link, const struct session *session)
{
    return send_bytes(link, link->bytes,
                      packet_of_session(session, link->bytes, sizeof link->bytes));
}

bool link_send_hello(struct link *link)
{
    struct session session = {.id = SESSION_HELLO};
    session.as.hello.schema_fingerprint = messages_fingerprint();
    text_copy(session.as.hello.version, sizeof session.as.hello.version, BATON_VERSION);
    return send_session(link, &session);
}

bool link_send_wish(struct link *link)
{
    struct session session = {.id = SESSION_NONE};
    switch (link->wish) {
    case WISH_NOTHING:
        return true;
    case WISH_JOIN:
        session.id = SESSION_JOIN;
        session.as.join = link->join;
        memcpy(session.as.join.language, link->language, sizeof link->language);
        break;
    case WISH_WATCH:
        session.id = SESSION_WATCH;
        session.as.watch = link->watch;
        memcpy(session.as.watch.language, link->language, sizeof link->language);
        break;
    }
    return send_session(link, &session);
}

bool link_send_outbox(struct link *link)
{
    for (size_t i = 0; i < link->outbox.count; i++)
        if (!send_bytes(link, link->outbox.entries[i].packet, link->outbox.entries[i].size))
            return false;
    return true;
}

/* ---- What the caller wishes -------------------------------------------------------------------*/

/* On a greeted connection the wish travels at once, otherwise after the greeting. */
static void wish_for(struct link *link, enum wish wish)
{
    link->wish = wish;
    link->was_in = false;
    link->may_facilitate = false;
    outbox_clear(&link->outbox);
    memset(&link->seat, 0, sizeof link->seat);
    link->retry_wait_ms = LINK_RETRY_MS_MIN;
    if (link->is_greeted) {
        if (link_send_wish(link))
            link_enter_state(link, wish == WISH_NOTHING ? LINK_READY : LINK_JOINING);
    } else if (link->state == LINK_REFUSED || link->state == LINK_LOST) {
        link_drop_transport(link);
        link_enter_state(link, LINK_CONNECTING);
    }
}

void link_speak(struct link *link, const char *language)
{
    text_copy(link->language, sizeof link->language, language);
}

void link_join(struct link *link, const char *code, const char *name, const char *ticket)
{
    text_copy(link->join.code, sizeof link->join.code, code);
    text_copy(link->join.name, sizeof link->join.name, name);
    text_copy(link->join.ticket, sizeof link->join.ticket, ticket);
    wish_for(link, WISH_JOIN);
}

void link_watch(struct link *link, const char *code, const char *token)
{
    text_copy(link->watch.code, sizeof link->watch.code, code);
    text_copy(link->watch.token, sizeof link->watch.token, token);
    wish_for(link, WISH_WATCH);
}

void link_leave(struct link *link)
{
    const struct session leave = {.id = SESSION_LEAVE};
    if (link->state == LINK_IN) send_session(link, &leave);
    wish_for(link, WISH_NOTHING);
}

bool link_ask(struct link *link, const struct session *question)
{
    return link->is_greeted && send_session(link, question);
}

uint64_t link_send(struct link *link, const struct command *command)
{
    if (link->state == LINK_REFUSED) return 0;
    const struct outbox_entry *entry = outbox_add(&link->outbox, command);
    if (entry == NULL) return 0;
    if (link->state == LINK_IN) send_bytes(link, entry->packet, entry->size);
    return entry->number;
}

/* ---- Time -------------------------------------------------------------------------------------*/

static void attempt(struct link *link)
{
    char sentence[LINK_SENTENCE_SIZE] = "";
    link->transport = link->connector.connect(link->connector.context, sentence, sizeof sentence);
    link->heard_ms = link->now_ms;
    if (link->transport == NULL)
        link_lose(link, sentence);
    else if (link->state != LINK_CONNECTING)
        link_enter_state(link, LINK_CONNECTING);
}

/* Opening a connection has a limit of its own in the transport. */
static void mind_silence(struct link *link)
{
    const struct session alive = {.id = SESSION_ALIVE};
    bool is_silent = link->now_ms - link->heard_ms >= LINK_SILENCE_MS;
    if (is_silent && link->state == LINK_REFUSED)
        link_drop_transport(link); /* it was kept so that another wish is quick */
    else if (is_silent && link->state != LINK_CONNECTING)
        link_lose(link, "The server does not answer.");
    if (link->is_greeted && link->now_ms - link->spoke_ms >= LINK_ALIVE_MS)
        send_session(link, &alive);
}

void link_tick(struct link *link, uint64_t now_ms)
{
    link->now_ms = now_ms;
    if (link->transport != NULL)
        mind_silence(link);
    else if (link->state == LINK_CONNECTING ||
             (link->state == LINK_LOST && now_ms >= link->retry_at_ms))
        attempt(link);
    if (link->transport != NULL) transport_flush(link->transport);
}
