#include "arguments.h"
#include "roles.h"
#include "verbs.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A rehearsal is the real client in a room of its own; it starts the server it needs by itself
 * (client/alone.h). What is wrong with the file is said here, all of it, before a window opens.
 */

static bool client_beside(char *path, size_t capacity)
{
    char own[PATH_MAX] = "";
    ssize_t length = readlink("/proc/self/exe", own, sizeof own - 1);
    char *slash = length > 0 ? strrchr(own, '/') : NULL;
    if (slash == NULL) return false;
    snprintf(path, capacity, "%.*s/baton", (int)(slash - own), own);
    return access(path, X_OK) == 0;
}

static bool has_display(void)
{
    static const char *const names[] = {"DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);
        if (value != NULL && value[0] != '\0') return true;
    }
    return false;
}

struct rehearsal_wish {
    const char *file, *chair, *language, *script;
    bool is_text;
};

/* Becomes the client; returns only when that fails. */
static int become_client(const char *program, const struct rehearsal_wish *wish)
{
    const char *words[12] = {program, "--rehearse", wish->file};
    size_t count = 3;
    if (wish->chair != NULL) {
        words[count++] = "--chair";
        words[count++] = wish->chair;
    }
    if (wish->language != NULL) {
        words[count++] = "--lang";
        words[count++] = wish->language;
    }
    if (wish->script != NULL) {
        words[count++] = "--script";
        words[count++] = wish->script;
    }
    if (wish->is_text) words[count++] = "--text";
    words[count] = NULL;
    fflush(stdout);
    execv(program, (char *const *)words);
    return verb_refuse("rehearse", LAB_FAILED, "%s cannot be started: %s.", program,
                       strerror(errno));
}

int verb_rehearse(int count, char **words)
{
    struct words files = {0};
    struct rehearsal_wish wish = {0};
    char sentence[200], program[PATH_MAX];
    enum role role;
    const struct argument known[] = {{NULL, ARGUMENT_WORDS, &files, 0, 0},
                                     {"--chair", ARGUMENT_WORD, &wish.chair, 0, 0},
                                     {"--lang", ARGUMENT_WORD, &wish.language, 0, 0},
                                     {"--script", ARGUMENT_WORD, &wish.script, 0, 0},
                                     {"--text", ARGUMENT_FLAG, &wish.is_text, 0, 0}};
    if (!arguments_read(known, sizeof known / sizeof *known, count, words, sentence,
                        sizeof sentence))
        return verb_refuse("rehearse", LAB_WRONG_USAGE, "%s", sentence);
    if (files.count != 1)
        return verb_refuse("rehearse", LAB_WRONG_USAGE,
                           "name one scenario, as in rehearse scripts/scenarios/air_cover.lua");
    if (wish.chair != NULL && !role_parse(wish.chair, &role))
        return verb_refuse("rehearse", LAB_WRONG_USAGE,
                           "--chair is one of CEO BRAND DEMAND PMI PROSPECT AE AM CX, not %s",
                           wish.chair);
    wish.file = files.list[0];
    if (!check_file(wish.file)) return LAB_FAILED;
    if (!client_beside(program, sizeof program))
        return verb_refuse("rehearse", LAB_FAILED,
                           "the client \"baton\" is not beside this program; make builds it.");
    if (!wish.is_text && !has_display())
        return verb_refuse("rehearse", LAB_FAILED,
                           "there is no display; rehearse in the terminal with --text.");
    return become_client(program, &wish);
}
