#ifndef MODEL_BASE_H
#define MODEL_BASE_H
#include "study_arm.h"

/* The two plans from which the report moves one thing at a time. */
enum model_base { BASE_AS_IS, BASE_BALANCED, BASE_COUNT };

/* The default company under that plan; `folder` holds scenarios/ and policies/. False, said on
 * stderr, when a file cannot be used. */
bool model_base_arm(struct study_arm *arm, const char *folder, enum model_base base);

#endif
