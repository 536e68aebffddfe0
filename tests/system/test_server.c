/* A server's life as an operator meets it: the real server, the real baton-ctl, real clients. */
#include "opened_room.h"

#include <signal.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- Life of a server -------------------------------------------------------------------------*/

START_TEST(the_ready_file_says_where_the_server_is)
{
    struct stat facts;
    json_t *ready = json_load_file(server.ready, 0, NULL);
    ck_assert_int_gt(json_integer_value(json_object_get(ready, "port")), 0);
    ck_assert(json_is_integer(json_object_get(ready, "web_port")));
    ck_assert_uint_eq(strlen(json_string_value(json_object_get(ready, "schema_fingerprint"))), 16);
    ck_assert(json_is_null(json_object_get(ready, "key_fingerprint")));
    ck_assert_str_eq(json_string_value(json_object_get(ready, "version")), BATON_VERSION);
    const char *token_file = json_string_value(json_object_get(ready, "facilitator_token_file"));
    ck_assert_int_eq(stat(token_file, &facts), 0);
    ck_assert_uint_eq(facts.st_mode & 0777u, 0600u);
    json_decref(ready);
}
END_TEST

static void expect_quick_stop(int signal)
{
    uint64_t took_ms;
    enter(0, "Ada");
    ck_assert_int_eq(server_stop(&server, signal, &took_ms), 0);
    ck_assert_msg(took_ms < 2000, "%llu ms", (unsigned long long)took_ms);
    ck_assert_int_ne(access(server.ready, F_OK), 0);
    ck_assert(guest_reach(&guests[0], LINK_LOST));
}

START_TEST(sigterm_stops_within_two_seconds_with_people_connected)
{
    expect_quick_stop(SIGTERM);
}
END_TEST

START_TEST(sigint_stops_within_two_seconds_with_people_connected)
{
    expect_quick_stop(SIGINT);
}
END_TEST

START_TEST(a_room_is_created_listed_shown_played_and_closed)
{
    json_t *rooms = ctl_json(&server, "list");
    ck_assert_uint_eq(json_array_size(rooms), 1);
    json_decref(rooms);
    json_t *made = ctl_json(&server, "create", "first_quarter", "--teams", "2", "--seed", "5",
                            "--bots", "fill");
    snprintf(code, sizeof code, "%s", json_string_value(json_object_get(made, "code")));
    json_decref(made);
    ck_assert_uint_eq(strlen(code), 9);
    rooms = ctl_json(&server, "list");
    ck_assert_uint_eq(json_array_size(rooms), 2);
    json_decref(rooms);
    enter(0, "Ada");
    ctl(&server, &result, "start", code);
    ck_assert_msg(result.code == 0, "%s", result.err);
    ctl(&server, &result, "advance", code, "3");
    ck_assert_msg(result.code == 0, "%s", result.err);
    json_t *status = ctl_json(&server, "status", code);
    ck_assert_str_eq(json_string_value(json_object_get(status, "code")), code);
    ck_assert_str_eq(json_string_value(json_object_get(status, "scenario")), "first_quarter");
    ck_assert_int_eq(json_integer_value(json_object_get(status, "week")), 3);
    ck_assert_int_eq(json_integer_value(json_object_get(status, "quarter")), 1);
    json_t *team = json_array_get(json_object_get(status, "teams"), 1);
    ck_assert_int_eq(json_integer_value(json_object_get(team, "team")), 2);
    ck_assert_int_gt(json_integer_value(json_object_get(team, "revenue_cents")), 0);
    ck_assert_int_gt(json_integer_value(json_object_get(team, "target_cents")), 0);
    ck_assert_uint_eq(strlen(json_string_value(json_object_get(team, "hash"))), 16);
    json_t *person = json_array_get(json_object_get(status, "people"), 0);
    ck_assert_str_eq(json_string_value(json_object_get(person, "name")), "Ada");
    ck_assert_uint_ge(json_array_size(json_object_get(person, "roles")), 1);
    ck_assert(json_is_true(json_object_get(person, "connected")));
    ck_assert(json_is_false(json_object_get(person, "bot")));
    json_decref(status);
    ctl(&server, &result, "close", code);
    ck_assert_msg(result.code == 0, "%s", result.err);
    ck_assert(guest_reach(&guests[0], LINK_REFUSED));
    status = ctl_json(&server, "status", code);
    ck_assert_str_eq(json_string_value(json_object_get(status, "state")), "closed");
    json_decref(status);
}
END_TEST

