#ifndef TRANSPORT_H
#define TRANSPORT_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Packets between programs: reliable, in order, whole. One leaf file per kind of network
 * (transport_enet.c, transport_memory.c); everybody else sees only this header.
 *
 * A transport is one end: it listens for many peers or is connected to one. A peer's number is not
 * given out again soon after the peer is gone, so a late send to it finds nobody. One thread at a
 * time.
 */
#define TRANSPORT_PACKET_MAX 65536 /* bytes of one packet */
#define TRANSPORT_QUEUE_MAX                                                                        \
    (512u * 1024u) /* bytes one peer has not acknowledged; more is refused */

enum transport_event_kind {
    TRANSPORT_NOTHING,
    TRANSPORT_OPENED,
    TRANSPORT_PACKET,
    TRANSPORT_CLOSED
};

struct transport_event {
    enum transport_event_kind kind;
    uint32_t peer;
    uint8_t *bytes; /* of a PACKET; valid until the next call of transport_next */
    size_t size;
};

struct transport;

/* A server on an address and a UDP port; port 0 is any free one. NULL and a sentence on failure. */
struct transport *transport_enet_listen(const char *bind_address, uint16_t port, size_t peers_max,
                                        char *sentence, size_t capacity);

/* A client; the host may be a name or an address. Returns at once: OPENED or CLOSED follows (CLOSED
 * after at most 5 s of silence). NULL and a sentence on failure. */
struct transport *transport_enet_connect(const char *host, uint16_t port, char *sentence,
                                         size_t capacity);

/* The local port. */
uint16_t transport_port(const struct transport *transport);

/* A file descriptor to poll for input, or -1. Poll for 50 ms at most and call transport_next after
 * each poll, input or not: repeating lost packets is due then too. */
int transport_descriptor(const struct transport *transport);

/* The next thing that happened; false when there is nothing now. Never blocks. */
bool transport_next(struct transport *transport, struct transport_event *event);

/* Queues a packet; false when there is no such peer, it is not open yet or being closed, the packet
 * is empty or too large, or the peer has TRANSPORT_QUEUE_MAX bytes or about 1,000 packets still to
 * acknowledge. */
bool transport_send(struct transport *transport, uint32_t peer, const uint8_t *bytes, size_t size);

/* Bytes sent to the peer that it has not yet acknowledged; 0 when there is no such peer. */
size_t transport_queued(const struct transport *transport, uint32_t peer);

/* Puts what is queued on the wire. */
void transport_flush(struct transport *transport);

/* Says goodbye after what was queued; CLOSED follows, and no more packets before it. */
void transport_close_peer(struct transport *transport, uint32_t peer);

/* Says goodbye to everybody and frees; NULL is allowed. What is queued may be lost: where that
 * matters, close the peers and wait for CLOSED first. */
void transport_free(struct transport *transport);

/* What went wrong outside without being fatal; for logs and metrics. */
struct transport_counts {
    uint64_t receive_errors; /* e.g. a datagram larger than any of ours */
    uint64_t guarded;        /* datagrams turned away before they were parsed */
    uint64_t refused;        /* sends refused because a queue was full */
};
struct transport_counts transport_counts(const struct transport *transport);

#endif
