#include "bench.h"
#include "suite.h"
#include "world.h"

#include <stdio.h>
#include <string.h>

/* Who sits where when people come, go, change their minds and are away. One facilitator (viewer 1)
 * and people from viewer 10 on. */
static struct bench bench;

static void open_with(unsigned people, uint8_t teams)
{
    char name[8];
    bench_new(&bench);
    bench.scenario.rotations[0] = (struct scenario_rotation){13, 1};
    bench.scenario.rotation_count = 1;
    bench_open(&bench, teams);
    bench_facilitate(&bench, 1);
    for (unsigned i = 0; i < people; i++) {
        snprintf(name, sizeof name, "P-%u", i);
        bench_join(&bench, 10 + i, name);
    }
}

static struct person *person_of(unsigned viewer)
{
    return &bench.room->people[viewer - 10];
}

static bool choose(unsigned viewer, uint8_t team, uint8_t role)
{
    struct command command = {.id = COMMAND_CHOOSE_SEAT};
    command.as.choose_seat.team = team;
    command.as.choose_seat.role = role;
    return bench_do(&bench, viewer, &command);
}

static bool move(unsigned viewer, uint8_t team, enum role role)
{
    struct command command = {.id = COMMAND_MOVE_PERSON};
    memcpy(command.as.move_person.person_name, person_of(viewer)->name, PERSON_NAME_SIZE);
    command.as.move_person.team = team;
    command.as.move_person.role = (uint8_t)role;
    return bench_do(&bench, 1, &command);
}

static bool kick(unsigned viewer)
{
    struct command command = {.id = COMMAND_KICK};
    memcpy(command.as.kick.person_name, person_of(viewer)->name, PERSON_NAME_SIZE);
    return bench_do(&bench, 1, &command);
}

static void write_note(unsigned viewer, enum role role)
{
    struct command command = {.id = COMMAND_NOTE};
    command.as.note.role = (uint8_t)role;
    strcpy(command.as.note.trying, "Win the small firms");
    ck_assert(bench_do(&bench, viewer, &command));
}

static bool sits_in(unsigned viewer, enum role role)
{
    return (person_of(viewer)->roles & (1u << role)) != 0;
}

START_TEST(who_changes_the_team_leaves_no_holder_and_no_sitting_behind)
{
    open_with(1, 2);
    ck_assert(choose(10, 1, EVERY_ROLE));
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        ck_assert_uint_eq(bench.room->teams[0].chairs[role].holder, 0);
    ck_assert_uint_eq(bench.room->teams[0].sitting_count, 0);
    ck_assert_uint_ne(person_of(10)->roles, 0);
    bench_free(&bench);
}
END_TEST

START_TEST(trying_chairs_in_the_lobby_does_not_fill_the_book_of_sittings)
{
    open_with(4, 1);
    for (unsigned i = 0; i < 100; i++)
        ck_assert(choose(10 + i % 4, 0, (uint8_t)(i % ROLE_DIRECTOR)));
    ck_assert_uint_eq(bench.room->teams[0].sitting_count, 4);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        ck_assert_uint_eq(bench.room->teams[0].chairs[role].before, 0);
    bench_free(&bench);
}
END_TEST

START_TEST(the_facilitator_cannot_move_a_person_into_a_full_team)
{
    open_with(24, 2);
    ck_assert(!move(10, person_of(10)->team == 0 ? 1 : 0, ROLE_AE));
    ck_assert_str_eq(bench.sentence, "That team is full.");
    bench_free(&bench);
}
END_TEST

START_TEST(the_facilitators_seat_in_the_lobby_outlives_the_next_arrival)
{
    open_with(2, 1);
    ck_assert(move(10, 0, ROLE_CEO));
    ck_assert(sits_in(10, ROLE_CEO));
    bench_join(&bench, 30, "Late");
    ck_assert(sits_in(10, ROLE_CEO));
    bench_free(&bench);
}
END_TEST

START_TEST(those_who_stay_share_the_chairs_anew_when_somebody_leaves_the_lobby)
{
    open_with(3, 1);
    for (unsigned gone = 0; gone < 3; gone++) {
        bench_free(&bench);
        open_with(3, 1);
        ck_assert(kick(10 + gone));
        uint16_t held = 0;
        for (unsigned i = 0; i < 3; i++)
            held |= person_of(10 + i)->roles;
        ck_assert_uint_ne(held & roles_of_side(SIDE_MARKETING), 0);
        ck_assert_uint_ne(held & roles_of_side(SIDE_SALES), 0);
    }
    bench_free(&bench);
}
END_TEST

