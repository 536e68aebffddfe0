#include "apply.h"
#include "bench_budget.h"
#include "bench_jobs.h"
#include "bench_lines.h"
#include "captured.h"
#include "verbs.h"

#define SCENARIO "scripts/scenarios/air_cover.lua"
#define BALANCED "scripts/policies/balanced.lua"
#define ADAPTIVE "scripts/policies/adaptive.lua"

static struct findings findings;

static struct bench_plan plan_of(const char *policy)
{
    struct bench_plan plan = {0};
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++)
        plan.policy_paths[role] = policy;
    return plan;
}

static struct bench_game *game_of(const char *lua)
{
    const char *path = own_path("policy.lua");
    char text[400] = "";
    write_text(path, lua);
    struct bench_plan plan = plan_of(path);
    struct bench_game *game = bench_game_new(&plan, 1, &findings);
    unlink(path);
    if (findings.count > 0) finding_text(&findings.rows[0], text, sizeof text);
    ck_assert_msg(game != NULL, "%s", text);
    return game;
}

static void expect_no_fault(const struct bench_game *game)
{
    const struct findings *faults = bench_game_faults(game);
    ck_assert_msg(faults->count == 0, "%s", faults->rows[0].sentence);
}

START_TEST(the_same_seed_gives_the_same_bytes)
{
    struct captured one = CAPTURE(verb_simulate, SCENARIO, "--runs", "4", "--policy", ADAPTIVE);
    char *first = strdup(one.text);
    struct captured two = CAPTURE(verb_simulate, SCENARIO, "--runs", "4", "--policy", ADAPTIVE);
    ck_assert_int_eq(two.code, LAB_DONE);
    ck_assert_str_eq(first, two.text);
    free(first);
}
END_TEST

START_TEST(two_processes_print_what_one_prints)
{
    struct captured one = CAPTURE(verb_simulate, SCENARIO, "--runs", "7", "--seed", "40");
    char *first = strdup(one.text);
    struct captured two =
        CAPTURE(verb_simulate, SCENARIO, "--runs", "7", "--seed", "40", "--jobs", "3");
    ck_assert_int_eq(two.code, LAB_DONE);
    ck_assert_str_eq(first, two.text);
    free(first);
}
END_TEST

START_TEST(run_r_uses_seed_n_plus_r)
{
    struct captured many = CAPTURE(verb_simulate, SCENARIO, "--seed", "5", "--runs", "3");
    char *last = strdup(strstr(many.text, "\"seed\":7,"));
    struct captured one = CAPTURE(verb_simulate, SCENARIO, "--seed", "7");
    ck_assert_str_eq(last, strstr(one.text, "\"seed\":7,"));
    free(last);
}
END_TEST

START_TEST(a_trace_has_a_line_a_week_with_the_state_by_its_symbols)
{
    struct captured trace = CAPTURE(verb_simulate, SCENARIO, "--trace", "--weeks", "3");
    unsigned lines = 0;
    for (const char *at = trace.text; *at != 0; at++)
        lines += *at == '\n';
    ck_assert_uint_eq(lines, 3);
    ck_assert_ptr_nonnull(strstr(trace.text, "\"week\":0,\"revenue\":"));
    ck_assert_ptr_nonnull(strstr(trace.text, "\"A\":["));
    ck_assert_ptr_nonnull(strstr(trace.text, "\"ema.acc\":"));
}
END_TEST

START_TEST(wrong_words_are_wrong_usage)
{
    ck_assert_int_eq(CAPTURE(verb_simulate, SCENARIO, "--runs", "0").code, LAB_WRONG_USAGE);
    ck_assert_int_eq(CAPTURE(verb_simulate, SCENARIO, "--runs").code, LAB_WRONG_USAGE);
    ck_assert_int_eq(CAPTURE(verb_simulate, SCENARIO, "--seed", "-1").code, LAB_WRONG_USAGE);
    ck_assert_int_eq(CAPTURE(verb_simulate, SCENARIO, "--sed", "1").code, LAB_WRONG_USAGE);
    ck_assert_int_eq(CAPTURE(verb_simulate, SCENARIO, "--policy", "XY=a.lua").code,
                     LAB_WRONG_USAGE);
    ck_assert_int_eq(CAPTURE(verb_simulate, SCENARIO, SCENARIO).code, LAB_WRONG_USAGE);
}
END_TEST

