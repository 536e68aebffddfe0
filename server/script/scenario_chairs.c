#include "levers.h"
#include "metrics.h"
#include "room_names.h"
#include "scenario_read.h"

#include <stdio.h>
#include <string.h>

#include "text.h"

/* Chairs as the scenario cuts them anew: `front` and `roles`. */

/* Who decides what, once all roles are read. */
struct cut {
    struct scenario *scenario;
    uint8_t owners[DECISION_SLOTS];
    uint8_t takers[DECISION_SLOTS]; /* who names it in `roles`, ROLE_COUNT: nobody */
};

bool form_role_key(struct form *form, const char *key, enum role *role)
{
    struct form_names names = names_of_roles();
    names.count--; /* "ALL" is no chair */
    if (role_parse(key, role)) return true;
    form_complain_unknown(form, key, names);
    return false;
}

/* ---- roles ------------------------------------------------------------------------------------
 */

/* What is counted or written as a note belongs to its chair. */
static bool may_move(enum decision decision)
{
    return decision != DECISION_handover && decision != DECISION_ceo_override;
}

static void take_decision(struct form *form, const char *place, const char *name, enum role role,
                          struct cut *cut)
{
    struct scenario_chair *chair = &cut->scenario->own.chairs[role];
    enum decision decision;
    if (!decision_find(name, &decision)) {
        form_complain_near(form, place, name, names_of_decisions());
        return;
    }
    const struct decision_info *row = decision_info(decision);
    if (!may_move(decision)) {
        form_complain(form, SEVERITY_ERROR, place, "'%s' is counted, so no chair can take it",
                      name);
        return;
    }
    uint8_t taker = cut->takers[row->first_slot];
    if (taker != ROLE_COUNT) {
        form_complain(form, SEVERITY_ERROR, place, "'%s' belongs to %s already", name,
                      role_id((enum role)taker));
        return;
    }
    for (unsigned i = 0; i < row->count && chair->slot_count < SCENARIO_SLOTS_MAX; i++) {
        unsigned slot = row->first_slot + i;
        chair->slots[chair->slot_count++] = (uint16_t)slot;
        cut->takers[slot] = cut->owners[slot] = (uint8_t)role;
    }
}

static void see_metric(struct form *form, const char *place, const char *name,
                       struct scenario_chair *chair)
{
    enum metric metric;
    uint16_t first;
    unsigned count = 1;
    if (metric_find(name, &metric)) {
        first = (uint16_t)metric_info(metric)->first_slot;
        count = metric_info(metric)->count;
    } else if (!metric_slot_find(name, &first)) {
        form_complain_near(form, place, name, names_of_metrics());
        return;
    }
    for (unsigned i = 0; i < count; i++) {
        if (chair->metric_count == SCENARIO_VIEW_MAX) {
            form_complain(form, SEVERITY_ERROR, place, "at most %d further numbers fit on a panel",
                          SCENARIO_VIEW_MAX);
            return;
        }
        chair->metrics[chair->metric_count++] = (uint16_t)(first + i);
    }
}

/* Whether the table's field is a list; calls `take` for each text of it. */
static void each_name(struct form *form, const char *key, enum role role, struct cut *cut,
                      void (*take)(struct form *, const char *, const char *, enum role,
                                   struct cut *))
{
    struct form inner;
    char name[40], place[24];
    if (!form_enter(form, key, &inner)) return;
    if (form_rows(&inner) == 0)
        form_complain(&inner, SEVERITY_ERROR, NULL, "this must be a list of names");
    for (int row = 1; row <= form_rows(&inner); row++) {
        snprintf(place, sizeof place, "[%d]", row);
        if (form_text_row(&inner, row, name, sizeof name)) take(&inner, place, name, role, cut);
    }
    form_leave(&inner);
}

static void take_metric(struct form *form, const char *place, const char *name, enum role role,
                        struct cut *cut)
{
    see_metric(form, place, name, &cut->scenario->own.chairs[role]);
}

static void read_role(struct form *form, const char *key, void *data)
{
    static const char *const keys[] = {"name", "card", "decisions", "view", "front"};
    struct cut *cut = data;
    struct form inner;
    enum role role;
    if (!form_role_key(form, key, &role) || !form_enter(form, key, &inner)) return;
    form_expect(&inner, (struct form_names){keys, sizeof keys / sizeof *keys});
    struct scenario_chair *chair = &cut->scenario->own.chairs[role];
    form_name(&inner, cut->scenario, "name", NAME_OF_ROLE + (unsigned)role);
    form_words(&inner, "card", chair->card, sizeof chair->card);
    each_name(&inner, "decisions", role, cut, take_decision);
    each_name(&inner, "view", role, cut, take_metric);
    form_leave(&inner);
}

