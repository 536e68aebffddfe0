#ifndef FRONT_FIXTURE_H
#define FRONT_FIXTURE_H
/* A whole front on the network in memory with the journal in memory, real rooms, and clients that
 * say exactly what a test wants them to say. */
#include "front.h"
#include "journal_memory.h"
#include "suite.h"
#include "text.h"
#include "transport_memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define FIXTURE_TOKEN "0123456789abcdef0123456789abcdef"
#define HEARD_MAX     512

/* What a client heard: the last of each kind, and how many. */
struct listener {
    struct transport *transport;
    uint32_t peer;
    bool is_open, is_closed, is_quiet; /* quiet: sends no ALIVE by itself */
    uint64_t spoke_ms;
    unsigned sessions[SESSION_COUNT], events[EVENT_COUNT], views[VIEW_COUNT];
    struct session_refused refused;
    struct session_joined joined;
    struct session_created created;
    struct session_accepted accepted;
    struct session_room_list rooms;
    struct view_room_view room;
    struct view_facilitator_view desk;
    char told[280];
};

static struct memory_network *net;
static struct journal *store;
static struct front *front;
static struct transport *server_end;
static char scenarios[] = "/tmp/baton-front-XXXXXX";
static struct packet heard;
static uint8_t wire[TRANSPORT_PACKET_MAX];

static inline void write_scenario(const char *name, const char *text)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s.lua", scenarios, name);
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
}

static inline void open_front(void)
{
    char sentence[256];
    front = calloc(1, sizeof *front);
    front->name = "test";
    front_start(front);
    snprintf(front->token, sizeof front->token, "%s", FIXTURE_TOKEN);
    ck_assert(catalogue_open(&front->catalogue, scenarios, sentence, sizeof sentence));
    server_end = transport_memory_listen(net, 7, 64, sentence, sizeof sentence);
    ck_assert_ptr_nonnull(server_end);
    front->transport = server_end;
    front->journal = store;
    ck_assert(rooms_recover(&front->rooms, store, &front->catalogue, sentence, sizeof sentence));
}

static inline void close_front(void)
{
    front_end(front);
    transport_free(server_end);
    free(front);
}

static inline void fixture_open(void)
{
    char sentence[256];
    ck_assert_ptr_nonnull(mkdtemp(scenarios));
    write_scenario("small", "return { title = 'Small', settings = { chat = 'yes' } }\n");
    write_scenario("broken", "return { title = 'Broken'\n");
    net = memory_network_new(1, 1, 5, 0.0);
    store = journal_open("memory:", sentence, sizeof sentence);
    ck_assert_ptr_nonnull(store);
    open_front();
}

static inline void fixture_close(void)
{
    char command[300];
    journal_memory_hold_commits(store, false);
    close_front();
    journal_close(store);
    memory_network_free(net);
    snprintf(command, sizeof command, "rm -rf '%s'", scenarios);
    ck_assert_int_eq(system(command), 0);
}

static inline void note_session(struct listener *one, const struct session *session)
{
    one->sessions[session->id]++;
    if (session->id == SESSION_REFUSED) one->refused = session->as.refused;
    if (session->id == SESSION_JOINED) one->joined = session->as.joined;
    if (session->id == SESSION_CREATED) one->created = session->as.created;
    if (session->id == SESSION_ACCEPTED) one->accepted = session->as.accepted;
    if (session->id == SESSION_ROOM_LIST) one->rooms = session->as.room_list;
}

static inline void note_packet(struct listener *one)
{
    if (heard.family == PACKET_SESSION) note_session(one, &heard.as.session);
    if (heard.family == PACKET_EVENT) one->events[heard.as.event.id]++;
    if (heard.family == PACKET_EVENT && heard.as.event.id == EVENT_TOLD)
        memcpy(one->told, heard.as.event.as.told.text, sizeof one->told);
    if (heard.family == PACKET_VIEW) one->views[heard.as.view.id]++;
    if (heard.family == PACKET_VIEW && heard.as.view.id == VIEW_ROOM_VIEW)
        one->room = heard.as.view.as.room_view;
    if (heard.family == PACKET_VIEW && heard.as.view.id == VIEW_FACILITATOR_VIEW)
        one->desk = heard.as.view.as.facilitator_view;
}

static inline void tell_session(struct listener *one, const struct session *session)
{
    size_t size = packet_of_session(session, wire, sizeof wire);
    ck_assert_uint_gt(size, 0);
    transport_send(one->transport, one->peer, wire, size);
    one->spoke_ms = memory_network_now(net);
}

