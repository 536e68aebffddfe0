#ifndef SIGNS_H
#define SIGNS_H
#include "units.h"

#include <stdbool.h>
#include <stddef.h>

/* The numbers of a chair's panel (protocol/metrics.def) in the chosen language; a number is named
 * by its slot, as it travels. */

/* Finds a number by the model's symbol, such as "K" or "A[0]"; false: no such number. */
bool sign_find(const char *symbol, unsigned *metric);
/* Its name; empty for unknown numbers. */
void sign_label(char *out, size_t capacity, unsigned metric);
enum unit sign_unit(unsigned metric);

#endif
