#include "story.h"

#include "ensure.h"
#include "score.h"
#include "step.h"
#include "units.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* MODEL 2.9: what the successor's half-year brings at par, in targets of the last quarter. */
#define PLANNED_OF_LAST_TARGET 2.05

static double waiting_leads(const struct world *world)
{
    double waiting = 0;
    for (unsigned s = 0; s < SEGMENTS; s++)
        waiting += world->Lg[s] + world->Lb[s];
    return waiting;
}

/* The half-year after the game, played on a copy by the company's habits. */
static bool add_successor(struct story_team *team)
{
    size_t size = world_size_bytes(WORLD_DEALS_USUAL, WORLD_CUSTOMERS_USUAL);
    struct world *after = malloc(size);
    struct happenings *week = calloc(1, sizeof *week);
    if (after != NULL && week != NULL) {
        struct score score;
        memcpy(after, team->team->world, size);
        for (unsigned at = team->weeks; !world_is_over(after) && at < STORY_WEEKS; at++) {
            world_step(after, week);
            team->results[at] = week->result;
            team->brand[at] = after->B;
            team->waiting[at] = waiting_leads(after);
            team->successor += week->result.revenue;
            team->all_weeks = at + 1;
        }
        world_score(after, &score);
        team->score = score.total;
    }
    bool is_done = after != NULL && week != NULL;
    free(after);
    free(week);
    return is_done;
}

static bool gather_team(struct story *story, unsigned index)
{
    const struct room *room = story->room;
    struct story_team *team = &story->teams[index];
    unsigned quarters = room->open.weeks / room->open.weeks_per_quarter;
    team->team = &room->teams[index];
    team->weeks = team->all_weeks = room->week;
    if (team->weeks == 0) return true;
    for (unsigned week = 0; week < team->weeks; week++) {
        team->results[week] = team->team->weeks[week];
        team->brand[week] = team->team->brand[week];
        team->waiting[week] = team->team->waiting[week];
    }
    const double *targets = team->team->world->setup.targets;
    for (unsigned week = 0; week < STORY_WEEKS; week++) {
        unsigned quarter = week / room->open.weeks_per_quarter;
        if (quarter >= quarters) quarter = quarters - 1;
        if (quarter >= QUARTERS) quarter = QUARTERS - 1;
        team->targets[week] = targets[quarter] / room->open.weeks_per_quarter;
    }
    team->successor_planned =
        PLANNED_OF_LAST_TARGET * targets[quarters < QUARTERS ? quarters - 1 : QUARTERS - 1];
    return room->week < room->open.weeks || add_successor(team);
}

static void count(unsigned *counts, unsigned answer, unsigned max)
{
    if (answer >= 1 && answer <= max) counts[answer]++;
}

static void gather_pulse(struct story *story, const struct person *person)
{
    for (unsigned quarter = 0; quarter < QUARTERS_MAX; quarter++) {
        const struct command_pulse *said = &person->pulse[quarter];
        struct story_pulse *pulse = &story->pulses[quarter];
        if (said->together + said->delivers + said->horizon + said->cause_one + said->cause_two ==
            0)
            continue;
        pulse->answers++;
        count(pulse->together, said->together, 5);
        count(pulse->delivers, said->delivers, 5);
        count(pulse->horizon, said->horizon, 5);
        pulse->cause_answers += said->cause_one + said->cause_two > 0;
        count(pulse->causes, said->cause_one, STORY_CAUSES);
        count(pulse->causes, said->cause_two, STORY_CAUSES);
    }
}

bool story_gather(struct story *story, struct room *room)
{
    *story = (struct story){.room = room, .team_count = room->open.teams};
    story->teams = calloc(room->open.teams + 1u, sizeof *story->teams);
    bool is_done = story->teams != NULL;
    for (unsigned team = 0; team < story->team_count && is_done; team++)
        is_done = gather_team(story, team);
    if (room->open.weeks_per_quarter > 0)
        story->quarters =
            (room->week + room->open.weeks_per_quarter - 1u) / room->open.weeks_per_quarter;
    for (uint32_t i = 0; i < room->person_count; i++)
        gather_pulse(story, &room->people[i]);
    return is_done;
}

