/* What holds for every store: each test runs on an SQLite file and on the twin in memory. */
#include <fcntl.h>
#include <time.h>

#include "journal_fixture.h"
#include "journal_memory.h"

static const char *url_of(int store)
{
    return store == 0 ? fixture_url : "memory:";
}

START_TEST(ten_thousand_rows_are_committed_in_order_and_read_back)
{
    struct journal *journal = open_or_die(url_of(_i));
    uint64_t before = 0;
    for (uint64_t seq = 1; seq <= 10000; seq++) {
        ck_assert_uint_eq(append(journal, ROOM, seq), seq);
        uint64_t committed = journal_committed(journal);
        ck_assert_uint_ge(committed, before);
        ck_assert_uint_le(committed, seq);
        before = committed;
    }
    ck_assert(wait_committed(journal, 10000));
    ck_assert_uint_eq(journal_committed(journal), 10000);
    ck_assert_uint_eq(journal_backlog(journal), 0);
    struct seen seen = read_room(journal, ROOM, 0);
    ck_assert_uint_eq(seen.count, 10000);
    ck_assert_uint_eq(seen.last_seq, 10000);
    journal_close(journal);
}
END_TEST

START_TEST(a_reader_sees_what_was_queued_before_it)
{
    struct journal *journal = open_or_die(url_of(_i));
    for (uint64_t seq = 1; seq <= 700; seq++)
        append(journal, seq % 2 ? ROOM : OTHER_ROOM, seq);
    ck_assert_uint_eq(read_room(journal, ROOM, 0).count, 350);
    ck_assert_uint_eq(read_room(journal, OTHER_ROOM, 0).count, 350);
    ck_assert_uint_eq(journal_committed(journal), 700);
    journal_close(journal);
}
END_TEST

START_TEST(a_unit_is_not_written_before_its_end)
{
    struct journal *journal = open_or_die(url_of(_i));
    append(journal, OTHER_ROOM, 1);
    ck_assert(wait_committed(journal, 1));
    journal_begin_unit(journal);
    append(journal, ROOM, 1);
    append(journal, ROOM, 2);
    nanosleep(&(struct timespec){.tv_nsec = 50000000}, NULL);
    ck_assert_uint_eq(journal_committed(journal), 1);
    append(journal, ROOM, 3);
    journal_end_unit(journal);
    ck_assert(wait_committed(journal, 4));
    ck_assert_uint_eq(read_room(journal, ROOM, 0).count, 3);
    journal_close(journal);
}
END_TEST

START_TEST(a_unit_larger_than_a_group_is_one_commit)
{
    struct journal *journal = open_or_die("memory:");
    journal_memory_fail_commit(journal, 2);
    journal_begin_unit(journal);
    for (uint64_t seq = 1; seq <= 600; seq++)
        append(journal, ROOM, seq);
    journal_end_unit(journal);
    ck_assert(wait_committed(journal, 600));
    ck_assert_uint_eq(journal_committed(journal), 600);
    journal_close(journal);
}
END_TEST

START_TEST(a_reader_may_begin_in_the_middle_and_stop_early)
{
    struct journal *journal = open_or_die(url_of(_i));
    for (uint64_t seq = 1; seq <= 20; seq++)
        append(journal, ROOM, seq);
    ck_assert_uint_eq(read_room(journal, ROOM, 15).count, 5);
    ck_assert_uint_eq(read_room(journal, ROOM, 20).count, 0);
    struct seen seen = {.room = ROOM, .stop_after = 3};
    ck_assert(journal_read(journal, ROOM, 0, see_row, &seen));
    ck_assert_uint_eq(seen.last_seq, 3);
    journal_close(journal);
}
END_TEST

START_TEST(an_unknown_room_is_empty_and_no_damage)
{
    struct journal *journal = open_or_die(url_of(_i));
    append(journal, OTHER_ROOM, 1);
    ck_assert_uint_eq(read_room(journal, ROOM, 0).count, 0);
    journal_close(journal);
}
END_TEST

