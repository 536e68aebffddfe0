#ifndef WHOLE_FILE_H
#define WHOLE_FILE_H
/* Files that others see whole or not at all: written beside their place, synced, then moved in. */
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

struct whole_file {
    const char *path;
    const char *bytes;
    size_t size;
    mode_t mode;
    bool may_replace; /* otherwise a file that is already there stays */
};

/* False, with a sentence that names the file, when it could not be written. A file that is there
 * and stays is no failure. */
bool whole_file_write(const struct whole_file *file, char *sentence, size_t capacity);

#endif
