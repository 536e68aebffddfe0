#include "real.h"
#include "sandbox_inside.h"

/* C libraries differ in these by a last digit, so scripts get the simulation's own. */

static int root(lua_State *lua)
{
    lua_pushnumber(lua, real_sqrt(luaL_checknumber(lua, 1)));
    return 1;
}

static int exponent(lua_State *lua)
{
    lua_pushnumber(lua, real_exp(luaL_checknumber(lua, 1)));
    return 1;
}

/* math.log(x [, base]). */
static int log_to_base(lua_State *lua)
{
    double value = real_log(luaL_checknumber(lua, 1));
    if (!lua_isnoneornil(lua, 2)) value /= real_log(luaL_checknumber(lua, 2));
    lua_pushnumber(lua, value);
    return 1;
}

static int sine(lua_State *lua)
{
    lua_pushnumber(lua, real_sin(luaL_checknumber(lua, 1)));
    return 1;
}

static int cosine(lua_State *lua)
{
    lua_pushnumber(lua, real_sin(luaL_checknumber(lua, 1) + 1.5707963267948966));
    return 1;
}

void allowed_add_math(lua_State *lua, int library)
{
    static const luaL_Reg own[] = {{"sqrt", root}, {"exp", exponent}, {"log", log_to_base},
                                   {"sin", sine},  {"cos", cosine},   {NULL, NULL}};
    lua_pushvalue(lua, library);
    luaL_setfuncs(lua, own, 0);
    lua_pop(lua, 1);
}
