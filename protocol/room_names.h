#ifndef ROOM_NAMES_H
#define ROOM_NAMES_H
#include "roles.h"

/* What a room may call in its own words: NAME and CHANGE of commands.def and the views know these
 * by their keys. */
enum room_name {
    NAME_COMPANY,
    NAME_PRODUCT,
    NAME_COMPETITOR,
    NAME_CURRENCY,
    NAME_SMALL, /* the three kinds of customers, in the order of the model's segments */
    NAME_MIDDLE,
    NAME_LARGE,
    NAME_OF_ROLE, /* NAME_OF_ROLE + enum role: a chair */
    ROOM_NAME_COUNT = NAME_OF_ROLE + ROLE_COUNT
};

/* "company", "small", "AE": placeholders of texts and settings use the same. */
const char *room_name_key(unsigned name);
/* Finds a name by its key; false: there is none. */
bool room_name_find(const char *key, unsigned *name);
/* What it is called where nobody has said otherwise; NULL: it always has a name of its own. */
const char *room_name_usual(unsigned name, enum language language);
/* The most characters that its places on screens have room for. */
size_t room_name_length(unsigned name);
/* Whether it fits there and is plain text that can be seen. */
bool room_name_is_allowed(unsigned name, const char *text);

#endif
