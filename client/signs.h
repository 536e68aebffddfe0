#ifndef SIGNS_H
#define SIGNS_H
#include "units.h"

#include <stdbool.h>

/* The numbers of a chair's panel by the number they travel under. */

/* Finds a number by the model's symbol; false: no such number. */
bool sign_find(const char *symbol, unsigned *metric);
/* Its name in the chosen language, up to 22 characters; "" for unknown numbers. */
const char *sign_label(unsigned metric);
enum unit sign_unit(unsigned metric);

#endif
