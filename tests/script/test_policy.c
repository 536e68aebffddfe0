#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "deadline.h"
#include "room_script.h"
#include "suite.h"

static struct findings findings;
static struct commands commands;
static struct decisions decisions;
static struct finding fault;

static struct script *new_script(void)
{
    struct sandbox_limits limits = sandbox_limits_room();
    struct script *script = script_new(&limits);
    ck_assert_ptr_nonnull(script);
    memset(&findings, 0, sizeof findings);
    decisions_put_defaults(&decisions);
    return script;
}

static struct policy *load(struct script *script, const char *path)
{
    struct policy *policy = script_load_policy(script, path, true, &findings);
    ck_assert_msg(policy != NULL, "%s", findings.rows[0].sentence);
    return policy;
}

static const struct named_number numbers[] = {{"util", 0, 0.9}, {"A", 1, 0.4}, {"A", 2, 0.25}};
static const struct policy_said said[] = {{ROLE_DEMAND, "campaign in week 9"}};
static const struct policy_request requests[] = {{11, ROLE_BRAND, 1.5}, {12, ROLE_DEMAND, 6}};

static struct policy_view view_of(enum role role, unsigned week)
{
    return (struct policy_view){.role = role,
                                .week = week,
                                .quarter = week / 13 + 1,
                                .decisions = &decisions,
                                .numbers = numbers,
                                .number_count = 3,
                                .said = said,
                                .said_count = 1,
                                .requests = requests,
                                .request_count = 2};
}

static const struct command_decide *order(size_t i)
{
    ck_assert_uint_lt(i, commands.count);
    ck_assert_uint_eq(commands.list[i].id, COMMAND_DECIDE);
    return &commands.list[i].as.decide;
}

START_TEST(a_policy_gives_a_chair_its_own_orders_and_no_others)
{
    struct script *script = new_script();
    struct policy *policy = load(script, "tests/script/policies/careful.lua");
    struct policy_view view = view_of(ROLE_BRAND, 3);
    ck_assert_str_eq(policy->name, "careful");
    ck_assert(!policy_is_unrestricted(policy));
    ck_assert(policy_decide(script, policy, &view, &commands, &fault));
    ck_assert_uint_eq(commands.count, 1);
    ck_assert_uint_eq(order(0)->role, ROLE_BRAND);
    ck_assert_uint_eq(order(0)->settings_count, 5); /* mix, spend, hand-over */
    ck_assert_uint_eq(order(0)->settings[4].slot, SLOT_handover + ROLE_BRAND);
    view = view_of(ROLE_AE, 3);
    ck_assert(policy_decide(script, policy, &view, &commands, &fault));
    ck_assert_uint_eq(order(0)->settings_count, 2);
    ck_assert_uint_eq(order(0)->settings[0].slot, SLOT_disc);
    script_free(script);
}
END_TEST

START_TEST(an_order_that_stands_is_not_given_again)
{
    struct script *script = new_script();
    struct policy *policy = load(script, "tests/script/policies/careful.lua");
    struct policy_view view = view_of(ROLE_AE, 3);
    decisions.disc = 0.02;
    decisions.handover[ROLE_AE] = 1;
    ck_assert(policy_decide(script, policy, &view, &commands, &fault));
    ck_assert_uint_eq(commands.count, 0);
    script_free(script);
}
END_TEST

START_TEST(a_policy_sees_its_panel_its_orders_the_chat_and_the_requests)
{
    struct script *script = new_script();
    struct policy *policy = load(script, "tests/script/policies/careful.lua");
    struct policy_view view = view_of(ROLE_PROSPECT, 3);
    ck_assert_msg(policy_decide(script, policy, &view, &commands, &fault), "%s", fault.sentence);
    ck_assert_uint_eq(commands.count, 2);
    ck_assert_uint_eq(order(0)->settings[0].slot, SLOT_crit_s);
    ck_assert_double_eq(order(0)->settings[0].value, 0.25);
    ck_assert_double_eq_tol(order(0)->settings[2].value, 0.55, 1e-12);
    ck_assert_str_eq(commands.list[1].as.say.text, "DEMAND: campaign in week 9");
    view = view_of(ROLE_CEO, 3);
    ck_assert(policy_decide(script, policy, &view, &commands, &fault));
    ck_assert_uint_eq(commands.count, 3);
    ck_assert_uint_eq(commands.list[1].as.answer_request.request, 11);
    ck_assert_uint_eq(commands.list[1].as.answer_request.is_granted, 1);
    ck_assert_uint_eq(commands.list[2].as.answer_request.is_granted, 0);
    script_free(script);
}
END_TEST

