#include "bench.h"
#include "suite.h"

#include <stdio.h>
#include <string.h>

/* People who come and go, and what they call themselves. Viewer 1 leads. */
static struct bench bench;

static void open_room(void)
{
    bench_new(&bench);
    bench_open(&bench, 2);
    bench_facilitate(&bench, 1);
}

static bool enters(uint32_t viewer, const char *name)
{
    bench.person = 0;
    bench_join(&bench, viewer, name);
    return bench.person != 0;
}

static void come_and_go(unsigned times)
{
    for (unsigned i = 0; i < times; i++) {
        ck_assert(enters(50, "Guest"));
        room_leave(bench.room, 50);
    }
}

START_TEST(a_name_of_24_letters_of_any_script_comes_in_whole)
{
    const char *name = "Александра Константинова";
    open_room();
    ck_assert(enters(10, name));
    ck_assert_str_eq(bench.room->people[0].name, name);
    ck_assert(!enters(11, "Александра Константиновая"));
    bench_free(&bench);
}
END_TEST

START_TEST(coming_and_going_does_not_fill_a_room)
{
    char sentence[200] = "";
    open_room();
    come_and_go(150);
    ck_assert(enters(10, "Ana"));
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    come_and_go(150);
    ck_assert(enters(11, "Ben"));
    ck_assert(bench_advance(&bench, 1, 20));
    ck_assert_uint_le(bench.room->person_count, ROOM_PEOPLE_MAX);
    struct room *again = bench_replay(&bench, sentence, sizeof sentence);
    ck_assert_msg(again != NULL, "%s", sentence);
    room_free(again);
    bench_free(&bench);
}
END_TEST

START_TEST(a_place_given_anew_knows_the_numbers_of_the_one_before)
{
    struct command choice = {.id = COMMAND_CHOOSE_SEAT, .as.choose_seat.role = EVERY_ROLE};
    open_room();
    for (unsigned i = 0; i < ROOM_PEOPLE_MAX; i++) {
        ck_assert(enters(50, "Guest"));
        room_command(bench.room, 50, 7, &choice);
        room_leave(bench.room, 50);
    }
    ck_assert(enters(51, "Ana"));
    ck_assert_uint_eq(bench.room->people[bench.person - 1].last_number, 7);
    uint64_t accepted = bench.accepted;
    size_t rows = bench.kept_count;
    room_command(bench.room, 51, 7, &choice); /* a second row under this number ends the journal */
    ck_assert_uint_eq(bench.kept_count, rows);
    ck_assert_uint_eq(bench.accepted, accepted + 1);
    bench_free(&bench);
}
END_TEST

START_TEST(who_played_keeps_the_id)
{
    open_room();
    ck_assert(enters(10, "Ana"));
    uint32_t ana = bench.person;
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    ck_assert(bench_advance(&bench, 1, 2));
    room_leave(bench.room, 10);
    for (unsigned i = 0; i < 120; i++) {
        ck_assert(enters(50, "Guest"));
        ck_assert_uint_ne(bench.person, ana);
        room_leave(bench.room, 50);
    }
    ck_assert_str_eq(bench.room->people[ana - 1].name, "Ana");
    bench_free(&bench);
}
END_TEST

START_TEST(a_name_can_be_seen_and_told_from_the_others)
{
    static const char *const refused[] = {
        "",    "  ",          "\xE2\x80\x8B",    "\xE3\x85\xA4", "\xC2\xA0\xE2\x80\x8F",
        "ana", "A\xC2\xADna", "Ana\xE2\x80\x8B", " Ana "};
    open_room();
    ck_assert(enters(10, "Ana"));
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
        ck_assert_msg(!enters(20, refused[i]), "%zu", i);
    ck_assert(enters(21, "Ana B."));
    ck_assert(enters(22, "\xC3\x84nne"));
    ck_assert(enters(23, "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80"));
    bench_free(&bench);
}
END_TEST

START_TEST(who_was_taken_out_while_away_does_not_come_back_by_itself)
{
    struct session_join join = {.code = "TESTR00M", .name = "Ana"};
    struct command kick = {.id = COMMAND_KICK, .as.kick.person_name = "Ana"};
    open_room();
    ck_assert(enters(10, "Ana"));
    memcpy(join.ticket, bench.ticket, sizeof join.ticket);
    room_disconnect(bench.room, 10);
    ck_assert(bench_do(&bench, 1, &kick));
    bench.person = 0;
    room_join(bench.room, 11, &join);
    ck_assert_uint_eq(bench.person, 0);
    ck_assert_ptr_nonnull(strstr(bench.sentence, "taken you out"));
    ck_assert(enters(12, "Ana"));
    bench_free(&bench);
}
END_TEST

START_TEST(a_closed_room_takes_nothing_more)
{
    struct command words = {.id = COMMAND_ANNOUNCE};
    open_room();
    ck_assert(enters(10, "Ana"));
    ck_assert(bench_do_plain(&bench, 1, COMMAND_CLOSE));
    bench_facilitate(&bench, 1);
    size_t rows = bench.kept_count;
    strcpy(words.as.announce.text, "Hello?");
    ck_assert(!bench_do(&bench, 1, &words));
    ck_assert_str_eq(bench.sentence, "The room is closed.");
    ck_assert(!bench_do_plain(&bench, 1, COMMAND_CLOSE));
    ck_assert(!bench_do_plain(&bench, 1, COMMAND_START));
    ck_assert_uint_eq(bench.kept_count, rows);
    bench_free(&bench);
}
END_TEST

START_TEST(a_phase_is_not_extended_beyond_a_day)
{
    struct command extend = {.id = COMMAND_EXTEND, .as.extend.ms = 3600000};
    unsigned times = 0;
    open_room();
    ck_assert(enters(10, "Ana"));
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    while (times < 100 && bench_do(&bench, 1, &extend))
        times++;
    ck_assert_uint_ge(times, 23);
    ck_assert_uint_le(times, 25);
    ck_assert_ptr_nonnull(strstr(bench.sentence, "more than a day"));
    bench_free(&bench);
}
END_TEST

START_TEST(an_empty_word_is_not_announced)
{
    struct command words = {.id = COMMAND_ANNOUNCE};
    open_room();
    ck_assert(!bench_do(&bench, 1, &words));
    ck_assert(!bench_do_plain(&bench, 1, COMMAND_READY));
    ck_assert_str_eq(bench.sentence, "Only a person with a seat may do this.");
    bench_free(&bench);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("people");
    TCase *tests = tcase_create("people");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, a_name_of_24_letters_of_any_script_comes_in_whole);
    tcase_add_test(tests, coming_and_going_does_not_fill_a_room);
    tcase_add_test(tests, a_place_given_anew_knows_the_numbers_of_the_one_before);
    tcase_add_test(tests, who_played_keeps_the_id);
    tcase_add_test(tests, a_name_can_be_seen_and_told_from_the_others);
    tcase_add_test(tests, who_was_taken_out_while_away_does_not_come_back_by_itself);
    tcase_add_test(tests, a_closed_room_takes_nothing_more);
    tcase_add_test(tests, a_phase_is_not_extended_beyond_a_day);
    tcase_add_test(tests, an_empty_word_is_not_announced);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
