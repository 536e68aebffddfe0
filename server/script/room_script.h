#ifndef ROOM_SCRIPT_H
#define ROOM_SCRIPT_H
#include "finding.h"
#include "hooks.h"
#include "memory.h"
#include "messages.h"
#include "option_values.h"
#include "sandbox.h"
#include "scenario.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A room's Lua: one scenario with its hooks, and bot policies, in one sandbox. Scripts never touch
 * the world: what they want done comes back as commands, which the room checks, journals and
 * applies like anybody's. A script that fails has asked for nothing.
 *
 * One thread at a time. A room without a script plays on.
 */
struct script;

enum { SCRIPT_COMMANDS_MAX = 32, SCRIPT_POLICIES_MAX = 32 };

/* What a script asked for. Large (a command can be 4 KiB): keep one per thread. */
struct commands {
    size_t count;
    struct command list[SCRIPT_COMMANDS_MAX];
};

/* A number under the model's symbol. `index` 0 is a scalar, 1.. an element: {"A", 1, 0.45}. What a
 * role may not see is simply not in the list. */
struct named_number {
    const char *name;
    unsigned index;
    double value;
};

/* NULL when memory is short. The caller frees it. */
struct script *script_new(const struct sandbox_limits *limits);
void script_free(struct script *script);
/* The most memory that its scripts had at one time. */
size_t script_memory_peak_bytes(const struct script *script);

/* ---- Scenario ----------------------------------------------------------------------------------
 */

/* Reads a scenario file: its data into `scenario`, its hooks into the script (in place of those of
 * a file loaded before). False when there is any error in `findings`; hooks are then none. */
bool script_load_scenario(struct script *script, const char *path, struct scenario *scenario,
                          struct findings *findings);

/* The same from text that is in memory; findings call it `name`. */
bool script_load_scenario_text(struct script *script, const char *name, const char *text,
                               size_t size, struct scenario *scenario, struct findings *findings);

/* Adds the cards of the scenario's deck: DIR/../decks/NAME.lua beside the scenario at `path`, else
 * the deck of that name which comes with the program. One that is missing or has mistakes is left
 * out with a warning. */
void script_add_deck(struct script *script, const char *path, struct scenario *scenario,
                     struct findings *findings);
/* Reads a deck alone into an empty scenario, to find its mistakes; false when there is any. */
bool script_check_deck(struct script *script, const char *path, struct scenario *scenario,
                       struct findings *findings);

/* What findings call the file. */
const char *script_file(const struct script *script);

/* The hash of the scenario's main text: what was loaded last. */
uint64_t script_text_hash(const struct script *script);

/* A setting of the room, as `game.settings.week_seconds`. */
struct game_setting {
    const char *name;
    enum { SETTING_IS_NUMBER, SETTING_IS_FLAG, SETTING_IS_WORD } kind;
    double number;    /* of a flag 0 or 1 */
    const char *word; /* of a word, not terminated */
    size_t word_size;
};

/* Turns the number of a setting that has words ("no yes", "none fill all") into what scripts see.
 */
struct setting_info;
void setting_take_word(const struct setting_info *info, struct game_setting *setting);
/* A setting of the scenario's own at this value; keeps pointers of `range`. */
void setting_take_option(const struct option_range *range, double value,
                         struct game_setting *setting);

/* What a hook may look at: `game.week`, `game.quarter`, `game.teams[1].revenue` ... Everything is
 * borrowed for the call. */
struct game {
    uint64_t seed;
    unsigned week;    /* weeks played, so the number of the week to come, from 0 */
    unsigned quarter; /* from 1 */
    unsigned weeks;
    const struct game_setting *settings;
    size_t setting_count;
    const char *const *metrics; /* ids of the scenario's own numbers, for game.metric */
    size_t metric_count;
    struct memory *memory; /* what lasts; NULL: nothing does */
    size_t team_count;
    struct {
        const struct named_number *numbers;
        size_t count;
        const struct named_number *own; /* game.teams[1].own[ID]: decisions and numbers */
        size_t own_count;
        const struct decisions *decisions; /* standing orders; NULL: they are not shown */
        unsigned people;
    } teams[8];
};

bool script_has_hook(const struct script *script, enum hook hook);

