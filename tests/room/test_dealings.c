/* What chairs do to each other in a played room: overruling and the quarter's initiative. */
#include "dealings_game.h"

#include "apply.h"

#include <math.h>

/* ---- Overruling ---- */

START_TEST(the_managing_director_gives_another_chairs_orders_and_it_is_counted)
{
    start_game(EVERYBODY);
    ck_assert_double_eq(world()->decided.ceo_override, 0); /* a person: nothing was overruled */
    ck_assert(overrule(ROLE_AE, SLOT_disc, 0.02));
    was_dealt(ROLE_AE, DEALT_OVERRULED, ROLE_CEO, SLOT_disc);
    ck_assert_double_eq(world()->decided.disc, 0.02);
    ck_assert_double_eq(world()->decided.ceo_override, 1);
    ck_assert_uint_eq(bench.desk_view[ROLE_CEO].overruled, 1);
    ck_assert_uint_eq(bench.desk_view[ROLE_AE].overruled, 0);
    ck_assert(overrule(ROLE_BRAND, SLOT_governance, 0.9));
    ck_assert_uint_eq(bench.desk_view[ROLE_CEO].overruled, 2);
    ck_assert_double_eq(world()->decided.ceo_override, 2);
    end_game();
}
END_TEST

START_TEST(the_debrief_tells_which_decisions_were_overruled)
{
    char line[96];
    start_game(EVERYBODY);
    ck_assert(decide(ROLE_AE, SLOT_disc, 0.12));
    ck_assert(overrule(ROLE_AE, SLOT_disc, 0.02));
    ck_assert(decide(ROLE_BRAND, SLOT_governance, 0.9));
    ck_assert_uint_eq(team()->decision_count, 3);
    for (size_t i = 0; i < 3; i++) {
        room_word_decision(bench.room, &team()->decisions[i], line, sizeof line);
        ck_assert_int_eq(strstr(line, "(overruled)") != NULL, i == 1);
    }
    end_game();
}
END_TEST

/* The one who was asked has left: nobody else spends the money. */
START_TEST(an_autopilot_does_not_sign_a_plan_that_a_person_had_on_the_desk)
{
    start_game(BIT(PMI) | BIT(CEO));
    ck_assert(initiate(ROLE_PMI, INITIATIVE_channel));
    room_disconnect(bench.room, PLAYER(ROLE_CEO));
    room_tick(bench.room, 61000);
    uint32_t shocks = world()->setup.shock_count;
    ck_assert(play(3));
    ck_assert_uint_eq(world()->setup.shock_count, shocks); /* no partner was taken on */
    was_dealt(ROLE_PMI, DEALT_UNANSWERED_INITIATIVE, ROLE_CEO, INITIATIVE_channel);
    ck_assert_uint_eq(bench.desk_view[ROLE_PMI].initiative_state, INITIATIVE_NONE);
    end_game();
}
END_TEST

START_TEST(a_new_quarter_counts_from_nothing)
{
    start_game(EVERYBODY);
    for (int i = 0; i < 12; i++)
        ck_assert(overrule(ROLE_AE, SLOT_disc, 0.01 * (i + 1) + 0.1));
    ck_assert_double_eq(world()->decided.ceo_override, 10); /* the most that the model knows */
    ck_assert(play(13));
    ck_assert_double_eq(world()->decided.ceo_override, 10);
    ck_assert_uint_eq(bench.desk_view[ROLE_CEO].overruled, 0);
    ck_assert(overrule(ROLE_AE, SLOT_disc, 0.05)); /* in the break: of the quarter to come */
    ck_assert(play(1));
    ck_assert_double_eq(world()->done.ceo_override, 1);
    ck_assert(play(13));
    ck_assert_double_eq(world()->done.ceo_override, 0);
    end_game();
}
END_TEST

START_TEST(three_shares_of_a_mix_are_one_decision_and_two_decisions_are_two)
{
    struct command command = {.id = COMMAND_OVERRULE};
    struct command_overrule *c = &command.as.overrule;
    start_game(EVERYBODY);
    *c = (struct command_overrule){.role = ROLE_BRAND, .settings_count = 4};
    c->settings[0] = (struct setting){SLOT_brand_mix, 0.2};
    c->settings[1] = (struct setting){SLOT_brand_mix + 1, 0.2};
    c->settings[2] = (struct setting){SLOT_brand_mix + 2, 0.6};
    c->settings[3] = (struct setting){SLOT_governance, 0.9};
    ck_assert(bench_do(&bench, PLAYER(ROLE_CEO), &command));
    ck_assert_uint_eq(bench.desk_view[ROLE_CEO].overruled, 2);
    end_game();
}
END_TEST

