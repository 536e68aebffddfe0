#include "hash.h"
#include "suite.h"
#include "transport_memory.h"

#include <string.h>

enum { PORT = 7777 };

static char sentence[200];

struct meeting {
    struct memory_network *network;
    struct transport *server, *client;
    uint32_t server_sees, client_sees;
};

static uint32_t opened_peer(struct transport *transport)
{
    struct transport_event event;
    ck_assert(transport_next(transport, &event));
    ck_assert_int_eq(event.kind, TRANSPORT_OPENED);
    return event.peer;
}

static struct meeting meet(uint64_t seed, uint32_t delay_ms_max, double loss)
{
    struct meeting m = {.network = memory_network_new(seed, 10, delay_ms_max, loss)};
    m.server = transport_memory_listen(m.network, PORT, 4, sentence, sizeof sentence);
    m.client = transport_memory_connect(m.network, PORT);
    memory_network_advance(m.network, 30000);
    m.server_sees = opened_peer(m.server);
    m.client_sees = opened_peer(m.client);
    return m;
}

static void part(struct meeting *m)
{
    transport_free(m->client);
    transport_free(m->server);
    memory_network_free(m->network);
}

START_TEST(nothing_arrives_before_its_time)
{
    struct meeting m = meet(1, 10, 0.0);
    struct transport_event event;
    ck_assert(transport_send(m.client, m.client_sees, (const uint8_t *)"hello", 5));
    memory_network_advance(m.network, 9);
    ck_assert(!transport_next(m.server, &event));
    memory_network_advance(m.network, 1);
    ck_assert(transport_next(m.server, &event));
    ck_assert_int_eq(event.kind, TRANSPORT_PACKET);
    ck_assert_uint_eq(event.peer, m.server_sees);
    ck_assert_mem_eq(event.bytes, "hello", 5);
    ck_assert_int_eq(transport_descriptor(m.server), -1);
    part(&m);
}
END_TEST

/* Sends 500 numbers and returns a fingerprint of what arrived when; the order is checked. */
static uint64_t trace(uint64_t seed, double loss, uint64_t *last_ms)
{
    struct meeting m = meet(seed, 80, loss);
    struct transport_event event;
    uint64_t hash = HASH_START;
    uint32_t expected = 0;
    for (uint32_t i = 0; i < 500 || expected < 500; i++) {
        if (i < 500)
            ck_assert(transport_send(m.client, m.client_sees, (const uint8_t *)&i, sizeof i));
        memory_network_advance(m.network, 5);
        while (transport_next(m.server, &event)) {
            uint32_t number;
            memcpy(&number, event.bytes, sizeof number);
            ck_assert_uint_eq(number, expected++);
            hash = hash_number(hash, memory_network_now(m.network));
        }
        ck_assert_uint_lt(i, 100000);
    }
    *last_ms = memory_network_now(m.network);
    part(&m);
    return hash;
}

START_TEST(the_same_seed_gives_the_same_trace)
{
    uint64_t last_ms, other_ms;
    ck_assert(trace(7, 0.2, &last_ms) == trace(7, 0.2, &other_ms));
    ck_assert(last_ms == other_ms);
    ck_assert(trace(7, 0.2, &last_ms) != trace(8, 0.2, &other_ms));
}
END_TEST

START_TEST(loss_costs_time_but_keeps_the_order)
{
    uint64_t calm_ms, rough_ms;
    trace(3, 0.0, &calm_ms);
    trace(3, 0.6, &rough_ms);
    ck_assert_uint_gt(rough_ms, calm_ms + 200);
}
END_TEST

START_TEST(goodbye_comes_after_what_was_queued)
{
    struct meeting m = meet(5, 50, 0.3);
    struct transport_event event;
    for (int i = 0; i < 20; i++)
        ck_assert(transport_send(m.server, m.server_sees, (const uint8_t *)"x", 1));
    transport_close_peer(m.server, m.server_sees);
    transport_close_peer(m.server, m.server_sees);
    ck_assert(!transport_send(m.server, m.server_sees, (const uint8_t *)"x", 1));
    memory_network_advance(m.network, 60000);
    for (int i = 0; i < 20; i++) {
        ck_assert(transport_next(m.client, &event));
        ck_assert_int_eq(event.kind, TRANSPORT_PACKET);
    }
    ck_assert(transport_next(m.client, &event));
    ck_assert_int_eq(event.kind, TRANSPORT_CLOSED);
    ck_assert(!transport_next(m.client, &event));
    ck_assert(transport_next(m.server, &event));
    ck_assert_int_eq(event.kind, TRANSPORT_CLOSED);
    ck_assert_uint_eq(event.peer, m.server_sees);
    ck_assert(!transport_next(m.server, &event));
    part(&m);
}
END_TEST

