#ifndef BENCH_GAME_H
#define BENCH_GAME_H
#include "finding.h"
#include "happenings.h"
#include "roles.h"
#include "room_script.h"
#include "scenario.h"
#include "world.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * One company played by policies, without a room, people or sockets. A game owns its script, so
 * that nothing a policy remembers reaches another game: the same plan and seed give the same game
 * in any order and on any number of processes.
 */
struct bench_plan {
    const char *scenario_path;       /* NULL: the default company */
    const struct scenario *scenario; /* of bench_plan_read: not read again; NULL: read it */
    const char *policy_paths[ROLE_MODEL_COUNT]; /* NULL: the company's habits stay */
    unsigned weeks; /* to play; 0: the scenario's, at most 78 with the successor's half-year */
    bool is_fresh;  /* the scenario's rules run in a new Lua state each week */
    bool has_no_rotation;      /* whatever the scenario says; a policy may still bring its own */
    const struct setup *setup; /* NULL: the scenario's */
    /* What differs from the file, put over its data before the game begins; NULL: nothing. False
     * and a sentence when the file does not have what is to be changed. */
    bool (*change)(const void *what, struct scenario *scenario, char *sentence, size_t capacity);
    const void *what;
};

struct bench_game;

/* Reads the plan's scenario once for many games, where the file is data only: a script that has
 * functions is read for each game, so that nothing it remembers reaches another. Changes nothing
 * when the file cannot be read: the first game tells why. `scenario` must outlive the plan. */
void bench_plan_read(struct bench_plan *plan, struct scenario *scenario);

/* NULL, and what is wrong in `findings`, when a file cannot be used. The caller frees the game. */
struct bench_game *bench_game_new(const struct bench_plan *plan, uint64_t seed,
                                  struct findings *findings);
void bench_game_free(struct bench_game *game);

/* Plays one week; false when the game is over. */
bool bench_game_play(struct bench_game *game);

const struct scenario *bench_game_scenario(const struct bench_game *game);
const struct world *bench_game_world(const struct bench_game *game);
/* Of the week played last. */
const struct happenings *bench_game_happenings(const struct bench_game *game);
const struct week_result *bench_game_week(const struct bench_game *game);
/* "balanced", or "balanced,AE=as_is". The text is the game's. */
const char *bench_game_policy(const struct bench_game *game);
/* Some policy saw or changed more than a room allows. */
bool bench_game_is_unrestricted(const struct bench_game *game);
/* How often a hook of the scenario has run without a fault. */
unsigned bench_game_hook_runs(const struct bench_game *game, enum hook hook);
/* The week in which the inject happened first; -1: it did not, or there is none of this id. */
int bench_game_inject_week(const struct bench_game *game, const char *id);
/* Scripts that failed while playing: the first few sentences. */
const struct findings *bench_game_faults(const struct bench_game *game);

#endif
