#include "played.h"
#include "room_study.h"
#include "room_views.h"
#include "world.h"

#include <string.h>

/* What a break tells of the quarter that ended: effects, tokens, attribution. */
static struct bench bench;

static void play_quarter(void)
{
    ck_assert(bench_advance(&bench, 1, 13));
    ck_assert_int_eq(bench.room->phase, PHASE_BREAK);
}

/* What the server does while nobody sends anything; returns how often. */
static unsigned tick_until_known(void)
{
    unsigned ticks = 0;
    while (room_study_slice(bench.room))
        ticks++;
    room_flush(bench.room);
    return ticks;
}

static uint32_t person_of(uint32_t viewer)
{
    return room_viewer(bench.room, viewer)->person;
}

static struct view_review_view review_of(uint32_t viewer)
{
    struct view_review_view view = {0};
    struct person *person = room_person(bench.room, person_of(viewer));
    fill_review_view(bench.room, person, &view);
    return view;
}

static void lay_tokens(uint32_t viewer, enum cause one, enum cause two)
{
    struct command command = {.id = COMMAND_PULSE};
    command.as.pulse = (struct command_pulse){3, 3, 3, 0, (uint8_t)one, (uint8_t)two};
    ck_assert(bench_do(&bench, viewer, &command));
}

START_TEST(who_changed_something_reads_what_it_did_and_who_did_not_reads_nothing)
{
    played_open(&bench, 1);
    ck_assert(played_order(&bench, 0, SLOT_sla, 72));
    ck_assert(played_order(&bench, 0, SLOT_in_share, 0.1));
    uint32_t changed = played_viewer(&bench, 0, ROLE_PROSPECT);
    uint32_t idle = played_viewer(&bench, 0, ROLE_AE);
    play_quarter();
    ck_assert_uint_eq(review_of(changed).effect_state, EFFECT_COMING);
    tick_until_known();
    struct view_review_view view = review_of(changed);
    ck_assert_uint_eq(view.effect_state, EFFECT_TOLD);
    ck_assert_uint_eq(view.effect_role, ROLE_PROSPECT);
    ck_assert_uint_eq(view.effect_outcome, EFFECT_opportunities);
    ck_assert_uint_eq(view.effect_week, 26);
    ck_assert_uint_eq(view.effect_slot, SLOT_sla);
    ck_assert_double_lt(view.effect_mean, 0);
    ck_assert_double_lt(view.effect_low, view.effect_mean);
    ck_assert_double_gt(view.effect_high, view.effect_mean);
    ck_assert_double_lt(view.effect_high, 0);
    ck_assert_uint_eq(review_of(idle).effect_state, EFFECT_NOTHING);
    bench_free(&bench);
}
END_TEST

START_TEST(a_hair_s_breadth_cannot_be_told_from_luck)
{
    played_open(&bench, 1);
    ck_assert(played_order(&bench, 0, SLOT_cull, bench.room->teams[0].world->decided.cull + 0.001));
    play_quarter();
    tick_until_known();
    struct view_review_view view = review_of(played_viewer(&bench, 0, ROLE_AE));
    ck_assert_uint_eq(view.effect_state, EFFECT_LUCK);
    bench_free(&bench);
}
END_TEST

START_TEST(what_a_predecessor_ordered_is_not_the_newcomer_s_doing)
{
    played_open(&bench, 1);
    ck_assert(played_order(&bench, 0, SLOT_sla, 72));
    play_quarter();
    ck_assert(bench_advance(&bench, 1, 13));
    tick_until_known();
    ck_assert_uint_eq(review_of(played_viewer(&bench, 0, ROLE_PROSPECT)).effect_state,
                      EFFECT_NOTHING);
    bench_free(&bench);
}
END_TEST

START_TEST(what_the_managing_director_forced_on_a_chair_is_not_its_holder_s_doing)
{
    struct command command = {.id = COMMAND_OVERRULE};
    played_open(&bench, 1);
    command.as.overrule.role = ROLE_PROSPECT;
    command.as.overrule.settings_count = 1;
    command.as.overrule.settings[0] = (struct setting){SLOT_sla, 72};
    ck_assert(bench_do(&bench, played_viewer(&bench, 0, ROLE_CEO), &command));
    ck_assert_double_eq(bench.room->teams[0].world->decided.sla, 72);
    play_quarter();
    tick_until_known();
    ck_assert_uint_eq(review_of(played_viewer(&bench, 0, ROLE_PROSPECT)).effect_state,
                      EFFECT_NOTHING);
    bench_free(&bench);
}
END_TEST

