#include "arguments.h"
#include "playback.h"
#include "report.h"
#include "room_study.h"
#include "verbs.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static bool write_file(const char *folder, const struct report_file *file)
{
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/%s", folder, file->name);
    FILE *out = fopen(path, "wb");
    if (out == NULL) return false;
    bool is_written = fwrite(file->bytes, 1, file->size, out) == file->size;
    is_written = fclose(out) == 0 && is_written;
    if (is_written) printf("%s\n", path);
    return is_written;
}

static int write_report(struct room *room, const char *folder)
{
    struct report report;
    if (mkdir(folder, 0777) != 0 && errno != EEXIST)
        return verb_refuse("report", LAB_FAILED, "the folder %s cannot be made: %s.", folder,
                           strerror(errno));
    room_study_finish(room);
    if (!report_build(room, &report))
        return verb_refuse("report", LAB_FAILED, "there is not enough memory.");
    int code = LAB_DONE;
    for (size_t i = 0; i < report.count && code == LAB_DONE; i++)
        if (!write_file(folder, &report.files[i]))
            code = verb_refuse("report", LAB_FAILED, "%s/%s cannot be written: %s.", folder,
                               report.files[i].name, strerror(errno));
    report_free(&report);
    return code;
}

int verb_report(int count, char **words)
{
    struct words stores = {0};
    struct playback playback;
    const char *code = NULL, *folder = NULL;
    char sentence[200];
    const struct argument known[] = {{NULL, ARGUMENT_WORDS, &stores, 0, 0},
                                     {"--room", ARGUMENT_WORD, &code, 0, 0},
                                     {"--out", ARGUMENT_WORD, &folder, 0, 0}};
    if (!arguments_read(known, 3, count, words, sentence, sizeof sentence))
        return verb_refuse("report", LAB_WRONG_USAGE, "%s", sentence);
    if (stores.count != 1 || folder == NULL)
        return verb_refuse("report", LAB_WRONG_USAGE,
                           "name a store, a room and a folder, as in "
                           "report baton.db --room 7KXM-Q2PA --out debrief");
    if (code == NULL && !playback_is_recording(stores.list[0]))
        return verb_refuse("report", LAB_WRONG_USAGE,
                           "%s is no recording; for a room of a store add --room CODE.",
                           stores.list[0]);
    bool is_good = code == NULL ? playback_recording(&playback, stores.list[0])
                                : playback_store(&playback, stores.list[0], code, NULL);
    int result = is_good ? write_report(playback.room, folder)
                         : verb_refuse("report", LAB_FAILED, "%s", playback.sentence);
    room_free(playback.room);
    return result;
}
