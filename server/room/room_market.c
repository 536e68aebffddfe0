#include "names.h"
#include "project.h"
#include "room_views.h"
#include "scenario.h"
#include "text.h"

/* The market and the pipeline of one person: what the simulation lets their chairs see, with the
 * room's words and the results of the quarter. */

static const char *const usual_segments[SEGMENTS] = {"Small firms", "Middle firms", "Large firms"};

static const char *segment_name(const struct room *room, unsigned segment)
{
    const char *name = room->brought.names[NAME_SMALL + segment];
    return name[0] != 0 ? name : usual_segments[segment];
}

void fill_market_view(struct room *room, const struct person *person, struct view_market_view *view)
{
    view->role = (uint8_t)first_chair(person);
    project_market(room->teams[person->team].world, person->roles, view);
    for (unsigned s = 0; s < SEGMENTS; s++)
        text_copy(view->segments[s].name, sizeof view->segments[s].name, segment_name(room, s));
}

/* Deals won and lost in the quarter on the screens: in a break the one that just ended. */
static void fill_quarter(const struct room *room, const struct team *team,
                         struct view_pipeline_view *view)
{
    unsigned of = room->open.weeks_per_quarter;
    unsigned last = room->phase == PHASE_BREAK && room->week > 0 ? room->week - 1u : room->week;
    for (unsigned week = last - last % of; week < room->week; week++) {
        view->won_quarter = (uint16_t)(view->won_quarter + team->weeks[week].won);
        view->lost_quarter = (uint16_t)(view->lost_quarter + team->weeks[week].lost);
    }
}

void fill_pipeline_view(struct room *room, const struct person *person,
                        struct view_pipeline_view *view)
{
    const struct team *team = &room->teams[person->team];
    view->role = (uint8_t)first_chair(person);
    project_pipeline(team->world, person->roles, &team->happenings, view);
    if (project_tells_ends(team->world, person->roles) || room->phase == PHASE_BREAK)
        fill_quarter(room, team, view);
    else
        view->won_quarter = view->lost_quarter = VIEW_HIDDEN;
}
