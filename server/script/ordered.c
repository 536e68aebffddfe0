#include <stdlib.h>
#include <string.h>

#include "sandbox_inside.h"

/*
 * Two things in stock Lua differ from run to run: the order of `pairs` (addresses and a seed
 * taken from the clock) and `table.sort` (it consults the clock on badly split arrays).
 */

/* ---- pairs: booleans, then numbers, then texts byte by byte -------------------------------- */

struct key {
    int type;
    union {
        int truth;
        double number;
        struct {
            const char *bytes;
            size_t size;
        } text;
    } as;
    lua_Integer integer; /* of a number that is one */
    bool is_integer;
};

static int rank(int type)
{
    return type == LUA_TBOOLEAN ? 0 : type == LUA_TNUMBER ? 1 : 2;
}

static int compare_texts(const struct key *a, const struct key *b)
{
    size_t shorter = a->as.text.size < b->as.text.size ? a->as.text.size : b->as.text.size;
    int difference = memcmp(a->as.text.bytes, b->as.text.bytes, shorter);
    if (difference != 0) return difference;
    return (a->as.text.size > b->as.text.size) - (a->as.text.size < b->as.text.size);
}

/* Lua keeps a whole number as an integer key, so a float and an integer are never equal, and
 * comparing them as doubles tells them apart. */
static int compare_numbers(const struct key *a, const struct key *b)
{
    if (a->is_integer && b->is_integer)
        return (a->integer > b->integer) - (a->integer < b->integer);
    return (a->as.number > b->as.number) - (a->as.number < b->as.number);
}

static int compare_keys(const void *left, const void *right)
{
    const struct key *a = left, *b = right;
    if (a->type != b->type) return rank(a->type) - rank(b->type);
    if (a->type == LUA_TSTRING) return compare_texts(a, b);
    if (a->type == LUA_TNUMBER) return compare_numbers(a, b);
    return a->as.truth - b->as.truth;
}

static struct key key_at(lua_State *lua, int index)
{
    struct key key = {.type = lua_type(lua, index)};
    switch (key.type) {
    case LUA_TBOOLEAN:
        key.as.truth = lua_toboolean(lua, index);
        break;
    case LUA_TNUMBER:
        key.is_integer = lua_isinteger(lua, index) != 0;
        key.integer = key.is_integer ? lua_tointeger(lua, index) : 0;
        key.as.number = lua_tonumber(lua, index);
        break;
    case LUA_TSTRING:
        key.as.text.bytes = lua_tolstring(lua, index, &key.as.text.size);
        break;
    default:
        luaL_error(lua,
                   "pairs meets a key that is a %s; only texts, numbers and true or false "
                   "have a fixed order",
                   luaL_typename(lua, index));
    }
    return key;
}

static void push_key(lua_State *lua, const struct key *key)
{
    if (key->type == LUA_TBOOLEAN)
        lua_pushboolean(lua, key->as.truth);
    else if (key->type == LUA_TSTRING)
        lua_pushlstring(lua, key->as.text.bytes, key->as.text.size);
    else if (key->is_integer)
        lua_pushinteger(lua, key->integer);
    else
        lua_pushnumber(lua, key->as.number);
}

static size_t count_keys(lua_State *lua, int table)
{
    size_t count = 0;
    for (lua_pushnil(lua); lua_next(lua, table) != 0; lua_pop(lua, 1))
        count++;
    return count;
}

/* Leaves a list of the keys of the table at index 1, in order. The texts in `keys` stay alive
 * meanwhile because the table holds them and no script runs. */
static void push_sorted_keys(lua_State *lua)
{
    size_t count = count_keys(lua, 1), at = 0;
    sandbox_charge(lua, (uint64_t)count * WORK_PER_ELEMENT);
    struct key *keys = lua_newuserdatauv(lua, (count + 1) * sizeof *keys, 0);
    bool sorted = true;
    for (lua_pushnil(lua); lua_next(lua, 1) != 0; lua_pop(lua, 1)) {
        keys[at] = key_at(lua, -2);
        sorted = sorted && (at == 0 || compare_keys(&keys[at - 1], &keys[at]) < 0);
        at++;
    }
    if (!sorted) qsort(keys, count, sizeof *keys, compare_keys);
    lua_createtable(lua, (int)count, 0);
    for (at = 0; at < count; at++) {
        push_key(lua, &keys[at]);
        lua_rawseti(lua, -2, (lua_Integer)at + 1);
    }
    lua_remove(lua, -2);
}

