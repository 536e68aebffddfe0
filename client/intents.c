#include "intents.h"

#include "ensure.h"
#include "text.h"

#include <string.h>

/* NULL when the list is full: a person cannot want more between two ticks. */
static struct intent *append(struct intents *intents, enum intent_kind kind)
{
    if (intents->count == INTENTS_MAX) return NULL;
    struct intent *intent = &intents->list[intents->count++];

    memset(intent, 0, sizeof *intent);
    intent->kind = kind;
    return intent;
}

static struct command *append_command(struct intents *intents, enum command_id id)
{
    struct intent *intent = append(intents, INTENT_COMMAND);

    if (!intent) return NULL;
    intent->command.id = id;
    return &intent->command;
}

bool intents_take(struct intents *intents, struct intent *intent)
{
    if (intents->count == 0) return false;
    *intent = intents->list[0];
    intents->count--;
    memmove(&intents->list[0], &intents->list[1], intents->count * sizeof intents->list[0]);
    return true;
}

static void append_door(struct intents *intents, enum intent_kind kind, const char *server,
                        const char *code)
{
    struct intent *intent = append(intents, kind);

    if (!intent) return;
    text_copy(intent->server, sizeof intent->server, server);
    text_copy(intent->code, sizeof intent->code, code);
}

void intents_join(struct intents *intents, const char *server, const char *code, const char *name)
{
    append_door(intents, INTENT_JOIN, server, code);
    struct intent *intent = intents->count > 0 ? &intents->list[intents->count - 1] : NULL;

    if (!intent || intent->kind != INTENT_JOIN) return;
    text_copy(intent->name, sizeof intent->name, name);
    text_trim(intent->name);
}

void intents_rehearse(struct intents *intents, const char *scenario)
{
    struct intent *intent = append(intents, INTENT_REHEARSE);

    if (intent) text_copy(intent->scenario, sizeof intent->scenario, scenario);
}

void intents_watch(struct intents *intents, const char *server, const char *code)
{
    append_door(intents, INTENT_WATCH, server, code);
}

void intents_plain(struct intents *intents, enum intent_kind kind)
{
    append(intents, kind);
}

void intents_decide(struct intents *intents, enum role role, const struct lever_setting *settings,
                    unsigned count)
{
    struct command *command = append_command(intents, COMMAND_DECIDE);

    if (!command) return;
    struct command_decide *decide = &command->as.decide;
    unsigned most = sizeof decide->settings / sizeof decide->settings[0];

    ensure(count <= most);
    decide->role = (uint8_t)role;
    decide->settings_count = (uint16_t)count;
    for (unsigned i = 0; i < count; i++) {
        decide->settings[i].slot = (uint16_t)settings[i].slot;
        decide->settings[i].value = settings[i].value;
    }
}

void intents_choose_stop(struct intents *intents, enum role role, const struct named_orders *stop)
{
    intents_decide(intents, role, stop->settings, stop->setting_count);
}

void intents_decide_own(struct intents *intents, uint8_t decision, double value)
{
    struct command *command = append_command(intents, COMMAND_DECIDE_OWN);

    if (!command) return;
    command->as.decide_own.decision = decision;
    command->as.decide_own.value = value;
}

void intents_change(struct intents *intents, const char *key, const char *value)
{
    struct command *command = append_command(intents, COMMAND_CHANGE);

    if (!command) return;
    text_copy(command->as.change.key, sizeof command->as.change.key, key);
    text_copy(command->as.change.value, sizeof command->as.change.value, value);
}

void intents_simple(struct intents *intents, enum command_id id)
{
    append_command(intents, id);
}

void intents_answer_request(struct intents *intents, uint16_t request, bool is_granted)
{
    struct command *command = append_command(intents, COMMAND_ANSWER_REQUEST);

    if (!command) return;
    command->as.answer_request.request = request;
    command->as.answer_request.is_granted = is_granted;
}

void intents_answer_card(struct intents *intents, uint16_t card, uint8_t choice)
{
    struct command *command = append_command(intents, COMMAND_ANSWER_CARD);

    if (command) command->as.answer_card = (struct command_answer_card){card, choice};
}

void intents_note(struct intents *intents, const struct command_note *note)
{
    struct command *command = append_command(intents, COMMAND_NOTE);

    if (!command) return;
    command->as.note = *note;
    text_trim(command->as.note.trying);
    text_trim(command->as.note.burning);
    text_trim(command->as.note.talk_to);
}

