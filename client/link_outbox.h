#ifndef LINK_OUTBOX_H
#define LINK_OUTBOX_H
#include "messages.h"

/* The commands of one person that wait for their answers, oldest first, and the numbers of those
 * that were answered well. */
#define OUTBOX_MAX 48

struct outbox_entry {
    uint64_t number;
    uint8_t *packet;
    size_t size;
};

struct outbox {
    struct outbox_entry entries[OUTBOX_MAX];
    size_t count;
    uint64_t next_number; /* 0: the person has no numbers yet */
    uint64_t *acknowledged;
    size_t acknowledged_count, acknowledged_capacity;
};

/* Encodes the command under the next number and keeps it; NULL when the outbox is full, or when
 * the oldest entry is OUTBOX_MAX numbers back (the room remembers the last 64 of a person). */
const struct outbox_entry *outbox_add(struct outbox *outbox, const struct command *command);
/* Takes the command out; false when it is not there: its answer was told before. */
bool outbox_settle(struct outbox *outbox, uint64_t number);
void outbox_note_acknowledged(struct outbox *outbox, uint64_t number);
/* Forgets what waits and the next number, not what was acknowledged. */
void outbox_clear(struct outbox *outbox);
void outbox_free(struct outbox *outbox);

#endif
