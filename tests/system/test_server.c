/* The real server and the real baton-ctl, as an operator meets them. */
#include "decisions.h"
#include "suite.h"
#include "text.h"
#include "tools.h"

#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

static struct server server;
static struct result result;
static struct guest guests[3];
static char code[16];

static void prepare(void)
{
    server_prepare(&server);
}

static void start(void)
{
    prepare();
    server_start(&server);
}

/* Also opens a room of one team for the tests that need one. */
static void open_room(void)
{
    start();
    ctl(&server, &result, "create", "first_quarter", "--teams", "1", "--seed", "7", "--set",
        "people=2");
    ck_assert_msg(result.code == 0, "%s", result.err);
    snprintf(code, sizeof code, "%.9s", result.out);
}

static void clean(void)
{
    for (size_t i = 0; i < 3; i++)
        if (guests[i].link != NULL) guest_end(&guests[i]);
    server_remove(&server);
}

static void enter(size_t index, const char *name)
{
    guest_start(&guests[index], &server);
    link_join(guests[index].link, code, name, "");
    ck_assert_msg(guest_reach(&guests[index], LINK_IN), "%s", link_sentence(guests[index].link));
}

/* What status says, without the countdown. */
static char *room_text(void)
{
    json_t *status = ctl_json(&server, "status", code);
    ck_assert_ptr_nonnull(status);
    json_object_del(status, "left_ms");
    char *text = json_dumps(status, JSON_SORT_KEYS);
    json_decref(status);
    return text;
}

/* ---- Usage ------------------------------------------------------------------------------------*/

static void expect_sentence(const char *part)
{
    ck_assert_msg(is_one_sentence(&result), "%s", result.err);
    ck_assert_msg(strstr(result.err, part) != NULL, "%s", result.err);
    ck_assert_str_eq(result.out, "");
}

START_TEST(both_programs_explain_themselves)
{
    static const char *const programs[] = {"baton-server", "baton-ctl"};
    for (size_t i = 0; i < 2; i++) {
        tool_run(&result, programs[i], (const char *const[]){"--help", NULL});
        ck_assert_int_eq(result.code, 0);
        ck_assert_ptr_nonnull(strstr(result.out, "Examples:"));
        tool_run(&result, programs[i], (const char *const[]){"--version", NULL});
        ck_assert_int_eq(result.code, 0);
        ck_assert_ptr_nonnull(strstr(result.out, BATON_VERSION));
    }
}
END_TEST

