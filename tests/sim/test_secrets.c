/* Whole games: in every week, whatever a chair must not know is changed at once, and what leaves
 * the world for that chair stays the same, byte by byte. */
#include "suite.h"

#include "policy_runs.h"
#include "secrets.h"

static size_t world_bytes(void)
{
    return world_size_bytes(WORLD_DEALS_USUAL, WORLD_CUSTOMERS_USUAL);
}

/* Everything of the simulation that may leave for somebody with these chairs. */
struct seen {
    struct panel panels[ROLE_COUNT];
    struct view_market_view market;
    struct view_pipeline_view pipeline;
};

static struct seen before, after;
static struct world *copy;
static struct happenings week, changed_week;

static void look(const struct world *world, unsigned roles, const struct happenings *played,
                 struct seen *seen)
{
    memset(seen, 0, sizeof *seen);
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        if (roles & (1u << role)) project(world, (enum role)role, &seen->panels[role]);
    project_market(world, (uint16_t)roles, &seen->market);
    project_pipeline(world, (uint16_t)roles, played, &seen->pipeline);
}

static bool is_noticed(const struct world *world, unsigned roles, unsigned field, unsigned how)
{
    memcpy(copy, world, world_bytes());
    secrets_change(copy, roles, field, how);
    changed_week = week;
    if (field == WORLD_FIELD_COUNT) secrets_change_week(&changed_week, world, roles);
    /* Whose work is no single deal sees nothing of how they end. */
    if (field == WORLD_FIELD_COUNT && !secret_may_see(world, roles, FIELD_deal_id, 0))
        changed_week.count = 0;
    look(copy, roles, &changed_week, &after);
    return memcmp(&before, &after, sizeof before) != 0;
}

/* When something is noticed, the fields that give it away are named. */
static void hold_secrets(const struct world *world, unsigned roles)
{
    look(world, roles, &week, &before);
    for (unsigned how = 0; how < 2; how++) {
        char leaks[400] = "";
        size_t size = 0;
        if (!is_noticed(world, roles, WORLD_FIELD_COUNT, how)) continue;
        for (unsigned field = 0; field < WORLD_FIELD_COUNT; field++)
            if (is_noticed(world, roles, field, how) && size + 40 < sizeof leaks)
                size += (size_t)snprintf(leaks + size, sizeof leaks - size, " %s",
                                         world_field_name(field));
        ck_abort_msg("chairs %x notice in week %u:%s", roles, world->week, leaks);
    }
}

/* Ways to play under which conditions open and close: nobody asks, everybody asks and explains,
 * one head, good systems, everything near the ends. */
static const char *const orders[] = {
    "",
    BALANCED "x_infra=6",
    "consult=1 reason=1 pmi_wl=0.3 x_infra=6 ridealong=1 shared=1 ceo_field=0.5 ceo_mkt=3",
    "structure=1 consult=0 reason=0 pmi_wl=0 x_infra=0",
    "structure=2 smgr=0 x_infra=3 qe_disc=0.25 disc=0.1",
    "brand_spend=0 act_spend=8 x_sales=14 x_rd=3 qe_disc=0.25 disc=0.07 offmsg=0.4 lead_own.0=1",
};
#define GAMES (int)(sizeof orders / sizeof *orders)

static void open_surprises(struct setup *setup)
{
    const struct shock shocks[] = {{SHOCK_pricewar, 12, 10, 0, 0.2},
                                   {SHOCK_launch, 25, 4, 0, 0.1},
                                   {SHOCK_voice, 34, 8, 0, 0.5},
                                   {SHOCK_outage, 18, 3, 0, 0.5},
                                   {SHOCK_sat, 40, 1, 0, -0.1}};
    for (size_t i = 0; i < sizeof shocks / sizeof *shocks; i++)
        ck_assert(setup_add_shock(setup, &shocks[i]));
}

static void play_game(const char *wanted, uint64_t seed, unsigned roles_first, unsigned step)
{
    struct setup setup;
    setup_default(&setup);
    open_surprises(&setup);
    put_orders(&setup.habits, wanted);
    struct world *world = world_new(&setup, seed);
    copy = malloc(world_bytes());
    memset(&week, 0, sizeof week);
    while (!world_is_over(world)) {
        for (unsigned roles = roles_first; roles < 1u << ROLE_COUNT; roles *= step)
            hold_secrets(world, roles);
        if (world->week > 0 && world->week % 13 == 0) world_rotate_cycle(world, 1);
        world_step(world, &week);
    }
    free(copy);
    free(world);
}

START_TEST(no_chair_notices_what_it_must_not_know_in_any_week)
{
    for (unsigned seed = 1; seed <= suite_rounds(1); seed++)
        play_game(orders[_i], seed, 1, 2);
}
END_TEST

/* Persons in small teams hold two or three chairs: they see what any of them may see. */
static const unsigned pairs[] = {
    SECRET_BIT(BRAND) | SECRET_BIT(DEMAND),
    SECRET_BIT(PMI) | SECRET_BIT(DEMAND),
    SECRET_BIT(CX) | SECRET_BIT(AM),
    SECRET_BIT(PROSPECT) | SECRET_BIT(AE),
    SECRET_BIT(CX) | SECRET_BIT(BRAND),
    SECRET_BIT(BRAND) | SECRET_BIT(DEMAND) | SECRET_BIT(PMI),
    SECRET_BIT(CEO) | SECRET_BIT(CX),
    SECRET_BIT(CX) | SECRET_BIT(DIRECTOR),
};

START_TEST(nor_does_a_person_with_several_chairs)
{
    for (int i = 0; i < GAMES; i++)
        play_game(orders[i], 3, pairs[_i], 1u << ROLE_COUNT);
}
END_TEST

START_TEST(the_test_notices_a_number_that_a_chair_may_see)
{
    struct setup setup;
    setup_default(&setup);
    struct world *world = world_new(&setup, 1);
    copy = malloc(world_bytes());
    for (int i = 0; i < 10; i++)
        world_step(world, &week);
    look(world, SECRET_BIT(AE), &week, &before);
    /* Changed for somebody who may not see it, looked at by somebody who may. */
    memcpy(copy, world, world_bytes());
    secrets_change(copy, SECRET_BIT(CX), FIELD_deal_val, 0);
    look(copy, SECRET_BIT(AE), &week, &after);
    ck_assert(memcmp(&before, &after, sizeof before) != 0);
    look(world, SECRET_BIT(CX), &week, &before);
    ck_assert(!is_noticed(world, SECRET_BIT(CX), WORLD_FIELD_COUNT, 0));
    free(copy);
    free(world);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("secrets");
    TCase *tcase = tcase_create("secrets");
    tcase_set_timeout(tcase, 30.0 * suite_rounds(1));
    tcase_add_loop_test(tcase, no_chair_notices_what_it_must_not_know_in_any_week, 0, GAMES);
    tcase_add_loop_test(tcase, nor_does_a_person_with_several_chairs, 0,
                        (int)(sizeof pairs / sizeof *pairs));
    tcase_add_test(tcase, the_test_notices_a_number_that_a_chair_may_see);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
