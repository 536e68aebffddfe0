#include <lauxlib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ensure.h"
#include "policy_orders.h"
#include "room_script_inside.h"
#include "scenario_read.h"
#include "text.h"

/* Loading a policy file; policy_decide.c asks it. */

enum { LIKE_DEPTH_MAX = 4, PATH_BYTES = 400 };

struct policy_reading {
    struct policy *policy;
    bool is_lab;
    char like[POLICY_NAME_BYTES];
};

/* Slots that a policy sets are those that a setup full of NaN no longer has as NaN. */
static void note_changes(struct form *form, struct policy *policy, const struct setup *setup)
{
    for (unsigned i = 0; i < PARAMETER_SLOTS + INIT_SLOTS; i++) {
        bool is_init = i >= PARAMETER_SLOTS;
        unsigned slot = is_init ? i - PARAMETER_SLOTS : i;
        double value =
            is_init ? inits_get(&setup->inits, slot) : parameters_get(&setup->parameters, slot);
        if (isnan(value)) continue;
        if (policy->change_count == POLICY_CHANGES_MAX) {
            form_complain(form, SEVERITY_ERROR, NULL, "a policy changes at most %d numbers",
                          POLICY_CHANGES_MAX);
            return;
        }
        policy->changes[policy->change_count++] =
            (struct policy_change){is_init, (uint16_t)slot, value};
    }
}

static void read_setup(struct form *form, struct policy *policy)
{
    static const char *const keys[] = {"params", "init", "rotation", "budget"};
    struct setup setup;
    bool has_budget = true;
    setup_default(&setup);
    for (unsigned slot = 0; slot < PARAMETER_SLOTS; slot++)
        parameters_put(&setup.parameters, slot, NAN);
    for (unsigned slot = 0; slot < INIT_SLOTS; slot++)
        inits_put(&setup.inits, slot, NAN);
    form_expect(form, (struct form_names){keys, 4});
    scenario_read_params(form, &setup);
    scenario_read_init(form, &setup);
    policy->has_rotations =
        scenario_read_rotation(form, "rotation", policy->rotations, &policy->rotation_count);
    form_flag(form, "budget", &has_budget);
    policy->is_budget_free = !has_budget;
    note_changes(form, policy, &setup);
}

static void read_lab_part(struct form *form, const struct policy_reading *reading)
{
    struct form setup;
    char scope[24] = "";
    struct policy *policy = reading->policy;
    if (form_text(form, "scope", scope, sizeof scope)) {
        policy->is_company = strcmp(scope, "company") == 0;
        if (!policy->is_company && strcmp(scope, "role") != 0)
            form_complain(form, SEVERITY_ERROR, "scope", "this is \"role\" or \"company\"");
    }
    if (form_enter(form, "setup", &setup)) {
        policy->has_setup = true;
        read_setup(&setup, policy);
        form_leave(&setup);
    }
    if (policy_is_unrestricted(policy) && !reading->is_lab)
        form_complain(form, SEVERITY_ERROR, policy->has_setup ? "setup" : "scope",
                      "only the lab takes a policy that changes or sees the whole company");
}

/* A policy is a function, or data. */
static void read_way(struct form *form, struct policy_reading *reading)
{
    int type = form_push(form, "decide");
    lua_pop(form->lua, 1);
    policy_read_orders(form, reading->policy, reading->like);
    if (type == LUA_TNIL && reading->policy->is_constant) return;
    if (type != LUA_TFUNCTION)
        form_complain(form, SEVERITY_ERROR, "decide",
                      "the policy needs decide = function(view), or orders = { ... }");
    else if (reading->policy->is_constant)
        form_complain(form, SEVERITY_ERROR, "decide",
                      "a policy with orders or like has no function; put all into one of them");
}

