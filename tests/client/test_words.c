#include "dealings.h"
#include "levers.h"
#include "occasions.h"
#include "refused.h"
#include "suite.h"
#include "text.h"
#include "words.h"

#include <stdlib.h>
#include <string.h>

static unsigned words_of(const char *text)
{
    unsigned count = 0;
    for (const char *at = text; *at; at++)
        if (*at != ' ' && (at == text || at[-1] == ' ')) count++;
    return count;
}

static void check_length(enum word which, const char *text)
{
    switch (word_kind(which)) {
    case WORD_KIND_LABEL:
        ck_assert_msg(text_length(text) <= 22, "over 22: %s", text);
        break;
    case WORD_KIND_SENTENCE:
        ck_assert_msg(text_length(text) <= 90, "over 90: %s", text);
        break;
    case WORD_KIND_PARAGRAPH:
        ck_assert_msg(words_of(text) <= 42, "%u words: %s", words_of(text), text);
        break;
    }
}

START_TEST(every_word_exists_in_each_language_and_fits)
{
    for (int i = 0; i < WORD_COUNT; i++) {
        for (int language = 0; language < LANGUAGE_COUNT; language++) {
            const char *text = word_in((enum word)i, (enum language)language);
            ck_assert_ptr_nonnull(text);
            ck_assert_uint_gt(strlen(text), 0);
            ck_assert_msg(text_is_clean(text, strlen(text)), "%s", text);
            check_length((enum word)i, text);
        }
    }
}
END_TEST

START_TEST(no_word_is_refused_in_either_language)
{
    for (int i = 0; i < WORD_COUNT; i++)
        for (int language = 0; language < LANGUAGE_COUNT; language++) {
            const char *text = word_in((enum word)i, (enum language)language);
            ck_assert_msg(!refused_word(text), "\"%s\" in: %s", refused_word(text), text);
        }
}
END_TEST

START_TEST(no_word_of_the_levers_is_refused)
{
    for (int i = 0; i < LEVER_COUNT; i++)
        for (int language = 0; language < LANGUAGE_COUNT; language++) {
            const struct lever_info *info = lever_info((enum lever)i);
            ck_assert_msg(!refused_word(info->label[language]), "%s", info->id);
            ck_assert_msg(!refused_word(info->sentence[language]), "%s", info->id);
            ck_assert_msg(!refused_word(info->cost[language]), "%s", info->id);
            for (unsigned k = 0; k < lever_stop_count((enum lever)i); k++)
                ck_assert(!refused_word(lever_stop((enum lever)i, k)->label[language]));
        }
}
END_TEST

/* ---- The tables of what passes between chairs ---- */

/* Texts of a table in each language: they exist, fit, and take a value in the same places. */
static void check_pair(const char *const *texts, size_t most)
{
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        const char *text = texts[language];
        ck_assert_uint_gt(strlen(text), 0);
        ck_assert_msg(text_is_clean(text, strlen(text)), "%s", text);
        ck_assert_msg(text_length(text) <= most, "%zu of %zu: %s", text_length(text), most, text);
        ck_assert_msg(!refused_word(text), "\"%s\" in: %s", refused_word(text), text);
    }
    const char *english = strstr(texts[LANGUAGE_EN], "%s");
    ck_assert_msg(!english == !strstr(texts[LANGUAGE_DE], "%s"), "%s", texts[LANGUAGE_EN]);
    if (english) ck_assert_msg(!strstr(english + 2, "%"), "%s", texts[LANGUAGE_EN]);
}

START_TEST(initiatives_are_said_plainly_in_each_language)
{
    for (int i = 0; i < INITIATIVE_COUNT; i++) {
        check_pair(initiative_info((enum initiative)i)->label, 22);
        check_pair(initiative_info((enum initiative)i)->sentence, 90);
    }
}
END_TEST

START_TEST(statements_are_said_plainly_and_have_one_place_for_their_number)
{
    for (int i = 0; i < STATEMENT_COUNT; i++) {
        const struct statement_info *info = statement_info((enum statement)i);
        check_pair(info->sentence, 90);
        ck_assert_ptr_nonnull(strstr(info->sentence[LANGUAGE_EN], "%s"));
    }
}
END_TEST

