#include "tickets.h"

#include "hash.h"
#include "text.h"

#include <ctype.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_SIZE = 512 };

static bool folder(char out[PATH_SIZE])
{
    const char *state = getenv("XDG_STATE_HOME");
    const char *home = getenv("HOME");
    int size;

    if (state && state[0] == '/')
        size = snprintf(out, PATH_SIZE, "%s/baton", state);
    else if (home && home[0] == '/')
        size = snprintf(out, PATH_SIZE, "%s/.local/state/baton", home);
    else
        return false;
    return size > 0 && size < PATH_SIZE - 64;
}

/* Makes the folder and those above it; what exists already is fine. */
static void make_folders(char *path)
{
    for (char *at = path + 1; *at; at++) {
        if (*at != '/') continue;
        *at = 0;
        (void)mkdir(path, 0700);
        *at = '/';
    }
    (void)mkdir(path, 0700);
}

/* The code without dash and case, the name as a hash: file names stay plain. */
static bool file_path(const char *code, const char *name, char out[PATH_SIZE])
{
    char plain[24];
    size_t size = 0;

    if (!folder(out)) return false;
    for (const char *at = code; *at && size + 1 < sizeof plain; at++)
        if (isalnum((unsigned char)*at)) plain[size++] = (char)toupper((unsigned char)*at);
    plain[size] = 0;
    size_t used = strlen(out);
    snprintf(out + used, PATH_SIZE - used, "/%s-%016llx", plain,
             (unsigned long long)hash_bytes(HASH_START, name, strlen(name)));
    return size > 0;
}

void ticket_read(const char *code, const char *name, char out[TICKET_SIZE])
{
    char path[PATH_SIZE];

    out[0] = 0;
    if (!file_path(code, name, path)) return;
    FILE *file = fopen(path, "r");
    if (!file) return;
    size_t size = fread(out, 1, TICKET_SIZE - 1, file);
    out[size] = 0;
    (void)fclose(file);
    if (!text_is_clean(out, size)) out[0] = 0;
}

void ticket_keep(const char *code, const char *name, const char *ticket)
{
    char path[PATH_SIZE];

    if (!folder(path)) return;
    make_folders(path);
    if (!file_path(code, name, path)) return;
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return;
    size_t size = strlen(ticket);
    bool is_whole = write(file, ticket, size) == (ssize_t)size;
    if (close(file) != 0 || !is_whole) (void)unlink(path);
}

void ticket_forget(const char *code, const char *name)
{
    char path[PATH_SIZE];

    if (file_path(code, name, path)) (void)unlink(path);
}
