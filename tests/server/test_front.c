/* The front with real rooms: what leaves when, who is let in, who is sent away. */
#include "front_fixture.h"

static bool is_connected(const struct listener *one, const char *name)
{
    for (size_t i = 0; i < one->room.people_count; i++)
        if (strcmp(one->room.people[i].name, name) == 0) return one->room.people[i].is_connected;
    return false;
}

/* ---- Nothing leaves before its commit
 * ----------------------------------------------------------*/

START_TEST(an_answer_leaves_only_after_its_commit)
{
    journal_memory_hold_commits(store, true);
    say_words(ada, 1, "hello");
    for (int i = 0; i < 20; i++) {
        run(20);
        nanosleep(&(struct timespec){.tv_nsec = 2000000}, NULL);
    }
    ck_assert_uint_lt(journal_committed(store), front->ticket);
    ck_assert_uint_eq(ada->sessions[SESSION_ACCEPTED], 0);
    ck_assert_uint_eq(bob->events[EVENT_SAID], 0);
    journal_memory_hold_commits(store, false);
    let_commit();
    ck_assert_uint_eq(ada->sessions[SESSION_ACCEPTED], 1);
    ck_assert_uint_eq(ada->accepted.number, 1);
    ck_assert_uint_eq(bob->events[EVENT_SAID], 1);
}
END_TEST

START_TEST(nobody_hears_of_a_newcomer_before_the_commit)
{
    struct listener *eve = greet(3);
    unsigned before = ada->views[VIEW_ROOM_VIEW];
    journal_memory_hold_commits(store, true);
    struct session join = {.id = SESSION_JOIN};
    text_copy(join.as.join.code, sizeof join.as.join.code, code);
    text_copy(join.as.join.name, sizeof join.as.join.name, "Eve");
    tell_session(eve, &join);
    run(500);
    ck_assert_uint_eq(eve->sessions[SESSION_JOINED], 0);
    ck_assert_uint_eq(ada->views[VIEW_ROOM_VIEW], before);
    journal_memory_hold_commits(store, false);
    let_commit();
    ck_assert_uint_eq(eve->sessions[SESSION_JOINED], 1);
    ck_assert_uint_gt(ada->views[VIEW_ROOM_VIEW], before);
}
END_TEST

START_TEST(a_disk_that_hangs_does_not_stop_the_signs_of_life)
{
    journal_memory_hold_commits(store, true);
    say_words(ada, 1, "hello");
    run(10000);
    ck_assert_uint_ge(bob->sessions[SESSION_ALIVE], 4);
    ck_assert(!bob->is_closed);
    journal_memory_hold_commits(store, false);
    let_commit();
    ck_assert_uint_eq(ada->sessions[SESSION_ACCEPTED], 1);
}
END_TEST

START_TEST(answers_come_in_the_order_of_the_commands)
{
    journal_memory_hold_commits(store, true);
    for (uint64_t number = 1; number <= 40; number++)
        say_words(ada, number, "hello");
    run(100);
    journal_memory_hold_commits(store, false);
    let_commit();
    ck_assert_uint_eq(ada->sessions[SESSION_ACCEPTED], 40);
    ck_assert_uint_eq(ada->accepted.number, 40);
    ck_assert_uint_eq(bob->events[EVENT_SAID], 40);
}
END_TEST

