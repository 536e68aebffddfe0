#include "alone.h"

#include "text.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { STOP_TRIES = 40, STOP_STEP_MS = 50, WORDS_SIZE = 1024 };

struct alone {
    pid_t server;    /* 0: it has ended */
    char folder[48]; /* of this rehearsal's files */
    char program[PATH_MAX];
    char scenario[PATH_MAX];
};

/* ---- What lies beside this program -------------------------------------------------------------
 */

static bool own_folder(char *folder, size_t capacity)
{
    ssize_t length = readlink("/proc/self/exe", folder, capacity - 1);

    if (length <= 0) return false;
    folder[length] = 0;
    char *slash = strrchr(folder, '/');
    if (!slash) return false;
    *slash = 0;
    return true;
}

/* scripts/scenarios of a checkout, share/baton/scenarios of an installation. */
static bool scenario_folder(char *path, size_t capacity)
{
    static const char *const places[] = {"../scripts/scenarios", "../share/baton/scenarios"};
    char own[PATH_MAX / 2];

    if (!own_folder(own, sizeof own)) return false;
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        snprintf(path, capacity, "%s/%s", own, places[i]);
        if (access(path, R_OK) == 0) return true;
    }
    return false;
}

static int by_name(const void *one, const void *other)
{
    return strcmp(one, other);
}

size_t alone_scenarios(char names[][ALONE_NAME_SIZE], size_t max)
{
    char path[PATH_MAX];
    size_t count = 0;
    DIR *folder = scenario_folder(path, sizeof path) ? opendir(path) : NULL;

    for (struct dirent *entry = folder ? readdir(folder) : NULL; entry && count < max;
         entry = readdir(folder)) {
        size_t length = strlen(entry->d_name);
        bool is_file = length > 4 && strcmp(entry->d_name + length - 4, ".lua") == 0;
        if (!is_file || length - 4 >= ALONE_NAME_SIZE) continue;
        memcpy(names[count], entry->d_name, length - 4);
        names[count++][length - 4] = 0;
    }
    if (folder) closedir(folder);
    qsort(names, count, ALONE_NAME_SIZE, by_name);
    return count;
}

/* A path as it is; a bare name means one of the program's own. */
static void find_scenario(struct alone *alone, const char *scenario)
{
    char folder[PATH_MAX / 2];

    text_copy(alone->scenario, sizeof alone->scenario, scenario);
    bool is_path = strchr(scenario, '/') || strchr(scenario, '.') || access(scenario, R_OK) == 0;
    if (!is_path && scenario_folder(folder, sizeof folder))
        snprintf(alone->scenario, sizeof alone->scenario, "%s/%.64s.lua", folder, scenario);
}

/* ---- The server --------------------------------------------------------------------------------
 */

static void path_in(const struct alone *alone, const char *name, char path[96])
{
    snprintf(path, 96, "%s/%s", alone->folder, name);
}

/* In the child: its words go to a file, and it ends when this program does. */
static void become_server(const struct alone *alone)
{
    char ready[96], words[96];

    path_in(alone, "ready.json", ready);
    path_in(alone, "words", words);
    int file = open(words, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file >= 0) {
        dup2(file, STDOUT_FILENO);
        dup2(file, STDERR_FILENO);
    }
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    execl(alone->program, alone->program, "--bind", "127.0.0.1", "--port", "0", "--store",
          "memory:", "--log-level", "none", "--data", alone->folder, "--ready-file", ready,
          "--rehearse", alone->scenario, (char *)NULL);
    _exit(127);
}

struct alone *alone_start(const char *scenario, char *sentence, size_t capacity)
{
    struct alone *alone = calloc(1, sizeof *alone);
    char own[PATH_MAX / 2];

