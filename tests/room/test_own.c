/* What a scenario brings along into a room: chairs cut anew, decisions and numbers of its own, its
 * picture; who may know what of it; and that rows alone make the same room again. */
#include "own_game.h"

#include "faults.h"
#include "hash.h"
#include "invariants.h"
#include "metrics.h"
#include "project.h"
#include "random.h"

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

START_TEST(the_debrief_tells_own_decisions_and_numbers)
{
    open_room(1);
    start(8);
    ck_assert(decide_own(ROLE_BRAND, 10));
    ck_assert(bench_advance(&bench, FACILITATOR, 52));
    ck_assert_int_eq(bench.room->phase, PHASE_DEBRIEF);
    const struct view_debrief_view *debrief = &bench.debrief_view;
    ck_assert_uint_eq(debrief->decisions[0].role, ROLE_BRAND);
    ck_assert_str_eq(debrief->decisions[0].what, "Trade fair: from No to Big");
    ck_assert_uint_eq(debrief->own_metrics_count, 1);
    ck_assert_uint_eq(debrief->own_metrics[0].points_count, 52);
    ck_assert_double_eq(debrief->own_metrics[0].points[51].value, 1);
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

/* ---- Who may know what ---- */

static uint64_t hash_of_desk(enum role role)
{
    return hash_bytes(HASH_START, &bench.desk_view[role], sizeof bench.desk_view[role]);
}

static void measure(uint8_t metric, double value)
{
    struct command command = {.id = COMMAND_MEASURE};
    command.as.measure = (struct command_measure){0, metric, value};
    ck_assert_ptr_null(room_objection(bench.room, ACTOR_SCENARIO, &command));
    room_append(bench.room, ACTOR_SCENARIO, 0, &command);
    room_flush(bench.room);
}

START_TEST(own_numbers_and_decisions_change_nothing_on_other_desks)
{
    uint64_t before[ROLE_MODEL_COUNT];
    open_room(1);
    start(8);
    bench.room->script = NULL;
    ck_assert(bench_advance(&bench, FACILITATOR, 3));
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++)
        before[role] = hash_of_desk((enum role)role);
    measure(0, 0.77);
    ck_assert(decide_own(ROLE_BRAND, 10));
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++)
        ck_assert_msg((hash_of_desk((enum role)role) == before[role]) == (role != ROLE_BRAND),
                      "role %u", role);
    struct command wrong = {.id = COMMAND_MEASURE, .as.measure = {0, 1, 0.5}};
    ck_assert_ptr_nonnull(room_objection(bench.room, ACTOR_SCENARIO, &wrong));
    close_room();
}
END_TEST

START_TEST(a_chair_sees_no_number_that_the_scenario_did_not_give_it)
{
    double value;
    open_room(1);
    start(8);
    ck_assert(bench_advance(&bench, FACILITATOR, 4));
    const struct view_desk_view *pmi = &bench.desk_view[ROLE_PMI];
    for (uint16_t slot = 0; slot < METRIC_SLOTS; slot++) {
        struct panel usual;
        bool is_given = slot == METRIC_SLOT_util || slot == METRIC_SLOT_won;
        project(bench.room->teams[0].world, ROLE_PMI, &usual);
        ck_assert_msg(has_number(pmi, slot, &value) ==
                          (panel_get(&usual, slot, &value) || is_given),
                      "number %u", slot);
    }
    close_room();
}
END_TEST

START_TEST(the_picture_is_sent_once_to_each_viewer)
{
    open_room(1);
    ck_assert_uint_eq(bench.views[VIEW_PICTURE_VIEW], 0);
    close_room();
    bench_new(&bench);
    script = NULL;
    for (uint32_t i = 0; i < 20000; i++)
        bench.scenario.own.picture[i] = (uint8_t)(i * 7);
    bench.scenario.own.picture_size = 20000;
    bench_open(&bench, 1);
    bench_facilitate(&bench, FACILITATOR);
    room_flush(bench.room);
    bench_join(&bench, VIEWER_FIRST, "P-a");
    bench_join(&bench, VIEWER_FIRST + 1, "P-b");
    ck_assert(bench_do_plain(&bench, FACILITATOR, COMMAND_START));
    ck_assert_uint_eq(bench.views[VIEW_PICTURE_VIEW], 3);
    ck_assert_uint_eq(bench.picture_view.bytes_count, 20000);
    ck_assert_mem_eq(bench.picture_view.bytes, bench.scenario.own.picture, 20000);
    bench_free(&bench);
}
END_TEST

