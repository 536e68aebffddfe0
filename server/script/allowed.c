#include <string.h>

#include "sandbox_inside.h"

/*
 * Everything a script may name. What is not in these files does not exist for it: no io, os,
 * debug, package, load, coroutine, metatables, raw access, patterns or random numbers. Stock
 * functions are taken over by name; those whose cost grows with what they are given announce it
 * first, because no hook interrupts a C function.
 */

/* Calls the stock function in the first upvalue, after a charge for all text it is given. */
static int charged(lua_State *lua)
{
    uint64_t work = 1;
    int count = lua_gettop(lua);
    for (int i = 1; i <= count; i++)
        work += lua_type(lua, i) == LUA_TSTRING ? (uint64_t)lua_rawlen(lua, i) : 1U;
    sandbox_charge(lua, work);
    return lua_tocfunction(lua, lua_upvalueindex(1))(lua);
}

/* Fills `library` (a table at that index) with the functions of this name in the stock library
 * at index `stock` that need no more than a charge for the text they are given. */
static void copy_allowed(lua_State *lua, int stock, int library, const char *const *names)
{
    for (; *names != NULL; names++) {
        lua_getfield(lua, stock, *names);
        if (lua_type(lua, -1) == LUA_TFUNCTION) lua_pushcclosure(lua, charged, 1);
        lua_setfield(lua, library, *names);
    }
}

void allowed_push_text_of(lua_State *lua, int index)
{
    switch (lua_type(lua, index)) {
    case LUA_TSTRING:
        lua_pushvalue(lua, index);
        return;
    case LUA_TNUMBER: {
        lua_Number number = lua_tonumber(lua, index);
        if (number != number) { /* C libraries differ in the sign they print */
            lua_pushliteral(lua, "nan");
            return;
        }
        lua_pushvalue(lua, index);
        lua_tostring(lua, -1);
        return;
    }
    case LUA_TBOOLEAN:
        lua_pushstring(lua, lua_toboolean(lua, index) != 0 ? "true" : "false");
        return;
    default:
        lua_pushstring(lua, luaL_typename(lua, index)); /* never an address */
    }
}

static int to_text(lua_State *lua)
{
    luaL_checkany(lua, 1);
    allowed_push_text_of(lua, 1);
    return 1;
}

/* pcall that cannot hold a stopped call. Running out of memory is a stop too: a script that
 * catches it in a loop would make the collector run for ever. */
static int protected_call(lua_State *lua)
{
    luaL_checkany(lua, 1);
    struct sandbox *sandbox = sandbox_of(lua);
    int status = lua_pcall(lua, lua_gettop(lua) - 1, LUA_MULTRET, 0);
    if (sandbox->stop != STOP_NONE) return sandbox_stop(lua, sandbox->stop);
    if (status == LUA_ERRMEM)
        return sandbox_stop(lua, sandbox->refused == STOP_NONE ? STOP_MEMORY : sandbox->refused);
    luaL_checkstack(lua, 1, "too many results");
    lua_pushboolean(lua, status == LUA_OK);
    lua_insert(lua, 1);
    return lua_gettop(lua);
}

static int refuse_change(lua_State *lua)
{
    return luaL_error(lua, "the libraries cannot be changed");
}

/* Replaces the table on top of the stack by one that shows the same and takes no assignment. */
static void seal(lua_State *lua)
{
    lua_newtable(lua);
    lua_newtable(lua);
    lua_pushvalue(lua, -3);
    lua_setfield(lua, -2, "__index");
    lua_pushcfunction(lua, refuse_change);
    lua_setfield(lua, -2, "__newindex");
    lua_pushboolean(lua, 0);
    lua_setfield(lua, -2, "__metatable");
    lua_setmetatable(lua, -2);
    lua_remove(lua, -2);
}

/* Leaves the stock library on the stack. It is reachable from no script. */
static void push_stock(lua_State *lua, lua_CFunction open, const char *name)
{
    lua_pushcfunction(lua, open);
    lua_pushstring(lua, name);
    lua_call(lua, 1, 1);
}

static void add_base(lua_State *lua, int list)
{
    static const char *const plain[] = {"assert",   "error", "ipairs", "select",
                                        "tonumber", "type",  NULL};
    push_stock(lua, luaopen_base, "_G");
    copy_allowed(lua, lua_gettop(lua), list, plain);
    /* These two look at the line that called them or hand out a function: no wrapper. */
    lua_getfield(lua, -1, "error");
    lua_setfield(lua, list, "error");
    lua_getfield(lua, -1, "ipairs");
    lua_setfield(lua, list, "ipairs");
    lua_pop(lua, 1);
    static const luaL_Reg own[] = {
        {"pairs", ordered_pairs}, {"pcall", protected_call}, {"tostring", to_text}, {NULL, NULL}};
    luaL_setfuncs(lua, own, 0);
}

static void add_string(lua_State *lua, int list)
{
    static const char *const plain[] = {"byte",    "char", "len",   "lower",
                                        "reverse", "sub",  "upper", NULL};
    push_stock(lua, luaopen_string, LUA_STRLIBNAME);
    lua_newtable(lua);
    int library = lua_gettop(lua);
    copy_allowed(lua, library - 1, library, plain);
    lua_getfield(lua, library - 1, "format");
    lua_setfield(lua, library, "format");
    lua_getfield(lua, library - 1, "rep");
    lua_setfield(lua, library, "rep");
    allowed_add_text(lua, library);
    /* The methods of texts: s:upper() and so on, without a way to the metatable. */
    lua_pushliteral(lua, "");
    lua_newtable(lua);
    lua_pushvalue(lua, library);
    lua_setfield(lua, -2, "__index");
    lua_pushboolean(lua, 0);
    lua_setfield(lua, -2, "__metatable");
    lua_setmetatable(lua, -2);
    lua_pop(lua, 1);
    seal(lua);
    lua_setfield(lua, list, LUA_STRLIBNAME);
    lua_pop(lua, 1);
}

static void add_table(lua_State *lua, int list)
{
    static const char *const functions[] = {"concat", "insert", "remove", "unpack", NULL};
    push_stock(lua, luaopen_table, LUA_TABLIBNAME);
    lua_newtable(lua);
    int library = lua_gettop(lua);
    for (size_t i = 0; functions[i] != NULL; i++) {
        lua_getfield(lua, library - 1, functions[i]);
        lua_setfield(lua, library, functions[i]);
    }
    allowed_add_table(lua, library);
    seal(lua);
    lua_setfield(lua, list, LUA_TABLIBNAME);
    lua_pop(lua, 1);
}

static void add_math(lua_State *lua, int list)
{
    static const char *const plain[] = {
        "abs", "ceil",       "deg",        "floor", "fmod",      "huge", "max", "min", "modf",
        "pi",  "maxinteger", "mininteger", "rad",   "tointeger", "type", "ult", NULL};
    push_stock(lua, luaopen_math, LUA_MATHLIBNAME);
    lua_newtable(lua);
    int library = lua_gettop(lua);
    copy_allowed(lua, library - 1, library, plain);
    allowed_add_math(lua, library);
    seal(lua);
    lua_setfield(lua, list, LUA_MATHLIBNAME);
    lua_pop(lua, 1);
}

void allowed_push(lua_State *lua)
{
    lua_newtable(lua);
    int list = lua_gettop(lua);
    add_base(lua, list);
    add_string(lua, list);
    add_table(lua, list);
    add_math(lua, list);
}
