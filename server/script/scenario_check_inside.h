#ifndef SCENARIO_CHECK_INSIDE_H
#define SCENARIO_CHECK_INSIDE_H
#include "finding.h"
#include "scenario.h"
#include "source.h"

/*
 * Inside scenario_check: a scenario that was read without errors, so that row i of a list of the
 * file is element i of the data. Everything said here is a warning: the file plays.
 */
struct checking {
    const struct source *source;
    const struct scenario *scenario;
    struct findings *findings;
};

/* A warning on the line of the field with this path, as "injects[2].when". */
void checking_warn(const struct checking *checking, const char *path, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* scenario_check_weeks.c: what lies after the end of the game, conditions that never hold. */
void checking_weeks(const struct checking *checking);
/* scenario_check_people.c: words to chairs that are not played, and too few chairs. */
void checking_people(const struct checking *checking);
/* scenario_check_rules.c: hooks that are never called, own numbers that are never set. */
void checking_rules(const struct checking *checking);
/* scenario_check_texts.c: buttons that are cut, what participants and trainers miss, targets. */
void checking_texts(const struct checking *checking);

#endif
