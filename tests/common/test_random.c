#include "hash.h"
#include "random.h"
#include "real.h"
#include "suite.h"

#include <math.h>

struct draw {
    uint64_t seed, stream, week, index;
    double value;
};

/* docs/MODEL.md, random numbers. */
static const struct draw draws[] = {
    {1, 1, 0, 0, 0.40659486071054612},
    {1, 1, 0, 1, 0.72344796659895994},
    {1, 2, 0, 0, 0.12405765018679621},
    {2, 1, 0, 0, 0.84157768796587051},
    {1, 1, 1, 0, 0.63987724927390888},
    {42, 7, 51, 1234, 0.37633291347982994},
    {UINT64_MAX, 19, 77, 99999, 0.70160238477771197},
};

START_TEST(uniform_draws_are_those_of_the_model)
{
    const struct draw *d = &draws[_i];
    ck_assert_double_eq(random_uniform(d->seed, d->stream, d->week, d->index), d->value);
    ck_assert_double_eq(random_normal(d->seed, d->stream, d->week, d->index),
                        real_normal_quantile(d->value));
}
END_TEST

START_TEST(many_normal_draws_have_mean_0_and_variance_1)
{
    double sum = 0.0, squares = 0.0;
    enum { COUNT = 200000 };
    for (uint64_t i = 0; i < COUNT; i++) {
        double g = random_normal(7, 11, 3, i);
        sum += g;
        squares += g * g;
    }
    ck_assert_double_eq_tol(sum / COUNT, 0.0, 0.01);
    ck_assert_double_eq_tol(squares / COUNT, 1.0, 0.02);
}
END_TEST

START_TEST(poisson_inverts_its_distribution)
{
    static const double lambdas[] = {0.1, 1.0, 4.5, 30.0};
    for (int l = 0; l < 4; l++) {
        double cumulated = 0.0;
        for (unsigned k = 0; k < 60; k++) {
            double p = exp(k * log(lambdas[l]) - lambdas[l] - lgamma(k + 1.0));
            if (p > 1e-6) ck_assert_uint_eq(random_poisson(cumulated + p / 2, lambdas[l]), k);
            cumulated += p;
        }
    }
    ck_assert_uint_eq(random_poisson(0.999999, 0.0), 0);
    ck_assert_uint_eq(random_poisson(0.5, 1000.0), 200);
}
END_TEST

START_TEST(a_hash_depends_on_every_bit_the_order_and_the_size)
{
    uint8_t bytes[40] = {0};
    uint64_t base = hash_bytes(HASH_START, bytes, sizeof bytes);
    for (size_t i = 0; i < sizeof bytes * 8; i++) {
        bytes[i / 8] ^= (uint8_t)(1u << (i % 8));
        ck_assert(hash_bytes(HASH_START, bytes, sizeof bytes) != base);
        bytes[i / 8] ^= (uint8_t)(1u << (i % 8));
    }
    for (size_t size = 0; size < sizeof bytes; size++)
        ck_assert(hash_bytes(HASH_START, bytes, size) != hash_bytes(HASH_START, bytes, size + 1));
    ck_assert(hash_bytes(HASH_START, "abcdefgh12345678", 16) !=
              hash_bytes(HASH_START, "12345678abcdefgh", 16));
    ck_assert(hash_bytes(1, bytes, 8) != hash_bytes(2, bytes, 8));
}
END_TEST

START_TEST(a_hash_is_the_same_on_every_machine)
{
    static const uint8_t number[] = {8, 7, 6, 5, 4, 3, 2, 1};
    ck_assert(hash_number(HASH_START, UINT64_C(0x0102030405060708)) ==
              hash_bytes(HASH_START, number, 8));
    ck_assert_msg(hash_bytes(HASH_START, "Pass the baton.", 15) == UINT64_C(0x9EFB65CFE69CF85E),
                  "recorded hashes in journals depend on this value: %llx",
                  (unsigned long long)hash_bytes(HASH_START, "Pass the baton.", 15));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("random and hash");
    TCase *tests = tcase_create("random and hash");
    tcase_add_loop_test(tests, uniform_draws_are_those_of_the_model, 0,
                        (int)(sizeof draws / sizeof *draws));
    tcase_add_test(tests, many_normal_draws_have_mean_0_and_variance_1);
    tcase_add_test(tests, poisson_inverts_its_distribution);
    tcase_add_test(tests, a_hash_depends_on_every_bit_the_order_and_the_size);
    tcase_add_test(tests, a_hash_is_the_same_on_every_machine);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
