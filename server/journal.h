#ifndef JOURNAL_H
#define JOURNAL_H
/* The journal: what was accepted, in order, on disk before anybody is told.
 *
 * One thread writes for all rooms. The front appends (which never waits for the disk), remembers
 * the ticket, and lets acknowledgements, events and views of that row leave only when
 * journal_committed() has reached it. Writes are committed in groups. Reads are done by the same
 * thread, so the store has one user and needs no locks of its own.
 *
 * All functions are called from one thread, the front's; only journal_append, journal_checkpoint,
 * journal_erase_room, journal_committed and journal_failed may be called from several. */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define JOURNAL_ROOM_SIZE      9     /* 8 Crockford characters and the closing zero */
#define JOURNAL_PAYLOAD_MAX    65536 /* bytes of one row */
#define JOURNAL_CHECKPOINT_MAX (64u << 20)
#define JOURNAL_SENTENCE_SIZE  512 /* enough for any sentence of the journal */

struct journal;

/* One accepted command. `seq` counts from 1 and grows within a room. (actor, command_id) is unique
 * in a room where command_id is not 0; the rows of the clock and of the scenario may carry 0. */
struct journal_row {
    char room[JOURNAL_ROOM_SIZE];
    uint64_t seq;
    int64_t time_ms;
    uint32_t actor;
    uint64_t command_id;
    uint16_t kind;
    const uint8_t *payload;
    size_t size;
};

/* Visitors return false to stop early; that is no error. What they are shown is theirs until they
 * return. They run on the journal's thread while the caller waits, so they may not call the
 * journal, except to append. */
typedef bool journal_row_visitor(void *context, const struct journal_row *row);
typedef bool journal_room_visitor(void *context, const char *code);
typedef bool journal_checkpoint_visitor(void *context, uint64_t seq, const uint8_t *bytes,
                                        size_t size);

/* Opens or creates the store at `url`: sqlite:PATH, a plain path (the same), or memory: (kept
 * nowhere, for tests). NULL and one plain sentence of at most `capacity` bytes on failure.
 * The caller owns the journal and closes it. Nobody else can open the same file meanwhile. */
struct journal *journal_open(const char *url, char *sentence, size_t capacity);

/* The same for a store that has to exist already: for readers of recorded rooms, whom a mistyped
 * path must not leave with a new empty file. */
struct journal *journal_open_recorded(const char *url, char *sentence, size_t capacity);

/* Queues a copy of the row; returns its ticket. Tickets start at 1 with each opening and grow by
 * one with every append, checkpoint and erasure of the whole server. Never blocks on the disk.
 * Appending out of order or a command_id twice is a fault of the program: the journal fails. */
uint64_t journal_append(struct journal *journal, const struct journal_row *row);

/* Between the two, what is appended is one unit: all of it becomes durable or none. So a kill never
 * comes between a command and what follows from it. Units do not nest and are short, because
 * nothing of one is written before its end. */
void journal_begin_unit(struct journal *journal);
void journal_end_unit(struct journal *journal);

/* All writes with tickets up to this one are durable. The only thing an acknowledgement may trust.
 * Calling it makes journal_descriptor() unreadable until the next change. */
uint64_t journal_committed(const struct journal *journal);

/* Readable when journal_committed() moved, or once when the journal failed. For poll only. */
int journal_descriptor(const struct journal *journal);

/* Whether writing failed for good (disk full, I/O error, a fault of the program), with a sentence
 * for the facilitator. Nothing after journal_committed() is durable or ever will be: the failing
 * group is not tried again, because after a failed fsync the system forgets what it did not write.
 */
bool journal_failed(const struct journal *journal, char *sentence, size_t capacity);

/* Writes queued and not yet durable; the front refuses new commands when this grows too long. */
size_t journal_backlog(const struct journal *journal);

/* Visits the rows of the room with seq > after_seq in order of seq, after all writes queued before
 * this call. False when the rows are damaged or cannot be read (the log names the first seq that
 * does not verify); rows visited until then did verify. `after_seq` is 0 or an existing row's seq.
 * An unknown room has no rows, which is no damage. */
bool journal_read(struct journal *journal, const char *room, uint64_t after_seq,
                  journal_row_visitor *visit, void *context);

/* Visits the codes of all rooms that have rows, in order. False as for journal_read. */
bool journal_rooms(struct journal *journal, journal_room_visitor *visit, void *context);

/* Queues a copy of the room's state after `seq`, in place of the one kept before; returns a ticket.
 */
uint64_t journal_checkpoint(struct journal *journal, const char *room, uint64_t seq,
                            const uint8_t *bytes, size_t size);

/* Shows the room's checkpoint, if it has one. False when it is damaged (with a log line): then the
 * room is rebuilt from its rows alone, which a checkpoint only shortens. */
bool journal_read_checkpoint(struct journal *journal, const char *room,
                             journal_checkpoint_visitor *visit, void *context);

/* Queues the removal of the room's rows and checkpoint; returns a ticket. */
uint64_t journal_erase_room(struct journal *journal, const char *room);

/* Commits what is queued (unless the journal has failed) and frees the journal. NULL is allowed. */
void journal_close(struct journal *journal);

#endif
