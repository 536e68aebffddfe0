/* The language of expectations, how they are judged, and the verb that answers them. */
#include "bench_room.h"
#include "captured.h"
#include "expect.h"
#include "par.h"
#include "verbs.h"

#include <sys/stat.h>

#define SCENARIO "scripts/scenarios/quota_crunch.lua"

static struct policy_folder *folder;
static struct scenario *scenario;
static struct findings findings;
static struct expectation expectation;

static void setup(void)
{
    struct sandbox_limits limits = sandbox_limits_lab();
    struct script *script = script_new(&limits);
    folder = calloc(1, sizeof *folder);
    scenario = calloc(1, sizeof *scenario);
    ck_assert(folder != NULL && scenario != NULL && script != NULL);
    ck_assert(policy_folder_read(folder, "scripts/policies", &findings));
    ck_assert(script_load_scenario(script, SCENARIO, scenario, &findings));
    script_free(script);
}

static void teardown(void)
{
    free(folder);
    free(scenario);
}

static void understood(const char *text)
{
    char sentence[240] = "";
    ck_assert_msg(expect_parse(&expectation, text, folder, scenario, sentence, sizeof sentence),
                  "%s: %s", text, sentence);
}

static void refused(const char *text, const char *part)
{
    char sentence[240] = "";
    ck_assert_msg(!expect_parse(&expectation, text, folder, scenario, sentence, sizeof sentence),
                  "%s was understood", text);
    ck_assert_msg(strstr(sentence, part) != NULL, "%s: %s", text, sentence);
}

START_TEST(a_policy_and_a_quantity_are_compared_with_a_number_or_another)
{
    understood("balanced revenue > 9000");
    ck_assert_int_eq(expectation.kind, EXPECT_COMPARE);
    ck_assert_int_eq(expectation.sign, EXPECT_MORE);
    ck_assert(expectation.right.is_number);
    ck_assert_double_eq(expectation.right.number, 9000);
    understood("all_sales q4<balanced q4 by 20 %");
    ck_assert_int_eq(expectation.sign, EXPECT_LESS);
    ck_assert(expectation.has_margin && expectation.is_share);
    ck_assert_double_eq_tol(expectation.margin, 0.2, 1e-12);
    ck_assert_str_eq(expectation.right.arm.name, "balanced");
    understood("balanced reached >= 0.4");
    ck_assert_int_eq(expectation.sign, EXPECT_NO_LESS);
    understood("no_feedback q1 about balanced q1");
    ck_assert_int_eq(expectation.sign, EXPECT_ABOUT);
}
END_TEST

START_TEST(a_side_without_a_policy_is_the_policy_of_the_left_as_the_file_is)
{
    understood("balanced revenue with ae_n=9 > revenue");
    ck_assert_uint_eq(expectation.left.arm.change_count, 1);
    ck_assert_uint_eq(expectation.right.arm.change_count, 0);
    ck_assert_ptr_eq(expectation.left.arm.paths[0], expectation.right.arm.paths[0]);
}
END_TEST

START_TEST(one_chair_may_play_otherwise)
{
    understood("balanced,AE=always_discount,CEO=ceo_absent profit < balanced profit");
    ck_assert_ptr_nonnull(strstr(expectation.left.arm.paths[ROLE_AE], "always_discount"));
    ck_assert_ptr_nonnull(strstr(expectation.left.arm.paths[ROLE_CEO], "ceo_absent"));
    ck_assert_ptr_nonnull(strstr(expectation.left.arm.paths[ROLE_AM], "balanced"));
}
END_TEST