START_TEST(wrong_usage_is_one_sentence_and_exit_2)
{
    static const struct {
        const char *program, *words[7], *part;
    } wrong[] = {
        {"baton-server", {"--prot", "1"}, "--port"},
        {"baton-server", {"--port", "70000"}, "0 to 65535"},
        {"baton-server", {"--port"}, "needs a value"},
        {"baton-server", {"--log-level", "loud"}, "debug, info, warn"},
        {"baton-server", {"serve"}, "serve"},
        {"baton-server", {"--web-port", "80"}, "browsers"},
        {"baton-ctl", {"staus", "X"}, "status"},
        {"baton-ctl", {NULL}, "verb is missing"},
        {"baton-ctl", {"status"}, "Usage"},
        {"baton-ctl", {"advance", "X", "0"}, "1 to 104"},
        {"baton-ctl", {"create", "x", "--team", "2"}, "--teams"},
        {"baton-ctl", {"create", "x", "--bots", "some"}, "all, fill or none"},
        {"baton-ctl", {"seat", "X", "Ada", "1", "BOSS"}, "BRAND"},
        {"baton-ctl", {"--server", "here", "list"}, "HOST:PORT"},
        {"baton-ctl", {"--ready-file"}, "needs a value"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        tool_run(&result, wrong[i].program, wrong[i].words);
        ck_assert_msg(result.code == 2, "%s: %d", wrong[i].part, result.code);
        expect_sentence(wrong[i].part);
    }
}
END_TEST

/* ---- What cannot be served --------------------------------------------------------------------*/

static void try_server(const char *option, const char *value, const char *other, const char *more)
{
    tool_run(&result, "baton-server",
             (const char *const[]){"--port", "0", "--data", server.folder, "--log-level", "none",
                                   option, value, other, more, NULL});
    ck_assert_int_eq(result.code, 1);
}

START_TEST(an_unwritable_store_is_one_sentence)
{
    try_server("--store", "sqlite:/proc/nowhere/games.db", NULL, NULL);
    expect_sentence("/proc/nowhere");
    try_server("--store", "sqlite:/proc/version", NULL, NULL);
    expect_sentence("/proc/version");
    try_server("--store", "oracle:games", NULL, NULL);
    expect_sentence("oracle");
}
END_TEST

START_TEST(an_unreadable_scenarios_folder_is_one_sentence)
{
    try_server("--scenarios", "/nowhere/at/all", "--store", "memory:");
    expect_sentence("/nowhere/at/all");
}
END_TEST

START_TEST(a_ready_file_that_cannot_be_written_is_one_sentence)
{
    try_server("--ready-file", "/proc/nowhere/ready.json", "--store", "memory:");
    expect_sentence("/proc/nowhere/ready.json");
}
END_TEST

START_TEST(a_token_file_that_others_may_read_is_one_sentence)
{
    FILE *file = fopen(server.token_file, "w");
    fputs("0123456789abcdef0123456789abcdef\n", file);
    fclose(file);
    ck_assert_int_eq(chmod(server.token_file, 0644), 0);
    try_server("--store", "memory:", NULL, NULL);
    expect_sentence("facilitator.token");
}
END_TEST

START_TEST(a_port_in_use_and_a_store_in_use_are_one_sentence_each)
{
    char port[8];
    snprintf(port, sizeof port, "%u", server.port);
    try_server("--port", port, "--store", "memory:");
    expect_sentence("in use");
    try_server("--store", server.store, NULL, NULL);
    expect_sentence("in use");
    ctl(&server, &result, "list");
    ck_assert_int_eq(result.code, 0);
}
END_TEST

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

static struct command next_decision(const struct guest *guest)
{
    struct command command = {.id = COMMAND_DECIDE};
    for (size_t i = 0; i < guest->room.people_count; i++)
        if (guest->room.people[i].person == link_person(guest->link))
            for (uint8_t role = 0; role < ROLE_COUNT; role++)
                if (guest->room.people[i].pens & (1u << role)) command.as.decide.role = role;
    for (uint16_t slot = 0; slot < DECISION_SLOTS; slot++) {
        const struct decision_info *info = decision_info(decision_of_slot(slot));
        if (decision_slot_role(slot) != (enum role)command.as.decide.role ||
            info->role == ROLE_EACH || info->sum_rule != SUM_NONE || info->budget_weight > 0)
            continue;
        command.as.decide.settings_count = 1;
        command.as.decide.settings[0].slot = slot;
        command.as.decide.settings[0].value = info->max;
        break;
    }
    return command;
}

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
    ck_assert_uint_eq(json_array_size(json_object_get(status, "people")), 1);
    json_decref(status);
}
END_TEST

/* ---- Bad input to a running server: a sentence each, and the room stays as it is --------------
 */

static void expect_ctl_refusal(const char *part, const char *const words[])
{
    ctl_run(&server, &result, words);
    ck_assert_msg(result.code == 1, "%d %s", result.code, result.out);
    expect_sentence(part);
}

START_TEST(what_a_facilitator_gets_wrong_is_one_sentence_and_changes_nothing)
{
    static const struct {
        const char *words[6], *part;
    } wrong[] = {
        {{"status", "ZZZZ-ZZZZ"}, "no room with this code"},
        {{"status", "nonsense!"}, "code"},
        {{"create", "first_quartet"}, "did you mean first_quarter"},
        {{"create", "../../etc/passwd"}, "no scenario"},
        {{"create", "first_quarter", "--set", "peopel=3"}, "people"},
        {{"create", "first_quarter", "--set", "people=3000"}, "people"},
        {{"create", "first_quarter", "--rotate", "5"}, "whole quarters"},
        {{"pause", NULL, NULL}, "not started"},
        {{"advance", NULL, "2"}, "not started"},
        {{"kick", NULL, "Nobody"}, "Nobody of this name"},
        {{"seat", NULL, "Nobody", "1", "CEO"}, "Nobody of this name"},
    };
    char *before = room_text();
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        const char *words[7] = {NULL};
        memcpy(words, wrong[i].words, sizeof wrong[i].words);
        if (words[1] == NULL) words[1] = code;
        expect_ctl_refusal(wrong[i].part, words);
    }
    json_t *rooms = ctl_json(&server, "list");
    ck_assert_uint_eq(json_array_size(rooms), 1);
    json_decref(rooms);
    char *after = room_text();
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
}
END_TEST

