#include "suite.h"

#include "policy_runs.h"

static struct world *default_world(uint64_t seed)
{
    struct setup setup;
    setup_default(&setup);
    return world_new(&setup, seed);
}

static void play(struct world *world, unsigned weeks)
{
    for (unsigned i = 0; i < weeks; i++)
        world_step(world, NULL);
}

START_TEST(the_company_starts_as_the_model_says)
{
    struct world *w = default_world(1);
    ck_assert_uint_eq(w->customer_count, 149);
    ck_assert_uint_eq(w->deal_count, 14);
    ck_assert_double_eq_tol(w->M[0], 800 * 0.0105 * 11 * 0.55, 1e-12);
    ck_assert_double_eq_tol(w->X, 0.49, 1e-12);
    ck_assert_double_eq_tol(w->Z[2], 0.35 * 6 * 0.26 + 0.75 * 7 * 0.22, 1e-12);
    /* Renewals are spread evenly over the term: customer i of 9 large ones. */
    const struct customer *large = world_customer_const(w, 140);
    ck_assert_double_eq(large->renew, 1 + (int)(0.5 * 26 / 9));
    const struct customer *second = world_customer_const(w, 141);
    ck_assert_double_eq(second->last_review, -7);
    /* Deal i is real unless i mod 4 = 3. */
    ck_assert_uint_eq(world_deal_const(w, 3)->good, 0);
    ck_assert_uint_eq(world_deal_const(w, 4)->good, 1);
    ck_assert_double_eq_tol(world_deal_const(w, 3)->z, 0.15 + 0.7 * 0.11, 1e-9);
    free(w);
}
END_TEST

START_TEST(the_same_seed_goes_the_same_way)
{
    struct world *a = default_world(7), *b = default_world(7), *c = default_world(8);
    for (int week = 0; week < 78; week++) {
        world_step(a, NULL);
        world_step(b, NULL);
        world_step(c, NULL);
        ck_assert(world_hash(a) == world_hash(b));
        ck_assert(world_hash(a) != world_hash(c));
    }
    ck_assert(world_is_over(a));
    free(a);
    free(b);
    free(c);
}
END_TEST

START_TEST(a_copied_world_goes_on_like_its_original)
{
    struct world *a = default_world(3);
    play(a, 20);
    size_t size = world_size_bytes(a->max_deals, a->max_customers);
    struct world *b = malloc(size);
    memcpy(b, a, size);
    play(a, 20);
    play(b, 20);
    ck_assert(world_hash(a) == world_hash(b));
    free(a);
    free(b);
}
END_TEST

START_TEST(watching_a_week_does_not_change_it)
{
    static struct happenings watched;
    struct world *a = default_world(5), *b = default_world(5);
    for (int week = 0; week < 30; week++) {
        world_step(a, &watched);
        world_step(b, NULL);
    }
    ck_assert(world_hash(a) == world_hash(b));
    ck_assert_uint_eq(watched.dropped, 0);
    free(a);
    free(b);
}
END_TEST

/* Digests differ in exactly one field, and its name is this. */
static void ck_only_difference(const struct world *a, const struct world *b, const char *name)
{
    uint32_t left[WORLD_FIELD_COUNT], right[WORLD_FIELD_COUNT];
    unsigned found = 0;
    world_digest(a, left);
    world_digest(b, right);
    for (unsigned i = 0; i < WORLD_FIELD_COUNT; i++) {
        if (left[i] == right[i]) continue;
        ck_assert_str_eq(world_field_name(i), name);
        found++;
    }
    ck_assert_uint_eq(found, 1);
    ck_assert(world_hash(a) != world_hash(b));
}

