#include <lauxlib.h>
#include <string.h>

#include "memory_text.h"
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

static void ask_slot(lua_State *lua, unsigned slot, double value, uint8_t team)
{
    struct command *command = commands_add(lua, running(lua)->out, COMMAND_PARAMETER);
    command->as.parameter.team = team;
    command->as.parameter.slot = (uint16_t)slot;
    command->as.parameter.value = value;
}

/* game.curve("follow_up", { height = 0.8, reach = 1.5 } [, team]). */
static int ask_curve(lua_State *lua)
{
    const char *name = luaL_checkstring(lua, 1);
    uint8_t team = check_team(lua, 3);
    struct findings findings = {0};
    struct bend bend;
    enum curve curve;
    luaL_checktype(lua, 2, LUA_TTABLE);
    lua_settop(lua, 2);
    lua_newtable(lua); /* { [name] = bend }, so that it is read as a file is */
    lua_pushvalue(lua, 1);
    lua_pushvalue(lua, 2);
    lua_rawset(lua, 3);
    struct form form = {.lua = lua, .table = 3, .findings = &findings};
    if (!form_curve(&form, name, &curve, &bend)) return findings_raise(lua, &findings, "curve");
    if (bend.has_height) ask_slot(lua, curve_height_slot(curve), bend.height, team);
    if (bend.has_reach) ask_slot(lua, curve_height_slot(curve) + 1, bend.reach, team);
    return 0;
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

/* Says the field `text` of the table to a chair: a text, or a pair with translations. */
static int tell(lua_State *lua, int table, uint8_t role, uint8_t team, const char *what)
{
    struct script *script = lua_touserdata(lua, lua_upvalueindex(1));
    struct findings findings = {0};
    struct form form = {
        .lua = lua, .table = table, .findings = &findings, .phrases = &script->phrases};
    struct command *command = commands_add(lua, running(lua)->out, COMMAND_TELL);
    command->as.tell.role = role;
    command->as.tell.team = team;
    if (!form_words(&form, "text", command->as.tell.text, sizeof command->as.tell.text) &&
        findings.errors == 0)
        return luaL_error(lua, "%s: there is no text to say", what);
    return findings.errors == 0 ? 0 : findings_raise(lua, &findings, what);
}

/* game.announce(text): to everybody. */
static int ask_announce(lua_State *lua)
{
    luaL_checkany(lua, 1);
    lua_settop(lua, 1);
    lua_newtable(lua);
    lua_pushvalue(lua, 1);
    lua_setfield(lua, 2, "text");
    return tell(lua, 2, EVERY_ROLE, EVERY_TEAM, "announce");
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
    return tell(lua, 1, role, team, "inject");
}

/* game.cancel("pricewar" [, team]): what has not begun yet will not come. */
static int ask_cancel(lua_State *lua)
{
    const struct hook_run *run = running(lua);
    const char *name = luaL_checkstring(lua, 1);
    uint8_t team = check_team(lua, 2);
    enum shock_kind kind;
    if (!shock_find(name, &kind)) {
        struct form_names names = names_of_shocks();
        const char *near = text_near(name, names.list, names.count);
        return luaL_error(lua, "cancel: there is no event '%s'%s%s%s", name,
                          near == NULL ? "" : " (did you mean ", near == NULL ? "" : near,
                          near == NULL ? "" : "?)");
    }
    struct command *command = commands_add(lua, run->out, COMMAND_CANCEL_SHOCK);
    command->as.cancel_shock.team = team;
    command->as.cancel_shock.kind = (uint8_t)kind;
    return 0;
}

/* game.metric("buzz", 0.4 [, team]): a number of the scenario's own. */
static int ask_metric(lua_State *lua)
{
    const struct hook_run *run = running(lua);
    const char *name = luaL_checkstring(lua, 1);
    double value = luaL_checknumber(lua, 2);
    uint8_t team = check_team(lua, 3);
    for (size_t i = 0; i < run->game->metric_count; i++) {
        if (strcmp(run->game->metrics[i], name) != 0) continue;
        if (!(value >= -1e12 && value <= 1e12))
            return luaL_error(lua, "metric: this is no number that can be shown");
        struct command *command = commands_add(lua, run->out, COMMAND_MEASURE);
        command->as.measure.team = team;
        command->as.measure.metric = (uint8_t)i;
        command->as.measure.value = value;
        return 0;
    }
    const char *near = text_near(name, run->game->metrics, run->game->metric_count);
    return luaL_error(lua, "metric: own_metrics has no '%s'%s%s%s", name,
                      near == NULL ? "" : " (did you mean ", near == NULL ? "" : near,
                      near == NULL ? "" : "?)");
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
    const char *example;
    lua_CFunction function;
} functions[] = {
    {{"event", "game.event{ kind = \"slump\", size = 0.2, week = 20, dur = 4, team = 1 }",
      "Something happens in the market; without week now, without team to all. Kinds and sizes are "
      "those of shocks; dur is in weeks, 1 if absent. An error: an unknown kind, a size out of its "
      "range, a week that has passed."},
     "if game.week == 3 then game.event{ kind = \"slump\", size = 0.3, dur = 2 } end",
     ask_event},
    {{"parameter", "game.parameter(\"phi\", 0.012, team)",
      "Sets a number of the model, in its own unit; a list of three for small, middle and large "
      "customers; without team everywhere. An error: an unknown name, a value out of its range."},
     "if game.week == 3 then game.parameter(\"phi\", 0.02, 1) end",
     ask_parameter},
    {{"curve", "game.curve(\"follow_up\", { height = 0.8, reach = 1.5 }, team)",
      "Bends a response curve: height multiplies what it gives, reach stretches it; 1 is as usual, "
      "and what is left out stays. Without team everywhere. An error: an unknown curve, a number "
      "out of its range."},
     "if game.week == 3 then game.curve(\"follow_up\", { reach = 1.5 }) end",
     ask_curve},
    {{"target", "game.target(2, 1600, team)",
      "Sets a quarter's revenue target in k$, quarters from 1; without team everywhere. An error: "
      "a quarter that there is not, a target that is not above 0."},
     "if game.quarter == 1 then game.target(2, 1600) end",
     ask_target},
    {{"announce", "game.announce({ \"The fair opens.\", de = \"Die Messe beginnt.\" })",
      "Says something to everybody, at most 280 bytes in each language: a text, or a pair with "
      "translations. An error: a text that is longer or has control characters."},
     "game.announce({ \"Week \" .. game.week, de = \"Woche \" .. game.week })",
     ask_announce},
    {{"inject", "game.inject{ to = \"AE\", text = \"...\", team = 1 }",
      "Says something to one chair; without to, to all chairs, without team in every team. Text "
      "and errors as with announce."},
     "if game.teams[1].tension > 0.6 then game.inject{ to = \"CEO\", team = 1, text = \"They "
     "quarrel.\" } end",
     ask_inject},
    {{"cancel", "game.cancel(\"pricewar\", team)",
      "Events of this kind that have not begun yet do not come; without team everywhere. An error: "
      "an unknown kind."},
     "if game.teams[1].alignment > 50 then game.cancel(\"pricewar\") end",
     ask_cancel},
    {{"metric", "game.metric(\"buzz\", 0.4, team)",
      "Sets a number of the scenario's own (own_metrics), in the unit it was given there; without "
      "team everywhere. An error: an id that own_metrics does not have."},
     "game.metric(\"buzz\", 0.4, 1)",
     ask_metric},
    {{"random", "game.random(stream, index)",
      "A number above 0 and below 1, the same in every replay of this week; streams are whole "
      "numbers from 0, index picks another number of the same stream."},
     "if game.random(1) < 0.5 then game.announce(\"Heads\") else game.announce(\"Tails\") end",
     draw},
};

enum { FUNCTIONS = sizeof functions / sizeof *functions };

/* The other fields of game. */
static const struct {
    struct reference_row words;
    const char *example;
} fields[] = {
    {{"week", "game.week", "Weeks played, so the number of the week to come, from 0."},
     "game.announce(\"Week \" .. game.week)"},
    {{"quarter", "game.quarter", "The running quarter, from 1."},
     "game.announce(\"Quarter \" .. game.quarter)"},
    {{"weeks", "game.weeks", "Weeks of the whole game."},
     "game.announce((game.weeks - game.week) .. \" weeks to go\")"},
    {{"settings", "game.settings.week_seconds",
      "What the facilitator settled, by key: numbers, true or false, words."},
     "if game.settings.chat then game.announce(\"Write to each other.\") end"},
    {{"memory", "game.memory.seen = true",
      "A table that lasts from call to call, and over a restart; nothing else does. Texts, "
      "numbers, "
      "true and false, tables of them, 16 deep, 6,000 bytes when written out. An error: anything "
      "else in it when the hook ends."},
     "game.memory.count = (game.memory.count or 0) + 1 if game.memory.count == 2 then "
     "game.announce(\"Second\") end"},
    {{"teams", "game.teams[1].tension",
      "The teams, from 1. Of each: the numbers that follow, decisions[KEY] (a list where a "
      "decision "
      "has several numbers), people, and own[ID] of the scenario's own decisions and numbers."},
     "for i, team in ipairs(game.teams) do game.inject{ team = i, text = \"People: \" .. "
     "team.people } end"},
};

enum { FIELDS = sizeof fields / sizeof *fields };

size_t reference_of_game(struct reference_row *rows, size_t capacity)
{
    size_t count = 0;
    for (size_t i = 0; i < FUNCTIONS && count < capacity; i++)
        rows[count++] = functions[i].words;
    for (size_t i = 0; i < FIELDS && count < capacity; i++)
        rows[count++] = fields[i].words;
    return count;
}

size_t reference_examples(struct reference_example *rows, size_t capacity)
{
    size_t count = 0;
    for (size_t i = 0; i < FUNCTIONS && count < capacity; i++)
        rows[count++] = (struct reference_example){functions[i].words.name, functions[i].example};
    for (size_t i = 0; i < FIELDS && count < capacity; i++)
        rows[count++] = (struct reference_example){fields[i].words.name, fields[i].example};
    return count;
}

/* ---- The game as a hook sees it ----------------------------------------------------------------
 */

void decision_push(lua_State *lua, const struct decision_info *row,
                   const struct decisions *decisions)
{
    if (row->count == 1) {
        lua_pushnumber(lua, decisions_get(decisions, row->first_slot));
        return;
    }
    lua_createtable(lua, (int)row->count, 0);
    for (unsigned i = 0; i < row->count; i++) {
        lua_pushnumber(lua, decisions_get(decisions, row->first_slot + i));
        lua_rawseti(lua, -2, (lua_Integer)i + 1);
    }
}

static void push_settings(lua_State *lua, const struct game *game)
{
    lua_newtable(lua);
    for (size_t i = 0; i < game->setting_count; i++) {
        const struct game_setting *setting = &game->settings[i];
        switch (setting->kind) {
        case SETTING_IS_NUMBER:
            lua_pushnumber(lua, setting->number);
            break;
        case SETTING_IS_FLAG:
            lua_pushboolean(lua, setting->number > 0);
            break;
        case SETTING_IS_WORD:
            lua_pushlstring(lua, setting->word, setting->word_size);
            break;
        }
        lua_setfield(lua, -2, setting->name);
    }
}

static void push_team(lua_State *lua, const struct game *game, size_t team)
{
    lua_newtable(lua);
    numbers_put(lua, game->teams[team].numbers, game->teams[team].count);
    lua_newtable(lua);
    numbers_put(lua, game->teams[team].own, game->teams[team].own_count);
    lua_setfield(lua, -2, "own");
    lua_pushinteger(lua, game->teams[team].people);
    lua_setfield(lua, -2, "people");
    lua_newtable(lua);
    for (unsigned i = 0; game->teams[team].decisions != NULL && i < DECISION_COUNT; i++) {
        const struct decision_info *row = decision_info((enum decision)i);
        decision_push(lua, row, game->teams[team].decisions);
        lua_setfield(lua, -2, row->key);
    }
    lua_setfield(lua, -2, "decisions");
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
    push_settings(lua, game);
    lua_setfield(lua, -2, "settings");
    memory_push(lua, game->memory);
    lua_setfield(lua, -2, "memory");
    lua_newtable(lua);
    for (size_t team = 0; team < game->team_count; team++) {
        push_team(lua, game, team);
        lua_rawseti(lua, -2, (lua_Integer)team + 1);
    }
    lua_setfield(lua, -2, "teams");
}