static void read_policy(struct form *form, void *data)
{
    static const char *const keys[] = {"name",   "decide", "setup",  "scope",
                                       "orders", "like",   "summary"};
    struct policy_reading *reading = data;
    struct policy *policy = reading->policy;
    char summary[240];
    form_expect(form, (struct form_names){keys, sizeof keys / sizeof *keys});
    if (!form_text(form, "name", policy->name, sizeof policy->name))
        form_complain(form, SEVERITY_ERROR, "name", "the policy needs a name");
    form_text(form, "summary", summary, sizeof summary);
    read_way(form, reading);
    read_lab_part(form, reading);
}

static bool complain(struct findings *findings, const char *path, const char *sentence)
{
    struct finding finding;
    finding_set(&finding, SEVERITY_ERROR, sandbox_file_name(path), 0, sentence);
    findings_add(findings, &finding);
    return false;
}

static bool load_base(struct script *script, const char *path, struct policy_reading *reading,
                      unsigned depth, struct findings *findings);

/* Reads a file into the zeroed policy of `reading`. */
static bool load_file(struct script *script, const char *path, struct policy_reading *reading,
                      unsigned depth, struct findings *findings)
{
    struct policy *policy = reading->policy;
    text_copy(policy->file, sizeof policy->file, sandbox_file_name(path));
    struct source source = {.file = sandbox_file_name(path)};
    char *text = script_fetch(script, path, &source.size, findings);
    if (text == NULL) return false;
    source.text = text;
    policy->reference = script_read_text(script, &source, read_policy, reading, findings);
    free(text);
    if (policy->reference == 0) return false;
    if (reading->like[0] == '\0' || load_base(script, path, reading, depth + 1, findings))
        return true;
    sandbox_release(script->sandbox, policy->reference);
    return false;
}

/* The orders of the policy that this one is like, from the same folder. */
static bool load_base(struct script *script, const char *path, struct policy_reading *reading,
                      unsigned depth, struct findings *findings)
{
    char base_path[PATH_BYTES];
    int folder = (int)(sandbox_file_name(path) - path);
    if (depth == LIKE_DEPTH_MAX)
        return complain(findings, path, "like: too many policies are like each other");
    if (snprintf(base_path, sizeof base_path, "%.*s%s.lua", folder, path, reading->like) >=
        (int)sizeof base_path)
        return complain(findings, path, "like: the path of that policy is too long");
    struct policy *base = calloc(1, sizeof *base);
    if (base == NULL) return complain(findings, path, "memory is short");
    struct policy_reading base_reading = {.policy = base, .is_lab = reading->is_lab};
    bool is_loaded = load_file(script, base_path, &base_reading, depth, findings);
    if (is_loaded) sandbox_release(script->sandbox, base->reference);
    if (is_loaded && base->is_constant)
        policy_take_over(reading->policy, base);
    else if (is_loaded)
        is_loaded = complain(findings, path, "like: that policy has no orders to take over");
    free(base);
    return is_loaded;
}

struct policy *script_load_policy(struct script *script, const char *path, bool is_lab,
                                  struct findings *findings)
{
    if (script->policy_count == SCRIPT_POLICIES_MAX) {
        complain(findings, path, "there are too many policies in this room");
        return NULL;
    }
    struct policy *policy = &script->policies[script->policy_count];
    memset(policy, 0, sizeof *policy);
    struct policy_reading reading = {.policy = policy, .is_lab = is_lab};
    if (!load_file(script, path, &reading, 0, findings)) return NULL;
    script->policy_count++;
    return policy;
}

bool policy_is_unrestricted(const struct policy *policy)
{
    return policy->has_setup || policy->is_company;
}

void policy_change_setup(const struct policy *policy, struct setup *setup)
{
    for (uint32_t i = 0; i < policy->change_count; i++) {
        const struct policy_change *change = &policy->changes[i];
        bool is_put = change->is_init ? setup_put_init(setup, change->slot, change->value)
                                      : setup_put_parameter(setup, change->slot, change->value);
        ensure(is_put); /* it was checked when the policy was read */
    }
}