START_TEST(a_failed_journal_is_told_once_and_nothing_more_is_accepted)
{
    journal_memory_fail_commit(store, 1);
    say_words(ada, 1, "lost");
    run(50);
    for (int i = 0; i < 100 && !front->has_failed; i++) {
        nanosleep(&(struct timespec){.tv_nsec = 2000000}, NULL);
        run(10);
    }
    run(100);
    ck_assert(front->has_failed);
    ck_assert_uint_eq(ada->sessions[SESSION_ACCEPTED], 0);
    ck_assert_uint_eq(ada->sessions[SESSION_REFUSED], 1); /* else it would wait for ever */
    ck_assert_uint_eq(ada->refused.number, 1);
    ck_assert_uint_eq(ada->refused.reason, REASON_JOURNAL);
    ck_assert_uint_eq(bob->events[EVENT_SAID], 0);
    ck_assert_uint_eq(bob->events[EVENT_TOLD], 1);
    ck_assert_ptr_nonnull(strstr(bob->told, "cannot save"));
    say_words(bob, 1, "anybody?");
    run(100);
    ck_assert_uint_eq(bob->refused.number, 1);
    ck_assert_uint_eq(bob->refused.reason, REASON_JOURNAL);
    run(10000);
    ck_assert_uint_eq(bob->events[EVENT_TOLD], 1);
    ck_assert(!bob->is_closed);
}
END_TEST

START_TEST(a_command_sent_again_is_answered_with_its_first_row)
{
    say_words(ada, 1, "hello");
    run(50);
    let_commit();
    uint64_t seq = ada->accepted.seq;
    say_words(ada, 1, "hello");
    run(50);
    let_commit();
    ck_assert_uint_eq(ada->sessions[SESSION_ACCEPTED], 2);
    ck_assert_uint_eq(ada->accepted.seq, seq);
    ck_assert_uint_eq(bob->events[EVENT_SAID], 1);
}
END_TEST

START_TEST(a_number_from_long_ago_is_refused_and_harms_nobody)
{
    for (uint64_t number = 1; number <= 70; number++) {
        say_words(ada, number, "hello");
        run(50);
    }
    let_commit();
    unsigned accepted = ada->sessions[SESSION_ACCEPTED];
    say_words(ada, 1, "again");
    run(100);
    let_commit();
    ck_assert(!front->has_failed);
    ck_assert_uint_eq(ada->sessions[SESSION_ACCEPTED], accepted);
    ck_assert_uint_eq(ada->refused.number, 1);
}
END_TEST

START_TEST(a_facilitators_command_sent_again_is_not_done_again)
{
    const struct command announce = {.id = COMMAND_ANNOUNCE, .as.announce.text = "Lunch"};
    say_watch(trainer, code, FIXTURE_TOKEN);
    tell_command(trainer, 12345678901, &announce);
    run(50);
    let_commit();
    uint64_t seq = trainer->accepted.seq;
    for (int i = 0; i < 2; i++) {
        tell_command(trainer, 12345678901, &announce);
        run(50);
        let_commit();
    }
    ck_assert_uint_eq(trainer->sessions[SESSION_ACCEPTED], 3);
    ck_assert_uint_eq(trainer->accepted.seq, seq);
    ck_assert_uint_eq(ada->events[EVENT_TOLD], 1);
    hang_up_all();
    close_front();
    open_front();
    trainer = greet(0);
    say_watch(trainer, code, FIXTURE_TOKEN);
    tell_command(trainer, 12345678901, &announce);
    run(50);
    let_commit();
    ck_assert_uint_eq(trainer->accepted.seq, seq);
    ck_assert_uint_eq(trainer->events[EVENT_TOLD], 0);
}
END_TEST

/* ---- Who is let in
 * -----------------------------------------------------------------------------*/

START_TEST(another_version_is_refused_in_a_sentence_that_names_both)
{
    struct session hello = {.id = SESSION_HELLO};
    struct listener *old = dial(3);
    hello.as.hello.schema_fingerprint = messages_fingerprint() + 1;
    text_copy(hello.as.hello.version, sizeof hello.as.hello.version, "0.0.7");
    tell_session(old, &hello);
    run(200);
    ck_assert_uint_eq(old->refused.reason, REASON_VERSION);
    ck_assert_ptr_nonnull(strstr(old->refused.sentence, "0.0.7"));
    ck_assert_ptr_nonnull(strstr(old->refused.sentence, BATON_VERSION));
    ck_assert(old->is_closed);
}
END_TEST

