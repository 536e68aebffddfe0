#ifndef MEMORY_TEXT_H
#define MEMORY_TEXT_H
#include "memory.h"

#include <lua.h>

/* Inside server/script: between the text and Lua's tables. Both run inside sandbox_call and raise
 * Lua errors. */

/* Leaves the table on the stack. */
void memory_push(lua_State *lua, const struct memory *memory);

/* Writes out the value at `index`. What cannot last is an error that names its place. */
void memory_take(lua_State *lua, int index, struct memory *memory);

#endif
