#include "drives.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scenario_read.h"
#include "text.h"

/* How far targets may be moved as a whole. */
#define TARGETS_LEAST 0.1
#define TARGETS_MOST  10

/* A name of one of the tables with its slots. */
struct span {
    unsigned first_slot, count;
};

static bool find_parameter(const char *name, struct span *span)
{
    enum parameter parameter;
    if (!parameter_find(name, &parameter)) return false;
    const struct parameter_info *row = parameter_info(parameter);
    *span = (struct span){row->first_slot, row->count};
    return true;
}

static bool find_init(const char *name, struct span *span)
{
    enum init init;
    if (!init_find(name, &init)) return false;
    const struct init_info *row = init_info(init);
    *span = (struct span){row->first_slot, row->count};
    return true;
}

static bool find_decision(const char *name, struct span *span)
{
    enum decision decision;
    if (!decision_find(name, &decision)) return false;
    const struct decision_info *row = decision_info(decision);
    *span = (struct span){row->first_slot, row->count};
    return true;
}

static const struct table {
    const char *prefix;
    enum drive_kind kind;
    bool (*find)(const char *name, struct span *span);
    struct form_names (*names)(void);
} tables[] = {
    {"params.", DRIVE_PARAMETER, find_parameter, names_of_parameters},
    {"init.", DRIVE_INIT, find_init, names_of_inits},
    {"decisions.", DRIVE_DECISION, find_decision, names_of_decisions},
};

static bool say_near(char *sentence, size_t capacity, const char *words, const char *near)
{
    if (near == NULL)
        snprintf(sentence, capacity, "%s", words);
    else
        snprintf(sentence, capacity, "%s (did you mean %s?)", words, near);
    return false;
}

/* "NAME" or "NAME[2]": the name alone, and the element from 1, 0 for none; -1: unreadable. */
static long split(const char *text, char *name, size_t capacity)
{
    size_t length = strcspn(text, "[");
    char *end;
    if (length >= capacity) return -1;
    memcpy(name, text, length);
    name[length] = '\0';
    if (text[length] == '\0') return 0;
    long element = strtol(text + length + 1, &end, 10);
    return element >= 1 && strcmp(end, "]") == 0 ? element : -1;
}

static bool say_unknown(const struct table *table, const char *name, char *sentence,
                        size_t capacity)
{
    struct form_names names = table->names();
    const char *near = text_near(name, names.list, names.count);
    char words[100], known[64];
    snprintf(words, sizeof words, "there is no '%s%.40s' to set", table->prefix, name);
    snprintf(known, sizeof known, "%s%s", table->prefix, near == NULL ? "" : near);
    return say_near(sentence, capacity, words, near == NULL ? NULL : known);
}

static bool find_in(const struct table *table, const char *text, struct drive *drive,
                    char *sentence, size_t capacity)
{
    char name[40] = "", words[100], known[64];
    struct span span;
    long element = split(text, name, sizeof name);
    if (element < 0 || !table->find(name, &span))
        return say_unknown(table, element < 0 ? text : name, sentence, capacity);
    if (element == 0 && span.count > 1) {
        snprintf(words, sizeof words, "'%s' has several numbers; name one of them", name);
        snprintf(known, sizeof known, "%s%s[1]", table->prefix, name);
        return say_near(sentence, capacity, words, known);
    }
    if (element > (long)span.count) {
        snprintf(words, sizeof words, "'%s' has %u number%s only", name, span.count,
                 span.count == 1 ? "" : "s");
        return say_near(sentence, capacity, words, NULL);
    }
    drive->kind = table->kind;
    drive->slot = span.first_slot + (element > 0 ? (unsigned)element - 1 : 0);
    return true;
}

