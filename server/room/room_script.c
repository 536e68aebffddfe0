#include "room_script.h"
#include "metrics.h"
#include "project.h"
#include "room_state.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

/*
 * The scenario and the bots are players too: what their scripts ask for is checked, journaled and
 * applied like anybody's command. A script that fails has asked for nothing; the model carries on.
 */

#define NUMBERS_MAX 256

static void ask_for(struct room *room, uint32_t actor, const struct commands *asked)
{
    for (size_t i = 0; i < asked->count; i++) {
        const struct command *command = &asked->list[i];
        if (room_objection(room, actor, command) != NULL) continue;
        room_append(room, actor, 0, command);
        room_tell(room, actor, command);
    }
}

static void journal_fault(struct room *room, const char *hook, const struct finding *fault)
{
    struct command command = {.id = COMMAND_FAULT};
    char sentence[400];
    finding_text(fault, sentence, sizeof sentence);
    text_copy(command.as.fault.hook, sizeof command.as.fault.hook, hook);
    text_copy(command.as.fault.sentence, sizeof command.as.fault.sentence, sentence);
    room_append(room, ACTOR_SCENARIO, 0, &command);
    room_tell(room, ACTOR_SCENARIO, &command);
}

/* ---- The scenario's hooks ---- */

struct team_numbers {
    struct named_number list[8];
    struct named_number own[SCENARIO_OWN_MAX];
};

/* A game as hooks look at it, with what it points to. */
struct looked_at {
    struct game game;
    struct team_numbers numbers[ROOM_TEAMS_MAX];
    struct game_setting settings[SCENARIO_OPTIONS_MAX];
};

static void name_team_numbers(const struct room *room, unsigned index, struct team_numbers *out)
{
    const struct team *team = &room->teams[index];
    const struct week_result *last = room->week > 0 ? &team->weeks[room->week - 1u] : NULL;
    out->list[0] = (struct named_number){"revenue", 0, last ? last->revenue : 0};
    out->list[1] = (struct named_number){"profit", 0, last ? last->profit : 0};
    out->list[2] = (struct named_number){"alignment", 0, last ? last->index : 0};
    out->list[3] = (struct named_number){"tension", 0, last ? last->tension : 0};
    out->list[4] = (struct named_number){"satisfaction", 0, last ? last->satisfaction : 0};
    out->list[5] = (struct named_number){"open_deals", 0, last ? last->open_deals : 0};
    out->list[6] = (struct named_number){"waiting", 0, last ? team->waiting[room->week - 1u] : 0};
    out->list[7] = (struct named_number){"target", 0, world_target(team->world)};
}

static void look_at_own(const struct room *room, struct looked_at *look)
{
    const struct brought *brought = &room->brought;
    for (unsigned i = 0; i < room->open.teams; i++) {
        for (unsigned k = 0; k < brought->metric_count; k++)
            look->numbers[i].own[k] =
                (struct named_number){brought->metrics[k].id, 0, room->teams[i].own.measured[k]};
        look->game.teams[i].own = look->numbers[i].own;
    }
    look->game.own_count = brought->metric_count;
    for (unsigned i = 0; i < brought->option_count; i++) {
        const struct command_option *option = &brought->options[i];
        look->settings[i] = (struct game_setting){option->key, (enum option_kind)option->kind,
                                                  option->value, option->words};
    }
    look->game.settings = look->settings;
    look->game.setting_count = brought->option_count;
}

static const struct game *look_at(const struct room *room, struct looked_at *look)
{
    struct game *game = &look->game;
    *game = (struct game){.seed = room->open.seed, .week = room->week, .weeks = room->open.weeks};
    game->quarter = room_quarter(room, room->week) + 1;
    game->team_count = room->open.teams;
    for (unsigned i = 0; i < room->open.teams; i++) {
        name_team_numbers(room, i, &look->numbers[i]);
        game->teams[i].numbers = look->numbers[i].list;
        game->teams[i].count = sizeof look->numbers[i].list / sizeof *look->numbers[i].list;
    }
    look_at_own(room, look);
    return game;
}

static void run_hook(struct room *room, enum hook hook)
{
    struct looked_at look;
    struct commands asked;
    struct finding fault;
    if (room->script == NULL || !script_has_hook(room->script, hook)) return;
    if (script_run_hook(room->script, hook, look_at(room, &look), &asked, &fault))
        ask_for(room, ACTOR_SCENARIO, &asked);
    else
        journal_fault(room, hook_name(hook), &fault);
}

void room_script_start(struct room *room)
{
    struct commands asked = {0};
    run_hook(room, HOOK_START);
    if (room->scenario != NULL) scenario_injects(room->scenario, 0, &asked);
    ask_for(room, ACTOR_SCENARIO, &asked);
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
    struct looked_at look;
    struct commands asked;
    struct finding fault;
    if (!script_run_effect(room->script, &effect, look_at(room, &look), &asked, &fault)) {
        journal_fault(room, row->id, &fault);
        return;
    }
    drop_idle(room, team, &asked);
    ask_for(room, ACTOR_SCENARIO, &asked);
}

void room_script_effects(struct room *room)
{
    for (unsigned team = 0; room->script != NULL && team < room->open.teams; team++)
        for (unsigned i = 0; i < room->brought.decision_count; i++)
            if (room->brought.decisions[i].effect > 0) run_effect(room, team, i);
}

void room_script_week(struct room *room)
{
    struct commands asked = {0};
    if (room->scenario != NULL) scenario_injects(room->scenario, room->week, &asked);
    ask_for(room, ACTOR_SCENARIO, &asked);
    run_hook(room, HOOK_WEEK);
    if (room->week >= room->open.weeks)
        run_hook(room, HOOK_END);
    else if (room_is_quarter_start(room, room->week))
        run_hook(room, HOOK_QUARTER);
}
