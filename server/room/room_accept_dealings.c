#include "apply.h"
#include "facts.h"
#include "project.h"
#include "requests.h"
#include "room_plea.h"

/* Whether what chairs do to each other may be (MODEL 2.11). */

static const char *object_to_pen_of(const struct plea *plea, unsigned role)
{
    if (!plea_holds(plea->person, role)) return "You do not sit in the chair you speak for.";
    if (!plea_has_pen(plea->person, role))
        return "Your colleague has the pen of this chair. Take it first.";
    return NULL;
}

/* The same where only one chair of the company may do it. */
static const char *object_to_chair(const struct plea *plea, unsigned role, const char *sentence)
{
    return plea_holds(plea->person, role) ? object_to_pen_of(plea, role) : sentence;
}

/* ---- Requests ---- */

/* An idea is taken over as it was written, if it still fits what the chair has decided since. */
static const char *object_to_idea(const struct plea *plea, const struct request *request)
{
    const char *objection = object_to_settings(plea, plea_decided(plea), request->target,
                                               request->settings, request->setting_count);
    return objection == NULL ? NULL : "The idea does not fit any more what you have decided since.";
}

const char *object_to_answer(const struct plea *plea)
{
    const struct command_answer_request *answer = &plea->command->as.answer_request;
    const struct request *request = team_request(&plea->room->teams[plea->team], answer->request);
    if (request == NULL) return "This request has been answered or has lapsed.";
    bool is_money = request->kind == REQUEST_MONEY;
    if (plea->person == NULL) return is_money ? NULL : "Autopilots answer for money only.";
    if (!plea_has_pen(plea->person, request->signer))
        return is_money ? "Only the managing director grants money."
                        : "Another chair has been asked; only that one can answer.";
    if (request->kind == REQUEST_PROPOSAL && answer->is_granted)
        return object_to_idea(plea, request);
    if (request->kind == REQUEST_INITIATIVE && answer->is_granted &&
        !room_has_place_for_initiative(plea->room, plea->team))
        return refusal_sentence(REFUSAL_FULL);
    return NULL;
}

static unsigned open_proposals(const struct team *team, unsigned from, unsigned to)
{
    unsigned count = 0;
    for (size_t i = 0; i < REQUESTS_MAX; i++) {
        const struct request *request = &team->requests[i];
        bool counts = request->id != 0 && request->kind == REQUEST_PROPOSAL;
        count += counts && (from == EVERY_ROLE || request->role == from) &&
                 (to == EVERY_ROLE || request->target == to);
    }
    return count;
}

static const char *object_to_more_ideas(const struct plea *plea)
{
    const struct command_propose *propose = &plea->command->as.propose;
    const struct team *team = &plea->room->teams[plea->team];
    if (open_proposals(team, propose->from, propose->role) > 0) return NULL; /* it is replaced */
    if (open_proposals(team, propose->from, EVERY_ROLE) >= PROPOSALS_OPEN_MAX)
        return "Four of your ideas still wait for an answer.";
    if (open_proposals(team, EVERY_ROLE, propose->role) >= PROPOSALS_OPEN_MAX)
        return "Four ideas already wait on that desk.";
    return NULL;
}

/* Something must be different, or there is nothing to say. */
static const char *object_to_same(const struct plea *plea, const struct setting *settings,
                                  size_t count)
{
    const struct decisions *now = &plea->room->teams[plea->team].world->decided;
    for (size_t i = 0; i < count; i++) {
        double value = decisions_get(now, settings[i].slot);
        if (settings[i].value < value || settings[i].value > value) return NULL;
    }
    return "This is how it stands already.";
}

/* Orders for a chair that is not one's own. */
static const char *object_to_foreign_orders(const struct plea *plea,
                                            const struct decisions *standing, uint8_t role,
                                            const struct setting *settings, size_t count)
{
    if (role >= ROLE_MODEL_COUNT) return "This chair has no decisions of its own.";
    if (plea_has_pen(plea->person, role)) return "You sit in this chair yourself: decide it there.";
    if (count == 0) return "Nothing was chosen.";
    return object_to_settings(plea, standing, role, settings, count);
}

