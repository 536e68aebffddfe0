#include "suite.h"

#include "apply.h"
#include "setup.h"
#include "structural.h"

#include <stdlib.h>
#include <string.h>

#define LABEL_MAX    22
#define SENTENCE_MAX 90

/* Words that no newcomer shall meet on a first-level screen. */
static const char *const banned[] = {"PMI",        "SLA",       "SDR",       "SMB",      "MID",
                                     "ENT",        "urture",    "ctivation", "corridor", "riteria",
                                     "ttribution", "overnance", "ghost",     "k$"};

static void ck_plain_words(const char *text, size_t max)
{
    ck_assert_uint_le(strlen(text), max);
    ck_assert_uint_gt(strlen(text), 0);
    for (size_t i = 0; i < sizeof banned / sizeof *banned; i++)
        ck_assert_msg(strstr(text, banned[i]) == NULL, "'%s' says %s", text, banned[i]);
}

START_TEST(every_decision_has_plain_words_and_a_default_it_would_accept)
{
    for (unsigned i = 0; i < DECISION_COUNT; i++) {
        const struct decision_info *info = decision_info((enum decision)i);
        ck_plain_words(info->label, LABEL_MAX);
        ck_plain_words(info->sentence, SENTENCE_MAX);
        for (unsigned slot = info->first_slot; slot < info->first_slot + info->count; slot++) {
            ck_assert_uint_eq(decision_of_slot(slot), i);
            ck_assert(decision_value_is_allowed(slot, decision_default(slot)));
        }
    }
}
END_TEST

START_TEST(the_default_company_spends_what_the_model_says)
{
    struct decisions decisions;
    enum decision broken;
    decisions_put_defaults(&decisions);
    ck_assert(decisions_sums_hold(&decisions, &broken));
    /* 6 brand, 7 campaigns, 8 product, 0.5 systems, half a k$ for keeping in touch. */
    ck_assert_double_eq_tol(decisions_budget(&decisions), 22, 1e-12);
}
END_TEST

START_TEST(a_mix_that_does_not_sum_to_one_names_its_decision)
{
    struct decisions decisions;
    enum decision broken;
    decisions_put_defaults(&decisions);
    decisions.act_mix[1] += 0.1;
    ck_assert(!decisions_sums_hold(&decisions, &broken));
    ck_assert_uint_eq(broken, DECISION_act_mix);
    decisions_put_defaults(&decisions);
    decisions.cx_pro += 0.1;
    ck_assert(!decisions_sums_hold(&decisions, &broken));
    ck_assert_uint_eq(broken, DECISION_cx_onb);
}
END_TEST

START_TEST(decisions_outside_their_range_are_not_allowed)
{
    ck_assert(!decision_value_is_allowed(SLOT_sla, 0.5));
    ck_assert(decision_value_is_allowed(SLOT_sla, 1));
    ck_assert(!decision_value_is_allowed(SLOT_structure, 1.5));
    ck_assert(!decision_value_is_allowed(SLOT_disc, strtod("nan", NULL)));
    ck_assert(!decision_value_is_allowed(SLOT_ceo_stance, -1.01));
    ck_assert_uint_eq(decision_slot_role(SLOT_handover + ROLE_AE), ROLE_AE);
    ck_assert_uint_eq(decision_slot_role(SLOT_brand_mix_last), ROLE_BRAND);
}
END_TEST

START_TEST(every_parameter_stands_in_its_own_ranges)
{
    for (unsigned i = 0; i < PARAMETER_COUNT; i++) {
        const struct parameter_info *info = parameter_info((enum parameter)i);
        enum parameter found;
        double min, max;
        ck_assert(parameter_find(info->name, &found));
        ck_assert_uint_eq(found, i);
        for (unsigned slot = info->first_slot; slot < info->first_slot + info->count; slot++) {
            ck_assert(parameter_value_is_allowed(slot, parameter_default(slot)));
            parameter_allowed(slot, &min, &max);
            ck_assert(!parameter_value_is_allowed(slot, max + 1));
        }
    }
}
END_TEST

START_TEST(every_structural_coefficient_says_which_equation_it_belongs_to)
{
    for (unsigned i = 0; i < STRUCTURAL_COUNT; i++) {
        const struct structural_info *info = structural_info((enum structural)i);
        enum parameter parameter;
        char equation[8];
        structural_equation((enum structural)i, equation, sizeof equation);
        ck_assert_msg(strncmp(info->name, "eq", 2) == 0, "%s", info->name);
        ck_assert_msg(strspn(equation, "ABCDFIJLMNOPRSTVWXY") == 1, "%s", info->name);
        ck_assert_msg(strspn(equation + 1, "0123456789") >= 1, "%s", info->name);
        ck_assert_msg(info->name[2 + strlen(equation)] == '_', "%s", info->name);
        ck_assert_msg(!parameter_find(info->name, &parameter), "%s can be set", info->name);
        ck_assert_uint_gt(strlen(info->unit), 0);
        ck_assert_msg(info->meaning[strlen(info->meaning) - 1] == '.', "%s", info->name);
    }
}
END_TEST

START_TEST(keeping_in_touch_costs_the_books_what_it_costs_the_budget)
{
    ck_assert_double_eq(eqY2_nurture, decision_info(DECISION_nurture)->budget_weight);
}
END_TEST

