#include "drives.h"
#include "ensure.h"
#include "hash.h"
#include "levers.h"
#include "project.h"
#include "room_state.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

void room_begin_brought(struct room *room)
{
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++)
        room->brought.owners[slot] = (uint8_t)decision_slot_role(slot);
    memcpy(room->brought.targets, room->setup[0].targets, sizeof room->brought.targets);
}

enum role room_owner(const struct room *room, unsigned slot)
{
    ensure(slot < DECISION_SLOTS);
    return (enum role)room->brought.owners[slot];
}

/* A setting drives its number in every team, from the value that the file gave. */
static void drive(struct room *room, const struct command_option *option)
{
    struct drive drive;
    char sentence[200];
    if (option->sets[0] == 0 || !drive_find(option->sets, &drive, sentence, sizeof sentence))
        return;
    for (unsigned i = 0; i < room->open.teams; i++)
        (void)drive_put(&drive, &room->setup[i], room->brought.targets, option->value);
}

void room_bring_option(struct room *room, const struct command_option *option)
{
    struct brought *brought = &room->brought;
    uint32_t at = 0;
    while (at < brought->option_count && strcmp(brought->options[at].key, option->key) != 0)
        at++;
    if (at == SCENARIO_OPTIONS_MAX) return;
    if (at == brought->option_count) brought->option_count++;
    brought->options[at] = *option;
    if (!room->is_started) drive(room, option);
}

void room_bring_format(struct room *room, const struct command_format *format)
{
    struct brought *brought = &room->brought;
    if (brought->format_count < SCENARIO_FORMATS_MAX)
        brought->formats[brought->format_count++] = *format;
}

void room_bring_name(struct room *room, const struct command_name *name)
{
    unsigned index;
    if (!room_name_find(name->key, &index)) return;
    if (index == NAME_COMPANY)
        text_copy(room->open.company, sizeof room->open.company, name->text);
    else if (index == NAME_COMPETITOR)
        text_copy(room->open.competitor, sizeof room->open.competitor, name->text);
    else if (index == NAME_CURRENCY)
        text_copy(room->open.currency, sizeof room->open.currency, name->text);
    else
        text_copy(room->brought.names[index], sizeof room->brought.names[index], name->text);
}

void room_bring_picture(struct room *room, const struct command_picture *picture)
{
    struct brought *brought = &room->brought;
    if (brought->picture == NULL) brought->picture = malloc(PICTURE_BYTES_MAX);
    ensure(brought->picture != NULL);
    if (picture->is_first) brought->picture_size = 0;
    brought->picture_hash = 0;
    if (picture->bytes_count > PICTURE_BYTES_MAX - brought->picture_size) return;
    memcpy(brought->picture + brought->picture_size, picture->bytes, picture->bytes_count);
    brought->picture_size += picture->bytes_count;
    if (picture->is_last)
        brought->picture_hash = hash_bytes(HASH_START, brought->picture, brought->picture_size);
}

void room_bring_chair(struct room *room, const struct command_chair *chair)
{
    if (chair->role >= ROLE_COUNT) return;
    room->brought.chairs[chair->role] = *chair;
    for (size_t i = 0; i < chair->decisions_count; i++)
        if (chair->decisions[i].slot < DECISION_SLOTS)
            room->brought.owners[chair->decisions[i].slot] = chair->role;
}

void room_bring_decision(struct room *room, const struct command_own_decision *decision)
{
    struct brought *brought = &room->brought;
    if (brought->decision_count < SCENARIO_OWN_MAX && decision->role < ROLE_COUNT)
        brought->decisions[brought->decision_count++] = *decision;
}

void room_bring_metric(struct room *room, const struct command_own_metric *metric)
{
    struct brought *brought = &room->brought;
    if (brought->metric_count < SCENARIO_OWN_MAX)
        brought->metrics[brought->metric_count++] = *metric;
}

/* ---- Front panels ---- */

static bool owns_lever(const struct room *room, enum role role, enum lever lever)
{
    for (unsigned i = 0; i < lever_stop_count(lever); i++) {
        const struct named_orders *stop = lever_stop(lever, i);
        for (unsigned k = 0; k < stop->setting_count; k++)
            if (room_owner(room, stop->settings[k].slot) != role) return false;
    }
    return true;
}

/* The scenario's levers, or the usual ones as far as their decisions still belong to the chair; a
 * chair that has none of these left takes those whose decisions it was given. */
unsigned room_front(const struct room *room, enum role role, uint16_t *levers, unsigned most)
{
    const struct command_chair *chair = &room->brought.chairs[role];
    unsigned count = 0;
    for (unsigned i = 0; chair->has_levers && i < chair->levers_count && count < most; i++)
        if (chair->levers[i].lever < LEVER_COUNT) levers[count++] = chair->levers[i].lever;
    if (chair->has_levers) return count;
    for (unsigned i = 0; i < levers_of_role(role) && count < most; i++) {
        enum lever lever = lever_of_role(role, i);
        if (owns_lever(room, role, lever)) levers[count++] = (uint16_t)lever;
    }
    for (unsigned i = 0; i < LEVER_COUNT && count < most; i++)
        if (lever_info((enum lever)i)->role != role && owns_lever(room, role, (enum lever)i))
            levers[count++] = (uint16_t)i;
    return count;
}

void room_panel(const struct room *room, const struct team *team, enum role role,
                struct panel *panel)
{
    const struct command_chair *chair = &room->brought.chairs[role];
    project(team->world, role, panel);
    for (size_t i = 0; i < chair->metrics_count && panel->count < PANEL_ROWS_MAX; i++) {
        uint16_t slot = chair->metrics[i].slot;
        double value;
        if (panel_get(panel, slot, &value) || !project_as_others(team->world, slot, &value))
            continue;
        panel->rows[panel->count++] = (struct metric_row){.metric = slot, .value = value};
    }
}

const char *room_role_name(const struct room *room, enum role role)
{
    const char *name = room->brought.names[NAME_OF_ROLE + role];
    return name[0] != 0 ? name : role_name(role);
}
