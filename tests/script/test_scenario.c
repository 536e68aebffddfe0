#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "random.h"
#include "room_script.h"
#include "suite.h"

static struct script *new_script(void)
{
    struct sandbox_limits limits = sandbox_limits_room();
    struct script *script = script_new(&limits);
    ck_assert_ptr_nonnull(script);
    return script;
}

static struct scenario scenario;
static struct findings findings;
static struct commands commands;

static struct script *load_complete(void)
{
    struct script *script = new_script();
    char text[400] = "";
    memset(&findings, 0, sizeof findings);
    bool is_good =
        script_load_scenario(script, "tests/script/scenarios/complete.lua", &scenario, &findings);
    if (findings.count > 0) finding_text(&findings.rows[0], text, sizeof text);
    ck_assert_msg(is_good && findings.errors == 0, "%s", text);
    ck_assert_msg(findings.count == 0, "%s", text);
    return script;
}

START_TEST(a_complete_file_is_read_field_by_field)
{
    struct script *script = load_complete();
    ck_assert_str_eq(scenario.name, "complete");
    ck_assert_str_eq(scenario.title, "Complete");
    ck_assert_str_eq(scenario.company, "Grünwald");
    ck_assert_str_eq(scenario.segments[2], "Groups");
    ck_assert_str_eq(scenario.questions[1], "Who decided?");
    ck_assert_uint_eq(scenario.minutes, 45);
    ck_assert_uint_eq(scenario.teams, 2);
    ck_assert_uint_eq(scenario.seats_min, 4);
    ck_assert_uint_eq(scenario.seats_max, 8);
    ck_assert_uint_eq(scenario.chairs, 0xFF);
    ck_assert_uint_eq(scenario.settings.week_seconds, 14);
    ck_assert_uint_eq(scenario.settings.chat, 1);
    ck_assert_uint_eq(scenario.settings.bots, BOTS_NONE);
    ck_assert_uint_eq(scenario.settings.pace, 1);
    ck_assert_uint_eq(scenario.settings.ready_seconds, 45);
    ck_assert_uint_eq(scenario.beat_count, 2);
    ck_assert_uint_eq(scenario.beats[1], 9);
    ck_assert_uint_eq(scenario.rotation_count, 2);
    ck_assert_uint_eq(scenario.rotations[1].week, 39);
    ck_assert_uint_eq(scenario.rotations[1].places, 2);
    script_free(script);
}
END_TEST

START_TEST(the_models_names_reach_the_setup)
{
    struct script *script = load_complete();
    const struct setup *setup = &scenario.setup;
    ck_assert_double_eq(setup->parameters.phi, 0.012);
    ck_assert_double_eq(setup->parameters.cust0[2], 6);
    ck_assert_double_eq(setup->inits.A[1], 0.12); /* init A stands against params A0 */
    ck_assert_double_eq(setup->inits.director_exp[ROLE_BRAND], 3);
    ck_assert_double_eq(setup->inits.director_exp[ROLE_CEO], 0);
    ck_assert_double_eq(setup->habits.out_mix[2], 0.15);
    ck_assert_double_eq(setup->habits.structure, 1);
    ck_assert_double_eq(setup->habits.handover[7], 1);
    ck_assert_double_eq(setup->targets[3], 2120);
    ck_assert_uint_eq(setup->shock_count, 2);
    ck_assert_uint_eq(setup->shocks[1].kind, SHOCK_pricewar);
    ck_assert_uint_eq(setup->shocks[1].weeks, 12);
    script_free(script);
}
END_TEST

static void keep(void *context, const struct command *command)
{
    (void)context;
    commands.list[commands.count++] = *command;
}

/* What the inject does in team 2 of a room where six weeks are played. */
static void do_inject(const char *id)
{
    const struct scenario_inject *inject = scenario_find_inject(&scenario, id);
    ck_assert_ptr_nonnull(inject);
    commands.count = 0;
    scenario_inject_do(inject, 6, 1, keep, NULL);
}

