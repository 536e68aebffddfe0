#include "ensure.h"
#include "metrics.h"
#include "project.h"
#include "room_state.h"

#include <string.h>

static void keep(struct sign_past *past, double value)
{
    if (past->count == SIGN_WEEKS) {
        memmove(past->values, past->values + 1, (SIGN_WEEKS - 1) * sizeof *past->values);
        past->count--;
    }
    past->values[past->count++] = value;
}

static void keep_signs_of(struct team *team, enum role role)
{
    struct panel panel;
    ensure(levers_of_role(role) <= LEVERS_OF_ROLE_MAX);
    project(team->world, role, &panel);
    for (unsigned i = 0; i < levers_of_role(role); i++) {
        uint16_t slot;
        double value;
        if (metric_slot_find(lever_info(lever_of_role(role, i))->sign, &slot) &&
            panel_get(&panel, slot, &value))
            keep(&team->signs[role][i], value);
    }
}

/* How much better known the company is, as the survey told Brand. */
static void keep_known(struct team *team, unsigned week)
{
    struct panel panel;
    double value;
    project(team->world, ROLE_BRAND, &panel);
    if (panel_get(&panel, METRIC_SLOT_A_gain, &value)) team->dealings.known_gain[week] = value;
}

void team_keep_signs(struct team *team, unsigned week)
{
    keep_known(team, week);
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        keep_signs_of(team, (enum role)role);
}
