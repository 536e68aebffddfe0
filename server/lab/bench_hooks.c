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
    } else if (command->id == COMMAND_CANCEL_SHOCK) {
        (void)world_cancel_shocks(hooks->world, command->as.cancel_shock.kind);
    } else if (command->id == COMMAND_PARAMETER) {
        (void)world_set_parameter(hooks->world, command->as.parameter.slot,
                                  command->as.parameter.value);
    } else if (command->id == COMMAND_TARGET) {
        (void)world_set_target(hooks->world, command->as.target.quarter, command->as.target.target);
    } else if (command->id == COMMAND_MEASURE && command->as.measure.metric < SCENARIO_OWN_MAX) {
        hooks->measured[command->as.measure.metric] = command->as.measure.value;
    }
}

/* ---- What they see ----------------------------------------------------------------------------*/

static void see_numbers(const struct bench_hooks *hooks, double numbers[GAME_NUMBER_COUNT])
{
    const struct world *world = hooks->world;
    double waiting = 0;
    for (unsigned s = 0; s < SEGMENTS; s++)
        waiting += world->Lg[s] + world->Lb[s];
    game_numbers_take(world, world->week > 0 ? &hooks->happenings->result : NULL, waiting,
                      hooks->quarter_revenue, numbers);
}

static void see_settings(const struct scenario *scenario, struct game_setting *settings)
{
    for (unsigned key = 0; key < SETTING_COUNT; key++) {
        const struct setting_info *info = setting_info((enum setting_key)key);
        settings[key] = (struct game_setting){.name = info->key, .kind = SETTING_IS_NUMBER};
        settings[key].number = settings_get(&scenario->settings, (enum setting_key)key);
        if (info->words != NULL) setting_take_word(info, &settings[key]);
    }
    for (uint32_t i = 0; i < scenario->own.option_count; i++) {
        const struct scenario_option *option = &scenario->own.options[i];
        const struct option_range range = {option->key, option->kind, option->min, option->max,
                                           option->words};
        setting_take_option(&range, option->value, &settings[SETTING_COUNT + i]);
    }
}

/* A game as hooks look at it, with what it points to. */
struct seen {
    struct game game;
    double numbers[GAME_NUMBER_COUNT];
    struct named_number named[GAME_NUMBER_COUNT];
    struct named_number own[2 * SCENARIO_OWN_MAX];
    const char *metrics[SCENARIO_OWN_MAX];
    struct game_setting settings[SETTING_COUNT + SCENARIO_OPTIONS_MAX];
};

static void see_own(const struct bench_hooks *hooks, struct seen *seen)
{
    const struct scenario_own *own = &hooks->scenario->own;
    size_t count = 0;
    for (uint32_t i = 0; i < own->decision_count; i++)
        seen->own[count++] =
            (struct named_number){own->decisions[i].id, 0, own->decisions[i].value};
    for (uint32_t i = 0; i < own->metric_count; i++) {
        seen->own[count++] = (struct named_number){own->metrics[i].id, 0, hooks->measured[i]};
        seen->metrics[i] = own->metrics[i].id;
    }
    seen->game.teams[0].own = seen->own;
    seen->game.teams[0].own_count = count;
    seen->game.metrics = seen->metrics;
    seen->game.metric_count = own->metric_count;
}

static const struct game *see(struct bench_hooks *hooks, struct seen *seen)
{
    seen->game = (struct game){.seed = hooks->seed,
                               .week = hooks->world->week,
                               .quarter = hooks->world->week / QUARTER_WEEKS + 1,
                               .weeks = hooks->weeks,
                               .settings = seen->settings,
                               .setting_count = SETTING_COUNT + hooks->scenario->own.option_count,
                               .memory = &hooks->memory,
                               .team_count = 1};
    see_numbers(hooks, seen->numbers);
    for (unsigned i = 0; i < GAME_NUMBER_COUNT; i++)
        seen->named[i] =
            (struct named_number){game_number_name((enum game_number)i), 0, seen->numbers[i]};
    see_settings(hooks->scenario, seen->settings);
    seen->game.teams[0].numbers = seen->named;
    seen->game.teams[0].count = GAME_NUMBER_COUNT;
    seen->game.teams[0].decisions = &hooks->world->decided;
    see_own(hooks, seen);
    return &seen->game;
}

static bool has(const struct bench_hooks *hooks, enum hook hook)
{
    return script_has_hook(hooks->script, hook) && hooks->in_a_row[hook] < HOOK_FAULTS_MAX;
}

static void do_asked(struct bench_hooks *hooks)
{
    for (size_t i = 0; i < hooks->asked.count; i++)
        do_scenario(hooks, &hooks->asked.list[i]);
}

static void call(struct bench_hooks *hooks, enum hook hook, const struct hook_event *event)
{
    struct seen seen;
    struct finding fault;
    if (!has(hooks, hook)) return;
    if (!script_run_hook(hooks->script, hook, see(hooks, &seen), event, &hooks->asked, &fault)) {
        findings_add(hooks->faults, &fault);
        hooks->in_a_row[hook]++;
        return;
    }
    hooks->in_a_row[hook] = 0;
    hooks->runs[hook]++;
    do_asked(hooks);
}

static void call_effect(struct bench_hooks *hooks, uint32_t index)
{
    const struct scenario_decision *decision = &hooks->scenario->own.decisions[index];
    const struct effect_call effect = {decision->row, 0, decision->value};
    struct seen seen;
    struct finding fault;
    if (!decision->has_effect || hooks->effect_faults[index] >= HOOK_FAULTS_MAX) return;
    if (script_run_effect(hooks->script, &effect, see(hooks, &seen), &hooks->asked, &fault)) {
        do_asked(hooks);
        return;
    }
    findings_add(hooks->faults, &fault);
    hooks->effect_faults[index]++;
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

void bench_hooks_effects(struct bench_hooks *hooks)
{
    const struct scenario_own *own = &hooks->scenario->own;
    double cost = 0;
    if (hooks->world->week >= hooks->weeks) return;
    for (uint32_t i = 0; i < own->decision_count; i++) {
        call_effect(hooks, i);
        cost += own->decisions[i].cost * own->decisions[i].value;
    }
    if (cost > 0) world_pay(hooks->world, cost);
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
