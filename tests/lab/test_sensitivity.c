/* The parameters are moved to their ends, ranked and drawn. */
#include "suite.h"

#include "model_sensitivity.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SEEDS = 2, JOBS = 2, DRAWN = 10 };

static struct sensitivity all[PARAMETERS_OF_CURVES];
static const struct sensitivity *ranked[PARAMETERS_OF_CURVES];
static struct effect usual[CONCLUSION_COUNT];

static void measure(void)
{
    ck_assert(sensitivity_measure("scripts", SEEDS, JOBS, all, usual));
    sensitivity_rank(all, ranked);
}

START_TEST(a_fifth_more_worth_of_every_contract_is_about_a_fifth_more_revenue)
{
    const struct effect *ends = all[PARAMETER_value].effect[PLAN_AS_IS][OUTCOME_YEAR];
    ck_assert_double_eq_tol(ends[END_LOW].relative, -0.2, 0.05);
    ck_assert_double_eq_tol(ends[END_HIGH].relative, 0.2, 0.05);
}
END_TEST

START_TEST(what_only_the_room_reads_moves_nothing)
{
    for (unsigned plan = 0; plan < PLAN_COUNT; plan++)
        ck_assert(sensitivity_size(&all[PARAMETER_budget], (enum sensitivity_plan)plan,
                                   OUTCOME_YEAR) == 0);
}
END_TEST

START_TEST(an_end_is_the_end_of_the_plausible_range)
{
    const struct sensitivity *term = &all[PARAMETER_term];
    ck_assert(term->has_range);
    ck_assert_double_eq(term->value[END_LOW], parameter_info(PARAMETER_term)->low);
    ck_assert_double_eq(term->value[END_HIGH], parameter_info(PARAMETER_term)->high);
}
END_TEST

START_TEST(the_rank_falls_and_loses_nobody)
{
    bool is_there[PARAMETERS_OF_CURVES] = {false};
    for (unsigned i = 0; i < PARAMETERS_OF_CURVES; i++) {
        is_there[ranked[i]->parameter] = true;
        if (i > 0)
            ck_assert(sensitivity_size(ranked[i], PLAN_AS_IS, OUTCOME_YEAR) <=
                      sensitivity_size(ranked[i - 1], PLAN_AS_IS, OUTCOME_YEAR));
    }
    for (unsigned i = 0; i < PARAMETERS_OF_CURVES; i++)
        ck_assert_msg(is_there[i], "%s", parameter_info((enum parameter)i)->name);
}
END_TEST

START_TEST(the_balanced_plan_is_better_with_every_parameter_as_usual)
{
    ck_assert_double_gt(usual[CONCLUSION_BALANCED_YEAR].difference, 0);
    ck_assert_double_gt(usual[CONCLUSION_BALANCED_GHOST].difference, 0);
}
END_TEST

START_TEST(the_drawing_names_the_parameters_it_ranks)
{
    char path[] = "/tmp/baton-tornado-XXXXXX";
    char text[40000] = {0};
    int file = mkstemp(path);
    ck_assert_int_ge(file, 0);
    ck_assert(sensitivity_draw(ranked, DRAWN, path));
    ck_assert_int_gt(read(file, text, sizeof text - 1), 0);
    close(file);
    unlink(path);
    ck_assert_ptr_nonnull(strstr(text, "</svg>"));
    for (unsigned i = 0; i < DRAWN; i++)
        ck_assert_ptr_nonnull(strstr(text, parameter_info(ranked[i]->parameter)->name));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("sensitivity");
    TCase *tcase = tcase_create("parameters");
    tcase_set_timeout(tcase, 30);
    tcase_add_unchecked_fixture(tcase, measure, NULL);
    tcase_add_test(tcase, a_fifth_more_worth_of_every_contract_is_about_a_fifth_more_revenue);
    tcase_add_test(tcase, what_only_the_room_reads_moves_nothing);
    tcase_add_test(tcase, an_end_is_the_end_of_the_plausible_range);
    tcase_add_test(tcase, the_rank_falls_and_loses_nobody);
    tcase_add_test(tcase, the_balanced_plan_is_better_with_every_parameter_as_usual);
    tcase_add_test(tcase, the_drawing_names_the_parameters_it_ranks);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
