/* What waits for another chair's word, in a played room: ideas, signatures, thresholds. */
#include "dealings_game.h"

#include "apply.h"

/* ---- Ideas ---- */

START_TEST(an_idea_becomes_an_order_when_the_chair_that_decides_takes_it_over)
{
    start_game(EVERYBODY);
    ck_assert(propose(ROLE_AE, ROLE_PMI, SLOT_pmi_en, 0.3));
    was_dealt(ROLE_PMI, DEALT_IDEA, ROLE_AE, SLOT_pmi_en);
    ck_assert_double_eq(world()->decided.pmi_en, 0.2);
    ck_assert_uint_eq(bench.desk_view[ROLE_AE].papers_count, 1);
    ck_assert_uint_eq(bench.desk_view[ROLE_PMI].papers_count, 1);
    ck_assert_uint_eq(bench.desk_view[ROLE_BRAND].papers_count, 0);
    ck_assert_uint_eq(bench.team_view.requests_count, 0);
    const struct request_row *row = &bench.desk_view[ROLE_PMI].papers[0];
    ck_assert_uint_eq(row->kind, REQUEST_PROPOSAL);
    ck_assert_uint_eq(row->role, ROLE_AE);
    ck_assert_uint_eq(row->signer, ROLE_PMI);
    ck_assert_double_eq(row->now, 0.2);
    ck_assert_double_eq(row->value, 0.3);
    ck_assert(!answer(ROLE_AE, REQUEST_PROPOSAL, true));
    was_refused("only that one can answer");
    ck_assert(answer(ROLE_PMI, REQUEST_PROPOSAL, true));
    was_dealt(ROLE_AE, DEALT_YES, ROLE_PMI, SLOT_pmi_en);
    ck_assert_double_eq(world()->decided.pmi_en, 0.3);
    ck_assert_uint_eq(bench.desk_view[ROLE_PMI].papers_count, 0);
    end_game();
}
END_TEST

START_TEST(an_idea_that_is_declined_or_left_alone_changes_nothing)
{
    start_game(EVERYBODY);
    ck_assert(propose(ROLE_AE, ROLE_PMI, SLOT_consult, 0.9));
    ck_assert(answer(ROLE_PMI, REQUEST_PROPOSAL, false));
    was_dealt(ROLE_AE, DEALT_NO, ROLE_PMI, SLOT_consult);
    ck_assert(propose(ROLE_AE, ROLE_PMI, SLOT_consult, 0.8));
    ck_assert(play(2));
    ck_assert_ptr_nonnull(request_of(REQUEST_PROPOSAL));
    ck_assert(play(1));
    ck_assert_ptr_null(request_of(REQUEST_PROPOSAL));
    was_dealt(ROLE_AE, DEALT_UNANSWERED, ROLE_PMI, SLOT_consult);
    ck_assert_double_eq(world()->decided.consult, 0.4);
    end_game();
}
END_TEST

START_TEST(an_idea_that_costs_more_than_there_is_becomes_a_request_for_money)
{
    start_game(EVERYBODY);
    double money = world()->decided.brand_spend + team_free_money(team()) + 2;
    ck_assert(propose(ROLE_AE, ROLE_BRAND, SLOT_brand_spend, money));
    ck_assert(answer(ROLE_BRAND, REQUEST_PROPOSAL, true));
    ck_assert_double_eq(world()->decided.brand_spend, 6);
    ck_assert_ptr_nonnull(request_of(REQUEST_MONEY));
    ck_assert_uint_eq(bench.team_view.requests_count, 1);
    ck_assert_uint_eq(bench.team_view.requests[0].role, ROLE_BRAND);
    ck_assert(answer(ROLE_CEO, REQUEST_MONEY, true));
    ck_assert_double_eq_tol(world()->decided.brand_spend, money, 1e-9);
    end_game();
}
END_TEST