START_TEST(the_room_takes_as_many_people_as_was_settled_and_no_more)
{
    bench_new(&bench);
    bench.scenario.settings.people = 3;
    bench_open(&bench, 2);
    bench_join(&bench, 10, "Ana");
    bench_join(&bench, 11, "Ben");
    bench_join(&bench, 12, "Cai");
    ck_assert_uint_eq(bench.refused, 0);
    bench_join(&bench, 13, "Dee");
    ck_assert_uint_eq(bench.refused, 1);
    ck_assert_uint_eq(room_people_in(bench.room, EVERY_TEAM), 3);
    bench_free(&bench);
}
END_TEST

/* Finds a chair with two people and tells who of them has the pen. */
static enum role share_a_chair(unsigned *with_pen, unsigned *without)
{
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        const struct chair *chair = &bench.room->teams[0].chairs[role];
        if (chair->second == 0) continue;
        bool is_holders = (bench.room->people[chair->holder - 1].pens & (1u << role)) != 0;
        *with_pen = 9 + (is_holders ? chair->holder : chair->second);
        *without = 9 + (is_holders ? chair->second : chair->holder);
        return (enum role)role;
    }
    return ROLE_COUNT;
}

static void check_pens(void)
{
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        unsigned pens = 0, holders = 0;
        for (unsigned i = 0; i < 12; i++) {
            pens += (person_of(10 + i)->pens >> role) & 1u;
            holders += (person_of(10 + i)->roles >> role) & 1u;
            ck_assert_uint_eq(person_of(10 + i)->pens & ~person_of(10 + i)->roles, 0);
        }
        ck_assert_uint_eq(pens, holders > 0 ? 1 : 0);
    }
}

START_TEST(a_pen_never_gets_lost_with_the_one_who_is_moved)
{
    for (unsigned with_pen_moves = 0; with_pen_moves < 2; with_pen_moves++) {
        unsigned with_pen, without;
        open_with(12, 1);
        ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
        for (unsigned viewer = 10; viewer < 22; viewer++)
            if (sits_in(viewer, ROLE_CEO)) ck_assert(kick(viewer));
        enum role shared = share_a_chair(&with_pen, &without);
        ck_assert_int_lt(shared, ROLE_COUNT);
        unsigned moving = with_pen_moves ? with_pen : without;
        for (unsigned role = 0; role < ROLE_COUNT; role++) {
            if (!(bench.room->open.chairs & (1u << role)) || role == (unsigned)shared) continue;
            ck_assert(move(moving, 0, (enum role)role));
            check_pens();
        }
        bench_free(&bench);
    }
}
END_TEST

START_TEST(a_newcomer_does_not_take_over_what_one_who_left_had_learnt)
{
    open_with(2, 1);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    ck_assert(bench_advance(&bench, 1, 5));
    ck_assert(kick(10));
    bench_join(&bench, 30, "Late");
    ck_assert_uint_ne(person_of(12)->index, person_of(10)->index);
    bench_free(&bench);
}
END_TEST

START_TEST(a_rotation_goes_on_without_the_absent_who_are_seated_on_their_return)
{
    open_with(3, 1);
    char ticket[40];
    memcpy(ticket, bench.ticket, sizeof ticket);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    ck_assert(bench_advance(&bench, 1, 13));
    room_disconnect(bench.room, 12);
    room_tick(bench.room, 61000);
    ck_assert(person_of(12)->is_taken_over);
    ck_assert(bench_advance(&bench, 1, 1));
    ck_assert_uint_eq(person_of(12)->roles, 0);
    uint16_t held = person_of(10)->roles | person_of(11)->roles;
    ck_assert_uint_ne(held & roles_of_side(SIDE_MARKETING), 0);
    ck_assert_uint_ne(held & roles_of_side(SIDE_SALES), 0);
    struct session_join join = {.name = ""};
    memcpy(join.ticket, ticket, sizeof join.ticket);
    room_join(bench.room, 50, &join);
    ck_assert_uint_ne(person_of(12)->roles, 0);
    ck_assert_uint_eq(person_of(12)->roles & held, 0);
    bench_free(&bench);
}
END_TEST

START_TEST(a_note_waits_for_the_next_person_while_a_bot_has_the_chair)
{
    open_with(2, 1);
    ck_assert(move(10, 0, ROLE_BRAND));
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    ck_assert(bench_advance(&bench, 1, 3));
    write_note(10, ROLE_BRAND);
    const struct chair *chair = &bench.room->teams[0].chairs[ROLE_BRAND];
    ck_assert(kick(10));
    ck_assert_uint_eq(chair->holder, 0);
    ck_assert(move(11, 0, ROLE_BRAND));
    ck_assert(chair->has_received);
    ck_assert_str_eq(chair->received.trying, "Win the small firms");
    ck_assert(!chair->has_note);
    bench_free(&bench);
}
END_TEST

