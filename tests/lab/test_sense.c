#include "captured.h"
#include "verbs.h"

#include <stdbool.h>
#include <time.h>

/* What check says of small files of which every line is right and the whole is not; of files for
 * other versions; and of those that the guide shows. */

static struct captured check_text(const char *text)
{
    char *path = own_path("sense.lua");
    write_text(path, text);
    struct captured captured = CAPTURE(verb_check, path);
    unlink(path);
    return captured;
}

/* A file with a title on its first line, all that participants need on its second, then `lines`. */
static struct captured check_lines(const char *lines)
{
    char text[4000];
    snprintf(text, sizeof text,
             "return { title = 'T', summary = 'S.',\n"
             "texts = { briefing = 'B.', debrief = { 'D?' } },\n%s}\n",
             lines);
    return check_text(text);
}

/* The one finding is on this line and has the words. */
static void expect_one(struct captured captured, const char *place, const char *words)
{
    const char *end = strchr(captured.text, '\n');
    ck_assert_msg(end != NULL && end[1] == '\0' && strstr(captured.text, place) != NULL &&
                      strstr(captured.text, words) != NULL,
                  "looked for %s ... %s in\n%s", place, words, captured.text);
}

static void expect_none(struct captured captured)
{
    ck_assert_str_eq(captured.text, "");
    ck_assert_int_eq(captured.code, LAB_DONE);
}

/* ---- Rules -------------------------------------------------------------------------------------
 */

START_TEST(a_rule_that_is_never_called_is_told)
{
    expect_one(check_lines("on_rotation = function(game) end,\n"),
               ":3: warning: ", "chairs never change here");
    expect_none(check_lines("on_rotation = function(game) end, rotation = { [26] = 1 },\n"));
    expect_none(check_lines("formats = { [45] = { rotation = { [26] = 1 } } },\n"
                            "on_rotation = function(game) end,\n"));
    expect_one(check_lines("on_inject = function(game, inject) end,\n"),
               ":3: warning: ", "there are no injects here");
    expect_none(check_lines("on_inject = function(game, inject) end,\n"
                            "on_start = function(game) game.inject{ text = 'T.' } end,\n"));
    expect_one(check_lines("weeks = 13, on_quarter = function(game) end,\n"),
               ":3: warning: ", "one quarter only");
    expect_none(check_lines("weeks = 26, on_quarter = function(game) end,\n"));
}
END_TEST

START_TEST(a_number_that_a_rule_may_set_under_a_computed_name_is_not_told)
{
    const char *metric = "own_metrics = { { id = 'buzz', label = 'B', sentence = 'S.' } },\n";
    char lines[400];
    snprintf(lines, sizeof lines, "%s", metric);
    expect_one(check_lines(lines), ":3: warning: ", "nothing sets 'buzz'");
    snprintf(lines, sizeof lines, "%son_week = function(game) game.metric('bu' .. 'zz', 1) end,\n",
             metric);
    expect_none(check_lines(lines));
    snprintf(lines, sizeof lines, "%son_week = function(game) game.metric('buzz', 1) end,\n",
             metric);
    expect_none(check_lines(lines));
}
END_TEST

START_TEST(a_table_that_contains_itself_is_told_and_read_once)
{
    expect_one(check_text("local loop = { week = 7, to = 'AE', text = 'T?' }\n"
                          "loop.choices = loop\n"
                          "return { title = 'T', cards = { loop },\n"
                          "texts = { briefing = 'B.', debrief = { 'D?' } } }\n"),
               ":3: error: ", "a card has two or three answers, not 0");
    expect_one(check_lines("on_start = function(game)\n"
                           "game.memory.all = game.memory end,\n"),
               ":3: error: ", "game.memory");
}
END_TEST

START_TEST(a_local_named_orders_does_not_make_a_policy_of_a_scenario)
{
    expect_none(check_lines("on_week = function(game)\n"
                            "local orders, like = 3\n orders = 4\n"
                            "end,\n"));
    expect_one(check_lines("on_week = function(game)\n"
                           "local orders = 3\n orders.decide = 4\n"
                           "end,\n"),
               ":5: error: ", "orders");
    ck_assert_str_eq(check_text("return {\n name = 'p',\n orders = { disc = 0.1 },\n}\n").text, "");
}
END_TEST

/* ---- Versions ----------------------------------------------------------------------------------
 */

