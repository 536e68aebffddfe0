#include "faults.h"
#include "front_fixture.h"

/* A script that fails on a running server: its file is corrected and read again, and all that the
 * scenario did is there after a restart, with the file or without. */

#define FILE_WITH(condition)                                                                       \
    "return { title = 'Small', settings = { chat = true }, params = { phi = 0.01 },\n"             \
    "injects = { { id = 'fire', text = 'Fire!', button = { label = 'Fire' } } },\n"                \
    "on_week = function(game) game.memory.n = (game.memory.n or 0) + 1\n"                          \
    "if " condition " then error('the fair is not there') end\n"                                   \
    "game.announce('call ' .. game.memory.n) end }\n"

static uint64_t number;

/* Sends it as the facilitator; true: it was accepted. */
static bool lead(const struct command *command)
{
    uint64_t before = trainer->sessions[SESSION_ACCEPTED];
    tell_command(trainer, ++number, command);
    run(100);
    let_commit();
    return trainer->sessions[SESSION_ACCEPTED] == before + 1;
}

static bool advance(uint16_t weeks)
{
    const struct command command = {.id = COMMAND_ADVANCE, .as.advance.weeks = weeks};
    return lead(&command);
}

static bool mend(enum mending mending)
{
    const struct command command = {.id = COMMAND_MEND, .as.mend.mending = (uint8_t)mending};
    return lead(&command);
}

static bool press(void)
{
    const struct command command = {.id = COMMAND_INJECT, .as.inject = {"fire", EVERY_TEAM}};
    return lead(&command);
}

static void come_back(void)
{
    hang_up_all();
    close_front();
    open_front();
    trainer = greet(0);
    say_watch(trainer, code, FIXTURE_TOKEN);
}

static void open_faulty_room(void)
{
    const struct command start = {.id = COMMAND_START};
    fixture_open();
    write_scenario("small", FILE_WITH("game.week == 2"));
    trainer = greet(0);
    text_copy(code, sizeof code, create_room(trainer));
    say_watch(trainer, code, FIXTURE_TOKEN);
    number = 0;
    ck_assert(lead(&start));
}

START_TEST(a_corrected_file_is_read_again_and_plays)
{
    open_faulty_room();
    ck_assert(advance(2));
    ck_assert_uint_eq(trainer->desk.faults_count, 1);
    ck_assert_str_eq(trainer->desk.faults[0].sentence, "small.lua:4: the fair is not there");
    write_scenario("small", "return { title = 'Small', on_week = function(game\n");
    ck_assert(mend(MENDING_RELOAD));
    ck_assert_uint_eq(trainer->desk.faults_count, 1);
    ck_assert_str_eq(trainer->desk.faults[0].hook, FAULT_OF_FILE);
    ck_assert_ptr_nonnull(strstr(trainer->desk.faults[0].sentence, "small.lua:"));
    write_scenario("small", FILE_WITH("false"));
    ck_assert(mend(MENDING_RELOAD));
    ck_assert_uint_eq(trainer->desk.faults_count, 0);
    ck_assert(trainer->desk.is_script_on);
    ck_assert(advance(1));
    ck_assert_str_eq(trainer->told, "call 2");
    close_room();
}
END_TEST

START_TEST(memory_and_buttons_are_back_after_a_restart)
{
    open_faulty_room();
    ck_assert(advance(1));
    ck_assert(press());
    come_back();
    ck_assert_uint_eq(trainer->desk.buttons_count, 1);
    ck_assert_uint_eq(trainer->desk.buttons[0].pressed_week, 1);
    ck_assert(advance(1)); /* fails */
    come_back();
    ck_assert_uint_eq(trainer->desk.faults_count, 1);
    ck_assert(advance(1));
    ck_assert_str_eq(trainer->told, "call 2");
    close_room();
}
END_TEST

START_TEST(without_its_file_a_room_plays_on_and_says_what_is_missing)
{
    char path[300];
    open_faulty_room();
    ck_assert(advance(1));
    snprintf(path, sizeof path, "%s/small.lua", scenarios);
    ck_assert_int_eq(unlink(path), 0);
    come_back();
    ck_assert_uint_eq(trainer->desk.buttons_count, 1);
    ck_assert(!trainer->desk.is_script_on);
    ck_assert(!press());
    ck_assert_ptr_nonnull(strstr(trainer->refused.sentence, "file is not there any more"));
    ck_assert(advance(3));
    ck_assert_uint_eq(trainer->room.week, 4);
    ck_assert(mend(MENDING_RELOAD));
    ck_assert_ptr_nonnull(strstr(trainer->desk.faults[0].sentence, "There is no scenario"));
    write_scenario("small", FILE_WITH("false"));
    ck_assert(mend(MENDING_RELOAD));
    ck_assert(press());
    ck_assert(advance(1));
    ck_assert_str_eq(trainer->told, "call 2");
    close_room();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("script reload");
    TCase *tests = tcase_create("script reload");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, a_corrected_file_is_read_again_and_plays);
    tcase_add_test(tests, memory_and_buttons_are_back_after_a_restart);
    tcase_add_test(tests, without_its_file_a_room_plays_on_and_says_what_is_missing);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
