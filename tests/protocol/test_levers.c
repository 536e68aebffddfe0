#include "levers.h"
#include "suite.h"
#include "text.h"

#include <string.h>

START_TEST(every_chair_has_three_levers_or_fewer)
{
    for (int role = 0; role < ROLE_COUNT; role++)
        ck_assert_uint_le(levers_of_role((enum role)role), LEVERS_OF_ROLE_MAX);
    for (int role = 0; role < ROLE_MODEL_COUNT; role++)
        ck_assert_uint_ge(levers_of_role((enum role)role), 1);
}
END_TEST

START_TEST(a_lever_has_three_to_five_stops)
{
    for (int lever = 0; lever < LEVER_COUNT; lever++) {
        ck_assert_uint_ge(lever_stop_count((enum lever)lever), 3);
        ck_assert_uint_le(lever_stop_count((enum lever)lever), LEVER_STOPS_MAX);
    }
}
END_TEST

START_TEST(a_stop_sets_allowed_values_of_its_own_chair)
{
    for (int lever = 0; lever < LEVER_COUNT; lever++) {
        for (unsigned i = 0; i < lever_stop_count((enum lever)lever); i++) {
            const struct named_orders *stop = lever_stop((enum lever)lever, i);
            ck_assert_uint_ge(stop->setting_count, 1);
            for (unsigned k = 0; k < stop->setting_count; k++) {
                const struct lever_setting *setting = &stop->settings[k];
                ck_assert_msg(decision_value_is_allowed(setting->slot, setting->value), "%s",
                              stop->label[0]);
                ck_assert_int_eq(decision_slot_role(setting->slot),
                                 lever_info((enum lever)lever)->role);
            }
        }
    }
}
END_TEST

START_TEST(mixes_and_tokens_sum_as_the_table_of_decisions_wants)
{
    for (int lever = 0; lever < LEVER_COUNT; lever++) {
        for (unsigned i = 0; i < lever_stop_count((enum lever)lever); i++) {
            const struct named_orders *stop = lever_stop((enum lever)lever, i);
            struct decisions all;
            enum decision broken;
            decisions_put_defaults(&all);
            for (unsigned k = 0; k < stop->setting_count; k++)
                decisions_put(&all, stop->settings[k].slot, stop->settings[k].value);
            ck_assert_msg(decisions_sums_hold(&all, &broken), "%s", stop->label[0]);
        }
    }
}
END_TEST

START_TEST(the_default_companys_habit_is_a_stop_of_every_lever)
{
    double values[DECISION_SLOTS];
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++)
        values[slot] = decision_default(slot);
    for (int lever = 0; lever < LEVER_COUNT; lever++)
        ck_assert_msg(lever_stop_at((enum lever)lever, values) >= 0, "%s",
                      lever_info((enum lever)lever)->id);
}
END_TEST

START_TEST(no_two_stops_of_a_lever_are_the_same)
{
    for (int lever = 0; lever < LEVER_COUNT; lever++) {
        for (unsigned i = 0; i < lever_stop_count((enum lever)lever); i++) {
            const struct named_orders *stop = lever_stop((enum lever)lever, i);
            double values[DECISION_SLOTS] = {0};
            for (unsigned k = 0; k < stop->setting_count; k++)
                values[stop->settings[k].slot] = stop->settings[k].value;
            ck_assert_int_eq(lever_stop_at((enum lever)lever, values), (int)i);
        }
    }
}
END_TEST

static void check_text(const char *text, size_t longest)
{
    ck_assert_msg(text_length(text) <= longest, "%s", text);
    ck_assert_msg(text_is_clean(text, strlen(text)), "%s", text);
}

START_TEST(the_words_of_the_levers_fit_and_exist_in_each_language)
{
    for (int lever = 0; lever < LEVER_COUNT; lever++) {
        const struct lever_info *info = lever_info((enum lever)lever);
        for (int language = 0; language < LANGUAGE_COUNT; language++) {
            ck_assert_uint_gt(strlen(info->label[language]), 0);
            ck_assert_uint_gt(strlen(info->sentence[language]), 0);
            check_text(info->label[language], 22);
            check_text(info->sentence[language], 72);
            check_text(info->cost[language], 72);
            bool has_words = strlen(info->cost[language]) > 0;
            ck_assert_msg(has_words != lever_costs_money((enum lever)lever), "%s", info->id);
            for (unsigned i = 0; i < lever_stop_count((enum lever)lever); i++) {
                const char *label = lever_stop((enum lever)lever, i)->label[language];
                ck_assert_uint_gt(strlen(label), 0);
                check_text(label, 17);
            }
        }
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("levers");
    TCase *all = tcase_create("levers");
    tcase_add_test(all, every_chair_has_three_levers_or_fewer);
    tcase_add_test(all, a_lever_has_three_to_five_stops);
    tcase_add_test(all, a_stop_sets_allowed_values_of_its_own_chair);
    tcase_add_test(all, mixes_and_tokens_sum_as_the_table_of_decisions_wants);
    tcase_add_test(all, the_default_companys_habit_is_a_stop_of_every_lever);
    tcase_add_test(all, no_two_stops_of_a_lever_are_the_same);
    tcase_add_test(all, the_words_of_the_levers_fit_and_exist_in_each_language);
    suite_add_tcase(suite, all);
    return suite_run(suite);
}
