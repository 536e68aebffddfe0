#include "author_room.h"

#include "pack.h"
#include "text.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

bool author_room_prepare(struct author_room *author, const char *path, char *sentence,
                         size_t capacity)
{
    char trimmed[512];
    text_copy(author->path, sizeof author->path, path);
    size_t length = text_copy(trimmed, sizeof trimmed, path);
    while (length > 1 && trimmed[length - 1] == '/')
        trimmed[--length] = '\0';
    char *slash = strrchr(trimmed, '/');
    const char *last = slash == NULL ? trimmed : slash + 1;
    if (slash != NULL) *slash = '\0';
    text_copy(author->folder, sizeof author->folder,
              slash == NULL        ? "."
              : trimmed[0] == '\0' ? "/"
                                   : trimmed);
    if (strlen(path) < sizeof trimmed &&
        pack_is_scenario(author->folder, last, author->name, sizeof author->name))
        return true;
    snprintf(
        sentence, capacity,
        "\"%.200s\" is no scenario: name a file such as fair.lua, a pack fair.zip, or a folder "
        "with scenario.lua.",
        path);
    return false;
}

static void add_option(struct session_create *wish, const char *key, const char *value)
{
    struct room_option *option = &wish->options[wish->options_count++];
    text_copy(option->key, sizeof option->key, key);
    text_copy(option->value, sizeof option->value, value);
}

bool author_room_open(struct author_room *author, struct rooms *rooms,
                      const struct catalogue *catalogue, char *sentence, size_t capacity)
{
    struct session_create wish = {.teams = 1, .seed = (uint64_t)time(NULL)};
    char speed[8];
    snprintf(speed, sizeof speed, "%d", REHEARSAL_SPEED);
    text_copy(wish.scenario, sizeof wish.scenario, author->name);
    add_option(&wish, "rehearsal", "yes");
    add_option(&wish, "speed", speed);
    add_option(&wish, "bots", "fill");
    const struct room *room = rooms_create(rooms, catalogue, &wish, sentence, capacity);
    if (room == NULL) return false;
    text_copy(author->code, sizeof author->code, room_code(room));
    return true;
}

/* ---- Changes of its files ---- */

static int64_t changed_at(const char *path)
{
    struct stat what;
    if (stat(path, &what) != 0) return 0;
    return (int64_t)what.st_mtim.tv_sec * 1000000000 + what.st_mtim.tv_nsec;
}

/* The newest change of a file, or of a folder and what lies in it and in its folders. */
static int64_t newest_change(const char *path, int depth)
{
    int64_t newest = changed_at(path);
    DIR *folder = depth > 0 ? opendir(path) : NULL;
    for (struct dirent *entry = folder != NULL ? readdir(folder) : NULL; entry != NULL;
         entry = readdir(folder)) {
        char below[2048];
        if (entry->d_name[0] == '.') continue;
        snprintf(below, sizeof below, "%.1700s/%.255s", path, entry->d_name);
        int64_t change = newest_change(below, depth - 1);
        if (change > newest) newest = change;
    }
    if (folder != NULL) closedir(folder);
    return newest;
}

void author_room_watch(struct author_room *author, struct rooms *rooms, int64_t now_ms)
{
    if (author->code[0] == '\0' || now_ms < author->looked_ms + AUTHOR_LOOKS_EACH_MS) return;
    author->looked_ms = now_ms;
    int64_t newest = newest_change(author->path, 2);
    /* A file that is gone for a moment, as some editors save, counts as changed when it is back. */
    if (newest == 0) return;
    bool is_changed = author->changed_at != 0 && newest != author->changed_at;
    author->changed_at = newest;
    if (is_changed) rooms_reload(rooms, author->code);
}
