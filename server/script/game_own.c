#include <lauxlib.h>

#include "option_values.h"
#include "room_script_inside.h"

/* What hooks see of the scenario's own, and the effects of its decisions. */

void game_push_setting(lua_State *lua, const struct game_setting *setting)
{
    char word[64];
    if (setting->kind == OPTION_FLAG)
        lua_pushboolean(lua, setting->value > 0);
    else if (setting->kind == OPTION_WHOLE)
        lua_pushinteger(lua, (lua_Integer)setting->value);
    else if (setting->kind == OPTION_CHOICE && setting->value >= 0 &&
             option_word(setting->words, (unsigned)setting->value, word, sizeof word))
        lua_pushstring(lua, word);
    else
        lua_pushnumber(lua, setting->value);
}

static void put_settings(lua_State *lua, const struct game *game)
{
    lua_newtable(lua);
    for (size_t i = 0; i < game->setting_count; i++) {
        game_push_setting(lua, &game->settings[i]);
        lua_setfield(lua, -2, game->settings[i].key);
    }
    lua_setfield(lua, -2, "settings");
}

void game_put_own(lua_State *lua, const struct game *game)
{
    luaL_checkstack(lua, 8, "too many tables in each other");
    put_settings(lua, game);
    lua_getfield(lua, -1, "teams");
    for (size_t team = 0; team < game->team_count; team++) {
        lua_rawgeti(lua, -1, (lua_Integer)team + 1);
        lua_newtable(lua);
        numbers_put(lua, game->teams[team].own, game->own_count);
        lua_setfield(lua, -2, "own");
        lua_pop(lua, 1);
    }
    lua_pop(lua, 1);
}

/* ---- Effects ----------------------------------------------------------------------------------
 */

struct effect_at_work {
    struct script *script;
    const struct game *game;
    const struct effect_call *effect;
};

static void call_effect(lua_State *lua, int first, void *data)
{
    const struct effect_at_work *work = data;
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
    lua_pushinteger(lua, work->effect->team + 1);
    lua_pushnumber(lua, work->effect->value);
    lua_call(lua, 3, 0);
}

bool script_run_effect(struct script *script, const struct effect_call *effect,
                       const struct game *game, struct commands *out, struct finding *fault)
{
    out->count = 0;
    if (script->scenario == 0) return true;
    struct hook_run run = {.game = game, .out = out, .team = effect->team};
    struct effect_at_work work = {script, game, effect};
    struct sandbox_call call = {
        .reference = script->scenario, .take = call_effect, .data = &work, .file = script->file};
    script->run = &run;
    bool is_good = sandbox_call(script->sandbox, &call, fault);
    script->run = NULL;
    if (!is_good) out->count = 0;
    return is_good;
}
