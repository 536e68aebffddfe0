#include "datagram_guard.h"
#include "ensure.h"
#include "log.h"
#include "transport_leaf.h"

#include <enet/enet.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ENet 1.3.17 by itself pings twice a second, doubles the wait for an answer without end, lets one
 * peer queue without limit and takes packets of 32 MB; these numbers were measured under loss. */
enum {
    PING_MS = 5000,
    RETRANSMIT_MS = 800, /* at most between two tries of a packet */
    SWEEP_MS = 50,
    DATAGRAM_BYTES = 1200, /* fits every tunnel */
    WAITING_BYTES = 256 * 1024,
    SOCKET_BYTES = 4 * 1024 * 1024,
    COMMANDS_MAX = 1000, /* unanswered commands of one peer; below what the guard accepts ahead */
    ERRORS_A_CALL = 64,
    NEVER = 0x7fffffff
};

/* What we know of one of ENet's peers beside ENet itself. */
struct slot {
    uint32_t generation;
    bool is_open; /* the peer has a number that the outside may know */
    size_t queued;
    size_t commands;
};

struct enet_end {
    struct transport base;
    ENetHost *host;
    ENetPacket *current; /* lent out by the last event */
    struct slot *slots;
    bool owes_closed; /* a client that gave up before it was connected: ENet says nothing then */
    enet_uint32 swept_ms;
    struct transport_counts counts;
};

static struct enet_end *end_of(struct transport *transport)
{
    return (struct enet_end *)transport;
}

static const struct enet_end *const_end_of(const struct transport *transport)
{
    return (const struct enet_end *)transport;
}

/* The slot of a peer that is open, or NULL. */
static struct slot *find_slot(const struct enet_end *end, uint32_t peer)
{
    size_t index = transport_peer_slot(peer);
    if (index >= end->host->peerCount || !end->slots[index].is_open) return NULL;
    struct slot *slot = &end->slots[index];
    return transport_peer_number(index, slot->generation) == peer ? slot : NULL;
}

static size_t commands_of(size_t size)
{
    return size / (DATAGRAM_BYTES - 100) + 1;
}

/* ---- Before ENet parses a datagram ----------------------------------------------------------- */

static int ENET_CALLBACK guard_datagram(ENetHost *host, ENetEvent *event)
{
    struct enet_end *end = host->peers[0].data;
    uint16_t received[GUARD_CHANNELS] = {0};
    size_t index = datagram_slot(host->receivedData, host->receivedDataLength);
    bool is_known = index < host->peerCount && host->peers[index].channels != NULL;
    (void)event;
    if (index < host->peerCount && !is_known)
        return 0; /* At most the answer to a goodbye: ENet takes nothing else from such a peer. */
    for (size_t i = 0; is_known && i < GUARD_CHANNELS && i < host->peers[index].channelCount; i++)
        received[i] = host->peers[index].channels[i].incomingReliableSequenceNumber;
    if (datagram_is_welcome(host->receivedData, host->receivedDataLength,
                            is_known ? received : NULL, TRANSPORT_PACKET_MAX))
        return 0;
    end->counts.guarded++;
    return 1;
}

/* ---- Opening --------------------------------------------------------------------------------- */

static void set_patience(ENetPeer *peer, enet_uint32 silence_ms)
{
    enet_peer_timeout(peer, NEVER, silence_ms, silence_ms);
    enet_peer_ping_interval(peer, PING_MS);
}

static const struct transport_kind enet_kind;

static struct enet_end *new_end(ENetHost *host)
{
    struct enet_end *end = calloc(1, sizeof *end);
    struct slot *slots = calloc(host->peerCount, sizeof *slots);
    if (end == NULL || slots == NULL) {
        free(end);
        free(slots);
        return NULL;
    }
    *end = (struct enet_end){.base = {&enet_kind}, .host = host, .slots = slots};
    host->maximumPacketSize = TRANSPORT_PACKET_MAX;
    host->maximumWaitingData = WAITING_BYTES;
    host->mtu = DATAGRAM_BYTES;
    host->intercept = guard_datagram;
    enet_socket_set_option(host->socket, ENET_SOCKOPT_RCVBUF, SOCKET_BYTES);
    enet_socket_set_option(host->socket, ENET_SOCKOPT_SNDBUF, SOCKET_BYTES);
    for (size_t i = 0; i < host->peerCount; i++) {
        host->peers[i].data = end;
        slots[i].generation = 1;
    }
    return end;
}

static struct transport *settle(ENetHost *host, char *sentence, size_t capacity)
{
    struct enet_end *end = new_end(host);
    if (end == NULL) {
        enet_host_destroy(host);
        snprintf(sentence, capacity, "There is not enough memory for the network.");
        return NULL;
    }
    return &end->base;
}

