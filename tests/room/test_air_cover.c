/* The chest of the shipped scenario Air Cover: the managing director opens it once, its money is
 * there at once and for five weeks, and what a team spends beyond the purse later is told to it by
 * a higher target. */
#include "bench.h"
#include "decisions.h"
#include "room_script.h"
#include "suite.h"

#include <stdio.h>

#define FACILITATOR  1
#define VIEWER_FIRST 10
#define PURSE        24.0
#define OPENED       48.0

static struct bench bench;
static struct script *script;

static void open_room(void)
{
    struct sandbox_limits limits = sandbox_limits_lab();
    struct findings findings = {0};
    bench_new(&bench);
    script = script_new(&limits);
    bool is_good =
        script_load_scenario(script, "scripts/scenarios/air_cover.lua", &bench.scenario, &findings);
    ck_assert_msg(is_good, "%s", findings.count > 0 ? findings.rows[0].sentence : "");
    room_set_script(bench.room, &bench.scenario, script);
    bench_open(&bench, 1);
    bench_facilitate(&bench, FACILITATOR);
    for (unsigned i = 0; i < 8; i++) {
        char name[16];
        snprintf(name, sizeof name, "P-%c", (char)('a' + i));
        bench_join(&bench, VIEWER_FIRST + i, name);
    }
    ck_assert(bench_do_plain(&bench, FACILITATOR, COMMAND_START));
}

static void close_room(void)
{
    bench_free(&bench);
    script_free(script);
}

static uint32_t viewer_in(enum role role)
{
    for (uint32_t i = 0; i < bench.room->person_count; i++)
        if (bench.room->people[i].roles & (1u << role))
            return VIEWER_FIRST + bench.room->people[i].id - 1;
    ck_abort_msg("nobody sits there");
}

static void turn_the_lever(double value)
{
    struct command command = {.id = COMMAND_DECIDE_OWN};
    command.as.decide_own.value = value;
    ck_assert_msg(bench_do(&bench, viewer_in(ROLE_CEO), &command), "%s", bench.sentence);
}

static double budget(void)
{
    return bench.room->teams[0].world->setup.parameters.budget;
}

static double target(unsigned quarter)
{
    return bench.room->teams[0].world->setup.targets[quarter];
}

START_TEST(the_money_is_there_at_once_for_five_weeks_and_only_once)
{
    open_room();
    bench_run(&bench, 4);
    ck_assert_double_eq(budget(), PURSE);
    turn_the_lever(1);
    ck_assert_double_eq(budget(), OPENED);
    turn_the_lever(0);
    ck_assert_double_eq(budget(), OPENED);
    bench_run(&bench, 8);
    ck_assert_double_eq(budget(), OPENED);
    ck_assert_double_eq(bench.room->teams[0].own.measured[0], 2);
    bench_run(&bench, 9);
    ck_assert_double_eq(budget(), PURSE);
    bench_run(&bench, 10);
    ck_assert_double_eq(bench.room->teams[0].own.measured[0], 0);
    turn_the_lever(1);
    bench_run(&bench, 12);
    ck_assert_double_eq(budget(), PURSE);
    close_room();
}
END_TEST

START_TEST(orders_beyond_the_purse_raise_the_target_after_the_chest_and_not_before)
{
    open_room();
    bench_run(&bench, 4);
    turn_the_lever(1);
    ck_assert(bench_decide(&bench, viewer_in(ROLE_BRAND), ROLE_BRAND, SLOT_brand_spend, 20));
    bench_run(&bench, 9);
    ck_assert_double_eq(target(0), 1340);
    bench_run(&bench, 12);
    /* Brand 20, campaigns 7, product 8, systems 0.5, keeping in touch 0.5: 12 beyond 24. */
    ck_assert_double_eq_tol(target(0), 1340 + 3 * 12, 1e-6);
    ck_assert(bench_decide(&bench, viewer_in(ROLE_BRAND), ROLE_BRAND, SLOT_brand_spend, 6));
    bench_run(&bench, 20);
    ck_assert_double_eq(target(1), 1540);
    close_room();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("air cover");
    TCase *tests = tcase_create("chest");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, the_money_is_there_at_once_for_five_weeks_and_only_once);
    tcase_add_test(tests, orders_beyond_the_purse_raise_the_target_after_the_chest_and_not_before);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
