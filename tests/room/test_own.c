/* What a scenario brings along into a room: settings that the lobby changes, names, formats, chairs
 * cut anew, decisions and numbers of its own; and that rows alone make the same room again. */
#include "bench.h"
#include "invariants.h"
#include "metrics.h"
#include "option_kinds.h"
#include "random.h"
#include "room_script.h"
#include "suite.h"

#include <stdio.h>
#include <string.h>

#define FACILITATOR  1
#define VIEWER_FIRST 10

static struct bench bench;
static struct script *script;

static const char file[] =
    "return { title = 'Own', minutes = 90, targets = { 1000, 1100, 1200, 1300 },\n"
    "product = 'Beam', segments = { 'Shops', 'Firms', 'Groups' },\n"
    "chair_names = { AE = 'Closers' },\n"
    "settings = { week_seconds = 2,\n"
    "  { key = 'sellers', label = 'Sellers', min = 2, max = 9, default = 5, whole = true,\n"
    "    sets = 'params.ae_n' },\n"
    "  { key = 'goal', label = 'Goal', min = 0.5, max = 2, default = 1, sets = 'targets' },\n"
    "  { key = 'mood', label = 'Mood', choices = { 'calm', 'tense' }, default = 'calm' } },\n"
    "formats = {\n"
    "  [45] = { settings = { week_seconds = 1, merge_chairs = true }, beats = { 13 },\n"
    "    rotation = { [26] = 1 }, plan = 'Quick.' },\n"
    "  [90] = { settings = { week_seconds = 3 }, plan = 'Usual.' } },\n"
    "roles = { PMI = { card = 'I build the product.', decisions = { 'x_rd', 'disc' },\n"
    "  view = { 'util', 'won' }, front = { 'discount', 'ask_sales' } } },\n"
    "own_decisions = {\n"
    "  { id = 'fair', to = 'BRAND', label = 'Trade fair', sentence = 'A stand.', min = 0,\n"
    "    max = 10, default = 0, cost = 0.1,\n"
    "    stops = { { text = 'No', value = 0 }, { text = 'Big', value = 10 } },\n"
    "    effect = function(game, team, value)\n"
    "      game.metric('buzz', value / 10)\n"
    "      game.parameter('phi', 0.012 + value / 1000)\n"
    "    end } },\n"
    "own_metrics = { { id = 'buzz', to = 'BRAND', label = 'Buzz', sentence = 'Talk.',\n"
    "  unit = 'share' } },\n"
    "on_week = function(game)\n"
    "  if game.settings.mood == 'tense' and game.settings.sellers == 7 and\n"
    "     game.teams[1].own.buzz == 1 then game.announce('All is known.') end\n"
    "end }";

static void open_room(uint8_t teams)
{
    struct sandbox_limits limits = sandbox_limits_lab();
    struct findings findings = {0};
    bench_new(&bench);
    script = script_new(&limits);
    bool is_good = script_load_scenario_text(script, "own.lua", file, sizeof file - 1,
                                             &bench.scenario, &findings);
    ck_assert_msg(is_good, "%s", findings.count > 0 ? findings.rows[0].sentence : "");
    room_set_script(bench.room, &bench.scenario, script);
    bench_open(&bench, teams);
    bench_facilitate(&bench, FACILITATOR);
    room_flush(bench.room);
}

static void close_room(void)
{
    bench_free(&bench);
    script_free(script);
}

static bool change(const char *key, const char *value)
{
    struct command command = {.id = COMMAND_CHANGE};
    snprintf(command.as.change.key, sizeof command.as.change.key, "%s", key);
    snprintf(command.as.change.value, sizeof command.as.change.value, "%s", value);
    return bench_do(&bench, FACILITATOR, &command);
}

static void expect_refusal(const char *key, const char *value, const char *words)
{
    ck_assert(!change(key, value));
    ck_assert_msg(strstr(bench.sentence, words) != NULL, "%s", bench.sentence);
}

