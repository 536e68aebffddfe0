/* Step 0 of the week: standing orders become what is done; the quarter starts (MODEL 2.6). */
#include "week.h"

#include <string.h>

/* After the year every decision returns to the company's habit; only how it is organised stays. */
static void hand_to_successor(struct world *w)
{
    struct decisions kept = w->decided;
    w->decided = w->setup.habits;
    w->decided.structure = kept.structure;
    w->decided.smgr = kept.smgr;
    memcpy(w->decided.lead_own, kept.lead_own, sizeof kept.lead_own);
}

/* Practices take weeks to follow an order; money, prices and criteria follow at once. */
static void follow_orders(struct world *w)
{
    double tau = w->setup.parameters.tau_prac;
    for (unsigned i = 0; i < DECISION_COUNT; i++) {
        const struct decision_info *info = decision_info((enum decision)i);
        for (unsigned slot = info->first_slot; slot < info->first_slot + info->count; slot++) {
            double decided = decisions_get(&w->decided, slot);
            double done = decisions_get(&w->done, slot);
            decisions_put(&w->done, slot,
                          info->is_practice ? done + (decided - done) / tau : decided); /* (O0) */
        }
    }
}

static void settle_assessment(struct world *w, struct week *t)
{
    unsigned seat, other;
    if (w->assess_week != w->week + 1) return;
    w->assess_week = 0;
    for (int i = 0; i < eqO10_swaps; i++) {
        if (!staff_best_swap(w, &seat, &other)) return; /* (O10) */
        staff_swap(w, seat, other);
        week_note(
            t, &(struct happening){.kind = HAPPENING_STAFF_SWAPPED, .id = seat, .segment = other});
    }
}

void step_decisions(struct world *w, struct week *t)
{
    if (w->week == w->setup.weeks) hand_to_successor(w);
    settle_assessment(w, t);
    follow_orders(w);
    if (w->week % QUARTER_WEEKS != 0) return;
    if (w->week > 0) w->Xq += eqP4_learning * (w->qe_used - w->Xq); /* (P4) */
    w->qe_used = 0;
}
