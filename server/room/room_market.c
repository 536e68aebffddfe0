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
    const char *name = room->scenario == NULL ? "" : room->scenario->segments[segment];
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

/* The stage of a deal that is no longer open: 0 where the happening is about something else. */
static uint8_t closed_stage(const struct happening *happening)
{
    if (happening->kind == HAPPENING_DEAL_WON) return 4;
    bool is_lost = happening->kind == HAPPENING_DEAL_LOST ||
                   happening->kind == HAPPENING_DEAL_DARK ||
                   happening->kind == HAPPENING_DEAL_DROPPED;
    return is_lost ? 5 : 0;
}

static void fill_closed(const struct happening *happening, uint8_t stage, bool has_values,
                        struct deal_row *row)
{
    row->id = happening->id;
    row->segment = (uint8_t)happening->segment;
    row->stage = stage;
    row->source = (uint8_t)happening->source;
    row->value_cents = has_values ? cents_of(happening->value) : -1;
    row->age_weeks = has_values && stage == 5 ? (uint16_t)happening->detail : 0;
    name_of_deal(happening->id, happening->segment, row->name, sizeof row->name);
}

/* Only for chairs that know deals by name: how deals end is hidden from the others. */
static void fill_ended_deals(const struct team *team, uint16_t roles,
                             struct view_pipeline_view *view)
{
    const size_t max = sizeof view->deals / sizeof *view->deals;
    const bool has_values = project_values_deals(team->world, roles);
    if (!project_names_deals(team->world, roles)) return;
    for (uint32_t i = 0; i < team->happenings.count && view->deals_count < max; i++) {
        uint8_t stage = closed_stage(&team->happenings.list[i]);
        if (stage == 0) continue;
        fill_closed(&team->happenings.list[i], stage, has_values,
                    &view->deals[view->deals_count++]);
    }
}

void fill_pipeline_view(struct room *room, const struct person *person,
                        struct view_pipeline_view *view)
{
    const struct team *team = &room->teams[person->team];
    view->role = (uint8_t)first_chair(person);
    project_pipeline(team->world, person->roles, view);
    fill_quarter(room, team, view);
    fill_ended_deals(team, person->roles, view);
}
