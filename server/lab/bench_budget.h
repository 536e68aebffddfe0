#ifndef BENCH_BUDGET_H
#define BENCH_BUDGET_H
#include "room_script.h"
#include "world.h"

/*
 * The common budget at the bench (MODEL 2.5): orders of one week are applied lowering ones first,
 * then raising ones in role order; what is beyond the budget becomes a request, which the managing
 * director's chair grants up to the company's habit. The rule itself is the room's.
 */
struct bench_budget;

/* Borrows the world. NULL when memory is short; the caller frees it. */
struct bench_budget *bench_budget_new(struct world *world);
void bench_budget_free(struct bench_budget *budget);

/* Applies a week's DECIDE and ANSWER_REQUEST commands, one list a role, and closes requests. */
void bench_budget_decide(struct bench_budget *budget, const struct commands *asked, size_t lists);

/* Open requests for the managing director's view; returns how many, at most `max`. */
size_t bench_budget_requests(const struct bench_budget *budget, struct policy_request *out,
                             size_t max);

#endif