START_TEST(a_company_policy_is_for_the_lab_only)
{
    struct script *script = new_script();
    ck_assert_ptr_null(
        script_load_policy(script, "tests/script/policies/company.lua", false, &findings));
    ck_assert_str_eq(findings.rows[0].sentence,
                     "setup: only the lab takes a policy that changes or sees the whole company");
    ck_assert_int_eq(findings.rows[0].line, 4);
    struct policy *policy = load(script, "tests/script/policies/company.lua");
    ck_assert(policy_is_unrestricted(policy));
    ck_assert(policy->is_budget_free && policy->has_rotations);
    ck_assert_uint_eq(policy->rotation_count, 0);
    struct setup setup;
    setup_default(&setup);
    setup.parameters.phi = 0.02;
    policy_change_setup(policy, &setup);
    ck_assert_double_eq(setup.parameters.phi, 0.0105); /* although it is the usual value */
    ck_assert_double_eq(setup.inits.B, 0.6);
    ck_assert_double_eq(setup.inits.K, 0.68);
    ck_assert_uint_eq(policy->change_count, 2);
    script_free(script);
}
END_TEST

START_TEST(a_company_policys_orders_are_split_by_chair)
{
    struct script *script = new_script();
    struct policy *policy = load(script, "tests/script/policies/company.lua");
    struct policy_view view = view_of(ROLE_CEO, 0);
    ck_assert_msg(policy_decide(script, policy, &view, &commands, &fault), "%d: %s", fault.line,
                  fault.sentence);
    ck_assert_uint_eq(commands.count, ROLE_MODEL_COUNT); /* each has a hand-over */
    ck_assert_uint_eq(order(0)->role, ROLE_CEO);
    ck_assert_uint_eq(order(0)->settings_count, 2);
    ck_assert_uint_eq(order(2)->role, ROLE_DEMAND);
    ck_assert_uint_eq(order(2)->settings_count, 4);
    script_free(script);
}
END_TEST

START_TEST(a_policys_mistake_is_a_sentence_and_its_orders_stand)
{
    static const char *const said_of_week[] = {
        "[1].brand_spent: there is no such name (did you mean brand_spend?)",
        "[1].brand_spend: 800 is out of range; it may be 0 to 30",
        "decide must return a list of commands",
        "[1].command: 'kick' is not known",
        "stopped after 50 ms; look for a loop that does not end or does too much",
        "[1].loud: there is no such name"};
    struct script *script = new_script();
    struct policy *policy = load(script, "tests/script/policies/faulty.lua");
    for (unsigned week = 0; week < 6; week++) {
        struct policy_view view = view_of(ROLE_BRAND, week);
        policy->faults = 0;
        policy->is_set_aside = false;
        ck_assert(!policy_decide(script, policy, &view, &commands, &fault));
        ck_assert_str_eq(fault.sentence, said_of_week[week]);
        ck_assert_str_eq(fault.file, "faulty.lua");
        ck_assert_int_gt(fault.line, 0);
        ck_assert_uint_eq(commands.count, 0);
    }
    script_free(script);
}
END_TEST

START_TEST(a_policy_that_fails_three_times_in_a_row_is_set_aside)
{
    struct script *script = new_script();
    struct policy *policy = load(script, "tests/script/policies/faulty.lua");
    struct policy_view good = view_of(ROLE_BRAND, 6), bad = view_of(ROLE_BRAND, 7);
    for (int i = 0; i < 2; i++) {
        ck_assert(!policy_decide(script, policy, &bad, &commands, &fault));
        ck_assert(!policy_decide(script, policy, &bad, &commands, &fault));
        ck_assert(policy_decide(script, policy, &good, &commands, &fault));
    }
    for (int i = 0; i < 3; i++)
        ck_assert(!policy_decide(script, policy, &bad, &commands, &fault));
    ck_assert(policy->is_set_aside);
    ck_assert(policy_decide(script, policy, &bad, &commands, &fault));
    ck_assert_uint_eq(commands.count, 0);
    script_free(script);
}
END_TEST

static double order_of(const struct policy *policy, unsigned slot)
{
    for (uint32_t i = 0; i < policy->order_count; i++)
        if (policy->orders[i].slot == slot) return policy->orders[i].value;
    ck_abort_msg("no order for slot %u", slot);
}

