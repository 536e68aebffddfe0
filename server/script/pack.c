#include "pack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "pack_leaf.h"
#include "text.h"

struct pack {
    char name[PACK_NAME_BYTES];
    char main[PACK_NAME_BYTES];
    struct pack_place place;
    struct pack_list list;
};

/* ---- What may be in a pack ---------------------------------------------------------------------
 */

static const struct part {
    const char *folder, *ending;
    size_t bytes_max;
} parts[] = {
    {"", ".lua", PACK_LUA_BYTES},
    {"", ".md", PACK_LUA_BYTES},
    {"", ".expect", PACK_LUA_BYTES},
    {"texts/", ".lua", PACK_LUA_BYTES},
    {"pictures/", ".png", PACK_PICTURE_BYTES},
};

static bool has_ending(const char *name, const char *ending)
{
    size_t length = strlen(name), tail = strlen(ending);
    return length > tail && strcmp(name + length - tail, ending) == 0;
}

/* Letters, digits, _ and -, then the ending: no dots, slashes or blanks. */
static bool is_plain(const char *name, const char *ending)
{
    size_t stem = strlen(name) - strlen(ending);
    return strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") >= stem;
}

static const struct part *part_of(const char *name)
{
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        const struct part *part = &parts[i];
        size_t length = strlen(part->folder);
        if (strncmp(name, part->folder, length) == 0 && has_ending(name + length, part->ending) &&
            is_plain(name + length, part->ending))
            return part;
    }
    return NULL;
}

/* ---- Opening -----------------------------------------------------------------------------------
 */

static bool refuse(struct finding *fault, const char *file, const char *sentence)
{
    finding_set(fault, SEVERITY_ERROR, file, 0, sentence);
    return false;
}

/* A name from a stranger's zip file, fit for a screen. */
static void show(const char *name, char shown[PACK_NAME_BYTES])
{
    text_copy(shown, PACK_NAME_BYTES, name);
    for (char *at = shown; *at != '\0'; at++)
        if ((unsigned char)*at < 0x20 || (unsigned char)*at >= 0x7f) *at = '?';
}

static bool check_entry(const struct pack *pack, const struct pack_entry *entry,
                        struct finding *fault)
{
    char sentence[256], shown[PACK_NAME_BYTES];
    const struct part *part = part_of(entry->name);
    show(entry->name, shown);
    if (part == NULL) {
        snprintf(sentence, sizeof sentence,
                 "\"%s\" is no part of a pack: it holds scenario.lua, texts/LANGUAGE.lua, "
                 "pictures/NAME.png and README.md",
                 shown);
        return refuse(fault, pack->name, sentence);
    }
    if (entry->size <= part->bytes_max) return true;
    snprintf(sentence, sizeof sentence, "\"%s\" has %zu bytes; %zu are allowed", shown, entry->size,
             part->bytes_max);
    return refuse(fault, pack->name, sentence);
}

static int by_name(const void *left, const void *right)
{
    const struct pack_entry *one = left, *other = right;
    return strcmp(one->name, other->name);
}

static bool check_list(struct pack *pack, struct finding *fault)
{
    struct pack_list *list = &pack->list;
    size_t total = 0;
    bool has_main = false;
    qsort(list->entries, list->count, sizeof *list->entries, by_name);
    for (size_t i = 0; i < list->count; i++) {
        const struct pack_entry *entry = &list->entries[i];
        if (!check_entry(pack, entry, fault)) return false;
        if (i > 0 && strcmp(entry->name, entry[-1].name) == 0)
            return refuse(fault, pack->name, "two files of the pack have the same name");
        total += entry->size;
        has_main |= strcmp(entry->name, pack->main) == 0;
    }
    if (!has_main) return refuse(fault, pack->name, "there is no scenario.lua in it");
    if (total > PACK_BYTES)
        return refuse(fault, pack->name, "all its files together are larger than 1 MiB");
    return true;
}

