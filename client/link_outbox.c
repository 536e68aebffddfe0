#include "link_outbox.h"

#include "ensure.h"

#include <stdlib.h>
#include <string.h>

/* One byte family, eight of number, one of id and the largest command fit well into this. */
#define COMMAND_PACKET_MAX 4200

const struct outbox_entry *outbox_add(struct outbox *outbox, const struct command *command)
{
    uint8_t packet[COMMAND_PACKET_MAX];
    uint64_t number = outbox->next_number;
    if (number == 0 || outbox->count == OUTBOX_MAX) return NULL;
    if (outbox->count > 0 && number - outbox->entries[0].number >= OUTBOX_MAX) return NULL;
    size_t size = packet_of_command(command, number, packet, sizeof packet);
    ensure(size > 0);
    struct outbox_entry *entry = &outbox->entries[outbox->count++];
    *entry = (struct outbox_entry){number, malloc(size), size};
    ensure(entry->packet != NULL);
    memcpy(entry->packet, packet, size);
    outbox->next_number++;
    return entry;
}

bool outbox_settle(struct outbox *outbox, uint64_t number)
{
    for (size_t i = 0; i < outbox->count; i++) {
        if (outbox->entries[i].number != number) continue;
        free(outbox->entries[i].packet);
        outbox->count--;
        memmove(&outbox->entries[i], &outbox->entries[i + 1],
                (outbox->count - i) * sizeof outbox->entries[0]);
        return true;
    }
    return false;
}

void outbox_note_acknowledged(struct outbox *outbox, uint64_t number)
{
    if (outbox->acknowledged_count == outbox->acknowledged_capacity) {
        outbox->acknowledged_capacity = outbox->acknowledged_capacity * 2 + 64;
        outbox->acknowledged = realloc(outbox->acknowledged, outbox->acknowledged_capacity *
                                                                 sizeof *outbox->acknowledged);
        ensure(outbox->acknowledged != NULL);
    }
    outbox->acknowledged[outbox->acknowledged_count++] = number;
}

void outbox_clear(struct outbox *outbox)
{
    for (size_t i = 0; i < outbox->count; i++)
        free(outbox->entries[i].packet);
    outbox->count = 0;
    outbox->next_number = 0;
}

void outbox_free(struct outbox *outbox)
{
    outbox_clear(outbox);
    free(outbox->acknowledged);
    outbox->acknowledged = NULL;
}
