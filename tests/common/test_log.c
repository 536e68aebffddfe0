#include "log.h"
#include "suite.h"

#include <string.h>
#include <unistd.h>

static char line[8192];

/* Between these two calls stderr goes into a pipe. */
static int saved_stderr, pipe_ends[2];

static void start_capture(void)
{
    ck_assert_int_eq(pipe(pipe_ends), 0);
    saved_stderr = dup(STDERR_FILENO);
    dup2(pipe_ends[1], STDERR_FILENO);
}

static void end_capture(void)
{
    dup2(saved_stderr, STDERR_FILENO);
    close(saved_stderr);
    close(pipe_ends[1]);
    ssize_t size = read(pipe_ends[0], line, sizeof line - 1);
    ck_assert_int_ge(size, 0);
    line[size] = '\0';
    close(pipe_ends[0]);
}

START_TEST(a_call_is_one_line_with_time_and_level)
{
    start_capture();
    log_warn("room %d is full", 7);
    end_capture();
    ck_assert_int_eq(line[4], '-');
    ck_assert_ptr_nonnull(strstr(line, "Z warn  room 7 is full\n"));
}
END_TEST

START_TEST(lines_below_the_level_are_dropped)
{
    enum log_level level;
    start_capture();
    log_debug("one");
    ck_assert(log_level_named("error", &level));
    log_set_level(level);
    log_warn("two");
    log_error("three");
    log_set_level(LOG_NONE);
    log_error("four");
    end_capture();
    ck_assert(!log_level_named("loud", &level));
    ck_assert_ptr_null(strstr(line, "one"));
    ck_assert_ptr_null(strstr(line, "two"));
    ck_assert_ptr_nonnull(strstr(line, "three"));
    ck_assert_ptr_null(strstr(line, "four"));
}
END_TEST

START_TEST(nobody_can_forge_a_second_line)
{
    start_capture();
    log_info("%s", "Eve\n2026-01-01 error all is lost\x1B[2J\xFF");
    end_capture();
    ck_assert_ptr_eq(strchr(line, '\n'), line + strlen(line) - 1);
    ck_assert_ptr_null(strchr(line, '\x1B'));
    ck_assert_ptr_nonnull(strstr(line, "Eve?2026"));
}
END_TEST

START_TEST(json_lines_are_escaped)
{
    log_set_json(true);
    start_capture();
    log_info("say \"%s\" \\ now", "hi\n");
    end_capture();
    ck_assert_int_eq(strncmp(line, "{\"time\":\"2", 10), 0);
    ck_assert_ptr_nonnull(
        strstr(line, "\"level\":\"info\",\"text\":\"say \\\"hi?\\\" \\\\ now\"}\n"));
}
END_TEST

START_TEST(a_very_long_line_is_cut_and_stays_whole)
{
    char text[5000];
    memset(text, '"', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    log_set_json(true);
    start_capture();
    log_info("%s", text);
    end_capture();
    ck_assert_uint_gt(strlen(line), 2000);
    ck_assert_str_eq(line + strlen(line) - 3, "\"}\n");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("log");
    TCase *tests = tcase_create("log");
    tcase_add_test(tests, a_call_is_one_line_with_time_and_level);
    tcase_add_test(tests, lines_below_the_level_are_dropped);
    tcase_add_test(tests, nobody_can_forge_a_second_line);
    tcase_add_test(tests, json_lines_are_escaped);
    tcase_add_test(tests, a_very_long_line_is_cut_and_stays_whole);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
