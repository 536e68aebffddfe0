#ifndef PROJECT_INSIDE_H
#define PROJECT_INSIDE_H
#include "project.h"

/* Internal to the files project*.c. */

/* In touch enough to see the functions live. */
#define IN_TOUCH       0.6
#define LATE_WEEKS     10
#define LATE_PER_TOUCH 8
#define SURVEY_WEEKS   4
#define SURVEY_POINTS  0.03
#define BLUR           0.25
#define GAP_BLUR       0.06
#define GOOD_SYSTEMS   0.5
#define ASKED_FIRST    0.5
#define EXPLAINED      0.5
#define KNOWN          0.4
/* From this share of the team's week on somebody really asks. */
#define WIN_LOSS_ASKED 0.05
#define RED_BELOW      0.5
#define AMBER_BELOW    0.65
/* Stages of a deal by its progress. */
#define QUALIFY_FROM   0.25
#define PROPOSE_FROM   0.5
#define NEGOTIATE_FROM 0.8
#define NEAR_SIGNING   0.6

/* The number comes from the signals of past weeks, so it can be seen late. */
bool project_is_signal(uint16_t slot);
/* A signal as it was `weeks` before the last week; before the first week it is the start. */
double project_signal_before(const struct world *world, uint16_t slot, unsigned weeks);
/* A share of firms as the survey of every fourth week told it to the chair. */
double project_surveyed(const struct world *world, enum role role, uint16_t slot);
/* There is a director only in companies with one head or a director. */
bool project_has_director(const struct world *world);

#endif
