/* Nothing leaves the world for a chair that must not know it (MODEL 2.5). */
#include "apply.h"
#include "names.h"
#include "project.h"
#include "step.h"
#include "suite.h"

#include <stdlib.h>
#include <string.h>

#define SEEDS 4
#define WEEKS 52

static size_t world_bytes(void)
{
    return world_size_bytes(WORLD_DEALS_USUAL, WORLD_CUSTOMERS_USUAL);
}

static struct world *new_world(uint64_t seed)
{
    struct setup setup;
    struct world *world = malloc(world_bytes());
    setup_default(&setup);
    ck_assert_ptr_nonnull(world);
    world_start_usual(world, &setup, seed);
    return world;
}

static struct world *world_after(uint64_t seed, unsigned weeks)
{
    static struct happenings week;
    struct world *world = new_world(seed);
    for (unsigned i = 0; i < weeks; i++)
        world_step(world, &week);
    return world;
}

/* Everything that may leave for a chair, as bytes. */
struct seen {
    struct panel panel;
    struct view_market_view market;
    struct view_pipeline_view pipeline;
};

/* The week played last, in which nothing has happened. */
static struct happenings played;

static void look(const struct world *world, enum role role, struct seen *seen)
{
    memset(seen, 0, sizeof *seen);
    project(world, role, &seen->panel);
    project_market(world, (uint16_t)(1u << role), &seen->market);
    project_pipeline(world, (uint16_t)(1u << role), &played, &seen->pipeline);
}

static struct seen before, after;

/* A hidden field of the world, changed beyond recognition, and the chairs that may notice it. */
struct secret {
    const char *name;
    void (*change)(struct world *world);
    unsigned known_to;
};

#define BIT(role) (1u << ROLE_##role)
#define EVERYBODY ((1u << ROLE_COUNT) - 1)

static void change_good(struct world *w)
{
    for (uint32_t i = 0; i < w->deal_count; i++)
        world_deal(w, i)->good ^= 1u;
}

static void change_deal_history(struct world *w)
{
    for (uint32_t i = 0; i < w->deal_count; i++) {
        world_deal(w, i)->attsum += 1;
        world_deal(w, i)->offsum += 1;
        world_deal(w, i)->cover *= 0.5;
        world_deal(w, i)->sponsor ^= 1u;
    }
}

static void change_deal_values(struct world *w)
{
    for (uint32_t i = 0; i < w->deal_count; i++) {
        world_deal(w, i)->val *= 3;
        world_deal(w, i)->age += 9;
    }
}

static void change_progress(struct world *w)
{
    for (uint32_t i = 0; i < w->deal_count; i++)
        world_deal(w, i)->z = 0.99;
}

static void change_promises(struct world *w)
{
    for (uint32_t i = 0; i < w->customer_count; i++) {
        world_customer(w, i)->over += 0.5;
        world_customer(w, i)->bad ^= 1u;
        world_customer(w, i)->rush ^= 1u;
        world_customer(w, i)->referred ^= 1u;
        world_customer(w, i)->val *= 2;
        world_customer(w, i)->onb *= 0.5;
        world_customer(w, i)->pack += 0.2;
    }
}

static void change_signed_discount(struct world *w)
{
    for (uint32_t i = 0; i < w->customer_count; i++)
        world_customer(w, i)->disc += 0.2;
}

static void change_health(struct world *w)
{
    for (uint32_t i = 0; i < w->customer_count; i++)
        world_customer(w, i)->sat = 0.1;
}

static void change_renewals(struct world *w)
{
    for (uint32_t i = 0; i < w->customer_count; i++)
        world_customer(w, i)->renew += 30;
}

static void change_trust_of_sales(struct world *w)
{
    w->Tsm *= 0.3;
}

static void change_trust_of_marketing(struct world *w)
{
    w->Tms *= 0.3;
    w->X = 1;
    w->C = 0;
    w->Why = 0;
    w->debt += 100;
}

/* The managing director hears how far the bonus that this chair decides has come down to people. */
static void change_bonus(struct world *w)
{
    w->SH = 0;
}

static void change_expectations(struct world *w)
{
    w->R += 0.2;
    w->Xq += 0.2;
    w->B *= 0.5;
    w->E += 0.3;
    w->Qc += 0.4;
    w->Q += 0.4;
}