/* A room whose scenario has one own decision with this effect. */
static void open_with_effect(const char *effect)
{
    struct sandbox_limits limits = sandbox_limits_lab();
    struct findings findings = {0};
    char text[700];
    snprintf(text, sizeof text,
             "return { title = 'Own', own_decisions = { { id = 'fair', to = 'BRAND', label = 'L',\n"
             "sentence = 'S', min = 0, max = 1, default = 0,\neffect = %s } } }",
             effect);
    bench_new(&bench);
    script = script_new(&limits);
    ck_assert(script_load_scenario_text(script, "own.lua", text, strlen(text), &bench.scenario,
                                        &findings));
    room_set_script(bench.room, &bench.scenario, script);
    bench_open(&bench, 1);
    bench_facilitate(&bench, FACILITATOR);
    start(2);
}

START_TEST(what_an_effect_remembers_is_there_before_the_next_week)
{
    open_with_effect("function(game, team, value)\n"
                     "  game.memory.weeks = (game.memory.weeks or 0) + 1\n"
                     "  if game.memory.weeks == 4 then game.target(4, 4444, team) end\n"
                     "end");
    ck_assert(bench_advance(&bench, FACILITATOR, 3));
    ck_assert(!(bench.room->teams[0].world->setup.targets[3] > 4443));
    ck_assert(bench_advance(&bench, FACILITATOR, 1));
    ck_assert_double_eq(bench.room->teams[0].world->setup.targets[3], 4444);
    close_room();
}
END_TEST

START_TEST(an_effect_that_fails_three_times_rests_until_the_facilitator_answers)
{
    unsigned faults = 0;
    open_with_effect("function(game, team, value) local x = nil + 1 end");
    ck_assert(bench_advance(&bench, FACILITATOR, 6));
    ck_assert_uint_eq(bench.room->week, 6);
    for (size_t i = 0; i < bench.kept_count; i++)
        faults += bench.kept[i].row.kind == COMMAND_FAULT;
    ck_assert_uint_eq(faults, 3);
    ck_assert_str_eq(bench.facilitator_view.faults[0].hook, "fair");
    ck_assert_ptr_nonnull(strstr(bench.facilitator_view.faults[0].sentence, "own.lua:3"));
    struct command mend = {.id = COMMAND_MEND, .as.mend.mending = MENDING_CONTINUE};
    ck_assert(bench_do(&bench, FACILITATOR, &mend));
    ck_assert(room_has_effect(bench.room, 0));
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
    tcase_add_test(tests, an_own_decision_takes_effect_before_the_week_and_its_cost_is_paid);
    tcase_add_test(tests, the_debrief_tells_own_decisions_and_numbers);
    tcase_add_test(tests, the_profit_falls_by_what_the_decision_costs);
    tcase_add_test(tests, an_own_decision_keeps_to_its_chair_its_stops_and_the_free_money);
    tcase_add_test(tests, a_chair_decides_what_it_was_given_and_another_does_not_any_more);
    tcase_add_test(tests, a_desk_shows_the_chair_as_it_was_cut);
    tcase_add_test(tests, own_numbers_and_decisions_change_nothing_on_other_desks);
    tcase_add_test(tests, a_chair_sees_no_number_that_the_scenario_did_not_give_it);
    tcase_add_test(tests, the_picture_is_sent_once_to_each_viewer);
    tcase_add_test(tests, what_an_effect_remembers_is_there_before_the_next_week);
    tcase_add_test(tests, an_effect_that_fails_three_times_rests_until_the_facilitator_answers);
    tcase_add_loop_test(tests, the_rows_alone_make_the_same_room_again, 0, 12);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
