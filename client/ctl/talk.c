#include "ctl.h"
#include "text.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define STEP_MS   10
#define MOMENT_MS 500 /* views follow a command within a tenth of it */

uint64_t ctl_now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000u + (uint64_t)now.tv_nsec / 1000000u;
}

static struct transport *dial(void *context, char *sentence, size_t capacity)
{
    const struct ctl *ctl = context;
    return transport_enet_connect(ctl->host, ctl->port, sentence, capacity);
}

static void wait_for_input(const struct ctl *ctl)
{
    struct pollfd source = {.fd = link_descriptor(ctl->link), .events = POLLIN};
    poll(&source, 1, STEP_MS);
}

/* Whether there is no use in waiting: refused, or never reached. */
static bool is_hopeless(struct ctl *ctl)
{
    enum link_state state = link_state(ctl->link);
    if (state == LINK_LOST && !link_was_in(ctl->link)) {
        ctl_fail(ctl, "%s (%s port %u)", link_sentence(ctl->link), ctl->host, ctl->port);
        return true;
    }
    if (state != LINK_REFUSED) return false;
    ctl_fail(ctl, "%s", link_sentence(ctl->link));
    return true;
}

static void note_view(struct ctl *ctl, const struct packet *packet)
{
    if (packet->family != PACKET_VIEW) return;
    if (packet->as.view.id == VIEW_ROOM_VIEW) {
        ctl->room = packet->as.view.as.room_view;
        ctl->room_views++;
    } else if (packet->as.view.id == VIEW_FACILITATOR_VIEW) {
        ctl->facilitator = packet->as.view.as.facilitator_view;
        ctl->facilitator_views++;
    }
}

bool ctl_next(struct ctl *ctl, uint64_t deadline_ms, struct link_news *news)
{
    for (;;) {
        link_tick(ctl->link, ctl_now_ms());
        if (link_next(ctl->link, news)) {
            if (news->kind == LINK_NEWS_PACKET) note_view(ctl, news->packet);
            return true;
        }
        if (is_hopeless(ctl)) return false;
        if (ctl_now_ms() >= deadline_ms) {
            ctl_fail(ctl, "The server did not answer within %llu seconds.",
                     (unsigned long long)(ctl->timeout_ms / 1000));
            return false;
        }
        wait_for_input(ctl);
    }
}

static bool reach(struct ctl *ctl, enum link_state state)
{
    struct link_news news;
    uint64_t deadline_ms = ctl_now_ms() + ctl->timeout_ms;
    while (link_state(ctl->link) != state)
        if (!ctl_next(ctl, deadline_ms, &news)) return false;
    return true;
}

/* "de" of LANG=de_DE.UTF-8. */
static void speak(struct link *link)
{
    const char *locale = getenv("LANG");
    char language[8];
    text_copy(language, sizeof language, locale == NULL ? "" : locale);
    language[strcspn(language, "_.@")] = '\0';
    if (strcmp(language, "C") == 0 || strcmp(language, "POSIX") == 0) return;
    link_speak(link, language);
}

bool ctl_connect(struct ctl *ctl)
{
    if (!ctl_find_server(ctl)) return false;
    ctl->link = link_new(&(struct link_connector){ctl, dial});
    if (ctl->link != NULL) speak(ctl->link);
    return reach(ctl, LINK_READY);
}

void ctl_disconnect(struct ctl *ctl)
{
    link_free(ctl->link);
    ctl->link = NULL;
}

const struct session *ctl_ask(struct ctl *ctl, const struct session *question,
                              enum session_id answer)
{
    struct link_news news;
    uint64_t deadline_ms = ctl_now_ms() + ctl->timeout_ms;
    if (question != NULL && !link_ask(ctl->link, question)) {
        ctl_fail(ctl, "The connection was lost; try again.");
        return NULL;
    }
    while (ctl_next(ctl, deadline_ms, &news)) {
        if (news.kind == LINK_NEWS_REFUSED) {
            ctl_fail(ctl, "%s", news.sentence);
            return NULL;
        }
        if (news.kind == LINK_NEWS_PACKET && news.packet->family == PACKET_SESSION &&
            news.packet->as.session.id == answer)
            return &news.packet->as.session;
    }
    return NULL;
}

/* Views of the room watched before may still be on their way: only those after the entry count. */
bool ctl_watch(struct ctl *ctl, const char *code)
{
    struct link_news news;
    uint64_t deadline_ms = ctl_now_ms() + ctl->timeout_ms;
    link_watch(ctl->link, code, ctl->token);
    while (link_state(ctl->link) != LINK_IN)
        if (!ctl_next(ctl, deadline_ms, &news)) return false;
    unsigned before = ctl->room_views, faults = ctl->facilitator_views;
    while (ctl->room_views == before || ctl->facilitator_views == faults)
        if (!ctl_next(ctl, deadline_ms, &news)) return false;
    return true;
}

void ctl_hear_views(struct ctl *ctl)
{
    struct link_news news;
    for (uint64_t end_ms = ctl_now_ms() + MOMENT_MS; ctl_now_ms() < end_ms; wait_for_input(ctl)) {
        link_tick(ctl->link, ctl_now_ms());
        while (link_next(ctl->link, &news))
            if (news.kind == LINK_NEWS_PACKET) note_view(ctl, news.packet);
    }
}

bool ctl_command(struct ctl *ctl, const struct command *command)
{
    struct link_news news;
    uint64_t deadline_ms = ctl_now_ms() + ctl->timeout_ms;
    uint64_t number = link_send(ctl->link, command);
    if (number == 0) {
        ctl_fail(ctl, "The connection was lost; try again.");
        return false;
    }
    while (ctl_next(ctl, deadline_ms, &news)) {
        if (news.number != number) continue;
        if (news.kind == LINK_NEWS_ACCEPTED) return true;
        if (news.kind == LINK_NEWS_REFUSED) {
            ctl_fail(ctl, "%s", news.sentence);
            return false;
        }
    }
    return false;
}
