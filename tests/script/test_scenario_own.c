#include <stdio.h>
#include <string.h>

#include "levers.h"
#include "metrics.h"
#include "room_names.h"
#include "room_script.h"
#include "suite.h"

static struct scenario scenario;
static struct findings findings;

/* Loads a file of these lines; line 1 is `return { title = "T",`. */
static bool load(const char *lines)
{
    struct sandbox_limits limits = sandbox_limits_room();
    struct script *script = script_new(&limits);
    static char text[8000];
    memset(&findings, 0, sizeof findings);
    int size = snprintf(text, sizeof text, "return { title = \"T\",\n%s}\n", lines);
    ck_assert_ptr_nonnull(script);
    bool is_good =
        script_load_scenario_text(script, "own.lua", text, (size_t)size, &scenario, &findings);
    script_free(script);
    return is_good;
}

static void expect_good(const char *lines)
{
    char text[400] = "";
    bool is_good = load(lines);
    if (findings.count > 0) finding_text(&findings.rows[0], text, sizeof text);
    ck_assert_msg(is_good && findings.count == 0, "%s", text);
}

/* The first finding is on this line and says this. */
static void expect_finding(const char *lines, int line, const char *words)
{
    (void)load(lines);
    ck_assert_msg(findings.count > 0, "no finding for %s", lines);
    const struct finding *finding = &findings.rows[0];
    ck_assert_msg(finding->line == line && strstr(finding->sentence, words) != NULL,
                  "line %d: %s (looked for line %d: %s)", finding->line, finding->sentence, line,
                  words);
}

/* ---- Settings ---- */

static const char sellers[] =
    "settings = { week_seconds = 3,\n"
    "  { key = \"sellers\", label = { \"Sellers\", de = \"Verkäufer\" }, min = 2, max = 9,\n"
    "    default = 6, whole = true, sets = \"params.ae_n\" },\n"
    "  { key = \"goal\", label = \"Goal\", min = 0.5, max = 2, default = 1.5, sets = \"targets\" "
    "},\n"
    "  { key = \"mood\", label = \"Mood\", choices = { \"calm\", \"tense\" }, default = \"tense\" "
    "},\n"
    "  { key = \"drill\", label = \"Drill\", default = true } },\n"
    "targets = { 100, 200, 300, 400 },\n"
    "on_start = function(game) return game.settings.mood, game.settings.drill end\n";

START_TEST(settings_of_the_scenarios_own_are_read_and_drive_the_model)
{
    expect_good(sellers);
    const struct scenario_own *own = &scenario.own;
    ck_assert_uint_eq(own->option_count, 4);
    ck_assert_uint_eq(scenario.settings.week_seconds, 3);
    ck_assert_int_eq(own->options[0].kind, OPTION_WHOLE);
    ck_assert_str_eq(phrases_find(&scenario.phrases, "de", own->options[0].label), "Verkäufer");
    ck_assert_double_eq(scenario.setup.parameters.ae_n, 6);
    ck_assert_double_eq(scenario.setup.targets[3], 600);
    ck_assert_double_eq(own->targets[3], 400);
    ck_assert_int_eq(own->options[2].kind, OPTION_CHOICE);
    ck_assert_str_eq(own->options[2].words, "calm|tense");
    ck_assert_double_eq(own->options[2].value, 1);
    ck_assert_int_eq(own->options[3].kind, OPTION_FLAG);
    ck_assert_double_eq(own->options[3].value, 1);
}
END_TEST

START_TEST(a_setting_bends_a_response_curve)
{
    char sentence[200];
    expect_good(
        "settings = { { key = \"speed_pays\", label = \"Speed pays\", min = 0.5, max = 1.5,\n"
        "default = 0.8, sets = \"curves.follow_up.reach\" } }\n");
    ck_assert_double_eq(scenario.setup.parameters.follow_up_reach, 0.8);
    ck_assert(scenario_set(&scenario, "speed_pays", "1.25", sentence, sizeof sentence));
    ck_assert_double_eq(scenario.setup.parameters.follow_up_reach, 1.25);
}
END_TEST

