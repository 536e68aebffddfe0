#ifndef NAMES_H
#define NAMES_H
#include "world.h"

/* Invented firms: the same deal or customer has the same name in every run, team and replay, and a
 * deal that was won keeps its name as a customer. Up to 26 bytes, ASCII, always terminated. */

#define NAME_SIZE 27

void name_of_deal(uint32_t id, uint32_t segment, char *out, size_t capacity);
void name_of_customer(const struct customer *customer, char *out, size_t capacity);
/* The same for a happening about a customer: its id and `deal`. */
void name_of_account(uint32_t id, uint32_t deal, uint32_t segment, char *out, size_t capacity);

#endif
