/* The line that says how far the work is, and the processes that do it. */
#include "bench_jobs.h"
#include "captured.h"
#include "interrupt.h"
#include "progress.h"

#include <signal.h>

static char line[240];

static const char *text_at(unsigned long done, unsigned long total, double seconds,
                           unsigned columns)
{
    const struct progress progress = {.label = "balance", .done = done, .total = total};
    return progress_text(&progress, seconds, columns, line, sizeof line);
}

START_TEST(the_line_has_a_bar_what_is_done_and_the_time_left)
{
    ck_assert_str_eq(text_at(0, 480, 0, 80), "balance [........................] 0 of 480 games");
    ck_assert_str_eq(text_at(120, 480, 10, 80),
                     "balance [######..................] 120 of 480 games, 30 s left");
    ck_assert_str_eq(text_at(480, 480, 40, 80),
                     "balance [########################] 480 of 480 games, 0 s left");
}
END_TEST

START_TEST(long_times_are_told_in_minutes_and_hours)
{
    ck_assert_ptr_nonnull(strstr(text_at(1, 126, 1, 120), "2 min 05 s left"));
    ck_assert_ptr_nonnull(strstr(text_at(1, 7801, 1, 120), "2 h 10 min left"));
    ck_assert_ptr_null(strstr(text_at(1, 7801, 0.5, 120), "left")); /* too early to tell */
}
END_TEST

START_TEST(the_line_never_wraps)
{
    for (unsigned columns = 20; columns < 120; columns++)
        ck_assert_uint_lt(strlen(text_at(100000, 200000, 100, columns)), columns);
}
END_TEST

START_TEST(more_done_than_there_is_is_all_of_it)
{
    ck_assert_ptr_nonnull(strstr(text_at(500, 480, 10, 80), "480 of 480"));
    ck_assert_ptr_nonnull(strstr(text_at(0, 0, 10, 80), "0 of 1"));
}
END_TEST

static bool print_number(void *context, unsigned run, FILE *out)
{
    const unsigned *failing = context;
    fprintf(out, "run %u\n", run);
    if (failing[1] == run) raise(SIGINT);
    return run != failing[0];
}

static char *printed(unsigned jobs, unsigned runs, unsigned *failing, bool wanted)
{
    char *bytes = NULL;
    size_t size = 0;
    FILE *memory = open_memstream(&bytes, &size);
    const struct bench_jobs work = {jobs, runs, print_number, failing, NULL};
    ck_assert(bench_jobs_do(&work, memory) == wanted);
    ck_assert_int_eq(fclose(memory), 0);
    return bytes;
}

START_TEST(a_run_that_fails_is_the_last_one_printed_whatever_the_jobs)
{
    unsigned failing[2] = {5, 1000};
    char *one = printed(1, 20, failing, false);
    ck_assert_str_eq(one, "run 0\nrun 1\nrun 2\nrun 3\nrun 4\nrun 5\n");
    for (unsigned jobs = 2; jobs < 9; jobs++) {
        char *more = printed(jobs, 20, failing, false);
        ck_assert_str_eq(one, more);
        free(more);
    }
    free(one);
}
END_TEST

START_TEST(a_signal_ends_the_work_after_a_whole_run)
{
    unsigned failing[2] = {1000, 2};
    interrupt_watch();
    char *text = printed(1, 20, failing, false);
    ck_assert_str_eq(text, "run 0\nrun 1\nrun 2\n");
    ck_assert(interrupt_came());
    interrupt_watch();
    ck_assert(!interrupt_came());
    free(text);
}
END_TEST

START_TEST(a_worker_that_dies_ends_the_work)
{
    unsigned failing[2] = {1000, 7}; /* in a worker the signal kills it */
    char *text = printed(2, 20, failing, false);
    ck_assert_msg(strncmp(text, "run 0\nrun 1\n", 12) == 0, "%s", text);
    ck_assert_ptr_null(strstr(text, "run 7"));
    free(text);
}
END_TEST

START_TEST(nothing_is_written_where_there_is_no_terminal)
{
    char path[] = "/tmp/baton-progress-XXXXXX";
    int file = mkstemp(path);
    struct progress progress;
    fflush(stderr);
    int kept = dup(STDERR_FILENO);
    dup2(file, STDERR_FILENO);
    progress_begin(&progress, "balance", 10);
    progress_add(&progress, 5);
    progress_lift(&progress);
    progress_clear_terminal();
    progress_end(&progress);
    fflush(stderr);
    dup2(kept, STDERR_FILENO);
    ck_assert_int_eq(lseek(file, 0, SEEK_END), 0);
    close(file);
    unlink(path);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("progress");
    TCase *tests = tcase_create("progress");
    tcase_add_test(tests, the_line_has_a_bar_what_is_done_and_the_time_left);
    tcase_add_test(tests, long_times_are_told_in_minutes_and_hours);
    tcase_add_test(tests, the_line_never_wraps);
    tcase_add_test(tests, more_done_than_there_is_is_all_of_it);
    tcase_add_test(tests, a_run_that_fails_is_the_last_one_printed_whatever_the_jobs);
    tcase_add_test(tests, a_signal_ends_the_work_after_a_whole_run);
    tcase_add_test(tests, a_worker_that_dies_ends_the_work);
    tcase_add_test(tests, nothing_is_written_where_there_is_no_terminal);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
