#include "room_script.h"
#include "deal_event.h"
#include "ensure.h"
#include "game_numbers.h"
#include "room_plot.h"
#include "room_settings.h"
#include "room_state.h"
#include "text.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * The scenario is a player too: what its hooks ask for is checked, journaled and applied like
 * anybody's command, all of it or nothing. A hook that fails has asked for nothing; the model
 * carries on.
 */

/* ---- What a hook sees ---- */

void room_game_numbers(const struct room *room, unsigned index, double *numbers)
{
    const struct team *team = &room->teams[index];
    double quarter = 0;
    for (unsigned week = room->week - room->week % room->open.weeks_per_quarter; week < room->week;
         week++)
        quarter += team->weeks[week].revenue;
    bool has_played = room->week > 0;
    game_numbers_take(team->world, has_played ? &team->weeks[room->week - 1u] : NULL,
                      has_played ? team->waiting[room->week - 1u] : 0, quarter, numbers);
}

/* What game holds besides itself. */
struct seen {
    struct game game;
    struct named_number numbers[ROOM_TEAMS_MAX][GAME_NUMBER_COUNT];
    struct game_setting settings[SETTING_COUNT + SCENARIO_OPTIONS_MAX];
    struct named_number own[ROOM_TEAMS_MAX][2 * SCENARIO_OWN_MAX];
    const char *metrics[SCENARIO_OWN_MAX];
    struct memory memory;
};

static void see_option(const struct command_option *option, struct game_setting *setting)
{
    const struct option_range range = {option->key, (enum option_kind)option->kind, option->min,
                                       option->max, option->words};
    setting_take_option(&range, option->value, setting);
}

/* What the scenario's own decisions and numbers stand at. */
static void see_own(const struct room *room, unsigned team, struct seen *seen)
{
    const struct brought *brought = &room->brought;
    const struct team_own *own = &room->teams[team].own;
    struct named_number *list = seen->own[team];
    size_t count = 0;
    for (unsigned i = 0; i < brought->decision_count; i++)
        list[count++] = (struct named_number){brought->decisions[i].id, 0, own->decided[i]};
    for (unsigned i = 0; i < brought->metric_count; i++)
        list[count++] = (struct named_number){brought->metrics[i].id, 0, own->measured[i]};
    seen->game.teams[team].own = list;
    seen->game.teams[team].own_count = count;
}

/* "pace" is a word, "chat" yes or no, the others are numbers. */
static void see_settings(const struct room *room, struct seen *seen)
{
    for (unsigned key = 0; key < SETTING_COUNT; key++) {
        const struct setting_info *info = setting_info((enum setting_key)key);
        struct game_setting *setting = &seen->settings[key];
        setting->name = info->key;
        setting->number = room_setting(&room->open, (enum setting_key)key);
        setting->kind = SETTING_IS_NUMBER;
        if (info->words != NULL) setting_take_word(info, setting);
    }
    for (unsigned i = 0; i < room->brought.option_count; i++)
        see_option(&room->brought.options[i], &seen->settings[SETTING_COUNT + i]);
    seen->game.settings = seen->settings;
    seen->game.setting_count = SETTING_COUNT + room->brought.option_count;
}

static void see_team(const struct room *room, unsigned team, struct seen *seen)
{
    double numbers[GAME_NUMBER_COUNT];
    room_game_numbers(room, team, numbers);
    for (unsigned i = 0; i < GAME_NUMBER_COUNT; i++)
        seen->numbers[team][i] =
            (struct named_number){game_number_name((enum game_number)i), 0, numbers[i]};
    seen->game.teams[team].numbers = seen->numbers[team];
    seen->game.teams[team].count = GAME_NUMBER_COUNT;
    seen->game.teams[team].decisions = &room->teams[team].world->decided;
    seen->game.teams[team].people = room_people_in(room, team);
    see_own(room, team, seen);
}

static void see(const struct room *room, struct seen *seen)
{
    memset(seen, 0, sizeof *seen);
    seen->memory = room->plot->memory;
    seen->game.seed = room->open.seed;
    seen->game.week = room->week;
    seen->game.quarter = room_quarter(room, room->week) + 1;
    seen->game.weeks = room->open.weeks;
    seen->game.team_count = room->open.teams;
    seen->game.memory = &seen->memory;
    see_settings(room, seen);
    for (unsigned i = 0; i < room->brought.metric_count; i++)
        seen->metrics[i] = room->brought.metrics[i].id;
    seen->game.metrics = seen->metrics;
    seen->game.metric_count = room->brought.metric_count;
    for (unsigned team = 0; team < room->open.teams; team++)
        see_team(room, team, seen);
}

/* ---- One call ---- */

struct attempt {
    struct seen seen;
    struct commands asked;
    struct finding fault;
};

