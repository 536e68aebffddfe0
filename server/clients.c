#include "clients.h"

#include <string.h>

/* The place is in the number, so that finding it again is no search. */
static uint32_t viewer_number(struct clients *clients, size_t place)
{
    return ++clients->opened * CLIENTS_MAX + (uint32_t)place;
}

struct client *clients_add(struct clients *clients, uint32_t peer, int64_t now_ms)
{
    struct client *client = clients_of_peer(clients, 0);
    if (client == NULL) return NULL;
    size_t place = (size_t)(client - clients->places);
    *client = (struct client){.peer = peer,
                              .viewer = viewer_number(clients, place),
                              .opened_ms = now_ms,
                              .heard_ms = now_ms,
                              .refilled_ms = now_ms,
                              .tokens = CLIENT_BURST};
    clients->peers[place] = peer;
    clients->count++;
    return client;
}

void clients_remove(struct clients *clients, struct client *client)
{
    clients->peers[client - clients->places] = 0;
    memset(client, 0, sizeof *client);
    clients->count--;
}

struct client *clients_of_peer(struct clients *clients, uint32_t peer)
{
    for (size_t i = 0; i < CLIENTS_MAX; i++)
        if (clients->peers[i] == peer) return &clients->places[i];
    return NULL;
}

struct client *clients_of_viewer(struct clients *clients, uint32_t viewer)
{
    struct client *client = &clients->places[viewer % CLIENTS_MAX];
    return client->peer != 0 && client->viewer == viewer ? client : NULL;
}

struct client *clients_in_seat(struct clients *clients, const struct client *but)
{
    for (size_t i = 0; i < CLIENTS_MAX; i++) {
        struct client *client = &clients->places[i];
        if (client != but && client->peer != 0 && client->room == but->room && client->is_seated &&
            !client->is_away && strcmp(client->ticket, but->ticket) == 0)
            return client;
    }
    return NULL;
}

bool client_may_send(struct client *client, int64_t now_ms)
{
    client->tokens += (double)(now_ms - client->refilled_ms) * CLIENT_RATE / 1000.0;
    client->refilled_ms = now_ms;
    if (client->tokens > CLIENT_BURST) client->tokens = CLIENT_BURST;
    if (client->tokens < 1.0) return false;
    client->tokens -= 1.0;
    return true;
}

bool client_may_err(struct client *client, int64_t now_ms)
{
    if (now_ms - client->wrong_since_ms >= 60000 || client->wrong_count == 0) {
        client->wrong_since_ms = now_ms;
        client->wrong_count = 0;
    }
    return ++client->wrong_count <= CLIENT_WRONG_CODES;
}
