#ifndef MODEL_PROPERTIES_H
#define MODEL_PROPERTIES_H
#include "study.h"
#include "study_effect.h"
#include "study_file.h"

#include <stdbool.h>

struct property_result {
    struct effect effect;
    enum verdict verdict;
    bool is_of_size; /* roughly what MODEL.md prints */
    unsigned digits;
};

/* `games` are those of all arms of the file (study_run_all). False: no such measure. */
bool property_measure(const struct study_claim *claim, const double *games, unsigned seeds,
                      struct property_result *result);

/* Sign and rough size as MODEL.md says; what it calls weak may be weak. */
bool property_holds(const struct study_claim *claim, const struct property_result *result);

#endif