/* The iterator: upvalue 1 is the list of keys, 2 how many were handed out. A key that the loop
 * has removed meanwhile is passed over. */
static int next_key(lua_State *lua)
{
    lua_settop(lua, 1);
    lua_Integer at = lua_tointeger(lua, lua_upvalueindex(2));
    do {
        lua_settop(lua, 1);
        if (lua_rawgeti(lua, lua_upvalueindex(1), ++at) == LUA_TNIL) return 1;
        lua_pushvalue(lua, -1);
    } while (lua_rawget(lua, 1) == LUA_TNIL);
    lua_pushinteger(lua, at);
    lua_replace(lua, lua_upvalueindex(2));
    return 2;
}

int ordered_pairs(lua_State *lua)
{
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_settop(lua, 1);
    push_sorted_keys(lua);
    lua_pushinteger(lua, 0);
    lua_pushcclosure(lua, next_key, 2);
    lua_pushvalue(lua, 1);
    lua_pushnil(lua);
    return 3;
}

/* ---- table.sort: a merge from the bottom up, which ends whatever the comparison answers ---- */

enum { SORT_MAX = 20000, LIST = 1, LESS = 2, COPY = 3, WORK_PER_COMPARISON = 64 };

/* Whether element `a` of the copy comes before element `b`. */
static bool is_less(lua_State *lua, int a, int b)
{
    bool less;
    if (lua_isnil(lua, LESS)) {
        lua_rawgeti(lua, COPY, a);
        lua_rawgeti(lua, COPY, b);
        less = lua_compare(lua, -2, -1, LUA_OPLT) != 0;
        lua_pop(lua, 2);
        return less;
    }
    lua_pushvalue(lua, LESS);
    lua_rawgeti(lua, COPY, a);
    lua_rawgeti(lua, COPY, b);
    lua_call(lua, 2, 1);
    less = lua_toboolean(lua, -1) != 0;
    lua_pop(lua, 1);
    return less;
}

/* Merges from[low..middle) and from[middle..high) into `to`; equal ones keep their order. */
static void merge(lua_State *lua, const int *from, int *to, const int bounds[3])
{
    int left = bounds[0], right = bounds[1];
    for (int at = bounds[0]; at < bounds[2]; at++) {
        bool take_right =
            left == bounds[1] || (right < bounds[2] && is_less(lua, from[right], from[left]));
        to[at] = take_right ? from[right++] : from[left++];
    }
}

static int smaller(int a, int b)
{
    return a < b ? a : b;
}

/* Sorts the `count` numbers in `order` by the elements they stand for; `spare` is as long.
 * Returns whichever of the two holds the result. */
static const int *sort_order(lua_State *lua, int *order, int *spare, int count)
{
    for (int run = 1; run < count; run *= 2) {
        for (int low = 0; low < count; low += 2 * run) {
            int bounds[3] = {low, smaller(low + run, count), smaller(low + 2 * run, count)};
            merge(lua, order, spare, bounds);
        }
        int *swap = order;
        order = spare;
        spare = swap;
    }
    return order;
}

int ordered_sort(lua_State *lua)
{
    luaL_checktype(lua, LIST, LUA_TTABLE);
    if (!lua_isnoneornil(lua, LESS)) luaL_checktype(lua, LESS, LUA_TFUNCTION);
    lua_settop(lua, 2);
    size_t length = lua_rawlen(lua, LIST);
    if (length > SORT_MAX)
        return luaL_error(lua, "sort takes at most %d elements, not %d", SORT_MAX, (int)length);
    int count = (int)length;
    uint64_t rounds = 1;
    for (int run = 1; run < count; run *= 2)
        rounds++;
    sandbox_charge(lua, rounds * (uint64_t)count * WORK_PER_COMPARISON);

    /* The comparison may change the list, so a copy is sorted and written back. */
    lua_createtable(lua, count, 0);
    int *order = lua_newuserdatauv(lua, (2 * length + 1) * sizeof *order, 0);
    for (int i = 0; i < count; i++) {
        lua_rawgeti(lua, LIST, i + 1);
        lua_rawseti(lua, COPY, i + 1);
        order[i] = i + 1;
    }
    const int *sorted = sort_order(lua, order, order + count, count);
    for (int i = 0; i < count; i++) {
        lua_rawgeti(lua, COPY, sorted[i]);
        lua_rawseti(lua, LIST, i + 1);
    }
    return 0;
}
