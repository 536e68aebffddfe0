/* The link against a scripted server on the network in memory. */
#include "fake_server.h"
#include "suite.h"

#include <stdio.h>

static struct line line;

static void open_line(void)
{
    line_open(&line, 1, 20, 0.0);
}

static void close_line(void)
{
    line_close(&line);
}

static void enter(void)
{
    link_join(line.link, "ab12-cd34", "Ada", "");
    ck_assert(line_reach(&line, LINK_IN));
}

START_TEST(a_newcomer_greets_and_enters)
{
    ck_assert_int_eq(link_state(line.link), LINK_CONNECTING);
    enter();
    ck_assert_uint_eq(line.fake.hellos, 1);
    ck_assert_str_eq(line.fake.last_join.name, "Ada");
    ck_assert_str_eq(line.fake.last_join.ticket, "");
    ck_assert_str_eq(link_code(line.link), "AB12CD34");
    ck_assert_str_eq(link_ticket(line.link), "ticket-1");
    ck_assert_uint_eq(link_person(line.link), 5);
    ck_assert_uint_eq(link_team(line.link), 1);
    ck_assert_str_eq(link_server_version(line.link), "9.9");
    ck_assert(link_was_in(line.link));
}
END_TEST

START_TEST(without_a_wish_the_link_waits_greeted)
{
    const struct session question = {.id = SESSION_LIST_ROOMS};
    ck_assert(!link_ask(line.link, &question));
    ck_assert(line_reach(&line, LINK_READY));
    ck_assert(link_ask(line.link, &question));
    ck_assert_uint_eq(line.fake.joins, 0);
}
END_TEST

START_TEST(another_version_is_one_sentence_and_no_second_attempt)
{
    line.fake.refuse_hello = "This is 0.2, the server is 0.1.";
    line.fake.reason = REASON_VERSION;
    link_join(line.link, "AB12CD34", "Ada", "");
    ck_assert(line_reach(&line, LINK_REFUSED));
    ck_assert_str_eq(link_sentence(line.link), "This is 0.2, the server is 0.1.");
    line_run(&line, 30000);
    ck_assert_uint_eq(line.attempts, 1);
    ck_assert_int_eq(link_state(line.link), LINK_REFUSED);
}
END_TEST

START_TEST(after_a_wrong_code_another_try_uses_the_same_connection)
{
    line.fake.refuse_join = "There is no such room.";
    line.fake.reason = REASON_CODE;
    link_join(line.link, "XXXX-XXXX", "Ada", "");
    ck_assert(line_reach(&line, LINK_REFUSED));
    ck_assert_str_eq(link_sentence(line.link), "There is no such room.");
    line_run(&line, 30000);
    line.fake.refuse_join = NULL;
    enter();
    ck_assert_uint_eq(line.attempts, 1);
}
END_TEST

START_TEST(a_busy_server_is_asked_again)
{
    line.fake.refuse_join = "Just starting.";
    line.fake.reason = REASON_BUSY;
    link_join(line.link, "AB12CD34", "Ada", "");
    ck_assert(line_reach(&line, LINK_LOST));
    ck_assert_str_eq(link_sentence(line.link), "Just starting.");
    line.fake.refuse_join = NULL;
    ck_assert(line_reach(&line, LINK_IN));
}
END_TEST

/* Sends `count` commands as fast as the outbox takes them; the line is cut every `cut_ms`. */
static void send_many(unsigned count, uint64_t cut_ms)
{
    unsigned sent = 0;
    for (uint64_t ms = 0; ms < 600000 && link_acknowledged_count(line.link) < count; ms += 10) {
        if (sent < count && say(&line, "hello") != 0) sent++;
        if (cut_ms != 0 && ms % cut_ms == cut_ms - 10 && link_state(line.link) == LINK_IN)
            memory_network_cut(line.client);
        line_run(&line, 10);
    }
}

static void expect_each_once(unsigned count)
{
    ck_assert_uint_eq(link_acknowledged_count(line.link), count);
    ck_assert_uint_eq(link_outbox_count(line.link), 0);
    for (unsigned number = 1; number <= count; number++) {
        ck_assert_msg(line.accepted[number] == 1, "number %u", number);
        ck_assert_uint_eq(line.fake.applied[number], 1);
    }
}

START_TEST(each_command_is_acknowledged_once_over_a_bad_line)
{
    line_close(&line);
    line_open(&line, (uint64_t)_i, 120, 0.3);
    enter();
    send_many(300, 0);
    expect_each_once(300);
    ck_assert_uint_eq(line.attempts, 1);
}
END_TEST

