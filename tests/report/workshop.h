#ifndef WORKSHOP_H
#define WORKSHOP_H
#include "ensure.h"
#include "room_state.h"

#include <stdio.h>
#include <string.h>

/* A whole workshop in one process, for tests of the report: people join, decide, answer the pulse
 * and change chairs; nobody hears what the room sends. */

enum { FACILITATOR_VIEWER = 1000 };

static inline void workshop_ignore_row(void *context, const char *code, const struct room_row *row)
{
    (void)context, (void)code, (void)row;
}

static inline void workshop_ignore_packet(void *context, uint32_t viewer, const uint8_t *bytes,
                                          size_t size)
{
    (void)context, (void)viewer, (void)bytes, (void)size;
}

static inline void workshop_ignore_viewer(void *context, uint32_t viewer)
{
    (void)context, (void)viewer;
}

static inline void workshop_append(struct room *room, uint32_t actor, struct command *command)
{
    room_append(room, actor, 0, command);
}

/* Opens a room by its own OPEN row: title, teams, four quarters, rotations at 13, 26 and 39. */
static inline struct room *workshop_new(const char *title, uint8_t teams, uint16_t weeks)
{
    static const struct room_port port = {NULL, workshop_ignore_row, workshop_ignore_packet,
                                          workshop_ignore_viewer};
    struct room *room = room_new("TESTR00M", &port);
    struct command command = {.id = COMMAND_OPEN};
    struct command_open *open = &command.as.open;
    snprintf(open->title, sizeof open->title, "%s", title);
    snprintf(open->scenario, sizeof open->scenario, "first_quarter");
    snprintf(open->company, sizeof open->company, "Northwind Instruments");
    snprintf(open->competitor, sizeof open->competitor, "Corvex");
    snprintf(open->currency, sizeof open->currency, "$");
    open->seed = 7;
    open->teams = teams;
    open->weeks = weeks;
    open->weeks_per_quarter = QUARTER_WEEKS;
    open->chairs = (1u << ROLE_MODEL_COUNT) - 1;
    open->people_max = ROOM_PEOPLE_MAX;
    open->bots = 1;
    open->is_timed = 1;
    open->week_ms = 1000;
    open->ready_ms = open->break_ms = open->decide_ms = 1000;
    open->warn_ms = open->takeover_ms = 3600000;
    for (uint16_t week = QUARTER_WEEKS; week < weeks; week = (uint16_t)(week + QUARTER_WEEKS))
        open->rotation_weeks[open->rotation_weeks_count++].week = week;
    workshop_append(room, ACTOR_CLOCK, &command);
    return room;
}

static inline void workshop_join(struct room *room, uint32_t viewer, const char *name)
{
    struct session_join join = {.code = "TESTR00M"};
    snprintf(join.name, sizeof join.name, "%s", name);
    room_join(room, viewer, &join);
    room_flush(room);
}

static inline void workshop_command(struct room *room, uint32_t viewer, struct command *command)
{
    static uint64_t number = 100;
    room_command(room, viewer, ++number, command);
    room_flush(room);
}

static inline void workshop_start(struct room *room)
{
    struct command command = {.id = COMMAND_START};
    room_watch(room, FACILITATOR_VIEWER, true);
    workshop_command(room, FACILITATOR_VIEWER, &command);
}

static inline void workshop_advance(struct room *room, uint16_t weeks)
{
    struct command command = {.id = COMMAND_ADVANCE, .as.advance.weeks = weeks};
    workshop_command(room, FACILITATOR_VIEWER, &command);
    room_tick(room, 1);
}

/* Whoever holds the chair changes one order. */
static inline void workshop_decide(struct room *room, unsigned team, unsigned slot, double value)
{
    struct command command = {.id = COMMAND_DECIDE};
    enum role role = decision_slot_role(slot);
    uint32_t holder = room->teams[team].chairs[role].holder;
    command.as.decide.role = (uint8_t)role;
    command.as.decide.settings_count = 1;
    command.as.decide.settings[0].slot = (uint16_t)slot;
    command.as.decide.settings[0].value = value;
    workshop_append(room, holder != 0 ? holder : ACTOR_BOT(team), &command);
}

static inline void workshop_pulse(struct room *room, uint32_t person, uint8_t together,
                                  uint8_t cause)
{
    struct command command = {.id = COMMAND_PULSE};
    command.as.pulse.together = together;
    command.as.pulse.delivers = (uint8_t)(1 + (person + together) % 5);
    command.as.pulse.horizon = (uint8_t)(1 + person % 5);
    command.as.pulse.cause_one = cause;
    command.as.pulse.cause_two = (uint8_t)(1 + person % 9);
    workshop_append(room, person, &command);
}

#endif
