#ifndef EXPORT_H
#define EXPORT_H
#include "journal.h"
#include "transport.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A room's debrief on its way to a facilitator: files in pieces, no faster than the connection
 * takes them. */
#define EXPORT_FILES_MAX 16
#define EXPORTS_MAX      8

struct export_file {
    char name[64];
    uint8_t *bytes; /* from malloc */
    size_t size;
};

struct export_files {
    struct export_file list[EXPORT_FILES_MAX];
    size_t count;
};

struct export_job {
    uint32_t peer; /* 0: free */
    struct export_files files;
    size_t file, offset; /* what goes next */
};

struct exports {
    struct export_job jobs[EXPORTS_MAX];
};

/* Makes the files of a room from its rows. Reads the journal, so it may wait for the disk. False
 * and one sentence when that fails; then there are no files. */
bool export_build(struct journal *journal, const char *code, struct export_files *files,
                  char *sentence, size_t capacity);
void export_files_free(struct export_files *files);

/* Begins to send; takes the files over. False when too many exports are under way: the files stay
 * the caller's. */
bool exports_begin(struct exports *exports, uint32_t peer, const struct export_files *files);
/* Sends what the connections take now. */
void exports_work(struct exports *exports, struct transport *transport);
void exports_free(struct exports *exports);

#endif
