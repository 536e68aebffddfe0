#ifndef EXPORT_H
#define EXPORT_H
#include "report.h"
#include "transport.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A room's debrief on its way to a facilitator: files in pieces, no faster than the connection
 * takes them. */
#define EXPORTS_MAX 8

/* For whom, and after which row. */
struct export_order {
    uint32_t peer;
    uint64_t ticket; /* nothing leaves before the rows up to here are durable */
};

struct export_job {
    uint32_t peer; /* 0: free */
    uint64_t ticket;
    struct report report;
    size_t file, offset; /* what goes next */
};

struct exports {
    struct export_job jobs[EXPORTS_MAX];
};

/* Writes the room's debrief and begins to send it. False and one sentence when that cannot be now.
 */
bool exports_begin(struct exports *exports, struct room *room, struct export_order order,
                   char *sentence, size_t capacity);
/* Sends what the connections take now and the journal has committed. */
void exports_work(struct exports *exports, struct transport *transport, uint64_t committed);
void exports_free(struct exports *exports);

#endif
