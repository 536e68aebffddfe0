#include "story_bench.h"

/* What becomes of a script that fails, and what the facilitator can do about it. */

#define FAULTY(condition)                                                                          \
    "return { title = 'F', on_week = function(game)\n"                                             \
    "game.memory.n = (game.memory.n or 0) + 1\n"                                                   \
    "game.announce('Week ' .. game.week)\n"                                                        \
    "if " condition " then local x = nil x.y = 1 end end }"

START_TEST(a_fault_drops_the_wishes_and_the_hook_is_tried_again)
{
    open_with(FAULTY("game.week == 2 or game.week == 3"), 1);
    ck_assert(bench_advance(&bench, 1, 2));
    ck_assert_uint_eq(count_rows(COMMAND_TELL), 1);
    ck_assert(remembers("{[\"n\"]=1}"));
    const struct view_facilitator_view *view = desk();
    ck_assert_uint_eq(view->faults_count, 1);
    ck_assert_uint_eq(view->faults[0].week, 2);
    ck_assert_str_eq(view->faults[0].hook, "on_week");
    ck_assert_ptr_nonnull(strstr(view->faults[0].sentence, "fair.lua:4: 'x' is empty (nil)"));
    ck_assert_uint_eq(view->faults[0].can, (1u << MENDING_COUNT) - 1);
    ck_assert(bench_advance(&bench, 1, 2));
    ck_assert_uint_eq(count_rows(COMMAND_FAULT), 2);
    ck_assert_uint_eq(count_rows(COMMAND_WORKS), 1);
    ck_assert_uint_eq(bench.room->plot->in_a_row[HOOK_WEEK], 0);
    ck_assert(remembers("{[\"n\"]=2}"));
    ck_assert(mend(MENDING_CONTINUE));
    ck_assert_uint_eq(desk()->faults_count, 0);
    ck_assert(!mend(MENDING_CONTINUE));
    expect_same_replay();
    close_room();
}
END_TEST

START_TEST(three_faults_in_a_row_switch_that_hook_off)
{
    open_with(FAULTY("true"), 1);
    ck_assert(bench_advance(&bench, 1, 10));
    ck_assert_uint_eq(count_rows(COMMAND_FAULT), 3);
    ck_assert(desk()->faults[0].is_off);
    ck_assert(mend(MENDING_AGAIN)); /* one more try */
    ck_assert_uint_eq(count_rows(COMMAND_FAULT), 4);
    ck_assert(bench_advance(&bench, 1, 5));
    ck_assert_uint_eq(count_rows(COMMAND_FAULT), 4);
    expect_same_replay();
    close_room();
}
END_TEST

START_TEST(switched_off_no_hook_is_called_any_more)
{
    open_with(FAULTY("game.week == 2"), 1);
    ck_assert(bench_advance(&bench, 1, 2));
    ck_assert(mend(MENDING_OFF));
    ck_assert(!desk()->is_script_on);
    ck_assert(!mend(MENDING_OFF));
    unsigned before = count_rows(COMMAND_TELL);
    ck_assert(bench_advance(&bench, 1, 5));
    ck_assert_uint_eq(count_rows(COMMAND_TELL), before);
    expect_same_replay();
    close_room();
}
END_TEST

START_TEST(a_corrected_script_is_tried_first_and_then_plays)
{
    static struct scenario scenario;
    open_with(FAULTY("game.week >= 2"), 1);
    ck_assert(bench_advance(&bench, 1, 2));
    ck_assert(mend(MENDING_RELOAD));
    ck_assert(room_wants_script(bench.room));
    struct script *worse = load(FAULTY("game.week >= 1"), &scenario);
    ck_assert(!room_reload(bench.room, &scenario, worse));
    ck_assert(!room_wants_script(bench.room));
    ck_assert_str_eq(desk()->faults[0].hook, FAULT_OF_FILE);
    ck_assert_ptr_eq(bench.room->script, script);
    script_free(worse);
    ck_assert(mend(MENDING_RELOAD));
    struct script *better = load(
        "return { title = 'F', targets = { 1, 2, 3, 4 }, weeks = 39, params = { phi = 0.01 },\n"
        "events = { { kind = 'slump', week = 20, dur = 2, size = 0.1 } },\n"
        "injects = { { id = 'new', text = 'N', button = { label = 'New' } } },\n"
        "on_week = function(game) game.announce('better') end }",
        &scenario);
    ck_assert(room_reload(bench.room, &scenario, better));
    script_free(script);
    script = better;
    ck_assert_str_eq(desk()->buttons[0].id, "new");
    ck_assert_double_eq(bench.room->teams[0].world->setup.parameters.phi, 0.01);
    ck_assert_double_eq(bench.room->teams[0].world->setup.targets[1], 2);
    ck_assert_uint_eq(bench.room->teams[0].world->setup.shock_count, 1);
    ck_assert_str_eq(bench.told_to[1],
                     "The corrected script plays. Settled when the room opened, so as before: "
                     "weeks.");
    ck_assert_uint_eq(last_row(COMMAND_SCRIPT)->as.script.text_hash, script_text_hash(better));
    ck_assert(bench_advance(&bench, 1, 1));
    ck_assert_str_eq(last_row(COMMAND_TELL)->as.tell.text, "better");
    memcpy(&bench.scenario, &scenario, sizeof scenario);
    expect_same_replay();
    bench_free(&bench);
    script_free(script);
}
END_TEST

