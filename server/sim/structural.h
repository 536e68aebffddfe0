#ifndef STRUCTURAL_H
#define STRUCTURAL_H
#include "parameters.h"

/* The coefficients that belong to the equations themselves (rows in structural.def): constants, so
 * that a compiler folds them, and no scenario can reach them. What a trainer may retune is in
 * parameters.def. Numbers of equations are those of MODEL 2.6 to 2.9. */

#define STRUCTURAL(name, value, ...) static const double name = value;
#include "structural.def"
#undef STRUCTURAL

enum structural {
#define STRUCTURAL(name, ...) STRUCTURAL_##name,
#include "structural.def"
#undef STRUCTURAL
    STRUCTURAL_COUNT
};

struct structural_info {
    const char *name; /* eq<equation>_<what> */
    const char *unit;
    const char *meaning;
    double value;
    enum evidence evidence;
};

const struct structural_info *structural_info(enum structural structural);
/* Writes the number of the row's equation, as in "B4"; capacity is that of `out`. */
void structural_equation(enum structural structural, char *out, unsigned capacity);

#endif
