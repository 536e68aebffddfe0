#include "decisions.h"
#include "model.h"
#include "requests.h"
#include "suite.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct model *model;
static struct packet *packet;

static void set_up(void)
{
    model = calloc(1, sizeof *model);
    packet = calloc(1, sizeof *packet);
    ck_assert(model && packet);
    model_start(model);
}

static void tear_down(void)
{
    free(model);
    free(packet);
}

static void sit_down(uint32_t person)
{
    struct session_joined joined = {.person = person, .code = "AAAA-BBBB", .ticket = "t"};

    model_take_seat(model, &joined);
    model_take_link(model, MODEL_OPEN, "", 1000);
}

static struct view_room_view *new_room(enum phase phase)
{
    memset(packet, 0, sizeof *packet);
    packet->family = PACKET_VIEW;
    packet->as.view.id = VIEW_ROOM_VIEW;
    packet->as.view.as.room_view.phase = (uint8_t)phase;
    return &packet->as.view.as.room_view;
}

static struct person_row *add_person(struct view_room_view *room, uint32_t person, unsigned roles)
{
    struct person_row *row = &room->people[room->people_count++];

    row->person = person;
    row->roles = (uint16_t)roles;
    row->is_connected = 1;
    return row;
}

START_TEST(who_is_moved_to_another_team_looks_at_its_numbers)
{
    sit_down(5);
    struct person_row *me = add_person(new_room(PHASE_LOBBY), 5, 1u << ROLE_AE);
    me->team = 1;
    model_take_packet(model, packet, 1000);
    ck_assert_uint_eq(model->team, 1);
    me = add_person(new_room(PHASE_DECIDE), 5, 1u << ROLE_AE);
    me->team = 0;
    model_take_packet(model, packet, 2000);
    ck_assert_uint_eq(model->team, 0);
}
END_TEST

START_TEST(two_things_done_at_once_are_both_kept)
{
    sit_down(1);
    for (uint8_t kind = DEALT_YES; kind <= DEALT_NO; kind++) {
        memset(packet, 0, sizeof *packet);
        packet->family = PACKET_EVENT;
        packet->as.event.id = EVENT_DEALT;
        packet->as.event.as.dealt = (struct event_dealt){4, kind, ROLE_AE, SLOT_disc};
        model_take_packet(model, packet, 1000);
    }
    ck_assert_uint_eq(model->news.count, 2);
    ck_assert_str_eq(model_line(&model->news, 0)->text, "Selling has said yes: Everyday discount.");
    ck_assert_str_eq(model->told.text, "Selling has said no: Everyday discount.");
}
END_TEST

static void take_desk(enum role role)
{
    memset(packet, 0, sizeof *packet);
    packet->family = PACKET_VIEW;
    packet->as.view.id = VIEW_DESK_VIEW;
    packet->as.view.as.desk_view.role = (uint8_t)role;
    model_take_packet(model, packet, 1000);
}

START_TEST(the_countdown_runs_by_this_machines_clock_and_never_below_zero)
{
    sit_down(1);
    new_room(PHASE_DECIDE)->left_ms = 5000;
    model_take_packet(model, packet, 10000);
    ck_assert_int_eq(model_left_ms(model, 10000), 5000);
    ck_assert_int_eq(model_left_ms(model, 12000), 3000);
    ck_assert_int_eq(model_left_ms(model, 99000), 0);
}
END_TEST

START_TEST(the_countdown_stands_while_paused_or_apart)
{
    sit_down(1);
    struct view_room_view *room = new_room(PHASE_DECIDE);
    room->left_ms = 5000;
    model_take_packet(model, packet, 10000);
    model_take_link(model, MODEL_LOST, "gone", 11000);
    ck_assert_int_eq(model_left_ms(model, 12000), -1);
    model_take_link(model, MODEL_OPEN, "", 12000);
    room->is_paused = 1;
    model_take_packet(model, packet, 13000);
    ck_assert_int_eq(model_left_ms(model, 13000), -1);
}
END_TEST

START_TEST(a_chair_that_is_given_away_takes_its_desk_along)
{
    sit_down(1);
    add_person(new_room(PHASE_RUN), 1, 1u << ROLE_AE);
    model_take_packet(model, packet, 1000);
    take_desk(ROLE_AE);
    ck_assert_ptr_nonnull(model_desk(model, ROLE_AE));
    add_person(new_room(PHASE_BREAK), 1, 1u << ROLE_BRAND);
    model_take_packet(model, packet, 2000);
    ck_assert_ptr_null(model_desk(model, ROLE_AE));
    ck_assert(model_has_chair(model, ROLE_BRAND));
}
END_TEST

static void tell(bool is_from_scenario)
{
    memset(packet, 0, sizeof *packet);
    packet->family = PACKET_EVENT;
    packet->as.event.id = EVENT_TOLD;
    packet->as.event.as.told.from_scenario = is_from_scenario;
    text_copy(packet->as.event.as.told.text, sizeof packet->as.event.as.told.text, "Act now.");
    model_take_packet(model, packet, 1000);
}

START_TEST(what_the_scenario_told_a_chair_stays_with_the_chair)
{
    for (int is_from_scenario = 0; is_from_scenario < 2; is_from_scenario++) {
        sit_down(7);
        add_person(new_room(PHASE_RUN), 7, 1u << ROLE_AE);
        model_take_packet(model, packet, 1000);
        tell(is_from_scenario);
        add_person(new_room(PHASE_RUN), 7, 1u << ROLE_AE);
        model_take_packet(model, packet, 5000);
        ck_assert_str_eq(model->told.text, "Act now.");
        add_person(new_room(PHASE_READY), 7, 1u << ROLE_BRAND);
        model_take_packet(model, packet, 9000);
        ck_assert_str_eq(model->told.text, is_from_scenario ? "" : "Act now.");
    }
}
END_TEST

