#ifndef ROOM_STUDY_H
#define ROOM_STUDY_H
#include "room_state.h"

/* Finds out a little more about the quarters that ended, for about a millisecond; false: nothing is
 * left to be found out. Results stand in the teams' `studied`. */
bool room_study_slice(struct room *room);
/* Finds out all of it now. */
void room_study_finish(struct room *room);
/* Gives back the place that the work took; what was found out stays. */
void room_study_free(struct room *room);

#endif
