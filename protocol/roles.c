#include "roles.h"

#include "ensure.h"

struct role_row {
    enum side side;
    const char *id;
    const char *name[LANGUAGE_COUNT];
    const char *sentence;
};

static const struct role_row rows[ROLE_COUNT] = {
#define ROLE(id, side, english, german, sentence)                                                  \
    [ROLE_##id] = {SIDE_##side, #id, {english, german}, sentence},
#include "roles.def"
#undef ROLE
};

enum side role_side(enum role role)
{
    ensure(role < ROLE_COUNT);
    return rows[role].side;
}

uint16_t roles_of_side(enum side side)
{
    unsigned roles = 0;
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        if (rows[role].side == side) roles |= 1u << role;
    return (uint16_t)roles;
}

const char *role_name(enum role role)
{
    ensure(role < ROLE_COUNT);
    return rows[role].name[LANGUAGE_EN];
}

const char *role_name_in(enum role role, enum language language)
{
    ensure(role < ROLE_COUNT && language < LANGUAGE_COUNT);
    return rows[role].name[language];
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

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Equal but for the case of ASCII letters. The simulation links this file, so not strcasecmp. */
static bool is_same_word(const char *a, const char *b)
{
    while (*a != 0 && lower(*a) == lower(*b)) {
        a++;
        b++;
    }
    return lower(*a) == lower(*b);
}

bool role_parse(const char *text, enum role *role)
{
    for (int i = 0; i < ROLE_COUNT; i++) {
        if (is_same_word(text, rows[i].id) || is_same_word(text, rows[i].name[LANGUAGE_EN])) {
            *role = (enum role)i;
            return true;
        }
    }
    return false;
}
