#include "faults.h"
#include "played.h"
#include "room_plot.h"
#include "room_script.h"

#include <string.h>

/* The scenario in a room: its hooks, what it remembers, its injects and buttons, and what becomes
 * of a script that fails. */

static struct bench bench;
static struct script *script;
static char sentence[400];

static struct script *load(const char *text, struct scenario *scenario)
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
static void open_with(const char *text, uint8_t teams)
{
    bench_new(&bench);
    script = load(text, &bench.scenario);
    room_set_script(bench.room, &bench.scenario, script);
    bench_open(&bench, teams);
    bench_facilitate(&bench, 1);
    bench_join(&bench, 10, "Ann");
    ck_assert(bench_do_plain(&bench, 1, COMMAND_START));
}

static void close_room(void)
{
    bench_free(&bench);
    script_free(script);
}

static unsigned count_rows(enum command_id id)
{
    unsigned count = 0;
    for (size_t i = 0; i < bench.kept_count; i++)
        count += bench.kept[i].row.kind == id;
    return count;
}

/* The newest row of a kind. */
static const struct command *last_row(enum command_id id)
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

static bool mend(enum mending mending)
{
    struct command command = {.id = COMMAND_MEND, .as.mend.mending = (uint8_t)mending};
    return bench_do(&bench, 1, &command);
}

static bool press(const char *id, uint8_t team)
{
    struct command command = {.id = COMMAND_INJECT, .as.inject.team = team};
    snprintf(command.as.inject.id, sizeof command.as.inject.id, "%s", id);
    return bench_do(&bench, 1, &command);
}

static const struct view_facilitator_view *desk(void)
{
    static struct view_facilitator_view view;
    memset(&view, 0, sizeof view);
    fill_facilitator_view(bench.room, "de", &view);
    return &view;
}

/* The rows make the same room: worlds, memory, buttons, faults. */
static void expect_same_replay(void)
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

/* ---- Hooks ---- */

#define STORY                                                                                      \
    "local calls = 0\n"                                                                            \
    "return { title = 'Story', rotation = { [13] = 1 }, settings = { chat = true },\n"             \
    "on_start = function(game) game.memory.log = 'start ' end,\n"                                  \
    "on_week = function(game) calls = calls + 1 game.memory.calls = calls\n"                       \
    "  if game.week == 2 then game.memory.log = game.memory.log .. game.weeks .. ' '\n"            \
    "    .. tostring(game.settings.chat) .. ' ' .. game.settings.pace .. ' '\n"                    \
    "    .. game.settings.week_seconds .. ' ' .. game.teams[1].people .. ' ' end end,\n"           \
    "on_quarter = function(game) game.memory.log = game.memory.log .. 'quarter' .. game.quarter\n" \
    "  .. ' ' end,\n"                                                                              \
    "on_rotation = function(game) game.memory.log = game.memory.log .. 'rotation ' end,\n"         \
    "on_command = function(game, command) game.memory.order = command.team .. command.role\n"      \
    "  .. command.name .. command.decisions.sla end,\n"                                            \
    "on_deal = function(game, deal) local m = game.memory m.deals = (m.deals or 0) + 1\n"          \
    "  if deal.won then m.won = deal.segment .. deal.source .. type(deal.value) .. #deal.name "    \
    "end\n"                                                                                        \
    "  if deal.age then m.age = deal.age end end,\n"                                               \
    "on_end = function(game) game.memory.log = game.memory.log .. 'end' end }\n"

static bool remembers(const char *text)
{
    const struct memory *memory = &bench.room->plot->memory;
    char shown[MEMORY_BYTES_MAX + 1];
    memcpy(shown, memory->bytes, memory->size);
    shown[memory->size] = '\0';
    bool has = strstr(shown, text) != NULL;
    if (!has) fprintf(stderr, "memory: %s\n", shown);
    return has;
}

