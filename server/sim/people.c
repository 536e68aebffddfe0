/* Step 1 of the week: people and organisation (MODEL 2.6). */
#include "week.h"

/* Weeks until a person sees the other side from a new seat. */
#define SETTLING            6
#define RIDEALONG_KNOWLEDGE 0.25
#define MEDDLING_LOSS       0.22
#define NORMAL_FIT          0.98

static const enum role marketing[3] = {ROLE_BRAND, ROLE_DEMAND, ROLE_PMI};
static const enum role sales[3] = {ROLE_PROSPECT, ROLE_AE, ROLE_AM};

static double know(const struct world *w, uint32_t person, const enum role set[3])
{
    double e = 0;
    for (int i = 0; i < 3; i++)
        e += world_experience(w, person, set[i]);
    return e / (e + w->setup.parameters.kap50);
}

/* Everybody grows in the seat they hold and forgets the others; sharing halves what is learnt. */
static void gain_experience(struct world *w)
{
    for (uint32_t person = 0; person < PERSONS_MAX; person++) {
        for (uint32_t r = 0; r < ROLE_MODEL_COUNT; r++) {
            double *exp = &w->exp[person * ROLE_MODEL_COUNT + r];
            double share = w->second[r] == PERSON_NONE ? 1 : 0.5;
            if (w->hold[r] == person || w->second[r] == person)
                *exp += share;
            else
                *exp *= w->setup.parameters.forget;
        }
    }
}

static void grow(struct world *w, double skill[ROLE_MODEL_COUNT])
{
    const struct parameters *p = &w->setup.parameters;
    for (int r = 0; r < ROLE_MODEL_COUNT; r++) {
        w->ten[r] += 1;
        w->stint[r] += 1;
        skill[r] = p->skill_min +
                   (1 - p->skill_min) * (1 - real_exp(-w->ten[r] / p->tau_skill)); /* (O1) */
    }
    gain_experience(w);
}

/* What the holders of one side know about the other, as far as they have settled. */
static double side_knows(const struct world *w, const enum role own[3], const enum role other[3])
{
    double sum = 0;
    for (int i = 0; i < 3; i++) {
        double settled = 1 - real_exp(-w->stint[own[i]] / SETTLING);
        sum += know(w, w->hold[own[i]], other) * settled;
    }
    return sum / 3;
}

static void empathise(struct world *w, struct week *t)
{
    double km = side_knows(w, marketing, sales);
    t->km = clamp(km + RIDEALONG_KNOWLEDGE * w->done.ridealong * (1 - km));
    t->ks = side_knows(w, sales, marketing);
    t->kap = (t->km + t->ks) / 2; /* (O3) */
}

static void lead(struct world *w, struct week *t)
{
    const struct decisions *d = &w->done;
    t->eng = clamp(0.5 * least(1, d->ceo_field / 0.30) + 0.25 * least(1, d->ceo_mkt) +
                   0.25 * least(1, d->ceo_calls / 2)); /* (C1) */
    double load = d->ceo_field + 0.03 * d->ceo_mkt + 0.012 * d->ceo_calls + 0.05 * d->ceo_override +
                  0.08 * d->purpose;
    t->steer = clamp((1 - load) / 0.5); /* (C2) */
    t->meddle = clamp((d->ceo_override - 1) / 6);
    t->dirq = 1;
    t->distinct = 1;
    if (d->structure == 0) return;
    t->dirq = least(1, least(know(w, w->director, marketing) / 0.6,
                             know(w, w->director, sales) / 0.6)); /* (O6) */
    t->distinct = d->structure == 1 ? 0.55 : 0.80;
}

static void work(struct world *w, struct week *t, const double skill[ROLE_MODEL_COUNT])
{
    const struct decisions *d = &w->done;
    for (int r = ROLE_BRAND; r < ROLE_MODEL_COUNT; r++) {
        double ff = staff_fit_of_role(w, (enum role)r, d->smgr != 0);
        t->eff[r] = skill[r] * ff / NORMAL_FIT * (1 - MEDDLING_LOSS * t->meddle); /* (C3) */
    }
    for (int i = 0; i < 3; i++) {
        t->eff[marketing[i]] *= 1 - 0.12 * d->ridealong;
        if (d->structure > 0) t->eff[marketing[i]] *= 0.90 + 0.10 * t->dirq; /* (O7) */
    }
    double coaching = d->smgr == 1 ? 1 + (d->structure == 0 ? 0.09 : 0.03) : 1;
    if (d->structure == 2) coaching *= 1 + 0.09 * t->dirq;
    t->eff[ROLE_AE] *= coaching; /* (O9) */
    t->eff[ROLE_PROSPECT] *= coaching;
}

static void agree_criteria(struct world *w, struct week *t)
{
    const struct decisions *d = &w->done;
    double apart = d->crit_m - d->crit_s;
    t->joint = clamp(1 - (apart < 0 ? -apart : apart) / 0.30);
    if (d->crit_m != w->last_crit_m || d->crit_s != w->last_crit_s) {
        w->crit_age = 0;
        week_note(t, &(struct happening){
                         .kind = HAPPENING_CRITERIA, .value = d->crit_m, .detail = d->crit_s});
    } else {
        w->crit_age += 1;
    }
    w->last_crit_m = d->crit_m;
    w->last_crit_s = d->crit_s;
    t->stable = least(1, w->crit_age / 6);
    t->jst = t->joint * (0.4 + 0.6 * t->stable); /* (L5) */
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
    double clear = clamp(0.20 + 0.30 * t->jst + 0.25 * t->steer + 0.15 * w->SH + 0.10 * t->kap +
                         (d->structure == 2 ? 0.10 * t->dirq : 0) - 0.20 * t->meddle);
    w->C += (clear - w->C) / p->tau_C;                                                  /* (O4) */
    w->F += p->f_gain * sat(d->x_infra, p->f50) * (1 - w->F) - p->f_dec * w->F;         /* (O5) */
    w->Why += (clamp(0.25 + 0.6 * sat(d->purpose, 0.4) + 0.15 * t->eng) - w->Why) / 13; /* (O8) */
    t->T = (w->Tsm + w->Tms) / 2;
}
