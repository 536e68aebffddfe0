/* Step 11 of the week: feedback, insight, enablement, product (MODEL 2.6). */
#include "week.h"

static void collect_notes(struct world *w, struct week *t)
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    double sellers = eqN1_notes * t->cap * d->fb_time / most(1, t->nae) / eqN1_hours;
    t->vol =
        sellers * (eqN1_trust_floor + eqN1_trust * w->Tsm) *
            (eqN1_knowing_floor + eqN1_knowing * t->kap) +
        (eqN1_lost * t->lostnotes + eqN1_reviews * d->reviews * t->fr + eqN1_issue * t->fixed) *
            (eqN1_other_floor + eqN1_other * w->Tsm); /* (N1) */
    w->notes = w->notes * (1 - p->note_exp) + t->vol;
    t->read = least(w->notes, p->note_cap * d->pmi_fb * t->eff[ROLE_PMI]);
    w->notes -= t->read;
}

double insight_buyers_asked(const struct world *w)
{
    const struct parameters *p = &w->setup.parameters;
    return curve_lost_deals(p, w->done.pmi_wl); /* (N2) */
}

static void understand(struct world *w, const struct week *t)
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    double wl =
        insight_buyers_asked(w) * t->eff[ROLE_PMI] * (eqN2_systems_floor + eqN2_systems * w->F);
    double field = eqN2_field * least(1, d->ceo_field / eqN2_field_full) + d->ceo_mkt;
    double heard = t->read * curve_opposed_views(p, t->distinct, t->T) + wl +
                   eqN2_told * field * (t->read < eqN2_reads ? eqN2_unread : 1);
    w->I += (clamp(curve_insight(p, heard)) - w->I) / p->tau_I; /* (N2) */
}

static void enable_sellers(struct world *w, struct week *t)
{
    const struct parameters *p = &w->setup.parameters;
    double en = curve_enablement(p, w->done.pmi_en) * t->eff[ROLE_PMI] *
                (eqN3_insight_floor + eqN3_insight * w->I) *
                (eqN3_trust_floor + eqN3_trust * w->Tsm + eqN3_knowing * t->kap);
    if (w->subversion == SUBVERSION_COLLATERAL) {
        w->E *= eqT4_material_left;
        w->subversion = SUBVERSION_NONE;
        week_note(t, &(struct happening){.kind = HAPPENING_ROGUE_MATERIAL});
    }
    w->E += (least(1, en) - w->E) / eqN3_weeks; /* (N3) */
}

void step_insight(struct world *w, struct week *t)
{
    const struct parameters *p = &w->setup.parameters;
    collect_notes(w, t);
    understand(w, t);
    enable_sellers(w, t);
    double aim = curve_aim(p, w->I);
    w->Q += p->rd_max * curve_product_money(p, w->done.x_rd) * aim * curve_meaning(p, w->Why) +
            t->mod_follow; /* (N4) */
    w->Qc += p->Qc_growth;
}
