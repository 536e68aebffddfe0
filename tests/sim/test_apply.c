#include "suite.h"

#include "policy_runs.h"

static struct world *w;

static void begin(void)
{
    struct setup setup;
    setup_default(&setup);
    w = world_new(&setup, 1);
}

static void end(void)
{
    free(w);
}

static void play_until(uint32_t week)
{
    while (w->week < week)
        world_step(w, NULL);
}

START_TEST(a_chair_decides_its_own_and_nothing_else)
{
    ck_assert_uint_eq(world_decide(w, ROLE_AE, SLOT_disc, 0.2), REFUSAL_NONE);
    ck_assert_uint_eq(world_decide(w, ROLE_BRAND, SLOT_disc, 0.1), REFUSAL_NOT_YOURS);
    ck_assert_uint_eq(world_decide(w, ROLE_AE, SLOT_disc, 0.4), REFUSAL_RANGE);
    ck_assert_uint_eq(world_decide(w, ROLE_AE, DECISION_SLOTS, 0), REFUSAL_UNKNOWN);
    ck_assert_uint_eq(world_decide(w, ROLE_AE, SLOT_handover + ROLE_AE, 1), REFUSAL_NONE);
    ck_assert_uint_eq(world_decide(w, ROLE_AE, SLOT_handover + ROLE_CX, 1), REFUSAL_NOT_YOURS);
    ck_assert_double_eq(w->decided.disc, 0.2);
}
END_TEST

START_TEST(orders_are_applied_together_or_not_at_all)
{
    const uint16_t slots[] = {SLOT_act_mix, SLOT_act_mix + 1, SLOT_act_mix + 2};
    const double good[] = {0.2, 0.3, 0.5}, bad[] = {0.2, 0.3, 0.6};
    uint64_t before = world_hash(w);
    ck_assert_uint_eq(world_decide_all(w, ROLE_DEMAND, slots, bad, 3), REFUSAL_SUM);
    ck_assert(world_hash(w) == before);
    ck_assert_uint_eq(world_decide_all(w, ROLE_DEMAND, slots, good, 3), REFUSAL_NONE);
    ck_assert_double_eq(w->decided.act_mix[2], 0.5);
    ck_assert_uint_eq(world_decide(w, ROLE_DEMAND, SLOT_act_mix, 0.4), REFUSAL_SUM);
    ck_assert_uint_eq(world_decide(w, ROLE_PMI, SLOT_pmi_fb, 0.6), REFUSAL_SUM);
    ck_assert_uint_eq(world_decide(w, ROLE_PMI, SLOT_pmi_fb, 0.5), REFUSAL_NONE);
    ck_assert_uint_eq(world_decide(w, ROLE_CX, SLOT_cx_pro, 0), REFUSAL_NONE);
    ck_assert_uint_eq(world_decide(w, ROLE_CX, SLOT_cx_onb, 0.7), REFUSAL_SUM);
}
END_TEST

START_TEST(nothing_is_decided_after_the_year)
{
    play_until(52);
    ck_assert_uint_eq(world_decide(w, ROLE_AE, SLOT_disc, 0.2), REFUSAL_LATE);
    ck_assert_uint_eq(world_assess(w), REFUSAL_LATE);
    ck_assert_uint_eq(world_swap(w, 1, 2), REFUSAL_LATE);
}
END_TEST

START_TEST(the_cycle_moves_everybody_one_place_to_the_right)
{
    play_until(13);
    ck_assert_uint_eq(world_rotate_cycle(w, 1), REFUSAL_NONE);
    ck_assert_uint_eq(w->hold[ROLE_AE], ROLE_BRAND);
    ck_assert_uint_eq(w->hold[ROLE_DEMAND], ROLE_AE);
    ck_assert_uint_eq(w->hold[ROLE_BRAND], ROLE_CX);
    ck_assert_uint_eq(w->hold[ROLE_CEO], ROLE_CEO);
    /* O2: no experience there, half a hand-over is one week. */
    ck_assert_double_eq(w->ten[ROLE_AE], 1);
    ck_assert_double_eq(w->stint[ROLE_AE], 0);
    ck_assert_double_eq(w->ten[ROLE_CEO], 26 + 13);
}
END_TEST

