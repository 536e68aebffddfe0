/* The invariants hold of every shipped way to play, however small the world, and each of them
 * notices what it is there for. */
#include "suite.h"

#include "checked_game.h"
#include "policy_runs.h"

#define GAME_WEEKS (YEAR_WEEKS + GHOST_WEEKS)

static struct checked_game game;

START_TEST(every_policy_keeps_the_invariants_from_first_week_to_last)
{
    const struct policy *policy = &policies[_i];
    struct setup setup;
    setup_default(&setup);
    put_parameters(&setup, policy->parameters);
    for (uint64_t seed = 1; seed <= 20; seed++) {
        checked_start(&game, &setup, seed, WORLD_DEALS_USUAL, WORLD_CUSTOMERS_USUAL);
        struct decisions wanted = game.world->decided;
        put_orders(&wanted, policy->orders);
        decide_everything(game.world, &wanted);
        checked_weeks(&game, GAME_WEEKS);
        ck_assert_uint_eq(world_deals_held(game.world), 0);
        ck_assert_uint_eq(game.week.dropped, 0);
        checked_end(&game);
    }
}
END_TEST

static const struct {
    uint32_t max_deals, max_customers;
} small_worlds[] = {{1, 1}, {1, 1024}, {2, 3}, {4, 150}, {256, 1}, {256, 150}, {8, 40}, {3, 2}};

START_TEST(however_small_the_world_nothing_is_lost)
{
    struct setup setup;
    unsigned waiting = 0;
    setup_default(&setup);
    for (uint64_t seed = 1; seed <= 20; seed++) {
        checked_start(&game, &setup, seed, small_worlds[_i].max_deals,
                      small_worlds[_i].max_customers);
        for (int week = 0; week < GAME_WEEKS; week++) {
            checked_week(&game);
            for (uint32_t k = 0; k < game.week.count; k++)
                waiting += game.week.list[k].kind == HAPPENING_DEAL_WAITS ||
                           game.week.list[k].kind == HAPPENING_SIGNATURE_WAITS;
        }
        checked_end(&game);
    }
    ck_assert_uint_gt(waiting, 0);
}
END_TEST

START_TEST(a_world_that_is_large_enough_goes_like_a_larger_one)
{
    struct setup setup;
    setup_default(&setup);
    struct world *large = world_new(&setup, 11);
    checked_start(&game, &setup, 11, 64, 512);
    for (int week = 0; week < GAME_WEEKS; week++) {
        checked_week(&game);
        world_step(large, NULL);
        ck_assert(world_hash(large) == world_hash(game.world));
    }
    checked_end(&game);
    free(large);
}
END_TEST

START_TEST(a_waiting_deal_opens_as_what_it_was)
{
    struct setup setup;
    uint32_t real = 0;
    setup_default(&setup);
    checked_start(&game, &setup, 5, 4, 1024);
    /* Of the opening 7 + 5 + 2 deals every fourth of a segment is not real: 2 of the 14. */
    for (unsigned i = 0; i < HELD_KINDS; i++)
        real += i % HELD_KINDS_OF_SEGMENT < 4 ? game.world->held[i] : 0;
    ck_assert_uint_eq(world_deals_held(game.world), 10);
    ck_assert_uint_eq(real, 9);
    game.world->deal_count = 0; /* all places are free */
    struct broken broken;
    uint32_t held = world_deals_held(game.world);
    memcpy(game.before, game.world, checked_size(&game));
    world_step(game.world, &game.week);
    ck_assert_msg(world_week_holds(game.before, game.world, &game.week, &broken), "%s",
                  broken.sentence);
    /* The first four that open have waited since the start, before all that came this week. */
    unsigned opened = 0;
    for (uint32_t k = 0; k < game.week.count; k++)
        opened += game.week.list[k].kind == HAPPENING_DEAL_OPENED;
    ck_assert_uint_eq(opened, 4);
    ck_assert_uint_ge(world_deals_held(game.world), held - 4);
    for (uint32_t i = 0; i < game.world->deal_count; i++)
        ck_assert_double_eq_tol(world_deal_const(game.world, i)->cover, 0.7, 1e-12);
    checked_end(&game);
}
END_TEST