START_TEST(a_wrong_token_is_one_sentence)
{
    char path[128], address[32];
    snprintf(path, sizeof path, "%s/wrong.token", server.folder);
    snprintf(address, sizeof address, "127.0.0.1:%u", server.port);
    FILE *file = fopen(path, "w");
    fputs("00000000000000000000000000000000\n", file);
    fclose(file);
    tool_run(&result, "baton-ctl",
             (const char *const[]){"--server", address, "--token-file", path, "close", code, NULL});
    ck_assert_int_eq(result.code, 1);
    expect_sentence("token");
    ctl(&server, &result, "list");
    ck_assert_ptr_nonnull(strstr(result.out, "lobby"));
}
END_TEST

START_TEST(nobody_there_is_one_sentence)
{
    tool_run(&result, "baton-ctl",
             (const char *const[]){"--server", "127.0.0.1:9", "--token-file", server.token_file,
                                   "list", NULL});
    ck_assert_int_eq(result.code, 1);
    expect_sentence("127.0.0.1");
}
END_TEST

static void expect_refused_entry(size_t index, const char *room, const char *name, const char *part)
{
    guest_start(&guests[index], &server);
    link_join(guests[index].link, room, name, "");
    ck_assert(guest_reach(&guests[index], LINK_REFUSED));
    ck_assert_msg(strstr(link_sentence(guests[index].link), part) != NULL, "%s",
                  link_sentence(guests[index].link));
}

START_TEST(a_wrong_code_a_taken_name_and_a_full_room_are_one_sentence_each)
{
    enter(0, "Ada");
    expect_refused_entry(1, "ZZZZ-ZZZZ", "Bob", "no room with this code");
    guest_end(&guests[1]);
    expect_refused_entry(1, code, "Ada", "already has this name");
    guest_end(&guests[1]);
    enter(1, "Bob");
    char *before = room_text();
    expect_refused_entry(2, code, "Eve", "full");
    char *after = room_text();
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
}
END_TEST

/* A connection that sends exactly these bytes and waits for a REFUSED. */
static bool hear_refusal(const uint8_t *bytes, size_t size, bool says_hello, char sentence[240])
{
    static struct packet packet;
    static uint8_t hello[128];
    struct transport_event event;
    struct session greeting = {.id = SESSION_HELLO};
    struct transport *raw = transport_enet_connect("127.0.0.1", server.port, sentence, 240);
    uint64_t deadline_ms = tools_now_ms() + 5000;
    bool is_heard = false;
    greeting.as.hello.schema_fingerprint = messages_fingerprint();
    while (!is_heard && tools_now_ms() < deadline_ms) {
        while (!is_heard && transport_next(raw, &event)) {
            if (event.kind == TRANSPORT_OPENED && says_hello)
                transport_send(raw, event.peer, hello,
                               packet_of_session(&greeting, hello, sizeof hello));
            if (event.kind == TRANSPORT_OPENED) transport_send(raw, event.peer, bytes, size);
            is_heard = event.kind == TRANSPORT_PACKET &&
                       packet_decode(&packet, event.bytes, event.size) &&
                       packet.as.session.id == SESSION_REFUSED;
        }
        transport_flush(raw);
        guests_work(guests, 3, 1);
    }
    text_copy(sentence, 240, is_heard ? packet.as.session.as.refused.sentence : "");
    transport_free(raw);
    return is_heard;
}

START_TEST(another_version_is_one_sentence_that_names_both)
{
    uint8_t bytes[128];
    char sentence[240];
    struct session hello = {.id = SESSION_HELLO};
    hello.as.hello.schema_fingerprint = 1;
    text_copy(hello.as.hello.version, sizeof hello.as.hello.version, "0.0.7");
    ck_assert(hear_refusal(bytes, packet_of_session(&hello, bytes, sizeof bytes), false, sentence));
    ck_assert_ptr_nonnull(strstr(sentence, "0.0.7"));
    ck_assert_ptr_nonnull(strstr(sentence, BATON_VERSION));
}
END_TEST

START_TEST(a_name_of_control_characters_is_one_sentence)
{
    uint8_t bytes[256];
    char sentence[240];
    struct session join = {.id = SESSION_JOIN};
    text_copy(join.as.join.code, sizeof join.as.join.code, code);
    text_copy(join.as.join.name, sizeof join.as.join.name, "~~~");
    size_t size = packet_of_session(&join, bytes, sizeof bytes);
    for (size_t i = 0; i < size; i++)
        if (bytes[i] == '~') bytes[i] = 27;
    char *before = room_text();
    ck_assert(hear_refusal(bytes, size, true, sentence));
    ck_assert_ptr_nonnull(strstr(sentence, "Names and texts"));
    char *after = room_text();
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
}
END_TEST

static void expect_refused_command(const struct command *command, const char *part)
{
    ck_assert(!guest_command(&guests[0], command));
    ck_assert_msg(strstr(guests[0].refusal, part) != NULL, "%s", guests[0].refusal);
}

