#include "suite.h"
#include "text.h"

#include <stdint.h>
#include <string.h>

struct sample {
    const char *bytes;
    size_t size;
};
#define SAMPLE(literal)                                                                            \
    {                                                                                              \
        literal, sizeof(literal) - 1                                                               \
    }

/* After Markus Kuhn's "UTF-8 decoder capability and stress test". */
static const struct sample malformed[] = {
    SAMPLE("\x80"), /* a continuation alone */
    SAMPLE("\xBF"),
    SAMPLE("a\x80z"),
    SAMPLE("\xC2"), /* cut */
    SAMPLE("\xE2\x82"),
    SAMPLE("\xF0\x9F\x98"),
    SAMPLE("\xC2\x20"), /* a letter where a continuation belongs */
    SAMPLE("\xE2\x28\xA1"),
    SAMPLE("\xE2\x82\x28"),
    SAMPLE("\xF0\x28\x8C\xBC"),
    SAMPLE("\xF0\x90\x28\xBC"),
    SAMPLE("\xC0\xAF"), /* overlong */
    SAMPLE("\xC1\xBF"),
    SAMPLE("\xE0\x80\xAF"),
    SAMPLE("\xE0\x9F\xBF"),
    SAMPLE("\xF0\x80\x80\xAF"),
    SAMPLE("\xF0\x8F\xBF\xBF"),
    SAMPLE("\xC0\x80"),
    SAMPLE("\xED\xA0\x80"), /* surrogates */
    SAMPLE("\xED\xBF\xBF"),
    SAMPLE("\xED\xA0\x80\xED\xB0\x80"),
    SAMPLE("\xF4\x90\x80\x80"), /* above U+10FFFF */
    SAMPLE("\xF5\x80\x80\x80"),
    SAMPLE("\xF8\x88\x80\x80\x80"), /* five and six bytes */
    SAMPLE("\xFC\x84\x80\x80\x80\x80"),
    SAMPLE("\xFE"),
    SAMPLE("\xFF"),
};

static const struct sample disturbing[] = {
    SAMPLE("\0"),           SAMPLE("a\nb"),         SAMPLE("\t"),           SAMPLE("\x1B[2J"),
    SAMPLE("\x7F"),         SAMPLE("\xC2\x80"),     SAMPLE("\xC2\x9F"),     SAMPLE("\xE2\x80\xA8"),
    SAMPLE("\xE2\x80\xA9"), SAMPLE("\xE2\x80\xAA"), SAMPLE("\xE2\x80\xAE"), SAMPLE("\xE2\x81\xA6"),
    SAMPLE("\xE2\x81\xA9"),
};

static const struct sample clean[] = {
    SAMPLE(""),
    SAMPLE("Baton"),
    SAMPLE("Z\xC3\xBCrich"),
    SAMPLE("\xC2\xA0"),         /* U+00A0, just above C1 */
    SAMPLE("\xE2\x82\xAC"),     /* the euro sign */
    SAMPLE("\xED\x9F\xBF"),     /* just below the surrogates */
    SAMPLE("\xEE\x80\x80"),     /* just above */
    SAMPLE("\xE0\xA0\x80"),     /* smallest of three bytes */
    SAMPLE("\xF0\x90\x80\x80"), /* smallest of four */
    SAMPLE("\xF4\x8F\xBF\xBF"), /* U+10FFFF */
    SAMPLE("\xE2\x80\xAF"),     /* just above the directions */
};

START_TEST(malformed_bytes_are_not_utf8)
{
    ck_assert(!text_is_utf8(malformed[_i].bytes, malformed[_i].size));
    ck_assert(!text_is_clean(malformed[_i].bytes, malformed[_i].size));
}
END_TEST

START_TEST(what_disturbs_a_screen_is_utf8_but_not_clean)
{
    ck_assert(text_is_utf8(disturbing[_i].bytes, disturbing[_i].size));
    ck_assert(!text_is_clean(disturbing[_i].bytes, disturbing[_i].size));
}
END_TEST

START_TEST(ordinary_words_are_clean)
{
    ck_assert(text_is_clean(clean[_i].bytes, clean[_i].size));
}
END_TEST

START_TEST(a_copy_never_cuts_a_code_point)
{
    static const char word[] = "a\xE2\x82\xAC\xF0\x9F\x98\x80z";
    static const size_t expected[] = {0, 1, 1, 1, 4, 4, 4, 4, 8, 9, 9};
    for (size_t capacity = 1; capacity <= 11; capacity++) {
        char out[16];
        memset(out, 'x', sizeof out);
        ck_assert_uint_eq(text_copy(out, capacity, word), expected[capacity - 1]);
        ck_assert_uint_eq(strlen(out), expected[capacity - 1]);
        ck_assert(text_is_clean(out, strlen(out)));
        ck_assert_int_eq(out[capacity], 'x');
    }
}
END_TEST

