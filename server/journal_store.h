#ifndef JOURNAL_STORE_H
#define JOURNAL_STORE_H
/* The door between the journal's queue and the place where rows are kept. One store has one user,
 * the journal's writer thread (opening and closing happen before it starts and after it ended). */
#include "journal.h"

#define JOURNAL_GROUP_ROWS_MAX 256

struct journal_store;

/* All verbs but the last return false on failure and leave a sentence in the store. Sentences are
 * logged, so they show two characters of a room's code and not the key to its door. */
struct journal_store_verbs {
    bool (*begin)(struct journal_store *store);
    bool (*put_row)(struct journal_store *store, const struct journal_row *row);
    /* Only room, seq, payload and size count. */
    bool (*put_checkpoint)(struct journal_store *store, const struct journal_row *checkpoint);
    bool (*erase_room)(struct journal_store *store, const char *room);
    /* True: everything since `begin` is durable. False: call `abandon`. */
    bool (*commit)(struct journal_store *store);
    void (*abandon)(struct journal_store *store);
    /* Housekeeping between groups; `is_quiet` when nothing has been asked for a while. */
    bool (*tidy)(struct journal_store *store, bool is_quiet);
    bool (*read)(struct journal_store *store, const struct journal_row *after,
                 journal_row_visitor *visit, void *context);
    bool (*read_checkpoint)(struct journal_store *store, const char *room,
                            journal_checkpoint_visitor *visit, void *context);
    bool (*rooms)(struct journal_store *store, journal_room_visitor *visit, void *context);
    void (*close)(struct journal_store *store);
};

struct journal_store {
    const struct journal_store_verbs *verbs;
    char sentence[JOURNAL_SENTENCE_SIZE];
};

/* The chain: each row's value covers the row and, through the value before it, all rows before it.
 * An empty room's value is JOURNAL_CHAIN_START. */
#define JOURNAL_CHAIN_START HASH_START
uint64_t journal_chain(uint64_t before, const struct journal_row *row);

/* Where a reader stands in a room's chain. */
struct journal_chain_position {
    uint64_t seq;
    uint64_t chain;
};

/* Moves `at` over `row`, whose stored chain value is `chain`. False, with a sentence in the store
 * that names the seq, when they do not agree. */
bool journal_chain_step(struct journal_store *store, struct journal_chain_position *at,
                        const struct journal_row *row, uint64_t chain);

/* Whether a reader that came to `at` has seen all rows up to the room's `head`. */
bool journal_chain_is_whole(struct journal_store *store, const char *room,
                            const struct journal_chain_position *at,
                            const struct journal_chain_position *head);

/* Puts a sentence into the store; returns false, so that a verb can end with it. */
bool journal_store_refuse(struct journal_store *store, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* One function for each kind of store. `must_exist` refuses to create. */
struct journal_store *journal_sqlite_open(const char *path, bool must_exist, char *sentence,
                                          size_t capacity);
struct journal_store *journal_memory_open(const char *name, bool must_exist, char *sentence,
                                          size_t capacity);

/* For tests of the stores: what is behind a journal. */
struct journal_store *journal_store_of(struct journal *journal);

#endif