START_TEST(after_a_restart_the_same_is_found_out)
{
    char sentence[200];
    played_open(&bench, 2);
    ck_assert(played_order(&bench, 0, SLOT_sla, 72));
    ck_assert(played_order(&bench, 1, SLOT_act_spend, 2));
    play_quarter();
    room_study_slice(bench.room);
    struct room *again = bench_replay(&bench, sentence, sizeof sentence);
    ck_assert_msg(again != NULL, "%s", sentence);
    room_study_finish(again);
    tick_until_known();
    for (unsigned team = 0; team < 2; team++)
        ck_assert_int_eq(memcmp(bench.room->teams[team].studied, again->teams[team].studied,
                                sizeof again->teams[team].studied),
                         0);
    room_free(again);
    bench_free(&bench);
}
END_TEST

START_TEST(a_chair_that_plays_balanced_practice_neither_gains_nor_loses)
{
    static const struct setting balanced[] = {
        {SLOT_reviews, 0.7}, {SLOT_prep, 0.7}, {SLOT_upsell, 0.5}};
    played_open(&bench, 1);
    for (unsigned i = 0; i < 3; i++)
        ck_assert(played_order(&bench, 0, balanced[i].slot, balanced[i].value));
    play_quarter();
    tick_until_known();
    const struct studied_quarter *studied = &bench.room->teams[0].studied[0];
    ck_assert_double_eq(studied->gained[ROLE_AM].mean, 0);
    ck_assert_double_eq(studied->gained[ROLE_AM].high, 0);
    ck_assert_double_lt(studied->gained[ROLE_CEO].high, 0);
    const struct retold_band *luck = &studied->gained[ROLE_MODEL_COUNT];
    ck_assert(luck->low < luck->mean && luck->mean < luck->high);
    bench_free(&bench);
}
END_TEST

START_TEST(attribution_is_told_when_the_team_has_answered_and_not_before)
{
    played_open(&bench, 1);
    play_quarter();
    tick_until_known();
    for (uint32_t i = 0; i < 8; i++) {
        ck_assert_uint_eq(bench.team_view.attribution_count, 0);
        ck_assert_uint_eq(bench.team_view.causes_count, 0);
        lay_tokens(10 + i, CAUSE_luck, i < 3 ? CAUSE_leads : CAUSE_price);
    }
    ck_assert_uint_eq(bench.team_view.attribution_count, 9);
    ck_assert_uint_eq(bench.team_view.attribution[8].block, ROLE_COUNT);
    ck_assert_uint_eq(bench.team_view.causes_count, 3);
    ck_assert_uint_eq(bench.team_view.causes[0].tokens, 8);
    ck_assert_uint_eq(bench.team_view.causes_are_rooms, 0);
    bench_free(&bench);
}
END_TEST

START_TEST(tokens_of_fewer_than_five_of_a_team_are_the_room_s_and_of_fewer_in_all_nobody_s)
{
    struct view_team_view view = {0};
    played_open(&bench, 2);
    play_quarter();
    for (uint32_t i = 0; i < 4; i++)
        lay_tokens(10 + 2 * i, CAUSE_care, CAUSE_care);
    ck_assert(bench_advance(&bench, 1, 1));
    ck_assert_uint_eq(bench.team_view.causes_count, 0);
    bench_free(&bench);
    played_open(&bench, 2);
    play_quarter();
    for (uint32_t i = 0; i < 5; i++)
        lay_tokens(10 + i, CAUSE_care, CAUSE_NONE);
    ck_assert(bench_advance(&bench, 1, 1));
    fill_team_view(bench.room, 1, &view);
    ck_assert_uint_eq(view.causes_count, 1);
    ck_assert_uint_eq(view.causes[0].tokens, 5);
    ck_assert_uint_eq(view.causes_are_rooms, 1);
    bench_free(&bench);
}
END_TEST

/* Of fourteen people in two teams, five of the first and two of the second answer: the first reads
 * its own sum, and with the room's both would know the other two's. */
START_TEST(two_sums_never_tell_what_fewer_than_five_people_said)
{
    struct view_team_view view = {0};
    played_open(&bench, 2);
    play_quarter();
    for (uint32_t i = 0; i < 5; i++)
        lay_tokens(10 + 2 * i, CAUSE_care, CAUSE_NONE);
    for (uint32_t i = 0; i < 2; i++)
        lay_tokens(11 + 2 * i, CAUSE_leads, CAUSE_NONE);
    ck_assert(bench_advance(&bench, 1, 1));
    fill_team_view(bench.room, 0, &view);
    ck_assert_uint_eq(view.causes_count, 1);
    ck_assert_uint_eq(view.causes_are_rooms, 0);
    memset(&view, 0, sizeof view);
    fill_team_view(bench.room, 1, &view);
    ck_assert_uint_eq(view.causes_count, 0);
    bench_free(&bench);
}
END_TEST

