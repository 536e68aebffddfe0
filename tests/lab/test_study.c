/* The study kernel: games in C, their measures, and the comparison of two arms. */
#include "suite.h"

#include "study.h"
#include "study_effect.h"

#include <stdlib.h>
#include <string.h>

enum { SEEDS = 20 };

static double *games_of(const struct study_arm *arms, size_t count, unsigned jobs)
{
    double *values = study_run_all(arms, count, 1, SEEDS, jobs);
    ck_assert_ptr_nonnull(values);
    return values;
}

START_TEST(the_number_of_jobs_changes_no_bit)
{
    struct study_arm arms[2];
    study_arm_default(&arms[0], "as it is");
    study_arm_default(&arms[1], "no campaigns");
    study_arm_order(&arms[1], SLOT_act_spend, 0);
    double *one = games_of(arms, 2, 1);
    double *three = games_of(arms, 2, 3);
    ck_assert_mem_eq(one, three, 2 * SEEDS * MEASURE_COUNT * sizeof *one);
    free(one);
    free(three);
}
END_TEST

START_TEST(a_policy_file_and_the_same_orders_in_c_play_the_same_game)
{
    static struct study_course in_c, in_lua;
    struct findings findings = {0};
    struct study_arm arm;
    study_arm_default(&arm, "all activation");
    study_arm_order(&arm, SLOT_brand_spend, 0);
    study_arm_order(&arm, SLOT_act_spend, 13);
    for (uint64_t seed = 1; seed <= 3; seed++) {
        arm.policy_path = NULL;
        ck_assert(study_play(&arm, seed, NULL, &in_c, &findings));
        arm.policy_path = "scripts/policies/all_activation.lua";
        ck_assert(study_play(&arm, seed, NULL, &in_lua, &findings));
        ck_assert_uint_eq(in_c.hash, in_lua.hash);
        ck_assert_mem_eq(in_c.values, in_lua.values, sizeof in_c.values);
    }
}
END_TEST

START_TEST(an_order_for_later_stands_from_its_week_on)
{
    static struct study_course plain, changed;
    struct findings findings = {0};
    struct study_arm arm;
    study_arm_default(&arm, "a push");
    ck_assert(study_play(&arm, 7, NULL, &plain, &findings));
    study_arm_order_at(&arm, 20, SLOT_blitz, 1);
    study_arm_order_at(&arm, 21, SLOT_blitz, 0);
    ck_assert(study_play(&arm, 7, NULL, &changed, &findings));
    ck_assert_mem_eq(plain.values, changed.values, 20 * sizeof plain.values[0]);
    ck_assert_double_gt(changed.values[20][SERIES_touches], plain.values[20][SERIES_touches]);
}
END_TEST

START_TEST(orders_that_break_a_rule_are_told_and_not_played)
{
    static struct study_course course;
    struct findings findings = {0};
    struct study_arm arm;
    study_arm_default(&arm, "too many hours");
    study_arm_order(&arm, SLOT_pmi_fb, 0.9);
    ck_assert(!study_play(&arm, 1, NULL, &course, &findings));
    ck_assert_uint_eq(findings.errors, 1);
}
END_TEST

static void count_weeks(void *context, const struct world *world, const struct happenings *week)
{
    unsigned *weeks = context;
    ck_assert_uint_eq(week->result.week + 1, world->week);
    (*weeks)++;
}

START_TEST(a_watcher_sees_every_week)
{
    static struct study_course course;
    struct findings findings = {0};
    struct study_arm arm;
    unsigned weeks = 0;
    struct study_watch watch = {count_weeks, &weeks};
    study_arm_default(&arm, "watched");
    ck_assert(study_play(&arm, 1, &watch, &course, &findings));
    ck_assert_uint_eq(weeks, STUDY_WEEKS);
    ck_assert_uint_eq(course.weeks, STUDY_WEEKS);
}
END_TEST

START_TEST(a_measure_is_what_its_row_says)
{
    static struct study_course course;
    struct measure share = {"", "", HOW_SHARE, SERIES_won, SERIES_decided, 0, 9, 0};
    struct measure mean = {"", "", HOW_MEAN, SERIES_load, SERIES_load, 4, 7, 0};
    struct measure least = {"", "", HOW_LEAST, SERIES_ego, SERIES_ego, 2, 3, 0};
    struct measure last = {"", "", HOW_LAST, SERIES_ego, SERIES_ego, 5, 5, 0};
    course.weeks = 10;
    for (unsigned week = 0; week < course.weeks; week++) {
        course.values[week][SERIES_won] = 1;
        course.values[week][SERIES_decided] = 4;
        course.values[week][SERIES_load] = week;
        course.values[week][SERIES_ego] = 100.0 - week;
    }
    ck_assert_double_eq(measure_of(&share, &course), 0.25);
    ck_assert_double_eq(measure_of(&mean, &course), 5.5);
    ck_assert_double_eq(measure_of(&least, &course), 97);
    ck_assert_double_eq(measure_of(&last, &course), 95);
}
END_TEST

START_TEST(a_claim_passes_only_when_the_interval_excludes_zero)
{
    const double base[4] = {1, 2, 3, 4};
    const double surely[4] = {3, 4, 5.1, 6};
    const double hardly[4] = {4, 0, 6, 1};
    struct effect effect = effect_of(surely, base, 4, 1);
    ck_assert_double_eq_tol(effect.difference, 2.025, 1e-12);
    ck_assert_double_eq_tol(effect.half, 1.96 * 0.05 / 2, 1e-12);
    ck_assert_int_eq(effect_verdict(&effect, CLAIM_MORE), VERDICT_PASS);
    ck_assert_int_eq(effect_verdict(&effect, CLAIM_LESS), VERDICT_FAIL);
    effect = effect_of(hardly, base, 4, 1);
    ck_assert_int_eq(effect_verdict(&effect, CLAIM_MORE), VERDICT_WEAK);
    ck_assert_int_eq(effect_verdict(&effect, CLAIM_NONE), VERDICT_NONE);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("study");
    TCase *kernel = tcase_create("kernel");
    tcase_set_timeout(kernel, 30);
    tcase_add_test(kernel, the_number_of_jobs_changes_no_bit);
    tcase_add_test(kernel, a_policy_file_and_the_same_orders_in_c_play_the_same_game);
    tcase_add_test(kernel, an_order_for_later_stands_from_its_week_on);
    tcase_add_test(kernel, orders_that_break_a_rule_are_told_and_not_played);
    tcase_add_test(kernel, a_watcher_sees_every_week);
    tcase_add_test(kernel, a_measure_is_what_its_row_says);
    tcase_add_test(kernel, a_claim_passes_only_when_the_interval_excludes_zero);
    suite_add_tcase(suite, kernel);
    return suite_run(suite);
}
