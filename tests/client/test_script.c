#include "gallery.h"
#include "script.h"
#include "stage.h"
#include "suite.h"

/* Scripts played on the gallery: the stage does what the window does. */

static struct gallery gallery;
static struct stage *stage;
static char shot[SCRIPT_LINE_MAX];
static bool is_disk_full;
static struct script script;

static void set_up(void)
{
    gallery_start(&gallery);
    stage = stage_new(gallery_frame, &gallery);
    shot[0] = 0;
    is_disk_full = false;
}

static void tear_down(void)
{
    stage_free(stage);
}

static int week_now(void *context)
{
    return ((struct gallery *)context)->week;
}

static void do_action(const struct script_action *action)
{
    if (action->act == SCRIPT_EVENT) stage_feel(stage, &action->event);
    if (action->act == SCRIPT_SIZE) {
        stage->width = (float)action->width;
        stage->height = (float)action->height;
    }
    if (action->act == SCRIPT_SHOT) {
        memcpy(shot, action->path, sizeof shot);
        script_tell_shot(&script, !is_disk_full);
    }
    if (action->act == SCRIPT_LOOK_AGAIN) {
        stage->now_ms += 100;
        if (stage->now_ms % 3000 == 0) gallery.week++;
    }
}

static enum script_state play(const char *text)
{
    struct script_action action;
    enum script_state state = SCRIPT_RUNNING;

    if (!script_start(&script, "t.script", text, strlen(text))) return SCRIPT_FAILED;
    for (int i = 0; i < 20000 && state == SCRIPT_RUNNING; i++) {
        stage_feel(stage, NULL);
        struct script_sight sight = {&stage->ui, stage->now_ms, week_now, &gallery};
        state = script_step(&script, &sight, &action);
        if (state == SCRIPT_RUNNING) do_action(&action);
    }
    return state;
}

static void passes(const char *text)
{
    enum script_state state = play(text);

    ck_assert_msg(state == SCRIPT_PASSED, "%s", script_sentence(&script));
}

static void fails(const char *text, const char *sentence)
{
    ck_assert_int_eq(play(text), SCRIPT_FAILED);
    ck_assert_msg(strstr(script_sentence(&script), sentence) != NULL, "%s",
                  script_sentence(&script));
}

START_TEST(click_presses_what_shows_the_text)
{
    passes("click Leave\nexpect Leave your chair?\nclick Stay\nrefuse Leave your chair?\n");
    passes("click \"I am ready\"\nexpect Waiting for Ben\nclick Charts\nexpect Revenue a week");
    ck_assert_int_eq(gallery.page, 1);
}
END_TEST

START_TEST(click_chooses_a_stop_and_a_row)
{
    passes("click A lot\nclick Nordlicht AG 2\n");
    ck_assert_int_eq(gallery.stops[0], 3);
    ck_assert_int_eq(gallery.row, 1);
}
END_TEST

START_TEST(click_says_what_is_on_the_screen_instead)
{
    fails("\n# a remark\nclick Jion\n", "t.script:3: click \"Jion\"");
    fails("click Jion\n", "; on the screen: \"Baton\", ");
    fails("click How much you spend", "nothing one can press");
}
END_TEST

START_TEST(click_says_why_something_cannot_be_pressed)
{
    fails("click Ask for money", "You have asked.");
}
END_TEST

START_TEST(click_does_not_reach_below_a_modal)
{
    fails("click Leave\nclick I am ready\n", "t.script:2:");
}
END_TEST

START_TEST(drag_moves_a_slider_to_the_exact_number)
{
    passes("drag Campaign money, exactly 7250\n");
    ck_assert_double_eq_tol(gallery.money, 7250, 1e-9);
    passes("drag \"Campaign money, exactly\" \"$12,500\"\n");
    ck_assert_double_eq_tol(gallery.money, 12500, 1e-9);
    passes("drag Campaign money, exactly 0.25k\n");
    ck_assert_double_eq_tol(gallery.money, 250, 1e-9);
}
END_TEST

START_TEST(drag_moves_stops_by_name_or_number)
{
    passes("drag Pass to sales Everyone\n");
    ck_assert_int_eq(gallery.stops[1], 0);
    passes("drag \"Pass to sales\" \"Only hot\"\n");
    ck_assert_int_eq(gallery.stops[1], 2);
    passes("drag Campaign money 3\n");
    ck_assert_int_eq(gallery.stops[0], 2);
}
END_TEST

