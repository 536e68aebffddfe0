#ifndef LINK_INSIDE_H
#define LINK_INSIDE_H
#include "link.h"
#include "link_outbox.h"

/* The inside of a link, for client/link*.c only. */

enum wish { WISH_NOTHING, WISH_JOIN, WISH_WATCH };

struct link {
    struct link_connector connector;
    struct transport *transport; /* NULL between two attempts */
    uint32_t peer;               /* meaningful from OPENED on */
    bool is_greeted;

    enum link_state state;
    bool has_state_news;
    bool was_in;
    char sentence[LINK_SENTENCE_SIZE];

    enum wish wish;
    char language[8];
    struct session_join join;
    struct session_watch watch;
    struct session_joined seat;
    bool may_facilitate;
    struct session_welcome server;

    uint64_t now_ms, heard_ms, spoke_ms, retry_at_ms, retry_wait_ms;

    struct outbox outbox;
    struct packet packet; /* the last received one */
    uint8_t bytes[TRANSPORT_PACKET_MAX];
};

void link_enter_state(struct link *link, enum link_state state);
void link_drop_transport(struct link *link);
/* The connection is gone or of no use; another attempt follows. */
void link_lose(struct link *link, const char *sentence);
/* These lose the link when the connection does not take the packet, and are false then. */
bool link_send_hello(struct link *link);
bool link_send_wish(struct link *link);
bool link_send_outbox(struct link *link);

#endif
