#include "stage.h"
#include "suite.h"

#include <stdio.h>

struct form {
    char name[16];
    char code[10];
    char secret[32];
    int entered;
    int heard;
    int row;
    bool is_list;
};

static void table_cell(void *context, int row, int column, char *out, size_t capacity)
{
    (void)context;
    snprintf(out, capacity, "row %d.%d", row, column);
}

static enum ui_table_answer last_answer;

static void draw_list_of_rows(struct ui *ui, struct form *form)
{
    static const struct ui_column columns[] = {{"A", 0.5f, ALIGN_LEFT}, {"B", 0.5f, ALIGN_RIGHT}};
    struct ui_table table = {
        .id = "rows", .columns = columns, .column_count = 2, .row_count = 50, .cell = table_cell};
    struct ui_scroll scroll = {.id = "view", .content_height = 600};
    struct box content;

    enum ui_table_answer answer = ui_table(ui, (struct box){0, 0, 400, 180}, &table, &form->row);
    if (answer != UI_TABLE_SAME) last_answer = answer;
    content = ui_scroll_begin(ui, (struct box){500, 0, 200, 100}, &scroll);
    for (int i = 0; i < 10; i++) {
        char id[16], label[16];
        snprintf(label, sizeof label, "item %d", i);
        struct ui_button item = {.id = ui_name(id, sizeof id, "item", i), .label = label};
        ui_button(ui, box_row(content, 10, i, 10), &item);
    }
    ui_scroll_end(ui);
}

static void draw_form(void *context, struct ui *ui)
{
    struct form *form = context;
    struct ui_edit name = {.id = "name", .label = "Name", .capacity = sizeof form->name};
    struct ui_edit code = {.id = "code", .hint = "Code", .capacity = 10, .is_code = true};
    struct ui_edit secret = {.id = "secret", .hint = "?", .capacity = 32, .is_secret = true};

    if (form->is_list) {
        draw_list_of_rows(ui, form);
        return;
    }
    form->entered += ui_edit(ui, (struct box){0, 0, 200, 58}, &name, form->name) == UI_EDIT_ENTERED;
    ui_edit(ui, (struct box){0, 70, 200, 36}, &code, form->code);
    ui_edit(ui, (struct box){0, 120, 200, 36}, &secret, form->secret);
    form->heard += ui_hears(ui, 'M');
}

static struct form form;
static struct stage *stage;

static void set_up(void)
{
    memset(&form, 0, sizeof form);
    form.row = -1;
    last_answer = UI_TABLE_SAME;
    stage = stage_new(draw_form, &form);
}

static void tear_down(void)
{
    stage_free(stage);
}

static void open_list(void)
{
    form.is_list = true;
    stage_feel(stage, NULL);
}

START_TEST(the_caret_walks_over_whole_characters)
{
    stage_click(stage, 100, 40);
    stage_type(stage, "Zoë");
    stage_key(stage, UI_KEY_LEFT);
    stage_type(stage, "é");
    ck_assert_str_eq(form.name, "Zoéë");
    stage_key(stage, UI_KEY_DELETE);
    ck_assert_str_eq(form.name, "Zoé");
    stage_key(stage, UI_KEY_BACKSPACE);
    ck_assert_str_eq(form.name, "Zo");
    stage_key(stage, UI_KEY_HOME);
    stage_type(stage, "你");
    ck_assert_str_eq(form.name, "你Zo");
    stage_key(stage, UI_KEY_END);
    stage_key(stage, UI_KEY_DELETE);
    ck_assert_str_eq(form.name, "你Zo");
}
END_TEST

START_TEST(a_full_field_takes_no_half_character)
{
    stage_click(stage, 100, 40);
    stage_type(stage, "12345678901234ë"); /* 14 + 2 bytes, room for 15 */
    ck_assert_str_eq(form.name, "12345678901234");
    stage_type(stage, "5");
    stage_type(stage, "6");
    ck_assert_str_eq(form.name, "123456789012345");
}
END_TEST

