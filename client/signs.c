#include "signs.h"

#include "words.h"

#include <string.h>

struct sign {
    const char *symbol;
    enum unit unit;
    const char *label[LANGUAGE_COUNT];
};

static const struct sign signs[] = {
#define SIGN(symbol, unit, english, german) {symbol, UNIT_##unit, {english, german}},
#include "signs.def"
#undef SIGN
};
enum { SIGN_COUNT = sizeof signs / sizeof signs[0] };

bool sign_find(const char *symbol, unsigned *metric)
{
    for (unsigned i = 0; i < SIGN_COUNT; i++) {
        if (strcmp(signs[i].symbol, symbol) != 0) continue;
        *metric = i;
        return true;
    }
    return false;
}

const char *sign_label(unsigned metric)
{
    return metric < SIGN_COUNT ? signs[metric].label[words_language()] : "";
}

enum unit sign_unit(unsigned metric)
{
    return metric < SIGN_COUNT ? signs[metric].unit : UNIT_COUNT;
}
