#include "bench_budget.h"

#include "room_state.h"

#include <stdlib.h>

/* A room without people, of which only the desk with the company's purse is used: so the bench
 * cannot come to another rule than the room. */
struct bench_budget {
    struct room desk;
};

struct bench_budget *bench_budget_new(struct world *world)
{
    struct bench_budget *budget = calloc(1, sizeof *budget);
    if (budget == NULL) return NULL;
    struct team *team = &budget->desk.teams[0];
    team->world = world;
    team->decisions = calloc(DECISIONS_MAX, sizeof *team->decisions);
    if (team->decisions != NULL) return budget;
    free(budget);
    return NULL;
}

void bench_budget_free(struct bench_budget *budget)
{
    if (budget == NULL) return;
    free(budget->desk.teams[0].decisions);
    free(budget->desk.teams[0].changes);
    free(budget);
}

/* The part of an order that takes less from the purse than now. */
static bool keep_lowering(const struct world *world, const struct command_decide *decide,
                          struct command_decide *out)
{
    *out = (struct command_decide){.role = decide->role};
    for (size_t i = 0; i < decide->settings_count; i++) {
        const struct setting *setting = &decide->settings[i];
        const struct decision_info *info = decision_info(decision_of_slot(setting->slot));
        if (info->budget_weight > 0 &&
            setting->value < decisions_get(&world->decided, setting->slot))
            out->settings[out->settings_count++] = *setting;
    }
    return out->settings_count > 0;
}

static void lower(struct bench_budget *budget, const struct command *command)
{
    struct command_decide lowering;
    const struct world *world = budget->desk.teams[0].world;
    if (command->id == COMMAND_DECIDE && keep_lowering(world, &command->as.decide, &lowering))
        room_decide(&budget->desk, 0, &lowering);
}

static void decide(struct bench_budget *budget, const struct command *command)
{
    if (command->id == COMMAND_DECIDE) {
        room_decide(&budget->desk, 0, &command->as.decide);
    } else if (command->id == COMMAND_ANSWER_REQUEST) {
        const struct command_answer_request *answer = &command->as.answer_request;
        room_answer_request(&budget->desk, 0, NULL, answer->request, answer->is_granted);
    }
}

/* What the managing director left open is granted up to the habit, and lapses after two weeks. */
static void close_requests(struct bench_budget *budget)
{
    struct team *team = &budget->desk.teams[0];
    for (size_t i = 0; i < REQUESTS_MAX; i++) {
        const struct request *request = &team->requests[i];
        if (request->id == 0) continue;
        bool is_usual = request->value <= decisions_get(&team->world->setup.habits, request->slot);
        if (is_usual || budget->desk.week >= request->week + REQUEST_WEEKS)
            room_answer_request(&budget->desk, 0, NULL, request->id, is_usual);
    }
}

void bench_budget_decide(struct bench_budget *budget, const struct commands *asked, size_t lists)
{
    budget->desk.week = (uint16_t)budget->desk.teams[0].world->week;
    for (size_t list = 0; list < lists; list++)
        for (size_t i = 0; i < asked[list].count; i++)
            lower(budget, &asked[list].list[i]);
    for (size_t list = 0; list < lists; list++)
        for (size_t i = 0; i < asked[list].count; i++)
            decide(budget, &asked[list].list[i]);
    close_requests(budget);
}

size_t bench_budget_requests(const struct bench_budget *budget, struct policy_request *out,
                             size_t max)
{
    const struct team *team = &budget->desk.teams[0];
    size_t count = 0;
    for (size_t i = 0; i < REQUESTS_MAX && count < max; i++) {
        const struct request *request = &team->requests[i];
        if (request->id == 0) continue;
        const struct decision_info *info = decision_info(decision_of_slot(request->slot));
        out[count++] = (struct policy_request){request->id, (enum role)request->role,
                                               info->budget_weight * request->value};
    }
    return count;
}
