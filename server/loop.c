#include "loop.h"

#include "log.h"

#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

#define DRAIN_MS   1000 /* for the journal to commit what is queued, at a stop */
#define GOODBYE_MS 300  /* for the last packets to be acknowledged */

int loop_catch_signals(void)
{
    sigset_t signals;
    signal(SIGPIPE, SIG_IGN);
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    if (sigprocmask(SIG_BLOCK, &signals, NULL) != 0) return -1;
    return signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
}

/* Milliseconds of a clock that never goes back; not 0, which the front takes for "never". */
static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000 + 1;
}

static bool is_asked_to_stop(int signals)
{
    struct signalfd_siginfo info;
    return read(signals, &info, sizeof info) == (ssize_t)sizeof info;
}

static void sleep_until_news(const struct front *front, int signals, int64_t wait_ms)
{
    struct pollfd sources[] = {
        {.fd = transport_descriptor(front->transport), .events = POLLIN},
        {.fd = journal_descriptor(front->journal), .events = POLLIN},
        {.fd = signals, .events = POLLIN},
    };
    poll(sources, sizeof sources / sizeof sources[0], (int)wait_ms);
}

/* Acknowledgements of what was taken leave first; then everybody is told goodbye. */
static void say_goodbye(struct front *front)
{
    int64_t start_ms = now_ms();
    while (!front_drain(front) && now_ms() - start_ms < DRAIN_MS)
        sleep_until_news(front, -1, 10);
    for (size_t i = 0; i < CLIENTS_MAX; i++)
        if (front->clients.places[i].peer != 0)
            transport_close_peer(front->transport, front->clients.places[i].peer);
    struct transport_event event;
    start_ms = now_ms();
    while (front->clients.count > 0 && now_ms() - start_ms < GOODBYE_MS) {
        transport_flush(front->transport);
        sleep_until_news(front, -1, 10);
        while (transport_next(front->transport, &event)) {
            struct client *client = clients_of_peer(&front->clients, event.peer);
            if (event.kind == TRANSPORT_CLOSED && client != NULL)
                clients_remove(&front->clients, client);
        }
    }
}

void loop_run(struct front *front, int signals)
{
    while (!is_asked_to_stop(signals))
        sleep_until_news(front, signals, front_work(front, now_ms()));
    log_info("Stopping: rooms go on where they are at the next start.");
    say_goodbye(front);
}