/*
 * Runs a hook. True: what it asked for is in `out` (SHOCK, PARAMETER, TARGET, TELL, CANCEL_SHOCK
 * and MEASURE commands), what it remembers from now on in `game->memory`, and the translations of
 * its texts in script_phrases. False: it failed, `fault` says where and why, `out` is empty and the
 * memory as it was; the caller journals a FAULT command. A hook that is not there is true with
 * nothing. `event` is the second argument, NULL for hooks without one.
 */
bool script_run_hook(struct script *script, enum hook hook, const struct game *game,
                     const struct hook_event *event, struct commands *out, struct finding *fault);

/*
 * Calls the effect of a decision of the scenario's own, the row-th of own_decisions (from 1), for
 * one team: what it asks for without naming a team is asked for this one. Otherwise as
 * script_run_hook.
 */
struct effect_call {
    unsigned row;
    uint8_t team;
    double value;
};
bool script_run_effect(struct script *script, const struct effect_call *effect,
                       const struct game *game, struct commands *out, struct finding *fault);

/* Texts in other languages that the hook which ran last brought along. */
const struct phrases *script_phrases(const struct script *script);

/* ---- Policies ----------------------------------------------------------------------------------
 */

enum { POLICY_CHANGES_MAX = 128 };

/* What a policy of the lab changes in the company it starts from. */
struct policy_change {
    bool is_init; /* otherwise a parameter */
    uint16_t slot;
    double value;
};

/* An order that stands from the first week on. */
struct policy_order {
    uint16_t slot;
    double value;
};

struct policy {
    char name[64];
    char file[64];
    int reference;   /* of the table in the sandbox */
    bool is_company; /* one `decide` for all roles, with the true state */
    bool has_setup;
    bool is_budget_free; /* setup.budget = false: no common budget */
    bool is_set_aside;   /* failed three times in a row */
    unsigned faults;     /* in a row */
    struct policy_change changes[POLICY_CHANGES_MAX];
    uint32_t change_count;
    struct scenario_rotation rotations[SCENARIO_ROTATIONS_MAX];
    uint32_t rotation_count;
    bool has_rotations; /* `rotation = {}` means none, whatever the scenario says */
    bool is_constant;   /* data without a function: `orders`, with those of `like` */
    struct policy_order orders[DECISION_SLOTS];
    uint32_t order_count;
};

/* Loads a policy; NULL and findings when it cannot be used. `is_lab` also allows `setup` and
 * `scope = "company"`, which a room refuses. The script owns it. */
struct policy *script_load_policy(struct script *script, const char *path, bool is_lab,
                                  struct findings *findings);

/* A policy that only the lab accepts: `"unrestricted":true` in its output. */
bool policy_is_unrestricted(const struct policy *policy);

/* Puts the policy's params= and init= over a scenario's setup. */
void policy_change_setup(const struct policy *policy, struct setup *setup);

/* A line of the team's chat. */
struct policy_said {
    enum role role;
    const char *text;
};

/* A request of the common budget, for the chair that grants it. */
struct policy_request {
    uint16_t request;
    enum role role;
    double weekly; /* k$ */
};

/* What a role sees. In Lua: view.week, view.quarter, view.role, view.decisions[KEY], each named
 * number (view.util, view.A[1]), view.said[i].role / .text, view.requests[i].request / .role /
 * .weekly. */
struct policy_view {
    enum role role; /* ignored for a company policy */
    unsigned week, quarter;
    const struct decisions *decisions; /* decided; all keys for a company policy */
    const uint8_t *owners;             /* of each decision slot, enum role; NULL: the model's */
    const struct named_number *numbers;
    size_t number_count;
    const struct policy_said *said;
    size_t said_count;
    const struct policy_request *requests;
    size_t request_count;
};

/*
 * Asks a policy for its commands. DECIDE commands name the view's role; keys of other chairs are
 * passed over (one policy may name them all). A company policy's keys are split into one DECIDE a
 * role. Values are checked for type and range, sums and budget are the room's matter. False: it
 * failed, `out` is empty, standing orders stay; after three faults in a row it is set aside.
 */
bool policy_decide(struct script *script, struct policy *policy, const struct policy_view *view,
                   struct commands *out, struct finding *fault);

#endif
