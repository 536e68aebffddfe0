#ifndef ROOM_ACT_H
#define ROOM_ACT_H
#include "room_state.h"

/* One row at work: who acts, for which team, what. `person` is NULL for clock, bots and others. */
struct act {
    struct room *room;
    uint32_t actor;
    struct person *person;
    unsigned team;
    const struct command *command;
};

/* room_apply_scenario.c: the rows of the scenario and of what it brought along. Others leave no
 * trace. */
void room_apply_scenario(const struct act *act);

#endif