static const struct option_row *option(const char *key)
{
    for (size_t i = 0; i < bench.facilitator_view.options_count; i++)
        if (strcmp(bench.facilitator_view.options[i].key, key) == 0)
            return &bench.facilitator_view.options[i];
    ck_abort_msg("no option %s", key);
}

static const char *shown_name(const char *key)
{
    for (size_t i = 0; i < bench.room_view.names_count; i++)
        if (strcmp(bench.room_view.names[i].key, key) == 0) return bench.room_view.names[i].text;
    return "";
}

static const char *shown_card(const char *key)
{
    for (size_t i = 0; i < bench.room_view.names_count; i++)
        if (strcmp(bench.room_view.names[i].key, key) == 0) return bench.room_view.names[i].card;
    return "";
}

/* A person in every chair; returns nothing, because person i sits at viewer VIEWER_FIRST + i. */
static void start(unsigned people)
{
    for (unsigned i = 0; i < people; i++) {
        char name[16];
        snprintf(name, sizeof name, "P-%c", (char)('a' + i));
        bench_join(&bench, VIEWER_FIRST + i, name);
    }
    ck_assert(bench_do_plain(&bench, FACILITATOR, COMMAND_START));
}

static uint32_t viewer_in(enum role role)
{
    for (uint32_t i = 0; i < bench.room->person_count; i++)
        if (bench.room->people[i].roles & (1u << role))
            return VIEWER_FIRST + bench.room->people[i].id - 1;
    ck_abort_msg("nobody sits there");
}

static bool decide_own(enum role role, double value)
{
    struct command command = {.id = COMMAND_DECIDE_OWN};
    command.as.decide_own.value = value;
    return bench_do(&bench, viewer_in(role), &command);
}

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
    ck_assert_uint_eq(bench.room->open.beats_count, 3);
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

/* ---- Decisions and numbers of its own ---- */

START_TEST(an_own_decision_takes_effect_before_the_week_and_its_cost_is_paid)
{
    open_room(1);
    ck_assert(change("mood", "tense") && change("sellers", "7"));
    start(8);
    const struct team *team = &bench.room->teams[0];
    double free_money = team_free_money(team);
    ck_assert_msg(free_money >= 1, "the company has %g free", free_money);
    ck_assert(decide_own(ROLE_BRAND, 10));
    ck_assert_double_eq_tol(team_free_money(team), free_money - 1, 1e-9);
    ck_assert(bench_advance(&bench, FACILITATOR, 1));
    ck_assert_double_eq_tol(team->world->setup.parameters.phi, 0.022, 1e-12);
    ck_assert_double_eq(team->own.history[0][0], 1);
    ck_assert_str_eq(bench.told_to[FACILITATOR], "All is known.");
    const struct view_desk_view *desk = &bench.desk_view[ROLE_BRAND];
    ck_assert_uint_eq(desk->own_decisions_count, 1);
    ck_assert_double_eq(desk->own_decisions[0].value, 10);
    ck_assert_int_eq(desk->own_decisions[0].weekly_cents, 10000);
    ck_assert_uint_eq(desk->own_metrics_count, 1);
    ck_assert_double_eq(desk->own_metrics[0].points[0].value, 1);
    ck_assert_uint_eq(bench.desk_view[ROLE_AE].own_decisions_count, 0);
    ck_assert_uint_eq(bench.desk_view[ROLE_AE].own_metrics_count, 0);
    close_room();
}
END_TEST

/* The same weeks with and without the fair, without what it changes in the market. */
static double profit_of_week(double fair)
{
    open_room(1);
    start(8);
    bench.room->script = NULL; /* no effect, only the cost */
    if (fair > 0) ck_assert(decide_own(ROLE_BRAND, fair));
    ck_assert(bench_advance(&bench, FACILITATOR, 1));
    double profit = bench.room->teams[0].weeks[0].profit;
    close_room();
    return profit;
}

START_TEST(the_profit_falls_by_what_the_decision_costs)
{
    ck_assert_double_eq_tol(profit_of_week(0) - profit_of_week(10), 1, 1e-9);
}
END_TEST

