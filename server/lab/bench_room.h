#ifndef BENCH_ROOM_H
#define BENCH_ROOM_H
#include "finding.h"
#include "scenario.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A scenario played out in a real room without sockets: somebody sits in every chair and gives no
 * orders, the room's own clock jumps from one thing due to the next. What the scenario did in it is
 * noted, in the order in which it happened.
 */
enum { BENCH_ROOM_MAX = 600 };

enum room_happening_kind {
    HAPPENING_TOLD,     /* an inject's words */
    HAPPENING_INJECTED, /* an inject, by its id */
    HAPPENING_CARD,     /* a card was dealt, or a vote */
    HAPPENING_FAULT     /* a hook failed: `id` is the hook, `text` the sentence */
};

struct room_happening {
    enum room_happening_kind kind;
    unsigned week; /* weeks played before it, so from 0 as in the file */
    char id[32];
    char text[280];
};

struct bench_room {
    struct scenario scenario;
    unsigned weeks; /* played */
    size_t count, dropped;
    struct room_happening list[BENCH_ROOM_MAX];
};

/* Plays the file to the debrief. NULL, with the reason in `findings`, when that cannot be done;
 * freed by the caller with free(). */
struct bench_room *bench_room_play(const char *path, uint64_t seed, struct findings *findings);

/* The first happening of a kind whose id is `id` or whose text has it in it, from `from` on; NULL:
 * there is none. */
const struct room_happening *bench_room_find(const struct bench_room *played,
                                             enum room_happening_kind kind, const char *id,
                                             const struct room_happening *from);

#endif
