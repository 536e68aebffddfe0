#include "captured.h"
#include "journal.h"
#include "playback_inside.h"
#include "room_state.h"
#include "scenario.h"
#include "verbs.h"

#include <sys/stat.h>

/* A game played on the bench, kept in a store and as a recording. */

enum { WEEKS = 20, FACILITATOR = 1, PLAYER = 2 };

struct keeping {
    struct room *room;
    struct journal *journal;
    FILE *recording;
};

static void keep_row(void *context, const char *code, const struct room_row *row)
{
    struct keeping *keeping = context;
    struct journal_row kept = {.seq = row->seq,
                               .time_ms = row->time_ms,
                               .actor = row->actor,
                               .command_id = row->number,
                               .kind = row->kind,
                               .payload = row->payload,
                               .size = row->size};
    memcpy(kept.room, code, sizeof kept.room);
    journal_append(keeping->journal, &kept);
    recording_write_row(keeping->recording, keeping->room, row);
}

static void drop_packet(void *context, uint32_t viewer, const uint8_t *packet, size_t size)
{
    (void)context, (void)viewer, (void)packet, (void)size;
}

static void drop_viewer(void *context, uint32_t viewer)
{
    (void)context, (void)viewer;
}

static void say(struct room *room, uint32_t viewer, struct command *command)
{
    static uint64_t number;
    room_command(room, viewer, ++number, command);
}

static void play(struct room *room)
{
    struct scenario scenario;
    struct session_join join = {.name = "<b>Ana</b>"};
    struct command start = {.id = COMMAND_START};
    struct command advance = {.id = COMMAND_ADVANCE, .as.advance.weeks = WEEKS / 2};
    struct command decide = {.id = COMMAND_DECIDE};
    scenario_default(&scenario);
    room_open(room, &scenario, 2, 11);
    room_watch(room, FACILITATOR, true);
    room_join(room, PLAYER, &join);
    say(room, FACILITATOR, &start);
    say(room, FACILITATOR, &advance);
    room_tick(room, 1);
    uint16_t roles = room->people[0].roles;
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++)
        if (roles & (1u << decision_slot_role(slot)))
            decide.as.decide.settings[0].slot = (uint16_t)slot;
    uint16_t slot = decide.as.decide.settings[0].slot;
    decide.as.decide.role = (uint8_t)decision_slot_role(slot);
    decide.as.decide.settings[0].value = decision_info(decision_of_slot(slot))->min;
    decide.as.decide.settings_count = 1;
    say(room, PLAYER, &decide);
    say(room, FACILITATOR, &advance);
    room_tick(room, 1);
    ck_assert_uint_eq(room->week, WEEKS);
}

/* Leaves both files at these paths. */
static void make_game(const char *store, const char *recording)
{
    char sentence[512];
    struct keeping keeping = {0};
    struct room_port port = {&keeping, keep_row, drop_packet, drop_viewer};
    unlink(store);
    keeping.journal = journal_open(store, sentence, sizeof sentence);
    ck_assert_msg(keeping.journal != NULL, "%s", sentence);
    keeping.recording = fopen(recording, "w");
    ck_assert_ptr_nonnull(keeping.recording);
    recording_write_head(keeping.recording, "TESTR00M");
    keeping.room = room_new("TESTR00M", &port);
    play(keeping.room);
    journal_close(keeping.journal);
    ck_assert_int_eq(fclose(keeping.recording), 0);
    room_free(keeping.room);
}

static char *store, *recording;

static void begin(void)
{
    static char paths[2][80];
    snprintf(paths[0], sizeof paths[0], "%s", own_path("replay.db"));
    snprintf(paths[1], sizeof paths[1], "%s", own_path("replay.txt"));
    store = paths[0];
    recording = paths[1];
    make_game(store, recording);
}

static void end(void)
{
    char path[100];
    static const char *const tails[] = {"", "-wal", "-shm"};
    for (size_t i = 0; i < 3; i++) {
        snprintf(path, sizeof path, "%s%s", store, tails[i]);
        unlink(path);
    }
    unlink(recording);
}

START_TEST(a_kept_room_comes_out_the_same)
{
    struct captured captured = CAPTURE(verb_replay, store, "--room", "testr-00m");
    ck_assert_str_eq(captured.text, "20 ticks, hash ok\n");
    ck_assert_int_eq(captured.code, LAB_DONE);
}
END_TEST

START_TEST(a_recording_comes_out_the_same)
{
    struct captured captured = CAPTURE(verb_replay, recording);
    ck_assert_str_eq(captured.text, "20 ticks, hash ok\n");
    ck_assert_int_eq(captured.code, LAB_DONE);
}
END_TEST

START_TEST(a_recording_made_from_the_store_is_the_one_made_while_playing)
{
    char *again = own_path("again.txt");
    CAPTURE(verb_replay, store, "--room", "TESTR00M", "--record", again);
    char *one = read_text(recording), *two = read_text(again);
    ck_assert_str_eq(one, two);
    free(one);
    free(two);
    unlink(again);
}
END_TEST