START_TEST(a_mix_is_proposed_as_a_whole)
{
    struct command command = {.id = COMMAND_PROPOSE};
    struct command_propose *mix = &command.as.propose;
    start_game(EVERYBODY);
    *mix = (struct command_propose){.from = ROLE_AE, .role = ROLE_BRAND, .settings_count = 3};
    mix->settings[0] = (struct setting){SLOT_brand_mix, 0.2};
    mix->settings[1] = (struct setting){SLOT_brand_mix + 1, 0.3};
    mix->settings[2] = (struct setting){SLOT_brand_mix + 2, 0.4};
    ck_assert(!bench_do(&bench, PLAYER(ROLE_AE), &command));
    was_refused("do not add up");
    mix->settings[2].value = 0.5;
    ck_assert(bench_do(&bench, PLAYER(ROLE_AE), &command));
    ck_assert(answer(ROLE_BRAND, REQUEST_PROPOSAL, true));
    ck_assert_double_eq(world()->decided.brand_mix[2], 0.5);
    end_game();
}
END_TEST

START_TEST(an_idea_that_no_longer_fits_is_refused_and_stays_on_the_desk)
{
    start_game(EVERYBODY);
    ck_assert(propose(ROLE_AE, ROLE_PMI, SLOT_pmi_en, 0.5));
    ck_assert(decide(ROLE_PMI, SLOT_pmi_fb, 0.5));
    ck_assert(!answer(ROLE_PMI, REQUEST_PROPOSAL, true));
    was_refused("does not fit any more");
    ck_assert(answer(ROLE_PMI, REQUEST_PROPOSAL, false));
    end_game();
}
END_TEST

START_TEST(a_bot_takes_an_idea_over_at_once_within_the_money)
{
    start_game(BIT(AE));
    ck_assert(propose(ROLE_AE, ROLE_PMI, SLOT_pmi_en, 0.3));
    ck_assert_double_eq(world()->decided.pmi_en, 0.3);
    was_dealt(ROLE_AE, DEALT_AUTOPILOT, ROLE_PMI, SLOT_pmi_en);
    ck_assert(propose(ROLE_AE, ROLE_BRAND, SLOT_brand_spend, 30));
    ck_assert_double_eq(world()->decided.brand_spend, 6);
    ck_assert_ptr_nonnull(request_of(REQUEST_MONEY));
    end_game();
}
END_TEST

START_TEST(trying_ideas_one_after_the_other_does_not_tell_what_a_chair_has_decided)
{
    start_game(EVERYBODY);
    ck_assert_double_eq(world()->decided.consult, 0.4);
    for (int stop = 0; stop <= 10; stop++)
        ck_assert(propose(ROLE_AE, ROLE_PMI, SLOT_consult, stop / 10.0));
    ck_assert_double_eq(world()->decided.consult, 0.4);
    /* Neither do shares, whose sum would tell the others: 0.5 fits the habits, whatever stands. */
    ck_assert(decide(ROLE_PMI, SLOT_pmi_ret, 0.45));
    ck_assert(propose(ROLE_AE, ROLE_PMI, SLOT_pmi_en, 0.5));
    ck_assert(!answer(ROLE_PMI, REQUEST_PROPOSAL, true));
    was_refused("does not fit");
    end_game();
}
END_TEST

START_TEST(ideas_that_make_no_sense_are_refused_with_a_sentence)
{
    start_game(EVERYBODY);
    ck_assert(!propose(ROLE_AE, ROLE_AE, SLOT_disc, 0.1));
    was_refused("You sit in this chair yourself");
    ck_assert(!propose(ROLE_AE, ROLE_PMI, SLOT_brand_spend, 7));
    was_refused("Another chair decides this");
    ck_assert(!propose(ROLE_AE, ROLE_PMI, DECISION_SLOTS, 7));
    was_refused("no such thing");
    ck_assert(!propose(ROLE_AE, ROLE_PMI, SLOT_consult, 7));
    was_refused("outside its range");
    ck_assert(!propose(ROLE_AE, ROLE_CEO, SLOT_ceo_override, 0));
    was_refused("counted, not chosen");
    ck_assert(!propose(ROLE_AE, ROLE_DIRECTOR, SLOT_consult, 0.5));
    was_refused("no decisions of its own");
    ck_assert(!propose(ROLE_AE, (enum role)200, SLOT_consult, 0.5));
    struct command command = {.id = COMMAND_PROPOSE};
    command.as.propose.from = ROLE_BRAND;
    command.as.propose.role = ROLE_PMI;
    command.as.propose.settings_count = 1;
    command.as.propose.settings[0] = (struct setting){SLOT_consult, 0.5};
    ck_assert(!bench_do(&bench, PLAYER(ROLE_AE), &command));
    was_refused("do not sit in the chair you speak for");
    command.as.propose.from = ROLE_AE;
    command.as.propose.settings_count = 0;
    ck_assert(!bench_do(&bench, PLAYER(ROLE_AE), &command));
    was_refused("Nothing was chosen");
    ck_assert_ptr_null(request_of(REQUEST_PROPOSAL));
    end_game();
}
END_TEST

