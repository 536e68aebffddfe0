#include "room_names.h"

#include "ensure.h"
#include "text.h"

#include <string.h>

static const struct {
    const char *key;
    size_t length;
} rows[NAME_OF_ROLE] = {
    [NAME_COMPANY] = {"company", 24},       [NAME_PRODUCT] = {"product", 24},
    [NAME_COMPETITOR] = {"competitor", 24}, [NAME_CURRENCY] = {"currency", 3},
    [NAME_SMALL] = {"small", 16},           [NAME_MIDDLE] = {"middle", 16},
    [NAME_LARGE] = {"large", 16},
};

static const char *const usual[NAME_OF_ROLE][LANGUAGE_COUNT] = {
    [NAME_PRODUCT] = {"our product", "unser Produkt"},
    [NAME_SMALL] = {"Small firms", "Kleine Firmen"},
    [NAME_MIDDLE] = {"Middle firms", "Mittlere Firmen"},
    [NAME_LARGE] = {"Large firms", "Große Firmen"},
};

enum { CHAIR_LENGTH = 22, NAME_BYTES = 40, CURRENCY_BYTES = 8, SEGMENT_BYTES = 24 };

const char *room_name_key(unsigned name)
{
    ensure(name < ROOM_NAME_COUNT);
    return name < NAME_OF_ROLE ? rows[name].key : role_id((enum role)(name - NAME_OF_ROLE));
}

bool room_name_find(const char *key, unsigned *name)
{
    for (unsigned i = 0; i < ROOM_NAME_COUNT; i++) {
        if (strcmp(room_name_key(i), key) != 0) continue;
        *name = i;
        return true;
    }
    return false;
}

const char *room_name_usual(unsigned name, enum language language)
{
    ensure(name < ROOM_NAME_COUNT && language < LANGUAGE_COUNT);
    return name < NAME_OF_ROLE ? usual[name][language]
                               : role_name_in((enum role)(name - NAME_OF_ROLE), language);
}

size_t room_name_length(unsigned name)
{
    ensure(name < ROOM_NAME_COUNT);
    return name < NAME_OF_ROLE ? rows[name].length : CHAIR_LENGTH;
}

/* Views carry them in fields of these sizes. */
static size_t bytes_of(unsigned name)
{
    if (name == NAME_CURRENCY) return CURRENCY_BYTES;
    return name >= NAME_SMALL && name <= NAME_LARGE ? SEGMENT_BYTES : NAME_BYTES;
}

bool room_name_is_allowed(unsigned name, const char *text)
{
    size_t size = strlen(text);
    return size < bytes_of(name) && text_is_clean(text, size) && text_is_visible(text) &&
           text_length(text) <= room_name_length(name);
}
