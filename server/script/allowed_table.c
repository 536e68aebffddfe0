#include "sandbox_inside.h"

/* The stock function under the same name, kept as the first upvalue. */
static int call_stock(lua_State *lua)
{
    return lua_tocfunction(lua, lua_upvalueindex(1))(lua);
}

static lua_Integer length_of(lua_State *lua, int index)
{
    luaL_checktype(lua, index, LUA_TTABLE);
    return (lua_Integer)lua_rawlen(lua, index);
}

static void charge_range(lua_State *lua, lua_Integer first, lua_Integer last)
{
    if (first > last) return;
    uint64_t count = (uint64_t)last - (uint64_t)first;
    if (count > UINT32_MAX) /* no table is that long */
        count = UINT32_MAX;
    sandbox_charge(lua, (count + 1) * WORK_PER_ELEMENT);
}

/* table.concat(list [, sep [, i [, j]]]). The text it makes is bounded by the memory limit. */
static int concat(lua_State *lua)
{
    lua_Integer length = length_of(lua, 1);
    charge_range(lua, luaL_optinteger(lua, 3, 1), luaL_optinteger(lua, 4, length));
    int results = call_stock(lua);
    sandbox_charge(lua, (uint64_t)lua_rawlen(lua, -1));
    return results;
}

/* table.insert(list, [pos,] value): moves what follows. */
static int insert(lua_State *lua)
{
    lua_Integer length = length_of(lua, 1);
    lua_Integer from = lua_gettop(lua) >= 3 ? luaL_checkinteger(lua, 2) : length;
    charge_range(lua, from, length);
    return call_stock(lua);
}

/* table.remove(list [, pos]): moves what follows. */
static int take_out(lua_State *lua)
{
    lua_Integer length = length_of(lua, 1);
    charge_range(lua, luaL_optinteger(lua, 2, length), length);
    return call_stock(lua);
}

/* table.unpack(list [, i [, j]]). */
static int unpack(lua_State *lua)
{
    lua_Integer length = length_of(lua, 1);
    charge_range(lua, luaL_optinteger(lua, 2, 1), luaL_optinteger(lua, 3, length));
    return call_stock(lua);
}

static void wrap(lua_State *lua, int library, const char *name, lua_CFunction function)
{
    lua_getfield(lua, library, name);
    lua_pushcclosure(lua, function, 1);
    lua_setfield(lua, library, name);
}

void allowed_add_table(lua_State *lua, int library)
{
    wrap(lua, library, "concat", concat);
    wrap(lua, library, "insert", insert);
    wrap(lua, library, "remove", take_out);
    wrap(lua, library, "unpack", unpack);
    lua_pushcfunction(lua, ordered_sort);
    lua_setfield(lua, library, "sort");
}
