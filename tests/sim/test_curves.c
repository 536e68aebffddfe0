/* The tables of sources, structural coefficients and response curves, held against the functions
 * that the weeks are played with. */
#include "suite.h"

#include "curves.h"

#include <stdlib.h>
#include <string.h>

#define WORD_MAX 64
#define SAMPLES  64

static struct parameters p;

static void begin(void)
{
    parameters_put_defaults(&p);
}

static bool is_structural(const char *name, enum structural *found)
{
    for (unsigned i = 0; i < STRUCTURAL_COUNT; i++) {
        if (strcmp(structural_info((enum structural)i)->name, name) == 0) {
            *found = (enum structural)i;
            return true;
        }
    }
    return false;
}

/* Copies the next word of a list into `word`; false: the list has ended. */
static bool next_word(const char **list, char word[WORD_MAX])
{
    size_t length;
    *list += strspn(*list, " ");
    length = strcspn(*list, " ");
    ck_assert_uint_lt(length, WORD_MAX);
    memcpy(word, *list, length);
    word[length] = 0;
    *list += length;
    return length > 0;
}

static bool names_word(const char *list, const char *wanted)
{
    char word[WORD_MAX];
    while (next_word(&list, word)) {
        if (strcmp(word, wanted) == 0) return true;
    }
    return false;
}

START_TEST(every_coefficient_that_a_curve_names_exists)
{
    for (unsigned i = 0; i < CURVE_COUNT; i++) {
        const struct curve_info *info = curve_info((enum curve)i);
        const char *list = info->coefficients;
        char word[WORD_MAX];
        unsigned count = 0;
        for (; next_word(&list, word); count++) {
            enum parameter parameter;
            enum structural structural;
            ck_assert_msg(parameter_find(word, &parameter) || is_structural(word, &structural),
                          "%s: %s", info->name, word);
        }
        ck_assert_msg(count > 0, "%s", info->name);
    }
}
END_TEST

static void ck_shapes_the_curve(enum curve curve, unsigned slot)
{
    struct parameters other = p;
    const struct curve_info *info = curve_info(curve);
    bool has_moved = false;
    parameters_put(&other, slot, 0.9 * parameter_default(slot));
    for (unsigned i = 0; i <= SAMPLES; i++) {
        double x = info->low + (info->high - info->low) * i / SAMPLES;
        has_moved = has_moved || curve_at(curve, &other, x) != curve_at(curve, &p, x);
    }
    ck_assert_msg(has_moved, "%s", info->name);
}

START_TEST(a_curve_moves_when_its_parameter_is_set_otherwise)
{
    ck_shapes_the_curve(CURVE_brand, PARAMETER_SLOT_S50);
    ck_shapes_the_curve(CURVE_campaign, PARAMETER_SLOT_S50a);
    ck_shapes_the_curve(CURVE_buzz, PARAMETER_SLOT_Z50);
    ck_shapes_the_curve(CURVE_follow_up, PARAMETER_SLOT_resp_h50);
    ck_shapes_the_curve(CURVE_waiting, PARAMETER_SLOT_wait_max);
    ck_shapes_the_curve(CURVE_going_dark, PARAMETER_SLOT_dark1);
    ck_shapes_the_curve(CURVE_learning, PARAMETER_SLOT_tau_skill);
    ck_shapes_the_curve(CURVE_reaction, PARAMETER_SLOT_react_x);
    ck_shapes_the_curve(CURVE_aim, PARAMETER_SLOT_rd_floor);
}
END_TEST

START_TEST(every_curve_goes_one_way_over_its_domain)
{
    for (unsigned i = 0; i < CURVE_COUNT; i++) {
        const struct curve_info *info = curve_info((enum curve)i);
        double first = curve_at((enum curve)i, &p, info->low), before = first;
        double sign = curve_at((enum curve)i, &p, info->high) > first ? 1 : -1;
        ck_assert_msg(info->low < info->high, "%s", info->name);
        for (unsigned k = 1; k <= SAMPLES; k++) {
            double x = info->low + (info->high - info->low) * k / SAMPLES;
            double y = curve_at((enum curve)i, &p, x);
            ck_assert_msg(sign * (y - before) >= 0, "%s turns at %g", info->name, x);
            before = y;
        }
        ck_assert_msg(before != first, "%s is flat", info->name);
    }
}
END_TEST

