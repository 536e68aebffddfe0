/* What the programs say about wrong usage, and what cannot be served. */
#include "opened_room.h"

#include <sys/stat.h>

/* ---- Usage ------------------------------------------------------------------------------------*/

START_TEST(both_programs_explain_themselves)
{
    static const char *const programs[] = {"baton-server", "baton-ctl"};
    for (size_t i = 0; i < 2; i++) {
        tool_run(&result, programs[i], (const char *const[]){"--help", NULL});
        ck_assert_int_eq(result.code, 0);
        ck_assert_ptr_nonnull(strstr(result.out, "Examples:"));
        tool_run(&result, programs[i], (const char *const[]){"--version", NULL});
        ck_assert_int_eq(result.code, 0);
        ck_assert_ptr_nonnull(strstr(result.out, BATON_VERSION));
    }
}
END_TEST

START_TEST(wrong_usage_is_one_sentence_and_exit_2)
{
    static const struct {
        const char *program, *words[7], *part;
    } wrong[] = {
        {"baton-server", {"--prot", "1"}, "--port"},
        {"baton-server", {"--port", "70000"}, "0 to 65535"},
        {"baton-server", {"--port"}, "needs a value"},
        {"baton-server", {"--log-level", "loud"}, "debug, info, warn"},
        {"baton-server", {"serve"}, "serve"},
        {"baton-server", {"--web-port", "80"}, "browsers"},
        {"baton-ctl", {"staus", "X"}, "status"},
        {"baton-ctl", {NULL}, "verb is missing"},
        {"baton-ctl", {"status"}, "Usage"},
        {"baton-ctl", {"advance", "X", "0"}, "1 to 104"},
        {"baton-ctl", {"create", "x", "--team", "2"}, "--teams"},
        {"baton-ctl", {"create", "x", "--bots", "some"}, "all, fill or none"},
        {"baton-ctl", {"seat", "X", "Ada", "1", "BOSS"}, "BRAND"},
        {"baton-ctl", {"--server", "here", "list"}, "HOST:PORT"},
        {"baton-ctl", {"--ready-file"}, "needs a value"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        tool_run(&result, wrong[i].program, wrong[i].words);
        ck_assert_msg(result.code == 2, "%s: %d", wrong[i].part, result.code);
        expect_sentence(wrong[i].part);
    }
}
END_TEST

/* ---- What cannot be served --------------------------------------------------------------------*/

static void try_server(const char *option, const char *value, const char *other, const char *more)
{
    tool_run(&result, "baton-server",
             (const char *const[]){"--port", "0", "--data", server.folder, "--log-level", "none",
                                   option, value, other, more, NULL});
    ck_assert_int_eq(result.code, 1);
}

START_TEST(an_unwritable_store_is_one_sentence)
{
    try_server("--store", "sqlite:/proc/nowhere/games.db", NULL, NULL);
    expect_sentence("/proc/nowhere");
    try_server("--store", "sqlite:/proc/version", NULL, NULL);
    expect_sentence("/proc/version");
    try_server("--store", "oracle:games", NULL, NULL);
    expect_sentence("oracle");
}
END_TEST

START_TEST(an_unreadable_scenarios_folder_is_one_sentence)
{
    try_server("--scenarios", "/nowhere/at/all", "--store", "memory:");
    expect_sentence("/nowhere/at/all");
}
END_TEST

START_TEST(a_ready_file_that_cannot_be_written_is_one_sentence)
{
    try_server("--ready-file", "/proc/nowhere/ready.json", "--store", "memory:");
    expect_sentence("/proc/nowhere/ready.json");
}
END_TEST

START_TEST(a_token_file_that_others_may_read_is_one_sentence)
{
    FILE *file = fopen(server.token_file, "w");
    fputs("0123456789abcdef0123456789abcdef\n", file);
    fclose(file);
    ck_assert_int_eq(chmod(server.token_file, 0644), 0);
    try_server("--store", "memory:", NULL, NULL);
    expect_sentence("facilitator.token");
}
END_TEST

START_TEST(a_port_in_use_and_a_store_in_use_are_one_sentence_each)
{
    char port[8];
    snprintf(port, sizeof port, "%u", server.port);
    try_server("--port", port, "--store", "memory:");
    expect_sentence("in use");
    try_server("--store", server.store, NULL, NULL);
    expect_sentence("in use");
    ctl(&server, &result, "list");
    ck_assert_int_eq(result.code, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("usage");
    TCase *usage = add_case(suite, "usage", prepare);
    tcase_add_test(usage, both_programs_explain_themselves);
    tcase_add_test(usage, wrong_usage_is_one_sentence_and_exit_2);
    tcase_add_test(usage, an_unwritable_store_is_one_sentence);
    tcase_add_test(usage, an_unreadable_scenarios_folder_is_one_sentence);
    tcase_add_test(usage, a_ready_file_that_cannot_be_written_is_one_sentence);
    tcase_add_test(usage, a_token_file_that_others_may_read_is_one_sentence);
    TCase *in_use = add_case(suite, "in_use", open_room);
    tcase_add_test(in_use, a_port_in_use_and_a_store_in_use_are_one_sentence_each);
    return suite_run(suite);
}
