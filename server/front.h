#ifndef FRONT_H
#define FRONT_H
#include "catalogue.h"
#include "clients.h"
#include "export.h"
#include "journal.h"
#include "messages.h"
#include "post.h"
#include "reason.h"
#include "rooms.h"
#include "token.h"
#include "transport.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * The front: everything between the network and the rooms. It owns connections, the facilitator's
 * token and the journal; rooms know none of them. Nothing here waits, neither for the network nor
 * for the disk.
 */
#define FRONT_BACKLOG_MAX 8192 /* rows the journal may be behind before nothing new is taken */

struct author_room;

struct front {
    const char *name; /* of the server, for the join screen */
    struct transport *transport;
    struct journal *journal;
    struct catalogue catalogue;
    struct rooms rooms;
    struct clients clients;
    struct post post;
    struct exports exports;
    struct author_room *author; /* whose files are watched; NULL: nobody rehearses */
    char token[TOKEN_SIZE];
    int64_t now_ms;
    int64_t swept_ms;
    uint64_t ticket;      /* of the last row that was appended */
    bool has_failed;      /* the journal: nothing is accepted any more */
    struct packet packet; /* the one under work */
    uint8_t bytes[TRANSPORT_PACKET_MAX];
};

/* Takes transport, journal (both stay the caller's) and what else is set in the struct, and starts
 * empty. */
void front_start(struct front *front);
void front_end(struct front *front);

/* One round: receives everything, lets `elapsed_ms` pass, sends what may leave. Returns how many ms
 * may pass before the next round, if nothing is received. */
int64_t front_work(struct front *front, int64_t now_ms);

/* Lets what is queued become durable and leave, for a clean stop. True when all has left. */
bool front_drain(struct front *front);

/* ---- For the files of the front ---------------------------------------------------------------*/

/* Sends behind everything that was sent before, when the rows before it are durable. */
void front_send(struct front *front, const struct client *client, const uint8_t *packet,
                size_t size);
void front_send_session(struct front *front, const struct client *client,
                        const struct session *session);
void front_refuse(struct front *front, const struct client *client, uint64_t number,
                  enum reason reason, const char *sentence);
/* A last sentence, then the connection is closed. */
void front_dismiss(struct front *front, struct client *client, enum reason reason,
                   const char *sentence);
/* A wrong code or token: a sentence, and after too many of them the end of the connection. */
void front_refuse_guess(struct front *front, struct client *client, enum reason reason,
                        const char *sentence);
/* Why nothing can be accepted now; NULL: it can. */
const char *front_trouble(const struct front *front, enum reason *reason);

/* front_session.c: words to the server itself. */
void front_hear_session(struct front *front, struct client *client, const struct session *session);
/* Takes the client out of its room; the seat stays. */
void front_leave_room(struct client *client);
/* The client is heard again after a silence: back to its seat, unless somebody has it. */
void front_return(struct front *front, struct client *client);

/* front_lobby.c: words of facilitators to the server. */
void front_create(struct front *front, struct client *client, const struct session_create *wish);
void front_list_rooms(struct front *front, struct client *client, const char *token);
void front_list_scenarios(struct front *front, struct client *client, const char *token);
void front_export(struct front *front, struct client *client, const struct session_export *wish);
/* Whether the token is the facilitator's; otherwise the client was told. */
bool front_knows_token(struct front *front, struct client *client, const char *token,
                       size_t capacity);

#endif
