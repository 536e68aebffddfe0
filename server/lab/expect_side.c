#include "expect_inside.h"

#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Who plays ---------------------------------------------------------------------------------
 */

static const struct folder_policy *find_policy(struct parsing *parsing, const char *name)
{
    const struct folder_policy *policy = policy_folder_find(parsing->folder, name);
    const char *near = policy_folder_near(parsing->folder, name);
    if (policy == NULL)
        parsing_refuse(parsing, "there is no policy %.40s%s%s%s", name,
                       near ? "; did you mean " : "", near ? near : "", near ? "?" : "");
    return policy;
}

static bool read_mix(struct parsing *parsing, struct arm *arm, const char *part)
{
    char name[16];
    enum role role;
    const char *equals = strchr(part, '=');
    size_t size = equals == NULL ? 0 : (size_t)(equals - part);
    snprintf(name, sizeof name, "%.*s", (int)(size < sizeof name ? size : 0), part);
    if (!role_parse(name, &role) || role >= ROLE_MODEL_COUNT)
        return parsing_refuse(
            parsing,
            "\"%.40s\" is no chair with a policy; write for example AE=always_discount, "
            "with CEO, BRAND, DEMAND, PMI, PROSPECT, AE, AM or CX",
            part);
    const struct folder_policy *policy = find_policy(parsing, equals + 1);
    if (policy == NULL) return false;
    arm->paths[role] = policy->path;
    return true;
}

/* "balanced,AE=all_sales". */
bool parsing_subject(struct parsing *parsing, struct arm *arm)
{
    char words[EXPECT_WORD_BYTES], *rest = words;
    if (parsing_is_at_end(parsing)) return parsing_refuse_end(parsing);
    text_copy(words, sizeof words, parsing_word(parsing));
    char *first = strsep(&rest, ",");
    const struct folder_policy *policy = find_policy(parsing, first);
    if (policy == NULL) return false;
    arm_of_policy(arm, parsing_word(parsing), policy->path);
    for (char *part = strsep(&rest, ","); part != NULL; part = strsep(&rest, ","))
        if (!read_mix(parsing, arm, part)) return false;
    parsing->at++;
    return true;
}

/* A whole number that the file counts from 1. */
static bool take_place(struct parsing *parsing, unsigned count, unsigned *place)
{
    double number;
    if (!parsing_number(parsing_word(parsing), &number) || number < 1 || number > count)
        return false;
    *place = (unsigned)number - 1;
    parsing->at++;
    return true;
}

static bool take_inject(struct parsing *parsing, unsigned *place)
{
    const struct scenario_inject *inject =
        scenario_find_inject(parsing->scenario, parsing_word(parsing));
    if (inject == NULL) return false;
    *place = (unsigned)(inject - parsing->scenario->injects);
    parsing->at++;
    return true;
}

/* ---- What differs ------------------------------------------------------------------------------
 */

static bool add_change(struct parsing *parsing, struct arm *arm, const struct arm_change *change)
{
    return arm_add(arm, change) ||
           parsing_refuse(parsing, "at most %d things may differ from the file", ARM_CHANGES_MAX);
}

/* One slot a number: "0.16/0.12/0.08" for three. */
static bool add_slots(struct parsing *parsing, struct arm *arm, struct arm_change change,
                      unsigned count, const char *value)
{
    char words[EXPECT_WORD_BYTES], *rest = words;
    text_copy(words, sizeof words, value);
    for (unsigned i = 0; i < count; i++, change.index++) {
        char *part = strsep(&rest, "/");
        if (part == NULL || !parsing_number(part, &change.number))
            return parsing_refuse(parsing, "%.40s takes %u number%s, with / between them",
                                  change.key, count, count == 1 ? "" : "s");
        if (!add_change(parsing, arm, &change)) return false;
    }
    return rest == NULL || parsing_refuse(parsing, "%.40s takes %u number%s", change.key, count,
                                          count == 1 ? "" : "s");
}

