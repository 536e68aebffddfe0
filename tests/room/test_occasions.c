/* The company's own cards and the private scorecards, in a played room. */
#include "dealings_game.h"
#include "room_occasions.h"

#include <stdlib.h>

/* The open card on a chair's desk, as its holder sees it; NULL: there is none. */
static const struct card_row *card_of(enum role role)
{
    const struct view_cards_view *view = &bench.cards_view[PLAYER(role)];
    for (unsigned i = 0; i < view->cards_count; i++)
        if (view->cards[i].role == role && !view->cards[i].is_closed) return &view->cards[i];
    return NULL;
}

static bool has_card(enum role role, enum occasion occasion)
{
    char id[32];
    occasion_card_id(occasion, id, sizeof id);
    return card_of(role) != NULL && strcmp(team()->cards.places[role].card.id, id) == 0;
}

static bool choose(enum role role, unsigned index)
{
    const struct card_row *row = card_of(role);
    ck_assert_ptr_nonnull(row);
    return bench_answer_card(&bench, PLAYER(role), row->card, (uint8_t)index);
}

static void lay(enum occasion occasion)
{
    struct command command = {.id = COMMAND_CARD};
    room_write_occasion(bench.room, occasion, &command.as.card);
    command.as.card.card = (uint16_t)(bench.room->last_card + 1u);
    room_append(bench.room, ACTOR_SCENARIO, 0, &command);
    room_flush(bench.room);
}

START_TEST(every_answer_of_every_occasion_is_an_order_of_its_chair_that_the_room_takes)
{
    start_game(EVERYBODY);
    ck_assert(play(1));
    for (unsigned i = 0; i < OCCASION_COUNT; i++)
        for (unsigned k = 0; k < occasion_answer_count((enum occasion)i); k++) {
            enum role role = occasion_info((enum occasion)i)->role;
            const struct named_orders *answer = occasion_answer((enum occasion)i, k);
            lay((enum occasion)i);
            ck_assert_str_eq(card_of(role)->choices[k].text, answer->label[LANGUAGE_EN]);
            ck_assert_msg(choose(role, k), "%s %u: %s", occasion_info((enum occasion)i)->id, k,
                          bench.sentence);
            for (unsigned s = 0; s < answer->setting_count; s++) {
                unsigned slot = answer->settings[s].slot;
                bool is_done = decisions_get(&world()->decided, slot) == answer->settings[s].value;
                ck_assert(is_done || request_about(slot)); /* or waits for a signature */
            }
        }
    end_game();
}
END_TEST

START_TEST(the_managing_directors_letters_are_spread_over_the_quarter)
{
    start_game(EVERYBODY);
    for (unsigned week = 0; week < 4; week++) {
        ck_assert_ptr_null(card_of(ROLE_CEO));
        ck_assert(play(1));
    }
    ck_assert(has_card(ROLE_CEO, OCCASION_stance)); /* where the clock stops */
    ck_assert(choose(ROLE_CEO, 2));
    ck_assert_double_eq(world()->decided.ceo_stance, 0.6);
    ck_assert_ptr_null(card_of(ROLE_CEO));
    ck_assert(play(4));
    ck_assert(has_card(ROLE_CEO, OCCASION_best_seller));
    ck_assert(play(6)); /* nobody answers: as before */
    ck_assert_ptr_null(card_of(ROLE_CEO));
    ck_assert_double_eq(world()->decided.smgr, 1);
    ck_assert(play(3));
    ck_assert(has_card(ROLE_CEO, OCCASION_stance)); /* a letter each quarter */
    ck_assert(choose(ROLE_CEO, 1));
    ck_assert(play(4));
    ck_assert(has_card(ROLE_CEO, OCCASION_heads));
    end_game();
}
END_TEST

START_TEST(the_end_of_a_quarter_asks_the_sellers_for_an_offer)
{
    start_game(EVERYBODY);
    ck_assert(play(4));
    ck_assert(has_card(ROLE_AE, OCCASION_own_words));
    ck_assert(choose(ROLE_AE, 0));
    ck_assert(play(4));
    ck_assert(has_card(ROLE_AE, OCCASION_quarter_end));
    ck_assert(choose(ROLE_AE, 2));
    ck_assert_double_eq(world()->decided.qe_disc, 0.25);
    ck_assert(play(3));
    ck_assert_ptr_null(card_of(ROLE_AE)); /* once a quarter */
    end_game();
}
END_TEST

