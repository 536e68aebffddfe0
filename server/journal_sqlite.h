#ifndef JOURNAL_SQLITE_H
#define JOURNAL_SQLITE_H
/* The journal in an SQLite file. Why the settings are as they are:
 * - WAL with synchronous=FULL: a commit returns after the log is on the disk.
 * - One connection for everything, locked exclusively: the WAL-reset bug of SQLite up to 3.51.2
 *   (sqlite.org/wal.html) needs two, and two servers on one file would each believe their own room.
 * - Checkpoints are made here, between groups, so that no commit pays for one by surprise.
 * SQLite does not notice a flipped bit in a page and drops what follows one in the log; the chain
 * of each room notices both, as far as the room's head tells. */
#include <limits.h>
#include <sqlite3.h>

#include "journal_store.h"

enum statement {
    BEGIN,
    COMMIT,
    ROLLBACK,
    PUT_ROW,
    PUT_CHECKPOINT,
    PUT_HEAD,
    GET_HEAD,
    GET_ROW_CHAIN,
    GET_ROWS,
    GET_CHECKPOINT,
    GET_ROOMS,
    ERASE_ROWS,
    ERASE_CHECKPOINT,
    ERASE_HEAD,
    STATEMENT_COUNT
};

/* The head of a room that the open group writes to. */
struct head {
    char room[JOURNAL_ROOM_SIZE];
    struct journal_chain_position at;
};

struct sqlite_store {
    struct journal_store store; /* first, so that the store's address is this one's */
    char path[PATH_MAX];
    sqlite3 *database;
    sqlite3_stmt *statements[STATEMENT_COUNT];
    struct head heads[JOURNAL_GROUP_ROWS_MAX];
    size_t head_count;
    int log_frames; /* in the WAL and not yet in the database */
};

extern const struct journal_store_verbs journal_sqlite_verbs;

/* The text of each statement. */
extern const char *const journal_sqlite_texts[STATEMENT_COUNT];

/* Turns SQLite's last error into what happened, where, and what to do; returns false. */
bool journal_sqlite_refuse(struct sqlite_store *store, const char *doing);

/* Frees the statements and closes the file, which leaves the store ready to open again. */
void journal_sqlite_disconnect(struct sqlite_store *store);

/* SQLite tells the store how many frames the log holds after each commit. */
int journal_sqlite_count_frames(void *context, sqlite3 *database, const char *name, int frames);

#endif