void intents_pulse(struct intents *intents, const struct command_pulse *pulse)
{
    struct command *command = append_command(intents, COMMAND_PULSE);

    if (command) command->as.pulse = *pulse;
}

/* Texts of nothing but blanks are not sent. */
static void append_text(struct intents *intents, enum command_id id, const char *text)
{
    char trimmed[280];

    text_copy(trimmed, sizeof trimmed, text);
    if (text_trim(trimmed) == 0) return;
    struct command *command = append_command(intents, id);

    if (!command) return;
    if (id == COMMAND_ASK) text_copy(command->as.ask.text, sizeof command->as.ask.text, trimmed);
    if (id == COMMAND_SAY) text_copy(command->as.say.text, sizeof command->as.say.text, trimmed);
    if (id == COMMAND_ANNOUNCE)
        text_copy(command->as.announce.text, sizeof command->as.announce.text, trimmed);
}

void intents_ask(struct intents *intents, const char *text)
{
    append_text(intents, COMMAND_ASK, text);
}

void intents_say(struct intents *intents, const char *text)
{
    append_text(intents, COMMAND_SAY, text);
}

void intents_announce(struct intents *intents, const char *text)
{
    append_text(intents, COMMAND_ANNOUNCE, text);
}

void intents_choose_seat(struct intents *intents, uint8_t team, enum role role)
{
    struct command *command = append_command(intents, COMMAND_CHOOSE_SEAT);

    if (!command) return;
    command->as.choose_seat.team = team;
    command->as.choose_seat.role = (uint8_t)role;
}

void intents_take_pen(struct intents *intents, enum role role)
{
    struct command *command = append_command(intents, COMMAND_TAKE_PEN);

    if (command) command->as.take_pen.role = (uint8_t)role;
}

void intents_advance(struct intents *intents, uint16_t weeks)
{
    struct command *command = append_command(intents, COMMAND_ADVANCE);

    if (command) command->as.advance.weeks = weeks;
}

void intents_extend(struct intents *intents, uint32_t ms)
{
    struct command *command = append_command(intents, COMMAND_EXTEND);

    if (command) command->as.extend.ms = ms;
}

void intents_inject(struct intents *intents, const char *id, int team)
{
    struct command *command = append_command(intents, COMMAND_INJECT);

    if (!command) return;
    text_copy(command->as.inject.id, sizeof command->as.inject.id, id);
    command->as.inject.team = team == 0 ? EVERY_TEAM : (uint8_t)(team - 1);
}

void intents_mend(struct intents *intents, enum mending mending)
{
    struct command *command = append_command(intents, COMMAND_MEND);

    if (command) command->as.mend.mending = (uint8_t)mending;
}

/* ---- Between the chairs ---- */

static uint16_t put_stop(struct setting *settings, const struct named_orders *stop)
{
    for (unsigned i = 0; i < stop->setting_count; i++) {
        settings[i].slot = (uint16_t)stop->settings[i].slot;
        settings[i].value = stop->settings[i].value;
    }
    return (uint16_t)stop->setting_count;
}

void intents_propose(struct intents *intents, enum role from, const struct named_orders *stop)
{
    struct command *command = append_command(intents, COMMAND_PROPOSE);

    if (!command) return;
    struct command_propose *propose = &command->as.propose;
    propose->from = (uint8_t)from;
    propose->role = (uint8_t)lever_info((enum lever)stop->of)->role;
    propose->settings_count = put_stop(propose->settings, stop);
}

void intents_overrule(struct intents *intents, const struct named_orders *stop)
{
    struct command *command = append_command(intents, COMMAND_OVERRULE);

    if (!command) return;
    struct command_overrule *overrule = &command->as.overrule;
    overrule->role = (uint8_t)lever_info((enum lever)stop->of)->role;
    overrule->settings_count = put_stop(overrule->settings, stop);
}

void intents_initiate(struct intents *intents, uint8_t initiative)
{
    struct command *command = append_command(intents, COMMAND_INITIATE);

    if (command) command->as.initiate.initiative = initiative;
}

void intents_look(struct intents *intents, enum role from, enum role role)
{
    struct command *command = append_command(intents, COMMAND_LOOK);

    if (!command) return;
    command->as.look.from = (uint8_t)from;
    command->as.look.role = (uint8_t)role;
}

void intents_check_facts(struct intents *intents, enum role from, uint8_t statement)
{
    struct command *command = append_command(intents, COMMAND_CHECK_FACTS);

    if (!command) return;
    command->as.check_facts.from = (uint8_t)from;
    command->as.check_facts.statement = statement;
}