START_TEST(a_scenario_that_is_not_there_fails_without_a_line)
{
    struct captured captured =
        CAPTURE(verb_simulate, "/nowhere/x.lua", "--jobs", "2", "--runs", "4");
    ck_assert_int_eq(captured.code, LAB_FAILED);
    ck_assert_str_eq(captured.text, "");
}
END_TEST

START_TEST(a_chair_may_have_a_policy_of_its_own)
{
    struct captured mixed =
        CAPTURE(verb_simulate, SCENARIO, "--policy", "AE=scripts/policies/always_discount.lua",
                "--policy", BALANCED);
    ck_assert_int_eq(mixed.code, LAB_DONE);
    ck_assert_ptr_nonnull(strstr(mixed.text, "\"policy\":\"balanced,AE=always_discount\""));
    ck_assert_ptr_null(strstr(mixed.text, "unrestricted"));
}
END_TEST

START_TEST(a_policy_of_the_whole_company_plays_alone)
{
    struct captured mixed =
        CAPTURE(verb_simulate, SCENARIO, "--policy", "AE=scripts/policies/adaptive_oracle.lua");
    ck_assert_int_eq(mixed.code, LAB_FAILED);
    struct captured alone =
        CAPTURE(verb_simulate, SCENARIO, "--policy", "scripts/policies/adaptive_oracle.lua");
    ck_assert_int_eq(alone.code, LAB_DONE);
    ck_assert_ptr_nonnull(strstr(alone.text, "\"unrestricted\":true"));
}
END_TEST

START_TEST(a_policy_sees_what_its_chair_sees_and_no_more)
{
    struct bench_game *game = game_of(
        "return { name = 'peek', decide = function(view)\n"
        "  if view.week < 2 then return {} end\n"
        "  assert((view.util ~= nil) == (view.role == 'AE' or view.role == 'PROSPECT'), 'util')\n"
        "  assert((view.A ~= nil) == (view.role == 'BRAND'), 'A')\n"
        "  assert(view.Tms == nil and view.B == nil and view.X == nil, 'hidden')\n"
        "  assert(view.revenue ~= nil, 'revenue')\n"
        "  assert((view.decisions.disc ~= nil) == (view.role == 'AE'), 'disc')\n"
        "  return {}\n"
        "end }\n");
    while (bench_game_play(game))
        continue;
    expect_no_fault(game);
    bench_game_free(game);
}
END_TEST

START_TEST(what_is_said_is_heard_by_all_a_week_later)
{
    struct bench_game *game =
        game_of("return { name = 'talk', decide = function(view)\n"
                "  if view.week == 3 and view.role == 'CX' then\n"
                "    return { { command = 'say', text = 'hello' } }\n"
                "  end\n"
                "  local heard = #view.said == 1 and view.said[1].role == 'CX'\n"
                "  assert(heard == (view.week == 4), 'heard in week ' .. view.week)\n"
                "  return {}\n"
                "end }\n");
    while (bench_game_play(game))
        continue;
    expect_no_fault(game);
    bench_game_free(game);
}
END_TEST

START_TEST(the_common_budget_holds_and_what_is_beyond_it_waits_for_the_purse)
{
    struct bench_game *game = game_of(
        "return { name = 'greedy', decide = function(view)\n"
        "  if view.role == 'BRAND' then return { { command = 'decide', brand_spend = 20 } } end\n"
        "  if view.role == 'CEO' and view.week == 4 then\n"
        "    assert(#view.requests == 1 and view.requests[1].role == 'BRAND', 'request')\n"
        "    return { { command = 'answer_request', request = view.requests[1].request,\n"
        "               is_granted = true } }\n"
        "  end\n"
        "  return {}\n"
        "end }\n");
    while (bench_game_play(game) && bench_game_world(game)->week < 12) {
        const struct world *world = bench_game_world(game);
        ck_assert_double_le(decisions_budget(&world->decided), 24 + 1e-9);
        if (world->week <= 4) ck_assert_double_eq(world->decided.brand_spend, 6);
        if (world->week == 5) ck_assert_double_gt(world->decided.brand_spend, 15);
    }
    expect_no_fault(game);
    bench_game_free(game);
}
END_TEST

