#include "practice.h"

static const struct {
    unsigned slot;
    double value;
} practices[] = {
#define PRACTICE(key, value) {SLOT_##key, value},
#include "practice.def"
#undef PRACTICE
};

void practice_put(struct decisions *decisions, enum role role)
{
    for (unsigned i = 0; i < sizeof practices / sizeof *practices; i++)
        if (role == ROLE_COUNT || decision_slot_role(practices[i].slot) == role)
            decisions_put(decisions, practices[i].slot, practices[i].value);
}
