#ifndef STORY_BENCH_H
#define STORY_BENCH_H
#include "faults.h"
#include "played.h"
#include "room_plot.h"
#include "room_script.h"

#include <string.h>

/* A room with a scenario that is written out in the test; it is led by viewer 1. */

static struct bench bench;
static struct script *script;
static char sentence[400];

static inline struct script *load(const char *text, struct scenario *scenario)
{
    static struct findings findings;
    struct sandbox_limits limits = sandbox_limits_room();
    struct script *loaded = script_new(&limits);
    memset(&findings, 0, sizeof findings);
    bool is_good =
        script_load_scenario_text(loaded, "fair.lua", text, strlen(text), scenario, &findings);
    ck_assert_msg(is_good, "%d: %s", findings.rows[0].line, findings.rows[0].sentence);
    return loaded;
}

/* A room of bots and one person, led by viewer 1, with this scenario; started. */
static inline void open_with(const char *text, uint8_t teams)
{
    bench_new(&bench);
    script = load(text, &bench.scenario);
    room_set_script(bench.room, &bench.scenario, script);
    bench_open(&bench, teams);
    bench_facilitate(&bench, 1);
    bench_join(&bench, 10, "Ann");
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
}

static inline void close_room(void)
{
    bench_free(&bench);
    script_free(script);
}

static inline unsigned count_rows(enum command_id id)
{
    unsigned count = 0;
    for (size_t i = 0; i < bench.kept_count; i++)
        count += bench.kept[i].row.kind == id;
    return count;
}

/* The newest row of a kind. */
static inline const struct command *last_row(enum command_id id)
{
    static struct command command;
    for (size_t i = bench.kept_count; i-- > 0;) {
        if (bench.kept[i].row.kind != id) continue;
        ck_assert(command_decode(&command, bench.kept[i].payload, bench.kept[i].row.size));
        return &command;
    }
    ck_abort_msg("there is no such row");
    return NULL;
}

static inline bool mend(enum mending mending)
{
    struct command command = {.id = COMMAND_MEND, .as.mend.mending = (uint8_t)mending};
    return bench_do(&bench, 1, &command);
}

static inline bool press(const char *id, uint8_t team)
{
    struct command command = {.id = COMMAND_INJECT, .as.inject.team = team};
    snprintf(command.as.inject.id, sizeof command.as.inject.id, "%s", id);
    return bench_do(&bench, 1, &command);
}

static inline const struct view_facilitator_view *desk(void)
{
    static struct view_facilitator_view view;
    memset(&view, 0, sizeof view);
    fill_facilitator_view(bench.room, "de", &view);
    return &view;
}

/* The rows make the same room: worlds, memory, buttons, faults. */
static inline void expect_same_replay(void)
{
    static struct view_facilitator_view now, again;
    struct room *room = bench_replay(&bench, sentence, sizeof sentence);
    ck_assert_msg(room != NULL, "%s", sentence);
    ck_assert_uint_eq(room->week, bench.room->week);
    ck_assert_int_eq(room->phase, bench.room->phase);
    for (unsigned i = 0; i < room->open.teams; i++)
        ck_assert_uint_eq(world_hash(room->teams[i].world), world_hash(bench.room->teams[i].world));
    ck_assert_mem_eq(room->plot, bench.room->plot, sizeof *room->plot);
    memset(&now, 0, sizeof now);
    memset(&again, 0, sizeof again);
    room_set_script(room, &bench.scenario, script);
    fill_facilitator_view(bench.room, "de", &now);
    fill_facilitator_view(room, "de", &again);
    ck_assert_str_eq(now.buttons_count > 0 ? now.buttons[0].label : "",
                     again.buttons_count > 0 ? again.buttons[0].label : "");
    room_free(room);
}

#define INJECTS                                                                                    \
    "return { title = 'I', on_inject = function(game, inject) local m = game.memory\n"             \
    "m.log = (m.log or '') .. inject.id .. tostring(inject.team) .. ' ' end, injects = {\n"        \
    "{ week = 0, text = 'Hello' }, { id = 'two', week = 2, to = { 'AE', 'AM' }, text = 'T' },\n"   \
    "{ id = 'rich', when = { metric = 'revenue', above = 0, from = 3 }, text = 'R',\n"             \
    "  params = { phi = 0.01 } },\n"                                                               \
    "{ id = 'fire', text = { 'Fire!', de = 'Feuer!' }, event = { kind = 'slump', size = 0.3, dur " \
    "= 2 },\n"                                                                                     \
    "  button = { label = { 'Fire', de = 'Feuer' }, confirm = { 'Sure?', de = 'Sicher?' } } } } }"

static inline bool remembers(const char *text)
{
    const struct memory *memory = &bench.room->plot->memory;
    char shown[MEMORY_BYTES_MAX + 1];
    memcpy(shown, memory->bytes, memory->size);
    shown[memory->size] = '\0';
    bool has = strstr(shown, text) != NULL;
    if (!has) fprintf(stderr, "memory: %s\n", shown);
    return has;
}

#endif
