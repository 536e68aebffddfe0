#include "curves.h"

#include <string.h>

#include "ensure.h"

/* What a curve's other inputs are when it is sampled: the middle segment of the default company. */
#define USUAL_MIX       0.36
#define USUAL_AWARENESS 0.42
#define USUAL_SCORE     1.5 /* distance of real leads from poor ones, in standard deviations */

#define CURVE(name, equation, form, coefficients, low, high, unit, source, sentence, expression)   \
    static double at_##name(const struct parameters *p, double x)                                  \
    {                                                                                              \
        (void)p;                                                                                   \
        return expression;                                                                         \
    }
#include "curves.def"
#undef CURVE

static const struct curve_info rows[CURVE_COUNT] = {
#define CURVE(name_, equation_, form_, coefficients_, low_, high_, unit_, source_, sentence_, ...) \
    [CURVE_##name_] = {.name = #name_,                                                             \
                       .equation = equation_,                                                      \
                       .form = form_,                                                              \
                       .coefficients = coefficients_,                                              \
                       .unit = unit_,                                                              \
                       .sentence = sentence_,                                                      \
                       .low = low_,                                                                \
                       .high = high_,                                                              \
                       .source = SOURCE_##source_},
#include "curves.def"
#undef CURVE
};

static double (*const samplers[CURVE_COUNT])(const struct parameters *p, double x) = {
#define CURVE(name, ...) [CURVE_##name] = at_##name,
#include "curves.def"
#undef CURVE
};

const struct curve_info *curve_info(enum curve curve)
{
    ensure(curve < CURVE_COUNT);
    return &rows[curve];
}

bool curve_find(const char *name, enum curve *curve)
{
    size_t size = strlen(name) + 1;
    for (unsigned i = 0; i < CURVE_COUNT; i++) {
        *curve = (enum curve)i;
        if (strlen(rows[i].name) + 1 == size && memcmp(rows[i].name, name, size) == 0) return true;
    }
    return false;
}

unsigned curve_height_slot(enum curve curve)
{
    return PARAMETER_SLOTS_OF_CURVES + 2 * (unsigned)curve;
}

double curve_at(enum curve curve, const struct parameters *parameters, double x)
{
    ensure(curve < CURVE_COUNT);
    return samplers[curve](parameters, x);
}
