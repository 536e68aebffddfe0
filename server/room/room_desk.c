#include "levers.h"
#include "metrics.h"
#include "project.h"
#include "requests.h"
#include "room_advice.h"
#include "room_views.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

/* What lies on a chair's desk: standing orders as inherited, the numbers this chair may see, the
 * note of the one before, the one thing that is burning, one suggested first move. */

static void fill_orders(const struct room *room, const struct team *team, enum role role,
                        struct view_desk_view *view)
{
    const struct chair *chair = &team->chairs[role];
    const size_t max = sizeof view->orders / sizeof *view->orders;
    for (uint16_t slot = 0; slot < DECISION_SLOTS && view->orders_count < max; slot++) {
        if (room_owner(room, slot) != role) continue;
        view->orders[view->orders_count++] = (struct order_row){
            .slot = slot,
            .decided = decisions_get(&team->world->decided, slot),
            .done = decisions_get(&team->world->done, slot),
            .inherited = chair->inherited[slot],
            .changed_week = chair->changed_week[slot],
        };
    }
}

static void fill_panel(const struct panel *panel, struct view_desk_view *view)
{
    const size_t max = sizeof view->panel / sizeof *view->panel;
    for (size_t i = 0; i < panel->count && i < max; i++)
        view->panel[view->panel_count++] = panel->rows[i];
}

/* The last weeks of the number that stands beside each front lever. */
static void fill_signs(const struct room *room, const struct team *team, enum role role,
                       struct view_desk_view *view)
{
    uint16_t levers[LEVERS_OF_ROLE_MAX];
    unsigned count = room_front(room, role, levers, LEVERS_OF_ROLE_MAX);
    for (unsigned i = 0; i < count; i++) {
        const struct sign_past *past = &team->signs[role][i];
        uint16_t metric;
        if (!metric_slot_find(lever_info((enum lever)levers[i])->sign, &metric)) continue;
        struct sign_row *sign = &view->signs[view->signs_count++];
        sign->metric = metric;
        sign->points_count = past->count;
        for (unsigned k = 0; k < past->count; k++)
            sign->points[k].value = past->values[k];
    }
}

/* The newcomer's own wish of an earlier quarter, when it was about the side they now sit on. */
static void fill_ask(struct room *room, unsigned team, enum role role, struct view_desk_view *view)
{
    const struct chair *chair = &room->teams[team].chairs[role];
    const struct person *person = room_person(room, chair->holder);
    if (person == NULL || person->ask.text[0] == 0) return;
    bool has_crossed = role_side(role) != SIDE_NEUTRAL && person->has_held != 0 &&
                       (person->has_held & roles_of_side(role_side(role))) == 0;
    if (has_crossed) memcpy(view->asked, person->ask.text, sizeof view->asked);
}

static void fill_note(struct room *room, unsigned team, enum role role, struct view_desk_view *view)
{
    const struct chair *chair = &room->teams[team].chairs[role];
    const struct person *before = room_person(room, chair->before);
    view->since_week = chair->since_week;
    view->is_new = room->week < chair->since_week + 2u;
    if (before != NULL) memcpy(view->note_from, before->name, sizeof view->note_from);
    if (!chair->has_received) return;
    memcpy(view->trying, chair->received.trying, sizeof view->trying);
    memcpy(view->burning, chair->received.burning, sizeof view->burning);
    memcpy(view->talk_to, chair->received.talk_to, sizeof view->talk_to);
}

/* The quarter's initiative is known to those who propose and sign it; how often colleagues were
 * overruled only to the one who did it. */
static void fill_dealings(const struct room *room, unsigned team, enum role role,
                          struct view_desk_view *view)
{
    if (role == ROLE_CEO) view->overruled = (uint16_t)room_overruled(room, team);
    if (role == ROLE_CEO) view->is_assessing = room->teams[team].world->assess_week != 0;
    if (role != ROLE_CEO && role != ROLE_PMI) return;
    view->initiative_state = (uint8_t)room_initiative(room, team);
    if (view->initiative_state != INITIATIVE_NONE)
        view->initiative = room->teams[team].dealings.initiative;
}

void fill_desk_view(struct room *room, unsigned index, enum role role, struct view_desk_view *view)
{
    const struct team *team = &room->teams[index];
    struct panel panel;
    room_panel(room, team, role, &panel);
    view->role = (uint8_t)role;
    fill_orders(room, team, role, view);
    fill_panel(&panel, view);
    fill_signs(room, team, role, view);
    fill_note(room, index, role, view);
    fill_ask(room, index, role, view);
    fill_goal(room, index, role, &panel, view);
    fill_papers(team, role, view);
    fill_dealings(room, index, role, view);
    fill_own_desk(room, index, role, view);
    room_advise(role, &panel, view->now_burning, view->first_move);
}
