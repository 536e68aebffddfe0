/* What balance says of scenarios, and of scenarios with a planted fault. */
#include "balance.h"
#include "captured.h"
#include "paper.h"
#include "verbs.h"

#include <jansson.h>
#include <sys/stat.h>

#define SCENARIO "scripts/scenarios/quota_crunch.lua"
#define POLICIES "scripts/policies"

static struct findings findings;

/* A folder of the test's own with these policies and the two that are always needed. */
static char *folder_with(const char *name, const char *lua)
{
    static char folder[80];
    char path[200];
    snprintf(folder, sizeof folder, "%s", own_path("policies"));
    ck_assert_int_eq(mkdir(folder, 0700), 0);
    snprintf(path, sizeof path, "%s/as_is.lua", folder);
    write_text(path, "return { name = 'as_is', orders = {} }\n");
    snprintf(path, sizeof path, "%s/balanced.lua", folder);
    write_text(path, "return { name = 'balanced', orders = { ceo_field = 0.3, ceo_mkt = 1,\n"
                     "  crit_m = 0.5, crit_s = 0.5, sla = 8, reviews = 0.7, prep = 0.7 } }\n");
    if (name == NULL) return folder;
    snprintf(path, sizeof path, "%s/%s.lua", folder, name);
    write_text(path, lua);
    return folder;
}

static void remove_folder(const char *folder)
{
    char command[120];
    snprintf(command, sizeof command, "rm -r '%s'", folder);
    ck_assert_int_eq(system(command), 0);
}

static struct balance *balance_of(const char *scenario, const char *folder, unsigned runs)
{
    const struct balance_order order = {
        .scenario = scenario, .folder = folder, .seed = 1, .runs = runs, .jobs = 2};
    char text[400] = "";
    struct balance *balance = balance_play(&order, &findings);
    if (findings.count > 0) finding_text(&findings.rows[0], text, sizeof text);
    ck_assert_msg(balance != NULL, "%s", text);
    return balance;
}

static struct balance *balance_of_text(const char *lua, const char *folder, unsigned runs)
{
    char *path = own_path("scenario.lua");
    write_text(path, lua);
    struct balance *balance = balance_of(path, folder, runs);
    unlink(path);
    return balance;
}

static bool verdict_has(const struct balance *balance, const char *part)
{
    static struct balance_verdict verdict;
    balance_words(balance, &verdict);
    for (unsigned i = 0; i < verdict.count; i++)
        if (strstr(verdict.sentences[i], part) != NULL) return true;
    return false;
}

START_TEST(the_verdict_comes_first_and_is_five_to_nine_sentences)
{
    char *folder = folder_with(NULL, NULL);
    struct captured captured = CAPTURE(verb_balance, SCENARIO, "--runs", "3", "--policies", folder);
    ck_assert_int_eq(captured.code, LAB_DONE);
    const char *first = strstr(captured.text, "\n\n* The year's target of 7,740 k$ is ");
    ck_assert_ptr_nonnull(first);
    ck_assert(first < strstr(captured.text, "policy  "));
    unsigned sentences = 0;
    for (const char *at = captured.text; (at = strstr(at, "\n* ")) != NULL; at++)
        sentences++;
    ck_assert_uint_ge(sentences, 5);
    ck_assert_uint_le(sentences, 9);
    ck_assert_ptr_nonnull(strstr(captured.text, "--runs 12 halves them"));
    remove_folder(folder);
}
END_TEST

START_TEST(the_number_of_jobs_changes_no_byte)
{
    char *folder = folder_with(NULL, NULL);
    struct captured one = CAPTURE(verb_balance, SCENARIO, "--runs", "3", "--policies", folder,
                                  "--json", "--jobs", "1");
    char *first = strdup(one.text);
    struct captured three = CAPTURE(verb_balance, SCENARIO, "--runs", "3", "--policies", folder,
                                    "--json", "--jobs", "3");
    ck_assert_str_eq(first, three.text);
    ck_assert_int_eq(three.code, LAB_DONE);
    free(first);
    remove_folder(folder);
}
END_TEST

