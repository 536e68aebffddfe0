/* Step 1 of the week: people and organisation (MODEL 2.6). */
#include "week.h"

static const enum role marketing[3] = {ROLE_BRAND, ROLE_DEMAND, ROLE_PMI};
static const enum role sales[3] = {ROLE_PROSPECT, ROLE_AE, ROLE_AM};

static double know(const struct world *w, uint32_t person, const enum role set[3])
{
    double e = 0;
    for (int i = 0; i < 3; i++)
        e += world_experience(w, person, set[i]);
    return curve_knowing(&w->setup.parameters, e); /* (O3) */
}

/* Everybody grows in the seat they hold and forgets the others; sharing halves what is learnt. */
static void gain_experience(struct world *w)
{
    for (uint32_t person = 0; person < PERSONS_MAX; person++) {
        for (uint32_t r = 0; r < ROLE_MODEL_COUNT; r++) {
            double *exp = &w->exp[person * ROLE_MODEL_COUNT + r];
            double share = w->second[r] == PERSON_NONE ? 1 : eqO3_shared_seat;
            if (w->hold[r] == person || w->second[r] == person)
                *exp += share;
            else
                *exp *= w->setup.parameters.forget; /* (O1) */
        }
    }
}

static void grow(struct world *w, double skill[ROLE_MODEL_COUNT])
{
    const struct parameters *p = &w->setup.parameters;
    for (int r = 0; r < ROLE_MODEL_COUNT; r++) {
        w->ten[r] += 1;
        w->stint[r] += 1;
        skill[r] = curve_learning(p, w->ten[r]); /* (O1) */
    }
    gain_experience(w);
}

/* What the holders of one side know about the other, as far as they have settled. */
static double side_knows(const struct world *w, const enum role own[3], const enum role other[3])
{
    const struct parameters *p = &w->setup.parameters;
    double sum = 0;
    for (int i = 0; i < 3; i++) {
        double settled = curve_settling(p, w->stint[own[i]]);
        sum += know(w, w->hold[own[i]], other) * settled;
    }
    return sum / 3; /* (O3) */
}

static void empathise(struct world *w, struct week *t)
{
    double km = side_knows(w, marketing, sales);
    t->km = clamp(km + eqO3_ridealong * w->done.ridealong * (1 - km));
    t->ks = side_knows(w, sales, marketing);
    t->kap = (t->km + t->ks) / 2; /* (O3) */
}

static void lead(struct world *w, struct week *t)
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    t->eng = curve_engagement(p, d->ceo_field, d->ceo_mkt, d->ceo_calls); /* (C1) */
    double load = d->ceo_field + eqC2_meeting * d->ceo_mkt + eqC2_call * d->ceo_calls +
                  eqC2_override * d->ceo_override + eqC2_purpose * d->purpose;
    t->steer = curve_steering(p, load);                           /* (C2) */
    t->meddle = clamp((d->ceo_override - eqC3_free) / eqC3_full); /* (C3) */
    t->dirq = 1;
    t->distinct = 1;
    if (d->structure == 0) return;
    t->dirq = least(1, least(know(w, w->director, marketing) / eqO6_known_enough,
                             know(w, w->director, sales) / eqO6_known_enough));        /* (O6) */
    t->distinct = d->structure == 1 ? eqO6_distinct_one_head : eqO6_distinct_director; /* (O6) */
}

static void work(struct world *w, struct week *t, const double skill[ROLE_MODEL_COUNT])
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    for (int r = ROLE_BRAND; r < ROLE_MODEL_COUNT; r++) {
        double ff = staff_fit_of_role(w, (enum role)r, d->smgr != 0);
        t->eff[r] = skill[r] * ff / eqC3_usual_fit * (1 - eqC3_loss * t->meddle); /* (C3) */
    }
    for (int i = 0; i < 3; i++) {
        t->eff[marketing[i]] *= 1 - eqO7_ridealong_time * d->ridealong;
        if (d->structure > 0)
            t->eff[marketing[i]] *= eqO7_floor + eqO7_director * t->dirq; /* (O7) */
    }
    double coaching = d->smgr == 1 ? curve_coaching(p, d->structure == 0 ? 2 : 1) : 1;
    if (d->structure == 2) coaching *= 1 + eqO9_director * t->dirq;
    t->eff[ROLE_AE] *= coaching; /* (O9) */
    t->eff[ROLE_PROSPECT] *= coaching;
}

static void agree_criteria(struct world *w, struct week *t)
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    double apart = d->crit_m - d->crit_s;
    t->joint = clamp(1 - (apart < 0 ? -apart : apart) / eqL5_apart);
    if (d->crit_m != w->last_crit_m || d->crit_s != w->last_crit_s) {
        w->crit_age = 0;
        week_note(t, &(struct happening){
                         .kind = HAPPENING_CRITERIA, .value = d->crit_m, .detail = d->crit_s});
    } else {
        w->crit_age += 1;
    }
    w->last_crit_m = d->crit_m;
    w->last_crit_s = d->crit_s;
    t->stable = curve_stability(p, w->crit_age);
    t->jst = t->joint * (eqL5_new + eqL5_settled * t->stable); /* (L5) */
}

void step_people(struct world *w, struct week *t)
{
    const struct parameters *p = &w->setup.parameters;
    const struct decisions *d = &w->done;
    double skill[ROLE_MODEL_COUNT];
    grow(w, skill);
    empathise(w, t);
    lead(w, t);
    work(w, t, skill);
    w->SH += (d->shared - w->SH) / p->tau_SH; /* (G1) */
    agree_criteria(w, t);
    double clear =
        clamp(eqO4_floor + eqO4_criteria * t->jst + eqO4_steer * t->steer + eqO4_goals * w->SH +
              eqO4_knowing * t->kap + (d->structure == 2 ? eqO4_director * t->dirq : 0) -
              eqO4_meddling * t->meddle);
    w->C += (clear - w->C) / p->tau_C; /* (O4) */
    w->F +=
        p->f_gain * curve_infrastructure(p, d->x_infra) * (1 - w->F) - p->f_dec * w->F; /* (O5) */
    w->Why += (clamp(curve_purpose(p, d->purpose) + eqO8_engaged * t->eng) - w->Why) /
              eqO8_weeks; /* (O8) */
    t->T = (w->Tsm + w->Tms) / 2;
}
