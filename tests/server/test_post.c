/* What is held for the journal, who may send how much, and what a command line says. */
#include "clients.h"
#include "options.h"
#include "post.h"
#include "suite.h"
#include "transport_memory.h"

#include <string.h>

/* ---- The post ---------------------------------------------------------------------------------*/

static struct memory_network *net;
static struct transport *listener, *client;
static struct post post;
static uint32_t peer;

static void open_line(void)
{
    char sentence[256];
    struct transport_event event;
    net = memory_network_new(3, 1, 1, 0.0);
    listener = transport_memory_listen(net, 9, 4, sentence, sizeof sentence);
    client = transport_memory_connect(net, 9);
    peer = 0;
    memset(&post, 0, sizeof post);
    for (int i = 0; i < 10; i++) {
        memory_network_advance(net, 5);
        while (transport_next(client, &event))
            ;
        while (transport_next(listener, &event))
            if (event.kind == TRANSPORT_OPENED) peer = event.peer;
    }
    ck_assert_uint_ne(peer, 0);
}

static void close_line(void)
{
    post_discard(&post);
    transport_free(client);
    transport_free(listener);
    memory_network_free(net);
}

/* The client's packets, one letter each, as a word. */
static const char *heard(void)
{
    static char word[64];
    struct transport_event event;
    size_t length = 0;
    transport_flush(listener);
    memory_network_advance(net, 20);
    while (transport_next(client, &event))
        if (event.kind == TRANSPORT_PACKET && length < sizeof word - 1)
            word[length++] = (char)event.bytes[0];
    word[length] = '\0';
    return word;
}

static void put(uint64_t ticket, char letter)
{
    const uint8_t byte = (uint8_t)letter;
    post_put(&post, ticket, peer, &byte, 1);
}

START_TEST(letters_leave_in_order_and_only_up_to_the_commit)
{
    put(0, 'a');
    put(1, 'b');
    put(1, 'c');
    put(2, 'd');
    put(5, 'e');
    post_release(&post, listener, 0);
    ck_assert_str_eq(heard(), "a");
    post_release(&post, listener, 1);
    ck_assert_str_eq(heard(), "bc");
    post_release(&post, listener, 1);
    ck_assert_str_eq(heard(), "");
    post_release(&post, listener, 4);
    ck_assert_str_eq(heard(), "d");
    post_release(&post, listener, 9);
    ck_assert_str_eq(heard(), "e");
    ck_assert_uint_eq(post.bytes, 0);
}
END_TEST

START_TEST(discarded_letters_never_leave)
{
    put(3, 'x');
    put(4, 'y');
    post_discard(&post);
    ck_assert_uint_eq(post.bytes, 0);
    post_release(&post, listener, 10);
    ck_assert_str_eq(heard(), "");
}
END_TEST

START_TEST(a_peer_that_takes_no_more_is_closed)
{
    static uint8_t large[60000];
    struct transport_event event;
    bool is_closed = false;
    for (int i = 0; i < 20; i++)
        post_put(&post, 1, peer, large, sizeof large);
    post_release(&post, listener, 1);
    for (int i = 0; i < 400 && !is_closed; i++) {
        memory_network_advance(net, 10);
        transport_flush(listener);
        while (transport_next(client, &event))
            is_closed |= event.kind == TRANSPORT_CLOSED;
        while (transport_next(listener, &event))
            ;
    }
    ck_assert(is_closed);
}
END_TEST

START_TEST(the_post_says_when_it_is_full)
{
    static uint8_t large[65000];
    ck_assert(!post_is_full(&post));
    for (size_t i = 0; i <= POST_BYTES_MAX / sizeof large; i++)
        post_put(&post, 7, peer, large, sizeof large);
    ck_assert(post_is_full(&post));
}
END_TEST

/* ---- Clients ----------------------------------------------------------------------------------*/

static struct clients clients;

START_TEST(a_viewer_number_is_never_given_out_twice)
{
    memset(&clients, 0, sizeof clients);
    struct client *one = clients_add(&clients, 11, 0);
    uint32_t viewer = one->viewer;
    ck_assert_uint_ne(viewer, 0);
    ck_assert_ptr_eq(clients_of_viewer(&clients, viewer), one);
    ck_assert_ptr_eq(clients_of_peer(&clients, 11), one);
    clients_remove(&clients, one);
    struct client *other = clients_add(&clients, 12, 0);
    ck_assert_ptr_eq(other, one);
    ck_assert_uint_ne(other->viewer, viewer);
    ck_assert_ptr_null(clients_of_viewer(&clients, viewer));
}
END_TEST

