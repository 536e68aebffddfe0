#ifndef SEEN_GAME_H
#define SEEN_GAME_H
#include "memory.h"
#include "room_script.h"
#include "scenario.h"

/* A game in the middle of the year, as hooks see it, without a room. */

/* What a room tells a hook about a team. */
static const struct named_number seen_numbers[] = {
    {"revenue", 0, 120},      {"profit", 0, 10},     {"alignment", 0, 60}, {"tension", 0, 0.4},
    {"satisfaction", 0, 0.6}, {"open_deals", 0, 14}, {"waiting", 0, 30},   {"target", 0, 1800}};

/* What the scenario brings along itself: its decisions at their defaults, its numbers, settings. */
static inline void see_own(const struct scenario *scenario, struct game *game)
{
    static struct named_number own[2 * SCENARIO_OWN_MAX];
    static const char *metrics[SCENARIO_OWN_MAX];
    static struct game_setting settings[SCENARIO_OPTIONS_MAX];
    size_t count = 0;
    for (uint32_t i = 0; i < scenario->own.decision_count; i++)
        own[count++] = (struct named_number){scenario->own.decisions[i].id, 0,
                                             scenario->own.decisions[i].value};
    for (uint32_t i = 0; i < scenario->own.metric_count; i++) {
        own[count++] = (struct named_number){scenario->own.metrics[i].id, 0, 0.5};
        metrics[i] = scenario->own.metrics[i].id;
    }
    for (uint32_t i = 0; i < scenario->own.option_count; i++) {
        const struct scenario_option *option = &scenario->own.options[i];
        const struct option_range range = {option->key, option->kind, option->min, option->max,
                                           option->words};
        setting_take_option(&range, option->value, &settings[i]);
    }
    game->teams[0].own = own;
    game->teams[0].own_count = count;
    game->teams[0].decisions = &scenario->setup.habits;
    game->metrics = metrics;
    game->metric_count = scenario->own.metric_count;
    game->settings = settings;
    game->setting_count = scenario->own.option_count;
}

/* What hooks that are told of something are told here; NULL for the others. */
static inline const struct hook_event *seen_event(int hook, struct hook_event *event)
{
    *event = (struct hook_event){.role = ROLE_AE, .name = "decide", .value = 20};
    return hook == HOOK_COMMAND || hook == HOOK_DEAL || hook == HOOK_INJECT ? event : NULL;
}

/* Week `week` of the scenario's game; `memory` is kept from call to call. */
static inline struct game seen_game(const struct scenario *scenario, unsigned week,
                                    struct memory *memory)
{
    struct game game = {.seed = 1,
                        .week = week,
                        .quarter = week / 13 + 1,
                        .weeks = scenario->setup.weeks,
                        .memory = memory,
                        .team_count = 1};
    game.teams[0].numbers = seen_numbers;
    game.teams[0].count = sizeof seen_numbers / sizeof *seen_numbers;
    see_own(scenario, &game);
    return game;
}

#endif
