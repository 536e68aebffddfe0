#include "study_effect.h"

#include "real.h"

/* Of the normal distribution: 97.5 %. With 150 pairs and more Student's is the same to 1 %. */
#define NORMAL_95 1.96

struct sample sample_of(const double *values, size_t count, size_t stride)
{
    struct sample sample = {.count = count};
    double squares = 0;
    for (size_t i = 0; i < count; i++)
        sample.mean += values[i * stride];
    if (count > 0) sample.mean /= (double)count;
    for (size_t i = 0; i < count; i++) {
        double off = values[i * stride] - sample.mean;
        squares += off * off;
    }
    if (count > 1) {
        sample.deviation = real_sqrt(squares / (double)(count - 1));
        sample.error = sample.deviation / real_sqrt((double)count);
    }
    return sample;
}

struct effect effect_of(const double *arm, const double *base, size_t count, size_t stride)
{
    struct effect effect = {.count = count};
    double squares = 0;
    effect.arm = sample_of(arm, count, stride).mean;
    effect.base = sample_of(base, count, stride).mean;
    effect.difference = effect.arm - effect.base;
    for (size_t i = 0; i < count; i++) {
        double off = arm[i * stride] - base[i * stride] - effect.difference;
        squares += off * off;
    }
    if (count > 1)
        effect.half = NORMAL_95 * real_sqrt(squares / (double)(count - 1) / (double)count);
    if (effect.base != 0) effect.relative = effect.difference / effect.base;
    return effect;
}

enum verdict effect_verdict(const struct effect *effect, enum claim claim)
{
    double sided = claim == CLAIM_LESS ? -effect->difference : effect->difference;
    if (claim == CLAIM_NONE) return VERDICT_NONE;
    if (sided > effect->half) return VERDICT_PASS;
    return sided > 0 ? VERDICT_WEAK : VERDICT_FAIL;
}
