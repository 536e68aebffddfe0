#ifndef SCENARIO_OWN_H
#define SCENARIO_OWN_H
#include "option_kinds.h"
#include "own_limits.h"
#include "roles.h"
#include "setup.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * What a scenario brings along beyond the model, as its file gives it: plain data, checked. Limits
 * are those of the rows in commands.def that carry it into a room.
 */
/* What a facilitator may settle when a room opens; rows in settings.def. Every member is uint32_t.
 */
struct settings {
#define SETTING(key, ...) uint32_t key;
#include "settings.def"
#undef SETTING
};

/* The chairs move in the first week of a quarter. `places` is the engine's shorthand (MODEL 2.6
 * step 0); rooms plan their own moves. */
struct scenario_rotation {
    uint16_t week;
    uint16_t places;
};

/* A setting of the scenario's own, OPTION of commands.def. */
struct scenario_option {
    char key[32];
    char label[60];
    enum option_kind kind;
    double min, max, value;
    char words[200]; /* choices, with | between them */
    char sets[48];   /* what it drives (drives.h), "" for nothing */
};

/* A workshop of 45, 90 or 180 minutes. */
struct scenario_format {
    uint16_t minutes;
    struct settings settings;
    uint16_t beats[SCENARIO_WEEKS_MAX];
    uint32_t beat_count;
    struct scenario_rotation rotations[SCENARIO_TURNS_MAX];
    uint32_t rotation_count;
    char plan[280];
};

/* A chair as the scenario cuts it anew. */
struct scenario_chair {
    char name[40]; /* "": the usual one */
    char card[96];
    uint16_t slots[SCENARIO_SLOTS_MAX]; /* decisions that belong to it now */
    uint32_t slot_count;
    uint16_t metrics[SCENARIO_VIEW_MAX];
    uint32_t metric_count;
    uint16_t levers[SCENARIO_LEVERS_MAX]; /* enum lever */
    uint32_t lever_count;
    bool has_levers;
};

struct scenario_stop {
    char text[28];
    double value;
};

struct scenario_decision {
    char id[32];
    uint8_t role;
    char label[40];
    char sentence[96];
    double min, max, value;
    double cost; /* k$ a week for each unit */
    struct scenario_stop stops[SCENARIO_STOPS_MAX];
    uint32_t stop_count; /* 0: any number of the range */
    bool has_effect;
    uint32_t row; /* of the file's list, from 1: where its effect is */
};

struct scenario_metric {
    char id[32];
    char label[40];
    char sentence[96];
    uint8_t unit;     /* enum unit */
    uint16_t seen_by; /* bit set of roles */
    bool is_chart;
};

/* A year's revenue that a policy makes, k$. */
struct scenario_par {
    char policy[32];
    double revenue;
};

/* Everything together; a part of struct scenario. */
struct scenario_own {
    char product[40]; /* "": it has no name */
    char logo[64];    /* the picture's file in the pack */
    uint8_t picture[PICTURE_BYTES_MAX];
    uint32_t picture_size;
    struct scenario_par pars[SCENARIO_PARS_MAX];
    uint32_t par_count;
    struct scenario_option options[SCENARIO_OPTIONS_MAX];
    uint32_t option_count;
    double targets[QUARTERS]; /* before a setting multiplied them */
    struct scenario_format formats[SCENARIO_FORMATS_MAX];
    uint32_t format_count;
    uint16_t format; /* the chosen one in minutes; 0: as the file says */
    struct scenario_chair chairs[ROLE_COUNT];
    struct scenario_decision decisions[SCENARIO_OWN_MAX];
    uint32_t decision_count;
    struct scenario_metric metrics[SCENARIO_OWN_MAX];
    uint32_t metric_count;
};

#endif