static void say_why_not_bound(int error, const char *address, uint16_t port, char *sentence,
                              size_t capacity)
{
    if (error == EADDRINUSE)
        snprintf(sentence, capacity, "Port %u is already in use on %s; choose another with --port.",
                 port, address);
    else if (error == EACCES)
        snprintf(sentence, capacity,
                 "Port %u on %s needs administrator rights; choose one above 1023 with --port.",
                 port, address);
    else if (error == EADDRNOTAVAIL)
        snprintf(sentence, capacity,
                 "This computer does not have the address %s; choose another with --bind.",
                 address);
    else
        snprintf(sentence, capacity, "Port %u cannot be opened on %s (%s).", port, address,
                 strerror(error));
}

struct transport *transport_enet_listen(const char *bind_address, uint16_t port, size_t peers_max,
                                        char *sentence, size_t capacity)
{
    ENetAddress address = {.host = ENET_HOST_ANY, .port = port};
    ensure(peers_max > 0);
    if (peers_max > TRANSPORT_SLOTS_MAX) {
        snprintf(sentence, capacity, "One port serves at most %d players, not %zu.",
                 TRANSPORT_SLOTS_MAX, peers_max);
        return NULL;
    }
    if (enet_initialize() != 0 || enet_address_set_host(&address, bind_address) != 0) {
        snprintf(sentence, capacity,
                 "'%s' is no address of this computer; choose another with --bind.", bind_address);
        return NULL;
    }
    errno = 0;
    ENetHost *host = enet_host_create(&address, peers_max, GUARD_CHANNELS, 0, 0);
    if (host == NULL) {
        say_why_not_bound(errno, bind_address, port, sentence, capacity);
        return NULL;
    }
    return settle(host, sentence, capacity);
}

struct transport *transport_enet_connect(const char *host_name, uint16_t port, char *sentence,
                                         size_t capacity)
{
    ENetAddress address = {.port = port};
    if (enet_initialize() != 0 || enet_address_set_host(&address, host_name) != 0) {
        snprintf(sentence, capacity,
                 "There is no computer called '%s'; check the spelling and the network.",
                 host_name);
        return NULL;
    }
    ENetHost *host = enet_host_create(NULL, 1, GUARD_CHANNELS, 0, 0);
    if (host == NULL) {
        snprintf(sentence, capacity, "The network cannot be used (%s).", strerror(errno));
        return NULL;
    }
    struct transport *transport = settle(host, sentence, capacity);
    if (transport == NULL) return NULL;
    ENetPeer *peer = enet_host_connect(host, &address, GUARD_CHANNELS, 0);
    ensure(peer != NULL);
    set_patience(peer, TRANSPORT_CONNECT_MS);
    end_of(transport)->slots[0].is_open = true;
    enet_host_flush(host);
    return transport;
}

/* ---- Receiving ------------------------------------------------------------------------------- */

/* A command that got no answer is repeated after at most RETRANSMIT_MS, so that a line that was
 * down for a minute is up again within a second. */
static void clamp_command(ENetPeer *peer, ENetOutgoingCommand *command, bool was_sent)
{
    if (command->roundTripTimeout > RETRANSMIT_MS) command->roundTripTimeout = RETRANSMIT_MS;
    enet_uint32 due = command->sentTime + command->roundTripTimeout;
    if (was_sent && (int32_t)(peer->nextTimeout - due) > 0) peer->nextTimeout = due;
}

static void clamp_list(ENetPeer *peer, ENetList *list, bool was_sent)
{
    for (ENetListIterator at = list->sentinel.next; at != &list->sentinel; at = at->next)
        clamp_command(peer, (ENetOutgoingCommand *)(void *)at, was_sent);
}

/* Someone who never finishes connecting holds a slot for seconds only. */
static void sweep_peer(ENetPeer *peer)
{
    if (peer->state == ENET_PEER_STATE_DISCONNECTED) return;
    if (peer->state == ENET_PEER_STATE_ACKNOWLEDGING_CONNECT)
        set_patience(peer, TRANSPORT_CONNECT_MS);
    clamp_list(peer, &peer->sentReliableCommands, true);
    clamp_list(peer, &peer->outgoingCommands, false);
}

static void sweep(struct enet_end *end)
{
    enet_uint32 now_ms = enet_time_get();
    if (now_ms - end->swept_ms < SWEEP_MS) return;
    end->swept_ms = now_ms;
    for (size_t i = 0; i < end->host->peerCount; i++)
        sweep_peer(&end->host->peers[i]);
}

/* The first, second, fourth, eighth ... time is worth a line. */
static void count_error(struct enet_end *end)
{
    uint64_t count = ++end->counts.receive_errors;
    if ((count & (count - 1)) == 0)
        log_warn("network: %llu datagrams could not be received or sent (%s)",
                 (unsigned long long)count, errno != 0 ? strerror(errno) : "too large");
}

/* Everything already sorted out is handed over before more is received: ENet throws away what it
 * has not handed over when a goodbye comes in. Returns false when there is nothing. */
static bool next_enet_event(struct enet_end *end, ENetEvent *event)
{
    if (enet_host_check_events(end->host, event) > 0) return true;
    for (int errors = 0; errors < ERRORS_A_CALL; errors++) {
        errno = 0;
        int result = enet_host_service(end->host, event, 0);
        sweep(end);
        if (result >= 0) return result > 0;
        count_error(end);
    }
    return false;
}

