#ifndef JOURNAL_MEMORY_H
#define JOURNAL_MEMORY_H
/* Switches of the in-memory store, for tests that need a disk to misbehave at a chosen moment.
 * They may be used from any thread; the journal has to be one of memory: . */
#include "journal.h"

/* The n-th commit from now on fails as on a full disk; 0 takes the order back. */
void journal_memory_fail_commit(struct journal *journal, unsigned nth);

/* While held, commits do not return, as on a disk that hangs. Release before closing. */
void journal_memory_hold_commits(struct journal *journal, bool is_held);

/* Flips one bit of the stored row, as a failing disk would; waits for queued writes first. */
void journal_memory_damage_row(struct journal *journal, const char *room, uint64_t seq);

#endif
