#include "faults.h"
#include "room_plot.h"
#include "room_script.h"
#include "room_state.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

/*
 * Another text of the scenario plays from now on. What a row can still say is said: hooks, injects,
 * buttons, texts, targets of quarters to come, parameters, further events. What was settled when
 * the room opened stays, and the facilitator is told so.
 */

/* ---- What differs ---- */

static bool is_other(double a, double b)
{
    return a < b || a > b;
}

static void give(struct room *room, const struct command *command)
{
    if (room_objection(room, ACTOR_SCENARIO, command) == NULL)
        room_append(room, ACTOR_SCENARIO, 0, command);
}

static void renew_parameters(struct room *room, const struct setup *old, const struct setup *new)
{
    struct command command = {.id = COMMAND_PARAMETER};
    command.as.parameter.team = EVERY_TEAM;
    for (uint16_t slot = 0; slot < PARAMETER_SLOTS; slot++) {
        double value = parameters_get(&new->parameters, slot);
        if (!is_other(value, parameters_get(&old->parameters, slot))) continue;
        command.as.parameter.slot = slot;
        command.as.parameter.value = value;
        give(room, &command);
    }
}

static void renew_targets(struct room *room, const struct setup *old, const struct setup *new)
{
    struct command command = {.id = COMMAND_TARGET};
    command.as.target.team = EVERY_TEAM;
    for (uint8_t quarter = (uint8_t)room_quarter(room, room->week); quarter < QUARTERS; quarter++) {
        if (!is_other(new->targets[quarter], old->targets[quarter])) continue;
        command.as.target.quarter = quarter;
        command.as.target.target = new->targets[quarter];
        give(room, &command);
    }
}

static bool has_shock(const struct setup *setup, const struct shock *shock)
{
    for (uint32_t i = 0; i < setup->shock_count; i++) {
        const struct shock *other = &setup->shocks[i];
        if (other->kind == shock->kind && other->week == shock->week &&
            other->weeks == shock->weeks && !is_other(other->size, shock->size))
            return true;
    }
    return false;
}

static void renew_events(struct room *room, const struct setup *old, const struct setup *new)
{
    struct command command = {.id = COMMAND_SHOCK};
    for (uint32_t i = 0; i < new->shock_count; i++) {
        const struct shock *shock = &new->shocks[i];
        if (shock->week < room->week || has_shock(old, shock)) continue;
        command.as.shock =
            (struct command_shock){EVERY_TEAM, (uint8_t)shock->kind, (uint16_t)shock->week,
                                   (uint16_t)shock->weeks, shock->size};
        give(room, &command);
    }
}

static bool has_button(const struct scenario *scenario, const char *id)
{
    const struct scenario_inject *inject = scenario_find_inject(scenario, id);
    return inject != NULL && inject->kind == INJECT_BUTTON;
}

static void renew_buttons(struct room *room, const struct scenario *new)
{
    struct command command = {.id = COMMAND_BUTTON};
    for (uint32_t i = room->plot->button_count; i-- > 0;) {
        if (has_button(new, room->plot->buttons[i].id)) continue;
        memcpy(command.as.button.id, room->plot->buttons[i].id, sizeof command.as.button.id);
        room_append(room, ACTOR_SCENARIO, 0, &command);
    }
    room_say_buttons(room, new);
}

static void renew_phrases(struct room *room, const struct phrases *phrases)
{
    for (uint32_t i = 0; i < phrases->count; i++)
        room_say_phrases(room, phrases, phrases->bytes + phrases->rows[i].source);
}

/* ---- What cannot change any more ---- */

/* Removed or moved events are still to come. */
static bool has_lost_event(const struct room *room, const struct setup *old,
                           const struct setup *new)
{
    for (uint32_t i = 0; i < old->shock_count; i++)
        if (old->shocks[i].week >= room->week && !has_shock(new, &old->shocks[i])) return true;
    return false;
}

static bool differ(const void *a, const void *b, size_t size)
{
    return memcmp(a, b, size) != 0;
}

