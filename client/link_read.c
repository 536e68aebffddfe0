#include "link_inside.h"

#include "ensure.h"

enum link_state link_state(const struct link *link)
{
    return link->state;
}

static const char *plain_sentence(const struct link *link)
{
    switch (link->state) {
    case LINK_CONNECTING:
        return "Connecting to the server.";
    case LINK_GREETING:
        return "Greeting the server.";
    case LINK_READY:
        return "Connected to the server.";
    case LINK_JOINING:
        return link->was_in ? "Returning to the room." : "Entering the room.";
    case LINK_IN:
        return "Connected.";
    case LINK_LOST:
        return "The connection is lost.";
    case LINK_REFUSED:
        return "The server refused.";
    }
    return "";
}

const char *link_sentence(const struct link *link)
{
    bool has_own = link->state == LINK_LOST || link->state == LINK_REFUSED;
    return has_own && link->sentence[0] != '\0' ? link->sentence : plain_sentence(link);
}

bool link_was_in(const struct link *link)
{
    return link->was_in;
}

uint64_t link_retry_ms(const struct link *link)
{
    bool is_waiting = link->state == LINK_LOST && link->retry_at_ms > link->now_ms;
    return is_waiting ? link->retry_at_ms - link->now_ms : 0;
}

int link_descriptor(const struct link *link)
{
    return link->transport == NULL ? -1 : transport_descriptor(link->transport);
}

const char *link_code(const struct link *link)
{
    return link->seat.code;
}

const char *link_ticket(const struct link *link)
{
    return link->seat.ticket;
}

uint32_t link_person(const struct link *link)
{
    return link->seat.person;
}

uint8_t link_team(const struct link *link)
{
    return link->seat.team;
}

bool link_may_facilitate(const struct link *link)
{
    return link->may_facilitate;
}

const char *link_server_name(const struct link *link)
{
    return link->server.server_name;
}

const char *link_server_version(const struct link *link)
{
    return link->server.version;
}

size_t link_outbox_count(const struct link *link)
{
    return link->outbox.count;
}

size_t link_acknowledged_count(const struct link *link)
{
    return link->outbox.acknowledged_count;
}

uint64_t link_acknowledged(const struct link *link, size_t index)
{
    ensure(index < link->outbox.acknowledged_count);
    return link->outbox.acknowledged[index];
}