START_TEST(json_holds_what_it_always_held_and_all_that_is_said)
{
    static const char *const keys[] = {"runs",
                                       "target_reached",
                                       "policies",
                                       "best_constant",
                                       "empty_chairs",
                                       "idlest_chair",
                                       "verdict",
                                       "skipped",
                                       "chairs",
                                       "events",
                                       "injects",
                                       "teams",
                                       "rotation",
                                       "par",
                                       "proposed_targets_cents",
                                       "one_plan_dominates"};
    json_error_t error;
    char *folder = folder_with("big", "return { name = 'big', setup = { budget = false },\n"
                                      "  orders = { x_rd = 20 } }\n");
    struct captured captured =
        CAPTURE(verb_balance, SCENARIO, "--runs", "3", "--policies", folder, "--json");
    json_t *json = json_loads(captured.text, 0, &error);
    ck_assert_msg(json != NULL, "%s", error.text);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        ck_assert_msg(json_object_get(json, keys[i]) != NULL, "%s", keys[i]);
    ck_assert_uint_eq(json_array_size(json_object_get(json, "policies")), 2);
    ck_assert_str_eq(json_string_value(json_array_get(json_object_get(json, "skipped"), 0)), "big");
    ck_assert_uint_eq(json_object_size(json_object_get(json, "empty_chairs")), ROLE_MODEL_COUNT);
    ck_assert_uint_eq(json_array_size(json_object_get(json, "events")), 2);
    json_decref(json);
    remove_folder(folder);
}
END_TEST

START_TEST(a_policy_that_no_room_may_play_is_named_and_left_out)
{
    struct captured captured = CAPTURE(verb_balance, SCENARIO, "--runs", "2");
    ck_assert_int_eq(captured.code, LAB_DONE);
    const char *left_out = strstr(captured.text, "Left out, because a room cannot play them");
    ck_assert_ptr_nonnull(left_out);
    ck_assert_ptr_nonnull(strstr(left_out, " adaptive_oracle"));
    ck_assert_ptr_nonnull(strstr(captured.text, "\nadaptive  "));
}
END_TEST

START_TEST(the_proposed_targets_are_reached_in_about_sixty_of_a_hundred_games)
{
    double targets[QUARTERS], year = 0;
    unsigned reached = 0, runs = 40;
    char *folder = folder_with(NULL, NULL);
    struct balance *balance = balance_of(SCENARIO, folder, runs);
    balance_targets(balance, targets);
    for (unsigned quarter = 0; quarter < QUARTERS; quarter++)
        year += targets[quarter];
    const double *years = arms_figure(&balance->games, (size_t)balance->balanced, MEASURE_year);
    for (unsigned run = 0; run < runs; run++)
        reached += years[run * FIGURE_COUNT] >= year;
    ck_assert_uint_ge(reached, 23);
    ck_assert_uint_le(reached, 25);
    ck_assert_double_gt(targets[3], targets[0]); /* in the file's proportions */
    balance_free(balance);
    remove_folder(folder);
}
END_TEST

START_TEST(a_target_out_of_reach_and_one_that_anybody_reaches_are_told_apart)
{
    char *folder = folder_with(NULL, NULL);
    struct balance *hard = balance_of_text(
        "return { title = 'Hard', targets = { 3000, 3000, 3000, 3000 } }\n", folder, 4);
    ck_assert_int_eq(balance_reach(hard), REACH_NEVER);
    ck_assert(verdict_has(hard, "hardly reachable"));
    ck_assert(verdict_has(hard, "lower"));
    struct balance *easy =
        balance_of_text("return { title = 'Easy', targets = { 900, 900, 900, 900 } }\n", folder, 4);
    ck_assert_int_eq(balance_reach(easy), REACH_ALWAYS);
    ck_assert(verdict_has(easy, "far too easy"));
    ck_assert(verdict_has(easy, "higher"));
    balance_free(hard);
    balance_free(easy);
    remove_folder(folder);
}
END_TEST