/* "follow_up.height": a curve has two numbers among the parameters. */
static bool find_curve(const char *text, struct drive *drive, char *sentence, size_t capacity)
{
    static const char *const parts[] = {"height", "reach"};
    char name[40] = "", words[120], known[64];
    size_t length = strcspn(text, ".");
    enum curve curve;
    if (length < sizeof name) memcpy(name, text, length);
    if (!curve_find(name, &curve)) {
        struct form_names names = names_of_curves();
        const char *near = text_near(name, names.list, names.count);
        snprintf(words, sizeof words, "there is no curve '%s' to set", name);
        snprintf(known, sizeof known, "curves.%s.height", near == NULL ? "" : near);
        return say_near(sentence, capacity, words, near == NULL ? NULL : known);
    }
    const char *part = text[length] == '.' ? text + length + 1 : "";
    for (unsigned i = 0; i < 2; i++) {
        if (strcmp(part, parts[i]) != 0) continue;
        *drive = (struct drive){DRIVE_PARAMETER, curve_height_slot(curve) + i};
        return true;
    }
    snprintf(words, sizeof words, "a curve has a height and a reach: curves.%s.height", name);
    return say_near(sentence, capacity, words, NULL);
}

bool drive_find(const char *text, struct drive *drive, char *sentence, size_t capacity)
{
    static const char *const kinds[] = {"params", "init", "decisions", "curves", "targets"};
    char kind[16] = "", words[160];
    if (strcmp(text, "targets") == 0) {
        *drive = (struct drive){DRIVE_TARGETS, 0};
        return true;
    }
    if (strncmp(text, "curves.", 7) == 0) return find_curve(text + 7, drive, sentence, capacity);
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        size_t size = strlen(tables[i].prefix);
        if (strncmp(text, tables[i].prefix, size) == 0)
            return find_in(&tables[i], text + size, drive, sentence, capacity);
    }
    size_t length = strcspn(text, ".");
    if (length < sizeof kind) memcpy(kind, text, length);
    snprintf(words, sizeof words,
             "'%.40s' is nothing to set: it may be params.NAME, init.NAME, decisions.NAME, "
             "curves.NAME.height or targets",
             text);
    return say_near(sentence, capacity, words,
                    text_near(kind, kinds, sizeof kinds / sizeof *kinds));
}

void drive_range(const struct drive *drive, double *min, double *max)
{
    switch (drive->kind) {
    case DRIVE_PARAMETER:
        parameter_allowed(drive->slot, min, max);
        return;
    case DRIVE_INIT:
        *min = init_info(init_of_slot(drive->slot))->min;
        *max = init_info(init_of_slot(drive->slot))->max;
        return;
    case DRIVE_DECISION:
        *min = decision_info(decision_of_slot(drive->slot))->min;
        *max = decision_info(decision_of_slot(drive->slot))->max;
        return;
    case DRIVE_TARGETS:
        *min = TARGETS_LEAST;
        *max = TARGETS_MOST;
        return;
    }
}

bool drive_is_whole(const struct drive *drive)
{
    return drive->kind == DRIVE_DECISION && decision_info(decision_of_slot(drive->slot))->is_whole;
}

static bool put_targets(struct setup *setup, const double targets[QUARTERS], double factor)
{
    struct setup changed = *setup;
    if (!(factor >= TARGETS_LEAST && factor <= TARGETS_MOST)) return false;
    for (unsigned quarter = 0; quarter < QUARTERS; quarter++)
        if (!setup_put_target(&changed, quarter, targets[quarter] * factor)) return false;
    *setup = changed;
    return true;
}

static bool put_decision(struct setup *setup, unsigned slot, double value)
{
    struct setup changed = *setup;
    enum decision broken;
    if (!setup_put_habit(&changed, slot, value)) return false;
    if (!decisions_sums_hold(&changed.habits, &broken)) return false;
    *setup = changed;
    return true;
}

bool drive_put(const struct drive *drive, struct setup *setup, const double targets[QUARTERS],
               double value)
{
    switch (drive->kind) {
    case DRIVE_PARAMETER:
        return setup_put_parameter(setup, drive->slot, value);
    case DRIVE_INIT:
        return setup_put_init(setup, drive->slot, value);
    case DRIVE_DECISION:
        return put_decision(setup, drive->slot, value);
    case DRIVE_TARGETS:
        return put_targets(setup, targets, value);
    }
    return false;
}
