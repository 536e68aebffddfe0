#include "scenario_own.h"

#include <stdio.h>
#include <string.h>

#include "messages.h"
#include "scenario_read.h"
#include "text.h"
#include "units.h"

/* Decisions and numbers of the scenario's own, its par results, its picture's name. */

static void read_id(struct form *form, char *out, size_t capacity)
{
    if (!form_text(form, "id", out, capacity))
        form_complain(form, SEVERITY_ERROR, NULL, "this needs an id, as id = \"fair\"");
    else if (!form_is_id(out))
        form_complain(form, SEVERITY_ERROR, "id",
                      "an id has small letters, digits and _ only, as \"trade_fair\"");
}

static void need_words(struct form *form, const char *key, char *out, size_t capacity)
{
    if (!form_words(form, key, out, capacity))
        form_complain(form, SEVERITY_ERROR, NULL, "this needs a %s", key);
}

/* ---- own_decisions ----------------------------------------------------------------------------
 */

static void read_stop(struct form *form, const struct scenario_decision *decision,
                      struct scenario_stop *stop)
{
    static const char *const keys[] = {"text", "value"};
    form_expect(form, (struct form_names){keys, 2});
    need_words(form, "text", stop->text, sizeof stop->text);
    if (!form_number(form, "value", decision->min, decision->max, &stop->value))
        form_complain(form, SEVERITY_ERROR, NULL, "a stop needs a value from %g to %g",
                      decision->min, decision->max);
}

static void read_stops(struct form *form, struct scenario_decision *decision)
{
    struct form inner, row_form;
    bool has_default = false;
    if (!form_enter(form, "stops", &inner)) return;
    int rows = form_rows(&inner);
    if (rows < 2 || rows > SCENARIO_STOPS_MAX)
        form_complain(&inner, SEVERITY_ERROR, NULL, "a decision has 2 to %d stops, not %d",
                      SCENARIO_STOPS_MAX, rows);
    for (int row = 1; row <= rows && row <= SCENARIO_STOPS_MAX; row++) {
        struct scenario_stop *stop = &decision->stops[row - 1];
        if (!form_enter_row(&inner, row, &row_form)) continue;
        read_stop(&row_form, decision, stop);
        has_default |= stop->value >= decision->value && stop->value <= decision->value;
        decision->stop_count = (uint32_t)row;
        form_leave(&row_form);
    }
    if (rows > 0 && !has_default)
        form_complain(&inner, SEVERITY_ERROR, NULL,
                      "one of the stops must have the default value, %g", decision->value);
    form_leave(&inner);
}

static void read_effect(struct form *form, struct scenario_decision *decision)
{
    int type = form_push(form, "effect");
    lua_pop(form->lua, 1);
    decision->has_effect = type == LUA_TFUNCTION;
    if (type == LUA_TNIL)
        form_complain(form, SEVERITY_WARNING, NULL,
                      "nothing comes of '%s': give it effect = function(game, team, value) ... end",
                      decision->id);
    else if (type != LUA_TFUNCTION)
        form_complain(form, SEVERITY_ERROR, "effect", "this must be a function(game, team, value)");
}

static void read_range(struct form *form, struct scenario_decision *decision)
{
    bool has_min = form_number(form, "min", -1e6, 1e6, &decision->min);
    bool has_max = form_number(form, "max", -1e6, 1e6, &decision->max);
    if (!has_min || !has_max || decision->min >= decision->max) {
        form_complain(form, SEVERITY_ERROR, NULL, "a decision needs min and a larger max");
        return;
    }
    if (!form_number(form, "default", decision->min, decision->max, &decision->value))
        form_complain(form, SEVERITY_ERROR, NULL, "a decision needs a default from %g to %g",
                      decision->min, decision->max);
    form_number(form, "cost", 0, 1000, &decision->cost);
    if (decision->cost > 0 && decision->min < 0)
        form_complain(form, SEVERITY_ERROR, "cost",
                      "a decision that costs money cannot go below 0");
    read_stops(form, decision);
}

static bool has_decision(const struct scenario *scenario, const char *id)
{
    for (uint32_t i = 0; i < scenario->own.decision_count; i++)
        if (strcmp(scenario->own.decisions[i].id, id) == 0) return true;
    return false;
}

static void read_decision(struct form *form, struct scenario *scenario, int row)
{
    static const char *const keys[] = {"id",  "to",      "label", "sentence", "min",
                                       "max", "default", "stops", "cost",     "effect"};
    struct scenario_decision decision = {.row = (uint32_t)row};
    size_t before = form->findings->errors;
    form_expect(form, (struct form_names){keys, sizeof keys / sizeof *keys});
    read_id(form, decision.id, sizeof decision.id);
    if (has_decision(scenario, decision.id))
        form_complain(form, SEVERITY_ERROR, "id", "there is a decision '%s' above", decision.id);
    decision.role = form_role(form, "to", EVERY_ROLE);
    if (decision.role == EVERY_ROLE)
        form_complain(form, SEVERITY_ERROR, "to", "a decision belongs to one chair");
    else if (!(scenario->chairs & (1u << decision.role)))
        form_complain(form, SEVERITY_ERROR, "to", "the chair %s is not played in this scenario",
                      role_id((enum role)decision.role));
    need_words(form, "label", decision.label, sizeof decision.label);
    need_words(form, "sentence", decision.sentence, sizeof decision.sentence);
    read_range(form, &decision);
    read_effect(form, &decision);
    if (form->findings->errors == before)
        scenario->own.decisions[scenario->own.decision_count++] = decision;
}