/* Changes the number of the column-th field in the n-th digest line. */
static void spoil_digest(unsigned nth, unsigned column)
{
    char *text = read_text(recording), *at = text;
    for (unsigned i = 0; i < nth; i++)
        at = strstr(at, "\ndigest ") + 1;
    at = strchr(at, ' ') + 1;
    for (unsigned i = 0; i <= column; i++)
        at = strchr(at, ' ') + 1;
    *at = *at == '1' ? '2' : '1';
    write_text(recording, text);
    free(text);
}

START_TEST(a_game_that_comes_out_differently_names_the_tick_and_the_field)
{
    spoil_digest(2 * 7 + 2, FIELD_Tsm); /* two teams: the eighth week of team 2 */
    struct captured captured = CAPTURE(verb_replay, recording);
    ck_assert_int_eq(captured.code, LAB_FAILED);
    ck_assert_msg(strncmp(captured.text, "Tick 8, team 2: Tsm differs", 27) == 0, "%s",
                  captured.text);
}
END_TEST

START_TEST(a_changed_row_is_noticed_at_its_week)
{
    char *text = read_text(recording);
    char *row = strstr(text, "\nrow ");
    unsigned weeks = 0, kind = 0;
    while (weeks < 4) {
        row = strstr(row + 1, "\nrow ");
        ck_assert_int_eq(sscanf(row, "\nrow %*u %*d %*u %*u %u", &kind), 1);
        weeks += kind == COMMAND_WEEK;
    }
    char *last = strchr(row + 1, '\n') - 1; /* the last digit of team 2's last field */
    *last = *last == '0' ? '1' : '0';
    write_text(recording, text);
    free(text);
    struct captured captured = CAPTURE(verb_replay, recording);
    ck_assert_int_eq(captured.code, LAB_FAILED);
    ck_assert_ptr_nonnull(strstr(captured.text, "Week 3, team 2"));
}
END_TEST

START_TEST(rows_that_are_missing_are_told)
{
    char *text = read_text(recording);
    char *row = strstr(text, "\nrow 3 "), *next = strstr(row + 1, "\nrow ");
    memmove(row, next, strlen(next) + 1);
    write_text(recording, text);
    free(text);
    struct captured captured = CAPTURE(verb_replay, recording);
    ck_assert_int_eq(captured.code, LAB_FAILED);
    ck_assert_str_eq(captured.text, "");
}
END_TEST

START_TEST(what_cannot_be_replayed_is_told)
{
    ck_assert_int_eq(CAPTURE(verb_replay, store, "--room", "AAAAAAAA").code, LAB_FAILED);
    ck_assert_int_eq(CAPTURE(verb_replay, store, "--room", "nonsense!").code, LAB_FAILED);
    ck_assert_int_eq(CAPTURE(verb_replay, "/nowhere/x.db", "--room", "TESTR00M").code, LAB_FAILED);
    ck_assert_int_eq(CAPTURE(verb_replay, store).code, LAB_WRONG_USAGE);
    ck_assert_int_eq(verb_replay(0, NULL), LAB_WRONG_USAGE);
}
END_TEST

START_TEST(a_report_is_written_with_all_its_files)
{
    static const char *const names[] = {"debrief.html", "decisions.csv", "weeks.csv",
                                        "handoffs.csv", "pulse.csv"};
    char folder[] = "/tmp/baton-test-report-XXXXXX", path[120];
    ck_assert_ptr_nonnull(mkdtemp(folder));
    struct captured captured = CAPTURE(verb_report, store, "--room", "TESTR00M", "--out", folder);
    ck_assert_int_eq(captured.code, LAB_DONE);
    for (size_t i = 0; i < 5; i++) {
        struct stat about;
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        ck_assert_msg(stat(path, &about) == 0 && about.st_size > 40, "%s", path);
        unlink(path);
    }
    rmdir(folder);
    ck_assert_int_eq(CAPTURE(verb_report, store, "--room", "TESTR00M", "--out", "/proc/x").code,
                     LAB_FAILED);
    ck_assert_int_eq(CAPTURE(verb_report, store, "--room", "TESTR00M").code, LAB_WRONG_USAGE);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("replay");
    TCase *tests = tcase_create("replay");
    tcase_set_timeout(tests, 30);
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, a_kept_room_comes_out_the_same);
    tcase_add_test(tests, a_recording_comes_out_the_same);
    tcase_add_test(tests, a_recording_made_from_the_store_is_the_one_made_while_playing);
    tcase_add_test(tests, a_game_that_comes_out_differently_names_the_tick_and_the_field);
    tcase_add_test(tests, a_changed_row_is_noticed_at_its_week);
    tcase_add_test(tests, rows_that_are_missing_are_told);
    tcase_add_test(tests, what_cannot_be_replayed_is_told);
    tcase_add_test(tests, a_report_is_written_with_all_its_files);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
