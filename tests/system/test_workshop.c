/* A whole workshop with real programs: one server, two teams, twelve windows, bots in the other
 * chairs, four quarters, three rotations. Run A: a client and the server are killed on the way.
 * Run B: the same orders, nothing happens. Both come out the same, week by week, again when their
 * stores are replayed, and as the same room did in one process; and every answer that a client got
 * is in the journal, once. */
#include "journal.h"
#include "suite.h"
#include "windows.h"

#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    PACE = 4,         /* everybody pulls a lever every fourth week; at night every week */
    CLIENT = 4,       /* the player whose program is killed in run A ... */
    CLIENT_WEEK = 16, /* ... in this week */
    SERVER_WEEK = 18, /* in which the server is killed while orders come in */
    NO_WEEK = WEEKS + 1
};

struct run {
    struct windows windows;
    struct server server;
    uint64_t hashes[WEEKS][2];
    unsigned client_week, server_week;
};

/* ---- The game ---- */

static void open_room(struct run *run)
{
    json_t *answer =
        ctl_json(&run->server, "create", "air_cover", "--teams", "2", "--seed", "7", "--rotate",
                 "13,26,39", "--set", "week_seconds=600", "--set", "takeover_seconds=600");
    ck_assert_ptr_nonnull(answer);
    snprintf(run->windows.code, sizeof run->windows.code, "%s",
             json_string_value(json_object_get(answer, "code")));
    json_decref(answer);
}

static void lead(struct run *run, const char *verb)
{
    json_t *answer = ctl_json(&run->server, verb, run->windows.code);
    ck_assert_msg(answer != NULL, "baton-ctl %s failed", verb);
    json_decref(answer);
}

static void suffer(struct run *run, unsigned week)
{
    if (week == run->client_week) {
        windows_kill(&run->windows, CLIENT);
        windows_open(&run->windows, CLIENT, week);
    }
    if (week == run->server_week) {
        tools_nap(60); /* by now orders of this week are on their way */
        server_stop(&run->server, SIGKILL, NULL);
        server_start(&run->server);
    }
}

static void play(struct run *run)
{
    open_room(run);
    for (unsigned player = 0; player < PLAYERS; player++)
        windows_open(&run->windows, player, 0);
    lead(run, "start");
    for (unsigned week = 0; week < WEEKS; week++) {
        suffer(run, week);
        windows_wait_answers(&run->windows, week);
        lead(run, "advance");
    }
    windows_close(&run->windows);
    ck_assert_int_eq(server_stop(&run->server, SIGTERM, NULL), 0);
}

/* ---- Afterwards ---- */

struct search {
    uint32_t actor;
    uint64_t number, seq;
    unsigned found;
};

static bool count_row(void *context, const struct journal_row *row)
{
    struct search *search = context;
    if (row->actor != search->actor || row->command_id != search->number) return true;
    search->found++;
    ck_assert_uint_eq(row->seq, search->seq);
    return true;
}

static bool note_week(void *context, const struct journal_row *row)
{
    struct run *run = context;
    struct command command;
    if (row->kind != COMMAND_WEEK) return true;
    ck_assert(command_decode(&command, row->payload, row->size));
    for (size_t team = 0; team < command.as.week.hashes_count && team < 2; team++)
        run->hashes[command.as.week.week][team] = command.as.week.hashes[team].hash;
    return true;
}

static bool note_room(void *context, const char *code)
{
    memcpy(context, code, JOURNAL_ROOM_SIZE);
    return false;
}

