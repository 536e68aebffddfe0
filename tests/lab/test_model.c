/* Holds the engine against docs/MODEL.md 4.1 to 4.3: the policies and scenarios that are shipped,
 * the seeds of the model's prototype, its printed means; and every claim about the sign of an
 * effect.
 */
#include "suite.h"

#include "model_policies.h"
#include "model_properties.h"
#include "model_report.h"
#include "model_seal.h"
#include "model_skill.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A sanitizer slows a game down tenfold: then every arm plays once, and the means are left to the
 * other builds. */
#if defined(__SANITIZE_ADDRESS__)
#define IS_SLOW 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define IS_SLOW 1
#endif
#endif
#ifndef IS_SLOW
#define IS_SLOW 0
#endif

/* A printed mean may be off by its rounding and no more. */
#define ROUNDED 0.51

enum { PROPERTY_SEEDS = 150, EXTREME_SEEDS = 40, COLUMN_LAST_EXACT = 7 };
enum { TABLE_POLICIES, TABLE_SCENARIOS };

static struct model_report report;

static struct study_file *file_of(const char *name)
{
    report =
        (struct model_report){.out = stdout, .jobs = 2, .folder = "scripts", .is_unchecked = true};
    struct study_file *file = model_file(&report, name);
    ck_assert_ptr_nonnull(file);
    return file;
}

static double *games_of(const struct study_file *file, unsigned seeds)
{
    double *games = study_run_all(file->arms, file->arm_count, 1, seeds, report.jobs);
    ck_assert_ptr_nonnull(games);
    return games;
}

static void expect_row(const struct study_file *file, const struct study_row *row,
                       const double *games)
{
    const double *own = games + row->arm * POLICY_SEEDS * MEASURE_COUNT;
    bool is_constant = file->arms[row->arm].policy_path == NULL;
    ck_assert_uint_eq(row->spec_count, policy_column_count);
    for (size_t c = 0; c < policy_column_count; c++) {
        const struct policy_column *column = &policy_columns[c];
        double figure = policy_figure(column, own, POLICY_SEEDS);
        ck_assert_msg(policy_is_near(column, own, POLICY_SEEDS, row), "%s, %s: %f, not %f",
                      file->names[row->arm], column->heading, figure, row->spec[c]);
        if (!is_constant || column->is_deviation || c > COLUMN_LAST_EXACT) continue;
        ck_assert_msg(figure >= row->spec[c] - ROUNDED && figure <= row->spec[c] + ROUNDED,
                      "%s, %s: %f is not exactly %f", file->names[row->arm], column->heading,
                      figure, row->spec[c]);
    }
}

START_TEST(every_policy_has_the_means_of_the_model_and_constant_ones_to_the_last_digit)
{
    struct study_file *file = file_of("policies");
    const struct study_table *table = &file->tables[TABLE_POLICIES];
    double *games = games_of(file, POLICY_SEEDS);
    ck_assert_uint_ge(table->row_count, 43);
    for (size_t r = 0; r < table->row_count; r++)
        expect_row(file, &table->rows[r], games);
    free(games);
    free(file);
}
END_TEST

START_TEST(simulate_plays_every_constant_policy_as_the_study_does)
{
    static struct study_course in_c, at_the_bench;
    struct study_file *file = file_of("policies");
    const struct study_table *table = &file->tables[TABLE_POLICIES];
    for (size_t r = 0; r < table->row_count; r++) {
        struct study_arm arm = file->arms[table->rows[r].arm];
        if (arm.policy_path != NULL) continue;
        ck_assert(study_play(&arm, 5, NULL, &in_c, &report.findings));
        arm.policy_path = file->paths[table->rows[r].arm];
        ck_assert(study_play(&arm, 5, NULL, &at_the_bench, &report.findings));
        ck_assert_msg(in_c.hash == at_the_bench.hash, "%s", arm.policy_path);
    }
    free(file);
}
END_TEST