static void expect_file(const char *name, const char *start)
{
    char path[160], head[64] = "";
    snprintf(path, sizeof path, "%s/debrief/%s", server.folder, name);
    FILE *file = fopen(path, "r");
    ck_assert_msg(file != NULL, "%s", path);
    ck_assert_ptr_nonnull(fgets(head, sizeof head, file));
    fclose(file);
    ck_assert_msg(strncasecmp(head, start, strlen(start)) == 0, "%s: %s", name, head);
}

START_TEST(a_debrief_is_exported_whole_also_of_a_closed_room)
{
    char folder[128];
    snprintf(folder, sizeof folder, "%s/debrief", server.folder);
    enter(0, "Ada");
    ctl(&server, &result, "start", code);
    ctl(&server, &result, "advance", code, "52");
    ck_assert_msg(result.code == 0, "%s", result.err);
    ctl(&server, &result, "close", code);
    json_t *answer = ctl_json(&server, "export", code, folder);
    ck_assert_uint_eq(json_array_size(json_object_get(answer, "files")), 5);
    json_decref(answer);
    expect_file("debrief.html", "<!doctype html>");
    expect_file("weeks.csv", "");
    expect_file("decisions.csv", "");
    expect_file("handoffs.csv", "");
    expect_file("pulse.csv", "");
    ctl(&server, &result, "export", "ZZZZ-ZZZZ", folder);
    ck_assert_int_eq(result.code, 1);
}
END_TEST

START_TEST(after_a_kill_the_room_is_what_it_was)
{
    enter(0, "Ada");
    ctl(&server, &result, "start", code);
    ck_assert_msg(result.code == 0, "%s", result.err);
    ctl(&server, &result, "pause", code);
    guests_work(guests, 1, 200);
    struct command decision = next_decision(&guests[0]);
    ck_assert_msg(guest_command(&guests[0], &decision), "%s", guests[0].refusal);
    ctl(&server, &result, "advance", code, "5");
    ck_assert_msg(result.code == 0, "%s", result.err);
    guest_end(&guests[0]); /* so that nobody's presence is in the comparison */
    guests_work(guests, 0, 300);
    char *before = room_text();
    server_stop(&server, SIGKILL, NULL);
    server_start(&server);
    char *after = room_text();
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
}
END_TEST

START_TEST(a_card_that_lies_open_is_there_after_a_kill_and_no_second_one_comes)
{
    struct command seat = {.id = COMMAND_CHOOSE_SEAT, .as.choose_seat = {0, ROLE_CEO}};
    struct command answer = {.id = COMMAND_ANSWER_CARD};
    enter(0, "Ada");
    ck_assert_msg(guest_command(&guests[0], &seat), "%s", guests[0].refusal);
    ctl(&server, &result, "start", code);
    ctl(&server, &result, "advance", code, "4");
    ck_assert_msg(result.code == 0, "%s", result.err);
    guests_work(guests, 1, 300);
    struct view_cards_view before = guests[0].cards;
    ck_assert_uint_eq(before.cards_count, 1);
    memset(&guests[0].cards, 0, sizeof guests[0].cards);
    server_stop(&server, SIGKILL, NULL);
    server_start(&server);
    const struct view_cards_view *after = &guests[0].cards;
    uint64_t start_ms = tools_now_ms();
    while (after->cards_count == 0 && tools_now_ms() - start_ms < 15000)
        guests_work(guests, 1, 10);
    ck_assert_uint_eq(after->cards_count, 1);
    ck_assert_uint_eq(after->cards[0].card, before.cards[0].card);
    ck_assert_str_eq(after->cards[0].text, before.cards[0].text);
    ctl(&server, &result, "advance", code, "1");
    guests_work(guests, 1, 300);
    ck_assert_uint_eq(after->cards_count, 1);
    answer.as.answer_card.card = before.cards[0].card;
    ck_assert_msg(guest_command(&guests[0], &answer), "%s", guests[0].refusal);
    guests_work(guests, 1, 300);
    ck_assert_uint_eq(after->cards[0].is_closed, 1);
}
END_TEST