START_TEST(a_week_that_is_taken_back_is_played_again_as_if_it_had_not_been)
{
    static struct team before, after;
    open_with(INJECTS, 2);
    ck_assert(bench_advance(&bench, 1, 4));
    uint64_t hash = world_hash(bench.room->teams[1].world);
    before = bench.room->teams[1];
    struct memory memory = bench.room->plot->memory;
    ck_assert(bench_advance(&bench, 1, 1));
    uint64_t then = world_hash(bench.room->teams[1].world);
    ck_assert(press("fire", EVERY_TEAM));
    ck_assert_uint_eq(bench.room->plot->buttons[0].pressed_week, 5);
    ck_assert(mend(MENDING_BACK));
    ck_assert_uint_eq(bench.room->week, 4);
    ck_assert_int_eq(bench.room->phase, PHASE_DECIDE);
    ck_assert_uint_eq(world_hash(bench.room->teams[1].world), hash);
    ck_assert_uint_eq(bench.room->plot->buttons[0].pressed_week, VIEW_HIDDEN);
    ck_assert_mem_eq(&bench.room->plot->memory, &memory, sizeof memory.size + memory.size);
    after = bench.room->teams[1];
    ck_assert_uint_eq(after.news_count, before.news_count);
    ck_assert_uint_eq(after.decision_total, before.decision_total);
    ck_assert_uint_eq(after.change_count, before.change_count);
    ck_assert_mem_eq(&after.weeks, &before.weeks, sizeof before.weeks);
    ck_assert_mem_eq(&after.signs, &before.signs, sizeof before.signs);
    ck_assert(!mend(MENDING_BACK));
    ck_assert_ptr_nonnull(strstr(bench.sentence, "Only one week"));
    expect_same_replay();
    ck_assert(bench_advance(&bench, 1, 1));
    ck_assert_uint_eq(world_hash(bench.room->teams[1].world), then);
    expect_same_replay();
    close_room();
}
END_TEST

START_TEST(orders_given_before_the_week_stand_and_those_after_it_are_gone)
{
    open_with(INJECTS, 1);
    ck_assert(bench_advance(&bench, 1, 2));
    enum role chair = bench_chair(&bench, 1);
    unsigned slot = 0;
    while (decision_slot_role(slot) != chair ||
           decision_info(decision_of_slot(slot))->sum_rule != SUM_NONE ||
           decision_info(decision_of_slot(slot))->budget_weight > 0)
        slot++;
    const struct decision_info *info = decision_info(decision_of_slot(slot));
    ck_assert(bench_decide(&bench, 10, chair, slot, info->max));
    ck_assert(bench_advance(&bench, 1, 1));
    ck_assert(bench_decide(&bench, 10, chair, slot, info->min));
    ck_assert(mend(MENDING_BACK));
    ck_assert_double_eq(decisions_get(&bench.room->teams[0].world->decided, slot), info->max);
    expect_same_replay();
    close_room();
}
END_TEST

START_TEST(what_cannot_be_taken_back_says_why)
{
    open_with(INJECTS, 1);
    ck_assert(!mend(MENDING_BACK));
    ck_assert_str_eq(bench.sentence, "No week has been played yet.");
    ck_assert(bench_advance(&bench, 1, 13));
    ck_assert(!mend(MENDING_BACK));
    ck_assert_ptr_nonnull(strstr(bench.sentence, "The quarter is over"));
    ck_assert(bench_advance(&bench, 1, 1));
    ck_assert(bench_do_plain(&bench, 1, COMMAND_ROTATE));
    room_tick(bench.room, 1);
    ck_assert(!mend(MENDING_BACK));
    ck_assert_ptr_nonnull(strstr(bench.sentence, "changed chairs"));
    close_room();
}
END_TEST

START_TEST(faults_and_buttons_go_to_facilitators_only)
{
    open_with(FAULTY("true"), 1);
    room_watch(bench.room, 3, false);
    ck_assert(bench_advance(&bench, 1, 4));
    ck_assert_uint_gt(bench.desk_views_to[1], 0);
    for (uint32_t viewer = 2; viewer < BENCH_VIEWERS; viewer++)
        ck_assert_uint_eq(bench.desk_views_to[viewer], 0);
    struct command command = {.id = COMMAND_MEND};
    ck_assert(!bench_do(&bench, 10, &command));
    command = (struct command){.id = COMMAND_INJECT};
    ck_assert(!bench_do(&bench, 10, &command));
    close_room();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("mending");
    TCase *cases = tcase_create("mending");
    tcase_set_timeout(cases, 120);
    tcase_add_test(cases, a_fault_drops_the_wishes_and_the_hook_is_tried_again);
    tcase_add_test(cases, three_faults_in_a_row_switch_that_hook_off);
    tcase_add_test(cases, switched_off_no_hook_is_called_any_more);
    tcase_add_test(cases, a_corrected_script_is_tried_first_and_then_plays);
    tcase_add_test(cases, a_week_that_is_taken_back_is_played_again_as_if_it_had_not_been);
    tcase_add_test(cases, orders_given_before_the_week_stand_and_those_after_it_are_gone);
    tcase_add_test(cases, what_cannot_be_taken_back_says_why);
    tcase_add_test(cases, faults_and_buttons_go_to_facilitators_only);
    suite_add_tcase(suite, cases);
    return suite_run(suite);
}