START_TEST(a_signature_waits_and_keeps_its_discount)
{
    struct setup setup;
    unsigned waited = 0, signed_later = 0;
    setup_default(&setup);
    checked_start(&game, &setup, 3, 256, 149);
    world_decide(game.world, ROLE_AE, SLOT_disc, 0.2);
    for (int week = 0; week < YEAR_WEEKS; week++) {
        checked_week(&game);
        for (uint32_t k = 0; k < game.week.count; k++) {
            const struct happening *h = &game.week.list[k];
            waited += h->kind == HAPPENING_SIGNATURE_WAITS;
            if (h->kind == HAPPENING_DEAL_WON && week > 0) {
                for (uint32_t i = 0; i < game.before->deal_count; i++) {
                    const struct deal *deal = world_deal_const(game.before, i);
                    if (deal->id != h->id || !deal->signing) continue;
                    ck_assert_double_eq(deal->disc, h->detail);
                    signed_later++;
                }
            }
        }
    }
    ck_assert_uint_gt(waited, 0);
    ck_assert_uint_gt(signed_later, 0);
    checked_end(&game);
}
END_TEST

/* ---- Each claim notices its own kind of wrong ---- */

static void spoil_stock(struct world *w)
{
    w->Lg[1] = -1e-9;
}
static void spoil_segment(struct world *w)
{
    w->M[2] = w->setup.parameters.N[2] + 1;
}
static void spoil_share(struct world *w)
{
    w->B = 1.0001;
}
static void spoil_number(struct world *w)
{
    world_customer(w, 3)->val = strtod("inf", NULL);
}
static void spoil_points(struct world *w)
{
    w->ceo_view = 101;
}
static void spoil_order(struct world *w)
{
    w->decided.disc = 0.9;
}
static void spoil_sum(struct world *w)
{
    w->decided.act_mix[0] += 0.1;
}
static void spoil_staff(struct world *w)
{
    w->staff[3] = w->staff[4];
}
static void spoil_chair(struct world *w)
{
    w->hold[2] = PERSONS_MAX;
}
static void spoil_deal_order(struct world *w)
{
    world_deal(w, 1)->id = world_deal(w, 0)->id;
}
static void spoil_customer_order(struct world *w)
{
    world_customer(w, 7)->id = 9999999;
}
static void spoil_deal_kind(struct world *w)
{
    world_deal(w, 0)->good = 2;
}

static const struct {
    void (*spoil)(struct world *w);
    const char *sentence;
} state_spoilers[] = {
    {spoil_stock, "a stock is negative or larger than its segment"},
    {spoil_segment, "a stock is negative or larger than its segment"},
    {spoil_share, "a share is outside 0..1"},
    {spoil_number, "a number is not finite"},
    {spoil_points, "points are outside 0..100"},
    {spoil_order, "an order is outside its range"},
    {spoil_sum, "the shares of an order do not add up"},
    {spoil_staff, "not everybody of the staff has one seat"},
    {spoil_chair, "a chair is held by nobody"},
    {spoil_deal_order, "ids of deals do not grow"},
    {spoil_customer_order, "ids of customers do not grow"},
    {spoil_deal_kind, "a deal is of no kind"},
};

START_TEST(a_wrong_state_is_noticed_and_named)
{
    struct setup setup;
    struct broken broken = {0};
    setup_default(&setup);
    checked_start(&game, &setup, 4, 64, 512);
    checked_weeks(&game, 20);
    state_spoilers[_i].spoil(game.world);
    ck_assert(!world_state_holds(game.world, &broken));
    ck_assert_str_eq(broken.sentence, state_spoilers[_i].sentence);
    checked_end(&game);
}
END_TEST

/* The first happening of the kind, or NULL. */
static struct happening *told(enum happening_kind kind)
{
    for (uint32_t i = 0; i < game.week.count; i++)
        if (game.week.list[i].kind == kind) return &game.week.list[i];
    return NULL;
}

