/* What the sandbox costs: every hook of every shipped scenario is called, week after week, through
 * the sandbox and in a bare Lua state with all of Lua's libraries and no limits, in turns. Both get
 * the same `game` and write out the same memory. Prints one JSON object a line. */
#include "deadline.h"
#include "memory_text.h"
#include "room_script_inside.h"
#include "seen_game.h"

#include <dirent.h>
#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROUNDS = 15, FILES_MAX = 64 };

static struct scenario scenario;
static struct commands commands;

/* Milliseconds of processor time. */
struct cost {
    double sandbox[ROUNDS], bare[ROUNDS];
    double worst; /* of a single call in the sandbox */
    char worst_name[96];
    unsigned calls;
};

static double passed_ms(long long since_ns)
{
    return (double)(deadline_now_ns() - since_ns) / 1e6;
}

static void call_in_sandbox(struct script *script, enum hook hook, const struct game *game)
{
    struct hook_event event;
    struct finding fault;
    (void)script_run_hook(script, hook, game, seen_event((int)hook, &event), &commands, &fault);
}

/* Reading the clock costs as much as a small hook, so single calls are timed apart. */
static void time_each(struct script *script, struct cost *cost)
{
    struct memory memory = {.size = 0};
    for (unsigned week = 0; week < scenario.setup.weeks; week++) {
        for (int hook = 0; hook < HOOK_COUNT; hook++) {
            if (!script_has_hook(script, (enum hook)hook)) continue;
            const struct game game = seen_game(&scenario, week, &memory);
            long long start_ns = deadline_now_ns();
            call_in_sandbox(script, (enum hook)hook, &game);
            double ms = passed_ms(start_ns);
            cost->calls++;
            if (ms <= cost->worst) continue;
            cost->worst = ms;
            snprintf(cost->worst_name, sizeof cost->worst_name, "%.60s, %s", scenario.name,
                     hook_name((enum hook)hook));
        }
    }
}

/* The scenario's table in a state of its own; NULL when it cannot be read there. What writes out
 * the memory counts its work on the sandbox of the script, here as there. */
static lua_State *bare_state(const struct script *script, const char *path)
{
    lua_State *lua = luaL_newstate();
    if (lua == NULL) return NULL;
    memcpy(lua_getextraspace(lua), &script->sandbox, sizeof script->sandbox);
    luaL_openlibs(lua);
    if (luaL_dofile(lua, path) == LUA_OK && lua_istable(lua, 1)) return lua;
    fprintf(stderr, "bench_hooks: %s\n", lua_tostring(lua, -1));
    lua_close(lua);
    return NULL;
}

static void call_bare(lua_State *lua, struct script *script, enum hook hook,
                      const struct game *game)
{
    struct hook_event event;
    struct hook_run run = {.game = game, .out = &commands, .team = EVERY_TEAM};
    struct memory left;
    commands.count = 0;
    script->run = &run;
    game_push(lua, script, game);
    lua_getfield(lua, 1, hook_name(hook));
    lua_pushvalue(lua, 2);
    int arguments = 1 + hook_event_push(lua, hook, seen_event((int)hook, &event));
    if (lua_pcall(lua, arguments, 0, 0) == LUA_OK) {
        lua_getfield(lua, 2, "memory");
        memory_take(lua, -1, &left);
        *game->memory = left;
    }
    script->run = NULL;
    lua_settop(lua, 1);
}

/* All hooks of a year, in the sandbox or, with `bare`, in that state. */
static double year_ms(struct script *script, lua_State *bare)
{
    struct memory memory = {.size = 0};
    long long start_ns = deadline_now_ns();
    for (unsigned week = 0; week < scenario.setup.weeks; week++) {
        for (int hook = 0; hook < HOOK_COUNT; hook++) {
            if (!script_has_hook(script, (enum hook)hook)) continue;
            const struct game game = seen_game(&scenario, week, &memory);
            if (bare == NULL)
                call_in_sandbox(script, (enum hook)hook, &game);
            else
                call_bare(bare, script, (enum hook)hook, &game);
        }
    }
    return passed_ms(start_ns);
}

static void measure(const char *path, struct cost *cost)
{
    static struct findings findings;
    struct sandbox_limits limits = sandbox_limits_room();
    struct script *script = script_new(&limits);
    lua_State *lua = bare_state(script, path);
    memset(&findings, 0, sizeof findings);
    if (lua != NULL && script_load_scenario(script, path, &scenario, &findings)) {
        time_each(script, cost);
        for (unsigned round = 0; round < ROUNDS; round++) {
            cost->sandbox[round] += year_ms(script, NULL);
            cost->bare[round] += year_ms(script, lua);
        }
    }
    if (lua != NULL) lua_close(lua);
    script_free(script);
}

static int by_size(const void *one, const void *other)
{
    double a = *(const double *)one, b = *(const double *)other;
    return (a > b) - (a < b);
}

static double median(double *values)
{
    qsort(values, ROUNDS, sizeof *values, by_size);
    return values[ROUNDS / 2];
}

static void tell(const char *name, double value, const char *unit, const char *compared_with)
{
    printf("{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"%s\",\"compared_with\":\"%s\"}\n", name,
           value, unit, compared_with);
}

int main(void)
{
    static struct cost cost;
    char compared_with[200];
    unsigned files = 0;
    DIR *folder = opendir("scripts/scenarios");
    for (struct dirent *entry = folder == NULL ? NULL : readdir(folder); entry != NULL;
         entry = readdir(folder)) {
        char path[400];
        const char *dot = strrchr(entry->d_name, '.');
        if (dot == NULL || strcmp(dot, ".lua") != 0 || files++ == FILES_MAX) continue;
        snprintf(path, sizeof path, "scripts/scenarios/%s", entry->d_name);
        measure(path, &cost);
    }
    if (folder != NULL) closedir(folder);
    if (cost.calls == 0) return 1;
    double sandbox = median(cost.sandbox), bare = median(cost.bare);
    snprintf(compared_with, sizeof compared_with,
             "bare Lua with the same game: 1; %.3f ms against %.3f ms for a year of all hooks",
             sandbox, bare);
    tell("hooks in the sandbox", sandbox / bare, "times bare Lua", compared_with);
    tell("rules of a scenario, mean of those shipped", sandbox / files, "ms a year of 52 weeks",
         "the whole game: the next line");
    tell("worst single hook", cost.worst, "ms", cost.worst_name);
    return 0;
}