START_TEST(each_hook_is_called_in_its_moment_and_remembers_what_it_wants)
{
    open_with(STORY, 1);
    ck_assert(remembers("[\"log\"]=\"start \""));
    ck_assert(bench_advance(&bench, 1, 2));
    ck_assert(remembers("start 52 true beats 2.0 1 "));
    struct command_move_person move = {.team = 0, .role = ROLE_PROSPECT};
    struct command command = {.id = COMMAND_MOVE_PERSON, .as.move_person = move};
    snprintf(command.as.move_person.person_name, sizeof command.as.move_person.person_name, "Ann");
    ck_assert(bench_do(&bench, 1, &command));
    ck_assert(bench_decide(&bench, 10, ROLE_PROSPECT, SLOT_sla, 6));
    ck_assert(remembers("[\"order\"]=\"1PROSPECTdecide6.0\""));
    ck_assert(bench_advance(&bench, 1, 50));
    ck_assert(remembers("start 52 true beats 2.0 1 quarter2 rotation quarter3 quarter4 end"));
    ck_assert(remembers("[\"calls\"]=52"));
    ck_assert(remembers("[\"won\"]=\"smallinboundnumber"));
    ck_assert_uint_eq(count_rows(COMMAND_FAULT), 0);
    expect_same_replay();
    close_room();
}
END_TEST

START_TEST(a_fresh_script_each_week_gives_the_same_rows_unless_it_hides_something)
{
    static const char *const honest =
        "return { title = 'H', on_week = function(game) local m = game.memory\n"
        "m.n = (m.n or 0) + 1 m.luck = game.random(1)\n"
        "if m.n % 3 == 0 then game.event{ kind = 'slump', size = 0.1, dur = 1 } end end }";
    size_t counts[2];
    uint64_t hashes[2];
    for (int fresh = 0; fresh < 2; fresh++) {
        open_with(honest, 1);
        for (int week = 0; week < 12; week++) {
            if (fresh) {
                script_free(script);
                script = load(honest, &bench.scenario);
                room_set_script(bench.room, &bench.scenario, script);
            }
            ck_assert(bench_advance(&bench, 1, 1));
        }
        counts[fresh] = bench.kept_count;
        hashes[fresh] = world_hash(bench.room->teams[0].world);
        ck_assert(remembers("[\"n\"]=12"));
        close_room();
    }
    ck_assert_uint_eq(counts[0], counts[1]);
    ck_assert_uint_eq(hashes[0], hashes[1]);
}
END_TEST