/* What stands already may be proposed, and shares must add up with the company's habits: a refusal
 * would tell what another chair has decided to whoever tries one stop after the other. Whether an
 * idea fits what was decided is seen when it is taken over. */
const char *object_to_propose(const struct plea *plea)
{
    const struct command_propose *propose = &plea->command->as.propose;
    const char *objection = object_to_pen_of(plea, propose->from);
    if (objection == NULL)
        objection =
            object_to_foreign_orders(plea, &plea->room->teams[plea->team].world->setup.habits,
                                     propose->role, propose->settings, propose->settings_count);
    return objection != NULL ? objection : object_to_more_ideas(plea);
}

const char *object_to_overrule(const struct plea *plea)
{
    const struct command_overrule *overrule = &plea->command->as.overrule;
    const char *objection =
        object_to_chair(plea, ROLE_CEO, "Only the managing director overrules colleagues.");
    if (objection != NULL) return objection;
    objection = object_to_foreign_orders(plea, plea_decided(plea), overrule->role,
                                         overrule->settings, overrule->settings_count);
    return objection != NULL ? objection
                             : object_to_same(plea, overrule->settings, overrule->settings_count);
}

/* ---- Initiatives ---- */

const char *object_to_initiate(const struct plea *plea)
{
    const char *objection =
        object_to_chair(plea, ROLE_PMI, "Only Market insight proposes the quarter's initiative.");
    if (objection != NULL) return objection;
    if (plea->command->as.initiate.initiative >= INITIATIVE_COUNT)
        return refusal_sentence(REFUSAL_UNKNOWN);
    if (!room_has_place_for_initiative(plea->room, plea->team))
        return refusal_sentence(REFUSAL_FULL);
    switch (room_initiative(plea->room, plea->team)) {
    case INITIATIVE_NONE:
        return NULL;
    case INITIATIVE_ASKED:
        return "The managing director still has your last proposal.";
    case INITIATIVE_SIGNED:
        return "This quarter's initiative is under way; the next one can start next quarter.";
    }
    return NULL;
}

/* ---- Books and facts ---- */

static const char *object_to_target(const struct plea *plea, unsigned role)
{
    if (role >= ROLE_COUNT) return refusal_sentence(REFUSAL_UNKNOWN);
    if (plea_holds(plea->person, role)) return "You sit in this chair yourself.";
    return NULL;
}

const char *object_to_look(const struct plea *plea)
{
    const struct command_look *look = &plea->command->as.look;
    const struct team *team = &plea->room->teams[plea->team];
    struct panel panel;
    const char *objection = object_to_pen_of(plea, look->from);
    if (objection == NULL) objection = object_to_target(plea, look->role);
    if (objection != NULL) return objection;
    const struct look *open = &team->dealings.looks[look->from];
    if (open->is_taken && open->until_week > plea->room->week)
        return "You still look into another chair's books; one at a time.";
    if (room_weeks_held(plea->room, plea->person, 1u << look->role) >= BOOK_HELD_WEEKS)
        return "You know these books: you have sat there long enough.";
    project(team->world, (enum role)look->role, &panel);
    return panel.count > 0 ? NULL : "There is no director in this company.";
}

const char *object_to_check(const struct plea *plea)
{
    const struct command_check_facts *check = &plea->command->as.check_facts;
    const struct team *team = &plea->room->teams[plea->team];
    const char *objection = object_to_pen_of(plea, check->from);
    if (objection != NULL) return objection;
    if (check->statement >= STATEMENT_COUNT) return refusal_sentence(REFUSAL_UNKNOWN);
    objection = object_to_target(plea, statement_info((enum statement)check->statement)->role);
    if (objection != NULL) return objection;
    if (world_knowing(team->world, role_side((enum role)check->from)) < KNOWING_TO_CHECK)
        return "Your side knows the other one too little to check what it says.";
    return room_is_checked(plea->room, plea->team, check->statement)
               ? "This was checked in this quarter already."
               : NULL;
}