static bool translate(struct enet_end *end, const ENetEvent *from, struct transport_event *event)
{
    size_t index = (size_t)(from->peer - end->host->peers);
    struct slot *slot = &end->slots[index];
    event->peer = transport_peer_number(index, slot->generation);
    switch (from->type) {
    case ENET_EVENT_TYPE_CONNECT:
        set_patience(from->peer, TRANSPORT_SILENCE_MS);
        slot->is_open = true;
        event->kind = TRANSPORT_OPENED;
        return true;
    case ENET_EVENT_TYPE_RECEIVE:
        end->current = from->packet;
        event->kind = TRANSPORT_PACKET;
        event->bytes = from->packet->data;
        event->size = from->packet->dataLength;
        return true;
    case ENET_EVENT_TYPE_DISCONNECT:
        event->kind = TRANSPORT_CLOSED;
        bool was_open = slot->is_open;
        slot->is_open = false;
        slot->generation = transport_next_generation(slot->generation);
        return was_open;
    case ENET_EVENT_TYPE_NONE:
        break;
    }
    return false;
}

static void drop_current(struct enet_end *end)
{
    if (end->current != NULL) enet_packet_destroy(end->current);
    end->current = NULL;
}

static bool enet_next(struct transport *transport, struct transport_event *event)
{
    struct enet_end *end = end_of(transport);
    ENetEvent from;
    drop_current(end);
    if (end->owes_closed) {
        end->owes_closed = false;
        from = (ENetEvent){.type = ENET_EVENT_TYPE_DISCONNECT, .peer = end->host->peers};
        return translate(end, &from, event);
    }
    while (next_enet_event(end, &from)) {
        if (translate(end, &from, event)) return true;
    }
    *event = (struct transport_event){.kind = TRANSPORT_NOTHING};
    return false;
}

/* ---- Sending --------------------------------------------------------------------------------- */

static void ENET_CALLBACK forget_packet(ENetPacket *packet)
{
    struct slot *slot = packet->userData;
    slot->queued -= packet->dataLength;
    slot->commands -= commands_of(packet->dataLength);
}

static bool has_room(const struct slot *slot, size_t size)
{
    return slot->queued + size <= TRANSPORT_QUEUE_MAX &&
           slot->commands + commands_of(size) <= COMMANDS_MAX;
}

static bool enet_send(struct transport *transport, uint32_t peer, const uint8_t *bytes, size_t size)
{
    struct enet_end *end = end_of(transport);
    struct slot *slot = find_slot(end, peer);
    if (slot == NULL) return false;
    if (!has_room(slot, size)) {
        end->counts.refused++;
        return false;
    }
    ENetPacket *packet = enet_packet_create(bytes, size, ENET_PACKET_FLAG_RELIABLE);
    if (packet == NULL) return false;
    packet->userData = slot;
    packet->freeCallback = forget_packet;
    slot->queued += size;
    slot->commands += commands_of(size);
    if (enet_peer_send(&end->host->peers[transport_peer_slot(peer)], 0, packet) == 0) return true;
    enet_packet_destroy(packet);
    return false;
}

static size_t enet_queued(const struct transport *transport, uint32_t peer)
{
    const struct slot *slot = find_slot(const_end_of(transport), peer);
    return slot == NULL ? 0 : slot->queued;
}

static void enet_flush(struct transport *transport)
{
    enet_host_flush(end_of(transport)->host);
}

/* ---- Closing --------------------------------------------------------------------------------- */

static void enet_close_peer(struct transport *transport, uint32_t peer)
{
    struct enet_end *end = end_of(transport);
    if (find_slot(end, peer) == NULL) return;
    ENetPeer *enet_peer = &end->host->peers[transport_peer_slot(peer)];
    bool was_connecting = enet_peer->state == ENET_PEER_STATE_CONNECTING;
    enet_peer_disconnect_later(enet_peer, 0);
    end->owes_closed = end->owes_closed || was_connecting;
}

static void enet_free_end(struct transport *transport)
{
    struct enet_end *end = end_of(transport);
    drop_current(end);
    for (size_t i = 0; i < end->host->peerCount; i++)
        enet_peer_disconnect_now(&end->host->peers[i], 0);
    enet_host_flush(end->host);
    enet_host_destroy(end->host);
    free(end->slots);
    free(end);
}

static uint16_t enet_port(const struct transport *transport)
{
    ENetAddress address = {0};
    enet_socket_get_address(const_end_of(transport)->host->socket, &address);
    return address.port;
}

static int enet_descriptor(const struct transport *transport)
{
    return const_end_of(transport)->host->socket;
}

static struct transport_counts enet_counts(const struct transport *transport)
{
    return const_end_of(transport)->counts;
}

static const struct transport_kind enet_kind = {
    .port = enet_port,
    .descriptor = enet_descriptor,
    .next = enet_next,
    .send = enet_send,
    .queued = enet_queued,
    .flush = enet_flush,
    .close_peer = enet_close_peer,
    .free = enet_free_end,
    .counts = enet_counts,
};
