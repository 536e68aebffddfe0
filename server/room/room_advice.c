#include "room_advice.h"

#include "room_views.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

#define ADVICE_SIZE 200

struct advice {
    enum role role;
    uint16_t slot;
    bool is_above; /* burns above the threshold, otherwise below it */
    double threshold;
    const char *burning;
    const char *move;
};

static const struct advice table[] = {
#define ABOVE true
#define BELOW false
#define ADVICE(role, metric, side, threshold, burning, move)                                       \
    {ROLE_##role, METRIC_SLOT_##metric, side, threshold, burning, move},
#include "room_advice.def"
#undef ADVICE
#undef ABOVE
#undef BELOW
};

/* What a newcomer does first where nothing burns. */
static const char *const calm_moves[ROLE_COUNT] = {
    [ROLE_CEO] = "Ask one person of each side what stands in their way.",
    [ROLE_BRAND] = "Ask Selling which words work with customers, before you change any.",
    [ROLE_DEMAND] = "Ask First contact which of last week's leads were good.",
    [ROLE_PMI] = "Read what customers said, and tell one thing of it to the sellers.",
    [ROLE_PROSPECT] = "Ask Campaigns what comes next week, so that you have the hours for it.",
    [ROLE_AE] = "Ask Market insight why the last deals were won or lost.",
    [ROLE_AM] = "Visit the customers whose contracts end soon.",
    [ROLE_CX] = "Ask Selling what was promised to the newest customers.",
    [ROLE_DIRECTOR] = "Ask both sides for the one thing they need from the other.",
};

/* Things are counted in whole ones where people read a sentence. */
static void word_number(const struct advice *advice, double value, char *out, size_t capacity)
{
    enum unit unit = metric_info(metric_of_slot(advice->slot))->unit;
    if (unit == UNIT_COUNT)
        snprintf(out, capacity, "%.0f", value);
    else
        unit_format(unit, value, out, capacity);
}

static bool burns(const struct advice *advice, const struct panel *panel, double *value)
{
    if (!panel_get(panel, advice->slot, value)) return false;
    if (panel->is_start && *value <= 0) return false;
    return advice->is_above ? *value > advice->threshold : *value < advice->threshold;
}

void room_advise(enum role role, const struct panel *panel, char burning[ADVICE_SIZE],
                 char move[ADVICE_SIZE])
{
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        const struct advice *advice = &table[i];
        char number[32];
        double value;
        if (advice->role != role || !burns(advice, panel, &value)) continue;
        word_number(advice, value, number, sizeof number);
        room_format(burning, ADVICE_SIZE, advice->burning, number);
        text_copy(move, ADVICE_SIZE, advice->move);
        return;
    }
    text_copy(burning, ADVICE_SIZE, "Nothing is burning in this chair.");
    text_copy(move, ADVICE_SIZE, calm_moves[role]);
}
