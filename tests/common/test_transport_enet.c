#include "suite.h"
#include "transport.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static char sentence[200];

static long now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void wait_a_little(const struct transport *transport, int ms)
{
    struct pollfd input = {.fd = transport_descriptor(transport), .events = POLLIN};
    poll(&input, 1, ms);
}

/* A server that sends back whatever it gets. */
static void serve_echo(struct transport *server)
{
    struct transport_event event;
    while (transport_next(server, &event)) {
        if (event.kind == TRANSPORT_PACKET)
            ck_assert(transport_send(server, event.peer, event.bytes, event.size));
    }
    transport_flush(server);
}

/* Runs both ends until `transport` has an event of that kind; false after five seconds. */
static bool await(struct transport *transport, struct transport *echo,
                  enum transport_event_kind kind, struct transport_event *event)
{
    long end_ms = now_ms() + 5000;
    while (now_ms() < end_ms) {
        if (echo != NULL) serve_echo(echo);
        while (transport_next(transport, event)) {
            if (event->kind == kind) return true;
        }
        wait_a_little(transport, 1);
    }
    return false;
}

struct pair {
    struct transport *server, *client;
    uint32_t server_sees, client_sees;
};

static struct pair open_pair(void)
{
    struct pair pair = {0};
    struct transport_event event;
    pair.server = transport_enet_listen("127.0.0.1", 0, 8, sentence, sizeof sentence);
    ck_assert_msg(pair.server != NULL, "%s", sentence);
    pair.client =
        transport_enet_connect("localhost", transport_port(pair.server), sentence, sizeof sentence);
    ck_assert_msg(pair.client != NULL, "%s", sentence);
    /* The last step of joining hands is the client's, so serve it while waiting. */
    for (int i = 0; i < 2000 && (pair.server_sees == 0 || pair.client_sees == 0); i++) {
        if (transport_next(pair.server, &event) && event.kind == TRANSPORT_OPENED)
            pair.server_sees = event.peer;
        if (transport_next(pair.client, &event) && event.kind == TRANSPORT_OPENED)
            pair.client_sees = event.peer;
        wait_a_little(pair.server, 1);
    }
    ck_assert(pair.server_sees != 0 && pair.client_sees != 0);
    return pair;
}

static void close_pair(struct pair *pair)
{
    transport_free(pair->client);
    transport_free(pair->server);
}

START_TEST(a_thousand_messages_come_back_in_order)
{
    struct pair pair = open_pair();
    struct transport_event event;
    for (uint32_t i = 0; i < 1000; i++) {
        uint8_t message[64] = {0};
        memcpy(message, &i, sizeof i);
        ck_assert(transport_send(pair.client, pair.client_sees, message, 4 + i % 60));
        if (i % 50 == 49) {
            transport_flush(pair.client);
            serve_echo(pair.server);
        }
    }
    for (uint32_t i = 0; i < 1000; i++) {
        uint32_t number;
        ck_assert(await(pair.client, pair.server, TRANSPORT_PACKET, &event));
        ck_assert_uint_eq(event.size, 4 + i % 60);
        memcpy(&number, event.bytes, sizeof number);
        ck_assert_uint_eq(number, i);
    }
    ck_assert_uint_eq(transport_counts(pair.server).guarded, 0);
    ck_assert_uint_eq(transport_counts(pair.client).guarded, 0);
    close_pair(&pair);
}
END_TEST

START_TEST(the_largest_packet_passes_and_a_larger_one_is_refused)
{
    struct pair pair = open_pair();
    struct transport_event event;
    uint8_t *packet = malloc(TRANSPORT_PACKET_MAX + 1);
    for (size_t i = 0; i <= TRANSPORT_PACKET_MAX; i++)
        packet[i] = (uint8_t)(i * 31 + i / 256);
    ck_assert(!transport_send(pair.client, pair.client_sees, packet, TRANSPORT_PACKET_MAX + 1));
    ck_assert(!transport_send(pair.client, pair.client_sees, packet, 0));
    ck_assert(!transport_send(pair.client, pair.client_sees + 1, packet, 1));
    ck_assert(transport_send(pair.client, pair.client_sees, packet, TRANSPORT_PACKET_MAX));
    ck_assert(await(pair.client, pair.server, TRANSPORT_PACKET, &event));
    ck_assert_uint_eq(event.size, TRANSPORT_PACKET_MAX);
    ck_assert_mem_eq(event.bytes, packet, event.size);
    ck_assert_uint_eq(transport_counts(pair.server).guarded, 0);
    free(packet);
    close_pair(&pair);
}
END_TEST

