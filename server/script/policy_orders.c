#include "policy_orders.h"

#include "ensure.h"
#include "scenario_read.h"

#include <lua.h>
#include <string.h>

static struct policy_order *find_order(struct policy *policy, unsigned slot)
{
    for (uint32_t i = 0; i < policy->order_count; i++)
        if (policy->orders[i].slot == slot) return &policy->orders[i];
    return NULL;
}

static void add_order(struct policy *policy, unsigned slot, double value)
{
    ensure(policy->order_count < DECISION_SLOTS);
    policy->orders[policy->order_count++] = (struct policy_order){(uint16_t)slot, value};
}

static void read_order(struct form *form, const char *key, void *data)
{
    struct policy *policy = data;
    enum decision decision;
    double values[ROLE_MODEL_COUNT];
    if (!form_decision(form, key, &decision, values)) return;
    const struct decision_info *row = decision_info(decision);
    for (unsigned i = 0; i < row->count; i++)
        add_order(policy, row->first_slot + i, values[i]);
}

/* It becomes part of a file's name, so it must be a plain name. */
static bool is_plain(const char *name)
{
    return name[0] != '\0' && name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_")] == '\0';
}

void policy_read_orders(struct form *form, struct policy *policy, char like[POLICY_NAME_BYTES])
{
    struct form orders;
    like[0] = '\0';
    if (form_text(form, "like", like, POLICY_NAME_BYTES)) {
        policy->is_constant = true;
        if (!is_plain(like)) {
            form_complain(form, SEVERITY_ERROR, "like",
                          "this is the name of a policy in the same folder, as in \"balanced\"");
            like[0] = '\0';
        }
    }
    if (form_enter(form, "orders", &orders)) {
        policy->is_constant = true;
        form_each(&orders, read_order, policy);
        form_leave(&orders);
    }
}

void policy_take_over(struct policy *policy, const struct policy *base)
{
    for (uint32_t i = 0; i < base->order_count; i++)
        if (find_order(policy, base->orders[i].slot) == NULL)
            add_order(policy, base->orders[i].slot, base->orders[i].value);
}
