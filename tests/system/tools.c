#include "tools.h"

#include "suite.h"
#include "text.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define RUN_MS   60000
#define READY_MS 15000

uint64_t tools_now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000u + (uint64_t)now.tv_nsec / 1000000u;
}

static void nap(unsigned ms)
{
    nanosleep(&(struct timespec){.tv_sec = ms / 1000, .tv_nsec = (long)(ms % 1000) * 1000000},
              NULL);
}

/* The test lies in BUILD/tests/system/. */
static void find_program(const char *program, char path[PATH_MAX])
{
    const char *build = getenv("BATON_BUILD");
    if (build != NULL) {
        snprintf(path, PATH_MAX, "%s/%s", build, program);
        return;
    }
    char self[PATH_MAX / 2] = "";
    ck_assert_int_gt(readlink("/proc/self/exe", self, sizeof self - 1), 0);
    for (int i = 0; i < 3; i++)
        *strrchr(self, '/') = '\0';
    snprintf(path, PATH_MAX, "%s/%s", self, program);
}

/* ---- Programs that end by themselves ----------------------------------------------------------*/

static void become(const char *program, const char *const words[])
{
    char path[PATH_MAX];
    char *copies[64] = {path};
    size_t count = 1;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    find_program(program, path);
    for (; words[count - 1] != NULL && count < 63; count++)
        copies[count] = strdup(words[count - 1]);
    execv(path, copies);
    _exit(127);
}

/* Reads what is there; false at the end of the stream. */
static bool drain(int source, char *text, size_t capacity)
{
    size_t length = strlen(text);
    char spare[512];
    bool is_full = length + 1 >= capacity;
    ssize_t got = is_full ? read(source, spare, sizeof spare)
                          : read(source, text + length, capacity - 1 - length);
    return got > 0;
}

static void listen_to(struct result *result, int out, int err, uint64_t deadline_ms)
{
    struct pollfd sources[] = {{.fd = out, .events = POLLIN}, {.fd = err, .events = POLLIN}};
    while (tools_now_ms() < deadline_ms && (sources[0].fd >= 0 || sources[1].fd >= 0)) {
        poll(sources, 2, 100);
        if (sources[0].revents != 0 && !drain(out, result->out, sizeof result->out))
            sources[0].fd = -1;
        if (sources[1].revents != 0 && !drain(err, result->err, sizeof result->err))
            sources[1].fd = -1;
    }
}