static void change_leads(struct world *w)
{
    for (int s = 0; s < SEGMENTS; s++) {
        w->Lg[s] += 40;
        w->Lb[s] += 40;
        w->Pg[s] += 40;
        w->Pb[s] += 40;
    }
}

static void change_tiredness(struct world *w)
{
    for (int s = 0; s < SEGMENTS; s++)
        w->burn[s] = 0.9;
}

static void change_market(struct world *w)
{
    for (int s = 0; s < SEGMENTS; s++)
        w->M[s] *= 2;
}

static void change_live_awareness(struct world *w)
{
    for (int s = 0; s < SEGMENTS; s++)
        w->A[s] *= 0.5; /* the survey tells what it was when people were asked */
}

static void change_satisfaction(struct world *w)
{
    w->last[SIGNAL_satm] = 0.2;
    w->past[(w->week + PAST_WEEKS - 1) % PAST_WEEKS * SIGNAL_COUNT + SIGNAL_satm] = 0.2;
}

static void change_waiting(struct world *w)
{
    double *past = &w->past[(w->week + PAST_WEEKS - 1) % PAST_WEEKS * SIGNAL_COUNT];
    past[SIGNAL_wait] = w->last[SIGNAL_wait] = 90;
    past[SIGNAL_inbox] = w->last[SIGNAL_inbox] = 70;
    past[SIGNAL_trust] = w->last[SIGNAL_trust] = 0.1;
}

static void change_message(struct world *w)
{
    w->K = 0.31;
    w->last[SIGNAL_K] = 0.31;
    w->past[(w->week + PAST_WEEKS - 1) % PAST_WEEKS * SIGNAL_COUNT + SIGNAL_K] = 0.31;
}

static void change_rivals_plans(struct world *w)
{
    w->setup.shocks[w->setup.shock_count++] = (struct shock){SHOCK_launch, w->week + 1, 4, 0, 0.1};
}

/* The default company: poor systems, a distant managing director, two heads. */
static const struct secret secrets[] = {
    {"whether a deal is real", change_good, 0},
    {"how a deal was treated", change_deal_history, 0},
    {"what a deal is worth", change_deal_values, BIT(CEO) | BIT(AE)},
    {"how far a deal is", change_progress, EVERYBODY & ~(BIT(CX) | BIT(DIRECTOR))},
    {"what was promised to a customer", change_promises, 0},
    {"the discount at signature", change_signed_discount, 0},
    {"a customer's health", change_health, BIT(AM)},
    {"when a contract ends", change_renewals, BIT(AM)},
    {"how sales trusts marketing", change_trust_of_sales, BIT(PMI)},
    {"trust, tension and clarity", change_trust_of_marketing, 0},
    {"how far a shared bonus is felt", change_bonus, BIT(CEO)},
    {"what buyers expect", change_expectations, 0},
    {"leads between two weeks", change_leads, 0},
    {"firms tired of calls", change_tiredness, BIT(PROSPECT)},
    {"firms in the market", change_market,
     BIT(CEO) | BIT(BRAND) | BIT(DEMAND) | BIT(PMI) | BIT(PROSPECT)},
    {"awareness between surveys", change_live_awareness, 0},
    {"satisfaction last week", change_satisfaction, BIT(CX)},
    {"waiting leads and trust last week", change_waiting, BIT(PROSPECT)},
    {"the message last week", change_message, BIT(BRAND)},
    {"what the rival prepares", change_rivals_plans, BIT(PMI)},
};

/* Weeks 3, 14, 27, 38, 52: with and without a rotation, a survey and a quarter's start near. */
static const unsigned moments[] = {3, 14, 27, 38, WEEKS};

static void hold_secret(const struct secret *secret, const struct world *world)
{
    struct world *copy = malloc(world_bytes());
    unsigned noticed = 0;
    memcpy(copy, world, world_bytes());
    secret->change(copy);
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        look(world, (enum role)role, &before);
        look(copy, (enum role)role, &after);
        if (memcmp(&before, &after, sizeof before) != 0) noticed |= 1u << role;
    }
    ck_assert_msg(noticed == secret->known_to, "%s, week %u: seen by %x, should be %x",
                  secret->name, world->week, noticed, secret->known_to);
    free(copy);
}

START_TEST(a_changed_secret_reaches_exactly_the_chairs_that_may_know_it)
{
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        for (size_t i = 0; i < sizeof moments / sizeof *moments; i++) {
            struct world *world = world_after(seed, moments[i]);
            hold_secret(&secrets[_i], world);
            free(world);
        }
    }
}
END_TEST

