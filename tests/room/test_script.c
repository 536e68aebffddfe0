#include "story_bench.h"

/* The scenario in a room: its hooks, what it remembers, its injects and buttons. */

/* ---- Hooks ---- */

#define STORY                                                                                      \
    "local calls = 0\n"                                                                            \
    "return { title = 'Story', rotation = { [13] = 1 }, settings = { chat = true },\n"             \
    "on_start = function(game) game.memory.log = 'start ' end,\n"                                  \
    "on_week = function(game) calls = calls + 1 game.memory.calls = calls\n"                       \
    "  if game.week == 2 then game.memory.log = game.memory.log .. game.weeks .. ' '\n"            \
    "    .. tostring(game.settings.chat) .. ' ' .. game.settings.pace .. ' '\n"                    \
    "    .. game.settings.week_seconds .. ' ' .. game.teams[1].people .. ' ' end end,\n"           \
    "on_quarter = function(game) game.memory.log = game.memory.log .. 'quarter' .. game.quarter\n" \
    "  .. ' ' end,\n"                                                                              \
    "on_rotation = function(game) game.memory.log = game.memory.log .. 'rotation ' end,\n"         \
    "on_command = function(game, command) game.memory.order = command.team .. command.role\n"      \
    "  .. command.name .. command.decisions.sla end,\n"                                            \
    "on_deal = function(game, deal) local m = game.memory m.deals = (m.deals or 0) + 1\n"          \
    "  if deal.won then m.won = deal.segment .. deal.source .. type(deal.value) .. #deal.name "    \
    "end\n"                                                                                        \
    "  if deal.age then m.age = deal.age end end,\n"                                               \
    "on_end = function(game) game.memory.log = game.memory.log .. 'end' end }\n"

START_TEST(each_hook_is_called_in_its_moment_and_remembers_what_it_wants)
{
    open_with(STORY, 1);
    ck_assert(remembers("[\"log\"]=\"start \""));
    ck_assert(bench_advance(&bench, 1, 2));
    ck_assert(remembers("start 52 true beats 2.0 1 "));
    struct command_move_person move = {.team = 0, .role = ROLE_PROSPECT};
    struct command command = {.id = COMMAND_MOVE_PERSON, .as.move_person = move};
    snprintf(command.as.move_person.person_name, sizeof command.as.move_person.person_name, "Ann");
    ck_assert(bench_do(&bench, 1, &command));
    ck_assert(bench_decide(&bench, 10, ROLE_PROSPECT, SLOT_sla, 6));
    ck_assert(remembers("[\"order\"]=\"1PROSPECTdecide6.0\""));
    ck_assert(bench_advance(&bench, 1, 50));
    ck_assert(remembers("start 52 true beats 2.0 1 quarter2 rotation quarter3 quarter4 end"));
    ck_assert(remembers("[\"calls\"]=52"));
    ck_assert(remembers("[\"won\"]=\"smallinboundnumber"));
    ck_assert_uint_eq(count_rows(COMMAND_FAULT), 0);
    expect_same_replay();
    close_room();
}
END_TEST

START_TEST(a_fresh_script_each_week_gives_the_same_rows_unless_it_hides_something)
{
    static const char *const honest =
        "return { title = 'H', on_week = function(game) local m = game.memory\n"
        "m.n = (m.n or 0) + 1 m.luck = game.random(1)\n"
        "if m.n % 3 == 0 then game.event{ kind = 'slump', size = 0.1, dur = 1 } end end }";
    size_t counts[2];
    uint64_t hashes[2];
    for (int fresh = 0; fresh < 2; fresh++) {
        open_with(honest, 1);
        for (int week = 0; week < 12; week++) {
            if (fresh) {
                script_free(script);
                script = load(honest, &bench.scenario);
                room_set_script(bench.room, &bench.scenario, script);
            }
            ck_assert(bench_advance(&bench, 1, 1));
        }
        counts[fresh] = bench.kept_count;
        hashes[fresh] = world_hash(bench.room->teams[0].world);
        ck_assert(remembers("[\"n\"]=12"));
        close_room();
    }
    ck_assert_uint_eq(counts[0], counts[1]);
    ck_assert_uint_eq(hashes[0], hashes[1]);
}
END_TEST

