#include "stage.h"
#include "suite.h"

static struct draw_list *small_list(void)
{
    struct draw_list *list = draw_list_new(8, 16, 64, twin_ruler());

    ck_assert_ptr_nonnull(list);
    draw_list_begin(list, 200, 100, COLOUR_GROUND);
    return list;
}

static const struct text_style plain = {.size = 10, .colour = COLOUR_INK};
static const struct box anywhere = {10, 10, 50, 20};

START_TEST(a_full_list_leaves_out_what_does_not_fit_and_says_so)
{
    struct draw_list *list = small_list();

    for (int i = 0; i < 8; i++)
        gfx_rect(list, anywhere, 0, COLOUR_INK);
    ck_assert(!list->is_full);
    gfx_rect(list, anywhere, 0, COLOUR_INK);
    ck_assert(list->is_full);
    ck_assert_uint_eq(list->op_count, 8);
    draw_list_begin(list, 200, 100, COLOUR_GROUND);
    ck_assert(!list->is_full);
    draw_list_free(list);
}
END_TEST

START_TEST(too_many_points_and_too_much_text_are_left_out_whole)
{
    struct draw_list *list = small_list();
    struct point points[17] = {{0, 0}};
    char text[80];

    memset(text, 'x', sizeof text - 1);
    text[79] = 0;
    gfx_line(list, points, 17, (struct stroke){1, COLOUR_INK, 0});
    ck_assert_uint_eq(list->op_count, 0);
    ck_assert(list->is_full);
    gfx_text(list, anywhere, plain, text);
    ck_assert_uint_eq(list->op_count, 0);
    ck_assert_uint_eq(list->text_size, 0);
    draw_list_free(list);
}
END_TEST

START_TEST(every_clip_drawn_is_ended_even_in_a_full_list)
{
    struct draw_list *list = small_list();
    int depth = 0;

    for (int i = 0; i < 20; i++)
        gfx_clip(list, anywhere);
    for (int i = 0; i < 20; i++)
        gfx_unclip(list);
    for (uint32_t i = 0; i < list->op_count; i++)
        depth += list->ops[i].kind == DRAW_CLIP ? 1 : -1;
    ck_assert_int_eq(depth, 0);
    ck_assert_uint_gt(list->op_count, 0);
    ck_assert(list->is_full);
    draw_list_free(list);
}
END_TEST

START_TEST(a_clip_inside_a_clip_shows_only_what_both_show)
{
    struct draw_list *list = small_list();

    gfx_clip(list, (struct box){0, 0, 50, 50});
    gfx_clip(list, (struct box){40, 40, 50, 50});
    gfx_rect(list, (struct box){0, 0, 200, 100}, 0, COLOUR_INK);
    struct box seen = list->ops[2].clip;
    ck_assert_float_eq_tol(seen.width, 10, 0.01f);
    ck_assert_float_eq_tol(seen.x, 40, 0.01f);
    draw_list_free(list);
}
END_TEST

START_TEST(text_is_aligned_in_its_box_and_marked_when_cut)
{
    struct draw_list *list = small_list();
    struct text_style right = plain;

    right.align = ALIGN_RIGHT;
    gfx_text(list, (struct box){10, 10, 100, 40}, right, "abcd");
    ck_assert_float_eq_tol(list->ops[0].ink.x, 90, 0.01f);
    ck_assert_float_eq_tol(list->ops[0].ink.y, 21, 0.01f);
    ck_assert_ptr_null(draw_list_cut_text(list));
    gfx_text(list, (struct box){10, 60, 19, 0}, plain, "efgh");
    ck_assert_str_eq(draw_list_cut_text(list), "efgh");
    draw_list_free(list);
}
END_TEST

START_TEST(text_without_width_stands_around_its_anchor)
{
    struct draw_list *list = small_list();
    struct text_style middle = plain;

    middle.align = ALIGN_CENTER;
    gfx_text(list, (struct box){100, 10, 0, 0}, middle, "abcd");
    ck_assert_float_eq_tol(list->ops[0].ink.x, 90, 0.01f);
    ck_assert(!list->ops[0].is_cut);
    draw_list_free(list);
}
END_TEST

START_TEST(text_counts_as_seen_only_inside_window_and_clip_and_not_under_a_card)
{
    struct draw_list *list = small_list();

    gfx_text(list, (struct box){10, 10, 0, 0}, plain, "seen");
    gfx_text(list, (struct box){300, 10, 0, 0}, plain, "outside");
    gfx_clip(list, (struct box){0, 0, 5, 5});
    gfx_text(list, (struct box){10, 40, 0, 0}, plain, "clipped");
    gfx_unclip(list);
    ck_assert(draw_list_shows(list, 0));
    ck_assert(!draw_list_shows(list, 1));
    ck_assert(!draw_list_shows(list, 3));
    gfx_rect(list, (struct box){0, 0, 200, 30}, 0, theme_fade(COLOUR_INK, 0.5f));
    ck_assert(draw_list_shows(list, 0));
    gfx_rect(list, (struct box){0, 0, 200, 30}, 0, COLOUR_PANEL);
    ck_assert(!draw_list_shows(list, 0));
    draw_list_free(list);
}
END_TEST

START_TEST(the_hash_differs_exactly_when_the_picture_does)
{
    struct draw_list *one = small_list();
    struct draw_list *two = small_list();

    gfx_text(one, anywhere, plain, "same");
    gfx_text(two, anywhere, plain, "same");
    ck_assert_uint_eq(draw_list_hash(one), draw_list_hash(two));
    gfx_rect(one, anywhere, 2, COLOUR_INK);
    gfx_rect(two, anywhere, 3, COLOUR_INK);
    ck_assert_uint_ne(draw_list_hash(one), draw_list_hash(two));
    draw_list_free(one);
    draw_list_free(two);
}
END_TEST

START_TEST(slices_never_take_more_than_is_there)
{
    struct box box = {0, 0, 100, 40};
    struct box top = box_cut_top(&box, 30);
    struct box rest = box_cut_bottom(&box, 30);

    ck_assert_float_eq_tol(top.height, 30, 0.01f);
    ck_assert_float_eq_tol(rest.height, 10, 0.01f);
    ck_assert_float_eq_tol(box.height, 0, 0.01f);
    struct box column = box_column((struct box){0, 0, 100, 10}, 3, 2, 5);
    ck_assert_float_eq_tol(column.x + column.width, 100, 0.01f);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("draw list");
    TCase *tests = tcase_create("draw list");

    tcase_add_test(tests, a_full_list_leaves_out_what_does_not_fit_and_says_so);
    tcase_add_test(tests, too_many_points_and_too_much_text_are_left_out_whole);
    tcase_add_test(tests, every_clip_drawn_is_ended_even_in_a_full_list);
    tcase_add_test(tests, a_clip_inside_a_clip_shows_only_what_both_show);
    tcase_add_test(tests, text_is_aligned_in_its_box_and_marked_when_cut);
    tcase_add_test(tests, text_without_width_stands_around_its_anchor);
    tcase_add_test(tests, text_counts_as_seen_only_inside_window_and_clip_and_not_under_a_card);
    tcase_add_test(tests, the_hash_differs_exactly_when_the_picture_does);
    tcase_add_test(tests, slices_never_take_more_than_is_there);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
