#include "author_room.h"

#include "pack.h"
#include "text.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

bool author_room_prepare(struct author_room *author, const char *path, char *sentence,
                         size_t capacity)
{
    char trimmed[512];
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
