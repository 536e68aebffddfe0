/* The company's own cards and the private scorecards, in a played room. */
#include "dealings_game.h"

#include <stdlib.h>

static const struct occasion_row *card_of(enum role role)
{
    const struct view_desk_view *desk = &bench.desk_view[role];
    return desk->occasions_count > 0 ? &desk->occasions[0] : NULL;
}

static bool has_card(enum role role, enum occasion occasion)
{
    const struct occasion_row *row = card_of(role);
    return row != NULL && row->occasion == (uint8_t)occasion;
}

/* Answers a card as the client does: an ordinary order of the chair. */
static bool choose(enum role role, enum occasion occasion, unsigned index)
{
    const struct named_orders *answer = occasion_answer(occasion, index);
    struct command command = {.id = COMMAND_DECIDE};
    command.as.decide.role = (uint8_t)role;
    for (unsigned i = 0; i < answer->setting_count; i++)
        command.as.decide.settings[command.as.decide.settings_count++] =
            (struct setting){(uint16_t)answer->settings[i].slot, answer->settings[i].value};
    return bench_do(&bench, PLAYER(role), &command);
}

START_TEST(every_answer_of_every_card_is_an_order_of_its_chair_that_the_room_takes)
{
    start_game(EVERYBODY);
    for (unsigned i = 0; i < OCCASION_COUNT; i++)
        for (unsigned k = 0; k < occasion_answer_count((enum occasion)i); k++)
            ck_assert_msg(choose(occasion_info((enum occasion)i)->role, (enum occasion)i, k),
                          "%s %u: %s", occasion_info((enum occasion)i)->id, k, bench.sentence);
    end_game();
}
END_TEST

START_TEST(the_managing_directors_letters_are_spread_over_the_quarter)
{
    start_game(EVERYBODY);
    for (unsigned week = 0; week < 2; week++) {
        ck_assert_ptr_null(card_of(ROLE_CEO)); /* a newcomer reads other things first */
        ck_assert(play(1));
    }
    ck_assert(has_card(ROLE_CEO, OCCASION_stance));
    ck_assert_uint_eq(card_of(ROLE_CEO)->since_week, 2);
    ck_assert(choose(ROLE_CEO, OCCASION_stance, 2));
    ck_assert_double_eq(world()->decided.ceo_stance, 0.6);
    ck_assert_ptr_null(card_of(ROLE_CEO));
    ck_assert(play(4));
    ck_assert(has_card(ROLE_CEO, OCCASION_best_seller));
    ck_assert(play(3)); /* nobody answers: as before */
    ck_assert_ptr_null(card_of(ROLE_CEO));
    ck_assert_double_eq(world()->decided.smgr, 1);
    ck_assert(play(11));
    ck_assert(has_card(ROLE_CEO, OCCASION_heads)); /* in the second quarter, after a new letter */
    end_game();
}
END_TEST

START_TEST(an_answer_that_leaves_everything_as_it_is_answers_the_card_too)
{
    start_game(EVERYBODY);
    ck_assert(play(2));
    ck_assert(has_card(ROLE_CEO, OCCASION_stance));
    ck_assert(choose(ROLE_CEO, OCCASION_stance, 1));
    ck_assert_ptr_null(card_of(ROLE_CEO));
    end_game();
}
END_TEST

START_TEST(the_end_of_a_quarter_asks_the_sellers_for_an_offer)
{
    start_game(EVERYBODY);
    ck_assert(play(8));
    ck_assert(has_card(ROLE_AE, OCCASION_quarter_end));
    ck_assert(choose(ROLE_AE, OCCASION_quarter_end, 2));
    ck_assert_double_eq(world()->decided.qe_disc, 0.25);
    ck_assert(play(3));
    ck_assert_ptr_null(card_of(ROLE_AE)); /* once a quarter */
    end_game();
}
END_TEST

START_TEST(a_rivals_move_is_a_card_of_market_insight_until_it_is_answered)
{
    begin_game();
    struct shock war = {SHOCK_pricewar, 6, 10, 0, 0.15};
    ck_assert(setup_add_shock(&bench.scenario.setup, &war));
    seat_people(BIT(PMI) | BIT(AE));
    ck_assert(play(4));
    ck_assert_ptr_null(card_of(ROLE_PMI));
    ck_assert(play(1)); /* heard of a week early */
    ck_assert(has_card(ROLE_PMI, OCCASION_answer_rival));
    ck_assert_str_eq(card_of(ROLE_PMI)->name, "Corvex");
    ck_assert(choose(ROLE_PMI, OCCASION_answer_rival, 0));
    ck_assert_ptr_null(card_of(ROLE_PMI));
    ck_assert_double_eq(world()->decided.counter, 0); /* the sellers sign first */
    ck_assert(answer(ROLE_AE, REQUEST_SIGNATURE, true));
    ck_assert_double_eq(world()->decided.counter, 1);
    ck_assert(play(4));
    ck_assert_ptr_null(card_of(ROLE_PMI));
    end_game();
}
END_TEST

