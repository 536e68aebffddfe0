#include "sandbox.h"

#include <stdlib.h>
#include <string.h>

#include "ensure.h"
#include "sandbox_inside.h"

/* Work is charged before a C function runs, because nothing interrupts one: 64 Mi are some 80 ms. A
 * text of 64 KiB compiles in 80 ms at worst, one of 256 KiB takes two seconds. */
static struct sandbox_limits limits_with(unsigned deadline_ms)
{
    return (struct sandbox_limits){.memory_bytes = 16U << 20U,
                                   .allocation_bytes = 64U << 20U,
                                   .work = 64U << 20U,
                                   .deadline_ms = deadline_ms,
                                   .file_bytes = 64U << 10U};
}

struct sandbox_limits sandbox_limits_room(void)
{
    return limits_with(50);
}

struct sandbox_limits sandbox_limits_lab(void)
{
    return limits_with(250);
}

struct sandbox *sandbox_of(lua_State *lua)
{
    struct sandbox *sandbox;
    memcpy(&sandbox, lua_getextraspace(lua), sizeof sandbox);
    return sandbox;
}

/* Remembers the innermost line of script that runs now. */
static void note_place(lua_State *lua)
{
    struct sandbox *sandbox = sandbox_of(lua);
    lua_Debug about;
    for (int level = 0; level < 64 && lua_getstack(lua, level, &about) == 1; level++) {
        lua_getinfo(lua, "Sl", &about);
        if (about.currentline > 0) {
            sandbox->place_line = about.currentline;
            memcpy(sandbox->place_file, about.short_src, sizeof about.short_src);
            return;
        }
    }
}

/* Endless recursion meets the memory limit before Lua's own limit of a million stack slots. */
static bool is_deep(lua_State *lua)
{
    enum { LEVELS = 20000 };
    lua_Debug about;
    return lua_getstack(lua, LEVELS, &about) == 1;
}

/* Says whether the limits allow `more` bytes, of which the state has `live_bytes` now. */
static bool may_grow(struct sandbox *sandbox, size_t more)
{
    enum stop reason = STOP_NONE;
    if (more > sandbox->limits.memory_bytes - sandbox->live_bytes)
        reason = STOP_MEMORY;
    else if (sandbox->busy && more > sandbox->limits.allocation_bytes - sandbox->allocated_bytes)
        reason = STOP_ALLOCATION;
    if (reason == STOP_NONE) return true;
    /* Unwinding a deep stack asks for memory once more; that is not the reason. */
    if (sandbox->refused == STOP_DEPTH) return false;
    sandbox->refused = reason;
    if (!sandbox->busy) return false;
    note_place(sandbox->lua);
    if (reason == STOP_MEMORY && is_deep(sandbox->lua)) sandbox->refused = STOP_DEPTH;
    return false;
}

static void *allocate(void *data, void *block, size_t old_size, size_t new_size)
{
    struct sandbox *sandbox = data;
    size_t had = block == NULL ? 0 : old_size; /* without a block, old_size is a type tag */
    if (new_size == 0) {
        sandbox->live_bytes -= had;
        free(block);
        return NULL;
    }
    size_t more = new_size > had ? new_size - had : 0;
    if (more > 0 && !may_grow(sandbox, more)) return NULL;
    void *moved = realloc(block, new_size);
    if (moved == NULL)
        return new_size <= had ? block : NULL; /* Lua relies on shrinking to succeed */
    sandbox->live_bytes = sandbox->live_bytes - had + new_size;
    if (sandbox->live_bytes > sandbox->peak_bytes) sandbox->peak_bytes = sandbox->live_bytes;
    if (sandbox->busy) sandbox->allocated_bytes += more;
    return moved;
}

int sandbox_stop(lua_State *lua, enum stop reason)
{
    struct sandbox *sandbox = sandbox_of(lua);
    if (sandbox->stop == STOP_NONE) {
        sandbox->stop = reason;
        note_place(lua);
    }
    lua_pushlightuserdata(lua, sandbox); /* an error value that needs no memory */
    return lua_error(lua);
}

