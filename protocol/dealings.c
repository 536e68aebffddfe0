#include "dealings.h"

#include "ensure.h"

static const struct initiative_info initiatives[INITIATIVE_COUNT] = {
#define INITIATIVE(name, label_en, label_de, sentence_en, sentence_de)                             \
    [INITIATIVE_##name] = {#name, {label_en, label_de}, {sentence_en, sentence_de}},
#include "initiatives.def"
#undef INITIATIVE
};

static const struct statement_info statements[STATEMENT_COUNT] = {
#define STATEMENT(chair, name, unit_, sentence_en, sentence_de)                                    \
    [STATEMENT_##name] = {ROLE_##chair, #name, UNIT_##unit_, {sentence_en, sentence_de}},
#include "statements.def"
#undef STATEMENT
};

static const enum side sides[CAUSE_COUNT] = {
#define CAUSE(id, side) [CAUSE_##id] = SIDE_##side,
#include "causes.def"
#undef CAUSE
};

static const struct effect_info effects[EFFECT_OUTCOME_COUNT] = {
#define EFFECT(chair, name, unit_, words_en, words_de)                                             \
    [EFFECT_##name] = {ROLE_##chair, UNIT_##unit_, {words_en, words_de}},
#include "effects.def"
#undef EFFECT
};

const struct initiative_info *initiative_info(enum initiative initiative)
{
    ensure(initiative < INITIATIVE_COUNT);
    return &initiatives[initiative];
}

const struct statement_info *statement_info(enum statement statement)
{
    ensure(statement < STATEMENT_COUNT);
    return &statements[statement];
}

enum side cause_side(enum cause cause)
{
    ensure(cause < CAUSE_COUNT);
    return sides[cause];
}

const struct effect_info *effect_info(enum effect_outcome outcome)
{
    ensure(outcome < EFFECT_OUTCOME_COUNT);
    return &effects[outcome];
}

enum effect_outcome effect_of_role(enum role role)
{
    for (unsigned i = 0; i < EFFECT_OUTCOME_COUNT; i++)
        if (effects[i].role == role) return (enum effect_outcome)i;
    return EFFECT_revenue;
}
