#include "ensure.h"
#include "hash.h"
#include "language.h"
#include "phrases.h"
#include "room_language.h"
#include "room_plot.h"
#include "room_views.h"

#include <stdlib.h>
#include <string.h>

/* Views go out when the state has changed, and to each viewer only those that differ from what the
 * viewer has. Views are built one at a time into one buffer, because the largest are large. */

enum { LANGUAGES_MAX = PHRASES_LANGUAGES_MAX + LANGUAGE_COUNT };

struct out {
    struct view view;
    uint8_t packet[65536];
    size_t size;
    unsigned place;
    uint64_t hash;
};

/* Where a viewer's knowledge of a view is kept: there is a desk a chair and a team view a team. */
static unsigned place_of(const struct view *view)
{
    if (view->id == VIEW_DESK_VIEW) return (unsigned)VIEW_COUNT + view->as.desk_view.role;
    if (view->id == VIEW_TEAM_VIEW) return PLACE_OF_TEAMS + view->as.team_view.team;
    return (unsigned)view->id;
}

static void begin_view(struct out *out, enum view_id id)
{
    memset(&out->view, 0, sizeof out->view);
    out->view.id = id;
}

/* Encodes the view at work; send_view gives it to as many viewers as may see it. */
static void seal_view(struct out *out)
{
    out->size = packet_of_view(&out->view, out->packet, sizeof out->packet);
    out->place = place_of(&out->view);
    out->hash = hash_bytes(HASH_START, out->packet, out->size);
    ensure(out->size > 0 && out->place < VIEW_PLACES);
}

static void send_view(struct room *room, struct viewer *viewer, const struct out *out)
{
    if (viewer->has[out->place] == out->hash) return;
    viewer->has[out->place] = out->hash;
    room->port.send(room->port.context, viewer->id, out->packet, out->size);
}

/* Those who read the same view in one language after the other: a view is filled and encoded once a
 * language that somebody reads. */
struct readers {
    const char *languages[LANGUAGES_MAX];
    size_t count;
};

static void find_readers(const struct room *room, struct readers *readers)
{
    readers->count = 0;
    for (size_t i = 0; i < room->viewer_count && readers->count < LANGUAGES_MAX; i++) {
        const char *language = room_language_of(room, &room->viewers[i]);
        size_t at = 0;
        while (at < readers->count && strcmp(readers->languages[at], language) != 0)
            at++;
        if (at == readers->count) readers->languages[readers->count++] = language;
    }
}

static bool reads(const struct room *room, const struct viewer *viewer, const char *language)
{
    return strcmp(room_language_of(room, viewer), language) == 0;
}

static void send_room_view(struct room *room, const char *language, bool is_facilitator,
                           struct out *out)
{
    begin_view(out, VIEW_ROOM_VIEW);
    fill_room_view(room, is_facilitator, &out->view.as.room_view);
    room_word_view(room, language, &out->view);
    seal_view(out);
    for (size_t i = 0; i < room->viewer_count; i++)
        if (room->viewers[i].is_facilitator == is_facilitator &&
            reads(room, &room->viewers[i], language))
            send_view(room, &room->viewers[i], out);
}

/* To the team, and to those who look at the room without a seat; language NULL: to all alike. */
static void send_to_team(struct room *room, const char *language, unsigned team, struct out *out)
{
    seal_view(out);
    for (size_t i = 0; i < room->viewer_count; i++) {
        const struct person *person = room_person(room, room->viewers[i].person);
        if ((person == NULL || person->team == team) &&
            (language == NULL || reads(room, &room->viewers[i], language)))
            send_view(room, &room->viewers[i], out);
    }
}

static void send_team_views(struct room *room, const struct readers *readers, unsigned team,
                            struct out *out)
{
    begin_view(out, VIEW_TEAM_VIEW);
    fill_team_view(room, team, &out->view.as.team_view);
    send_to_team(room, NULL, team, out);
    for (size_t i = 0; i < readers->count && room->phase == PHASE_DEBRIEF; i++) {
        begin_view(out, VIEW_DEBRIEF_VIEW);
        fill_debrief_view(room, team, &out->view.as.debrief_view);
        room_word_view(room, readers->languages[i], &out->view);
        send_to_team(room, readers->languages[i], team, out);
    }
}