START_TEST(an_overruled_chairs_money_still_comes_from_the_common_budget)
{
    start_game(EVERYBODY);
    ck_assert(overrule(ROLE_BRAND, SLOT_brand_spend, 25));
    ck_assert_double_eq(world()->decided.brand_spend, 6);
    ck_assert_uint_eq(request_of(REQUEST_MONEY)->role, ROLE_BRAND);
    end_game();
}
END_TEST

START_TEST(a_bot_in_the_chair_keeps_the_habit_until_a_person_sits_down)
{
    start_game(BIT(AE));
    ck_assert(play(1));
    ck_assert_double_eq(world()->decided.ceo_override, 1);
    ck_assert(bench_decide(&bench, PLAYER(ROLE_AE), ROLE_AE, SLOT_disc, 0.05));
    move_to("AE", ROLE_CEO);
    ck_assert_double_eq(world()->decided.ceo_override, 0);
    end_game();
}
END_TEST

START_TEST(what_a_person_overruled_does_not_go_on_when_a_bot_takes_over)
{
    start_game(BIT(CEO) | BIT(AE));
    for (int i = 0; i < 3; i++)
        ck_assert(overrule(ROLE_BRAND, SLOT_governance, 0.1 * (i + 6)));
    room_disconnect(bench.room, PLAYER(ROLE_CEO));
    room_tick(bench.room, 61000);
    ck_assert(play(13));
    ck_assert_double_eq(world()->decided.ceo_override, 3);
    ck_assert(play(1));
    ck_assert_double_eq(world()->decided.ceo_override, 0);
    end_game();
}
END_TEST

START_TEST(only_the_managing_director_overrules_and_nobody_sets_the_count)
{
    struct command command = {.id = COMMAND_OVERRULE};
    start_game(EVERYBODY);
    command.as.overrule.role = ROLE_AE;
    command.as.overrule.settings_count = 1;
    command.as.overrule.settings[0] = (struct setting){SLOT_disc, 0.02};
    ck_assert(!bench_do(&bench, PLAYER(ROLE_BRAND), &command));
    was_refused("Only the managing director overrules");
    ck_assert(!bench_do(&bench, PLAYER(ROLE_AE), &command));
    ck_assert(!decide(ROLE_CEO, SLOT_ceo_override, 0));
    was_refused("counted, not chosen");
    ck_assert(!overrule(ROLE_CEO, SLOT_x_rd, 1));
    was_refused("You sit in this chair yourself");
    ck_assert(!overrule(ROLE_AE, SLOT_disc, 0.06));
    was_refused("stands already");
    ck_assert(!overrule(ROLE_AE, SLOT_disc, 0.9));
    was_refused("outside its range");
    ck_assert(!overrule(ROLE_AE, SLOT_handover + ROLE_AE, 1));
    was_refused("follows from the note");
    ck_assert(!overrule(ROLE_DIRECTOR, SLOT_disc, 0.02));
    ck_assert_uint_eq(bench.desk_view[ROLE_CEO].overruled, 0);
    end_game();
}
END_TEST

START_TEST(who_shares_a_chair_needs_its_pen_for_what_it_does_to_others)
{
    struct command command = {.id = COMMAND_OVERRULE};
    start_game(BIT(CEO) | BIT(PMI));
    struct person *person = &bench.room->people[0];
    ck_assert(person->roles & BIT(CEO));
    person->pens = 0; /* a colleague has it */
    command.as.overrule.role = ROLE_AE;
    command.as.overrule.settings_count = 1;
    command.as.overrule.settings[0] = (struct setting){SLOT_disc, 0.02};
    ck_assert(!bench_do(&bench, PLAYER(ROLE_CEO), &command));
    was_refused("has the pen");
    ck_assert(!look(ROLE_CEO, ROLE_AE));
    was_refused("has the pen");
    bench_free(&bench);
}
END_TEST

START_TEST(what_is_no_number_is_neither_decided_nor_proposed_nor_overruled)
{
    const double values[] = {NAN, INFINITY, -INFINITY, -0.001, 1e300};
    start_game(EVERYBODY);
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        ck_assert(!decide(ROLE_AE, SLOT_disc, values[i]));
        ck_assert(!decide(ROLE_AE, SLOT_focus, values[i]));
        ck_assert(!decide(ROLE_BRAND, SLOT_brand_mix, values[i]));
        ck_assert(!propose(ROLE_PMI, ROLE_AE, SLOT_disc, values[i]));
        ck_assert(!overrule(ROLE_AE, SLOT_disc, values[i]));
    }
    ck_assert_uint_eq(bench.desk_view[ROLE_CEO].overruled, 0);
    ck_assert(play(1));
    end_game();
}
END_TEST

/* ---- Initiatives ---- */

