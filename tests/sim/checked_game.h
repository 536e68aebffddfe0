#ifndef CHECKED_GAME_H
#define CHECKED_GAME_H
/* A company whose every week is held against the invariants. */
#include "suite.h"

#include "invariants.h"
#include "step.h"

#include <stdlib.h>
#include <string.h>

struct checked_game {
    struct world *world;
    struct world *before; /* as it was before the week or the command played last */
    struct happenings week;
};

static inline size_t checked_size(const struct checked_game *game)
{
    return world_size_bytes(game->world->max_deals, game->world->max_customers);
}

static inline void checked_hold(const char *when, bool holds, const struct world *world,
                                const struct broken *broken)
{
    ck_assert_msg(holds, "seed %llu, week %u, %s: %s (%s[%u] %g)", (unsigned long long)world->seed,
                  world->week, when, broken->sentence,
                  broken->field < WORLD_FIELD_COUNT ? world_field_name(broken->field) : "-",
                  broken->index, broken->value);
}

static inline void checked_state(const struct checked_game *game, const char *when)
{
    struct broken broken = {0};
    bool holds = world_state_holds(game->world, &broken);
    checked_hold(when, holds, game->world, &broken);
}

static inline void checked_start(struct checked_game *game, const struct setup *setup,
                                 uint64_t seed, uint32_t max_deals, uint32_t max_customers)
{
    game->world = malloc(world_size_bytes(max_deals, max_customers));
    game->before = malloc(world_size_bytes(max_deals, max_customers));
    world_start(game->world, setup, seed, max_deals, max_customers);
    checked_state(game, "at the start");
}

static inline void checked_end(struct checked_game *game)
{
    free(game->world);
    free(game->before);
}

static inline void checked_week(struct checked_game *game)
{
    struct broken broken = {0};
    memcpy(game->before, game->world, checked_size(game));
    world_step(game->world, &game->week);
    checked_state(game, "after a week");
    bool holds = world_week_holds(game->before, game->world, &game->week, &broken);
    checked_hold("of the week", holds, game->world, &broken);
}

static inline void checked_weeks(struct checked_game *game, uint32_t weeks)
{
    for (uint32_t i = 0; i < weeks && !world_is_over(game->world); i++)
        checked_week(game);
}

#endif
