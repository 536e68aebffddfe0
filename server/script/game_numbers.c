#include "game_numbers.h"

#include <math.h>
#include <string.h>

#include "ensure.h"
#include "happenings.h"
#include "world.h"

static const char *const names[GAME_NUMBER_COUNT] = {
#define GAME_NUMBER(name, ...) [GAME_NUMBER_##name] = #name,
#include "game_numbers.def"
#undef GAME_NUMBER
};

const char *game_number_name(enum game_number number)
{
    ensure(number < GAME_NUMBER_COUNT);
    return names[number];
}

const char *game_number_sentence(enum game_number number)
{
    static const char *const sentences[GAME_NUMBER_COUNT] = {
#define GAME_NUMBER(name, sentence, ...) [GAME_NUMBER_##name] = sentence,
#include "game_numbers.def"
#undef GAME_NUMBER
    };
    ensure(number < GAME_NUMBER_COUNT);
    return sentences[number];
}

void game_number_range(enum game_number number, double *least, double *most)
{
    static const double ranges[GAME_NUMBER_COUNT][2] = {
#define GAME_NUMBER(name, sentence, least_, most_) [GAME_NUMBER_##name] = {least_, most_},
#include "game_numbers.def"
#undef GAME_NUMBER
    };
    ensure(number < GAME_NUMBER_COUNT);
    *least = ranges[number][0];
    *most = ranges[number][1];
}

void game_numbers_take(const struct world *world, const struct week_result *last, double waiting,
                       double quarter, double numbers[GAME_NUMBER_COUNT])
{
    memset(numbers, 0, GAME_NUMBER_COUNT * sizeof *numbers);
    numbers[GAME_NUMBER_target] = world_target(world);
    if (last == NULL) return;
    numbers[GAME_NUMBER_revenue] = last->revenue;
    numbers[GAME_NUMBER_profit] = last->profit;
    numbers[GAME_NUMBER_alignment] = last->index;
    numbers[GAME_NUMBER_tension] = last->tension;
    numbers[GAME_NUMBER_satisfaction] = last->satisfaction;
    numbers[GAME_NUMBER_open_deals] = last->open_deals;
    numbers[GAME_NUMBER_waiting] = waiting;
    numbers[GAME_NUMBER_quarter] = quarter;
}

bool game_number_find(const char *name, uint8_t *number)
{
    for (unsigned i = 0; i < GAME_NUMBER_COUNT; i++) {
        if (strcmp(names[i], name) != 0) continue;
        *number = (uint8_t)i;
        return true;
    }
    return false;
}