START_TEST(what_differs_from_the_file_is_named_by_its_name_alone)
{
    understood("balanced revenue with ae_n=9 and init.Q=1.1 and sla=24 > revenue");
    ck_assert_int_eq(expectation.left.arm.changes[0].kind, ARM_SET);
    ck_assert_int_eq(expectation.left.arm.changes[1].kind, ARM_INIT);
    ck_assert_int_eq(expectation.left.arm.changes[2].kind, ARM_HABIT);
    understood("balanced revenue with A=0.2/0.1/0.1 without slump without rotation > revenue");
    ck_assert_uint_eq(expectation.left.arm.change_count, 5);
    understood("balanced revenue without event 2 > revenue");
    ck_assert_uint_eq(expectation.left.arm.changes[0].index, 1);
}
END_TEST

START_TEST(what_happens_is_expected_by_name)
{
    understood("inject fire week 10");
    ck_assert_int_eq(expectation.kind, EXPECT_INJECT);
    ck_assert(expectation.has_week && expectation.week == 10);
    understood("inject \"Finance writes\"");
    ck_assert_str_eq(expectation.id, "Finance writes");
    ck_assert(!expectation.has_week);
    understood("card harbor dealt");
    ck_assert_int_eq(expectation.kind, EXPECT_CARD);
    understood("hook on_quarter runs");
    ck_assert_int_eq(expectation.hook, HOOK_QUARTER);
    understood("no faults");
    ck_assert_int_eq(expectation.kind, EXPECT_NO_FAULTS);
}
END_TEST

