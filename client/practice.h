#ifndef PRACTICE_H
#define PRACTICE_H
#include <stdbool.h>
#include <stddef.h>

/*
 * A rehearsal alone, without a network: the server that lies beside this program is started for one
 * scenario, on this machine only, and stopped again with the program. Its game is not kept.
 */
struct practice;

enum practice_state { PRACTICE_STARTING, PRACTICE_READY, PRACTICE_FAILED };

/* Where to go once it is ready. */
struct practice_place {
    char server[32]; /* "127.0.0.1:40123" */
    char code[12];
};

/* Starts it. `scenario` is a file or pack, or the name of one that comes with the program. NULL and
 * one sentence when the server is not there. */
struct practice *practice_start(const char *scenario, char *sentence, size_t capacity);
/* How far it is; returns at once. When ready, `place` is filled; when failed, the sentence says
 * why, with file and line when the scenario has errors. */
enum practice_state practice_look(struct practice *practice, struct practice_place *place,
                                  char *sentence, size_t capacity);
/* Stops the server and takes away what it left. NULL is fine. */
void practice_stop(struct practice *practice);

/* The scenarios that come with the program: how many, and the names of the first `max`. */
enum { PRACTICE_NAME_SIZE = 64, PRACTICE_NAMES_MAX = 16 };
size_t practice_scenarios(char names[][PRACTICE_NAME_SIZE], size_t max);

#endif
