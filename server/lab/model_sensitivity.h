#ifndef MODEL_SENSITIVITY_H
#define MODEL_SENSITIVITY_H
#include "parameters.h"
#include "study.h"
#include "study_effect.h"

#include <stdbool.h>

/*
 * How far the results hang on the parameters: each one alone (vectors as a whole) is moved to the
 * ends of its plausible range, or by a fifth where none is given, under several plans and with
 * common seeds.
 */
enum sensitivity_plan {
    PLAN_AS_IS,
    PLAN_BALANCED,
    PLAN_OFFERS,
    PLAN_NO_CARE,
    PLAN_SLOW,
    PLAN_ABSENT,
    PLAN_ROTATION,
    PLAN_COUNT
};
enum sensitivity_outcome { OUTCOME_YEAR, OUTCOME_GHOST, OUTCOME_COUNT };
enum sensitivity_end { END_LOW, END_HIGH, END_COUNT };

/* What the model is there to teach, as a difference between two plans. */
enum conclusion {
    CONCLUSION_BALANCED_YEAR,
    CONCLUSION_BALANCED_GHOST,
    CONCLUSION_OFFERS,
    CONCLUSION_NO_CARE,
    CONCLUSION_SLOW,
    CONCLUSION_ABSENT,
    CONCLUSION_ROTATION,
    CONCLUSION_COUNT
};
enum standing { STANDS, UNSURE, TURNED };

struct sensitivity {
    enum parameter parameter;
    bool has_range;          /* otherwise the ends are a fifth away */
    double scale[END_COUNT]; /* of a vector: what all its numbers are multiplied by */
    double value[END_COUNT]; /* of a scalar */
    /* Against the usual value of the parameter; base: the usual game. */
    struct effect effect[PLAN_COUNT][OUTCOME_COUNT][END_COUNT];
    enum standing standing[CONCLUSION_COUNT][END_COUNT];
};

/* In words that follow "the model says:"; and by how much with all parameters as usual. */
const char *conclusion_words(enum conclusion conclusion);

/* All parameters over seeds 1 .. `seeds`, in the order of parameters.def; `usual` gets the
 * conclusions with all parameters as usual. False: no memory, or a policy cannot be read. */
bool sensitivity_measure(const char *folder, unsigned seeds, unsigned jobs,
                         struct sensitivity out[PARAMETERS_OF_CURVES],
                         struct effect usual[CONCLUSION_COUNT]);

/* The larger of both ends' effects on that outcome, as a share of the usual game's. */
double sensitivity_size(const struct sensitivity *sensitivity, enum sensitivity_plan plan,
                        enum sensitivity_outcome outcome);
/* The parameters in falling order of what they move in the year as it is. */
void sensitivity_rank(const struct sensitivity all[PARAMETERS_OF_CURVES],
                      const struct sensitivity *ranked[PARAMETERS_OF_CURVES]);

/* The first `count` of the ranked as a drawing, docs/model-tornado.svg. False: not written. */
bool sensitivity_draw(const struct sensitivity *const *ranked, unsigned count, const char *path);

#endif
