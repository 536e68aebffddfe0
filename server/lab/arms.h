#ifndef ARMS_H
#define ARMS_H
#include "finding.h"
#include "progress.h"
#include "roles.h"
#include "scenario.h"
#include "study.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Ways to play one scenario's file: who plays the chairs by which policy, and what differs from the
 * file. All arms are played with the same seeds, so that luck cancels out of every comparison, and
 * each game is reduced to its figures.
 */
enum {
    ARM_NAME_BYTES = 160,
    ARM_PATH_BYTES = 400,
    ARM_CHANGES_MAX = 8,
    ARM_KEY_BYTES = 40,
    ARM_VALUE_BYTES = 64
};

enum arm_change_kind {
    ARM_SET,         /* `key` = `value`, as a facilitator's --set: a setting or a parameter */
    ARM_INIT,        /* a number the company starts from: slot `index` = `number` */
    ARM_HABIT,       /* a standing order of the company: slot `index` = `number` */
    ARM_NO_EVENT,    /* without the event at place `index` of the file */
    ARM_NO_KIND,     /* without all events of the kind `index` */
    ARM_NO_EVENTS,   /* without any event */
    ARM_NO_INJECT,   /* without the inject at place `index` (the file's, by week) */
    ARM_NO_ROTATION, /* nobody changes the chair */
    ARM_ROTATION     /* the chairs move in week `index`, and only then */
};

struct arm_change {
    enum arm_change_kind kind;
    unsigned index;
    double number;
    char key[ARM_KEY_BYTES];
    char value[ARM_VALUE_BYTES];
};

struct arm {
    char name[ARM_NAME_BYTES];
    const char *paths[ROLE_MODEL_COUNT]; /* borrowed; NULL: the company's habits stay */
    struct arm_change changes[ARM_CHANGES_MAX];
    unsigned change_count;
};

/* A figure of a game: a row of study_measures.def or of arms_figures.def. */
enum figure {
    FIGURE_FIRST = MEASURE_COUNT - 1,
#define FIGURE(name, ...) FIGURE_##name,
#include "arms_figures.def"
#undef FIGURE
    FIGURE_COUNT
};

/* All games of some arms. */
struct arms_games {
    const char *scenario; /* path */
    uint64_t first_seed;
    unsigned seeds;
    unsigned jobs;
    struct progress *progress; /* or NULL; each game counts 1 */
    const struct arm *arms;
    size_t arm_count;
    double *values;              /* [arm][seed][figure], of arms_play */
    const struct scenario *read; /* of arms_play, while it plays */
};

/* One policy in all chairs; false when the name does not fit. */
void arm_of_policy(struct arm *arm, const char *name, const char *path);
/* False when there is no more room for a change. */
bool arm_add(struct arm *arm, const struct arm_change *change);
/* Whether two arms are one and the same way to play, whatever their names. */
bool arm_is_same(const struct arm *one, const struct arm *other);

/* Puts the arm's changes over a scenario. False and a sentence when it does not take one. */
bool arm_change_scenario(const struct arm *arm, struct scenario *scenario, char *sentence,
                         size_t capacity);

/* Plays all games into `values`, which the caller frees. False, with the reason in `findings`, when
 * an arm cannot be played at all; with no finding when a signal came. */
bool arms_play(struct arms_games *games, struct findings *findings);

/* Plays one game before all the others: a script that fails in it would fail in most, and a hook
 * that does not end would take hours. False, and the sentence, when one does or cannot be played.
 */
bool arms_try(const struct arms_games *games, struct findings *findings);

/* One figure of an arm: the first seed's, the others FIGURE_COUNT apart. */
const double *arms_figure(const struct arms_games *games, size_t arm, unsigned figure);

/* The first sentence of a script that failed in this arm's games; false: none has. */
bool arms_fault(const struct arms_games *games, size_t arm, struct finding *fault);

#endif
