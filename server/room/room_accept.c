#include "apply.h"
#include "room_plea.h"
#include "room_plot.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

#define LEFT_MS_MAX (24 * 3600 * 1000) /* beyond, a phase is not extended */

/* Whether a command may be. A refusal is a sentence for the one who asked; nothing else changes. */

static const char *not_now(const struct room *room, const struct message_kind *kind)
{
    if (room->phase == PHASE_LOBBY && !(kind->when & WHEN_LOBBY))
        return "The game has not started yet.";
    if (room->phase == PHASE_DEBRIEF) return "The game is over; this is the debrief.";
    if (room->phase == PHASE_CLOSED) return "The room is closed.";
    if (kind->when == WHEN_LOBBY) return "The game has already started.";
    return "This is asked at the end of a quarter only.";
}

bool plea_holds(const struct person *person, unsigned role)
{
    return role < ROLE_COUNT && (person->roles & (1u << role)) != 0;
}

bool plea_has_pen(const struct person *person, unsigned role)
{
    return plea_holds(person, role) && (person->pens & (1u << role)) != 0;
}

/* What is counted or follows from something else is nobody's to choose. */
static const char *object_to_slot(unsigned slot)
{
    enum decision decision = decision_of_slot(slot);
    if (decision == DECISION_handover)
        return "How well a chair is handed over follows from the note. Write the note.";
    if (decision == DECISION_ceo_override)
        return "How often colleagues are overruled is counted, not chosen.";
    return NULL;
}

const struct decisions *plea_decided(const struct plea *plea)
{
    return &plea->room->teams[plea->team].world->decided;
}

const char *object_to_settings(const struct plea *plea, const struct decisions *standing,
                               uint8_t role, const struct setting *settings, size_t count)
{
    struct decisions after = *standing;
    enum decision broken;
    for (size_t i = 0; i < count; i++) {
        const struct setting *setting = &settings[i];
        if (setting->slot >= DECISION_SLOTS) return refusal_sentence(REFUSAL_UNKNOWN);
        if (room_owner(plea->room, setting->slot) != (enum role)role)
            return refusal_sentence(REFUSAL_NOT_YOURS);
        const char *objection = plea->person != NULL ? object_to_slot(setting->slot) : NULL;
        if (objection != NULL) return objection;
        if (!decision_value_is_allowed(setting->slot, setting->value))
            return refusal_sentence(REFUSAL_RANGE);
        decisions_put(&after, setting->slot, setting->value);
    }
    return decisions_sums_hold(&after, &broken) ? NULL : refusal_sentence(REFUSAL_SUM);
}

static const char *object_to_decide(const struct plea *plea)
{
    const struct command_decide *decide = &plea->command->as.decide;
    if (plea->person != NULL && !plea_holds(plea->person, decide->role))
        return "You do not sit in this chair, so you cannot decide for it.";
    if (plea->person != NULL && !plea_has_pen(plea->person, decide->role))
        return "Your colleague has the pen of this chair. Take it first.";
    if (decide->settings_count == 0) return "Nothing was chosen.";
    return object_to_settings(plea, plea_decided(plea), decide->role, decide->settings,
                              decide->settings_count);
}

static const char *object_to_assess(const struct plea *plea)
{
    if (!plea_has_pen(plea->person, ROLE_CEO))
        return "Only the managing director orders an assessment.";
    return plea->room->teams[plea->team].world->assess_week == 0 ? NULL
                                                                 : refusal_sentence(REFUSAL_BUSY);
}

static const char *object_to_note(const struct plea *plea)
{
    return plea_holds(plea->person, plea->command->as.note.role)
               ? NULL
               : "You can write the note of your own chair only.";
}

static const char *object_to_pulse(const struct plea *plea)
{
    const struct command_pulse *pulse = &plea->command->as.pulse;
    bool is_in_range = pulse->together <= 5 && pulse->delivers <= 5 && pulse->horizon <= 5 &&
                       pulse->prediction <= 5 && pulse->cause_one <= 9 && pulse->cause_two <= 9;
    return is_in_range ? NULL : "An answer lies outside its scale.";
}