START_TEST(a_digest_names_the_field_that_went_astray)
{
    struct world *a = default_world(2), *b = default_world(2);
    play(a, 10);
    play(b, 10);
    b->Tsm += 1e-15;
    ck_only_difference(a, b, "Tsm");
    b->Tsm = a->Tsm;
    b->ema_disc += 1e-12;
    ck_only_difference(a, b, "ema.disc");
    b->ema_disc = a->ema_disc;
    world_deal(b, 1)->z += 1e-9;
    ck_only_difference(a, b, "deal.z");
    world_deal(b, 1)->z = world_deal(a, 1)->z;
    world_customer(b, 30)->bad ^= 1;
    ck_only_difference(a, b, "customer.bad");
    world_customer(b, 30)->bad ^= 1;
    b->setup.parameters.leak += 0.001;
    ck_only_difference(a, b, "setup.parameters");
    free(a);
    free(b);
}
END_TEST

START_TEST(every_number_of_a_played_world_is_read_by_name)
{
    struct world *w = default_world(4);
    play(w, 26);
    ck_assert_double_eq(world_field_value(w, FIELD_A, 2), w->A[2]);
    ck_assert_double_eq(world_field_value(w, FIELD_week, 0), 26);
    ck_assert_uint_eq(world_field_length(w, FIELD_deal_val), w->deal_count);
    ck_assert_double_eq(world_field_value(w, FIELD_customer_sat, 9),
                        world_customer_const(w, 9)->sat);
    ck_assert_str_eq(world_field_name(FIELD_setup_targets), "setup.targets");
    ck_assert(world_is_finite(w));
    w->B = strtod("nan", NULL);
    ck_assert(!world_is_finite(w));
    free(w);
}
END_TEST

/* ---- Nothing leaves its range, whatever is decided ---- */

static bool is_share(double value)
{
    return value >= 0 && value <= 1;
}

/* The name of the first field that left its range, or NULL. */
static const char *wrong_stock(const struct world *w)
{
    static const unsigned stocks[] = {FIELD_M,        FIELD_Lg,          FIELD_Lb,  FIELD_Pg,
                                      FIELD_Pb,       FIELD_Sb,          FIELD_Sa,  FIELD_Z,
                                      FIELD_notes,    FIELD_debt,        FIELD_iss, FIELD_onb_q,
                                      FIELD_deal_val, FIELD_customer_val};
    static const unsigned shares[] = {FIELD_A,
                                      FIELD_burn,
                                      FIELD_B,
                                      FIELD_K,
                                      FIELD_I,
                                      FIELD_E,
                                      FIELD_R,
                                      FIELD_Xq,
                                      FIELD_Tsm,
                                      FIELD_Tms,
                                      FIELD_X,
                                      FIELD_C,
                                      FIELD_F,
                                      FIELD_SH,
                                      FIELD_Why,
                                      FIELD_ema_acc,
                                      FIELD_ema_resp,
                                      FIELD_ema_disc,
                                      FIELD_ema_loop,
                                      FIELD_ema_rej,
                                      FIELD_deal_z,
                                      FIELD_customer_sat,
                                      FIELD_customer_onb,
                                      FIELD_customer_pack};
    for (size_t k = 0; k < sizeof stocks / sizeof *stocks; k++)
        for (unsigned i = 0; i < world_field_length(w, stocks[k]); i++)
            if (!(world_field_value(w, stocks[k], i) >= 0)) return world_field_name(stocks[k]);
    for (size_t k = 0; k < sizeof shares / sizeof *shares; k++)
        for (unsigned i = 0; i < world_field_length(w, shares[k]); i++)
            if (!is_share(world_field_value(w, shares[k], i))) return world_field_name(shares[k]);
    return NULL;
}

static bool ids_grow(const struct world *w)
{
    for (uint32_t i = 1; i < w->deal_count; i++)
        if (world_deal_const(w, i)->id <= world_deal_const(w, i - 1)->id) return false;
    for (uint32_t i = 1; i < w->customer_count; i++)
        if (world_customer_const(w, i)->id <= world_customer_const(w, i - 1)->id) return false;
    return true;
}

static double extreme(unsigned *luck, double min, double max)
{
    *luck = *luck * 1103515245u + 12345u;
    return *luck >> 16 & 1 ? max : min;
}