START_TEST(what_cannot_last_is_a_fault_that_names_its_place)
{
    static const struct {
        const char *body, *sentence;
    } wrong[] = {
        {"game.memory.f = print", ""}, /* print is nil: nothing */
        {"game.memory.f = function() end", "game.memory.f is a function"},
        {"game.memory.team = { 1, { ok = tostring } }", "game.memory.team[2].ok is a function"},
        {"game.memory = 3", "game.memory must stay a table; it is a number"},
        {"game.memory[true] = 1", "a key that is a boolean"},
        {"game.memory.x = 0 / 0", "game.memory.x is no finite number"},
        {"game.memory.t = string.rep('x', 7000)", "longer than 6000 bytes"},
        {"local t = game.memory for i = 1, 20 do t.t = {} t = t.t end", "at most 16 deep"},
        {"game.memory.me = game.memory", "at most 16 deep"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char text[300];
        snprintf(
            text, sizeof text,
            "return { title = 'W', on_start = function(game) game.memory.kept = 1 end, on_week "
            "= function(game) %s end }",
            wrong[i].body);
        open_with(text, 1);
        ck_assert(bench_advance(&bench, 1, 1));
        ck_assert_uint_eq(count_rows(COMMAND_FAULT), wrong[i].sentence[0] != '\0');
        if (wrong[i].sentence[0] != '\0')
            ck_assert_msg(strstr(last_row(COMMAND_FAULT)->as.fault.sentence, wrong[i].sentence) !=
                              NULL,
                          "%s", last_row(COMMAND_FAULT)->as.fault.sentence);
        ck_assert(remembers("{[\"kept\"]=1}"));
        close_room();
    }
}
END_TEST

START_TEST(memory_is_written_the_same_way_however_it_came_about)
{
    open_with(
        "return { title = 'M', on_week = function(game) local m = game.memory\n"
        "if game.week == 1 then m.b = 0.1 m.a = { [2] = true, [1] = 'q\"\\\\', x = -7, [1.5] = "
        "1e300 } m.z = 3.0\n"
        "elseif game.week == 2 then local a = m.a m.a = nil m.b = nil m.a = a m.b = 0.1 end "
        "end }",
        1);
    ck_assert(bench_advance(&bench, 1, 1));
    ck_assert(remembers("{[\"a\"]={[1]=\"q\\\"\\\\\",[1.5]=1.0000000000000001e+300,[2]=true,[\"x\"]"
                        "=-7},[\"b\"]=0.10000000000000001,[\"z\"]=3.0}"));
    ck_assert_uint_eq(count_rows(COMMAND_REMEMBER), 1);
    ck_assert(bench_advance(&bench, 1, 2));
    ck_assert_uint_eq(count_rows(COMMAND_REMEMBER), 1);
    ck_assert_uint_eq(count_rows(COMMAND_FAULT), 0);
    close_room();
}
END_TEST

START_TEST(events_beyond_the_bound_of_a_week_are_left_out)
{
    open_with("return { title = 'B', on_command = function(game) game.memory.n = (game.memory.n or "
              "0) + 1 end }",
              1);
    enum role chair = bench_chair(&bench, 1);
    unsigned slot = chair == ROLE_CEO ? SLOT_ceo_field : DECISION_SLOTS;
    for (unsigned s = 0; slot == DECISION_SLOTS && s < DECISION_SLOTS; s++)
        if (decision_slot_role(s) == chair &&
            decision_info(decision_of_slot(s))->sum_rule == SUM_NONE)
            slot = s;
    for (unsigned i = 0; i < HOOK_CALLS_A_WEEK + 10; i++)
        ck_assert(bench_decide(&bench, 10, chair, slot, decision_default(slot)));
    ck_assert(remembers("[\"n\"]=64"));
    ck_assert(bench_advance(&bench, 1, 1));
    ck_assert(bench_decide(&bench, 10, chair, slot, decision_default(slot)));
    ck_assert(remembers("[\"n\"]=65"));
    close_room();
}
END_TEST

START_TEST(of_wishes_that_cannot_be_none_is_done)
{
    open_with("return { title = 'F', on_week = function(game) if game.week ~= 1 then return end\n"
              "game.announce('never said')\n"
              "for i = 1, 20 do game.event{ kind = 'slump', size = 0.1, week = 30, dur = 1 } end "
              "end,\n"
              "on_start = function(game) for i = 1, 30 do game.event{ kind = 'slump', size = 0.1, "
              "week = 40, dur = 1 } end end }",
              1);
    unsigned before = count_rows(COMMAND_SHOCK);
    ck_assert(bench_advance(&bench, 1, 1));
    /* 30 and 18 fit; the market holds 48. */
    ck_assert_uint_eq(count_rows(COMMAND_SHOCK), before + 18);
    ck_assert_ptr_nonnull(
        strstr(last_row(COMMAND_FAULT)->as.fault.sentence, "no more events at a time"));
    ck_assert(bench_advance(&bench, 1, 1));
    expect_same_replay();
    close_room();
}
END_TEST

/* ---- Injects ---- */

START_TEST(injects_happen_in_their_week_or_once_a_team_when_a_number_calls_for_them)
{
    open_with(INJECTS, 2);
    ck_assert(remembers("inject1nil "));
    ck_assert(bench_advance(&bench, 1, 2));
    ck_assert(remembers("inject1nil twonil \""));
    ck_assert(bench_advance(&bench, 1, 4));
    ck_assert(remembers("inject1nil twonil rich1 rich2 \""));
    ck_assert_uint_eq(count_rows(COMMAND_INJECTED), 4);
    ck_assert_uint_eq(count_rows(COMMAND_TELL), 1 + 2 + 2);
    ck_assert_double_eq(bench.room->teams[1].world->setup.parameters.phi, 0.01);
    expect_same_replay();
    close_room();
}
END_TEST

START_TEST(a_button_acts_for_one_team_or_all_and_shows_when_it_was_pressed)
{
    open_with(INJECTS, 2);
    ck_assert_uint_eq(desk()->buttons_count, 1);
    ck_assert_str_eq(desk()->buttons[0].label, "Feuer");
    ck_assert_str_eq(desk()->buttons[0].confirm, "Sicher?");
    ck_assert_uint_eq(desk()->buttons[0].pressed_week, VIEW_HIDDEN);
    ck_assert(bench_advance(&bench, 1, 1));
    unsigned before = count_rows(COMMAND_SHOCK);
    ck_assert(press("fire", 1));
    ck_assert_uint_eq(desk()->buttons[0].pressed_week, 1);
    ck_assert_uint_eq(count_rows(COMMAND_SHOCK), before + 1);
    ck_assert_uint_eq(last_row(COMMAND_SHOCK)->as.shock.team, 1);
    ck_assert_uint_eq(last_row(COMMAND_SHOCK)->as.shock.week, 1);
    ck_assert(remembers("fire2 "));
    ck_assert(press("fire", EVERY_TEAM));
    ck_assert(!press("fier", EVERY_TEAM));
    ck_assert_str_eq(bench.sentence, "The scenario has no button \"fier\"; did you mean \"fire\"?");
    ck_assert(!press("fire", 7));
    ck_assert_str_eq(room_phrase(bench.room, "de", "Fire!"), "Feuer!");
    expect_same_replay();
    close_room();
}
END_TEST

START_TEST(without_the_file_buttons_are_seen_but_nobody_knows_what_they_do)
{
    open_with(INJECTS, 1);
    room_set_script(bench.room, NULL, NULL);
    ck_assert_uint_eq(desk()->buttons_count, 1);
    ck_assert(!press("fire", EVERY_TEAM));
    ck_assert_ptr_nonnull(strstr(bench.sentence, "file is not there any more"));
    ck_assert(bench_advance(&bench, 1, 3));
    close_room();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("script");
    TCase *cases = tcase_create("script");
    tcase_set_timeout(cases, 120);
    tcase_add_test(cases, each_hook_is_called_in_its_moment_and_remembers_what_it_wants);
    tcase_add_test(cases, a_fresh_script_each_week_gives_the_same_rows_unless_it_hides_something);
    tcase_add_test(cases, what_cannot_last_is_a_fault_that_names_its_place);
    tcase_add_test(cases, memory_is_written_the_same_way_however_it_came_about);
    tcase_add_test(cases, events_beyond_the_bound_of_a_week_are_left_out);
    tcase_add_test(cases, of_wishes_that_cannot_be_none_is_done);
    tcase_add_test(cases, injects_happen_in_their_week_or_once_a_team_when_a_number_calls_for_them);
    tcase_add_test(cases, a_button_acts_for_one_team_or_all_and_shows_when_it_was_pressed);
    tcase_add_test(cases, without_the_file_buttons_are_seen_but_nobody_knows_what_they_do);
    suite_add_tcase(suite, cases);
    return suite_run(suite);
}
