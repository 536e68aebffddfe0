#ifndef AUTHOR_ROOM_H
#define AUTHOR_ROOM_H
#include "catalogue.h"
#include "rooms.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A room for an author alone: one scenario, bots in all other chairs, weeks that pass ten times as
 * fast, waits that end when the author says so. */
struct author_room {
    char folder[512]; /* of the scenario; the catalogue's while a rehearsal is on */
    char name[64];    /* of the scenario in the folder */
    char code[CODE_SIZE];
    char path[600];     /* of the scenario */
    int64_t looked_ms;  /* when the files were looked at last */
    int64_t changed_at; /* their newest change, in ns of the file system's clock */
};

enum { REHEARSAL_SPEED = 10, AUTHOR_LOOKS_EACH_MS = 500 };

/* Splits the path of a scenario; false and one sentence when it cannot be one. */
bool author_room_prepare(struct author_room *author, const char *path, char *sentence,
                         size_t capacity);
/* Opens the room; false and one sentence (with file and line) when the scenario has errors. */
bool author_room_open(struct author_room *author, struct rooms *rooms,
                      const struct catalogue *catalogue, char *sentence, size_t capacity);

/* Reads the scenario again when one of its files was changed: what is right plays from the next
 * week on, what is wrong is told to the author. Looks at the disk twice a second. */
void author_room_watch(struct author_room *author, struct rooms *rooms, int64_t now_ms);

#endif
