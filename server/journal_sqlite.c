#include "journal_sqlite.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "ensure.h"
#include "hash.h"

#define LOG_FRAMES_MAX 4000 /* 16 MB: then even a busy journal makes a checkpoint */

const char *const journal_sqlite_texts[STATEMENT_COUNT] = {
    [BEGIN] = "BEGIN IMMEDIATE",
    [COMMIT] = "COMMIT",
    [ROLLBACK] = "ROLLBACK",
    [PUT_ROW] = "INSERT INTO row(room, seq, time_ms, actor, command_id, kind, payload, chain) "
                "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    [PUT_CHECKPOINT] = "INSERT OR REPLACE INTO checkpoint(room, seq, bytes, hash) "
                       "VALUES(?1, ?2, ?3, ?4)",
    [PUT_HEAD] = "INSERT OR REPLACE INTO head(room, seq, chain) VALUES(?1, ?2, ?3)",
    [GET_HEAD] = "SELECT seq, chain FROM head WHERE room = ?1",
    [GET_ROW_CHAIN] = "SELECT seq, chain FROM row WHERE room = ?1 AND seq = ?2",
    [GET_ROWS] = "SELECT seq, time_ms, actor, command_id, kind, payload, chain FROM row "
                 "WHERE room = ?1 AND seq > ?2 ORDER BY seq",
    [GET_CHECKPOINT] = "SELECT seq, bytes, hash FROM checkpoint WHERE room = ?1",
    /* One step into the rows for each room; heads too, because either may be damaged. */
    [GET_ROOMS] = "WITH RECURSIVE walk(room) AS (SELECT min(room) FROM row UNION ALL "
                  "SELECT (SELECT min(room) FROM row WHERE room > walk.room) FROM walk "
                  "WHERE walk.room IS NOT NULL) "
                  "SELECT room FROM walk WHERE room IS NOT NULL "
                  "UNION SELECT room FROM head ORDER BY room",
    [ERASE_ROWS] = "DELETE FROM row WHERE room = ?1",
    [ERASE_CHECKPOINT] = "DELETE FROM checkpoint WHERE room = ?1",
    [ERASE_HEAD] = "DELETE FROM head WHERE room = ?1",
};

static struct sqlite_store *own(struct journal_store *store)
{
    return (struct sqlite_store *)store;
}

/* ---- Errors ---------------------------------------------------------------------------------- */

bool journal_sqlite_refuse(struct sqlite_store *own_store, const char *doing)
{
    struct journal_store *store = &own_store->store;
    const char *path = own_store->path;
    switch (sqlite3_errcode(own_store->database)) {
    case SQLITE_FULL:
        return journal_store_refuse(
            store,
            "The disk that holds the journal %s is full: make room on it "
            "and start the server again; all that was acknowledged is kept.",
            path);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return journal_store_refuse(store,
                                    "The journal %s is in use by another program: stop the other "
                                    "server, or give this one another --store.",
                                    path);
    case SQLITE_NOTADB:
        return journal_store_refuse(store,
                                    "%s is not a journal of Baton: give --store the name of a "
                                    "journal or of a new file.",
                                    path);
    case SQLITE_CORRUPT:
        return journal_store_refuse(store,
                                    "The journal %s is damaged (%s): restore it from a backup, or "
                                    "give --store the name of a new file.",
                                    path, doing);
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return journal_store_refuse(store,
                                    "The journal %s cannot be written (%s): let the server's user "
                                    "write the file and its folder, or give --store another path.",
                                    path, doing);
    default:
        return journal_store_refuse(store,
                                    "The journal %s failed while %s (%s): check the disk and start "
                                    "the server again; all that was acknowledged is kept.",
                                    path, doing, sqlite3_errmsg(own_store->database));
    }
}

/* ---- Statements ------------------------------------------------------------------------------ */

static sqlite3_stmt *bind_room(struct sqlite_store *own_store, enum statement which,
                               const char *room)
{
    sqlite3_stmt *statement = own_store->statements[which];
    sqlite3_bind_text(statement, 1, room, JOURNAL_ROOM_SIZE - 1, SQLITE_STATIC);
    return statement;
}

/* Runs a statement that gives no rows. Bindings that could not be made leave NULL, which every
 * column refuses, so their results need no look. */