START_TEST(each_command_is_acknowledged_once_although_the_line_is_cut_again_and_again)
{
    line_close(&line);
    line_open(&line, (uint64_t)_i, 200, 0.1);
    enter();
    send_many(300, 1270);
    expect_each_once(300);
    ck_assert_uint_gt(line.attempts, 1);
    ck_assert_uint_ge(line.fake.joins, line.attempts);
    ck_assert_str_eq(line.fake.last_join.ticket, "ticket-1");
}
END_TEST

START_TEST(commands_of_a_lost_time_travel_after_the_return)
{
    enter();
    memory_network_cut(line.client);
    ck_assert(line_reach(&line, LINK_LOST));
    ck_assert(link_was_in(line.link));
    ck_assert_uint_eq(say(&line, "still here"), 1);
    ck_assert(line_reach(&line, LINK_IN));
    line_run(&line, 500);
    expect_each_once(1);
}
END_TEST

START_TEST(an_answer_that_comes_twice_is_told_once)
{
    line.fake.answers_twice = true;
    enter();
    send_many(20, 0);
    line_run(&line, 500);
    expect_each_once(20);
}
END_TEST

START_TEST(a_server_that_died_before_answering_is_asked_again_under_the_same_number)
{
    enter();
    line.fake.forgets_answers = true;
    ck_assert_uint_eq(say(&line, "one"), 1);
    line_run(&line, 200);
    ck_assert_uint_eq(line.fake.applied[1], 1);
    fake_stop(&line.fake);
    ck_assert(line_reach(&line, LINK_LOST));
    line.fake.forgets_answers = false;
    fake_start(&line.fake);
    ck_assert(line_reach(&line, LINK_IN));
    line_run(&line, 200);
    expect_each_once(1);
    ck_assert_uint_eq(say(&line, "two"), 2);
}
END_TEST

START_TEST(a_new_window_goes_on_after_the_last_number)
{
    line.fake.last_number = 41;
    link_join(line.link, "AB12CD34", "Ada", "ticket-1");
    ck_assert(line_reach(&line, LINK_IN));
    ck_assert_str_eq(line.fake.last_join.ticket, "ticket-1");
    ck_assert_uint_eq(say(&line, "again"), 42);
}
END_TEST

START_TEST(a_refused_command_is_told_once_and_forgotten)
{
    enter();
    line.fake.refuse_command = "Not your chair.";
    uint64_t number = say(&line, "x");
    line_run(&line, 200);
    ck_assert_uint_eq(line.refused[number], 1);
    ck_assert_str_eq(line.last_refusal, "Not your chair.");
    ck_assert_uint_eq(link_outbox_count(line.link), 0);
    ck_assert_uint_eq(link_acknowledged_count(line.link), 0);
}
END_TEST

START_TEST(a_silent_server_counts_as_lost)
{
    enter();
    line.fake.is_mute = true;
    uint64_t start = memory_network_now(line.fake.network);
    ck_assert(line_reach(&line, LINK_LOST));
    uint64_t took = memory_network_now(line.fake.network) - start;
    ck_assert_uint_ge(took, LINK_SILENCE_MS - LINK_ALIVE_MS - 100);
    ck_assert_uint_le(took, LINK_SILENCE_MS + 100);
    line.fake.is_mute = false;
    ck_assert(line_reach(&line, LINK_IN));
}
END_TEST

START_TEST(a_quiet_link_says_that_it_lives)
{
    enter();
    line_run(&line, 60000);
    ck_assert_uint_ge(line.fake.alives, 29);
    ck_assert_uint_le(line.fake.alives, 30);
    ck_assert_uint_eq(line.attempts, 1);
}
END_TEST

START_TEST(waits_between_attempts_double_up_to_four_seconds)
{
    static const uint64_t waits[] = {500, 1000, 2000, 4000, 4000};
    line.has_no_network = true;
    line_run(&line, 20000);
    ck_assert_uint_ge(line.attempts, 6);
    for (size_t i = 0; i < 5; i++) {
        uint64_t wait = line.attempt_ms[i + 1] - line.attempt_ms[i];
        ck_assert_uint_ge(wait, waits[i]);
        ck_assert_uint_le(wait, waits[i] + 20);
    }
    ck_assert_str_eq(link_sentence(line.link), "There is no network here.");
    ck_assert_uint_gt(link_retry_ms(line.link), 0);
    line.has_no_network = false;
    enter();
}
END_TEST

START_TEST(nothing_is_taken_before_the_first_entry)
{
    ck_assert_uint_eq(say(&line, "x"), 0);
    ck_assert(line_reach(&line, LINK_READY));
    ck_assert_uint_eq(say(&line, "x"), 0);
}
END_TEST

