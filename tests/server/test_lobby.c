/* What facilitators ask of the server itself, with real rooms. */
#include "front_fixture.h"

/* ---- The facilitator's words to the server
 * -----------------------------------------------------*/

static void ask_create(const char *scenario, const char *key, const char *value)
{
    struct session wish = {.id = SESSION_CREATE};
    text_copy(wish.as.create.token, sizeof wish.as.create.token, FIXTURE_TOKEN);
    text_copy(wish.as.create.scenario, sizeof wish.as.create.scenario, scenario);
    if (key != NULL) {
        wish.as.create.options_count = 1;
        text_copy(wish.as.create.options[0].key, sizeof wish.as.create.options[0].key, key);
        text_copy(wish.as.create.options[0].value, sizeof wish.as.create.options[0].value, value);
    }
    trainer->sessions[SESSION_REFUSED] = 0;
    tell_session(trainer, &wish);
    run(100);
    let_commit();
}

START_TEST(a_room_that_cannot_be_is_one_sentence_and_no_room)
{
    static const char *const wrong[][4] = {
        {"smal", NULL, NULL, "did you mean small"},
        {"../small", NULL, NULL, "no scenario"},
        {"broken", NULL, NULL, "broken.lua"},
        {"small", "week_second", "3", "week_seconds"},
        {"small", "week_seconds", "9999", "week_seconds"},
        {"small", "rotate", "12", "rotate"},
        {"small", "rotate", "13,13", "rotate"},
        {"small", "rotate", "52", "rotate"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        ask_create(wrong[i][0], wrong[i][1], wrong[i][2]);
        ck_assert_uint_eq(trainer->sessions[SESSION_REFUSED], 1);
        ck_assert_msg(strstr(trainer->refused.sentence, wrong[i][3]) != NULL, "%s",
                      trainer->refused.sentence);
    }
    ck_assert_uint_eq(front->rooms.count, 1);
    ask_create("small", "rotate", "13,26,39");
    ck_assert_uint_eq(trainer->sessions[SESSION_REFUSED], 0);
    ck_assert_uint_eq(front->rooms.count, 2);
}
END_TEST

/* Letters of three bytes: wherever a sentence is cut, it must stay text. */
#define LONG_NAME "\xE6\x97\xA5\xE6\x9C\xAC\xE6\x97\xA5\xE6\x9C\xAC\xE6\x97\xA5\xE6\x9C\xAC"

START_TEST(a_long_name_in_foreign_letters_is_one_sentence)
{
    ask_create(LONG_NAME LONG_NAME LONG_NAME, NULL, NULL);
    ck_assert_uint_eq(trainer->sessions[SESSION_REFUSED], 1);
    ck_assert_ptr_nonnull(strstr(trainer->refused.sentence, "no scenario"));
}
END_TEST

START_TEST(a_long_mistake_in_foreign_letters_is_one_sentence)
{
    struct session question = {.id = SESSION_LIST_SCENARIOS};
    text_copy(question.as.list_scenarios.token, sizeof question.as.list_scenarios.token,
              FIXTURE_TOKEN);
    for (int cut = 0; cut < 3; cut++) {
        char text[200];
        snprintf(text, sizeof text, "error('%.*s' .. string.rep('" LONG_NAME "', 40))", cut, "xx");
        write_scenario("foreign", text);
        ask_create("foreign", NULL, NULL);
        ck_assert_uint_eq(trainer->sessions[SESSION_REFUSED], 1);
        ck_assert_ptr_nonnull(strstr(trainer->refused.sentence, "foreign.lua"));
        trainer->sessions[SESSION_SCENARIO_LIST] = 0;
        tell_session(trainer, &question);
        run(100);
        ck_assert_uint_eq(trainer->sessions[SESSION_SCENARIO_LIST], 1);
    }
}
END_TEST

START_TEST(the_list_names_each_room)
{
    struct session question = {.id = SESSION_LIST_ROOMS};
    text_copy(question.as.list_rooms.token, sizeof question.as.list_rooms.token, FIXTURE_TOKEN);
    tell_session(trainer, &question);
    run(100);
    ck_assert_uint_eq(trainer->rooms.rooms_count, 1);
    ck_assert_str_eq(trainer->rooms.rooms[0].code, code);
    ck_assert_str_eq(trainer->rooms.rooms[0].scenario, "small");
    ck_assert_uint_eq(trainer->rooms.rooms[0].people, 2);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("lobby");
    TCase *tests = tcase_create("lobby");
    tcase_add_checked_fixture(tests, open_room, close_room);
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, a_room_that_cannot_be_is_one_sentence_and_no_room);
    tcase_add_test(tests, a_long_name_in_foreign_letters_is_one_sentence);
    tcase_add_test(tests, a_long_mistake_in_foreign_letters_is_one_sentence);
    tcase_add_test(tests, the_list_names_each_room);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
