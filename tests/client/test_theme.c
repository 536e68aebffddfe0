#include "chart.h"
#include "stage.h"
#include "suite.h"

#include <math.h>

START_TEST(every_pair_of_colours_in_use_is_readable)
{
    size_t count;
    const struct theme_pair *pairs = theme_pairs(&count);

    ck_assert_uint_gt(count, 20);
    for (size_t i = 0; i < count; i++)
        ck_assert_msg(theme_contrast(pairs[i].mark, pairs[i].ground) >= pairs[i].least,
                      "%s has %.2f", pairs[i].use,
                      (double)theme_contrast(pairs[i].mark, pairs[i].ground));
}
END_TEST

START_TEST(inks_of_series_sides_and_chairs_are_readable_on_a_panel)
{
    for (unsigned i = 0; i < 8; i++)
        ck_assert_float_ge(theme_contrast(theme_series_ink(i), COLOUR_PANEL), 4.5f);
    for (unsigned i = 0; i < ROLE_COUNT; i++)
        ck_assert_float_ge(theme_contrast(theme_role_ink((enum role)i), COLOUR_PANEL), 4.5f);
    for (int i = SIDE_NEUTRAL; i <= SIDE_SALES; i++)
        ck_assert_float_ge(
            theme_contrast(theme_side_ink((enum side)i), theme_side_soft((enum side)i)), 4.5f);
}
END_TEST

START_TEST(contrast_is_that_of_wcag)
{
    ck_assert_float_eq_tol(theme_contrast(0x000000FF, 0xFFFFFFFF), 21, 0.01f);
    ck_assert_float_eq_tol(theme_contrast(0x777777FF, 0xFFFFFFFF), 4.48f, 0.01f);
}
END_TEST

START_TEST(chairs_have_colours_of_their_own)
{
    for (unsigned a = 0; a < ROLE_COUNT; a++)
        for (unsigned b = 0; b < a; b++)
            ck_assert_uint_ne(theme_role((enum role)a), theme_role((enum role)b));
}
END_TEST

/* Every range from 1e-3 to 1e7 wide, at several places. */
START_TEST(ticks_are_round_few_and_cover_the_range)
{
    for (double width = 1e-3; width < 1e7; width *= 1.37) {
        for (double low = -2 * width; low < 3 * width; low += width * 0.61) {
            struct chart_ticks ticks = chart_ticks_nice(low, low + width, 6);
            double last = ticks.first + ticks.step * (ticks.count - 1);
            double lead = ticks.step / pow(10, floor(log10(ticks.step) + 1e-9));
            ck_assert_int_le(ticks.count, 6);
            ck_assert_int_ge(ticks.count, 2);
            ck_assert_double_le(ticks.first, low + width * 1e-6);
            ck_assert_double_ge(last, low + width * (1 - 1e-6));
            ck_assert(fabs(lead - 1) < 1e-6 || fabs(lead - 2) < 1e-6 || fabs(lead - 5) < 1e-6);
        }
    }
}
END_TEST

START_TEST(values_are_written_shortly)
{
    static const struct {
        double value;
        enum chart_unit unit;
        const char *text;
    } cases[] = {
        {0, CHART_NUMBER, "0"},
        {2.5, CHART_NUMBER, "2.5"},
        {1234567, CHART_NUMBER, "1,234,567"},
        {-1234, CHART_NUMBER, "-1,234"},
        {0, CHART_CENTS, "$0"},
        {85000, CHART_CENTS, "$850"},
        {250000, CHART_CENTS, "$2.5k"},
        {1250000, CHART_CENTS, "$12.5k"},
        {120000000, CHART_CENTS, "$1.2M"},
        {-600000, CHART_CENTS, "-$6k"},
        {0.425, CHART_SHARE, "42.5%"},
        {1, CHART_SHARE, "100%"},
    };
    char text[32];

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        chart_format(text, sizeof text, cases[i].value, cases[i].unit);
        ck_assert_str_eq(text, cases[i].text);
    }
}
END_TEST

static bool texts_meet(const struct draw_list *list)
{
    for (uint32_t a = 0; a < list->op_count; a++)
        for (uint32_t b = 0; b < a; b++) {
            if (list->ops[a].kind != DRAW_TEXT || list->ops[b].kind != DRAW_TEXT) continue;
            struct box both = box_intersection(box_inset(list->ops[a].ink, 1.5f),
                                               box_inset(list->ops[b].ink, 1.5f));
            if (both.width > 0 && both.height > 0) return true;
        }
    return false;
}

START_TEST(names_of_lines_that_end_together_do_not_meet)
{
    static const double values[] = {1, 2, NAN, 3};
    struct chart_series series[5];
    struct chart chart = {.series = series,
                          .series_count = 5,
                          .length = 52,
                          .first_label = 1,
                          .x_name = "week",
                          .has_target = true,
                          .target = 3,
                          .target_name = "Target"};
    struct draw_list *list = draw_list_new(4096, 8192, 16384, twin_ruler());

    for (int i = 0; i < 5; i++)
        series[i] = (struct chart_series){"A name", values, 4, OKABE_BLUE, COLOUR_INK, false};
    for (float width = 260; width < 900; width += 70) {
        draw_list_begin(list, 1000, 600, COLOUR_PANEL);
        chart_draw_lines(list, (struct box){10, 10, width, 220}, &chart);
        ck_assert(!texts_meet(list));
        ck_assert(!list->is_full);
    }
    draw_list_free(list);
}
END_TEST

START_TEST(a_chart_of_nothing_known_still_has_axes)
{
    static const double nothing[] = {NAN, NAN};
    struct chart_series series = {"x", nothing, 2, OKABE_BLUE, COLOUR_INK, false};
    struct chart chart = {.series = &series, .series_count = 1, .length = 13, .first_label = 1};
    struct draw_list *list = draw_list_new(1024, 1024, 4096, twin_ruler());

    draw_list_begin(list, 600, 400, COLOUR_PANEL);
    chart_draw_lines(list, (struct box){0, 0, 500, 300}, &chart);
    chart_draw_stacked(list, (struct box){0, 0, 500, 300}, &chart, NULL);
    chart_draw_spark(list, (struct box){0, 0, 80, 30}, &series);
    ck_assert_uint_gt(list->op_count, 10);
    for (uint32_t i = 0; i < list->point_count; i++)
        ck_assert(isfinite(list->points[i].x) && isfinite(list->points[i].y));
    draw_list_free(list);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("theme and charts");
    TCase *tests = tcase_create("theme and charts");

    tcase_add_test(tests, every_pair_of_colours_in_use_is_readable);
    tcase_add_test(tests, inks_of_series_sides_and_chairs_are_readable_on_a_panel);
    tcase_add_test(tests, contrast_is_that_of_wcag);
    tcase_add_test(tests, chairs_have_colours_of_their_own);
    tcase_add_test(tests, ticks_are_round_few_and_cover_the_range);
    tcase_add_test(tests, values_are_written_shortly);
    tcase_add_test(tests, names_of_lines_that_end_together_do_not_meet);
    tcase_add_test(tests, a_chart_of_nothing_known_still_has_axes);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
