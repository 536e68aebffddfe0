/* What the SQLite store says to paths it cannot use, and what it notices when bytes change. */
#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>

#include "journal_fixture.h"

#define ROWS 40

/* The path must be refused, with a sentence that names it and holds the words. */
static void expect_refusal(const char *path, const char *words)
{
    char sentence[JOURNAL_SENTENCE_SIZE] = "";
    ck_assert_ptr_null(journal_open(path, sentence, sizeof sentence));
    ck_assert_msg(strstr(sentence, path) && strstr(sentence, words), "%s", sentence);
    ck_assert_int_eq(sentence[strlen(sentence) - 1], '.');
    ck_assert_ptr_null(strchr(sentence, '\n'));
}

static void write_file(const char *path, const char *bytes, size_t size)
{
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes, 1, size, file), size);
    ck_assert_int_eq(fclose(file), 0);
}

/* The caller frees the content. */
static unsigned char *read_file(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_eq(fseek(file, 0, SEEK_END), 0);
    *size = (size_t)ftell(file);
    rewind(file);
    unsigned char *bytes = malloc(*size + 1);
    ck_assert_ptr_nonnull(bytes);
    ck_assert_uint_eq(fread(bytes, 1, *size, file), *size);
    fclose(file);
    return bytes;
}

static void flip(const char *path, long offset, unsigned char bits)
{
    FILE *file = fopen(path, "r+b");
    ck_assert_ptr_nonnull(file);
    fseek(file, offset, SEEK_SET);
    int byte = fgetc(file);
    fseek(file, offset, SEEK_SET);
    fputc(byte ^ bits, file);
    ck_assert_int_eq(fclose(file), 0);
}

static void record_game(const char *url)
{
    struct journal *journal = open_or_die(url);
    for (uint64_t seq = 1; seq <= ROWS; seq++) {
        append(journal, ROOM, seq);
        append(journal, OTHER_ROOM, seq);
    }
    journal_checkpoint(journal, ROOM, ROWS, (const uint8_t *)"a state of the room", 19);
    journal_close(journal);
}

START_TEST(closing_commits_what_is_queued_and_the_next_opening_finds_it)
{
    record_game(fixture_url);
    struct journal *journal = open_or_die(fixture_path("game.db"));
    ck_assert_uint_eq(read_room(journal, ROOM, 0).count, ROWS);
    append(journal, ROOM, ROWS + 1);
    ck_assert_uint_eq(read_room(journal, ROOM, 0).count, ROWS + 1);
    journal_close(journal);
}
END_TEST

START_TEST(only_the_owner_may_read_a_new_journal)
{
    umask(0);
    record_game(fixture_url);
    struct stat found;
    ck_assert_int_eq(stat(fixture_path("game.db"), &found), 0);
    ck_assert_uint_eq(found.st_mode & 0777, 0600);
}
END_TEST

START_TEST(the_largest_row_is_kept)
{
    static uint8_t payload[JOURNAL_PAYLOAD_MAX];
    struct journal *journal = open_or_die(fixture_url);
    struct journal_row row = {.room = ROOM, .seq = 1, .payload = payload, .size = sizeof payload};
    ck_assert(wait_committed(journal, journal_append(journal, &row)));
    journal_close(journal);
}
END_TEST

/* Opens in a process of its own, as a second server does. */
static bool second_server_is_refused(int go)
{
    char token;
    char sentence[JOURNAL_SENTENCE_SIZE] = "";
    if (read(go, &token, 1) != 1) _exit(2);
    struct journal *journal = journal_open(fixture_url, sentence, sizeof sentence);
    return !journal && strstr(sentence, "in use");
}

START_TEST(a_second_server_on_the_same_file_is_refused)
{
    int go[2];
    ck_assert_int_eq(pipe(go), 0);
    pid_t child = fork();
    if (child == 0) _exit(second_server_is_refused(go[0]) ? 0 : 1);
    struct journal *journal = open_or_die(fixture_url);
    ck_assert_int_eq(write(go[1], "!", 1), 1);
    int status;
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == 0, "status %d", status);
    expect_refusal(fixture_path("game.db"), "in use");
    append(journal, ROOM, 1);
    ck_assert_uint_eq(read_room(journal, ROOM, 0).count, 1);
    journal_close(journal);
}
END_TEST

