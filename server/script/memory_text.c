#include "memory_text.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sandbox_inside.h"

/* ---- Writing -----------------------------------------------------------------------------------
 */

struct key {
    int type;
    bool is_integer;
    lua_Integer integer;
    double number;
    const char *text;
    size_t size;
};

struct writing {
    lua_State *lua;
    struct memory *memory;
    unsigned depth;
    char path[120];
};

static void put(const struct writing *writing, const char *bytes, size_t size)
{
    struct memory *memory = writing->memory;
    if (size > sizeof memory->bytes - memory->size)
        luaL_error(writing->lua,
                   "game.memory is longer than %d bytes when it is written out; remember less",
                   MEMORY_BYTES_MAX);
    memcpy(memory->bytes + memory->size, bytes, size);
    memory->size += size;
}

static void put_text(const struct writing *writing, const char *text, size_t size)
{
    put(writing, "\"", 1);
    for (size_t i = 0; i < size; i++) {
        if (text[i] == '"' || text[i] == '\\') put(writing, "\\", 1);
        put(writing, &text[i], 1);
    }
    put(writing, "\"", 1);
}

static void put_number(const struct writing *writing, bool is_integer, lua_Integer integer,
                       double number)
{
    char digits[48];
    int size;
    if (is_integer)
        size = snprintf(digits, sizeof digits, "%lld", (long long)integer);
    else
        size = snprintf(digits, sizeof digits, "%.17g", number);
    put(writing, digits, (size_t)size);
    if (!is_integer && strpbrk(digits, ".e") == NULL) put(writing, ".0", 2);
}

static int compare_keys(const void *left, const void *right)
{
    const struct key *a = left, *b = right;
    if (a->type != b->type) return a->type == LUA_TNUMBER ? -1 : 1;
    if (a->type == LUA_TNUMBER) return (a->number > b->number) - (a->number < b->number);
    size_t shorter = a->size < b->size ? a->size : b->size;
    int difference = memcmp(a->text, b->text, shorter);
    return difference != 0 ? difference : (a->size > b->size) - (a->size < b->size);
}

static void read_key(const struct writing *writing, struct key *key)
{
    lua_State *lua = writing->lua;
    key->type = lua_type(lua, -2);
    if (key->type == LUA_TSTRING) {
        key->text = lua_tolstring(lua, -2, &key->size);
        return;
    }
    if (key->type != LUA_TNUMBER)
        luaL_error(lua, "%s has a key that is a %s; keys of game.memory are texts and numbers",
                   writing->path, luaL_typename(lua, -2));
    key->is_integer = lua_isinteger(lua, -2) != 0;
    key->integer = key->is_integer ? lua_tointeger(lua, -2) : 0;
    key->number = lua_tonumber(lua, -2);
    if (!isfinite(key->number))
        luaL_error(lua, "%s has a key that is no finite number", writing->path);
}

static size_t count_keys(const struct writing *writing, int table)
{
    size_t count = 0;
    for (lua_pushnil(writing->lua); lua_next(writing->lua, table) != 0; lua_pop(writing->lua, 1))
        count++;
    sandbox_charge(writing->lua, (uint64_t)count * WORK_PER_ELEMENT);
    return count;
}

static void put_value(struct writing *writing, int index);

/* "game.memory.team[2]"; a key that a sentence cannot show is "?". */
static size_t extend_path(struct writing *writing, const struct key *key)
{
    size_t length = strlen(writing->path), room = sizeof writing->path - length;
    if (key->type == LUA_TSTRING && key->size < 32 && strlen(key->text) == key->size)
        snprintf(writing->path + length, room, ".%s", key->text);
    else if (key->is_integer)
        snprintf(writing->path + length, room, "[%lld]", (long long)key->integer);
    else
        snprintf(writing->path + length, room, "[?]");
    return length;
}

static void put_field(struct writing *writing, int table, const struct key *key)
{
    lua_State *lua = writing->lua;
    put(writing, "[", 1);
    if (key->type == LUA_TSTRING) {
        put_text(writing, key->text, key->size);
        lua_pushlstring(lua, key->text, key->size);
    } else {
        put_number(writing, key->is_integer, key->integer, key->number);
        if (key->is_integer)
            lua_pushinteger(lua, key->integer);
        else
            lua_pushnumber(lua, key->number);
    }
    put(writing, "]=", 2);
    lua_rawget(lua, table);
    size_t length = extend_path(writing, key);
    put_value(writing, lua_gettop(lua));
    writing->path[length] = '\0';
    lua_pop(lua, 1);
}

static void put_table(struct writing *writing, int table)
{
    lua_State *lua = writing->lua;
    if (++writing->depth > MEMORY_DEPTH_MAX)
        luaL_error(lua, "%s: tables in game.memory lie at most %d deep in each other",
                   writing->path, MEMORY_DEPTH_MAX);
    luaL_checkstack(lua, 8, "too many tables in each other");
    size_t count = count_keys(writing, table), at = 0;
    struct key *keys = lua_newuserdatauv(lua, (count + 1) * sizeof *keys, 0);
    memset(keys, 0, (count + 1) * sizeof *keys);
    for (lua_pushnil(lua); lua_next(lua, table) != 0; lua_pop(lua, 1))
        read_key(writing, &keys[at++]);
    qsort(keys, count, sizeof *keys, compare_keys);
    put(writing, "{", 1);
    for (size_t i = 0; i < count; i++) {
        if (i > 0) put(writing, ",", 1);
        put_field(writing, table, &keys[i]);
    }
    put(writing, "}", 1);
    lua_pop(lua, 1);
    writing->depth--;
}

