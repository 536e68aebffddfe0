#ifndef ROOM_SCRIPT_INSIDE_H
#define ROOM_SCRIPT_INSIDE_H
#include "room_script.h"

#include <lua.h>

/* Inside server/script: what hooks and policies share. */

/* A hook that runs now. The functions of `game` find it here, so that a script that kept them
 * beyond the call meets a sentence and not a dangling pointer. */
struct hook_run {
    const struct game *game;
    struct commands *out;
    uint8_t team; /* meant where none is named: EVERY_TEAM, or the team of an effect */
};

struct script {
    struct sandbox *sandbox;
    int scenario; /* reference of the scenario's table; 0: none */
    char file[64];
    bool has_hook[HOOK_COUNT];
    uint64_t text_hash;
    const struct hook_run *run;
    struct phrases phrases; /* of the hook that ran last */
    struct policy policies[SCRIPT_POLICIES_MAX];
    size_t policy_count;
};

/* Leaves the `game` table on the stack. */
void game_push(lua_State *lua, struct script *script, const struct game *game);
/* Leaves the second argument of a hook on the stack; returns how many values that are, 0 or 1. */
int hook_event_push(lua_State *lua, enum hook hook, const struct hook_event *event);
/* Leaves a decision on the stack, a table for one with several numbers. */
void decision_push(lua_State *lua, const struct decision_info *row,
                   const struct decisions *decisions);

/* Before a hook or an effect runs: script_phrases is about that one. */
void script_forget_phrases(struct script *script);

struct sandbox_call;
/* One call of the scenario's table, with what it sees and may ask for. `left` is the memory that
 * the call has written when it ends well; it becomes the game's. False and a fault when it fails;
 * then it has asked for nothing and remembers nothing. */
bool script_call(struct script *script, const struct sandbox_call *call, const struct hook_run *run,
                 const struct memory *left, struct finding *fault);

/* Puts the numbers as fields into the table on top of the stack. */
void numbers_put(lua_State *lua, const struct named_number *numbers, size_t count);

/* The next free command, zeroed; raises a Lua error when the list is full. */
struct command *commands_add(lua_State *lua, struct commands *commands, enum command_id id);

/* Runs a script and calls `read` with the form of the table it returned, under the limits of a
 * call. The kept reference, or 0 when there are errors. */
struct form;
struct source;
int script_read_text(struct script *script, const struct source *source,
                     void (*read)(struct form *form, void *data), void *data,
                     struct findings *findings);

/* Reads a file; the caller frees its text. NULL and a finding when it cannot be read. */
char *script_fetch(struct script *script, const char *path, size_t *size,
                   struct findings *findings);

/* The first error of `findings` as a Lua error: raised where the script called. */
int findings_raise(lua_State *lua, const struct findings *findings, const char *what);

#endif