START_TEST(a_setting_is_changed_by_its_key_and_twice_is_as_once)
{
    char sentence[200];
    expect_good(sellers);
    ck_assert(scenario_set(&scenario, "goal", "0.5", sentence, sizeof sentence));
    ck_assert(scenario_set(&scenario, "goal", "0.75", sentence, sizeof sentence));
    ck_assert_double_eq(scenario.setup.targets[3], 300);
    ck_assert(scenario_set(&scenario, "mood", "calm", sentence, sizeof sentence));
    ck_assert_double_eq(scenario.own.options[2].value, 0);
    ck_assert(scenario_set(&scenario, "drill", "no", sentence, sizeof sentence));
    ck_assert_double_eq(scenario.own.options[3].value, 0);
    ck_assert(!scenario_set(&scenario, "sellers", "10", sentence, sizeof sentence));
    ck_assert_str_eq(sentence, "sellers must be a whole number from 2 to 9.");
    ck_assert(!scenario_set(&scenario, "mood", "angry", sentence, sizeof sentence));
    ck_assert_str_eq(sentence, "mood must be one of: calm, tense.");
    ck_assert(!scenario_set(&scenario, "selers", "3", sentence, sizeof sentence));
    ck_assert_ptr_nonnull(strstr(sentence, "Did you mean sellers?"));
    ck_assert_double_eq(scenario.setup.parameters.ae_n, 6);
}
END_TEST

static const struct {
    const char *lines;
    int line;
    const char *words;
} mistakes[] = {
    {"settings = {\n{ key = \"x\", label = \"X\", min = 1, max = 2, default = 1,\n"
     "sets = \"params.ae_m\" } }",
     4, "did you mean params.ae_n?"},
    {"settings = {\n{ key = \"x\", label = \"X\", min = 1, max = 2, default = 1,\n"
     "sets = \"parms.ae_n\" } }",
     4, "did you mean params?"},
    {"settings = {\n{ key = \"x\", label = \"X\", min = 1, max = 2000, default = 1,\n"
     "sets = \"params.ae_n\" } }",
     4, "'params.ae_n' may be"},
    {"settings = {\n{ key = \"x\", label = \"X\", min = 0, max = 1, default = 0,\n"
     "sets = \"decisions.act_mix\" } }",
     4, "did you mean decisions.act_mix[1]?"},
    {"settings = {\n{ key = \"x\", label = \"X\", min = 0, max = 1, default = 0,\n"
     "sets = \"decisions.act_mix[2]\" } }",
     4, "cannot move alone"},
    {"settings = {\n{ key = \"x\", label = \"X\", min = 1, max = 2, default = 1 } }", 3,
     "nothing uses the setting 'x'"},
    {"settings = {\n{ key = \"chat\", label = \"X\", min = 1, max = 2, default = 1 } }", 3,
     "take another key"},
    {"settings = {\n{ key = \"Chat room\", label = \"X\", min = 1, max = 2, default = 1 } }", 3,
     "small letters"},
    {"settings = {\n{ key = \"x\", lable = \"X\", min = 1, max = 2, default = 1 } }", 3,
     "did you mean label?"},
    {"settings = {\n{ key = \"x\", label = \"X\", min = 1, max = 2, default = 3 } }", 3,
     "out of range"},
    {"settings = {\n{ key = \"x\", label = \"X\", choices = { \"a\", \"b\" }, default = \"c\" } }",
     3, "'c' is none of the choices"},
    {"settings = {\n{ key = \"x\", label = \"X\", choices = { \"a\" }, default = \"a\" } }", 3,
     "2 to 6 choices"},
    {"settings = {\n{ key = \"x\", label = \"X\", min = 2, max = 3, default = 2,\n"
     "sets = \"params.ae_n\" },\n"
     "{ key = \"x\", label = \"X\", min = 2, max = 3, default = 2, sets = \"params.ae_n\" } }",
     5, "there is a setting 'x' above"},
    {"settings = {\n{ key = \"x\", label = \"X\", min = 0.5, max = 1.5, default = 1,\n"
     "sets = \"curves.followup.height\" } }",
     4, "did you mean curves.follow_up.height?"},
    {"settings = {\n{ key = \"x\", label = \"X\", min = 0.5, max = 1.5, default = 1,\n"
     "sets = \"curves.follow_up\" } }",
     4, "a height and a reach"},
    {"formats = {\n[60] = { plan = \"...\" } }", 3, "[45], [90] and [180]"},
    {"formats = {\n[45] = { plan = \"...\",\nsettings = { week_second = 2 } } }", 4,
     "did you mean week_seconds?"},
    {"formats = {\n[45] = { plan = \"...\",\nbeats = { 9, 9 } } }", 4, "a quarter of 13"},
    {"chair_names = {\nAEE = \"Closers\" }", 3, "did you mean AE?"},
    {"chair_names = {\nAE = \"The people who close the deals\" }", 3, "22 characters fit"},
    {"segments = { \"A\", \"B\",\n\"Very large groups of firms\" }", 3, ""},
    {"front = {\nAE = { \"discont\" } }", 3, "did you mean discount?"},
    {"front = {\nAM = { \"discount\" } }", 3, "which AM does not decide"},
    {"roles = {\nPMI = { decisions = { \"x_rdd\" } } }", 3, "did you mean x_rd?"},
    {"roles = {\nPMI = { decisions = { \"x_rd\" } },\nBRAND = { decisions = { \"x_rd\" } } }", 3,
     "belongs to BRAND already"},
    {"roles = {\nPMI = { decisions = { \"handover\" } } }", 3, "no chair can take it"},
    {"roles = {\nPMI = { view = { \"nosuchnumber\" } } }", 3, "is not known"},
    {"roles = {\nPMI = { veiw = { \"Q\" } } }", 3, "did you mean view?"},
    {"roles = {\nCEO = { decisions = { \"disc\", \"focus\", \"fb_time\", \"cull\", \"qe_disc\", "
     "\"offmsg\" } } }",
     2, "AE has nothing left to decide"},
    {"own_decisions = {\n{ id = \"fair\", to = \"BRANT\", label = \"L\", sentence = \"S\", min = "
     "0,\n"
     "max = 1, default = 0, effect = function() end } }",
     3, "did you mean BRAND?"},
    {"own_decisions = {\n{ id = \"fair\", to = \"BRAND\", label = \"L\", sentence = \"S\", min = "
     "0,\n"
     "max = 1, default = 0 } }",
     3, "nothing comes of 'fair'"},
    {"own_decisions = {\n{ id = \"fair\", to = \"BRAND\", label = \"L\", sentence = \"S\", min = "
     "0,\n"
     "max = 1, default = 0, effect = 3 } }",
     4, "function(game, team, value)"},
    {"own_decisions = {\n{ id = \"fair\", to = \"BRAND\", label = \"L\", sentence = \"S\", min = "
     "0,\n"
     "max = 1, default = 0, effect = function() end,\n"
     "stops = { { text = \"a\", value = 1 }, { text = \"b\", value = 0.5 } } } }",
     5, "default value"},
    {"own_metrics = {\n{ id = \"buzz\", to = \"BRAND\", label = \"B\", sentence = \"S\",\n"
     "unit = \"shares\" } }",
     4, "did you mean share?"},
    {"own_metrics = {\n{ id = \"buzz\", to = { \"BRAND\",\n\"XX\" }, label = \"B\", sentence = "
     "\"S\" } }",
     4, "'XX' is not known"},
    {"logo = \"logo.gif\"", 2, ".png file"},
    {"par = { as_is =\n\"much\" }", 2, "must be a number"},
};

