/* Opening the journal's file: whose it is, whether it may be used, and how it is set up. */
#include "journal_sqlite.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define APPLICATION_ID  0x42546F6E /* "BTon" */
#define SCHEMA_VERSION  1
#define BUSY_TIMEOUT_MS 500 /* a killed server may still be on its way out */

/* Unsigned 64-bit values are stored as the signed number with the same bits. */
static const char schema_text[] =
    "BEGIN IMMEDIATE;"
    "CREATE TABLE row(room TEXT NOT NULL, seq INTEGER NOT NULL, time_ms INTEGER NOT NULL,"
    " actor INTEGER NOT NULL, command_id INTEGER NOT NULL, kind INTEGER NOT NULL,"
    " payload BLOB NOT NULL, chain INTEGER NOT NULL, PRIMARY KEY(room, seq))"
    " WITHOUT ROWID, STRICT;"
    "CREATE UNIQUE INDEX row_command ON row(room, actor, command_id) WHERE command_id <> 0;"
    "CREATE TABLE head(room TEXT PRIMARY KEY, seq INTEGER NOT NULL, chain INTEGER NOT NULL)"
    " WITHOUT ROWID, STRICT;"
    "CREATE TABLE checkpoint(room TEXT PRIMARY KEY, seq INTEGER NOT NULL, bytes BLOB NOT NULL,"
    " hash INTEGER NOT NULL) STRICT;"
    "PRAGMA application_id = %d;"
    "PRAGMA user_version = %d;"
    "COMMIT";

static const char *folder_of(const char *path, char folder[PATH_MAX])
{
    snprintf(folder, PATH_MAX, "%s", path);
    return dirname(folder);
}

