/* The author's bench as people use it: on a terminal, in a pipe, stopped half way. */
#include "tools.h"

#include "suite.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SCENARIO "scripts/scenarios/first_quarter.lua"

enum { SCREEN_BYTES = 1 << 20, PRINTED_BYTES = 1 << 25, END_MS = 60000 };

static struct result result;
static char screen[SCREEN_BYTES];
static char log_path[64];

static void setup(void)
{
    snprintf(log_path, sizeof log_path, "/tmp/baton-lab-system-%d", (int)getpid());
    unlink(log_path);
    screen[0] = 0;
}

static void teardown(void)
{
    unlink(log_path);
}

static char *printed(void)
{
    static char text[PRINTED_BYTES];
    FILE *file = fopen(log_path, "r");
    ck_assert_ptr_nonnull(file);
    text[fread(text, 1, sizeof text - 1, file)] = 0;
    fclose(file);
    return text;
}

/* Adds what the terminal shows; false when the program has let go of it. */
static bool look(int terminal)
{
    size_t size = strlen(screen);
    ssize_t got = read(terminal, screen + size, sizeof screen - 1 - size);
    if (got <= 0) return false;
    screen[size + (size_t)got] = 0;
    return true;
}

static unsigned count_of(const char *text, const char *part)
{
    unsigned count = 0;
    for (const char *at = text; (at = strstr(at, part)) != NULL; at += strlen(part))
        count++;
    return count;
}

static bool ends_with(const char *text, const char *end)
{
    size_t size = strlen(text), length = strlen(end);
    return size >= length && strcmp(text + size - length, end) == 0;
}

START_TEST(on_a_terminal_a_bar_is_shown_at_most_five_times_a_second_and_erased)
{
    int terminal;
    uint64_t began = tools_now_ms();
    pid_t pid = tool_start_on_terminal(
        "baton-lab", log_path, &terminal,
        (const char *const[]){"simulate", SCENARIO, "--runs", "600", "--jobs", "1", NULL});
    while (look(terminal))
        continue;
    ck_assert_int_eq(tool_wait(pid, END_MS), 0);
    unsigned drawn = count_of(screen, "simulate [");
    double seconds = (double)(tools_now_ms() - began) / 1000;
    ck_assert_uint_ge(drawn, 2);
    ck_assert_double_le(drawn, seconds / 0.2 + 2);
    ck_assert_ptr_nonnull(strstr(screen, "of 600 games"));
    ck_assert_msg(ends_with(screen, "\r\033[K"), "the line stays: %s", screen);
    ck_assert_uint_eq(count_of(screen, "\n"), 0);
    ck_assert_uint_eq(count_of(printed(), "\n"), 600);
    close(terminal);
}
END_TEST

static void stop_half_way(const char *const words[])
{
    int terminal;
    pid_t pid = tool_start_on_terminal("baton-lab", log_path, &terminal, words);
    while (strstr(screen, "games, ") == NULL && look(terminal)) /* it is well under way */
        continue;
    uint64_t began = tools_now_ms();
    ck_assert_int_eq(write(terminal, "\003", 1), 1); /* Ctrl-C */
    while (look(terminal))
        continue;
    ck_assert_int_eq(tool_wait(pid, END_MS), 130);
    ck_assert_uint_lt(tools_now_ms() - began, 2000);
    ck_assert_msg(ends_with(screen, "\r\033[K"), "the line stays");
    close(terminal);
}

START_TEST(ctrl_c_stops_simulate_at_once_with_whole_lines)
{
    for (int jobs = 1; jobs <= 2; jobs++) {
        screen[0] = 0;
        unlink(log_path);
        stop_half_way((const char *const[]){"simulate", SCENARIO, "--runs", "100000", "--jobs",
                                            jobs == 1 ? "1" : "2", NULL});
        const char *text = printed();
        ck_assert_uint_ge(strlen(text), 100);
        ck_assert(ends_with(text, "}\n"));
    }
}
END_TEST

START_TEST(ctrl_c_stops_balance_and_test_at_once_without_a_word)
{
    stop_half_way((const char *const[]){"balance", SCENARIO, "--runs", "4000", NULL});
    ck_assert_str_eq(printed(), "");
    screen[0] = 0;
    stop_half_way((const char *const[]){"test", SCENARIO, "--runs", "4000", NULL});
    ck_assert_str_eq(printed(), "");
}
END_TEST

