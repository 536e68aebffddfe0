#ifndef NAMES_H
#define NAMES_H
#include <stddef.h>
#include <stdint.h>

/* Names of invented companies, the same in every program and game. An account keeps its name when
 * its deal becomes a contract, so name things by `account`. Names stay below 32 bytes. */

/* The first accounts are the opening customers, whose account is their id. */
#define ACCOUNT_FIRST_DEAL 1024

uint32_t account_of_deal(uint32_t deal);
void name_of_account(uint32_t account, uint32_t segment, char *out, size_t capacity);
/* The same, for a customer's account (not their id). */
void name_of_customer(uint32_t account, uint32_t segment, char *out, size_t capacity);
/* The same, for a deal's id. */
void name_of_deal(uint32_t deal, uint32_t segment, char *out, size_t capacity);

#endif
