#include "bench.h"
#include "suite.h"
#include "world.h"

#include <stdlib.h>
#include <string.h>

/* One facilitator (viewer 1) and people from viewer 10 on. */
static struct bench bench;

static void open_with(unsigned people, uint8_t teams)
{
    char name[8] = "P-a";
    bench_new(&bench);
    bench.scenario.rotations[0] = (struct scenario_rotation){13, 1};
    bench.scenario.rotations[1] = (struct scenario_rotation){26, 1};
    bench.scenario.rotations[2] = (struct scenario_rotation){39, 1};
    bench.scenario.rotation_count = 3;
    bench_open(&bench, teams);
    bench_facilitate(&bench, 1);
    for (unsigned i = 0; i < people; i++) {
        name[2] = (char)('a' + (char)i);
        bench_join(&bench, 10 + i, name);
    }
}

static struct person *person_of(unsigned viewer)
{
    return &bench.room->people[viewer - 10];
}

START_TEST(people_are_spread_over_the_teams_and_each_has_a_chair)
{
    open_with(5, 2);
    unsigned in_first = 0;
    for (unsigned i = 0; i < 5; i++) {
        in_first += person_of(10 + i)->team == 0;
        ck_assert_uint_ne(person_of(10 + i)->roles, 0);
    }
    ck_assert_uint_eq(in_first, 3);
    bench_free(&bench);
}
END_TEST

START_TEST(the_lobby_names_the_weeks_of_the_rotations_and_what_they_lack)
{
    open_with(5, 1);
    ck_assert_str_eq(bench.room_view.plan_sentence,
                     "Chairs change after weeks 13, 26 and 39. Everybody sits on both sides "
                     "at least once.");
    bench_free(&bench);
    bench_new(&bench);
    bench.scenario.rotations[0] = (struct scenario_rotation){26, 1};
    bench.scenario.rotation_count = 1;
    bench_open(&bench, 1);
    bench_facilitate(&bench, 1);
    for (unsigned i = 0; i < 8; i++)
        bench_join(&bench, 10 + i, (char[]){'P', (char)('a' + (char)i), 0});
    ck_assert_str_eq(bench.room_view.plan_sentence,
                     "Chairs change after week 26. Not everybody sees both sides: 1 more change "
                     "would do it.");
    ck_assert(bench_do_plain(&bench, 1, COMMAND_ADD_ROTATION));
    ck_assert_uint_eq(bench.room_view.rotations_needed, 0);
    bench_free(&bench);
}
END_TEST

START_TEST(two_people_cannot_have_one_name)
{
    open_with(1, 1);
    bench_join(&bench, 20, "P-a");
    ck_assert_uint_eq(bench.room->person_count, 1);
    ck_assert(strstr(bench.sentence, "name") != NULL);
    bench_free(&bench);
}
END_TEST

START_TEST(a_ticket_leads_back_to_the_same_seat)
{
    open_with(2, 1);
    char ticket[40];
    memcpy(ticket, bench.ticket, sizeof ticket);
    uint16_t roles = person_of(11)->roles;
    room_disconnect(bench.room, 11);
    struct session_join join = {.name = "Somebody else"};
    memcpy(join.ticket, ticket, sizeof join.ticket);
    room_join(bench.room, 99, &join);
    ck_assert_uint_eq(bench.person, 2);
    ck_assert_uint_eq(bench.room->person_count, 2);
    ck_assert_uint_eq(person_of(11)->roles, roles);
    bench_free(&bench);
}
END_TEST

START_TEST(nothing_is_decided_before_the_start_or_from_another_chair)
{
    open_with(2, 1);
    enum role mine = bench_chair(&bench, 1);
    ck_assert(!bench_decide(&bench, 10, mine, 0, 0.1));
    ck_assert(strstr(bench.sentence, "not started") != NULL);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    enum role other = mine == ROLE_BRAND ? ROLE_DEMAND : ROLE_BRAND;
    unsigned slot = other == ROLE_BRAND ? SLOT_brand_spend : SLOT_act_spend;
    if (!(person_of(10)->roles & (1u << other)))
        ck_assert(!bench_decide(&bench, 10, other, slot, 5));
    bench_free(&bench);
}
END_TEST