START_TEST(a_desk_takes_four_ideas_and_a_chair_has_four_open_ones)
{
    static const enum role others[] = {ROLE_BRAND, ROLE_DEMAND, ROLE_PROSPECT, ROLE_AE};
    start_game(EVERYBODY);
    for (int i = 0; i < 4; i++)
        ck_assert(propose(others[i], ROLE_PMI, SLOT_consult, 0.5 + 0.1 * i));
    ck_assert(!propose(ROLE_AM, ROLE_PMI, SLOT_consult, 0.1));
    was_refused("Four ideas already wait");
    ck_assert(propose(ROLE_AE, ROLE_PMI, SLOT_consult, 0.2)); /* in the place of its first one */
    ck_assert_uint_eq(bench.desk_view[ROLE_PMI].papers_count, 4);
    ck_assert(propose(ROLE_AE, ROLE_BRAND, SLOT_governance, 0.6));
    ck_assert(propose(ROLE_AE, ROLE_DEMAND, SLOT_argue, 0.6));
    ck_assert(propose(ROLE_AE, ROLE_CX, SLOT_cx_pro, 0.1));
    ck_assert(!propose(ROLE_AE, ROLE_AM, SLOT_prep, 0.6));
    was_refused("Four of your ideas");
    end_game();
}
END_TEST

START_TEST(nothing_is_proposed_before_the_start_or_after_the_end)
{
    begin_game();
    bench_open(&bench, 1);
    bench_facilitate(&bench, 1);
    bench_join(&bench, PLAYER(ROLE_AE), "AE");
    move_to("AE", ROLE_AE);
    ck_assert(!propose(ROLE_AE, ROLE_PMI, SLOT_consult, 0.5));
    was_refused("has not started");
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    ck_assert(play(13));
    ck_assert_int_eq(bench.room->phase, PHASE_BREAK);
    ck_assert(propose(ROLE_AE, ROLE_PMI, SLOT_consult, 0.5)); /* a break is for talking */
    ck_assert(play(39));
    ck_assert(!propose(ROLE_AE, ROLE_PMI, SLOT_consult, 0.6));
    was_refused("The game is over");
    end_game();
}
END_TEST

/* ---- What counts as a lead ---- */

START_TEST(a_moved_threshold_is_offered_to_the_other_side_and_blocks_nothing)
{
    start_game(EVERYBODY);
    ck_assert(decide(ROLE_DEMAND, SLOT_crit_m, 0.6));
    ck_assert_double_eq(world()->decided.crit_m, 0.6);
    ck_assert_double_eq(world()->decided.crit_s, 0.52);
    was_dealt(ROLE_PROSPECT, DEALT_CRITERIA, ROLE_DEMAND, SLOT_crit_s);
    const struct request *request = request_of(REQUEST_CRITERIA);
    ck_assert_uint_eq(request->signer, ROLE_PROSPECT);
    ck_assert(answer(ROLE_PROSPECT, REQUEST_CRITERIA, true));
    ck_assert_double_eq(world()->decided.crit_s, 0.6);
    ck_assert_ptr_null(request_of(REQUEST_CRITERIA));
    ck_assert(decide(ROLE_PROSPECT, SLOT_crit_s, 0.3));
    ck_assert_uint_eq(request_of(REQUEST_CRITERIA)->signer, ROLE_DEMAND);
    ck_assert(answer(ROLE_DEMAND, REQUEST_CRITERIA, false));
    ck_assert_double_eq(world()->decided.crit_m, 0.6);
    end_game();
}
END_TEST