/* ---- own_metrics ------------------------------------------------------------------------------
 */

static void read_unit(struct form *form, struct scenario_metric *metric)
{
    static const char *const names[] = {"share", "number", "money"};
    static const enum unit units[] = {UNIT_SHARE, UNIT_COUNT, UNIT_MONEY};
    char text[16] = "number";
    form_text(form, "unit", text, sizeof text);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(names[i], text) != 0) continue;
        metric->unit = (uint8_t)units[i];
        return;
    }
    form_complain_near(form, "unit", text, (struct form_names){names, 3});
}

/* "AE", "ALL" or { "AE", "AM" }. */
static void read_seers(struct form *form, struct scenario_metric *metric)
{
    struct form inner;
    char name[24], place[24];
    enum role role;
    int type = form_push(form, "to");
    lua_pop(form->lua, 1);
    if (type != LUA_TTABLE) {
        uint8_t one = form_role(form, "to", EVERY_ROLE);
        unsigned seers = one == EVERY_ROLE ? (1u << ROLE_COUNT) - 1u : 1u << one;
        metric->seen_by = (uint16_t)seers;
        return;
    }
    if (!form_enter(form, "to", &inner)) return;
    for (int row = 1; row <= form_rows(&inner); row++) {
        snprintf(place, sizeof place, "[%d]", row);
        if (!form_text_row(&inner, row, name, sizeof name)) continue;
        if (role_parse(name, &role))
            metric->seen_by |= (uint16_t)(1u << role);
        else
            form_complain_near(&inner, place, name, names_of_roles());
    }
    if (metric->seen_by == 0)
        form_complain(&inner, SEVERITY_ERROR, NULL,
                      "name a chair that sees this number, or \"ALL\"");
    form_leave(&inner);
}

static void read_metric(struct form *form, struct scenario *scenario)
{
    static const char *const keys[] = {"id", "to", "label", "sentence", "unit", "chart"};
    struct scenario_metric metric = {.is_chart = true};
    size_t before = form->findings->errors;
    form_expect(form, (struct form_names){keys, sizeof keys / sizeof *keys});
    read_id(form, metric.id, sizeof metric.id);
    for (uint32_t i = 0; i < scenario->own.metric_count; i++)
        if (strcmp(scenario->own.metrics[i].id, metric.id) == 0)
            form_complain(form, SEVERITY_ERROR, "id", "there is a number '%s' above", metric.id);
    need_words(form, "label", metric.label, sizeof metric.label);
    need_words(form, "sentence", metric.sentence, sizeof metric.sentence);
    read_unit(form, &metric);
    read_seers(form, &metric);
    form_flag(form, "chart", &metric.is_chart);
    if (form->findings->errors == before)
        scenario->own.metrics[scenario->own.metric_count++] = metric;
}

/* ---- All --------------------------------------------------------------------------------------
 */

static void read_decisions(struct form *form, struct scenario *scenario)
{
    struct form inner, row_form;
    if (!form_enter(form, "own_decisions", &inner)) return;
    for (int row = 1; row <= form_rows(&inner); row++) {
        if (!form_enter_row(&inner, row, &row_form)) continue;
        if (scenario->own.decision_count == SCENARIO_OWN_MAX)
            form_complain(&row_form, SEVERITY_ERROR, NULL, "at most %d decisions fit",
                          SCENARIO_OWN_MAX);
        else
            read_decision(&row_form, scenario, row);
        form_leave(&row_form);
    }
    form_leave(&inner);
}

static void read_metrics(struct form *form, struct scenario *scenario)
{
    struct form inner, row_form;
    if (!form_enter(form, "own_metrics", &inner)) return;
    for (int row = 1; row <= form_rows(&inner); row++) {
        if (!form_enter_row(&inner, row, &row_form)) continue;
        if (scenario->own.metric_count == SCENARIO_OWN_MAX)
            form_complain(&row_form, SEVERITY_ERROR, NULL, "at most %d numbers fit",
                          SCENARIO_OWN_MAX);
        else
            read_metric(&row_form, scenario);
        form_leave(&row_form);
    }
    form_leave(&inner);
}

static void read_par(struct form *form, const char *key, void *data)
{
    struct scenario_own *own = data;
    double revenue;
    if (!form_number(form, key, 0, 1e6, &revenue)) return;
    if (own->par_count == SCENARIO_PARS_MAX || strlen(key) >= sizeof own->pars[0].policy) {
        form_complain(form, SEVERITY_ERROR, key, "at most %d policies fit", SCENARIO_PARS_MAX);
        return;
    }
    text_copy(own->pars[own->par_count].policy, sizeof own->pars[0].policy, key);
    own->pars[own->par_count++].revenue = revenue;
}

static void read_logo(struct form *form, struct scenario_own *own)
{
    if (!form_text(form, "logo", own->logo, sizeof own->logo)) return;
    const char *end = strrchr(own->logo, '.');
    if (end == NULL || strcmp(end, ".png") != 0 || strchr(own->logo, '/') != NULL)
        form_complain(form, SEVERITY_ERROR, "logo",
                      "name a .png file of the pack's folder pictures, as \"logo.png\"");
}

void scenario_read_own(struct form *form, struct scenario *scenario)
{
    struct form inner;
    read_logo(form, &scenario->own);
    if (form_enter(form, "par", &inner)) {
        form_each(&inner, read_par, &scenario->own);
        form_leave(&inner);
    }
    scenario_read_formats(form, scenario);
    scenario_read_chairs(form, scenario);
    read_decisions(form, scenario);
    read_metrics(form, scenario);
    scenario_read_options(form, scenario);
}