START_TEST(a_hand_over_is_not_decided_but_written)
{
    open_with(2, 1);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    enum role mine = bench_chair(&bench, 1);
    ck_assert(!bench_decide(&bench, 10, mine, SLOT_handover + (unsigned)mine, 1));
    ck_assert(strstr(bench.sentence, "note") != NULL);
    bench_free(&bench);
}
END_TEST

START_TEST(only_the_facilitator_starts_pauses_and_advances)
{
    open_with(2, 1);
    ck_assert(!bench_do_plain(&bench, 10, COMMAND_START));
    ck_assert_str_eq(bench.sentence, "Only the facilitator may do this.");
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    ck_assert(bench_do_plain(&bench, 1, COMMAND_PAUSE));
    ck_assert(!bench_do_plain(&bench, 1, COMMAND_PAUSE));
    ck_assert(bench_do_plain(&bench, 1, COMMAND_RESUME));
    bench_free(&bench);
}
END_TEST

/* Seats viewer 10 on the chair. */
static void seat_first(enum role role)
{
    struct command command = {.id = COMMAND_MOVE_PERSON};
    memcpy(command.as.move_person.person_name, person_of(10)->name, PERSON_NAME_SIZE);
    command.as.move_person.role = (uint8_t)role;
    ck_assert(bench_do(&bench, 1, &command));
    ck_assert(person_of(10)->roles & (1u << role));
}

START_TEST(money_beyond_the_free_money_becomes_a_request_that_the_director_grants)
{
    open_with(2, 1);
    seat_first(ROLE_BRAND);
    struct command move = {.id = COMMAND_MOVE_PERSON};
    memcpy(move.as.move_person.person_name, person_of(11)->name, PERSON_NAME_SIZE);
    move.as.move_person.role = ROLE_CEO;
    ck_assert(bench_do(&bench, 1, &move));
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    struct team *team = &bench.room->teams[0];
    ck_assert(bench_decide(&bench, 10, ROLE_BRAND, SLOT_brand_spend, 12));
    ck_assert_double_eq(team->world->decided.brand_spend, 6);
    ck_assert_uint_ne(team->requests[0].id, 0);
    struct command grant = {.id = COMMAND_ANSWER_REQUEST};
    grant.as.answer_request.request = team->requests[0].id;
    grant.as.answer_request.is_granted = 1;
    ck_assert(!bench_do(&bench, 10, &grant));
    ck_assert(bench_do(&bench, 11, &grant));
    ck_assert_double_eq(team->world->decided.brand_spend, 12);
    ck_assert(team_free_money(team) >= -1e-9);
    ck_assert_double_lt(team->world->decided.x_rd, 8);
    bench_free(&bench);
}
END_TEST

START_TEST(a_request_that_nobody_answers_lapses_after_two_weeks)
{
    open_with(2, 1);
    seat_first(ROLE_BRAND);
    struct command move = {.id = COMMAND_MOVE_PERSON};
    memcpy(move.as.move_person.person_name, person_of(11)->name, PERSON_NAME_SIZE);
    move.as.move_person.role = ROLE_CEO;
    ck_assert(bench_do(&bench, 1, &move));
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    ck_assert(bench_decide(&bench, 10, ROLE_BRAND, SLOT_brand_spend, 20));
    ck_assert(bench_advance(&bench, 1, 2));
    ck_assert_uint_ne(bench.room->teams[0].requests[0].id, 0);
    ck_assert(bench_advance(&bench, 1, 2));
    ck_assert_uint_eq(bench.room->teams[0].requests[0].id, 0);
    ck_assert_double_eq(bench.room->teams[0].world->decided.brand_spend, 6);
    bench_free(&bench);
}
END_TEST