/* ---- Front panels, when it is known who decides what ------------------------------------------
 */

static bool lever_find(const char *id, enum lever *lever)
{
    for (unsigned i = 0; i < LEVER_COUNT; i++) {
        if (strcmp(lever_info((enum lever)i)->id, id) != 0) continue;
        *lever = (enum lever)i;
        return true;
    }
    return false;
}

static const char *key_of_slot(unsigned slot)
{
    return decision_info(decision_of_slot(slot))->key;
}

/* The first decision of the lever that the chair does not make; NULL: it makes them all. */
static const char *foreign_decision(enum lever lever, enum role role, const struct cut *cut)
{
    for (unsigned i = 0; i < lever_stop_count(lever); i++) {
        const struct named_orders *stop = lever_stop(lever, i);
        for (unsigned k = 0; k < stop->setting_count; k++)
            if (cut->owners[stop->settings[k].slot] != role)
                return key_of_slot(stop->settings[k].slot);
    }
    return NULL;
}

static void put_lever(struct form *form, const char *place, const char *name, enum role role,
                      struct cut *cut)
{
    struct scenario_chair *chair = &cut->scenario->own.chairs[role];
    enum lever lever;
    if (!lever_find(name, &lever)) {
        form_complain_near(form, place, name, names_of_levers());
        return;
    }
    const char *foreign = foreign_decision(lever, role, cut);
    if (foreign != NULL)
        form_complain(form, SEVERITY_ERROR, place,
                      "this lever sets '%s', which %s does not decide; give it the decision in "
                      "roles",
                      foreign, role_id(role));
    else if (chair->lever_count == SCENARIO_LEVERS_MAX)
        form_complain(form, SEVERITY_ERROR, place, "at most %d levers fit on a front panel",
                      SCENARIO_LEVERS_MAX);
    else
        chair->levers[chair->lever_count++] = (uint16_t)lever;
}

static void read_front_of(struct form *form, const char *key, enum role role, struct cut *cut)
{
    int type = form_push(form, key);
    lua_pop(form->lua, 1);
    if (type == LUA_TNIL) return;
    if (cut->scenario->own.chairs[role].has_levers)
        form_complain(form, SEVERITY_ERROR, key, "%s has a front panel in roles too",
                      role_id(role));
    cut->scenario->own.chairs[role].has_levers = true;
    each_name(form, key, role, cut, put_lever);
}

static void read_role_front(struct form *form, const char *key, void *data)
{
    struct form inner;
    enum role role;
    if (!role_parse(key, &role) || !form_enter(form, key, &inner)) return;
    read_front_of(&inner, "front", role, data);
    form_leave(&inner);
}

static void read_front(struct form *form, const char *key, void *data)
{
    enum role role;
    if (form_role_key(form, key, &role)) read_front_of(form, key, role, data);
}

static void each_chair(struct form *form, const char *key,
                       void (*visit)(struct form *, const char *, void *), struct cut *cut)
{
    struct form inner;
    if (!form_enter(form, key, &inner)) return;
    form_each(&inner, visit, cut);
    form_leave(&inner);
}

/* A person in a chair without a decision has nothing to do. */
static void find_idle(struct form *form, const struct cut *cut)
{
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
        unsigned decisions = 0;
        for (unsigned slot = 0; slot < DECISION_SLOTS; slot++)
            decisions += cut->owners[slot] == role && may_move(decision_of_slot(slot));
        if (decisions == 0 && (cut->scenario->chairs & (1u << role)) != 0)
            form_complain(form, SEVERITY_ERROR, "roles",
                          "%s has nothing left to decide; leave it a decision, or take it out of "
                          "chairs",
                          role_id((enum role)role));
    }
}

void scenario_read_chairs(struct form *form, struct scenario *scenario)
{
    struct cut cut = {.scenario = scenario};
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++) {
        cut.owners[slot] = (uint8_t)decision_slot_role(slot);
        cut.takers[slot] = ROLE_COUNT;
    }
    each_chair(form, "roles", read_role, &cut);
    each_chair(form, "roles", read_role_front, &cut);
    each_chair(form, "front", read_front, &cut);
    find_idle(form, &cut);
}