START_TEST(a_signal_to_the_program_alone_stops_its_workers_too)
{
    pid_t pid = tool_start("baton-lab", log_path,
                           (const char *const[]){"balance", SCENARIO, "--runs", "4000", NULL});
    tools_nap(1500);
    ck_assert_int_eq(kill(pid, SIGTERM), 0);
    ck_assert_int_eq(tool_wait(pid, 2000), 130);
    ck_assert_str_eq(printed(), "");
}
END_TEST

START_TEST(in_a_pipe_nothing_but_the_answer_is_written)
{
    tool_run(&result, "baton-lab",
             (const char *const[]){"simulate", SCENARIO, "--runs", "20", NULL});
    ck_assert_int_eq(result.code, 0);
    ck_assert_str_eq(result.err, "");
    tool_run(&result, "baton-lab",
             (const char *const[]){"balance", SCENARIO, "--runs", "2", "--jobs", "2", NULL});
    ck_assert_int_eq(result.code, 0);
    ck_assert_str_eq(result.err, "");
}
END_TEST

/* Runs a line of the shell in which $LAB is the program. */
static int shell(const char *line)
{
    char command[600], self[300] = "";
    ck_assert_int_gt(readlink("/proc/self/exe", self, sizeof self - 1), 0);
    const char *build = getenv("BATON_BUILD");
    for (int i = 0; i < 3; i++)
        *strrchr(self, '/') = 0;
    snprintf(command, sizeof command, "LAB=%s/baton-lab; %s", build != NULL ? build : self, line);
    int status = system(command);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

START_TEST(an_answer_that_nobody_can_read_is_no_success)
{
    ck_assert_int_eq(shell("$LAB balance " SCENARIO " --runs 2 >&- 2>&-"), 1);
    ck_assert_int_eq(shell("$LAB simulate " SCENARIO " --runs 9 --jobs 2 >&- 2>&-"), 1);
    ck_assert_int_eq(shell("$LAB test " SCENARIO " --runs 8 >&- 2>&-"), 1);
    ck_assert_int_eq(shell("$LAB balance " SCENARIO " --runs 2 >/dev/full"), 1);
    ck_assert_int_eq(shell("$LAB test " SCENARIO " --runs 8 >/dev/full"), 1);
    ck_assert_int_eq(shell("$LAB balance " SCENARIO " --runs 2 --html /dev/full >/dev/null 2>&1"),
                     1);
}
END_TEST

START_TEST(the_help_of_test_says_its_language_and_its_rule)
{
    tool_run(&result, "baton-lab", (const char *const[]){"test", "--help", NULL});
    ck_assert_int_eq(result.code, 0);
    ck_assert_ptr_nonnull(strstr(result.out, "than two standard errors"));
    ck_assert_ptr_nonnull(strstr(result.out, "win_rate"));
    tool_run(&result, "baton-lab", (const char *const[]){"balance", "--help", NULL});
    ck_assert_ptr_nonnull(strstr(result.out, "--html PAGE"));
}
END_TEST

START_TEST(a_hundred_games_of_the_tutorial_take_less_than_ten_seconds)
{
    uint64_t began = tools_now_ms();
    ck_assert_int_eq(shell("$LAB simulate " SCENARIO " --runs 100 --jobs 1 >/dev/null"), 0);
    ck_assert_uint_lt(tools_now_ms() - began, 10000);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("lab");
    TCase *tests = tcase_create("lab");
    tcase_set_timeout(tests, 120);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, on_a_terminal_a_bar_is_shown_at_most_five_times_a_second_and_erased);
    tcase_add_test(tests, ctrl_c_stops_simulate_at_once_with_whole_lines);
    tcase_add_test(tests, ctrl_c_stops_balance_and_test_at_once_without_a_word);
    tcase_add_test(tests, a_signal_to_the_program_alone_stops_its_workers_too);
    tcase_add_test(tests, in_a_pipe_nothing_but_the_answer_is_written);
    tcase_add_test(tests, an_answer_that_nobody_can_read_is_no_success);
    tcase_add_test(tests, the_help_of_test_says_its_language_and_its_rule);
    tcase_add_test(tests, a_hundred_games_of_the_tutorial_take_less_than_ten_seconds);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
