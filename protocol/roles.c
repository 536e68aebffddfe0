#include "roles.h"

#include "ensure.h"

#include <strings.h>

struct role_row {
    enum side side;
    const char *id;
    const char *name;
    const char *sentence;
};

static const struct role_row rows[ROLE_COUNT] = {
#define ROLE(id, side, name, sentence) [ROLE_##id] = {SIDE_##side, #id, name, sentence},
#include "roles.def"
#undef ROLE
};

enum side role_side(enum role role)
{
    ensure(role < ROLE_COUNT);
    return rows[role].side;
}

const char *role_name(enum role role)
{
    ensure(role < ROLE_COUNT);
    return rows[role].name;
}

const char *role_sentence(enum role role)
{
    ensure(role < ROLE_COUNT);
    return rows[role].sentence;
}

const char *role_id(enum role role)
{
    ensure(role < ROLE_COUNT);
    return rows[role].id;
}

bool role_parse(const char *text, enum role *role)
{
    for (int i = 0; i < ROLE_COUNT; i++) {
        if (strcasecmp(text, rows[i].id) == 0 || strcasecmp(text, rows[i].name) == 0) {
            *role = (enum role)i;
            return true;
        }
    }
    return false;
}
