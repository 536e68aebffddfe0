#include "form.h"

#include <ctype.h>
#include <lauxlib.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "real.h"
#include "text.h"

const char *form_path(const struct form *form, const char *key, char out[FORM_PATH_BYTES])
{
    if (key == NULL)
        snprintf(out, FORM_PATH_BYTES, "%s", form->path);
    else if (key[0] == '[' || form->path[0] == '\0')
        snprintf(out, FORM_PATH_BYTES, "%.100s%.50s", form->path, key);
    else
        snprintf(out, FORM_PATH_BYTES, "%.100s.%.50s", form->path, key);
    return out;
}

/* What the table has for a key may hold anything; on a screen it is one line of plain text. */
static void make_clean(char *text)
{
    if (text_is_clean(text, strlen(text))) return;
    for (char *at = text; *at != '\0'; at++)
        if ((unsigned char)*at < 0x20 || (unsigned char)*at >= 0x7f) *at = '?';
}

void form_complain(struct form *form, enum severity severity, const char *key, const char *format,
                   ...)
{
    char path[FORM_PATH_BYTES], words[256], sentence[420];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(words, sizeof words, format, arguments);
    va_end(arguments);
    form_path(form, key, path);
    snprintf(sentence, sizeof sentence, "%s%s%s", path, path[0] == '\0' ? "" : ": ", words);
    make_clean(sentence);
    struct finding finding;
    /* A list of a hundred thousand mistakes is not worth looking up each line. */
    bool is_shown = form->findings->count < FINDINGS_MAX;
    int line = form->source == NULL || !is_shown ? 0 : source_line(form->source, path);
    finding_set(&finding, severity, form->source == NULL ? "" : form->source->file, line, sentence);
    findings_add(form->findings, &finding);
}

void form_complain_unknown(struct form *form, const char *key, struct form_names known)
{
    const char *near = text_near(key, known.list, known.count);
    if (near != NULL)
        form_complain(form, SEVERITY_ERROR, key, "there is no such name (did you mean %s?)", near);
    else
        form_complain(form, SEVERITY_ERROR, key, "there is no such name");
}

void form_complain_near(struct form *form, const char *key, const char *value,
                        struct form_names known)
{
    const char *near = text_near(value, known.list, known.count);
    if (near != NULL)
        form_complain(form, SEVERITY_ERROR, key, "'%s' is not known (did you mean %s?)", value,
                      near);
    else
        form_complain(form, SEVERITY_ERROR, key, "'%s' is not known", value);
}

static bool is_known(const char *key, struct form_names known)
{
    for (size_t i = 0; i < known.count; i++)
        if (strcmp(known.list[i], key) == 0) return true;
    return false;
}

static void expect_key(struct form *form, const char *key, void *data)
{
    const struct form_names *known = data;
    if (!is_known(key, *known)) form_complain_unknown(form, key, *known);
}

void form_expect(struct form *form, struct form_names known)
{
    form_each(form, expect_key, &known);
}

int form_push(struct form *form, const char *key)
{
    luaL_checkstack(form->lua, 8, "too many tables in each other");
    lua_pushstring(form->lua, key);
    return lua_rawget(form->lua, form->table);
}

static bool enter_top(struct form *form, const char *key, struct form *inner)
{
    lua_State *lua = form->lua;
    if (lua_isnil(lua, -1)) {
        lua_pop(lua, 1);
        return false;
    }
    if (!lua_istable(lua, -1)) {
        form_complain(form, SEVERITY_ERROR, key, "this must be a table { ... }, not a %s",
                      luaL_typename(lua, -1));
        lua_pop(lua, 1);
        return false;
    }
    *inner = *form;
    inner->table = lua_gettop(lua);
    form_path(form, key, inner->path);
    return true;
}

bool form_enter(struct form *form, const char *key, struct form *inner)
{
    form_push(form, key);
    return enter_top(form, key, inner);
}

bool form_enter_row(struct form *form, int row, struct form *inner)
{
    char key[24];
    snprintf(key, sizeof key, "[%d]", row);
    luaL_checkstack(form->lua, 8, "too many tables in each other");
    lua_rawgeti(form->lua, form->table, row);
    return enter_top(form, key, inner);
}

void form_leave(struct form *inner)
{
    lua_settop(inner->lua, inner->table - 1);
}