START_TEST(bots_get_no_cards)
{
    start_game(BIT(PMI));
    for (unsigned week = 0; week < 26; week++) {
        ck_assert(play(1));
        for (unsigned role = 0; role < ROLE_COUNT; role++)
            ck_assert(role == ROLE_PMI || !team()->dealings.desks[role].is_open);
    }
    end_game();
}
END_TEST

/* Which deals are real nobody may know, so the card counts those that are not too. */
START_TEST(a_card_about_deals_that_stall_does_not_tell_which_are_real)
{
    bool has_false = false;
    begin_game();
    ck_assert(setup_put_parameter(&bench.scenario.setup, PARAMETER_SLOT_ae_n, 3));
    seat_people(BIT(DEMAND));
    for (unsigned week = 1; week < 40; week++) {
        unsigned stalled = 0, real = 0;
        ck_assert(play(1));
        const struct occasion_row *row = card_of(ROLE_DEMAND);
        if (row == NULL || row->occasion != OCCASION_call_ourselves || row->since_week != week)
            continue;
        for (uint32_t i = 0; i < world()->deal_count; i++) {
            const struct deal *deal = world_deal_const(world(), i);
            if (deal->self_serve || deal->age < 4 || deal->z >= 0.75) continue;
            stalled += 1;
            real += deal->good;
        }
        ck_assert_int_eq(atoi(row->name), (int)stalled);
        ck_assert_uint_ge(real, 3);
        has_false |= real < stalled;
    }
    ck_assert(has_false);
    end_game();
}
END_TEST

/* Plays a year with everybody, answers what comes up in turn, and holds the rules of PLAY. */
START_TEST(nobody_gets_more_than_three_cards_a_quarter_or_two_at_once_and_each_kind_comes_up)
{
    static const struct shock shocks[] = {{SHOCK_pricewar, 20, 8, 0, 0.15},
                                          {SHOCK_outage, 30, 3, 0, 0.6}};
    unsigned seen[OCCASION_COUNT] = {0}, dealt[ROLE_COUNT] = {0};
    uint16_t last[ROLE_COUNT] = {0};
    begin_game();
    for (int i = 0; i < 2; i++)
        ck_assert(setup_add_shock(&bench.scenario.setup, &shocks[i]));
    ck_assert(setup_put_parameter(&bench.scenario.setup, PARAMETER_SLOT_ae_n, 4));
    seat_people(EVERYBODY);
    for (unsigned week = 1; week < 52; week++) {
        ck_assert(play(1));
        if (week % 13 == 0) memset(dealt, 0, sizeof dealt);
        for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
            const struct occasion_row *row = card_of((enum role)role);
            ck_assert_uint_le(bench.desk_view[role].occasions_count, 1);
            if (row == NULL || row->since_week == last[role]) continue;
            ck_assert_uint_eq(occasion_info((enum occasion)row->occasion)->role, role);
            bool has_name = strstr(occasion_info((enum occasion)row->occasion)->text[0], "%s");
            ck_assert_msg(!has_name || row->name[0] != 0, "week %u: a card without its name", week);
            last[role] = row->since_week;
            seen[row->occasion]++;
            ck_assert_uint_le(++dealt[role], 3);
            if (week % 3 == 0) ck_assert(choose((enum role)role, (enum occasion)row->occasion, 0));
        }
    }
    for (unsigned i = 0; i < OCCASION_COUNT; i++)
        ck_assert_msg(seen[i] > 0, "%s never came up", occasion_info((enum occasion)i)->id);
    end_game();
}
END_TEST

START_TEST(who_sits_down_finds_no_card_for_two_weeks)
{
    start_game(BIT(CEO) | BIT(AE));
    ck_assert(play(2));
    ck_assert(has_card(ROLE_CEO, OCCASION_stance));
    move_to("AE", ROLE_CEO);
    ck_assert_ptr_null(card_of(ROLE_CEO));
    ck_assert(play(1));
    ck_assert_ptr_null(card_of(ROLE_CEO));
    end_game();
}
END_TEST

/* ---- Private scorecards ---- */

static const struct goal_row *goal_of(enum role role)
{
    ck_assert_uint_eq(bench.desk_view[role].goal_count, 1);
    return &bench.desk_view[role].goal[0];
}