START_TEST(a_client_finds_back_after_a_kill_and_each_command_counts_once)
{
    enter(0, "Ada");
    uint32_t person = link_person(guests[0].link);
    ctl(&server, &result, "start", code);
    guests_work(guests, 1, 200);
    struct command decision = next_decision(&guests[0]);
    ck_assert(guest_command(&guests[0], &decision));
    server_stop(&server, SIGKILL, NULL);
    for (int i = 0; i < 5; i++)
        ck_assert_uint_gt(link_send(guests[0].link, &decision), 0);
    guests_work(guests, 1, 300);
    server_start(&server);
    uint64_t start_ms = tools_now_ms();
    while (link_outbox_count(guests[0].link) > 0 && tools_now_ms() - start_ms < 15000)
        guests_work(guests, 1, 10);
    ck_assert_uint_eq(link_acknowledged_count(guests[0].link), 6);
    for (size_t i = 0; i < 6; i++)
        ck_assert_uint_eq(link_acknowledged(guests[0].link, i), i + 1);
    ck_assert_uint_eq(link_person(guests[0].link), person);
    json_t *status = ctl_json(&server, "status", code);
    json_t *people = json_object_get(status, "people");
    ck_assert_str_eq(json_string_value(json_object_get(json_array_get(people, 0), "name")), "Ada");
    ck_assert(json_is_true(json_object_get(json_array_get(people, 0), "connected")));
    ck_assert(!json_is_false(json_object_get(json_array_get(people, 1), "bot")));
    json_decref(status);
}
END_TEST

/* ---- Load -------------------------------------------------------------------------------------*/

START_TEST(a_small_load_is_answered_completely)
{
    json_t *report =
        ctl_json(&server, "load", "--clients", "12", "--rooms", "2", "--seconds", "2", "--hz", "4");
    ck_assert_ptr_nonnull(report);
    ck_assert_int_ge(json_integer_value(json_object_get(report, "sent")), 90);
    ck_assert_int_eq(json_integer_value(json_object_get(report, "acknowledged")),
                     json_integer_value(json_object_get(report, "sent")));
    ck_assert_int_eq(json_integer_value(json_object_get(report, "lost_connections")), 0);
    json_decref(report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("life");
    TCase *life = add_case(suite, "life", open_room);
    tcase_add_test(life, the_ready_file_says_where_the_server_is);
    tcase_add_test(life, sigterm_stops_within_two_seconds_with_people_connected);
    tcase_add_test(life, sigint_stops_within_two_seconds_with_people_connected);
    tcase_add_test(life, a_room_is_created_listed_shown_played_and_closed);
    tcase_add_test(life, a_debrief_is_exported_whole_also_of_a_closed_room);
    tcase_add_test(life, after_a_kill_the_room_is_what_it_was);
    tcase_add_test(life, a_card_that_lies_open_is_there_after_a_kill_and_no_second_one_comes);
    tcase_add_test(life, a_client_finds_back_after_a_kill_and_each_command_counts_once);
    TCase *load = add_case(suite, "load", open_room);
    tcase_add_test(load, a_small_load_is_answered_completely);
    return suite_run(suite);
}