START_TEST(a_return_to_the_same_seat_keeps_what_is_known)
{
    sit_down(1);
    add_person(new_room(PHASE_RUN), 1, 1u << ROLE_AE);
    model_take_packet(model, packet, 1000);
    model_take_link(model, MODEL_LOST, "", 2000);
    sit_down(1);
    ck_assert(model->has_room);
    sit_down(2);
    ck_assert(!model->has_room);
}
END_TEST

START_TEST(humans_are_awaited_and_bots_and_absent_ones_are_not)
{
    const struct person_row *rows[4];
    sit_down(1);
    struct view_room_view *room = new_room(PHASE_READY);
    add_person(room, 1, 1)->is_ready = 1;
    add_person(room, 2, 2);
    add_person(room, 3, 4)->is_taken_over = 1;
    add_person(room, 4, 8)->is_connected = 0;
    add_person(room, 5, 0);
    model_take_packet(model, packet, 1000);
    ck_assert_uint_eq(model_awaited(model, rows, 4), 1);
    ck_assert_uint_eq(rows[0]->person, 2);
    ck_assert(model_waits_for_ready(model));
}
END_TEST

START_TEST(a_shared_chair_is_held_by_whoever_has_the_pen)
{
    sit_down(1);
    struct view_room_view *room = new_room(PHASE_RUN);
    add_person(room, 1, 1u << ROLE_AE);
    add_person(room, 2, 1u << ROLE_AE)->pens = 1u << ROLE_AE;
    model_take_packet(model, packet, 1000);
    ck_assert(!model_has_pen(model, ROLE_AE));
    model->room.people[1].pens = 0;
    ck_assert(model_has_pen(model, ROLE_AE));
    ck_assert(!model_has_pen(model, ROLE_BRAND));
}
END_TEST

START_TEST(the_news_keep_the_last_and_count_all)
{
    for (int i = 0; i < MODEL_NEWS_MAX + 5; i++) {
        memset(packet, 0, sizeof *packet);
        packet->family = PACKET_EVENT;
        packet->as.event.id = EVENT_NEWS;
        snprintf(packet->as.event.as.news.text, 16, "line %d", i);
        model_take_packet(model, packet, 1000);
    }
    ck_assert_uint_eq(model->news.count, MODEL_NEWS_MAX);
    ck_assert_uint_eq(model->news.total, MODEL_NEWS_MAX + 5);
    ck_assert_str_eq(model_line(&model->news, 0)->text, "line 5");
    ck_assert_str_eq(model_line(&model->news, MODEL_NEWS_MAX - 1)->text, "line 36");
}
END_TEST

START_TEST(orders_of_the_desk_stand_over_the_defaults)
{
    static struct view_desk_view desk;
    double decided[DECISION_SLOTS], inherited[DECISION_SLOTS];
    desk.orders_count = 2;
    desk.orders[0] = (struct order_row){.slot = SLOT_disc, .decided = 0.2, .inherited = 0.12};
    desk.orders[1] = (struct order_row){.slot = DECISION_SLOTS, .decided = 9};
    desk_decided(&desk, decided);
    desk_inherited(&desk, inherited);
    ck_assert_double_eq(decided[SLOT_disc], 0.2);
    ck_assert_double_eq(inherited[SLOT_disc], 0.12);
    ck_assert_double_eq(decided[SLOT_focus], decision_default(SLOT_focus));
    ck_assert_ptr_nonnull(desk_order(&desk, SLOT_disc));
    ck_assert_ptr_null(desk_order(&desk, SLOT_focus));
}
END_TEST

START_TEST(views_with_impossible_numbers_change_nothing)
{
    sit_down(1);
    memset(packet, 0, sizeof *packet);
    packet->family = PACKET_VIEW;
    packet->as.view.id = VIEW_DESK_VIEW;
    packet->as.view.as.desk_view.role = 200;
    model_take_packet(model, packet, 1000);
    packet->as.view.id = VIEW_TEAM_VIEW;
    packet->as.view.as.team_view.team = 200;
    model_take_packet(model, packet, 1000);
    for (int i = 0; i < ROLE_COUNT; i++)
        ck_assert_ptr_null(model_desk(model, (enum role)i));
    ck_assert_ptr_null(model_team(model));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("model");
    TCase *all = tcase_create("model");
    tcase_add_checked_fixture(all, set_up, tear_down);
    tcase_add_test(all, two_things_done_at_once_are_both_kept);
    tcase_add_test(all, who_is_moved_to_another_team_looks_at_its_numbers);
    tcase_add_test(all, the_countdown_runs_by_this_machines_clock_and_never_below_zero);
    tcase_add_test(all, the_countdown_stands_while_paused_or_apart);
    tcase_add_test(all, a_chair_that_is_given_away_takes_its_desk_along);
    tcase_add_test(all, what_the_scenario_told_a_chair_stays_with_the_chair);
    tcase_add_test(all, a_return_to_the_same_seat_keeps_what_is_known);
    tcase_add_test(all, humans_are_awaited_and_bots_and_absent_ones_are_not);
    tcase_add_test(all, a_shared_chair_is_held_by_whoever_has_the_pen);
    tcase_add_test(all, the_news_keep_the_last_and_count_all);
    tcase_add_test(all, orders_of_the_desk_stand_over_the_defaults);
    tcase_add_test(all, views_with_impossible_numbers_change_nothing);
    suite_add_tcase(suite, all);
    return suite_run(suite);
}