START_TEST(the_first_week_is_held_until_everybody_is_ready)
{
    open_with(2, 1);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    ck_assert_int_eq(bench.room->phase, PHASE_READY);
    room_tick(bench.room, 20000);
    ck_assert_int_eq(bench.room->phase, PHASE_READY);
    ck_assert(bench_do_plain(&bench, 10, COMMAND_READY));
    room_tick(bench.room, 1);
    ck_assert_int_eq(bench.room->phase, PHASE_READY);
    ck_assert(bench_do_plain(&bench, 11, COMMAND_READY));
    room_tick(bench.room, 1);
    ck_assert_int_eq(bench.room->phase, PHASE_RUN);
    bench_free(&bench);
}
END_TEST

START_TEST(the_first_week_is_not_held_longer_than_the_limit)
{
    open_with(2, 1);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    room_tick(bench.room, 45001);
    ck_assert_int_eq(bench.room->phase, PHASE_RUN);
    bench_free(&bench);
}
END_TEST

START_TEST(beats_stop_the_clock_for_decisions)
{
    open_with(1, 1);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    ck_assert(bench_do_plain(&bench, 10, COMMAND_READY));
    room_tick(bench.room, 1);
    for (int i = 0; i < 60 && bench.room->phase == PHASE_RUN; i++)
        room_tick(bench.room, 1000);
    ck_assert_int_eq(bench.room->phase, PHASE_DECIDE);
    ck_assert_uint_eq(bench.room->week, bench.scenario.beats[0]);
    bench_free(&bench);
}
END_TEST

START_TEST(a_paused_room_stands_still_and_goes_on_where_it_was)
{
    open_with(1, 1);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    room_tick(bench.room, 10000);
    int64_t left = room_left_ms(bench.room);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_PAUSE));
    room_tick(bench.room, 500000);
    ck_assert_int_eq(room_left_ms(bench.room), left);
    ck_assert_int_eq(bench.room->phase, PHASE_READY);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_RESUME));
    ck_assert_int_eq(room_left_ms(bench.room), left);
    bench_free(&bench);
}
END_TEST

START_TEST(the_chairs_rotate_in_the_planned_weeks_and_the_game_ends_in_the_debrief)
{
    open_with(6, 1);
    uint16_t before[6];
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    ck_assert(bench_advance(&bench, 1, 13));
    ck_assert_int_eq(bench.room->phase, PHASE_BREAK);
    for (unsigned i = 0; i < 6; i++)
        before[i] = person_of(10 + i)->roles;
    ck_assert(bench_advance(&bench, 1, 1));
    for (unsigned i = 0; i < 6; i++)
        ck_assert_uint_ne(before[i], person_of(10 + i)->roles);
    ck_assert(bench_advance(&bench, 1, 38));
    ck_assert_uint_eq(bench.room->week, 52);
    ck_assert_int_eq(bench.room->phase, PHASE_DEBRIEF);
    ck_assert_uint_eq(bench.views[VIEW_DEBRIEF_VIEW] > 0, 1);
    bench_free(&bench);
}
END_TEST

START_TEST(everybody_has_sat_on_both_sides_at_the_end)
{
    open_with(7, 1);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    ck_assert(bench_advance(&bench, 1, 52));
    for (unsigned i = 0; i < 7; i++) {
        unsigned seen = person_of(10 + i)->roles | person_of(10 + i)->has_held;
        bool marketing = (seen & roles_of_side(SIDE_MARKETING)) != 0;
        bool sales = (seen & roles_of_side(SIDE_SALES)) != 0;
        ck_assert_msg(marketing && sales, "person %u saw %x", i + 1, seen);
    }
    bench_free(&bench);
}
END_TEST

START_TEST(a_bot_takes_the_seat_of_a_person_who_is_gone_and_hands_it_back_at_once)
{
    open_with(2, 1);
    char ticket[40];
    memcpy(ticket, bench.ticket, sizeof ticket);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    room_disconnect(bench.room, 11);
    room_tick(bench.room, 31000);
    ck_assert(!person_of(11)->is_taken_over);
    ck_assert_uint_ge(bench.told, 1);
    room_tick(bench.room, 30000);
    ck_assert(person_of(11)->is_taken_over);
    struct session_join join = {.name = ""};
    memcpy(join.ticket, ticket, sizeof join.ticket);
    room_join(bench.room, 50, &join);
    ck_assert(!person_of(11)->is_taken_over);
    bench_free(&bench);
}
END_TEST

