#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "reference.h"
#include "room_script.h"
#include "suite.h"

enum { ROWS = 128 };

static const char *answer_of(const char *text)
{
    static char out[4096];
    struct finding fault = {0};
    struct sandbox_limits limits = sandbox_limits_lab();
    struct sandbox *sandbox = sandbox_new(&limits);
    ck_assert_ptr_nonnull(sandbox);
    int reference = sandbox_load_text(sandbox, "test.lua", text, strlen(text), &fault);
    ck_assert_msg(reference != 0, "%s", fault.sentence);
    struct sandbox_call call = {.reference = reference, .function = "run", .file = "test.lua"};
    ck_assert_msg(sandbox_call_text(sandbox, &call, out, sizeof out, &fault), "%s", fault.sentence);
    sandbox_free(sandbox);
    return out;
}

START_TEST(everything_in_the_reference_exists_for_scripts)
{
    struct reference_row rows[ROWS];
    size_t count = reference_of_globals(rows, ROWS);
    ck_assert_uint_gt(count, 40);
    for (size_t i = 0; i < count; i++) {
        char text[128];
        snprintf(text, sizeof text, "return { run = function() return %s ~= nil end }",
                 rows[i].name);
        ck_assert_msg(strcmp(answer_of(text), "true") == 0, "there is no %s", rows[i].name);
        ck_assert_uint_gt(strlen(rows[i].sentence), 0);
    }
}
END_TEST

/* Every name of stock Lua 5.4: what a script can see of it must be in the reference. */
static const char *const stock_names[] = {"_G",
                                          "_VERSION",
                                          "collectgarbage",
                                          "dofile",
                                          "getmetatable",
                                          "load",
                                          "loadfile",
                                          "next",
                                          "print",
                                          "rawequal",
                                          "rawget",
                                          "rawlen",
                                          "rawset",
                                          "require",
                                          "setmetatable",
                                          "warn",
                                          "xpcall",
                                          "coroutine",
                                          "debug",
                                          "io",
                                          "os",
                                          "package",
                                          "utf8",
                                          "math.acos",
                                          "math.asin",
                                          "math.atan",
                                          "math.random",
                                          "math.randomseed",
                                          "math.tan",
                                          "string.dump",
                                          "string.gmatch",
                                          "string.gsub",
                                          "string.match",
                                          "string.pack",
                                          "string.packsize",
                                          "string.unpack",
                                          "table.move",
                                          "table.pack"};

START_TEST(the_rest_of_stock_lua_is_not_there)
{
    for (size_t i = 0; i < sizeof stock_names / sizeof *stock_names; i++) {
        char text[128];
        snprintf(text, sizeof text, "return { run = function() return %s == nil end }",
                 stock_names[i]);
        ck_assert_msg(strcmp(answer_of(text), "true") == 0, "%s is there", stock_names[i]);
    }
}
END_TEST

/* A file made of the reference's own examples. */
START_TEST(the_examples_of_the_reference_are_a_scenario)
{
    static char text[8192] = "return {\n";
    static struct scenario scenario;
    static struct findings findings;
    struct reference_row rows[ROWS];
    size_t count = reference_of_scenario(rows, ROWS);
    ck_assert_uint_gt(count, 20);
    for (size_t i = 0; i < count; i++) {
        ck_assert_msg(strncmp(rows[i].usage, rows[i].name, strlen(rows[i].name)) == 0, "%s",
                      rows[i].name);
        if (strstr(rows[i].usage, ", ... }") != NULL || strcmp(rows[i].name, "cards") == 0)
            continue; /* not to be taken by the letter */
        strcat(text, rows[i].usage);
        strcat(text, ",\n");
    }
    strcat(text, "}\n");
    struct sandbox_limits limits = sandbox_limits_lab();
    struct script *script = script_new(&limits);
    bool is_good =
        script_load_scenario_text(script, "examples.lua", text, strlen(text), &scenario, &findings);
    ck_assert_msg(is_good, "%d: %s", findings.rows[0].line, findings.rows[0].sentence);
    for (int hook = 0; hook < HOOK_COUNT; hook++)
        ck_assert(script_has_hook(script, (enum hook)hook));
    script_free(script);
}
END_TEST