START_TEST(injects_become_words_events_and_numbers)
{
    struct script *script = load_complete();
    ck_assert_uint_eq(scenario.inject_count, 4);
    do_inject("inject2");
    ck_assert_uint_eq(commands.count, 1);
    ck_assert_uint_eq(commands.list[0].as.tell.role, EVERY_ROLE);
    ck_assert_uint_eq(commands.list[0].as.tell.team, 1);
    ck_assert_str_eq(commands.list[0].as.tell.text, "The board asks: when will the push start?");
    ck_assert_uint_eq(scenario.injects[0].week, 4);
    do_inject("inject1");
    ck_assert_uint_eq(commands.list[0].as.tell.role, ROLE_AE);
    do_inject("fire");
    ck_assert_uint_eq(commands.count, 5);
    ck_assert_uint_eq(commands.list[0].as.tell.role, ROLE_DEMAND);
    ck_assert_uint_eq(commands.list[1].as.tell.role, ROLE_AE);
    ck_assert_uint_eq(commands.list[2].as.shock.kind, SHOCK_slump);
    ck_assert_uint_eq(commands.list[2].as.shock.week, 6);
    ck_assert_uint_eq(commands.list[2].as.shock.weeks, 4);
    ck_assert_uint_eq(commands.list[4].as.parameter.slot, PARAMETER_SLOT_phi);
    ck_assert_double_eq(commands.list[3].as.parameter.value, 8);
    ck_assert_str_eq(scenario_find_inject(&scenario, "fire")->label, "Fire");
    ck_assert_int_eq(scenario_find_inject(&scenario, "quarrel")->kind, INJECT_CONDITIONAL);
    ck_assert_uint_eq(scenario.card_count, 1);
    ck_assert_uint_eq(scenario.cards[0].choice_count, 2);
    ck_assert_uint_eq(scenario.cards[0].choices[0].changes[0].slot, SLOT_disc);
    ck_assert_uint_eq(scenario.cards[0].choices[1].change_count, 0);
    script_free(script);
}
END_TEST

START_TEST(every_mistake_of_a_file_is_told_with_its_line)
{
    static const char *const expected[] = {
        "wrong.lua:2: titel: there is no such name (did you mean title?)",
        "wrong.lua: title: the scenario needs a title",
        "wrong.lua:3: minutes: this must be a number, not a string",
        "wrong.lua:4: seats: min is larger than max",
        "wrong.lua:5: chairs[2]: 'BRANT' is not known (did you mean BRAND?)",
        "wrong.lua:6: settings.bots: this must be one of: none fill all",
        "wrong.lua:6: settings.chat: 7 is out of range; it may be 0 to 1",
        "wrong.lua:6: settings.weak_seconds: there is no such name (did you mean week_seconds?)",
        "wrong.lua:11: params.B: this name belongs in 'init', not in 'params'",
        "wrong.lua:8: params.ae_m: there is no such name (did you mean ae_n?)",
        "wrong.lua:10: params.cust0: this must be a list of 3 numbers",
        "wrong.lua:9: params.phi: 90 is out of range; it may be 0.0021 to 0.0525",
        "wrong.lua:13: init.A: this must be a list of 3 numbers",
        "wrong.lua:13: init.sat: 1.2 is out of range; it may be 0 to 1",
        "wrong.lua:16: decisions.focus: 0.5 must be a whole number",
        "wrong.lua:19: events[1].size: 2 is out of range; it may be 0 to 0.9",
        "wrong.lua:20: events[2].kind: 'price_war' is not known (did you mean pricewar?)",
        "wrong.lua:21: events[3].week: 900 is out of range; it may be 0 to 77",
        "wrong.lua:22: events[4]: the event 'voice' needs a size",
        "wrong.lua:25: targets: this must be a list of 4 numbers",
        "wrong.lua:24: rotation[14]: chairs move in the first week of a quarter: 13, 26 or 39, "
        "not 14",
        "wrong.lua:29: beats: beats are lengths in weeks; together they fill a quarter of 13, as "
        "{ 4, 4, 5 } does",
        "wrong.lua:26: injects[1].text: the text has control characters or is not UTF-8",
        "wrong.lua:26: injects[1]: an inject needs a text, an event or params",
        "wrong.lua:26: injects[1].to: 'SALES' is not known",
        "wrong.lua:27: cards[1].choices: a card has two or three answers, not 1",
        "wrong.lua:28: cards[1].choices[1].decisions.brand_spend: another chair decides this: "
        "BRAND",
        "wrong.lua:30: on_week: this must be a function(game)",
    };
    enum { EXPECTED = sizeof expected / sizeof *expected };
    struct script *script = new_script();
    memset(&findings, 0, sizeof findings);
    ck_assert(
        !script_load_scenario(script, "tests/script/scenarios/wrong.lua", &scenario, &findings));
    for (size_t i = 0; i < findings.count; i++) {
        char text[400];
        finding_text(&findings.rows[i], text, sizeof text);
        ck_assert_str_eq(text, i < EXPECTED ? expected[i] : "nothing more");
    }
    ck_assert_uint_eq(findings.count, EXPECTED);
    ck_assert(!script_has_hook(script, HOOK_WEEK));
    script_free(script);
}
END_TEST