START_TEST(market_insight_proposes_and_the_managing_director_signs)
{
    start_game(EVERYBODY);
    ck_assert(initiate(ROLE_PMI, INITIATIVE_channel));
    was_dealt(ROLE_CEO, DEALT_INITIATIVE, ROLE_PMI, INITIATIVE_channel);
    ck_assert_uint_eq(world()->setup.shock_count, 0);
    ck_assert_uint_eq(bench.desk_view[ROLE_PMI].initiative_state, INITIATIVE_ASKED);
    ck_assert_uint_eq(bench.desk_view[ROLE_CEO].initiative, INITIATIVE_channel);
    ck_assert_uint_eq(bench.desk_view[ROLE_CEO].initiative_state, INITIATIVE_ASKED);
    ck_assert_uint_eq(bench.desk_view[ROLE_AE].initiative_state, INITIATIVE_NONE);
    ck_assert(!initiate(ROLE_PMI, INITIATIVE_tiers));
    was_refused("still has your last proposal");
    ck_assert(!answer(ROLE_PMI, REQUEST_INITIATIVE, true));
    ck_assert(answer(ROLE_CEO, REQUEST_INITIATIVE, true));
    ck_assert_uint_eq(bench.desk_view[ROLE_PMI].initiative_state, INITIATIVE_SIGNED);
    ck_assert_uint_eq(world()->setup.shock_count, 1);
    ck_assert_uint_eq(world()->setup.shocks[0].kind, SHOCK_partner);
    ck_assert_uint_eq(world()->setup.shocks[0].weeks, 20);
    ck_assert_double_eq(world()->setup.shocks[0].size, 0.5); /* insight is 0.30: half */
    ck_assert_double_eq(world()->paid, 30);
    ck_assert(!initiate(ROLE_PMI, INITIATIVE_tiers));
    was_refused("under way");
    ck_assert(play(13));
    ck_assert_uint_eq(bench.desk_view[ROLE_PMI].initiative_state, INITIATIVE_NONE);
    ck_assert(initiate(ROLE_PMI, INITIATIVE_tiers));
    end_game();
}
END_TEST

START_TEST(an_initiative_that_is_declined_or_left_alone_may_be_replaced)
{
    start_game(EVERYBODY);
    ck_assert(initiate(ROLE_PMI, INITIATIVE_channel));
    ck_assert(answer(ROLE_CEO, REQUEST_INITIATIVE, false));
    was_dealt(ROLE_PMI, DEALT_NO_INITIATIVE, ROLE_CEO, INITIATIVE_channel);
    ck_assert_uint_eq(bench.desk_view[ROLE_PMI].initiative_state, INITIATIVE_NONE);
    ck_assert(initiate(ROLE_PMI, INITIATIVE_tiers));
    ck_assert(play(3));
    was_dealt(ROLE_PMI, DEALT_UNANSWERED_INITIATIVE, ROLE_CEO, INITIATIVE_tiers);
    ck_assert_uint_eq(bench.desk_view[ROLE_PMI].initiative_state, INITIATIVE_NONE);
    ck_assert(initiate(ROLE_PMI, INITIATIVE_product));
    ck_assert_double_eq(world()->paid, 0);
    ck_assert_uint_eq(world()->setup.shock_count, 0);
    end_game();
}
END_TEST

START_TEST(a_proposal_that_waits_over_the_quarter_s_end_leaves_room_for_no_second_one)
{
    start_game(EVERYBODY);
    ck_assert(play(12));
    ck_assert(initiate(ROLE_PMI, INITIATIVE_channel));
    ck_assert(play(1));
    ck_assert_uint_eq(bench.desk_view[ROLE_PMI].initiative_state, INITIATIVE_ASKED);
    ck_assert_uint_eq(bench.desk_view[ROLE_PMI].initiative, INITIATIVE_channel);
    ck_assert(!initiate(ROLE_PMI, INITIATIVE_dearer_large));
    was_refused("still has your last proposal");
    ck_assert(answer(ROLE_CEO, REQUEST_INITIATIVE, true));
    ck_assert_uint_eq(bench.desk_view[ROLE_PMI].initiative_state, INITIATIVE_SIGNED);
    ck_assert(!initiate(ROLE_PMI, INITIATIVE_dearer_large));
    was_refused("under way");
    ck_assert_double_eq(world()->paid, 30);
    end_game();
}
END_TEST