START_TEST(every_number_of_the_table_has_a_source_of_its_own)
{
    struct world *world = world_after(3, 20);
    double revenue = world->last[SIGNAL_revenue];
    ck_assert(revenue > 0);
    for (uint16_t slot = 0; slot < METRIC_SLOTS; slot++)
        if (slot != METRIC_SLOT_revenue)
            ck_assert_msg(project_true(world, slot) < revenue ||
                              project_true(world, slot) > revenue,
                          "%s", metric_info(metric_of_slot(slot))->symbol);
    free(world);
}
END_TEST

START_TEST(asking_twice_shows_the_same_and_the_next_week_draws_anew)
{
    static struct happenings week;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        struct world *world = world_after(seed, 10);
        double first, second, third;
        look(world, ROLE_PMI, &before);
        look(world, ROLE_PMI, &after);
        ck_assert_mem_eq(&before, &after, sizeof before);
        ck_assert(panel_get(&before.panel, METRIC_SLOT_Tsm, &first));
        double trust = world->Tsm;
        world_step(world, &week);
        world->Tsm = trust; /* so that only luck can differ */
        project(world, ROLE_PMI, &after.panel);
        ck_assert(panel_get(&after.panel, METRIC_SLOT_Tsm, &second));
        ck_assert(first < second || first > second);
        world_step(world, &week);
        world->Tsm = trust;
        project(world, ROLE_PMI, &after.panel);
        ck_assert(panel_get(&after.panel, METRIC_SLOT_Tsm, &third));
        ck_assert(second < third || second > third);
        free(world);
    }
}
END_TEST

START_TEST(the_survey_comes_every_four_weeks_within_three_points)
{
    static struct happenings week;
    struct world *world = new_world(5);
    double told = 0, value, truth = 0;
    for (unsigned i = 0; i < WEEKS; i++) {
        world_step(world, &week);
        project(world, ROLE_BRAND, &before.panel);
        ck_assert(panel_get(&before.panel, METRIC_SLOT_A, &value));
        if (i % 4 == 0) {
            truth = world->A[0];
            told = value;
        }
        ck_assert(value <= told && value >= told);
        ck_assert(value > truth - 0.0301 && value < truth + 0.0301);
    }
    free(world);
}
END_TEST

START_TEST(the_managing_director_sees_late_until_in_touch)
{
    struct world *world = world_after(2, 30);
    double value, lag = 10 - 8 * world->last[SIGNAL_eng];
    unsigned weeks = (unsigned)(lag + 0.5);
    project(world, ROLE_CEO, &before.panel);
    ck_assert(panel_get(&before.panel, METRIC_SLOT_K, &value));
    double then = world_past(world, world->week - 1 - weeks, SIGNAL_K);
    ck_assert(value <= then && value >= then);
    world->last[SIGNAL_eng] = 0.7;
    project(world, ROLE_CEO, &before.panel);
    ck_assert(panel_get(&before.panel, METRIC_SLOT_K, &value));
    ck_assert(value <= world->last[SIGNAL_K] && value >= world->last[SIGNAL_K]);
    free(world);
}
END_TEST

static bool sees(const struct world *world, enum role role, uint16_t slot)
{
    double value;
    project(world, role, &before.panel);
    return panel_get(&before.panel, slot, &value);
}

START_TEST(conditions_open_numbers_and_close_them_again)
{
    struct world *world = world_after(1, 12);
    ck_assert(!sees(world, ROLE_DEMAND, METRIC_SLOT_wait));
    world->F = 0.5;
    ck_assert(sees(world, ROLE_DEMAND, METRIC_SLOT_wait));
    ck_assert(!sees(world, ROLE_PROSPECT, METRIC_SLOT_campaign));
    world->done.consult = 0.5;
    ck_assert(sees(world, ROLE_PROSPECT, METRIC_SLOT_campaign));
    ck_assert(!sees(world, ROLE_AM, METRIC_SLOT_signed_disc));
    world->done.reason = 0.5;
    ck_assert(sees(world, ROLE_AM, METRIC_SLOT_signed_disc));
    ck_assert(!sees(world, ROLE_CX, METRIC_SLOT_coming));
    look(world, ROLE_CX, &before);
    ck_assert_uint_eq(before.pipeline.deals_count, 0);
    world->last[SIGNAL_kap] = 0.4;
    ck_assert(sees(world, ROLE_CX, METRIC_SLOT_coming));
    look(world, ROLE_CX, &before);
    ck_assert_uint_eq(before.pipeline.deals_count, world->deal_count);
    ck_assert_int_eq(before.pipeline.deals[0].value_cents, -1);
    world->done.pmi_wl = 0;
    ck_assert(!sees(world, ROLE_PMI, METRIC_SLOT_won));
    ck_assert(!sees(world, ROLE_DIRECTOR, METRIC_SLOT_util));
    world->done.structure = 1;
    ck_assert(sees(world, ROLE_DIRECTOR, METRIC_SLOT_util));
    free(world);
}
END_TEST