START_TEST(pasted_lines_become_one_and_bad_bytes_are_refused)
{
    stage_click(stage, 100, 40);
    stage_type(stage, "a\nb\tc");
    ck_assert_str_eq(form.name, "a b c");
    stage_type(stage, "\xC3(");
    stage_type(stage, "\x1B[0m");
    ck_assert_str_eq(form.name, "a b c");
}
END_TEST

START_TEST(a_click_puts_the_caret_where_it_points)
{
    snprintf(form.name, sizeof form.name, "abcdef");
    stage_click(stage, 11 + 14.5f, 40); /* the twin's letters are 7.25 wide */
    stage_type(stage, "X");
    ck_assert_str_eq(form.name, "abXcdef");
}
END_TEST

START_TEST(a_code_is_written_in_capitals)
{
    stage_click(stage, 100, 90);
    stage_type(stage, "ab3-x");
    ck_assert_str_eq(form.code, "AB3-X");
}
END_TEST

START_TEST(a_secret_is_shown_as_dots_and_not_copied)
{
    stage_click(stage, 100, 140);
    stage_type(stage, "gehëim");
    ck_assert_str_eq(form.secret, "gehëim");
    ck_assert(!stage_shows(stage, "geh"));
    ck_assert(stage_shows(stage, "••••••"));
    stage_key(stage, UI_KEY_COPY);
    ck_assert_ptr_null(ui_take_copied(&stage->ui));
}
END_TEST

START_TEST(copy_and_cut_mean_the_whole_field)
{
    stage_click(stage, 100, 40);
    stage_type(stage, "note");
    stage_key(stage, UI_KEY_COPY);
    ck_assert_str_eq(ui_take_copied(&stage->ui), "note");
    ck_assert_ptr_null(ui_take_copied(&stage->ui));
    stage_key(stage, UI_KEY_CUT);
    ck_assert_str_eq(form.name, "");
    ck_assert_str_eq(ui_take_copied(&stage->ui), "note");
}
END_TEST

START_TEST(accelerators_wait_while_a_field_has_the_focus)
{
    stage_letter(stage, 'M', false);
    ck_assert_int_eq(form.heard, 1);
    stage_click(stage, 100, 40);
    stage_letter(stage, 'M', false);
    ck_assert_int_eq(form.heard, 1);
    stage_letter(stage, 'M', true);
    ck_assert_int_eq(form.heard, 2);
    stage_click(stage, 900, 700); /* beside everything: the field lets go */
    stage_letter(stage, 'M', false);
    ck_assert_int_eq(form.heard, 3);
}
END_TEST

START_TEST(enter_says_so_once_and_the_caret_is_told_to_the_input_method)
{
    struct box caret;

    ck_assert(!ui_wants_text(&stage->ui, &caret));
    stage_click(stage, 100, 40);
    stage_type(stage, "abcd");
    ck_assert(ui_wants_text(&stage->ui, &caret));
    ck_assert_float_eq_tol(caret.x, 11 + 4 * 7.25f, 0.1f);
    stage_key(stage, UI_KEY_ENTER);
    ck_assert_int_eq(form.entered, 1);
}
END_TEST

START_TEST(the_input_method_shows_its_text_before_it_is_typed)
{
    struct ui_event event = {.kind = UI_EVENT_COMPOSE, .text = "にほ"};

    stage_click(stage, 100, 40);
    stage_feel(stage, &event);
    ck_assert(stage_shows(stage, "にほ"));
    ck_assert_str_eq(form.name, "");
    stage_type(stage, "日本");
    ck_assert_str_eq(form.name, "日本");
    ck_assert(!stage_shows(stage, "にほ"));
}
END_TEST

