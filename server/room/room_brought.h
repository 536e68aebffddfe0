#ifndef ROOM_BROUGHT_H
#define ROOM_BROUGHT_H
#include "decisions.h"
#include "messages.h"
#include "own_limits.h"
#include "room_dealings.h"
#include "room_names.h"
#include "setup.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * What a scenario brought along into a room, as state: written only while a row is applied. A room
 * that is played again has it from its rows; the scenario's file is not asked.
 */

struct brought {
    struct command_option options[SCENARIO_OPTIONS_MAX];
    uint32_t option_count;
    struct command_format formats[SCENARIO_FORMATS_MAX];
    uint32_t format_count;
    double targets[QUARTERS];        /* before a setting multiplied them */
    char names[ROOM_NAME_COUNT][40]; /* "": the usual one; company and so on are in OPEN */
    uint8_t owners[DECISION_SLOTS];  /* the chair that decides; enum role */
    struct command_chair chairs[ROLE_COUNT];
    struct command_own_decision decisions[SCENARIO_OWN_MAX];
    uint32_t decision_count;
    uint8_t effect_faults[SCENARIO_OWN_MAX]; /* of their effects, since the last answer to faults */
    struct command_own_metric metrics[SCENARIO_OWN_MAX];
    uint32_t metric_count;
    uint8_t *picture; /* of PICTURE_BYTES_MAX; NULL: none came */
    uint32_t picture_size;
    uint64_t picture_hash; /* 0 until the last piece is there */
};

/* What a team makes of the scenario's own decisions and numbers. */
struct team_own {
    double decided[SCENARIO_OWN_MAX];
    double inherited[SCENARIO_OWN_MAX]; /* what the holder of the chair found */
    double weekly;                      /* k$ that they take from the common money */
    double measured[SCENARIO_OWN_MAX];
    double history[SCENARIO_OWN_MAX][WEEKS_MAX]; /* after each week */
};

struct room;
struct team;
struct scenario;

/* ---- room_brought.c: the scenario's rows (state) ---- */
void room_begin_brought(struct room *room);
void room_bring_option(struct room *room, const struct command_option *option);
void room_bring_format(struct room *room, const struct command_format *format);
void room_bring_name(struct room *room, const struct command_name *name);
void room_bring_picture(struct room *room, const struct command_picture *picture);
void room_bring_chair(struct room *room, const struct command_chair *chair);
void room_bring_decision(struct room *room, const struct command_own_decision *decision);
void room_bring_metric(struct room *room, const struct command_own_metric *metric);
/* The chair that decides about the slot in this room. */
enum role room_owner(const struct room *room, unsigned slot);
/* What the chair is called in this room. */
const char *room_role_name(const struct room *room, enum role role);
/* The levers on the front panel of a chair (enum lever); returns how many, at most `most`. */
unsigned room_front(const struct room *room, enum role role, uint16_t *levers, unsigned most);

/* A chair's panel with the numbers that the scenario gave it besides, as those see them who have
 * them anyway. */
struct panel;
void room_panel(const struct room *room, const struct team *team, enum role role,
                struct panel *panel);

/* ---- room_change.c: the facilitator changes a setting in the lobby ---- */
/* Why not, as a sentence that lasts until the next question; NULL: it may be. */
const char *room_object_to_change(struct room *room, const struct command_change *change);
/* The room has what the row says (state). */
void room_change(struct room *room, const struct command_change *change);
/* Whether people may sit elsewhere after it. */
bool room_change_moves_people(const struct command_change *change);

/* ---- room_own.c: the scenario's own decisions and numbers ---- */
const char *room_object_to_own(struct room *room, unsigned team,
                               const struct command_decide_own *own, bool has_pen);
const char *room_object_to_measure(const struct room *room, const struct command_measure *measure);
void room_decide_own(struct room *room, unsigned team, const struct command_decide_own *own);
void team_measure(const struct room *room, struct team *team,
                  const struct command_measure *measure);
/* What one of them stands at: the words of the stop, or the number. */
void room_word_own(const struct room *room, unsigned decision, double value, char *out,
                   size_t capacity);
/* Before a week: what the decisions cost is paid. After it: the numbers are kept. */
void team_pay_own(struct team *team);
void team_keep_own(struct team *team, unsigned week);
/* Whether the decision has an effect that has not failed too often. */
bool room_has_effect(const struct room *room, unsigned decision);
/* An effect has failed; the facilitator has answered, so it is tried again. */
void room_count_effect_fault(struct room *room, const char *id);
void room_forgive_effects(struct room *room);
/* At START: everything stands at its default. */
void room_begin_own(struct room *room, unsigned team);
/* Somebody sits down in the chair and finds its decisions as they are. */
void room_inherit_own(struct room *room, unsigned team, unsigned role);

/* ---- room_brought_open.c: the rows of a room that opens ---- */
/* Appends the scenario's rows of its own. */
void room_say_brought(struct room *room, const struct scenario *scenario);

/* ---- room_brought_views.c ---- */
void fill_names(const struct room *room, struct view_room_view *view);
void fill_options(const struct room *room, struct view_facilitator_view *view);
void fill_own_desk(const struct room *room, unsigned team, enum role role,
                   struct view_desk_view *view);
void fill_own_debrief(const struct room *room, unsigned team, struct view_debrief_view *view);
void fill_picture(const struct room *room, struct view_picture_view *view);

#endif