START_TEST(who_does_not_say_hello_first_is_sent_away)
{
    struct listener *rude = dial(3);
    struct listener *shy = dial(4);
    shy->is_quiet = true;
    say_join(rude, code, "Rude", "");
    run(200);
    ck_assert_uint_eq(rude->sessions[SESSION_REFUSED], 1);
    ck_assert(rude->is_closed);
    run(11000);
    ck_assert(shy->is_closed);
}
END_TEST

START_TEST(a_wrong_code_is_a_sentence_and_changes_nothing)
{
    struct listener *guest = greet(3);
    unsigned before = ada->views[VIEW_ROOM_VIEW];
    say_join(guest, "ZZZZ-ZZZZ", "Guest", "");
    ck_assert_uint_eq(guest->refused.reason, REASON_CODE);
    ck_assert_ptr_nonnull(strstr(guest->refused.sentence, "no room with this code"));
    say_join(guest, "?", "Guest", "");
    ck_assert_uint_eq(guest->sessions[SESSION_REFUSED], 2);
    ck_assert_uint_eq(ada->views[VIEW_ROOM_VIEW], before);
    say_join(guest, code, "Guest", "");
    ck_assert_uint_eq(guest->sessions[SESSION_JOINED], 1);
}
END_TEST

START_TEST(the_twenty_first_wrong_code_in_a_minute_ends_the_connection)
{
    struct listener *guest = greet(3);
    for (int i = 0; i < 20; i++)
        say_join(guest, "ZZZZ-ZZZZ", "Guest", "");
    run(100);
    ck_assert_uint_eq(guest->sessions[SESSION_REFUSED], 20);
    ck_assert(!guest->is_closed);
    say_join(guest, "ZZZZ-ZZZZ", "Guest", "");
    run(200);
    ck_assert_uint_eq(guest->sessions[SESSION_REFUSED], 21);
    ck_assert_ptr_nonnull(strstr(guest->refused.sentence, "Too many"));
    ck_assert(guest->is_closed);
}
END_TEST

START_TEST(a_wrong_token_opens_nothing)
{
    struct session wish = {.id = SESSION_CREATE};
    struct listener *guest = greet(3);
    size_t before = front->rooms.count;
    text_copy(wish.as.create.token, sizeof wish.as.create.token, "0123456789abcdef");
    text_copy(wish.as.create.scenario, sizeof wish.as.create.scenario, "small");
    tell_session(guest, &wish);
    say_watch(guest, code, "0123456789abcdef0123456789abcdee");
    run(100);
    ck_assert_uint_eq(guest->sessions[SESSION_REFUSED], 2);
    ck_assert_uint_eq(guest->refused.reason, REASON_TOKEN);
    ck_assert_uint_eq(guest->sessions[SESSION_CREATED] + guest->sessions[SESSION_WATCHING], 0);
    ck_assert_uint_eq(front->rooms.count, before);
}
END_TEST

START_TEST(a_projector_sees_and_may_not_lead)
{
    const struct command start = {.id = COMMAND_START};
    struct listener *wall = greet(3);
    say_watch(wall, code, "");
    ck_assert_uint_eq(wall->sessions[SESSION_WATCHING], 1);
    ck_assert_uint_gt(wall->views[VIEW_ROOM_VIEW], 0);
    tell_command(wall, 1, &start);
    run(100);
    let_commit();
    ck_assert_uint_eq(wall->sessions[SESSION_REFUSED], 1);
    ck_assert_uint_eq(wall->room.phase, PHASE_LOBBY);
}
END_TEST

