#ifndef FIGURES_H
#define FIGURES_H
#include "units.h"

#include <stddef.h>
#include <stdint.h>

/* Numbers as people read them, in the chosen language. Always terminated; no locale of the C
 * library is asked, so that every machine writes the same. */

/* Booked money: "$1,234,000"; `currency` empty means "$"; cents are rounded to whole units. */
void figures_money(char *out, size_t capacity, int64_t cents, const char *currency);
/* The same in few letters for narrow places: "$1.23 million", "$410,000". */
void figures_money_short(char *out, size_t capacity, int64_t cents, const char *currency);
/* Money of the model, k$, as whole units: 6 -> "$6,000". */
void figures_thousands(char *out, size_t capacity, double thousands, const char *currency);
/* A share as "42%". */
void figures_share(char *out, size_t capacity, double share);
/* A number with as many places as help: "0.4", "7.5", "42", "1,234". */
void figures_number(char *out, size_t capacity, double value);
/* A value of a table in its unit, such as "$6,000 a week", "24 hours", "38%". */
void figures_value(char *out, size_t capacity, double value, enum unit unit, const char *currency);
/* A room's code in two groups, as it is told: "K7QM2WXH" -> "K7QM-2WXH". */
void figures_code(char *out, size_t capacity, const char *code);
/* Time left: "1:05", "12:00". */
void figures_time(char *out, size_t capacity, int64_t ms);

#endif