START_TEST(rows_without_command_id_and_payload_are_welcome)
{
    struct journal *journal = open_or_die(url_of(_i));
    struct journal_row row = {.room = ROOM, .actor = 7};
    for (row.seq = 1; row.seq <= 3; row.seq++)
        journal_append(journal, &row);
    ck_assert(wait_committed(journal, 3));
    journal_close(journal);
}
END_TEST

START_TEST(the_same_command_of_the_same_actor_cannot_be_kept_twice)
{
    struct journal *journal = open_or_die(url_of(_i));
    struct journal_row row = {.room = ROOM, .seq = 1, .actor = 7, .command_id = UINT64_MAX};
    ck_assert(wait_committed(journal, journal_append(journal, &row)));
    row.actor = 8;
    row.seq = 2;
    ck_assert(wait_committed(journal, journal_append(journal, &row)));
    row.actor = 7;
    row.seq = 3;
    ck_assert(!wait_committed(journal, journal_append(journal, &row)));
    char sentence[JOURNAL_SENTENCE_SIZE];
    ck_assert(journal_failed(journal, sentence, sizeof sentence));
    ck_assert_msg(strstr(sentence, "twice") && !strstr(sentence, ROOM), "%s", sentence);
    ck_assert_uint_eq(journal_committed(journal), 2);
    journal_close(journal);
}
END_TEST

START_TEST(a_row_out_of_order_fails_the_journal)
{
    struct journal *journal = open_or_die(url_of(_i));
    append(journal, ROOM, 5);
    ck_assert(!wait_committed(journal, append(journal, ROOM, 5)));
    char sentence[JOURNAL_SENTENCE_SIZE];
    ck_assert(journal_failed(journal, sentence, sizeof sentence));
    journal_close(journal);
}
END_TEST

struct kept {
    unsigned count;
    uint64_t seq;
    char bytes[32];
};

static bool keep_checkpoint(void *context, uint64_t seq, const uint8_t *bytes, size_t size)
{
    struct kept *kept = context;
    kept->count++;
    kept->seq = seq;
    memcpy(kept->bytes, bytes, size);
    kept->bytes[size] = '\0';
    return true;
}

START_TEST(the_last_checkpoint_of_each_room_is_kept)
{
    struct journal *journal = open_or_die(url_of(_i));
    append(journal, ROOM, 1);
    journal_checkpoint(journal, ROOM, 1, (const uint8_t *)"first", 5);
    journal_checkpoint(journal, OTHER_ROOM, 1, (const uint8_t *)"other", 5);
    ck_assert_uint_eq(journal_checkpoint(journal, ROOM, 2, (const uint8_t *)"second", 6), 4);
    struct kept kept = {.count = 0};
    ck_assert(journal_read_checkpoint(journal, ROOM, keep_checkpoint, &kept));
    ck_assert_uint_eq(kept.count, 1);
    ck_assert_uint_eq(kept.seq, 2);
    ck_assert_str_eq(kept.bytes, "second");
    ck_assert(journal_read_checkpoint(journal, "NEVERWAS", keep_checkpoint, &kept));
    ck_assert_uint_eq(kept.count, 1);
    journal_close(journal);
}
END_TEST

static bool list_room(void *context, const char *code)
{
    char *list = context;
    snprintf(list + strlen(list), 64 - strlen(list), "%s ", code);
    return true;
}

START_TEST(rooms_are_listed_and_an_erased_one_leaves_nothing)
{
    struct journal *journal = open_or_die(url_of(_i));
    append(journal, OTHER_ROOM, 1);
    append(journal, ROOM, 1);
    append(journal, ROOM, 2);
    journal_checkpoint(journal, ROOM, 2, (const uint8_t *)"state", 5);
    char rooms[64] = "";
    ck_assert(journal_rooms(journal, list_room, rooms));
    ck_assert_str_eq(rooms, ROOM " " OTHER_ROOM " ");

    ck_assert_uint_eq(journal_erase_room(journal, ROOM), 5);
    rooms[0] = '\0';
    ck_assert(journal_rooms(journal, list_room, rooms));
    ck_assert_str_eq(rooms, OTHER_ROOM " ");
    ck_assert_uint_eq(read_room(journal, ROOM, 0).count, 0);
    struct kept kept = {.count = 0};
    ck_assert(journal_read_checkpoint(journal, ROOM, keep_checkpoint, &kept));
    ck_assert_uint_eq(kept.count, 0);

    append(journal, ROOM, 1);
    ck_assert_uint_eq(read_room(journal, ROOM, 0).count, 1);
    journal_close(journal);
}
END_TEST

