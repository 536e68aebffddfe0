#include "ensure.h"
#include "room_script.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

/* Any text as a scenario: it is read or refused, its hooks run or fault, and whatever becomes of it
 * the script is usable afterwards and the data is such that a room can take it over. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static const char healthy[] = "return { title = 'Healthy', on_week = function(game) "
                              "game.announce('week ' .. game.week) end }";

static void check_scenario(const struct scenario *scenario)
{
    const struct setup *setup = &scenario->setup;
    ensure(text_is_clean(scenario->title, strlen(scenario->title)));
    ensure(text_is_clean(scenario->briefing, strlen(scenario->briefing)));
    for (unsigned slot = 0; slot < PARAMETER_SLOTS; slot++)
        ensure(parameter_value_is_allowed(slot, parameters_get(&setup->parameters, slot)));
    for (unsigned slot = 0; slot < INIT_SLOTS; slot++)
        ensure(init_value_is_allowed(slot, inits_get(&setup->inits, slot)));
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++)
        ensure(decision_value_is_allowed(slot, decisions_get(&setup->habits, slot)));
    for (uint32_t i = 0; i < setup->shock_count; i++)
        ensure(shock_is_allowed(&setup->shocks[i]));
    for (uint32_t i = 0; i < scenario->inject_count; i++)
        ensure(text_is_clean(scenario->injects[i].text, strlen(scenario->injects[i].text)));
}

/* What a hook asks for must be what the wire and the journal can carry. */
static void check_commands(const struct commands *commands)
{
    static uint8_t out[1 << 14];
    for (size_t i = 0; i < commands->count; i++)
        ensure(command_encode(&commands->list[i], out, sizeof out) > 0);
}

static void run_hooks(struct script *script)
{
    static struct commands commands;
    static const struct named_number numbers[] = {{"revenue", 0, 9}, {"A", 1, 0.5}};
    static const struct hook_event event = {.name = "decide", .setting_count = 1, .card = "c"};
    struct memory memory = {.size = 9, .bytes = "{[1]=\"a\"}"};
    struct finding fault;
    struct game game = {
        .seed = 1, .week = 3, .quarter = 1, .weeks = 52, .memory = &memory, .team_count = 1};
    game.teams[0].numbers = numbers;
    game.teams[0].count = 2;
    for (int hook = 0; hook < HOOK_COUNT; hook++) {
        bool is_good = script_run_hook(script, (enum hook)hook, &game, &event, &commands, &fault);
        ensure(memory.size <= sizeof memory.bytes);
        ensure(is_good || fault.sentence[0] != '\0');
        check_commands(&commands);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static struct scenario scenario;
    static struct findings findings;
    struct sandbox_limits limits = sandbox_limits_room();
    struct script *script = script_new(&limits);
    ensure(script != NULL);
    memset(&findings, 0, sizeof findings);
    if (script_load_scenario_text(script, "fuzz.lua", (const char *)bytes, size, &scenario,
                                  &findings)) {
        check_scenario(&scenario);
        run_hooks(script);
    } else {
        ensure(findings.errors > 0);
    }
    for (size_t i = 0; i < findings.count; i++)
        ensure(text_is_clean(findings.rows[i].sentence, strlen(findings.rows[i].sentence)));
    memset(&findings, 0, sizeof findings);
    ensure(script_load_scenario_text(script, "healthy.lua", healthy, strlen(healthy), &scenario,
                                     &findings));
    run_hooks(script);
    ensure(script_has_hook(script, HOOK_WEEK));
    script_free(script);
    return 0;
}