void sandbox_charge(lua_State *lua, uint64_t work)
{
    struct sandbox *sandbox = sandbox_of(lua);
    if (work > sandbox->work_left) sandbox_stop(lua, STOP_WORK);
    sandbox->work_left -= work;
}

static void on_overrun(lua_State *lua, lua_Debug *about)
{
    (void)about;
    sandbox_stop(lua, STOP_TIME);
}

/* In the signal handler. The hook stays, so that whatever catches its error meets the next. */
static void arm_hook(lua_State *lua)
{
    lua_sethook(lua, on_overrun, LUA_MASKCALL | LUA_MASKRET | LUA_MASKLINE | LUA_MASKCOUNT, 1);
}

/* Runs where the error was raised, with the script's stack still there. An error may be any
 * value; nothing of it is called. */
static int on_error(lua_State *lua)
{
    if (sandbox_of(lua)->stop != STOP_NONE) return 1;
    note_place(lua);
    int type = lua_type(lua, 1);
    if (type == LUA_TSTRING) return 1;
    if (type == LUA_TNUMBER)
        lua_tostring(lua, 1);
    else if (type == LUA_TNIL)
        lua_pushliteral(lua, "the script raised an error without saying what is wrong");
    else
        lua_pushliteral(lua, "the script raised an error that is not a text");
    return 1;
}

static void describe(struct sandbox *sandbox, int status, const char *file, struct finding *fault)
{
    if (status == LUA_ERRMEM && sandbox->stop == STOP_NONE)
        sandbox->stop = sandbox->refused == STOP_NONE ? STOP_MEMORY : sandbox->refused;
    if (sandbox->stop != STOP_NONE) {
        complaint_describe_stop(sandbox, file, fault);
        return;
    }
    const char *message = lua_type(sandbox->lua, -1) == LUA_TSTRING
                              ? lua_tostring(sandbox->lua, -1)
                              : "the script raised an error that is not a text";
    complaint_describe(sandbox, message, file, fault);
}

bool sandbox_run(struct sandbox *sandbox, lua_CFunction inside, void *data, const char *file,
                 struct finding *fault)
{
    ensure(!sandbox->busy); /* a function offered to scripts must not call back into them */
    lua_State *lua = sandbox->lua;
    sandbox->busy = true;
    sandbox->allocated_bytes = 0;
    sandbox->work_left = sandbox->limits.work;
    sandbox->refused = sandbox->stop = STOP_NONE;
    sandbox->place_file[0] = '\0';
    sandbox->place_line = 0;
    lua_settop(lua, 0);
    lua_pushcfunction(lua, on_error);
    lua_pushcfunction(lua, inside);
    lua_pushlightuserdata(lua, data);

    struct deadline deadline = {.lua = lua, .arm = arm_hook};
    if (sandbox->limits.deadline_ms > 0) deadline_begin(&deadline, sandbox->limits.deadline_ms);
    int status = lua_pcall(lua, 1, 0, 1);
    if (sandbox->limits.deadline_ms > 0) deadline_end(&deadline);
    lua_sethook(lua, NULL, 0, 0);

    if (status != LUA_OK) describe(sandbox, status, file, fault);
    lua_settop(lua, 0);
    sandbox->busy = false;
    if (status != LUA_OK)
        lua_gc(lua, LUA_GCCOLLECT); /* what the stopped call hoarded is not the next one's debt */
    return status == LUA_OK;
}

/* ---- Making and freeing ---------------------------------------------------------------------- */

static int open_state(lua_State *lua)
{
    struct sandbox *sandbox = sandbox_of(lua);
    lua_newtable(lua);
    allowed_push(lua);
    lua_setfield(lua, -2, "__index");
    lua_pushboolean(lua, 0);
    lua_setfield(lua, -2, "__metatable");
    sandbox->environment = luaL_ref(lua, LUA_REGISTRYINDEX);
    return 0;
}

static int on_panic(lua_State *lua)
{
    (void)lua;
    ensure(false); /* every error is raised inside lua_pcall */
    return 0;
}

