/* The disk refuses or dies at every single moment. This program defines the system calls SQLite
 * writes with, so the shipped library runs on a disk of ours:
 * - refusal: the n-th call fails, as on a full or broken disk;
 * - power cut: at the n-th call the machine dies, and of the writes not yet synced any may be lost.
 */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/stat.h>
#include <sys/syscall.h>

#include "journal_fixture.h"

#define FILES_MAX  4
#define WRITES_MAX 4096

enum call { CALL_WRITE, CALL_SYNC, CALL_COUNT };

/* One write that no sync has covered yet. A truncation is a write of its own kind. */
struct unsynced {
    size_t file;
    off_t offset;
    size_t size;
    bool is_truncation;
    uint8_t *bytes;
};

/* What of a file is safely on the disk. */
struct durable {
    char path[256];
    uint8_t *bytes;
    size_t size;
};

static struct {
    pthread_mutex_t mutex;
    unsigned long calls[CALL_COUNT];
    unsigned long fail_at[CALL_COUNT]; /* 0 never */
    int error;
    bool is_recording;
    bool is_dead;
    unsigned long die_at; /* call of either kind; 0 never */
    struct durable files[FILES_MAX];
    size_t file_count;
    struct unsynced writes[WRITES_MAX];
    size_t write_count;
} disk = {.mutex = PTHREAD_MUTEX_INITIALIZER};

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off_t offset);
int ftruncate64(int descriptor, off_t size);

/* ---- The disk -------------------------------------------------------------------------------- */

/* What the file holds when it is met for the first time is taken as durable. */
static void load_durable(struct durable *file, int descriptor)
{
    struct stat status;
    ck_assert_int_eq(fstat(descriptor, &status), 0);
    file->size = (size_t)status.st_size;
    file->bytes = malloc(file->size + 1);
    ck_assert_int_eq(pread(descriptor, file->bytes, file->size, 0), status.st_size);
}

/* The slot of the file behind the descriptor; FILES_MAX for anything outside our folder. */
static size_t file_of(int descriptor)
{
    char link[64];
    char path[256] = "";
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0 || strncmp(path, fixture_folder, strlen(fixture_folder)) != 0 ||
        !strstr(path, "game.db"))
        return FILES_MAX;
    size_t slot = 0;
    while (slot < disk.file_count && strcmp(disk.files[slot].path, path) != 0)
        slot++;
    if (slot < disk.file_count || slot == FILES_MAX) return slot;
    memcpy(disk.files[slot].path, path, sizeof path);
    load_durable(&disk.files[slot], descriptor);
    disk.file_count++;
    return slot;
}

static void note_write(struct unsynced write)
{
    if (write.file == FILES_MAX || disk.write_count == WRITES_MAX) return;
    uint8_t *copy = malloc(write.size + 1);
    if (write.bytes) memcpy(copy, write.bytes, write.size);
    write.bytes = copy;
    disk.writes[disk.write_count++] = write;
}

static void apply(struct durable *file, const struct unsynced *write)
{
    size_t end = write->is_truncation ? (size_t)write->offset : (size_t)write->offset + write->size;
    if (write->is_truncation || end > file->size) {
        file->bytes = realloc(file->bytes, end + 1);
        if (end > file->size) memset(file->bytes + file->size, 0, end - file->size);
        file->size = end;
    }
    memcpy(file->bytes + write->offset, write->bytes, write->size);
}

/* All writes of the file so far are durable. */
static void note_sync(int descriptor)
{
    size_t file = file_of(descriptor);
    if (file == FILES_MAX) return;
    size_t kept = 0;
    for (size_t i = 0; i < disk.write_count; i++) {
        if (disk.writes[i].file != file) {
            disk.writes[kept++] = disk.writes[i];
            continue;
        }
        apply(&disk.files[file], &disk.writes[i]);
        free(disk.writes[i].bytes);
    }
    disk.write_count = kept;
}

/* Whether the call about to be made goes through; otherwise errno says why. */
static bool may_call(enum call call)
{
    disk.calls[call]++;
    if (disk.die_at && disk.calls[CALL_WRITE] + disk.calls[CALL_SYNC] >= disk.die_at)
        disk.is_dead = true;
    bool may = !disk.is_dead && disk.calls[call] != disk.fail_at[call];
    if (!may) errno = disk.is_dead ? EIO : disk.error;
    return may;
}

