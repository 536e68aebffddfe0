#ifndef DEALINGS_H
#define DEALINGS_H
#include "levers.h"
#include "requests.h"
#include "units.h"

/* What passes between chairs beside orders (MODEL 2.11): initiatives, statements that can be held
 * against the facts, causes that a quarter is blamed on, and what a chair's changes are measured
 * by. Rows in initiatives.def, statements.def, causes.def and effects.def. */

enum initiative {
#define INITIATIVE(id, ...) INITIATIVE_##id,
#include "initiatives.def"
#undef INITIATIVE
    INITIATIVE_COUNT
};

struct initiative_info {
    const char *id;
    const char *label[LANGUAGE_COUNT];
    const char *sentence[LANGUAGE_COUNT];
};

const struct initiative_info *initiative_info(enum initiative initiative);

enum statement {
#define STATEMENT(role, id, ...) STATEMENT_##id,
#include "statements.def"
#undef STATEMENT
    STATEMENT_COUNT
};

struct statement_info {
    enum role role;
    const char *id;
    enum unit unit;
    const char *sentence[LANGUAGE_COUNT]; /* with %s for the number */
};

const struct statement_info *statement_info(enum statement statement);

/* Causes count from 1 in answers, views and files; 0 is no answer. */
enum cause {
    CAUSE_NONE,
#define CAUSE(id, side) CAUSE_##id,
#include "causes.def"
#undef CAUSE
    CAUSE_COUNT
};

/* Whose work a cause is: the side it blames. */
enum side cause_side(enum cause cause);

enum effect_outcome {
#define EFFECT(role, id, ...) EFFECT_##id,
#include "effects.def"
#undef EFFECT
    EFFECT_OUTCOME_COUNT
};

struct effect_info {
    enum role role;
    enum unit unit;
    const char *words[LANGUAGE_COUNT];
};

const struct effect_info *effect_info(enum effect_outcome outcome);
/* What the changes of the chair are measured by; the director is measured like the top chair. */
enum effect_outcome effect_of_role(enum role role);

#endif
