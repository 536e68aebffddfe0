#include "balance.h"

#include "interrupt.h"
#include "text_file.h"

#include <stdlib.h>

static bool read_scenario(struct balance *balance, struct findings *findings)
{
    struct sandbox_limits limits = sandbox_limits_lab();
    struct script *script = script_new(&limits);
    bool is_good =
        script != NULL && script_load_scenario(script, balance->path, &balance->scenario, findings);
    script_free(script);
    return is_good;
}

/* A file may say nothing of par. */
static void read_par(struct balance *balance)
{
    char *text = text_file_read(balance->path);
    if (text != NULL) par_read(text, &balance->said);
    free(text);
}

static bool play(struct balance *balance, struct findings *findings)
{
    struct progress progress;
    balance->games.arms = balance->arms;
    balance->games.arm_count = balance->arm_count;
    balance->games.progress = &progress;
    if (!arms_try(&balance->games, findings)) return false;
    progress_begin(&progress, "balance", balance->arm_count * balance->runs);
    bool is_played = arms_play(&balance->games, findings);
    progress_end(&progress);
    balance->games.progress = NULL;
    return is_played;
}

struct balance *balance_play(const struct balance_order *order, struct findings *findings)
{
    struct balance *balance = calloc(1, sizeof *balance);
    if (balance == NULL) return NULL;
    balance->path = order->scenario;
    balance->runs = order->runs;
    balance->is_par_only = order->is_par_only;
    balance->games = (struct arms_games){.scenario = order->scenario,
                                         .first_seed = order->seed,
                                         .seeds = order->runs,
                                         .jobs = order->jobs};
    interrupt_watch();
    read_par(balance);
    if (read_scenario(balance, findings) &&
        policy_folder_read(&balance->folder, order->folder, findings) &&
        balance_plan(balance, findings) && play(balance, findings))
        return balance;
    balance_free(balance);
    return NULL;
}

void balance_free(struct balance *balance)
{
    if (balance == NULL) return;
    free(balance->games.values);
    free(balance);
}
