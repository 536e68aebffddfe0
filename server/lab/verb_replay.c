#include "arguments.h"
#include "playback.h"
#include "verbs.h"

#include <stdio.h>

static bool play(struct playback *playback, const char *store, const char *code, const char *path)
{
    if (code == NULL) return playback_recording(playback, store);
    FILE *record = path == NULL ? NULL : fopen(path, "w");
    if (path != NULL && record == NULL) {
        *playback = (struct playback){0};
        snprintf(playback->sentence, sizeof playback->sentence, "%s cannot be written.", path);
        return false;
    }
    bool is_good = playback_store(playback, store, code, record);
    if (record != NULL && fclose(record) != 0) {
        snprintf(playback->sentence, sizeof playback->sentence, "%s cannot be written.", path);
        return false;
    }
    return is_good;
}

int verb_replay(int count, char **words)
{
    struct words stores = {0};
    struct playback playback;
    const char *code = NULL, *path = NULL;
    char sentence[200];
    const struct argument known[] = {{NULL, ARGUMENT_WORDS, &stores, 0, 0},
                                     {"--room", ARGUMENT_WORD, &code, 0, 0},
                                     {"--record", ARGUMENT_WORD, &path, 0, 0}};
    if (!arguments_read(known, 3, count, words, sentence, sizeof sentence))
        return verb_refuse("replay", LAB_WRONG_USAGE, "%s", sentence);
    if (stores.count != 1)
        return verb_refuse("replay", LAB_WRONG_USAGE,
                           "name one store and a room, as in replay baton.db --room 7KXM-Q2PA");
    if (code == NULL && !playback_is_recording(stores.list[0]))
        return verb_refuse("replay", LAB_WRONG_USAGE,
                           "%s is no recording; for a room of a store add --room CODE.",
                           stores.list[0]);
    bool is_good = play(&playback, stores.list[0], code, path);
    room_free(playback.room);
    if (is_good) {
        printf("%u ticks, hash ok\n", playback.ticks);
        return LAB_DONE;
    }
    if (!playback.is_different) return verb_refuse("replay", LAB_FAILED, "%s", playback.sentence);
    printf("%s\n", playback.sentence);
    return LAB_FAILED;
}
