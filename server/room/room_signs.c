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

static void keep_signs_of(const struct room *room, struct team *team, enum role role)
{
    struct panel panel;
    uint16_t levers[LEVERS_OF_ROLE_MAX];
    unsigned count = room_front(room, role, levers, LEVERS_OF_ROLE_MAX);
    room_panel(room, team, role, &panel);
    for (unsigned i = 0; i < count; i++) {
        uint16_t slot;
        double value;
        if (metric_slot_find(lever_info((enum lever)levers[i])->sign, &slot) &&
            panel_get(&panel, slot, &value))
            keep(&team->signs[role][i], value);
    }
}

static double seen_by(const struct team *team, enum role role, uint16_t slot)
{
    struct panel panel;
    double value = 0;
    project(team->world, role, &panel);
    (void)panel_get(&panel, slot, &value);
    return value;
}

/* For the private goals. */
static void keep_seen(struct team *team, unsigned week)
{
    team->dealings.seen[week] = (struct seen_week){
        .gain = seen_by(team, ROLE_BRAND, METRIC_SLOT_A_gain),
        .renewed = seen_by(team, ROLE_AM, METRIC_SLOT_renewed),
        .churned = seen_by(team, ROLE_AM, METRIC_SLOT_churned),
    };
}

void team_keep_signs(const struct room *room, struct team *team, unsigned week)
{
    keep_seen(team, week);
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        keep_signs_of(room, team, (enum role)role);
}
