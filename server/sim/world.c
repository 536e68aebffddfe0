#include "world.h"

#include "ensure.h"
#include "random.h"
#include "real.h"
#include "streams.h"
#include "week.h"

#include <string.h>

/* The promises of world_size_bytes(). */
#define DEFAULT_COMPANY_BYTES                                                                      \
    (sizeof(struct world) + 64 * sizeof(struct deal) + 1024 * sizeof(struct customer))
_Static_assert(DEFAULT_COMPANY_BYTES <= 256 * 1024, "the default company fits into 256 KiB");
_Static_assert(sizeof(struct deal) <= 160, "a deal takes at most 160 bytes");
_Static_assert(sizeof(struct customer) <= 128, "a customer takes at most 128 bytes");

static size_t deals_offset(void)
{
    return sizeof(struct world);
}

static size_t customers_offset(uint32_t max_deals)
{
    return deals_offset() + max_deals * sizeof(struct deal);
}

size_t world_size_bytes(uint32_t max_deals, uint32_t max_customers)
{
    return customers_offset(max_deals) + max_customers * sizeof(struct customer);
}

struct deal *world_deal(struct world *world, uint32_t i)
{
    ensure(i < world->max_deals);
    return (struct deal *)(void *)((char *)world + deals_offset()) + i;
}

const struct deal *world_deal_const(const struct world *world, uint32_t i)
{
    ensure(i < world->max_deals);
    return (const struct deal *)(const void *)((const char *)world + deals_offset()) + i;
}

struct customer *world_customer(struct world *world, uint32_t i)
{
    ensure(i < world->max_customers);
    return (struct customer *)(void *)((char *)world + customers_offset(world->max_deals)) + i;
}

const struct customer *world_customer_const(const struct world *world, uint32_t i)
{
    ensure(i < world->max_customers);
    const char *start = (const char *)world + customers_offset(world->max_deals);
    return (const struct customer *)(const void *)start + i;
}

static void start_market(struct world *w)
{
    const struct parameters *p = &w->setup.parameters;
    const struct inits *init = &w->setup.inits;
    const struct decisions *d = &w->setup.habits;
    for (int s = 0; s < SEGMENTS; s++) {
        double brand = d->brand_spend * d->brand_mix[s];
        double act = d->act_spend * d->act_mix[s];
        w->A[s] = init->A[s];
        w->Sb[s] = brand;
        w->Sa[s] = act;
        w->Z[s] = eqB3_brand * brand + eqB3_activation * act;                 /* (B3) in balance */
        w->M[s] = least(p->N[s], p->N[s] * p->phi * p->dur_in * eqW1_market); /* (W1) */
        w->burn[s] = init->burn[s];
        w->Pg[s] = least(p->N[s], init->Pg[s]);
        w->Pb[s] = least(p->N[s], init->Pb[s]);
    }
}

static void start_company(struct world *w)
{
    const struct inits *init = &w->setup.inits;
    w->B = init->B;
    w->K = init->K;
    w->notes = init->notes;
    w->I = init->I;
    w->E = init->E;
    w->Q = init->Q;
    w->Qc = init->Qc;
    w->R = init->R;
    w->Xq = init->Xq;
    w->Tsm = init->Tsm;
    w->Tms = init->Tms;
    w->X = 1 - (init->Tsm + init->Tms) / 2;
    w->C = init->C;
    w->F = init->F;
    w->SH = w->setup.habits.shared;
    w->Why = init->Why;
    w->fat = init->fat;
    w->iss = init->iss;
    w->onb_q = init->onb_q;
    w->crit_age = init->crit_age;
    w->theme_age = init->theme_age;
    w->last_crit_m = w->setup.habits.crit_m;
    w->last_crit_s = w->setup.habits.crit_s;
    w->last_theme = w->setup.habits.theme;
    w->ceo_view = init->ceo_view;
    w->ego = eqC5_whole; /* (C5) */
}

static void start_measurements(struct world *w)
{
    const struct inits *init = &w->setup.inits;
    w->ema_acc = init->acc;
    w->ema_resp = init->resp;
    w->ema_disc = init->disc;
    w->ema_loop = init->loop;
    w->ema_sync = init->sync;
    w->ema_ret = init->ret;
    w->ema_rej = init->rej;
    w->ema_waste = init->waste;
    w->ema_attain = init->attain;
}

static void start_people(struct world *w)
{
    const struct inits *init = &w->setup.inits;
    for (uint32_t r = 0; r < ROLE_MODEL_COUNT; r++) {
        w->hold[r] = r;
        w->second[r] = PERSON_NONE;
        w->exp[r * ROLE_MODEL_COUNT + r] = init->exp_own;
        w->ten[r] = init->ten;
        w->stint[r] = init->stint;
    }
    w->director = (uint32_t)init->director;
    for (uint32_t r = 0; r < ROLE_MODEL_COUNT; r++) {
        if (init->director_exp[r] > 0)
            w->exp[w->director * ROLE_MODEL_COUNT + r] = init->director_exp[r];
    }
    for (uint32_t seat = 0; seat < STAFF_SEATS; seat++)
        w->staff[seat] = seat;
}

