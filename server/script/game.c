#include <lauxlib.h>
#include <string.h>

#include "random.h"
#include "reference.h"
#include "room_script_inside.h"
#include "scenario_read.h"
#include "streams.h"
#include "text.h"

/*
 * What a hook may do: ask. Each function adds a command to the list of the running hook; the room
 * checks it and journals it as the scenario's. Files and Lua count weeks from 0, teams and
 * quarters from 1.
 */

void numbers_put(lua_State *lua, const struct named_number *numbers, size_t count)
{
    luaL_checkstack(lua, 8, "too many tables in each other");
    for (size_t i = 0; i < count; i++) {
        if (numbers[i].index == 0) {
            lua_pushnumber(lua, numbers[i].value);
            lua_setfield(lua, -2, numbers[i].name);
            continue;
        }
        if (lua_getfield(lua, -1, numbers[i].name) != LUA_TTABLE) {
            lua_pop(lua, 1);
            lua_newtable(lua);
            lua_pushvalue(lua, -1);
            lua_setfield(lua, -3, numbers[i].name);
        }
        lua_pushnumber(lua, numbers[i].value);
        lua_rawseti(lua, -2, (lua_Integer)numbers[i].index);
        lua_pop(lua, 1);
    }
}

static const struct hook_run *running(lua_State *lua)
{
    const struct script *script = lua_touserdata(lua, lua_upvalueindex(1));
    if (script->run == NULL) luaL_error(lua, "the functions of game work only while a hook runs");
    return script->run;
}

/* A team from 1 at this index, or the usual one when there is none. */
static uint8_t check_team(lua_State *lua, int index)
{
    if (lua_isnoneornil(lua, index)) return running(lua)->team;
    lua_Integer team = luaL_checkinteger(lua, index);
    if (team < 1 || team > (lua_Integer)running(lua)->game->team_count)
        luaL_error(lua, "there is no team %d", (int)team);
    return (uint8_t)(team - 1);
}

static uint8_t field_team(lua_State *lua, int table)
{
    lua_getfield(lua, table, "team");
    uint8_t team = check_team(lua, lua_gettop(lua));
    lua_pop(lua, 1);
    return team;
}

/* game.event{ kind = "pricewar", size = 0.1, week = 20, dur = 6, team = 1 }; week: from now on. */
static int ask_event(lua_State *lua)
{
    const struct hook_run *run = running(lua);
    struct findings findings = {0};
    struct shock shock;
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_settop(lua, 1);
    struct form form = {.lua = lua, .table = 1, .findings = &findings};
    bool has_week = form_push(&form, "week") != LUA_TNIL;
    lua_pop(lua, 1);
    if (!form_shock(&form, &shock)) return findings_raise(lua, &findings, "event");
    if (!has_week) shock.week = run->game->week;
    if (shock.week < run->game->week)
        return luaL_error(lua, "event: week %d has passed", (int)shock.week);
    uint8_t team = field_team(lua, 1);
    struct command *command = commands_add(lua, run->out, COMMAND_SHOCK);
    command->as.shock.team = team;
    command->as.shock.kind = (uint8_t)shock.kind;
    command->as.shock.week = (uint16_t)shock.week;
    command->as.shock.weeks = (uint16_t)shock.weeks;
    command->as.shock.size = shock.size;
    return 0;
}

/* game.parameter("phi", 0.012 [, team]); a vector takes { small, middle, large }. */
static int ask_parameter(lua_State *lua)
{
    const struct hook_run *run = running(lua);
    const char *name = luaL_checkstring(lua, 1);
    uint8_t team = check_team(lua, 3);
    struct findings findings = {0};
    enum parameter parameter;
    double values[3];
    lua_settop(lua, 2);
    lua_newtable(lua); /* { [name] = value }, so that it is read as a file is */
    lua_pushvalue(lua, 1);
    lua_pushvalue(lua, 2);
    lua_rawset(lua, 3);
    struct form form = {.lua = lua, .table = 3, .findings = &findings};
    if (!parameter_find(name, &parameter))
        form_complain_unknown(&form, name, names_of_parameters());
    else if (form_numbers(&form, name, values, parameter_info(parameter)->count)) {
        const struct parameter_info *row = parameter_info(parameter);
        for (unsigned i = 0; i < row->count; i++) {
            if (!parameter_value_is_allowed(row->first_slot + i, values[i]))
                return luaL_error(lua, "parameter: %f is out of range for %s", values[i], name);
            struct command *command = commands_add(lua, run->out, COMMAND_PARAMETER);
            command->as.parameter.team = team;
            command->as.parameter.slot = (uint16_t)(row->first_slot + i);
            command->as.parameter.value = values[i];
        }
        return 0;
    }
    return findings_raise(lua, &findings, "parameter");
}

/* game.target(quarter, k$ [, team]). */
static int ask_target(lua_State *lua)
{
    const struct hook_run *run = running(lua);
    lua_Integer quarter = luaL_checkinteger(lua, 1);
    double target = luaL_checknumber(lua, 2);
    uint8_t team = check_team(lua, 3);
    if (quarter < 1 || quarter > QUARTERS)
        return luaL_error(lua, "target: quarters are 1 to %d", QUARTERS);
    if (!(target > 0 && target <= 1e6))
        return luaL_error(lua, "target: this cannot be a quarter's revenue in k$");
    struct command *command = commands_add(lua, run->out, COMMAND_TARGET);
    command->as.target.team = team;
    command->as.target.quarter = (uint8_t)(quarter - 1);
    command->as.target.target = target;
    return 0;
}

