#include "room_plot.h"
#include "room_script.h"
#include "room_state.h"
#include "text.h"

#include <string.h>

/* A hook that fails has asked for nothing, and the model carries the week. The facilitator reads a
 * sentence and may do something about it; if not, the hook is tried again when its time comes. */

void room_note_fault(struct room *room, const char *name, const char *sentence)
{
    struct command command = {.id = COMMAND_FAULT};
    struct command_fault *fault = &command.as.fault;
    enum hook hook;
    text_copy(fault->hook, sizeof fault->hook, name);
    text_copy(fault->sentence, sizeof fault->sentence, sentence);
    if (hook_find(name, &hook)) fault->in_a_row = (uint8_t)(room->plot->in_a_row[hook] + 1u);
    room_append(room, ACTOR_SCENARIO, 0, &command);
}

/* Whether the hook's call can be made again: what it was told about is known. */
static bool can_run_again(const struct room *room, const char *name)
{
    enum hook hook;
    if (room->script == NULL || room->plot->is_off || !hook_find(name, &hook)) return false;
    if (!script_has_hook(room->script, hook)) return false;
    bool has_event = hook == HOOK_COMMAND || hook == HOOK_DEAL || hook == HOOK_INJECT;
    return !has_event || room->calling->has_failed[hook];
}

unsigned room_can_mend(const struct room *room, const char *hook)
{
    unsigned can = 1u << MENDING_CONTINUE | 1u << MENDING_RELOAD;
    if (can_run_again(room, hook)) can |= 1u << MENDING_AGAIN;
    if (room_object_to_back(room) == NULL) can |= 1u << MENDING_BACK;
    if (room->script != NULL && !room->plot->is_off) can |= 1u << MENDING_OFF;
    return can;
}

static const char *object_to_again(const struct room *room)
{
    for (uint32_t i = 0; i < room->plot->fault_count; i++)
        if (can_run_again(room, room->plot->faults[i].fault.hook)) return NULL;
    return room->plot->fault_count == 0 ? "No fault waits for an answer."
                                        : "What failed cannot be run again.";
}

const char *room_object_to_mend(struct room *room, const struct command_mend *mend)
{
    if (mend->mending >= MENDING_COUNT) return "This program does not know this answer.";
    switch ((enum mending)mend->mending) {
    case MENDING_CONTINUE:
        return room->plot->fault_count == 0 ? "No fault waits for an answer." : NULL;
    case MENDING_AGAIN:
        return object_to_again(room);
    case MENDING_RELOAD:
        return NULL;
    case MENDING_BACK:
        return room_try_back(room);
    case MENDING_OFF:
        return room->script == NULL || room->plot->is_off ? "No script plays in this room." : NULL;
    case MENDING_COUNT:
        break;
    }
    return NULL;
}

static void run_again(struct room *room)
{
    uint16_t hooks = room->plot->to_mend;
    for (int hook = 0; hook < HOOK_COUNT; hook++) {
        if (!(hooks & (1u << hook)) || !can_run_again(room, hook_name((enum hook)hook))) continue;
        struct hook_event event = room->calling->failed[hook];
        room_call_hook(room, (enum hook)hook, room->calling->has_failed[hook] ? &event : NULL);
    }
}

static void switch_off(struct room *room)
{
    struct command command = {.id = COMMAND_SCRIPT};
    command.as.script.text_hash = room->plot->text_hash;
    room_append(room, ACTOR_CLOCK, 0, &command);
}

void room_mend(struct room *room, enum mending mending)
{
    switch (mending) {
    case MENDING_CONTINUE:
    case MENDING_COUNT:
        return;
    case MENDING_AGAIN:
        run_again(room);
        return;
    case MENDING_RELOAD:
        room->wants_script = true;
        return;
    case MENDING_BACK:
        room_back(room);
        return;
    case MENDING_OFF:
        switch_off(room);
        return;
    }
}