START_TEST(saturating_curves_are_half_full_at_their_half)
{
    ck_assert_double_eq_tol(curve_at(CURVE_insight, &p, p.I50), 0.5, 1e-12);
    ck_assert_double_eq_tol(curve_at(CURVE_infrastructure, &p, p.f50), 0.5, 1e-12);
    ck_assert_double_eq_tol(curve_at(CURVE_knowing, &p, p.kap50), 0.5, 1e-12);
    ck_assert_double_eq_tol(curve_at(CURVE_nurture, &p, eqL3_half), 0.5, 1e-12);
    ck_assert_double_eq_tol(curve_at(CURVE_content, &p, eqR3_half), eqR3_gain / 2, 1e-12);
    ck_assert_double_eq_tol(curve_at(CURVE_enablement, &p, eqN3_half), eqN3_gain / 2, 1e-12);
    ck_assert_double_eq_tol(curve_at(CURVE_brand, &p, 0.36 * p.S50), 0.5, 1e-12);
}
END_TEST

START_TEST(an_answer_is_worth_what_the_model_publishes)
{
    /* MODEL 3, response time: 1, 4, 24 and 72 hours. */
    ck_assert_double_eq_tol(curve_at(CURVE_follow_up, &p, 1), 0.95, 0.006);
    ck_assert_double_eq_tol(curve_at(CURVE_follow_up, &p, 4), 0.86, 0.006);
    ck_assert_double_eq_tol(curve_at(CURVE_follow_up, &p, 24), 0.61, 0.006);
    ck_assert_double_eq_tol(curve_at(CURVE_follow_up, &p, 72), 0.43, 0.006);
}
END_TEST

START_TEST(a_newcomer_needs_about_twelve_weeks)
{
    ck_assert_double_eq(curve_at(CURVE_learning, &p, 0), 0.75);
    ck_assert_double_eq_tol(curve_at(CURVE_learning, &p, 12), 0.99, 0.005); /* MODEL 2.7 */
}
END_TEST

START_TEST(every_number_with_evidence_names_its_source_and_no_source_is_idle)
{
    bool is_used[SOURCE_COUNT] = {false};
    for (unsigned i = 0; i < PARAMETERS_OF_CURVES; i++) {
        const struct parameter_info *info = parameter_info((enum parameter)i);
        if (info->source == SOURCE_JUDGEMENT)
            ck_assert_msg(info->evidence == EVIDENCE_D, "%s", info->name);
        is_used[info->source] = true;
    }
    for (unsigned i = 0; i < CURVE_COUNT; i++)
        is_used[curve_info((enum curve)i)->source] = true;
    for (unsigned i = 0; i < SOURCE_COUNT; i++) {
        const struct source_info *info = source_info((enum source_key)i);
        ck_assert_msg(is_used[i], "%s", info->key);
        ck_assert_uint_gt(strlen(info->citation), 0);
        ck_assert_uint_gt(strlen(info->worth), 0);
    }
}
END_TEST

static bool has_source(const char *name)
{
    for (unsigned i = 0; i < CURVE_COUNT; i++) {
        const struct curve_info *info = curve_info((enum curve)i);
        if (info->source != SOURCE_JUDGEMENT && names_word(info->coefficients, name)) return true;
    }
    return false;
}

START_TEST(a_structural_coefficient_with_evidence_stands_in_a_curve_with_a_source)
{
    for (unsigned i = 0; i < STRUCTURAL_COUNT; i++) {
        const struct structural_info *info = structural_info((enum structural)i);
        if (info->evidence != EVIDENCE_D) ck_assert_msg(has_source(info->name), "%s", info->name);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("curves");
    TCase *curves = tcase_create("curves");
    tcase_add_checked_fixture(curves, begin, NULL);
    tcase_add_test(curves, every_coefficient_that_a_curve_names_exists);
    tcase_add_test(curves, a_curve_moves_when_its_parameter_is_set_otherwise);
    tcase_add_test(curves, every_curve_goes_one_way_over_its_domain);
    tcase_add_test(curves, saturating_curves_are_half_full_at_their_half);
    tcase_add_test(curves, an_answer_is_worth_what_the_model_publishes);
    tcase_add_test(curves, a_newcomer_needs_about_twelve_weeks);
    tcase_add_test(curves, every_number_with_evidence_names_its_source_and_no_source_is_idle);
    tcase_add_test(curves, a_structural_coefficient_with_evidence_stands_in_a_curve_with_a_source);
    suite_add_tcase(suite, curves);
    return suite_run(suite);
}
