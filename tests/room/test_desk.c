/* What lies on a desk: advice, near signs, the note's prompts, the ask that comes back, bots. */
#include "bench.h"
#include "project.h"
#include "room_advice.h"
#include "room_script.h"
#include "room_views.h"
#include "suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct bench bench;
static struct view_market_view market;
static struct view_pipeline_view pipeline;
static struct view_review_view review;
static struct view_desk_view desk;

static void play(unsigned people, uint16_t weeks)
{
    char name[8];
    bench_new(&bench);
    bench.scenario.rotation_count = 1;
    bench.scenario.rotations[0].week = 13;
    bench.scenario.settings.bots = BOTS_FILL;
    bench_open(&bench, 1);
    bench_facilitate(&bench, 1);
    for (unsigned i = 0; i < people; i++) {
        snprintf(name, sizeof name, "P-%c", (char)('a' + i));
        bench_join(&bench, 10 + i, name);
    }
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
    if (weeks > 0) ck_assert(bench_advance(&bench, 1, weeks));
}

static struct person *holder_of(enum role role)
{
    return room_person(bench.room, bench.room->teams[0].chairs[role].holder);
}

static void say(enum role role, uint16_t slot, double value, char burning[200])
{
    struct panel panel = {.count = 1, .rows = {{slot, value}}};
    char move[200];
    room_advise(role, &panel, burning, move);
    ck_assert_uint_gt(strlen(move), 10);
}

START_TEST(what_burns_is_told_with_its_number)
{
    char burning[200];
    say(ROLE_PROSPECT, METRIC_SLOT_wait, 62, burning);
    ck_assert_str_eq(burning, "Leads wait 62 hours for an answer.");
    say(ROLE_AM, METRIC_SLOT_red, 17.3, burning);
    ck_assert_str_eq(burning, "17 customers are unhappy and may not renew.");
    say(ROLE_DEMAND, METRIC_SLOT_acc, 0.41, burning);
    ck_assert_str_eq(burning, "Sales takes only 41% of the leads that you pass on.");
}
END_TEST

START_TEST(every_chair_has_advice_even_without_a_number)
{
    struct panel panel = {0};
    char burning[200], move[200];
    room_advise((enum role)_i, &panel, burning, move);
    ck_assert_str_eq(burning, "Nothing is burning in this chair.");
    ck_assert_uint_gt(strlen(move), 10);
}
END_TEST

START_TEST(advice_hangs_on_numbers_that_the_chair_can_see)
{
    static const struct {
        enum role role;
        unsigned slot;
        const char *burning;
    } rows[] = {
#define ADVICE(role, slot, side, threshold, burning, move)                                         \
    {ROLE_##role, METRIC_SLOT_##slot, burning},
#include "room_advice.def"
#undef ADVICE
    };
    unsigned of_role[ROLE_COUNT] = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct metric_info *info = metric_info(metric_of_slot(rows[i].slot));
        of_role[rows[i].role]++;
        ck_assert_msg(info->access[rows[i].role] != ACCESS_o, "%s", rows[i].burning);
        ck_assert_msg(strlen(rows[i].burning) <= 95, "%s", rows[i].burning);
    }
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        ck_assert_uint_ge(of_role[role], 3);
}
END_TEST

START_TEST(before_the_first_week_nobody_is_blamed_for_nothing)
{
    struct panel panel = {.count = 1, .is_start = true, .rows = {{METRIC_SLOT_passed, 0}}};
    char burning[200], move[200];
    room_advise(ROLE_DEMAND, &panel, burning, move);
    ck_assert_str_eq(burning, "Nothing is burning in this chair.");
    panel.is_start = false;
    room_advise(ROLE_DEMAND, &panel, burning, move);
    ck_assert_str_eq(burning, "Only 0 leads went to sales last week.");
}
END_TEST

START_TEST(near_signs_keep_the_last_half_year_oldest_first)
{
    play(8, 30);
    const struct team *team = &bench.room->teams[0];
    memset(&desk, 0, sizeof desk);
    fill_desk_view(bench.room, 0, ROLE_DEMAND, &desk);
    ck_assert_uint_eq(desk.signs_count, levers_of_role(ROLE_DEMAND));
    ck_assert_uint_eq(desk.signs[0].metric, METRIC_SLOT_raw);
    ck_assert_uint_eq(desk.signs[0].points_count, 26);
    for (unsigned k = 0; k < 26; k++) {
        double then = team->weeks[4 + k].raw;
        ck_assert(desk.signs[0].points[k].value <= then && desk.signs[0].points[k].value >= then);
    }
    bench_free(&bench);
}
END_TEST