START_TEST(each_mistake_is_a_sentence_that_helps)
{
    static const struct {
        const char *text, *part;
    } wrong[] = {
        {"", "nothing is expected"},
        {"balancd revenue > 3", "did you mean balanced"},
        {"balanced revenu > 3", "did you mean revenue"},
        {"balanced", "missing at the end"},
        {"balanced revenue", "missing at the end"},
        {"balanced revenue = 3", "here belongs >"},
        {"balanced revenue >", "missing at the end"},
        {"balanced revenue > 3 4", "one word too many"},
        {"balanced revenue > 3 by", "after \"by\""},
        {"balanced revenue > 3 by -4", "after \"by\""},
        {"balanced revenue > 1e300", "no policy"},
        {"balanced,XX=as_is revenue > 3", "no chair"},
        {"balanced,AE=as_si revenue > 3", "did you mean as_is"},
        {"balanced, revenue > 3", "no chair"},
        {"balanced revenue with > 3", "NAME=VALUE"},
        {"balanced revenue with ae_n > 3", "NAME=VALUE"},
        {"balanced revenue with =9 > 3", "NAME=VALUE"},
        {"balanced revenue with ae_m=9 > 3", "ae_n"},
        {"balanced revenue with ae_n=900 > 3", "ae_n must be from"},
        {"balanced revenue with A=0.2 > 3", "takes 3 numbers"},
        {"balanced revenue with A=0.2/0.1/0.1/0.1 > 3", "takes 3 numbers"},
        {"balanced revenue with Q=many > 3", "takes 1 number"},
        {"balanced revenue with Q=900 > 3", "out of range"},
        {"balanced revenue without > 3", "after \"without\""},
        {"balanced revenue without fun > 3", "after \"without\""},
        {"balanced revenue without event 3 > 3", "from 1 to 2"},
        {"balanced revenue without event 0 > 3", "from 1 to 2"},
        {"balanced revenue without inject 99 > 3", "from 1 to 11"},
        {"inject", "name is missing"},
        {"inject fire week 99", "from 0 to 51"},
        {"card harbor", "card harbor dealt"},
        {"hook on_weak runs", "did you mean on_week"},
        {"hook on_week", "hook on_week runs"},
        {"no fault", "no faults"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        refused(wrong[i].text, wrong[i].part);
    char text[EXPECT_TEXT_BYTES];
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = 0;
    refused(text, "too long");
    for (size_t i = 0; i + 1 < sizeof text; i++)
        text[i] = i % 2 == 0 ? '<' : ' ';
    refused(text, "too long");
}
END_TEST

/* Two arms whose figures are given. */
static bool holds(const char *text, const double *left, const double *right, unsigned seeds)
{
    static double values[2 * 8 * FIGURE_COUNT];
    static struct arm arms[2];
    char figures[200];
    struct arms_games games = {.arms = arms, .arm_count = 2, .seeds = seeds, .values = values};
    understood(text);
    expectation.left.place = 0;
    expectation.right.place = 1;
    unsigned figure = quantity_info(expectation.left.quantity)->figure;
    for (unsigned seed = 0; seed < seeds; seed++) {
        values[seed * FIGURE_COUNT + figure] = left[seed];
        values[(seeds + seed) * FIGURE_COUNT + figure] = right[seed];
    }
    return expect_holds(&expectation, &games, figures, sizeof figures);
}

START_TEST(an_inequality_holds_by_two_standard_errors_of_the_paired_differences)
{
    /* Large differences between seeds, small and steady ones within each: the pairing shows them.
     */
    const double left[] = {1010, 2011, 3009, 4010}, right[] = {1000, 2000, 3000, 4000};
    const double shaky[] = {1100, 1900, 3100, 3950};
    ck_assert(holds("balanced revenue > as_is revenue", left, right, 4));
    ck_assert(!holds("balanced revenue < as_is revenue", left, right, 4));
    ck_assert(!holds("balanced revenue > as_is revenue", shaky, right, 4)); /* +12.5, error 52 */
    ck_assert(!holds("balanced revenue < as_is revenue", shaky, right, 4));
    ck_assert(holds("balanced revenue > as_is revenue by 8", left, right, 4));
    ck_assert(!holds("balanced revenue > as_is revenue by 10", left, right, 4));
    ck_assert(!holds("balanced revenue > as_is revenue by 1 %", left, right, 4)); /* of 4000: 40 */
    ck_assert(holds("as_is revenue < balanced revenue by 0.1 %", right, left, 4));
}
END_TEST

START_TEST(equal_games_are_not_more_but_no_less_and_about_the_same)
{
    const double one[] = {1000, 2000, 3000}, other[] = {1001, 1999, 3000};
    ck_assert(!holds("balanced revenue > as_is revenue", one, one, 3));
    ck_assert(holds("balanced revenue >= as_is revenue", one, one, 3));
    ck_assert(holds("balanced revenue <= as_is revenue", one, one, 3));
    ck_assert(!holds("balanced revenue >= as_is revenue", other, one, 3)); /* not shown */
    ck_assert(holds("balanced revenue about as_is revenue", other, one, 3));
    ck_assert(!holds("balanced revenue about as_is revenue by 0.5", other, one, 3));
}
END_TEST

static struct captured test_of(const char *lua, const char *own)
{
    char *path = own_path("x.lua"), *beside = own_path("x.expect");
    write_text(path, lua);
    if (own != NULL) write_text(beside, own);
    struct captured captured = CAPTURE(verb_test, path, "--jobs", "2");
    unlink(path);
    unlink(beside);
    return captured;
}

START_TEST(the_verb_answers_each_line_and_fails_when_one_does_not_hold)
{
    struct captured captured =
        test_of("return { title = 'T' }\n"
                "-- expect: balanced revenue > as_is revenue\n"
                "-- not an expectation\n"
                "--expect: as_is revenue > balanced revenue\n"
                "-- runs: 12\n",
                "# a remark\n\nexpect: no faults\n-- expect: as_is q1 > 5\n");
    ck_assert_int_eq(captured.code, LAB_FAILED);
    ck_assert_ptr_nonnull(strstr(captured.text, "x.lua:2: balanced revenue > as_is revenue ("));
    ck_assert_ptr_nonnull(strstr(captured.text, "FAIL /tmp/"));
    ck_assert_ptr_nonnull(strstr(captured.text, "in 12 games it does not hold beyond luck"));
    ck_assert_ptr_nonnull(strstr(captured.text, "x.expect:3: no faults ("));
    ck_assert_ptr_nonnull(strstr(captured.text, "3 ok, 1 failed\n"));
    captured = test_of("return { title = 'T' }\n-- expect: as_is q1 > 5\n-- runs: 2\n", NULL);
    ck_assert_int_eq(captured.code, LAB_DONE);
}
END_TEST

START_TEST(a_mistake_in_a_file_is_told_with_its_line_and_nothing_is_played)
{
    struct captured captured = test_of("return { title = 'T' }\n\n-- expect: balancd q1 > 5\n",
                                       "expect: as_is q1 > 5\nwhat is this\n");
    ck_assert_int_eq(captured.code, LAB_FAILED);
    ck_assert_ptr_nonnull(
        strstr(captured.text, "x.lua:3: there is no policy balancd; did you mean"));
    ck_assert_ptr_nonnull(strstr(captured.text, "x.expect:2: this line is no expectation"));
    ck_assert_ptr_null(strstr(captured.text, "ok "));
}
END_TEST

START_TEST(what_happens_in_the_room_is_what_is_answered)
{
    struct captured captured =
        test_of("return { title = 'T',\n"
                "  injects = { { week = 4, to = 'AE', text = 'The roof burns.' } },\n"
                "  on_week = function(game)\n"
                "    if game.week == 20 then error('nobody is there') end\n"
                "  end,\n"
                "}\n",
                "expect: inject \"roof burns\" week 4\n"
                "expect: inject \"roof burns\" week 5\n"
                "expect: inject water\n"
                "expect: no faults\n"
                "expect: hook on_week runs\n"
                "expect: hook on_end runs\n");
    ck_assert_int_eq(captured.code, LAB_FAILED);
    ck_assert_ptr_nonnull(strstr(captured.text, "burns\" week 4 (in week 4)"));
    ck_assert_ptr_nonnull(strstr(captured.text, "burns\" week 5 (it happens, but in week 4)"));
    ck_assert_ptr_nonnull(strstr(captured.text, "inject water (it does not happen"));
    ck_assert_ptr_nonnull(strstr(captured.text, "nobody is there"));
    ck_assert_ptr_nonnull(strstr(captured.text, "1 ok, 5 failed"));
}
END_TEST

START_TEST(a_program_reads_one_object_a_line)
{
    char *path = own_path("j.lua");
    write_text(path, "return { title = 'T' }\n-- expect: as_is q1 > 5\n"
                     "-- expect: inject \"x\"\n-- runs: 2\n");
    struct captured captured = CAPTURE(verb_test, path, "--json");
    unlink(path);
    ck_assert_int_eq(captured.code, LAB_FAILED);
    ck_assert_ptr_eq(strstr(captured.text, "{\"ok\":true,\"file\":\"/tmp/"), captured.text);
    ck_assert_ptr_nonnull(strstr(captured.text, "\"line\":2,\"expect\":\"as_is q1 > 5\""));
    ck_assert_ptr_nonnull(strstr(captured.text, "\n{\"ok\":false,"));
    ck_assert_ptr_nonnull(strstr(captured.text, "inject \\\"x\\\""));
}
END_TEST

START_TEST(a_pack_has_its_expectations_in_its_file)
{
    char *folder_path = own_path("pack"), file[120];
    ck_assert_int_eq(mkdir(folder_path, 0700), 0);
    snprintf(file, sizeof file, "%s/scenario.lua", folder_path);
    write_text(file, "return { title = 'P', on_week = function() end }\n"
                     "-- expect: hook on_week runs\n");
    struct captured captured = CAPTURE(verb_test, folder_path);
    ck_assert_int_eq(captured.code, LAB_DONE);
    ck_assert_ptr_nonnull(strstr(captured.text, "/scenario.lua:2: hook on_week runs (52 times"));
    unlink(file);
    ck_assert_int_eq(rmdir(folder_path), 0);
}
END_TEST

START_TEST(nothing_expected_is_nothing_tested)
{
    struct captured captured = test_of("return { title = 'T' }\n", NULL);
    ck_assert_int_eq(captured.code, LAB_FAILED);
    ck_assert_int_eq(CAPTURE(verb_test, "/nowhere.lua").code, LAB_FAILED);
    ck_assert_int_eq(CAPTURE(verb_test, "--runs", "40").code, LAB_WRONG_USAGE);
    ck_assert_int_eq(CAPTURE(verb_test, SCENARIO, "--runs", "1").code, LAB_WRONG_USAGE);
    ck_assert_int_eq(CAPTURE(verb_test, SCENARIO, "--policies", "/nowhere").code, LAB_FAILED);
}
END_TEST

START_TEST(a_room_is_played_to_its_debrief_and_its_injects_come_in_their_weeks)
{
    struct bench_room *played = bench_room_play(SCENARIO, 1, &findings);
    ck_assert_ptr_nonnull(played);
    ck_assert_uint_eq(played->weeks, YEAR_WEEKS);
    const struct room_happening *told =
        bench_room_find(played, HAPPENING_TOLD, "The market cools", NULL);
    ck_assert_ptr_nonnull(told);
    ck_assert_uint_eq(told->week, 16);
    ck_assert_ptr_null(bench_room_find(played, HAPPENING_FAULT, "", NULL));
    free(played);
}
END_TEST

START_TEST(par_is_read_from_a_file_and_compared_where_there_is_one)
{
    struct par par, none, other;
    char sentence[160] = "", line[120];
    ck_assert(par_read("return {\n  title = 'par = 4',\n"
                       "  par = { as_is = 8091, balanced=9567,\n    adaptive = 9771 },\n}",
                       &par));
    ck_assert_double_eq(par.values[0], 8091);
    ck_assert_double_eq(par.values[2], 9771);
    par_write(&par, line, sizeof line);
    ck_assert_str_eq(line, "par = { as_is = 8091, balanced = 9567, adaptive = 9771 }");
    ck_assert(!par_read("return { title = 'no' }", &none));
    ck_assert(!par_read("-- par = { as_is = 3 }\nreturn {}", &none));
    ck_assert(!par_read("par = {", &none));
    ck_assert(!par_read("par = { as_is = many }", &none));
    ck_assert(par_is_near(&none, &par, sentence, sizeof sentence));
    other = par;
    other.values[1] *= 1.02;
    ck_assert(par_is_near(&other, &par, sentence, sizeof sentence));
    other.values[1] *= 1.05;
    ck_assert(!par_is_near(&other, &par, sentence, sizeof sentence));
    ck_assert_ptr_nonnull(strstr(sentence, "balanced"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("expect");
    TCase *tests = tcase_create("expect");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, a_policy_and_a_quantity_are_compared_with_a_number_or_another);
    tcase_add_test(tests, a_side_without_a_policy_is_the_policy_of_the_left_as_the_file_is);
    tcase_add_test(tests, one_chair_may_play_otherwise);
    tcase_add_test(tests, what_differs_from_the_file_is_named_by_its_name_alone);
    tcase_add_test(tests, what_happens_is_expected_by_name);
    tcase_add_test(tests, each_mistake_is_a_sentence_that_helps);
    tcase_add_test(tests, an_inequality_holds_by_two_standard_errors_of_the_paired_differences);
    tcase_add_test(tests, equal_games_are_not_more_but_no_less_and_about_the_same);
    tcase_add_test(tests, the_verb_answers_each_line_and_fails_when_one_does_not_hold);
    tcase_add_test(tests, a_mistake_in_a_file_is_told_with_its_line_and_nothing_is_played);
    tcase_add_test(tests, what_happens_in_the_room_is_what_is_answered);
    tcase_add_test(tests, a_program_reads_one_object_a_line);
    tcase_add_test(tests, a_pack_has_its_expectations_in_its_file);
    tcase_add_test(tests, nothing_expected_is_nothing_tested);
    tcase_add_test(tests, a_room_is_played_to_its_debrief_and_its_injects_come_in_their_weeks);
    tcase_add_test(tests, par_is_read_from_a_file_and_compared_where_there_is_one);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
