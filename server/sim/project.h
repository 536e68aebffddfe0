#ifndef PROJECT_H
#define PROJECT_H
#include "messages.h"
#include "metrics.h"
#include "world.h"

/* What leaves the world for whom, MODEL 2.5: the only way from a company's state to a chair's
 * panel. A number that a chair may not see is not in its panel at all. */

struct panel {
    size_t count;
    struct metric_row rows[METRIC_SLOTS]; /* slot and value, in order of slots */
};

/* The panel of a chair after the week played last. Asking twice shows the same: noise is drawn from
 * the world's week. DIRECTOR's panel is empty while there is no director. */
void project(const struct world *world, enum role role, struct panel *out);

/* False: the chair does not see this number. */
bool panel_get(const struct panel *panel, unsigned slot, double *value);

/* The number without any veil: for policies of company scope in the lab, and for tests. */
double project_true(const struct world *world, unsigned slot);

#endif
