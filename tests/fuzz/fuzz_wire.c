#include "messages.h"

#include <stdlib.h>
#include <string.h>

/* Whatever arrives from the network: what decodes must encode to the same bytes again. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static size_t encode(const struct packet *packet, uint8_t *out, size_t capacity)
{
    switch (packet->family) {
    case PACKET_SESSION:
        return packet_of_session(&packet->as.session, out, capacity);
    case PACKET_COMMAND:
        return packet_of_command(&packet->as.command, packet->number, out, capacity);
    case PACKET_EVENT:
        return packet_of_event(&packet->as.event, out, capacity);
    case PACKET_VIEW:
        return packet_of_view(&packet->as.view, out, capacity);
    }
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static struct packet packet;
    static uint8_t out[1 << 17];
    if (!packet_decode(&packet, bytes, size)) return 0;
    size_t again = encode(&packet, out, sizeof out);
    if (again != size || memcmp(out, bytes, size) != 0) abort();
    return 0;
}