START_TEST(paths_that_cannot_be_a_journal_are_refused)
{
    expect_refusal(fixture_folder, "is a folder");
    expect_refusal(fixture_path("no/such/folder.db"), "there is no folder");
    expect_refusal("/dev/null", "not a plain file");
    char sentence[JOURNAL_SENTENCE_SIZE] = "";
    ck_assert_ptr_null(journal_open("sqlite:", sentence, sizeof sentence));
    ck_assert_msg(strstr(sentence, "is missing"), "%s", sentence);
    char path[PATH_MAX + 100];
    memset(path, 'x', sizeof path - 1);
    path[sizeof path - 1] = '\0';
    ck_assert_ptr_null(journal_open(path, sentence, sizeof sentence));
    ck_assert_msg(strstr(sentence, "too long"), "%s", sentence);
}
END_TEST

START_TEST(a_place_that_may_not_be_written_is_refused)
{
    record_game(fixture_url);
    ck_assert_int_eq(chmod(fixture_path("game.db"), 0444), 0);
    ck_assert_int_eq(chmod(fixture_folder, 0555), 0);
    if (geteuid() == 0) ck_assert_int_eq(seteuid(65534), 0);
    expect_refusal(fixture_path("new.db"), "write in the folder");
    expect_refusal(fixture_path("game.db"), "cannot be written");
    if (getuid() == 0) ck_assert_int_eq(seteuid(0), 0);
    ck_assert_int_eq(chmod(fixture_folder, 0755), 0);
}
END_TEST

START_TEST(a_file_of_something_else_is_refused_and_left_alone)
{
    char text[4096];
    memset(text, 'n', sizeof text);
    write_file(fixture_path("notes.txt"), text, sizeof text);
    expect_refusal(fixture_path("notes.txt"), "not a journal of Baton");
    size_t size;
    unsigned char *after = read_file(fixture_path("notes.txt"), &size);
    ck_assert_uint_eq(size, sizeof text);
    ck_assert_mem_eq(after, text, size);
    free(after);
}
END_TEST

/* SQLite's header: user_version at 60, application_id at 68, both big endian. */
START_TEST(a_foreign_and_a_newer_database_are_refused_and_left_alone)
{
    record_game(fixture_url);
    static const struct {
        long offset;
        const char *words;
    } cases[] = {{71, "another program"}, {63, "has format 3"}};
    for (size_t i = 0; i < 2; i++) {
        flip(fixture_path("game.db"), cases[i].offset, 2);
        size_t size_before;
        size_t size_after;
        unsigned char *before = read_file(fixture_path("game.db"), &size_before);
        expect_refusal(fixture_path("game.db"), cases[i].words);
        unsigned char *after = read_file(fixture_path("game.db"), &size_after);
        ck_assert_uint_eq(size_before, size_after);
        ck_assert_mem_eq(before, after, size_before);
        free(before);
        free(after);
        flip(fixture_path("game.db"), cases[i].offset, 2);
    }
    struct journal *journal = open_or_die(fixture_url);
    journal_close(journal);
}
END_TEST

START_TEST(an_empty_file_becomes_a_journal)
{
    write_file(fixture_path("game.db"), "", 0);
    record_game(fixture_url);
}
END_TEST

START_TEST(a_reader_of_recorded_games_makes_no_file)
{
    char sentence[JOURNAL_SENTENCE_SIZE] = "";
    ck_assert_ptr_null(journal_open_recorded(fixture_url, sentence, sizeof sentence));
    ck_assert_msg(strstr(sentence, "There is no journal"), "%s", sentence);
    ck_assert_int_ne(access(fixture_path("game.db"), F_OK), 0);
    record_game(fixture_url);
    struct journal *journal = journal_open_recorded(fixture_url, sentence, sizeof sentence);
    ck_assert_msg(journal != NULL, "%s", sentence);
    ck_assert_uint_eq(read_room(journal, ROOM, 0).count, ROWS);
    journal_close(journal);
}
END_TEST

/* Where the text first stands in the file. */
static long find_in_file(const char *path, const char *text)
{
    size_t size;
    unsigned char *bytes = read_file(path, &size);
    size_t offset = 0;
    while (offset + strlen(text) < size && memcmp(bytes + offset, text, strlen(text)) != 0)
        offset++;
    ck_assert_uint_lt(offset + strlen(text), size);
    free(bytes);
    return (long)offset;
}

START_TEST(a_flipped_bit_in_a_payload_is_found_at_its_row)
{
    record_game(fixture_url);
    flip(fixture_path("game.db"), find_in_file(fixture_path("game.db"), ROOM "/17") + 3, 1);
    struct journal *journal = open_or_die(fixture_url);
    struct seen seen = {.room = ROOM};
    ck_assert(!journal_read(journal, ROOM, 0, see_row, &seen));
    ck_assert_uint_eq(seen.last_seq, 16);
    ck_assert_uint_eq(read_room(journal, OTHER_ROOM, 0).count, ROWS);
    journal_close(journal);
}
END_TEST

