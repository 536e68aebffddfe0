/* Step 12 of the week: grievances, trust, tension (MODEL 2.6) and the alignment index (2.8). */
#include "week.h"

static void smooth(double *ema, double rate, double value)
{
    *ema += rate * (value - *ema);
}

static void measure(struct world *w, struct week *t)
{
    const struct decisions *d = &w->done;
    smooth(&w->ema_acc, eqA1_accepted_rate, t->accept);
    smooth(&w->ema_resp, eqA1_response_rate, t->rr);
    smooth(&w->ema_sync, eqA1_sync_rate, t->sync);
    double loop = eqA1_loop_read * least(1, t->read / (t->vol + eqA1_never_zero)) *
                      least(1, t->vol / eqA1_loop_notes) +
                  eqA1_loop_reasons * d->reason;
    smooth(&w->ema_loop, eqA1_loop_rate, loop);
    smooth(&w->ema_rej, eqA1_rejected_rate, t->deliv > eqA1_some ? t->rej / t->deliv : 0);
    if (t->due > 0) smooth(&w->ema_ret, eqA1_renewal_rate, t->team / t->due);
    double cpl = (d->brand_spend + d->act_spend) / (t->accg + eqA1_cost_leads) / eqA1_cost_usual;
    smooth(&w->ema_waste, eqA1_waste_rate, clamp((cpl - 1) / eqA1_cost_span)); /* (A1) */
}

/* The nine things that sales holds against marketing. */
static double grieve_marketing(const struct world *w, struct week *t, double g[9])
{
    const double weight[9] = {eqT5_superior,   eqT5_unhelpful, eqT5_easy,
                              eqT5_unmeasured, eqT5_claims,    eqT5_decks,
                              eqT5_waste,      eqT5_overclaim, eqT5_argues};
    const struct decisions *d = &w->done;
    double decks = most(0, 1 - d->pmi_fb - d->pmi_wl - d->pmi_en - d->pmi_ret);
    t->credit = t->ng > 0
                    ? clamp(eqT5_truth_floor + eqT5_truth * t->eg_sum / (t->ng + eqT5_truth_deals))
                    : eqT5_truth_unknown;
    g[0] = 1 - d->consult * (eqT5_asked + eqT5_asked_knowing * t->kap);
    g[1] = clamp(1 - d->pmi_en / eqT5_enabling_full);
    g[2] = clamp(1 - eqT5_ridealong * d->ridealong - eqT5_knowing * t->km);
    g[3] = 1 - d->measured * (eqT5_measured_floor + eqT5_measured_systems * w->F);
    g[4] = clamp((d->claim - t->credit) / eqT5_claims_span);
    g[5] = clamp(decks / eqT5_decks_span) * (1 - eqT5_decks_insight * w->I);
    g[6] = w->ema_waste;
    g[7] = clamp(t->over / eqT5_overclaim_span) * (1 - clamp(eqT5_overclaim_gap * t->gap));
    g[8] = clamp(d->argue * w->ema_rej / eqT5_rejected_span); /* (T5) */
    double sum = 0;
    for (int i = 0; i < 9; i++)
        sum += weight[i] * g[i];
    return sum;
}

/* The five things that marketing holds against sales. */
static double grieve_sales(const struct world *w, const struct week *t, double s[5])
{
    const double weight[5] = {eqT6_slow, eqT6_own_words, eqT6_discounts, eqT6_silent,
                              eqT6_no_reason};
    double exd = most(0, w->ema_disc - w->done.corridor);
    s[0] = clamp((eqT6_response_usual - w->ema_resp) / eqT6_response_span);
    s[1] = clamp(t->off / eqT6_own_words_span);
    s[2] = clamp(exd / eqT6_discount_span);
    s[3] = clamp(1 - least(1, t->vol / eqT6_notes_full));
    s[4] = clamp((1 - w->done.reason) * least(1, w->ema_rej / eqT6_rejected_span)); /* (T6) */
    double sum = 0;
    for (int i = 0; i < 5; i++)
        sum += weight[i] * s[i];
    return sum;
}

