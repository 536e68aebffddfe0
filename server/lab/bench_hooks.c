#include "bench_hooks.h"

#include "apply.h"
#include "deal_event.h"
#include "game_numbers.h"
#include "text.h"

#include <string.h>

/* ---- What they ask for ------------------------------------------------------------------------*/

static void do_scenario(void *context, const struct command *command)
{
    struct bench_hooks *hooks = context;
    if (command->id == COMMAND_SHOCK) {
        const struct command_shock *c = &command->as.shock;
        struct shock shock = {c->kind, c->week, c->weeks, 0, c->size};
        (void)world_add_shock(hooks->world, &shock);
    } else if (command->id == COMMAND_PARAMETER) {
        (void)world_set_parameter(hooks->world, command->as.parameter.slot,
                                  command->as.parameter.value);
    } else if (command->id == COMMAND_TARGET) {
        (void)world_set_target(hooks->world, command->as.target.quarter, command->as.target.target);
    }
}

/* ---- What they see ----------------------------------------------------------------------------*/

static void see_numbers(const struct bench_hooks *hooks, double numbers[GAME_NUMBER_COUNT])
{
    const struct world *world = hooks->world;
    const struct week_result *last = &hooks->happenings->result; /* zero before the first week */
    memset(numbers, 0, GAME_NUMBER_COUNT * sizeof *numbers);
    numbers[GAME_NUMBER_target] = world_target(world);
    if (world->week == 0) return;
    numbers[GAME_NUMBER_revenue] = last->revenue;
    numbers[GAME_NUMBER_profit] = last->profit;
    numbers[GAME_NUMBER_alignment] = last->index;
    numbers[GAME_NUMBER_tension] = last->tension;
    numbers[GAME_NUMBER_satisfaction] = last->satisfaction;
    numbers[GAME_NUMBER_open_deals] = last->open_deals;
    numbers[GAME_NUMBER_quarter] = hooks->quarter_revenue;
    for (unsigned s = 0; s < SEGMENTS; s++)
        numbers[GAME_NUMBER_waiting] += world->Lg[s] + world->Lb[s];
}

static void see_settings(const struct scenario *scenario, struct game_setting *settings)
{
    for (unsigned key = 0; key < SETTING_COUNT; key++) {
        const struct setting_info *info = setting_info((enum setting_key)key);
        settings[key] = (struct game_setting){.name = info->key, .kind = SETTING_IS_NUMBER};
        settings[key].number = settings_get(&scenario->settings, (enum setting_key)key);
        if (info->words != NULL) setting_take_word(info, &settings[key]);
    }
}

static bool has(const struct bench_hooks *hooks, enum hook hook)
{
    return script_has_hook(hooks->script, hook) && hooks->in_a_row[hook] < HOOK_FAULTS_MAX;
}

static void call(struct bench_hooks *hooks, enum hook hook, const struct hook_event *event)
{
    double numbers[GAME_NUMBER_COUNT];
    struct named_number named[GAME_NUMBER_COUNT];
    struct game_setting settings[SETTING_COUNT];
    struct finding fault;
    if (!has(hooks, hook)) return;
    struct game game = {.seed = hooks->seed,
                        .week = hooks->world->week,
                        .quarter = hooks->world->week / QUARTER_WEEKS + 1,
                        .weeks = hooks->weeks,
                        .settings = settings,
                        .setting_count = SETTING_COUNT,
                        .memory = &hooks->memory,
                        .team_count = 1};
    see_numbers(hooks, numbers);
    for (unsigned i = 0; i < GAME_NUMBER_COUNT; i++)
        named[i] = (struct named_number){game_number_name((enum game_number)i), 0, numbers[i]};
    see_settings(hooks->scenario, settings);
    game.teams[0].numbers = named;
    game.teams[0].count = GAME_NUMBER_COUNT;
    game.teams[0].decisions = &hooks->world->decided;
    if (!script_run_hook(hooks->script, hook, &game, event, &hooks->asked, &fault)) {
        findings_add(hooks->faults, &fault);
        hooks->in_a_row[hook]++;
        return;
    }
    hooks->in_a_row[hook] = 0;
    hooks->runs[hook]++;
    for (size_t i = 0; i < hooks->asked.count; i++)
        do_scenario(hooks, &hooks->asked.list[i]);
}