START_TEST(the_note_is_begun_from_what_the_chair_did)
{
    play(8, 6);
    struct person *person = holder_of(ROLE_AE);
    unsigned viewer = 9 + person->id;
    ck_assert(bench_decide(&bench, viewer, ROLE_AE, SLOT_disc, 0.12));
    memset(&review, 0, sizeof review);
    room_note_prompts(bench.room, person, &review);
    ck_assert_str_eq(review.trying, "Everyday discount: from 6% to 12%");
    ck_assert_uint_gt(strlen(review.burning), 5);
    ck_assert_ptr_nonnull(strstr(review.talk_to, holder_of(ROLE_PROSPECT)->name));
    struct command note = {.id = COMMAND_NOTE};
    note.as.note.role = ROLE_AE;
    memcpy(note.as.note.trying, "My own words", 13);
    ck_assert(bench_do(&bench, viewer, &note));
    memset(&review, 0, sizeof review);
    room_note_prompts(bench.room, person, &review);
    ck_assert_str_eq(review.trying, "My own words");
    bench_free(&bench);
}
END_TEST

START_TEST(the_ask_comes_back_when_its_author_first_sits_on_that_side)
{
    play(8, 13);
    for (uint32_t i = 0; i < bench.room->person_count; i++) {
        struct command ask = {.id = COMMAND_ASK};
        memcpy(ask.as.ask.text, "Answer faster", 14);
        ck_assert_msg(bench_do(&bench, 10 + i, &ask), "%s", bench.sentence);
    }
    unsigned greeted = 0;
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        memset(&desk, 0, sizeof desk);
        fill_desk_view(bench.room, 0, (enum role)role, &desk);
        ck_assert_str_eq(desk.asked, "");
    }
    ck_assert(bench_advance(&bench, 1, 1));
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        const struct person *holder = holder_of((enum role)role);
        memset(&desk, 0, sizeof desk);
        fill_desk_view(bench.room, 0, (enum role)role, &desk);
        bool first = holder != NULL && role_side((enum role)role) != SIDE_NEUTRAL &&
                     (holder->has_held & roles_of_side(role_side((enum role)role))) == 0;
        ck_assert_int_eq(desk.asked[0] != 0, first);
        greeted += desk.asked[0] != 0;
    }
    ck_assert_uint_gt(greeted, 3);
    bench_free(&bench);
}
END_TEST

START_TEST(deals_that_ended_are_told_to_sales_only)
{
    play(8, 20);
    const struct happenings *week = &bench.room->teams[0].happenings;
    memset(&pipeline, 0, sizeof pipeline);
    fill_pipeline_view(bench.room, holder_of(ROLE_AE), &pipeline);
    unsigned ended = 0;
    for (unsigned i = 0; i < pipeline.deals_count; i++) {
        ended += pipeline.deals[i].stage >= 4;
        ck_assert(pipeline.deals[i].name[0] != 0 && pipeline.deals[i].value_cents > 0);
    }
    ck_assert_uint_gt(ended, 0);
    ck_assert_uint_eq(ended, week->result.won + week->result.lost);
    memset(&pipeline, 0, sizeof pipeline);
    fill_pipeline_view(bench.room, holder_of(ROLE_DEMAND), &pipeline);
    ck_assert_uint_gt(pipeline.deals_count, 0);
    for (unsigned i = 0; i < pipeline.deals_count; i++)
        ck_assert(pipeline.deals[i].stage < 4 && pipeline.deals[i].name[0] == 0 &&
                  pipeline.deals[i].value_cents == -1);
    memset(&market, 0, sizeof market);
    fill_market_view(bench.room, holder_of(ROLE_AM), &market);
    ck_assert_str_ne(market.segments[0].name, "");
    ck_assert_uint_eq(market.customers_count, bench.room->teams[0].world->customer_count);
    bench_free(&bench);
}
END_TEST

/* ---- Bots ---- */

static struct policy *load_policy(struct script *script, const char *lua)
{
    static struct findings findings;
    char path[] = "/tmp/baton-policy-XXXXXX.lua";
    int file = mkstemps(path, 4);
    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(write(file, lua, strlen(lua)), (ssize_t)strlen(lua));
    close(file);
    findings.count = 0;
    struct policy *policy = script_load_policy(script, path, false, &findings);
    unlink(path);
    ck_assert_msg(policy != NULL, "%s", findings.count ? findings.rows[0].sentence : "");
    return policy;
}