START_TEST(an_event_that_does_nothing_is_found_beside_one_that_does)
{
    char *folder = folder_with(NULL, NULL);
    struct balance *balance =
        balance_of_text("return { title = 'Two', events = {\n"
                        "  { kind = 'slump', week = 2, dur = 20, size = 0.9 },\n"
                        "  { kind = 'voice', week = 50, dur = 1, size = 0 } } }\n",
                        folder, 12);
    ck_assert_uint_eq(balance->event_count, 2);
    struct effect slump =
        balance_effect(balance, balance->balanced, balance->events[0].arm, FIGURE_worth);
    struct effect silent =
        balance_effect(balance, balance->balanced, balance->events[1].arm, FIGURE_worth);
    ck_assert(effect_is_beyond_luck(&slump));
    ck_assert_double_lt(slump.difference, 0);
    ck_assert(!effect_is_beyond_luck(&silent));
    ck_assert(verdict_has(balance, "slump in week 2 costs"));
    ck_assert(verdict_has(balance, "no more than luck: voice in week 50"));
    balance_free(balance);
    remove_folder(folder);
}
END_TEST

START_TEST(a_chair_whose_orders_are_always_the_same_and_change_nothing_is_idle)
{
    char *folder = folder_with(NULL, NULL);
    struct balance *balance = balance_of(SCENARIO, folder, 8);
    ck_assert(balance_chair_is_idle(balance, ROLE_CX)); /* neither policy orders anything there */
    ck_assert(!balance_chair_is_idle(balance, ROLE_AM));
    ck_assert(verdict_has(balance, "Idle here: "));
    ck_assert_int_eq(balance->answer_counts[ROLE_CX], 0);
    ck_assert_int_eq(balance->answer_counts[ROLE_AM], 1);
    balance_free(balance);
    remove_folder(folder);
}
END_TEST

START_TEST(a_plan_that_beats_all_others_is_said_to_decide_the_game)
{
    char *folder =
        folder_with("best", "return { name = 'best', like = 'balanced', orders = {\n"
                            "  shared = 0.8, consult = 0.9, pmi_fb = 0.3, pmi_wl = 0.15,\n"
                            "  pmi_en = 0.25, pmi_ret = 0.2, reason = 0.8,\n"
                            "  argue = 0.1, claim = 0.3, ceo_calls = 3 } }\n");
    struct balance *balance = balance_of(SCENARIO, folder, 12);
    int best = balance_best_constant(balance, -1);
    ck_assert_str_eq(balance->folder.list[best].name, "best");
    ck_assert(balance_has_dominant(balance));
    ck_assert(verdict_has(balance, "One plan decides this game: best"));
    balance_free(balance);
    remove_folder(folder);
}
END_TEST

START_TEST(small_teams_leave_chairs_empty_unless_chairs_are_merged)
{
    char *folder = folder_with(NULL, NULL);
    struct balance *balance = balance_of(SCENARIO, folder, 2);
    unsigned found = 0;
    for (unsigned i = 0; i < balance->team_count; i++) {
        const struct balance_team *team = &balance->teams[i];
        if (team->people != 4) continue;
        found++;
        if (team->is_merged)
            ck_assert_uint_eq(team->empty, 0);
        else
            ck_assert_uint_ne(team->empty & (1u << ROLE_CX), 0);
        ck_assert_uint_eq(team->post_count, team->is_merged ? 3 : 0);
    }
    ck_assert_uint_eq(found, 2);
    balance_free(balance);
    remove_folder(folder);
}
END_TEST

START_TEST(injects_without_an_effect_are_called_words)
{
    char *folder = folder_with(NULL, NULL);
    struct balance *balance = balance_of(SCENARIO, folder, 2);
    ck_assert_uint_eq(balance->inject_count, balance->scenario.inject_count);
    for (unsigned i = 0; i < balance->inject_count; i++)
        ck_assert_int_eq(balance->injects[i].arm, BALANCE_NO_ARM);
    ck_assert(verdict_has(balance, "injects are words"));
    balance_free(balance);
    remove_folder(folder);
}
END_TEST