START_TEST(money_that_one_chair_frees_another_can_spend_in_the_same_week)
{
    struct bench_game *game =
        game_of("return { name = 'swap', decide = function()\n"
                "  return { { command = 'decide', brand_spend = 11, act_spend = 2 } }\n"
                "end }\n");
    bench_game_play(game);
    ck_assert_double_eq(bench_game_world(game)->decided.brand_spend, 11);
    ck_assert_double_eq(bench_game_world(game)->decided.act_spend, 2);
    bench_game_free(game);
}
END_TEST

START_TEST(without_a_budget_every_order_counts)
{
    struct bench_game *game =
        game_of("return { name = 'rich', setup = { budget = false }, decide = function()\n"
                "  return { { command = 'decide', brand_spend = 30, x_rd = 25 } }\n"
                "end }\n");
    bench_game_play(game);
    ck_assert_double_eq(bench_game_world(game)->decided.brand_spend, 30);
    ck_assert_double_eq(bench_game_world(game)->decided.x_rd, 25);
    ck_assert(bench_game_is_unrestricted(game));
    bench_game_free(game);
}
END_TEST

START_TEST(a_setup_changes_the_company_before_its_first_week)
{
    struct bench_game *game =
        game_of("return { name = 'few', setup = { params = { ae_n = 3 }, init = { Tsm = 0.2 },\n"
                "  rotation = { [13] = 1 } }, decide = function() return {} end }\n");
    ck_assert_double_eq(bench_game_world(game)->setup.parameters.ae_n, 3);
    ck_assert_double_eq(bench_game_world(game)->Tsm, 0.2);
    uint32_t before = bench_game_world(game)->hold[ROLE_AE];
    while (bench_game_world(game)->week < 14)
        bench_game_play(game);
    ck_assert_uint_ne(bench_game_world(game)->hold[ROLE_AE], before);
    bench_game_free(game);
}
END_TEST

START_TEST(nothing_a_policy_remembers_reaches_the_next_run)
{
    char *path = own_path("memory.lua");
    write_text(path, "local weeks = 0\n"
                     "return { name = 'memory', decide = function(view)\n"
                     "  weeks = weeks + 1\n"
                     "  return { { command = 'decide', disc = weeks > 500 and 0.3 or 0 } }\n"
                     "end }\n");
    struct captured three = CAPTURE(verb_simulate, SCENARIO, "--runs", "3", "--policy", path);
    char *last = strdup(strstr(three.text, "\"seed\":3,"));
    struct captured one = CAPTURE(verb_simulate, SCENARIO, "--seed", "3", "--policy", path);
    ck_assert_str_eq(last, strstr(one.text, "\"seed\":3,"));
    free(last);
    unlink(path);
}
END_TEST

static uint64_t hash_of(const struct bench_plan *plan)
{
    struct bench_game *game = bench_game_new(plan, 3, &findings);
    ck_assert_ptr_nonnull(game);
    while (bench_game_play(game))
        continue;
    uint64_t hash = world_hash(bench_game_world(game));
    bench_game_free(game);
    return hash;
}

START_TEST(a_scenario_read_once_plays_as_one_read_for_each_game)
{
    static struct scenario scenario;
    struct bench_plan plan = plan_of(BALANCED);
    plan.scenario_path = SCENARIO;
    uint64_t anew = hash_of(&plan);
    bench_plan_read(&plan, &scenario);
    ck_assert_ptr_eq(plan.scenario, &scenario);
    ck_assert_uint_eq(hash_of(&plan), anew);
}
END_TEST

