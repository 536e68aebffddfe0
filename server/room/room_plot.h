#ifndef ROOM_PLOT_H
#define ROOM_PLOT_H
#include "faults.h"
#include "hooks.h"
#include "memory.h"
#include "messages.h"
#include "scenario.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * How far the scenario's own doings have come, as state: written only while a row is applied. A
 * room that is played again has it from its rows, without the scenario's file and without Lua.
 */
#define FAULTS_KEPT 4

struct plot_button {
    char id[32], label[40], confirm[160];
    uint16_t pressed_week; /* VIEW_HIDDEN: never */
};

struct plot_inject {
    char id[32];
    uint8_t teams; /* bit set */
};

/* A fault that the facilitator has not yet read. */
struct plot_fault {
    uint16_t week;
    struct command_fault fault;
};

struct plot {
    struct plot_button buttons[SCENARIO_BUTTONS_MAX];
    uint32_t button_count;
    struct plot_inject injects[SCENARIO_INJECTS_MAX];
    uint32_t inject_count;
    struct memory memory;
    struct plot_fault faults[FAULTS_KEPT]; /* oldest first, one a hook */
    uint32_t fault_count;
    uint8_t in_a_row[HOOK_COUNT]; /* faults of each hook */
    uint16_t to_mend;             /* bit set of the hooks whose faults the last MEND was about */
    bool is_off;                  /* no hook is called */
    uint64_t text_hash;           /* of the script that plays since SCRIPT; 0: the first one */
};

/* Not state: what is known of calls of hooks while the server runs. */
struct calling {
    bool has_failed[HOOK_COUNT];          /* the last call, with what follows ... */
    struct hook_event failed[HOOK_COUNT]; /* ... as it was told */
    uint16_t calls[HOOK_COUNT];           /* of hooks that are told of events, in ... */
    uint16_t week;                        /* ... this week */
};

struct room;
struct finding;

/* ---- room_plot.c ---- */
/* Applies a row that is about the scenario's own doings (state). */
void plot_apply(struct room *room, const struct command *command);

/* Whether an inject has happened in this team. */
bool plot_has_happened(const struct plot *plot, const char *id, unsigned team);
/* The button with this id; NULL: there is none. */
const struct plot_button *plot_find_button(const struct plot *plot, const char *id);
bool plot_may_call(const struct plot *plot, enum hook hook);

/* ---- room_injects.c: what the scenario makes happen ---- */
/* The rows of the buttons, of a room that opens or has a new script. */
void room_say_buttons(struct room *room, const struct scenario *scenario);
/* After each week, and at the start. */
void room_inject_week(struct room *room);
/* The facilitator has pressed a button. */
void room_inject_pressed(struct room *room, const struct command_inject *inject);
/* Why a button may not be pressed, as a sentence that lasts until the next question. */
const char *room_object_to_inject(struct room *room, const struct command_inject *inject);

/* ---- room_script.c: the hooks ---- */
/* The numbers of a team that hooks and conditions know (enum game_number). */
void room_game_numbers(const struct room *room, unsigned team, double *numbers);
/* Does what the scenario asks for, and tells those whom it concerns; else the objection. */
const char *room_do_scenario(struct room *room, const struct command *command);
/* Calls a hook, if the scenario has it and it may be called. */
void room_call_hook(struct room *room, enum hook hook, const struct hook_event *event);
/* Calls it without effect; false and the fault when it fails. */
bool room_try_hook(struct room *room, enum hook hook, struct finding *fault);

/* ---- room_faults.c: what becomes of a hook that failed ---- */
void room_note_fault(struct room *room, const char *hook, const char *sentence);
const char *room_object_to_mend(struct room *room, const struct command_mend *mend);
/* What follows from an accepted MEND. */
void room_mend(struct room *room, enum mending mending);
/* Bit set of enum mending: what could be done about the fault of this hook now. */
unsigned room_can_mend(const struct room *room, const char *hook);

/* ---- room_back.c: a week is taken back (state) ---- */
/* Before each week: how everything stands. */
void room_keep_before(struct room *room);
void room_forget_before(struct room *room); /* and its memory */
/* Why the last week cannot be taken back; NULL: it can. */
const char *room_object_to_back(const struct room *room);
/* The same, with a trial whether it would be exactly as it was: takes some milliseconds. */
const char *room_try_back(const struct room *room);
/* Somebody changes chairs (state). */
void room_note_move(struct room *room);
void room_go_back(struct room *room, uint16_t week);

/* ---- room_facilitator.c ---- */
void fill_facilitator_view(const struct room *room, const char *language,
                           struct view_facilitator_view *view);

#endif
