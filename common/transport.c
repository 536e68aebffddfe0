#include "transport_leaf.h"

uint16_t transport_port(const struct transport *transport)
{
    return transport->kind->port(transport);
}

int transport_descriptor(const struct transport *transport)
{
    return transport->kind->descriptor(transport);
}

bool transport_next(struct transport *transport, struct transport_event *event)
{
    *event = (struct transport_event){.kind = TRANSPORT_NOTHING};
    return transport->kind->next(transport, event);
}

bool transport_send(struct transport *transport, uint32_t peer, const uint8_t *bytes, size_t size)
{
    if (size == 0 || size > TRANSPORT_PACKET_MAX) return false;
    return transport->kind->send(transport, peer, bytes, size);
}

size_t transport_queued(const struct transport *transport, uint32_t peer)
{
    return transport->kind->queued(transport, peer);
}

void transport_flush(struct transport *transport)
{
    transport->kind->flush(transport);
}

void transport_close_peer(struct transport *transport, uint32_t peer)
{
    transport->kind->close_peer(transport, peer);
}

void transport_free(struct transport *transport)
{
    if (transport != NULL) transport->kind->free(transport);
}

struct transport_counts transport_counts(const struct transport *transport)
{
    return transport->kind->counts(transport);
}