static void expect_worths(const struct study_table *table, const struct skill_row *rows)
{
    for (size_t r = 0; r < table->row_count; r++) {
        for (unsigned s = 0; s < SCENARIO_COUNT; s++) {
            double expected = table->rows[r].spec[s];
            double slack = rows[r].is_constant ? ROUNDED : 0.03 * expected;
            ck_assert_msg(rows[r].worth[s] >= expected - slack &&
                              rows[r].worth[s] <= expected + slack,
                          "%s in %s: %f, not %f", rows[r].name, scenario_names[s], rows[r].worth[s],
                          expected);
        }
    }
}

START_TEST(skill_beats_luck_and_no_plan_rules_in_the_eight_scenarios)
{
    struct study_file *file = file_of("policies");
    const struct study_table *table = &file->tables[TABLE_SCENARIOS];
    struct skill_row *rows = skill_play(&report, file, TABLE_SCENARIOS, SCENARIO_SEEDS);
    ck_assert_ptr_nonnull(rows);
    expect_worths(table, rows);
    for (unsigned s = 0; s < SCENARIO_COUNT; s++) {
        struct skill skill = skill_of(rows, table->row_count, s);
        ck_assert_msg(skill.adaptive_short <= 0.01, "adaptive_oracle is %f below the best in %s",
                      skill.adaptive_short, scenario_names[s]);
        ck_assert_msg(skill.spread >= 3, "skill is %f deviations in %s", skill.spread,
                      scenario_names[s]);
    }
    for (size_t r = 0; r < table->row_count; r++)
        if (rows[r].is_constant)
            ck_assert_msg(skill_worst_loss(rows, table->row_count, r) > 0.01,
                          "%s is a plan for everything", rows[r].name);
    free(rows);
    free(file);
}
END_TEST

START_TEST(every_property_holds_with_its_sign_and_rough_size)
{
    struct study_file *file = file_of("properties");
    double *games = games_of(file, PROPERTY_SEEDS);
    ck_assert_uint_ge(file->claim_count, 97);
    for (size_t i = 0; i < file->claim_count; i++) {
        const struct study_claim *claim = &file->claims[i];
        struct property_result result;
        ck_assert(property_measure(claim, games, PROPERTY_SEEDS, &result));
        ck_assert_msg(property_holds(claim, &result), "%s) %s: %f +- %f, expected %f",
                      claim->lesson, claim->text, result.effect.difference, result.effect.half,
                      claim->spec);
    }
    free(games);
    free(file);
}
END_TEST

START_TEST(companies_at_the_edge_do_what_must_follow_and_break_no_invariant)
{
    struct study_file *file = file_of("extremes");
    report.is_unchecked = false;
    double *games = model_games(&report, file->arms, file->arm_count, EXTREME_SEEDS);
    ck_assert_ptr_nonnull(games);
    ck_assert_uint_eq(report.broken, 0);
    for (size_t i = 0; i < file->claim_count; i++) {
        const struct study_claim *claim = &file->claims[i];
        struct property_result result;
        ck_assert(property_measure(claim, games, EXTREME_SEEDS, &result));
        ck_assert_msg(property_holds(claim, &result), "%s: %f +- %f", claim->text,
                      result.effect.difference, result.effect.half);
    }
    free(games);
    free(file);
}
END_TEST

START_TEST(the_fingerprint_follows_from_one_game_of_every_arm)
{
    uint64_t one = 0, two = 0;
    struct model_report own = {.folder = "scripts"};
    ck_assert(model_fingerprint(&own, &one));
    ck_assert(model_fingerprint(&own, &two));
    ck_assert_uint_eq(one, two);
    own.folder = "nowhere";
    ck_assert(!model_fingerprint(&own, &two));
}
END_TEST

START_TEST(a_seal_tells_an_old_report_and_an_edited_one)
{
    const char *text = "# The model, measured\n\nText.\n", *sentence;
    char document[400], seal[SEAL_BYTES];
    model_seal(seal, 7, text, strlen(text));
    snprintf(document, sizeof document, "%s%s", text, seal);
    size_t size = strlen(document);
    ck_assert(model_seal_holds(document, size, 7, &sentence));
    ck_assert(!model_seal_holds(document, size, 8, &sentence));
    ck_assert_ptr_nonnull(strstr(sentence, "have changed"));
    document[3] = 'X';
    ck_assert(!model_seal_holds(document, size, 7, &sentence));
    ck_assert_ptr_nonnull(strstr(sentence, "text"));
    ck_assert(!model_seal_holds("", 0, 7, &sentence));
}
END_TEST

