#ifndef SCENARIO_READ_H
#define SCENARIO_READ_H
#include "curves.h"
#include "form.h"
#include "scenario.h"

/* Inside server/script: from the table of a scenario file to struct scenario. */

/* Reads everything but the hooks; what is wrong becomes findings. `scenario` holds defaults. */
void scenario_read(struct form *form, struct scenario *scenario);

void scenario_read_injects(struct form *form, struct scenario *scenario);
/* ---- scenario_cards.c, scenario_cards_check.c, scenario_when.c ---- */
/* The scenario's own cards and the name of its deck. */
void scenario_read_cards(struct form *form, struct scenario *scenario);
/* Adds the cards of a deck's file. */
void scenario_read_deck(struct form *form, struct scenario *scenario);
/* Warns of the scenario's own cards that cannot be dealt, or not when the file says. */
void scenario_check_cards(struct form *form, const struct scenario *scenario);
/* The fields `from` and `till`, weeks, over what is there; false: neither is there. */
bool form_span(struct form *form, uint16_t *from, uint16_t *till);
/* The field `when`; false: there is none. */
bool form_when(struct form *form, struct scenario_when *when);
void scenario_read_beats(struct form *form, uint16_t beats[SCENARIO_BEATS_MAX], uint32_t *count);

/* ---- scenario_settings.c, scenario_formats.c, scenario_chairs.c, scenario_own.c ---- */
/* The settings of settings.def in the field `key`. */
void scenario_read_settings(struct form *form, const char *key, struct settings *settings);
/* The settings of the scenario's own; after everything that they may drive. */
void scenario_read_options(struct form *form, struct scenario *scenario);
/* After the settings, beats and rotations, from which a format starts. */
void scenario_read_formats(struct form *form, struct scenario *scenario);
void scenario_read_chairs(struct form *form, struct scenario *scenario);
/* All of these, and decisions and numbers of the scenario's own. */
void scenario_read_own(struct form *form, struct scenario *scenario);
/* The form's key as a role; false and a complaint when it is none. */
bool form_role_key(struct form *form, const char *key, enum role *role);
/* What the company, its customers and chairs are called (room_names.h). */
void scenario_read_names(struct form *form, struct scenario *scenario);
/* The field `key` as the name. */
void form_name(struct form *form, struct scenario *scenario, const char *key, unsigned name);
/* Where the scenario keeps a name. */
char *scenario_name(struct scenario *scenario, unsigned name, size_t *capacity);
/* Whether this is the key of a name, as "small" or "AE". */
bool scenario_has_name(const char *key);
/* Takes the format of so many minutes; false: the file has none. */
bool scenario_choose_format(struct scenario *scenario, unsigned minutes);
/* Puts the value of each setting of the scenario's own over what it drives. */
void scenario_drive(struct scenario *scenario);
/* ---- scenario_picture.c ---- */
struct pack;
/* The picture that the file's `logo` names; what is wrong with it becomes findings. */
void scenario_load_picture(const struct pack *pack, const struct source *source,
                           struct scenario *scenario, struct findings *findings);
/* The scenario's setting with this key, or NULL. */
struct scenario_option *scenario_option(struct scenario *scenario, const char *key);

/* Pieces that policies read too. */
void scenario_read_params(struct form *form, struct setup *setup);
void scenario_read_init(struct form *form, struct setup *setup);
void scenario_read_curves(struct form *form, struct setup *setup);
/* The field `key` as rotations; false when it is absent. */
bool scenario_read_rotation(struct form *form, const char *key, struct scenario_rotation *rotations,
                            uint32_t *count);

/* The values of a decision by key into `values`: a list, or one number for a decision with one
 * slot; `handover` also as one number for all. False, and a complaint, when it cannot be. */
bool form_decision(struct form *form, const char *key, enum decision *decision,
                   double values[ROLE_MODEL_COUNT]);

/* What a script changes of a response curve. */
struct bend {
    double height, reach;
    bool has_height, has_reach;
};

/* The field `key`, a curve's name, as { height = 0.8, reach = 1.5 }. False, and a complaint, when
 * it cannot be. */
bool form_curve(struct form *form, const char *key, enum curve *curve, struct bend *bend);

/* The field `key` as a role; "ALL" is EVERY_ROLE. `usual` when absent. */
uint8_t form_role(struct form *form, const char *key, uint8_t usual);

/* A shock from kind=, week=, dur=, size=. False, and complaints, when it cannot be. */
bool form_shock(struct form *form, struct shock *shock);

void settings_put(struct settings *settings, enum setting_key key, uint32_t value);
/* The setting or parameter nearest to a misspelt key, or NULL. */
const char *scenario_near_setting(const char *key);

/* All names of a table, for suggestions. */
struct form_names names_of_parameters(void);
struct form_names names_of_curves(void);
struct form_names names_of_inits(void);
struct form_names names_of_decisions(void);
struct form_names names_of_shocks(void);
struct form_names names_of_roles(void);
struct form_names names_of_settings(void);
struct form_names names_of_levers(void);
struct form_names names_of_metrics(void);
struct form_names names_of_game_numbers(void);

#endif
