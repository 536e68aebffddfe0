#include <lauxlib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ensure.h"
#include "room_script_inside.h"
#include "scenario_read.h"
#include "text.h"

/* Loading a policy file; policy_decide.c asks it. */

struct policy_reading {
    struct policy *policy;
    bool is_lab;
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

static void read_policy(struct form *form, void *data)
{
    static const char *const keys[] = {"name", "decide", "setup", "scope", "summary"};
    const struct policy_reading *reading = data;
    struct policy *policy = reading->policy;
    char summary[240];
    form_expect(form, (struct form_names){keys, 5});
    if (!form_text(form, "name", policy->name, sizeof policy->name))
        form_complain(form, SEVERITY_ERROR, "name", "the policy needs a name");
    form_text(form, "summary", summary, sizeof summary);
    int type = form_push(form, "decide");
    lua_pop(form->lua, 1);
    if (type != LUA_TFUNCTION)
        form_complain(form, SEVERITY_ERROR, "decide", "the policy needs decide = function(view)");
    read_lab_part(form, reading);
}

struct policy *script_load_policy(struct script *script, const char *path, bool is_lab,
                                  struct findings *findings)
{
    struct finding full;
    if (script->policy_count == SCRIPT_POLICIES_MAX) {
        finding_set(&full, SEVERITY_ERROR, sandbox_file_name(path), 0,
                    "there are too many policies in this room");
        findings_add(findings, &full);
        return NULL;
    }
    struct policy *policy = &script->policies[script->policy_count];
    memset(policy, 0, sizeof *policy);
    text_copy(policy->file, sizeof policy->file, sandbox_file_name(path));
    struct policy_reading reading = {.policy = policy, .is_lab = is_lab};
    struct source source = {.file = sandbox_file_name(path)};
    char *text = script_fetch(script, path, &source.size, findings);
    if (text == NULL) return NULL;
    source.text = text;
    policy->reference = script_read_text(script, &source, read_policy, &reading, findings);
    free(text);
    if (policy->reference == 0) return NULL;
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
