#ifndef WISHES_H
#define WISHES_H
#include "messages.h"
#include "scenario.h"

#include <stdbool.h>
#include <stddef.h>

/* Puts what a facilitator wishes for a new room over the scenario's own settings: KEY=VALUE of
 * scenario_set, and `rotate`: "none", or the weeks played before each rotation, "13,26,39" (whole
 * quarters). False and one sentence for an unknown key or a value that cannot be. */
bool wishes_apply(const struct session_create *wish, struct scenario *scenario, char *sentence,
                  size_t capacity);

/* Teams of the new room: 0 in the wish means the scenario's usual number. */
uint8_t wishes_teams(const struct session_create *wish, const struct scenario *scenario);

#endif