/* What the world gets of each initiative when the company knows its customers well. */
START_TEST(each_initiative_does_what_its_sentence_says)
{
    static const struct {
        enum initiative initiative;
        enum shock_kind kind;
        uint32_t week, weeks;
        double size;
    } expected[] = {
        {INITIATIVE_tiers, SHOCK_care_large, 0, 78, 0.03},
        {INITIATIVE_product, SHOCK_product_if, 10, 1, 0.06},
        {INITIATIVE_dearer_large, SHOCK_price_large, 0, 78, 0.05},
        {INITIATIVE_cheaper_small, SHOCK_price_small, 0, 78, -0.05},
        {INITIATIVE_channel, SHOCK_partner, 0, 20, 1},
        {INITIATIVE_reposition, SHOCK_message, 0, 20, 0.15},
    };
    ck_assert_uint_eq(sizeof expected / sizeof *expected, INITIATIVE_COUNT);
    begin_game();
    ck_assert(setup_put_init(&bench.scenario.setup, INIT_SLOT_I, 0.7));
    seat_people(BIT(PMI)); /* bots sign at once */
    const struct shock *shock = &world()->setup.shocks[_i];
    ck_assert(initiate(ROLE_PMI, expected[_i].initiative));
    shock = &world()->setup.shocks[0];
    ck_assert_uint_eq(shock->kind, expected[_i].kind);
    ck_assert_uint_eq(shock->week, expected[_i].week);
    ck_assert_uint_eq(shock->weeks, expected[_i].weeks);
    ck_assert_double_eq(shock->size, expected[_i].size);
    ck_assert_double_eq(world()->paid, 30);
    double theme = expected[_i].initiative == INITIATIVE_reposition ? 1 : 0;
    ck_assert_double_eq(world()->decided.theme, theme);
    if (expected[_i].initiative == INITIATIVE_tiers) {
        ck_assert_uint_eq(world()->setup.shock_count, 2);
        ck_assert_uint_eq(world()->setup.shocks[1].kind, SHOCK_care_small);
        ck_assert_double_eq(world()->setup.shocks[1].size, -0.01);
    }
    ck_assert(play(1));
    end_game();
}
END_TEST

START_TEST(a_message_that_does_not_fit_is_a_whole_loss)
{
    start_game(BIT(PMI));
    ck_assert(initiate(ROLE_PMI, INITIATIVE_reposition));
    ck_assert_double_eq(world()->setup.shocks[0].size, -0.05);
    end_game();
}
END_TEST

START_TEST(only_market_insight_proposes_and_only_what_there_is)
{
    start_game(EVERYBODY);
    ck_assert(!initiate(ROLE_CEO, INITIATIVE_tiers));
    was_refused("Only Market insight");
    ck_assert(!initiate(ROLE_PMI, INITIATIVE_COUNT));
    was_refused("no such thing");
    ck_assert(!initiate(ROLE_PMI, (enum initiative)255));
    struct shock shock = {SHOCK_sat, 40, 1, 0, 0};
    while (world()->setup.shock_count < SETUP_SHOCKS_MAX)
        world()->setup.shocks[world()->setup.shock_count++] = shock;
    ck_assert(!initiate(ROLE_PMI, INITIATIVE_tiers));
    was_refused("no room for another event");
    bench_free(&bench);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("dealings");
    TCase *overruling = tcase_create("overruling");
    TCase *initiatives = tcase_create("initiatives");
    tcase_add_test(overruling, the_managing_director_gives_another_chairs_orders_and_it_is_counted);
    tcase_add_test(overruling, the_debrief_tells_which_decisions_were_overruled);
    tcase_add_test(overruling, an_autopilot_does_not_sign_a_plan_that_a_person_had_on_the_desk);
    tcase_add_test(overruling, a_new_quarter_counts_from_nothing);
    tcase_add_test(overruling, three_shares_of_a_mix_are_one_decision_and_two_decisions_are_two);
    tcase_add_test(overruling, what_is_no_number_is_neither_decided_nor_proposed_nor_overruled);
    tcase_add_test(overruling, an_overruled_chairs_money_still_comes_from_the_common_budget);
    tcase_add_test(overruling, a_bot_in_the_chair_keeps_the_habit_until_a_person_sits_down);
    tcase_add_test(overruling, what_a_person_overruled_does_not_go_on_when_a_bot_takes_over);
    tcase_add_test(overruling, only_the_managing_director_overrules_and_nobody_sets_the_count);
    tcase_add_test(overruling, who_shares_a_chair_needs_its_pen_for_what_it_does_to_others);
    tcase_add_test(initiatives, market_insight_proposes_and_the_managing_director_signs);
    tcase_add_test(initiatives, an_initiative_that_is_declined_or_left_alone_may_be_replaced);
    tcase_add_test(initiatives,
                   a_proposal_that_waits_over_the_quarter_s_end_leaves_room_for_no_second_one);
    tcase_add_loop_test(initiatives, each_initiative_does_what_its_sentence_says, 0,
                        INITIATIVE_COUNT);
    tcase_add_test(initiatives, a_message_that_does_not_fit_is_a_whole_loss);
    tcase_add_test(initiatives, only_market_insight_proposes_and_only_what_there_is);
    tcase_set_timeout(overruling, 60);
    tcase_set_timeout(initiatives, 60);
    suite_add_tcase(suite, overruling);
    suite_add_tcase(suite, initiatives);
    return suite_run(suite);
}
