#include "windows.h"

#include "suite.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PATH_LENGTH = 160, ANSWER_MS = 30000, END_MS = 20000, FILE_LENGTH = 1 << 18 };

static void path_of(const struct windows *windows, unsigned player, const char *ending,
                    char path[PATH_LENGTH])
{
    snprintf(path, PATH_LENGTH, "%s/player%02u.%s", windows->server->folder, player + 1, ending);
}

/* "" when there is none; the caller frees it. */
static char *read_file(const struct windows *windows, unsigned player, const char *ending)
{
    char path[PATH_LENGTH];
    char *text = calloc(1, FILE_LENGTH);

    ck_assert_ptr_nonnull(text);
    path_of(windows, player, ending, path);
    FILE *file = fopen(path, "r");
    if (file == NULL) return text;
    text[fread(text, 1, FILE_LENGTH - 1, file)] = 0;
    ck_assert_int_eq(fclose(file), 0);
    return text;
}

char *windows_receipts(const struct windows *windows, unsigned player)
{
    return read_file(windows, player, "receipts");
}

/* A program that has ended before the game tells why. */
static void check_alive(const struct windows *windows, unsigned player)
{
    int code;
    if (tool_has_ended(windows->pids[player], &code))
        ck_abort_msg("player %u ended with %d: %s", player + 1, code,
                     read_file(windows, player, "log"));
}

static bool is_present(const struct windows *windows, const char *name)
{
    json_t *status = ctl_json(windows->server, "status", windows->code);
    json_t *person;
    size_t i;
    bool is_here = false;

    ck_assert_ptr_nonnull(status);
    json_array_foreach(json_object_get(status, "people"), i, person)
    {
        const char *shown = json_string_value(json_object_get(person, "name"));
        if (shown != NULL && strcmp(shown, name) == 0)
            is_here = json_is_true(json_object_get(person, "connected"));
    }
    json_decref(status);
    return is_here;
}

void windows_open(struct windows *windows, unsigned player, unsigned week)
{
    char name[8], server[32], script[PATH_LENGTH], log[PATH_LENGTH], receipts[PATH_LENGTH];
    char ending[16];
    uint64_t until_ms = tools_now_ms() + ANSWER_MS;

    rehearsal_name(player, name);
    snprintf(server, sizeof server, "127.0.0.1:%u", windows->server->port);
    snprintf(ending, sizeof ending, "%u.script", ++windows->visits[player]);
    path_of(windows, player, ending, script);
    path_of(windows, player, "log", log);
    path_of(windows, player, "receipts", receipts);
    rehearsal_write_script(windows->rehearsal, player, week, script);
    setenv("XDG_STATE_HOME", windows->server->folder, 1);
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    const char *const words[] = {server, "--code",     windows->code, "--name",   name,   "--lang",
                                 "en",   "--receipts", receipts,      "--script", script, NULL};
    windows->pids[player] = tool_start("baton", log, words);
    while (!is_present(windows, name)) {
        check_alive(windows, player);
        ck_assert_msg(tools_now_ms() < until_ms, "%s does not appear in the room", name);
        tools_nap(5);
    }
}

void windows_kill(struct windows *windows, unsigned player)
{
    ck_assert_int_eq(kill(windows->pids[player], SIGKILL), 0);
    ck_assert_int_eq(tool_wait(windows->pids[player], END_MS), -1);
}

static size_t count_answers(const struct windows *windows, unsigned player)
{
    char *text = windows_receipts(windows, player);
    size_t lines = 0;
    for (const char *at = text; *at; at++)
        lines += *at == '\n';
    free(text);
    return lines;
}

void windows_wait_answers(struct windows *windows, unsigned week)
{
    uint64_t until_ms = tools_now_ms() + ANSWER_MS;

    for (unsigned player = 0; player < PLAYERS; player++) {
        size_t wanted = rehearsal_answers(windows->rehearsal, player, week);
        size_t answers;
        while ((answers = count_answers(windows, player)) < wanted) {
            check_alive(windows, player);
            if (tools_now_ms() >= until_ms) break;
            tools_nap(3);
        }
        ck_assert_msg(answers == wanted, "week %u: player %u has %zu answers, not %zu; see %s",
                      week, player + 1, answers, wanted, windows->server->folder);
    }
}

void windows_close(struct windows *windows)
{
    for (unsigned player = 0; player < PLAYERS; player++) {
        int code = tool_wait(windows->pids[player], END_MS);
        ck_assert_msg(code == 0, "player %u ended with %d: %s", player + 1, code,
                      read_file(windows, player, "log"));
    }
}