static inline void listen_once(struct listener *one)
{
    struct transport_event event;
    const struct session alive = {.id = SESSION_ALIVE};
    while (one->transport != NULL && transport_next(one->transport, &event)) {
        if (event.kind == TRANSPORT_OPENED) {
            one->peer = event.peer;
            one->is_open = true;
        }
        if (event.kind == TRANSPORT_CLOSED) one->is_closed = true;
        if (event.kind != TRANSPORT_PACKET) continue;
        ck_assert(packet_decode(&heard, event.bytes, event.size));
        note_packet(one);
    }
    if (one->is_open && !one->is_closed && !one->is_quiet &&
        memory_network_now(net) - one->spoke_ms >= 2000)
        tell_session(one, &alive);
    if (one->transport != NULL) transport_flush(one->transport);
}

/* Up to eight clients, worked by run(). */
static struct listener clients[8];

static inline void run(unsigned ms)
{
    for (unsigned i = 0; i < ms; i += 5) {
        memory_network_advance(net, 5);
        front_work(front, (int64_t)memory_network_now(net) + 1);
        for (size_t k = 0; k < sizeof clients / sizeof clients[0]; k++)
            listen_once(&clients[k]);
    }
}

/* Gives the journal's thread real time to commit what is queued. */
static inline void let_commit(void)
{
    for (int i = 0; i < 2000 && journal_committed(store) < front->ticket; i++)
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    run(60);
}

static inline struct listener *dial(size_t index)
{
    struct listener *one = &clients[index];
    *one = (struct listener){.transport = transport_memory_connect(net, 7),
                             .spoke_ms = memory_network_now(net)};
    run(50);
    ck_assert(one->is_open);
    return one;
}

static inline void hang_up(struct listener *one)
{
    transport_free(one->transport);
    one->transport = NULL;
}

static inline void hang_up_all(void)
{
    for (size_t k = 0; k < sizeof clients / sizeof clients[0]; k++)
        hang_up(&clients[k]);
}

static inline struct listener *greet(size_t index)
{
    struct session hello = {.id = SESSION_HELLO};
    struct listener *one = dial(index);
    hello.as.hello.schema_fingerprint = messages_fingerprint();
    text_copy(hello.as.hello.version, sizeof hello.as.hello.version, BATON_VERSION);
    tell_session(one, &hello);
    run(50);
    ck_assert_uint_eq(one->sessions[SESSION_WELCOME], 1);
    return one;
}

static inline const char *create_room(struct listener *one)
{
    struct session wish = {.id = SESSION_CREATE};
    text_copy(wish.as.create.token, sizeof wish.as.create.token, FIXTURE_TOKEN);
    text_copy(wish.as.create.scenario, sizeof wish.as.create.scenario, "small");
    wish.as.create.teams = 1;
    tell_session(one, &wish);
    run(50);
    let_commit();
    ck_assert_uint_eq(one->sessions[SESSION_CREATED], 1);
    return one->created.code;
}

static inline void say_join(struct listener *one, const char *code, const char *name,
                            const char *ticket)
{
    struct session join = {.id = SESSION_JOIN};
    text_copy(join.as.join.code, sizeof join.as.join.code, code);
    text_copy(join.as.join.name, sizeof join.as.join.name, name);
    text_copy(join.as.join.ticket, sizeof join.as.join.ticket, ticket);
    tell_session(one, &join);
    run(50);
    let_commit();
}

static inline void say_watch(struct listener *one, const char *code, const char *token)
{
    struct session watch = {.id = SESSION_WATCH};
    text_copy(watch.as.watch.code, sizeof watch.as.watch.code, code);
    text_copy(watch.as.watch.token, sizeof watch.as.watch.token, token);
    tell_session(one, &watch);
    run(50);
    let_commit();
}

static inline void tell_command(struct listener *one, uint64_t number,
                                const struct command *command)
{
    size_t size = packet_of_command(command, number, wire, sizeof wire);
    ck_assert_uint_gt(size, 0);
    transport_send(one->transport, one->peer, wire, size);
    one->spoke_ms = memory_network_now(net);
}

static inline void say_words(struct listener *one, uint64_t number, const char *text)
{
    struct command command = {.id = COMMAND_SAY};
    text_copy(command.as.say.text, sizeof command.as.say.text, text);
    tell_command(one, number, &command);
}

static struct listener *ada, *bob, *trainer;
static char code[12];

/* A facilitator, a room and two people in it. */
static inline void open_room(void)
{
    fixture_open();
    trainer = greet(0);
    text_copy(code, sizeof code, create_room(trainer));
    ada = greet(1);
    say_join(ada, code, "Ada", "");
    bob = greet(2);
    say_join(bob, code, "Bob", "");
    ck_assert_uint_eq(ada->sessions[SESSION_JOINED], 1);
    ck_assert_uint_eq(bob->sessions[SESSION_JOINED], 1);
}

static inline void close_room(void)
{
    hang_up_all();
    fixture_close();
}

#endif
