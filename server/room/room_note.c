#include "project.h"
#include "room_advice.h"
#include "room_views.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

/* The hand-over note: three prompts that the chair's open items have already answered, so that the
 * one who goes only corrects them. */

/* Whose work the chair depends on most, and who comes next. */
static const enum role partners[ROLE_COUNT][2] = {
    [ROLE_CEO] = {ROLE_AE, ROLE_DEMAND},      [ROLE_BRAND] = {ROLE_AE, ROLE_PMI},
    [ROLE_DEMAND] = {ROLE_PROSPECT, ROLE_AE}, [ROLE_PMI] = {ROLE_AE, ROLE_AM},
    [ROLE_PROSPECT] = {ROLE_DEMAND, ROLE_AE}, [ROLE_AE] = {ROLE_PROSPECT, ROLE_PMI},
    [ROLE_AM] = {ROLE_CX, ROLE_AE},           [ROLE_CX] = {ROLE_AM, ROLE_AE},
    [ROLE_DIRECTOR] = {ROLE_AE, ROLE_DEMAND},
};

static void fill_trying(const struct room *room, const struct team *team, enum role role,
                        struct view_review_view *view)
{
    for (size_t i = team->decision_count; i > 0; i--) {
        if (team->decisions[i - 1].role != role || team->decisions[i - 1].is_overruled) continue;
        room_word_decision(room, &team->decisions[i - 1], view->trying, sizeof view->trying);
        return;
    }
    text_copy(view->trying, sizeof view->trying, "Keep this chair as I found it.");
}

static void fill_burning(const struct team *team, enum role role, struct view_review_view *view)
{
    struct panel panel;
    char burning[200], move[200];
    project(team->world, role, &panel);
    room_advise(role, &panel, burning, move);
    text_copy(view->burning, sizeof view->burning, burning);
}

/* The first partner who is not the writer: by name where a person sits there. */
static void fill_talk_to(struct room *room, const struct person *writer, enum role role,
                         struct view_review_view *view)
{
    char line[PERSON_NAME_SIZE + 32];
    const struct team *team = &room->teams[writer->team];
    for (unsigned i = 0; i < 2; i++) {
        enum role partner = partners[role][i];
        const struct person *other = room_person(room, team->chairs[partner].holder);
        if (other == writer) continue;
        snprintf(line, sizeof line, other == NULL ? "%s%s" : "%s (%s)",
                 other == NULL ? "" : other->name, room_role_name(room, partner));
        text_copy(view->talk_to, sizeof view->talk_to, line);
        return;
    }
    text_copy(view->talk_to, sizeof view->talk_to, room_role_name(room, ROLE_CEO));
}

void room_note_prompts(struct room *room, const struct person *person,
                       struct view_review_view *view)
{
    enum role role = first_chair(person);
    if (role >= ROLE_COUNT) return;
    const struct team *team = &room->teams[person->team];
    const struct chair *chair = &team->chairs[role];
    if (chair->has_note) {
        memcpy(view->trying, chair->note.trying, sizeof view->trying);
        memcpy(view->burning, chair->note.burning, sizeof view->burning);
        memcpy(view->talk_to, chair->note.talk_to, sizeof view->talk_to);
        return;
    }
    fill_trying(room, team, role, view);
    fill_burning(team, role, view);
    fill_talk_to(room, person, role, view);
}