START_TEST(an_offer_is_replaced_by_the_next_one_and_lapses)
{
    start_game(EVERYBODY);
    ck_assert(decide(ROLE_DEMAND, SLOT_crit_m, 0.6));
    ck_assert(decide(ROLE_DEMAND, SLOT_crit_m, 0.7));
    ck_assert_double_eq(request_of(REQUEST_CRITERIA)->value, 0.7);
    ck_assert(decide(ROLE_PROSPECT, SLOT_crit_s, 0.7)); /* follows by hand: nothing is open */
    ck_assert_ptr_null(request_of(REQUEST_CRITERIA));
    ck_assert(decide(ROLE_PROSPECT, SLOT_crit_s, 0.4));
    ck_assert(play(3));
    ck_assert_ptr_null(request_of(REQUEST_CRITERIA));
    ck_assert_double_eq(world()->decided.crit_m, 0.7);
    end_game();
}
END_TEST

START_TEST(bots_are_not_asked_to_follow)
{
    start_game(BIT(DEMAND));
    ck_assert(decide(ROLE_DEMAND, SLOT_crit_m, 0.6));
    ck_assert_ptr_null(request_of(REQUEST_CRITERIA));
    ck_assert_double_eq(world()->decided.crit_s, 0.52);
    end_game();
}
END_TEST

/* ---- Signatures ---- */

START_TEST(an_answer_to_the_rival_needs_the_sellers)
{
    start_game(EVERYBODY);
    ck_assert(decide(ROLE_PMI, SLOT_counter, 1));
    ck_assert_double_eq(world()->decided.counter, 0);
    was_dealt(ROLE_AE, DEALT_SIGNATURE, ROLE_PMI, SLOT_counter);
    ck_assert(!answer(ROLE_PMI, REQUEST_SIGNATURE, true));
    ck_assert(!answer(ROLE_CEO, REQUEST_SIGNATURE, true));
    uint16_t id = request_of(REQUEST_SIGNATURE)->id;
    ck_assert(decide(ROLE_PMI, SLOT_counter, 1)); /* asking twice is asking once */
    ck_assert_uint_eq(request_of(REQUEST_SIGNATURE)->id, id);
    ck_assert_uint_eq(bench.desk_view[ROLE_PMI].papers_count, 1);
    ck_assert_uint_eq(bench.desk_view[ROLE_AE].papers_count, 1);
    ck_assert_uint_eq(bench.desk_view[ROLE_CEO].papers_count, 0);
    ck_assert(answer(ROLE_AE, REQUEST_SIGNATURE, true));
    ck_assert_double_eq(world()->decided.counter, 1);
    ck_assert(decide(ROLE_PMI, SLOT_counter, 0)); /* leaving it needs nobody */
    ck_assert_double_eq(world()->decided.counter, 0);
    end_game();
}
END_TEST

START_TEST(an_unsigned_paper_is_shown_as_overdue_to_both_and_lapses_after_two_weeks)
{
    start_game(EVERYBODY);
    ck_assert(decide(ROLE_PMI, SLOT_counter, 1));
    ck_assert(play(2));
    ck_assert_uint_eq(bench.desk_view[ROLE_AE].papers[0].week, 0);
    ck_assert_uint_eq(bench.desk_view[ROLE_PMI].papers[0].week, 0);
    ck_assert_uint_eq(bench.desk_view[ROLE_CEO].papers_count, 0);
    ck_assert(play(1));
    ck_assert_uint_eq(bench.desk_view[ROLE_AE].papers_count, 0);
    ck_assert_double_eq(world()->decided.counter, 0);
    end_game();
}
END_TEST