START_TEST(two_chairs_of_one_person_see_the_union)
{
    struct world *world = world_after(1, 12);
    uint16_t both = BIT(DEMAND) | BIT(AE);
    memset(&before, 0, sizeof before);
    project_pipeline(world, both, &played, &before.pipeline);
    ck_assert(before.pipeline.passed >= 0);
    ck_assert(before.pipeline.waiting < 0);
    ck_assert(before.pipeline.deals[0].value_cents > 0);
    ck_assert(before.pipeline.deals[0].name[0] != 0);
    free(world);
}
END_TEST

START_TEST(what_is_shown_can_travel_for_a_year)
{
    static struct happenings week;
    static uint8_t packet[65536];
    static struct view view;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        struct world *world = new_world(seed);
        for (unsigned i = 0; i <= WEEKS; i++) {
            for (unsigned role = 0; role < ROLE_COUNT; role++) {
                look(world, (enum role)role, &before);
                memset(&view, 0, sizeof view);
                view.id = VIEW_DESK_VIEW;
                view.as.desk_view.panel_count = before.panel.count;
                memcpy(view.as.desk_view.panel, before.panel.rows,
                       before.panel.count * sizeof *before.panel.rows);
                ck_assert(packet_of_view(&view, packet, sizeof packet) > 0);
                view.id = VIEW_MARKET_VIEW;
                view.as.market_view = before.market;
                ck_assert(packet_of_view(&view, packet, sizeof packet) > 0);
                view.id = VIEW_PIPELINE_VIEW;
                view.as.pipeline_view = before.pipeline;
                ck_assert(packet_of_view(&view, packet, sizeof packet) > 0);
            }
            world_step(world, &week);
        }
        free(world);
    }
}
END_TEST

START_TEST(firms_have_names_of_their_own_and_keep_them)
{
    static char names[5760][NAME_SIZE + 1];
    char name[32];
    for (uint32_t i = 0; i < 2880; i++) {
        name_of_deal(i, 1, names[2 * i], sizeof names[0]);
        name_of_account(i, 0, 1, names[2 * i + 1], sizeof names[0]);
        ck_assert_uint_lt(strlen(names[2 * i]), NAME_SIZE);
    }
    qsort(names, 5760, sizeof names[0], (int (*)(const void *, const void *))strcmp);
    for (unsigned i = 1; i < 5760; i++)
        ck_assert_str_ne(names[i - 1], names[i]);
    name_of_deal(5760, 2, name, sizeof name);
    ck_assert(strstr(name, " 3") != NULL);
    struct customer customer = {.id = 400, .deal = 78, .segment = 2};
    name_of_customer(&customer, name, sizeof name);
    name_of_deal(77, 2, names[0], sizeof names[0]);
    ck_assert_str_eq(name, names[0]);
    name_of_deal(77, 2, name, 8);
    ck_assert_uint_eq(strlen(name), 7);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("project");
    TCase *tcase = tcase_create("veils");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, a_changed_secret_reaches_exactly_the_chairs_that_may_know_it, 0,
                        sizeof secrets / sizeof *secrets);
    tcase_add_test(tcase, every_number_of_the_table_has_a_source_of_its_own);
    tcase_add_test(tcase, asking_twice_shows_the_same_and_the_next_week_draws_anew);
    tcase_add_test(tcase, the_survey_comes_every_four_weeks_within_three_points);
    tcase_add_test(tcase, the_managing_director_sees_late_until_in_touch);
    tcase_add_test(tcase, conditions_open_numbers_and_close_them_again);
    tcase_add_test(tcase, two_chairs_of_one_person_see_the_union);
    tcase_add_test(tcase, what_is_shown_can_travel_for_a_year);
    tcase_add_test(tcase, firms_have_names_of_their_own_and_keep_them);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
