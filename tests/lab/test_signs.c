/* Every front lever has a near sign that moves beyond its own noise within three weeks. */
#include "suite.h"

#include "metrics.h"
#include "model_base.h"
#include "model_signs.h"

enum { SEEDS = 30, JOBS = 2 };

static void measure(enum model_base base, const struct sign_question *questions, unsigned count,
                    struct sign_answer *answers)
{
    static struct study_arm arm;
    ck_assert(model_base_arm(&arm, "scripts", base));
    ck_assert(signs_measure(&arm, questions, count, SEEDS, JOBS, answers));
}

START_TEST(the_sign_of_every_lever_answers_within_three_weeks)
{
    struct sign_question questions[LEVER_COUNT];
    struct sign_answer answers[LEVER_COUNT];
    for (unsigned lever = 0; lever < LEVER_COUNT; lever++)
        questions[lever] = sign_of_lever((enum lever)lever);
    measure((enum model_base)_i, questions, LEVER_COUNT, answers);
    for (unsigned lever = 0; lever < LEVER_COUNT; lever++) {
        const struct lever_info *info = lever_info((enum lever)lever);
        ck_assert_msg(sign_holds(&answers[lever]), "%s of %s: %.2f times its noise", info->sign,
                      info->id, answers[lever].effect);
    }
}
END_TEST

START_TEST(what_luck_moves_more_than_the_lever_is_no_sign)
{
    struct sign_question questions[LEVER_COUNT];
    struct sign_answer answers[LEVER_COUNT];
    unsigned count = sign_refused_count();
    ck_assert_uint_gt(count, 0);
    for (unsigned i = 0; i < count; i++)
        questions[i] = sign_refused(i);
    measure(BASE_AS_IS, questions, count, answers);
    for (unsigned i = 0; i < count; i++)
        ck_assert_msg(!sign_holds(&answers[i]), "%s would do for %s",
                      metric_info(metric_of_slot(questions[i].slot))->symbol,
                      lever_info(questions[i].lever)->id);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("signs");
    TCase *tcase = tcase_create("levers");
    tcase_set_timeout(tcase, 30);
    tcase_add_loop_test(tcase, the_sign_of_every_lever_answers_within_three_weeks, 0, BASE_COUNT);
    tcase_add_test(tcase, what_luck_moves_more_than_the_lever_is_no_sign);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