/* A desk is built when somebody sits there, once for all who share it and its language. */
static void send_desk(struct room *room, const char *language, unsigned team, enum role role,
                      struct out *out)
{
    bool is_built = false;
    for (size_t i = 0; i < room->viewer_count; i++) {
        const struct person *person = room_person(room, room->viewers[i].person);
        if (person == NULL || person->team != team || !(person->roles & (1u << role)) ||
            !reads(room, &room->viewers[i], language))
            continue;
        if (!is_built) {
            begin_view(out, VIEW_DESK_VIEW);
            fill_desk_view(room, team, role, &out->view.as.desk_view);
            room_word_view(room, language, &out->view);
            seal_view(out);
            is_built = true;
        }
        send_view(room, &room->viewers[i], out);
    }
}

/* What depends on all the chairs of one person, or on the person. */
static void send_person_views(struct room *room, struct viewer *viewer, const struct person *person,
                              struct out *out)
{
    const char *language = room_language_of(room, viewer);
    begin_view(out, VIEW_CARDS_VIEW);
    fill_cards_view(room, language, person, &out->view.as.cards_view);
    seal_view(out);
    send_view(room, viewer, out);
    begin_view(out, VIEW_MARKET_VIEW);
    fill_market_view(room, person, &out->view.as.market_view);
    room_word_view(room, language, &out->view);
    seal_view(out);
    send_view(room, viewer, out);
    begin_view(out, VIEW_PIPELINE_VIEW);
    fill_pipeline_view(room, person, &out->view.as.pipeline_view);
    seal_view(out);
    send_view(room, viewer, out);
    begin_view(out, VIEW_BOOKS_VIEW);
    fill_books_view(room, person, &out->view.as.books_view);
    seal_view(out);
    send_view(room, viewer, out);
    if (room->phase == PHASE_BREAK) {
        begin_view(out, VIEW_REVIEW_VIEW);
        fill_review_view(room, person, &out->view.as.review_view);
        seal_view(out);
        send_view(room, viewer, out);
    }
}

/* Faults and buttons are nobody else's business. */
static void send_facilitator_view(struct room *room, struct viewer *viewer, struct out *out)
{
    const char *language = room_language_of(room, viewer);
    if (!viewer->is_facilitator) return;
    begin_view(out, VIEW_FACILITATOR_VIEW);
    fill_facilitator_view(room, language, &out->view.as.facilitator_view);
    room_word_view(room, language, &out->view);
    seal_view(out);
    send_view(room, viewer, out);
}

/* Large, so it is built only for those who do not have it yet. */
static void send_picture(struct room *room, struct out *out)
{
    bool is_built = false;
    if (room->brought.picture_hash == 0) return;
    for (size_t i = 0; i < room->viewer_count; i++) {
        struct viewer *viewer = &room->viewers[i];
        if (viewer->has[VIEW_PICTURE_VIEW] == room->brought.picture_hash) continue;
        if (!is_built) {
            begin_view(out, VIEW_PICTURE_VIEW);
            fill_picture(room, &out->view.as.picture_view);
            seal_view(out);
            is_built = true;
        }
        out->hash = room->brought.picture_hash;
        send_view(room, viewer, out);
    }
}

static void send_all(struct room *room, struct out *out)
{
    struct readers readers;
    send_picture(room, out);
    find_readers(room, &readers);
    for (size_t i = 0; i < readers.count; i++) {
        send_room_view(room, readers.languages[i], false, out);
        send_room_view(room, readers.languages[i], true, out);
    }
    for (unsigned team = 0; team < room->open.teams; team++) {
        send_team_views(room, &readers, team, out);
        for (size_t i = 0; room->is_started && i < readers.count * ROLE_COUNT; i++)
            send_desk(room, readers.languages[i / ROLE_COUNT], team, (enum role)(i % ROLE_COUNT),
                      out);
    }
    for (size_t i = 0; i < room->viewer_count; i++)
        send_facilitator_view(room, &room->viewers[i], out);
    for (size_t i = 0; room->is_started && i < room->viewer_count; i++) {
        const struct person *person = room_person(room, room->viewers[i].person);
        if (person != NULL) send_person_views(room, &room->viewers[i], person, out);
    }
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
    send_all(room, out);
    free(out);
    room->is_dirty = false;
}
