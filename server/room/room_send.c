#include "ensure.h"
#include "hash.h"
#include "room_views.h"

#include <stdlib.h>
#include <string.h>

/* Views go out when the state has changed, and to each viewer only those that differ from what the
 * viewer has. Views are built one at a time into one buffer, because the largest are large. */

struct out {
    struct view view;
    uint8_t packet[65536];
};

/* Where a viewer's knowledge of a view is kept: a desk has a place of its own per chair. */
static unsigned place_of(const struct view *view)
{
    if (view->id == VIEW_DESK_VIEW) return (unsigned)VIEW_COUNT + view->as.desk_view.role;
    return (unsigned)view->id;
}

static void begin_view(struct out *out, enum view_id id)
{
    memset(&out->view, 0, sizeof out->view);
    out->view.id = id;
}

static void send_view(struct room *room, struct viewer *viewer, struct out *out)
{
    size_t size = packet_of_view(&out->view, out->packet, sizeof out->packet);
    unsigned place = place_of(&out->view);
    ensure(size > 0 && place < VIEW_PLACES);
    uint64_t hash = hash_bytes(HASH_START, out->packet, size);
    if (viewer->has[place] == hash) return;
    viewer->has[place] = hash;
    room->port.send(room->port.context, viewer->id, out->packet, size);
}

static void send_team(struct room *room, struct viewer *viewer, unsigned team, struct out *out)
{
    begin_view(out, VIEW_TEAM_VIEW);
    fill_team_view(room, team, &out->view.as.team_view);
    send_view(room, viewer, out);
    if (room->phase == PHASE_DEBRIEF) {
        begin_view(out, VIEW_DEBRIEF_VIEW);
        fill_debrief_view(room, team, &out->view.as.debrief_view);
        send_view(room, viewer, out);
    }
}

static void send_desks(struct room *room, struct viewer *viewer, const struct person *person,
                       struct out *out)
{
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        if (!(person->roles & (1u << role))) continue;
        begin_view(out, VIEW_DESK_VIEW);
        fill_desk_view(room, person->team, (enum role)role, &out->view.as.desk_view);
        send_view(room, viewer, out);
    }
}

static void send_person(struct room *room, struct viewer *viewer, const struct person *person,
                        struct out *out)
{
    send_team(room, viewer, person->team, out);
    if (!room->is_started) return;
    send_desks(room, viewer, person, out);
    begin_view(out, VIEW_MARKET_VIEW);
    fill_market_view(room, person, &out->view.as.market_view);
    send_view(room, viewer, out);
    begin_view(out, VIEW_PIPELINE_VIEW);
    fill_pipeline_view(room, person, &out->view.as.pipeline_view);
    send_view(room, viewer, out);
    if (room->phase == PHASE_BREAK) {
        begin_view(out, VIEW_REVIEW_VIEW);
        fill_review_view(room, person, &out->view.as.review_view);
        send_view(room, viewer, out);
    }
}

static void send_viewer(struct room *room, struct viewer *viewer, struct out *out)
{
    const struct person *person = room_person(room, viewer->person);
    begin_view(out, VIEW_ROOM_VIEW);
    fill_room_view(room, viewer->is_facilitator, &out->view.as.room_view);
    send_view(room, viewer, out);
    if (person != NULL)
        send_person(room, viewer, person, out);
    else
        for (unsigned team = 0; team < room->open.teams; team++)
            send_team(room, viewer, team, out);
}

void room_touch(struct room *room)
{
    room->is_dirty = true;
}

bool room_has_news(const struct room *room)
{
    return room->is_dirty && room->open.teams > 0;
}

void room_flush(struct room *room)
{
    if (!room_has_news(room)) return;
    struct out *out = malloc(sizeof *out);
    ensure(out != NULL);
    for (size_t i = 0; i < room->viewer_count; i++)
        send_viewer(room, &room->viewers[i], out);
    free(out);
    room->is_dirty = false;
}