START_TEST(a_scenario_with_a_hook_is_read_for_each_game)
{
    static struct scenario scenario;
    char *path = own_path("hook.lua");
    struct bench_plan plan = plan_of(BALANCED);
    plan.scenario_path = path;
    write_text(path, "local n = 0\nreturn { title = 'H', on_week = function(game)\n"
                     "  n = n + 1\n  if n > 52 then error('I remember') end\nend }\n");
    bench_plan_read(&plan, &scenario);
    ck_assert_ptr_null(plan.scenario);
    for (int i = 0; i < 2; i++) {
        struct bench_game *game = bench_game_new(&plan, 1, &findings);
        while (bench_game_play(game))
            continue;
        ck_assert_uint_eq(bench_game_hook_runs(game, HOOK_WEEK), 52);
        expect_no_fault(game);
        bench_game_free(game);
    }
    unlink(path);
}
END_TEST

START_TEST(a_policy_that_fails_is_told_and_fails_the_run)
{
    char *path = own_path("fail.lua");
    write_text(path, "return { name = 'fails', decide = function() error('no idea') end }\n");
    struct captured captured = CAPTURE(verb_simulate, SCENARIO, "--policy", path);
    ck_assert_int_eq(captured.code, LAB_FAILED);
    ck_assert_ptr_nonnull(strstr(captured.text, "\"hash\""));
    unlink(path);
}
END_TEST

START_TEST(the_year_is_the_sum_of_its_quarters_cent_by_cent)
{
    struct captured captured = CAPTURE(verb_simulate, SCENARIO, "--weeks", "78");
    long long sum = 0, year = 0, successor = 0;
    const char *at = captured.text;
    for (int quarter = 0; quarter < 4; quarter++) {
        at = strstr(at, "\"revenue_cents\":") + strlen("\"revenue_cents\":");
        sum += atoll(at);
    }
    const char *end = strstr(captured.text, "],\"revenue_cents\":");
    ck_assert_ptr_nonnull(end);
    ck_assert_int_eq(sscanf(end, "],\"revenue_cents\":%lld", &year), 1);
    ck_assert_int_eq(sum, year);
    end = strstr(captured.text, "\"successor_revenue_cents\":");
    ck_assert_ptr_nonnull(end);
    ck_assert_int_eq(sscanf(end, "\"successor_revenue_cents\":%lld", &successor), 1);
    ck_assert_int_gt(successor, 100000000);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("simulate");
    TCase *tests = tcase_create("simulate");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, the_same_seed_gives_the_same_bytes);
    tcase_add_test(tests, two_processes_print_what_one_prints);
    tcase_add_test(tests, run_r_uses_seed_n_plus_r);
    tcase_add_test(tests, a_trace_has_a_line_a_week_with_the_state_by_its_symbols);
    tcase_add_test(tests, wrong_words_are_wrong_usage);
    tcase_add_test(tests, a_scenario_that_is_not_there_fails_without_a_line);
    tcase_add_test(tests, a_chair_may_have_a_policy_of_its_own);
    tcase_add_test(tests, a_policy_of_the_whole_company_plays_alone);
    tcase_add_test(tests, a_policy_sees_what_its_chair_sees_and_no_more);
    tcase_add_test(tests, what_is_said_is_heard_by_all_a_week_later);
    tcase_add_test(tests, the_common_budget_holds_and_what_is_beyond_it_waits_for_the_purse);
    tcase_add_test(tests, money_that_one_chair_frees_another_can_spend_in_the_same_week);
    tcase_add_test(tests, without_a_budget_every_order_counts);
    tcase_add_test(tests, a_setup_changes_the_company_before_its_first_week);
    tcase_add_test(tests, nothing_a_policy_remembers_reaches_the_next_run);
    tcase_add_test(tests, a_scenario_read_once_plays_as_one_read_for_each_game);
    tcase_add_test(tests, a_scenario_with_a_hook_is_read_for_each_game);
    tcase_add_test(tests, a_policy_that_fails_is_told_and_fails_the_run);
    tcase_add_test(tests, the_year_is_the_sum_of_its_quarters_cent_by_cent);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
