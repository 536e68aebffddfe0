/* Step 2 of the week: who comes into the market and who leaves it (MODEL 2.6). */
#include "week.h"

#define TWO_PI 6.28318530717958647692

static void count_customers(const struct world *w, struct week *t)
{
    for (uint32_t i = 0; i < w->customer_count; i++)
        t->n[world_customer_const(w, i)->segment] += 1;
}

void step_market(struct world *w, struct week *t)
{
    const struct parameters *p = &w->setup.parameters;
    double season = 1 + p->season_amp * real_sin(TWO_PI * w->week / YEAR_WEEKS);
    double phi = p->phi * season * t->mod_phi;
    count_customers(w, t);
    for (unsigned s = 0; s < SEGMENTS; s++) {
        double free = most(0, p->N[s] - t->n[s] - w->M[s]);
        double luck = real_exp(eqM1_noise * draw_normal(w, STREAM_MARKET, s));
        w->M[s] += phi * free * luck - w->M[s] / p->dur_in; /* (M1) */
    }
}

/* Whoever asks, waits or is nurtured works in an account of the segment, so there are never more
 * of them than accounts: what goes beyond was counted twice. Binds only in markets much smaller
 * than those that MODEL 2.12 means. */
void step_segments(struct world *w)
{
    const double *N = w->setup.parameters.N;
    for (unsigned s = 0; s < SEGMENTS; s++) {
        w->M[s] = least(w->M[s], N[s]);
        w->Lg[s] = least(w->Lg[s], N[s]);
        w->Lb[s] = least(w->Lb[s], N[s]);
        w->Pg[s] = least(w->Pg[s], N[s]);
        w->Pb[s] = least(w->Pb[s], N[s]);
    }
}
