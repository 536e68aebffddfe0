#ifndef TRANSPORT_LEAF_H
#define TRANSPORT_LEAF_H
#include "transport.h"

/*
 * For the files that implement a transport, and nobody else. A leaf's own struct starts with a
 * struct transport whose kind points to its table.
 */
struct transport_kind {
    uint16_t (*port)(const struct transport *transport);
    int (*descriptor)(const struct transport *transport);
    bool (*next)(struct transport *transport, struct transport_event *event);
    bool (*send)(struct transport *transport, uint32_t peer, const uint8_t *bytes, size_t size);
    size_t (*queued)(const struct transport *transport, uint32_t peer);
    void (*flush)(struct transport *transport);
    void (*close_peer)(struct transport *transport, uint32_t peer);
    void (*free)(struct transport *transport);
    struct transport_counts (*counts)(const struct transport *transport);
};

struct transport {
    const struct transport_kind *kind;
};

/* A peer's number is its slot and how often the slot was used before: 12 and 20 bits. Generations
 * start at 1, so 0 is never a peer. */
enum { TRANSPORT_SLOTS_MAX = 4095 };

static inline uint32_t transport_peer_number(size_t slot, uint32_t generation)
{
    return (uint32_t)slot | generation << 12;
}

static inline size_t transport_peer_slot(uint32_t peer)
{
    return peer & 0xFFFu;
}

static inline uint32_t transport_next_generation(uint32_t generation)
{
    return generation == 0xFFFFF ? 1 : generation + 1;
}

/* How long the other side may be silent: while a connection is made, and later. */
enum { TRANSPORT_CONNECT_MS = 5000, TRANSPORT_SILENCE_MS = 60000 };

#endif
