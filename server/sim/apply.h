#ifndef APPLY_H
#define APPLY_H
#include "world.h"

/* Commands to one company. Each is applied as a whole or refused as a whole; a refusal changes
 * nothing and has a sentence for the player. The common budget is the room's matter. */

enum refusal {
    REFUSAL_NONE,
    REFUSAL_UNKNOWN,   /* no such slot, person, seat, quarter */
    REFUSAL_NOT_YOURS, /* another chair decides this */
    REFUSAL_RANGE,
    REFUSAL_SUM,  /* the shares do not add up */
    REFUSAL_LATE, /* the year is over, or the company has already started */
    REFUSAL_FULL, /* no room for another shock */
    REFUSAL_BUSY, /* an assessment is under way */
    REFUSAL_COUNT
};

/* One sentence, at most 90 characters. */
const char *refusal_sentence(enum refusal refusal);

/* A chair's standing orders, applied together; at the next step they are decided. */
enum refusal world_decide_all(struct world *world, enum role role, const uint16_t *slots,
                              const double *values, unsigned count);
enum refusal world_decide(struct world *world, enum role role, unsigned slot, double value);
/* The role's holder from now on (MODEL 2.7, O2); ROLE_DIRECTOR names the director. A person who
 * holds the role already stays as they are. */
enum refusal world_seat(struct world *world, enum role role, uint32_t person);
/* The person who shares the seat and its experience, or PERSON_NONE. */
enum refusal world_share_seat(struct world *world, enum role role, uint32_t person);
/* Everybody in the cycle moves k places to the right (MODEL 2.6 step 0). */
enum refusal world_rotate_cycle(struct world *world, unsigned k);
enum refusal world_set_parameter(struct world *world, unsigned slot, double value);
/* Habits and starts: only before the first week; the company is started anew with them. */
enum refusal world_set_habit(struct world *world, unsigned slot, double value);
enum refusal world_set_init(struct world *world, unsigned slot, double value);
enum refusal world_set_target(struct world *world, unsigned quarter, double target);
/* A shock must not lie in the past. */
enum refusal world_add_shock(struct world *world, const struct shock *shock);
/* Shocks of this kind that have not begun yet will not come. */
enum refusal world_cancel_shocks(struct world *world, uint32_t kind);
/* Costs 20 k$; three weeks later the two best exchanges of staff are made. */
enum refusal world_assess(struct world *world);
/* Paid once, out of the profit of the week to come; k$. */
void world_pay(struct world *world, double cost);
/* Exchanges the staff of two seats, 0..17. */
enum refusal world_swap(struct world *world, unsigned seat, unsigned other);
/* What happens between the sides beyond their orders (MODEL 2.11) moves the trust of sales in
 * marketing and of marketing in sales; both stay within 0..1. */
void world_shift_trust(struct world *world, double d_sm, double d_ms);
/* Feedback that reaches Market insight unread; below 0 never. */
void world_add_notes(struct world *world, double notes);

#endif
