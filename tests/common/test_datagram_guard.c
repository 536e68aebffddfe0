#include "datagram_guard.h"
#include "suite.h"

#include <string.h>

/* A datagram from slot 0 with a time, and its commands. */
struct datagram {
    uint8_t bytes[2048];
    size_t size;
};

static const uint16_t received[GUARD_CHANNELS] = {100, 0};

static struct datagram start(void)
{
    return (struct datagram){{0x80, 0x00, 0x12, 0x34}, 4};
}

static void add(struct datagram *datagram, const uint8_t *bytes, size_t size)
{
    memcpy(datagram->bytes + datagram->size, bytes, size);
    datagram->size += size;
}

static void add_reliable(struct datagram *datagram, uint8_t channel, uint16_t number, uint8_t size)
{
    uint8_t command[6 + 255] = {0x86, channel, (uint8_t)(number >> 8), (uint8_t)number, 0, size};
    add(datagram, command, 6u + size);
}

static void add_fragment(struct datagram *datagram, uint8_t count, uint8_t number, uint16_t total,
                         uint8_t size)
{
    uint8_t command[24 + 255] = {0x88, 0, 0, 101, 0, 101, 0, size};
    command[11] = count;
    command[15] = number;
    command[18] = (uint8_t)(total >> 8);
    command[19] = (uint8_t)total;
    command[23] = (uint8_t)(number * size);
    add(datagram, command, 24u + size);
}

static bool is_welcome(const struct datagram *datagram)
{
    return datagram_is_welcome(datagram->bytes, datagram->size, received, 65536);
}

START_TEST(ordinary_commands_pass)
{
    static const uint8_t acknowledgement[8] = {1}, ping[4] = {0x85, 0xFF},
                         goodbye[8] = {0x84, 0xFF};
    struct datagram datagram = start();
    add(&datagram, acknowledgement, sizeof acknowledgement);
    add(&datagram, ping, sizeof ping);
    add_reliable(&datagram, 0, 101, 20);
    add_reliable(&datagram, 1, 1, 200);
    add_fragment(&datagram, 2, 1, 200, 100);
    add(&datagram, goodbye, sizeof goodbye);
    ck_assert(is_welcome(&datagram));
    ck_assert_uint_eq(datagram_slot(datagram.bytes, datagram.size), 0);
}
END_TEST

START_TEST(more_than_32_commands_are_turned_away)
{
    struct datagram datagram = start();
    for (uint16_t i = 0; i < GUARD_COMMANDS_MAX; i++)
        add_reliable(&datagram, 0, (uint16_t)(101 + i), 1);
    ck_assert(is_welcome(&datagram));
    add_reliable(&datagram, 0, 140, 1);
    ck_assert(!is_welcome(&datagram));
}
END_TEST

START_TEST(empty_reliable_commands_are_turned_away)
{
    struct datagram datagram = start();
    add_reliable(&datagram, 0, 101, 0);
    ck_assert(!is_welcome(&datagram));
}
END_TEST

START_TEST(commands_far_ahead_of_their_turn_are_turned_away)
{
    static const uint16_t numbers[] = {
        100, 99, 65000, 100 + GUARD_AHEAD_MAX, 101 + GUARD_AHEAD_MAX, 20000};
    static const bool expected[] = {true, true, true, true, false, false};
    struct datagram datagram = start();
    add_reliable(&datagram, 0, numbers[_i], 1);
    ck_assert(is_welcome(&datagram) == expected[_i]);
}
END_TEST

START_TEST(only_two_channels_carry_data)
{
    struct datagram datagram = start();
    add_reliable(&datagram, GUARD_CHANNELS, 1, 1);
    ck_assert(!is_welcome(&datagram));
}
END_TEST

START_TEST(fragments_that_do_not_add_up_are_turned_away)
{
    static const struct {
        uint8_t count, number;
        uint16_t total;
        uint8_t size;
        bool is_welcome;
    } cases[] = {
        {2, 1, 200, 100, true}, {0, 0, 200, 100, false}, {2, 2, 200, 100, false},
        {2, 0, 200, 0, false},  {2, 1, 150, 100, false}, {200, 0, 200, 100, false},
        {2, 0, 0, 1, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct datagram datagram = start();
        add_fragment(&datagram, cases[i].count, cases[i].number, cases[i].total, cases[i].size);
        ck_assert_msg(is_welcome(&datagram) == cases[i].is_welcome, "case %zu", i);
    }
    struct datagram large = start();
    add_fragment(&large, 2, 1, 200, 100);
    ck_assert(!datagram_is_welcome(large.bytes, large.size, received, 199));
}
END_TEST

START_TEST(a_stranger_may_only_ask_to_connect)
{
    struct datagram datagram = {{0x8F, 0xFF, 0, 0, 0x82, 0xFF}, 4 + 48};
    ck_assert_uint_eq(datagram_slot(datagram.bytes, datagram.size), 4095);
    ck_assert(datagram_is_welcome(datagram.bytes, datagram.size, NULL, 65536));
    ck_assert(!datagram_is_welcome(datagram.bytes, datagram.size, received, 65536));
    add_reliable(&datagram, 0, 1, 1);
    ck_assert(!datagram_is_welcome(datagram.bytes, datagram.size, NULL, 65536));
    datagram.bytes[4] = 0x85;
    ck_assert(!datagram_is_welcome(datagram.bytes, 8, NULL, 65536));
}
END_TEST

START_TEST(kinds_we_never_send_are_turned_away)
{
    for (uint8_t kind = 0; kind < 16; kind++) {
        struct datagram datagram = start();
        uint8_t command[64] = {kind};
        bool is_ours = kind == 1 || kind == 3 || kind == 4 || kind == 5 || kind == 10 || kind == 11;
        static const uint8_t sizes[] = {64, 8,  48, 44, 8,  4,  64, 64,
                                        64, 64, 12, 16, 64, 64, 64, 64};
        add(&datagram, command, sizes[kind]);
        ck_assert_msg(is_welcome(&datagram) == is_ours, "kind %d", kind);
    }
}
END_TEST

START_TEST(every_cut_is_turned_away)
{
    struct datagram datagram = start();
    add_reliable(&datagram, 0, 101, 20);
    for (size_t size = 5; size < datagram.size; size++)
        ck_assert(!datagram_is_welcome(datagram.bytes, size, received, 65536));
    ck_assert(!datagram_is_welcome(datagram.bytes, 1, received, 65536));
    datagram.bytes[0] |= 0x40; /* compressed */
    ck_assert(!is_welcome(&datagram));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("datagram guard");
    TCase *tests = tcase_create("datagram guard");
    tcase_add_test(tests, ordinary_commands_pass);
    tcase_add_test(tests, more_than_32_commands_are_turned_away);
    tcase_add_test(tests, empty_reliable_commands_are_turned_away);
    tcase_add_loop_test(tests, commands_far_ahead_of_their_turn_are_turned_away, 0, 6);
    tcase_add_test(tests, only_two_channels_carry_data);
    tcase_add_test(tests, fragments_that_do_not_add_up_are_turned_away);
    tcase_add_test(tests, a_stranger_may_only_ask_to_connect);
    tcase_add_test(tests, kinds_we_never_send_are_turned_away);
    tcase_add_test(tests, every_cut_is_turned_away);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
