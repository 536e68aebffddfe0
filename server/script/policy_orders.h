#ifndef POLICY_ORDERS_H
#define POLICY_ORDERS_H
#include "form.h"
#include "room_script.h"

/* Policies that are data: `orders = { disc = 0.2 }` stand from the first week on, and
 * `like = "balanced"` says that those of the policy beside it stand too, where `orders` does not
 * say otherwise. */
enum { POLICY_NAME_BYTES = 64 };

/* Reads `orders` into the policy and `like` into its place; both may be absent. */
void policy_read_orders(struct form *form, struct policy *policy, char like[POLICY_NAME_BYTES]);

/* Puts the orders of `base` below those of the policy. */
void policy_take_over(struct policy *policy, const struct policy *base);

#endif
