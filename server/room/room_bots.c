#include "metrics.h"
#include "project.h"
#include "room_script.h"
#include "room_state.h"

#include <stdlib.h>

/* Bots: a chair that no person holds keeps its standing orders, or follows the policy that was
 * chosen for it. A policy sees what a person in that chair would see, and no more. */

static size_t name_panel(const struct panel *panel, struct named_number *out)
{
    for (size_t i = 0; i < panel->count; i++) {
        out[i].name = metric_slot_name(panel->rows[i].metric, &out[i].index);
        out[i].value = panel->rows[i].value;
    }
    return panel->count;
}

/* The managing director's bot reads what the others ask for. */
static size_t list_requests(const struct team *team, struct policy_request *out)
{
    size_t count = 0;
    for (size_t i = 0; i < REQUESTS_MAX; i++) {
        const struct request *request = &team->requests[i];
        if (request->id == 0) continue;
        const struct decision_info *info = decision_info(decision_of_slot(request->slot));
        double more = request->value - decisions_get(&team->world->decided, request->slot);
        out[count++] = (struct policy_request){request->id, (enum role)request->role,
                                               info->budget_weight * more};
    }
    return count;
}

static bool is_bots(struct room *room, unsigned team, unsigned role)
{
    const struct chair *chair = &room->teams[team].chairs[role];
    const struct person *holder = room_person(room, chair->holder);
    const struct person *second = room_person(room, chair->second);
    if (!(room->open.chairs & (1u << role)) || room->policies[role] == NULL) return false;
    return (holder == NULL || holder->is_taken_over) && (second == NULL || second->is_taken_over);
}

/* A bot decides for its own chair, and grants money where that is the chair's to give. */
static bool is_the_chairs(const struct command *command, enum role role)
{
    if (command->id == COMMAND_DECIDE) return command->as.decide.role == (uint8_t)role;
    return command->id == COMMAND_ANSWER_REQUEST && role == ROLE_CEO;
}

/* What the chair's policy asks for is checked and journaled like a person's commands. */
static void obey(struct room *room, unsigned team, enum role role, const struct commands *asked)
{
    for (size_t i = 0; i < asked->count; i++) {
        const struct command *command = &asked->list[i];
        if (is_the_chairs(command, role) && room_objection(room, ACTOR_BOT(team), command) == NULL)
            room_append(room, ACTOR_BOT(team), 0, command);
    }
}

static void ask_policy(struct room *room, unsigned index, enum role role, struct commands *asked)
{
    const struct team *team = &room->teams[index];
    struct named_number numbers[PANEL_ROWS_MAX];
    struct policy_request requests[REQUESTS_MAX];
    struct panel panel;
    struct finding fault;
    project(team->world, role, &panel);
    struct policy_view view = {.role = role,
                               .week = room->week,
                               .quarter = room_quarter(room, room->week) + 1,
                               .decisions = &team->world->decided,
                               .numbers = numbers,
                               .number_count = name_panel(&panel, numbers)};
    view.requests = requests;
    view.request_count = role == ROLE_CEO ? list_requests(team, requests) : 0;
    /* A policy that fails has asked for nothing: the standing orders stay. */
    if (policy_decide(room->script, room->policies[role], &view, asked, &fault))
        obey(room, index, role, asked);
}

void room_bots_decide(struct room *room)
{
    struct commands *asked = NULL;
    for (unsigned team = 0; team < room->open.teams && room->script != NULL; team++) {
        for (unsigned role = 0; role < ROLE_COUNT; role++) {
            if (!is_bots(room, team, role)) continue;
            if (asked == NULL) asked = malloc(sizeof *asked);
            if (asked == NULL) return;
            ask_policy(room, team, (enum role)role, asked);
        }
    }
    free(asked);
}
