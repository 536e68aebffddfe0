/* What the facilitator changes in the lobby: settings, names, the format. */
#include "own_game.h"

/* ---- The lobby ---- */

START_TEST(the_lobby_shows_every_setting_with_its_kind_and_range)
{
    open_room(1);
    ck_assert_int_eq(option("sellers")->kind, OPTION_WHOLE);
    ck_assert_double_eq(option("sellers")->max, 9);
    ck_assert_int_eq(option("sellers")->group, OPTION_OF_SCENARIO);
    ck_assert_str_eq(option("mood")->words, "calm|tense");
    ck_assert_int_eq(option("chat")->kind, OPTION_FLAG);
    ck_assert_str_eq(option("bots")->words, "none|fill|all");
    ck_assert_double_eq(option("week_seconds")->value, 3);
    ck_assert_double_eq(option("format")->value, 90);
    ck_assert_str_eq(option("format")->words, "45|90");
    ck_assert_str_eq(option("AE")->text, "Closers");
    ck_assert_str_eq(option("product")->text, "Beam");
    ck_assert_str_eq(bench.facilitator_view.plan, "Usual.");
    ck_assert_str_eq(shown_name("large"), "Groups");
    close_room();
}
END_TEST

START_TEST(a_change_is_seen_at_once_and_twice_is_as_once)
{
    open_room(2);
    ck_assert(change("goal", "2") && change("goal", "0.5") && change("goal", "1.5"));
    ck_assert(change("sellers", "9") && change("sellers", "7"));
    for (unsigned team = 0; team < 2; team++) {
        ck_assert_double_eq(bench.room->setup[team].targets[3], 1950);
        ck_assert_double_eq(bench.room->setup[team].parameters.ae_n, 7);
    }
    ck_assert_double_eq(option("goal")->value, 1.5);
    ck_assert(change("mood", "tense") && change("AE", "Hunters") && change("company", "Kranz"));
    ck_assert_double_eq(option("mood")->value, 1);
    ck_assert_str_eq(shown_name("AE"), "Hunters");
    ck_assert_str_eq(bench.room_view.company, "Kranz");
    close_room();
}
END_TEST

START_TEST(a_format_brings_its_settings_beats_rotations_and_plan)
{
    open_room(1);
    ck_assert(change("format", "45"));
    ck_assert_uint_eq(bench.room->open.week_ms, 1000);
    ck_assert_uint_eq(bench.room->open.merge_chairs, 1);
    ck_assert_uint_eq(bench.room->open.beats_count, 1);
    ck_assert_uint_eq(bench.room->open.rotation_weeks[0].week, 26);
    ck_assert_str_eq(bench.facilitator_view.plan, "Quick.");
    ck_assert_uint_eq(bench.room_view.format, 45);
    ck_assert(change("week_seconds", "5"));
    ck_assert_uint_eq(bench.room->open.week_ms, 5000);
    ck_assert(change("format", "90"));
    ck_assert_uint_eq(bench.room->open.week_ms, 3000);
    ck_assert_uint_eq(bench.room->open.merge_chairs, 0);
    ck_assert_uint_eq(bench.room->open.beats_count, 2);
    close_room();
}
END_TEST

START_TEST(what_cannot_be_changed_is_refused_with_a_sentence)
{
    open_room(1);
    bench_join(&bench, VIEWER_FIRST, "P-a");
    bench_join(&bench, VIEWER_FIRST + 1, "P-b");
    bench_join(&bench, VIEWER_FIRST + 2, "P-c");
    expect_refusal("sellers", "10", "whole number from 2 to 9");
    expect_refusal("sellers", "2.5", "whole number from 2 to 9");
    expect_refusal("goal", "nan", "number from 0.5 to 2");
    expect_refusal("mood", "angry", "calm, tense");
    expect_refusal("selers", "3", "Did you mean sellers?");
    expect_refusal("week_seconds", "601", "0 to 600");
    expect_refusal("people", "2", "3 people here already");
    expect_refusal("format", "60", "45, 90");
    expect_refusal("currency", "Dollars", "1 to 3 characters");
    expect_refusal("AE", " ", "1 to 22 characters");
    expect_refusal("speed", "5", "when a room opens");
    struct command command = {.id = COMMAND_CHANGE, .as.change = {"goal", "1"}};
    ck_assert(!bench_do(&bench, VIEWER_FIRST, &command));
    ck_assert_str_eq(bench.sentence, "Only the facilitator may do this.");
    ck_assert(bench_do_plain(&bench, FACILITATOR, COMMAND_START));
    expect_refusal("goal", "1", "already started");
    close_room();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("lobby settings");
    TCase *tests = tcase_create("lobby settings");
    tcase_add_test(tests, the_lobby_shows_every_setting_with_its_kind_and_range);
    tcase_add_test(tests, a_change_is_seen_at_once_and_twice_is_as_once);
    tcase_add_test(tests, a_format_brings_its_settings_beats_rotations_and_plan);
    tcase_add_test(tests, what_cannot_be_changed_is_refused_with_a_sentence);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