static bool run(struct sqlite_store *own_store, enum statement which)
{
    sqlite3_stmt *statement = own_store->statements[which];
    int result = sqlite3_step(statement);
    sqlite3_reset(statement);
    return result == SQLITE_DONE;
}

static void bind_u64(sqlite3_stmt *statement, int index, uint64_t number)
{
    sqlite3_bind_int64(statement, index, (sqlite3_int64)number);
}

static uint64_t column_u64(sqlite3_stmt *statement, int index)
{
    return (uint64_t)sqlite3_column_int64(statement, index);
}

/* An empty blob has no address, which would bind NULL. */
static void bind_bytes(sqlite3_stmt *statement, int index, const struct journal_row *row)
{
    sqlite3_bind_blob(statement, index, row->size > 0 ? (const void *)row->payload : "",
                      (int)row->size, SQLITE_STATIC);
}

/* Reads one (seq, chain); leaves `at` alone where there is none. */
static bool get_position(struct sqlite_store *own_store, sqlite3_stmt *statement,
                         struct journal_chain_position *at)
{
    int result = sqlite3_step(statement);
    if (result == SQLITE_ROW)
        *at = (struct journal_chain_position){.seq = column_u64(statement, 0),
                                              .chain = column_u64(statement, 1)};
    sqlite3_reset(statement);
    return result == SQLITE_ROW || result == SQLITE_DONE ||
           journal_sqlite_refuse(own_store, "reading");
}

static bool get_head(struct sqlite_store *own_store, const char *room,
                     struct journal_chain_position *at)
{
    *at = (struct journal_chain_position){.seq = 0, .chain = JOURNAL_CHAIN_START};
    return get_position(own_store, bind_room(own_store, GET_HEAD, room), at);
}

/* ---- Writing --------------------------------------------------------------------------------- */

static bool begin(struct journal_store *store)
{
    own(store)->head_count = 0;
    return run(own(store), BEGIN) || journal_sqlite_refuse(own(store), "beginning a group");
}

/* The room's head as the open group sees it; NULL when it cannot be read. */
static struct head *head_of(struct sqlite_store *own_store, const char *room)
{
    for (size_t i = 0; i < own_store->head_count; i++)
        if (strcmp(own_store->heads[i].room, room) == 0) return &own_store->heads[i];
    ensure(own_store->head_count < JOURNAL_GROUP_ROWS_MAX);
    struct head *head = &own_store->heads[own_store->head_count];
    memcpy(head->room, room, JOURNAL_ROOM_SIZE);
    if (!get_head(own_store, room, &head->at)) return NULL;
    own_store->head_count++;
    return head;
}

static bool refuse_row(struct sqlite_store *own_store, const struct journal_row *row)
{
    if (sqlite3_errcode(own_store->database) != SQLITE_CONSTRAINT)
        return journal_sqlite_refuse(own_store, "writing a row");
    return journal_store_refuse(&own_store->store,
                                "Room %.2s... recorded command %" PRIu64 " of actor %" PRIu32
                                " twice (row %" PRIu64 "): this is a fault of the program; report "
                                "it and restart the server, all that was acknowledged is kept.",
                                row->room, row->command_id, row->actor, row->seq);
}

static bool put_row(struct journal_store *store, const struct journal_row *row)
{
    struct head *head = head_of(own(store), row->room);
    if (!head) return false;
    if (row->seq <= head->at.seq)
        return journal_store_refuse(store,
                                    "Room %.2s... recorded row %" PRIu64 " after row %" PRIu64
                                    ": this is a fault of the program; report it and restart the "
                                    "server, all that was acknowledged is kept.",
                                    row->room, row->seq, head->at.seq);
    head->at.chain = journal_chain(head->at.chain, row);
    head->at.seq = row->seq;
    sqlite3_stmt *statement = bind_room(own(store), PUT_ROW, row->room);
    bind_u64(statement, 2, row->seq);
    sqlite3_bind_int64(statement, 3, row->time_ms);
    sqlite3_bind_int64(statement, 4, row->actor);
    bind_u64(statement, 5, row->command_id);
    sqlite3_bind_int(statement, 6, row->kind);
    bind_bytes(statement, 7, row);
    bind_u64(statement, 8, head->at.chain);
    return run(own(store), PUT_ROW) || refuse_row(own(store), row);
}

