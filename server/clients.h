#ifndef CLIENTS_H
#define CLIENTS_H
#include "messages.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The connections of the server and what each is: greeted, in a room, silent. A connection is not
 * a person: rooms know people and seats, and call a connection by its viewer number.
 */
#define CLIENTS_MAX         1024
#define CLIENT_SILENCE_MS   6000 /* without a word for so long, the person counts as away */
#define CLIENT_UNGREETED_MS 10000
#define CLIENT_RATE         30  /* packets a second that a connection may send on and on ... */
#define CLIENT_BURST        120 /* ... and at once */
#define CLIENT_WRONG_CODES  20  /* wrong codes and tokens a minute */

struct room;

struct client {
    uint32_t peer;   /* the transport's number; 0: this place is free */
    uint32_t viewer; /* what rooms call it; never given out twice */
    bool is_greeted;
    bool is_away;      /* silent for too long; its room was told so */
    bool is_closing;   /* was sent away; what still comes is not read */
    struct room *room; /* NULL: in none */
    bool is_seated;    /* in the room as a participant, otherwise as a viewer */
    bool may_facilitate;
    char ticket[40];  /* of the seat */
    char language[8]; /* that the person reads, "de" */
    int64_t opened_ms, heard_ms, refilled_ms;
    double tokens; /* packets that it may send now */
    int64_t wrong_since_ms;
    unsigned wrong_count;
};

struct clients {
    struct client places[CLIENTS_MAX];
    uint32_t peers[CLIENTS_MAX]; /* of the places, together for a quick search */
    uint32_t opened;             /* connections ever */
    size_t count;
};

/* NULL when all places are taken. */
struct client *clients_add(struct clients *clients, uint32_t peer, int64_t now_ms);
void clients_remove(struct clients *clients, struct client *client);
struct client *clients_of_peer(struct clients *clients, uint32_t peer);
struct client *clients_of_viewer(struct clients *clients, uint32_t viewer);
/* Another connection that sits in that room on that ticket; NULL: none. */
struct client *clients_in_seat(struct clients *clients, const struct client *but);

/* Takes one packet from the allowance; false: it sends too fast. */
bool client_may_send(struct client *client, int64_t now_ms);
/* Notes a wrong code or token; false: that was one too many in a minute. */
bool client_may_err(struct client *client, int64_t now_ms);

#endif
