#include <lauxlib.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "policy_fields.h"
#include "room_script_inside.h"
#include "scenario_read.h"
#include "text.h"

enum { FAULTS_MAX = 3, ORDERS_MAX = DECISION_SLOTS };

/* ---- What a policy is shown --------------------------------------------------------------------
 */

/* All keys for a company; otherwise those of the chair, and its own hand-over. */
static void push_decisions(lua_State *lua, const struct policy *policy,
                           const struct policy_view *view)
{
    lua_newtable(lua);
    for (unsigned i = 0; view->decisions != NULL && i < DECISION_COUNT; i++) {
        const struct decision_info *row = decision_info((enum decision)i);
        if (policy->is_company || row->role == view->role)
            decision_push(lua, row, view->decisions);
        else if (row->role == ROLE_EACH && view->role < (enum role)row->count)
            lua_pushnumber(lua,
                           decisions_get(view->decisions, row->first_slot + (unsigned)view->role));
        else
            continue;
        lua_setfield(lua, -2, row->key);
    }
}

static void push_said(lua_State *lua, const struct policy_view *view)
{
    lua_newtable(lua);
    for (size_t i = 0; i < view->said_count; i++) {
        lua_newtable(lua);
        lua_pushstring(lua, role_id(view->said[i].role));
        lua_setfield(lua, -2, "role");
        lua_pushstring(lua, view->said[i].text);
        lua_setfield(lua, -2, "text");
        lua_rawseti(lua, -2, (lua_Integer)i + 1);
    }
}

static void push_requests(lua_State *lua, const struct policy_view *view)
{
    lua_newtable(lua);
    for (size_t i = 0; i < view->request_count; i++) {
        lua_newtable(lua);
        lua_pushinteger(lua, view->requests[i].request);
        lua_setfield(lua, -2, "request");
        lua_pushstring(lua, role_id(view->requests[i].role));
        lua_setfield(lua, -2, "role");
        lua_pushnumber(lua, view->requests[i].weekly);
        lua_setfield(lua, -2, "weekly");
        lua_rawseti(lua, -2, (lua_Integer)i + 1);
    }
}

struct asking {
    const struct policy *policy;
    const struct policy_view *view;
    struct commands *out;
    struct findings *findings;
    int line; /* where the policy's function begins */
    /* The standing orders of one DECIDE before they are split by chair. */
    struct {
        uint16_t slot;
        double value;
    } orders[ORDERS_MAX];
    size_t order_count;
};

static int push_view(lua_State *lua, void *data)
{
    struct asking *asking = data;
    const struct policy_view *view = asking->view;
    lua_Debug about;
    luaL_checkstack(lua, 16, "too many tables in each other");
    lua_pushvalue(lua, -1); /* the function to be called */
    lua_getinfo(lua, ">S", &about);
    asking->line = about.linedefined;
    lua_createtable(lua, 0, (int)view->number_count + 8);
    numbers_put(lua, view->numbers, view->number_count);
    lua_pushinteger(lua, view->week);
    lua_setfield(lua, -2, "week");
    lua_pushinteger(lua, view->quarter);
    lua_setfield(lua, -2, "quarter");
    if (!asking->policy->is_company) {
        lua_pushstring(lua, role_id(view->role));
        lua_setfield(lua, -2, "role");
    }
    push_decisions(lua, asking->policy, view);
    lua_setfield(lua, -2, "decisions");
    push_said(lua, view);
    lua_setfield(lua, -2, "said");
    push_requests(lua, view);
    lua_setfield(lua, -2, "requests");
    return 1;
}

/* ---- What it answers ---------------------------------------------------------------------------
 */

static enum role owner_of(const struct asking *asking, unsigned slot)
{
    const uint8_t *owners = asking->view->owners;
    return owners == NULL ? decision_slot_role(slot) : (enum role)owners[slot];
}

static bool is_own(const struct asking *asking, unsigned slot)
{
    return asking->policy->is_company || owner_of(asking, slot) == asking->view->role;
}

static bool is_of_another_chair(const struct asking *asking, enum decision decision)
{
    const struct decision_info *row = decision_info(decision);
    return row->role != ROLE_EACH && !is_own(asking, row->first_slot);
}

/* An order that stands already is not given again: it would only fill the journal. */
static void add_order(struct asking *asking, unsigned slot, double value)
{
    const struct decisions *decisions = asking->view->decisions;
    bool stands = decisions != NULL && !(decisions_get(decisions, slot) < value) &&
                  !(decisions_get(decisions, slot) > value);
    if (!is_own(asking, slot) || stands || asking->order_count == ORDERS_MAX) return;
    asking->orders[asking->order_count].slot = (uint16_t)slot;
    asking->orders[asking->order_count++].value = value;
}

