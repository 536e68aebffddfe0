#include "stage.h"
#include "suite.h"

#include <stdio.h>

/* A little screen: three buttons (one disabled), stops, a slider, a checkbox, tabs; a modal. */
struct room {
    int pressed[3];
    int chosen;
    double value;
    bool is_on;
    int tab;
    bool has_modal;
    bool is_closed;
    int answered;
    int heard;
    bool has_toast;
};

static const char *const stop_names[] = {"Low", "Middle", "High"};
static const char *const tab_names[] = {"One", "Two", "Three"};

static void draw_modal(struct ui *ui, struct room *room)
{
    struct ui_modal modal = {.id = "sure", .title = "Sure?", .width = 300, .height = 100};
    struct ui_button yes = {.id = "yes", .label = "Yes", .key = 'Y'};
    struct box inside = ui_modal_begin(ui, &modal, &room->is_closed);

    room->answered += ui_button(ui, box_cut_top(&inside, 36), &yes);
    ui_modal_end(ui);
    if (room->is_closed || room->answered) room->has_modal = false;
}

static void draw_room(void *context, struct ui *ui)
{
    struct room *room = context;
    struct ui_button first = {.id = "first", .label = "First", .key = 'F'};
    struct ui_button second = {.id = "second", .label = "Second", .why_not = "Not in this week."};
    struct ui_button third = {.id = "third", .label = "Third", .look = UI_PRIMARY};
    struct ui_stops stops = {
        .id = "stops", .label = "Money", .names = stop_names, .count = 3, .as_is = 1};
    struct ui_slider slider = {
        .id = "slider", .label = "Exactly", .low = 0, .high = 100, .step = 5, .shown = "some"};
    struct ui_checkbox check = {.id = "check", .label = "Ask first"};
    struct ui_tabs tabs = {.id = "tabs", .names = tab_names, .count = 3, .keys = "123"};

    room->pressed[0] += ui_button(ui, (struct box){10, 10, 100, 36}, &first);
    room->pressed[1] += ui_button(ui, (struct box){120, 10, 100, 36}, &second);
    room->pressed[2] += ui_button(ui, (struct box){230, 10, 100, 36}, &third);
    ui_stops(ui, (struct box){10, 60, 306, 80}, &stops, &room->chosen);
    ui_slider(ui, (struct box){10, 160, 218, 50}, &slider, &room->value);
    ui_checkbox(ui, (struct box){10, 230, 200, 26}, &check, &room->is_on);
    ui_tabs(ui, (struct box){10, 300, 600, 44}, &tabs, &room->tab);
    room->heard += ui_hears(ui, 'M');
    if (room->has_toast) {
        ui_toast(ui, UI_TONE_GOOD, "Saved.");
        room->has_toast = false;
    }
    if (room->has_modal) draw_modal(ui, room);
}

static struct room room;
static struct stage *stage;

static void set_up(void)
{
    memset(&room, 0, sizeof room);
    room.chosen = 1;
    room.value = 50;
    stage = stage_new(draw_room, &room);
}

static void tear_down(void)
{
    ck_assert(!stage->list->is_full && !stage->ui.is_full);
    stage_free(stage);
}

static void focus_on(const char *id)
{
    for (int i = 0; i < 12 && stage->ui.focus != ui_id(id); i++)
        stage_key(stage, UI_KEY_TAB);
    ck_assert_uint_eq(stage->ui.focus, ui_id(id));
}

START_TEST(tab_walks_in_the_order_of_drawing_and_round_the_end)
{
    static const char *const order[] = {"first",  "second", "third", "stops",
                                        "slider", "check",  "tabs",  "first"};

    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
        stage_key(stage, UI_KEY_TAB);
        ck_assert_uint_eq(stage->ui.focus, ui_id(order[i]));
    }
    stage_key(stage, UI_KEY_BACK_TAB);
    ck_assert_uint_eq(stage->ui.focus, ui_id("tabs"));
}
END_TEST

START_TEST(a_button_is_pressed_by_mouse_once)
{
    stage_click(stage, 50, 20);
    ck_assert_int_eq(room.pressed[0], 1);
    ck_assert_int_eq(room.pressed[2], 0);
}
END_TEST

START_TEST(letting_go_beside_the_button_does_not_press_it)
{
    stage_mouse(stage, UI_EVENT_PRESS, 50, 20);
    stage_mouse(stage, UI_EVENT_RELEASE, 50, 300);
    ck_assert_int_eq(room.pressed[0], 0);
}
END_TEST

START_TEST(a_button_is_pressed_by_enter_space_and_its_key)
{
    focus_on("third");
    stage_key(stage, UI_KEY_ENTER);
    stage_key(stage, UI_KEY_SPACE);
    ck_assert_int_eq(room.pressed[2], 2);
    stage_letter(stage, 'F', false);
    stage_letter(stage, 'F', true);
    ck_assert_int_eq(room.pressed[0], 2);
}
END_TEST

START_TEST(a_disabled_button_does_nothing_and_says_why)
{
    stage_click(stage, 150, 20);
    focus_on("second");
    stage_key(stage, UI_KEY_ENTER);
    ck_assert_int_eq(room.pressed[1], 0);
    ck_assert(stage_shows(stage, "Not in this week."));
}
END_TEST