START_TEST(two_who_share_a_chair_pass_the_pen_and_either_may_take_it)
{
    open_with(12, 1);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    uint32_t first = 0, second = 0;
    enum role shared = ROLE_COUNT;
    for (unsigned role = 0; role < ROLE_COUNT && shared == ROLE_COUNT; role++) {
        const struct chair *chair = &bench.room->teams[0].chairs[role];
        if (chair->second == 0) continue;
        shared = (enum role)role;
        first = chair->holder;
        second = chair->second;
    }
    ck_assert_int_lt(shared, ROLE_COUNT);
    uint16_t bit = (uint16_t)(1u << shared);
    bool first_began = bench.room->people[first - 1].pens & bit;
    ck_assert(bench_advance(&bench, 1, 7));
    ck_assert_int_ne((bench.room->people[first - 1].pens & bit) != 0, first_began);
    ck_assert_int_eq((bench.room->people[second - 1].pens & bit) != 0, first_began);
    struct command take = {.id = COMMAND_TAKE_PEN, .as.take_pen.role = (uint8_t)shared};
    uint32_t without = first_began ? first : second;
    ck_assert(bench_do(&bench, 9 + without, &take));
    ck_assert(bench.room->people[without - 1].pens & bit);
    bench_free(&bench);
}
END_TEST

START_TEST(a_kicked_person_leaves_the_chair_to_a_bot)
{
    open_with(2, 1);
    struct command kick = {.id = COMMAND_KICK, .as.kick.person_name = "P-b"};
    ck_assert(bench_do(&bench, 1, &kick));
    ck_assert(!person_of(11)->is_here);
    ck_assert_uint_eq(bench.released, 1);
    ck_assert(!bench_do(&bench, 1, &kick));
    bench_free(&bench);
}
END_TEST

START_TEST(a_command_that_is_sent_again_counts_once)
{
    open_with(2, 1);
    struct command ready = {.id = COMMAND_READY};
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    room_command(bench.room, 10, 7, &ready);
    uint64_t seq = room_seq(bench.room), accepted = bench.accepted;
    room_command(bench.room, 10, 7, &ready);
    ck_assert_uint_eq(room_seq(bench.room), seq);
    ck_assert_uint_eq(bench.accepted, accepted + 1);
    bench_free(&bench);
}
END_TEST

/* A game with many kinds of commands. */
static void play_some(void)
{
    open_with(9, 2);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    for (unsigned week = 0; week < 30; week++) {
        unsigned viewer = 10 + week % 9;
        struct person *person = person_of(viewer);
        enum role role = bench_chair(&bench, person->id);
        for (unsigned slot = 0; slot < DECISION_SLOTS; slot++)
            if (role < ROLE_COUNT && decision_slot_role(slot) == role && week % 3 == slot % 3)
                bench_decide(&bench, viewer, role, slot,
                             decision_default(slot) * (1 + 0.05 * (week % 4)));
        ck_assert(bench_advance(&bench, 1, 1));
        if (week == 10) room_disconnect(bench.room, 12);
        room_tick(bench.room, 40000);
    }
    bench_join(&bench, 70, "Late");
    ck_assert(bench_advance(&bench, 1, 10));
}

START_TEST(the_same_rows_make_the_same_room)
{
    char sentence[200] = "";
    play_some();
    struct room *again = bench_replay(&bench, sentence, sizeof sentence);
    ck_assert_msg(again != NULL, "%s", sentence);
    for (unsigned team = 0; team < 2; team++)
        ck_assert_uint_eq(world_hash(again->teams[team].world),
                          world_hash(bench.room->teams[team].world));
    ck_assert_uint_eq(again->week, bench.room->week);
    ck_assert_int_eq(again->phase, bench.room->phase);
    ck_assert_uint_eq(again->seq, bench.room->seq);
    ck_assert_mem_eq(again->people, bench.room->people, sizeof again->people);
    room_free(again);
    bench_free(&bench);
}
END_TEST

