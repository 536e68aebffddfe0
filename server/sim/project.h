#ifndef PROJECT_H
#define PROJECT_H
#include "happenings.h"
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

/* The number as the first chair sees it that sees it exactly, or else at all; false: nobody does at
 * this time. For chairs that a scenario cuts anew. */
bool project_as_others(const struct world *world, uint16_t slot, double *value);

/* The number without any veil: for policies of company scope in the lab, and for tests. */
double project_true(const struct world *world, uint16_t slot);

/* The market as one person sees it who holds `roles` (bit set of enum role): what any of the chairs
 * may see. Fills accounts, customers and their names; the names of the segments and `role` are the
 * room's. `view` is zeroed before by the caller. */
void project_market(const struct world *world, uint16_t roles, struct view_market_view *view);
/* The same for leads, open deals and those that ended in `week`, the last one played (one of no
 * happenings before the first). Chairs whose work is single deals see them by name; marketing and a
 * director see how many there are of a stage, size and source, and not how they end. A deal's name
 * is empty, its value -1 and its age 0 where they are hidden. */
void project_pipeline(const struct world *world, uint16_t roles, const struct happenings *week,
                      struct view_pipeline_view *view);
/* Whether a person who holds `roles` sees single deals by name. */
bool project_names_deals(const struct world *world, uint16_t roles);
/* Whether a person who holds `roles` may be told, before the break tells everybody, how many deals
 * were won and lost. */
bool project_tells_ends(const struct world *world, uint16_t roles);

#endif
