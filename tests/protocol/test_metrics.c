#include "levers.h"
#include "metrics.h"
#include "suite.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

START_TEST(labels_and_sentences_fit_the_screen)
{
    const struct metric_info *info = metric_info((enum metric)_i);
    ck_assert_msg(text_length(info->label) <= 22 && info->label[0] != 0, "%s", info->symbol);
    ck_assert_msg(text_length(info->sentence) <= 90 && info->sentence[0] != 0, "%s", info->symbol);
}
END_TEST

START_TEST(a_newcomer_meets_no_word_of_the_trade)
{
    static const char *const words[] = {"PMI",         "SLA",      "SDR",      "SMB",
                                        "MID",         "ENT",      "nurture",  "activation",
                                        "k$",          "corridor", "criteria", "governance",
                                        "attribution", "ghost",    "par "};
    const struct metric_info *info = metric_info((enum metric)_i);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        ck_assert_msg(strstr(info->label, words[i]) == NULL &&
                          strstr(info->sentence, words[i]) == NULL,
                      "%s says %s", info->symbol, words[i]);
}
END_TEST

START_TEST(every_slot_is_found_by_the_name_it_gives)
{
    for (uint16_t slot = 0; slot < METRIC_SLOTS; slot++) {
        unsigned index;
        uint16_t found;
        char text[40];
        const char *symbol = metric_slot_name(slot, &index);
        snprintf(text, sizeof text, "%s", symbol);
        if (index > 0) snprintf(text, sizeof text, "%s[%u]", symbol, index - 1);
        ck_assert_msg(metric_slot_find(text, &found), "%s", text);
        ck_assert_uint_eq(found, slot);
    }
}
END_TEST

START_TEST(what_is_no_number_is_not_found)
{
    uint16_t slot;
    enum metric metric;
    ck_assert(!metric_slot_find("A[3]", &slot));
    ck_assert(!metric_slot_find("K[1]", &slot));
    ck_assert(!metric_slot_find("Ax", &slot));
    ck_assert(!metric_slot_find("", &slot));
    ck_assert(!metric_find("A[1]", &metric));
    ck_assert(metric_find("A", &metric) && metric == METRIC_A);
}
END_TEST

START_TEST(the_sign_beside_a_lever_is_a_number_its_chair_sees)
{
    const struct lever_info *lever = lever_info((enum lever)_i);
    uint16_t slot;
    ck_assert_msg(metric_slot_find(lever->sign, &slot), "%s", lever->sign);
    enum access access = metric_info(metric_of_slot(slot))->access[lever->role];
    ck_assert_msg(access != ACCESS_o, "%s of %s", lever->sign, lever->id);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("metrics");
    TCase *tcase = tcase_create("table");
    tcase_add_loop_test(tcase, labels_and_sentences_fit_the_screen, 0, METRIC_COUNT);
    tcase_add_loop_test(tcase, a_newcomer_meets_no_word_of_the_trade, 0, METRIC_COUNT);
    tcase_add_test(tcase, every_slot_is_found_by_the_name_it_gives);
    tcase_add_test(tcase, what_is_no_number_is_not_found);
    tcase_add_loop_test(tcase, the_sign_beside_a_lever_is_a_number_its_chair_sees, 0, LEVER_COUNT);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