    if (!alone || !own_folder(own, sizeof own)) {
        free(alone);
        snprintf(sentence, capacity, "There is not enough memory.");
        return NULL;
    }
    snprintf(alone->program, sizeof alone->program, "%s/baton-server", own);
    text_copy(alone->folder, sizeof alone->folder, "/tmp/baton-rehearsal-XXXXXX");
    if (access(alone->program, X_OK) != 0) {
        snprintf(sentence, capacity,
                 "A rehearsal needs baton-server beside this program; it is not there.");
    } else if (!mkdtemp(alone->folder)) {
        snprintf(sentence, capacity, "A folder for the rehearsal cannot be made in /tmp (%s).",
                 strerror(errno));
    } else {
        find_scenario(alone, scenario);
        alone->server = fork();
        if (alone->server == 0) become_server(alone);
        if (alone->server > 0) return alone;
        alone->server = 0;
        snprintf(sentence, capacity, "The rehearsal's server cannot be started (%s).",
                 strerror(errno));
    }
    alone_stop(alone);
    return NULL;
}

static bool read_file(const struct alone *alone, const char *name, char *out, size_t capacity)
{
    char path[96];

    path_in(alone, name, path);
    FILE *file = fopen(path, "r");
    size_t size = file ? fread(out, 1, capacity - 1, file) : 0;
    if (file) (void)fclose(file);
    out[size] = 0;
    return size > 0;
}

/* What follows `"key":` in the server's own one-line JSON, up to a comma or a quotation mark. */
static bool take_value(const char *json, const char *key, char *out, size_t capacity)
{
    char quoted[40];
    size_t size = 0;

    snprintf(quoted, sizeof quoted, "\"%s\":", key);
    const char *at = strstr(json, quoted);
    if (!at) return false;
    at += strlen(quoted);
    if (*at == '"') at++;
    while (at[size] && !strchr(",\"}\n", at[size]) && size + 1 < capacity)
        size++;
    memcpy(out, at, size);
    out[size] = 0;
    return size > 0;
}

/* The server ended before it was ready: its last words are the reason. */
static enum alone_state fail(struct alone *alone, char *sentence, size_t capacity)
{
    static const char name[] = "baton-server: ";
    char words[WORDS_SIZE];

    alone->server = 0;
    if (!read_file(alone, "words", words, sizeof words)) {
        snprintf(sentence, capacity, "The rehearsal's server ended without a word.");
        return ALONE_FAILED;
    }
    words[strcspn(words, "\n")] = 0;
    const char *at = strncmp(words, name, sizeof name - 1) == 0 ? words + sizeof name - 1 : words;
    text_copy(sentence, capacity, at);
    return ALONE_FAILED;
}

enum alone_state alone_look(struct alone *alone, struct alone_place *place, char *sentence,
                            size_t capacity)
{
    char json[WORDS_SIZE], port[16];

    if (alone->server == 0 || waitpid(alone->server, NULL, WNOHANG) == alone->server)
        return fail(alone, sentence, capacity);
    if (!read_file(alone, "ready.json", json, sizeof json) || !strchr(json, '\n') ||
        !take_value(json, "port", port, sizeof port) ||
        !take_value(json, "rehearsal_code", place->code, sizeof place->code))
        return ALONE_STARTING;
    snprintf(place->server, sizeof place->server, "127.0.0.1:%s", port);
    return ALONE_READY;
}

static void stop_server(struct alone *alone)
{
    const struct timespec step = {0, STOP_STEP_MS * 1000000L};
    int tries = STOP_TRIES;

    if (alone->server == 0) return;
    kill(alone->server, SIGTERM);
    while (tries-- > 0 && waitpid(alone->server, NULL, WNOHANG) == 0)
        nanosleep(&step, NULL);
    if (tries < 0) {
        kill(alone->server, SIGKILL);
        waitpid(alone->server, NULL, 0);
    }
    alone->server = 0;
}

void alone_stop(struct alone *alone)
{
    static const char *const left[] = {"ready.json", "words", "facilitator.token"};
    char path[96];

    if (!alone) return;
    stop_server(alone);
    for (size_t i = 0; i < sizeof left / sizeof left[0]; i++) {
        path_in(alone, left[i], path);
        unlink(path);
    }
    rmdir(alone->folder);
    free(alone);
}
