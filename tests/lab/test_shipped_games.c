#include "bench_lines.h"
#include "captured.h"

/* The shipped scenarios and policies against the published tables (MODEL 4.2, 4.6 and 5). Means of
 * a few seeds, so the bands are wide: a year's mean over 30 seeds is good to about one per cent. */

enum { RUNS = 30 };

static const char *const contract_policies[] = {
    "as_is",           "balanced",       "adaptive",        "adaptive_oracle",
    "all_sales",       "all_brand",      "all_activation",  "quarter_end_discount",
    "always_discount", "loose_criteria", "strict_criteria", "slow_follow_up",
    "no_feedback",     "no_retention",   "retention_first", "ceo_absent",
    "ceo_engaged",     "ceo_meddling",   "nine_hates"};

struct means {
    double year, ghost, first, last;
};

static struct means play(const char *scenario, const char *policy)
{
    char path[200];
    struct means means = {0};
    struct findings findings = {0};
    struct bench_plan plan = {.scenario_path = scenario, .weeks = 78, .has_no_rotation = true};
    snprintf(path, sizeof path, "scripts/policies/%s.lua", policy);
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++)
        plan.policy_paths[role] = path;
    for (unsigned seed = 1; seed <= RUNS; seed++) {
        struct bench_sums sums;
        struct bench_game *game = bench_game_new(&plan, seed, &findings);
        ck_assert_msg(game != NULL, "%s cannot be played", policy);
        bench_play_out(game, &sums, NULL);
        ck_assert_uint_eq(bench_game_faults(game)->count, 0);
        for (unsigned quarter = 0; quarter < WORLD_QUARTERS; quarter++)
            *(quarter < 4 ? &means.year : &means.ghost) += sums.quarters[quarter].revenue / RUNS;
        means.first += sums.quarters[0].revenue / RUNS;
        means.last += sums.quarters[3].revenue / RUNS;
        bench_game_free(game);
    }
    return means;
}

static void expect_near(double value, double published)
{
    ck_assert_msg(value > published * 0.97 && value < published * 1.03, "%.0f is not near %.0f",
                  value, published);
}

START_TEST(as_is_and_balanced_are_what_the_model_says_of_the_default_company)
{
    struct means as_is = play(NULL, "as_is"), balanced = play(NULL, "balanced");
    expect_near(as_is.year, 8170);
    expect_near(as_is.ghost, 5053);
    expect_near(balanced.year, 9619);
    expect_near(balanced.ghost, 6657);
}
END_TEST

START_TEST(first_quarter_is_at_its_par)
{
    expect_near(play("scripts/scenarios/first_quarter.lua", "as_is").year, 8091);
    expect_near(play("scripts/scenarios/first_quarter.lua", "balanced").year, 9567);
    expect_near(play("scripts/scenarios/first_quarter.lua", "adaptive_oracle").year, 9771);
}
END_TEST

START_TEST(air_cover_is_at_its_par)
{
    expect_near(play("scripts/scenarios/air_cover.lua", "as_is").year, 6104);
    expect_near(play("scripts/scenarios/air_cover.lua", "balanced").year, 7517);
    expect_near(play("scripts/scenarios/air_cover.lua", "adaptive_oracle").year, 7726);
}
END_TEST

START_TEST(all_sales_wins_the_first_quarter_and_loses_the_last)
{
    struct means sales = play(NULL, "all_sales"), balanced = play(NULL, "balanced");
    ck_assert_double_gt(sales.first, balanced.first);
    ck_assert_double_lt(sales.last, play(NULL, "as_is").last);
}
END_TEST

START_TEST(adaptive_chairs_do_not_do_worse_than_a_constant_plan)
{
    static const char path[] = "scripts/scenarios/air_cover.lua";
    struct means adaptive = play(path, "adaptive"), balanced = play(path, "balanced");
    ck_assert_double_gt(adaptive.year + adaptive.ghost / 2, balanced.year + balanced.ghost / 2);
}
END_TEST

START_TEST(every_policy_of_the_contract_is_there_and_plays)
{
    for (size_t i = 0; i < sizeof contract_policies / sizeof *contract_policies; i++) {
        char path[200];
        struct findings findings = {0};
        struct bench_plan plan = {.weeks = 9};
        snprintf(path, sizeof path, "scripts/policies/%s.lua", contract_policies[i]);
        for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++)
            plan.policy_paths[role] = path;
        struct bench_game *game = bench_game_new(&plan, 1, &findings);
        ck_assert_msg(game != NULL, "%s", path);
        ck_assert_str_eq(bench_game_policy(game), contract_policies[i]);
        while (bench_game_play(game))
            continue;
        ck_assert_msg(bench_game_faults(game)->count == 0, "%s", path);
        bench_game_free(game);
    }
}
END_TEST

START_TEST(a_briefing_has_at_most_120_words)
{
    static const char *const paths[] = {"scripts/scenarios/first_quarter.lua",
                                        "scripts/scenarios/air_cover.lua"};
    for (size_t i = 0; i < 2; i++) {
        struct bench_plan plan = {.scenario_path = paths[i]};
        struct findings findings = {0};
        struct bench_game *game = bench_game_new(&plan, 1, &findings);
        ck_assert_ptr_nonnull(game);
        unsigned words = 1;
        for (const char *at = bench_game_scenario(game)->briefing; *at != 0; at++)
            words += *at == ' ';
        ck_assert_uint_gt(words, 40);
        ck_assert_uint_le(words, 120);
        bench_game_free(game);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("shipped games");
    TCase *tests = tcase_create("shipped games");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, as_is_and_balanced_are_what_the_model_says_of_the_default_company);
    tcase_add_test(tests, first_quarter_is_at_its_par);
    tcase_add_test(tests, air_cover_is_at_its_par);
    tcase_add_test(tests, all_sales_wins_the_first_quarter_and_loses_the_last);
    tcase_add_test(tests, adaptive_chairs_do_not_do_worse_than_a_constant_plan);
    tcase_add_test(tests, every_policy_of_the_contract_is_there_and_plays);
    tcase_add_test(tests, a_briefing_has_at_most_120_words);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