static bool do_inits_differ(const struct setup *old, const struct setup *new)
{
    for (unsigned slot = 0; slot < INIT_SLOTS; slot++)
        if (is_other(inits_get(&old->inits, slot), inits_get(&new->inits, slot))) return true;
    return false;
}

static bool do_habits_differ(const struct setup *old, const struct setup *new)
{
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++)
        if (is_other(decisions_get(&old->habits, slot), decisions_get(&new->habits, slot)))
            return true;
    return false;
}

static void name_key(char *keys, size_t capacity, bool is_changed, const char *key)
{
    size_t length = strlen(keys);
    if (is_changed)
        snprintf(keys + length, capacity - length, "%s%s", length == 0 ? "" : ", ", key);
}

/* "init, weeks"; empty: nothing of that kind has changed. */
static void name_kept(const struct room *room, const struct scenario *old,
                      const struct scenario *new, char *keys, size_t capacity)
{
    const struct setup *was = &old->setup, *is = &new->setup;
    keys[0] = '\0';
    name_key(keys, capacity, was->weeks != is->weeks, "weeks");
    name_key(keys, capacity, do_inits_differ(was, is), "init");
    name_key(keys, capacity, do_habits_differ(was, is), "decisions");
    name_key(keys, capacity, has_lost_event(room, was, is), "events taken out");
    name_key(keys, capacity, differ(old->rotations, new->rotations, sizeof old->rotations),
             "rotation");
    name_key(keys, capacity, differ(old->beats, new->beats, sizeof old->beats), "beats");
    name_key(keys, capacity, old->chairs != new->chairs, "chairs");
    name_key(keys, capacity, differ(&old->settings, &new->settings, sizeof old->settings),
             "settings");
    name_key(keys, capacity, strcmp(old->title, new->title) != 0, "title");
    name_key(keys, capacity, strcmp(old->briefing, new->briefing) != 0, "briefing");
}

static void tell_kept(struct room *room, const struct scenario *old, const struct scenario *new)
{
    char keys[160], sentence[280];
    name_kept(room, old, new, keys, sizeof keys);
    if (keys[0] == '\0') return;
    snprintf(sentence, sizeof sentence,
             "The corrected script plays. Settled when the room opened, so as before: %s.", keys);
    room_tell_facilitators(room, sentence);
}

/* ---- The change ---- */

void room_reload_failed(struct room *room, const char *sentence)
{
    room->wants_script = false;
    room_note_fault(room, FAULT_OF_FILE, sentence);
}

/* The hooks that failed last are tried without effect. */
static bool is_mended(struct room *room, struct finding *fault)
{
    for (int hook = 0; hook < HOOK_COUNT; hook++)
        if ((room->plot->to_mend & (1u << hook)) && !room_try_hook(room, (enum hook)hook, fault))
            return false;
    return true;
}

static void renew(struct room *room, const struct scenario *old, const struct scenario *new)
{
    struct command command = {.id = COMMAND_SCRIPT};
    command.as.script.text_hash = script_text_hash(room->script);
    command.as.script.is_on = true;
    room_append(room, ACTOR_CLOCK, 0, &command);
    renew_phrases(room, &new->phrases);
    renew_buttons(room, new);
    if (old == NULL || !room->is_started) return;
    renew_parameters(room, &old->setup, &new->setup);
    renew_targets(room, &old->setup, &new->setup);
    renew_events(room, &old->setup, &new->setup);
    tell_kept(room, old, new);
}

bool room_reload(struct room *room, const struct scenario *scenario, struct script *script)
{
    const struct scenario *old_scenario = room->scenario;
    struct script *old_script = room->script;
    struct finding fault;
    char sentence[400];
    room->wants_script = false;
    room->scenario = scenario;
    room->script = script;
    if (room->is_started && !is_mended(room, &fault)) {
        room->scenario = old_scenario;
        room->script = old_script;
        room_reload_failed(room, finding_text(&fault, sentence, sizeof sentence));
        return false;
    }
    memset(room->policies, 0, sizeof room->policies); /* they were the old script's */
    renew(room, old_scenario, scenario);
    return true;
}

bool room_wants_script(const struct room *room)
{
    return room->wants_script;
}
