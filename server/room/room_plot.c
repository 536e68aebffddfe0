#include "room_plot.h"
#include "room_state.h"

#include "text.h"

#include <string.h>

static struct plot_button *find_button(struct plot *plot, const char *id)
{
    for (uint32_t i = 0; i < plot->button_count; i++)
        if (strcmp(plot->buttons[i].id, id) == 0) return &plot->buttons[i];
    return NULL;
}

const struct plot_button *plot_find_button(const struct plot *plot, const char *id)
{
    for (uint32_t i = 0; i < plot->button_count; i++)
        if (strcmp(plot->buttons[i].id, id) == 0) return &plot->buttons[i];
    return NULL;
}

static void remove_button(struct plot *plot, struct plot_button *button)
{
    const struct plot_button *end = plot->buttons + plot->button_count--;
    memmove(button, button + 1, (size_t)(end - button - 1) * sizeof *button);
}

static void take_button(struct plot *plot, const struct command_button *row)
{
    struct plot_button *button = find_button(plot, row->id);
    if (row->label[0] == '\0') {
        if (button != NULL) remove_button(plot, button);
        return;
    }
    if (button == NULL) {
        if (plot->button_count == SCENARIO_BUTTONS_MAX) return;
        button = &plot->buttons[plot->button_count++];
        memset(button, 0, sizeof *button);
        button->pressed_week = VIEW_HIDDEN;
    }
    memcpy(button->id, row->id, sizeof button->id);
    memcpy(button->label, row->label, sizeof button->label);
    memcpy(button->confirm, row->confirm, sizeof button->confirm);
}

static void take_press(struct plot *plot, const char *id, uint16_t week)
{
    struct plot_button *button = find_button(plot, id);
    if (button != NULL) button->pressed_week = week;
}

/* A list that is full forgets the oldest: a scenario has no more injects at a time. */
static struct plot_inject *inject_of(struct plot *plot, const char *id)
{
    for (uint32_t i = 0; i < plot->inject_count; i++)
        if (strcmp(plot->injects[i].id, id) == 0) return &plot->injects[i];
    if (plot->inject_count == SCENARIO_INJECTS_MAX)
        memmove(plot->injects, plot->injects + 1, --plot->inject_count * sizeof *plot->injects);
    struct plot_inject *inject = &plot->injects[plot->inject_count++];
    memset(inject, 0, sizeof *inject);
    text_copy(inject->id, sizeof inject->id, id);
    return inject;
}

static void take_injected(struct plot *plot, const struct command_injected *injected)
{
    struct plot_inject *inject = inject_of(plot, injected->id);
    if (injected->team == EVERY_TEAM)
        inject->teams = 0xFF;
    else
        inject->teams |= (uint8_t)(1u << (injected->team & 7u));
}

bool plot_has_happened(const struct plot *plot, const char *id, unsigned team)
{
    for (uint32_t i = 0; i < plot->inject_count; i++)
        if (strcmp(plot->injects[i].id, id) == 0)
            return (plot->injects[i].teams & (1u << team)) != 0;
    return false;
}

static void take_remember(struct plot *plot, const struct command_remember *remember)
{
    _Static_assert(sizeof plot->memory.bytes >= sizeof remember->bytes, "REMEMBER is too large");
    plot->memory.size = remember->bytes_count;
    memcpy(plot->memory.bytes, remember->bytes, remember->bytes_count);
}

static void drop_fault(struct plot *plot, uint32_t at)
{
    plot->fault_count--;
    memmove(plot->faults + at, plot->faults + at + 1,
            (plot->fault_count - at) * sizeof *plot->faults);
}

static void take_fault(struct plot *plot, uint16_t week, const struct command_fault *fault)
{
    enum hook hook;
    if (hook_find(fault->hook, &hook)) plot->in_a_row[hook] = fault->in_a_row;
    for (uint32_t i = plot->fault_count; i-- > 0;)
        if (strcmp(plot->faults[i].fault.hook, fault->hook) == 0) drop_fault(plot, i);
    if (plot->fault_count == FAULTS_KEPT) drop_fault(plot, 0);
    plot->faults[plot->fault_count++] = (struct plot_fault){week, *fault};
}

static void take_works(struct plot *plot, const struct command_works *works)
{
    enum hook hook;
    if (hook_find(works->hook, &hook)) plot->in_a_row[hook] = 0;
}

/* Whatever is done, the faults are read; run again also gives a hook that was off another try. */
static void take_mend(struct plot *plot, enum mending mending)
{
    enum hook hook;
    plot->to_mend = 0;
    for (uint32_t i = 0; i < plot->fault_count; i++)
        if (hook_find(plot->faults[i].fault.hook, &hook)) plot->to_mend |= (uint16_t)(1u << hook);
    plot->fault_count = 0;
    for (int i = 0; i < HOOK_COUNT; i++)
        if (mending == MENDING_AGAIN && (plot->to_mend & (1u << i)) &&
            plot->in_a_row[i] >= HOOK_FAULTS_MAX)
            plot->in_a_row[i] = HOOK_FAULTS_MAX - 1;
}

static void take_script(struct plot *plot, const struct command_script *script)
{
    plot->is_off = !script->is_on;
    plot->text_hash = script->text_hash;
    if (script->is_on) memset(plot->in_a_row, 0, sizeof plot->in_a_row);
}

bool plot_may_call(const struct plot *plot, enum hook hook)
{
    return !plot->is_off && plot->in_a_row[hook] < HOOK_FAULTS_MAX;
}

void plot_apply(struct room *room, const struct command *command)
{
    struct plot *plot = room->plot;
    if (command->id == COMMAND_BUTTON)
        take_button(plot, &command->as.button);
    else if (command->id == COMMAND_INJECT)
        take_press(plot, command->as.inject.id, room->week);
    else if (command->id == COMMAND_INJECTED)
        take_injected(plot, &command->as.injected);
    else if (command->id == COMMAND_REMEMBER)
        take_remember(plot, &command->as.remember);
    else if (command->id == COMMAND_FAULT)
        take_fault(plot, room->week, &command->as.fault);
    else if (command->id == COMMAND_WORKS)
        take_works(plot, &command->as.works);
    else if (command->id == COMMAND_MEND)
        take_mend(plot, (enum mending)command->as.mend.mending);
    else if (command->id == COMMAND_SCRIPT)
        take_script(plot, &command->as.script);
    else if (command->id == COMMAND_BACK)
        room_go_back(room, command->as.back.week);
}