/* What each worked example does, run once in the week before quarter 2 ends: a command and, of
 * words, what they say. */
static const struct {
    const char *name;
    enum command_id id;
    const char *text; /* NULL: no words */
} effects[] = {
    {"event", COMMAND_SHOCK, NULL},
    {"parameter", COMMAND_PARAMETER, NULL},
    {"curve", COMMAND_PARAMETER, NULL},
    {"target", COMMAND_TARGET, NULL},
    {"announce", COMMAND_TELL, "Week 3"},
    {"inject", COMMAND_TELL, "They quarrel."},
    {"cancel", COMMAND_CANCEL_SHOCK, NULL},
    {"metric", COMMAND_MEASURE, NULL},
    {"random", COMMAND_TELL, "Heads"},
    {"week", COMMAND_TELL, "Week 3"},
    {"quarter", COMMAND_TELL, "Quarter 1"},
    {"weeks", COMMAND_TELL, "49 weeks to go"},
    {"settings", COMMAND_TELL, "Write to each other."},
    {"memory", COMMAND_TELL, "Second"},
    {"teams", COMMAND_TELL, "People: 5"},
};

static const struct named_number seen[] = {{"tension", 0, 0.7}, {"alignment", 0, 60}};
static const struct game_setting settings[] = {
    {.name = "chat", .kind = SETTING_IS_FLAG, .number = 1}};
static const char *const metrics[] = {"buzz"};
static struct commands commands;

static void run_example(const char *body, struct memory *memory)
{
    static struct scenario scenario;
    static struct findings findings;
    struct finding fault = {0};
    char text[600];
    struct sandbox_limits limits = sandbox_limits_lab();
    struct script *script = script_new(&limits);
    struct game game = {.seed = 1,
                        .week = 3,
                        .quarter = 1,
                        .weeks = 52,
                        .settings = settings,
                        .setting_count = 1,
                        .metrics = metrics,
                        .metric_count = 1,
                        .memory = memory,
                        .team_count = 1,
                        .teams = {{.numbers = seen, .count = 2, .people = 5}}};
    snprintf(text, sizeof text, "return { title = 'x', on_week = function(game) %s end }", body);
    ck_assert_msg(
        script_load_scenario_text(script, "game.lua", text, strlen(text), &scenario, &findings),
        "%s: %s", body, findings.rows[0].sentence);
    ck_assert_msg(script_run_hook(script, HOOK_WEEK, &game, NULL, &commands, &fault), "%s: %s",
                  body, fault.sentence);
    script_free(script);
}

START_TEST(the_examples_of_game_do_what_they_say)
{
    struct reference_row rows[ROWS];
    struct reference_example examples[ROWS];
    size_t count = reference_of_game(rows, ROWS);
    ck_assert_uint_eq(reference_examples(examples, ROWS), count);
    for (size_t i = 0; i < count; i++) {
        struct memory memory = {.size = 0};
        ck_assert_str_eq(examples[i].name, rows[i].name);
        run_example(examples[i].body, &memory);
        if (strcmp(rows[i].name, "memory") == 0) {
            ck_assert_uint_eq(commands.count, 0); /* the first time */
            run_example(examples[i].body, &memory);
        }
        size_t k = 0;
        while (k < sizeof effects / sizeof *effects && strcmp(effects[k].name, rows[i].name) != 0)
            k++;
        ck_assert_msg(k < sizeof effects / sizeof *effects, "no effect of %s is known",
                      rows[i].name);
        ck_assert_uint_eq(commands.count, 1);
        ck_assert_int_eq(commands.list[0].id, effects[k].id);
        if (effects[k].text != NULL)
            ck_assert_str_eq(commands.list[0].as.tell.text, effects[k].text);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("reference");
    TCase *cases = tcase_create("reference");
    tcase_set_timeout(cases, 30);
    tcase_add_test(cases, everything_in_the_reference_exists_for_scripts);
    tcase_add_test(cases, the_rest_of_stock_lua_is_not_there);
    tcase_add_test(cases, the_examples_of_the_reference_are_a_scenario);
    tcase_add_test(cases, the_examples_of_game_do_what_they_say);
    suite_add_tcase(suite, cases);
    return suite_run(suite);
}
