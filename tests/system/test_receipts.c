/* A server is killed while many commands are under way. What it had confirmed to anybody is in its
 * journal afterwards, once; and what was not confirmed is sent again and counts once. A server that
 * confirms before it has saved (BATON_ACK_EARLY) does not pass: tests/early.sh. */
#include "journal.h"
#include "suite.h"
#include "tools.h"

#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    GUESTS = 12,
    KILLS = 2,
    COMMANDS_MAX = 4096, /* that one guest may have confirmed */
    WORD_MS = 40         /* between two words of one guest */
};

static struct guest guests[GUESTS];

static void say(struct guest *guest)
{
    struct command command = {.id = COMMAND_SAY};
    snprintf(command.as.say.text, sizeof command.as.say.text, "one more word");
    (void)link_send(guest->link, &command);
}

/* Everybody talks, in turn and without waiting for answers; as fast as the server lets people. */
static void talk(unsigned ms)
{
    uint64_t began_ms = tools_now_ms();
    size_t said = 0;
    while (tools_now_ms() < began_ms + ms) {
        size_t due = (size_t)(tools_now_ms() - began_ms) * GUESTS / WORD_MS;
        for (; said < due; said++)
            say(&guests[said % GUESTS]);
        guests_work(guests, GUESTS, 0);
    }
}

static void enter(const struct server *server)
{
    json_t *answer = ctl_json(server, "create", "air_cover", "--teams", "2", "--set", "chat=yes");
    char name[16];

    ck_assert_ptr_nonnull(answer);
    for (unsigned i = 0; i < GUESTS; i++) {
        snprintf(name, sizeof name, "G%02u", i + 1);
        guest_start(&guests[i], server);
        link_join(guests[i].link, json_string_value(json_object_get(answer, "code")), name, "");
        ck_assert(guest_reach(&guests[i], LINK_IN));
    }
    json_decref(answer);
}

/* Everybody is in again, and every word is answered; one of them was said to the new server. */
static void settle(void)
{
    uint64_t until_ms = tools_now_ms() + 30000;
    size_t open = 1;
    for (size_t i = 0; i < GUESTS; i++)
        say(&guests[i]);
    while (open > 0 && tools_now_ms() < until_ms) {
        open = 0;
        guests_work(guests, GUESTS, 5);
        for (size_t i = 0; i < GUESTS; i++)
            open +=
                link_outbox_count(guests[i].link) + (link_state(guests[i].link) == LINK_IN ? 0 : 1);
    }
    ck_assert_msg(open == 0, "%zu commands or people are still on their way", open);
}

struct account {
    uint32_t person;
    uint64_t numbers[COMMANDS_MAX];
    size_t count;
};

static bool note_row(void *context, const struct journal_row *row)
{
    struct account *account = context;
    if (row->actor != account->person || row->command_id == 0) return true;
    ck_assert_uint_lt(account->count, COMMANDS_MAX);
    account->numbers[account->count++] = row->command_id;
    return true;
}

static unsigned count_number(const struct account *account, uint64_t number)
{
    unsigned found = 0;
    for (size_t i = 0; i < account->count; i++)
        found += account->numbers[i] == number;
    return found;
}

/* How many confirmed commands are there not exactly once. */
static unsigned check_account(struct journal *journal, const struct guest *guest)
{
    static struct account account;
    unsigned wrong = 0;

    memset(&account, 0, sizeof account);
    account.person = link_person(guest->link);
    ck_assert(journal_read(journal, link_code(guest->link), 0, note_row, &account));
    for (size_t i = 0; i < link_acknowledged_count(guest->link); i++)
        wrong += count_number(&account, link_acknowledged(guest->link, i)) != 1;
    return wrong;
}

static void check_accounts(const struct server *server)
{
    char sentence[JOURNAL_SENTENCE_SIZE];
    struct journal *journal = journal_open_recorded(server->store, sentence, sizeof sentence);
    size_t confirmed = 0;
    unsigned wrong = 0;

    ck_assert_msg(journal != NULL, "%s", sentence);
    for (size_t i = 0; i < GUESTS; i++) {
        confirmed += link_acknowledged_count(guests[i].link);
        wrong += check_account(journal, &guests[i]);
    }
    journal_close(journal);
    printf("%zu commands were confirmed, %u of them are not once in the journal\n", confirmed,
           wrong);
    ck_assert_msg(confirmed > 100, "%zu confirmed; refused: %s", confirmed, guests[0].refusal);
    ck_assert_msg(wrong == 0, "%u confirmed commands are not once in the journal", wrong);
}

START_TEST(what_was_confirmed_before_a_kill_is_in_the_journal_once)
{
    struct server server;
    unsigned kills = suite_rounds(KILLS);

    server_prepare(&server);
    server_start(&server);
    enter(&server);
    for (unsigned i = 0; i < kills; i++) {
        talk(400 + 37 * (i % 7));
        server_stop(&server, SIGKILL, NULL);
        guests_work(guests, GUESTS, 50); /* what it had sent still arrives */
        check_accounts(&server);
        server_start(&server);
        settle();
    }
    ck_assert_int_eq(server_stop(&server, SIGTERM, NULL), 0);
    check_accounts(&server);
    for (size_t i = 0; i < GUESTS; i++)
        guest_end(&guests[i]);
    server_remove(&server);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("receipts");
    TCase *kills = tcase_create("kills");
    setvbuf(stdout, NULL, _IOLBF, 0);
    tcase_set_timeout(kills, 400);
    tcase_add_test(kills, what_was_confirmed_before_a_kill_is_in_the_journal_once);
    suite_add_tcase(suite, kills);
    return suite_run(suite);
}
