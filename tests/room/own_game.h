#ifndef OWN_GAME_H
#define OWN_GAME_H
#include "bench.h"
#include "option_kinds.h"
#include "room_script.h"
#include "suite.h"

#include <stdio.h>
#include <string.h>

/* A room of a scenario that brings along all that a scenario can. */

#define FACILITATOR  1
#define VIEWER_FIRST 10

static struct bench bench;
static struct script *script;

static const char file[] =
    "return { title = 'Own', minutes = 90, targets = { 1000, 1100, 1200, 1300 },\n"
    "product = 'Beam', segments = { 'Shops', 'Firms', 'Groups' },\n"
    "chair_names = { AE = 'Closers' },\n"
    "settings = { week_seconds = 2,\n"
    "  { key = 'sellers', label = 'Sellers', min = 2, max = 9, default = 5, whole = true,\n"
    "    sets = 'params.ae_n' },\n"
    "  { key = 'goal', label = 'Goal', min = 0.5, max = 2, default = 1, sets = 'targets' },\n"
    "  { key = 'mood', label = 'Mood', choices = { 'calm', 'tense' }, default = 'calm' } },\n"
    "formats = {\n"
    "  [45] = { settings = { week_seconds = 1, merge_chairs = true }, beats = { 13 },\n"
    "    rotation = { [26] = 1 }, plan = 'Quick.' },\n"
    "  [90] = { settings = { week_seconds = 3 }, plan = 'Usual.' } },\n"
    "roles = { PMI = { card = 'I build the product.', decisions = { 'x_rd', 'disc' },\n"
    "  view = { 'util', 'won' }, front = { 'discount', 'ask_sales' } } },\n"
    "own_decisions = {\n"
    "  { id = 'fair', to = 'BRAND', label = 'Trade fair', sentence = 'A stand.', min = 0,\n"
    "    max = 10, default = 0, cost = 0.1,\n"
    "    stops = { { text = 'No', value = 0 }, { text = 'Big', value = 10 } },\n"
    "    effect = function(game, team, value)\n"
    "      game.metric('buzz', value / 10)\n"
    "      game.parameter('phi', 0.012 + value / 1000)\n"
    "    end } },\n"
    "own_metrics = { { id = 'buzz', to = 'BRAND', label = 'Buzz', sentence = 'Talk.',\n"
    "  unit = 'share' } },\n"
    "on_week = function(game)\n"
    "  if game.settings.mood == 'tense' and game.settings.sellers == 7 and\n"
    "     game.teams[1].own.buzz == 1 then game.announce('All is known.') end\n"
    "end }";

static inline void open_room(uint8_t teams)
{
    struct sandbox_limits limits = sandbox_limits_lab();
    struct findings findings = {0};
    bench_new(&bench);
    script = script_new(&limits);
    bool is_good = script_load_scenario_text(script, "own.lua", file, sizeof file - 1,
                                             &bench.scenario, &findings);
    ck_assert_msg(is_good, "%s", findings.count > 0 ? findings.rows[0].sentence : "");
    room_set_script(bench.room, &bench.scenario, script);
    bench_open(&bench, teams);
    bench_facilitate(&bench, FACILITATOR);
    room_flush(bench.room);
}

static inline void close_room(void)
{
    bench_free(&bench);
    script_free(script);
}

static inline bool change(const char *key, const char *value)
{
    struct command command = {.id = COMMAND_CHANGE};
    snprintf(command.as.change.key, sizeof command.as.change.key, "%s", key);
    snprintf(command.as.change.value, sizeof command.as.change.value, "%s", value);
    return bench_do(&bench, FACILITATOR, &command);
}

static inline void expect_refusal(const char *key, const char *value, const char *words)
{
    ck_assert(!change(key, value));
    ck_assert_msg(strstr(bench.sentence, words) != NULL, "%s", bench.sentence);
}

static inline const struct option_row *option(const char *key)
{
    for (size_t i = 0; i < bench.facilitator_view.options_count; i++)
        if (strcmp(bench.facilitator_view.options[i].key, key) == 0)
            return &bench.facilitator_view.options[i];
    ck_abort_msg("no option %s", key);
}

static inline const char *shown_name(const char *key)
{
    for (size_t i = 0; i < bench.room_view.names_count; i++)
        if (strcmp(bench.room_view.names[i].key, key) == 0) return bench.room_view.names[i].text;
    return "";
}

static inline const char *shown_card(const char *key)
{
    for (size_t i = 0; i < bench.room_view.names_count; i++)
        if (strcmp(bench.room_view.names[i].key, key) == 0) return bench.room_view.names[i].card;
    return "";
}

/* A person in every chair; returns nothing, because person i sits at viewer VIEWER_FIRST + i. */
static inline void start(unsigned people)
{
    for (unsigned i = 0; i < people; i++) {
        char name[16];
        snprintf(name, sizeof name, "P-%c", (char)('a' + i));
        bench_join(&bench, VIEWER_FIRST + i, name);
    }
    ck_assert(bench_do_plain(&bench, FACILITATOR, COMMAND_START));
}

static inline uint32_t viewer_in(enum role role)
{
    for (uint32_t i = 0; i < bench.room->person_count; i++)
        if (bench.room->people[i].roles & (1u << role))
            return VIEWER_FIRST + bench.room->people[i].id - 1;
    ck_abort_msg("nobody sits there");
}

static inline bool decide_own(enum role role, double value)
{
    struct command command = {.id = COMMAND_DECIDE_OWN};
    command.as.decide_own.value = value;
    return bench_do(&bench, viewer_in(role), &command);
}

#endif
