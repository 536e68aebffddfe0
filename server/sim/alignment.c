/* Step 12 of the week: grievances, trust, tension (MODEL 2.6) and the alignment index (2.8). */
#include "week.h"

static void smooth(double *ema, double rate, double value)
{
    *ema += rate * (value - *ema);
}

static void measure(struct world *w, struct week *t)
{
    const struct decisions *d = &w->done;
    smooth(&w->ema_acc, .25, t->accept);
    smooth(&w->ema_resp, .25, t->rr);
    smooth(&w->ema_sync, .15, t->sync);
    double loop =
        0.6 * least(1, t->read / (t->vol + 1e-6)) * least(1, t->vol / 3) + 0.4 * d->reason;
    smooth(&w->ema_loop, .20, loop);
    smooth(&w->ema_rej, .20, t->deliv > 0.01 ? t->rej / t->deliv : 0);
    if (t->due > 0) smooth(&w->ema_ret, .20, t->team / t->due);
    double cpl = (d->brand_spend + d->act_spend) / (t->accg + 0.3) / 3.2;
    smooth(&w->ema_waste, .15, clamp((cpl - 1) / 2));
}

/* The nine things that sales holds against marketing. */
static double grieve_marketing(const struct world *w, struct week *t, double g[9])
{
    static const double weight[9] = {.12, .11, .10, .12, .11, .09, .12, .10, .13};
    const struct decisions *d = &w->done;
    double decks = most(0, 1 - d->pmi_fb - d->pmi_wl - d->pmi_en - d->pmi_ret);
    t->credit = t->ng > 0 ? clamp(0.25 + 0.35 * t->eg_sum / (t->ng + 0.5)) : 0.35;
    g[0] = 1 - d->consult * (0.7 + 0.3 * t->kap);
    g[1] = clamp(1 - d->pmi_en / 0.30);
    g[2] = clamp(1 - 0.6 * d->ridealong - 1.2 * t->km);
    g[3] = 1 - d->measured * (0.4 + 0.6 * w->F);
    g[4] = clamp((d->claim - t->credit) / 0.40);
    g[5] = clamp(decks / 0.5) * (1 - 0.6 * w->I);
    g[6] = w->ema_waste;
    g[7] = clamp(t->over / 0.30) * (1 - clamp(5 * t->gap));
    g[8] = clamp(d->argue * w->ema_rej / 0.20);
    double sum = 0;
    for (int i = 0; i < 9; i++)
        sum += weight[i] * g[i];
    return sum;
}

/* The five things that marketing holds against sales. */
static double grieve_sales(const struct world *w, const struct week *t, double s[5])
{
    static const double weight[5] = {.28, .22, .18, .16, .16};
    double exd = most(0, w->ema_disc - w->done.corridor);
    s[0] = clamp((0.75 - w->ema_resp) / 0.45);
    s[1] = clamp(t->off / 0.40);
    s[2] = clamp(exd / 0.10);
    s[3] = clamp(1 - least(1, t->vol / 6));
    s[4] = clamp((1 - w->done.reason) * least(1, w->ema_rej / 0.20));
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
    if (d->structure == 2) director = 0.10 * t->dirq - 0.06 * (1 - t->dirq);
    if (d->structure == 1) director = -0.05;
    return 0.12 * (w->SH - 0.3) + 0.06 * (t->eng - 0.3) + 0.06 * (w->C - 0.6) +
           0.05 * (w->Why - 0.4) + 0.10 * d->ceo_stance * (d->ceo_stance > 0 ? 1 : 1.6) -
           0.10 * t->meddle - 0.25 * d->mkt_direct + director +
           0.24 * (least(1.2, w->ema_attain) - 1);
}

static void trust(struct world *w, struct week *t)
{
    double tau = w->setup.parameters.tau_T;
    double G = grieve_marketing(w, t, t->g), S = grieve_sales(w, t, t->s);
    double common = common_ground(w, t);
    double sales = clamp(0.49 - 0.65 * (G - 0.35) + 0.24 * (0.6 * t->ks + 0.4 * t->km) + common);
    double marketing =
        clamp(0.49 - 0.60 * (S - 0.35) + 0.24 * (0.6 * t->km + 0.4 * t->ks) + common);
    w->Tsm += (sales - w->Tsm) / tau;                                              /* (T1) */
    w->Tms += (marketing - w->Tms) / tau;                                          /* (T2) */
    w->X = clamp(1 - (w->Tsm + w->Tms) / 2 + 0.10 * most(0, -w->done.ceo_stance)); /* (T3) */
}

static void subvert(struct world *w)
{
    double over = w->X - w->setup.parameters.sab_x;
    if (!(over > 0) || !(draw(w, STREAM_SUBVERSION, 0) < 0.10 + 0.5 * over)) return;
    w->subversion =
        draw(w, STREAM_SUBVERSION, 1) < 0.5 ? SUBVERSION_INBOX : SUBVERSION_COLLATERAL; /* (T4) */
}

/* MODEL 2.8, from behaviour only. */
static void measure_alignment(const struct world *w, struct week *t)
{
    static const double weight[10] = {.14, .12, .12, .10, .10, .10, .10, .08, .08, .06};
    double *c = t->c;
    c[0] = least(1, w->ema_acc / 0.85);
    c[1] = least(1, w->ema_resp / 0.85);
    c[2] = clamp((w->K - .3) / .65);
    c[3] = clamp(1 - most(0, w->ema_disc - w->done.corridor) / .12);
    c[4] = .5 * t->joint + .5 * t->stable;
    c[5] = w->SH;
    c[6] = w->ema_loop;
    c[7] = least(1, w->ema_sync / .5);
    c[8] = w->ema_ret;
    c[9] = clamp(1 - most(w->done.mkt_direct, t->off));
    t->index = 0;
    for (int i = 0; i < 10; i++)
        t->index += 100 * weight[i] * c[i];
}

/* Criteria this far apart bind the stricter side's way. */
#define BINDING 0.05
#define ASKED   0.5
#define MEDDLED 0.2

static bool is_beyond_corridor(const struct world *w, const struct week *t)
{
    const struct decisions *d = &w->done;
    return d->disc > d->corridor || (t->qe && d->qe_disc > d->corridor);
}

/* What sales got its way in, less what marketing got (MODEL 2.11); the model never reads it. */
static double contest(const struct world *w, const struct week *t)
{
    const struct decisions *d = &w->done;
    double points = 0;
    if (d->crit_s > d->crit_m + BINDING) points += 1;
    if (is_beyond_corridor(w, t)) points += 1;
    if (d->crit_m > d->crit_s + BINDING) points -= 1;
    if (w->theme_age == 0 && d->consult < ASKED) points -= 1;
    if (d->mkt_direct > MEDDLED) points -= 1;
    return most(-1, least(1, points));
}

void step_alignment(struct world *w, struct week *t)
{
    measure(w, t);
    trust(w, t);
    subvert(w);
    measure_alignment(w, t);
    t->contest = contest(w, t);
}
