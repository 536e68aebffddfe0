#include "shipped.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The folder of the running program; false when the system does not say. */
static bool program_folder(char *folder, size_t capacity)
{
    ssize_t length = readlink("/proc/self/exe", folder, capacity - 1);
    if (length <= 0) return false;
    folder[length] = '\0';
    char *slash = strrchr(folder, '/');
    if (slash == NULL) return false;
    *slash = '\0';
    return true;
}

bool shipped_folder(const char *kind, char *path, size_t capacity)
{
    /* An installation, then a checkout: its programs lie in build/, its tests and the builds of
     * other compilers up to three folders further down. */
    static const char *const places[] = {"../share/baton", "../scripts", "../../scripts",
                                         "../../../scripts", "../../../../scripts"};
    char program[400];
    if (!program_folder(program, sizeof program)) return false;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        snprintf(path, capacity, "%s/%s/%s", program, places[i], kind);
        if (access(path, R_OK) == 0) return true;
    }
    return false;
}

bool shipped_file(const char *folder, const char *kind, const char *name, char *path,
                  size_t capacity)
{
    char own[512];
    if (folder != NULL) {
        snprintf(path, capacity, "%s/../%s/%s.lua", folder, kind, name);
        if (access(path, R_OK) == 0) return true;
    }
    if (!shipped_folder(kind, own, sizeof own)) return false;
    snprintf(path, capacity, "%s/%s.lua", own, name);
    return access(path, R_OK) == 0;
}
