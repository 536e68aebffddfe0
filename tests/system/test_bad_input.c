/* Bad input to a running server: one sentence each, and the room stays as it is. */
#include "opened_room.h"
#include "text.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

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

int main(void)
{
    Suite *suite = suite_create("bad_input");
    TCase *bad_input = add_case(suite, "bad_input", open_room);
    tcase_add_test(bad_input, what_a_facilitator_gets_wrong_is_one_sentence_and_changes_nothing);
    tcase_add_test(bad_input, a_wrong_token_is_one_sentence);
    tcase_add_test(bad_input, nobody_there_is_one_sentence);
    tcase_add_test(bad_input, a_wrong_code_a_taken_name_and_a_full_room_are_one_sentence_each);
    tcase_add_test(bad_input, another_version_is_one_sentence_that_names_both);
    tcase_add_test(bad_input, a_name_of_control_characters_is_one_sentence);
    tcase_add_test(bad_input, commands_that_may_not_be_are_one_sentence_each_and_change_nothing);
    tcase_add_test(bad_input, oversized_and_senseless_datagrams_change_nothing);
    return suite_run(suite);
}
