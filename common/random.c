#include "random.h"

#include "real.h"

enum { POISSON_MOST = 200 };

/* The finishing steps of SplitMix64 by Sebastiano Vigna (public domain). */
static uint64_t mix(uint64_t z)
{
    z ^= z >> 30;
    z *= UINT64_C(0xBF58476D1CE4E5B9);
    z ^= z >> 27;
    z *= UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

double random_uniform(uint64_t seed, uint64_t stream, uint64_t week, uint64_t index)
{
    uint64_t z = mix(seed + UINT64_C(0x9E3779B97F4A7C15) * (stream + 1));
    z = mix(z ^ UINT64_C(0xD1B54A32D192ED03) * (week + 1));
    z = mix(z ^ UINT64_C(0x8CB92BA72F3D8DD7) * (index + 1));
    return ((double)(z >> 11) + 0.5) * 0x1p-53;
}

double random_normal(uint64_t seed, uint64_t stream, uint64_t week, uint64_t index)
{
    return real_normal_quantile(random_uniform(seed, stream, week, index));
}

unsigned random_poisson(double u, double lambda)
{
    double probability = real_exp(-lambda);
    double cumulated = probability;
    unsigned count = 0;
    while (u > cumulated && count < POISSON_MOST) {
        count++;
        probability *= lambda / count;
        cumulated += probability;
    }
    return count;
}
