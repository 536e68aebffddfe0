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
struct world;
struct week_result;
/* All of them after a week, one each; `last` is NULL before the first week, when only the target is
 * known. What a world does not hold is the caller's: leads that wait as that week left them, and
 * the revenue of the running quarter, k$. */
void game_numbers_take(const struct world *world, const struct week_result *last, double waiting,
                       double quarter, double numbers[GAME_NUMBER_COUNT]);
/* Finds a number by its name; false: there is none. */
bool game_number_find(const char *name, uint8_t *number);

#endif
