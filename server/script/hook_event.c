#include <lauxlib.h>
#include <string.h>

#include "room_script_inside.h"

/* The second argument of a hook: command, deal or inject as a table. */

static void set_text(lua_State *lua, const char *name, const char *text)
{
    if (text[0] == '\0') return;
    lua_pushstring(lua, text);
    lua_setfield(lua, -2, name);
}

static void set_number(lua_State *lua, const char *name, double number)
{
    lua_pushnumber(lua, number);
    lua_setfield(lua, -2, name);
}

/* decisions = { sla = 8, out_mix = { [2] = 0.4 } }: what was ordered, by key. */
static void push_settings(lua_State *lua, const struct hook_event *event)
{
    lua_newtable(lua);
    for (unsigned i = 0; i < event->setting_count; i++) {
        const struct setting *setting = &event->settings[i];
        const struct decision_info *row = decision_info(decision_of_slot(setting->slot));
        if (row->count == 1) {
            set_number(lua, row->key, setting->value);
            continue;
        }
        if (lua_getfield(lua, -1, row->key) != LUA_TTABLE) {
            lua_pop(lua, 1);
            lua_newtable(lua);
            lua_pushvalue(lua, -1);
            lua_setfield(lua, -3, row->key);
        }
        lua_pushnumber(lua, setting->value);
        lua_rawseti(lua, -2, (lua_Integer)(setting->slot - row->first_slot) + 1);
        lua_pop(lua, 1);
    }
}

static void push_command(lua_State *lua, const struct hook_event *event)
{
    set_text(lua, "name", event->name);
    if (event->setting_count > 0) {
        push_settings(lua, event);
        lua_setfield(lua, -2, "decisions");
    }
    set_text(lua, "card", event->card);
    if (event->card[0] != '\0') {
        lua_pushinteger(lua, event->choice + 1);
        lua_setfield(lua, -2, "choice");
    }
    set_text(lua, "own", event->own);
    if (event->own[0] != '\0') set_number(lua, "value", event->value);
}

static void push_deal(lua_State *lua, const struct hook_event *event)
{
    static const char *const segments[] = {"small", "middle", "large"};
    static const char *const sources[] = {"inbound", "cold", "referral"};
    set_text(lua, "name", event->name);
    set_text(lua, "segment", event->segment < 3 ? segments[event->segment] : "");
    set_text(lua, "source", event->source < 3 ? sources[event->source] : "");
    set_number(lua, "value", event->value);
    lua_pushboolean(lua, event->is_won);
    lua_setfield(lua, -2, "won");
    if (!event->is_won) {
        lua_pushinteger(lua, event->age_weeks);
        lua_setfield(lua, -2, "age");
    }
}

int hook_event_push(lua_State *lua, enum hook hook, const struct hook_event *event)
{
    if (event == NULL) return 0;
    luaL_checkstack(lua, 8, "too many tables in each other");
    lua_newtable(lua);
    if (event->team != EVERY_TEAM) {
        lua_pushinteger(lua, event->team + 1);
        lua_setfield(lua, -2, "team");
    }
    if (event->role < ROLE_COUNT) set_text(lua, "role", role_id((enum role)event->role));
    if (hook == HOOK_COMMAND) push_command(lua, event);
    if (hook == HOOK_DEAL) push_deal(lua, event);
    if (hook == HOOK_INJECT) set_text(lua, "id", event->inject);
    return 1;
}