static bool put_checkpoint(struct journal_store *store, const struct journal_row *checkpoint)
{
    sqlite3_stmt *statement = bind_room(own(store), PUT_CHECKPOINT, checkpoint->room);
    bind_u64(statement, 2, checkpoint->seq);
    bind_bytes(statement, 3, checkpoint);
    bind_u64(statement, 4, journal_chain(JOURNAL_CHAIN_START, checkpoint));
    return run(own(store), PUT_CHECKPOINT) ||
           journal_sqlite_refuse(own(store), "writing a checkpoint");
}

static bool erase_room(struct journal_store *store, const char *room)
{
    static const enum statement erasures[] = {ERASE_ROWS, ERASE_CHECKPOINT, ERASE_HEAD};
    struct head *head = head_of(own(store), room);
    if (!head) return false;
    head->at = (struct journal_chain_position){.seq = 0, .chain = JOURNAL_CHAIN_START};
    for (size_t i = 0; i < sizeof erasures / sizeof *erasures; i++) {
        bind_room(own(store), erasures[i], room);
        if (!run(own(store), erasures[i]))
            return journal_sqlite_refuse(own(store), "erasing a room");
    }
    return true;
}

static bool commit(struct journal_store *store)
{
    struct sqlite_store *own_store = own(store);
    for (size_t i = 0; i < own_store->head_count; i++) {
        const struct head *head = &own_store->heads[i];
        if (head->at.seq == 0) continue; /* erased */
        sqlite3_stmt *statement = bind_room(own_store, PUT_HEAD, head->room);
        bind_u64(statement, 2, head->at.seq);
        bind_u64(statement, 3, head->at.chain);
        if (!run(own_store, PUT_HEAD))
            return journal_sqlite_refuse(own_store, "writing the head of a room");
    }
    return run(own_store, COMMIT) || journal_sqlite_refuse(own_store, "committing");
}

/* After a failure the log stays as it is for the next opening to read. Moving it into the file now
 * would sync once more, and a second sync may succeed though the system dropped what the first
 * could not write. */
