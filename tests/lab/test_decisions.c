/* Every decision of every chair matters for something that its chair is measured on. */
#include "suite.h"

#include "model_base.h"
#include "model_decisions.h"

enum { SEEDS = 40, SEEDS_OF_SUBTLE = 250, JOBS = 2 };

/* Those that act slowly or through trust need more games to stand out from luck. */
static const enum decision subtle[] = {DECISION_governance, DECISION_claim,      DECISION_measured,
                                       DECISION_consult,    DECISION_list_price, DECISION_corridor,
                                       DECISION_cull,       DECISION_cx_onb,     DECISION_handover};
enum { SUBTLE = sizeof subtle / sizeof *subtle };

static bool is_subtle(enum decision decision)
{
    for (unsigned i = 0; i < SUBTLE; i++)
        if (subtle[i] == decision) return true;
    return false;
}

static void hold(const enum decision *which, unsigned count, unsigned seeds)
{
    static struct decision_answer answers[DECISION_COUNT];
    static struct study_arm base;
    ck_assert(model_base_arm(&base, "scripts", BASE_AS_IS));
    ck_assert(decisions_measure(&base, which, count, seeds, JOBS, answers));
    for (unsigned i = 0; i < count; i++)
        ck_assert_msg(decision_matters(&answers[i]), "%s: %s %g, give or take %g",
                      decision_info(which[i])->key, answers[i].outcome->meaning,
                      answers[i].effect.difference, answers[i].effect.half);
}

START_TEST(a_plain_decision_shows_in_few_games)
{
    enum decision plain[DECISION_COUNT];
    unsigned count = 0;
    for (unsigned i = 0; i < DECISION_COUNT; i++)
        if (!is_subtle((enum decision)i)) plain[count++] = (enum decision)i;
    hold(plain, count, SEEDS);
}
END_TEST

START_TEST(a_subtle_decision_shows_in_many)
{
    hold(subtle, SUBTLE, SEEDS_OF_SUBTLE);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("decisions");
    TCase *tcase = tcase_create("every chair");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, a_plain_decision_shows_in_few_games);
    tcase_add_test(tcase, a_subtle_decision_shows_in_many);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