START_TEST(a_name_of_control_characters_is_one_sentence)
{
    struct session join = {.id = SESSION_JOIN};
    struct listener *guest = greet(3);
    text_copy(join.as.join.code, sizeof join.as.join.code, code);
    text_copy(join.as.join.name, sizeof join.as.join.name, "NameX");
    size_t size = packet_of_session(&join, wire, sizeof wire);
    for (size_t i = 0; i < size; i++)
        if (wire[i] == 'X') wire[i] = '\a';
    transport_send(guest->transport, guest->peer, wire, size);
    run(100);
    ck_assert_uint_eq(guest->sessions[SESSION_REFUSED], 1);
    ck_assert_ptr_nonnull(strstr(guest->refused.sentence, "Names and texts"));
    ck_assert_uint_eq(ada->room.people_count, 2);
    ck_assert(!guest->is_closed);
}
END_TEST

START_TEST(who_floods_is_disconnected_and_the_others_are_not)
{
    for (uint64_t number = 1; number <= 200; number++)
        say_words(ada, number, "flood");
    run(300);
    let_commit();
    ck_assert(ada->is_closed);
    ck_assert_ptr_nonnull(strstr(ada->refused.sentence, "too many messages"));
    ck_assert(!bob->is_closed);
    ck_assert_uint_le(bob->events[EVENT_SAID], CLIENT_BURST);
    ck_assert(!is_connected(bob, "Ada"));
}
END_TEST

START_TEST(thirty_packets_a_second_are_no_flood)
{
    for (uint64_t number = 1; number <= 600; number++) {
        say_words(ada, number, "word");
        run(number % 5 == 0 ? 40 : 35);
    }
    let_commit();
    ck_assert(!ada->is_closed);
    ck_assert_uint_eq(ada->sessions[SESSION_ACCEPTED], 600);
}
END_TEST

/* ---- Silence and return
 * ------------------------------------------------------------------------*/

START_TEST(six_seconds_of_silence_are_an_absence_and_a_word_ends_it)
{
    const struct session alive = {.id = SESSION_ALIVE};
    ada->is_quiet = true;
    run(5500);
    ck_assert(is_connected(bob, "Ada"));
    run(1500);
    ck_assert(!is_connected(bob, "Ada"));
    ck_assert(!ada->is_closed);
    tell_session(ada, &alive);
    run(100);
    let_commit();
    ck_assert(is_connected(bob, "Ada"));
    ck_assert_uint_eq(bob->room.people_count, 2);
    ck_assert_uint_eq(ada->joined.person, 1);
}
END_TEST

START_TEST(a_ticket_opens_the_same_seat_from_another_window)
{
    uint32_t person = ada->joined.person;
    struct listener *again = greet(3);
    say_join(again, code, "Ada", ada->joined.ticket);
    run(100);
    ck_assert_uint_eq(again->joined.person, person);
    ck_assert_uint_eq(ada->events[EVENT_SENT_OUT], 1);
    ck_assert_uint_eq(bob->room.people_count, 2);
    say_words(ada, 1, "I am the old window");
    run(100);
    ck_assert_uint_eq(ada->sessions[SESSION_REFUSED], 1);
}
END_TEST

START_TEST(one_window_is_one_person)
{
    say_join(ada, code, "Ada the second", "");
    ck_assert_uint_eq(ada->sessions[SESSION_JOINED], 1);
    ck_assert_uint_eq(ada->sessions[SESSION_REFUSED], 1);
    run(300);
    ck_assert_uint_eq(bob->room.people_count, 2);
    say_words(ada, 1, "I am still here");
    run(50);
    let_commit();
    ck_assert_uint_eq(ada->accepted.number, 1);
}
END_TEST

START_TEST(an_old_window_that_wakes_up_does_not_take_the_seat_back)
{
    const struct session alive = {.id = SESSION_ALIVE};
    ada->is_quiet = true;
    run(7000);
    struct listener *again = greet(3);
    say_join(again, code, "Ada", ada->joined.ticket);
    ck_assert_uint_eq(again->sessions[SESSION_JOINED], 1);
    tell_session(ada, &alive);
    run(200);
    let_commit();
    ck_assert_uint_eq(ada->events[EVENT_SENT_OUT], 1);
    ck_assert_uint_eq(again->events[EVENT_SENT_OUT], 0);
    say_words(again, 1, "mine");
    run(100);
    let_commit();
    ck_assert_uint_eq(again->sessions[SESSION_ACCEPTED], 1);
}
END_TEST

