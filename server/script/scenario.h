#ifndef SCENARIO_H
#define SCENARIO_H
#include "finding.h"
#include "phase.h"
#include "phrases.h"
#include "roles.h"
#include "scenario_own.h"
#include "setup.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A scenario's data, as its Lua file gives it: plain data without pointers, checked. A room takes
 * what it needs into its OPEN row and its setup; after that it does not need the file any more.
 * Hooks are in room_script.h.
 */
enum {
    SCENARIO_API = 2, /* the language of scenario files, min_api */
    SCENARIO_ROTATIONS_MAX = SCENARIO_TURNS_MAX,
    SCENARIO_BEATS_MAX = SCENARIO_WEEKS_MAX,
    SCENARIO_INJECTS_MAX = 64,
    SCENARIO_BUTTONS_MAX = 12, /* of them */
    SCENARIO_INJECT_PARAMS_MAX = 12,
    SCENARIO_QUESTIONS_MAX = 8,
    SCENARIO_OWN_CARDS_MAX = 96,
    SCENARIO_DECK_CARDS_MAX = 128,
    SCENARIO_CARDS_MAX = SCENARIO_OWN_CARDS_MAX + SCENARIO_DECK_CARDS_MAX,
    SCENARIO_CHOICES_MAX = 3,
    SCENARIO_CHANGES_MAX = 8
};

enum bots {
    BOTS_NONE, /* empty chairs keep the company's habits */
    BOTS_FILL, /* bots sit in empty chairs */
    BOTS_ALL   /* and nobody else plays */
};

enum setting_key {
#define SETTING(key, ...) SETTING_##key,
#include "settings.def"
#undef SETTING
    SETTING_COUNT
};

struct setting_info {
    const char *key;
    const char *meaning;
    uint32_t min, max, usual;
    const char *words; /* "none fill all": values by name, from 0; NULL for numbers */
};

/* A change of a standing order, or of a parameter. */
struct scenario_change {
    uint16_t slot;
    double value;
};

/* A condition on a number of one team: when = { metric = "tension", above = 0.6 }. */
struct scenario_when {
    bool is_set;
    bool is_above;  /* otherwise below */
    uint8_t metric; /* enum game_number */
    uint16_t from, till;
    double bound;
};

enum inject_kind {
    INJECT_TIMED,       /* in its week */
    INJECT_CONDITIONAL, /* once a team, in the first week in which `when` holds */
    INJECT_BUTTON       /* when the facilitator presses it */
};

struct scenario_inject {
    enum inject_kind kind;
    char id[32]; /* "inject3" where the file gives none */
    uint16_t week;
    struct scenario_when when;
    char label[40], confirm[160]; /* of a button */
    uint16_t chairs;              /* bit set of enum role that read the text; 0: all */
    char text[280];               /* "": it says nothing */
    bool has_event;
    struct shock event; /* its week counts from the moment of the inject on */
    uint32_t change_count;
    struct scenario_change params[SCENARIO_INJECT_PARAMS_MAX]; /* slots of parameters.def */
};

struct scenario_choice {
    char text[80];
    uint32_t change_count; /* 0: as before */
    struct scenario_change changes[SCENARIO_CHANGES_MAX];
};

/* An inject to one chair with two or three answers, each an order of that chair; or a vote of the
 * team (role EVERY_ROLE), whose answers are orders of any chairs. */
struct scenario_card {
    char id[32]; /* unique; "card_3", "deck_3" where the file gives none */
    uint8_t role;
    bool is_of_deck;
    bool is_fixed;       /* due in week `from`, or as soon after it as can be, until `till` */
    uint16_t from, till; /* the weeks in which it may be dealt, both included */
    struct scenario_when when;
    char text[280];
    uint32_t choice_count;
    struct scenario_choice choices[SCENARIO_CHOICES_MAX];
};

struct scenario {
    char name[64]; /* the file's name without .lua, e.g. "air_cover" */
    char title[64];
    char summary[240];
    char briefing[600];
    char company[40], competitor[40], currency[8];
    char policy[32];      /* that bots play, e.g. "balanced"; empty: standing orders */
    char segments[3][24]; /* small, middle, large customers; "": the usual words */
    uint32_t minutes;
    uint32_t teams;                /* usual number of teams, 1..8 */
    uint32_t seats_min, seats_max; /* people in a team */
    uint16_t chairs;               /* bit set of enum role */
    struct settings settings;
    struct setup setup;
    struct scenario_rotation rotations[SCENARIO_ROTATIONS_MAX];
    uint32_t rotation_count;
    uint16_t beats[SCENARIO_BEATS_MAX]; /* lengths in weeks: the clock stops after each */
    uint32_t beat_count;
    struct scenario_inject injects[SCENARIO_INJECTS_MAX]; /* as in the file */
    uint32_t inject_count;
    struct scenario_card cards[SCENARIO_CARDS_MAX]; /* its own, then the deck's */
    uint32_t card_count;
    char deck[32];                               /* the deck's file without .lua; "": none */
    bool has_deck_name;                          /* the file asks for it, so it should be there */
    char questions[SCENARIO_QUESTIONS_MAX][200]; /* for the debrief */
    uint32_t question_count;
    char language[PHRASES_LANGUAGE_BYTES]; /* of the file's texts, "en" unless it says otherwise */
    char lesson[200];
    struct phrases phrases;  /* the same texts in other languages */
    struct scenario_own own; /* settings, formats, chairs, decisions and numbers of its own */
};

/* Whether the condition holds for the numbers of a team (one a game number) after so many weeks;
 * one that is not set does. */
bool scenario_when_holds(const struct scenario_when *when, unsigned week, const double *numbers);

/* The card with this id, or NULL. */
struct scenario_card *scenario_card(struct scenario *scenario, const char *id);

/* The chair that decides this slot, as the scenario cuts the chairs. */
uint8_t scenario_slot_role(const struct scenario *scenario, unsigned slot);

struct command;

/* The inject with this id; NULL: there is none. */
const struct scenario_inject *scenario_find_inject(const struct scenario *scenario, const char *id);

/* What an inject does in a team (or EVERY_TEAM) when `week` weeks are played: TELL, SHOCK and
 * PARAMETER commands, one after the other. Needs no Lua. */
void scenario_inject_do(const struct scenario_inject *inject, unsigned week, uint8_t team,
                        void (*command)(void *context, const struct command *command),
                        void *context);

/* The default company, no rotation, no events. */
void scenario_default(struct scenario *scenario);

/* The quarters' targets before a setting of the scenario's own multiplied them. */
const double *scenario_targets(const struct scenario *scenario);

const struct setting_info *setting_info(enum setting_key key);
bool setting_find(const char *key, enum setting_key *found);
/* The value that was typed, a number or one of the setting's words; false: it cannot be. */
bool setting_parse(enum setting_key key, const char *text, uint32_t *value);
uint32_t settings_get(const struct settings *settings, enum setting_key key);

/*
 * A facilitator's KEY=VALUE over the scenario's: a setting of settings.def or of the scenario's
 * own, `format`, a name (company, product, small, AE ...), policy, or a parameter of the model by
 * name (`ae_n=5`; a vector takes "10,34,120"). False and one sentence when there is no such key or
 * the value is out of range; nothing changes then.
 */
bool scenario_set(struct scenario *scenario, const char *key, const char *value, char *sentence,
                  size_t capacity);

#endif
