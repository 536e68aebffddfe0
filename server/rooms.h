#ifndef ROOMS_H
#define ROOMS_H
#include "catalogue.h"
#include "code.h"
#include "journal.h"
#include "room.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* All rooms of the server, by their codes, with what each needs to play. */
#define ROOMS_MAX 1024

struct table_place {
    char code[CODE_SIZE];
    struct room *room; /* NULL: its rows could not be played again, it was set aside */
    struct scenario *scenario;
    struct script *script;       /* NULL: the room plays on without its file */
    struct session_create *wish; /* the facilitator's; NULL after a restart */
    int64_t flushed_ms;
};

struct rooms {
    struct table_place *places[ROOMS_MAX];
    size_t count;
    size_t turn;    /* whose views are sent next */
    size_t thinker; /* which room may think next */
    struct room_port port;
    struct journal *journal;           /* borrowed; where the port's rows go */
    const struct catalogue *catalogue; /* borrowed; NULL until a room was made or read */
};

void rooms_start(struct rooms *rooms, const struct room_port *port);
void rooms_free(struct rooms *rooms);

/* Makes a room as the facilitator wishes; its first rows go to the port. NULL and one sentence when
 * that cannot be; then nothing has changed. */
struct room *rooms_create(struct rooms *rooms, const struct catalogue *catalogue,
                          const struct session_create *wish, char *sentence, size_t capacity);

/* Plays every room of the journal again. A room whose rows do not follow is set aside with a line
 * in the log, and the others go on. False and one sentence when the journal cannot be read. */
bool rooms_recover(struct rooms *rooms, struct journal *journal, const struct catalogue *catalogue,
                   char *sentence, size_t capacity);

/* The room with what a person typed as its code. NULL and one sentence for that person. */
struct room *rooms_find(struct rooms *rooms, const char *typed, char *sentence, size_t capacity);

/* Reads the scenario of this room's code anew; the corrected text plays from now on. What is wrong
 * with it becomes a fault that the facilitator reads, and the old text plays on. */
void rooms_reload(struct rooms *rooms, const char *code);

/* Lets time pass everywhere; returns ms until something is due, at most 1,000. */
int64_t rooms_tick(struct rooms *rooms, int64_t elapsed_ms);
/* Sends views of a few rooms that have news, in turn, so that answers are not kept waiting by
 * views. Each room at most every 50 ms. Returns ms until views are due again, at most 1,000. */
int64_t rooms_flush(struct rooms *rooms, int64_t now_ms);

/* The newest first; rooms that are closed last. */
void rooms_list(const struct rooms *rooms, struct session_room_list *list);

#endif