START_TEST(drag_refuses_what_the_lever_cannot_do)
{
    fails("drag Campaign money, exactly 50000\n", "goes from 0 to 20000, not to \"50000\"");
    fails("drag Pass to sales Sometimes\n", "\"Everyone\", \"Interested\", \"Only hot\"");
    fails("drag Nothing like it 3\n", "no slider or row of stops");
    fails("drag Refused leads Dispute\n", "Sales has refused no lead yet.");
}
END_TEST

START_TEST(type_fills_the_field_that_has_the_focus)
{
    passes("click Room code\ntype ab12-Cd34\nexpect AB12-CD34\n");
    ck_assert_str_eq(gallery.code, "AB12-CD34");
    passes("click Your name\nkey End\ntype  & 你\nexpect Zoë Müller& 你\n");
    fails("key 2\nclick Charts\ntype abc\n", "no field has the focus");
}
END_TEST

START_TEST(type_gives_a_slider_its_digits)
{
    passes("click Campaign money, exactly\ntype 9000\nkey Enter\n");
    ck_assert_double_eq_tol(gallery.money, 9000, 1e-9);
}
END_TEST

START_TEST(key_presses_keys_and_accelerators)
{
    passes("key 3\nexpect The common budget\nkey Tab\nkey Left\nexpect Revenue a week\n");
    passes("key 1\nclick Your name\nkey 2\nrefuse Revenue a week\nkey Alt+2\nexpect Revenue\n");
    passes("key 1\nclick Leave\nkey Escape\nrefuse Leave your chair?\nkey Shift+Tab\nkey F3");
    fails("key Hyper\n", "t.script:1: this command is written key NAME");
    fails("key F13\n", "key NAME");
}
END_TEST

START_TEST(expect_and_refuse_read_only_what_can_be_seen)
{
    passes("expect Campaign money\nrefuse Revenue a week\nrefuse Harbor Foods 21\n");
    fails("wait 1\nexpect Revenue a week\n", "t.script:2: expect \"Revenue a week\": not on");
    fails("refuse Campaign money\n", "must not be on the screen");
}
END_TEST

START_TEST(wait_lets_time_pass)
{
    uint64_t before = stage->now_ms;

    passes("wait 1500\n");
    ck_assert_uint_ge(stage->now_ms - before, 1500);
}
END_TEST

START_TEST(until_waits_for_a_text_and_gives_up)
{
    passes("until Campaign money\nuntil Campaign money 200\nuntil \"Campaign money\" 200");
    fails("until Revenue a week 700\n", "until \"Revenue a week 700\": not there after 700 ms");
}
END_TEST

START_TEST(until_week_asks_the_client)
{
    passes("until week 12\n");
    ck_assert_int_ge(gallery.week, 12);
    fails("until week 99 1000\n", "after 1000 ms it is week");
}
END_TEST

START_TEST(shot_names_the_picture_and_fails_when_it_cannot_be_written)
{
    passes("shot a b.png\n");
    ck_assert_str_eq(shot, "a b.png");
    is_disk_full = true;
    fails("expect Baton\nshot c.png\n", "t.script:2: the picture c.png cannot be written");
}
END_TEST

START_TEST(size_makes_another_window)
{
    passes("size 1024 640\nwait 1\n");
    ck_assert_float_eq_tol(stage->list->width, 1024, 0.1f);
    fails("size 10 10\n", "size W H");
    fails("size 1024\n", "size W H");
}
END_TEST

START_TEST(quit_leaves_the_rest_unplayed)
{
    passes("quit\nexpect Nothing of this kind\n");
}
END_TEST

START_TEST(mistakes_are_told_before_anything_is_played)
{
    fails("click Leave\nclik Stay\n", "t.script:2: unknown command \"clik\"; did you mean "
                                      "\"click\"?");
    ck_assert(!gallery.is_asking);
    fails("expect\n", "expect TEXT");
    fails("wait soon\n", "wait MS");
    fails("frobnicate\n", "there are wait, until");
}
END_TEST

START_TEST(a_line_too_long_is_refused)
{
    char text[SCRIPT_LINE_MAX + 20];

    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = 0;
    memcpy(text, "expect ", 7);
    fails(text, "longer than 511 bytes");
}
END_TEST