START_TEST(what_was_queued_arrives_before_the_goodbye)
{
    struct pair pair = open_pair();
    struct transport_event event;
    bool is_server = _i == 1;
    struct transport *leaving = is_server ? pair.server : pair.client;
    struct transport *staying = is_server ? pair.client : pair.server;
    uint32_t peer = is_server ? pair.server_sees : pair.client_sees;
    uint32_t packets = 0;
    bool is_closed = false, was_told = false;
    for (int i = 0; i < 100; i++)
        ck_assert(transport_send(leaving, peer, (const uint8_t *)"farewell", 8));
    transport_close_peer(leaving, peer);
    ck_assert(!transport_send(leaving, peer, (const uint8_t *)"more", 4));
    for (long end_ms = now_ms() + 5000; now_ms() < end_ms && !(is_closed && was_told);) {
        while (transport_next(staying, &event)) {
            packets += event.kind == TRANSPORT_PACKET;
            is_closed = is_closed || event.kind == TRANSPORT_CLOSED;
        }
        while (transport_next(leaving, &event))
            was_told = was_told || (event.kind == TRANSPORT_CLOSED && event.peer == peer);
        wait_a_little(staying, 1);
    }
    ck_assert(is_closed && was_told);
    ck_assert_uint_eq(packets, 100);
    close_pair(&pair);
}
END_TEST

START_TEST(freeing_an_end_tells_the_other)
{
    struct pair pair = open_pair();
    struct transport_event event;
    bool is_server = _i == 1;
    transport_free(is_server ? pair.server : pair.client);
    struct transport *staying = is_server ? pair.client : pair.server;
    ck_assert(await(staying, NULL, TRANSPORT_CLOSED, &event));
    ck_assert_uint_eq(event.peer, is_server ? pair.client_sees : pair.server_sees);
    transport_free(staying);
}
END_TEST

START_TEST(a_number_is_not_given_out_again_at_once)
{
    struct pair pair = open_pair();
    struct transport_event event;
    transport_free(pair.client);
    ck_assert(await(pair.server, NULL, TRANSPORT_CLOSED, &event));
    pair.client =
        transport_enet_connect("127.0.0.1", transport_port(pair.server), sentence, sizeof sentence);
    uint32_t first = pair.server_sees;
    bool is_open = false;
    for (int i = 0; i < 2000 && !is_open; i++) {
        transport_next(pair.client, &event);
        is_open = transport_next(pair.server, &event) && event.kind == TRANSPORT_OPENED;
        wait_a_little(pair.server, 1);
    }
    ck_assert(is_open);
    ck_assert_uint_eq(event.peer & 0xFFF, first & 0xFFF);
    ck_assert_uint_ne(event.peer, first);
    ck_assert(!transport_send(pair.server, first, (const uint8_t *)"late", 4));
    transport_close_peer(pair.server, first);
    ck_assert(transport_send(pair.server, event.peer, (const uint8_t *)"good", 4));
    close_pair(&pair);
}
END_TEST

START_TEST(a_server_that_is_not_there_gives_closed_in_time)
{
    struct transport_event event;
    struct transport *gone = transport_enet_listen("127.0.0.1", 0, 1, sentence, sizeof sentence);
    uint16_t port = transport_port(gone);
    transport_free(gone);
    struct transport *client = transport_enet_connect("127.0.0.1", port, sentence, sizeof sentence);
    long start_ms = now_ms();
    bool is_closed = false;
    while (!is_closed && now_ms() < start_ms + 9000) {
        is_closed = transport_next(client, &event) && event.kind == TRANSPORT_CLOSED;
        wait_a_little(client, 20);
    }
    ck_assert(is_closed);
    ck_assert_int_le(now_ms() - start_ms, 7000);
    transport_free(client);
}
END_TEST

START_TEST(giving_up_while_connecting_gives_closed_too)
{
    struct transport_event event;
    struct transport *client = transport_enet_connect("127.0.0.1", 9, sentence, sizeof sentence);
    transport_close_peer(client, 0x1000);
    ck_assert(transport_next(client, &event));
    ck_assert_int_eq(event.kind, TRANSPORT_CLOSED);
    ck_assert(!transport_next(client, &event));
    transport_free(client);
}
END_TEST

/* A plain UDP socket that is connected to the server's port. */
static int raw_socket(const struct transport *server)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(transport_port(server))};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int raw = socket(AF_INET, SOCK_DGRAM, 0);
    ck_assert_int_eq(connect(raw, (struct sockaddr *)&address, sizeof address), 0);
    return raw;
}

