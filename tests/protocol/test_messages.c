#include "messages.h"
#include "suite.h"

#include <stdlib.h>
#include <string.h>

static uint8_t bytes[1 << 17];
static struct packet packet;

static struct command decide(void)
{
    struct command command = {.id = COMMAND_DECIDE};
    command.as.decide.role = 3;
    command.as.decide.settings_count = 2;
    command.as.decide.settings[0] = (struct setting){5, 0.35};
    command.as.decide.settings[1] = (struct setting){6, -1.5};
    return command;
}

START_TEST(a_command_comes_back_as_it_was)
{
    struct command before = decide();
    size_t size = packet_of_command(&before, 77, bytes, sizeof bytes);
    ck_assert_uint_gt(size, 0);
    ck_assert(packet_decode(&packet, bytes, size));
    ck_assert_int_eq(packet.family, PACKET_COMMAND);
    ck_assert_uint_eq(packet.number, 77);
    ck_assert_mem_eq(&packet.as.command, &before, sizeof before);
}
END_TEST

START_TEST(every_cut_of_a_packet_is_refused)
{
    struct command command = decide();
    size_t size = packet_of_command(&command, 77, bytes, sizeof bytes);
    for (size_t cut = 0; cut < size; cut++)
        ck_assert_msg(!packet_decode(&packet, bytes, cut), "%zu of %zu bytes", cut, size);
}
END_TEST

START_TEST(leftover_bytes_are_refused)
{
    struct command command = decide();
    size_t size = packet_of_command(&command, 77, bytes, sizeof bytes);
    ck_assert(!packet_decode(&packet, bytes, size + 1));
}
END_TEST

START_TEST(unknown_families_and_messages_are_refused)
{
    for (unsigned family = 0; family < 256; family++)
        for (unsigned id = 0; id < 256; id++) {
            uint8_t two[2] = {(uint8_t)family, (uint8_t)id};
            bool is_empty_session = family == PACKET_SESSION && session_kind(id) != NULL &&
                                    session_kind(id)->schema()->fields[0].type == FIELD_END;
            ck_assert_int_eq(packet_decode(&packet, two, 2), is_empty_session);
        }
}
END_TEST

START_TEST(numbers_that_are_none_are_refused)
{
    const double zero = 0.0;
    const double bad[] = {1 / zero, -1 / zero, zero / zero, -zero};
    for (size_t i = 0; i < 4; i++) {
        struct command command = decide();
        command.as.decide.settings[1].value = bad[i];
        ck_assert_uint_eq(packet_of_command(&command, 1, bytes, sizeof bytes), 0);
        struct command good = decide();
        size_t size = packet_of_command(&good, 1, bytes, sizeof bytes);
        memcpy(bytes + size - sizeof bad[i], &bad[i], sizeof bad[i]);
        ck_assert(!packet_decode(&packet, bytes, size));
    }
}
END_TEST

START_TEST(a_list_over_its_limit_is_refused)
{
    struct command command = decide();
    command.as.decide.settings_count = 25;
    ck_assert_uint_eq(packet_of_command(&command, 1, bytes, sizeof bytes), 0);
    struct command good = decide();
    size_t size = packet_of_command(&good, 1, bytes, sizeof bytes);
    bytes[11] = 25;
    ck_assert(!packet_decode(&packet, bytes, size));
}
END_TEST

START_TEST(texts_with_control_characters_are_refused)
{
    struct command command = {.id = COMMAND_SAY};
    memcpy(command.as.say.text, "two\nlines", 10);
    ck_assert_uint_eq(packet_of_command(&command, 1, bytes, sizeof bytes), 0);
    memcpy(command.as.say.text, "two lines", 10);
    size_t size = packet_of_command(&command, 1, bytes, sizeof bytes);
    ck_assert(packet_decode(&packet, bytes, size));
    bytes[size - 6] = '\n';
    ck_assert(!packet_decode(&packet, bytes, size));
    bytes[size - 6] = 0xC0;
    ck_assert(!packet_decode(&packet, bytes, size));
}
END_TEST

START_TEST(the_largest_view_fits_into_a_packet)
{
    static struct view view;
    view.id = VIEW_MARKET_VIEW;
    view.as.market_view.customers_count = 1024;
    for (size_t i = 0; i < 1024; i++)
        memset(view.as.market_view.customers[i].name, 'n', 31);
    size_t size = packet_of_view(&view, bytes, sizeof bytes);
    ck_assert_uint_gt(size, 0);
    ck_assert_uint_le(size, 65536);
}
END_TEST

START_TEST(every_message_says_who_may_send_it_and_when)
{
    for (unsigned id = 1; id < COMMAND_COUNT; id++) {
        ck_assert_ptr_nonnull(command_kind(id));
        ck_assert_uint_ne(command_kind(id)->from, 0);
        ck_assert_uint_ne(command_kind(id)->when, 0);
    }
    ck_assert_ptr_null(command_kind(0));
    ck_assert_ptr_null(command_kind(COMMAND_COUNT));
}
END_TEST

START_TEST(the_fingerprint_stays_the_same_within_a_build)
{
    ck_assert_uint_ne(messages_fingerprint(), 0);
    ck_assert_uint_eq(messages_fingerprint(), messages_fingerprint());
}
END_TEST

START_TEST(random_bytes_never_decode_into_something_else)
{
    uint64_t state = 1;
    for (int round = 0; round < 300000; round++) {
        size_t size = (size_t)(state >> 58);
        for (size_t i = 0; i < size; i++) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            bytes[i] = (uint8_t)((state >> 56) % (i < 2 ? 48 : 5));
        }
        state = state * 6364136223846793005u + 1442695040888963407u;
        if (!packet_decode(&packet, bytes, size) || packet.family != PACKET_SESSION) continue;
        static uint8_t again[1 << 17];
        ck_assert_uint_eq(packet_of_session(&packet.as.session, again, sizeof again), size);
        ck_assert_mem_eq(again, bytes, size);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("messages");
    TCase *wire = tcase_create("wire");
    tcase_set_timeout(wire, 60);
    tcase_add_test(wire, a_command_comes_back_as_it_was);
    tcase_add_test(wire, every_cut_of_a_packet_is_refused);
    tcase_add_test(wire, leftover_bytes_are_refused);
    tcase_add_test(wire, unknown_families_and_messages_are_refused);
    tcase_add_test(wire, numbers_that_are_none_are_refused);
    tcase_add_test(wire, a_list_over_its_limit_is_refused);
    tcase_add_test(wire, texts_with_control_characters_are_refused);
    tcase_add_test(wire, the_largest_view_fits_into_a_packet);
    tcase_add_test(wire, every_message_says_who_may_send_it_and_when);
    tcase_add_test(wire, the_fingerprint_stays_the_same_within_a_build);
    tcase_add_test(wire, random_bytes_never_decode_into_something_else);
    suite_add_tcase(suite, wire);
    return suite_run(suite);
}
