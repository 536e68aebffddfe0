#ifndef CATALOGUE_H
#define CATALOGUE_H
#include "messages.h"
#include "room_script.h"

#include <stdbool.h>
#include <stddef.h>

/* The scenarios that this server can play: the Lua files and packs (pack.h) of one folder, read
 * anew each time, so that an author sees a change in the next room. */
struct catalogue {
    const char *folder; /* borrowed */
};

/* False and one sentence when the folder cannot be read. */
bool catalogue_open(struct catalogue *catalogue, const char *folder, char *sentence,
                    size_t capacity);

/* A line for each of them, by name; a file with errors is listed as not playable, its first finding
 * in place of the summary. */
void catalogue_list(const struct catalogue *catalogue, struct session_scenario_list *list);

/* The scenario of that name ("air_cover", or "air_cover.lua") with a script that holds its hooks;
 * the caller frees the script. NULL and one sentence when there is none or it has errors. */
struct script *catalogue_load(const struct catalogue *catalogue, const char *name,
                              struct scenario *scenario, char *sentence, size_t capacity);

/* The policy of that name, for bots, from the folder "policies" beside the scenarios; the script
 * owns it. NULL and one sentence when there is none or a room may not use it. */
struct policy *catalogue_policy(const struct catalogue *catalogue, struct script *script,
                                const char *name, char *sentence, size_t capacity);

#endif
