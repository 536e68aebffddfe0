#include "game_numbers.h"
#include "messages.h"
#include "scenario_read.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

/* Injects: what the scenario makes happen in a week, when a number calls for it, or when the
 * facilitator presses a button. */

/* ---- Reading -----------------------------------------------------------------------------------
 */

/* to = "AE", or { "AE", "AM" }. */
static uint16_t read_chairs(struct form *form)
{
    struct form list;
    uint16_t chairs = 0;
    int type = form_push(form, "to");
    lua_pop(form->lua, 1);
    if (type != LUA_TTABLE) {
        uint8_t role = form_role(form, "to", EVERY_ROLE);
        return role == EVERY_ROLE ? 0 : (uint16_t)(1U << role);
    }
    if (!form_enter(form, "to", &list)) return 0;
    for (int row = 1; row <= form_rows(&list); row++) {
        char name[32], key[24];
        enum role role;
        snprintf(key, sizeof key, "[%d]", row);
        if (!form_text_row(&list, row, name, sizeof name)) continue;
        if (role_parse(name, &role))
            chairs |= (uint16_t)(1U << role);
        else
            form_complain_near(&list, key, name, names_of_roles());
    }
    if (chairs == 0) form_complain(&list, SEVERITY_ERROR, NULL, "name at least one chair");
    form_leave(&list);
    return chairs;
}

static void read_event(struct form *form, struct scenario_inject *inject)
{
    struct form inner;
    if (!form_enter(form, "event", &inner)) return;
    inject->has_event = form_shock(&inner, &inject->event);
    bool has_week = form_push(&inner, "week") != LUA_TNIL;
    lua_pop(form->lua, 1);
    if (has_week)
        form_complain(&inner, SEVERITY_ERROR, "week",
                      "the event of an inject begins with it, so it has no week of its own");
    form_leave(&inner);
}

static void read_param(struct form *form, const char *key, void *data)
{
    struct scenario_inject *inject = data;
    enum parameter parameter;
    double values[3], min, max;
    if (!parameter_find(key, &parameter)) {
        form_complain_unknown(form, key, names_of_parameters());
        return;
    }
    const struct parameter_info *row = parameter_info(parameter);
    if (!form_numbers(form, key, values, row->count)) return;
    for (unsigned i = 0; i < row->count; i++) {
        parameter_allowed(row->first_slot + i, &min, &max);
        if (!parameter_value_is_allowed(row->first_slot + i, values[i]))
            form_complain(form, SEVERITY_ERROR, key, "%g is out of range; it may be %g to %g",
                          values[i], min, max);
        else if (inject->change_count == SCENARIO_INJECT_PARAMS_MAX)
            form_complain(form, SEVERITY_ERROR, key, "at most %d numbers fit into an inject",
                          SCENARIO_INJECT_PARAMS_MAX);
        else
            inject->params[inject->change_count++] =
                (struct scenario_change){(uint16_t)(row->first_slot + i), values[i]};
    }
}

static void read_effects(struct form *form, struct scenario_inject *inject)
{
    struct form inner;
    bool has_text = form_words(form, "text", inject->text, sizeof inject->text);
    read_event(form, inject);
    if (form_enter(form, "params", &inner)) {
        form_each(&inner, read_param, inject);
        form_leave(&inner);
    }
    if (!has_text && inject->kind != INJECT_BUTTON && !inject->has_event &&
        inject->change_count == 0)
        form_complain(form, SEVERITY_ERROR, NULL, "an inject needs a text, an event or params");
    inject->chairs = read_chairs(form);
}

static bool read_button(struct form *form, struct scenario_inject *inject)
{
    static const char *const keys[] = {"label", "confirm"};
    struct form inner;
    if (!form_enter(form, "button", &inner)) return false;
    form_expect(&inner, (struct form_names){keys, 2});
    if (!form_words(&inner, "label", inject->label, sizeof inject->label))
        form_complain(&inner, SEVERITY_ERROR, NULL, "a button needs a label");
    form_words(&inner, "confirm", inject->confirm, sizeof inject->confirm);
    form_leave(&inner);
    if (inject->id[0] == '\0')
        form_complain(form, SEVERITY_ERROR, NULL,
                      "an inject with a button needs an id, as id = \"fire\"");
    return true;
}

/* When it happens: week, when or button, one of the three. */
static void read_moment(struct form *form, struct scenario_inject *inject)
{
    long week = 0;
    bool has_week = form_whole(form, "week", 0, YEAR_WEEKS + GHOST_WEEKS - 1, &week);
    bool has_when = form_when(form, &inject->when);
    bool has_button = read_button(form, inject);
    inject->week = (uint16_t)week;
    inject->kind = has_button ? INJECT_BUTTON : has_when ? INJECT_CONDITIONAL : INJECT_TIMED;
    int moments = (has_week ? 1 : 0) + (has_when ? 1 : 0) + (has_button ? 1 : 0);
    if (moments == 0)
        form_complain(form, SEVERITY_ERROR, NULL,
                      "an inject needs a week, from 0 (or when, or button)");
    else if (moments > 1)
        form_complain(form, SEVERITY_ERROR, NULL,
                      "an inject has a week, or when, or a button: one of the three");
}

