#ifndef PLAYBACK_H
#define PLAYBACK_H
#include "room.h"

#include <stdbool.h>
#include <stdio.h>

/*
 * A recorded room, played again from its rows: out of a server's store, or out of a recording. A
 * recording is one text file with the rows of a room and, for each week, one number for each field
 * of each world; so a game that comes out differently names the field that went astray first.
 */
struct playback {
    struct room *room;  /* as far as it came; NULL: there is no such room. The caller frees it */
    unsigned ticks;     /* weeks played */
    bool is_different;  /* a week came out differently than recorded */
    char sentence[512]; /* why it ended early */
};

/* Plays the room CODE of the server's STORE (a file, or sqlite:FILE). With `record`, writes a
 * recording there. False: it could not be read to its end, or a week came out differently. */
bool playback_store(struct playback *playback, const char *store, const char *code, FILE *record);

/* Whether the file begins like a recording. */
bool playback_is_recording(const char *path);
bool playback_recording(struct playback *playback, const char *path);

#endif