/* Every wish is looked at before the first one is done. */
static bool is_granted(struct room *room, const char *name, struct attempt *attempt)
{
    for (size_t i = 0; i < attempt->asked.count; i++) {
        char sentence[256];
        const char *objection = room_objection(room, ACTOR_SCENARIO, &attempt->asked.list[i]);
        if (objection == NULL) continue;
        snprintf(sentence, sizeof sentence, "%s wants what cannot be: %s", name, objection);
        finding_set(&attempt->fault, SEVERITY_ERROR, script_file(room->script), 0, sentence);
        return false;
    }
    return true;
}

static bool make(struct room *room, enum hook hook, const struct hook_event *event,
                 struct attempt *attempt)
{
    see(room, &attempt->seen);
    return script_run_hook(room->script, hook, &attempt->seen.game, event, &attempt->asked,
                           &attempt->fault) &&
           is_granted(room, hook_name(hook), attempt);
}

static void remember(struct room *room, const struct memory *memory)
{
    struct command command = {.id = COMMAND_REMEMBER};
    const struct memory *before = &room->plot->memory;
    if (memory->size == before->size && memcmp(memory->bytes, before->bytes, memory->size) == 0)
        return;
    command.as.remember.bytes_count = (uint16_t)memory->size;
    memcpy(command.as.remember.bytes, memory->bytes, memory->size);
    room_append(room, ACTOR_SCENARIO, 0, &command);
}

static void say_works(struct room *room, enum hook hook)
{
    struct command command = {.id = COMMAND_WORKS};
    if (room->plot->in_a_row[hook] == 0) return;
    text_copy(command.as.works.hook, sizeof command.as.works.hook, hook_name(hook));
    room_append(room, ACTOR_SCENARIO, 0, &command);
}

const char *room_do_scenario(struct room *room, const struct command *command)
{
    const char *objection = room_objection(room, ACTOR_SCENARIO, command);
    if (objection != NULL) return objection;
    room_append(room, ACTOR_SCENARIO, 0, command);
    room_tell(room, ACTOR_SCENARIO, command);
    return NULL;
}

/* A wish that the ones before it made impossible is left out, and told. */
static bool grant(struct room *room, const char *name, const struct attempt *attempt)
{
    const struct phrases *phrases = script_phrases(room->script);
    for (uint32_t i = 0; i < phrases->count; i++)
        room_say_phrases(room, phrases, phrases->bytes + phrases->rows[i].source);
    remember(room, &attempt->seen.memory);
    for (size_t i = 0; i < attempt->asked.count; i++) {
        const struct command *command = &attempt->asked.list[i];
        const char *objection = room_do_scenario(room, command);
        char sentence[240];
        if (objection == NULL) continue;
        snprintf(sentence, sizeof sentence, "%s: the rest of what %s wants cannot be: %s",
                 script_file(room->script), name, objection);
        room_note_fault(room, name, sentence);
        return false;
    }
    return true;
}

void room_call_hook(struct room *room, enum hook hook, const struct hook_event *event)
{
    if (room->script == NULL || !script_has_hook(room->script, hook) ||
        !plot_may_call(room->plot, hook))
        return;
    struct attempt *attempt = malloc(sizeof *attempt);
    ensure(attempt != NULL);
    bool is_good = make(room, hook, event, attempt);
    room->calling->has_failed[hook] = !is_good && event != NULL;
    if (is_good) {
        if (grant(room, hook_name(hook), attempt)) say_works(room, hook);
    } else {
        char sentence[400];
        if (event != NULL) room->calling->failed[hook] = *event;
        room_note_fault(room, hook_name(hook),
                        finding_text(&attempt->fault, sentence, sizeof sentence));
    }
    free(attempt);
}

bool room_try_hook(struct room *room, enum hook hook, struct finding *fault)
{
    const struct hook_event *event =
        room->calling->has_failed[hook] ? &room->calling->failed[hook] : NULL;
    bool has_event = hook == HOOK_COMMAND || hook == HOOK_DEAL || hook == HOOK_INJECT;
    if (has_event && event == NULL) return true; /* nothing to try it with */
    struct attempt *attempt = malloc(sizeof *attempt);
    ensure(attempt != NULL);
    bool is_good = make(room, hook, event, attempt);
    if (!is_good) *fault = attempt->fault;
    free(attempt);
    return is_good;
}

/* ---- The moments ---- */

/* A hook that is told of events is called so many times a week. */
static bool may_call_again(struct room *room, enum hook hook)
{
    if (room->script == NULL || !script_has_hook(room->script, hook)) return false;
    if (room->calling->week != room->week)
        memset(room->calling->calls, 0, sizeof room->calling->calls);
    room->calling->week = room->week;
    if (room->calling->calls[hook] == HOOK_CALLS_A_WEEK) return false;
    room->calling->calls[hook]++;
    return true;
}

void room_script_start(struct room *room)
{
    room_call_hook(room, HOOK_START, NULL);
    room_inject_week(room);
}

static void tell_deals(struct room *room)
{
    for (uint8_t team = 0; team < room->open.teams; team++) {
        const struct happenings *week = &room->teams[team].happenings;
        for (uint32_t i = 0; i < week->count && i < HAPPENINGS_MAX; i++) {
            struct hook_event event;
            if (deal_event(&week->list[i], team, &event) && may_call_again(room, HOOK_DEAL))
                room_call_hook(room, HOOK_DEAL, &event);
        }
    }
}