/* ---- Injects ----------------------------------------------------------------------------------*/

static void happen(struct bench_hooks *hooks, uint32_t index, uint8_t team)
{
    const struct scenario_inject *inject = &hooks->scenario->injects[index];
    struct hook_event event = {.team = team, .role = EVERY_ROLE};
    hooks->happened[index] = (int16_t)hooks->world->week;
    scenario_inject_do(inject, hooks->world->week, team, do_scenario, hooks);
    text_copy(event.inject, sizeof event.inject, inject->id);
    call(hooks, HOOK_INJECT, &event);
}

/* Nobody presses a button here. */
static void inject(struct bench_hooks *hooks)
{
    double numbers[GAME_NUMBER_COUNT];
    unsigned week = hooks->world->week;
    for (uint32_t i = 0; i < hooks->scenario->inject_count; i++) {
        const struct scenario_inject *inject = &hooks->scenario->injects[i];
        if (inject->kind == INJECT_TIMED && inject->week == week) {
            happen(hooks, i, EVERY_TEAM);
        } else if (inject->kind == INJECT_CONDITIONAL && week > 0 && hooks->happened[i] < 0) {
            see_numbers(hooks, numbers);
            if (scenario_when_holds(&inject->when, week, numbers)) happen(hooks, i, 0);
        }
    }
}

/* ---- The moments ------------------------------------------------------------------------------*/

static bool may_call_again(struct bench_hooks *hooks, enum hook hook)
{
    if (!has(hooks, hook)) return false;
    if (hooks->calls_week != hooks->world->week) memset(hooks->calls, 0, sizeof hooks->calls);
    hooks->calls_week = (uint16_t)hooks->world->week;
    if (hooks->calls[hook] == HOOK_CALLS_A_WEEK) return false;
    hooks->calls[hook]++;
    return true;
}

void bench_hooks_start(struct bench_hooks *hooks)
{
    for (uint32_t i = 0; i < SCENARIO_INJECTS_MAX; i++)
        hooks->happened[i] = -1;
    call(hooks, HOOK_START, NULL);
    inject(hooks);
}

static void tell_deals(struct bench_hooks *hooks)
{
    struct hook_event event;
    for (uint32_t i = 0; i < hooks->happenings->count && i < HAPPENINGS_MAX; i++)
        if (deal_event(&hooks->happenings->list[i], 0, &event) && may_call_again(hooks, HOOK_DEAL))
            call(hooks, HOOK_DEAL, &event);
}

void bench_hooks_week(struct bench_hooks *hooks)
{
    const struct world *world = hooks->world;
    if (world->week > hooks->weeks) return;
    bool is_new_quarter = world->week % QUARTER_WEEKS == 0;
    if (world->week % QUARTER_WEEKS == 1) hooks->quarter_revenue = 0;
    hooks->quarter_revenue += hooks->happenings->result.revenue;
    if (is_new_quarter) hooks->quarter_revenue = 0;
    inject(hooks);
    tell_deals(hooks);
    call(hooks, HOOK_WEEK, NULL);
    if (world->week == hooks->weeks)
        call(hooks, HOOK_END, NULL);
    else if (is_new_quarter)
        call(hooks, HOOK_QUARTER, NULL);
}

void bench_hooks_rotation(struct bench_hooks *hooks)
{
    call(hooks, HOOK_ROTATION, NULL);
}

void bench_hooks_command(struct bench_hooks *hooks, enum role role, const struct setting *settings,
                         size_t count)
{
    struct hook_event event = {.team = 0, .role = (uint8_t)role, .name = "decide"};
    if (count == 0 || !may_call_again(hooks, HOOK_COMMAND)) return;
    event.setting_count = (uint8_t)count;
    memcpy(event.settings, settings, count * sizeof *settings);
    call(hooks, HOOK_COMMAND, &event);
}
