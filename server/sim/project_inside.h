#ifndef PROJECT_INSIDE_H
#define PROJECT_INSIDE_H
#include "project.h"

/* Internal to the files project*.c. */

/* The number comes from the signals of past weeks, so it can be seen late. */
bool project_is_signal(uint16_t slot);
/* A signal as it was `weeks` before the last week; before the first week it is the start. */
double project_signal_before(const struct world *world, uint16_t slot, unsigned weeks);
/* A share of firms as the survey of every fourth week told it to the chair. */
double project_surveyed(const struct world *world, enum role role, uint16_t slot);
/* The chair's panel has this number. */
bool project_is_shown(const struct world *world, enum role role, uint16_t slot);
/* There is a director only in companies with one head or a director. */
bool project_has_director(const struct world *world);

#endif