/* game.metric(id, value [, team]). */
static int ask_metric(lua_State *lua)
{
    const struct hook_run *run = running(lua);
    const struct game *game = run->game;
    const char *id = luaL_checkstring(lua, 1), *ids[SCENARIO_OWN_MAX];
    double value = luaL_checknumber(lua, 2);
    uint8_t team = check_team(lua, 3);
    size_t at = 0;
    while (at < game->own_count && strcmp(game->teams[0].own[at].name, id) != 0)
        at++;
    if (at == game->own_count) {
        for (size_t i = 0; i < game->own_count; i++)
            ids[i] = game->teams[0].own[i].name;
        const char *near = text_near(id, ids, game->own_count);
        return luaL_error(lua, "metric: own_metrics has no '%s'%s%s%s", id,
                          near == NULL ? "" : " (did you mean ", near == NULL ? "" : near,
                          near == NULL ? "" : "?)");
    }
    if (!(value > -1e12 && value < 1e12)) return luaL_error(lua, "metric: this is no usable number");
    struct command *command = commands_add(lua, run->out, COMMAND_MEASURE);
    command->as.measure.team = team;
    command->as.measure.metric = (uint8_t)at;
    command->as.measure.value = value + 0.0;
    return 0;
}

static int tell(lua_State *lua, uint8_t role, uint8_t team, int text_index)
{
    size_t size = 0;
    const char *text = luaL_checklstring(lua, text_index, &size);
    struct command *command = commands_add(lua, running(lua)->out, COMMAND_TELL);
    command->as.tell.role = role;
    command->as.tell.team = team;
    if (!form_clean(text, size, command->as.tell.text, sizeof command->as.tell.text))
        return luaL_error(lua, "the text is longer than %d bytes or not plain text",
                          (int)sizeof command->as.tell.text - 1);
    return 0;
}

/* game.announce(text): to everybody. */
static int ask_announce(lua_State *lua)
{
    return tell(lua, EVERY_ROLE, EVERY_TEAM, 1);
}

/* game.inject{ to = "AE", text = "...", team = 1 }: to one chair, or to all without `to`. */
static int ask_inject(lua_State *lua)
{
    static const char *const keys[] = {"to", "text", "team"};
    struct findings findings = {0};
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_settop(lua, 1);
    struct form form = {.lua = lua, .table = 1, .findings = &findings};
    form_expect(&form, (struct form_names){keys, 3});
    uint8_t role = form_role(&form, "to", EVERY_ROLE);
    if (findings.errors > 0) return findings_raise(lua, &findings, "inject");
    uint8_t team = field_team(lua, 1);
    lua_getfield(lua, 1, "text");
    return tell(lua, role, team, 2);
}

/* game.random(stream [, index]): a number in (0, 1) that is the same in every replay. */
static int draw(lua_State *lua)
{
    const struct game *game = running(lua)->game;
    lua_Integer stream = luaL_checkinteger(lua, 1), index = luaL_optinteger(lua, 2, 0);
    if (stream < 0 || stream > UINT32_MAX)
        return luaL_error(lua, "random: streams are numbered from 0");
    lua_pushnumber(lua, random_uniform(game->seed, STREAM_SCRIPTS + (uint64_t)stream, game->week,
                                       (uint64_t)index));
    return 1;
}

/* ---- The functions and their words, in one place ------------------------------------------------
 */

static const struct {
    struct reference_row words;
    lua_CFunction function;
} functions[] = {
    {{"event", "game.event{ kind = \"slump\", size = 0.2, week = 20, dur = 4, team = 1 }",
      "Something happens in the market; without week now, without team to all."},
     ask_event},
    {{"parameter", "game.parameter(\"phi\", 0.012, team)",
      "Sets a number of the model; a list of three for small, middle and large customers."},
     ask_parameter},
    {{"target", "game.target(2, 1600, team)", "Sets a quarter's revenue target in k$."},
     ask_target},
    {{"metric", "game.metric(\"buzz\", 0.4, team)",
      "Sets a number of the scenario's own, named in own_metrics."},
     ask_metric},
    {{"announce", "game.announce(\"The fair opens.\")", "Says something to everybody."},
     ask_announce},
    {{"inject", "game.inject{ to = \"AE\", text = \"...\", team = 1 }",
      "Says something to one chair; without to, to all chairs."},
     ask_inject},
    {{"random", "game.random(stream, index)",
      "A number between 0 and 1, the same in every replay of this week."},
     draw},
};

enum { FUNCTIONS = sizeof functions / sizeof *functions };

size_t reference_of_game(struct reference_row *rows, size_t capacity)
{
    size_t count = 0;
    for (; count < FUNCTIONS && count < capacity; count++)
        rows[count] = functions[count].words;
    return count;
}

void game_push(lua_State *lua, struct script *script, const struct game *game)
{
    luaL_checkstack(lua, 16, "too many tables in each other");
    lua_newtable(lua);
    for (size_t i = 0; i < FUNCTIONS; i++) {
        lua_pushlightuserdata(lua, script);
        lua_pushcclosure(lua, functions[i].function, 1);
        lua_setfield(lua, -2, functions[i].words.name);
    }
    lua_pushinteger(lua, game->week);
    lua_setfield(lua, -2, "week");
    lua_pushinteger(lua, game->quarter);
    lua_setfield(lua, -2, "quarter");
    lua_pushinteger(lua, game->weeks);
    lua_setfield(lua, -2, "weeks");
    lua_newtable(lua);
    for (size_t team = 0; team < game->team_count; team++) {
        lua_newtable(lua);
        numbers_put(lua, game->teams[team].numbers, game->teams[team].count);
        lua_rawseti(lua, -2, (lua_Integer)team + 1);
    }
    lua_setfield(lua, -2, "teams");
    game_put_own(lua, game);
}
