#ifndef PACK_H
#define PACK_H
#include "finding.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * A scenario as it is handed over: one Lua file, or a pack, which is a folder or a zip file with
 *
 *   scenario.lua       what a single file would hold
 *   texts/de.lua       return { ["English text"] = "Deutscher Text", ... }
 *   pictures/logo.png
 *   README.md          and *.expect, which programs that play do not read
 *
 * Nobody vouches for a pack. Names, types and sizes of everything in it are checked before any
 * of it is opened; what is no part of a pack is refused by name. A zip file may wrap all of it in
 * one folder, as file managers do.
 */
struct pack;

enum {
    PACK_FILES_MAX = 64,
    PACK_NAME_BYTES = 64,           /* of a file in the pack, its folder included */
    PACK_LUA_BYTES = 64 * 1024,     /* of one Lua file */
    PACK_PICTURE_BYTES = 48 * 1024, /* of one picture */
    PACK_BYTES = 1024 * 1024        /* of all files, unpacked */
};

/* Opens what is at the path. NULL and one sentence when it is no scenario or breaks a rule. */
struct pack *pack_open(const char *path, struct finding *fault);
void pack_close(struct pack *pack);

/* "air_cover" of air_cover.lua, air_cover.zip and the folder air_cover. */
const char *pack_name(const struct pack *pack);

/* The files of the pack in byte order of their names. Of a single Lua file, its own name. */
size_t pack_count(const struct pack *pack);
const char *pack_file(const struct pack *pack, size_t index);
/* The file that holds the scenario: "scenario.lua", or the single file's name. */
const char *pack_main(const struct pack *pack);

/* The whole file, terminated; the caller frees it. NULL and one sentence when it cannot be read or
 * is not what its name says (a picture that is no PNG). */
char *pack_read(const struct pack *pack, const char *file, size_t *size, struct finding *fault);

/* Whether a name of a folder's entry looks like a scenario: x.lua, x.zip, or a folder that holds
 * scenario.lua. `name` takes what it would be called. */
bool pack_is_scenario(const char *folder, const char *entry, char *name, size_t capacity);

#endif