START_TEST(the_weights_of_an_index_sum_to_one)
{
    double index = eqA2_accepted + eqA2_response + eqA2_message + eqA2_discount + eqA2_criteria +
                   eqA2_goals + eqA2_loop + eqA2_sync + eqA2_renewals + eqA2_apart;
    double marketing = eqT5_superior + eqT5_unhelpful + eqT5_easy + eqT5_unmeasured + eqT5_claims +
                       eqT5_decks + eqT5_waste + eqT5_overclaim + eqT5_argues;
    double sales = eqT6_slow + eqT6_own_words + eqT6_discounts + eqT6_silent + eqT6_no_reason;
    double score = eqS1_revenue + eqS1_successor + eqS1_profit + eqS1_satisfaction + eqS1_alignment;
    ck_assert_double_eq_tol(index, 1, 1e-12);
    ck_assert_double_eq_tol(marketing, 1, 1e-12);
    ck_assert_double_eq_tol(sales, 1, 1e-12);
    ck_assert_double_eq_tol(score, 100, 1e-12);
}
END_TEST

START_TEST(a_parameter_may_be_a_fifth_to_five_times_its_value)
{
    struct setup setup;
    setup_default(&setup);
    ck_assert(setup_put_parameter(&setup, PARAMETER_SLOT_ae_n, 1.2));
    ck_assert(setup_put_parameter(&setup, PARAMETER_SLOT_ae_n, 30));
    ck_assert(!setup_put_parameter(&setup, PARAMETER_SLOT_ae_n, 1.1));
    ck_assert(!setup_put_parameter(&setup, PARAMETER_SLOT_ae_n, 30.1));
    ck_assert(setup_put_parameter(&setup, PARAMETER_SLOT_b_bad, -11));
    ck_assert(!setup_put_parameter(&setup, PARAMETER_SLOT_b_bad, -0.4));
    ck_assert(!setup_put_parameter(&setup, PARAMETER_SLOT_queue_loss, 1.1));
    ck_assert(!setup_put_parameter(&setup, PARAMETER_SLOTS, 1));
    ck_assert_double_eq(setup.parameters.ae_n, 30);
}
END_TEST

START_TEST(a_new_awareness_parameter_is_the_new_start)
{
    struct setup setup;
    setup_default(&setup);
    ck_assert(setup_put_parameter(&setup, PARAMETER_SLOT_A0 + 1, 0.2));
    ck_assert_double_eq(setup.inits.A[1], 0.2);
    ck_assert(setup_put_init(&setup, INIT_SLOT_A + 1, 0.3));
    ck_assert_double_eq(setup.parameters.A0[1], 0.2);
}
END_TEST

START_TEST(shocks_are_found_by_name_and_bounded)
{
    struct setup setup;
    enum shock_kind kind;
    struct shock shock = {.week = 10, .weeks = 16, .size = 0.16};
    setup_default(&setup);
    ck_assert(shock_find("pricewar", &kind));
    shock.kind = kind;
    for (int i = 0; i < SETUP_SHOCKS_MAX; i++)
        ck_assert(setup_add_shock(&setup, &shock));
    ck_assert(!setup_add_shock(&setup, &shock));
    shock.size = 1;
    ck_assert(!shock_is_allowed(&shock));
    ck_assert(!shock_find("earthquake", &kind));
}
END_TEST

START_TEST(every_init_starts_within_its_range)
{
    for (unsigned slot = 0; slot < INIT_SLOTS; slot++)
        ck_assert(init_value_is_allowed(slot, init_default(slot)));
}
END_TEST

START_TEST(every_refusal_has_a_sentence_of_its_own)
{
    for (unsigned i = 0; i < REFUSAL_COUNT; i++) {
        ck_assert_uint_le(strlen(refusal_sentence((enum refusal)i)), SENTENCE_MAX);
        for (unsigned j = 0; j < i; j++)
            ck_assert_str_ne(refusal_sentence((enum refusal)i), refusal_sentence((enum refusal)j));
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("tables");
    TCase *tables = tcase_create("tables");
    tcase_add_test(tables, every_decision_has_plain_words_and_a_default_it_would_accept);
    tcase_add_test(tables, the_default_company_spends_what_the_model_says);
    tcase_add_test(tables, a_mix_that_does_not_sum_to_one_names_its_decision);
    tcase_add_test(tables, decisions_outside_their_range_are_not_allowed);
    tcase_add_test(tables, every_parameter_stands_in_its_own_ranges);
    tcase_add_test(tables, every_structural_coefficient_says_which_equation_it_belongs_to);
    tcase_add_test(tables, keeping_in_touch_costs_the_books_what_it_costs_the_budget);
    tcase_add_test(tables, the_weights_of_an_index_sum_to_one);
    tcase_add_test(tables, a_parameter_may_be_a_fifth_to_five_times_its_value);
    tcase_add_test(tables, a_new_awareness_parameter_is_the_new_start);
    tcase_add_test(tables, shocks_are_found_by_name_and_bounded);
    tcase_add_test(tables, every_init_starts_within_its_range);
    tcase_add_test(tables, every_refusal_has_a_sentence_of_its_own);
    suite_add_tcase(suite, tables);
    return suite_run(suite);
}