void story_free(struct story *story)
{
    free(story->teams);
    story->teams = NULL;
}

double story_revenue(const struct story_team *team, unsigned from, unsigned to)
{
    double sum = 0;
    for (unsigned week = from; week < to && week < team->all_weeks; week++)
        sum += team->results[week].revenue;
    return sum;
}

double story_target(const struct story_team *team, unsigned from, unsigned to)
{
    double sum = 0;
    for (unsigned week = from; week < to && week < STORY_WEEKS; week++)
        sum += team->targets[week];
    return sum;
}

unsigned story_quarter_end(const struct story *story, const struct story_team *team,
                           unsigned quarter)
{
    unsigned end = (quarter + 1) * story->room->open.weeks_per_quarter;
    return end < team->weeks ? end : team->weeks;
}

/* ---- Words -------------------------------------------------------------------------------------
 */

void story_money(const struct story *story, double thousands, char *out, size_t capacity)
{
    const char *currency = story->room->open.currency;
    const char *sign = thousands < 0 ? "-" : "";
    double size = thousands < 0 ? -thousands : thousands;
    if (size >= 999.5)
        snprintf(out, capacity, "%s%s%.2f M", sign, currency, size / 1000);
    else if (size >= 0.5)
        snprintf(out, capacity, "%s%s%.0f,000", sign, currency, size);
    else
        snprintf(out, capacity, "%s0", currency);
}

const char *story_cause(unsigned cause)
{
    static const char *const words[] = {"",
                                        "Luck and the market",
                                        "The rival",
                                        "Who we asked: quality of leads",
                                        "Slow answers",
                                        "How we sold",
                                        "Price",
                                        "Product",
                                        "Care and service",
                                        "Leadership"};
    ensure(cause <= STORY_CAUSES);
    return words[cause];
}

const char *story_horizon(unsigned horizon)
{
    static const char *const words[] = {
        "", "this quarter", "the next quarter", "half a year", "this year", "next year"};
    ensure(horizon <= 5);
    return words[horizon];
}

bool story_may_show(unsigned answers)
{
    return answers >= STORY_ANSWERS_LEAST;
}

/* Choices by name; NULL: the decision is a number. */
static const char *choice(unsigned slot, unsigned number)
{
    static const char *const heads[] = {"two heads", "one head", "a director"};
    static const char *const sellers[] = {"keeps selling", "manages the sellers",
                                          "gives way to a service head"};
    static const char *const work[] = {"all deals alike", "late ones first", "big ones first"};
    if (number > 2) return NULL;
    if (slot == SLOT_structure) return heads[number];
    if (slot == SLOT_smgr) return sellers[number];
    return slot == SLOT_focus ? work[number] : NULL;
}

void story_word_value(const struct story *story, unsigned slot, double value, char *out,
                      size_t capacity)
{
    if (slot >= DECISION_SLOTS) {
        room_word_own(story->room, slot - DECISION_SLOTS, value, out, capacity);
        return;
    }
    const struct decision_info *info = decision_info(decision_of_slot(slot));
    const char *word = choice(slot, value < 0 ? 9u : (unsigned)(value + 0.5));
    char plain[40];
    unit_format(info->unit, value, plain, sizeof plain);
    if (word != NULL)
        snprintf(out, capacity, "%s", word);
    else if (plain[0] == '$') /* the units' own currency; a workshop may use another */
        snprintf(out, capacity, "%s%s", story->room->open.currency, plain + 1);
    else
        snprintf(out, capacity, "%s", plain);
}

void story_word_decision(const struct story *story, unsigned slot, char *out, size_t capacity)
{
    static const char *const sizes[] = {"small firms", "middle firms", "large firms"};
    if (slot >= DECISION_SLOTS) {
        snprintf(out, capacity, "%s", story->room->brought.decisions[slot - DECISION_SLOTS].label);
        return;
    }
    const struct decision_info *info = decision_info(decision_of_slot(slot));
    if (info->count == 3)
        snprintf(out, capacity, "%s: %s", info->label, sizes[slot - info->first_slot]);
    else
        snprintf(out, capacity, "%s", info->label);
}
