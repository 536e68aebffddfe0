#include "pack_leaf.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "text.h"

/* A pack in a folder, and the single Lua file. Links are not followed inside a folder: a stranger's
 * pack must not show what lies elsewhere on the machine. */

struct spot {
    bool is_single;
    char path[512];
};

bool pack_list_add(struct pack_list *list, const char *name, size_t size, char *reason,
                   size_t capacity)
{
    if (list->count == PACK_FILES_MAX) {
        snprintf(reason, capacity, "there are more than %d files in it", PACK_FILES_MAX);
        return false;
    }
    if (strlen(name) >= PACK_NAME_BYTES) {
        snprintf(reason, capacity, "a file's name is longer than %d bytes", PACK_NAME_BYTES - 1);
        return false;
    }
    struct pack_entry *entry = &list->entries[list->count++];
    text_copy(entry->name, sizeof entry->name, name);
    entry->size = size;
    return true;
}

static bool list_folder(const struct spot *spot, const char *below, struct pack_list *list,
                        char *reason, size_t capacity);

static bool list_entry(const struct spot *spot, const char *name, struct pack_list *list,
                       char *reason, size_t capacity)
{
    char path[1024];
    struct stat what;
    snprintf(path, sizeof path, "%s/%s", spot->path, name);
    bool is_known = lstat(path, &what) == 0;
    if (is_known && S_ISDIR(what.st_mode) && strchr(name, '/') == NULL)
        return list_folder(spot, name, list, reason, capacity);
    if (is_known && S_ISREG(what.st_mode))
        return pack_list_add(list, name, (size_t)what.st_size, reason, capacity);
    snprintf(reason, capacity, "\"%.60s\" is neither a file nor a folder of one level", name);
    return false;
}

/* Files that editors and file managers leave about. */
static bool is_litter(const char *name)
{
    size_t length = strlen(name);
    return name[0] == '.' || (length > 0 && name[length - 1] == '~');
}

static bool list_folder(const struct spot *spot, const char *below, struct pack_list *list,
                        char *reason, size_t capacity)
{
    char path[1024];
    bool is_good = true;
    snprintf(path, sizeof path, "%s/%s", spot->path, below);
    DIR *directory = opendir(path);
    if (directory == NULL) {
        snprintf(reason, capacity, "the folder cannot be read: %s", strerror(errno));
        return false;
    }
    for (struct dirent *entry = readdir(directory); is_good && entry != NULL;
         entry = readdir(directory)) {
        char name[512];
        if (is_litter(entry->d_name)) continue;
        snprintf(name, sizeof name, "%s%s%s", below, below[0] == '\0' ? "" : "/", entry->d_name);
        is_good = list_entry(spot, name, list, reason, capacity);
    }
    closedir(directory);
    return is_good;
}

static bool list_spot(void *state, struct pack_list *list, char *reason, size_t capacity)
{
    const struct spot *spot = state;
    struct stat what;
    if (!spot->is_single) return list_folder(spot, "", list, reason, capacity);
    const char *slash = strrchr(spot->path, '/');
    if (stat(spot->path, &what) != 0) {
        snprintf(reason, capacity, "the file cannot be read: %s", strerror(errno));
        return false;
    }
    if (!S_ISREG(what.st_mode)) {
        snprintf(reason, capacity, "it is neither a file nor a folder");
        return false;
    }
    if (access(spot->path, R_OK) != 0) {
        snprintf(reason, capacity, "the file cannot be read: %s", strerror(errno));
        return false;
    }
    /* One byte more than allowed is read, which is how a file that is too long shows. */
    size_t size = (size_t)what.st_size;
    if (size > PACK_LUA_BYTES) size = PACK_LUA_BYTES + 1;
    return pack_list_add(list, slash == NULL ? spot->path : slash + 1, size, reason, capacity);
}

static bool read_spot(void *state, const char *name, char *bytes, size_t size)
{
    const struct spot *spot = state;
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", spot->path, name);
    int file = open(spot->is_single ? spot->path : path,
                    O_RDONLY | O_CLOEXEC | (spot->is_single ? 0 : O_NOFOLLOW));
    size_t got = 0;
    while (file >= 0 && got < size) {
        ssize_t more = read(file, bytes + got, size - got);
        if (more <= 0) break;
        got += (size_t)more;
    }
    if (file >= 0) close(file);
    return file >= 0 && got == size;
}

static bool open_spot(const char *path, bool is_single, struct pack_place *place, char *reason,
                      size_t capacity)
{
    struct spot *spot = calloc(1, sizeof *spot);
    if (spot == NULL || strlen(path) >= sizeof spot->path) {
        free(spot);
        snprintf(reason, capacity, "the path is too long");
        return false;
    }
    spot->is_single = is_single;
    text_copy(spot->path, sizeof spot->path, path);
    *place = (struct pack_place){spot, list_spot, read_spot, free};
    return true;
}

bool pack_open_folder(const char *path, struct pack_place *place, char *reason, size_t capacity)
{
    char inside[1024];
    struct stat what;
    snprintf(inside, sizeof inside, "%s/scenario.lua", path);
    if (lstat(inside, &what) != 0) {
        snprintf(reason, capacity, "this folder is no pack: there is no scenario.lua in it");
        return false;
    }
    return open_spot(path, false, place, reason, capacity);
}

bool pack_open_file(const char *path, struct pack_place *place, char *reason, size_t capacity)
{
    return open_spot(path, true, place, reason, capacity);
}
