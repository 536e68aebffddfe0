#ifndef ROOM_H
#define ROOM_H
#include "messages.h"
#include "roles.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A room is a function of its inbox: commands and time go in, journal rows and packets come out.
 * Its state changes in one place only (room_apply), one accepted row at a time, so the same rows
 * make the same room again: after a crash, in `baton-lab replay`, in a test.
 *
 * A *person* is somebody with a place in the room, with an id from 1 that is not used again, unless
 * its owner left without having sat in a chair for a week and all ids are used up. A
 * *viewer* is a connection that looks at the room; the front numbers viewers. People outlive their
 * viewers.
 */
struct room;
struct scenario;
struct script;
struct policy;

#define ROOM_CODE_SIZE  9 /* eight Crockford characters and the terminator */
#define ROOM_TEAMS_MAX  8
#define ROOM_PEOPLE_MAX 96
#define TEAM_PEOPLE_MAX 12

/* Who sent a row, where it was no person. Bots and the scenario speak for one team or for all. */
#define ACTOR_CLOCK       0u
#define ACTOR_FACILITATOR 0xFFFFFFFEu
#define ACTOR_SCENARIO    0xFFFFFFFDu
#define ACTOR_BOT(team)   (0xFFFFFF00u + (uint32_t)(team))

/* One accepted command, as the journal keeps it. `payload` is command_encode()'s bytes. */
struct room_row {
    uint64_t seq;    /* from 1, without gaps */
    int64_t time_ms; /* the room's own time: stands still while nobody serves the room */
    uint32_t actor;
    uint64_t number; /* the sender's number of the command, 0 for the room's own */
    uint16_t kind;   /* enum command_id */
    const uint8_t *payload;
    size_t size;
};

/* Where a room's output goes. The front queues what `send` gives until all rows given before are
 * durable; the bytes are valid during the call only. */
struct room_port {
    void *context;
    void (*row)(void *context, const char *code, const struct room_row *row);
    void (*send)(void *context, uint32_t viewer, const uint8_t *packet, size_t size);
    /* The viewer has no business in the room any more (kicked, closed, seat taken up elsewhere). */
    void (*release)(void *context, uint32_t viewer);
};

/* An empty room; feed it rows (room_replay) or open it (room_open). The room owns its memory. */
struct room *room_new(const char *code, const struct room_port *port);
void room_free(struct room *room);

/* Opens an empty room with a scenario's data, over which the caller has put the facilitator's
 * settings (scenario_set): gives the OPEN row and the scenario's own rows. 1 to ROOM_TEAMS_MAX
 * teams. */
void room_open(struct room *room, const struct scenario *scenario, uint8_t teams, uint64_t seed);

/* The scenario's file and the script of its hooks, which play in this room from now on. Both are
 * borrowed and may be NULL: a room plays on without (after a crash, when the file is gone). */
void room_set_script(struct room *room, const struct scenario *scenario, struct script *script);
/*
 * Another text of the scenario plays in this room from now on: hooks, injects, buttons, texts,
 * targets, parameters and further events; what was settled when the room opened stays, which the
 * facilitator is told. Weeks pass at once, so any moment between two calls is the boundary of a
 * week. Both are borrowed as with room_set_script, and policies have to be set anew. False: a hook
 * that had failed fails with it too; a FAULT row says so, and the old one plays on.
 */
bool room_reload(struct room *room, const struct scenario *scenario, struct script *script);
/* The file of the new text cannot be used, for the facilitator to read. */
void room_reload_failed(struct room *room, const char *sentence);
/* The facilitator has asked for it. */
bool room_wants_script(const struct room *room);
/* The policy that plays a chair while no person does, in every team; of the room's script,
 * borrowed. NULL: the chair keeps its standing orders. */
void room_set_policy(struct room *room, enum role role, struct policy *policy);
/* The name of the policy that the room was opened with, "" for none. */
const char *room_policy_name(const struct room *room);

/* Applies a row of the journal without output. False, and what is wrong, when the row does not
 * follow the one before or a week's hash differs. */
bool room_replay(struct room *room, const struct room_row *row, char *sentence, size_t capacity);

/* A person enters, or returns with a ticket. Answers JOINED or REFUSED to the viewer. */
void room_join(struct room *room, uint32_t viewer, const struct session_join *join);
/* A viewer without a seat: projector (is_facilitator false) or facilitator. */
void room_watch(struct room *room, uint32_t viewer, bool is_facilitator);
/* The language that the viewer, who is in the room, reads from now on ("de"). */
void room_speak(struct room *room, uint32_t viewer, const char *language);
/* The connection is gone; the seat stays. */
void room_disconnect(struct room *room, uint32_t viewer);
/* The person gives the seat up. */
void room_leave(struct room *room, uint32_t viewer);
/* A command from a viewer. Answers ACCEPTED or REFUSED with the same number. */
void room_command(struct room *room, uint32_t viewer, uint64_t number,
                  const struct command *command);

/* Lets `elapsed_ms` of room time pass and does what is due; returns ms until the next thing is due
 * (at most 1,000). */
int64_t room_tick(struct room *room, int64_t elapsed_ms);
/* Goes on, for about a millisecond, with what takes long to find out (what a quarter's orders did);
 * false: there is nothing to go on with. Call it when nothing else is to be done. */
bool room_think(struct room *room);
/* Sends what changed since the last call to everybody who may see it. Call once a loop. */
void room_flush(struct room *room);
/* Whether room_flush has something to do. */
bool room_has_news(const struct room *room);

/* ---- Reading ------------------------------------------------------------------------------- */

const char *room_code(const struct room *room);
bool room_is_closed(const struct room *room);
void room_line(const struct room *room, struct room_line *line);
uint64_t room_seq(const struct room *room);

#endif
