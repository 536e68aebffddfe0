#include "balance.h"
#include "paper.h"

/* The figures behind the verdict, as plain text. */

static void put_policies(struct paper *paper, const struct balance *balance)
{
    struct balance_rank ranked[BALANCE_POLICIES_MAX];
    unsigned count = balance_ranking(balance, ranked), skipped = 0;
    paper_put(paper, "\n%-22s %7s %6s %7s %8s %9s %8s %8s\n", "policy", "year", "band", "after",
              "worth", "to as_is", "sigmas", "reached");
    for (unsigned i = 0; i < count; i++) {
        int arm = balance->policies[ranked[i].place];
        struct effect effect = balance_effect(balance, arm, balance->as_is, FIGURE_worth);
        struct effect year = balance_effect(balance, arm, balance->as_is, MEASURE_year);
        paper_put(paper, "%-22s %7.0f %6.0f %7.0f %8.0f %+8.1f%% %+8.1f %7.0f%%\n",
                  balance->folder.list[ranked[i].place].name, year.arm, year.half,
                  balance_mean(balance, arm, MEASURE_ghost), effect.arm, 100 * effect.relative,
                  effect_sigmas(&effect), 100 * balance_mean(balance, arm, FIGURE_reached));
    }
    for (size_t i = 0; i < balance->folder.count; i++)
        skipped += balance->folder.list[i].is_unrestricted;
    if (skipped == 0) return;
    paper_put(paper, "Left out, because a room cannot play them (they see or change the company "
                     "itself):");
    for (size_t i = 0; i < balance->folder.count; i++)
        if (balance->folder.list[i].is_unrestricted)
            paper_put(paper, " %s", balance->folder.list[i].name);
    paper_put(paper, ".\n");
}

static void put_quarters(struct paper *paper, const struct balance *balance)
{
    const int arms[] = {balance->as_is, balance->balanced, balance->adaptive};
    static const char *const names[] = {"as_is", "balanced", "adaptive"};
    double targets[QUARTERS];
    paper_put(paper, "\n%-22s %7s %7s %7s %7s\n%-22s", "k$ by quarter", "Q1", "Q2", "Q3", "Q4",
              "target");
    for (unsigned quarter = 0; quarter < QUARTERS; quarter++)
        paper_put(paper, " %7.0f",
                  balance_mean(balance, balance->balanced, FIGURE_target_q1 + quarter));
    for (unsigned i = 0; i < 3; i++) {
        if (arms[i] == BALANCE_NO_ARM) continue;
        paper_put(paper, "\n%-22s", names[i]);
        for (unsigned quarter = 0; quarter < QUARTERS; quarter++)
            paper_put(paper, " %7.0f",
                      balance_mean(balance, arms[i], MEASURE_revenue_q1 + quarter));
    }
    balance_targets(balance, targets);
    paper_put(paper, "\n%-22s", "target for 60 of 100");
    for (unsigned quarter = 0; quarter < QUARTERS; quarter++)
        paper_put(paper, " %7.0f", targets[quarter]);
    paper_put(paper, "\n");
}

static void put_answers(struct paper *paper, const struct balance *balance, unsigned role)
{
    int best, worst;
    if (!balance_answers(balance, role, &best, &worst)) {
        paper_put(paper, " %12s\n", "-");
        return;
    }
    struct effect spread = balance_effect(balance, best, worst, FIGURE_worth);
    paper_put(paper, " %11.1f%%  best %s, worst %s\n", 100 * spread.relative,
              balance->arms[best].name, balance->arms[worst].name);
}

static void put_chairs(struct paper *paper, const struct balance *balance)
{
    paper_put(paper, "\n%-10s %11s %8s %12s\n", "chair", "left empty", "band", "its orders");
    for (unsigned role = 0; role < ROLE_MODEL_COUNT; role++) {
        if (balance->empty_chairs[role] == BALANCE_NO_ARM) continue;
        struct effect empty = balance_chair(balance, role);
        paper_put(paper, "%-10s %+10.1f%% %7.1f%%", role_id((enum role)role), 100 * empty.relative,
                  100 * empty.half / empty.base);
        put_answers(paper, balance, role);
    }
}

static void put_parts(struct paper *paper, const struct balance *balance, const char *title,
                      const struct balance_part *parts, unsigned count)
{
    if (count == 0) return;
    paper_put(paper, "\n%-52s %8s %6s %9s\n", title, "k$", "band", "");
    for (unsigned i = 0; i < count; i++) {
        paper_put(paper, "%-52.52s", parts[i].label);
        if (parts[i].arm == BALANCE_NO_ARM) {
            paper_put(paper, " %8s\n", "words");
            continue;
        }
        struct effect effect =
            balance_effect(balance, balance->balanced, parts[i].arm, FIGURE_worth);
        paper_put(paper, " %+8.0f %6.0f %s\n", effect.difference, effect.half,
                  effect_is_beyond_luck(&effect) ? "" : " no more than luck");
    }
}

static void put_teams(struct paper *paper, const struct balance *balance)
{
    paper_put(paper, "\n%-7s %-7s %8s %8s  %s\n", "people", "merged", "year", "reached",
              "chairs without a person; merged chairs");
    for (unsigned i = 0; i < balance->team_count; i++) {
        const struct balance_team *team = &balance->teams[i];
        char chairs[128];
        paper_put(paper, "%-7u %-7s %8.0f %7.0f%%  %s", team->people,
                  team->is_merged ? "yes" : "no", balance_mean(balance, team->arm, MEASURE_year),
                  100 * balance_mean(balance, team->arm, FIGURE_reached),
                  team->empty == 0 ? "none"
                                   : balance_chairs_text(team->empty, chairs, sizeof chairs));
        for (unsigned post = 0; post < team->post_count; post++)
            paper_put(paper, "%s%s", post == 0 ? "; " : " | ",
                      balance_chairs_text(team->posts[post], chairs, sizeof chairs));
        paper_put(paper, "%s\n", team->is_as_file ? "" : " (not as the file says)");
    }
    if (balance->scenario.seats_max > ROLE_MODEL_COUNT)
        paper_put(paper, "With more people chairs are shared; none is empty.\n");
}

static void put_par(struct paper *paper, const struct balance *balance)
{
    struct par par;
    char line[120], sentence[160];
    balance_par(balance, &par);
    par_write(&par, line, sizeof line);
    paper_put(paper, "\nPar without changing chairs, for the file: %s\n", line);
    if (!par_is_near(&balance->said, &par, sentence, sizeof sentence))
        paper_put(paper, "The file's %s.\n", sentence);
}

void balance_tables(struct paper *paper, const struct balance *balance)
{
    paper_put(paper,
              "%zu ways to play, %u games each, the same luck for all. Money in k$; worth is "
              "the year and half of the half-year after;\na band is where 95 of 100 such "
              "comparisons lie; sigmas are standard errors.\n",
              balance->arm_count, balance->runs);
    put_policies(paper, balance);
    put_quarters(paper, balance);
    put_chairs(paper, balance);
    put_parts(paper, balance, "event: what it does to balanced play", balance->events,
              balance->event_count);
    put_parts(paper, balance, "inject: what it does to balanced play", balance->injects,
              balance->inject_count);
    put_teams(paper, balance);
    put_par(paper, balance);
}