START_TEST(an_own_decision_keeps_to_its_chair_its_stops_and_the_free_money)
{
    open_room(1);
    start(8);
    ck_assert(!decide_own(ROLE_AE, 10));
    ck_assert_ptr_nonnull(strstr(bench.sentence, "pen of the chair"));
    ck_assert(!decide_own(ROLE_BRAND, 3));
    ck_assert_ptr_nonnull(strstr(bench.sentence, "answers that are offered"));
    ck_assert(!decide_own(ROLE_BRAND, 11));
    ck_assert_str_eq(bench.sentence, "This may be 0 to 10.");
    double left = team_free_money(&bench.room->teams[0]);
    ck_assert(bench_decide(&bench, viewer_in(ROLE_BRAND), ROLE_BRAND, SLOT_brand_spend,
                           bench.room->teams[0].world->decided.brand_spend + left - 0.5));
    ck_assert(!decide_own(ROLE_BRAND, 10));
    ck_assert_ptr_nonnull(strstr(bench.sentence, "$1000 more a week, and $500 of the common"));
    close_room();
}
END_TEST

/* ---- Chairs cut anew ---- */

START_TEST(a_chair_decides_what_it_was_given_and_another_does_not_any_more)
{
    open_room(1);
    start(8);
    const struct team *team = &bench.room->teams[0];
    ck_assert(bench_decide(&bench, viewer_in(ROLE_PMI), ROLE_PMI, SLOT_disc, 0.2));
    ck_assert_double_eq(team->world->decided.disc, 0.2);
    ck_assert(!bench_decide(&bench, viewer_in(ROLE_AE), ROLE_AE, SLOT_disc, 0.1));
    ck_assert(!bench_decide(&bench, viewer_in(ROLE_CEO), ROLE_CEO, SLOT_x_rd, 1));
    struct command both = {.id = COMMAND_DECIDE};
    both.as.decide = (struct command_decide){
        ROLE_PMI, 3, {{SLOT_x_rd, 3}, {SLOT_consult, 0.7}, {SLOT_disc, 0.05}}};
    ck_assert(bench_do(&bench, viewer_in(ROLE_PMI), &both));
    ck_assert_double_eq(team->world->decided.x_rd, 3);
    ck_assert_double_eq(team->world->decided.consult, 0.7);
    ck_assert_double_eq(team->world->decided.disc, 0.05);
    ck_assert_uint_eq(team->decisions[team->decision_count - 1].role, ROLE_PMI);
    close_room();
}
END_TEST

static bool has_order(const struct view_desk_view *desk, unsigned slot)
{
    for (size_t i = 0; i < desk->orders_count; i++)
        if (desk->orders[i].slot == slot) return true;
    return false;
}

static bool has_number(const struct view_desk_view *desk, unsigned slot, double *value)
{
    for (size_t i = 0; i < desk->panel_count; i++) {
        if (desk->panel[i].metric != slot) continue;
        *value = desk->panel[i].value;
        return true;
    }
    return false;
}

START_TEST(a_desk_shows_the_chair_as_it_was_cut)
{
    double won, seen;
    open_room(1);
    start(8);
    ck_assert(bench_advance(&bench, FACILITATOR, 4));
    const struct view_desk_view *pmi = &bench.desk_view[ROLE_PMI], *ae = &bench.desk_view[ROLE_AE];
    ck_assert(has_order(pmi, SLOT_disc) && has_order(pmi, SLOT_x_rd));
    ck_assert(!has_order(ae, SLOT_disc) && !has_order(&bench.desk_view[ROLE_CEO], SLOT_x_rd));
    ck_assert_uint_eq(pmi->levers_count, 2);
    ck_assert_uint_eq(pmi->levers[0].lever, LEVER_discount);
    for (size_t i = 0; i < ae->levers_count; i++)
        ck_assert_uint_ne(ae->levers[i].lever, LEVER_discount);
    ck_assert_str_eq(shown_card("PMI"), "I build the product.");
    ck_assert(has_number(pmi, METRIC_SLOT_won, &won));
    ck_assert(has_number(ae, METRIC_SLOT_won, &seen));
    ck_assert_double_eq(won, seen);
    close_room();
}
END_TEST

