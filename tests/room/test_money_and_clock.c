#include "bench.h"
#include "suite.h"
#include "world.h"

#include <string.h>

/* The common budget and the clock under a facilitator's hand. Viewer 1 leads; viewer 10 is the
 * managing director, viewer 11 sits in Brand. */
static struct bench bench;

static void seat(const char *name, enum role role)
{
    struct command command = {.id = COMMAND_MOVE_PERSON};
    strcpy(command.as.move_person.person_name, name);
    command.as.move_person.role = (uint8_t)role;
    ck_assert(bench_do(&bench, 1, &command));
}

static void open_room(void)
{
    bench_new(&bench);
    bench_open(&bench, 1);
    bench_facilitate(&bench, 1);
    bench_join(&bench, 10, "Ana");
    bench_join(&bench, 11, "Ben");
    seat("Ana", ROLE_CEO);
    seat("Ben", ROLE_BRAND);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
}

static void decide_two(unsigned slot, double value, unsigned other, double other_value)
{
    struct command command = {.id = COMMAND_DECIDE};
    command.as.decide.role = ROLE_CEO;
    command.as.decide.settings_count = 2;
    command.as.decide.settings[0] = (struct setting){(uint16_t)slot, value};
    command.as.decide.settings[1] = (struct setting){(uint16_t)other, other_value};
    ck_assert(bench_do(&bench, 10, &command));
}

static bool answer(uint16_t request, bool is_granted)
{
    struct command command = {.id = COMMAND_ANSWER_REQUEST};
    command.as.answer_request.request = request;
    command.as.answer_request.is_granted = is_granted;
    return bench_do(&bench, 10, &command);
}

START_TEST(money_moved_from_one_line_to_another_needs_no_request)
{
    open_room();
    struct team *team = &bench.room->teams[0];
    double free_before = team_free_money(team);
    decide_two(SLOT_x_sales, 8, SLOT_x_rd, 0);
    ck_assert_double_eq(team->world->decided.x_sales, 8);
    ck_assert_double_eq(team->world->decided.x_rd, 0);
    ck_assert_double_eq_tol(team_free_money(team), free_before, 1e-9);
    ck_assert_uint_eq(team->requests[0].id, 0);
    bench_free(&bench);
}
END_TEST

START_TEST(two_lines_of_one_decision_do_not_spend_the_same_money_twice)
{
    open_room();
    struct team *team = &bench.room->teams[0];
    double free_money = team_free_money(team);
    ck_assert_double_gt(free_money, 0);
    decide_two(SLOT_x_sales, free_money, SLOT_x_rd, 8 + free_money);
    ck_assert(team_free_money(team) >= -1e-9);
    ck_assert_double_eq(team->world->decided.x_sales, free_money);
    ck_assert_double_eq(team->world->decided.x_rd, 8);
    ck_assert_uint_ne(team->requests[0].id, 0);
    bench_free(&bench);
}
END_TEST

/* The scenario gives a chest, lets it be spent, and takes it away: 30 k$ are spent of 24. */
static struct team *overspend(void)
{
    struct command budget = {.id = COMMAND_PARAMETER};
    open_room();
    struct team *team = &bench.room->teams[0];
    budget.as.parameter = (struct command_parameter){EVERY_TEAM, PARAMETER_SLOT_budget, 48};
    room_append(bench.room, ACTOR_SCENARIO, 0, &budget);
    decide_two(SLOT_x_sales, 8, SLOT_x_rd, 8);
    ck_assert_double_eq(team->world->decided.x_sales, 8);
    budget.as.parameter.value = 24;
    room_append(bench.room, ACTOR_SCENARIO, 0, &budget);
    ck_assert_double_lt(team_free_money(team), -5);
    return team;
}

START_TEST(orders_stand_when_the_budget_falls_and_money_may_still_be_moved)
{
    struct team *team = overspend();
    decide_two(SLOT_x_sales, 4, SLOT_x_rd, 12);
    ck_assert_double_eq(team->world->decided.x_sales, 4);
    ck_assert_double_eq(team->world->decided.x_rd, 12);
    ck_assert_uint_eq(team->requests[0].id, 0);
    decide_two(SLOT_x_sales, 4, SLOT_x_rd, 13);
    ck_assert_double_eq(team->world->decided.x_rd, 12);
    ck_assert_uint_ne(team->requests[0].id, 0);
    bench_free(&bench);
}
END_TEST

START_TEST(a_request_that_cannot_be_paid_takes_nothing_from_anybody)
{
    struct team *team = overspend();
    struct request request = {.kind = REQUEST_MONEY, .slot = SLOT_brand_spend};
    request.value = team->world->decided.brand_spend + 12;
    decide_two(SLOT_x_sales, 2, SLOT_x_rd, 2); /* the lines could give 4, overspent or not */
    struct command budget = {.id = COMMAND_PARAMETER};
    budget.as.parameter = (struct command_parameter){EVERY_TEAM, PARAMETER_SLOT_budget, 10};
    room_append(bench.room, ACTOR_SCENARIO, 0, &budget);
    ck_assert_double_lt(team_free_money(team), -4);
    room_grant_money(bench.room, 0, &request);
    ck_assert_double_eq(team->world->decided.x_sales, 2);
    ck_assert_double_eq(team->world->decided.x_rd, 2);
    ck_assert_double_eq(team->world->decided.brand_spend, request.value - 12);
    bench_free(&bench);
}
END_TEST

