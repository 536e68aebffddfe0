/* Step 11 of the week: feedback, insight, enablement, product (MODEL 2.6). */
#include "week.h"

static void collect_notes(struct world *w, struct week *t)
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    double sellers = 8 * t->cap * d->fb_time / most(1, t->nae) / 0.56;
    t->vol = sellers * (0.3 + 0.7 * w->Tsm) * (0.7 + 0.6 * t->kap) +
             (0.5 * t->lostnotes + 1.5 * d->reviews * t->fr + 0.05 * t->fixed) *
                 (0.4 + 0.6 * w->Tsm); /* (N1) */
    w->notes = w->notes * (1 - p->note_exp) + t->vol;
    t->read = least(w->notes, p->note_cap * d->pmi_fb * t->eff[ROLE_PMI]);
    w->notes -= t->read;
}

double insight_buyers_asked(const struct world *w)
{
    return 6 * sat(w->done.pmi_wl, 0.12);
}

static void understand(struct world *w, const struct week *t)
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    double wl = insight_buyers_asked(w) * t->eff[ROLE_PMI] * (0.4 + 0.6 * w->F);
    double field = 5 * least(1, d->ceo_field / 0.3) + d->ceo_mkt;
    double heard =
        t->read * (0.8 + 0.4 * t->distinct * t->T) + wl + 0.8 * field * (t->read < 1 ? 0.5 : 1);
    w->I += (clamp(sat(heard, p->I50)) - w->I) / p->tau_I; /* (N2) */
}

static void enable_sellers(struct world *w, struct week *t)
{
    double en = 1.6 * sat(w->done.pmi_en, 0.20) * t->eff[ROLE_PMI] * (0.5 + 0.5 * w->I) *
                (0.5 + 0.5 * w->Tsm + 0.3 * t->kap);
    if (w->subversion == SUBVERSION_COLLATERAL) {
        w->E *= 0.75;
        w->subversion = SUBVERSION_NONE;
        week_note(t, &(struct happening){.kind = HAPPENING_ROGUE_MATERIAL});
    }
    w->E += (least(1, en) - w->E) / 6; /* (N3) */
}

void step_insight(struct world *w, struct week *t)
{
    const struct parameters *p = &w->setup.parameters;
    collect_notes(w, t);
    understand(w, t);
    enable_sellers(w, t);
    double aim = p->rd_floor + (1 - p->rd_floor) * least(1, 1.35 * w->I);
    w->Q += p->rd_max * least(1.3, 2 * sat(w->done.x_rd, 8)) * aim * (0.9 + 0.2 * w->Why) +
            t->mod_follow; /* (N4) */
    w->Qc += p->Qc_growth;
}
