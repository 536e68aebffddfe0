#include "structural.h"

#include "ensure.h"

static const struct structural_info rows[STRUCTURAL_COUNT] = {
#define STRUCTURAL(name_, value_, unit_, strength, meaning_)                                       \
    [STRUCTURAL_##name_] = {.name = #name_,                                                        \
                            .unit = unit_,                                                         \
                            .meaning = meaning_,                                                   \
                            .value = value_,                                                       \
                            .evidence = EVIDENCE_##strength},
#include "structural.def"
#undef STRUCTURAL
};

const struct structural_info *structural_info(enum structural structural)
{
    ensure(structural < STRUCTURAL_COUNT);
    return &rows[structural];
}

void structural_equation(enum structural structural, char *out, unsigned capacity)
{
    const char *name = structural_info(structural)->name + 2; /* after "eq" */
    unsigned i = 0;
    ensure(capacity > 0);
    for (; name[i] != 0 && name[i] != '_' && i + 1 < capacity; i++)
        out[i] = name[i];
    out[i] = 0;
}