START_TEST(the_directors_own_request_is_not_paid_from_the_line_it_raises)
{
    open_room();
    struct team *team = &bench.room->teams[0];
    ck_assert(bench_decide(&bench, 10, ROLE_CEO, SLOT_x_sales, 1));
    ck_assert(bench_decide(&bench, 10, ROLE_CEO, SLOT_x_sales, 15));
    ck_assert_uint_ne(team->requests[0].id, 0);
    ck_assert(answer(team->requests[0].id, true));
    ck_assert(team_free_money(team) >= -1e-9);
    ck_assert_double_gt(team->world->decided.x_sales, 1);
    bench_free(&bench);
}
END_TEST

START_TEST(a_bot_that_stands_in_for_the_director_grants_up_to_the_habit)
{
    open_room();
    struct team *team = &bench.room->teams[0];
    double habit = team->world->decided.brand_spend;
    ck_assert(bench_decide(&bench, 11, ROLE_BRAND, SLOT_brand_spend, 0));
    ck_assert(bench_decide(&bench, 10, ROLE_CEO, SLOT_x_rd,
                           team->world->decided.x_rd + team_free_money(team)));
    ck_assert(bench_decide(&bench, 11, ROLE_BRAND, SLOT_brand_spend, habit));
    ck_assert_uint_ne(team->requests[0].id, 0);
    room_disconnect(bench.room, 10);
    room_tick(bench.room, 61000);
    ck_assert(bench_advance(&bench, 1, 1));
    ck_assert_uint_eq(team->requests[0].id, 0);
    ck_assert_double_eq_tol(team->world->decided.brand_spend, habit, 1e-9);
    bench_free(&bench);
}
END_TEST

START_TEST(a_phase_that_begins_in_a_pause_lasts_as_long_as_any_other)
{
    open_room();
    ck_assert(bench_do_plain(&bench, 1, COMMAND_PAUSE));
    room_tick(bench.room, 500000);
    ck_assert(bench_advance(&bench, 1, 13));
    ck_assert_int_eq(bench.room->phase, PHASE_BREAK);
    int64_t lasts_ms = bench.room->open.break_ms;
    ck_assert_int_eq(room_left_ms(bench.room), lasts_ms);
    room_tick(bench.room, 100000);
    ck_assert_int_eq(room_left_ms(bench.room), lasts_ms);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_RESUME));
    ck_assert_int_eq(room_left_ms(bench.room), lasts_ms);
    bench_free(&bench);
}
END_TEST

START_TEST(a_game_that_ends_in_a_pause_is_not_paused_in_its_debrief)
{
    open_room();
    ck_assert(bench_do_plain(&bench, 1, COMMAND_PAUSE));
    ck_assert(bench_advance(&bench, 1, 52));
    ck_assert_int_eq(bench.room->phase, PHASE_DEBRIEF);
    ck_assert(!bench.room->is_paused);
    bench_free(&bench);
}
END_TEST

START_TEST(more_time_while_weeks_pass_makes_the_running_week_longer)
{
    struct command extend = {.id = COMMAND_EXTEND, .as.extend.ms = 60000};
    open_room();
    ck_assert(bench_do_plain(&bench, 10, COMMAND_READY));
    ck_assert(bench_do_plain(&bench, 11, COMMAND_READY));
    room_tick(bench.room, 1);
    ck_assert_int_eq(bench.room->phase, PHASE_RUN);
    ck_assert(bench_do(&bench, 1, &extend));
    int64_t left_ms = room_left_ms(bench.room);
    room_tick(bench.room, 60000);
    ck_assert_uint_eq(bench.room->week, 0);
    room_tick(bench.room, bench.room->open.week_ms);
    ck_assert_uint_eq(bench.room->week, 1);
    ck_assert_int_eq(room_left_ms(bench.room), left_ms - 60000 - bench.room->open.week_ms);
    bench_free(&bench);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("money and clock");
    TCase *budget = tcase_create("budget");
    TCase *clock = tcase_create("clock");
    tcase_set_timeout(clock, 60);
    tcase_add_test(budget, money_moved_from_one_line_to_another_needs_no_request);
    tcase_add_test(budget, two_lines_of_one_decision_do_not_spend_the_same_money_twice);
    tcase_add_test(budget, orders_stand_when_the_budget_falls_and_money_may_still_be_moved);
    tcase_add_test(budget, a_request_that_cannot_be_paid_takes_nothing_from_anybody);
    tcase_add_test(budget, the_directors_own_request_is_not_paid_from_the_line_it_raises);
    tcase_add_test(budget, a_bot_that_stands_in_for_the_director_grants_up_to_the_habit);
    tcase_add_test(clock, a_phase_that_begins_in_a_pause_lasts_as_long_as_any_other);
    tcase_add_test(clock, a_game_that_ends_in_a_pause_is_not_paused_in_its_debrief);
    tcase_add_test(clock, more_time_while_weeks_pass_makes_the_running_week_longer);
    suite_add_tcase(suite, budget);
    suite_add_tcase(suite, clock);
    return suite_run(suite);
}