START_TEST(the_page_needs_no_network_and_no_other_file)
{
    static const char *const foreign[] = {"http:", "https:", "src=", "url(", "<script", "@import"};
    char *folder = folder_with(NULL, NULL), *page = own_path("page.html");
    struct captured captured =
        CAPTURE(verb_balance, SCENARIO, "--runs", "3", "--policies", folder, "--html", page);
    ck_assert_int_eq(captured.code, LAB_DONE);
    char *html = read_text(page);
    unsigned plots = 0;
    for (const char *at = html; (at = strstr(at, "<svg")) != NULL; at++)
        plots++;
    ck_assert_uint_eq(plots, 5);
    for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++)
        ck_assert_msg(strstr(html, foreign[i]) == NULL, "%s", foreign[i]);
    ck_assert_ptr_nonnull(strstr(html, "The year&#39;s target of 7,740 k$"));
    ck_assert_ptr_nonnull(strstr(html, "</html>"));
    ck_assert_ptr_null(strstr(html, "\"nan"));
    ck_assert_ptr_null(strstr(html, "nan,"));
    free(html);
    unlink(page);
    remove_folder(folder);
}
END_TEST

START_TEST(a_page_that_cannot_be_written_is_told_before_any_game)
{
    struct captured captured =
        CAPTURE(verb_balance, SCENARIO, "--runs", "4000", "--html", "/nowhere/page.html");
    ck_assert_int_eq(captured.code, LAB_FAILED);
    ck_assert_str_eq(captured.text, "");
}
END_TEST

START_TEST(wrong_words_and_wrong_folders_are_refused)
{
    char *folder = own_path("empty");
    ck_assert_int_eq(mkdir(folder, 0700), 0);
    ck_assert_int_eq(CAPTURE(verb_balance, SCENARIO, "--runs", "0").code, LAB_WRONG_USAGE);
    ck_assert_int_eq(CAPTURE(verb_balance, SCENARIO, "--runs", "1").code, LAB_WRONG_USAGE);
    ck_assert_int_eq(CAPTURE(verb_balance, SCENARIO, "--jobs", "0").code, LAB_WRONG_USAGE);
    ck_assert_int_eq(CAPTURE(verb_balance, SCENARIO, "--par", "--json").code, LAB_WRONG_USAGE);
    ck_assert_int_eq(CAPTURE(verb_balance, SCENARIO, SCENARIO).code, LAB_WRONG_USAGE);
    ck_assert_int_eq(CAPTURE(verb_balance, "/nowhere.lua").code, LAB_FAILED);
    ck_assert_int_eq(CAPTURE(verb_balance, SCENARIO, "--policies", "/nowhere").code, LAB_FAILED);
    ck_assert_int_eq(CAPTURE(verb_balance, SCENARIO, "--policies", folder).code, LAB_FAILED);
    remove_folder(folder);
}
END_TEST

START_TEST(a_policy_with_a_mistake_stops_all_and_is_named_with_its_line)
{
    char *folder =
        folder_with("wrong", "return {\n  name = 'wrong',\n  orders = { dsic = 1 },\n}\n");
    const struct balance_order order = {
        .scenario = SCENARIO, .folder = folder, .seed = 1, .runs = 2, .jobs = 1};
    ck_assert_ptr_null(balance_play(&order, &findings));
    ck_assert_uint_eq(findings.count, 1);
    ck_assert_str_eq(findings.rows[0].file, "wrong.lua");
    ck_assert_int_eq(findings.rows[0].line, 3);
    ck_assert_ptr_nonnull(strstr(findings.rows[0].sentence, "disc"));
    remove_folder(folder);
}
END_TEST

