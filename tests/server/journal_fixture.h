#ifndef JOURNAL_FIXTURE_H
#define JOURNAL_FIXTURE_H
/* What the tests of the journal share: a folder that goes away, rows with content that tells where
 * they belong, and a reader that checks it. */
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "journal.h"
#include "suite.h"

#define ROOM       "0123ABCD"
#define OTHER_ROOM "ZZZZ9999"
#define WAIT_MS    20000

static char fixture_folder[] = "/tmp/baton-journal-XXXXXX";
static char fixture_url[128];

static inline void fixture_make(void)
{
    ck_assert_ptr_nonnull(mkdtemp(fixture_folder));
    snprintf(fixture_url, sizeof fixture_url, "sqlite:%s/game.db", fixture_folder);
}

static inline void fixture_remove(void)
{
    char command[256];
    snprintf(command, sizeof command, "rm -rf '%s'", fixture_folder);
    ck_assert_int_eq(system(command), 0);
}

static inline const char *fixture_path(const char *name)
{
    static char path[128];
    snprintf(path, sizeof path, "%s/%s", fixture_folder, name);
    return path;
}

static inline struct journal *open_or_die(const char *url)
{
    char sentence[JOURNAL_SENTENCE_SIZE] = "";
    struct journal *journal = journal_open(url, sentence, sizeof sentence);
    ck_assert_msg(journal != NULL, "%s", sentence);
    return journal;
}

/* A row whose every field follows from its room and seq. */
static inline struct journal_row row_of(const char *room, uint64_t seq, char text[64])
{
    struct journal_row row = {.seq = seq,
                              .time_ms = (int64_t)seq * 7 - 3,
                              .actor = (uint32_t)(seq % 5),
                              .command_id = seq,
                              .kind = (uint16_t)(seq % 60000),
                              .payload = (const uint8_t *)text};
    memcpy(row.room, room, JOURNAL_ROOM_SIZE);
    row.size = (size_t)snprintf(text, 64, "payload %s/%llu", room, (unsigned long long)seq);
    return row;
}

static inline uint64_t append(struct journal *journal, const char *room, uint64_t seq)
{
    char text[64];
    struct journal_row row = row_of(room, seq, text);
    return journal_append(journal, &row);
}

/* True when the ticket is durable, false when the journal failed or nothing moved for long. */
static inline bool wait_committed(const struct journal *journal, uint64_t ticket)
{
    struct pollfd wait = {.fd = journal_descriptor(journal), .events = POLLIN};
    char sentence[JOURNAL_SENTENCE_SIZE];
    while (journal_committed(journal) < ticket)
        if (journal_failed(journal, sentence, sizeof sentence) || poll(&wait, 1, WAIT_MS) != 1)
            return false;
    return true;
}

/* What a reader has seen. */
struct seen {
    const char *room;
    uint64_t count;
    uint64_t last_seq;
    uint64_t stop_after; /* rows; 0 never */
};

static inline bool see_row(void *context, const struct journal_row *row)
{
    struct seen *seen = context;
    char text[64];
    struct journal_row wanted = row_of(seen->room, row->seq, text);
    bool is_as_written = strcmp(row->room, seen->room) == 0 && row->seq > seen->last_seq &&
                         row->time_ms == wanted.time_ms && row->actor == wanted.actor &&
                         row->command_id == wanted.command_id && row->kind == wanted.kind &&
                         row->size == wanted.size &&
                         memcmp(row->payload, wanted.payload, wanted.size) == 0;
    /* Check writes a file with every claim that holds, which is too slow for each of many rows. */
    if (!is_as_written)
        ck_abort_msg("row %llu after row %llu of %s differs", (unsigned long long)row->seq,
                     (unsigned long long)seen->last_seq, seen->room);
    seen->last_seq = row->seq;
    seen->count++;
    return seen->count != seen->stop_after;
}

static inline struct seen read_room(struct journal *journal, const char *room, uint64_t after_seq)
{
    struct seen seen = {.room = room, .last_seq = after_seq};
    ck_assert(journal_read(journal, room, after_seq, see_row, &seen));
    return seen;
}

#endif
