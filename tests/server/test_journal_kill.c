/* A server is killed with -9 while it appends: what it had reported as committed is there. */
#include <fcntl.h>
#include <signal.h>
#include <time.h>

#include "journal_fixture.h"

#define ROUNDS    8 /* nightly: many times that */
#define ROOMS     3
#define IN_FLIGHT 300

static const char *const rooms[ROOMS] = {ROOM, OTHER_ROOM, "MMMM5555"};

/* Checks all rows and gives the number of the last. Row number n (from 1) is in room n mod 3 with
 * seq n, so that the rows of all rooms make one sequence, which may have no hole. */
static uint64_t check_rows(struct journal *journal)
{
    uint64_t last = 0;
    uint64_t count = 0;
    for (size_t i = 0; i < ROOMS; i++) {
        struct seen seen = read_room(journal, rooms[i], 0);
        last = seen.last_seq > last ? seen.last_seq : last;
        count += seen.count;
    }
    ck_assert_uint_eq(count, last);
    return last;
}

static void report(int pipe_end, uint64_t row)
{
    if (write(pipe_end, &row, sizeof row) != sizeof row) _exit(3);
}

/* Appends after row `base` until killed. Every `session` rows it closes the journal and opens it
 * again, so that the kill falls into opening, closing and their checkpoints as well. */
static void child_append(int pipe_end, uint64_t base, uint64_t session)
{
    for (;; base += session) {
        char sentence[JOURNAL_SENTENCE_SIZE];
        struct journal *journal = journal_open(fixture_url, sentence, sizeof sentence);
        if (!journal) _exit(2);
        for (uint64_t i = 1; i <= session; i++) {
            append(journal, rooms[(base + i) % ROOMS], base + i);
            if (journal_backlog(journal) > IN_FLIGHT && !wait_committed(journal, i - 20)) _exit(4);
            report(pipe_end, base + journal_committed(journal));
        }
        journal_close(journal);
        report(pipe_end, base + session);
    }
}

/* Runs one child for a while and kills it; gives the highest row it reported. */
static uint64_t kill_one(unsigned seed, uint64_t base)
{
    int ends[2];
    ck_assert_int_eq(pipe(ends), 0);
    pid_t child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0) {
        close(ends[0]);
        child_append(ends[1], base, seed % 2 ? 40 : 1000000);
    }
    close(ends[1]);
    uint64_t first = 0;
    ssize_t got = read(ends[0], &first, sizeof first);
    ck_assert_int_eq(got, sizeof first);
    const struct timespec life = {.tv_nsec = (long)(seed * 7919 % 60) * 1000000 + 1000};
    /* The pipe is emptied only afterwards: it holds 8,192 reports and then makes the child wait. */
    nanosleep(&life, NULL);
    int status;
    ck_assert_int_eq(kill(child, SIGKILL), 0);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert_msg(WIFSIGNALED(status), "the child ended by itself with %d", WEXITSTATUS(status));
    uint64_t highest = first;
    uint64_t row;
    while (read(ends[0], &row, sizeof row) == sizeof row)
        highest = row > highest ? row : highest;
    close(ends[0]);
    return highest;
}

START_TEST(every_row_reported_before_kill_9_is_there_exactly_once)
{
    uint64_t reported = 0;
    uint64_t present = 0;
    uint64_t unreported = 0;
    unsigned rounds = suite_rounds(ROUNDS);
    for (unsigned round = 0; round < rounds; round++) {
        uint64_t highest = kill_one(round, present);
        reported = highest > reported ? highest : reported;
        struct journal *journal = open_or_die(fixture_url);
        present = check_rows(journal);
        ck_assert_msg(present >= reported, "round %u: reported %llu, present %llu", round,
                      (unsigned long long)reported, (unsigned long long)present);
        journal_close(journal);
        unreported += present - reported;
    }
    printf("%u kills, %llu rows reported, %llu present though not yet reported\n", rounds,
           (unsigned long long)reported, (unsigned long long)unreported);
    ck_assert_uint_gt(reported, 100);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("journal kill -9");
    TCase *kills = tcase_create("kills");
    tcase_set_timeout(kills, 600);
    tcase_add_checked_fixture(kills, fixture_make, fixture_remove);
    tcase_add_test(kills, every_row_reported_before_kill_9_is_there_exactly_once);
    suite_add_tcase(suite, kills);
    return suite_run(suite);
}