static const char *object_to_pen(const struct plea *plea)
{
    return plea_holds(plea->person, plea->command->as.take_pen.role)
               ? NULL
               : "You do not share this chair.";
}

static const char *object_to_seat(const struct plea *plea)
{
    const struct command_choose_seat *choice = &plea->command->as.choose_seat;
    const struct room *room = plea->room;
    if (choice->team >= room->open.teams) return "There is no such team.";
    if (choice->role != EVERY_ROLE &&
        (choice->role >= ROLE_COUNT || !(room->open.chairs & (1u << choice->role))))
        return "This chair is not played in this scenario.";
    if (choice->team != plea->person->team && room_team_is_full(room, choice->team))
        return "That team is full.";
    return NULL;
}

static const char *object_to_say(const struct plea *plea)
{
    if (!plea->room->open.chat) return "Chat is off in this room: you sit together, so talk.";
    return text_is_visible(plea->command->as.say.text) ? NULL : "There was nothing to send.";
}

static const char *object_to_announce(const struct plea *plea)
{
    return text_is_visible(plea->command->as.announce.text) ? NULL : "There was nothing to say.";
}

static const char *object_to_start(const struct plea *plea)
{
    const struct room *room = plea->room;
    for (uint32_t i = 0; i < room->person_count; i++)
        if (room->people[i].is_here) return NULL;
    return room->open.bots ? NULL
                           : "Nobody has joined yet. Show the code, or open the room with bots.";
}

static const char *object_to_advance(const struct plea *plea)
{
    unsigned weeks = plea->command->as.advance.weeks;
    return weeks >= 1 && weeks <= 104 ? NULL : "Advance by 1 to 104 weeks.";
}

static const char *object_to_extend(const struct plea *plea)
{
    uint32_t ms = plea->command->as.extend.ms;
    if (plea->room->until_ms == 0) return "This phase has no end to move.";
    if (room_left_ms(plea->room) > LEFT_MS_MAX) return "It already lasts for more than a day.";
    return ms >= 1000 && ms <= 3600000 ? NULL : "Extend by 1 to 3600 seconds.";
}

static const char *object_to_pause(const struct plea *plea)
{
    return plea->room->is_paused ? "The room is already paused." : NULL;
}

static const char *object_to_resume(const struct plea *plea)
{
    return plea->room->is_paused ? NULL : "The room is not paused.";
}

static const char *object_to_move(const struct plea *plea)
{
    const struct command_move_person *move = &plea->command->as.move_person;
    const struct room *room = plea->room;
    struct person *person = room_person_named(plea->room, move->person_name);
    if (person == NULL) return "Nobody of this name is in the room.";
    if (move->team >= room->open.teams) return "There is no such team.";
    if (room->is_started && move->team != person->team)
        return "The game has started: people change chairs, not teams.";
    if (move->role >= ROLE_COUNT || !(room->open.chairs & (1u << move->role)))
        return "This chair is not played in this scenario.";
    if (move->team != person->team && room_team_is_full(room, move->team))
        return "That team is full.";
    return NULL;
}

static const char *object_to_kick(const struct plea *plea)
{
    return room_person_named(plea->room, plea->command->as.kick.person_name) != NULL
               ? NULL
               : "Nobody of this name is in the room.";
}

static const char *object_to_add_rotation(const struct plea *plea)
{
    return room_offered_rotation(plea->room) > 0 ? NULL : "Every quarter already has its rotation.";
}

static const char *object_to_change(const struct plea *plea)
{
    return room_object_to_change(plea->room, &plea->command->as.change);
}

static const char *object_to_decide_own(const struct plea *plea)
{
    const struct command_decide_own *own = &plea->command->as.decide_own;
    const struct brought *brought = &plea->room->brought;
    bool has_pen = plea->person == NULL ||
                   (own->decision < brought->decision_count &&
                    plea_has_pen(plea->person, brought->decisions[own->decision].role));
    return room_object_to_own(plea->room, plea->team, own, has_pen);
}