int form_rows(const struct form *form)
{
    return (int)lua_rawlen(form->lua, form->table);
}

/* ---- Single values: each takes what lies on top of the stack and pops it -----------------------
 */

static bool take_number(struct form *form, const char *key, double min, double max, double *out)
{
    lua_State *lua = form->lua;
    int type = lua_type(lua, -1);
    double value = type == LUA_TNUMBER ? lua_tonumber(lua, -1) : 0;
    lua_pop(lua, 1);
    if (type == LUA_TNIL) return false;
    if (type != LUA_TNUMBER)
        form_complain(form, SEVERITY_ERROR, key, "this must be a number, not a %s",
                      lua_typename(lua, type));
    else if (!(value >= min && value <= max) || isinf(value))
        form_complain(form, SEVERITY_ERROR, key, "%g is out of range; it may be %g to %g", value,
                      min, max);
    else {
        *out = value + 0.0; /* minus zero has no place on the wire */
        return true;
    }
    return false;
}

bool form_number(struct form *form, const char *key, double min, double max, double *out)
{
    form_push(form, key);
    return take_number(form, key, min, max, out);
}

bool form_whole(struct form *form, const char *key, long min, long max, long *out)
{
    double value;
    if (!form_number(form, key, (double)min, (double)max, &value)) return false;
    if (real_floor(value) < value) {
        form_complain(form, SEVERITY_ERROR, key, "%g must be a whole number", value);
        return false;
    }
    *out = (long)value;
    return true;
}

bool form_flag(struct form *form, const char *key, bool *out)
{
    int type = form_push(form, key);
    bool value = lua_toboolean(form->lua, -1) != 0;
    lua_pop(form->lua, 1);
    if (type == LUA_TBOOLEAN)
        *out = value;
    else if (type != LUA_TNIL)
        form_complain(form, SEVERITY_ERROR, key, "this must be true or false, not a %s",
                      lua_typename(form->lua, type));
    return type == LUA_TBOOLEAN;
}

/* Writes the text with each row of white space as one blank; false when it does not fit. */
static bool squeeze(const char *in, size_t size, char *out, size_t capacity)
{
    size_t length = 0;
    bool is_blank = true; /* so that none comes first */
    for (size_t i = 0; i < size; i++) {
        bool blank = in[i] == ' ' || in[i] == '\t' || in[i] == '\n' || in[i] == '\r';
        if (blank && is_blank) continue;
        if (length + 1 >= capacity + (blank ? 1U : 0U)) return false;
        out[length++] = blank ? ' ' : in[i];
        is_blank = blank;
    }
    if (length > 0 && out[length - 1] == ' ') length--;
    out[length] = '\0';
    return true;
}

bool form_is_id(const char *id)
{
    if (!islower((unsigned char)id[0])) return false;
    for (const char *at = id; *at != '\0'; at++)
        if (!islower((unsigned char)*at) && !isdigit((unsigned char)*at) && *at != '_')
            return false;
    return true;
}

static bool take_text(struct form *form, const char *key, char *out, size_t capacity)
{
    lua_State *lua = form->lua;
    int type = lua_type(lua, -1);
    char copy[1024];
    size_t size = 0;
    const char *text = type == LUA_TSTRING ? lua_tolstring(lua, -1, &size) : "";
    bool fits = squeeze(text, size, copy, capacity < sizeof copy ? capacity : sizeof copy);
    lua_pop(lua, 1);
    if (type == LUA_TNIL) return false;
    if (type != LUA_TSTRING)
        form_complain(form, SEVERITY_ERROR, key, "this must be a text, not a %s",
                      lua_typename(lua, type));
    else if (!fits)
        form_complain(form, SEVERITY_ERROR, key, "the text is too long; %zu bytes fit",
                      capacity - 1);
    else if (!text_is_clean(copy, strlen(copy)))
        form_complain(form, SEVERITY_ERROR, key, "the text has control characters or is not UTF-8");
    else {
        memcpy(out, copy, strlen(copy) + 1);
        return true;
    }
    return false;
}

bool form_text(struct form *form, const char *key, char *out, size_t capacity)
{
    form_push(form, key);
    return take_text(form, key, out, capacity);
}

bool form_text_row(struct form *form, int row, char *out, size_t capacity)
{
    char key[24];
    snprintf(key, sizeof key, "[%d]", row);
    lua_rawgeti(form->lua, form->table, row);
    return take_text(form, key, out, capacity);
}

