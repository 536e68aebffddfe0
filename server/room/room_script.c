#include "room_script.h"
#include "game_numbers.h"
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

void room_game_numbers(const struct room *room, unsigned index, double *numbers)
{
    const struct team *team = &room->teams[index];
    const struct week_result none = {0};
    const struct week_result *last = room->week > 0 ? &team->weeks[room->week - 1u] : &none;
    unsigned begin = room->week - room->week % room->open.weeks_per_quarter;
    numbers[GAME_NUMBER_revenue] = last->revenue;
    numbers[GAME_NUMBER_profit] = last->profit;
    numbers[GAME_NUMBER_alignment] = last->index;
    numbers[GAME_NUMBER_tension] = last->tension;
    numbers[GAME_NUMBER_satisfaction] = last->satisfaction;
    numbers[GAME_NUMBER_open_deals] = last->open_deals;
    numbers[GAME_NUMBER_waiting] = room->week > 0 ? team->waiting[room->week - 1u] : 0;
    numbers[GAME_NUMBER_target] = world_target(team->world);
    numbers[GAME_NUMBER_quarter] = 0;
    for (unsigned week = begin; week < room->week; week++)
        numbers[GAME_NUMBER_quarter] += team->weeks[week].revenue;
}

struct team_numbers {
    struct named_number list[GAME_NUMBER_COUNT];
};

static void name_team_numbers(const struct room *room, unsigned index, struct team_numbers *out)
{
    double numbers[GAME_NUMBER_COUNT];
    room_game_numbers(room, index, numbers);
    for (unsigned i = 0; i < GAME_NUMBER_COUNT; i++)
        out->list[i] =
            (struct named_number){game_number_name((enum game_number)i), 0, numbers[i]};
}

static void run_hook(struct room *room, enum hook hook)
{
    struct team_numbers numbers[ROOM_TEAMS_MAX];
    struct commands asked;
    struct finding fault;
    struct game game = {.seed = room->open.seed, .week = room->week, .weeks = room->open.weeks};
    if (room->script == NULL || !script_has_hook(room->script, hook)) return;
    game.quarter = room_quarter(room, room->week) + 1;
    game.team_count = room->open.teams;
    for (unsigned i = 0; i < room->open.teams; i++) {
        name_team_numbers(room, i, &numbers[i]);
        game.teams[i].numbers = numbers[i].list;
        game.teams[i].count = sizeof numbers[i].list / sizeof *numbers[i].list;
    }
    if (script_run_hook(room->script, hook, &game, &asked, &fault))
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