START_TEST(a_rivals_move_is_a_card_of_market_insight_until_it_is_answered)
{
    begin_game();
    struct shock war = {SHOCK_pricewar, 9, 10, 0, 0.15};
    ck_assert(setup_add_shock(&bench.scenario.setup, &war));
    seat_people(BIT(PMI) | BIT(AE));
    ck_assert(play(7));
    ck_assert_ptr_null(card_of(ROLE_PMI));
    ck_assert(play(1)); /* heard of a week early */
    ck_assert(has_card(ROLE_PMI, OCCASION_answer_rival));
    ck_assert_ptr_nonnull(strstr(card_of(ROLE_PMI)->text, "Corvex has made a move."));
    ck_assert(choose(ROLE_PMI, 0));
    ck_assert_ptr_null(card_of(ROLE_PMI));
    ck_assert_double_eq(world()->decided.counter, 0); /* the sellers sign first */
    ck_assert(answer(ROLE_AE, REQUEST_SIGNATURE, true));
    ck_assert_double_eq(world()->decided.counter, 1);
    end_game();
}
END_TEST

START_TEST(bots_get_no_cards)
{
    start_game(BIT(PMI));
    for (unsigned week = 0; week < 26; week++) {
        ck_assert(play(1));
        for (unsigned role = 0; role < ROLE_COUNT; role++)
            ck_assert(role == ROLE_PMI || !card_is_open(&team()->cards.places[role]));
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
        const struct card_row *row = card_of(ROLE_DEMAND);
        if (row == NULL || row->week != week || !has_card(ROLE_DEMAND, OCCASION_call_ourselves))
            continue;
        for (uint32_t i = 0; i < world()->deal_count; i++) {
            const struct deal *deal = world_deal_const(world(), i);
            if (deal->self_serve || deal->age < 4 || deal->z >= 0.75) continue;
            stalled += 1;
            real += deal->good;
        }
        ck_assert_int_eq(atoi(row->text), (int)stalled);
        ck_assert_uint_ge(real, 3);
        has_false |= real < stalled;
        ck_assert(choose(ROLE_DEMAND, 0));
    }
    ck_assert(has_false);
    end_game();
}
END_TEST

/* Plays a year with everybody and answers what comes up. */
START_TEST(each_kind_of_occasion_comes_up_in_a_year)
{
    static const struct shock shocks[] = {{SHOCK_pricewar, 20, 8, 0, 0.15},
                                          {SHOCK_outage, 30, 3, 0, 0.6}};
    begin_game();
    for (int i = 0; i < 2; i++)
        ck_assert(setup_add_shock(&bench.scenario.setup, &shocks[i]));
    ck_assert(setup_put_parameter(&bench.scenario.setup, PARAMETER_SLOT_ae_n, 4));
    seat_people(EVERYBODY);
    for (unsigned week = 1; week < 52; week++) {
        ck_assert(play(1));
        for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
            const struct card_row *row = card_of((enum role)role);
            if (row == NULL) continue;
            ck_assert_ptr_null(strchr(row->text, '{')); /* every name was put in */
            ck_assert(choose((enum role)role, 0));
        }
    }
    for (unsigned i = 0; i < OCCASION_COUNT; i++) {
        bool is_seen = false;
        char id[32];
        occasion_card_id((enum occasion)i, id, sizeof id);
        for (unsigned k = 0; k < team()->cards.dealt_count; k++)
            is_seen |= strcmp(team()->cards.dealt[k].id, id) == 0;
        ck_assert_msg(is_seen, "%s never came up", id);
    }
    end_game();
}
END_TEST

START_TEST(who_sits_down_finds_no_card_for_two_weeks)
{
    start_game(BIT(CEO) | BIT(AE));
    ck_assert(play(4));
    ck_assert(has_card(ROLE_CEO, OCCASION_stance));
    move_to("AE", ROLE_CEO);
    ck_assert_uint_eq(bench.cards_view[PLAYER(ROLE_AE)].cards_count, 0);
    ck_assert(play(1));
    ck_assert_uint_eq(bench.cards_view[PLAYER(ROLE_AE)].cards_count, 0);
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
    tcase_add_test(cards,
                   every_answer_of_every_occasion_is_an_order_of_its_chair_that_the_room_takes);
    tcase_add_test(cards, the_managing_directors_letters_are_spread_over_the_quarter);
    tcase_add_test(cards, the_end_of_a_quarter_asks_the_sellers_for_an_offer);
    tcase_add_test(cards, a_rivals_move_is_a_card_of_market_insight_until_it_is_answered);
    tcase_add_test(cards, bots_get_no_cards);
    tcase_add_test(cards, a_card_about_deals_that_stall_does_not_tell_which_are_real);
    tcase_add_test(cards, each_kind_of_occasion_comes_up_in_a_year);
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