/* A setting, a parameter, a start or a standing order, by its name alone. */
static bool read_with(struct parsing *parsing, struct arm *arm)
{
    struct arm_change change = {.kind = ARM_SET};
    enum init init;
    enum decision decision;
    char *equals = strchr(parsing->words[parsing->at], '=');
    if (equals == NULL || equals == parsing->words[parsing->at] || strlen(equals) < 2 ||
        (size_t)(equals - parsing->words[parsing->at]) >= sizeof change.key)
        return parsing_refuse(parsing,
                              "after \"with\" comes NAME=VALUE without blanks, as in ae_n=9, not "
                              "\"%.40s\"",
                              parsing_word(parsing));
    *equals = 0;
    const char *name = parsing_word(parsing), *value = equals + 1;
    if (strncmp(name, "init.", 5) == 0 || strncmp(name, "params.", 7) == 0 ||
        strncmp(name, "decisions.", 10) == 0)
        name = strchr(name, '.') + 1;
    text_copy(change.key, sizeof change.key, name);
    parsing->at++;
    if (init_find(name, &init)) {
        change.kind = ARM_INIT;
        change.index = init_info(init)->first_slot;
        return add_slots(parsing, arm, change, init_info(init)->count, value);
    }
    if (decision_find(name, &decision)) {
        change.kind = ARM_HABIT;
        change.index = decision_info(decision)->first_slot;
        return add_slots(parsing, arm, change, decision_info(decision)->count, value);
    }
    if (strncmp(name, "curves.", 7) == 0 || strcmp(name, "targets") == 0) {
        change.kind = ARM_DRIVE;
        if (!parsing_number(value, &change.number))
            return parsing_refuse(parsing, "%.40s takes a number", change.key);
        return add_change(parsing, arm, &change);
    }
    text_copy(change.value, sizeof change.value, value);
    for (char *at = change.value; *at != 0; at++)
        if (*at == '/') *at = ',';
    return add_change(parsing, arm, &change);
}

static bool read_without(struct parsing *parsing, struct arm *arm)
{
    struct arm_change change = {.kind = ARM_NO_ROTATION};
    enum shock_kind kind;
    const struct scenario *scenario = parsing->scenario;
    if (parsing_take(parsing, "rotation")) return add_change(parsing, arm, &change);
    if (parsing_take(parsing, "events")) {
        change.kind = ARM_NO_EVENTS;
    } else if (parsing_take(parsing, "event")) {
        change.kind = ARM_NO_EVENT;
        if (!take_place(parsing, scenario->setup.shock_count, &change.index))
            return parsing_refuse(parsing,
                                  "event needs a number from 1 to %u: its place in the file",
                                  scenario->setup.shock_count);
    } else if (parsing_take(parsing, "inject")) {
        change.kind = ARM_NO_INJECT;
        if (!take_place(parsing, scenario->inject_count, &change.index) &&
            !take_inject(parsing, &change.index))
            return parsing_refuse(
                parsing, "inject needs its id, or a number from 1 to %u: its place by week",
                scenario->inject_count);
    } else if (shock_find(parsing_word(parsing), &kind)) {
        change.kind = ARM_NO_KIND;
        change.index = kind;
        parsing->at++;
    } else {
        return parsing_refuse(parsing,
                              "after \"without\" comes rotation, events, event N, inject N or a "
                              "kind of event such as pricewar, not \"%.40s\"",
                              parsing_word(parsing));
    }
    return add_change(parsing, arm, &change);
}

/* Whether the scenario takes all the changes; tells which it does not. */
static bool try_changes(struct parsing *parsing, const struct arm *arm)
{
    struct scenario *copy = malloc(sizeof *copy);
    if (copy == NULL) return parsing_refuse(parsing, "memory is short");
    *copy = *parsing->scenario;
    bool is_good = arm_change_scenario(arm, copy, parsing->sentence, parsing->capacity);
    free(copy);
    return is_good;
}

bool parsing_changes(struct parsing *parsing, struct arm *arm)
{
    bool is_good = true;
    while (is_good) {
        if (parsing_take(parsing, "with") ||
            (arm->change_count > 0 && parsing_take(parsing, "and")))
            is_good = read_with(parsing, arm);
        else if (parsing_take(parsing, "without"))
            is_good = read_without(parsing, arm);
        else
            break;
    }
    return is_good && try_changes(parsing, arm);
}