void room_script_week(struct room *room)
{
    room_inject_week(room);
    tell_deals(room);
    room_call_hook(room, HOOK_WEEK, NULL);
    if (room->week >= room->open.weeks)
        room_call_hook(room, HOOK_END, NULL);
    else if (room_is_quarter_start(room, room->week))
        room_call_hook(room, HOOK_QUARTER, NULL);
}

void room_script_rotation(struct room *room)
{
    room_call_hook(room, HOOK_ROTATION, NULL);
}

/* What people decide; what they only say or ask for themselves is no scenario's business. */
static bool is_decision(enum command_id id)
{
    return id == COMMAND_DECIDE || id == COMMAND_DECIDE_OWN || id == COMMAND_PROPOSE ||
           id == COMMAND_OVERRULE || id == COMMAND_INITIATE || id == COMMAND_ANSWER_REQUEST ||
           id == COMMAND_ASSESS || id == COMMAND_LOOK || id == COMMAND_CHECK_FACTS;
}

static void name_command(enum command_id id, struct hook_event *event)
{
    const char *name = id == COMMAND_DECIDE_OWN ? "own" : command_kind(id)->name;
    for (size_t i = 0; name[i] != '\0' && i < sizeof event->name - 1; i++)
        event->name[i] = (char)tolower((unsigned char)name[i]);
}

void room_script_card(struct room *room, unsigned team, uint16_t card)
{
    const struct card_place *place = room_card(room, team, card);
    struct hook_event event = {.team = (uint8_t)team, .name = "card"};
    if (place == NULL || !place->is_closed || place->answer == CARD_UNANSWERED ||
        !may_call_again(room, HOOK_COMMAND))
        return;
    event.role = place->card.role;
    event.choice = place->answer;
    text_copy(event.card, sizeof event.card, place->card.id);
    room_call_hook(room, HOOK_COMMAND, &event);
}

void room_script_command(struct room *room, const struct person *person,
                         const struct command *command)
{
    struct hook_event event = {.team = person->team, .role = EVERY_ROLE};
    if (command->id == COMMAND_ANSWER_CARD)
        room_script_card(room, person->team, command->as.answer_card.card);
    if (!is_decision(command->id) || !may_call_again(room, HOOK_COMMAND)) return;
    name_command(command->id, &event);
    if (command->id == COMMAND_DECIDE) {
        const struct command_decide *decide = &command->as.decide;
        event.role = decide->role;
        event.setting_count = (uint8_t)decide->settings_count;
        memcpy(event.settings, decide->settings, decide->settings_count * sizeof *event.settings);
    }
    if (command->id == COMMAND_DECIDE_OWN) {
        const struct command_own_decision *own =
            &room->brought.decisions[command->as.decide_own.decision];
        event.role = own->role;
        event.value = command->as.decide_own.value;
        text_copy(event.own, sizeof event.own, own->id);
    }
    room_call_hook(room, HOOK_COMMAND, &event);
}

/* ---- Decisions of the scenario's own ---- */

/* A parameter that is as asked for needs no row. */
static void drop_idle(const struct room *room, unsigned team, struct commands *asked)
{
    const struct parameters *now = &room->teams[team].world->setup.parameters;
    size_t kept = 0;
    for (size_t i = 0; i < asked->count; i++) {
        const struct command_parameter *wish = &asked->list[i].as.parameter;
        bool is_idle = asked->list[i].id == COMMAND_PARAMETER && wish->team == team &&
                       wish->slot < PARAMETER_SLOTS &&
                       parameters_get(now, wish->slot) <= wish->value &&
                       parameters_get(now, wish->slot) >= wish->value;
        if (!is_idle && kept != i) asked->list[kept] = asked->list[i];
        if (!is_idle) kept++;
    }
    asked->count = kept;
}

static void run_effect(struct room *room, unsigned team, unsigned decision)
{
    const struct command_own_decision *row = &room->brought.decisions[decision];
    const struct effect_call effect = {row->effect, (uint8_t)team,
                                       room->teams[team].own.decided[decision]};
    struct attempt *attempt = malloc(sizeof *attempt);
    char sentence[400];
    ensure(attempt != NULL);
    see(room, &attempt->seen);
    if (script_run_effect(room->script, &effect, &attempt->seen.game, &attempt->asked,
                          &attempt->fault) &&
        is_granted(room, row->id, attempt)) {
        drop_idle(room, team, &attempt->asked);
        (void)grant(room, row->id, attempt);
    } else {
        room_note_fault(room, row->id, finding_text(&attempt->fault, sentence, sizeof sentence));
    }
    free(attempt);
}

void room_script_effects(struct room *room)
{
    for (unsigned team = 0; team < room->open.teams; team++)
        for (unsigned i = 0; i < room->brought.decision_count; i++)
            if (room->script != NULL && !room->plot->is_off && room_has_effect(room, i))
                run_effect(room, team, i);
}