START_TEST(seats_by_hand_give_what_the_cycle_gives)
{
    play_until(13);
    size_t size = world_size_bytes(w->max_deals, w->max_customers);
    struct world *other = malloc(size);
    memcpy(other, w, size);
    world_rotate_cycle(w, 3);
    for (unsigned role = ROLE_BRAND; role < ROLE_MODEL_COUNT; role++)
        ck_assert_uint_eq(world_seat(other, (enum role)role, w->hold[role]), REFUSAL_NONE);
    ck_assert(world_hash(w) == world_hash(other));
    free(other);
}
END_TEST

START_TEST(who_stays_keeps_their_tenure)
{
    play_until(5);
    double tenure = w->ten[ROLE_PMI];
    ck_assert_uint_eq(world_seat(w, ROLE_PMI, ROLE_PMI), REFUSAL_NONE);
    ck_assert_double_eq(w->ten[ROLE_PMI], tenure);
    ck_assert_uint_eq(world_seat(w, ROLE_PMI, PERSONS_MAX), REFUSAL_UNKNOWN);
    ck_assert_uint_eq(world_seat(w, ROLE_DIRECTOR, 3), REFUSAL_NONE);
    ck_assert_uint_eq(w->director, 3);
}
END_TEST

START_TEST(two_in_a_seat_learn_half_each)
{
    ck_assert_uint_eq(world_seat(w, ROLE_AM, 10), REFUSAL_NONE);
    ck_assert_uint_eq(world_share_seat(w, ROLE_AM, 11), REFUSAL_NONE);
    play_until(4);
    ck_assert_double_eq(world_experience(w, 10, ROLE_AM), 2);
    ck_assert_double_eq(world_experience(w, 11, ROLE_AM), 2);
    ck_assert_double_eq(world_experience(w, 12, ROLE_AM), 0);
}
END_TEST

START_TEST(an_assessment_costs_twenty_and_bears_fruit_in_three_weeks)
{
    static struct happenings week;
    play_until(1);
    ck_assert_uint_eq(world_assess(w), REFUSAL_NONE);
    ck_assert_uint_eq(world_assess(w), REFUSAL_BUSY);
    world_step(w, &week);
    ck_assert_double_eq_tol(week.result.profit, 0.78 * week.result.revenue - week.result.cost - 20,
                            1e-9);
    play_until(4);
    ck_assert_uint_eq(w->staff[4], 4);
    world_step(w, &week);
    unsigned swaps = 0;
    for (uint32_t i = 0; i < week.count; i++)
        swaps += week.list[i].kind == HAPPENING_STAFF_SWAPPED;
    ck_assert_uint_eq(swaps, 2);
    ck_assert_uint_ne(w->staff[4], 4); /* Rosa cares for people and sat in First contact */
}
END_TEST

START_TEST(shocks_come_from_the_future_and_have_room)
{
    struct shock shock = {.kind = SHOCK_slump, .week = 3, .weeks = 4, .size = 0.3};
    play_until(4);
    ck_assert_uint_eq(world_add_shock(w, &shock), REFUSAL_LATE);
    shock.week = 4;
    ck_assert_uint_eq(world_add_shock(w, &shock), REFUSAL_NONE);
    shock.size = 1.5;
    ck_assert_uint_eq(world_add_shock(w, &shock), REFUSAL_RANGE);
    shock.kind = SHOCK_COUNT;
    ck_assert_uint_eq(world_add_shock(w, &shock), REFUSAL_UNKNOWN);
    shock = (struct shock){.kind = SHOCK_slump, .week = 9, .weeks = 1, .size = 0.1};
    while (w->setup.shock_count < SETUP_SHOCKS_MAX)
        ck_assert_uint_eq(world_add_shock(w, &shock), REFUSAL_NONE);
    ck_assert_uint_eq(world_add_shock(w, &shock), REFUSAL_FULL);
}
END_TEST

