/* What MODEL 2.5 says a chair does not see does not leave the world, in no disguise. */
#include "suite.h"

#include "policy_runs.h"
#include "project_inside.h"
#include "random.h"
#include "real.h"
#include "streams.h"
#include "structural.h"

static struct world *w;

static void begin(void)
{
    struct setup setup;
    setup_default(&setup);
    w = world_new(&setup, 3);
    for (int i = 0; i < 20; i++)
        world_step(w, NULL);
}

static void end(void)
{
    free(w);
}

static bool sees(enum role role, const char *symbol)
{
    struct panel panel;
    uint16_t slot;
    double value;
    ck_assert_msg(metric_slot_find(symbol, &slot), "no metric %s", symbol);
    project(w, role, &panel);
    return panel_get(&panel, slot, &value);
}

static double seen(enum role role, const char *symbol)
{
    struct panel panel;
    uint16_t slot;
    double value = 0;
    ck_assert(metric_slot_find(symbol, &slot));
    project(w, role, &panel);
    ck_assert(panel_get(&panel, slot, &value));
    return value;
}

START_TEST(no_chair_sees_what_the_model_hides_from_it)
{
    static const struct {
        enum role role;
        const char *symbol;
    } hidden[] = {
        {ROLE_BRAND, "won"},     {ROLE_BRAND, "disc"},   {ROLE_BRAND, "satm"}, {ROLE_BRAND, "Tsm"},
        {ROLE_DEMAND, "satm"},   {ROLE_DEMAND, "inbox"}, {ROLE_PMI, "due"},    {ROLE_PMI, "deals"},
        {ROLE_PROSPECT, "A[0]"}, {ROLE_PROSPECT, "cpl"}, {ROLE_AE, "satm"},    {ROLE_AE, "K"},
        {ROLE_AE, "A[1]"},       {ROLE_AE, "raw"},       {ROLE_AM, "raw"},     {ROLE_CX, "due"},
        {ROLE_CX, "deals"},      {ROLE_CEO, "Tsm"},      {ROLE_CEO, "notes"},  {ROLE_CX, "profit"},
        {ROLE_DEMAND, "profit"},
    };
    for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
        ck_assert_msg(!sees(hidden[i].role, hidden[i].symbol), "%s of role %u", hidden[i].symbol,
                      hidden[i].role);
}
END_TEST

START_TEST(conditions_open_and_close_a_number)
{
    w->F = 0.49;
    ck_assert(!sees(ROLE_DEMAND, "wait"));
    w->F = 0.5;
    ck_assert(sees(ROLE_DEMAND, "wait"));
    w->done.consult = 0.49;
    ck_assert(!sees(ROLE_PROSPECT, "campaign"));
    w->done.consult = 0.5;
    ck_assert(sees(ROLE_PROSPECT, "campaign"));
    w->done.reason = 0.4;
    ck_assert(!sees(ROLE_AM, "signed_disc"));
    w->done.reason = 0.5;
    ck_assert(sees(ROLE_AM, "signed_disc"));
    w->done.pmi_wl = 0;
    ck_assert(!sees(ROLE_PMI, "won"));
}
END_TEST

START_TEST(the_director_sees_nothing_where_there_is_none)
{
    struct panel panel;
    project(w, ROLE_DIRECTOR, &panel);
    ck_assert_uint_eq(panel.count, 0);
    w->done.structure = 2;
    project(w, ROLE_DIRECTOR, &panel);
    ck_assert_uint_gt(panel.count, 0);
}
END_TEST

/* Everything that only the debrief may tell. */
static void change_what_is_hidden(void)
{
    for (uint32_t i = 0; i < w->deal_count; i++)
        world_deal(w, i)->good ^= 1;
    for (uint32_t i = 0; i < w->customer_count; i++) {
        struct customer *c = world_customer(w, i);
        c->bad ^= 1;
        c->rush ^= 1;
        c->over += 0.1;
    }
    for (int s = 0; s < SEGMENTS; s++) {
        double good = w->Lg[s];
        w->Lg[s] = w->Lb[s];
        w->Lb[s] = good;
        good = w->Pg[s];
        w->Pg[s] = w->Pb[s];
        w->Pb[s] = good;
        w->M[s] *= 0.5;
    }
    w->C = 0.1;
    w->R = 0.3;
    w->Xq = 0.2;
    w->ego = 3;
    w->Tms = 0.1;
    w->X = 0.9;
    w->subversion = SUBVERSION_INBOX;
}