START_TEST(cleaning_leaves_only_clean_text)
{
    char out[32];
    ck_assert_uint_eq(text_clean(out, sizeof out, "a\nb\xFF\xE2\x82\xAC\xE2\x80\xAE"), 8);
    ck_assert_str_eq(out, "a?b?\xE2\x82\xAC?");
    ck_assert_uint_eq(text_clean(out, 3, "a\xE2\x82\xAC"), 1);
    for (size_t i = 0; i < sizeof malformed / sizeof *malformed; i++) {
        text_clean(out, sizeof out, malformed[i].bytes);
        ck_assert(text_is_clean(out, strlen(out)));
    }
}
END_TEST

START_TEST(length_counts_code_points)
{
    ck_assert_uint_eq(text_length(""), 0);
    ck_assert_uint_eq(text_length("a\xE2\x82\xAC\xF0\x9F\x98\x80z"), 4);
}
END_TEST

START_TEST(trimming_takes_blanks_from_both_ends_only)
{
    char some[] = " \t\xC2\xA0 Ada  L. \n\xC2\xA0";
    char none[] = "Ada", all[] = " \t ", empty[] = "";
    ck_assert_uint_eq(text_trim(some), 7);
    ck_assert_str_eq(some, "Ada  L.");
    ck_assert_uint_eq(text_trim(none), 3);
    ck_assert_str_eq(none, "Ada");
    ck_assert_uint_eq(text_trim(all), 0);
    ck_assert_str_eq(all, "");
    ck_assert_uint_eq(text_trim(empty), 0);
}
END_TEST

START_TEST(distance_counts_slips)
{
    ck_assert_uint_eq(text_distance("brand", "brand"), 0);
    ck_assert_uint_eq(text_distance("brand", "BRAND"), 0);
    ck_assert_uint_eq(text_distance("brand", "barnd"), 1);
    ck_assert_uint_eq(text_distance("brand", "brnd"), 1);
    ck_assert_uint_eq(text_distance("brand", "brandy"), 1);
    ck_assert_uint_eq(text_distance("kitten", "sitting"), 3);
    ck_assert_uint_eq(text_distance("", "abc"), 3);
    ck_assert_uint_eq(text_distance("abc", ""), 3);
}
END_TEST

START_TEST(overlong_words_are_near_to_nothing)
{
    char word[80];
    const char *list[] = {word};
    memset(word, 'a', sizeof word);
    word[79] = '\0';
    ck_assert(text_distance(word, "a") == SIZE_MAX);
    ck_assert_ptr_null(text_near(word, list, 1));
    word[63] = '\0';
    ck_assert_uint_eq(text_distance(word, word), 0);
}
END_TEST

START_TEST(the_nearest_word_is_suggested)
{
    static const char *const list[] = {"brand_spend", "brand_mix", "act_spend", "sla"};
    ck_assert_str_eq(text_near("brand_spent", list, 4), "brand_spend");
    ck_assert_str_eq(text_near("Brandmix", list, 4), "brand_mix");
    ck_assert_str_eq(text_near("sal", list, 4), "sla");
    ck_assert_ptr_null(text_near("weather", list, 4));
    ck_assert_ptr_null(text_near("sla", list, 0));
}
END_TEST

START_TEST(signs_without_width_are_not_seen)
{
    ck_assert(!text_is_visible(""));
    ck_assert(!text_is_visible(" \xC2\xA0\xE2\x80\x8B\xE3\x85\xA4"));
    ck_assert(text_is_visible(" \xE2\x80\x8B."));
    ck_assert(text_looks_like("", ""));
    ck_assert(text_looks_like("Ana\xE2\x80\x8D", "aNA"));
    ck_assert(!text_looks_like("Ana", "An"));
    ck_assert(!text_looks_like("An", "Ana"));
    ck_assert(!text_looks_like("\xC3\x84", "\xC3\xA4"));
    ck_assert(!text_looks_like("Ana", "An a"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("text");
    TCase *tests = tcase_create("text");
    tcase_add_loop_test(tests, malformed_bytes_are_not_utf8, 0,
                        (int)(sizeof malformed / sizeof *malformed));
    tcase_add_loop_test(tests, what_disturbs_a_screen_is_utf8_but_not_clean, 0,
                        (int)(sizeof disturbing / sizeof *disturbing));
    tcase_add_loop_test(tests, ordinary_words_are_clean, 0, (int)(sizeof clean / sizeof *clean));
    tcase_add_test(tests, signs_without_width_are_not_seen);
    tcase_add_test(tests, a_copy_never_cuts_a_code_point);
    tcase_add_test(tests, cleaning_leaves_only_clean_text);
    tcase_add_test(tests, length_counts_code_points);
    tcase_add_test(tests, trimming_takes_blanks_from_both_ends_only);
    tcase_add_test(tests, distance_counts_slips);
    tcase_add_test(tests, overlong_words_are_near_to_nothing);
    tcase_add_test(tests, the_nearest_word_is_suggested);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
