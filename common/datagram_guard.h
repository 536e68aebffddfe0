#ifndef DATAGRAM_GUARD_H
#define DATAGRAM_GUARD_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Looks at an ENet 1.3 datagram before ENet's own parser does. One joined client could otherwise
 * make ENet 1.3.17 sort tens of thousands of empty commands into a list, at seven seconds of work
 * for 650 KB of input. Only what our own programs send gets through: whole reliable packets and
 * fragments, 32 commands a datagram, few of them ahead of their turn. Pure.
 */
enum {
    GUARD_CHANNELS = 2, /* data travels on channels 0 and 1 */
    GUARD_COMMANDS_MAX = 32,
    GUARD_AHEAD_MAX = 1024 /* reliable commands that may arrive ahead of a missing one */
};

/* `received` holds, for each channel, the number of the last reliable command in order; NULL when
 * the datagram comes from nobody known. `packet_max` is the largest packet in bytes. */
bool datagram_is_welcome(const uint8_t *bytes, size_t size, const uint16_t *received,
                         size_t packet_max);

/* The slot a datagram is addressed to; 4095 for none (a request to connect). */
uint16_t datagram_slot(const uint8_t *bytes, size_t size);

#endif