static void put_value(struct writing *writing, int index)
{
    lua_State *lua = writing->lua;
    size_t size = 0;
    int type = lua_type(lua, index);
    if (type == LUA_TTABLE) {
        put_table(writing, index);
    } else if (type == LUA_TBOOLEAN) {
        bool is_true = lua_toboolean(lua, index) != 0;
        put(writing, is_true ? "true" : "false", is_true ? 4 : 5);
    } else if (type == LUA_TSTRING) {
        const char *text = lua_tolstring(lua, index, &size);
        put_text(writing, text, size);
    } else if (type == LUA_TNUMBER && isfinite(lua_tonumber(lua, index))) {
        put_number(writing, lua_isinteger(lua, index) != 0, lua_tointeger(lua, index),
                   lua_tonumber(lua, index));
    } else {
        luaL_error(lua, "%s is %s; only texts, numbers, true and false, and tables of them last",
                   writing->path,
                   type == LUA_TNUMBER ? "no finite number"
                   : type == LUA_TNIL  ? "empty (nil)"
                                       : lua_pushfstring(lua, "a %s", lua_typename(lua, type)));
    }
}

void memory_take(lua_State *lua, int index, struct memory *memory)
{
    struct writing writing = {.lua = lua, .memory = memory, .path = "game.memory"};
    index = lua_absindex(lua, index);
    memory->size = 0;
    if (lua_type(lua, index) != LUA_TTABLE)
        luaL_error(lua, "game.memory must stay a table; it is a %s now", luaL_typename(lua, index));
    put_value(&writing, index);
    if (memory->size == 2) memory->size = 0; /* "{}" */
}

/* ---- Reading -----------------------------------------------------------------------------------
 */

struct reading {
    lua_State *lua;
    const char *at, *end;
    unsigned depth;
};

static void refuse(const struct reading *reading)
{
    luaL_error(reading->lua, "what the scenario remembered cannot be read");
}

static bool accept(struct reading *reading, const char *word)
{
    size_t size = strlen(word);
    if ((size_t)(reading->end - reading->at) < size) return false;
    if (memcmp(reading->at, word, size) != 0) return false;
    reading->at += size;
    return true;
}

static void expect(struct reading *reading, const char *word)
{
    if (!accept(reading, word)) refuse(reading);
}

/* After the opening quotation mark. */
static void push_text(struct reading *reading)
{
    luaL_Buffer buffer;
    luaL_buffinit(reading->lua, &buffer);
    while (reading->at < reading->end && *reading->at != '"') {
        if (*reading->at == '\\') reading->at++;
        if (reading->at == reading->end) break;
        luaL_addchar(&buffer, *reading->at++);
    }
    luaL_pushresult(&buffer);
    expect(reading, "\"");
}

static void push_number(struct reading *reading)
{
    char digits[48], *stop;
    size_t size = 0;
    while (size < sizeof digits - 1 && reading->at + size < reading->end &&
           reading->at[size] != 0 && strchr("0123456789+-.e", reading->at[size]) != NULL)
        size++;
    memcpy(digits, reading->at, size);
    digits[size] = '\0';
    if (strpbrk(digits, ".e") != NULL)
        lua_pushnumber(reading->lua, strtod(digits, &stop));
    else
        lua_pushinteger(reading->lua, strtoll(digits, &stop, 10));
    if (size == 0 || *stop != '\0') refuse(reading);
    reading->at += size;
}

static void push_value(struct reading *reading);

/* After the opening brace. */
static void push_table(struct reading *reading)
{
    lua_State *lua = reading->lua;
    if (++reading->depth > MEMORY_DEPTH_MAX) refuse(reading);
    luaL_checkstack(lua, 8, "too many tables in each other");
    lua_newtable(lua);
    for (bool is_first = true; !accept(reading, "}"); is_first = false) {
        if (!is_first) expect(reading, ",");
        expect(reading, "[");
        if (accept(reading, "\""))
            push_text(reading);
        else
            push_number(reading);
        expect(reading, "]=");
        push_value(reading);
        lua_rawset(lua, -3);
    }
    reading->depth--;
}

static void push_value(struct reading *reading)
{
    if (accept(reading, "{"))
        push_table(reading);
    else if (accept(reading, "\""))
        push_text(reading);
    else if (accept(reading, "true"))
        lua_pushboolean(reading->lua, 1);
    else if (accept(reading, "false"))
        lua_pushboolean(reading->lua, 0);
    else
        push_number(reading);
}

void memory_push(lua_State *lua, const struct memory *memory)
{
    if (memory == NULL || memory->size == 0) {
        lua_newtable(lua);
        return;
    }
    struct reading reading = {.lua = lua, .at = memory->bytes, .end = memory->bytes + memory->size};
    expect(&reading, "{");
    push_table(&reading);
    if (reading.at != reading.end) refuse(&reading);
}