static bool is_taken(const struct scenario *scenario, const char *id)
{
    return scenario_find_inject(scenario, id) != NULL;
}

static bool read_inject(struct form *form, const struct scenario *scenario, int row,
                        struct scenario_inject *inject)
{
    static const char *const keys[] = {"id", "week", "when",  "button",
                                       "to", "text", "event", "params"};
    size_t before = form->findings->errors;
    form_expect(form, (struct form_names){keys, sizeof keys / sizeof *keys});
    form_text(form, "id", inject->id, sizeof inject->id);
    read_moment(form, inject);
    read_effects(form, inject);
    if (inject->id[0] == '\0') snprintf(inject->id, sizeof inject->id, "inject%d", row);
    if (is_taken(scenario, inject->id))
        form_complain(form, SEVERITY_ERROR, "id", "another inject is called \"%s\" too",
                      inject->id);
    return form->findings->errors == before;
}

static unsigned count_buttons(const struct scenario *scenario)
{
    unsigned count = 0;
    for (uint32_t i = 0; i < scenario->inject_count; i++)
        count += scenario->injects[i].kind == INJECT_BUTTON;
    return count;
}

void scenario_read_injects(struct form *form, struct scenario *scenario)
{
    struct form inner, row_form;
    if (!form_enter(form, "injects", &inner)) return;
    for (int row = 1; row <= form_rows(&inner); row++) {
        struct scenario_inject inject = {0};
        if (!form_enter_row(&inner, row, &row_form)) continue;
        if (scenario->inject_count == SCENARIO_INJECTS_MAX)
            form_complain(&row_form, SEVERITY_ERROR, NULL, "at most %d injects fit",
                          SCENARIO_INJECTS_MAX);
        else if (read_inject(&row_form, scenario, row, &inject))
            scenario->injects[scenario->inject_count++] = inject;
        form_leave(&row_form);
    }
    if (count_buttons(scenario) > SCENARIO_BUTTONS_MAX)
        form_complain(&inner, SEVERITY_ERROR, NULL, "at most %d buttons fit on the desk",
                      SCENARIO_BUTTONS_MAX);
    form_leave(&inner);
}

/* ---- Doing -------------------------------------------------------------------------------------
 */

const struct scenario_inject *scenario_find_inject(const struct scenario *scenario, const char *id)
{
    for (uint32_t i = 0; i < scenario->inject_count; i++)
        if (strcmp(scenario->injects[i].id, id) == 0) return &scenario->injects[i];
    return NULL;
}

struct doing {
    struct command command;
    void (*give)(void *context, const struct command *command);
    void *context;
};

static void tell(struct doing *doing, uint8_t team, uint8_t role, const char *text)
{
    doing->command = (struct command){.id = COMMAND_TELL};
    doing->command.as.tell.team = team;
    doing->command.as.tell.role = role;
    text_copy(doing->command.as.tell.text, sizeof doing->command.as.tell.text, text);
    doing->give(doing->context, &doing->command);
}

static void do_words(struct doing *doing, const struct scenario_inject *inject, uint8_t team)
{
    if (inject->text[0] == '\0') return;
    if (inject->chairs == 0) tell(doing, team, EVERY_ROLE, inject->text);
    for (uint8_t role = 0; role < ROLE_COUNT; role++)
        if (inject->chairs & (1U << role)) tell(doing, team, role, inject->text);
}

void scenario_inject_do(const struct scenario_inject *inject, unsigned week, uint8_t team,
                        void (*command)(void *context, const struct command *command),
                        void *context)
{
    struct doing doing = {.give = command, .context = context};
    do_words(&doing, inject, team);
    if (inject->has_event) {
        doing.command = (struct command){.id = COMMAND_SHOCK};
        doing.command.as.shock =
            (struct command_shock){team, (uint8_t)inject->event.kind, (uint16_t)week,
                                   (uint16_t)inject->event.weeks, inject->event.size};
        command(context, &doing.command);
    }
    for (uint32_t i = 0; i < inject->change_count; i++) {
        doing.command = (struct command){.id = COMMAND_PARAMETER};
        doing.command.as.parameter.team = team;
        doing.command.as.parameter.slot = inject->params[i].slot;
        doing.command.as.parameter.value = inject->params[i].value;
        command(context, &doing.command);
    }
}