START_TEST(a_policy_plays_only_the_chairs_that_no_person_holds)
{
    struct sandbox_limits limits = sandbox_limits_room();
    struct script *script = script_new(&limits);
    play(1, 0);
    struct world *world = bench.room->teams[0].world;
    struct policy *policy = load_policy(
        script, "return { name = 'bold', decide = function(view) return { { command = 'decide', "
                "disc = 0.2, sla = 5, ceo_field = 0.4, act_spend = 3 } } end }");
    room_set_script(bench.room, NULL, script);
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        room_set_policy(bench.room, (enum role)role, policy);
    ck_assert(bench_advance(&bench, 1, 2));
    const struct decisions *d = &world->decided, *habits = &world->setup.habits;
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
        bool is_bot = bench.room->teams[0].chairs[role].holder == 0;
        double now = role == ROLE_AE         ? d->disc - habits->disc
                     : role == ROLE_PROSPECT ? d->sla - habits->sla
                     : role == ROLE_CEO      ? d->ceo_field - habits->ceo_field
                     : role == ROLE_DEMAND   ? d->act_spend - habits->act_spend
                                             : is_bot;
        ck_assert_int_eq(now < 0 || now > 0, is_bot);
    }
    char sentence[200] = "";
    struct room *again = bench_replay(&bench, sentence, sizeof sentence);
    ck_assert_msg(again != NULL, "%s", sentence);
    room_free(again);
    bench_free(&bench);
    script_free(script);
}
END_TEST

START_TEST(without_bots_every_empty_chair_keeps_its_standing_orders)
{
    struct sandbox_limits limits = sandbox_limits_room();
    struct script *script = script_new(&limits);
    play(1, 0);
    struct world *world = bench.room->teams[0].world;
    room_set_script(bench.room, NULL, script);
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        room_set_policy(bench.room, (enum role)role,
                        load_policy(script, "return { name = 'bold', decide = function(view) "
                                            "return { { command = 'decide', sla = 5, disc = 0.2 "
                                            "} } end }"));
    bench.room->open.bots = 0;
    ck_assert(bench_advance(&bench, 1, 2));
    for (unsigned slot = SLOT_blitz; slot <= SLOT_cull; slot++)
        ck_assert_double_eq(decisions_get(&world->decided, slot),
                            decisions_get(&world->setup.habits, slot));
    bench_free(&bench);
    script_free(script);
}
END_TEST

START_TEST(bots_free_money_before_they_spend_it)
{
    struct sandbox_limits limits = sandbox_limits_room();
    struct script *script = script_new(&limits);
    play(1, 0);
    struct command move = {.id = COMMAND_MOVE_PERSON, .as.move_person.role = ROLE_AE};
    memcpy(move.as.move_person.person_name, "P-a", 4);
    ck_assert_msg(bench_do(&bench, 1, &move), "%s", bench.sentence);
    const struct team *team = &bench.room->teams[0];
    double free_money = team_free_money(team);
    char lua[300];
    snprintf(lua, sizeof lua,
             "return { name = 'shift', decide = function(view) return { { command = 'decide', "
             "brand_spend = %.3f, act_spend = 0 } } end }",
             team->world->decided.brand_spend + free_money + 4);
    struct policy *policy = load_policy(script, lua);
    ck_assert_uint_eq(team->chairs[ROLE_BRAND].holder | team->chairs[ROLE_DEMAND].holder, 0);
    room_set_script(bench.room, NULL, script);
    room_set_policy(bench.room, ROLE_BRAND, policy);
    room_set_policy(bench.room, ROLE_DEMAND, policy);
    ck_assert(bench_advance(&bench, 1, 1));
    ck_assert(team->world->decided.act_spend <= 0);
    ck_assert(team->world->decided.brand_spend > 9);
    for (size_t i = 0; i < REQUESTS_MAX; i++)
        ck_assert_uint_eq(team->requests[i].id, 0);
    bench_free(&bench);
    script_free(script);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("desk");
    TCase *tcase = tcase_create("desk");
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, what_burns_is_told_with_its_number);
    tcase_add_loop_test(tcase, every_chair_has_advice_even_without_a_number, 0, ROLE_COUNT);
    tcase_add_test(tcase, advice_hangs_on_numbers_that_the_chair_can_see);
    tcase_add_test(tcase, before_the_first_week_nobody_is_blamed_for_nothing);
    tcase_add_test(tcase, near_signs_keep_the_last_half_year_oldest_first);
    tcase_add_test(tcase, the_note_is_begun_from_what_the_chair_did);
    tcase_add_test(tcase, the_ask_comes_back_when_its_author_first_sits_on_that_side);
    tcase_add_test(tcase, deals_that_ended_are_told_to_sales_only);
    tcase_add_test(tcase, a_policy_plays_only_the_chairs_that_no_person_holds);
    tcase_add_test(tcase, without_bots_every_empty_chair_keeps_its_standing_orders);
    tcase_add_test(tcase, bots_free_money_before_they_spend_it);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
