#include <lauxlib.h>

#include "memory_text.h"
#include "room_script_inside.h"

/* The effects of a scenario's own decisions. */

struct effect_at_work {
    struct script *script;
    const struct game *game;
    const struct effect_call *effect;
    struct memory memory; /* what the effect leaves */
};

static void call_effect(lua_State *lua, int first, void *data)
{
    struct effect_at_work *work = data;
    lua_pushliteral(lua, "own_decisions");
    if (lua_rawget(lua, first) != LUA_TTABLE ||
        lua_rawgeti(lua, -1, work->effect->row) != LUA_TTABLE) {
        luaL_error(lua, "the file has no such decision of its own any more");
        return;
    }
    lua_pushliteral(lua, "effect");
    if (lua_rawget(lua, -2) != LUA_TFUNCTION) {
        luaL_error(lua, "the decision has no effect any more");
        return;
    }
    game_push(lua, work->script, work->game);
    lua_insert(lua, -2); /* the game stays below the function, for what is done to its memory */
    lua_pushvalue(lua, -2);
    lua_pushinteger(lua, work->effect->team + 1);
    lua_pushnumber(lua, work->effect->value);
    lua_call(lua, 3, 0);
    lua_pushliteral(lua, "memory");
    lua_rawget(lua, -2);
    memory_take(lua, -1, &work->memory);
}

bool script_run_effect(struct script *script, const struct effect_call *effect,
                       const struct game *game, struct commands *out, struct finding *fault)
{
    out->count = 0;
    script_forget_phrases(script);
    if (script->scenario == 0) return true;
    struct effect_at_work work = {script, game, effect, {.size = 0}};
    struct sandbox_call call = {
        .reference = script->scenario, .take = call_effect, .data = &work, .file = script->file};
    const struct hook_run run = {.game = game, .out = out, .team = effect->team};
    return script_call(script, &call, &run, &work.memory, fault);
}
