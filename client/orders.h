#ifndef ORDERS_H
#define ORDERS_H
#include "levers.h"

#include <stddef.h>

/* What an order is called where it stands alone: in a request, a proposal, a list of exact values.
 * In the chosen language, always terminated. */

/* The decision's name, with the size of firms where it is one of three. */
void orders_label(unsigned slot, char *out, size_t capacity);
/* The name of the lever that sets it, as the holder of the chair reads it; without one, as above.
 */
void orders_lever(unsigned slot, char *out, size_t capacity);
/* Its value: the name of the stop or answer that alone has it, else the number in its unit. */
void orders_value(unsigned slot, double value, const char *currency, char *out, size_t capacity);
/* Both: "Pass to sales: keen". */
void orders_say(unsigned slot, double value, const char *currency, char *out, size_t capacity);

#endif
