#ifndef FAKE_SERVER_H
#define FAKE_SERVER_H
#include "link.h"
#include "transport_memory.h"

#include "ensure.h"
#include "text.h"

#include <string.h>

/* A scripted server on the network in memory, and a link that talks to it. The fake keeps one room
 * with one person, and remembers numbers as a room does. */

#define FAKE_PORT    7777
#define FAKE_NUMBERS 2000

struct fake {
    struct memory_network *network;
    struct transport *transport;
    uint32_t peer; /* the last one that opened */
    unsigned opened, hellos, joins, alives, commands;
    struct session_join last_join;
    unsigned applied[FAKE_NUMBERS]; /* how often each number changed the room */
    uint64_t last_number;
    /* The script. */
    bool is_mute; /* reads and says nothing */
    bool answers_twice;
    bool forgets_answers; /* applies commands without answering */
    const char *refuse_hello, *refuse_join, *refuse_command;
    enum reason reason;
};

struct line {
    struct fake fake;
    struct link *link;
    struct transport *client; /* the link's present transport, to cut it */
    unsigned accepted[FAKE_NUMBERS], refused[FAKE_NUMBERS], states[8], packets, notices;
    char last_refusal[256];
    unsigned attempts;
    uint64_t attempt_ms[64];
    bool has_no_network;
};

static struct packet fake_packet;
static uint8_t fake_bytes[TRANSPORT_PACKET_MAX];

static void fake_send_session(struct fake *fake, const struct session *session)
{
    size_t size = packet_of_session(session, fake_bytes, sizeof fake_bytes);
    transport_send(fake->transport, fake->peer, fake_bytes, size);
}

static void fake_send_event(struct fake *fake, const struct event *event)
{
    size_t size = packet_of_event(event, fake_bytes, sizeof fake_bytes);
    transport_send(fake->transport, fake->peer, fake_bytes, size);
}

static void refuse(struct fake *fake, uint64_t number, const char *sentence)
{
    struct session answer = {.id = SESSION_REFUSED};
    answer.as.refused.number = number;
    answer.as.refused.reason = (uint16_t)fake->reason;
    text_copy(answer.as.refused.sentence, sizeof answer.as.refused.sentence, sentence);
    fake_send_session(fake, &answer);
}

static void greet(struct fake *fake)
{
    struct session answer = {.id = SESSION_WELCOME};
    fake->hellos++;
    if (fake->refuse_hello != NULL) {
        refuse(fake, 0, fake->refuse_hello);
        transport_close_peer(fake->transport, fake->peer);
        return;
    }
    text_copy(answer.as.welcome.version, sizeof answer.as.welcome.version, "9.9");
    text_copy(answer.as.welcome.server_name, sizeof answer.as.welcome.server_name, "fake");
    fake_send_session(fake, &answer);
}

static void seat(struct fake *fake, const struct session_join *join)
{
    struct session answer = {.id = SESSION_JOINED};
    fake->joins++;
    fake->last_join = *join;
    if (fake->refuse_join != NULL) {
        refuse(fake, 0, fake->refuse_join);
        return;
    }
    text_copy(answer.as.joined.code, sizeof answer.as.joined.code, "AB12CD34");
    text_copy(answer.as.joined.ticket, sizeof answer.as.joined.ticket, "ticket-1");
    answer.as.joined.person = 5;
    answer.as.joined.team = 1;
    answer.as.joined.last_number = fake->last_number;
    fake_send_session(fake, &answer);
}

static void watch(struct fake *fake, const struct session_watch *wish)
{
    struct session answer = {.id = SESSION_WATCHING};
    text_copy(answer.as.watching.code, sizeof answer.as.watching.code, "AB12CD34");
    answer.as.watching.may_facilitate = wish->token[0] != '\0';
    fake_send_session(fake, &answer);
}

static void obey(struct fake *fake, uint64_t number)
{
    struct session answer = {.id = SESSION_ACCEPTED};
    fake->commands++;
    if (fake->refuse_command != NULL) {
        refuse(fake, number, fake->refuse_command);
        return;
    }
    if (number < FAKE_NUMBERS && fake->applied[number] == 0) fake->applied[number]++;
    if (number < FAKE_NUMBERS && number > fake->last_number) fake->last_number = number;
    if (fake->forgets_answers) return;
    answer.as.accepted.number = number;
    answer.as.accepted.seq = number + 100;
    fake_send_session(fake, &answer);
    if (fake->answers_twice) fake_send_session(fake, &answer);
}