START_TEST(erasing_and_beginning_again_in_one_group_starts_a_new_chain)
{
    struct journal *journal = open_or_die(url_of(_i));
    append(journal, ROOM, 1);
    append(journal, ROOM, 2);
    journal_erase_room(journal, ROOM);
    append(journal, ROOM, 1);
    ck_assert_uint_eq(read_room(journal, ROOM, 0).count, 1);
    journal_close(journal);
}
END_TEST

START_TEST(the_descriptor_is_quiet_until_something_was_committed)
{
    struct journal *journal = open_or_die(url_of(_i));
    struct pollfd wait = {.fd = journal_descriptor(journal), .events = POLLIN};
    ck_assert_int_eq(poll(&wait, 1, 0), 0);
    append(journal, ROOM, 1);
    ck_assert_int_eq(poll(&wait, 1, WAIT_MS), 1);
    ck_assert_uint_eq(journal_committed(journal), 1);
    ck_assert_int_eq(poll(&wait, 1, 0), 0);
    journal_close(journal);
}
END_TEST

START_TEST(a_failed_commit_is_the_last_and_nothing_after_it_is_committed)
{
    struct journal *journal = open_or_die("memory:");
    ck_assert(wait_committed(journal, append(journal, ROOM, 1)));
    char sentence[JOURNAL_SENTENCE_SIZE] = "";
    ck_assert(!journal_failed(journal, sentence, sizeof sentence));
    journal_memory_fail_commit(journal, 2);
    ck_assert(wait_committed(journal, append(journal, ROOM, 2)));
    ck_assert(!wait_committed(journal, append(journal, ROOM, 3)));
    ck_assert(journal_failed(journal, sentence, sizeof sentence));
    ck_assert_msg(strstr(sentence, "full"), "%s", sentence);
    ck_assert_uint_eq(append(journal, ROOM, 4), 4);
    ck_assert_uint_eq(journal_committed(journal), 2);
    struct seen seen = {.room = ROOM};
    ck_assert(!journal_read(journal, ROOM, 0, see_row, &seen));
    journal_close(journal);
}
END_TEST

START_TEST(a_hanging_disk_blocks_no_append_and_commits_nothing)
{
    struct journal *journal = open_or_die("memory:");
    journal_memory_hold_commits(journal, true);
    for (uint64_t seq = 1; seq <= 1000; seq++)
        append(journal, ROOM, seq);
    struct pollfd wait = {.fd = journal_descriptor(journal), .events = POLLIN};
    ck_assert_int_eq(poll(&wait, 1, 50), 0);
    ck_assert_uint_eq(journal_committed(journal), 0);
    ck_assert_uint_eq(journal_backlog(journal), 1000);
    journal_memory_hold_commits(journal, false);
    ck_assert(wait_committed(journal, 1000));
    journal_close(journal);
}
END_TEST

START_TEST(a_disk_that_hangs_for_ever_fails_the_journal_before_memory_runs_out)
{
    static const uint8_t payload[JOURNAL_PAYLOAD_MAX];
    struct journal *journal = open_or_die("memory:");
    journal_memory_hold_commits(journal, true);
    char sentence[JOURNAL_SENTENCE_SIZE] = "";
    struct journal_row row = {.room = ROOM, .payload = payload, .size = sizeof payload};
    for (row.seq = 1; row.seq < 10000 && !journal_failed(journal, sentence, sizeof sentence);
         row.seq++)
        journal_append(journal, &row);
    ck_assert_uint_lt(row.seq, 4400);
    ck_assert_msg(strstr(sentence, "too slow"), "%s", sentence);
    journal_memory_hold_commits(journal, false);
    journal_close(journal);
}
END_TEST