START_TEST(what_only_the_debrief_tells_moves_no_panel)
{
    static struct panel before[ROLE_COUNT], after;
    w->done.structure = 2; /* the director's panel too */
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        project(w, (enum role)role, &before[role]);
    change_what_is_hidden();
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        project(w, (enum role)role, &after);
        ck_assert_uint_eq(after.count, before[role].count);
        for (size_t i = 0; i < after.count; i++)
            ck_assert_msg(after.rows[i].value == before[role].rows[i].value,
                          "role %u sees it in metric %u", role, after.rows[i].metric);
    }
}
END_TEST

START_TEST(asking_twice_does_not_average_the_noise_away)
{
    double first = seen(ROLE_PMI, "gap");
    ck_assert(first == seen(ROLE_PMI, "gap"));
    ck_assert(first != w->last[SIGNAL_gap]);
    world_step(w, NULL);
    ck_assert(first != seen(ROLE_PMI, "gap"));
}
END_TEST

/* How many standard normal draws lie between what a chair reads and what is true. */
static double luck_of(double read, double truth)
{
    return real_log(read / truth) / (eqV1_blur * (1 - w->F));
}

static double drawn(uint64_t role, uint64_t slot)
{
    return random_normal(w->seed, STREAM_VIEW, w->week, role * 64 + slot);
}

START_TEST(a_number_keeps_its_noise_when_others_are_appended)
{
    double luck = luck_of(seen(ROLE_PMI, "Tsm"), w->Tsm);
    ck_assert_double_eq_tol(luck, drawn(ROLE_PMI, METRIC_SLOT_Tsm), 1e-9);
}
END_TEST

START_TEST(an_appended_number_has_a_noise_of_its_own)
{
    ck_assert_uint_ge(METRIC_SLOT_over_limit, 64);
    w->done.corridor = 0;
    double luck = luck_of(seen(ROLE_PMI, "over_limit"), w->ema_disc);
    for (uint64_t role = 0; role < ROLE_COUNT; role++) {
        for (uint64_t slot = 0; slot < 64; slot++) {
            double off = luck - drawn(role, slot);
            ck_assert_msg(off > 1e-9 || off < -1e-9, "role %u, slot %u", (unsigned)role,
                          (unsigned)slot);
        }
    }
}
END_TEST

START_TEST(a_survey_holds_for_four_weeks_within_three_points)
{
    while (w->week % 4 != 1)
        world_step(w, NULL);
    double truth = w->A[0], first = seen(ROLE_BRAND, "A[0]");
    ck_assert_double_le(first - truth, 0.03);
    ck_assert_double_ge(first - truth, -0.03);
    for (int i = 0; i < 3; i++) {
        world_step(w, NULL);
        ck_assert(first == seen(ROLE_BRAND, "A[0]"));
    }
    world_step(w, NULL);
    ck_assert(first != seen(ROLE_BRAND, "A[0]"));
}
END_TEST

START_TEST(a_managing_director_out_of_touch_reads_old_news)
{
    double truth[40];
    for (int i = 0; i < 16; i++) {
        truth[w->week] = w->last[SIGNAL_satm]; /* after week - 1 */
        world_step(w, NULL);
    }
    truth[w->week] = w->last[SIGNAL_satm];
    /* Engagement of the default company: 0.5 * 0.1 / 0.3 + 0.25 * 1 / 2. */
    unsigned lag = (unsigned)(10 - 8 * w->last[SIGNAL_eng] + 0.5);
    ck_assert_uint_eq(lag, 8);
    ck_assert(seen(ROLE_CEO, "satm") == truth[w->week - lag]);
    w->last[SIGNAL_eng] = 0.6;
    ck_assert(seen(ROLE_CEO, "satm") == w->last[SIGNAL_satm]);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("veil");
    TCase *veil = tcase_create("veil");
    tcase_add_checked_fixture(veil, begin, end);
    tcase_add_test(veil, no_chair_sees_what_the_model_hides_from_it);
    tcase_add_test(veil, conditions_open_and_close_a_number);
    tcase_add_test(veil, the_director_sees_nothing_where_there_is_none);
    tcase_add_test(veil, what_only_the_debrief_tells_moves_no_panel);
    tcase_add_test(veil, asking_twice_does_not_average_the_noise_away);
    tcase_add_test(veil, a_number_keeps_its_noise_when_others_are_appended);
    tcase_add_test(veil, an_appended_number_has_a_noise_of_its_own);
    tcase_add_test(veil, a_survey_holds_for_four_weeks_within_three_points);
    tcase_add_test(veil, a_managing_director_out_of_touch_reads_old_news);
    suite_add_tcase(suite, veil);
    return suite_run(suite);
}
