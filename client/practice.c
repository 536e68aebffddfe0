#include "practice.h"

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

struct practice {
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

size_t practice_scenarios(char names[][PRACTICE_NAME_SIZE], size_t max)
{
    char path[PATH_MAX];
    size_t count = 0;
    DIR *folder = scenario_folder(path, sizeof path) ? opendir(path) : NULL;

    for (struct dirent *entry = folder ? readdir(folder) : NULL; entry && count < max;
         entry = readdir(folder)) {
        size_t length = strlen(entry->d_name);
        bool is_file = length > 4 && strcmp(entry->d_name + length - 4, ".lua") == 0;
        if (!is_file || length - 4 >= PRACTICE_NAME_SIZE) continue;
        memcpy(names[count], entry->d_name, length - 4);
        names[count++][length - 4] = 0;
    }
    if (folder) closedir(folder);
    qsort(names, count, PRACTICE_NAME_SIZE, by_name);
    return count;
}

/* A path as it is; a bare name means one of the program's own. */
static void find_scenario(struct practice *practice, const char *scenario)
{
    char folder[PATH_MAX / 2];

    text_copy(practice->scenario, sizeof practice->scenario, scenario);
    bool is_path = strchr(scenario, '/') || strchr(scenario, '.') || access(scenario, R_OK) == 0;
    if (!is_path && scenario_folder(folder, sizeof folder))
        snprintf(practice->scenario, sizeof practice->scenario, "%s/%.64s.lua", folder, scenario);
}

/* ---- The server --------------------------------------------------------------------------------
 */

static void path_in(const struct practice *practice, const char *name, char path[96])
{
    snprintf(path, 96, "%s/%s", practice->folder, name);
}

/* In the child: its words go to a file, and it ends when this program does. */
static void become_server(const struct practice *practice)
{
    char ready[96], words[96];

    path_in(practice, "ready.json", ready);
    path_in(practice, "words", words);
    int file = open(words, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file >= 0) {
        dup2(file, STDOUT_FILENO);
        dup2(file, STDERR_FILENO);
    }
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    execl(practice->program, practice->program, "--bind", "127.0.0.1", "--port", "0", "--store",
          "memory:", "--log-level", "none", "--data", practice->folder, "--ready-file", ready,
          "--rehearse", practice->scenario, (char *)NULL);
    _exit(127);
}

struct practice *practice_start(const char *scenario, char *sentence, size_t capacity)
{
    struct practice *practice = calloc(1, sizeof *practice);
    char own[PATH_MAX / 2];

    if (!practice || !own_folder(own, sizeof own)) {
        free(practice);
        snprintf(sentence, capacity, "There is not enough memory.");
        return NULL;
    }
    snprintf(practice->program, sizeof practice->program, "%s/baton-server", own);
    text_copy(practice->folder, sizeof practice->folder, "/tmp/baton-rehearsal-XXXXXX");
    if (access(practice->program, X_OK) != 0) {
        snprintf(sentence, capacity,
                 "A rehearsal needs baton-server beside this program; it is not there.");
    } else if (!mkdtemp(practice->folder)) {
        snprintf(sentence, capacity, "A folder for the rehearsal cannot be made in /tmp (%s).",
                 strerror(errno));
    } else {
        find_scenario(practice, scenario);
        practice->server = fork();
        if (practice->server == 0) become_server(practice);
        if (practice->server > 0) return practice;
        practice->server = 0;
        snprintf(sentence, capacity, "The rehearsal's server cannot be started (%s).",
                 strerror(errno));
    }
    practice_stop(practice);
    return NULL;
}

static bool read_file(const struct practice *practice, const char *name, char *out, size_t capacity)
{
    char path[96];

    path_in(practice, name, path);
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
static enum practice_state fail(struct practice *practice, char *sentence, size_t capacity)
{
    static const char name[] = "baton-server: ";
    char words[WORDS_SIZE];

    practice->server = 0;
    if (!read_file(practice, "words", words, sizeof words)) {
        snprintf(sentence, capacity, "The rehearsal's server ended without a word.");
        return PRACTICE_FAILED;
    }
    words[strcspn(words, "\n")] = 0;
    const char *at = strncmp(words, name, sizeof name - 1) == 0 ? words + sizeof name - 1 : words;
    text_copy(sentence, capacity, at);
    return PRACTICE_FAILED;
}

enum practice_state practice_look(struct practice *practice, struct practice_place *place,
                                  char *sentence, size_t capacity)
{
    char json[WORDS_SIZE], port[16];

    if (practice->server == 0 || waitpid(practice->server, NULL, WNOHANG) == practice->server)
        return fail(practice, sentence, capacity);
    if (!read_file(practice, "ready.json", json, sizeof json) || !strchr(json, '\n') ||
        !take_value(json, "port", port, sizeof port) ||
        !take_value(json, "rehearsal_code", place->code, sizeof place->code))
        return PRACTICE_STARTING;
    snprintf(place->server, sizeof place->server, "127.0.0.1:%s", port);
    return PRACTICE_READY;
}

static void stop_server(struct practice *practice)
{
    const struct timespec step = {0, STOP_STEP_MS * 1000000L};
    int tries = STOP_TRIES;

    if (practice->server == 0) return;
    kill(practice->server, SIGTERM);
    while (tries-- > 0 && waitpid(practice->server, NULL, WNOHANG) == 0)
        nanosleep(&step, NULL);
    if (tries < 0) {
        kill(practice->server, SIGKILL);
        waitpid(practice->server, NULL, 0);
    }
    practice->server = 0;
}

void practice_stop(struct practice *practice)
{
    static const char *const left[] = {"ready.json", "words", "facilitator.token"};
    char path[96];

    if (!practice) return;
    stop_server(practice);
    for (size_t i = 0; i < sizeof left / sizeof left[0]; i++) {
        path_in(practice, left[i], path);
        unlink(path);
    }
    rmdir(practice->folder);
    free(practice);
}
