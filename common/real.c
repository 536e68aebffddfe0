#include "real.h"

#include <stdint.h>
#include <string.h>

static double from_bits(uint64_t bits)
{
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static uint64_t to_bits(double value)
{
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

static double infinity(void)
{
    return from_bits(UINT64_C(0x7FF0000000000000));
}

static double not_a_number(void)
{
    return from_bits(UINT64_C(0x7FF8000000000000));
}

/* Two to the power of n, for n from -1022 to 1023. */
static double power_of_two(int n)
{
    return from_bits((uint64_t)(n + 1023) << 52);
}

static double polynomial(double x, const double *coefficients, int count)
{
    double sum = coefficients[0];
    for (int i = 1; i < count; i++)
        sum = sum * x + coefficients[i];
    return sum;
}

double real_floor(double x)
{
    if (!(x > -0x1p52 && x < 0x1p52)) return x;
    double whole = (double)(int64_t)x;
    return whole > x ? whole - 1.0 : whole;
}

/* ln 2 in two parts: the first has so few bits that whole multiples of it are exact. */
static const double ln2_high = 6.93147180369123816490e-01;
static const double ln2_low = 1.90821492927058770002e-10;

/* After FreeBSD's e_exp.c (Sun Microsystems, 1993-2004, freely granted): x = k ln 2 + r, and on
 * |r| <= ln 2 / 2 a rational function whose core is a polynomial in r squared. */
double real_exp(double x)
{
    static const double core[] = {4.13813679705723846039e-08, -1.65339022054652515390e-06,
                                  6.61375632143793436117e-05, -2.77777777770155933842e-03,
                                  1.66666666666666019037e-01};
    if (x != x) return x;
    if (x > 709.782712893383973096) return infinity();
    if (x < -745.13321910194110842) return 0.0;
    double k = real_floor(x * 1.44269504088896338700 + 0.5);
    double high = x - k * ln2_high;
    double low = k * ln2_low;
    double r = high - low;
    double square = r * r;
    double c = r - square * polynomial(square, core, 5);
    double y = 1.0 - ((low - (r * c) / (2.0 - c)) - high);
    int n = (int)k;
    if (n > 1023) return y * 2.0 * power_of_two(n - 1);
    if (n < -1021) /* The result may be subnormal: scale in two steps, rounding once at the end. */
        return y * power_of_two(n + 100) * power_of_two(-100);
    return y * power_of_two(n);
}

/* After FreeBSD's e_log.c (Sun Microsystems, 1993, freely granted): x = 2^k (1 + f) with 1 + f
 * between sqrt(1/2) and sqrt(2), and s = f / (2 + f). */
double real_log(double x)
{
    static const double core[] = {1.479819860511658591e-01, 1.531383769920937332e-01,
                                  1.818357216161805012e-01, 2.222219843214978396e-01,
                                  2.857142874366239149e-01, 3.999999999940941908e-01,
                                  6.666666666666735130e-01};
    int k = 0;
    if (x != x || x == infinity()) return x;
    if (x <= 0.0) return x == 0.0 ? -infinity() : not_a_number();
    if (x < 0x1p-1022) {
        x *= 0x1p54;
        k -= 54;
    }
    uint64_t bits = to_bits(x);
    k += (int)(bits >> 52) - 1023;
    double m = from_bits((bits & UINT64_C(0x000FFFFFFFFFFFFF)) | UINT64_C(0x3FF0000000000000));
    if (m > 1.41421356237309504880) {
        m *= 0.5;
        k++;
    }
    double f = m - 1.0;
    double s = f / (2.0 + f);
    double square = s * s;
    double rest = square * polynomial(square, core, 7);
    double half = 0.5 * f * f;
    return k * ln2_high - ((half - (s * (half + rest) + k * ln2_low)) - f);
}

double real_pow(double base, double exponent)
{
    if (exponent == 0.0) return 1.0;
    if (base == 1.0) return 1.0;
    return real_exp(exponent * real_log(base));
}

/* Newton's method from a first guess that halves the exponent; it doubles the number of good digits
 * a step, and four are enough from a guess that is within 6 %. */
double real_sqrt(double x)
{
    if (x != x || x == infinity() || x == 0.0) return x;
    if (x < 0.0) return not_a_number();
    if (x < 0x1p-1022) return real_sqrt(x * 0x1p54) * 0x1p-27;
    double root = from_bits((to_bits(x) >> 1) + UINT64_C(0x1FF7A3BEA91D9B1B));
    for (int i = 0; i < 4; i++)
        root = 0.5 * (root + x / root);
    return root;
}

/* Sine and cosine between -pi/4 and pi/4, after FreeBSD's k_sin.c and k_cos.c (Sun Microsystems,
 * 1993, freely granted). */
static double small_sine(double x)
{
    static const double core[] = {1.58969099521155010221e-10, -2.50507602534068634195e-08,
                                  2.75573137070700676789e-06, -1.98412698298579493134e-04,
                                  8.33333333332248946124e-03, -1.66666666666666324348e-01};
    double square = x * x;
    return x + x * square * polynomial(square, core, 6);
}

static double small_cosine(double x)
{
    static const double core[] = {-1.13596475577881948265e-11, 2.08757232129817482790e-09,
                                  -2.75573143513906633035e-07, 2.48015872894767294178e-05,
                                  -1.38888888888741095749e-03, 4.16666666666666019037e-02};
    double square = x * x;
    return 1.0 - (0.5 * square - square * square * polynomial(square, core, 6));
}

/* Whole quarter turns are taken off with pi/2 in three parts, of which the first two have 33 bits,
 * so that their multiples are exact. */
double real_sin(double x)
{
    if (!(x >= -1e6 && x <= 1e6)) return not_a_number();
    double turns = real_floor(x * 6.36619772367581382433e-01 + 0.5);
    double first = x - turns * 1.57079632673412561417e+00;
    double taken = turns * 6.07710050630396597660e-11;
    double second = first - taken;
    double rest = turns * 2.02226624879595063154e-21 - ((first - second) - taken);
    double r = second - rest;
    unsigned quarter = (unsigned)(int64_t)turns & 3u;
    double value = quarter & 1u ? small_cosine(r) : small_sine(r);
    return quarter & 2u ? -value : value;
}

/* The upper tail beyond x >= 0. */
static double upper_tail(double x)
{
    static const double above[] = {3.52624965998911e-02, 0.700383064443688, 6.37396220353165,
                                   33.912866078383,      112.079291497871,  221.213596169931,
                                   220.206867912376};
    static const double below[] = {8.83883476483184e-02, 1.75566716318264, 16.064177579207,
                                   86.7807322029461,     296.564248779674, 637.333633378831,
                                   793.826512519948,     440.413735824752};
    if (x > 37.0) return 0.0;
    double bell = real_exp(-0.5 * x * x);
    if (x < 7.07106781186547) return bell * polynomial(x, above, 7) / polynomial(x, below, 8);
    double fraction = x + 0.65;
    for (int i = 4; i >= 1; i--)
        fraction = x + i / fraction;
    return bell / (fraction * 2.506628274631);
}

double real_normal_cdf(double x)
{
    if (x != x) return x;
    return x > 0.0 ? 1.0 - upper_tail(x) : upper_tail(-x);
}

/* Acklam, "An algorithm for computing the inverse normal cumulative distribution function". */
static double lower_quantile(double p)
{
    static const double above[] = {-7.784894002430293e-03, -3.223964580411365e-01,
                                   -2.400758277161838e+00, -2.549732539343734e+00,
                                   4.374664141464968e+00,  2.938163982698783e+00};
    static const double below[] = {7.784695709041462e-03, 3.224671290700398e-01,
                                   2.445134137142996e+00, 3.754408661906416e+00, 1.0};
    double q = real_sqrt(-2.0 * real_log(p));
    return polynomial(q, above, 6) / polynomial(q, below, 5);
}

static double middle_quantile(double p)
{
    static const double above[] = {-3.969683028665376e+01, 2.209460984245205e+02,
                                   -2.759285104469687e+02, 1.383577518672690e+02,
                                   -3.066479806614716e+01, 2.506628277459239e+00};
    static const double below[] = {-5.447609879822406e+01, 1.615858368580409e+02,
                                   -1.556989798598866e+02, 6.680131188771972e+01,
                                   -1.328068155288572e+01, 1.0};
    double q = p - 0.5;
    double r = q * q;
    return polynomial(r, above, 6) * q / polynomial(r, below, 6);
}

double real_normal_quantile(double p)
{
    if (p != p) return p;
    if (p <= 0.0) return -infinity();
    if (p >= 1.0) return infinity();
    if (p < 0.02425) return lower_quantile(p);
    if (p > 0.97575) return -lower_quantile(1.0 - p);
    return middle_quantile(p);
}