/* ---- Rows alone ---- */

/* People, the facilitator and the scenario do what they like. */
static void play_at_random(uint64_t seed)
{
    struct broken broken;
    for (unsigned i = 0; i < 200 && bench.room->phase != PHASE_DEBRIEF; i++) {
        struct command command = {.id = COMMAND_DECIDE_OWN};
        double luck = random_uniform(seed, 7, i, 0), more = random_uniform(seed, 7, i, 1);
        unsigned slot = (unsigned)(random_uniform(seed, 7, i, 2) * DECISION_SLOTS);
        enum role role = (enum role)(more * ROLE_MODEL_COUNT);
        const struct decision_info *info = decision_info(decision_of_slot(slot));
        uint32_t viewer = VIEWER_FIRST + (uint32_t)(luck * 8);
        command.as.decide_own = (struct command_decide_own){0, more < 0.5 ? 0 : 10};
        if (luck < 0.1)
            (void)bench_advance(&bench, FACILITATOR, (uint16_t)(1 + more * 3));
        else if (luck < 0.3)
            (void)bench_do(&bench, VIEWER_FIRST + (uint32_t)(more * 8), &command);
        else
            (void)bench_decide(
                &bench, viewer, more < 0.8 ? room_owner(bench.room, slot) : role, slot,
                info->is_whole ? info->min : info->min + more * (info->max - info->min));
        ck_assert_msg(world_state_holds(bench.room->teams[0].world, &broken), "%s",
                      broken.sentence);
    }
}

START_TEST(the_rows_alone_make_the_same_room_again)
{
    char sentence[200] = "";
    open_room(2);
    ck_assert(change("goal", "1.5") && change("format", "45") && change("sellers", "7"));
    ck_assert(change("mood", "tense") && change("large", "Giants"));
    start(8);
    play_at_random((uint64_t)_i + 1);
    struct room *again = bench_replay(&bench, sentence, sizeof sentence);
    ck_assert_msg(again != NULL, "%s", sentence);
    ck_assert_uint_eq(room_seq(again), room_seq(bench.room));
    ck_assert_mem_eq(&again->open, &bench.room->open, sizeof again->open);
    ck_assert_mem_eq(again->brought.names, bench.room->brought.names, sizeof again->brought.names);
    ck_assert_mem_eq(again->brought.owners, bench.room->brought.owners,
                     sizeof again->brought.owners);
    for (unsigned team = 0; team < 2; team++) {
        ck_assert_mem_eq(&again->teams[team].own, &bench.room->teams[team].own,
                         sizeof again->teams[team].own);
        ck_assert_uint_eq(world_hash(again->teams[team].world),
                          world_hash(bench.room->teams[team].world));
    }
    room_free(again);
    close_room();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("own");
    TCase *tests = tcase_create("own");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, the_lobby_shows_every_setting_with_its_kind_and_range);
    tcase_add_test(tests, a_change_is_seen_at_once_and_twice_is_as_once);
    tcase_add_test(tests, a_format_brings_its_settings_beats_rotations_and_plan);
    tcase_add_test(tests, what_cannot_be_changed_is_refused_with_a_sentence);
    tcase_add_test(tests, an_own_decision_takes_effect_before_the_week_and_its_cost_is_paid);
    tcase_add_test(tests, the_profit_falls_by_what_the_decision_costs);
    tcase_add_test(tests, an_own_decision_keeps_to_its_chair_its_stops_and_the_free_money);
    tcase_add_test(tests, a_chair_decides_what_it_was_given_and_another_does_not_any_more);
    tcase_add_test(tests, a_desk_shows_the_chair_as_it_was_cut);
    tcase_add_loop_test(tests, the_rows_alone_make_the_same_room_again, 0, 12);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