START_TEST(rooms_people_and_numbers_are_back_after_a_restart)
{
    char ticket[40];
    say_words(ada, 1, "before");
    run(50);
    let_commit();
    memcpy(ticket, ada->joined.ticket, sizeof ticket);
    uint64_t seq = ada->accepted.seq;
    hang_up_all();
    close_front();
    open_front();
    ada = greet(1);
    say_join(ada, code, "Ada", ticket);
    ck_assert_uint_eq(ada->joined.person, 1);
    ck_assert_uint_eq(ada->joined.last_number, 1);
    say_words(ada, 1, "before");
    run(50);
    let_commit();
    ck_assert_uint_eq(ada->accepted.seq, seq);
}
END_TEST

START_TEST(a_room_that_cannot_be_played_again_is_set_aside_and_the_others_go_on)
{
    char other[12];
    trainer->sessions[SESSION_CREATED] = 0;
    text_copy(other, sizeof other, create_room(trainer));
    hang_up_all();
    close_front();
    journal_memory_damage_row(store, code, 2);
    open_front();
    struct listener *guest = greet(1);
    say_join(guest, code, "Guest", "");
    ck_assert_ptr_nonnull(strstr(guest->refused.sentence, "could not be read back"));
    say_join(guest, other, "Guest", "");
    ck_assert_uint_eq(guest->sessions[SESSION_JOINED], 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("front");
    TCase *tests = tcase_create("front");
    tcase_add_checked_fixture(tests, open_room, close_room);
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, an_answer_leaves_only_after_its_commit);
    tcase_add_test(tests, nobody_hears_of_a_newcomer_before_the_commit);
    tcase_add_test(tests, a_disk_that_hangs_does_not_stop_the_signs_of_life);
    tcase_add_test(tests, answers_come_in_the_order_of_the_commands);
    tcase_add_test(tests, a_failed_journal_is_told_once_and_nothing_more_is_accepted);
    tcase_add_test(tests, a_command_sent_again_is_answered_with_its_first_row);
    tcase_add_test(tests, a_number_from_long_ago_is_refused_and_harms_nobody);
    tcase_add_test(tests, a_facilitators_command_sent_again_is_not_done_again);
    tcase_add_test(tests, another_version_is_refused_in_a_sentence_that_names_both);
    tcase_add_test(tests, who_does_not_say_hello_first_is_sent_away);
    tcase_add_test(tests, a_wrong_code_is_a_sentence_and_changes_nothing);
    tcase_add_test(tests, the_twenty_first_wrong_code_in_a_minute_ends_the_connection);
    tcase_add_test(tests, a_wrong_token_opens_nothing);
    tcase_add_test(tests, a_projector_sees_and_may_not_lead);
    tcase_add_test(tests, a_name_of_control_characters_is_one_sentence);
    tcase_add_test(tests, who_floods_is_disconnected_and_the_others_are_not);
    tcase_add_test(tests, thirty_packets_a_second_are_no_flood);
    tcase_add_test(tests, six_seconds_of_silence_are_an_absence_and_a_word_ends_it);
    tcase_add_test(tests, a_ticket_opens_the_same_seat_from_another_window);
    tcase_add_test(tests, one_window_is_one_person);
    tcase_add_test(tests, an_old_window_that_wakes_up_does_not_take_the_seat_back);
    tcase_add_test(tests, rooms_people_and_numbers_are_back_after_a_restart);
    tcase_add_test(tests, a_room_that_cannot_be_played_again_is_set_aside_and_the_others_go_on);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
