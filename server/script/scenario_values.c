#include <stdio.h>
#include <string.h>

#include "messages.h"
#include "scenario_read.h"

/* The model's names in a file: params, init, decisions, events, rotation. */

/* "ae_n is a parameter: it belongs in params". */
static bool belongs_elsewhere(struct form *form, const char *key, const char *here)
{
    enum parameter parameter;
    enum init init;
    enum decision decision;
    const char *there = NULL;
    if (parameter_find(key, &parameter))
        there = "params";
    else if (init_find(key, &init))
        there = "init";
    else if (decision_find(key, &decision))
        there = "decisions";
    if (there == NULL || strcmp(there, here) == 0) return false;
    form_complain(form, SEVERITY_ERROR, key, "this name belongs in '%s', not in '%s'", there, here);
    return true;
}

static void read_param(struct form *form, const char *key, void *data)
{
    struct setup *setup = data;
    enum parameter parameter;
    double values[3];
    if (!parameter_find(key, &parameter)) {
        if (!belongs_elsewhere(form, key, "params"))
            form_complain_unknown(form, key, names_of_parameters());
        return;
    }
    const struct parameter_info *row = parameter_info(parameter);
    if (!form_numbers(form, key, values, row->count)) return;
    for (unsigned i = 0; i < row->count; i++) {
        double min, max;
        parameter_allowed(row->first_slot + i, &min, &max);
        if (!setup_put_parameter(setup, row->first_slot + i, values[i]))
            form_complain(form, SEVERITY_ERROR, key, "%g is out of range; it may be %g to %g",
                          values[i], min, max);
    }
}

void scenario_read_params(struct form *form, struct setup *setup)
{
    struct form inner;
    if (!form_enter(form, "params", &inner)) return;
    form_each(&inner, read_param, setup);
    form_leave(&inner);
}

/* ---- curves = { follow_up = { height = 0.8, reach = 1.5 } } ---- */

bool form_curve(struct form *form, const char *key, enum curve *curve, struct bend *bend)
{
    static const char *const keys[] = {"height", "reach"};
    struct form inner;
    double min, max;
    if (!curve_find(key, curve)) {
        form_complain_unknown(form, key, names_of_curves());
        return false;
    }
    if (!form_enter(form, key, &inner)) return false;
    size_t errors = form->findings->errors;
    form_expect(&inner, (struct form_names){keys, 2});
    parameter_allowed(curve_height_slot(*curve), &min, &max);
    bend->has_height = form_number(&inner, "height", min, max, &bend->height);
    parameter_allowed(curve_height_slot(*curve) + 1, &min, &max);
    bend->has_reach = form_number(&inner, "reach", min, max, &bend->reach);
    form_leave(&inner);
    return form->findings->errors == errors;
}

static void read_curve(struct form *form, const char *key, void *data)
{
    struct setup *setup = data;
    struct bend bend;
    enum curve curve;
    if (!form_curve(form, key, &curve, &bend)) return;
    if (bend.has_height) setup_put_parameter(setup, curve_height_slot(curve), bend.height);
    if (bend.has_reach) setup_put_parameter(setup, curve_height_slot(curve) + 1, bend.reach);
}

void scenario_read_curves(struct form *form, struct setup *setup)
{
    struct form inner;
    if (!form_enter(form, "curves", &inner)) return;
    form_each(&inner, read_curve, setup);
    form_leave(&inner);
}

static void put_init(struct form *form, const char *key, unsigned slot, double value,
                     struct setup *setup)
{
    const struct init_info *row = init_info(init_of_slot(slot));
    if (!setup_put_init(setup, slot, value))
        form_complain(form, SEVERITY_ERROR, key, "%g is out of range; it may be %g to %g", value,
                      row->min, row->max);
}

struct by_role {
    struct setup *setup;
    const char *key;
    unsigned first_slot;
};

static void read_role_number(struct form *form, long role, void *data)
{
    const struct by_role *by_role = data;
    char key[24];
    double value;
    snprintf(key, sizeof key, "[%ld]", role);
    if (role < 0 || role >= ROLE_MODEL_COUNT) {
        form_complain(form, SEVERITY_ERROR, key, "roles are numbered 0 to 7; 1 is BRAND");
        return;
    }
    lua_rawgeti(form->lua, form->table, role);
    value = lua_tonumber(form->lua, -1);
    bool is_number = lua_type(form->lua, -1) == LUA_TNUMBER;
    lua_pop(form->lua, 1);
    if (is_number)
        put_init(form, key, by_role->first_slot + (unsigned)role, value, by_role->setup);
    else
        form_complain(form, SEVERITY_ERROR, key, "this must be a number of weeks");
}

static void read_init_value(struct form *form, const char *key, void *data)
{
    struct setup *setup = data;
    enum init init;
    double values[ROLE_MODEL_COUNT];
    if (!init_find(key, &init)) {
        if (!belongs_elsewhere(form, key, "init"))
            form_complain_unknown(form, key, names_of_inits());
        return;
    }
    const struct init_info *row = init_info(init);
    struct form inner;
    if (row->count == ROLE_MODEL_COUNT) { /* by role number, MODEL 5: { [1] = 3 } is BRAND */
        struct by_role by_role = {setup, key, row->first_slot};
        if (form_enter(form, key, &inner)) {
            form_each_number(&inner, read_role_number, &by_role);
            form_leave(&inner);
        }
        return;
    }
    if (!form_numbers(form, key, values, row->count)) return;
    for (unsigned i = 0; i < row->count; i++)
        put_init(form, key, row->first_slot + i, values[i], setup);
}

void scenario_read_init(struct form *form, struct setup *setup)
{
    struct form inner;
    if (!form_enter(form, "init", &inner)) return;
    form_each(&inner, read_init_value, setup);
    form_leave(&inner);
}

