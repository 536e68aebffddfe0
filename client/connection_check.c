#include "address.h"
#include "baton.h"

#include <stdio.h>
#include <time.h>

/* `baton --test`: what a participant runs the day before. */

enum { PATIENCE_MS = 6000, STEP_MS = 20 };

static uint64_t now_ms(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}

static struct transport *connect_to(void *context, char *sentence, size_t capacity)
{
    const struct address *address = context;

    return transport_enet_connect(address->host, address->port, sentence, capacity);
}

/* Turns the link until it is greeted, refused, or patience ends. */
static bool is_greeted(struct link *link)
{
    struct timespec step = {0, STEP_MS * 1000000L};
    struct link_news news;

    for (uint64_t end = now_ms() + PATIENCE_MS; now_ms() < end; nanosleep(&step, NULL)) {
        link_tick(link, now_ms());
        while (link_next(link, &news)) {
        }
        if (link_state(link) == LINK_READY) return true;
        if (link_state(link) == LINK_REFUSED || link_state(link) == LINK_LOST) return false;
    }
    return false;
}

int baton_test_server(const char *server)
{
    struct address address;
    struct link_connector connector = {&address, connect_to};

    if (!address_parse(server, &address)) {
        fprintf(stderr, "baton: \"%.80s\" is no address; write HOST or HOST:PORT.\n", server);
        return 2;
    }
    struct link *link = link_new(&connector);
    if (!link) return 1;
    bool is_fine = is_greeted(link);
    if (is_fine)
        printf("Joining will work: %s answers at %s, port %u, and speaks this version's language "
               "(%s).\n",
               link_server_name(link), address.host, address.port, link_server_version(link));
    else
        printf("Joining will not work yet: %s\n"
               "Check the address, that both machines are in the same network, and that UDP port "
               "%u is open.\n",
               link_sentence(link), address.port);
    link_free(link);
    return is_fine ? 0 : 1;
}
