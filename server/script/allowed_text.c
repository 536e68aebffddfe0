#define _GNU_SOURCE /* memmem: linear in both lengths, where Lua's own search is not */
#include <string.h>

#include "sandbox_inside.h"

enum { TEXT_BYTES_MAX = 1 << 20 }; /* of one result of rep or format */

/* The stock function under the same name, kept as the first upvalue. */
static int call_stock(lua_State *lua)
{
    return lua_tocfunction(lua, lua_upvalueindex(1))(lua);
}

/* string.rep(s, n [, sep]). Stock Lua copies nothing 2^60 times for (""):rep(1 << 60). */
static int repeat(lua_State *lua)
{
    size_t size = 0, between = 0;
    luaL_checklstring(lua, 1, &size);
    lua_Integer count = luaL_checkinteger(lua, 2);
    luaL_optlstring(lua, 3, "", &between);
    if (count <= 0 || size + between == 0) {
        lua_pushliteral(lua, "");
        return 1;
    }
    if ((uint64_t)count > TEXT_BYTES_MAX / (size + between))
        return luaL_error(lua, "rep would make a text of more than 1 MiB");
    sandbox_charge(lua, (uint64_t)count * (size + between));
    return call_stock(lua);
}

/* string.find(s, text [, init [, true]]): plain search only. A pattern is refused rather than
 * taken literally, so that nobody wonders why nothing matches. */
static int find(lua_State *lua)
{
    size_t size = 0, wanted_size = 0;
    const char *text = luaL_checklstring(lua, 1, &size);
    const char *wanted = luaL_checklstring(lua, 2, &wanted_size);
    lua_Integer from = luaL_optinteger(lua, 3, 1);
    if (lua_toboolean(lua, 4) == 0 && strpbrk(wanted, "^$*+?.([%-") != NULL)
        return luaL_error(lua,
                          "find has no patterns here; for the very text '%s' "
                          "write find(s, text, 1, true)",
                          wanted);
    if (from < 0)
        from = from < -(lua_Integer)size ? 1 : (lua_Integer)size + from + 1;
    else if (from == 0)
        from = 1;
    sandbox_charge(lua, size + wanted_size + 1);
    const char *found = NULL;
    if ((uint64_t)from <= (uint64_t)size + 1)
        found = wanted_size == 0
                    ? text + from - 1
                    : memmem(text + from - 1, size - (size_t)(from - 1), wanted, wanted_size);
    if (found == NULL) {
        lua_pushnil(lua);
        return 1;
    }
    lua_pushinteger(lua, found - text + 1);
    lua_pushinteger(lua, found - text + (lua_Integer)wanted_size);
    return 2;
}

/* Makes the argument of one directive printable without an address and returns its cost. */
static uint64_t prepare(lua_State *lua, char directive, int argument)
{
    if (strchr("aAcdeEfFgGioxXsu", directive) == NULL || directive == '\0') {
        luaL_error(lua, "format knows %%d %%s %%f %%g and their like, not '%%%c'", directive);
        return 0;
    }
    if (directive != 's' || argument > lua_gettop(lua)) return 32;
    allowed_push_text_of(lua, argument);
    lua_replace(lua, argument);
    return (uint64_t)lua_rawlen(lua, argument);
}

/* string.format without %p and %q; %s shows a table as "table". */
static int format(lua_State *lua)
{
    size_t size = 0;
    const char *text = luaL_checklstring(lua, 1, &size);
    const char *end = text + size;
    uint64_t work = size;
    int argument = 1;
    for (const char *at = text; at < end; at++) {
        if (*at != '%') continue;
        if (++at < end && *at == '%') continue;
        while (at < end && *at != '\0' && strchr("-+ #0123456789.", *at) != NULL)
            at++;
        work += prepare(lua, at < end ? *at : '\0', ++argument);
    }
    if (work > TEXT_BYTES_MAX)
        return luaL_error(lua, "format would make a text of more than 1 MiB");
    sandbox_charge(lua, work);
    return call_stock(lua);
}

static void wrap(lua_State *lua, int library, const char *name, lua_CFunction function)
{
    lua_getfield(lua, library, name);
    lua_pushcclosure(lua, function, 1);
    lua_setfield(lua, library, name);
}

void allowed_add_text(lua_State *lua, int library)
{
    wrap(lua, library, "rep", repeat);
    wrap(lua, library, "format", format);
    lua_pushcfunction(lua, find);
    lua_setfield(lua, library, "find");
}