static struct study_file *study_of(const char *lua, struct findings *findings)
{
    char path[] = "/tmp/study-XXXXXX";
    int file = mkstemp(path);
    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(write(file, lua, strlen(lua)), (int)strlen(lua));
    close(file);
    struct study_file *study = study_file_read(path, "scripts", findings);
    unlink(path);
    return study;
}

START_TEST(an_arm_is_a_scenario_a_policy_and_what_the_file_says_of_it)
{
    struct findings findings = {0};
    struct study_file *file = study_of(
        "return { arms = {\n"
        "  { name = 'one', plays = { scenario = 'quota_crunch', policy = 'rotate_once',\n"
        "    orders = { disc = 0.1 }, weeks = { [9] = { disc = 0 } }, params = { ae_n = 5 },\n"
        "    events = { { kind = 'slump', week = 3, size = 0.2 } }, assess = 1 } },\n"
        "  { name = 'two', plays = { like = 'one', orders = { sla = 4 } } },\n"
        "}, claims = { { lesson = 'a', text = 't', arm = 'two', base = 'balanced',\n"
        "  measure = 'year', claim = 'less', spec = { -5, 1, 0 } } } }\n",
        &findings);
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(file->arm_count, 3);
    const struct study_arm *arm = &file->arms[1];
    ck_assert_double_eq(arm->setup.parameters.ae_n, 5);
    ck_assert_double_eq(arm->setup.inits.Xq, 0.08);
    ck_assert_uint_eq(arm->setup.shock_count, 3);
    ck_assert_uint_eq(arm->rotation_count, 1);
    ck_assert_double_eq(arm->orders.disc, 0.1);
    ck_assert_double_eq(arm->orders.sla, 4);
    ck_assert_uint_eq(arm->change_count, 1);
    ck_assert(arm->is_assessing);
    ck_assert_double_eq(file->arms[2].orders.crit_m, 0.5);
    ck_assert_int_eq(file->claims[0].sign, -1);
    free(file);
}
END_TEST

START_TEST(what_a_study_cannot_mean_is_told_with_its_line)
{
    static const char *const wrong[] = {
        "return { arms = { { name = 'x', plays = { orders = { dics = 1 } } } } }",
        "return { arms = { { name = 'x', plays = { like = 'nobody' } } } }",
        "return { arms = { { name = 'x', plays = { scenario = 'nowhere' } } } }",
        "return { arms = { { name = 'x', plays = { weeks = { [99] = { disc = 0 } } } } } }",
        "return { claims = { { lesson = 'a' } } }",
        "return { claims = { { lesson = 'a', text = 't', arm = 'as_is', claim = 'most' } } }",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct findings findings = {0};
        ck_assert_ptr_null(study_of(wrong[i], &findings));
        ck_assert_uint_ge(findings.errors, 1);
    }
}
END_TEST

static void add_means(TCase *means)
{
    tcase_add_test(means,
                   every_policy_has_the_means_of_the_model_and_constant_ones_to_the_last_digit);
    tcase_add_test(means, simulate_plays_every_constant_policy_as_the_study_does);
    tcase_add_test(means, skill_beats_luck_and_no_plan_rules_in_the_eight_scenarios);
    tcase_add_test(means, every_property_holds_with_its_sign_and_rough_size);
    tcase_add_test(means, companies_at_the_edge_do_what_must_follow_and_break_no_invariant);
}

int main(void)
{
    Suite *suite = suite_create("model");
    TCase *means = tcase_create("means");
    tcase_set_timeout(means, 240);
    if (!IS_SLOW) add_means(means);
    tcase_add_test(means, the_fingerprint_follows_from_one_game_of_every_arm);
    tcase_add_test(means, a_seal_tells_an_old_report_and_an_edited_one);
    tcase_add_test(means, an_arm_is_a_scenario_a_policy_and_what_the_file_says_of_it);
    tcase_add_test(means, what_a_study_cannot_mean_is_told_with_its_line);
    suite_add_tcase(suite, means);
    return suite_run(suite);
}
