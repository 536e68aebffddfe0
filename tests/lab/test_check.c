#include "captured.h"
#include "verbs.h"

#include <sys/stat.h>
#include <time.h>

static struct captured check_text(const char *text)
{
    char *path = own_path("checked.lua");
    write_text(path, text);
    struct captured captured = CAPTURE(verb_check, path);
    unlink(path);
    return captured;
}

static void expect_line(const struct captured *captured, const char *end)
{
    char line[300];
    snprintf(line, sizeof line, "%s%s", own_path("checked.lua"), end);
    ck_assert_msg(strstr(captured->text, line) != NULL, "%s is not in\n%s", line, captured->text);
}

START_TEST(shipped_files_have_no_findings)
{
    struct captured captured =
        CAPTURE(verb_check, "scripts/scenarios/first_quarter.lua",
                "scripts/scenarios/air_cover.lua", "scripts/policies/adaptive.lua",
                "scripts/policies/adaptive_oracle.lua", "scripts/policies/all_brand.lua");
    ck_assert_str_eq(captured.text, "");
    ck_assert_int_eq(captured.code, LAB_DONE);
}
END_TEST

START_TEST(a_misspelt_name_is_told_with_its_line_and_the_nearest_one)
{
    struct captured captured = check_text("return {\n"
                                          "  title = 'Typo',\n"
                                          "  params = {\n"
                                          "    ae_m = 5,\n"
                                          "  },\n"
                                          "  events = { { kind = 'pricewars', week = 3 } },\n"
                                          "}\n");
    ck_assert_int_eq(captured.code, LAB_FAILED);
    expect_line(&captured, ":4: error: ");
    ck_assert_ptr_nonnull(strstr(captured.text, "did you mean ae_n?"));
    expect_line(&captured, ":6: error: ");
    ck_assert_ptr_nonnull(strstr(captured.text, "did you mean pricewar?"));
}
END_TEST

START_TEST(a_file_that_is_no_lua_is_told_with_its_line)
{
    struct captured captured = check_text("return {\n  title = 'Open\n}\n");
    ck_assert_int_eq(captured.code, LAB_FAILED);
    expect_line(&captured, ":2: error: ");
}
END_TEST

START_TEST(a_file_that_is_no_lua_is_told_in_one_sentence)
{
    struct captured captured =
        check_text("return {\n  title = 'Open'\n  # a remark of words,\n}\n");
    ck_assert_int_eq(captured.code, LAB_FAILED);
    expect_line(&captured, ":3: error: ");
    ck_assert_ptr_eq(strchr(captured.text, '\n'), strrchr(captured.text, '\n'));
}
END_TEST

START_TEST(a_hook_that_fails_in_play_is_found)
{
    struct captured captured = check_text("return {\n"
                                          "  title = 'Late',\n"
                                          "  on_quarter = function(game)\n"
                                          "    if game.quarter == 3 then game.nothing() end\n"
                                          "  end,\n"
                                          "}\n");
    ck_assert_int_eq(captured.code, LAB_FAILED);
    expect_line(&captured, ":4: error: ");
}
END_TEST

START_TEST(a_policy_is_known_by_its_decide)
{
    struct captured captured = check_text("return {\n"
                                          "  name = 'wrong',\n"
                                          "  decide = function()\n"
                                          "    return { { command = 'decide', dics = 0.1 } }\n"
                                          "  end,\n"
                                          "}\n");
    ck_assert_int_eq(captured.code, LAB_FAILED);
    ck_assert_ptr_nonnull(strstr(captured.text, "did you mean disc?"));
}
END_TEST

START_TEST(a_file_that_is_not_there_is_an_error)
{
    struct captured captured = CAPTURE(verb_check, "/nowhere/there.lua");
    ck_assert_int_eq(captured.code, LAB_FAILED);
    ck_assert_ptr_nonnull(strstr(captured.text, "/nowhere/there.lua:1: error: "));
}
END_TEST

START_TEST(a_pipe_is_no_scenario_and_nobody_waits_for_it)
{
    char *path = own_path("pipe.lua");
    ck_assert_int_eq(mkfifo(path, 0600), 0);
    struct captured captured = CAPTURE(verb_check, path);
    unlink(path);
    ck_assert_int_eq(captured.code, LAB_FAILED);
    ck_assert_ptr_nonnull(strstr(captured.text, "neither a file nor a folder"));
}
END_TEST

START_TEST(a_hook_that_never_ends_is_stopped_within_a_second)
{
    struct timespec begin, end;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    struct captured captured =
        check_text("return { title = 'Loop', on_week = function() while true do end end }\n");
    clock_gettime(CLOCK_MONOTONIC, &end);
    ck_assert_int_eq(captured.code, LAB_FAILED);
    double seconds =
        (double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) / 1e9;
    ck_assert_double_lt(seconds, 3); /* one second on a machine that does nothing else */
}
END_TEST

START_TEST(without_files_it_is_wrong_usage)
{
    ck_assert_int_eq(verb_check(0, NULL), LAB_WRONG_USAGE);
    ck_assert_int_eq(CAPTURE(verb_check, "--all").code, LAB_WRONG_USAGE);
}
END_TEST

START_TEST(a_new_scenario_checks_clean)
{
    char folder[] = "/tmp/baton-test-new-XXXXXX";
    ck_assert_ptr_nonnull(mkdtemp(folder));
    ck_assert_int_eq(chdir(folder), 0);
    struct captured captured = CAPTURE(verb_new, "price_war");
    ck_assert_int_eq(captured.code, LAB_DONE);
    struct captured checked = CAPTURE(verb_check, "price_war.lua");
    ck_assert_str_eq(checked.text, "");
    ck_assert_int_eq(CAPTURE(verb_new, "price_war").code, LAB_FAILED); /* it is there already */
    ck_assert_int_eq(CAPTURE(verb_new, "../evil").code, LAB_WRONG_USAGE);
    unlink("price_war.lua");
    rmdir(folder);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("check");
    TCase *tests = tcase_create("check");
    tcase_set_timeout(tests, 30);
    tcase_add_test(tests, shipped_files_have_no_findings);
    tcase_add_test(tests, a_misspelt_name_is_told_with_its_line_and_the_nearest_one);
    tcase_add_test(tests, a_file_that_is_no_lua_is_told_with_its_line);
    tcase_add_test(tests, a_file_that_is_no_lua_is_told_in_one_sentence);
    tcase_add_test(tests, a_hook_that_fails_in_play_is_found);
    tcase_add_test(tests, a_policy_is_known_by_its_decide);
    tcase_add_test(tests, a_file_that_is_not_there_is_an_error);
    tcase_add_test(tests, a_pipe_is_no_scenario_and_nobody_waits_for_it);
    tcase_add_test(tests, a_hook_that_never_ends_is_stopped_within_a_second);
    tcase_add_test(tests, without_files_it_is_wrong_usage);
    tcase_add_test(tests, a_new_scenario_checks_clean);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