/* A decision that moves the company whatever else was decided: no mix, no money, not zero. */
static bool is_plain_decision(const struct kept_row *kept)
{
    struct command command;
    if (kept->row.kind != COMMAND_DECIDE ||
        !command_decode(&command, kept->payload, kept->row.size))
        return false;
    unsigned slot = command.as.decide.settings[0].slot;
    const struct decision_info *info = decision_info(decision_of_slot(slot));
    return info->sum_rule == SUM_NONE && info->budget_weight <= 0 && !info->is_whole &&
           decision_default(slot) * 0.9 > info->min && decision_default(slot) > 0;
}

START_TEST(a_row_that_is_missing_or_changed_is_noticed)
{
    char sentence[200] = "";
    play_some();
    size_t decided = 0;
    struct command command;
    for (size_t i = 0; i < bench.kept_count; i++)
        if (is_plain_decision(&bench.kept[i])) decided = i;
    struct kept_row *row = &bench.kept[decided];
    ck_assert(command_decode(&command, row->payload, row->row.size));
    command.as.decide.settings[0].value *= 0.5;
    row->row.size = command_encode(&command, row->payload, sizeof row->payload);
    ck_assert(bench_replay(&bench, sentence, sizeof sentence) == NULL);
    ck_assert(strstr(sentence, "Week") != NULL);
    bench.kept_count = decided;
    memmove(&bench.kept[1], &bench.kept[2], (decided - 2) * sizeof *bench.kept);
    ck_assert(bench_replay(&bench, sentence, sizeof sentence) == NULL);
    ck_assert(strstr(sentence, "missing") != NULL);
    bench_free(&bench);
}
END_TEST

START_TEST(teams_that_decide_alike_have_equal_worlds)
{
    open_with(4, 2);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    ck_assert(bench_advance(&bench, 1, 12));
    ck_assert_double_eq(bench.room->teams[0].weeks[11].revenue,
                        bench.room->teams[1].weeks[11].revenue);
    bench_free(&bench);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("room");
    TCase *people = tcase_create("people");
    TCase *play = tcase_create("play");
    tcase_set_timeout(play, 60);
    tcase_add_test(people, people_are_spread_over_the_teams_and_each_has_a_chair);
    tcase_add_test(people, the_lobby_names_the_weeks_of_the_rotations_and_what_they_lack);
    tcase_add_test(people, two_people_cannot_have_one_name);
    tcase_add_test(people, a_ticket_leads_back_to_the_same_seat);
    tcase_add_test(people, a_bot_takes_the_seat_of_a_person_who_is_gone_and_hands_it_back_at_once);
    tcase_add_test(people, two_who_share_a_chair_pass_the_pen_and_either_may_take_it);
    tcase_add_test(people, a_kicked_person_leaves_the_chair_to_a_bot);
    tcase_add_test(play, nothing_is_decided_before_the_start_or_from_another_chair);
    tcase_add_test(play, a_hand_over_is_not_decided_but_written);
    tcase_add_test(play, only_the_facilitator_starts_pauses_and_advances);
    tcase_add_test(play, money_beyond_the_free_money_becomes_a_request_that_the_director_grants);
    tcase_add_test(play, a_request_that_nobody_answers_lapses_after_two_weeks);
    tcase_add_test(play, the_first_week_is_held_until_everybody_is_ready);
    tcase_add_test(play, the_first_week_is_not_held_longer_than_the_limit);
    tcase_add_test(play, beats_stop_the_clock_for_decisions);
    tcase_add_test(play, a_paused_room_stands_still_and_goes_on_where_it_was);
    tcase_add_test(play, the_chairs_rotate_in_the_planned_weeks_and_the_game_ends_in_the_debrief);
    tcase_add_test(play, everybody_has_sat_on_both_sides_at_the_end);
    tcase_add_test(play, a_command_that_is_sent_again_counts_once);
    tcase_add_test(play, the_same_rows_make_the_same_room);
    tcase_add_test(play, a_row_that_is_missing_or_changed_is_noticed);
    tcase_add_test(play, teams_that_decide_alike_have_equal_worlds);
    suite_add_tcase(suite, people);
    suite_add_tcase(suite, play);
    return suite_run(suite);
}
