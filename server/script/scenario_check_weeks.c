#include "scenario_check_inside.h"

#include <stdio.h>

#include "game_numbers.h"

/* What never happens because the game is over by then, or because its condition cannot be. */

enum { PATH_BYTES = 64 };

static unsigned weeks_of(const struct checking *checking)
{
    return checking->scenario->setup.weeks;
}

/* ---- Conditions --------------------------------------------------------------------------------
 */

/* A condition whose bound is outside of what the number can be holds never or always. */
static void check_bound(const struct checking *checking, const struct scenario_when *when,
                        const char *path)
{
    char field[PATH_BYTES + 16];
    double least, most;
    enum game_number number = (enum game_number)when->metric;
    game_number_range(number, &least, &most);
    bool is_never = when->is_above ? when->bound >= most : when->bound <= least;
    bool is_always = when->is_above ? when->bound < least : when->bound > most;
    if (!is_never && !is_always) return;
    snprintf(field, sizeof field, "%s.%s", path, when->is_above ? "above" : "below");
    const char *name = game_number_name(number);
    double edge = is_never == when->is_above ? most : least;
    checking_warn(checking, field, "%s is never %s than %g, so this %s", name,
                  edge >= most ? "more" : "less", edge,
                  is_never ? "never happens" : "happens at once");
}

static void check_when(const struct checking *checking, const struct scenario_when *when,
                       const char *row)
{
    char path[PATH_BYTES + 8], field[PATH_BYTES + 16];
    if (!when->is_set) return;
    snprintf(path, sizeof path, "%s.when", row);
    check_bound(checking, when, path);
    if (when->from < weeks_of(checking)) return;
    snprintf(field, sizeof field, "%s.from", path);
    checking_warn(checking, field, "the game ends in week %u, so this never happens",
                  weeks_of(checking));
}

/* ---- Lists with weeks --------------------------------------------------------------------------
 */

static void check_injects(const struct checking *checking)
{
    const struct scenario *scenario = checking->scenario;
    for (uint32_t i = 0; i < scenario->inject_count; i++) {
        const struct scenario_inject *inject = &scenario->injects[i];
        char path[PATH_BYTES], field[PATH_BYTES + 8];
        snprintf(path, sizeof path, "injects[%u]", i + 1);
        check_when(checking, &inject->when, path);
        if (inject->kind != INJECT_TIMED || inject->week < weeks_of(checking)) continue;
        snprintf(field, sizeof field, "%s.week", path);
        checking_warn(checking, field, "the game ends in week %u, so this never happens",
                      weeks_of(checking));
    }
}

/* Their weeks are looked at by scenario_check_cards. */
static void check_cards(const struct checking *checking)
{
    const struct scenario *scenario = checking->scenario;
    for (uint32_t i = 0; i < scenario->card_count; i++) {
        char path[PATH_BYTES];
        const struct scenario_when *when = &scenario->cards[i].when;
        snprintf(path, sizeof path, "cards[%u].when", i + 1);
        if (!scenario->cards[i].is_of_deck && when->is_set) check_bound(checking, when, path);
    }
}

static void check_events(const struct checking *checking)
{
    const struct setup *setup = &checking->scenario->setup;
    for (uint32_t i = 0; i < setup->shock_count; i++) {
        char path[PATH_BYTES];
        if ((unsigned)setup->shocks[i].week < weeks_of(checking)) continue;
        snprintf(path, sizeof path, "events[%u].week", i + 1);
        checking_warn(checking, path, "the game ends in week %u, so nobody plays when this happens",
                      weeks_of(checking));
    }
}

/* What is written in the file, whether it is the chosen format's or not; `owner` is "" for the
 * file's own, or a format. */
static void check_rotations(const struct checking *checking, const char *owner)
{
    for (unsigned week = weeks_of(checking); week < YEAR_WEEKS + GHOST_WEEKS;
         week += QUARTER_WEEKS) {
        char path[PATH_BYTES];
        snprintf(path, sizeof path, "%.32srotation[%u]", owner, week);
        if (source_line_of(checking->source, path) > 0)
            checking_warn(checking, path, "the game ends in week %u, so chairs do not change then",
                          weeks_of(checking));
    }
}

void checking_weeks(const struct checking *checking)
{
    const struct scenario_own *own = &checking->scenario->own;
    check_injects(checking);
    check_cards(checking);
    check_events(checking);
    check_rotations(checking, "");
    for (uint32_t i = 0; i < own->format_count; i++) {
        char owner[PATH_BYTES];
        snprintf(owner, sizeof owner, "formats[%u].", (unsigned)own->formats[i].minutes);
        check_rotations(checking, owner);
    }
}