START_TEST(places_are_limited)
{
    memset(&clients, 0, sizeof clients);
    for (uint32_t i = 1; i <= CLIENTS_MAX; i++)
        ck_assert_ptr_nonnull(clients_add(&clients, i, 0));
    ck_assert_ptr_null(clients_add(&clients, CLIENTS_MAX + 1, 0));
    clients_remove(&clients, clients_of_peer(&clients, 500));
    ck_assert_ptr_nonnull(clients_add(&clients, CLIENTS_MAX + 1, 0));
}
END_TEST

START_TEST(a_burst_is_taken_and_then_thirty_a_second)
{
    memset(&clients, 0, sizeof clients);
    struct client *one = clients_add(&clients, 1, 1000);
    unsigned taken = 0;
    for (int i = 0; i < 500; i++)
        taken += client_may_send(one, 1000);
    ck_assert_uint_eq(taken, CLIENT_BURST);
    for (int64_t now = 1001; now <= 11000; now++)
        taken += client_may_send(one, now);
    ck_assert_uint_ge(taken, CLIENT_BURST + 10 * CLIENT_RATE - 1);
    ck_assert_uint_le(taken, CLIENT_BURST + 10 * CLIENT_RATE);
}
END_TEST

START_TEST(wrong_codes_are_forgiven_after_a_minute)
{
    memset(&clients, 0, sizeof clients);
    struct client *one = clients_add(&clients, 1, 0);
    for (int i = 0; i < CLIENT_WRONG_CODES; i++)
        ck_assert(client_may_err(one, 100));
    ck_assert(!client_may_err(one, 59000));
    ck_assert(client_may_err(one, 60100));
}
END_TEST

/* ---- The command line -------------------------------------------------------------------------*/

static enum options_outcome read_words(struct options *options, char *sentence, const char *one,
                                       const char *other)
{
    char words[2][64] = {"", ""};
    char *list[] = {"baton-server", words[0], words[1], NULL};
    int count = 1 + (one != NULL) + (other != NULL);
    if (one != NULL) strcpy(words[0], one);
    if (other != NULL) strcpy(words[1], other);
    return options_read(options, count, list, sentence, 256);
}

START_TEST(options_have_defaults_and_are_read)
{
    struct options options;
    char sentence[256];
    ck_assert_int_eq(read_words(&options, sentence, NULL, NULL), OPTIONS_RUN);
    ck_assert_uint_eq(options.port, 7777);
    ck_assert_str_eq(options.store, "sqlite:baton.db");
    ck_assert_ptr_null(options.ready_file);
    ck_assert_int_eq(read_words(&options, sentence, "--port", "0"), OPTIONS_RUN);
    ck_assert_uint_eq(options.port, 0);
    ck_assert_int_eq(read_words(&options, sentence, "--log-json", NULL), OPTIONS_RUN);
    ck_assert(options.is_log_json);
    ck_assert_int_eq(read_words(&options, sentence, "--log-level", "error"), OPTIONS_RUN);
    ck_assert_int_eq(options.log_level, LOG_ERROR);
    ck_assert_int_eq(read_words(&options, sentence, "--web-port", "0"), OPTIONS_RUN);
}
END_TEST

START_TEST(each_wrong_option_is_a_sentence)
{
    static const char *const wrong[][3] = {
        {"--port", "65536", "0 to 65535"}, {"--port", "-1", "0 to 65535"},
        {"--port", "7x", "0 to 65535"},    {"--port", NULL, "needs a value"},
        {"--stor", "x", "--store"},        {"--store", "", "not empty"},
        {"--log-level", "all", "debug"},   {"--web-port", "8080", "browsers"},
        {"file.lua", NULL, "file.lua"},
    };
    struct options options;
    char sentence[256];
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        ck_assert_int_eq(read_words(&options, sentence, wrong[i][0], wrong[i][1]), OPTIONS_WRONG);
        ck_assert_msg(strstr(sentence, wrong[i][2]) != NULL, "%s", sentence);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("post");
    TCase *letters = tcase_create("post");
    tcase_add_checked_fixture(letters, open_line, close_line);
    tcase_add_test(letters, letters_leave_in_order_and_only_up_to_the_commit);
    tcase_add_test(letters, discarded_letters_never_leave);
    tcase_add_test(letters, a_peer_that_takes_no_more_is_closed);
    tcase_add_test(letters, the_post_says_when_it_is_full);
    suite_add_tcase(suite, letters);
    TCase *people = tcase_create("clients");
    tcase_add_test(people, a_viewer_number_is_never_given_out_twice);
    tcase_add_test(people, places_are_limited);
    tcase_add_test(people, a_burst_is_taken_and_then_thirty_a_second);
    tcase_add_test(people, wrong_codes_are_forgiven_after_a_minute);
    suite_add_tcase(suite, people);
    TCase *words = tcase_create("options");
    tcase_add_test(words, options_have_defaults_and_are_read);
    tcase_add_test(words, each_wrong_option_is_a_sentence);
    suite_add_tcase(suite, words);
    return suite_run(suite);
}