START_TEST(blame_of_the_other_side_costs_trust_in_its_direction)
{
    played_open(&bench, 1);
    const struct world *world = bench.room->teams[0].world;
    play_quarter();
    double sm = world->Tsm, ms = world->Tms;
    lay_tokens(played_viewer(&bench, 0, ROLE_AE), CAUSE_leads, CAUSE_rival);
    lay_tokens(played_viewer(&bench, 0, ROLE_PROSPECT), CAUSE_follow_up, CAUSE_product);
    lay_tokens(played_viewer(&bench, 0, ROLE_PMI), CAUSE_selling, CAUSE_price);
    lay_tokens(played_viewer(&bench, 0, ROLE_CX), CAUSE_leads, CAUSE_leads);
    ck_assert_double_eq(world->Tsm, sm);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_PAUSE));
    ck_assert(bench_do_plain(&bench, 1, COMMAND_RESUME));
    room_tick(bench.room, bench.room->open.break_ms + 1);
    ck_assert_int_eq(bench.room->phase, PHASE_READY);
    ck_assert_double_eq_tol(world->Tsm, sm - 0.06 * 0.5, 1e-12);
    ck_assert_double_eq_tol(world->Tms, ms - 0.06, 1e-12);
    bench_free(&bench);
}
END_TEST

START_TEST(a_room_thinks_when_a_quarter_has_ended_and_then_no_more)
{
    unsigned thoughts = 0;
    played_open(&bench, 1);
    ck_assert(!room_think(bench.room));
    ck_assert(bench_advance(&bench, 1, 12));
    ck_assert(!room_think(bench.room));
    ck_assert(bench_advance(&bench, 1, 1));
    while (room_think(bench.room))
        thoughts++;
    ck_assert_uint_gt(thoughts, 20);
    ck_assert(bench.room->teams[0].studied[0].is_done);
    ck_assert(room_has_news(bench.room)); /* which everybody should see */
    ck_assert(!room_think(bench.room));
    ck_assert(bench.room->study == NULL && bench.room->echo == NULL); /* given back */
    bench_free(&bench);
}
END_TEST

START_TEST(eight_teams_of_eight_who_all_changed_something_wait_less_than_two_seconds)
{
    played_open(&bench, 8);
    played_order_everywhere(&bench, 8);
    play_quarter();
    double begin = played_seconds();
    unsigned slices = tick_until_known();
    double took = played_seconds() - begin;
    printf("study: 8 teams of 8 chairs, %u lucks: %.2f s of one core in %u slices\n", RETOLD_LUCKS,
           took, slices);
    for (unsigned team = 0; team < 8; team++)
        for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++)
            ck_assert_uint_ge(bench.room->teams[team].studied[0].effects[role].state, EFFECT_LUCK);
    ck_assert_double_lt(took, 2 * played_slowness());
    bench_free(&bench);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("study");
    TCase *tcase = tcase_create("study");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, who_changed_something_reads_what_it_did_and_who_did_not_reads_nothing);
    tcase_add_test(tcase, a_hair_s_breadth_cannot_be_told_from_luck);
    tcase_add_test(tcase, what_a_predecessor_ordered_is_not_the_newcomer_s_doing);
    tcase_add_test(tcase, what_the_managing_director_forced_on_a_chair_is_not_its_holder_s_doing);
    tcase_add_test(tcase, after_a_restart_the_same_is_found_out);
    tcase_add_test(tcase, a_chair_that_plays_balanced_practice_neither_gains_nor_loses);
    tcase_add_test(tcase, attribution_is_told_when_the_team_has_answered_and_not_before);
    tcase_add_test(tcase,
                   tokens_of_fewer_than_five_of_a_team_are_the_room_s_and_of_fewer_in_all_nobody_s);
    tcase_add_test(tcase, two_sums_never_tell_what_fewer_than_five_people_said);
    tcase_add_test(tcase, blame_of_the_other_side_costs_trust_in_its_direction);
    tcase_add_test(tcase,
                   eight_teams_of_eight_who_all_changed_something_wait_less_than_two_seconds);
    tcase_add_test(tcase, a_room_thinks_when_a_quarter_has_ended_and_then_no_more);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