START_TEST(first_contact_signs_when_bots_sell_and_bots_sign_at_once)
{
    start_game(BIT(PMI) | BIT(PROSPECT));
    ck_assert(decide(ROLE_PMI, SLOT_counter, 1));
    ck_assert_uint_eq(request_of(REQUEST_SIGNATURE)->signer, ROLE_PROSPECT);
    end_game();
    start_game(BIT(PMI));
    ck_assert(decide(ROLE_PMI, SLOT_counter, 1));
    ck_assert_double_eq(world()->decided.counter, 1);
    end_game();
}
END_TEST

START_TEST(a_bot_that_stands_in_signs)
{
    start_game(BIT(PMI) | BIT(AE));
    ck_assert(decide(ROLE_PMI, SLOT_counter, 1));
    room_disconnect(bench.room, PLAYER(ROLE_AE));
    room_tick(bench.room, 61000);
    ck_assert(play(1));
    ck_assert_double_eq(world()->decided.counter, 1);
    end_game();
}
END_TEST

/* Sales trusts marketing from the start, so that the seat at the table is gained. */
static void start_with_trust(unsigned roles)
{
    begin_game();
    ck_assert(setup_put_init(&bench.scenario.setup, INIT_SLOT_Tsm, 0.95));
    seat_people(roles);
}

START_TEST(with_a_seat_at_the_table_marketing_signs_discounts_beyond_the_largest)
{
    start_with_trust(EVERYBODY);
    ck_assert(decide(ROLE_AE, SLOT_disc, 0.2)); /* no seat yet */
    ck_assert_double_eq(world()->decided.disc, 0.2);
    ck_assert(decide(ROLE_AE, SLOT_disc, 0.06));
    ck_assert(play(4));
    ck_assert(team()->dealings.has_cosign);
    ck_assert_uint_eq(bench.team_view.marketing_cosigns, 1);
    was_dealt(ROLE_AE, DEALT_SEAT_GAINED, ROLE_BRAND, 0);
    ck_assert(decide(ROLE_AE, SLOT_disc, 0.1)); /* within the largest one */
    ck_assert_double_eq(world()->decided.disc, 0.1);
    ck_assert(decide(ROLE_AE, SLOT_disc, 0.15));
    ck_assert_double_eq(world()->decided.disc, 0.1);
    ck_assert_uint_eq(request_of(REQUEST_SIGNATURE)->signer, ROLE_PMI);
    ck_assert(answer(ROLE_PMI, REQUEST_SIGNATURE, true));
    ck_assert_double_eq(world()->decided.disc, 0.15);
    ck_assert(decide(ROLE_AE, SLOT_qe_disc, 0.3));
    ck_assert_double_eq(world()->decided.qe_disc, 0);
    ck_assert(decide(ROLE_AE, SLOT_qe_disc, 0.05)); /* instead: nothing is open any more */
    ck_assert_ptr_null(request_of(REQUEST_SIGNATURE));
    end_game();
}
END_TEST

START_TEST(the_seat_at_the_table_is_lost_with_the_trust)
{
    start_with_trust(BIT(AE) | BIT(PMI));
    ck_assert(play(4));
    ck_assert(team()->dealings.has_cosign);
    unsigned weeks = 0;
    while (world()->Tsm >= 0.5 && weeks++ < 30) {
        ck_assert(play(1));
        ck_assert(team()->dealings.has_cosign || world()->Tsm < 0.5);
    }
    ck_assert(!team()->dealings.has_cosign);
    ck_assert_uint_eq(bench.team_view.marketing_cosigns, 0);
    was_dealt(ROLE_AE, DEALT_SEAT_LOST, ROLE_BRAND, 0);
    end_game();
}
END_TEST