START_TEST(the_outbox_has_a_limit_and_room_again_after_answers)
{
    enter();
    line.fake.forgets_answers = true;
    for (unsigned i = 0; i < LINK_OUTBOX_MAX; i++)
        ck_assert_uint_eq(say(&line, "x"), i + 1);
    ck_assert_uint_eq(say(&line, "x"), 0);
    line.fake.forgets_answers = false;
    memory_network_cut(line.client);
    ck_assert(line_reach(&line, LINK_LOST));
    ck_assert(line_reach(&line, LINK_IN));
    line_run(&line, 500);
    expect_each_once(LINK_OUTBOX_MAX);
    ck_assert_uint_eq(say(&line, "x"), LINK_OUTBOX_MAX + 1);
}
END_TEST

START_TEST(who_was_sent_out_does_not_come_back_by_itself)
{
    struct event event = {.id = EVENT_SENT_OUT};
    enter();
    snprintf(event.as.sent_out.sentence, sizeof event.as.sent_out.sentence, "You were sent out.");
    fake_send_event(&line.fake, &event);
    ck_assert(line_reach(&line, LINK_REFUSED));
    ck_assert_str_eq(link_sentence(line.link), "You were sent out.");
    line_run(&line, 20000);
    ck_assert_uint_eq(line.fake.joins, 1);
    ck_assert_uint_eq(say(&line, "x"), 0);
}
END_TEST

START_TEST(who_leaves_may_enter_another_room_on_the_same_connection)
{
    enter();
    link_leave(line.link);
    ck_assert_int_eq(link_state(line.link), LINK_READY);
    ck_assert_str_eq(link_ticket(line.link), "");
    line_run(&line, 100);
    enter();
    ck_assert_uint_eq(line.fake.joins, 2);
    ck_assert_str_eq(line.fake.last_join.ticket, "");
    ck_assert_uint_eq(line.attempts, 1);
}
END_TEST

START_TEST(two_facilitators_never_use_the_same_numbers)
{
    link_watch(line.link, "AB12CD34", "token");
    ck_assert(line_reach(&line, LINK_IN));
    ck_assert(link_may_facilitate(line.link));
    uint64_t one = say(&line, "x");
    link_watch(line.link, "AB12CD34", "token");
    ck_assert(line_reach(&line, LINK_IN));
    uint64_t other = say(&line, "x");
    ck_assert_uint_gt(one, 0);
    ck_assert_uint_gt(other, one + 1000);
}
END_TEST

START_TEST(what_a_server_says_beyond_our_language_loses_the_line)
{
    static const uint8_t nonsense[] = {PACKET_SESSION, 250, 1, 2, 3};
    enter();
    transport_send(line.fake.transport, line.fake.peer, nonsense, sizeof nonsense);
    ck_assert(line_reach(&line, LINK_LOST));
    ck_assert(line_reach(&line, LINK_IN));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("link");
    TCase *tests = tcase_create("link");
    tcase_add_checked_fixture(tests, open_line, close_line);
    tcase_set_timeout(tests, 30);
    tcase_add_test(tests, a_newcomer_greets_and_enters);
    tcase_add_test(tests, without_a_wish_the_link_waits_greeted);
    tcase_add_test(tests, another_version_is_one_sentence_and_no_second_attempt);
    tcase_add_test(tests, after_a_wrong_code_another_try_uses_the_same_connection);
    tcase_add_test(tests, a_busy_server_is_asked_again);
    tcase_add_loop_test(tests, each_command_is_acknowledged_once_over_a_bad_line, 1, 6);
    tcase_add_loop_test(
        tests, each_command_is_acknowledged_once_although_the_line_is_cut_again_and_again, 1, 11);
    tcase_add_test(tests, commands_of_a_lost_time_travel_after_the_return);
    tcase_add_test(tests, an_answer_that_comes_twice_is_told_once);
    tcase_add_test(tests, a_server_that_died_before_answering_is_asked_again_under_the_same_number);
    tcase_add_test(tests, a_new_window_goes_on_after_the_last_number);
    tcase_add_test(tests, a_refused_command_is_told_once_and_forgotten);
    tcase_add_test(tests, a_silent_server_counts_as_lost);
    tcase_add_test(tests, a_quiet_link_says_that_it_lives);
    tcase_add_test(tests, waits_between_attempts_double_up_to_four_seconds);
    tcase_add_test(tests, nothing_is_taken_before_the_first_entry);
    tcase_add_test(tests, the_outbox_has_a_limit_and_room_again_after_answers);
    tcase_add_test(tests, who_was_sent_out_does_not_come_back_by_itself);
    tcase_add_test(tests, who_leaves_may_enter_another_room_on_the_same_connection);
    tcase_add_test(tests, two_facilitators_never_use_the_same_numbers);
    tcase_add_test(tests, what_a_server_says_beyond_our_language_loses_the_line);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
