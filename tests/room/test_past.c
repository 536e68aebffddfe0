#include "ensure.h"
#include "played.h"
#include "step.h"
#include "world.h"

#include <stdlib.h>
#include <string.h>

/* What a room did to its worlds is written down, so that it can be told again. */
static struct bench bench;
static uint64_t hashes[WEEKS_MAX]; /* of the first team, after each week */

static void scenario_says(const struct command *command)
{
    room_append(bench.room, ACTOR_SCENARIO, 0, command);
}

static void say_of_everything(unsigned week)
{
    struct command parameter = {.id = COMMAND_PARAMETER};
    struct command shock = {.id = COMMAND_SHOCK};
    struct command target = {.id = COMMAND_TARGET};
    parameter.as.parameter = (struct command_parameter){EVERY_TEAM, PARAMETER_SLOT_phi, 0.015};
    shock.as.shock = (struct command_shock){0, SHOCK_pricewar, (uint16_t)(week + 2), 5, 0.15};
    target.as.target = (struct command_target){EVERY_TEAM, 3, 2600};
    scenario_says(&parameter);
    scenario_says(&shock);
    scenario_says(&target);
}

static void answer_first_request(unsigned team)
{
    struct command command = {.id = COMMAND_ANSWER_REQUEST};
    command.as.answer_request.request = bench.room->teams[team].requests[0].id;
    command.as.answer_request.is_granted = true;
    ck_assert_uint_ne(command.as.answer_request.request, 0);
    ck_assert(bench_do(&bench, played_viewer(&bench, team, ROLE_CEO), &command));
}

/* Overruling, looking into books, an initiative that is paid for and starts an event. */
static void deal_with_each_other(unsigned week)
{
    struct command overrule = {.id = COMMAND_OVERRULE}, look = {.id = COMMAND_LOOK};
    struct command initiate = {.id = COMMAND_INITIATE};
    overrule.as.overrule.role = ROLE_AE;
    overrule.as.overrule.settings_count = 1;
    overrule.as.overrule.settings[0] = (struct setting){SLOT_fb_time, 0.1};
    look.as.look = (struct command_look){ROLE_BRAND, ROLE_CX};
    initiate.as.initiate.initiative = 0;
    if (week == 6) ck_assert(bench_do(&bench, played_viewer(&bench, 0, ROLE_CEO), &overrule));
    if (week == 9) ck_assert(bench_do(&bench, played_viewer(&bench, 0, ROLE_BRAND), &look));
    if (week == 15) ck_assert(bench_do(&bench, played_viewer(&bench, 0, ROLE_PMI), &initiate));
    if (week == 15) answer_first_request(0);
}

static unsigned count_changes(enum change_kind kind)
{
    const struct team *team = &bench.room->teams[0];
    unsigned count = 0;
    for (size_t i = 0; i < team->change_count; i++)
        count += team->changes[i].kind == kind;
    return count;
}

static void live_week(unsigned week)
{
    deal_with_each_other(week);
    if (week == 0 || week == 20) say_of_everything(week);
    if (week % 3 == 1) ck_assert(played_order(&bench, 0, SLOT_sla, week % 2 ? 4 : 48));
    if (week % 5 == 2) ck_assert(played_order(&bench, 0, SLOT_brand_spend, 30));
    if (week % 5 == 3) answer_first_request(0);
    if (week == 17)
        ck_assert(bench_do_plain(&bench, played_viewer(&bench, 0, ROLE_CEO), COMMAND_ASSESS));
    if (week == 30) team_shift_trust(&bench.room->teams[0], -0.1, 0.05);
    ck_assert(bench_advance(&bench, 1, 1));
    hashes[week] = world_hash(bench.room->teams[0].world);
}

static void live(unsigned weeks)
{
    played_open(&bench, 2);
    for (unsigned week = 0; week < weeks; week++)
        live_week(week);
}

static struct world *world_place(void)
{
    struct world *world = malloc(world_size_bytes(WORLD_DEALS_USUAL, WORLD_CUSTOMERS_USUAL));
    ensure(world != NULL);
    return world;
}

static const struct past_gap nothing = {ROLE_COUNT, 0, 0, false};

START_TEST(the_whole_past_told_again_is_the_same_world_every_week)
{
    struct past past;
    struct telling telling;
    struct world *world = world_place();
    live(52);
    room_past_of(bench.room, 0, &past);
    ck_assert_uint_gt(past.count, 50);
    static const enum change_kind kinds[] = {CHANGE_HANDOVER, CHANGE_SEAT,  CHANGE_PARAMETER,
                                             CHANGE_TARGET,   CHANGE_SHOCK, CHANGE_ASSESS,
                                             CHANGE_PAY,      CHANGE_TRUST};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        ck_assert_uint_gt(count_changes(kinds[i]), 0);
    telling_begin(&telling, &past, world);
    for (unsigned week = 0; week < 52; week++) {
        telling_play(&telling, &past, &nothing, past.count, week + 1);
        ck_assert_msg(world_hash(world) == hashes[week], "week %u differs", week);
    }
    bench_free(&bench);
    free(world);
}
END_TEST

START_TEST(the_whole_past_lies_in_the_rows)
{
    char sentence[200];
    struct past live_past, past;
    live(40);
    /* Trust moved by hand has no row; everything else has. */
    struct room *again = bench_replay(&bench, sentence, sizeof sentence);
    ck_assert_ptr_null(again);
    bench_free(&bench);
    live(29);
    again = bench_replay(&bench, sentence, sizeof sentence);
    ck_assert_msg(again != NULL, "%s", sentence);
    room_past_of(bench.room, 0, &live_past);
    room_past_of(again, 0, &past);
    ck_assert_uint_eq(past.count, live_past.count);
    ck_assert_int_eq(memcmp(past.changes, live_past.changes, past.count * sizeof *past.changes), 0);
    room_free(again);
    bench_free(&bench);
}
END_TEST

/* Somebody who cannot let go of a lever fills the journal, but not the memory of what to tell. */
START_TEST(of_a_week_only_a_chairs_last_word_is_kept)
{
    struct past past;
    struct telling telling;
    struct world *world = world_place();
    played_open(&bench, 1);
    size_t before = bench.room->teams[0].change_count;
    for (unsigned i = 0; i < 500; i++) {
        ck_assert(played_order(&bench, 0, SLOT_sla, 1 + i % 90));
        ck_assert(played_order(&bench, 0, SLOT_crit_m, 0.1 + i % 7 * 0.1));
        ck_assert(played_order(&bench, 0, SLOT_reason, i % 5 * 0.2));
    }
    ck_assert_uint_eq(bench.room->teams[0].change_count, before + 2); /* two chairs spoke */
    ck_assert(bench_advance(&bench, 1, 1));
    ck_assert(played_order(&bench, 0, SLOT_sla, 12));
    ck_assert_uint_eq(bench.room->teams[0].change_count, before + 3); /* another week */
    ck_assert(bench_advance(&bench, 1, 1));
    room_past_of(bench.room, 0, &past);
    telling_begin(&telling, &past, world);
    telling_play(&telling, &past, &nothing, past.count, 2);
    ck_assert_uint_eq(world_hash(world), world_hash(bench.room->teams[0].world));
    bench_free(&bench);
    free(world);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("past");
    TCase *tcase = tcase_create("past");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, the_whole_past_told_again_is_the_same_world_every_week);
    tcase_add_test(tcase, the_whole_past_lies_in_the_rows);
    tcase_add_test(tcase, of_a_week_only_a_chairs_last_word_is_kept);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
