#ifndef INTERRUPT_H
#define INTERRUPT_H
#include <stdbool.h>
#include <sys/types.h>

/*
 * Ctrl-C (and SIGTERM) during long work: the work stops at the next whole game, what is written is
 * written in whole lines, and the program exits with this code.
 */
enum { LAB_INTERRUPTED = 130 };

/* From now on a signal is noted instead of ending the program. */
void interrupt_watch(void);
/* Whether one has come. */
bool interrupt_came(void);
/* Signals wait from before a fork until the new process has settled what they mean to it. */
void interrupt_hold(void);
void interrupt_release(void);
/* In a process that only works for its parent: a signal ends it at once, and so does its parent's
 * end. Releases what was held. */
void interrupt_follow_parent(pid_t parent);

#endif