START_TEST(a_table_scrolls_by_wheel_and_stops_at_its_ends)
{
    struct ui_event wheel = {.kind = UI_EVENT_WHEEL, .x = 50, .y = 90, .wheel = -2};

    open_list();
    ck_assert(stage_shows(stage, "row 0.0"));
    stage_feel(stage, &wheel);
    ck_assert(!stage_shows(stage, "row 0.0"));
    ck_assert(stage_shows(stage, "row 4.1"));
    wheel.wheel = -1000;
    stage_feel(stage, &wheel);
    ck_assert(stage_shows(stage, "row 49.0"));
    wheel.wheel = 1000;
    stage_feel(stage, &wheel);
    ck_assert(stage_shows(stage, "row 0.0"));
}
END_TEST

START_TEST(rows_are_chosen_by_click_and_by_arrow_which_scrolls)
{
    open_list();
    stage_click(stage, 50, 30 + 45);
    ck_assert_int_eq(form.row, 1);
    ck_assert_int_eq(last_answer, UI_TABLE_CHOSEN);
    for (int i = 0; i < 8; i++)
        stage_key(stage, UI_KEY_DOWN);
    ck_assert_int_eq(form.row, 9);
    ck_assert(stage_shows(stage, "row 9.0"));
    ck_assert(!stage_shows(stage, "row 0.0"));
    stage_key(stage, UI_KEY_ENTER);
    ck_assert_int_eq(last_answer, UI_TABLE_OPENED);
    stage_key(stage, UI_KEY_END);
    stage_key(stage, UI_KEY_DOWN);
    ck_assert_int_eq(form.row, 49);
    stage_key(stage, UI_KEY_HOME);
    stage_key(stage, UI_KEY_UP);
    ck_assert_int_eq(form.row, 0);
}
END_TEST

START_TEST(a_press_on_the_head_chooses_no_row)
{
    open_list();
    stage_click(stage, 50, 12);
    ck_assert_int_eq(form.row, -1);
}
END_TEST

START_TEST(tab_scrolls_a_view_to_the_widget_it_reaches)
{
    open_list();
    ck_assert(!stage_shows(stage, "item 9"));
    for (int i = 0; i < 12; i++)
        stage_key(stage, UI_KEY_TAB); /* table, view, items 0..9 */
    ck_assert_uint_eq(stage->ui.focus, ui_id("item/9"));
    ck_assert(stage_shows(stage, "item 9"));
    ck_assert(!stage_shows(stage, "item 0"));
}
END_TEST

START_TEST(what_is_scrolled_away_cannot_be_hit)
{
    open_list();
    stage_mouse(stage, UI_EVENT_MOVE, 550, 130); /* item 2 would stand here */
    ck_assert_uint_eq(stage->ui.hot, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("fields and tables");
    TCase *tests = tcase_create("fields and tables");

    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, the_caret_walks_over_whole_characters);
    tcase_add_test(tests, a_full_field_takes_no_half_character);
    tcase_add_test(tests, pasted_lines_become_one_and_bad_bytes_are_refused);
    tcase_add_test(tests, a_click_puts_the_caret_where_it_points);
    tcase_add_test(tests, a_code_is_written_in_capitals);
    tcase_add_test(tests, a_secret_is_shown_as_dots_and_not_copied);
    tcase_add_test(tests, copy_and_cut_mean_the_whole_field);
    tcase_add_test(tests, accelerators_wait_while_a_field_has_the_focus);
    tcase_add_test(tests, enter_says_so_once_and_the_caret_is_told_to_the_input_method);
    tcase_add_test(tests, the_input_method_shows_its_text_before_it_is_typed);
    tcase_add_test(tests, a_table_scrolls_by_wheel_and_stops_at_its_ends);
    tcase_add_test(tests, rows_are_chosen_by_click_and_by_arrow_which_scrolls);
    tcase_add_test(tests, a_press_on_the_head_chooses_no_row);
    tcase_add_test(tests, tab_scrolls_a_view_to_the_widget_it_reaches);
    tcase_add_test(tests, what_is_scrolled_away_cannot_be_hit);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
