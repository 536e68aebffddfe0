#ifndef POLICY_RUNS_H
#define POLICY_RUNS_H
/* Plays the constant policies of MODEL 4.6 and averages what MODEL 4.2 prints. */
#include "apply.h"
#include "practice.h"
#include "score.h"
#include "step.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RUN_SEEDS 150

struct policy {
    const char *name;
    const char *orders;     /* "key=value key=value": what differs from the habits */
    const char *parameters; /* the same for parameters */
    unsigned rotate_weeks[3];
};

/* Stands for the values of practice.def at the head of a policy's orders. */
#define BALANCED "balanced=1 "

struct run_means {
    double quarter[4], year, ghost, profit, index, tension, gap, sat, win, load;
    double ceo_gap, trust_sm;
};

/* The model's own spelling of slots: a scalar key, or key.0 .. key.2 of a vector. */
static inline unsigned slot_named(const char *name, size_t size)
{
    char key[32];
    enum decision decision;
    unsigned offset = 0;
    snprintf(key, sizeof key, "%.*s", (int)size, name);
    char *dot = strchr(key, '.');
    if (dot) {
        offset = (unsigned)atoi(dot + 1);
        *dot = '\0';
    }
    if (!decision_find(key, &decision)) abort();
    return decision_info(decision)->first_slot + offset;
}

/* Policies are decided as one, so that sums are not broken half way. */
static inline void put_orders(struct decisions *decisions, const char *orders)
{
    while (*orders) {
        size_t size = strcspn(orders, "=");
        char *end;
        double value = strtod(orders + size + 1, &end);
        if (strncmp(orders, BALANCED, size) == 0)
            practice_put(decisions, ROLE_COUNT);
        else
            decisions_put(decisions, slot_named(orders, size), value);
        orders = end + strspn(end, " ");
    }
}

static inline void put_parameters(struct setup *setup, const char *parameters)
{
    while (parameters && *parameters) {
        char name[32];
        enum parameter parameter;
        size_t size = strcspn(parameters, "=");
        char *end;
        double value = strtod(parameters + size + 1, &end);
        snprintf(name, sizeof name, "%.*s", (int)size, parameters);
        if (!parameter_find(name, &parameter) ||
            !setup_put_parameter(setup, parameter_info(parameter)->first_slot, value))
            abort();
        parameters = end + strspn(end, " ");
    }
}

static inline void decide_everything(struct world *world, const struct decisions *wanted)
{
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
        uint16_t slots[DECISION_SLOTS];
        double values[DECISION_SLOTS];
        unsigned count = 0;
        for (unsigned slot = 0; slot < DECISION_SLOTS; slot++) {
            if (decision_slot_role(slot) != role) continue;
            slots[count] = (uint16_t)slot;
            values[count++] = decisions_get(wanted, slot);
        }
        if (world_decide_all(world, (enum role)role, slots, values, count) != REFUSAL_NONE) abort();
    }
}

static inline struct world *world_new(const struct setup *setup, uint64_t seed)
{
    struct world *world = malloc(world_size_bytes(WORLD_DEALS_USUAL, WORLD_CUSTOMERS_USUAL));
    world_start_usual(world, setup, seed);
    return world;
}

static inline void add_week(struct run_means *means, const struct happenings *week, double *win,
                            double *all)
{
    means->load += week->result.load / YEAR_WEEKS;
    *win += week->result.won;
    *all += week->result.won + week->result.lost;
}

static inline void run_once(const struct policy *policy, const struct setup *setup, uint64_t seed,
                            struct run_means *means)
{
    static struct happenings week;
    struct world *world = world_new(setup, seed);
    struct decisions wanted = setup->habits;
    double won = 0, all = 0;
    put_orders(&wanted, policy->orders);
    decide_everything(world, &wanted);
    while (!world_is_over(world)) {
        for (int i = 0; i < 3; i++) {
            if (world->week > 0 && world->week == policy->rotate_weeks[i])
                world_rotate_cycle(world, 1);
        }
        world_step(world, &week);
        if (week.result.week < YEAR_WEEKS) add_week(means, &week, &won, &all);
        if (world->week != YEAR_WEEKS) continue;
        means->tension += world->X;
        means->gap += world->Q - world->Qc;
        means->sat += world->year_satisfaction;
        means->ceo_gap += world->ceo_view - 100 * (1 - world->X);
        means->trust_sm += world->Tsm;
    }
    for (int q = 0; q < 4; q++)
        means->quarter[q] += world->revenue_of_quarter[q];
    means->year += world_year_revenue(world);
    means->ghost += world_ghost_revenue(world);
    means->profit += world_year_profit(world);
    means->index += world->index_of_quarter[3] / QUARTER_WEEKS;
    means->win += won / all;
    free(world);
}

/* Means over seeds 1 .. RUN_SEEDS of the default company. */
static inline struct run_means run_policy(const struct policy *policy)
{
    struct run_means means = {0};
    struct setup setup;
    setup_default(&setup);
    put_parameters(&setup, policy->parameters);
    if (strcmp(policy->name, "director_qualified") == 0) {
        setup_put_init(&setup, INIT_SLOT_director_exp + 1, 20);
        setup_put_init(&setup, INIT_SLOT_director_exp + 2, 10);
    }
    for (uint64_t seed = 1; seed <= RUN_SEEDS; seed++)
        run_once(policy, &setup, seed, &means);
    double *sums = (double *)&means;
    for (size_t i = 0; i < sizeof means / sizeof *sums; i++)
        sums[i] /= RUN_SEEDS;
    return means;
}

static const struct policy policies[] = {
    {"as_is", "", NULL, {0}},
    {"balanced", BALANCED, NULL, {0}},
    {"all_sales",
     "brand_spend=0 act_spend=8 x_sales=14 x_rd=3 qe_disc=0.25 disc=0.07 offmsg=0.4 crit_m=0.4 "
     "crit_s=0.44 nurture=0.5 pmi_fb=0 pmi_wl=0 pmi_en=0.45 fb_time=0 upsell=0.8",
     NULL,
     {0}},
    {"all_brand", "brand_spend=24 act_spend=0 in_share=0.8", "ae_n=3 sdr_n=1", {0}},
    {"loose_criteria", "crit_m=0.12 crit_s=0.12", NULL, {0}},
    {"no_retention", "reviews=0 prep=0 pmi_ret=0 cx_pro=0", NULL, {0}},
    {"ceo_meddling", "ceo_field=0.5 ceo_mkt=3 ceo_calls=8 ceo_override=7 purpose=0.4", NULL, {0}},
    {"rotate_once", "", NULL, {13}},
    {"rotate_each_q", "", NULL, {13, 26, 39}},
    {"director_qualified", "structure=2 smgr=0", NULL, {0}},
    {"combined_vp", "structure=1", NULL, {0}},
    {"nine_hates",
     "consult=0 pmi_en=0 ridealong=0 measured=0 claim=0.9 pmi_fb=0.1 pmi_wl=0 pmi_ret=0.1 "
     "promise=1.3 argue=1 crit_m=0.15 crit_s=0.55 act_spend=11 brand_spend=2",
     NULL,
     {0}},
    {"al_selfserve", BALANCED "lead_own.0=1", NULL, {0}},
    {"qe_discount", "qe_disc=0.2", NULL, {0}},
};

#endif