static void start_customer(struct world *w, uint32_t segment, uint32_t i, double of)
{
    const struct parameters *p = &w->setup.parameters;
    if (w->customer_count >= w->max_customers || i >= p->N[segment]) return;
    struct customer *c = world_customer(w, w->customer_count++);
    double luck = random_normal(w->seed, STREAM_OPENING_VALUE, segment, i);
    memset(c, 0, sizeof *c);
    c->id = w->next_customer++;
    c->segment = segment;
    c->val = eqW1_value * p->value[segment] * real_exp(p->value_sd[segment] * luck); /* (W1) */
    c->sat = w->setup.inits.sat;
    c->renew = 1 + real_floor((i + eqW1_even) * p->term / of);
    c->disc = eqW1_discount;
    c->onb = 1;
    c->last_review = -(double)(((uint32_t)eqW1_review_step * i) % (uint32_t)eqW1_review_span);
}

static void start_deal(struct world *w, uint32_t segment, uint32_t i)
{
    double spread = eqW1_stage_step * i;
    if (w->deal_count >= w->max_deals) {
        deal_hold(w, &(struct new_deal){.segment = segment,
                                        .good = i % (uint32_t)eqW1_false_every !=
                                                (uint32_t)eqW1_false_every - 1,
                                        .source = i % 2,
                                        .cover = eqF4_cover_usual});
        return;
    }
    struct deal *deal = world_deal(w, w->deal_count++);
    memset(deal, 0, sizeof *deal);
    deal->id = w->next_deal++;
    deal->segment = segment;
    deal->good = i % (uint32_t)eqW1_false_every != (uint32_t)eqW1_false_every - 1;
    deal->source = i % 2;
    deal->val = deal_value(w, segment, deal->id);
    deal->z = eqW1_stage_low + eqW1_stage_span * (spread - real_floor(spread)); /* (W1) */
    deal->cover = eqF4_cover_usual;
}

static void start_entities(struct world *w)
{
    for (uint32_t s = 0; s < SEGMENTS; s++) {
        double of = real_floor(w->setup.parameters.cust0[s]);
        for (uint32_t i = 0; i < of; i++)
            start_customer(w, s, i, of);
    }
    for (uint32_t s = 0; s < SEGMENTS; s++) {
        for (uint32_t i = 0; i < w->setup.inits.pipe[s]; i++)
            start_deal(w, s, i);
    }
}

/* Before the first week a late report shows the start. */
static void start_past(struct world *w)
{
    w->last[SIGNAL_K] = w->K;
    w->last[SIGNAL_satm] = w->setup.inits.sat;
    w->last[SIGNAL_trust] = (w->Tsm + w->Tms) / 2;
    w->last[SIGNAL_A_small] = w->A[0];
    w->last[SIGNAL_A_middle] = w->A[1];
    w->last[SIGNAL_A_large] = w->A[2];
    w->last[SIGNAL_Aavg] = (w->A[0] + w->A[1] + w->A[2]) / 3;
    w->last[SIGNAL_Vc] = 1;
    w->last[SIGNAL_pc] = 1;
    w->last[SIGNAL_gap] = w->Q - w->Qc;
    w->last[SIGNAL_iss] = w->iss;
    w->last[SIGNAL_onb_q] = w->onb_q;
    w->last[SIGNAL_wait] = w->setup.habits.sla;
    w->last[SIGNAL_rr] = w->ema_resp;
    for (unsigned i = 0; i < PAST_WEEKS; i++)
        memcpy(w->past + i * SIGNAL_COUNT, w->last, sizeof w->last);
}

void world_start(struct world *world, const struct setup *setup, uint64_t seed, uint32_t max_deals,
                 uint32_t max_customers)
{
    struct setup kept = *setup; /* the caller may restart a world from its own setup */
    memset(world, 0, world_size_bytes(max_deals, max_customers));
    world->seed = seed;
    world->max_deals = max_deals;
    world->max_customers = max_customers;
    world->setup = kept;
    world->decided = kept.habits;
    world->done = kept.habits;
    start_market(world);
    start_company(world);
    start_measurements(world);
    start_people(world);
    start_entities(world);
    start_past(world);
}

void world_start_usual(struct world *world, const struct setup *setup, uint64_t seed)
{
    world_start(world, setup, seed, WORLD_DEALS_USUAL, WORLD_CUSTOMERS_USUAL);
}

unsigned world_quarter_of_week(uint32_t week)
{
    unsigned quarter = week / QUARTER_WEEKS;
    return quarter < WORLD_QUARTERS ? quarter : WORLD_QUARTERS - 1;
}

double world_target(const struct world *world)
{
    unsigned last = world->setup.weeks / QUARTER_WEEKS;
    unsigned quarter = world_quarter_of_week(world->week);
    last = last == 0 ? 0 : last - 1;
    return world->setup.targets[quarter < last ? quarter : last];
}

double world_experience(const struct world *world, uint32_t person, uint32_t role)
{
    ensure(person < PERSONS_MAX && role < ROLE_MODEL_COUNT);
    return world->exp[person * ROLE_MODEL_COUNT + role];
}

double world_past(const struct world *world, uint32_t week, enum signal signal)
{
    return world->past[(week % PAST_WEEKS) * SIGNAL_COUNT + signal];
}