START_TEST(the_focus_ring_is_seen_by_keyboard_only)
{
    stage_click(stage, 50, 20);
    ck_assert(!stage->ui.is_focus_shown);
    stage_key(stage, UI_KEY_TAB);
    ck_assert(stage->ui.is_focus_shown);
    bool has_ring = false;
    for (uint32_t i = 0; i < stage->list->op_count; i++)
        has_ring |=
            stage->list->ops[i].kind == DRAW_FRAME && stage->list->ops[i].colour == COLOUR_FOCUS;
    ck_assert(has_ring);
}
END_TEST

START_TEST(stops_move_by_arrow_and_stay_at_their_ends)
{
    focus_on("stops");
    stage_key(stage, UI_KEY_RIGHT);
    ck_assert_int_eq(room.chosen, 2);
    stage_key(stage, UI_KEY_RIGHT);
    ck_assert_int_eq(room.chosen, 2);
    stage_key(stage, UI_KEY_HOME);
    ck_assert_int_eq(room.chosen, 0);
    stage_key(stage, UI_KEY_LEFT);
    ck_assert_int_eq(room.chosen, 0);
}
END_TEST

START_TEST(a_stop_is_chosen_by_click_and_today_is_marked)
{
    stage_click(stage, 270, 95);
    ck_assert_int_eq(room.chosen, 2);
    ck_assert(stage_shows(stage, "as it is now"));
}
END_TEST

START_TEST(between_stops_an_arrow_starts_from_today)
{
    room.chosen = -1;
    focus_on("stops");
    stage_key(stage, UI_KEY_RIGHT);
    ck_assert_int_eq(room.chosen, 2);
}
END_TEST

START_TEST(a_slider_moves_by_steps_with_mouse_and_keys)
{
    stage_mouse(stage, UI_EVENT_PRESS, 19, 196);
    ck_assert_double_eq_tol(room.value, 0, 1e-9);
    stage_mouse(stage, UI_EVENT_MOVE, 19 + 66, 196);
    ck_assert_double_eq_tol(room.value, 35, 1e-9);
    stage_mouse(stage, UI_EVENT_RELEASE, 19 + 66, 196);
    stage_mouse(stage, UI_EVENT_MOVE, 19, 196);
    ck_assert_double_eq_tol(room.value, 35, 1e-9);
    stage_key(stage, UI_KEY_RIGHT);
    ck_assert_double_eq_tol(room.value, 40, 1e-9);
    stage_key(stage, UI_KEY_END);
    stage_key(stage, UI_KEY_RIGHT);
    ck_assert_double_eq_tol(room.value, 100, 1e-9);
}
END_TEST

START_TEST(an_exact_number_is_typed_at_a_slider)
{
    focus_on("slider");
    stage_letter(stage, '3', false);
    stage_letter(stage, '7', false);
    ck_assert_int_eq(room.tab, 0); /* 3 is no accelerator of the tabs meanwhile */
    ck_assert(stage_shows(stage, "37_"));
    stage_key(stage, UI_KEY_ENTER);
    ck_assert_double_eq_tol(room.value, 35, 1e-9);
    stage_letter(stage, '9', false);
    stage_key(stage, UI_KEY_ESCAPE);
    ck_assert(!stage_shows(stage, "9_"));
    ck_assert_double_eq_tol(room.value, 35, 1e-9);
}
END_TEST

START_TEST(a_checkbox_is_switched_by_mouse_and_space)
{
    stage_click(stage, 60, 240);
    ck_assert(room.is_on);
    stage_key(stage, UI_KEY_SPACE);
    ck_assert(!room.is_on);
}
END_TEST

START_TEST(tabs_are_chosen_by_mouse_arrow_and_key)
{
    focus_on("tabs");
    stage_key(stage, UI_KEY_LEFT);
    ck_assert_int_eq(room.tab, 2);
    stage_letter(stage, '2', false);
    ck_assert_int_eq(room.tab, 1);
    stage_click(stage, 30, 320);
    ck_assert_int_eq(room.tab, 0);
}
END_TEST

START_TEST(a_modal_takes_the_focus_and_the_screen_below_hears_nothing)
{
    focus_on("stops");
    room.has_modal = true;
    stage_feel(stage, NULL);
    ck_assert_uint_eq(stage->ui.focus, ui_id("yes"));
    stage_click(stage, 50, 20);
    stage_letter(stage, 'F', false);
    stage_letter(stage, 'M', false);
    ck_assert_int_eq(room.pressed[0] + room.heard, 0);
    stage_key(stage, UI_KEY_ESCAPE);
    ck_assert(room.is_closed);
    stage_feel(stage, NULL);
    ck_assert_uint_eq(stage->ui.focus, ui_id("stops"));
    stage_letter(stage, 'M', false);
    ck_assert_int_eq(room.heard, 1);
}
END_TEST

START_TEST(a_modal_answers_to_its_own_key)
{
    room.has_modal = true;
    stage_feel(stage, NULL);
    stage_letter(stage, 'Y', false);
    ck_assert_int_eq(room.answered, 1);
}
END_TEST