START_TEST(effects_have_words_in_each_language)
{
    for (int i = 0; i < EFFECT_OUTCOME_COUNT; i++)
        check_pair(effect_info((enum effect_outcome)i)->words, 30);
}
END_TEST

START_TEST(cards_are_said_plainly_and_their_answers_fit_a_button)
{
    for (int i = 0; i < OCCASION_COUNT; i++) {
        unsigned answers = occasion_answer_count((enum occasion)i);
        check_pair(occasion_info((enum occasion)i)->text, 160);
        ck_assert_uint_ge(answers, 2);
        ck_assert_uint_le(answers, OCCASION_ANSWERS_MAX);
        for (unsigned k = 0; k < answers; k++)
            check_pair(occasion_answer((enum occasion)i, k)->label, 28);
    }
}
END_TEST

START_TEST(the_test_of_refused_words_finds_them)
{
    ck_assert_ptr_nonnull(refused_word("Our SLA is short"));
    ck_assert_ptr_nonnull(refused_word("Nurture them"));
    ck_assert_ptr_nonnull(refused_word("6 k$ a week"));
    ck_assert_ptr_nonnull(refused_word("the share of voice fell"));
    ck_assert_ptr_nonnull(refused_word("\xce\xb1 is a letter"));
    ck_assert_ptr_null(refused_word("am Ende, partly, company, spare"));
}
END_TEST

/* The places of values are the same in each language, or a number would be lost. */
START_TEST(both_languages_have_the_same_places_for_values)
{
    for (int i = 0; i < WORD_COUNT; i++)
        for (char place = '1'; place <= '5'; place++) {
            char mark[4] = {'{', place, '}', 0};
            const char *english = strstr(word_in((enum word)i, LANGUAGE_EN), mark);
            const char *german = strstr(word_in((enum word)i, LANGUAGE_DE), mark);
            ck_assert_msg(!english == !german, "%s", word_in((enum word)i, LANGUAGE_EN));
        }
}
END_TEST

START_TEST(values_take_their_places_and_are_never_cut_inside_a_letter)
{
    char out[64];
    char small[8];
    word_fill(out, sizeof out, WORD_week_of, WORD_VALUES("3", "52"));
    ck_assert_str_eq(out, "Week 3 of 52");
    word_fill(out, sizeof out, WORD_week_of, WORD_VALUES("3"));
    ck_assert_str_eq(out, "Week 3 of {2}");
    word_fill(small, sizeof small, WORD_card_title, WORD_VALUES("x"));
    ck_assert(text_is_utf8(small, strlen(small)));
    ck_assert_uint_lt(strlen(small), sizeof small);
}
END_TEST

START_TEST(languages_are_read_as_the_environment_writes_them)
{
    enum language language = LANGUAGE_EN;
    ck_assert(words_parse_language("de_DE.UTF-8", &language));
    ck_assert_int_eq(language, LANGUAGE_DE);
    ck_assert(words_parse_language("en", &language));
    ck_assert_int_eq(language, LANGUAGE_EN);
    ck_assert(!words_parse_language("fr_FR", &language));
    ck_assert(!words_parse_language("denmark", &language));
    ck_assert(!words_parse_language("", &language));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("words");
    TCase *all = tcase_create("words");
    tcase_add_test(all, every_word_exists_in_each_language_and_fits);
    tcase_add_test(all, no_word_is_refused_in_either_language);
    tcase_add_test(all, no_word_of_the_levers_is_refused);
    tcase_add_test(all, initiatives_are_said_plainly_in_each_language);
    tcase_add_test(all, statements_are_said_plainly_and_have_one_place_for_their_number);
    tcase_add_test(all, effects_have_words_in_each_language);
    tcase_add_test(all, cards_are_said_plainly_and_their_answers_fit_a_button);
    tcase_add_test(all, the_test_of_refused_words_finds_them);
    tcase_add_test(all, both_languages_have_the_same_places_for_values);
    tcase_add_test(all, values_take_their_places_and_are_never_cut_inside_a_letter);
    tcase_add_test(all, languages_are_read_as_the_environment_writes_them);
    suite_add_tcase(suite, all);
    return suite_run(suite);
}