/* Makes the file's name as durable as its content will be. */
static bool sync_folder(const char *path)
{
    char folder[PATH_MAX];
    int descriptor = open(folder_of(path, folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return false;
    bool is_good = fsync(descriptor) == 0;
    close(descriptor);
    return is_good;
}

/* A new file is made here and not by SQLite: only its owner may read what people write to each
 * other. An existing one is not opened, because closing it would drop the locks of this process. */
static bool create_file(struct sqlite_store *own_store)
{
    const char *path = own_store->path;
    char folder[PATH_MAX];
    int descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor >= 0) return close(descriptor) == 0;
    if (errno == EEXIST) return true;
    if (errno == ENOENT)
        return journal_store_refuse(&own_store->store,
                                    "The journal %s cannot be made, because there is no folder %s: "
                                    "make it, or give --store another path.",
                                    path, folder_of(path, folder));
    return journal_store_refuse(&own_store->store,
                                "The journal %s cannot be made (%s): let the server's user write "
                                "in the folder %s, or give --store another path.",
                                path, strerror(errno), folder_of(path, folder));
}

/* SQLite needs the file, and the folder for its log. */
static bool may_write(struct sqlite_store *own_store)
{
    const char *path = own_store->path;
    char folder[PATH_MAX];
    if (faccessat(AT_FDCWD, path, R_OK | W_OK, AT_EACCESS) == 0 &&
        faccessat(AT_FDCWD, folder_of(path, folder), W_OK | X_OK, AT_EACCESS) == 0)
        return true;
    return journal_store_refuse(&own_store->store,
                                "The journal %s cannot be written (%s): let the server's user "
                                "write the file and its folder, or give --store another path.",
                                path, strerror(errno));
}

static bool find_file(struct sqlite_store *own_store, bool must_exist)
{
    const char *path = own_store->path;
    struct stat found;
    if (stat(path, &found) != 0) {
        if (must_exist)
            return journal_store_refuse(&own_store->store,
                                        "There is no journal %s (%s): check the path.", path,
                                        strerror(errno));
        return create_file(own_store);
    }
    if (S_ISDIR(found.st_mode))
        return journal_store_refuse(&own_store->store,
                                    "%s is a folder and not a journal: give --store the name of a "
                                    "file, such as %s/baton.db.",
                                    path, path);
    if (!S_ISREG(found.st_mode))
        return journal_store_refuse(&own_store->store,
                                    "%s is not a plain file: give --store the name of a journal or "
                                    "of a new file.",
                                    path);
    return may_write(own_store);
}

static bool execute(struct sqlite_store *own_store, const char *text)
{
    return sqlite3_exec(own_store->database, text, NULL, NULL, NULL) == SQLITE_OK ||
           journal_sqlite_refuse(own_store, "opening");
}

/* Runs a query that gives one number. */
static bool ask_number(struct sqlite_store *own_store, const char *text, int *number)
{
    sqlite3_stmt *statement = NULL;
    bool is_good =
        sqlite3_prepare_v2(own_store->database, text, -1, &statement, NULL) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW;
    if (is_good)
        *number = sqlite3_column_int(statement, 0);
    else
        journal_sqlite_refuse(own_store, "opening");
    sqlite3_finalize(statement);
    return is_good;
}

static bool connect_database(struct sqlite_store *own_store)
{
    if (sqlite3_open_v2(own_store->path, &own_store->database,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
        return journal_sqlite_refuse(own_store, "opening");
    sqlite3_busy_timeout(own_store->database, BUSY_TIMEOUT_MS);
    sqlite3_db_config(own_store->database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(own_store->database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    return execute(own_store, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA mmap_size = 0;"
                              "PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON");
}

/* Says whose file this is, before anything is written to it. */
static bool identify(struct sqlite_store *own_store, bool *is_new)
{
    int application = 0;
    int version = 0;
    int tables = 0;
    if (!ask_number(own_store, "PRAGMA application_id", &application) ||
        !ask_number(own_store, "PRAGMA user_version", &version) ||
        !ask_number(own_store, "SELECT count(*) FROM sqlite_schema", &tables))
        return false;
    *is_new = application == 0 && version == 0 && tables == 0;
    if (*is_new || (application == APPLICATION_ID && version == SCHEMA_VERSION)) return true;
    if (application != APPLICATION_ID)
        return journal_store_refuse(&own_store->store,
                                    "%s is the database of another program: give --store the name "
                                    "of a journal or of a new file.",
                                    own_store->path);
    return journal_store_refuse(&own_store->store,
                                "The journal %s has format %d and this program knows format %d: "
                                "use the Baton that wrote it, or give --store another path.",
                                own_store->path, version, SCHEMA_VERSION);
}

static bool use_log(struct sqlite_store *own_store)
{
    sqlite3_stmt *statement = NULL;
    bool is_good = sqlite3_prepare_v2(own_store->database, "PRAGMA journal_mode = WAL", -1,
                                      &statement, NULL) == SQLITE_OK &&
                   sqlite3_step(statement) == SQLITE_ROW;
    if (!is_good)
        journal_sqlite_refuse(own_store, "opening");
    else if (strcmp((const char *)sqlite3_column_text(statement, 0), "wal") != 0)
        is_good = journal_store_refuse(&own_store->store,
                                       "The file system of %s cannot hold a journal: give --store "
                                       "a path on a local disk.",
                                       own_store->path);
    sqlite3_finalize(statement);
    return is_good && execute(own_store, "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;"
                                         "BEGIN IMMEDIATE; COMMIT");
}

/* The file and its name are brought to the disk before the first row is accepted: an unsynced
 * removal of SQLite's first rollback journal could otherwise undo everything after it. */
static bool create_tables(struct sqlite_store *own_store)
{
    char text[sizeof schema_text + 32];
    snprintf(text, sizeof text, schema_text, APPLICATION_ID, SCHEMA_VERSION);
    if (!use_log(own_store) || !execute(own_store, text)) return false;
    journal_sqlite_disconnect(own_store);
    if (!sync_folder(own_store->path))
        return journal_store_refuse(&own_store->store,
                                    "The folder of the journal %s cannot be written to disk (%s): "
                                    "check the disk, or give --store another path.",
                                    own_store->path, strerror(errno));
    return connect_database(own_store);
}

static bool prepare_statements(struct sqlite_store *own_store)
{
    for (size_t i = 0; i < STATEMENT_COUNT; i++)
        if (sqlite3_prepare_v3(own_store->database, journal_sqlite_texts[i], -1,
                               SQLITE_PREPARE_PERSISTENT, &own_store->statements[i],
                               NULL) != SQLITE_OK)
            return journal_sqlite_refuse(own_store, "opening");
    sqlite3_wal_hook(own_store->database, journal_sqlite_count_frames, own_store);
    return true;
}

static bool open_database(struct sqlite_store *own_store, bool must_exist)
{
    bool is_new = false;
    if (!find_file(own_store, must_exist) || !connect_database(own_store) ||
        !identify(own_store, &is_new))
        return false;
    if (is_new && must_exist)
        return journal_store_refuse(&own_store->store, "The journal %s is empty: check the path.",
                                    own_store->path);
    return (!is_new || create_tables(own_store)) && use_log(own_store) &&
           prepare_statements(own_store);
}

struct journal_store *journal_sqlite_open(const char *path, bool must_exist, char *sentence,
                                          size_t capacity)
{
    struct sqlite_store *own_store = calloc(1, sizeof *own_store);
    if (!own_store) {
        snprintf(sentence, capacity, "There is no memory left to open the journal %s.", path);
        return NULL;
    }
    own_store->store.verbs = &journal_sqlite_verbs;
    int length = snprintf(own_store->path, sizeof own_store->path, "%s", path);
    bool is_good = length > 0 && (size_t)length < sizeof own_store->path;
    if (!is_good)
        journal_store_refuse(&own_store->store,
                             "The path of the journal is %s: give --store a file, such as "
                             "sqlite:baton.db.",
                             length > 0 ? "too long" : "missing");
    if (is_good && open_database(own_store, must_exist)) return &own_store->store;
    snprintf(sentence, capacity, "%s", own_store->store.sentence);
    journal_sqlite_verbs.close(&own_store->store);
    return NULL;
}
