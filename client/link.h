#ifndef LINK_H
#define LINK_H
#include "messages.h"
#include "reason.h"
#include "transport.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A program's line to the server, whatever happens to the network: it greets, enters a room, keeps
 * what was sent until it is acknowledged, and comes back to the same seat by itself after a lost
 * connection, sending again what was not acknowledged, under the same numbers. So each command
 * counts once, and its answer is told once.
 *
 * Use: link_new, then link_join (or link_watch, or nothing: then only link_ask makes sense); then,
 * again and again: poll link_descriptor for at most 20 ms, call link_tick once and link_next until
 * it is false. One thread; no clock of its own: the caller says what time it is.
 */
struct link;

/* Where connections come from; called for the first and for each later attempt. NULL and a sentence
 * on failure. The link frees what it got. */
struct link_connector {
    void *context;
    struct transport *(*connect)(void *context, char *sentence, size_t capacity);
};

enum link_state {
    LINK_CONNECTING,
    LINK_GREETING, /* connected; finding out whether both speak the same language */
    LINK_READY,    /* greeted, and nobody asked for a room */
    LINK_JOINING,
    LINK_IN,
    LINK_LOST,   /* no connection; another attempt follows by itself in link_retry_ms */
    LINK_REFUSED /* no attempt follows: link_sentence says why. Another link_join may help. */
};

#define LINK_OUTBOX_MAX    48   /* commands without an answer yet; more are not taken */
#define LINK_ALIVE_MS      2000 /* a word at least this often, or the server takes us for gone */
#define LINK_SILENCE_MS    4500 /* without a word of the server the connection counts as lost */
#define LINK_RETRY_MS_MIN  500  /* first wait before another attempt; doubles ... */
#define LINK_RETRY_MS_MAX  4000 /* ... up to this */
#define LINK_SENTENCE_SIZE 256

/* The connector's context has to outlive the link. */
struct link *link_new(const struct link_connector *connector);
/* Says goodbye (the seat stays: see link_leave) and frees; NULL is allowed. */
void link_free(struct link *link);

/* The language ("de") that JOIN and WATCH ask for from now on; "" is the scenario's own. */
void link_speak(struct link *link, const char *language);
/* Enters the room as a participant; `ticket` is that of an earlier visit, or "". May be called in
 * every state and replaces an earlier wish. Texts are cut to what the messages can carry. */
void link_join(struct link *link, const char *code, const char *name, const char *ticket);
/* Looks into the room: with the facilitator's token, or as a projector with "". */
void link_watch(struct link *link, const char *code, const char *token);
/* Gives the seat up for good and goes back to LINK_READY. */
void link_leave(struct link *link);

/* Sends a command of the person (or facilitator) in the room; returns its number, which its answer
 * will carry. Works in LINK_IN, and after a first entry also while the connection is lost: the
 * command then travels after the return. 0 when it cannot be taken: never been in, refused, or
 * LINK_OUTBOX_MAX commands wait for their answers. */
uint64_t link_send(struct link *link, const struct command *command);

/* Asks the server itself (CREATE, LIST_ROOMS, LIST_SCENARIOS, EXPORT); the answer comes as packet
 * news. Not repeated after a lost connection. False when not greeted. */
bool link_ask(struct link *link, const struct session *question);

/* Does what time brings (attempts, ALIVE) and puts everything queued on the wire. `now_ms` is any
 * clock that never goes back. */
void link_tick(struct link *link, uint64_t now_ms);

enum link_news_kind {
    LINK_NEWS_STATE,    /* the state changed: see link_state */
    LINK_NEWS_ACCEPTED, /* command `number` is durable as row `seq` of the room */
    LINK_NEWS_REFUSED,  /* command `number` (0: something else we asked) was refused: `sentence` */
    LINK_NEWS_PACKET    /* an event, a view, or the server's answer to link_ask: `packet` */
};

struct link_news {
    enum link_news_kind kind;
    uint64_t number;
    uint64_t seq;
    enum reason reason;
    const char *sentence;
    const struct packet *packet;
};

/* Receives; the next thing that the caller should know, or false when there is nothing now. What
 * the news points to is valid until the next call with this link. */
bool link_next(struct link *link, struct link_news *news);

/* ---- Reading ----------------------------------------------------------------------------------*/

enum link_state link_state(const struct link *link);
/* One sentence about the state, for people; never NULL. */
const char *link_sentence(const struct link *link);
/* Whether the link was in its room before, so that LOST, CONNECTING ... mean "coming back". */
bool link_was_in(const struct link *link);
/* Until the next attempt, in LINK_LOST; 0 otherwise. */
uint64_t link_retry_ms(const struct link *link);
/* To poll for input; -1 when there is nothing to poll. */
int link_descriptor(const struct link *link);

/* The seat, after the first JOINED: the room's code, the way back, who we are. "" and 0 before. */
const char *link_code(const struct link *link);
const char *link_ticket(const struct link *link);
uint32_t link_person(const struct link *link);
uint8_t link_team(const struct link *link);
bool link_may_facilitate(const struct link *link);
/* What the server calls itself, and its version, after the greeting. */
const char *link_server_name(const struct link *link);
const char *link_server_version(const struct link *link);

/* Commands without an answer yet. */
size_t link_outbox_count(const struct link *link);
/* Every command number that was acknowledged, in order of arrival; for tests and the load
 * generator. `index` is below the count. */
size_t link_acknowledged_count(const struct link *link);
uint64_t link_acknowledged(const struct link *link, size_t index);

#endif