static bool spoil_open(void)
{
    game.world->deal_count -= 1; /* the youngest deal vanishes */
    return true;
}
static bool spoil_customers(void)
{
    game.world->customer_count -= 1;
    return true;
}
static bool spoil_end(void)
{
    struct happening *dark = told(HAPPENING_DEAL_DARK);
    if (dark == NULL) return false;
    dark->kind = HAPPENING_THEME;
    return true;
}
static bool spoil_double_end(void)
{
    struct happening *dark = told(HAPPENING_DEAL_DARK);
    if (dark == NULL || game.week.count >= HAPPENINGS_MAX) return false;
    game.week.list[game.week.count++] = *dark;
    return true;
}
static bool spoil_held(void)
{
    game.world->held[2] += 1;
    return true;
}
static bool spoil_signature(void)
{
    struct happening *won = told(HAPPENING_DEAL_WON);
    if (won != NULL) won->value += 0.01;
    return won != NULL;
}
static bool spoil_renewal(void)
{
    struct happening *renewed = told(HAPPENING_RENEWED);
    if (renewed != NULL) renewed->value += 0.01;
    return renewed != NULL;
}
static bool spoil_due(void)
{
    game.week.result.due += 1;
    return true;
}
static bool spoil_revenue(void)
{
    game.week.result.revenue += 0.01;
    return true;
}
static bool spoil_cost(void)
{
    game.week.result.cost += 0.01;
    return true;
}
static bool spoil_profit(void)
{
    game.week.result.profit += 0.01;
    return true;
}
static bool spoil_books(void)
{
    game.world->revenue_of_quarter[3] += 0.01;
    return true;
}
static bool spoil_clock(void)
{
    game.world->week += 1;
    return true;
}
static bool spoil_setup(void)
{
    game.world->setup.parameters.leak += 0.001;
    return true;
}

static const struct {
    bool (*spoil)(void);
    const char *sentence;
} week_spoilers[] = {
    {spoil_open, "a deal or customer is not in exactly one state"},
    {spoil_customers, "a deal or customer is not in exactly one state"},
    {spoil_end, "a deal or customer is not in exactly one state"},
    {spoil_double_end, "a deal or customer is not in exactly one state"},
    {spoil_held, "a waiting deal is lost"},
    {spoil_signature, "a won deal has no customer of its own"},
    {spoil_renewal, "a booked cent has no signature"},
    {spoil_due, "who was due has neither renewed nor left"},
    {spoil_revenue, "profit is not margin less cost"},
    {spoil_cost, "the lines of cost do not add up"},
    {spoil_profit, "profit is not margin less cost"},
    {spoil_books, "the books miss revenue"},
    {spoil_clock, "the week does not follow"},
    {spoil_setup, "a week has changed the setup"},
};

START_TEST(a_wrong_week_is_noticed_and_named)
{
    struct setup setup;
    struct broken broken = {0};
    bool is_spoilt = false;
    setup_default(&setup);
    checked_start(&game, &setup, 4, 64, 512);
    for (int week = 0; week < YEAR_WEEKS && !is_spoilt; week++) {
        checked_week(&game);
        is_spoilt = week > 10 && week_spoilers[_i].spoil();
    }
    ck_assert(is_spoilt);
    ck_assert(!world_week_holds(game.before, game.world, &game.week, &broken));
    ck_assert_str_eq(broken.sentence, week_spoilers[_i].sentence);
    checked_end(&game);
}
END_TEST

#define COUNT(list) (int)(sizeof(list) / sizeof *(list))

int main(void)
{
    Suite *suite = suite_create("invariants");
    TCase *tcase = tcase_create("invariants");
    tcase_set_timeout(tcase, 30);
    tcase_add_loop_test(tcase, every_policy_keeps_the_invariants_from_first_week_to_last, 0,
                        COUNT(policies));
    tcase_add_loop_test(tcase, however_small_the_world_nothing_is_lost, 0, COUNT(small_worlds));
    tcase_add_test(tcase, a_world_that_is_large_enough_goes_like_a_larger_one);
    tcase_add_test(tcase, a_waiting_deal_opens_as_what_it_was);
    tcase_add_test(tcase, a_signature_waits_and_keeps_its_discount);
    tcase_add_loop_test(tcase, a_wrong_state_is_noticed_and_named, 0, COUNT(state_spoilers));
    tcase_add_loop_test(tcase, a_wrong_week_is_noticed_and_named, 0, COUNT(week_spoilers));
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
