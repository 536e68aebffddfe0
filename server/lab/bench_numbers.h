#ifndef BENCH_NUMBERS_H
#define BENCH_NUMBERS_H
#include "happenings.h"
#include "room_script.h"
#include "world.h"

/* The names under which the bench shows a company's numbers: to policies, and in traces. */
enum { BENCH_NUMBERS_MAX = 768 };

struct bench_numbers {
    size_t count;
    struct named_number list[BENCH_NUMBERS_MAX];
};

/* What a chair sees on its panel, and no more. */
void bench_numbers_of_role(const struct world *world, enum role role, struct bench_numbers *out);

/* The true state under the model's symbols, all metrics without a veil, and the flows of the last
 * week (NULL before the first one). */
void bench_numbers_of_company(const struct world *world, const struct week_result *last,
                              struct bench_numbers *out);

/* The flows of a week: how many, the name and value of each. */
unsigned bench_flow_count(void);
const char *bench_flow_name(unsigned flow);
double bench_flow_value(const struct week_result *result, unsigned flow);

/* Whether a field of the world is part of the state that traces show (MODEL 2.2): not the setup,
 * not single deals and customers, not the memory of past weeks. */
bool bench_field_is_shown(unsigned field);

#endif
