#ifndef ROOM_ECHO_H
#define ROOM_ECHO_H
#include "room_state.h"

/* What earlier holders of chairs ordered bears fruit or bursts; both hear of it once. */

/* A week was played: notes which sittings are to be looked at now. */
void room_echo_week(struct room *room);
/* Plays one pair of tellings, for about a millisecond; false: nothing is left to be looked at. */
bool room_echo_slice(struct room *room);
void room_echo_free(struct room *room);

#endif
