#ifndef SANDBOX_INSIDE_H
#define SANDBOX_INSIDE_H

/* What the files of the sandbox share with each other; others include sandbox.h. */
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

#include "deadline.h"
#include "sandbox.h"

enum stop {
    STOP_NONE,
    STOP_TIME,       /* the deadline */
    STOP_MEMORY,     /* too much alive */
    STOP_DEPTH,      /* the same, because of calls inside calls */
    STOP_ALLOCATION, /* too much allocated in one call */
    STOP_WORK        /* too much work in C functions */
};

struct sandbox {
    lua_State *lua;
    struct sandbox_limits limits;
    size_t live_bytes, peak_bytes;
    size_t allocated_bytes; /* in this call */
    uint64_t work_left;     /* of this call */
    enum stop refused;      /* why the allocator said no last */
    enum stop stop;         /* why this call was stopped; it stays until the call ends */
    bool busy;
    char place_file[64]; /* the innermost script line of the last error */
    int place_line;
    int environment; /* registry reference: the metatable of each file's globals */
};

struct sandbox *sandbox_of(lua_State *lua);

/* Ends the call for good: `pcall` raises it again. Raises a Lua error, so it does not return. */
int sandbox_stop(lua_State *lua, enum stop reason);

/* Says beforehand what a C function is about to do; stops the call when that is too much. */
void sandbox_charge(lua_State *lua, uint64_t work);
enum { WORK_PER_ELEMENT = 16 };

/* Runs `inside` with a light userdata as its only argument, protected and under all limits. */
bool sandbox_run(struct sandbox *sandbox, lua_CFunction inside, void *data, const char *file,
                 struct finding *fault);

/* Leaves on the stack the table of everything a script may name (allowed.c). */
void allowed_push(lua_State *lua);

void allowed_add_text(lua_State *lua, int library);  /* string: the rest (allowed_text.c) */
void allowed_add_table(lua_State *lua, int library); /* table (allowed_table.c) */
void allowed_add_math(lua_State *lua, int library);  /* math: the rest (allowed_math.c) */
int ordered_pairs(lua_State *lua);                   /* pairs (ordered.c) */
int ordered_sort(lua_State *lua);                    /* table.sort (ordered.c) */

/* tostring without addresses: leaves the text of the value at `index` on the stack. */
void allowed_push_text_of(lua_State *lua, int index);

/* Turns Lua's message into a sentence for people and finds its place (complaint.c). */
void complaint_describe(const struct sandbox *sandbox, const char *message, const char *file,
                        struct finding *fault);
void complaint_describe_stop(const struct sandbox *sandbox, const char *file,
                             struct finding *fault);

#endif
