#include "game_numbers.h"

#include <math.h>
#include <string.h>

#include "ensure.h"

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

bool game_number_find(const char *name, uint8_t *number)
{
    for (unsigned i = 0; i < GAME_NUMBER_COUNT; i++) {
        if (strcmp(names[i], name) != 0) continue;
        *number = (uint8_t)i;
        return true;
    }
    return false;
}
