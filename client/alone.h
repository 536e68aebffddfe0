#ifndef ALONE_H
#define ALONE_H
#include <stdbool.h>
#include <stddef.h>

/*
 * A rehearsal alone, without a network: the server that lies beside this program is started for one
 * scenario, on this machine only, and stopped again with the program. Its game is not kept.
 */
struct alone;

enum alone_state { ALONE_STARTING, ALONE_READY, ALONE_FAILED };

/* Where to go once it is ready. */
struct alone_place {
    char server[32]; /* "127.0.0.1:40123" */
    char code[12];
};

/* Starts it. `scenario` is a file or pack, or the name of one that comes with the program. NULL and
 * one sentence when the server is not there. */
struct alone *alone_start(const char *scenario, char *sentence, size_t capacity);
/* How far it is; returns at once. When ready, `place` is filled; when failed, the sentence says
 * why, with file and line when the scenario has errors. */
enum alone_state alone_look(struct alone *alone, struct alone_place *place, char *sentence,
                            size_t capacity);
/* Stops the server and takes away what it left. NULL is fine. */
void alone_stop(struct alone *alone);

/* The scenarios that come with the program: how many, and the names of the first `max`. */
enum { ALONE_NAME_SIZE = 64, ALONE_NAMES_MAX = 16 };
size_t alone_scenarios(char names[][ALONE_NAME_SIZE], size_t max);

#endif
