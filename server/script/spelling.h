#ifndef SPELLING_H
#define SPELLING_H
#include "finding.h"
#include "scenario.h"
#include "source.h"

/*
 * Looks at the rules of a scenario without running them: a misspelt name in a branch that a trial
 * game never enters would otherwise be met in a workshop. Finds globals that do not exist, fields
 * of `game`, of its teams and of the libraries that do not exist, and names of the model, of
 * events, chairs and of the scenario's own things in the calls of game's functions. `scenario` is
 * what the file's data say.
 */
void spelling_check(const struct source *source, const struct scenario *scenario,
                    struct findings *findings);

#endif
