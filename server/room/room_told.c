#include "happenings.h"
#include "requests.h"
#include "room_state.h"

/* Words about what passes between chairs, told once to the chair that it is done to and to the one
 * that waits for an answer. No third chair hears of it. */

static void tell(struct room *room, unsigned team, unsigned to, enum dealt kind, unsigned by,
                 unsigned slot)
{
    struct event event = {.id = EVENT_DEALT};
    event.as.dealt = (struct event_dealt){room->week, (uint8_t)kind, (uint8_t)by, (uint16_t)slot};
    room_tell_chair(room, team, to, &event);
}

/* Everybody sees on the bar of the common money who asks for some. */
static enum dealt asking_of(const struct request *request)
{
    switch ((enum request_kind)request->kind) {
    case REQUEST_SIGNATURE:
        return DEALT_SIGNATURE;
    case REQUEST_CRITERIA:
        return DEALT_CRITERIA;
    case REQUEST_PROPOSAL:
        return DEALT_IDEA;
    case REQUEST_INITIATIVE:
        return DEALT_INITIATIVE;
    case REQUEST_MONEY:
    case REQUEST_KIND_COUNT:
        break;
    }
    return DEALT_COUNT;
}

static void tell_of_request(struct room *room, unsigned team, const struct request *request)
{
    enum dealt kind = asking_of(request);
    if (kind != DEALT_COUNT) tell(room, team, request->signer, kind, request->role, request->slot);
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
                        enum dealt answer)
{
    if (request->id == 0 || request->kind == REQUEST_MONEY) return;
    if (request->kind == REQUEST_INITIATIVE)
        answer = (enum dealt)(answer + (DEALT_YES_INITIATIVE - DEALT_YES));
    tell(room, team, request->role, answer, request->signer, request->slot);
}

void room_tell_closed(struct room *room, unsigned team, const struct request *request,
                      bool is_granted)
{
    tell_answer(room, team, request, is_granted ? DEALT_YES : DEALT_UNANSWERED);
}

static void tell_checked(struct room *room, unsigned team, const struct command *command)
{
    const struct dealings *dealings = &room->teams[team].dealings;
    const struct check *check = &dealings->checks[dealings->check_count - 1u];
    tell(room, team, statement_info((enum statement)check->statement)->role,
         check->holds ? DEALT_HOLDS : DEALT_FAILS, command->as.check_facts.from, 0);
}

/* A bot has taken the idea over at once. */
static void tell_taken_over(struct room *room, unsigned team, const struct command *command)
{
    const struct command_propose *propose = &command->as.propose;
    if (room_chair_is_bots(room, team, propose->role))
        tell(room, team, propose->from, DEALT_AUTOPILOT, propose->role, propose->settings[0].slot);
}

void room_tell_dealing(struct room *room, unsigned team, const struct command *command,
                       const struct request_memory *memory)
{
    const struct command_overrule *overrule = &command->as.overrule;
    const struct command_look *look = &command->as.look;
    tell_new_requests(room, team, memory->last);
    if (command->id == COMMAND_ANSWER_REQUEST)
        tell_answer(room, team, &memory->answered,
                    command->as.answer_request.is_granted ? DEALT_YES : DEALT_NO);
    else if (command->id == COMMAND_OVERRULE)
        tell(room, team, overrule->role, DEALT_OVERRULED, ROLE_CEO, overrule->settings[0].slot);
    else if (command->id == COMMAND_LOOK)
        tell(room, team, look->role, DEALT_LOOKED, look->from, 0);
    else if (command->id == COMMAND_CHECK_FACTS)
        tell_checked(room, team, command);
    else if (command->id == COMMAND_PROPOSE)
        tell_taken_over(room, team, command);
}

/* The assessment that was ordered is settled: the managing director hears what came of it. */
static void tell_assessed(struct room *room, unsigned team, const struct team *of)
{
    unsigned pairs = 0;
    if (!of->dealings.is_assessed_news) return;
    for (uint32_t i = 0; i < of->happenings.count; i++)
        pairs += of->happenings.list[i].kind == HAPPENING_STAFF_SWAPPED;
    tell(room, team, ROLE_CEO, DEALT_ASSESSED, ROLE_CEO, pairs);
}

void room_tell_dealt_week(struct room *room)
{
    for (unsigned team = 0; team < room->open.teams; team++) {
        const struct dealings *dealings = &room->teams[team].dealings;
        tell_assessed(room, team, &room->teams[team]);
        if (dealings->is_cosign_news)
            tell(room, team, EVERY_ROLE, dealings->has_cosign ? DEALT_SEAT_GAINED : DEALT_SEAT_LOST,
                 ROLE_BRAND, 0);
    }
}