static ssize_t write_through(int descriptor, const void *bytes, size_t size, off_t offset)
{
    pthread_mutex_lock(&disk.mutex);
    ssize_t written = -1;
    if (may_call(CALL_WRITE)) {
        size_t file = disk.is_recording ? file_of(descriptor) : FILES_MAX;
        written = syscall(SYS_pwrite64, descriptor, bytes, size, offset);
        note_write((struct unsynced){
            .file = file, .offset = offset, .size = size, .bytes = (uint8_t *)(uintptr_t)bytes});
    }
    pthread_mutex_unlock(&disk.mutex);
    return written;
}

static int sync_through(int descriptor)
{
    pthread_mutex_lock(&disk.mutex);
    int result = -1;
    if (may_call(CALL_SYNC)) {
        result = disk.is_recording ? 0 : (int)syscall(SYS_fdatasync, descriptor);
        if (disk.is_recording) note_sync(descriptor);
    }
    pthread_mutex_unlock(&disk.mutex);
    return result;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off_t offset)
{
    return write_through(descriptor, bytes, size, offset);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset)
{
    return write_through(descriptor, bytes, size, offset);
}

int fdatasync(int descriptor)
{
    return sync_through(descriptor);
}

int fsync(int descriptor)
{
    return sync_through(descriptor);
}

int ftruncate64(int descriptor, off_t size)
{
    pthread_mutex_lock(&disk.mutex);
    size_t file = disk.is_recording ? file_of(descriptor) : FILES_MAX;
    int result = disk.is_dead ? -1 : (int)syscall(SYS_ftruncate, descriptor, size);
    if (result == 0)
        note_write((struct unsynced){.file = file, .offset = size, .is_truncation = true});
    pthread_mutex_unlock(&disk.mutex);
    return result;
}

int ftruncate(int descriptor, off_t size)
{
    return ftruncate64(descriptor, size);
}

static void disk_reset(void)
{
    pthread_mutex_lock(&disk.mutex);
    for (size_t i = 0; i < disk.write_count; i++)
        free(disk.writes[i].bytes);
    for (size_t i = 0; i < disk.file_count; i++)
        free(disk.files[i].bytes);
    memset(disk.files, 0, sizeof disk.files);
    memset(disk.calls, 0, sizeof disk.calls);
    memset(disk.fail_at, 0, sizeof disk.fail_at);
    disk.file_count = disk.write_count = 0;
    disk.is_recording = disk.is_dead = false;
    disk.die_at = 0;
    pthread_mutex_unlock(&disk.mutex);
}

/* ---- A game ---------------------------------------------------------------------------------- */

static void forget_game(void)
{
    static const char *const names[] = {"game.db", "game.db-wal", "game.db-journal"};
    for (size_t i = 0; i < 3; i++)
        unlink(fixture_path(names[i]));
}

/* Appends up to `rows` rows, a few at a time, until one cannot be committed. Gives the last ticket
 * that was durable. Tickets are seqs here. */
static uint64_t play(struct journal *journal, uint64_t rows)
{
    bool is_good = true;
    for (uint64_t seq = 1; seq <= rows && is_good; seq++) {
        append(journal, ROOM, seq);
        if (seq % 3 == 0) is_good = wait_committed(journal, seq);
    }
    return journal_committed(journal);
}

/* Opens what is left; every row up to `reported` has to be there. */
static uint64_t check_game(uint64_t reported)
{
    struct journal *journal = open_or_die(fixture_url);
    struct seen seen = read_room(journal, ROOM, 0);
    ck_assert_uint_eq(seen.count, seen.last_seq);
    if (seen.count < reported)
        ck_abort_msg("reported %llu, present %llu", (unsigned long long)reported,
                     (unsigned long long)seen.count);
    journal_close(journal);
    return seen.count;
}

static void quiet(void)
{
    ck_assert_ptr_nonnull(freopen("/dev/null", "w", stderr));
}

/* Plays with the n-th call of a kind failing; false when the game ended before that call. */
static bool play_with_failure(enum call call, unsigned long n, int error)
{
    char sentence[JOURNAL_SENTENCE_SIZE] = "";
    disk_reset();
    forget_game();
    disk.error = error;
    disk.fail_at[call] = n;
    uint64_t committed = 0;
    struct journal *journal = journal_open(fixture_url, sentence, sizeof sentence);
    if (journal) {
        committed = play(journal, 30);
        if (committed < 30) ck_assert(journal_failed(journal, sentence, sizeof sentence));
        journal_close(journal);
    }
    bool was_reached = disk.calls[call] >= n;
    if (!journal || committed < 30)
        ck_assert_msg(was_reached && strlen(sentence) > 20, "%s", sentence);
    if (!journal || committed < 30)
        ck_assert_msg(error != ENOSPC || strstr(sentence, "is full"), "%s", sentence);
    disk_reset();
    check_game(committed);
    return was_reached;
}