static bool see_checkpoint(void *context, uint64_t seq, const uint8_t *bytes, size_t size)
{
    ck_assert_uint_eq(seq, ROWS);
    ck_assert_uint_eq(size, 19);
    ck_assert_mem_eq(bytes, "a state of the room", size);
    ++*(unsigned *)context;
    return true;
}

START_TEST(a_flipped_bit_in_a_checkpoint_is_found)
{
    record_game(fixture_url);
    unsigned shown = 0;
    struct journal *journal = open_or_die(fixture_url);
    ck_assert(journal_read_checkpoint(journal, ROOM, see_checkpoint, &shown));
    ck_assert_uint_eq(shown, 1);
    journal_close(journal);
    flip(fixture_path("game.db"), find_in_file(fixture_path("game.db"), "a state of"), 1);
    journal = open_or_die(fixture_url);
    ck_assert(!journal_read_checkpoint(journal, ROOM, see_checkpoint, &shown));
    ck_assert_uint_eq(shown, 1);
    journal_close(journal);
}
END_TEST

struct listing {
    bool has_room;
    bool has_other;
};

static bool note_room(void *context, const char *code)
{
    struct listing *listing = context;
    listing->has_room |= strcmp(code, ROOM) == 0;
    listing->has_other |= strcmp(code, OTHER_ROOM) == 0;
    return true;
}

/* True when damage was told; otherwise everything has to be there and right. */
static bool damage_is_told(void)
{
    char sentence[JOURNAL_SENTENCE_SIZE];
    struct journal *journal = journal_open(fixture_url, sentence, sizeof sentence);
    if (!journal) return true;
    struct listing listing = {.has_room = false};
    struct seen seen = {.room = ROOM};
    struct seen other = {.room = OTHER_ROOM};
    unsigned shown = 0;
    bool is_good = journal_rooms(journal, note_room, &listing);
    is_good &= journal_read(journal, ROOM, 0, see_row, &seen);
    is_good &= journal_read(journal, OTHER_ROOM, 0, see_row, &other);
    is_good &= journal_read_checkpoint(journal, ROOM, see_checkpoint, &shown);
    journal_close(journal);
    if (is_good && (!listing.has_room || !listing.has_other || seen.count != ROWS ||
                    other.count != ROWS || shown > 1))
        ck_abort_msg("damage was not told");
    return !is_good;
}

START_TEST(a_flipped_bit_anywhere_in_the_file_is_told_or_harmless)
{
    record_game(fixture_url);
    size_t size;
    unsigned char *bytes = read_file(fixture_path("game.db"), &size);
    ck_assert_int_eq(freopen(fixture_path("log"), "w", stderr) != NULL, 1);
    unsigned told = 0;
    unsigned flips = 0;
    for (size_t offset = 0; offset < size; offset += 61, flips++) {
        write_file(fixture_path("game.db"), (const char *)bytes, size);
        remove(fixture_path("game.db-wal"));
        flip(fixture_path("game.db"), (long)offset, (unsigned char)(1u << (offset % 8)));
        told += damage_is_told() ? 1 : 0;
    }
    printf("%u flips in %zu bytes, %u told, the others harmless\n", flips, size, told);
    ck_assert_uint_gt(told, 10);
    free(bytes);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("journal in SQLite");
    TCase *files = tcase_create("files");
    tcase_set_timeout(files, 60);
    tcase_add_checked_fixture(files, fixture_make, fixture_remove);
    tcase_add_test(files, closing_commits_what_is_queued_and_the_next_opening_finds_it);
    tcase_add_test(files, only_the_owner_may_read_a_new_journal);
    tcase_add_test(files, the_largest_row_is_kept);
    tcase_add_test(files, a_second_server_on_the_same_file_is_refused);
    tcase_add_test(files, paths_that_cannot_be_a_journal_are_refused);
    tcase_add_test(files, a_place_that_may_not_be_written_is_refused);
    tcase_add_test(files, a_file_of_something_else_is_refused_and_left_alone);
    tcase_add_test(files, a_foreign_and_a_newer_database_are_refused_and_left_alone);
    tcase_add_test(files, an_empty_file_becomes_a_journal);
    tcase_add_test(files, a_reader_of_recorded_games_makes_no_file);
    suite_add_tcase(suite, files);
    TCase *damage = tcase_create("damage");
    tcase_set_timeout(damage, 60);
    tcase_add_checked_fixture(damage, fixture_make, fixture_remove);
    tcase_add_test(damage, a_flipped_bit_in_a_payload_is_found_at_its_row);
    tcase_add_test(damage, a_flipped_bit_in_a_checkpoint_is_found);
    tcase_add_test(damage, a_flipped_bit_anywhere_in_the_file_is_told_or_harmless);
    suite_add_tcase(suite, damage);
    return suite_run(suite);
}
