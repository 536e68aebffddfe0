#ifndef LEVERS_H
#define LEVERS_H
#include "named_orders.h"

/* The front panel of the chairs as data (rows in levers.def): a lever is a question with three to
 * five named answers, its stops; a stop sets one or several decisions. The client draws them, the
 * server may name them in texts. Texts exist in each language. */

enum lever {
#define LEVER(role, id, ...) LEVER_##id,
#define STOP(...)
#include "levers.def"
#undef LEVER
#undef STOP
    LEVER_COUNT
};

/* When the holder of the chair will notice. */
enum felt { FELT_NOW, FELT_WEEKS, FELT_AFTER };

enum { LEVER_STOPS_MAX = 5, LEVERS_OF_ROLE_MAX = 3 };

struct lever_info {
    enum role role;
    enum felt felt;
    const char *id;
    const char *sign; /* symbol of the number that answers soonest */
    const char *label[LANGUAGE_COUNT];
    const char *sentence[LANGUAGE_COUNT];
    const char *cost[LANGUAGE_COUNT]; /* empty: the lever costs money of the common budget */
};

const struct lever_info *lever_info(enum lever lever);
unsigned lever_stop_count(enum lever lever);
const struct named_orders *lever_stop(enum lever lever, unsigned index);

/* The levers of a chair, in the order of the panel: how many, and the index-th. */
unsigned levers_of_role(enum role role);
enum lever lever_of_role(enum role role, unsigned index);

/* The stop at which all decisions of the lever stand, or -1. `values` are all DECISION_SLOTS. */
int lever_stop_at(enum lever lever, const double *values);

/* k$ a week that the stop takes from the common budget; 0 for most. */
double lever_stop_budget(const struct named_orders *stop);
/* True if any stop of the lever takes money. */
bool lever_costs_money(enum lever lever);

#endif