START_TEST(a_hook_that_fails_in_every_game_is_told_at_once)
{
    char *folder = folder_with(NULL, NULL), *path = own_path("fails.lua");
    write_text(path, "return { title = 'F', on_start = function() while true do end end }\n");
    const struct balance_order order = {
        .scenario = path, .folder = folder, .seed = 1, .runs = 4000, .jobs = 1};
    ck_assert_ptr_null(balance_play(&order, &findings));
    ck_assert_uint_ge(findings.count, 1);
    ck_assert_ptr_nonnull(strstr(findings.rows[0].sentence, "stopped after"));
    unlink(path);
    remove_folder(folder);
}
END_TEST

START_TEST(a_hook_that_fails_in_some_games_is_the_first_sentence_and_fails_the_verb)
{
    char *folder = folder_with(NULL, NULL), *path = own_path("fails.lua");
    write_text(path, "return { title = 'F', on_week = function(game)\n"
                     "  if game.teams[1].alignment > 75 then error('too rich') end\nend }\n");
    struct captured captured = CAPTURE(verb_balance, path, "--runs", "6", "--policies", folder);
    ck_assert_int_eq(captured.code, LAB_FAILED);
    const char *first = strstr(captured.text, "\n\n* A script of this game fails");
    ck_assert_msg(first != NULL, "%s", captured.text);
    ck_assert_ptr_nonnull(strstr(captured.text, ":2: too rich"));
    unlink(path);
    remove_folder(folder);
}
END_TEST

START_TEST(par_is_one_line_for_the_file_and_a_file_that_says_otherwise_is_told)
{
    char *folder = folder_with(NULL, NULL);
    struct par par, other = {{true, true, true}, {1, 2, 3}};
    char sentence[160];
    struct captured captured =
        CAPTURE(verb_balance, SCENARIO, "--runs", "4", "--policies", folder, "--par");
    ck_assert(par_read(captured.text, &par));
    ck_assert(par.has[0] && par.has[1] && !par.has[2]);
    ck_assert_double_gt(par.values[1], par.values[0]);
    ck_assert(par_is_near(&par, &par, sentence, sizeof sentence));
    ck_assert(!par_is_near(&other, &par, sentence, sizeof sentence));
    ck_assert_ptr_nonnull(strstr(sentence, "par says as_is = 1"));
    remove_folder(folder);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("balance");
    TCase *tests = tcase_create("balance");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, the_verdict_comes_first_and_is_five_to_nine_sentences);
    tcase_add_test(tests, the_number_of_jobs_changes_no_byte);
    tcase_add_test(tests, json_holds_what_it_always_held_and_all_that_is_said);
    tcase_add_test(tests, a_policy_that_no_room_may_play_is_named_and_left_out);
    tcase_add_test(tests, the_proposed_targets_are_reached_in_about_sixty_of_a_hundred_games);
    tcase_add_test(tests, a_target_out_of_reach_and_one_that_anybody_reaches_are_told_apart);
    tcase_add_test(tests, an_event_that_does_nothing_is_found_beside_one_that_does);
    tcase_add_test(tests, a_chair_whose_orders_are_always_the_same_and_change_nothing_is_idle);
    tcase_add_test(tests, a_plan_that_beats_all_others_is_said_to_decide_the_game);
    tcase_add_test(tests, small_teams_leave_chairs_empty_unless_chairs_are_merged);
    tcase_add_test(tests, injects_without_an_effect_are_called_words);
    tcase_add_test(tests, the_page_needs_no_network_and_no_other_file);
    tcase_add_test(tests, a_page_that_cannot_be_written_is_told_before_any_game);
    tcase_add_test(tests, wrong_words_and_wrong_folders_are_refused);
    tcase_add_test(tests, a_policy_with_a_mistake_stops_all_and_is_named_with_its_line);
    tcase_add_test(tests, a_hook_that_fails_in_every_game_is_told_at_once);
    tcase_add_test(tests, a_hook_that_fails_in_some_games_is_the_first_sentence_and_fails_the_verb);
    tcase_add_test(tests, par_is_one_line_for_the_file_and_a_file_that_says_otherwise_is_told);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