START_TEST(a_hand_over_is_worth_what_the_note_says_whoever_moves_the_people)
{
    open_with(2, 1);
    ck_assert(move(10, 0, ROLE_BRAND));
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    ck_assert(bench_advance(&bench, 1, 3));
    const double *worth = &bench.room->teams[0].world->decided.handover[ROLE_BRAND];
    write_note(10, ROLE_BRAND);
    ck_assert(move(11, 0, ROLE_BRAND));
    ck_assert_double_eq(*worth, 0.5);
    ck_assert(bench_advance(&bench, 1, 1));
    ck_assert(move(10, 0, ROLE_BRAND));
    ck_assert_double_eq(*worth, 0);
    bench_free(&bench);
}
END_TEST

START_TEST(an_owed_rotation_survives_an_arrival_and_happens_once)
{
    open_with(3, 1);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    ck_assert(bench_do_plain(&bench, 1, COMMAND_ROTATE));
    bench_join(&bench, 30, "Late");
    ck_assert(bench.room->is_rotation_owed);
    uint16_t before = person_of(10)->roles;
    room_tick(bench.room, 1);
    ck_assert_uint_ne(person_of(10)->roles, before);
    before = person_of(10)->roles;
    room_tick(bench.room, 1);
    ck_assert_uint_eq(person_of(10)->roles, before);
    bench_free(&bench);
}
END_TEST

START_TEST(the_chairs_can_be_rotated_more_often_than_the_planner_looks_back)
{
    open_with(4, 1);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    for (unsigned i = 0; i < 12; i++) {
        uint16_t before = person_of(10)->roles;
        ck_assert(bench_advance(&bench, 1, 1));
        ck_assert(bench_do_plain(&bench, 1, COMMAND_ROTATE));
        room_tick(bench.room, 1);
        ck_assert_uint_ne(person_of(10)->roles, before);
    }
    bench_free(&bench);
}
END_TEST

START_TEST(a_rotation_that_a_room_of_bots_owed_is_not_owed_again_after_a_crash)
{
    char sentence[200];
    open_with(0, 1);
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    ck_assert(bench_do_plain(&bench, 1, COMMAND_ROTATE));
    room_tick(bench.room, 1);
    struct room *again = bench_replay(&bench, sentence, sizeof sentence);
    ck_assert_ptr_nonnull(again);
    ck_assert(!again->is_rotation_owed);
    room_free(again);
    bench_free(&bench);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("seats");
    TCase *lobby = tcase_create("lobby");
    TCase *play = tcase_create("play");
    tcase_set_timeout(play, 60);
    tcase_add_test(lobby, who_changes_the_team_leaves_no_holder_and_no_sitting_behind);
    tcase_add_test(lobby, trying_chairs_in_the_lobby_does_not_fill_the_book_of_sittings);
    tcase_add_test(lobby, the_facilitator_cannot_move_a_person_into_a_full_team);
    tcase_add_test(lobby, the_facilitators_seat_in_the_lobby_outlives_the_next_arrival);
    tcase_add_test(lobby, those_who_stay_share_the_chairs_anew_when_somebody_leaves_the_lobby);
    tcase_add_test(lobby, the_room_takes_as_many_people_as_was_settled_and_no_more);
    tcase_add_test(play, a_pen_never_gets_lost_with_the_one_who_is_moved);
    tcase_add_test(play, a_newcomer_does_not_take_over_what_one_who_left_had_learnt);
    tcase_add_test(play, a_rotation_goes_on_without_the_absent_who_are_seated_on_their_return);
    tcase_add_test(play, a_note_waits_for_the_next_person_while_a_bot_has_the_chair);
    tcase_add_test(play, a_hand_over_is_worth_what_the_note_says_whoever_moves_the_people);
    tcase_add_test(play, an_owed_rotation_survives_an_arrival_and_happens_once);
    tcase_add_test(play, the_chairs_can_be_rotated_more_often_than_the_planner_looks_back);
    tcase_add_test(play, a_rotation_that_a_room_of_bots_owed_is_not_owed_again_after_a_crash);
    suite_add_tcase(suite, lobby);
    suite_add_tcase(suite, play);
    return suite_run(suite);
}
