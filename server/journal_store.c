#include "journal_store.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

#include "hash.h"

bool journal_store_refuse(struct journal_store *store, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(store->sentence, sizeof store->sentence, format, arguments);
    va_end(arguments);
    return false;
}

/* Lowest byte first, whatever the machine. */
static size_t store_number(uint8_t *out, uint64_t number, size_t width)
{
    for (size_t i = 0; i < width; i++)
        out[i] = (uint8_t)(number >> (8 * i));
    return width;
}

uint64_t journal_chain(uint64_t before, const struct journal_row *row)
{
    /* A fixed width for each field and the payload's size before its bytes: no two different rows
     * give the same bytes to the hash. */
    uint8_t fixed[8 + 8 + 8 + 4 + 8 + 2 + 8];
    size_t size = 0;
    for (size_t i = 0; i < JOURNAL_ROOM_SIZE - 1; i++)
        fixed[size++] = (uint8_t)row->room[i];
    size += store_number(fixed + size, row->seq, 8);
    size += store_number(fixed + size, (uint64_t)row->time_ms, 8);
    size += store_number(fixed + size, row->actor, 4);
    size += store_number(fixed + size, row->command_id, 8);
    size += store_number(fixed + size, row->kind, 2);
    size += store_number(fixed + size, row->size, 8);
    uint64_t chain = hash_bytes(before, fixed, size);
    return row->size > 0 ? hash_bytes(chain, row->payload, row->size) : chain;
}

bool journal_chain_step(struct journal_store *store, struct journal_chain_position *at,
                        const struct journal_row *row, uint64_t chain)
{
    if (journal_chain(at->chain, row) != chain)
        return journal_store_refuse(store,
                                    "The journal of room %.2s... is damaged at row %" PRIu64
                                    ": its content does not match its checksum; rows up to %" PRIu64
                                    " are good, restore a backup for the rest",
                                    row->room, row->seq, at->seq);
    *at = (struct journal_chain_position){.seq = row->seq, .chain = chain};
    return true;
}

bool journal_chain_is_whole(struct journal_store *store, const char *room,
                            const struct journal_chain_position *at,
                            const struct journal_chain_position *head)
{
    if (at->seq == head->seq && at->chain == head->chain) return true;
    return journal_store_refuse(store,
                                "The journal of room %.2s... is damaged after row %" PRIu64
                                ": it should reach row %" PRIu64
                                "; restore a backup, or ask the players' clients for their copies",
                                room, at->seq, head->seq);
}
