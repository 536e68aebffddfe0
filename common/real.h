#ifndef REAL_H
#define REAL_H

/*
 * Pure arithmetic on IEEE doubles with + - * / and bit operations only, so that every machine and
 * compiler computes the same bits (given -ffp-contract=off). C libraries differ in these functions;
 * the simulation never calls theirs. Accurate to 1e-12 relative unless said otherwise. A NaN goes
 * in, a NaN comes out.
 */
double real_exp(double x);  /* infinity above 709.78, 0 below -745.2 */
double real_log(double x);  /* minus infinity at 0, NaN below */
double real_sqrt(double x); /* NaN below 0; exact for squares of whole numbers */

/* exp(exponent * log(base)); 1 for exponent 0, whatever the base; NaN for a negative base. */
double real_pow(double base, double exponent);

/* The argument is in radians; NaN when it is beyond a million either way. */
double real_sin(double x);

/* The distribution function of the standard normal; to 1e-12 absolute. Source: Hart (1968) as
 * given by West, "Better approximations to cumulative normal functions" (2005). */
double real_normal_cdf(double x);

/* Its inverse, by Acklam's rational approximation without refinement: relative error 1.15e-9, by
 * design (docs/MODEL.md, random numbers). Minus and plus infinity at 0 and 1 and beyond. */
double real_normal_quantile(double p);

/* The largest whole number not above x; never minus zero. */
double real_floor(double x);

#endif