START_TEST(every_mistake_has_its_line_and_a_sentence)
{
    expect_finding(mistakes[_i].lines, mistakes[_i].line, mistakes[_i].words);
}
END_TEST

/* ---- Formats and names ---- */

START_TEST(the_format_of_the_files_minutes_is_taken_and_another_can_be_chosen)
{
    char sentence[200];
    expect_good("minutes = 45, beats = { 6, 7 }, formats = {\n"
                "[45] = { settings = { week_seconds = 1, merge_chairs = true }, beats = { 13 },\n"
                "  rotation = { [26] = 1 }, plan = { \"Quick\", de = \"Schnell\" } },\n"
                "[180] = { settings = { week_seconds = 9 }, plan = \"Slow\" } }\n");
    ck_assert_uint_eq(scenario.own.format, 45);
    ck_assert_uint_eq(scenario.settings.week_seconds, 1);
    ck_assert_uint_eq(scenario.settings.merge_chairs, 1);
    ck_assert_uint_eq(scenario.beat_count, 1);
    ck_assert_uint_eq(scenario.rotation_count, 1);
    ck_assert(scenario_set(&scenario, "format", "180", sentence, sizeof sentence));
    ck_assert_uint_eq(scenario.settings.week_seconds, 9);
    ck_assert_uint_eq(scenario.settings.merge_chairs, 0);
    ck_assert_uint_eq(scenario.beat_count, 3); /* what the file does not say is as usual */
    ck_assert_uint_eq(scenario.settings.decide_seconds, 45);
    ck_assert(!scenario_set(&scenario, "format", "90", sentence, sizeof sentence));
    ck_assert_str_eq(sentence, "This scenario has the formats 45, 180 (minutes).");
}
END_TEST

START_TEST(a_file_without_formats_has_the_usual_ones_and_plays_as_it_says)
{
    char sentence[200];
    expect_good("minutes = 90, settings = { week_seconds = 3 }, beats = { 13 }\n");
    ck_assert_uint_eq(scenario.own.format, 0);
    ck_assert_uint_eq(scenario.settings.week_seconds, 3);
    ck_assert_uint_eq(scenario.beat_count, 1);
    ck_assert(scenario_set(&scenario, "format", "45", sentence, sizeof sentence));
    ck_assert_uint_eq(scenario.settings.week_seconds, 2);
    ck_assert_uint_eq(scenario.beat_count, 3);
    ck_assert(phrases_has(&scenario.phrases, "de", scenario.own.formats[0].plan));
}
END_TEST