struct sandbox *sandbox_new(const struct sandbox_limits *limits)
{
    struct sandbox *sandbox = calloc(1, sizeof *sandbox);
    if (sandbox == NULL) return NULL;
    sandbox->limits = *limits;
    sandbox->lua = lua_newstate(allocate, sandbox);
    if (sandbox->lua == NULL) {
        free(sandbox);
        return NULL;
    }
    memcpy(lua_getextraspace(sandbox->lua), &sandbox, sizeof(struct sandbox *));
    lua_atpanic(sandbox->lua, on_panic);
    lua_pushcfunction(sandbox->lua, open_state);
    if (lua_pcall(sandbox->lua, 0, 0, 0) != LUA_OK) {
        sandbox_free(sandbox);
        return NULL;
    }
    return sandbox;
}

void sandbox_free(struct sandbox *sandbox)
{
    if (sandbox == NULL) return;
    lua_close(sandbox->lua);
    ensure(sandbox->live_bytes == 0);
    free(sandbox);
}

size_t sandbox_memory_peak_bytes(const struct sandbox *sandbox)
{
    return sandbox->peak_bytes;
}

/* ---- Calling --------------------------------------------------------------------------------- */

/* Where the function on top of the stack begins. */
static int line_of_function(lua_State *lua)
{
    lua_Debug where;
    lua_pushvalue(lua, -1);
    return lua_getinfo(lua, ">S", &where) != 0 && where.linedefined > 0 ? where.linedefined : 0;
}

static int inside_call(lua_State *lua)
{
    struct sandbox_call *call = lua_touserdata(lua, 1);
    lua_settop(lua, 0);
    lua_rawgeti(lua, LUA_REGISTRYINDEX, call->reference);
    luaL_checktype(lua, 1, LUA_TTABLE);
    if (call->function != NULL) {
        lua_pushstring(lua, call->function);
        if (lua_rawget(lua, 1) != LUA_TFUNCTION)
            return luaL_error(lua, "the script has no function '%s'", call->function);
        call->line = line_of_function(lua);
        int arguments = call->push == NULL ? 0 : call->push(lua, call->data);
        lua_call(lua, arguments, LUA_MULTRET);
    }
    if (call->take != NULL) call->take(lua, call->function == NULL ? 1 : 2, call->data);
    return 0;
}

bool sandbox_call(struct sandbox *sandbox, const struct sandbox_call *call, struct finding *fault)
{
    struct sandbox_call copy = *call;
    if (sandbox_run(sandbox, inside_call, &copy, call->file, fault)) return true;
    /* What a function leaves behind may be wrong when it is over; then it is the function's line.
     */
    if (fault->line == 0) fault->line = copy.line;
    return false;
}

struct text_wanted {
    char *out;
    size_t capacity;
};

static void take_text(lua_State *lua, int first, void *data)
{
    const struct text_wanted *wanted = data;
    lua_settop(lua, first);
    allowed_push_text_of(lua, first);
    size_t size = 0;
    const char *text = lua_tolstring(lua, -1, &size);
    if (size >= wanted->capacity) size = wanted->capacity - 1;
    memcpy(wanted->out, text, size);
    wanted->out[size] = '\0';
}

bool sandbox_call_text(struct sandbox *sandbox, const struct sandbox_call *call, char *out,
                       size_t capacity, struct finding *fault)
{
    struct text_wanted wanted = {.out = out, .capacity = capacity};
    struct sandbox_call copy = *call;
    copy.take = take_text;
    copy.data = &wanted;
    out[0] = '\0';
    return sandbox_call(sandbox, &copy, fault);
}

struct question {
    int reference;
    const char *function;
    bool yes;
};

static int inside_question(lua_State *lua)
{
    struct question *question = lua_touserdata(lua, 1);
    lua_rawgeti(lua, LUA_REGISTRYINDEX, question->reference);
    lua_pushstring(lua, question->function);
    question->yes = lua_rawget(lua, -2) == LUA_TFUNCTION;
    return 0;
}

bool sandbox_has_function(struct sandbox *sandbox, int reference, const char *function)
{
    struct question question = {.reference = reference, .function = function};
    struct finding fault;
    return sandbox_run(sandbox, inside_question, &question, "", &fault) && question.yes;
}

void sandbox_release(struct sandbox *sandbox, int reference)
{
    luaL_unref(sandbox->lua, LUA_REGISTRYINDEX, reference);
}
