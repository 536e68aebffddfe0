#include "real.h"
#include "suite.h"

#include <math.h>

enum { STEPS = 200003 };

/* The largest relative difference between ours and the C library's on a dense grid. */
static double worst(double (*ours)(double), double (*theirs)(double), double from, double to)
{
    double most = 0.0;
    for (int i = 0; i <= STEPS; i++) {
        double x = from + (to - from) * i / STEPS;
        double expected = theirs(x);
        double error = fabs(ours(x) - expected) / (expected == 0.0 ? 1.0 : fabs(expected));
        ck_assert_msg(!isnan(error), "not a number at %.17g", x);
        most = error > most ? error : most;
    }
    return most;
}

static double cdf_of_libm(double x)
{
    return 0.5 * erfc(-x / sqrt(2.0));
}

START_TEST(exp_agrees_with_libm)
{
    ck_assert_double_lt(worst(real_exp, exp, -708.0, 709.0), 1e-12);
    ck_assert_double_lt(worst(real_exp, exp, -1.0, 1.0), 1e-15);
    ck_assert_double_eq(real_exp(0.0), 1.0);
    ck_assert_double_eq(real_exp(-740.0), exp(-740.0));
    ck_assert_double_infinite(real_exp(710.0));
    ck_assert_double_eq(real_exp(-746.0), 0.0);
    ck_assert_double_nan(real_exp(NAN));
}
END_TEST

START_TEST(log_agrees_with_libm)
{
    ck_assert_double_lt(worst(real_log, log, 1e-6, 4.0), 1e-12);
    ck_assert_double_lt(worst(real_log, log, 0.999, 1.001), 1e-12);
    ck_assert_double_lt(worst(real_log, log, 1.0, 1e300), 1e-12);
    ck_assert_double_eq(real_log(1.0), 0.0);
    ck_assert_double_eq(real_log(5e-324), log(5e-324));
    ck_assert(real_log(0.0) < 0.0 && isinf(real_log(0.0)));
    ck_assert_double_nan(real_log(-1.0));
    ck_assert_double_infinite(real_log(INFINITY));
}
END_TEST

START_TEST(sqrt_agrees_with_libm)
{
    ck_assert_double_lt(worst(real_sqrt, sqrt, 0.0, 1e4), 1e-15);
    ck_assert_double_lt(worst(real_sqrt, sqrt, 0.0, 1e300), 1e-15);
    ck_assert_double_eq_tol(real_sqrt(5e-324) / sqrt(5e-324), 1.0, 1e-15);
    for (int i = 0; i <= 100000; i++)
        ck_assert_double_eq(real_sqrt((double)i * i), i);
    ck_assert_double_nan(real_sqrt(-1.0));
}
END_TEST

START_TEST(sin_agrees_with_libm)
{
    ck_assert_double_lt(worst(real_sin, sin, -100.0, 100.0), 1e-12);
    ck_assert_double_lt(worst(real_sin, sin, -1e6, 1e6), 1e-12);
    for (int k = -1000; k <= 1000; k++)
        ck_assert_double_eq_tol(real_sin(k * 3.14159265358979323846),
                                sin(k * 3.14159265358979323846), 1e-25);
    ck_assert_double_nan(real_sin(1e7));
}
END_TEST

START_TEST(pow_agrees_with_libm)
{
    for (int e = -30; e <= 30; e++) {
        for (int b = 1; b <= 2000; b++) {
            double base = b * 0.05, exponent = e * 0.17;
            ck_assert_double_lt(fabs(real_pow(base, exponent) / pow(base, exponent) - 1.0), 1e-12);
        }
    }
    ck_assert_double_eq(real_pow(0.0, 2.0), 0.0);
    ck_assert_double_eq(real_pow(0.0, 0.0), 1.0);
    ck_assert_double_infinite(real_pow(0.0, -1.0));
    ck_assert_double_nan(real_pow(-2.0, 0.5));
}
END_TEST

START_TEST(normal_cdf_agrees_with_libm)
{
    double last = 0.0;
    for (int i = 0; i <= STEPS; i++) {
        double x = -40.0 + 80.0 * i / STEPS;
        double value = real_normal_cdf(x);
        ck_assert_double_eq_tol(value, cdf_of_libm(x), 1e-12);
        ck_assert(value >= last - 1e-15 && value <= 1.0);
        last = value;
    }
    ck_assert_double_eq_tol(real_normal_cdf(0.0), 0.5, 1e-15);
}
END_TEST

START_TEST(normal_quantile_is_acklams)
{
    for (int i = 0; i <= STEPS; i++) {
        double x = -8.0 + 13.0 * i / STEPS;
        double error = fabs(real_normal_quantile(cdf_of_libm(x)) - x);
        ck_assert_double_le(error, 1.2e-9 * fabs(x) + 1e-15);
    }
    /* Without refinement the approximation is off by more than rounding. */
    ck_assert_double_gt(fabs(real_normal_quantile(cdf_of_libm(-3.0)) + 3.0), 1e-11);
    ck_assert_double_eq(real_normal_quantile(0.5), 0.0);
    ck_assert_double_eq(real_normal_quantile(0.01), -real_normal_quantile(1.0 - 0.01));
    ck_assert(isinf(real_normal_quantile(0.0)) && isinf(real_normal_quantile(1.0)));
    ck_assert_double_nan(real_normal_quantile(NAN));
}
END_TEST

START_TEST(floor_agrees_with_libm)
{
    static const double samples[] = {0.0,        0.5,         -0.5,  1.0,    -1.0,   -1.0000001,
                                     1e15 + 0.5, -1e15 - 0.5, 1e300, -1e300, 4.5e15, 2147483648.5};
    for (unsigned i = 0; i < sizeof samples / sizeof *samples; i++)
        ck_assert_double_eq(real_floor(samples[i]), floor(samples[i]));
    ck_assert(!signbit(real_floor(-0.0)));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("real");
    TCase *tests = tcase_create("real");
    tcase_set_timeout(tests, 30);
    tcase_add_test(tests, exp_agrees_with_libm);
    tcase_add_test(tests, log_agrees_with_libm);
    tcase_add_test(tests, sqrt_agrees_with_libm);
    tcase_add_test(tests, sin_agrees_with_libm);
    tcase_add_test(tests, pow_agrees_with_libm);
    tcase_add_test(tests, normal_cdf_agrees_with_libm);
    tcase_add_test(tests, normal_quantile_is_acklams);
    tcase_add_test(tests, floor_agrees_with_libm);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