static void read_order(struct form *form, const char *key, void *data)
{
    struct asking *asking = data;
    enum decision decision;
    double values[ROLE_MODEL_COUNT];
    if (strcmp(key, "command") == 0 || strcmp(key, "role") == 0) return;
    if (decision_find(key, &decision) && is_of_another_chair(asking, decision)) return;
    if (!form_decision(form, key, &decision, values)) return;
    const struct decision_info *row = decision_info(decision);
    for (unsigned i = 0; i < row->count; i++)
        add_order(asking, row->first_slot + i, values[i]);
}

static void give_orders(lua_State *lua, struct asking *asking, enum role role)
{
    struct command_decide *decide = NULL;
    for (size_t i = 0; i < asking->order_count; i++) {
        if (owner_of(asking, asking->orders[i].slot) != role) continue;
        if (decide == NULL ||
            decide->settings_count == sizeof decide->settings / sizeof *decide->settings) {
            decide = &commands_add(lua, asking->out, COMMAND_DECIDE)->as.decide;
            decide->role = (uint8_t)role;
        }
        struct setting *setting = &decide->settings[decide->settings_count++];
        setting->slot = asking->orders[i].slot;
        setting->value = asking->orders[i].value;
    }
}

static void read_decide(struct form *form, struct asking *asking)
{
    asking->order_count = 0;
    form_each(form, read_order, asking);
    for (int role = 0; role < ROLE_COUNT; role++)
        give_orders(form->lua, asking, (enum role)role);
}

static void read_command(struct form *form, struct asking *asking)
{
    char name[32];
    if (!form_text(form, "command", name, sizeof name)) {
        form_complain(form, SEVERITY_ERROR, NULL, "a command needs command = \"decide\"");
        return;
    }
    if (strcasecmp(name, "decide") == 0) {
        read_decide(form, asking);
        return;
    }
    enum command_id id = policy_command_named(name);
    if (id == COMMAND_NONE) {
        form_complain_near(form, "command", name, policy_command_names());
        return;
    }
    policy_fill_command(form, commands_add(form->lua, asking->out, id),
                        (uint8_t)asking->view->role);
}

/* A list of commands, one command, or nothing. */
static void take_commands(lua_State *lua, int first, void *data)
{
    struct asking *asking = data;
    lua_settop(lua, first);
    if (lua_isnil(lua, first)) return;
    struct form form = {.lua = lua, .table = first, .findings = asking->findings}, row;
    if (!lua_istable(lua, first)) {
        form_complain(&form, SEVERITY_ERROR, NULL, "decide must return a list of commands");
        return;
    }
    bool is_single = form_push(&form, "command") != LUA_TNIL;
    lua_pop(lua, 1);
    if (is_single) read_command(&form, asking);
    for (int i = 1; !is_single && i <= form_rows(&form); i++) {
        if (!form_enter_row(&form, i, &row)) continue;
        read_command(&row, asking);
        form_leave(&row);
    }
}

/* The orders of a policy that is data; no function is called. */
static void take_orders(lua_State *lua, int first, void *data)
{
    struct asking *asking = data;
    (void)first;
    for (uint32_t i = 0; i < asking->policy->order_count; i++)
        add_order(asking, asking->policy->orders[i].slot, asking->policy->orders[i].value);
    for (int role = 0; role < ROLE_COUNT; role++)
        give_orders(lua, asking, (enum role)role);
}

static bool fail(struct policy *policy, struct commands *out)
{
    out->count = 0;
    policy->faults++;
    policy->is_set_aside = policy->faults >= FAULTS_MAX;
    return false;
}

bool policy_decide(struct script *script, struct policy *policy, const struct policy_view *view,
                   struct commands *out, struct finding *fault)
{
    struct findings findings;
    findings.count = findings.dropped = findings.errors = 0;
    struct asking asking = {.policy = policy, .view = view, .out = out, .findings = &findings};
    out->count = 0;
    if (policy->is_set_aside) return true;
    struct sandbox_call call = {.reference = policy->reference,
                                .function = "decide",
                                .push = push_view,
                                .take = take_commands,
                                .data = &asking,
                                .file = policy->file};
    if (policy->is_constant) {
        call.function = NULL;
        call.take = take_orders;
    }
    if (!sandbox_call(script->sandbox, &call, fault)) return fail(policy, out);
    if (findings.errors > 0) {
        finding_set(fault, SEVERITY_ERROR, policy->file, asking.line, findings.rows[0].sentence);
        return fail(policy, out);
    }
    policy->faults = 0;
    return true;
}
