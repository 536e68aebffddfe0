#ifndef PARAMETERS_H
#define PARAMETERS_H
#include "sources.h"

#include <stdbool.h>

/* The numbers of the model, MODEL 2.12 (rows in parameters.def; sources: MODEL 3), and two for each
 * response curve (rows in curves.def): NAME_height and NAME_reach, from PARAMETERS_OF_CURVES on. */

enum parameter {
#define SCALAR(name, ...) PARAMETER_##name,
#define VECTOR(name, ...) PARAMETER_##name,
#include "parameters.def"
#undef SCALAR
#undef VECTOR
    PARAMETERS_OF_CURVES,
    PARAMETER_BEFORE_CURVES = PARAMETERS_OF_CURVES - 1,
#define CURVE(name, ...) PARAMETER_##name##_height, PARAMETER_##name##_reach,
#include "curves.def"
#undef CURVE
    PARAMETER_COUNT
};

/* The flattened numbers: a vector takes three slots in a row. */
enum parameter_slot {
#define SCALAR(name, ...) PARAMETER_SLOT_##name,
#define VECTOR(name, ...)                                                                          \
    PARAMETER_SLOT_##name, PARAMETER_SLOT_##name##_last = PARAMETER_SLOT_##name + 2,
#include "parameters.def"
#undef SCALAR
#undef VECTOR
    PARAMETER_SLOTS_OF_CURVES,
    PARAMETER_SLOT_BEFORE_CURVES = PARAMETER_SLOTS_OF_CURVES - 1,
#define CURVE(name, ...) PARAMETER_SLOT_##name##_height, PARAMETER_SLOT_##name##_reach,
#include "curves.def"
#undef CURVE
    PARAMETER_SLOTS
};

enum evidence { EVIDENCE_A, EVIDENCE_B, EVIDENCE_C, EVIDENCE_D };

struct parameter_info {
    const char *name;
    const char *unit;
    const char *meaning;
    unsigned first_slot;
    unsigned count; /* 1 or 3 */
    double low;     /* plausible range; both 0: none is given */
    double high;
    bool is_share; /* allowed 0..1; otherwise 0.2..5 times the value */
    enum evidence evidence;
    enum source_key source;
};

/* Every member is double, in the order of slots. */
struct parameters {
#define SCALAR(name, ...) double name;
#define VECTOR(name, ...) double name[3];
#include "parameters.def"
#undef SCALAR
#undef VECTOR
#define CURVE(name, ...) double name##_height, name##_reach;
#include "curves.def"
#undef CURVE
};

const struct parameter_info *parameter_info(enum parameter parameter);
/* Finds a parameter by name; false: no such name. */
bool parameter_find(const char *name, enum parameter *parameter);
double parameter_default(unsigned slot);
/* The range that a scenario or facilitator may set (MODEL 2.12, "allowed"). */
void parameter_allowed(unsigned slot, double *min, double *max);
bool parameter_value_is_allowed(unsigned slot, double value);

double parameters_get(const struct parameters *parameters, unsigned slot);
void parameters_put(struct parameters *parameters, unsigned slot, double value);
void parameters_put_defaults(struct parameters *parameters);

#endif