static const struct named_number numbers_of_first[] = {{"revenue", 0, 120.5}};
static const struct named_number numbers_of_second[] = {
    {"A", 1, 0.1}, {"A", 2, 0.2}, {"A", 3, 0.375}};

static struct game game_in_week(unsigned week)
{
    struct game game = {
        .seed = 7, .week = week, .quarter = week / 13 + 1, .weeks = 52, .team_count = 2};
    game.teams[0].numbers = numbers_of_first;
    game.teams[0].count = 1;
    game.teams[1].numbers = numbers_of_second;
    game.teams[1].count = 3;
    return game;
}

START_TEST(a_hook_asks_for_commands_and_touches_nothing)
{
    struct finding fault;
    struct script *script = load_complete();
    struct game game = game_in_week(0);
    ck_assert(script_run_hook(script, HOOK_START, &game, NULL, &commands, &fault));
    ck_assert_uint_eq(commands.count, 1);
    ck_assert_str_eq(commands.list[0].as.tell.text, "Week 0, 2 teams");
    game = game_in_week(3);
    ck_assert_msg(script_run_hook(script, HOOK_WEEK, &game, NULL, &commands, &fault), "%d: %s",
                  fault.line, fault.sentence);
    ck_assert_uint_eq(commands.count, 7);
    ck_assert_uint_eq(commands.list[0].id, COMMAND_SHOCK);
    ck_assert_uint_eq(commands.list[0].as.shock.team, 1);
    ck_assert_uint_eq(commands.list[0].as.shock.week, 3);
    ck_assert_uint_eq(commands.list[0].as.shock.weeks, 2);
    ck_assert_uint_eq(commands.list[1].as.parameter.team, 0);
    ck_assert_uint_eq(commands.list[1].as.parameter.slot, PARAMETER_SLOT_phi);
    ck_assert_uint_eq(commands.list[4].as.parameter.team, EVERY_TEAM);
    ck_assert_double_eq(commands.list[4].as.parameter.value, 1);
    ck_assert_uint_eq(commands.list[5].as.target.quarter, 1);
    ck_assert_uint_eq(commands.list[6].as.tell.role, ROLE_CX);
    ck_assert_str_eq(commands.list[6].as.tell.text, "revenue 120.5 A 0.375");
    script_free(script);
}
END_TEST

START_TEST(a_failing_hook_has_asked_for_nothing_and_may_be_called_again)
{
    struct finding fault;
    struct script *script = load_complete();
    struct memory memory = {.size = 2, .bytes = "{}"};
    struct game game = game_in_week(4);
    game.memory = &memory;
    ck_assert(!script_run_hook(script, HOOK_WEEK, &game, NULL, &commands, &fault));
    ck_assert_uint_eq(commands.count, 0);
    ck_assert_str_eq(fault.file, "complete.lua");
    ck_assert_int_eq(fault.line, 61);
    ck_assert_str_eq(fault.sentence,
                     "'empty' is empty (nil), so nothing can be read from it or put into it");
    ck_assert_uint_eq(memory.size, 2);
    game.week = 5;
    ck_assert(script_run_hook(script, HOOK_WEEK, &game, NULL, &commands, &fault));
    ck_assert_uint_eq(commands.count, 0);
    ck_assert(!script_run_hook(script, HOOK_END, &game, NULL, &commands, &fault));
    ck_assert_ptr_nonnull(strstr(fault.sentence, "stopped after 50 ms"));
    script_free(script);
}
END_TEST

