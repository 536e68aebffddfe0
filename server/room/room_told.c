#include "requests.h"
#include "room_state.h"

#include <stdio.h>

/* Words about what passes between chairs, told once to the chair that it is done to and to the one
 * that waits for an answer. No third chair hears of it. */

#define LINE_SIZE 200

static const char *asking_line(const struct request *request)
{
    switch ((enum request_kind)request->kind) {
    case REQUEST_SIGNATURE:
        return "needs your signature";
    case REQUEST_CRITERIA:
        return "has changed which leads count; you may follow";
    case REQUEST_PROPOSAL:
        return "has an idea for you";
    case REQUEST_INITIATIVE:
        return "proposes an initiative that you sign";
    case REQUEST_MONEY: /* everybody sees it on the bar of the common money */
    case REQUEST_KIND_COUNT:
        break;
    }
    return NULL;
}

static const char *subject_of(const struct request *request)
{
    if (request->kind == REQUEST_INITIATIVE)
        return initiative_info((enum initiative)request->slot)->label[LANGUAGE_EN];
    return decision_info(decision_of_slot(request->slot))->label;
}

static void tell_of_request(struct room *room, unsigned team, const struct request *request)
{
    char line[LINE_SIZE];
    const char *words = asking_line(request);
    if (words == NULL) return;
    snprintf(line, sizeof line, "%s %s: %s.", role_name((enum role)request->role), words,
             subject_of(request));
    room_tell_chair(room, team, request->signer, line);
}

struct request_memory room_remember_requests(struct room *room, unsigned team,
                                             const struct command *command)
{
    struct request_memory memory = {.last = room->teams[team].last_request};
    const struct request *asked = NULL;
    if (command->id == COMMAND_ANSWER_REQUEST)
        asked = team_request(&room->teams[team], command->as.answer_request.request);
    if (asked != NULL) memory.answered = *asked;
    return memory;
}

static void tell_new_requests(struct room *room, unsigned team, uint16_t last)
{
    for (size_t i = 0; i < REQUESTS_MAX; i++) {
        const struct request *request = &room->teams[team].requests[i];
        if (request->id > last) tell_of_request(room, team, request);
    }
}

static void tell_answer(struct room *room, unsigned team, const struct request *request,
                        const char *words)
{
    char line[LINE_SIZE];
    if (request->id == 0 || request->kind == REQUEST_MONEY) return;
    snprintf(line, sizeof line, "%s %s: %s.", role_name((enum role)request->signer), words,
             subject_of(request));
    room_tell_chair(room, team, request->role, line);
}

void room_tell_closed(struct room *room, unsigned team, const struct request *request,
                      bool is_granted)
{
    tell_answer(room, team, request, is_granted ? "has said yes" : "has not answered in two weeks");
}

static void tell_overruled(struct room *room, unsigned team, const struct command *command)
{
    const struct command_overrule *overrule = &command->as.overrule;
    char line[LINE_SIZE];
    snprintf(line, sizeof line, "The managing director has overruled you: %s.",
             decision_info(decision_of_slot(overrule->settings[0].slot))->label);
    room_tell_chair(room, team, overrule->role, line);
}

static void tell_looked(struct room *room, unsigned team, const struct command *command)
{
    char line[LINE_SIZE];
    snprintf(line, sizeof line, "%s looks into your books for two weeks.",
             role_name((enum role)command->as.look.from));
    room_tell_chair(room, team, command->as.look.role, line);
}

static void tell_checked(struct room *room, unsigned team, const struct command *command)
{
    const struct dealings *dealings = &room->teams[team].dealings;
    const struct check *check = &dealings->checks[dealings->check_count - 1u];
    char line[LINE_SIZE];
    snprintf(line, sizeof line, "%s has held what you say against the facts: it %s.",
             role_name((enum role)command->as.check_facts.from),
             check->holds ? "holds" : "does not hold");
    room_tell_chair(room, team, statement_info((enum statement)check->statement)->role, line);
}

/* A bot has taken the idea over at once. */
static void tell_taken_over(struct room *room, unsigned team, const struct command *command)
{
    const struct command_propose *propose = &command->as.propose;
    char line[LINE_SIZE];
    if (!room_chair_is_bots(room, team, propose->role)) return;
    snprintf(line, sizeof line, "The autopilot of %s takes your idea over: %s.",
             role_name((enum role)propose->role),
             decision_info(decision_of_slot(propose->settings[0].slot))->label);
    room_tell_chair(room, team, propose->from, line);
}

void room_tell_dealing(struct room *room, unsigned team, const struct command *command,
                       const struct request_memory *memory)
{
    tell_new_requests(room, team, memory->last);
    if (command->id == COMMAND_ANSWER_REQUEST)
        tell_answer(room, team, &memory->answered,
                    command->as.answer_request.is_granted ? "has said yes" : "has said no");
    else if (command->id == COMMAND_OVERRULE)
        tell_overruled(room, team, command);
    else if (command->id == COMMAND_LOOK)
        tell_looked(room, team, command);
    else if (command->id == COMMAND_CHECK_FACTS)
        tell_checked(room, team, command);
    else if (command->id == COMMAND_PROPOSE)
        tell_taken_over(room, team, command);
}

void room_tell_seat_at_table(struct room *room)
{
    for (unsigned team = 0; team < room->open.teams; team++) {
        const struct dealings *dealings = &room->teams[team].dealings;
        if (!dealings->is_cosign_news) continue;
        room_tell_chair(room, team, EVERY_ROLE,
                        dealings->has_cosign
                            ? "Marketing has a seat at the table: discounts beyond the largest one "
                              "now need its signature."
                            : "Marketing has lost its seat at the table: sellers set discounts "
                              "alone again.");
    }
}