START_TEST(one_head_for_both_sides_confirms_what_is_decided_by_the_quarter)
{
    begin_game();
    bench.scenario.chairs |= BIT(DIRECTOR);
    ck_assert(setup_put_habit(&bench.scenario.setup, SLOT_structure, 1));
    seat_people(BIT(BRAND) | BIT(PMI) | BIT(AE) | BIT(DIRECTOR));
    ck_assert(decide(ROLE_BRAND, SLOT_governance, 0.8));
    ck_assert_double_eq(world()->decided.governance, 0.5);
    was_dealt(ROLE_DIRECTOR, DEALT_SIGNATURE, ROLE_BRAND, SLOT_governance);
    ck_assert_uint_eq(bench.desk_view[ROLE_DIRECTOR].papers_count, 1);
    ck_assert(answer(ROLE_DIRECTOR, REQUEST_SIGNATURE, true));
    ck_assert_double_eq(world()->decided.governance, 0.8);
    ck_assert(decide(ROLE_BRAND, SLOT_brand_spend, 5)); /* by the week: no signature */
    ck_assert_double_eq(world()->decided.brand_spend, 5);
    ck_assert(decide(ROLE_PMI, SLOT_corridor, 0.2));
    ck_assert_double_eq(world()->decided.corridor, 0.1);
    end_game();
}
END_TEST

START_TEST(two_heads_need_no_confirmation)
{
    start_game(EVERYBODY);
    ck_assert(decide(ROLE_BRAND, SLOT_governance, 0.8));
    ck_assert_double_eq(world()->decided.governance, 0.8);
    end_game();
}
END_TEST

START_TEST(a_request_that_is_not_there_cannot_be_answered)
{
    struct command command = {.id = COMMAND_ANSWER_REQUEST};
    start_game(EVERYBODY);
    for (unsigned id = 0; id < 3; id++) {
        command.as.answer_request.request = (uint16_t)(id * 32767u);
        ck_assert(!bench_do(&bench, PLAYER(ROLE_CEO), &command));
        was_refused("answered or has lapsed");
    }
    end_game();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("requests");
    TCase *ideas = tcase_create("ideas");
    TCase *signatures = tcase_create("signatures");
    tcase_add_test(ideas, an_idea_becomes_an_order_when_the_chair_that_decides_takes_it_over);
    tcase_add_test(ideas, an_idea_that_is_declined_or_left_alone_changes_nothing);
    tcase_add_test(ideas, an_idea_that_costs_more_than_there_is_becomes_a_request_for_money);
    tcase_add_test(ideas, a_mix_is_proposed_as_a_whole);
    tcase_add_test(ideas, an_idea_that_no_longer_fits_is_refused_and_stays_on_the_desk);
    tcase_add_test(ideas, a_bot_takes_an_idea_over_at_once_within_the_money);
    tcase_add_test(ideas, ideas_that_make_no_sense_are_refused_with_a_sentence);
    tcase_add_test(ideas, trying_ideas_one_after_the_other_does_not_tell_what_a_chair_has_decided);
    tcase_add_test(ideas, a_desk_takes_four_ideas_and_a_chair_has_four_open_ones);
    tcase_add_test(ideas, nothing_is_proposed_before_the_start_or_after_the_end);
    tcase_add_test(ideas, a_moved_threshold_is_offered_to_the_other_side_and_blocks_nothing);
    tcase_add_test(ideas, an_offer_is_replaced_by_the_next_one_and_lapses);
    tcase_add_test(ideas, bots_are_not_asked_to_follow);
    tcase_add_test(signatures, an_answer_to_the_rival_needs_the_sellers);
    tcase_add_test(signatures,
                   an_unsigned_paper_is_shown_as_overdue_to_both_and_lapses_after_two_weeks);
    tcase_add_test(signatures, first_contact_signs_when_bots_sell_and_bots_sign_at_once);
    tcase_add_test(signatures, a_bot_that_stands_in_signs);
    tcase_add_test(signatures,
                   with_a_seat_at_the_table_marketing_signs_discounts_beyond_the_largest);
    tcase_add_test(signatures, the_seat_at_the_table_is_lost_with_the_trust);
    tcase_add_test(signatures, one_head_for_both_sides_confirms_what_is_decided_by_the_quarter);
    tcase_add_test(signatures, two_heads_need_no_confirmation);
    tcase_add_test(signatures, a_request_that_is_not_there_cannot_be_answered);
    tcase_set_timeout(ideas, 60);
    tcase_set_timeout(signatures, 60);
    suite_add_tcase(suite, ideas);
    suite_add_tcase(suite, signatures);
    return suite_run(suite);
}
