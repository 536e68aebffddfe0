#ifndef DRIVES_H
#define DRIVES_H
#include "setup.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * What a setting of a scenario drives without code: `sets = "params.ae_n"` and the like. The text
 * is found once; the value is then put into a company's setup like the file's own number.
 */
enum drive_kind { DRIVE_PARAMETER, DRIVE_INIT, DRIVE_DECISION, DRIVE_TARGETS };

struct drive {
    enum drive_kind kind;
    unsigned slot; /* of the kind's table; 0 for targets */
};

/* "params.NAME", "init.NAME", "decisions.NAME" (of a name with several numbers "NAME[1]", counted
 * from 1), "curves.NAME.height" or "curves.NAME.reach", or "targets". False and one sentence when
 * there is nothing of this name. */
bool drive_find(const char *text, struct drive *drive, char *sentence, size_t capacity);

/* The values that it takes. */
void drive_range(const struct drive *drive, double *min, double *max);
bool drive_is_whole(const struct drive *drive);

/* Puts the value into the setup; all targets become `targets` times the value. False, and nothing
 * has changed, when it is out of range or breaks a sum of shares. */
bool drive_put(const struct drive *drive, struct setup *setup, const double targets[QUARTERS],
               double value);

#endif