START_TEST(what_cannot_last_is_a_fault_that_names_its_place)
{
    static const struct {
        const char *body, *sentence;
    } wrong[] = {
        {"game.memory.f = print", ""}, /* print is nil: nothing */
        {"game.memory.f = function() end", "game.memory.f is a function"},
        {"game.memory.team = { 1, { ok = tostring } }", "game.memory.team[2].ok is a function"},
        {"game.memory = 3", "game.memory must stay a table; it is a number"},
        {"game.memory[true] = 1", "a key that is a boolean"},
        {"game.memory.x = 0 / 0", "game.memory.x is no finite number"},
        {"game.memory.t = string.rep('x', 7000)", "longer than 6000 bytes"},
        {"local t = game.memory for i = 1, 20 do t.t = {} t = t.t end", "at most 16 deep"},
        {"game.memory.me = game.memory", "at most 16 deep"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char text[300];
        snprintf(
            text, sizeof text,
            "return { title = 'W', on_start = function(game) game.memory.kept = 1 end, on_week "
            "= function(game) %s end }",
            wrong[i].body);
        open_with(text, 1);
        ck_assert(bench_advance(&bench, 1, 1));
        ck_assert_uint_eq(count_rows(COMMAND_FAULT), wrong[i].sentence[0] != '\0');
        if (wrong[i].sentence[0] != '\0')
            ck_assert_msg(strstr(last_row(COMMAND_FAULT)->as.fault.sentence, wrong[i].sentence) !=
                              NULL,
                          "%s", last_row(COMMAND_FAULT)->as.fault.sentence);
        ck_assert(remembers("{[\"kept\"]=1}"));
        close_room();
    }
}
END_TEST

START_TEST(memory_is_written_the_same_way_however_it_came_about)
{
    open_with(
        "return { title = 'M', on_week = function(game) local m = game.memory\n"
        "if game.week == 1 then m.b = 0.1 m.a = { [2] = true, [1] = 'q\"\\\\', x = -7, [1.5] = "
        "1e300 } m.z = 3.0\n"
        "elseif game.week == 2 then local a = m.a m.a = nil m.b = nil m.a = a m.b = 0.1 end "
        "end }",
        1);
    ck_assert(bench_advance(&bench, 1, 1));
    ck_assert(remembers("{[\"a\"]={[1]=\"q\\\"\\\\\",[1.5]=1.0000000000000001e+300,[2]=true,[\"x\"]"
                        "=-7},[\"b\"]=0.10000000000000001,[\"z\"]=3.0}"));
    ck_assert_uint_eq(count_rows(COMMAND_REMEMBER), 1);
    ck_assert(bench_advance(&bench, 1, 2));
    ck_assert_uint_eq(count_rows(COMMAND_REMEMBER), 1);
    ck_assert_uint_eq(count_rows(COMMAND_FAULT), 0);
    close_room();
}
END_TEST

START_TEST(events_beyond_the_bound_of_a_week_are_left_out)
{
    open_with("return { title = 'B', on_command = function(game) game.memory.n = (game.memory.n or "
              "0) + 1 end }",
              1);
    enum role chair = bench_chair(&bench, 1);
    unsigned slot = chair == ROLE_CEO ? SLOT_ceo_field : DECISION_SLOTS;
    for (unsigned s = 0; slot == DECISION_SLOTS && s < DECISION_SLOTS; s++)
        if (decision_slot_role(s) == chair &&
            decision_info(decision_of_slot(s))->sum_rule == SUM_NONE)
            slot = s;
    for (unsigned i = 0; i < HOOK_CALLS_A_WEEK + 10; i++)
        ck_assert(bench_decide(&bench, 10, chair, slot, decision_default(slot)));
    ck_assert(remembers("[\"n\"]=64"));
    ck_assert(bench_advance(&bench, 1, 1));
    ck_assert(bench_decide(&bench, 10, chair, slot, decision_default(slot)));
    ck_assert(remembers("[\"n\"]=65"));
    close_room();
}
END_TEST

START_TEST(of_wishes_that_cannot_be_none_is_done)
{
    open_with("return { title = 'F', on_week = function(game) if game.week ~= 1 then return end\n"
              "game.announce('never said')\n"
              "for i = 1, 20 do game.event{ kind = 'slump', size = 0.1, week = 30, dur = 1 } end "
              "end,\n"
              "on_start = function(game) for i = 1, 30 do game.event{ kind = 'slump', size = 0.1, "
              "week = 40, dur = 1 } end end }",
              1);
    unsigned before = count_rows(COMMAND_SHOCK);
    ck_assert(bench_advance(&bench, 1, 1));
    /* 30 and 18 fit; the market holds 48. */
    ck_assert_uint_eq(count_rows(COMMAND_SHOCK), before + 18);
    ck_assert_ptr_nonnull(
        strstr(last_row(COMMAND_FAULT)->as.fault.sentence, "no more events at a time"));
    ck_assert(bench_advance(&bench, 1, 1));
    expect_same_replay();
    close_room();
}
END_TEST

/* ---- Injects ---- */

#define INJECTS                                                                                    \
    "return { title = 'I', on_inject = function(game, inject) local m = game.memory\n"             \
    "m.log = (m.log or '') .. inject.id .. tostring(inject.team) .. ' ' end, injects = {\n"        \
    "{ week = 0, text = 'Hello' }, { id = 'two', week = 2, to = { 'AE', 'AM' }, text = 'T' },\n"   \
    "{ id = 'rich', when = { metric = 'revenue', above = 0, from = 3 }, text = 'R',\n"             \
    "  params = { phi = 0.01 } },\n"                                                               \
    "{ id = 'fire', text = { 'Fire!', de = 'Feuer!' }, event = { kind = 'slump', size = 0.3, dur " \
    "= 2 },\n"                                                                                     \
    "  button = { label = { 'Fire', de = 'Feuer' }, confirm = { 'Sure?', de = 'Sicher?' } } } } }"

START_TEST(injects_happen_in_their_week_or_once_a_team_when_a_number_calls_for_them)
{
    open_with(INJECTS, 2);
    ck_assert(remembers("inject1nil "));
    ck_assert(bench_advance(&bench, 1, 2));
    ck_assert(remembers("inject1nil twonil \""));
    ck_assert(bench_advance(&bench, 1, 4));
    ck_assert(remembers("inject1nil twonil rich1 rich2 \""));
    ck_assert_uint_eq(count_rows(COMMAND_INJECTED), 4);
    ck_assert_uint_eq(count_rows(COMMAND_TELL), 1 + 2 + 2);
    ck_assert_double_eq(bench.room->teams[1].world->setup.parameters.phi, 0.01);
    expect_same_replay();
    close_room();
}
END_TEST

START_TEST(a_button_acts_for_one_team_or_all_and_shows_when_it_was_pressed)
{
    open_with(INJECTS, 2);
    ck_assert_uint_eq(desk()->buttons_count, 1);
    ck_assert_str_eq(desk()->buttons[0].label, "Feuer");
    ck_assert_str_eq(desk()->buttons[0].confirm, "Sicher?");
    ck_assert_uint_eq(desk()->buttons[0].pressed_week, VIEW_HIDDEN);
    ck_assert(bench_advance(&bench, 1, 1));
    unsigned before = count_rows(COMMAND_SHOCK);
    ck_assert(press("fire", 1));
    ck_assert_uint_eq(desk()->buttons[0].pressed_week, 1);
    ck_assert_uint_eq(count_rows(COMMAND_SHOCK), before + 1);
    ck_assert_uint_eq(last_row(COMMAND_SHOCK)->as.shock.team, 1);
    ck_assert_uint_eq(last_row(COMMAND_SHOCK)->as.shock.week, 1);
    ck_assert(remembers("fire2 "));
    ck_assert(press("fire", EVERY_TEAM));
    ck_assert(!press("fier", EVERY_TEAM));
    ck_assert_str_eq(bench.sentence, "The scenario has no button \"fier\"; did you mean \"fire\"?");
    ck_assert(!press("fire", 7));
    ck_assert_str_eq(room_phrase(bench.room, "de", "Fire!"), "Feuer!");
    expect_same_replay();
    close_room();
}
END_TEST

START_TEST(without_the_file_buttons_are_seen_but_nobody_knows_what_they_do)
{
    open_with(INJECTS, 1);
    room_set_script(bench.room, NULL, NULL);
    ck_assert_uint_eq(desk()->buttons_count, 1);
    ck_assert(!press("fire", EVERY_TEAM));
    ck_assert_ptr_nonnull(strstr(bench.sentence, "file is not there any more"));
    ck_assert(bench_advance(&bench, 1, 3));
    close_room();
}
END_TEST

/* ---- Faults ---- */

#define FAULTY(condition)                                                                          \
    "return { title = 'F', on_week = function(game)\n"                                             \
    "game.memory.n = (game.memory.n or 0) + 1\n"                                                   \
    "game.announce('Week ' .. game.week)\n"                                                        \
    "if " condition " then local x = nil x.y = 1 end end }"

START_TEST(a_fault_drops_the_wishes_and_the_hook_is_tried_again)
{
    open_with(FAULTY("game.week == 2 or game.week == 3"), 1);
    ck_assert(bench_advance(&bench, 1, 2));
    ck_assert_uint_eq(count_rows(COMMAND_TELL), 1);
    ck_assert(remembers("{[\"n\"]=1}"));
    const struct view_facilitator_view *view = desk();
    ck_assert_uint_eq(view->faults_count, 1);
    ck_assert_uint_eq(view->faults[0].week, 2);
    ck_assert_str_eq(view->faults[0].hook, "on_week");
    ck_assert_ptr_nonnull(strstr(view->faults[0].sentence, "fair.lua:4: 'x' is empty (nil)"));
    ck_assert_uint_eq(view->faults[0].can, (1u << MENDING_COUNT) - 1);
    ck_assert(bench_advance(&bench, 1, 2));
    ck_assert_uint_eq(count_rows(COMMAND_FAULT), 2);
    ck_assert_uint_eq(count_rows(COMMAND_WORKS), 1);
    ck_assert_uint_eq(bench.room->plot->in_a_row[HOOK_WEEK], 0);
    ck_assert(remembers("{[\"n\"]=2}"));
    ck_assert(mend(MENDING_CONTINUE));
    ck_assert_uint_eq(desk()->faults_count, 0);
    ck_assert(!mend(MENDING_CONTINUE));
    expect_same_replay();
    close_room();
}
END_TEST

START_TEST(three_faults_in_a_row_switch_that_hook_off)
{
    open_with(FAULTY("true"), 1);
    ck_assert(bench_advance(&bench, 1, 10));
    ck_assert_uint_eq(count_rows(COMMAND_FAULT), 3);
    ck_assert(desk()->faults[0].is_off);
    ck_assert(mend(MENDING_AGAIN)); /* one more try */
    ck_assert_uint_eq(count_rows(COMMAND_FAULT), 4);
    ck_assert(bench_advance(&bench, 1, 5));
    ck_assert_uint_eq(count_rows(COMMAND_FAULT), 4);
    expect_same_replay();
    close_room();
}
END_TEST

START_TEST(switched_off_no_hook_is_called_any_more)
{
    open_with(FAULTY("game.week == 2"), 1);
    ck_assert(bench_advance(&bench, 1, 2));
    ck_assert(mend(MENDING_OFF));
    ck_assert(!desk()->is_script_on);
    ck_assert(!mend(MENDING_OFF));
    unsigned before = count_rows(COMMAND_TELL);
    ck_assert(bench_advance(&bench, 1, 5));
    ck_assert_uint_eq(count_rows(COMMAND_TELL), before);
    expect_same_replay();
    close_room();
}
END_TEST

START_TEST(a_corrected_script_is_tried_first_and_then_plays)
{
    static struct scenario scenario;
    open_with(FAULTY("game.week >= 2"), 1);
    ck_assert(bench_advance(&bench, 1, 2));
    ck_assert(mend(MENDING_RELOAD));
    ck_assert(room_wants_script(bench.room));
    struct script *worse = load(FAULTY("game.week >= 1"), &scenario);
    ck_assert(!room_reload(bench.room, &scenario, worse));
    ck_assert(!room_wants_script(bench.room));
    ck_assert_str_eq(desk()->faults[0].hook, "file");
    ck_assert_ptr_eq(bench.room->script, script);
    script_free(worse);
    ck_assert(mend(MENDING_RELOAD));
    struct script *better = load(
        "return { title = 'F', targets = { 1, 2, 3, 4 }, weeks = 39, params = { phi = 0.01 },\n"
        "events = { { kind = 'slump', week = 20, dur = 2, size = 0.1 } },\n"
        "injects = { { id = 'new', text = 'N', button = { label = 'New' } } },\n"
        "on_week = function(game) game.announce('better') end }",
        &scenario);
    ck_assert(room_reload(bench.room, &scenario, better));
    script_free(script);
    script = better;
    ck_assert_str_eq(desk()->buttons[0].id, "new");
    ck_assert_double_eq(bench.room->teams[0].world->setup.parameters.phi, 0.01);
    ck_assert_double_eq(bench.room->teams[0].world->setup.targets[1], 2);
    ck_assert_uint_eq(bench.room->teams[0].world->setup.shock_count, 1);
    ck_assert_str_eq(bench.told_to[1],
                     "The corrected script plays. Settled when the room opened, so as before: "
                     "weeks.");
    ck_assert_uint_eq(last_row(COMMAND_SCRIPT)->as.script.text_hash, script_text_hash(better));
    ck_assert(bench_advance(&bench, 1, 1));
    ck_assert_str_eq(last_row(COMMAND_TELL)->as.tell.text, "better");
    memcpy(&bench.scenario, &scenario, sizeof scenario);
    expect_same_replay();
    bench_free(&bench);
    script_free(script);
}
END_TEST

START_TEST(a_week_that_is_taken_back_is_played_again_as_if_it_had_not_been)
{
    static struct team before, after;
    open_with(INJECTS, 2);
    ck_assert(bench_advance(&bench, 1, 4));
    uint64_t hash = world_hash(bench.room->teams[1].world);
    before = bench.room->teams[1];
    struct memory memory = bench.room->plot->memory;
    ck_assert(bench_advance(&bench, 1, 1));
    uint64_t then = world_hash(bench.room->teams[1].world);
    ck_assert(press("fire", EVERY_TEAM));
    ck_assert_uint_eq(bench.room->plot->buttons[0].pressed_week, 5);
    ck_assert(mend(MENDING_BACK));
    ck_assert_uint_eq(bench.room->week, 4);
    ck_assert_int_eq(bench.room->phase, PHASE_DECIDE);
    ck_assert_uint_eq(world_hash(bench.room->teams[1].world), hash);
    ck_assert_uint_eq(bench.room->plot->buttons[0].pressed_week, VIEW_HIDDEN);
    ck_assert_mem_eq(&bench.room->plot->memory, &memory, sizeof memory.size + memory.size);
    after = bench.room->teams[1];
    ck_assert_uint_eq(after.news_count, before.news_count);
    ck_assert_uint_eq(after.decision_total, before.decision_total);
    ck_assert_uint_eq(after.change_count, before.change_count);
    ck_assert_mem_eq(&after.weeks, &before.weeks, sizeof before.weeks);
    ck_assert_mem_eq(&after.signs, &before.signs, sizeof before.signs);
    ck_assert(!mend(MENDING_BACK));
    ck_assert_ptr_nonnull(strstr(bench.sentence, "Only one week"));
    expect_same_replay();
    ck_assert(bench_advance(&bench, 1, 1));
    ck_assert_uint_eq(world_hash(bench.room->teams[1].world), then);
    expect_same_replay();
    close_room();
}
END_TEST

START_TEST(orders_given_before_the_week_stand_and_those_after_it_are_gone)
{
    open_with(INJECTS, 1);
    ck_assert(bench_advance(&bench, 1, 2));
    enum role chair = bench_chair(&bench, 1);
    unsigned slot = 0;
    while (decision_slot_role(slot) != chair ||
           decision_info(decision_of_slot(slot))->sum_rule != SUM_NONE ||
           decision_info(decision_of_slot(slot))->budget_weight > 0)
        slot++;
    const struct decision_info *info = decision_info(decision_of_slot(slot));
    ck_assert(bench_decide(&bench, 10, chair, slot, info->max));
    ck_assert(bench_advance(&bench, 1, 1));
    ck_assert(bench_decide(&bench, 10, chair, slot, info->min));
    ck_assert(mend(MENDING_BACK));
    ck_assert_double_eq(decisions_get(&bench.room->teams[0].world->decided, slot), info->max);
    expect_same_replay();
    close_room();
}
END_TEST

START_TEST(what_cannot_be_taken_back_says_why)
{
    open_with(INJECTS, 1);
    ck_assert(!mend(MENDING_BACK));
    ck_assert_str_eq(bench.sentence, "No week has been played yet.");
    ck_assert(bench_advance(&bench, 1, 13));
    ck_assert(!mend(MENDING_BACK));
    ck_assert_ptr_nonnull(strstr(bench.sentence, "The quarter is over"));
    ck_assert(bench_advance(&bench, 1, 1));
    ck_assert(bench_do_plain(&bench, 1, COMMAND_ROTATE));
    room_tick(bench.room, 1);
    ck_assert(!mend(MENDING_BACK));
    ck_assert_ptr_nonnull(strstr(bench.sentence, "changed chairs"));
    close_room();
}
END_TEST

START_TEST(faults_and_buttons_go_to_facilitators_only)
{
    open_with(FAULTY("true"), 1);
    room_watch(bench.room, 3, false);
    ck_assert(bench_advance(&bench, 1, 4));
    ck_assert_uint_gt(bench.desk_views_to[1], 0);
    for (uint32_t viewer = 2; viewer < BENCH_VIEWERS; viewer++)
        ck_assert_uint_eq(bench.desk_views_to[viewer], 0);
    struct command command = {.id = COMMAND_MEND};
    ck_assert(!bench_do(&bench, 10, &command));
    command = (struct command){.id = COMMAND_INJECT};
    ck_assert(!bench_do(&bench, 10, &command));
    close_room();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("script");
    TCase *cases = tcase_create("script");
    tcase_set_timeout(cases, 120);
    tcase_add_test(cases, each_hook_is_called_in_its_moment_and_remembers_what_it_wants);
    tcase_add_test(cases, a_fresh_script_each_week_gives_the_same_rows_unless_it_hides_something);
    tcase_add_test(cases, what_cannot_last_is_a_fault_that_names_its_place);
    tcase_add_test(cases, memory_is_written_the_same_way_however_it_came_about);
    tcase_add_test(cases, events_beyond_the_bound_of_a_week_are_left_out);
    tcase_add_test(cases, of_wishes_that_cannot_be_none_is_done);
    tcase_add_test(cases, injects_happen_in_their_week_or_once_a_team_when_a_number_calls_for_them);
    tcase_add_test(cases, a_button_acts_for_one_team_or_all_and_shows_when_it_was_pressed);
    tcase_add_test(cases, without_the_file_buttons_are_seen_but_nobody_knows_what_they_do);
    tcase_add_test(cases, a_fault_drops_the_wishes_and_the_hook_is_tried_again);
    tcase_add_test(cases, three_faults_in_a_row_switch_that_hook_off);
    tcase_add_test(cases, switched_off_no_hook_is_called_any_more);
    tcase_add_test(cases, a_corrected_script_is_tried_first_and_then_plays);
    tcase_add_test(cases, a_week_that_is_taken_back_is_played_again_as_if_it_had_not_been);
    tcase_add_test(cases, orders_given_before_the_week_stand_and_those_after_it_are_gone);
    tcase_add_test(cases, what_cannot_be_taken_back_says_why);
    tcase_add_test(cases, faults_and_buttons_go_to_facilitators_only);
    suite_add_tcase(suite, cases);
    return suite_run(suite);
}
