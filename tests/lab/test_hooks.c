#include "bench_game.h"
#include "suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A scenario's hooks and injects in the lab: called as a room calls them, and the same game again
 * from the same seed, whatever other games were played. */

static const char story[] =
    "local hidden = 0\n"
    "return { title = 'Story', rotation = { [13] = 1 },\n"
    "injects = { { id = 'slump', week = 4, event = { kind = 'slump', size = 0.5, dur = 20 } },\n"
    "  { id = 'rich', when = { metric = 'revenue', above = 1, from = 6 }, params = { phi = 0.011 } "
    "},\n"
    "  { id = 'never', when = { metric = 'tension', above = 2 }, text = 'x' } },\n"
    "on_start = function(game) game.memory.log = 'start' end,\n"
    "on_inject = function(game, inject) game.memory.log = game.memory.log .. ' ' .. inject.id "
    "end,\n"
    "on_rotation = function(game) game.memory.log = game.memory.log .. ' rotation' end,\n"
    "on_command = function(game, command) local m = game.memory\n"
    "  m.orders = (m.orders or 0) + 1 m.last = command.role .. command.name end,\n"
    "on_deal = function(game, deal) game.memory.deals = (game.memory.deals or 0) + 1 end,\n"
    "on_quarter = function(game) game.memory.log = game.memory.log .. ' quarter' end,\n"
    "on_end = function(game) local m = game.memory\n"
    "  error(m.log .. ' end ' .. (m.last and m.orders < 60 and 'ordered' or '?') .. ' ' .. "
    "(m.deals > 100 and 'many' or m.deals)) end }\n";

static char path[40];

static void write_story(const char *text)
{
    snprintf(path, sizeof path, "/tmp/baton-hooks-XXXXXX.lua");
    int file = mkstemps(path, 4);
    ck_assert_int_ge(file, 0);
    ck_assert_int_eq((int)write(file, text, strlen(text)), (int)strlen(text));
    close(file);
}

static struct bench_game *play(uint64_t seed)
{
    static struct findings findings;
    struct bench_plan plan = {.scenario_path = path};
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++)
        plan.policy_paths[role] = "scripts/policies/balanced.lua";
    struct bench_game *game = bench_game_new(&plan, seed, &findings);
    ck_assert_msg(game != NULL, "%d: %s", findings.rows[0].line, findings.rows[0].sentence);
    while (bench_game_play(game))
        ;
    return game;
}

START_TEST(hooks_and_injects_come_in_the_order_of_a_room)
{
    write_story(story);
    struct bench_game *game = play(7);
    const struct findings *faults = bench_game_faults(game);
    ck_assert_uint_eq(faults->count, 1); /* the story ends by telling itself */
    ck_assert_str_eq(faults->rows[0].sentence,
                     "start slump rich quarter rotation quarter quarter end ordered many");
    ck_assert_int_eq(bench_game_inject_week(game, "slump"), 4);
    ck_assert_int_eq(bench_game_inject_week(game, "rich"), 6);
    ck_assert_int_eq(bench_game_inject_week(game, "never"), -1);
    ck_assert_int_eq(bench_game_inject_week(game, "unknown"), -1);
    ck_assert_double_eq(bench_game_world(game)->setup.parameters.phi, 0.011);
    bench_game_free(game);
    unlink(path);
}
END_TEST

START_TEST(the_same_seed_is_the_same_game_with_hooks_too)
{
    write_story(story);
    struct bench_game *one = play(7);
    struct bench_game *between = play(8);
    struct bench_game *two = play(7);
    ck_assert_uint_eq(world_hash(bench_game_world(one)), world_hash(bench_game_world(two)));
    ck_assert_uint_ne(world_hash(bench_game_world(one)), world_hash(bench_game_world(between)));
    bench_game_free(one);
    bench_game_free(between);
    bench_game_free(two);
    unlink(path);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("hooks");
    TCase *cases = tcase_create("hooks");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, hooks_and_injects_come_in_the_order_of_a_room);
    tcase_add_test(cases, the_same_seed_is_the_same_game_with_hooks_too);
    suite_add_tcase(suite, cases);
    return suite_run(suite);
}
