#include "room_script.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "hash.h"
#include "memory_text.h"
#include "room_script_inside.h"
#include "scenario_read.h"
#include "text.h"

struct script *script_new(const struct sandbox_limits *limits)
{
    struct script *script = calloc(1, sizeof *script);
    if (script == NULL) return NULL;
    script->sandbox = sandbox_new(limits);
    if (script->sandbox == NULL) {
        free(script);
        return NULL;
    }
    return script;
}

void script_free(struct script *script)
{
    if (script == NULL) return;
    sandbox_free(script->sandbox);
    free(script);
}

size_t script_memory_peak_bytes(const struct script *script)
{
    return sandbox_memory_peak_bytes(script->sandbox);
}

/* ---- Files -------------------------------------------------------------------------------------
 */

struct reading {
    struct source source;
    struct findings *findings;
    void (*read)(struct form *form, void *data);
    void *data;
};

static void take_form(lua_State *lua, int first, void *data)
{
    const struct reading *reading = data;
    struct form form = {
        .lua = lua, .table = first, .source = &reading->source, .findings = reading->findings};
    reading->read(&form, reading->data);
}

int script_read_text(struct script *script, const struct source *source,
                     void (*read)(struct form *form, void *data), void *data,
                     struct findings *findings)
{
    struct finding fault;
    size_t before = findings->errors;
    int reference =
        sandbox_load_text(script->sandbox, source->file, source->text, source->size, &fault);
    if (reference == 0) {
        findings_add(findings, &fault);
        return 0;
    }
    struct reading reading = {.source = *source, .findings = findings, .read = read, .data = data};
    struct sandbox_call call = {
        .reference = reference, .take = take_form, .data = &reading, .file = source->file};
    if (!sandbox_call(script->sandbox, &call, &fault)) findings_add(findings, &fault);
    if (findings->errors == before) return reference;
    sandbox_release(script->sandbox, reference);
    return 0;
}

char *script_fetch(struct script *script, const char *path, size_t *size, struct findings *findings)
{
    struct finding fault;
    char *text = NULL;
    if (!sandbox_read_file(script->sandbox, path, &text, size, &fault))
        findings_add(findings, &fault);
    return text;
}

/* ---- Scenario ----------------------------------------------------------------------------------
 */

struct scenario_reading {
    struct scenario *scenario;
    bool has_hook[HOOK_COUNT];
};

static void read_scenario(struct form *form, void *data)
{
    struct scenario_reading *reading = data;
    scenario_read(form, reading->scenario);
    for (size_t i = 0; i < HOOK_COUNT; i++) {
        int type = form_push(form, hook_name((enum hook)i));
        lua_pop(form->lua, 1);
        reading->has_hook[i] = type == LUA_TFUNCTION;
        if (type != LUA_TFUNCTION && type != LUA_TNIL)
            form_complain(form, SEVERITY_ERROR, hook_name((enum hook)i),
                          "this must be a function(game)");
    }
}

static void take_name(const char *name, char *out, size_t capacity)
{
    text_copy(out, capacity, name);
    char *dot = strrchr(out, '.');
    if (dot != NULL && strcmp(dot, ".lua") == 0) *dot = '\0';
}

bool script_load_scenario_text(struct script *script, const char *name, const char *text,
                               size_t size, struct scenario *scenario, struct findings *findings)
{
    struct scenario_reading reading = {.scenario = scenario};
    struct source source = {name, text, size};
    if (script->scenario != 0) sandbox_release(script->sandbox, script->scenario);
    memset(script->has_hook, 0, sizeof script->has_hook);
    scenario_default(scenario);
    take_name(name, scenario->name, sizeof scenario->name);
    text_copy(script->file, sizeof script->file, name);
    script->text_hash = hash_bytes(HASH_START, text, size);
    script->scenario = script_read_text(script, &source, read_scenario, &reading, findings);
    if (script->scenario == 0) return false;
    memcpy(script->has_hook, reading.has_hook, sizeof script->has_hook);
    return true;
}

bool script_has_hook(const struct script *script, enum hook hook)
{
    return script->has_hook[hook];
}

/* ---- Hooks -------------------------------------------------------------------------------------
 */

struct hook_call {
    struct script *script;
    enum hook hook;
    const struct game *game;
    const struct hook_event *event;
    struct memory memory; /* what the hook leaves */
};

/* The game of the running hook, for what it does to game.memory. */
static char game_key;

static int push_arguments(lua_State *lua, void *data)
{
    const struct hook_call *call = data;
    game_push(lua, call->script, call->game);
    lua_pushvalue(lua, -1);
    lua_rawsetp(lua, LUA_REGISTRYINDEX, &game_key);
    return 1 + hook_event_push(lua, call->hook, call->event);
}

static void take_memory(lua_State *lua, int first, void *data)
{
    struct hook_call *call = data;
    lua_settop(lua, first);
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &game_key);
    lua_pushstring(lua, "memory");
    lua_rawget(lua, -2);
    memory_take(lua, -1, &call->memory);
    lua_pushnil(lua);
    lua_rawsetp(lua, LUA_REGISTRYINDEX, &game_key);
}

void script_forget_phrases(struct script *script)
{
    struct phrases *phrases = &script->phrases;
    phrases->count = phrases->source_count = phrases->language_count = phrases->used = 0;
}

bool script_call(struct script *script, const struct sandbox_call *call, const struct hook_run *run,
                 const struct memory *left, struct finding *fault)
{
    script->run = run;
    bool is_good = sandbox_call(script->sandbox, call, fault);
    script->run = NULL;
    if (!is_good)
        run->out->count = 0;
    else if (run->game->memory != NULL)
        *run->game->memory = *left;
    return is_good;
}

bool script_run_hook(struct script *script, enum hook hook, const struct game *game,
                     const struct hook_event *event, struct commands *out, struct finding *fault)
{
    out->count = 0;
    script_forget_phrases(script);
    if (!script->has_hook[hook]) return true;
    struct hook_call hook_call = {script, hook, game, event, {.size = 0}};
    struct sandbox_call call = {.reference = script->scenario,
                                .function = hook_name(hook),
                                .push = push_arguments,
                                .take = take_memory,
                                .data = &hook_call,
                                .file = script->file};
    const struct hook_run run = {.game = game, .out = out, .team = EVERY_TEAM};
    return script_call(script, &call, &run, &hook_call.memory, fault);
}

const struct phrases *script_phrases(const struct script *script)
{
    return &script->phrases;
}

const char *script_file(const struct script *script)
{
    return script->file;
}

uint64_t script_text_hash(const struct script *script)
{
    return script->text_hash;
}

struct command *commands_add(lua_State *lua, struct commands *commands, enum command_id id)
{
    if (commands->count == SCRIPT_COMMANDS_MAX)
        luaL_error(lua, "a script may ask for at most %d things at once", SCRIPT_COMMANDS_MAX);
    struct command *command = &commands->list[commands->count++];
    memset(command, 0, sizeof *command);
    command->id = id;
    return command;
}

int findings_raise(lua_State *lua, const struct findings *findings, const char *what)
{
    for (size_t i = 0; i < findings->count; i++)
        if (findings->rows[i].severity == SEVERITY_ERROR)
            return luaL_error(lua, "%s: %s", what, findings->rows[i].sentence);
    return luaL_error(lua, "%s: something is wrong", what);
}
