#ifndef PRACTICE_H
#define PRACTICE_H
#include "decisions.h"

/* Balanced practice, against which the work of a chair is held (MODEL 2.11, 4.6). */

/* Puts the values of practice.def over what stands, of one chair or with ROLE_COUNT of all. */
void practice_put(struct decisions *decisions, enum role role);

#endif
