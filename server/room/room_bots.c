#include "metrics.h"
#include "project.h"
#include "requests.h"
#include "room_script.h"
#include "room_state.h"

#include <stdlib.h>

#define WISHES_OF_CHAIR 4

/* Bots: a chair that no person holds keeps its standing orders, or follows the policy that was
 * chosen for it unless the room was opened without bots. A policy sees what a person in that chair
 * would see, and no more. */

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
        if (request->id == 0 || request->kind != REQUEST_MONEY) continue;
        const struct decision_info *info = decision_info(decision_of_slot(request->slot));
        double more = request->value - decisions_get(&team->world->decided, request->slot);
        out[count++] = (struct policy_request){request->id, (enum role)request->role,
                                               info->budget_weight * more};
    }
    return count;
}

static bool has_policy(const struct room *room, unsigned team, unsigned role)
{
    return room->open.bots != 0 && (room->open.chairs & (1u << role)) != 0 &&
           room->policies[role] != NULL && room_chair_is_bots(room, team, role);
}

/* A bot decides for its own chair, and grants money where that is the chair's to give. */
static bool is_the_chairs(const struct command *command, enum role role)
{
    if (command->id == COMMAND_DECIDE) return command->as.decide.role == (uint8_t)role;
    return command->id == COMMAND_ANSWER_REQUEST && role == ROLE_CEO;
}

/* What the bots of one team ask for in one week, in the order of the chairs. */
struct wishes {
    size_t count;
    struct command list[ROLE_COUNT * WISHES_OF_CHAIR];
    struct commands asked; /* of the chair at work */
};

static void add_wishes(struct wishes *wishes, enum role role)
{
    size_t end = wishes->count + WISHES_OF_CHAIR;
    for (size_t i = 0; i < wishes->asked.count && wishes->count < end; i++)
        if (is_the_chairs(&wishes->asked.list[i], role))
            wishes->list[wishes->count++] = wishes->asked.list[i];
}

static void ask_policy(struct room *room, unsigned index, enum role role, struct wishes *wishes)
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
                               .owners = room->brought.owners,
                               .numbers = numbers,
                               .number_count = name_panel(&panel, numbers)};
    view.requests = requests;
    view.request_count = role == ROLE_CEO ? list_requests(team, requests) : 0;
    /* A policy that fails has asked for nothing: the standing orders stay. */
    if (policy_decide(room->script, room->policies[role], &view, &wishes->asked, &fault))
        add_wishes(wishes, role);
}

/* k$ a week that a wish takes from the common budget. */
static double money_taken(const struct team *team, const struct command *command)
{
    double sum = 0;
    if (command->id != COMMAND_DECIDE) return 0;
    for (size_t i = 0; i < command->as.decide.settings_count; i++) {
        const struct setting *setting = &command->as.decide.settings[i];
        double weight = decision_info(decision_of_slot(setting->slot))->budget_weight;
        sum += weight * (setting->value - decisions_get(&team->world->decided, setting->slot));
    }
    return sum;
}

/* Checked and journaled like a person's commands. Those that free money come first (MODEL 2.5). */
static void obey(struct room *room, unsigned team, const struct wishes *wishes)
{
    bool is_freeing[ROLE_COUNT * WISHES_OF_CHAIR];
    for (size_t i = 0; i < wishes->count; i++)
        is_freeing[i] = money_taken(&room->teams[team], &wishes->list[i]) < 0;
    for (unsigned pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < wishes->count; i++)
            if (is_freeing[i] == (pass == 0) &&
                room_objection(room, ACTOR_BOT(team), &wishes->list[i]) == NULL)
                room_append(room, ACTOR_BOT(team), 0, &wishes->list[i]);
}

static bool has_policies(const struct room *room)
{
    for (unsigned role = 0; role < ROLE_COUNT && room->script != NULL; role++)
        if (room->policies[role] != NULL) return true;
    return false;
}

void room_bots_decide(struct room *room)
{
    if (!has_policies(room)) return;
    struct wishes *wishes = malloc(sizeof *wishes);
    for (unsigned team = 0; team < room->open.teams && wishes != NULL; team++) {
        wishes->count = 0;
        for (unsigned role = 0; role < ROLE_COUNT; role++)
            if (has_policy(room, team, role)) ask_policy(room, team, (enum role)role, wishes);
        obey(room, team, wishes);
    }
    free(wishes);
}