START_TEST(no_row_is_acknowledged_after_any_call_failed)
{
    static const struct {
        enum call call;
        int error;
    } cases[] = {{CALL_WRITE, ENOSPC}, {CALL_WRITE, EIO}, {CALL_SYNC, EIO}};
    quiet();
    unsigned long n = 1;
    /* Every third place; at night every one. */
    unsigned long stride = suite_rounds(1) > 1 ? 1 : 3;
    while (n < 500 && play_with_failure(cases[_i].call, n, cases[_i].error))
        n += stride;
    printf("%lu places where %s failed with %s\n", (n - 1) / stride,
           cases[_i].call == CALL_WRITE ? "a write" : "a sync", strerror(cases[_i].error));
    ck_assert_uint_gt(n, 10);
    ck_assert_uint_lt(n, 500);
}
END_TEST

START_TEST(every_commit_is_synced_once_before_it_is_told)
{
    struct journal *journal = open_or_die(fixture_url);
    unsigned long at_start = disk.calls[CALL_SYNC];
    for (uint64_t seq = 1; seq <= 20; seq++) {
        unsigned long before = disk.calls[CALL_SYNC];
        ck_assert(wait_committed(journal, append(journal, ROOM, seq)));
        ck_assert_uint_gt(disk.calls[CALL_SYNC], before);
    }
    /* One for each, and no checkpoint with each. */
    ck_assert_uint_lt(disk.calls[CALL_SYNC], at_start + 40);
    journal_close(journal);
}
END_TEST

/* ---- Power cuts ------------------------------------------------------------------------------ */

static unsigned next_random(unsigned *state)
{
    *state = *state * 1103515245u + 12345u;
    return *state >> 16;
}

/* Writes to the real files what the disk may hold after the cut: all that was synced and, of each
 * later write, all, nothing, or its first sectors. */
static void cut_power(unsigned seed)
{
    for (size_t i = 0; i < disk.write_count; i++) {
        struct unsynced *write = &disk.writes[i];
        unsigned fate = next_random(&seed) % 3;
        if (fate == 1) write->size = write->size / 512 / 2 * 512;
        if (fate != 0) apply(&disk.files[write->file], write);
    }
    for (size_t i = 0; i < disk.file_count; i++) {
        const struct durable *file = &disk.files[i];
        int descriptor = open(file->path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
        ck_assert_int_ge(descriptor, 0);
        ck_assert_int_eq(write(descriptor, file->bytes, file->size), (ssize_t)file->size);
        close(descriptor);
    }
}

/* Records a game on a machine that dies at call n; false when the game ended before. */
static bool play_with_cut(unsigned long n, unsigned seed)
{
    disk_reset();
    forget_game();
    journal_close(open_or_die(fixture_url)); /* the file is there, and all of it is durable */
    disk.is_recording = true;
    struct journal *journal = open_or_die(fixture_url);
    disk.die_at = disk.calls[CALL_WRITE] + disk.calls[CALL_SYNC] + n;
    uint64_t committed = play(journal, 30);
    bool has_died = disk.is_dead;
    disk.is_dead = true; /* closing must not reach the disk any more */
    journal_close(journal);
    disk.is_recording = false;
    cut_power(seed);
    disk_reset();
    check_game(committed);
    return has_died;
}

START_TEST(no_acknowledged_row_is_lost_when_the_power_fails)
{
    quiet();
    unsigned cuts = 0;
    unsigned seeds = suite_rounds(1);
    for (unsigned seed = 1; seed <= seeds; seed++)
        for (unsigned long n = 1; n < 300 && play_with_cut(n, seed * 977 + (unsigned)n); n++)
            cuts++;
    printf("%u power cuts\n", cuts);
    ck_assert_uint_gt(cuts, 60 * seeds);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("journal on a bad disk");
    TCase *faults = tcase_create("faults");
    tcase_set_timeout(faults, 600);
    tcase_add_checked_fixture(faults, fixture_make, fixture_remove);
    tcase_add_loop_test(faults, no_row_is_acknowledged_after_any_call_failed, 0, 3);
    tcase_add_test(faults, every_commit_is_synced_once_before_it_is_told);
    tcase_add_test(faults, no_acknowledged_row_is_lost_when_the_power_fails);
    suite_add_tcase(suite, faults);
    return suite_run(suite);
}
