#ifndef ROOM_PLEA_H
#define ROOM_PLEA_H
#include "room_state.h"

/* One command under examination (room_accept.c and room_accept_dealings.c): whether it may be. A
 * refusal is a sentence for the one who asked; nothing else changes. */
struct plea {
    struct room *room;
    struct person *person; /* NULL: no person */
    unsigned team;
    const struct command *command;
};

bool plea_holds(const struct person *person, unsigned role);
bool plea_has_pen(const struct person *person, unsigned role);
/* What the team's chairs have decided. */
const struct decisions *plea_decided(const struct plea *plea);
/* Each setting must be the chair's own and within its range, and the mixes must add up with what
 * stands. */
const char *object_to_settings(const struct plea *plea, const struct decisions *standing,
                               uint8_t role, const struct setting *settings, size_t count);

const char *object_to_answer(const struct plea *plea);
const char *object_to_propose(const struct plea *plea);
const char *object_to_overrule(const struct plea *plea);
const char *object_to_initiate(const struct plea *plea);
const char *object_to_look(const struct plea *plea);
const char *object_to_check(const struct plea *plea);

/* What a scenario wishes for (room_accept_scenario.c). */
const char *object_to_event(const struct plea *plea);
const char *object_to_parameter(const struct plea *plea);
const char *object_to_new_target(const struct plea *plea);
const char *object_to_tell(const struct plea *plea);

#endif
