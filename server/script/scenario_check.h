#ifndef SCENARIO_CHECK_H
#define SCENARIO_CHECK_H
#include "finding.h"
#include "scenario.h"

#include <stdbool.h>

/*
 * What an author wants to know before people sit down: beyond what loading a scenario finds, names
 * in its rules that do not exist, and things in it that will never happen. A room does without.
 */

/* Looks at the file or pack at `path`, whose data are `scenario` (already loaded without errors,
 * or as far as it could be read). */
void scenario_check(const char *path, const struct scenario *scenario, struct findings *findings);

#endif
