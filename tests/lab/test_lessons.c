/* What the shipped scenarios teach, as they say themselves (scripts/scenarios/NAME.expect), and
 * their par where a file has one. */
#include "balance.h"
#include "captured.h"
#include "text_file.h"
#include "verbs.h"

static const char *const shipped[] = {"first_quarter", "air_cover",    "quota_crunch",
                                      "price_war",     "new_product",  "renewal_season",
                                      "merger",        "one_vp_or_two"};

enum { SHIPPED = sizeof shipped / sizeof *shipped };

static char *path_of(const char *name, const char *ending)
{
    static char path[120];
    snprintf(path, sizeof path, "scripts/scenarios/%s.%s", name, ending);
    return path;
}

START_TEST(a_scenario_teaches_what_it_says)
{
    struct captured captured = CAPTURE(verb_test, path_of(shipped[_i], "lua"));
    ck_assert_msg(captured.code == LAB_DONE, "%s", captured.text);
    ck_assert_ptr_nonnull(strstr(captured.text, " ok, 0 failed\n"));
}
END_TEST

START_TEST(every_scenario_states_its_lesson)
{
    char *text = text_file_read(path_of(shipped[_i], "expect"));
    unsigned lines = 0;
    ck_assert_msg(text != NULL, "%s has no expectations", shipped[_i]);
    ck_assert_ptr_nonnull(strstr(text, "# Lesson: "));
    for (const char *at = text; (at = strstr(at, "expect: ")) != NULL; at++)
        lines++;
    ck_assert_uint_ge(lines, 1);
    ck_assert_uint_le(lines, 4);
    free(text);
}
END_TEST

START_TEST(par_of_a_file_is_what_its_games_give)
{
    struct par said, played;
    struct findings findings = {0};
    char sentence[160];
    char *text = text_file_read(path_of(shipped[_i], "lua"));
    ck_assert_ptr_nonnull(text);
    bool has_par = par_read(text, &said);
    free(text);
    if (!has_par) return;
    const struct balance_order order = {.scenario = path_of(shipped[_i], "lua"),
                                        .folder = "scripts/policies",
                                        .seed = 1,
                                        .runs = PAR_RUNS,
                                        .jobs = 2,
                                        .is_par_only = true};
    struct balance *balance = balance_play(&order, &findings);
    ck_assert_ptr_nonnull(balance);
    balance_par(balance, &played);
    ck_assert_msg(par_is_near(&said, &played, sentence, sizeof sentence), "%s: %s", shipped[_i],
                  sentence);
    balance_free(balance);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("lessons");
    TCase *tests = tcase_create("lessons");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, a_scenario_teaches_what_it_says, 0, SHIPPED);
    tcase_add_loop_test(tests, every_scenario_states_its_lesson, 0, SHIPPED);
    tcase_add_loop_test(tests, par_of_a_file_is_what_its_games_give, 0, SHIPPED);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