START_TEST(a_file_of_the_first_language_or_of_none_plays)
{
    expect_none(check_lines("min_api = 1,\n"));
    expect_none(check_lines(""));
    expect_none(check_lines("min_api = 2,\n"));
}
END_TEST

START_TEST(a_file_for_a_later_language_says_what_to_do)
{
    struct captured captured = check_lines("min_api = 3,\n");
    ck_assert_int_eq(captured.code, LAB_FAILED);
    expect_one(captured,
               ":3: error: ", "needs scenario language 3, and this program speaks 2: update Baton");
    expect_one(check_lines("min_api = 0,\n"), ":3: error: ", "out of range");
}
END_TEST

/* ---- What is shipped ---------------------------------------------------------------------------
 */

static const char *const shipped[] = {
    "scripts/examples/fair_1_numbers.lua",  "scripts/examples/fair_2_cards.lua",
    "scripts/examples/fair_3_rules.lua",    "scripts/examples/template.lua",
    "scripts/scenarios/air_cover.lua",      "scripts/scenarios/default.lua",
    "scripts/scenarios/first_quarter.lua",  "scripts/scenarios/merger.lua",
    "scripts/scenarios/new_product.lua",    "scripts/scenarios/one_vp_or_two.lua",
    "scripts/scenarios/price_war.lua",      "scripts/scenarios/quota_crunch.lua",
    "scripts/scenarios/renewal_season.lua",
};

START_TEST(every_shipped_scenario_and_example_is_clean_within_a_second)
{
    for (size_t i = 0; i < sizeof shipped / sizeof *shipped; i++) {
        clock_t begin = clock();
        struct captured captured = CAPTURE(verb_check, (char *)(size_t)shipped[i]);
        double seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
        ck_assert_str_eq(captured.text, "");
        ck_assert_msg(seconds < 1, "%s took %g s", shipped[i], seconds);
    }
}
END_TEST

/* Lines without the blanks at their beginnings, so that a fragment may be indented as it likes. */
static char *flattened(const char *text, size_t size)
{
    char *out = malloc(size + 2);
    size_t used = 0;
    ck_assert_ptr_nonnull(out);
    for (size_t i = 0; i < size; i++) {
        bool is_blank = text[i] == ' ' || text[i] == '\t' || text[i] == '\n';
        if (is_blank && (used == 0 || out[used - 1] == ' ')) continue;
        out[used++] = is_blank ? ' ' : text[i];
    }
    while (used > 0 && out[used - 1] == ' ')
        used--;
    out[used] = '\0';
    return out;
}

static bool is_in_an_example(const char *fragment)
{
    bool is_found = false;
    for (size_t i = 0; i < 4; i++) {
        char *text = read_text(shipped[i]), *flat = flattened(text, strlen(text));
        is_found |= strstr(flat, fragment) != NULL;
        free(flat);
        free(text);
    }
    return is_found;
}

START_TEST(what_the_guide_quotes_stands_in_the_examples_or_is_a_file_that_is_clean)
{
    char *guide = read_text("docs/SCENARIOS.md");
    unsigned count = 0;
    for (const char *at = strstr(guide, "```lua\n"); at != NULL; at = strstr(at, "```lua\n")) {
        at += strlen("```lua\n");
        const char *end = strstr(at, "```");
        ck_assert_ptr_nonnull(end);
        char *fragment = flattened(at, (size_t)(end - at));
        if (strncmp(fragment, "return {", 8) == 0) {
            char whole[16000];
            snprintf(whole, sizeof whole, "%.*s", (int)(end - at), at);
            expect_none(check_text(whole));
        } else {
            ck_assert_msg(is_in_an_example(fragment), "no example has: %s", fragment);
        }
        free(fragment);
        count++;
    }
    free(guide);
    ck_assert_uint_ge(count, 3);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("sense");
    TCase *tests = tcase_create("sense");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, a_rule_that_is_never_called_is_told);
    tcase_add_test(tests, a_number_that_a_rule_may_set_under_a_computed_name_is_not_told);
    tcase_add_test(tests, a_table_that_contains_itself_is_told_and_read_once);
    tcase_add_test(tests, a_local_named_orders_does_not_make_a_policy_of_a_scenario);
    tcase_add_test(tests, a_file_of_the_first_language_or_of_none_plays);
    tcase_add_test(tests, a_file_for_a_later_language_says_what_to_do);
    tcase_add_test(tests, every_shipped_scenario_and_example_is_clean_within_a_second);
    tcase_add_test(tests, what_the_guide_quotes_stands_in_the_examples_or_is_a_file_that_is_clean);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
