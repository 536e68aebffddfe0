#ifndef INTERRUPT_H
#define INTERRUPT_H
#include <stdbool.h>

/*
 * Ctrl-C (and SIGTERM) during long work: the work stops at the next whole game, what is written is
 * written in whole lines, and the program exits with this code.
 */
enum { LAB_INTERRUPTED = 130 };

/* From now on a signal is noted instead of ending the program. */
void interrupt_watch(void);
/* Whether one has come. */
bool interrupt_came(void);
/* In a process that only works for its parent: a signal ends it at once, and so does its parent's
 * end. */
void interrupt_follow_parent(void);

#endif
