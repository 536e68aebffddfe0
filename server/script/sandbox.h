#ifndef SANDBOX_H
#define SANDBOX_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "finding.h"

/*
 * One Lua state for scripts that nobody vouches for.
 *
 * A script sees a short list of globals (allowed.c) and nothing of the machine. It can use so
 * much memory, so much work in C functions and so much processor time in one call; beyond that
 * the call is stopped, `pcall` cannot hold it, and the sandbox is ready for the next call.
 * The same calls give the same results everywhere: `pairs` is ordered, `table.sort` is stable,
 * nothing prints an address, and there is no clock and no random number.
 *
 * A sandbox belongs to one thread at a time.
 */
struct lua_State;
struct sandbox;

struct sandbox_limits {
    size_t memory_bytes;     /* alive at one time, the state itself included */
    size_t allocation_bytes; /* allocated in one call, freed or not */
    uint64_t work;           /* done by C functions in one call: 1 a byte, 16 a table element */
    unsigned deadline_ms;    /* processor time of one call; 0 means none */
    size_t file_bytes;       /* size of one script */
};

/* 16 MiB, 64 MiB, 64 Mi, 64 KiB; 50 ms in a room with people waiting, 250 ms on the bench. */
struct sandbox_limits sandbox_limits_room(void);
struct sandbox_limits sandbox_limits_lab(void);

/* NULL when memory is short. The caller frees it. */
struct sandbox *sandbox_new(const struct sandbox_limits *limits);
void sandbox_free(struct sandbox *sandbox);

/* A value kept for later calls; 0 is none. Valid until released or the sandbox is freed. */

/* Runs a script, which must return one table, and keeps that table. 0 and a fault otherwise.
 * `name` is what findings call the file. */
int sandbox_load_text(struct sandbox *sandbox, const char *name, const char *text, size_t size,
                      struct finding *fault);
/* The same from a file. */
int sandbox_load_file(struct sandbox *sandbox, const char *path, struct finding *fault);
/* Reads a file of at most one byte more than the limit; the caller frees `*text`, which is
 * terminated. False and a fault when it cannot be read. */
bool sandbox_read_file(const struct sandbox *sandbox, const char *path, char **text, size_t *size,
                       struct finding *fault);
void sandbox_release(struct sandbox *sandbox, int reference);

/* The part of a path that findings show: what follows the last slash. */
const char *sandbox_file_name(const char *path);

/*
 * A call into the sandbox. Everything in it runs protected and under all limits, `push` and
 * `take` too: both may raise Lua errors, so they must not hold anything that needs freeing.
 */
struct sandbox_call {
    int reference;        /* a kept table */
    const char *function; /* its field to call; NULL calls nothing, `take` gets the table */
    int (*push)(struct lua_State *lua, void *data); /* returns the number of arguments */
    void (*take)(struct lua_State *lua, int first, void *data); /* results from index `first` on */
    void *data;
    const char *file; /* what a fault without a place of its own names */
    int line;         /* where the function begins; sandbox_call finds it out */
};

/* False and a fault when the script failed or was stopped; true also when `take` is NULL. */
bool sandbox_call(struct sandbox *sandbox, const struct sandbox_call *call, struct finding *fault);

/* Calls a function without arguments and takes its first result as text (as tostring shows it). */
bool sandbox_call_text(struct sandbox *sandbox, const struct sandbox_call *call, char *out,
                       size_t capacity, struct finding *fault);

/* Whether the kept table has a function in this field. */
bool sandbox_has_function(struct sandbox *sandbox, int reference, const char *function);

/* The most memory that was alive at one time since the sandbox was made. */
size_t sandbox_memory_peak_bytes(const struct sandbox *sandbox);

#endif
