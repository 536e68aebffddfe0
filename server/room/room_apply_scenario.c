#include "room_apply_inside.h"

#include "room_plot.h"

/* What a scenario asks for and brings along, and what people do with it. */

/* ---- The scenario's words: before START they settle the setup, after it they change the world. */

static void put_parameter(struct room *room, unsigned team, const struct command *command)
{
    const struct command_parameter *c = &command->as.parameter;
    struct change change = {.kind = CHANGE_PARAMETER};
    change_set(&change, c->slot, c->value);
    if (room->is_started)
        (void)team_change(&room->teams[team], &change);
    else
        (void)setup_put_parameter(&room->setup[team], c->slot, c->value);
}

static void put_habit(struct room *room, unsigned team, const struct command *command)
{
    (void)setup_put_habit(&room->setup[team], command->as.habit.slot, command->as.habit.value);
}

static void put_init(struct room *room, unsigned team, const struct command *command)
{
    (void)setup_put_init(&room->setup[team], command->as.init.slot, command->as.init.value);
}

static void put_target(struct room *room, unsigned team, const struct command *command)
{
    const struct command_target *c = &command->as.target;
    struct change change = {.kind = CHANGE_TARGET, .number = c->quarter, .values = {c->target}};
    if (room->is_started)
        (void)team_change(&room->teams[team], &change);
    else
        (void)setup_put_target(&room->setup[team], c->quarter, c->target);
}

static void put_shock(struct room *room, unsigned team, const struct command *command)
{
    const struct command_shock *c = &command->as.shock;
    struct change change = {.kind = CHANGE_SHOCK,
                            .shock = {c->kind, c->week, c->weeks, 0, c->size}};
    if (room->is_started)
        (void)team_change(&room->teams[team], &change);
    else
        (void)setup_add_shock(&room->setup[team], &change.shock);
}

static void cancel_shock(struct room *room, unsigned team, const struct command *command)
{
    struct change change = {.kind = CHANGE_CANCEL, .number = command->as.cancel_shock.kind};
    if (room->is_started)
        (void)team_change(&room->teams[team], &change);
    else
        setup_cancel_shocks(&room->setup[team], change.number, 0);
}

static void for_teams(const struct act *act, uint8_t team,
                      void (*put)(struct room *, unsigned, const struct command *))
{
    for (unsigned i = 0; i < act->room->open.teams; i++)
        if (team == EVERY_TEAM || team == i) put(act->room, i, act->command);
}

static void apply_parameter(const struct act *act)
{
    for_teams(act, act->command->as.parameter.team, put_parameter);
}

static void apply_habit(const struct act *act)
{
    for_teams(act, act->command->as.habit.team, put_habit);
}

static void apply_init(const struct act *act)
{
    for_teams(act, act->command->as.init.team, put_init);
}

static void apply_target(const struct act *act)
{
    const struct command_target *target = &act->command->as.target;
    if (!act->room->is_started && target->team == EVERY_TEAM && target->quarter < QUARTERS)
        act->room->brought.targets[target->quarter] = target->target;
    for_teams(act, act->command->as.target.team, put_target);
}

static void apply_shock(const struct act *act)
{
    for_teams(act, act->command->as.shock.team, put_shock);
}

/* ---- What the scenario brought along ---- */

static void apply_option(const struct act *act)
{
    room_bring_option(act->room, &act->command->as.option);
}

static void apply_format(const struct act *act)
{
    room_bring_format(act->room, &act->command->as.format);
}

static void apply_name(const struct act *act)
{
    room_bring_name(act->room, &act->command->as.name);
}

static void apply_picture(const struct act *act)
{
    room_bring_picture(act->room, &act->command->as.picture);
}

static void apply_chair(const struct act *act)
{
    room_bring_chair(act->room, &act->command->as.chair);
}

static void apply_own_decision(const struct act *act)
{
    room_bring_decision(act->room, &act->command->as.own_decision);
}

static void apply_own_metric(const struct act *act)
{
    room_bring_metric(act->room, &act->command->as.own_metric);
}

static void apply_change(const struct act *act)
{
    room_change(act->room, &act->command->as.change);
}

static void apply_decide_own(const struct act *act)
{
    room_decide_own(act->room, act->team, &act->command->as.decide_own);
}

static void put_measure(struct room *room, unsigned team, const struct command *command)
{
    team_measure(room, &room->teams[team], &command->as.measure);
}

static void apply_measure(const struct act *act)
{
    for_teams(act, act->command->as.measure.team, put_measure);
}

static void apply_cancel_shock(const struct act *act)
{
    for_teams(act, act->command->as.cancel_shock.team, cancel_shock);
}

static void apply_card(const struct act *act)
{
    room_lay_card(act->room, &act->command->as.card);
}

static void apply_answer_card(const struct act *act)
{
    room_answer_card(act->room, act->person, &act->command->as.answer_card);
}

static void apply_close_card(const struct act *act)
{
    room_close_card(act->room, &act->command->as.close_card);
}

static void apply_phrase(const struct act *act)
{
    room_keep_phrase(act->room, &act->command->as.phrase);
}

/* ---- The scenario's own doings (room_plot.c) ---- */

static void apply_plot(const struct act *act)
{
    plot_apply(act->room, act->command);
}

static void apply_fault(const struct act *act)
{
    apply_plot(act);
    room_count_effect_fault(act->room, act->command->as.fault.hook);
}

/* The script is given another chance. */
static void apply_chance(const struct act *act)
{
    apply_plot(act);
    room_forgive_effects(act->room);
}

static void (*const appliers[COMMAND_COUNT])(const struct act *) = {
    [COMMAND_PARAMETER] = apply_parameter,
    [COMMAND_HABIT] = apply_habit,
    [COMMAND_INIT] = apply_init,
    [COMMAND_TARGET] = apply_target,
    [COMMAND_SHOCK] = apply_shock,
    [COMMAND_CANCEL_SHOCK] = apply_cancel_shock,
    [COMMAND_OPTION] = apply_option,
    [COMMAND_FORMAT] = apply_format,
    [COMMAND_NAME] = apply_name,
    [COMMAND_PICTURE] = apply_picture,
    [COMMAND_CHAIR] = apply_chair,
    [COMMAND_OWN_DECISION] = apply_own_decision,
    [COMMAND_OWN_METRIC] = apply_own_metric,
    [COMMAND_CHANGE] = apply_change,
    [COMMAND_DECIDE_OWN] = apply_decide_own,
    [COMMAND_MEASURE] = apply_measure,
    [COMMAND_PHRASE] = apply_phrase,
    [COMMAND_BUTTON] = apply_plot,
    [COMMAND_INJECT] = apply_plot,
    [COMMAND_INJECTED] = apply_plot,
    [COMMAND_REMEMBER] = apply_plot,
    [COMMAND_FAULT] = apply_fault,
    [COMMAND_WORKS] = apply_plot,
    [COMMAND_MEND] = apply_chance,
    [COMMAND_SCRIPT] = apply_chance,
    [COMMAND_BACK] = apply_plot,
    [COMMAND_CARD] = apply_card,
    [COMMAND_ANSWER_CARD] = apply_answer_card,
    [COMMAND_CLOSE_CARD] = apply_close_card,
};

void room_apply_scenario(const struct act *act)
{
    if (appliers[act->command->id] != NULL) appliers[act->command->id](act);
}