START_TEST(names_are_the_files_or_the_facilitators)
{
    char sentence[200];
    expect_good("product = { \"Beam\", de = \"Strahl\" }, segments = { \"Shops\", \"Firms\", "
                "\"Groups\" },\nchair_names = { AE = { \"Closers\", de = \"Abschluss\" } }\n");
    ck_assert_str_eq(scenario.own.product, "Beam");
    ck_assert_str_eq(scenario.own.chairs[ROLE_AE].name, "Closers");
    ck_assert(scenario_set(&scenario, "AE", "Hunters", sentence, sizeof sentence));
    ck_assert_str_eq(scenario.own.chairs[ROLE_AE].name, "Hunters");
    ck_assert(scenario_set(&scenario, "large", "Giants", sentence, sizeof sentence));
    ck_assert_str_eq(scenario.segments[2], "Giants");
    ck_assert(!scenario_set(&scenario, "currency", "Dollars", sentence, sizeof sentence));
    ck_assert_str_eq(sentence, "currency is a name of 1 to 3 characters in plain text.");
}
END_TEST

/* ---- Chairs, decisions and numbers of the scenario's own ---- */

START_TEST(a_chair_takes_decisions_levers_and_numbers)
{
    expect_good("roles = { PMI = { name = \"Product\", card = \"I build it.\",\n"
                "  decisions = { \"x_rd\", \"x_infra\", \"disc\" }, view = { \"K\", \"A\" },\n"
                "  front = { \"discount\" } } }\n");
    const struct scenario_chair *chair = &scenario.own.chairs[ROLE_PMI];
    ck_assert_str_eq(chair->name, "Product");
    ck_assert_str_eq(chair->card, "I build it.");
    ck_assert_uint_eq(chair->slot_count, 3);
    ck_assert_uint_eq(chair->slots[0], SLOT_x_rd);
    ck_assert_uint_eq(chair->metric_count, 1 + 3);
    ck_assert_uint_eq(chair->lever_count, 1);
    ck_assert_uint_eq(chair->levers[0], LEVER_discount);
    ck_assert(chair->has_levers);
}
END_TEST

START_TEST(own_decisions_and_numbers_are_read_field_by_field)
{
    expect_good("own_decisions = { { id = \"fair\", to = \"BRAND\", label = \"Trade fair\",\n"
                "  sentence = \"A stand.\", min = 0, max = 10, default = 0, cost = 0.5,\n"
                "  stops = { { text = { \"No\", de = \"Kein\" }, value = 0 },\n"
                "            { text = \"Big\", value = 10 } },\n"
                "  effect = function(game, team, value) end } },\n"
                "own_metrics = { { id = \"buzz\", to = { \"BRAND\", \"CEO\" }, label = \"Buzz\",\n"
                "  sentence = \"Talk.\", unit = \"share\", chart = false } }\n");
    const struct scenario_decision *fair = &scenario.own.decisions[0];
    ck_assert_uint_eq(scenario.own.decision_count, 1);
    ck_assert_str_eq(fair->label, "Trade fair");
    ck_assert_uint_eq(fair->role, ROLE_BRAND);
    ck_assert_uint_eq(fair->stop_count, 2);
    ck_assert_double_eq(fair->stops[1].value, 10);
    ck_assert_double_eq(fair->cost, 0.5);
    ck_assert(fair->has_effect);
    const struct scenario_metric *buzz = &scenario.own.metrics[0];
    ck_assert_uint_eq(buzz->seen_by, (1u << ROLE_BRAND) | (1u << ROLE_CEO));
    ck_assert_uint_eq(buzz->unit, UNIT_SHARE);
    ck_assert(!buzz->is_chart);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("scenario_own");
    TCase *tests = tcase_create("scenario_own");
    tcase_set_timeout(tests, 30);
    tcase_add_test(tests, settings_of_the_scenarios_own_are_read_and_drive_the_model);
    tcase_add_test(tests, a_setting_bends_a_response_curve);
    tcase_add_test(tests, a_setting_is_changed_by_its_key_and_twice_is_as_once);
    tcase_add_loop_test(tests, every_mistake_has_its_line_and_a_sentence, 0,
                        sizeof mistakes / sizeof *mistakes);
    tcase_add_test(tests, the_format_of_the_files_minutes_is_taken_and_another_can_be_chosen);
    tcase_add_test(tests, a_file_without_formats_has_the_usual_ones_and_plays_as_it_says);
    tcase_add_test(tests, names_are_the_files_or_the_facilitators);
    tcase_add_test(tests, a_chair_takes_decisions_levers_and_numbers);
    tcase_add_test(tests, own_decisions_and_numbers_are_read_field_by_field);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