START_TEST(orders_that_are_data_are_given_to_the_chairs_they_belong_to)
{
    struct script *script = new_script();
    struct policy *policy = load(script, "tests/script/policies/plain.lua");
    struct policy_view view = view_of(ROLE_DEMAND, 0);
    ck_assert(policy_decide(script, policy, &view, &commands, &fault));
    ck_assert_uint_eq(commands.count, 1);
    ck_assert_uint_eq(order(0)->role, ROLE_DEMAND);
    ck_assert_uint_eq(order(0)->settings_count, 4); /* three of act_mix, and crit_m */
    decisions_put(&decisions, SLOT_crit_m, 0.3);
    ck_assert(policy_decide(script, policy, &view, &commands, &fault));
    ck_assert_uint_eq(order(0)->settings_count, 3);
    script_free(script);
}
END_TEST

START_TEST(a_policy_is_like_another_but_for_its_own_orders)
{
    struct script *script = new_script();
    struct policy *policy = load(script, "tests/script/policies/plainer.lua");
    ck_assert_str_eq(policy->name, "plainer");
    ck_assert_uint_eq(policy->order_count, 6);
    ck_assert_double_eq(order_of(policy, SLOT_disc), 0);
    ck_assert_double_eq(order_of(policy, SLOT_brand_spend), 4);
    ck_assert_double_eq(order_of(policy, SLOT_act_mix + 1), 0.3);
    script_free(script);
}
END_TEST

static void expect_refused(const char *path, const char *word)
{
    struct script *script = new_script();
    ck_assert_ptr_null(script_load_policy(script, path, true, &findings));
    ck_assert_uint_ge(findings.errors, 1);
    char text[400];
    finding_text(&findings.rows[0], text, sizeof text);
    ck_assert_msg(strstr(text, word) != NULL, "%s", text);
    script_free(script);
}

static void expect_text_refused(const char *text, const char *word)
{
    char path[] = "/tmp/policy-XXXXXX";
    int file = mkstemp(path);
    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(write(file, text, strlen(text)), (int)strlen(text));
    close(file);
    expect_refused(path, word);
    unlink(path);
}

START_TEST(orders_that_cannot_be_meant_are_told)
{
    expect_refused("tests/script/policies/circle.lua", "too many policies are like each other");
    expect_text_refused("return { name = 'x', like = 'nobody' }", "nobody.lua");
    expect_text_refused("return { name = 'x', like = '../x' }", "same folder");
    expect_text_refused("return { name = 'x', orders = { dics = 0.1 } }", "did you mean disc?");
    expect_text_refused("return { name = 'x', orders = { disc = 7 } }", "out of range");
    expect_text_refused("return { name = 'x', orders = {}, decide = function() end }",
                        "put all into one");
    expect_text_refused("return { name = 'x' }", "or orders");
}
END_TEST

START_TEST(a_years_decisions_of_all_chairs_take_milliseconds)
{
    struct script *script = new_script();
    struct policy *policy = load(script, "tests/script/policies/careful.lua");
    long long start_ns = deadline_now_ns();
    for (unsigned week = 0; week < 52; week++) {
        for (int role = 0; role < ROLE_MODEL_COUNT; role++) {
            struct policy_view view = view_of((enum role)role, week);
            ck_assert(policy_decide(script, policy, &view, &commands, &fault));
        }
    }
    double ms = (double)(deadline_now_ns() - start_ns) / 1e6;
    printf("a year of eight chairs: %.1f ms\n", ms);
    ck_assert(ms < 1000);
    script_free(script);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("policy");
    TCase *cases = tcase_create("policy");
    tcase_set_timeout(cases, 30);
    tcase_add_test(cases, a_policy_gives_a_chair_its_own_orders_and_no_others);
    tcase_add_test(cases, an_order_that_stands_is_not_given_again);
    tcase_add_test(cases, a_policy_sees_its_panel_its_orders_the_chat_and_the_requests);
    tcase_add_test(cases, a_company_policy_is_for_the_lab_only);
    tcase_add_test(cases, a_company_policys_orders_are_split_by_chair);
    tcase_add_test(cases, a_policys_mistake_is_a_sentence_and_its_orders_stand);
    tcase_add_test(cases, a_policy_that_fails_three_times_in_a_row_is_set_aside);
    tcase_add_test(cases, orders_that_are_data_are_given_to_the_chairs_they_belong_to);
    tcase_add_test(cases, a_policy_is_like_another_but_for_its_own_orders);
    tcase_add_test(cases, orders_that_cannot_be_meant_are_told);
    tcase_add_test(cases, a_years_decisions_of_all_chairs_take_milliseconds);
    suite_add_tcase(suite, cases);
    return suite_run(suite);
}
