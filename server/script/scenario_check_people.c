#include "scenario_check_inside.h"

#include <stdio.h>

/* Words to chairs that nobody sits in, and more people than chairs. */

/* The first chair of the set that is not played; the director is nobody's usual chair. */
static bool find_absent(const struct scenario *scenario, uint16_t chairs, enum role *absent)
{
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
        if ((chairs & ~scenario->chairs & (1u << role)) == 0) continue;
        *absent = (enum role)role;
        return true;
    }
    return false;
}

static void check_readers(const struct checking *checking, uint32_t index)
{
    const struct scenario_inject *inject = &checking->scenario->injects[index];
    char path[64];
    enum role absent;
    if (!find_absent(checking->scenario, inject->chairs, &absent)) return;
    snprintf(path, sizeof path, "injects[%u].to", index + 1);
    checking_warn(checking, path, "nobody sits in %s here, so nobody reads it there: see chairs",
                  role_id(absent));
}

static unsigned count_chairs(uint16_t chairs)
{
    unsigned count = 0;
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        count += (chairs >> role) & 1u;
    return count;
}

static void check_seats(const struct checking *checking)
{
    const struct scenario *scenario = checking->scenario;
    unsigned chairs = count_chairs(scenario->chairs);
    if (scenario->seats_min <= chairs) return;
    checking_warn(checking, "seats.min",
                  "a team has %u people at least and %u chairs: some would only watch",
                  scenario->seats_min, chairs);
}

void checking_people(const struct checking *checking)
{
    for (uint32_t i = 0; i < checking->scenario->inject_count; i++)
        check_readers(checking, i);
    check_seats(checking);
}
