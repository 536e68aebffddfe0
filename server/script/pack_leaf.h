#ifndef PACK_LEAF_H
#define PACK_LEAF_H
#include "pack.h"

/* Inside server/script: where the files of a pack come from. Each kind of place is a leaf. */

struct pack_entry {
    char name[PACK_NAME_BYTES];
    size_t size; /* unpacked, as the place says; reading believes no more than this */
};

struct pack_list {
    struct pack_entry entries[PACK_FILES_MAX];
    size_t count;
};

struct pack_place {
    void *state;
    /* Names and sizes of all files. False and a reason when they cannot be listed, there are too
     * many, or one is something else than a file. */
    bool (*list)(void *state, struct pack_list *list, char *reason, size_t capacity);
    /* Reads at most `size` bytes of a listed file; false when there are more, or fewer. */
    bool (*read)(void *state, const char *name, char *bytes, size_t size);
    void (*close)(void *state);
};

/* False and a reason when there is no such place. */
bool pack_open_folder(const char *path, struct pack_place *place, char *reason, size_t capacity);
bool pack_open_zip(const char *path, struct pack_place *place, char *reason, size_t capacity);
/* One Lua file. */
bool pack_open_file(const char *path, struct pack_place *place, char *reason, size_t capacity);

/* Adds an entry; false and a reason when there are too many or the name is too long. */
bool pack_list_add(struct pack_list *list, const char *name, size_t size, char *reason,
                   size_t capacity);

#endif
