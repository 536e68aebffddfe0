#include "past.h"
#include "step.h"
#include "suite.h"

#include <stdlib.h>
#include <string.h>

/* A company's past told again, with something left out, with another luck. */
static struct setup setup;
static struct change changes[8];
static struct past past;
static struct world *world, *other;
static struct telling telling, second;
static const struct past_gap nothing = {ROLE_COUNT, 0, 0, false};

static struct world *world_place(void)
{
    return malloc(world_size_bytes(WORLD_DEALS_USUAL, WORLD_CUSTOMERS_USUAL));
}

static void begin(void)
{
    world = world_place();
    other = world_place();
    setup_default(&setup);
    memset(changes, 0, sizeof changes);
    past = (struct past){&setup, 7, changes, 0};
}

static void end(void)
{
    free(world);
    free(other);
}

static struct change *add(enum change_kind kind, uint32_t week, enum role role)
{
    struct change *change = &changes[past.count++];
    *change = (struct change){.kind = kind, .week = week, .role = role};
    return change;
}

static void order(uint32_t week, unsigned slot, double value)
{
    change_set(add(CHANGE_ORDERS, week, decision_slot_role(slot)), slot, value);
}

static void tell(const struct past_gap *gap, uint32_t until, uint32_t week)
{
    telling_begin(&telling, &past, world);
    telling_play(&telling, &past, gap, until, week);
}

START_TEST(orders_left_out_leave_what_stood_before)
{
    struct past_gap gap = {ROLE_PROSPECT, 1, 2, false};
    order(2, SLOT_sla, 4);
    order(5, SLOT_sla, 72);
    order(5, SLOT_disc, 0.2);
    tell(&gap, past.count, 9);
    ck_assert_double_eq(world->decided.sla, 4);
    ck_assert_double_eq(world->decided.disc, 0.2);
    uint64_t without = world_hash(world);
    tell(&nothing, past.count, 9);
    ck_assert_double_eq(world->decided.sla, 72);
    ck_assert(world_hash(world) != without);
}
END_TEST

START_TEST(what_a_chair_was_ordered_after_the_gap_counts_again)
{
    struct past_gap gap = {ROLE_PROSPECT, 0, 1, false};
    order(2, SLOT_sla, 4);
    order(7, SLOT_sla, 72);
    tell(&gap, past.count, 6);
    ck_assert_double_eq(world->decided.sla, setup.habits.sla);
    telling_play(&telling, &past, &gap, past.count, 8);
    ck_assert_double_eq(world->decided.sla, 72);
}
END_TEST

START_TEST(what_others_ordered_for_the_chair_stays_when_its_own_orders_are_left_out)
{
    struct past_gap gap = {ROLE_PROSPECT, 0, 2, true};
    order(2, SLOT_sla, 4);
    order(3, SLOT_in_share, 0.9);
    changes[1].number = 1;
    tell(&gap, past.count, 6);
    ck_assert_double_eq(world->decided.sla, setup.habits.sla);
    ck_assert_double_eq(world->decided.in_share, 0.9);
    gap.is_own = false;
    tell(&gap, past.count, 6);
    ck_assert_double_eq(world->decided.in_share, setup.habits.in_share);
}
END_TEST

START_TEST(shares_that_do_not_add_up_without_the_gap_hold_as_they_were_played)
{
    struct past_gap gap = {ROLE_CX, 0, 1, false};
    struct change *first = add(CHANGE_ORDERS, 1, ROLE_CX);
    change_set(first, SLOT_cx_iss, 0.1);
    change_set(first, SLOT_cx_onb, 0.1);
    order(4, SLOT_cx_pro, 0.8);
    tell(&gap, past.count, 6);
    ck_assert_double_eq(world->decided.cx_pro, 0.8);
    ck_assert_double_eq(world->decided.cx_iss, 0.1);
    ck_assert_double_eq(world->decided.cx_onb, 0.1);
}
END_TEST

START_TEST(the_past_ends_where_it_is_told_to_and_orders_stand)
{
    order(2, SLOT_sla, 4);
    order(7, SLOT_sla, 72);
    tell(&nothing, 1, 20);
    ck_assert_double_eq(world->decided.sla, 4);
}
END_TEST

START_TEST(the_same_situation_meets_another_luck_and_its_own)
{
    order(2, SLOT_sla, 4);
    tell(&nothing, past.count, 13);
    telling_copy(&second, &telling, other);
    ck_assert(world_hash(world) == world_hash(other));
    telling_change_luck(&second, &past, 1);
    telling_play(&telling, &past, &nothing, past.count, 20);
    telling_play(&second, &past, &nothing, past.count, 20);
    ck_assert_double_eq(world->decided.sla, other->decided.sla);
    ck_assert(world->revenue_of_quarter[1] > other->revenue_of_quarter[1] ||
              world->revenue_of_quarter[1] < other->revenue_of_quarter[1]);
    ck_assert_double_eq(world->revenue_of_quarter[0], other->revenue_of_quarter[0]);
    uint64_t own = world_hash(world);
    tell(&nothing, past.count, 13);
    telling_change_luck(&telling, &past, 0);
    telling_play(&telling, &past, &nothing, past.count, 20);
    ck_assert(world_hash(world) == own);
}
END_TEST

START_TEST(every_kind_of_change_reaches_the_world)
{
    struct change change = {.kind = CHANGE_SEAT, .role = ROLE_AE, .person = 9};
    telling_begin(&telling, &past, world);
    ck_assert(change_apply(world, &change));
    ck_assert_uint_eq(world->hold[ROLE_AE], 9);
    change = (struct change){.kind = CHANGE_SHARE_SEAT, .role = ROLE_AE, .person = 10};
    ck_assert(change_apply(world, &change));
    ck_assert_uint_eq(world->second[ROLE_AE], 10);
    change = (struct change){.kind = CHANGE_CYCLE, .number = 1};
    ck_assert(change_apply(world, &change));
    ck_assert_uint_eq(world->hold[ROLE_DEMAND], 9);
    change = (struct change){.kind = CHANGE_HANDOVER, .role = ROLE_AM, .values = {0.5}};
    ck_assert(change_apply(world, &change));
    ck_assert_double_eq(world->decided.handover[ROLE_AM], 0.5);
    change = (struct change){.kind = CHANGE_SWAP, .number = 0, .person = 17};
    uint32_t staff = world->staff[17];
    ck_assert(change_apply(world, &change));
    ck_assert_uint_eq(world->staff[0], staff);
    change = (struct change){.kind = CHANGE_NOTES, .values = {2}};
    double notes = world->notes;
    ck_assert(change_apply(world, &change));
    ck_assert_double_eq(world->notes, notes + 2);
    change = (struct change){.kind = CHANGE_ORDERS, .role = ROLE_AM};
    change_set(&change, SLOT_disc, 0.1);
    ck_assert(!change_apply(world, &change));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("past");
    TCase *tcase = tcase_create("past");
    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_test(tcase, orders_left_out_leave_what_stood_before);
    tcase_add_test(tcase, what_a_chair_was_ordered_after_the_gap_counts_again);
    tcase_add_test(tcase, what_others_ordered_for_the_chair_stays_when_its_own_orders_are_left_out);
    tcase_add_test(tcase, shares_that_do_not_add_up_without_the_gap_hold_as_they_were_played);
    tcase_add_test(tcase, the_past_ends_where_it_is_told_to_and_orders_stand);
    tcase_add_test(tcase, the_same_situation_meets_another_luck_and_its_own);
    tcase_add_test(tcase, every_kind_of_change_reaches_the_world);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