static void take_names(struct pack *pack, const char *path, bool is_single)
{
    char trimmed[512];
    size_t length = text_copy(trimmed, sizeof trimmed, path);
    while (length > 1 && trimmed[length - 1] == '/')
        trimmed[--length] = '\0';
    const char *slash = strrchr(trimmed, '/');
    const char *last = slash == NULL ? trimmed : slash + 1;
    text_copy(pack->main, sizeof pack->main, is_single ? last : "scenario.lua");
    text_copy(pack->name, sizeof pack->name, last);
    if (has_ending(pack->name, ".lua") || has_ending(pack->name, ".zip"))
        pack->name[strlen(pack->name) - 4] = '\0';
}

static bool open_place(struct pack *pack, const char *path, struct finding *fault)
{
    char reason[160] = "";
    struct stat what;
    bool is_folder = stat(path, &what) == 0 && S_ISDIR(what.st_mode);
    bool is_zip = !is_folder && has_ending(path, ".zip");
    take_names(pack, path, !is_folder && !is_zip);
    bool is_open = is_folder ? pack_open_folder(path, &pack->place, reason, sizeof reason)
                   : is_zip  ? pack_open_zip(path, &pack->place, reason, sizeof reason)
                             : pack_open_file(path, &pack->place, reason, sizeof reason);
    is_open = is_open && pack->place.list(pack->place.state, &pack->list, reason, sizeof reason);
    if (!is_open) return refuse(fault, pack->name, reason);
    return (!is_folder && !is_zip) || check_list(pack, fault);
}

struct pack *pack_open(const char *path, struct finding *fault)
{
    struct pack *pack = calloc(1, sizeof *pack);
    if (pack == NULL) {
        finding_set(fault, SEVERITY_ERROR, path, 0, "there is not enough memory for it");
        return NULL;
    }
    if (open_place(pack, path, fault)) return pack;
    pack_close(pack);
    return NULL;
}

void pack_close(struct pack *pack)
{
    if (pack == NULL) return;
    if (pack->place.close != NULL) pack->place.close(pack->place.state);
    free(pack);
}

/* ---- Reading -----------------------------------------------------------------------------------
 */

const char *pack_name(const struct pack *pack)
{
    return pack->name;
}

const char *pack_main(const struct pack *pack)
{
    return pack->main;
}

size_t pack_count(const struct pack *pack)
{
    return pack->list.count;
}

const char *pack_file(const struct pack *pack, size_t index)
{
    return pack->list.entries[index].name;
}

static const struct pack_entry *find_entry(const struct pack *pack, const char *file)
{
    for (size_t i = 0; i < pack->list.count; i++)
        if (strcmp(pack->list.entries[i].name, file) == 0) return &pack->list.entries[i];
    return NULL;
}

char *pack_read(const struct pack *pack, const char *file, size_t *size, struct finding *fault)
{
    static const char png[] = "\x89PNG\r\n\x1a\n";
    const struct pack_entry *entry = find_entry(pack, file);
    char *bytes = entry == NULL ? NULL : malloc(entry->size + 1);
    if (bytes == NULL) {
        refuse(fault, file,
               entry == NULL ? "there is no such file in the pack"
                             : "there is not enough memory for it");
        return NULL;
    }
    bool is_read = pack->place.read(pack->place.state, file, bytes, entry->size);
    bool is_picture = has_ending(file, ".png");
    bool is_png = entry->size > 8 && memcmp(bytes, png, 8) == 0;
    if (!is_read || (is_picture && !is_png)) {
        refuse(fault, file,
               !is_read ? "it cannot be read: its disk fails or the pack is damaged"
                        : "this is no PNG picture");
        free(bytes);
        return NULL;
    }
    bytes[entry->size] = '\0';
    *size = entry->size;
    return bytes;
}

bool pack_is_scenario(const char *folder, const char *entry, char *name, size_t capacity)
{
    char path[700];
    struct stat what;
    bool is_file = has_ending(entry, ".lua") || has_ending(entry, ".zip");
    size_t length = strlen(entry) - (is_file ? 4 : 0);
    if (length == 0 || length >= capacity || !is_plain(entry, is_file ? entry + length : ""))
        return false;
    snprintf(path, sizeof path, "%.500s/%.100s/scenario.lua", folder, entry);
    if (!is_file && (stat(path, &what) != 0 || !S_ISREG(what.st_mode))) return false;
    memcpy(name, entry, length);
    name[length] = '\0';
    return true;
}
