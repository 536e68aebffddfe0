#ifndef FACTS_H
#define FACTS_H
#include "dealings.h"
#include "world.h"

/* What chairs say of themselves (protocol/statements.def) held against what is so (MODEL 2.11). A
 * chair says what follows from its own decisions alone; what is found is what really happens, which
 * practices, people and other chairs make different. */
struct fact {
    double said;
    double found; /* hidden from everybody who has not held it against the facts */
    bool holds;   /* give or take a little */
};

/* In the unit of the statement. */
struct fact world_fact(const struct world *world, enum statement statement);

/* What a side knows of the other, 0..1 (MODEL 2.7); of the neutral side the mean of both. */
double world_knowing(const struct world *world, enum side side);

#endif