static void keep_log(struct sqlite_store *own_store)
{
    sqlite3_db_config(own_store->database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
}

static void abandon(struct journal_store *store)
{
    keep_log(own(store));
    /* SQLite may have rolled back by itself; then there is nothing to do, which is an error to it.
     */
    if (!sqlite3_get_autocommit(own(store)->database)) run(own(store), ROLLBACK);
}

int journal_sqlite_count_frames(void *context, sqlite3 *database, const char *name, int frames)
{
    (void)database;
    (void)name;
    ((struct sqlite_store *)context)->log_frames = frames;
    return SQLITE_OK;
}

static bool tidy(struct journal_store *store, bool is_quiet)
{
    struct sqlite_store *own_store = own(store);
    if (own_store->log_frames == 0 || (!is_quiet && own_store->log_frames < LOG_FRAMES_MAX))
        return true;
    own_store->log_frames = 0;
    if (sqlite3_wal_checkpoint_v2(own_store->database, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL,
                                  NULL) == SQLITE_OK)
        return true;
    keep_log(own_store);
    return journal_sqlite_refuse(own_store, "moving the log into the file");
}

/* ---- Reading --------------------------------------------------------------------------------- */

static struct journal_row row_at(sqlite3_stmt *statement, const char *room)
{
    struct journal_row row = {
        .seq = column_u64(statement, 0),
        .time_ms = sqlite3_column_int64(statement, 1),
        .actor = (uint32_t)sqlite3_column_int64(statement, 2),
        .command_id = column_u64(statement, 3),
        .kind = (uint16_t)sqlite3_column_int(statement, 4),
        .payload = sqlite3_column_blob(statement, 5),
        .size = (size_t)sqlite3_column_bytes(statement, 5),
    };
    memcpy(row.room, room, JOURNAL_ROOM_SIZE);
    return row;
}

/* Where the chain stands at `after`; a row that is missing there is damage. */
static bool get_start(struct sqlite_store *own_store, const struct journal_row *after,
                      struct journal_chain_position *at)
{
    *at = (struct journal_chain_position){.seq = 0, .chain = JOURNAL_CHAIN_START};
    if (after->seq == 0) return true;
    sqlite3_stmt *statement = bind_room(own_store, GET_ROW_CHAIN, after->room);
    bind_u64(statement, 2, after->seq);
    if (!get_position(own_store, statement, at)) return false;
    return at->seq == after->seq ||
           journal_store_refuse(&own_store->store,
                                "The journal of room %.2s... has no row %" PRIu64
                                ", which was asked for; restore a backup",
                                after->room, after->seq);
}

static bool read_rows(struct journal_store *store, const struct journal_row *after,
                      journal_row_visitor *visit, void *context)
{
    struct journal_chain_position head;
    struct journal_chain_position at;
    if (!get_head(own(store), after->room, &head) || !get_start(own(store), after, &at))
        return false;
    sqlite3_stmt *statement = bind_room(own(store), GET_ROWS, after->room);
    bind_u64(statement, 2, after->seq);
    bool is_good = true;
    bool is_wanted = true;
    int result = SQLITE_DONE;
    while (is_good && is_wanted && (result = sqlite3_step(statement)) == SQLITE_ROW) {
        struct journal_row row = row_at(statement, after->room);
        is_good = journal_chain_step(store, &at, &row, column_u64(statement, 6));
        is_wanted = is_good && visit(context, &row);
    }
    if (result != SQLITE_ROW && result != SQLITE_DONE)
        is_good = journal_sqlite_refuse(own(store), "reading");
    sqlite3_reset(statement);
    return is_good && (!is_wanted || journal_chain_is_whole(store, after->room, &at, &head));
}

static bool show_checkpoint(struct sqlite_store *own_store, sqlite3_stmt *statement,
                            struct journal_row *checkpoint, journal_checkpoint_visitor *visit,
                            void *context)
{
    checkpoint->seq = column_u64(statement, 0);
    checkpoint->payload = sqlite3_column_blob(statement, 1);
    checkpoint->size = (size_t)sqlite3_column_bytes(statement, 1);
    if (journal_chain(JOURNAL_CHAIN_START, checkpoint) != column_u64(statement, 2))
        return journal_store_refuse(
            &own_store->store, "The checkpoint of room %.2s... is damaged; its rows are used alone",
            checkpoint->room);
    visit(context, checkpoint->seq, checkpoint->payload, checkpoint->size);
    return true;
}

static bool read_checkpoint(struct journal_store *store, const char *room,
                            journal_checkpoint_visitor *visit, void *context)
{
    struct journal_row checkpoint = {.seq = 0};
    memcpy(checkpoint.room, room, JOURNAL_ROOM_SIZE);
    sqlite3_stmt *statement = bind_room(own(store), GET_CHECKPOINT, room);
    int result = sqlite3_step(statement);
    bool is_good = true;
    if (result == SQLITE_ROW)
        is_good = show_checkpoint(own(store), statement, &checkpoint, visit, context);
    else if (result != SQLITE_DONE)
        is_good = journal_sqlite_refuse(own(store), "reading");
    sqlite3_reset(statement);
    return is_good;
}

static bool read_rooms(struct journal_store *store, journal_room_visitor *visit, void *context)
{
    sqlite3_stmt *statement = own(store)->statements[GET_ROOMS];
    int result = SQLITE_DONE;
    bool is_wanted = true;
    while (is_wanted && (result = sqlite3_step(statement)) == SQLITE_ROW)
        is_wanted = visit(context, (const char *)sqlite3_column_text(statement, 0));
    sqlite3_reset(statement);
    return result == SQLITE_ROW || result == SQLITE_DONE ||
           journal_sqlite_refuse(own(store), "reading");
}

/* ---- Closing --------------------------------------------------------------------------------- */

void journal_sqlite_disconnect(struct sqlite_store *own_store)
{
    for (size_t i = 0; i < STATEMENT_COUNT; i++) {
        sqlite3_finalize(own_store->statements[i]);
        own_store->statements[i] = NULL;
    }
    sqlite3_close(own_store->database);
    own_store->database = NULL;
}

static void close_store(struct journal_store *store)
{
    journal_sqlite_disconnect(own(store));
    free(store);
}

const struct journal_store_verbs journal_sqlite_verbs = {
    .begin = begin,
    .put_row = put_row,
    .put_checkpoint = put_checkpoint,
    .erase_room = erase_room,
    .commit = commit,
    .abandon = abandon,
    .tidy = tidy,
    .read = read_rows,
    .read_checkpoint = read_checkpoint,
    .rooms = read_rooms,
    .close = close_store,
};