START_TEST(every_chair_has_a_goal_of_its_own_beside_the_shared_one)
{
    start_game(EVERYBODY);
    ck_assert_uint_eq(bench.desk_view[ROLE_AE].goal_count, 0); /* nothing was played yet */
    ck_assert(play(10));
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
        const struct goal_row *goal = goal_of((enum role)role);
        ck_assert_double_gt(goal->own, 0.2);
        ck_assert_double_le(goal->own, 2);
        ck_assert_double_eq(goal->share, world()->SH);
        ck_assert_double_eq_tol(goal->bonus,
                                (1 - goal->share) * goal->own + goal->share * goal->shared, 1e-12);
        ck_assert_double_eq(goal->shared, goal_of(ROLE_CEO)->shared);
    }
    double revenue = 0;
    for (unsigned week = 0; week < 10; week++)
        revenue += team()->weeks[week].revenue;
    ck_assert_double_eq_tol(goal_of(ROLE_AE)->shared, revenue / (1800.0 * 10 / 13), 1e-9);
    end_game();
}
END_TEST

START_TEST(the_sellers_goal_runs_faster_above_its_quota)
{
    begin_game();
    ck_assert(setup_put_target(&bench.scenario.setup, 0, 600)); /* easily beaten */
    seat_people(BIT(AE));
    ck_assert(play(13));
    double booked = 0;
    for (unsigned week = 0; week < 13; week++)
        booked += team()->weeks[week].new_revenue;
    double reached = booked / (0.23 * 600);
    ck_assert_double_gt(reached, 1);
    double expected = 1 + 1.5 * (reached - 1);
    ck_assert_double_eq_tol(goal_of(ROLE_AE)->own, expected < 2 ? expected : 2, 1e-9);
    end_game();
}
END_TEST

START_TEST(a_goal_pulls_a_chair_its_own_way)
{
    start_game(BIT(DEMAND));
    ck_assert(play(6));
    double before = goal_of(ROLE_DEMAND)->own;
    ck_assert(decide(ROLE_DEMAND, SLOT_crit_m, 0.05)); /* everybody is a lead */
    ck_assert(play(5));
    ck_assert_double_gt(goal_of(ROLE_DEMAND)->own, before * 1.2);
    end_game();
}
END_TEST

START_TEST(the_debrief_tells_who_got_their_way_week_by_week)
{
    start_game(EVERYBODY);
    ck_assert(decide(ROLE_DEMAND, SLOT_crit_m, 0.8)); /* stricter than sales: marketing binds */
    ck_assert(play(52));
    ck_assert_uint_eq(bench.debrief_view.weeks_count, 52);
    /* 0.8 against 0.52, where 0.30 apart is all there is to win. */
    ck_assert_double_eq_tol(bench.debrief_view.weeks[20].power, -0.28 / 0.30, 1e-9);
    ck_assert_double_eq(bench.debrief_view.weeks[20].power, team()->weeks[20].power);
    end_game();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("occasions");
    TCase *cards = tcase_create("cards");
    TCase *goals = tcase_create("goals");
    tcase_add_test(cards, every_answer_of_every_card_is_an_order_of_its_chair_that_the_room_takes);
    tcase_add_test(cards, the_managing_directors_letters_are_spread_over_the_quarter);
    tcase_add_test(cards, an_answer_that_leaves_everything_as_it_is_answers_the_card_too);
    tcase_add_test(cards, the_end_of_a_quarter_asks_the_sellers_for_an_offer);
    tcase_add_test(cards, a_rivals_move_is_a_card_of_market_insight_until_it_is_answered);
    tcase_add_test(cards, bots_get_no_cards);
    tcase_add_test(cards, a_card_about_deals_that_stall_does_not_tell_which_are_real);
    tcase_add_test(
        cards, nobody_gets_more_than_three_cards_a_quarter_or_two_at_once_and_each_kind_comes_up);
    tcase_add_test(cards, who_sits_down_finds_no_card_for_two_weeks);
    tcase_add_test(goals, every_chair_has_a_goal_of_its_own_beside_the_shared_one);
    tcase_add_test(goals, the_sellers_goal_runs_faster_above_its_quota);
    tcase_add_test(goals, a_goal_pulls_a_chair_its_own_way);
    tcase_add_test(goals, the_debrief_tells_who_got_their_way_week_by_week);
    tcase_set_timeout(cards, 60);
    tcase_set_timeout(goals, 60);
    suite_add_tcase(suite, cards);
    suite_add_tcase(suite, goals);
    return suite_run(suite);
}