START_TEST(freeing_an_end_tells_the_other)
{
    struct meeting m = meet(5, 50, 0.0);
    struct transport_event event;
    transport_free(m.client);
    memory_network_advance(m.network, 50);
    ck_assert(transport_next(m.server, &event));
    ck_assert_int_eq(event.kind, TRANSPORT_CLOSED);
    m.client = transport_memory_connect(m.network, PORT);
    memory_network_advance(m.network, 200);
    ck_assert_uint_ne(opened_peer(m.server), m.server_sees);
    ck_assert(!transport_send(m.server, m.server_sees, (const uint8_t *)"late", 4));
    part(&m);
}
END_TEST

START_TEST(a_cut_line_is_noticed_by_its_silence)
{
    struct meeting m = meet(5, 50, 0.0);
    struct transport_event event;
    ck_assert(transport_send(m.client, m.client_sees, (const uint8_t *)"lost", 4));
    memory_network_cut(m.client);
    ck_assert(transport_send(m.client, m.client_sees, (const uint8_t *)"gone", 4));
    memory_network_advance(m.network, 59999);
    ck_assert(!transport_next(m.server, &event));
    ck_assert(!transport_next(m.client, &event));
    memory_network_advance(m.network, 1);
    ck_assert(transport_next(m.server, &event));
    ck_assert_int_eq(event.kind, TRANSPORT_CLOSED);
    ck_assert(transport_next(m.client, &event));
    ck_assert_int_eq(event.kind, TRANSPORT_CLOSED);
    part(&m);
}
END_TEST

START_TEST(nobody_listening_or_no_seat_gives_closed)
{
    struct memory_network *network = memory_network_new(1, 0, 0, 0.0);
    struct transport_event event;
    struct transport *server = transport_memory_listen(network, 0, 1, sentence, sizeof sentence);
    uint16_t port = transport_port(server);
    struct transport *ends[3] = {transport_memory_connect(network, port),
                                 transport_memory_connect(network, port),
                                 transport_memory_connect(network, 1)};
    ck_assert_ptr_null(transport_memory_listen(network, port, 1, sentence, sizeof sentence));
    memory_network_advance(network, 5000);
    opened_peer(ends[0]);
    for (int i = 1; i < 3; i++) {
        ck_assert(transport_next(ends[i], &event));
        ck_assert_int_eq(event.kind, TRANSPORT_CLOSED);
    }
    for (int i = 0; i < 3; i++)
        transport_free(ends[i]);
    transport_free(server);
    memory_network_free(network);
}
END_TEST

START_TEST(a_full_queue_refuses)
{
    static uint8_t packet[TRANSPORT_PACKET_MAX];
    struct meeting m = meet(1, 10, 0.0);
    struct transport_event event;
    for (int i = 0; i < 8; i++)
        ck_assert(transport_send(m.server, m.server_sees, packet, sizeof packet));
    ck_assert(!transport_send(m.server, m.server_sees, packet, 1));
    ck_assert_uint_eq(transport_queued(m.server, m.server_sees), TRANSPORT_QUEUE_MAX);
    ck_assert_uint_eq(transport_counts(m.server).refused, 1);
    memory_network_advance(m.network, 10);
    ck_assert(transport_next(m.client, &event));
    ck_assert(transport_send(m.server, m.server_sees, packet, 1));
    part(&m);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("transport in memory");
    TCase *tests = tcase_create("transport in memory");
    tcase_add_test(tests, nothing_arrives_before_its_time);
    tcase_add_test(tests, the_same_seed_gives_the_same_trace);
    tcase_add_test(tests, loss_costs_time_but_keeps_the_order);
    tcase_add_test(tests, goodbye_comes_after_what_was_queued);
    tcase_add_test(tests, freeing_an_end_tells_the_other);
    tcase_add_test(tests, a_cut_line_is_noticed_by_its_silence);
    tcase_add_test(tests, nobody_listening_or_no_seat_gives_closed);
    tcase_add_test(tests, a_full_queue_refuses);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