/* Every line of the player's own list is one row of the journal, under the same number. */
static size_t check_receipts(const struct run *run, struct journal *journal, const char *room,
                             unsigned player)
{
    char *text = windows_receipts(&run->windows, player), *rest = NULL;
    size_t count = 0;

    for (char *line = strtok_r(text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
        struct search search = {.actor = player + 1};
        ck_assert_msg(sscanf(line, "%" SCNu64 " row %" SCNu64, &search.number, &search.seq) == 2,
                      "player %u: %s", player + 1, line);
        ck_assert(journal_read(journal, room, 0, count_row, &search));
        ck_assert_msg(search.found == 1, "command %" PRIu64 " of player %u is %u times there",
                      search.number, player + 1, search.found);
        count++;
    }
    free(text);
    return count;
}

static size_t check_journal(struct run *run)
{
    char sentence[JOURNAL_SENTENCE_SIZE], room[JOURNAL_ROOM_SIZE];
    struct journal *journal = journal_open_recorded(run->server.store, sentence, sizeof sentence);
    size_t count = 0;

    ck_assert_msg(journal != NULL, "%s", sentence);
    ck_assert(journal_rooms(journal, note_room, room));
    ck_assert(journal_read(journal, room, 0, note_week, run));
    for (unsigned player = 0; player < PLAYERS; player++)
        count += check_receipts(run, journal, room, player);
    journal_close(journal);
    return count;
}

static void check_replay(const struct run *run)
{
    static struct result result;
    const char *const words[] = {"replay", run->server.store, "--room", run->windows.code, NULL};
    tool_run(&result, "baton-lab", words);
    ck_assert_msg(result.code == 0 && strcmp(result.out, "52 ticks, hash ok\n") == 0,
                  "replay ended with %d: %s%s", result.code, result.out, result.err);
}

static void check_hashes(uint64_t hashes[WEEKS][2], uint64_t others[WEEKS][2], const char *what)
{
    for (unsigned week = 0; week < WEEKS; week++)
        for (unsigned team = 0; team < 2; team++)
            ck_assert_msg(hashes[week][team] == others[week][team] && hashes[week][team] != 0,
                          "%s: week %u, team %u: %016" PRIx64 " and %016" PRIx64, what, week,
                          team + 1, hashes[week][team], others[week][team]);
}

/* Everybody has another chair after each rotation. */
static void check_rotation(const struct rehearsal *rehearsal)
{
    for (unsigned player = 0; player < PLAYERS; player++)
        for (unsigned week = QUARTER; week < WEEKS; week += QUARTER)
            ck_assert_msg(rehearsal->roles[week][player] != rehearsal->roles[week - 1][player],
                          "player %u keeps the chair in week %u", player + 1, week);
}

static void play_run(struct run *run, const char *name, const struct rehearsal *rehearsal)
{
    uint64_t began_ms = tools_now_ms();
    char path[128];

    server_prepare(&run->server);
    server_start(&run->server);
    run->windows.rehearsal = rehearsal;
    run->windows.server = &run->server;
    snprintf(path, sizeof path, "%s/orders.txt", run->server.folder);
    rehearsal_write(rehearsal, path);
    play(run);
    size_t count = check_journal(run);
    check_replay(run);
    printf("run %s: %zu commands were confirmed, each is once in the journal; %d s\n", name, count,
           (int)((tools_now_ms() - began_ms) / 1000));
}

static void wish_option(struct session_create *wish, const char *key, const char *value)
{
    struct room_option *option = &wish->options[wish->options_count++];
    snprintf(option->key, sizeof option->key, "%s", key);
    snprintf(option->value, sizeof option->value, "%s", value);
}

START_TEST(two_teams_play_four_quarters_and_nothing_that_was_confirmed_is_lost)
{
    static struct rehearsal rehearsal;
    static struct run a = {.client_week = CLIENT_WEEK, .server_week = SERVER_WEEK};
    static struct run b = {.client_week = NO_WEEK, .server_week = NO_WEEK};
    struct session_create wish = {.scenario = "air_cover", .teams = 2, .seed = 7};

    wish_option(&wish, "rotate", "13,26,39");
    rehearsal_play(&rehearsal, &wish, suite_rounds(1) > 1 ? 1 : PACE);
    check_rotation(&rehearsal);
    play_run(&a, "A, one client and the server killed", &rehearsal);
    play_run(&b, "B, undisturbed", &rehearsal);
    check_hashes(a.hashes, b.hashes, "with and without kills");
    check_hashes(a.hashes, rehearsal.hashes, "over the network and in one process");
    server_remove(&a.server);
    server_remove(&b.server);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("workshop");
    TCase *whole = tcase_create("whole");
    setvbuf(stdout, NULL, _IOLBF, 0);
    tcase_set_timeout(whole, 300);
    tcase_add_test(whole, two_teams_play_four_quarters_and_nothing_that_was_confirmed_is_lost);
    suite_add_tcase(suite, whole);
    return suite_run(suite);
}
