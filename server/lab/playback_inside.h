#ifndef PLAYBACK_INSIDE_H
#define PLAYBACK_INSIDE_H
#include "playback.h"

/* Between playback.c and recording.c. */

/* Starts an empty room of that code, whose output nobody hears. */
void playback_begin(struct playback *playback, const char *code);
/* Plays one row; false when it does not fit or its week came out differently. */
bool playback_row(struct playback *playback, const struct room_row *row);

#define RECORDING_HEAD "baton recording 1"

void recording_write_head(FILE *file, const char *code);
/* The row and, behind a week, the digests of the worlds as they are now. */
void recording_write_row(FILE *file, const struct room *room, const struct room_row *row);

#endif