static const char *object_to_measure(const struct plea *plea)
{
    return room_object_to_measure(plea->room, &plea->command->as.measure);
}

static const char *object_to_inject(const struct plea *plea)
{
    return room_object_to_inject(plea->room, &plea->command->as.inject);
}

static const char *object_to_mend(const struct plea *plea)
{
    return room_object_to_mend(plea->room, &plea->command->as.mend);
}

static const char *object_to_answer_card(const struct plea *plea)
{
    return room_object_to_card(plea->room, plea->person, &plea->command->as.answer_card);
}

static const char *(*const objectors[COMMAND_COUNT])(const struct plea *) = {
    [COMMAND_DECIDE] = object_to_decide,
    [COMMAND_ANSWER_REQUEST] = object_to_answer,
    [COMMAND_ASSESS] = object_to_assess,
    [COMMAND_NOTE] = object_to_note,
    [COMMAND_PULSE] = object_to_pulse,
    [COMMAND_TAKE_PEN] = object_to_pen,
    [COMMAND_CHOOSE_SEAT] = object_to_seat,
    [COMMAND_SAY] = object_to_say,
    [COMMAND_ANNOUNCE] = object_to_announce,
    [COMMAND_START] = object_to_start,
    [COMMAND_ADVANCE] = object_to_advance,
    [COMMAND_EXTEND] = object_to_extend,
    [COMMAND_PAUSE] = object_to_pause,
    [COMMAND_RESUME] = object_to_resume,
    [COMMAND_MOVE_PERSON] = object_to_move,
    [COMMAND_KICK] = object_to_kick,
    [COMMAND_ADD_ROTATION] = object_to_add_rotation,
    [COMMAND_ANSWER_CARD] = object_to_answer_card,
    [COMMAND_PROPOSE] = object_to_propose,
    [COMMAND_OVERRULE] = object_to_overrule,
    [COMMAND_INITIATE] = object_to_initiate,
    [COMMAND_LOOK] = object_to_look,
    [COMMAND_CHECK_FACTS] = object_to_check,
    [COMMAND_CHANGE] = object_to_change,
    [COMMAND_DECIDE_OWN] = object_to_decide_own,
    [COMMAND_MEASURE] = object_to_measure,
    [COMMAND_INJECT] = object_to_inject,
    [COMMAND_MEND] = object_to_mend,
    [COMMAND_SHOCK] = object_to_event,
    [COMMAND_PARAMETER] = object_to_parameter,
    [COMMAND_TARGET] = object_to_new_target,
    [COMMAND_TELL] = object_to_tell,
};

static unsigned sender_of(uint32_t actor)
{
    if (actor == ACTOR_CLOCK) return FROM_CLOCK;
    if (actor == ACTOR_FACILITATOR) return FROM_FACILITATOR;
    if (actor == ACTOR_SCENARIO) return FROM_SCENARIO;
    return FROM_SEAT;
}

const char *room_objection(struct room *room, uint32_t actor, const struct command *command)
{
    const struct message_kind *kind = command_kind(command->id);
    struct person *person = room_person(room, actor);
    struct plea plea = {room, person, person != NULL ? person->team : actor & 0xFFu, command};
    if (kind == NULL) return "This program speaks another version of the language.";
    if (!(kind->from & sender_of(actor)))
        return kind->from & FROM_FACILITATOR ? "Only the facilitator may do this."
               : kind->from & FROM_SEAT      ? "Only a person with a seat may do this."
                                             : "Nobody may send this from outside.";
    if (room->phase == PHASE_CLOSED) return "The room is closed.";
    if (!(kind->when & (1u << room->phase))) return not_now(room, kind);
    return objectors[command->id] == NULL ? NULL : objectors[command->id](&plea);
}