/* ---- Several values ----------------------------------------------------------------------------
 */

static bool take_row(struct form *form, const char *key, lua_Integer row, double *out)
{
    lua_rawgeti(form->lua, -1, row);
    bool is_number = lua_type(form->lua, -1) == LUA_TNUMBER;
    double value = lua_tonumber(form->lua, -1);
    lua_pop(form->lua, 1);
    if (!is_number || isnan(value) || isinf(value)) {
        form_complain(form, SEVERITY_ERROR, key, "element %d must be a number", (int)row);
        return false;
    }
    *out = value + 0.0;
    return true;
}

bool form_numbers(struct form *form, const char *key, double *out, size_t count)
{
    lua_State *lua = form->lua;
    int type = form_push(form, key);
    if (type == LUA_TNUMBER && count == 1) return take_number(form, key, -1e15, 1e15, out);
    size_t length = type == LUA_TTABLE ? (size_t)lua_rawlen(lua, -1) : 0;
    bool is_good = type == LUA_TTABLE && length == count;
    if (!is_good && type != LUA_TNIL && count == 1)
        form_complain(form, SEVERITY_ERROR, key, "this must be a number");
    else if (!is_good && type != LUA_TNIL)
        form_complain(form, SEVERITY_ERROR, key, "this must be a list of %zu numbers", count);
    double values[64];
    for (size_t i = 0; is_good && i < count && i < 64; i++)
        is_good = take_row(form, key, (lua_Integer)i + 1, &values[i]);
    lua_pop(lua, 1);
    if (is_good) memcpy(out, values, count * sizeof *out);
    return is_good;
}

static int by_text(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* { Tsm = 0,5 } is two values for Lua; the second would be lost without a word. */
static void complain_of_unnamed(struct form *form)
{
    if (form_rows(form) == 0) return;
    lua_rawgeti(form->lua, form->table, 1);
    bool is_number = lua_type(form->lua, -1) == LUA_TNUMBER;
    lua_pop(form->lua, 1);
    form_complain(form, SEVERITY_ERROR, "[1]", "this value has no name: write NAME = VALUE%s",
                  is_number ? "; decimals have a point, as in 0.5" : "");
}

void form_each(struct form *form, void (*visit)(struct form *form, const char *key, void *data),
               void *data)
{
    complain_of_unnamed(form);
    form_each_beside_rows(form, visit, data);
}

void form_each_beside_rows(struct form *form,
                           void (*visit)(struct form *form, const char *key, void *data),
                           void *data)
{
    enum { KEYS_MAX = 512 };
    lua_State *lua = form->lua;
    luaL_checkstack(lua, 8, "too many tables in each other");
    /* The table holds its keys, so the pointers stay valid while nothing changes it. */
    const char **keys = lua_newuserdatauv(lua, KEYS_MAX * sizeof *keys, 0);
    size_t count = 0;
    for (lua_pushnil(lua); lua_next(lua, form->table) != 0; lua_pop(lua, 1))
        if (lua_type(lua, -2) == LUA_TSTRING && count < KEYS_MAX)
            keys[count++] = lua_tostring(lua, -2);
    qsort(keys, count, sizeof *keys, by_text);
    for (size_t i = 0; i < count; i++)
        visit(form, keys[i], data);
    lua_pop(lua, 1);
}

static int by_number(const void *left, const void *right)
{
    long a = *(const long *)left, b = *(const long *)right;
    return (a > b) - (a < b);
}

void form_each_number(struct form *form, void (*visit)(struct form *form, long key, void *data),
                      void *data)
{
    enum { KEYS_MAX = 128 };
    long keys[KEYS_MAX];
    size_t count = 0, others = 0;
    lua_State *lua = form->lua;
    luaL_checkstack(lua, 8, "too many tables in each other");
    for (lua_pushnil(lua); lua_next(lua, form->table) != 0; lua_pop(lua, 1)) {
        if (lua_isinteger(lua, -2) && count < KEYS_MAX)
            keys[count++] = (long)lua_tointeger(lua, -2);
        else
            others++;
    }
    if (others > 0)
        form_complain(form, SEVERITY_ERROR, NULL, "only whole numbers may stand in [ ] here");
    qsort(keys, count, sizeof *keys, by_number);
    for (size_t i = 0; i < count; i++)
        visit(form, keys[i], data);
}