static void hear_session(struct fake *fake)
{
    const struct session alive = {.id = SESSION_ALIVE};
    if (fake_packet.as.session.id == SESSION_HELLO) greet(fake);
    if (fake_packet.as.session.id == SESSION_JOIN) seat(fake, &fake_packet.as.session.as.join);
    if (fake_packet.as.session.id == SESSION_WATCH) watch(fake, &fake_packet.as.session.as.watch);
    if (fake_packet.as.session.id != SESSION_ALIVE) return;
    fake->alives++;
    fake_send_session(fake, &alive);
}

static void fake_work(struct fake *fake)
{
    struct transport_event event;
    while (fake->transport != NULL && transport_next(fake->transport, &event)) {
        if (fake->is_mute) continue;
        if (event.kind == TRANSPORT_OPENED) {
            fake->peer = event.peer;
            fake->opened++;
        }
        if (event.kind != TRANSPORT_PACKET || event.peer != fake->peer) continue;
        ensure(packet_decode(&fake_packet, event.bytes, event.size));
        if (fake_packet.family == PACKET_SESSION) hear_session(fake);
        if (fake_packet.family == PACKET_COMMAND) obey(fake, fake_packet.number);
    }
    if (fake->transport != NULL) transport_flush(fake->transport);
}

static void fake_start(struct fake *fake)
{
    char sentence[256];
    fake->transport =
        transport_memory_listen(fake->network, FAKE_PORT, 64, sentence, sizeof sentence);
    ensure(fake->transport != NULL);
}

static void fake_stop(struct fake *fake)
{
    transport_free(fake->transport);
    fake->transport = NULL;
}

static struct transport *connect_line(void *context, char *sentence, size_t capacity)
{
    struct line *line = context;
    if (line->attempts < 64)
        line->attempt_ms[line->attempts] = memory_network_now(line->fake.network);
    line->attempts++;
    if (line->has_no_network) {
        text_copy(sentence, capacity, "There is no network here.");
        return NULL;
    }
    line->client = transport_memory_connect(line->fake.network, FAKE_PORT);
    return line->client;
}

static void line_open(struct line *line, uint64_t seed, uint32_t delay_ms_max, double loss)
{
    memset(line, 0, sizeof *line);
    line->fake.network = memory_network_new(seed, 1, delay_ms_max, loss);
    fake_start(&line->fake);
    line->link = link_new(&(struct link_connector){line, connect_line});
}

static void line_close(struct line *line)
{
    link_free(line->link);
    fake_stop(&line->fake);
    memory_network_free(line->fake.network);
}

static void note(struct line *line, const struct link_news *news)
{
    switch (news->kind) {
    case LINK_NEWS_STATE:
        line->states[link_state(line->link)]++;
        break;
    case LINK_NEWS_ACCEPTED:
        line->accepted[news->number % FAKE_NUMBERS]++;
        break;
    case LINK_NEWS_REFUSED:
        line->refused[news->number % FAKE_NUMBERS]++;
        text_copy(line->last_refusal, sizeof line->last_refusal, news->sentence);
        break;
    case LINK_NEWS_PACKET:
        line->packets++;
        break;
    }
}

/* Lets time pass in steps of 10 ms, both ends working. */
static void line_run(struct line *line, uint64_t ms)
{
    struct link_news news;
    for (uint64_t i = 0; i < ms; i += 10) {
        memory_network_advance(line->fake.network, 10);
        link_tick(line->link, memory_network_now(line->fake.network));
        while (link_next(line->link, &news))
            note(line, &news);
        fake_work(&line->fake);
    }
}

/* Until the link is in that state, or false after 60 s. */
static bool line_reach(struct line *line, enum link_state state)
{
    for (int i = 0; i < 6000 && link_state(line->link) != state; i++)
        line_run(line, 10);
    return link_state(line->link) == state;
}

static uint64_t say(struct line *line, const char *text)
{
    struct command command = {.id = COMMAND_SAY};
    text_copy(command.as.say.text, sizeof command.as.say.text, text);
    return link_send(line->link, &command);
}

#endif