/* Every decision at one end of its range; sums do not matter to the engine. */
static void decide_extremes(struct world *w, unsigned *luck)
{
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++) {
        const struct decision_info *info = decision_info(decision_of_slot(slot));
        if (info->sum_rule == SUM_NONE)
            decisions_put(&w->decided, slot, extreme(luck, info->min, info->max));
    }
}

START_TEST(no_stock_runs_negative_at_the_ends_of_all_decisions)
{
    unsigned luck = (unsigned)_i + 1;
    struct world *w = default_world((uint64_t)_i);
    while (!world_is_over(w)) {
        if (w->week % 5 == 0 && w->week < w->setup.weeks) decide_extremes(w, &luck);
        world_step(w, NULL);
        const char *wrong = wrong_stock(w);
        ck_assert_msg(wrong == NULL, "%s in week %u", wrong, w->week);
        ck_assert(ids_grow(w));
    }
    ck_assert(world_is_finite(w));
    free(w);
}
END_TEST

static void set_extremes(struct setup *setup, unsigned *luck)
{
    setup_default(setup);
    for (unsigned slot = 0; slot < PARAMETER_SLOTS; slot++) {
        double min, max;
        *luck = *luck * 1103515245u + 12345u;
        if ((*luck >> 20) % 4 != 0) continue;
        parameter_allowed(slot, &min, &max);
        ck_assert(setup_put_parameter(setup, slot, extreme(luck, min, max)));
    }
    for (unsigned kind = 0; kind < SHOCK_COUNT; kind++) {
        const struct shock_info *info = shock_info((enum shock_kind)kind);
        struct shock shock = {.kind = kind, .week = kind * 3, .weeks = 30};
        shock.size = extreme(luck, info->min, info->max);
        ck_assert(setup_add_shock(setup, &shock));
    }
}

START_TEST(every_allowed_company_stays_finite_through_every_shock)
{
    unsigned luck = (unsigned)_i * 77 + 5;
    struct setup setup;
    set_extremes(&setup, &luck);
    struct world *w = world_new(&setup, (uint64_t)_i);
    while (!world_is_over(w)) {
        if (w->week % 9 == 0 && w->week < w->setup.weeks) decide_extremes(w, &luck);
        world_step(w, NULL);
        ck_assert_msg(world_is_finite(w), "week %u", w->week);
    }
    free(w);
}
END_TEST

START_TEST(a_world_keeps_to_its_size)
{
    size_t usual = world_size_bytes(64, 1024);
    ck_assert_uint_le(usual, 256 * 1024);
    ck_assert_uint_le(world_size_bytes(65, 1024) - usual, 160);
    ck_assert_uint_le(world_size_bytes(64, 1025) - usual, 128);
    ck_assert_uint_eq(world_size_bytes(64, 101024) - usual,
                      100000 * (world_size_bytes(64, 1025) - usual));
    ck_assert_uint_le(world_size_bytes(WORLD_DEALS_USUAL, WORLD_CUSTOMERS_USUAL), 256 * 1024);
}
END_TEST

START_TEST(what_finds_no_place_waits_and_is_told)
{
    static struct happenings week;
    struct setup setup;
    unsigned deals_told = 0, signatures_told = 0;
    setup_default(&setup);
    struct world *w = malloc(world_size_bytes(6, 20));
    world_start(w, &setup, 1, 6, 20);
    ck_assert_uint_eq(w->deal_count, 6);
    ck_assert_uint_eq(w->customer_count, 20);
    ck_assert_uint_eq(world_deals_held(w), 14 - 6);
    for (int i = 0; i < 20; i++) {
        world_step(w, &week);
        ck_assert_uint_le(w->deal_count, 6);
        ck_assert_uint_le(w->customer_count, 20);
        for (uint32_t k = 0; k < week.count; k++) {
            deals_told += week.list[k].kind == HAPPENING_DEAL_WAITS;
            signatures_told += week.list[k].kind == HAPPENING_SIGNATURE_WAITS;
        }
    }
    ck_assert_uint_gt(deals_told, 0);
    ck_assert_uint_gt(signatures_told, 0);
    free(w);
}
END_TEST