START_TEST(line_ends_of_other_systems_are_read_too)
{
    passes("click Charts\r\nexpect Revenue a week\r\n\r\nquit\r\n");
}
END_TEST

/* ---- The gallery itself ---- */

START_TEST(every_page_fits_its_limits_and_draws_the_same_twice)
{
    for (gallery.page = 0; gallery.page < 3; gallery.page++) {
        stage_feel(stage, NULL);
        uint64_t hash = draw_list_hash(stage->list);
        ck_assert(!stage->list->is_full && !stage->ui.is_full);
        ck_assert_int_eq(stage->list->clip_depth, 0);
        stage_frame(stage, NULL);
        ck_assert_uint_eq(draw_list_hash(stage->list), hash);
    }
}
END_TEST

START_TEST(ids_of_widgets_are_unique_on_every_page)
{
    for (gallery.page = 0; gallery.page < 3; gallery.page++) {
        stage_feel(stage, NULL);
        const struct ui_area *areas = stage->ui.areas[stage->ui.turn];
        for (int a = 0; a < stage->ui.area_count[stage->ui.turn]; a++)
            for (int b = 0; b < a; b++)
                ck_assert_uint_ne(areas[a].id, areas[b].id);
    }
}
END_TEST

/* Whatever the hands do, nothing traps and no limit is passed. */
START_TEST(a_thousand_blind_events_do_no_harm)
{
    uint32_t dice = 12345;

    for (int i = 0; i < 1000; i++) {
        struct ui_event event = {0};
        dice = dice * 1664525u + 1013904223u;
        event.kind = (enum ui_event_kind)(dice >> 8 & 7);
        if (event.kind > UI_EVENT_COMPOSE) event.kind = UI_EVENT_PRESS;
        event.x = (float)(dice >> 11 & 1023) * 1.25f;
        event.y = (float)(dice >> 21 & 1023) * 0.8f;
        event.wheel = (float)(dice >> 5 & 3) - 1.5f;
        event.key = (enum ui_key)(dice >> 13 & 31);
        if (event.key > UI_KEY_LETTER) event.key = UI_KEY_TAB;
        event.letter = (char)('0' + (dice >> 18) % 43);
        strcpy(event.text, dice & 1 ? "ä" : "7");
        stage->now_ms += 16;
        stage_feel(stage, &event);
        ck_assert(!stage->list->is_full && !stage->ui.is_full);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("script");
    TCase *tests = tcase_create("script");

    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, click_presses_what_shows_the_text);
    tcase_add_test(tests, click_chooses_a_stop_and_a_row);
    tcase_add_test(tests, click_says_what_is_on_the_screen_instead);
    tcase_add_test(tests, click_says_why_something_cannot_be_pressed);
    tcase_add_test(tests, click_does_not_reach_below_a_modal);
    tcase_add_test(tests, drag_moves_a_slider_to_the_exact_number);
    tcase_add_test(tests, drag_moves_stops_by_name_or_number);
    tcase_add_test(tests, drag_refuses_what_the_lever_cannot_do);
    tcase_add_test(tests, type_fills_the_field_that_has_the_focus);
    tcase_add_test(tests, type_gives_a_slider_its_digits);
    tcase_add_test(tests, key_presses_keys_and_accelerators);
    tcase_add_test(tests, expect_and_refuse_read_only_what_can_be_seen);
    tcase_add_test(tests, wait_lets_time_pass);
    tcase_add_test(tests, until_waits_for_a_text_and_gives_up);
    tcase_add_test(tests, until_week_asks_the_client);
    tcase_add_test(tests, shot_names_the_picture_and_fails_when_it_cannot_be_written);
    tcase_add_test(tests, size_makes_another_window);
    tcase_add_test(tests, quit_leaves_the_rest_unplayed);
    tcase_add_test(tests, mistakes_are_told_before_anything_is_played);
    tcase_add_test(tests, a_line_too_long_is_refused);
    tcase_add_test(tests, line_ends_of_other_systems_are_read_too);
    tcase_add_test(tests, every_page_fits_its_limits_and_draws_the_same_twice);
    tcase_add_test(tests, ids_of_widgets_are_unique_on_every_page);
    tcase_add_test(tests, a_thousand_blind_events_do_no_harm);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
