#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sandbox_inside.h"

const char *sandbox_file_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash == NULL ? path : slash + 1;
}

struct loading {
    const char *name, *text;
    size_t size;
    int reference; /* of the table the script returned */
};

/* A byte order mark and a first line beginning with # are for editors and shells. The line
 * break stays, so that line numbers hold. */
static void skip_preamble(struct loading *loading)
{
    if (loading->size >= 3 && memcmp(loading->text, "\xEF\xBB\xBF", 3) == 0) {
        loading->text += 3;
        loading->size -= 3;
    }
    if (loading->size == 0 || loading->text[0] != '#') return;
    while (loading->size > 0 && loading->text[0] != '\n') {
        loading->text++;
        loading->size--;
    }
}

static int inside_load(lua_State *lua)
{
    struct loading *loading = lua_touserdata(lua, 1);
    lua_pushfstring(lua, "=%s", loading->name);
    /* "t": text only; Lua does not verify byte code. */
    if (luaL_loadbufferx(lua, loading->text, loading->size, lua_tostring(lua, -1), "t") != LUA_OK)
        return lua_error(lua);
    lua_newtable(lua); /* this file's own globals; what is not there is looked up in the list */
    lua_rawgeti(lua, LUA_REGISTRYINDEX, sandbox_of(lua)->environment);
    lua_setmetatable(lua, -2);
    lua_setupvalue(lua, -2, 1);
    lua_call(lua, 0, 1);
    if (lua_type(lua, -1) != LUA_TTABLE)
        return luaL_error(lua, "the script must end with `return { ... }`, one table");
    loading->reference = luaL_ref(lua, LUA_REGISTRYINDEX);
    return 0;
}

int sandbox_load_text(struct sandbox *sandbox, const char *name, const char *text, size_t size,
                      struct finding *fault)
{
    if (size > sandbox->limits.file_bytes) {
        char sentence[128];
        snprintf(sentence, sizeof sentence, "the file has %zu bytes; %zu are allowed", size,
                 sandbox->limits.file_bytes);
        finding_set(fault, SEVERITY_ERROR, name, 0, sentence);
        return 0;
    }
    struct loading loading = {.name = name, .text = text, .size = size};
    if (size > 0 && text[0] == LUA_SIGNATURE[0]) {
        finding_set(fault, SEVERITY_ERROR, name, 0,
                    "this is compiled Lua; only the text of a script is accepted");
        return 0;
    }
    skip_preamble(&loading);
    if (!sandbox_run(sandbox, inside_load, &loading, name, fault)) return 0;
    return loading.reference;
}

static bool refuse_file(struct finding *fault, const char *name, const char *reason)
{
    char sentence[192];
    snprintf(sentence, sizeof sentence, "the file cannot be read: %s", reason);
    finding_set(fault, SEVERITY_ERROR, name, 0, sentence);
    return false;
}

/* One byte more than allowed is read, which is how a file that is too long shows. */
bool sandbox_read_file(const struct sandbox *sandbox, const char *path, char **text, size_t *size,
                       struct finding *fault)
{
    const char *name = sandbox_file_name(path);
    size_t limit = sandbox->limits.file_bytes;
    FILE *file = fopen(path, "rb");
    if (file == NULL) return refuse_file(fault, name, strerror(errno));
    char *bytes = malloc(limit + 2);
    if (bytes == NULL) {
        fclose(file);
        return refuse_file(fault, name, "there is no memory for it");
    }
    *size = fread(bytes, 1, limit + 1, file);
    bool failed = ferror(file) != 0;
    fclose(file);
    if (failed) {
        free(bytes);
        return refuse_file(fault, name, "it is a folder or its disk fails");
    }
    bytes[*size] = '\0';
    *text = bytes;
    return true;
}

int sandbox_load_file(struct sandbox *sandbox, const char *path, struct finding *fault)
{
    char *text = NULL;
    size_t size = 0;
    if (!sandbox_read_file(sandbox, path, &text, &size, fault)) return 0;
    int reference = sandbox_load_text(sandbox, sandbox_file_name(path), text, size, fault);
    free(text);
    return reference;
}
