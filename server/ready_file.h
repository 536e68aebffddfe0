#ifndef READY_FILE_H
#define READY_FILE_H
/* The file by which others learn that the server accepts players, and where. */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct ready_facts {
    long pid;
    uint16_t port;
    uint16_t web_port; /* 0: no web */
    const char *schema_fingerprint;
    const char *key_fingerprint;        /* NULL: no key */
    const char *facilitator_token_file; /* written as an absolute path */
    const char *version;
    const char *rehearsal_code; /* of the room for its author; NULL: none */
};

/* Writes one JSON object, whole or not at all, over a file that is there. False and one sentence on
 * failure. */
bool ready_file_write(const char *path, const struct ready_facts *facts, char *sentence,
                      size_t capacity);

/* Takes the file away when the server stops; it is no matter if it is gone. */
void ready_file_remove(const char *path);

#endif
