#ifndef TRANSPORT_MEMORY_H
#define TRANSPORT_MEMORY_H
#include "transport.h"

/*
 * A network that exists only in memory, for tests: time stands still until it is advanced, and the
 * same seed and calls give the same arrivals to the millisecond. Delay is drawn per packet. A lost
 * packet is repeated later, so loss shows as delay: everything stays reliable and in order, as over
 * ENet. Timeouts are ENet's: 5 s for a connection that is never answered, 60 s of silence later.
 */
struct memory_network;

/* Delays in milliseconds one way; loss from 0 (none) to below 1. Never NULL. */
struct memory_network *memory_network_new(uint64_t seed, uint32_t delay_ms_min,
                                          uint32_t delay_ms_max, double loss);

/* All transports on it must have been freed before. */
void memory_network_free(struct memory_network *network);

void memory_network_advance(struct memory_network *network, uint64_t ms);
uint64_t memory_network_now(const struct memory_network *network); /* ms since it was made */

/* Silently cuts the line of a client: what is under way is lost, what is sent vanishes, and either
 * side learns of it by its own timeout. */
void memory_network_cut(struct transport *client);

/* As with ENet; port 0 is any free one, and a port that is taken gives NULL and a sentence. */
struct transport *transport_memory_listen(struct memory_network *network, uint16_t port,
                                          size_t peers_max, char *sentence, size_t capacity);
struct transport *transport_memory_connect(struct memory_network *network, uint16_t port);

#endif
