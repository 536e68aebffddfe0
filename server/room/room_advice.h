#ifndef ROOM_ADVICE_H
#define ROOM_ADVICE_H
#include "project.h"

/* From the numbers a chair may see: the one thing that is burning now and one suggested first move,
 * a sentence each of up to 199 bytes. There is always one of both. */
void room_advise(enum role role, const struct panel *panel, char burning[200], char move[200]);

#endif