START_TEST(a_scripts_luck_is_the_worlds_luck)
{
    struct finding fault;
    char expected[280];
    struct script *script = load_complete();
    struct game game = game_in_week(13);
    ck_assert(script_run_hook(script, HOOK_QUARTER, &game, NULL, &commands, &fault));
    snprintf(expected, sizeof expected, "%.17g %.17g %.17g", random_uniform(7, 65, 13, 1),
             random_uniform(7, 65, 13, 2), random_uniform(7, 65, 13, 3));
    ck_assert_str_eq(commands.list[0].as.tell.text, expected);
    script_free(script);
}
END_TEST

static const char *set(const char *key, const char *value)
{
    static char sentence[240];
    sentence[0] = '\0';
    bool is_set = scenario_set(&scenario, key, value, sentence, sizeof sentence);
    ck_assert(is_set == (sentence[0] == '\0'));
    return sentence;
}

START_TEST(a_facilitators_setting_is_taken_or_refused_with_a_sentence)
{
    scenario_default(&scenario);
    ck_assert_str_eq(set("week_seconds", "20"), "");
    ck_assert_uint_eq(scenario.settings.week_seconds, 20);
    ck_assert_str_eq(set("bots", "all"), "");
    ck_assert_uint_eq(scenario.settings.bots, BOTS_ALL);
    ck_assert_str_eq(set("company", "Kranz AG"), "");
    ck_assert_str_eq(set("ae_n", "9"), "");
    ck_assert_str_eq(set("N", "500,200,50"), "");
    ck_assert_double_eq(scenario.setup.parameters.N[1], 200);
    ck_assert_str_eq(set("week_second", "20"),
                     "There is no setting week_second. Did you mean week_seconds?");
    ck_assert_str_eq(set("week_seconds", "2000"),
                     "week_seconds must be a whole number from 0 to 600.");
    ck_assert_str_eq(set("bots", "many"), "bots must be one of: none fill all.");
    ck_assert_str_eq(set("ae_n", "900"), "ae_n must be from 1.2 to 30.");
    ck_assert_str_eq(set("N", "500,200"), "N takes 3 numbers, with commas and without blanks.");
    ck_assert_str_eq(set("N", "500,200,1e9"), "N must be from 12 to 300.");
    ck_assert_double_eq(scenario.setup.parameters.N[0], 500);
    ck_assert_str_eq(set("company", "bad\nname"),
                     "company is a name of 1 to 24 characters in plain text.");
}
END_TEST

START_TEST(a_hundred_loads_of_one_file_leave_nothing_behind)
{
    struct script *script = new_script();
    for (int i = 0; i < 100; i++) {
        memset(&findings, 0, sizeof findings);
        ck_assert(script_load_scenario(script, "tests/script/scenarios/complete.lua", &scenario,
                                       &findings));
        ck_assert(!script_load_scenario(script, "tests/script/scenarios/wrong.lua", &scenario,
                                        &findings));
    }
    script_free(script);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("scenario");
    TCase *cases = tcase_create("scenario");
    tcase_set_timeout(cases, 30);
    tcase_add_test(cases, a_complete_file_is_read_field_by_field);
    tcase_add_test(cases, the_models_names_reach_the_setup);
    tcase_add_test(cases, injects_become_words_events_and_numbers);
    tcase_add_test(cases, every_mistake_of_a_file_is_told_with_its_line);
    tcase_add_test(cases, a_hook_asks_for_commands_and_touches_nothing);
    tcase_add_test(cases, a_failing_hook_has_asked_for_nothing_and_may_be_called_again);
    tcase_add_test(cases, a_scripts_luck_is_the_worlds_luck);
    tcase_add_test(cases, a_facilitators_setting_is_taken_or_refused_with_a_sentence);
    tcase_add_test(cases, a_hundred_loads_of_one_file_leave_nothing_behind);
    suite_add_tcase(suite, cases);
    return suite_run(suite);
}