START_TEST(the_successor_returns_to_the_habits_but_keeps_the_structure)
{
    struct world *w = default_world(1);
    w->decided.act_spend = 12;
    w->decided.structure = 2;
    w->decided.smgr = 0;
    w->decided.lead_own[0] = 1;
    play(w, 52);
    ck_assert_double_eq(w->done.act_spend, 12);
    play(w, 1);
    ck_assert_double_eq(w->done.act_spend, 7);
    ck_assert_double_eq(w->done.structure, 2);
    ck_assert_double_eq(w->done.smgr, 0);
    ck_assert_double_eq(w->done.lead_own[0], 1);
    free(w);
}
END_TEST

START_TEST(the_week_tells_every_deal_that_is_won_or_lost)
{
    static struct happenings week;
    struct world *w = default_world(9);
    for (int i = 0; i < 52; i++) {
        uint32_t before = w->deal_count, won = 0, gone = 0, opened = 0;
        world_step(w, &week);
        for (uint32_t k = 0; k < week.count; k++) {
            uint32_t kind = week.list[k].kind;
            won += kind == HAPPENING_DEAL_WON;
            opened += kind == HAPPENING_DEAL_OPENED;
            gone += kind == HAPPENING_DEAL_WON || kind == HAPPENING_DEAL_LOST ||
                    kind == HAPPENING_DEAL_DARK || kind == HAPPENING_DEAL_DROPPED;
        }
        ck_assert_uint_eq(before + opened - gone, w->deal_count);
        ck_assert_uint_eq(won, week.result.won);
        ck_assert_uint_eq(gone - won, week.result.lost);
        ck_assert_uint_eq(week.result.week, (unsigned)i);
    }
    free(w);
}
END_TEST

START_TEST(par_in_every_part_scores_one_hundred)
{
    struct score score;
    struct world *w = default_world(1);
    for (int q = 0; q < 4; q++)
        w->revenue_of_quarter[q] = w->setup.targets[q];
    w->revenue_of_quarter[4] = 2.05 * 2500;
    w->profit_of_quarter[0] = 0.16 * 8600;
    w->year_satisfaction = 0.70;
    w->index_of_quarter[3] = 13 * 75;
    world_score(w, &score);
    ck_assert_double_eq_tol(score.total, 100, 1e-9);
    w->revenue_of_quarter[0] *= 100;
    world_score(w, &score);
    ck_assert_double_eq_tol(score.revenue, 62.5, 1e-9);
    free(w);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("world");
    TCase *world = tcase_create("world");
    tcase_add_test(world, the_company_starts_as_the_model_says);
    tcase_add_test(world, the_same_seed_goes_the_same_way);
    tcase_add_test(world, a_copied_world_goes_on_like_its_original);
    tcase_add_test(world, watching_a_week_does_not_change_it);
    tcase_add_test(world, a_digest_names_the_field_that_went_astray);
    tcase_add_test(world, every_number_of_a_played_world_is_read_by_name);
    tcase_add_loop_test(world, no_stock_runs_negative_at_the_ends_of_all_decisions, 0, 12);
    tcase_add_loop_test(world, every_allowed_company_stays_finite_through_every_shock, 0, 60);
    tcase_add_test(world, a_world_keeps_to_its_size);
    tcase_add_test(world, what_finds_no_place_waits_and_is_told);
    tcase_add_test(world, the_successor_returns_to_the_habits_but_keeps_the_structure);
    tcase_add_test(world, the_week_tells_every_deal_that_is_won_or_lost);
    tcase_add_test(world, par_in_every_part_scores_one_hundred);
    suite_add_tcase(suite, world);
    return suite_run(suite);
}
