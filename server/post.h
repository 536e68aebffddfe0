#ifndef POST_H
#define POST_H
#include "transport.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Packets on their way out, in order, each held until the journal has committed the last row that
 * was appended before it. So nobody hears of anything that a crash could take back.
 */
#define POST_BYTES_MAX (64u << 20)

struct letter;

struct post {
    struct letter *first, *last;
    size_t bytes; /* of all packets that are held */
};

/* Keeps a copy. `ticket` never goes down from one call to the next. */
void post_put(struct post *post, uint64_t ticket, uint32_t peer, const uint8_t *packet,
              size_t size);

/* Whether so much is held that nothing new should be begun. */
bool post_is_full(const struct post *post);

/* Sends what waits for tickets up to `committed`. A peer whose connection cannot take more is
 * closed: it comes back and is shown everything anew. */
void post_release(struct post *post, struct transport *transport, uint64_t committed);

/* Shows every packet that is held, oldest first; the visitor may not put or release. */
void post_visit(const struct post *post, void *context,
                void (*visit)(void *context, uint32_t peer, const uint8_t *packet, size_t size));

/* Throws away what is held: it would tell of rows that will never be durable. */
void post_discard(struct post *post);

#endif