START_TEST(a_start_set_in_the_lobby_is_as_if_the_scenario_had_said_it)
{
    struct setup setup;
    setup_default(&setup);
    ck_assert(setup_put_parameter(&setup, PARAMETER_SLOT_cust0, 80));
    ck_assert(setup_put_init(&setup, INIT_SLOT_Tsm, 0.3));
    ck_assert(setup_put_habit(&setup, SLOT_brand_spend, 3));
    struct world *other = world_new(&setup, 1);
    ck_assert_uint_eq(world_set_parameter(w, PARAMETER_SLOT_cust0, 80), REFUSAL_NONE);
    ck_assert_uint_eq(world_set_init(w, INIT_SLOT_Tsm, 0.3), REFUSAL_NONE);
    ck_assert_uint_eq(world_set_habit(w, SLOT_brand_spend, 3), REFUSAL_NONE);
    ck_assert(world_hash(w) == world_hash(other));
    free(other);
}
END_TEST

START_TEST(a_start_set_in_the_lobby_keeps_seats_and_orders)
{
    ck_assert_uint_eq(world_seat(w, ROLE_AE, 9), REFUSAL_NONE);
    ck_assert_uint_eq(world_decide(w, ROLE_AE, SLOT_disc, 0.15), REFUSAL_NONE);
    ck_assert_uint_eq(world_set_init(w, INIT_SLOT_sat, 0.5), REFUSAL_NONE);
    ck_assert_uint_eq(w->hold[ROLE_AE], 9);
    ck_assert_double_eq(w->decided.disc, 0.15);
    play_until(1);
    ck_assert_uint_eq(world_set_init(w, INIT_SLOT_sat, 0.6), REFUSAL_LATE);
    ck_assert_uint_eq(world_set_habit(w, SLOT_disc, 0.1), REFUSAL_LATE);
    ck_assert_uint_eq(world_set_parameter(w, PARAMETER_SLOT_phi, 0.012), REFUSAL_NONE);
    ck_assert_uint_eq(world_set_target(w, 1, 2000), REFUSAL_NONE);
    ck_assert_uint_eq(world_set_target(w, 4, 2000), REFUSAL_UNKNOWN);
    ck_assert_uint_eq(world_set_target(w, 0, -1), REFUSAL_RANGE);
}
END_TEST

START_TEST(trust_and_notes_move_by_what_happens_between_the_sides_and_stay_in_bounds)
{
    double sm = w->Tsm, ms = w->Tms, notes = w->notes;
    world_shift_trust(w, -0.06, 0.02);
    world_add_notes(w, 0.5);
    ck_assert_double_eq(w->Tsm, sm - 0.06);
    ck_assert_double_eq(w->Tms, ms + 0.02);
    ck_assert_double_eq(w->notes, notes + 0.5);
    world_shift_trust(w, -2, 2);
    world_add_notes(w, -1000);
    ck_assert_double_eq(w->Tsm, 0);
    ck_assert_double_eq(w->Tms, 1);
    ck_assert_double_eq(w->notes, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("apply");
    TCase *apply = tcase_create("apply");
    tcase_add_checked_fixture(apply, begin, end);
    tcase_add_test(apply, a_chair_decides_its_own_and_nothing_else);
    tcase_add_test(apply, orders_are_applied_together_or_not_at_all);
    tcase_add_test(apply, nothing_is_decided_after_the_year);
    tcase_add_test(apply, the_cycle_moves_everybody_one_place_to_the_right);
    tcase_add_test(apply, seats_by_hand_give_what_the_cycle_gives);
    tcase_add_test(apply, who_stays_keeps_their_tenure);
    tcase_add_test(apply, two_in_a_seat_learn_half_each);
    tcase_add_test(apply, an_assessment_costs_twenty_and_bears_fruit_in_three_weeks);
    tcase_add_test(apply, shocks_come_from_the_future_and_have_room);
    tcase_add_test(apply, a_start_set_in_the_lobby_is_as_if_the_scenario_had_said_it);
    tcase_add_test(apply, a_start_set_in_the_lobby_keeps_seats_and_orders);
    tcase_add_test(apply,
                   trust_and_notes_move_by_what_happens_between_the_sides_and_stay_in_bounds);
    suite_add_tcase(suite, apply);
    return suite_run(suite);
}
