#ifndef STUDY_EFFECT_H
#define STUDY_EFFECT_H
#include <stddef.h>

/* Statistics of games. Everything in + - * / and real_sqrt, so equal on every machine. */

/* One arm, one measure. */
struct sample {
    size_t count;
    double mean;
    double deviation; /* standard, between seeds, over n-1 */
    double error;     /* standard, of the mean */
};

/* `values[i * stride]`, i below count. */
struct sample sample_of(const double *values, size_t count, size_t stride);

/* What is claimed about a difference. */
enum claim { CLAIM_NONE, CLAIM_MORE, CLAIM_LESS };
/* PASS: the interval excludes 0 on the claimed side. WEAK: right sign, but the interval includes 0.
 * FAIL: wrong sign. NONE: nothing was claimed. */
enum verdict { VERDICT_NONE, VERDICT_PASS, VERDICT_WEAK, VERDICT_FAIL };

/* Arm minus base over common seeds. */
struct effect {
    size_t count;
    double arm, base;  /* means */
    double difference; /* mean of the paired differences */
    double half;       /* of the 95 % interval: 1.96 standard errors */
    double relative;   /* difference over base; 0 for a base of 0 */
};

struct effect effect_of(const double *arm, const double *base, size_t count, size_t stride);
enum verdict effect_verdict(const struct effect *effect, enum claim claim);

#endif
