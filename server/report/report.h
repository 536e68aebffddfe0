#ifndef REPORT_H
#define REPORT_H
#include "room.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The debrief of a room as files in memory: debrief.html (one page without network, for screen and
 * A4), decisions.csv, weeks.csv, handoffs.csv, pulse.csv. Decisions belong to a chair, never to a
 * name; answers of the pulse are shown only where at least five people gave them. Every text from
 * outside is escaped, and no cell of a table can be taken for a formula.
 */
enum { REPORT_FILES = 5 };

struct report_file {
    const char *name; /* "debrief.html" ...: a constant */
    uint8_t *bytes;   /* from malloc */
    size_t size;
};

struct report {
    struct report_file files[REPORT_FILES];
    size_t count;
};

/* Builds the files of a room that was played or replayed, at any point of its game. The room is
 * only read. False when memory is short; then there are no files. */
bool report_build(struct room *room, struct report *out);
void report_free(struct report *report);

#endif
