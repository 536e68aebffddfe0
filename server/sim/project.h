#ifndef PROJECT_H
#define PROJECT_H
#include "messages.h"
#include "metrics.h"
#include "world.h"

/* What leaves the world for whom, MODEL 2.5: the only way from a company's state to a chair's
 * screen. A number that a chair may not see is not in its panel at all. Asking twice shows the
 * same: noise is drawn from the world's week, stream 20. Nothing here changes the world. */

#define PANEL_ROWS_MAX 128

struct panel {
    uint16_t count;
    bool is_start; /* no week was played yet: what is counted by the week is still 0 */
    struct metric_row rows[PANEL_ROWS_MAX]; /* slot and value, in order of slots */
};

/* The panel of a chair after the week played last. DIRECTOR's panel is empty while the company has
 * two heads. */
void project(const struct world *world, enum role role, struct panel *out);

/* False: the chair does not see this number. */
bool panel_get(const struct panel *panel, uint16_t slot, double *value);

/* The number without any veil: for policies of company scope in the lab, and for tests. */
double project_true(const struct world *world, uint16_t slot);

/* The market as one person sees it who holds `roles` (bit set of enum role): what any of the chairs
 * may see. Fills accounts, customers and their names; the names of the segments and `role` are the
 * room's. `view` is zeroed before by the caller. */
void project_market(const struct world *world, uint16_t roles, struct view_market_view *view);
/* The same for leads and open deals; the quarter's results and this week's won and lost deals are
 * the room's. A deal's name is empty, its value -1 and its age 0 where they are hidden. */
void project_pipeline(const struct world *world, uint16_t roles, struct view_pipeline_view *view);
/* Whether a person who holds `roles` sees single deals by name, and what they are worth. */
bool project_names_deals(const struct world *world, uint16_t roles);
bool project_values_deals(const struct world *world, uint16_t roles);

#endif
