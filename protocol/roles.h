#ifndef ROLES_H
#define ROLES_H
#include "language.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The chairs of the company and the side each sits on; rows in roles.def. */
enum role {
#define ROLE(id, ...) ROLE_##id,
#include "roles.def"
#undef ROLE
    ROLE_COUNT
};

enum side { SIDE_NEUTRAL, SIDE_MARKETING, SIDE_SALES };

/* Chairs the weekly model runs on (DIRECTOR only confirms). */
#define ROLE_MODEL_COUNT 8

enum side role_side(enum role role);
/* The chairs of one side as a bit set (`1 << role`). */
uint16_t roles_of_side(enum side side);
/* The chair's name on screen, e.g. "First contact". */
const char *role_name(enum role role);
const char *role_name_in(enum role role, enum language language);
/* One sentence for a newcomer, up to 90 characters. */
const char *role_sentence(enum role role);
/* The identifier used in files and on command lines, e.g. "PROSPECT". */
const char *role_id(enum role role);
/* Finds a role by identifier or screen name, letters' case forgiven; false: no such role. */
bool role_parse(const char *text, enum role *role);

#endif