START_TEST(oversize_and_hostile_datagrams_do_not_hurt)
{
    static uint8_t garbage[9000];
    struct pair pair = open_pair();
    struct transport_event event;
    int raw = raw_socket(pair.server);
    for (int i = 0; i < 10; i++)
        ck_assert_int_eq(send(raw, garbage, sizeof garbage, 0), sizeof garbage);
    uint32_t state = 1;
    for (int i = 0; i < 200; i++) {
        uint8_t datagram[64];
        for (size_t j = 0; j < sizeof datagram; j++) {
            state = state * 1664525u + 1013904223u;
            datagram[j] = (uint8_t)(state >> 24);
        }
        datagram[0] = 0x8F;
        datagram[1] = 0xFF;
        send(raw, datagram, state >> 26, 0);
    }
    ck_assert(transport_send(pair.client, pair.client_sees, (const uint8_t *)"still here", 10));
    ck_assert(await(pair.client, pair.server, TRANSPORT_PACKET, &event));
    ck_assert_mem_eq(event.bytes, "still here", 10);
    ck_assert_uint_eq(transport_counts(pair.server).receive_errors, 10);
    ck_assert_uint_gt(transport_counts(pair.server).guarded, 100);
    close(raw);
    close_pair(&pair);
}
END_TEST

START_TEST(a_queue_that_nobody_empties_is_limited)
{
    static uint8_t packet[16384];
    struct pair pair = open_pair();
    struct transport_event event;
    size_t sent = 0;
    while (transport_send(pair.server, pair.server_sees, packet, sizeof packet))
        sent += sizeof packet;
    ck_assert_uint_le(sent, TRANSPORT_QUEUE_MAX);
    ck_assert_uint_gt(sent + sizeof packet, TRANSPORT_QUEUE_MAX);
    ck_assert_uint_eq(transport_queued(pair.server, pair.server_sees), sent);
    ck_assert_uint_eq(transport_counts(pair.server).refused, 1);
    size_t got = 0;
    for (long end_ms = now_ms() + 5000;
         now_ms() < end_ms &&
         (got < sent || transport_queued(pair.server, pair.server_sees) > 0);) {
        while (transport_next(pair.client, &event))
            got += event.size;
        transport_next(pair.server, &event);
        wait_a_little(pair.client, 1);
    }
    ck_assert_uint_eq(got, sent);
    ck_assert_uint_eq(transport_queued(pair.server, pair.server_sees), 0);
    ck_assert(transport_send(pair.server, pair.server_sees, packet, sizeof packet));
    close_pair(&pair);
}
END_TEST

START_TEST(failures_are_told_in_plain_english)
{
    char expected[200];
    struct transport *first = transport_enet_listen("127.0.0.1", 0, 1, sentence, sizeof sentence);
    uint16_t port = transport_port(first);
    ck_assert_ptr_null(transport_enet_listen("127.0.0.1", port, 1, sentence, sizeof sentence));
    snprintf(expected, sizeof expected,
             "Port %u is already in use on 127.0.0.1; choose another with --port.", port);
    ck_assert_str_eq(sentence, expected);
    ck_assert_ptr_null(transport_enet_listen("192.0.2.1", 0, 1, sentence, sizeof sentence));
    ck_assert_str_eq(sentence,
                     "This computer does not have the address 192.0.2.1; choose another with "
                     "--bind.");
    ck_assert_ptr_null(transport_enet_listen("127.0.0.1", 0, 5000, sentence, sizeof sentence));
    ck_assert_str_eq(sentence, "One port serves at most 4095 players, not 5000.");
    ck_assert_ptr_null(
        transport_enet_connect("no.such.host.invalid", 1, sentence, sizeof sentence));
    ck_assert_str_eq(sentence, "There is no computer called 'no.such.host.invalid'; check the "
                               "spelling and the network.");
    transport_free(first);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("transport over ENet");
    TCase *tests = tcase_create("transport over ENet");
    tcase_set_timeout(tests, 20);
    tcase_add_test(tests, a_thousand_messages_come_back_in_order);
    tcase_add_test(tests, the_largest_packet_passes_and_a_larger_one_is_refused);
    tcase_add_loop_test(tests, what_was_queued_arrives_before_the_goodbye, 0, 2);
    tcase_add_loop_test(tests, freeing_an_end_tells_the_other, 0, 2);
    tcase_add_test(tests, a_number_is_not_given_out_again_at_once);
    tcase_add_test(tests, a_server_that_is_not_there_gives_closed_in_time);
    tcase_add_test(tests, giving_up_while_connecting_gives_closed_too);
    tcase_add_test(tests, oversize_and_hostile_datagrams_do_not_hurt);
    tcase_add_test(tests, a_queue_that_nobody_empties_is_limited);
    tcase_add_test(tests, failures_are_told_in_plain_english);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