static int wait_for_end(pid_t pid, uint64_t deadline_ms)
{
    int status = 0;
    while (waitpid(pid, &status, WNOHANG) == 0) {
        if (tools_now_ms() >= deadline_ms) {
            kill(pid, SIGKILL);
            waitpid(pid, &status, 0);
            return -1;
        }
        nap(5);
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

pid_t tool_start(const char *program, const char *log, const char *const words[])
{
    pid_t pid = fork();
    ck_assert_int_ge(pid, 0);
    if (pid != 0) return pid;
    int file = open(log, O_WRONLY | O_CREAT | O_APPEND, 0600);
    dup2(file, STDOUT_FILENO);
    dup2(file, STDERR_FILENO);
    become(program, words);
    return 0;
}

pid_t tool_start_on_terminal(const char *program, const char *log, int *terminal,
                             const char *const words[])
{
    struct winsize size = {.ws_row = 25, .ws_col = 80};
    pid_t pid = forkpty(terminal, NULL, NULL, &size);
    ck_assert_int_ge(pid, 0);
    if (pid != 0) return pid;
    int file = open(log, O_WRONLY | O_CREAT | O_APPEND, 0600);
    dup2(file, STDOUT_FILENO);
    close(file);
    become(program, words);
    return 0;
}

bool tool_has_ended(pid_t pid, int *code)
{
    int status = 0;
    if (waitpid(pid, &status, WNOHANG) == 0) return false;
    *code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return true;
}

int tool_wait(pid_t pid, unsigned limit_ms)
{
    return wait_for_end(pid, tools_now_ms() + limit_ms);
}

void tools_nap(unsigned ms)
{
    nap(ms);
}

void tool_run(struct result *result, const char *program, const char *const words[])
{
    int out[2], err[2];
    memset(result, 0, sizeof *result);
    ck_assert_int_eq(pipe(out), 0);
    ck_assert_int_eq(pipe(err), 0);
    pid_t pid = fork();
    if (pid == 0) {
        dup2(out[1], STDOUT_FILENO);
        dup2(err[1], STDERR_FILENO);
        close(out[0]);
        close(err[0]);
        become(program, words);
    }
    close(out[1]);
    close(err[1]);
    uint64_t deadline_ms = tools_now_ms() + RUN_MS;
    listen_to(result, out[0], err[0], deadline_ms);
    result->code = wait_for_end(pid, deadline_ms);
    close(out[0]);
    close(err[0]);
}

bool is_one_sentence(const struct result *result)
{
    const char *end = strchr(result->err, '\n');
    size_t length = strlen(result->err);
    return end != NULL && end[1] == '\0' && length > 20 && length < 600;
}

/* ---- The server -------------------------------------------------------------------------------*/

void server_prepare(struct server *server)
{
    memset(server, 0, sizeof *server);
    snprintf(server->folder, sizeof server->folder, "/tmp/baton-system-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(server->folder));
    snprintf(server->ready, sizeof server->ready, "%s/ready.json", server->folder);
    snprintf(server->store, sizeof server->store, "sqlite:%s/games.db", server->folder);
    snprintf(server->token_file, sizeof server->token_file, "%s/facilitator.token", server->folder);
}

static void wait_until_ready(struct server *server)
{
    json_t *ready = NULL;
    uint64_t deadline_ms = tools_now_ms() + READY_MS;
    while (ready == NULL && tools_now_ms() < deadline_ms) {
        nap(10);
        ready = json_load_file(server->ready, 0, NULL);
    }
    ck_assert_msg(ready != NULL, "the server wrote no ready file");
    ck_assert_int_eq(json_integer_value(json_object_get(ready, "pid")), server->pid);
    server->port = (uint16_t)json_integer_value(json_object_get(ready, "port"));
    json_decref(ready);
}

void server_start(struct server *server)
{
    char port[8], log[128];
    snprintf(port, sizeof port, "%u", server->port);
    snprintf(log, sizeof log, "%s/log", server->folder);
    unlink(server->ready); /* a killed server leaves its own behind */
    server->pid = fork();
    if (server->pid == 0) {
        const char *const words[] = {"--port",       port,          "--bind", "127.0.0.1",
                                     "--ready-file", server->ready, "--data", server->folder,
                                     "--store",      server->store, NULL};
        int file = open(log, O_WRONLY | O_CREAT | O_APPEND, 0600);
        dup2(file, STDERR_FILENO);
        become("baton-server", words);
    }
    wait_until_ready(server);
}

int server_stop(struct server *server, int signal, uint64_t *took_ms)
{
    uint64_t start_ms = tools_now_ms();
    kill(server->pid, signal);
    int code = wait_for_end(server->pid, start_ms + 10000);
    if (took_ms != NULL) *took_ms = tools_now_ms() - start_ms;
    server->pid = 0;
    return code;
}

void server_remove(struct server *server)
{
    char command[128];
    if (server->pid != 0) server_stop(server, SIGKILL, NULL);
    snprintf(command, sizeof command, "rm -rf '%s'", server->folder);
    ck_assert_int_eq(system(command), 0);
}

/* ---- baton-ctl --------------------------------------------------------------------------------*/

void ctl_run(const struct server *server, struct result *result, const char *const words[])
{
    const char *all[60] = {"--ready-file", server->ready};
    for (size_t i = 0; i < 57 && words[i] != NULL; i++)
        all[i + 2] = words[i];
    tool_run(result, "baton-ctl", all);
}

json_t *ctl_run_json(const struct server *server, const char *const words[])
{
    const char *all[60] = {"--json"};
    struct result *result = calloc(1, sizeof *result);
    for (size_t i = 0; i < 58 && words[i] != NULL; i++)
        all[i + 1] = words[i];
    ctl_run(server, result, all);
    json_t *answer = result->code == 0 ? json_loads(result->out, 0, NULL) : NULL;
    if (answer == NULL) fprintf(stderr, "%s: %s", words[0], result->err);
    free(result);
    return answer;
}

/* ---- People -----------------------------------------------------------------------------------*/

static struct transport *dial(void *context, char *sentence, size_t capacity)
{
    const struct server *server = context;
    return transport_enet_connect("127.0.0.1", server->port, sentence, capacity);
}

void guest_start(struct guest *guest, const struct server *server)
{
    memset(guest, 0, sizeof *guest);
    guest->server = server;
    guest->link = link_new(&(struct link_connector){(void *)(uintptr_t)server, dial});
}

void guest_end(struct guest *guest)
{
    link_free(guest->link);
    guest->link = NULL;
}

static void note_news(struct guest *guest, const struct link_news *news)
{
    const struct packet *packet = news->packet;
    guest->accepted += news->kind == LINK_NEWS_ACCEPTED;
    if (news->kind == LINK_NEWS_REFUSED) {
        guest->refused++;
        text_copy(guest->refusal, sizeof guest->refusal, news->sentence);
    }
    if (news->kind == LINK_NEWS_PACKET && packet->family == PACKET_VIEW &&
        packet->as.view.id == VIEW_ROOM_VIEW)
        guest->room = packet->as.view.as.room_view;
    if (news->kind == LINK_NEWS_PACKET && packet->family == PACKET_VIEW &&
        packet->as.view.id == VIEW_CARDS_VIEW)
        guest->cards = packet->as.view.as.cards_view;
}

void guests_work(struct guest *guests, size_t count, unsigned ms)
{
    struct link_news news;
    uint64_t end_ms = tools_now_ms() + ms;
    do {
        for (size_t i = 0; i < count; i++) {
            if (guests[i].link == NULL) continue;
            link_tick(guests[i].link, tools_now_ms());
            while (link_next(guests[i].link, &news))
                note_news(&guests[i], &news);
        }
        nap(2);
    } while (tools_now_ms() < end_ms);
}

bool guest_reach(struct guest *guest, enum link_state state)
{
    uint64_t deadline_ms = tools_now_ms() + 10000;
    while (link_state(guest->link) != state && tools_now_ms() < deadline_ms)
        guests_work(guest, 1, 5);
    return link_state(guest->link) == state;
}

bool guest_command(struct guest *guest, const struct command *command)
{
    unsigned accepted = guest->accepted, refused = guest->refused;
    uint64_t deadline_ms = tools_now_ms() + 10000;
    if (link_send(guest->link, command) == 0) return false;
    while (guest->accepted == accepted && guest->refused == refused && tools_now_ms() < deadline_ms)
        guests_work(guest, 1, 5);
    return guest->accepted > accepted;
}
