#ifndef WINDOWS_H
#define WINDOWS_H
#include "rehearsal.h"
#include "tools.h"

#include <sys/types.h>

/*
 * Twelve real `baton` programs without a screen, one a player of a rehearsal, each with its orders
 * as a script. What it confirms to its person it also writes down (--receipts).
 */
struct windows {
    const struct rehearsal *rehearsal;
    const struct server *server;
    char code[16];
    pid_t pids[PLAYERS];
    unsigned visits[PLAYERS]; /* how often the player's program was started */
};

/* Starts the player's program, which plays what is ordered from `week` on, and waits until the room
 * shows the person. */
void windows_open(struct windows *windows, unsigned player, unsigned week);
/* Ends it as a power cut would. */
void windows_kill(struct windows *windows, unsigned player);
/* Waits until everybody has all answers of the week, and not one too many. */
void windows_wait_answers(struct windows *windows, unsigned week);
/* After the last week: every script has to have passed. */
void windows_close(struct windows *windows);

/* What the player's program wrote down: its answers, and what it said. The caller frees it. */
char *windows_receipts(const struct windows *windows, unsigned player);

#endif