START_TEST(commands_that_may_not_be_are_one_sentence_each_and_change_nothing)
{
    enter(0, "Ada");
    ctl(&server, &result, "start", code);
    ctl(&server, &result, "pause", code);
    guests_work(guests, 1, 300);
    char *before = room_text();
    struct command other = next_decision(&guests[0]);
    other.as.decide.role = (uint8_t)((other.as.decide.role + 1) % ROLE_MODEL_COUNT);
    expect_refused_command(&other, "do not sit in this chair");
    struct command far = next_decision(&guests[0]);
    far.as.decide.settings[0].value = 1e9;
    expect_refused_command(&far, "");
    struct command foreign = next_decision(&guests[0]);
    foreign.as.decide.settings[0].slot = 60000;
    expect_refused_command(&foreign, "");
    const struct command boss = {.id = COMMAND_RESUME};
    expect_refused_command(&boss, "Only the facilitator");
    const struct command forged = {.id = COMMAND_WEEK};
    expect_refused_command(&forged, "Nobody may send this");
    ck_assert_uint_eq(guests[0].refused, 5);
    char *after = room_text();
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
}
END_TEST

START_TEST(oversized_and_senseless_datagrams_change_nothing)
{
    static uint8_t junk[60000];
    enter(0, "Ada");
    char *before = room_text();
    int raw = socket(AF_INET, SOCK_DGRAM, 0);
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(server.port)};
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    for (size_t i = 0; i < sizeof junk; i++)
        junk[i] = (uint8_t)(i * 31);
    for (size_t size = 1; size <= sizeof junk; size = size * 3 + 1)
        for (int i = 0; i < 20; i++)
            sendto(raw, junk, size, 0, (struct sockaddr *)&to, sizeof to);
    close(raw);
    guests_work(guests, 1, 500);
    ck_assert_int_eq(link_state(guests[0].link), LINK_IN);
    char *after = room_text();
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
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

static TCase *add_case(Suite *suite, const char *name, void (*before)(void))
{
    TCase *tests = tcase_create(name);
    tcase_add_checked_fixture(tests, before, clean);
    tcase_set_timeout(tests, 120);
    suite_add_tcase(suite, tests);
    return tests;
}

int main(void)
{
    Suite *suite = suite_create("server");
    TCase *usage = add_case(suite, "usage", prepare);
    tcase_add_test(usage, both_programs_explain_themselves);
    tcase_add_test(usage, wrong_usage_is_one_sentence_and_exit_2);
    tcase_add_test(usage, an_unwritable_store_is_one_sentence);
    tcase_add_test(usage, an_unreadable_scenarios_folder_is_one_sentence);
    tcase_add_test(usage, a_ready_file_that_cannot_be_written_is_one_sentence);
    tcase_add_test(usage, a_token_file_that_others_may_read_is_one_sentence);
    TCase *life = add_case(suite, "life", open_room);
    tcase_add_test(life, the_ready_file_says_where_the_server_is);
    tcase_add_test(life, a_port_in_use_and_a_store_in_use_are_one_sentence_each);
    tcase_add_test(life, sigterm_stops_within_two_seconds_with_people_connected);
    tcase_add_test(life, sigint_stops_within_two_seconds_with_people_connected);
    tcase_add_test(life, a_room_is_created_listed_shown_played_and_closed);
    tcase_add_test(life, a_debrief_is_exported_whole_also_of_a_closed_room);
    tcase_add_test(life, after_a_kill_the_room_is_what_it_was);
    tcase_add_test(life, a_client_finds_back_after_a_kill_and_each_command_counts_once);
    TCase *wrong = add_case(suite, "bad input", open_room);
    tcase_add_test(wrong, what_a_facilitator_gets_wrong_is_one_sentence_and_changes_nothing);
    tcase_add_test(wrong, a_wrong_token_is_one_sentence);
    tcase_add_test(wrong, nobody_there_is_one_sentence);
    tcase_add_test(wrong, a_wrong_code_a_taken_name_and_a_full_room_are_one_sentence_each);
    tcase_add_test(wrong, another_version_is_one_sentence_that_names_both);
    tcase_add_test(wrong, a_name_of_control_characters_is_one_sentence);
    tcase_add_test(wrong, commands_that_may_not_be_are_one_sentence_each_and_change_nothing);
    tcase_add_test(wrong, oversized_and_senseless_datagrams_change_nothing);
    tcase_add_test(wrong, a_small_load_is_answered_completely);
    return suite_run(suite);
}
