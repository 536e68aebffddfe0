#include "whole_file.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool write_all(int descriptor, const char *bytes, size_t size)
{
    while (size > 0) {
        ssize_t written = write(descriptor, bytes, size);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes += written;
        size -= (size_t)written;
    }
    return true;
}

/* Writes the draft beside the file's place; on failure nothing is left of it. */
static bool write_draft(const struct whole_file *file, const char *draft)
{
    unlink(draft); /* of a process that had our number and died */
    int descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, file->mode);
    if (descriptor < 0) return false;
    bool is_good = fchmod(descriptor, file->mode) == 0 &&
                   write_all(descriptor, file->bytes, file->size) && fsync(descriptor) == 0;
    int error = errno;
    close(descriptor);
    if (!is_good) unlink(draft);
    errno = error;
    return is_good;
}

/* A link fails where a file is; a rename takes its place. */
static bool move_in(const struct whole_file *file, const char *draft)
{
    bool is_good = file->may_replace ? rename(draft, file->path) == 0
                                     : link(draft, file->path) == 0 || errno == EEXIST;
    int error = errno;
    unlink(draft);
    errno = error;
    return is_good;
}

/* A lost name after a power cut costs a new file and no more, so failure here is no failure. */
static void sync_folder(const char *path)
{
    char folder[PATH_MAX];
    snprintf(folder, sizeof folder, "%s", path);
    int descriptor = open(dirname(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    int result = fsync(descriptor);
    (void)result;
    close(descriptor);
}

bool whole_file_write(const struct whole_file *file, char *sentence, size_t capacity)
{
    char draft[PATH_MAX];
    int length = snprintf(draft, sizeof draft, "%s.%ld.new", file->path, (long)getpid());
    errno = ENAMETOOLONG;
    if (length > 0 && (size_t)length < sizeof draft && write_draft(file, draft) &&
        move_in(file, draft)) {
        sync_folder(file->path);
        return true;
    }
    snprintf(sentence, capacity,
             "The file %s cannot be written (%s): check that its folder is there, may be written "
             "and has room, or name another path.",
             file->path, strerror(errno));
    return false;
}
