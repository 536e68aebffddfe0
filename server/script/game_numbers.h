#ifndef GAME_NUMBERS_H
#define GAME_NUMBERS_H
#include <stdbool.h>
#include <stdint.h>

/* The numbers of a team that a scenario's hooks and conditions know (rows in game_numbers.def). */
enum game_number {
#define GAME_NUMBER(name, ...) GAME_NUMBER_##name,
#include "game_numbers.def"
#undef GAME_NUMBER
    GAME_NUMBER_COUNT
};

const char *game_number_name(enum game_number number);
const char *game_number_sentence(enum game_number number);
/* The least and the most it can be; an infinity where there is no bound. */
void game_number_range(enum game_number number, double *least, double *most);
/* Finds a number by its name; false: there is none. */
bool game_number_find(const char *name, uint8_t *number);

#endif