/* What moves both trusts alike. */
static double common_ground(const struct world *w, const struct week *t)
{
    const struct decisions *d = &w->done;
    double director = 0;
    if (d->structure == 2) director = eqT0_director * t->dirq - eqT0_director_bad * (1 - t->dirq);
    if (d->structure == 1) director = -eqT0_one_head;
    return eqT0_goals * (w->SH - eqT0_goals_usual) + eqT0_engaged * (t->eng - eqT0_engaged_usual) +
           eqT0_clear * (w->C - eqT0_clear_usual) + eqT0_purpose * (w->Why - eqT0_purpose_usual) +
           eqT0_stance * d->ceo_stance * (d->ceo_stance > 0 ? 1 : eqT0_pits) -
           eqT0_meddling * t->meddle - eqT0_direct * d->mkt_direct + director +
           eqT0_results * (least(eqT0_results_max, w->ema_attain) - 1); /* (T0) */
}

static void trust(struct world *w, struct week *t)
{
    const struct parameters *p = &w->setup.parameters;
    double tau = w->setup.parameters.tau_T;
    double G = grieve_marketing(w, t, t->g), S = grieve_sales(w, t, t->s);
    double common = common_ground(w, t);
    double sales = clamp(curve_trust(p, eqT1_slope, G) +
                         eqT1_knowing * (eqT1_own * t->ks + eqT1_other * t->km) + common);
    double marketing = clamp(curve_trust(p, eqT2_slope, S) +
                             eqT1_knowing * (eqT1_own * t->km + eqT1_other * t->ks) + common);
    w->Tsm += (sales - w->Tsm) / tau;                                                   /* (T1) */
    w->Tms += (marketing - w->Tms) / tau;                                               /* (T2) */
    w->X = clamp(1 - (w->Tsm + w->Tms) / 2 + eqT3_pits * most(0, -w->done.ceo_stance)); /* (T3) */
}

static void subvert(struct world *w)
{
    double over = w->X - w->setup.parameters.sab_x;
    if (!(over > 0) || !(draw(w, STREAM_SUBVERSION, 0) < eqT4_base + eqT4_slope * over)) return;
    w->subversion = draw(w, STREAM_SUBVERSION, 1) < eqT4_inbox ? SUBVERSION_INBOX
                                                               : SUBVERSION_COLLATERAL; /* (T4) */
}

/* The index of MODEL 2.8 (A2), from behaviour only. */
static void measure_alignment(const struct world *w, struct week *t)
{
    const double weight[10] = {eqA2_accepted, eqA2_response, eqA2_message, eqA2_discount,
                               eqA2_criteria, eqA2_goals,    eqA2_loop,    eqA2_sync,
                               eqA2_renewals, eqA2_apart};
    double *c = t->c;
    c[0] = least(1, w->ema_acc / eqA2_accepted_full);
    c[1] = least(1, w->ema_resp / eqA2_response_full);
    c[2] = clamp((w->K - eqA2_message_from) / eqA2_message_span);
    c[3] = clamp(1 - most(0, w->ema_disc - w->done.corridor) / eqA2_discount_span);
    c[4] = eqA2_joint * t->joint + eqA2_stable * t->stable;
    c[5] = w->SH;
    c[6] = w->ema_loop;
    c[7] = least(1, w->ema_sync / eqA2_sync_full);
    c[8] = w->ema_ret;
    c[9] = clamp(1 - most(w->done.mkt_direct, t->off));
    t->index = 0;
    for (int i = 0; i < 10; i++)
        t->index += 100 * weight[i] * c[i];
}

static bool is_beyond_corridor(const struct world *w, const struct week *t)
{
    const struct decisions *d = &w->done;
    return d->disc > d->corridor || (t->qe && d->qe_disc > d->corridor);
}

/* The stricter side's threshold binds; the farther apart the two are, the more it decides. */
static double whose_criteria(const struct decisions *d)
{
    double apart = d->crit_s - d->crit_m;
    if (apart <= eqA3_binding && apart >= -eqA3_binding) return 0;
    return most(-1, least(1, apart / eqL5_apart));
}

/* What sales got its way in, less what marketing got (MODEL 2.11); the model never reads it. */
static double contest(const struct world *w, const struct week *t)
{
    const struct decisions *d = &w->done;
    double points = whose_criteria(d);
    if (is_beyond_corridor(w, t)) points += 1;
    if (w->theme_age == 0 && d->consult < eqA3_asked) points -= 1;
    if (d->mkt_direct > eqA3_direct) points -= 1;
    return most(-1, least(1, points)); /* (A3) */
}

void step_alignment(struct world *w, struct week *t)
{
    measure(w, t);
    trust(w, t);
    subvert(w);
    measure_alignment(w, t);
    t->contest = contest(w, t);
}