static bool is_in_range(struct form *form, const char *key, const struct decision_info *row,
                        const double *values)
{
    for (unsigned i = 0; i < row->count; i++) {
        if (decision_value_is_allowed(row->first_slot + i, values[i])) continue;
        if (row->is_whole && values[i] >= row->min && values[i] <= row->max)
            form_complain(form, SEVERITY_ERROR, key, "%g must be a whole number", values[i]);
        else
            form_complain(form, SEVERITY_ERROR, key, "%g is out of range; it may be %g to %g",
                          values[i], row->min, row->max);
        return false;
    }
    return true;
}

bool form_decision(struct form *form, const char *key, enum decision *decision,
                   double values[ROLE_MODEL_COUNT])
{
    if (!decision_find(key, decision)) {
        if (!belongs_elsewhere(form, key, "decisions"))
            form_complain_unknown(form, key, names_of_decisions());
        return false;
    }
    const struct decision_info *row = decision_info(*decision);
    bool is_for_all = row->role == ROLE_EACH && form_push(form, key) == LUA_TNUMBER;
    if (row->role == ROLE_EACH) lua_pop(form->lua, 1);
    if (!form_numbers(form, key, values, is_for_all ? 1 : row->count)) return false;
    for (unsigned i = 1; is_for_all && i < row->count; i++)
        values[i] = values[0];
    return is_in_range(form, key, row, values);
}

uint8_t form_role(struct form *form, const char *key, uint8_t usual)
{
    char text[24];
    enum role role;
    if (!form_text(form, key, text, sizeof text)) return usual;
    if (strcmp(text, "ALL") == 0) return EVERY_ROLE;
    if (role_parse(text, &role)) return (uint8_t)role;
    form_complain_near(form, key, text, names_of_roles());
    return usual;
}

static bool read_kind(struct form *form, uint32_t *out)
{
    char text[32] = "";
    enum shock_kind kind;
    if (!form_text(form, "kind", text, sizeof text)) {
        form_complain(form, SEVERITY_ERROR, NULL, "an event needs kind = \"pricewar\" or another");
        return false;
    }
    if (!shock_find(text, &kind)) {
        struct form_names names = names_of_shocks();
        form_complain_near(form, "kind", text, names);
        return false;
    }
    *out = kind;
    return true;
}

bool form_shock(struct form *form, struct shock *shock)
{
    static const char *const keys[] = {"kind", "week", "dur", "size", "team"};
    long week = 0, weeks = 1;
    size_t before = form->findings->errors;
    form_expect(form, (struct form_names){keys, sizeof keys / sizeof *keys});
    memset(shock, 0, sizeof *shock);
    if (!read_kind(form, &shock->kind)) return false;
    const struct shock_info *row = shock_info((enum shock_kind)shock->kind);
    form_whole(form, "week", 0, YEAR_WEEKS + GHOST_WEEKS - 1, &week);
    form_whole(form, "dur", 1, YEAR_WEEKS + GHOST_WEEKS, &weeks);
    if (!form_number(form, "size", row->min, row->max, &shock->size) &&
        form->findings->errors == before)
        form_complain(form, SEVERITY_ERROR, NULL, "the event '%s' needs a size", row->name);
    shock->week = (uint32_t)week;
    shock->weeks = (uint32_t)weeks;
    return form->findings->errors == before && shock_is_allowed(shock);
}

struct rotations {
    struct scenario_rotation *list;
    uint32_t *count;
};

static void add_rotation(struct form *form, const char *key, const struct rotations *rotations,
                         const long place[2])
{
    long week = place[0];
    if (week <= 0 || week >= YEAR_WEEKS + GHOST_WEEKS || week % QUARTER_WEEKS != 0)
        form_complain(form, SEVERITY_ERROR, key,
                      "chairs move in the first week of a quarter: 13, 26 or 39, not %ld", week);
    else if (*rotations->count < SCENARIO_ROTATIONS_MAX)
        rotations->list[(*rotations->count)++] =
            (struct scenario_rotation){(uint16_t)week, (uint16_t)place[1]};
}

/* [13] = 1: in week 13, by one place. */
static void read_rotation(struct form *form, long week, void *data)
{
    char key[24];
    snprintf(key, sizeof key, "[%ld]", week);
    lua_rawgeti(form->lua, form->table, week);
    int is_whole = 0;
    lua_Integer places = lua_tointegerx(form->lua, -1, &is_whole);
    lua_pop(form->lua, 1);
    if (is_whole == 0 || places < 0 || places > 6)
        form_complain(form, SEVERITY_ERROR, key, "the places to move are 1 to 6");
    else if (places > 0)
        add_rotation(form, key, data, (long[2]){week, (long)places});
}

enum { ROWS_LOOKED_AT = 2 * SCENARIO_ROTATIONS_MAX };

bool scenario_read_rotation(struct form *form, const char *key, struct scenario_rotation *rotations,
                            uint32_t *count)
{
    struct form inner;
    struct rotations all = {rotations, count};
    *count = 0;
    if (!form_enter(form, key, &inner)) return false;
    if (form_rows(&inner) == 0) form_each_number(&inner, read_rotation, &all);
    for (int row = 1; row <= form_rows(&inner) && row <= ROWS_LOOKED_AT;
         row++) { /* { 13, 26 }: by one place each */
        char name[24];
        snprintf(name, sizeof name, "[%d]", row);
        lua_rawgeti(form->lua, inner.table, row);
        long week = (long)lua_tointeger(form->lua, -1);
        lua_pop(form->lua, 1);
        add_rotation(&inner, name, &all, (long[2]){week, 1});
    }
    form_leave(&inner);
    return true;
}