START_TEST(a_toast_goes_after_some_seconds)
{
    room.has_toast = true;
    stage_feel(stage, NULL);
    ck_assert(stage_shows(stage, "Saved."));
    ck_assert_int_ge(ui_wake_ms(&stage->ui), 0);
    stage->now_ms += 6000;
    stage_feel(stage, NULL);
    ck_assert(!stage_shows(stage, "Saved."));
}
END_TEST

START_TEST(what_is_said_twice_stands_once_and_what_was_wrong_is_taken_back)
{
    struct ui *ui = &stage->ui;

    ui_toast(ui, UI_TONE_GOOD, "On its way.");
    ui_toast(ui, UI_TONE_PLAIN, "Saved.");
    ui_toast(ui, UI_TONE_GOOD, "On its way.");
    ck_assert_int_eq(ui->toast_count, 2);
    ui_toast_take_back(ui);
    ck_assert_int_eq(ui->toast_count, 1);
    ck_assert_str_eq(ui->toasts[0].text, "Saved.");
    ui_toast(ui, UI_TONE_WARN, "No.");
    ui_toast_take_back(ui); /* a warning stays */
    ck_assert_int_eq(ui->toast_count, 2);
    ui_toast(ui, UI_TONE_GOOD, "On its way.");
    ui->now_ms += 3000; /* that long ago it was true */
    ui_toast_take_back(ui);
    ck_assert_int_eq(ui->toast_count, 3);
}
END_TEST

START_TEST(a_glide_arrives_whatever_the_pace_of_frames)
{
    stage->ui.is_still = false;
    stage->ui.now_ms = 10;
    ck_assert_float_eq_tol(ui_glide(&stage->ui, "g", 0), 0, 0.01f);
    stage->ui.now_ms = 60;
    float half = ui_glide(&stage->ui, "g", 100);
    ck_assert_float_gt(half, 20);
    ck_assert_float_lt(half, 90);
    stage->ui.now_ms = 900;
    ck_assert_float_eq_tol(ui_glide(&stage->ui, "g", 100), 100, 0.01f);
}
END_TEST

START_TEST(two_equal_frames_are_one_picture)
{
    uint64_t before = draw_list_hash(stage->list);

    stage_frame(stage, NULL);
    ck_assert_uint_eq(draw_list_hash(stage->list), before);
    stage_key(stage, UI_KEY_TAB);
    ck_assert_uint_ne(draw_list_hash(stage->list), before);
}
END_TEST

static void draw_crowd(void *context, struct ui *ui)
{
    char id[32];

    for (int i = 0; i < UI_AREAS_MAX + 10; i++) {
        struct ui_button button = {.id = ui_name(id, sizeof id, "b", i), .label = "x"};
        ui_button(ui, (struct box){(float)(i % 40) * 30, (float)(i / 40) * 30, 20, 20}, &button);
    }
    (void)context;
}

START_TEST(more_widgets_than_the_limit_are_drawn_but_not_worked)
{
    struct stage *crowd = stage_new(draw_crowd, NULL);

    ck_assert(crowd->ui.is_full);
    ck_assert_int_eq(crowd->ui.area_count[crowd->ui.turn], UI_AREAS_MAX);
    stage_free(crowd);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("widgets");
    TCase *tests = tcase_create("widgets");

    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, tab_walks_in_the_order_of_drawing_and_round_the_end);
    tcase_add_test(tests, a_button_is_pressed_by_mouse_once);
    tcase_add_test(tests, letting_go_beside_the_button_does_not_press_it);
    tcase_add_test(tests, a_button_is_pressed_by_enter_space_and_its_key);
    tcase_add_test(tests, a_disabled_button_does_nothing_and_says_why);
    tcase_add_test(tests, the_focus_ring_is_seen_by_keyboard_only);
    tcase_add_test(tests, stops_move_by_arrow_and_stay_at_their_ends);
    tcase_add_test(tests, a_stop_is_chosen_by_click_and_today_is_marked);
    tcase_add_test(tests, between_stops_an_arrow_starts_from_today);
    tcase_add_test(tests, a_slider_moves_by_steps_with_mouse_and_keys);
    tcase_add_test(tests, an_exact_number_is_typed_at_a_slider);
    tcase_add_test(tests, a_checkbox_is_switched_by_mouse_and_space);
    tcase_add_test(tests, tabs_are_chosen_by_mouse_arrow_and_key);
    tcase_add_test(tests, a_modal_takes_the_focus_and_the_screen_below_hears_nothing);
    tcase_add_test(tests, a_modal_answers_to_its_own_key);
    tcase_add_test(tests, a_toast_goes_after_some_seconds);
    tcase_add_test(tests, what_is_said_twice_stands_once_and_what_was_wrong_is_taken_back);
    tcase_add_test(tests, a_glide_arrives_whatever_the_pace_of_frames);
    tcase_add_test(tests, two_equal_frames_are_one_picture);
    tcase_add_test(tests, more_widgets_than_the_limit_are_drawn_but_not_worked);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
