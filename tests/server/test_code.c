#include <stdio.h>
#include <string.h>

#include "code.h"
#include "suite.h"

START_TEST(a_new_code_has_eight_characters_of_the_alphabet)
{
    for (int i = 0; i < 1000; i++) {
        char code[CODE_SIZE];
        ck_assert(code_make(code));
        if (strlen(code) != 8 || strspn(code, "0123456789ABCDEFGHJKMNPQRSTVWXYZ") != 8)
            ck_abort_msg("%s", code);
    }
}
END_TEST

START_TEST(new_codes_use_every_character_in_every_place)
{
    unsigned counts[8][128] = {{0}};
    for (int i = 0; i < 3200; i++) {
        char code[CODE_SIZE];
        ck_assert(code_make(code));
        for (size_t place = 0; place < 8; place++)
            counts[place][(unsigned char)code[place]]++;
    }
    for (size_t place = 0; place < 8; place++)
        for (const char *c = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; *c; c++)
            ck_assert_uint_gt(counts[place][(unsigned char)*c], 30);
}
END_TEST

START_TEST(what_is_shown_is_understood)
{
    char code[CODE_SIZE];
    char shown[CODE_SIZE + 1];
    char parsed[CODE_SIZE];
    char sentence[200];
    for (int i = 0; i < 200; i++) {
        ck_assert(code_make(code));
        snprintf(shown, sizeof shown, "%.4s-%.4s", code, code + 4); /* as programs show it */
        ck_assert(code_parse(shown, parsed, sentence, sizeof sentence));
        ck_assert_str_eq(parsed, code);
    }
}
END_TEST

START_TEST(case_blanks_dashes_and_confusable_letters_are_forgiven)
{
    static const char *const typed[] = {"10AB-CD01",
                                        "1oab-cdO1",
                                        " i0ab cd0L \n",
                                        "l-0-a-b-c-d-o-i",
                                        "10AB\xE2\x80\x93"
                                        "CD01",
                                        "10ab_cd01",
                                        "\t10.AB.CD.01",
                                        "10AB\xC2\xA0"
                                        "CD01"};
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        char code[CODE_SIZE];
        char sentence[200] = "";
        ck_assert_msg(code_parse(typed[i], code, sentence, sizeof sentence), "%s: %s", typed[i],
                      sentence);
        ck_assert_str_eq(code, "10ABCD01");
    }
}
END_TEST

START_TEST(what_cannot_be_a_code_is_refused_with_a_sentence)
{
    static const char *const cases[][2] = {
        {"", "Type the code"},        {" - ", "Type the code"},
        {"7G3K2MP", "shorter"},       {"7G3K2MPQ9", "longer"},
        {"7G3K2MPU", "letter U"},     {"u", "letter U"},
        {"7G3K2MP!", "only letters"}, {"7G3K\x01MPQ", "only letters"},
        {"\xFF\xFE", "only letters"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char code[CODE_SIZE] = "????????";
        char sentence[200] = "";
        ck_assert(!code_parse(cases[i][0], code, sentence, sizeof sentence));
        ck_assert_msg(strstr(sentence, cases[i][1]) != NULL, "%s: %s", cases[i][0], sentence);
        ck_assert_str_eq(code, "");
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("room codes");
    TCase *codes = tcase_create("codes");
    tcase_add_test(codes, a_new_code_has_eight_characters_of_the_alphabet);
    tcase_add_test(codes, new_codes_use_every_character_in_every_place);
    tcase_add_test(codes, what_is_shown_is_understood);
    tcase_add_test(codes, case_blanks_dashes_and_confusable_letters_are_forgiven);
    tcase_add_test(codes, what_cannot_be_a_code_is_refused_with_a_sentence);
    suite_add_tcase(suite, codes);
    return suite_run(suite);
}
