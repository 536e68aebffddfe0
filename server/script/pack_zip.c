#include "pack_leaf.h"

#include <stdio.h>
#include <string.h>
#include <zip.h>

/* A pack in a zip file. Sizes are the archive's own words, so reading goes one byte beyond them to
 * see that they are true: what unpacks to more is refused, not grown into. */

/* What an archive may hold beside the pack: folders, and what a file manager adds. */
static bool is_litter(const char *name)
{
    size_t length = strlen(name);
    const char *slash = strrchr(name, '/');
    const char *last = slash == NULL ? name : slash + 1;
    return length == 0 || name[length - 1] == '/' || strncmp(name, "__MACOSX/", 9) == 0 ||
           last[0] == '.';
}

/* Length of the folder that wraps everything, its slash included; 0: none does. */
static size_t wrapping(zip_t *archive)
{
    size_t length = 0;
    const char *first = NULL;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); i++) {
        const char *name = zip_get_name(archive, (zip_uint64_t)i, 0);
        if (name == NULL || is_litter(name)) continue;
        const char *slash = strchr(name, '/');
        if (slash == NULL) return 0;
        if (first == NULL) length = (size_t)(slash - name) + 1;
        if (first != NULL && strncmp(first, name, length) != 0) return 0;
        first = first == NULL ? name : first;
    }
    /* texts/ and pictures/ are parts, no wrapping. */
    bool is_part =
        first != NULL && (strncmp(first, "texts/", 6) == 0 || strncmp(first, "pictures/", 9) == 0);
    return is_part ? 0 : length;
}

static bool list_zip(void *state, struct pack_list *list, char *reason, size_t capacity)
{
    zip_t *archive = state;
    size_t wrapped = wrapping(archive);
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); i++) {
        struct zip_stat what;
        if (zip_stat_index(archive, (zip_uint64_t)i, 0, &what) != 0 ||
            !(what.valid & ZIP_STAT_NAME) || !(what.valid & ZIP_STAT_SIZE)) {
            snprintf(reason, capacity, "the archive is damaged");
            return false;
        }
        if (is_litter(what.name)) continue;
        if ((what.valid & ZIP_STAT_ENCRYPTION_METHOD) && what.encryption_method != ZIP_EM_NONE) {
            snprintf(reason, capacity, "the archive has a password; pack it without");
            return false;
        }
        if (!pack_list_add(list, what.name + wrapped, (size_t)what.size, reason, capacity))
            return false;
    }
    return true;
}

static bool read_zip(void *state, const char *name, char *bytes, size_t size)
{
    zip_t *archive = state;
    size_t wrapped = wrapping(archive);
    char more = 0;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); i++) {
        const char *full = zip_get_name(archive, (zip_uint64_t)i, 0);
        if (full == NULL || is_litter(full) || strcmp(full + wrapped, name) != 0) continue;
        zip_file_t *file = zip_fopen_index(archive, (zip_uint64_t)i, 0);
        if (file == NULL) return false;
        bool is_whole =
            zip_fread(file, bytes, size) == (zip_int64_t)size && zip_fread(file, &more, 1) == 0;
        return zip_fclose(file) == 0 && is_whole; /* the checksum too */
    }
    return false;
}

static void close_zip(void *state)
{
    zip_discard(state);
}

bool pack_open_zip(const char *path, struct pack_place *place, char *reason, size_t capacity)
{
    int code = 0;
    zip_t *archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code);
    if (archive == NULL) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        snprintf(reason, capacity, "the zip file cannot be opened: %s", zip_error_strerror(&error));
        zip_error_fini(&error);
        return false;
    }
    *place = (struct pack_place){archive, list_zip, read_zip, close_zip};
    return true;
}
