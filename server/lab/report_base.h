#ifndef REPORT_BASE_H
#define REPORT_BASE_H
#include "study_arm.h"

/* The two plans from which the report moves one thing at a time. */
enum report_base { BASE_AS_IS, BASE_BALANCED, BASE_COUNT };

/* The default company under that plan. */
void report_base_arm(struct study_arm *arm, enum report_base base);

#endif