START_TEST(a_damaged_row_is_named_and_the_rows_before_it_are_shown)
{
    struct journal *journal = open_or_die("memory:");
    for (uint64_t seq = 1; seq <= 9; seq++)
        append(journal, ROOM, seq);
    journal_memory_damage_row(journal, ROOM, 6);
    struct seen seen = {.room = ROOM};
    ck_assert(!journal_read(journal, ROOM, 0, see_row, &seen));
    ck_assert_uint_eq(seen.last_seq, 5);
    journal_close(journal);
}
END_TEST

START_TEST(an_unknown_kind_of_store_is_refused_with_a_sentence)
{
    static const char *const urls[] = {"postgres://host/game", "mysql:game", "memory:name"};
    for (size_t i = 0; i < sizeof urls / sizeof *urls; i++) {
        char sentence[JOURNAL_SENTENCE_SIZE] = "";
        ck_assert_ptr_null(journal_open(urls[i], sentence, sizeof sentence));
        ck_assert_msg(strstr(sentence, "sqlite:PATH"), "%s", sentence);
    }
}
END_TEST

START_TEST(a_lone_row_does_not_wait_for_company)
{
    struct journal *journal = open_or_die("memory:");
    struct timespec start;
    struct timespec end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (uint64_t seq = 1; seq <= 100; seq++)
        ck_assert(wait_committed(journal, append(journal, ROOM, seq)));
    clock_gettime(CLOCK_MONOTONIC, &end);
    /* About 0.6 ms each here; the bound only says that nobody waits for a timer of the quiet. */
    ck_assert_int_lt(end.tv_sec - start.tv_sec, 10);
    journal_close(journal);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("journal");
    TCase *both = tcase_create("both stores");
    tcase_set_timeout(both, 60);
    tcase_add_checked_fixture(both, fixture_make, fixture_remove);
    tcase_add_loop_test(both, ten_thousand_rows_are_committed_in_order_and_read_back, 0, 2);
    tcase_add_loop_test(both, a_reader_sees_what_was_queued_before_it, 0, 2);
    tcase_add_loop_test(both, a_unit_is_not_written_before_its_end, 0, 2);
    tcase_add_loop_test(both, a_reader_may_begin_in_the_middle_and_stop_early, 0, 2);
    tcase_add_loop_test(both, an_unknown_room_is_empty_and_no_damage, 0, 2);
    tcase_add_loop_test(both, rows_without_command_id_and_payload_are_welcome, 0, 2);
    tcase_add_loop_test(both, the_same_command_of_the_same_actor_cannot_be_kept_twice, 0, 2);
    tcase_add_loop_test(both, a_row_out_of_order_fails_the_journal, 0, 2);
    tcase_add_loop_test(both, the_last_checkpoint_of_each_room_is_kept, 0, 2);
    tcase_add_loop_test(both, rooms_are_listed_and_an_erased_one_leaves_nothing, 0, 2);
    tcase_add_loop_test(both, erasing_and_beginning_again_in_one_group_starts_a_new_chain, 0, 2);
    tcase_add_loop_test(both, the_descriptor_is_quiet_until_something_was_committed, 0, 2);
    suite_add_tcase(suite, both);
    TCase *twin = tcase_create("the twin's switches");
    tcase_set_timeout(twin, 60);
    tcase_add_test(twin, a_unit_larger_than_a_group_is_one_commit);
    tcase_add_test(twin, a_failed_commit_is_the_last_and_nothing_after_it_is_committed);
    tcase_add_test(twin, a_hanging_disk_blocks_no_append_and_commits_nothing);
    tcase_add_test(twin, a_disk_that_hangs_for_ever_fails_the_journal_before_memory_runs_out);
    tcase_add_test(twin, a_damaged_row_is_named_and_the_rows_before_it_are_shown);
    tcase_add_test(twin, an_unknown_kind_of_store_is_refused_with_a_sentence);
    tcase_add_test(twin, a_lone_row_does_not_wait_for_company);
    suite_add_tcase(suite, twin);
    return suite_run(suite);
}
