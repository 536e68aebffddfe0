#ifndef ROOM_APPLY_INSIDE_H
#define ROOM_APPLY_INSIDE_H
#include "room_state.h"

/* What the two files that apply rows share. */

/* One row at work: who acts, for which team, what. `person` is NULL for clock, bots and others. */
struct act {
    struct room *room;
    uint32_t actor;
    struct person *person;
    unsigned team;
    const struct command *command;
};

/* Rows of the scenario and of what it brought along (room_apply_scenario.c); others leave no trace
 * there. */
void room_apply_scenario(const struct act *act);

#endif
