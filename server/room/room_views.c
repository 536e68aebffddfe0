#include "room_views.h"

#include "ensure.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

int64_t cents_of(double thousands)
{
    double cents = thousands * 100000.0;
    return (int64_t)(cents < 0 ? cents - 0.5 : cents + 0.5);
}

void room_format(char *out, size_t capacity, const char *line, const char *word)
{
    char text[320];
    const char *gap = line == NULL ? NULL : strstr(line, "%s");
    out[0] = 0;
    if (line == NULL) return;
    if (gap == NULL) {
        text_copy(out, capacity, line);
        return;
    }
    snprintf(text, sizeof text, "%.*s%s%s", (int)(gap - line), line, word, gap + 2);
    text_copy(out, capacity, text);
}

enum role first_chair(const struct person *person)
{
    unsigned role = 0;
    while (role < ROLE_COUNT && !(person->roles & (1u << role)))
        role++;
    return (enum role)role;
}

/* ---- Money of a team ---- */

static unsigned quarter_begin(const struct room *room, unsigned quarter)
{
    return quarter * room->open.weeks_per_quarter;
}

/* The quarter on the screens: in a break still the one that just ended. */
static unsigned shown_quarter(const struct room *room)
{
    unsigned last = room->open.weeks / room->open.weeks_per_quarter;
    unsigned quarter = room_quarter(room, room->week);
    if (room->phase == PHASE_BREAK && quarter > 0) quarter--;
    return quarter < last ? quarter : last - 1;
}

static double target_of(const struct room *room, unsigned team, unsigned quarter)
{
    const struct setup *setup =
        room->is_started ? &room->teams[team].world->setup : &room->setup[team];
    return quarter < QUARTERS ? setup->targets[quarter] : setup->targets[QUARTERS - 1];
}

static double revenue_between(const struct team *team, unsigned from, unsigned to)
{
    double sum = 0;
    for (unsigned week = from; week < to; week++)
        sum += team->weeks[week].revenue;
    return sum;
}

static double revenue_of_quarter(const struct room *room, unsigned team, unsigned quarter)
{
    unsigned begin = quarter_begin(room, quarter);
    unsigned end = begin + room->open.weeks_per_quarter;
    return revenue_between(&room->teams[team], begin, end < room->week ? end : room->week);
}

static double target_of_year(const struct room *room, unsigned team)
{
    double sum = 0;
    for (unsigned quarter = 0; quarter_begin(room, quarter) < room->open.weeks; quarter++)
        sum += target_of(room, team, quarter);
    return sum;
}

/* ---- The room ---- */

static void fill_person(const struct room *room, const struct person *person,
                        struct person_row *row)
{
    row->person = person->id;
    row->team = person->team;
    row->roles = person->roles;
    row->pens = person->pens;
    row->is_connected = room->presence[person->id - 1].viewer != 0;
    row->is_taken_over = person->is_taken_over;
    row->is_ready = person->is_ready;
    memcpy(row->name, person->name, sizeof row->name);
}

static void fill_team_line(struct room *room, uint8_t team, bool is_facilitator,
                           struct team_line *line)
{
    unsigned quarter = shown_quarter(room);
    line->team = team;
    line->quarter_revenue_cents = cents_of(revenue_of_quarter(room, team, quarter));
    line->quarter_target_cents = cents_of(target_of(room, team, quarter));
    line->revenue_cents = cents_of(revenue_between(&room->teams[team], 0, room->week));
    line->target_cents = cents_of(target_of_year(room, team));
    if (is_facilitator && room->is_started) line->hash = world_hash(room->teams[team].world);
}

/* Rotations that the worst-off team lacks so that everybody sees both sides. */
static unsigned rotations_missing(struct room *room)
{
    struct rotation_plan plan;
    unsigned missing = 0;
    for (unsigned team = 0; team < room->open.teams; team++) {
        room_plan(room, team, false, &plan);
        if (plan.verdict.rotations_more != ROTATION_NEVER && plan.verdict.rotations_more > missing)
            missing = plan.verdict.rotations_more;
    }
    return missing;
}

/* "Chairs change after weeks 13, 26 and 39." */
static void word_rotations(const struct room *room, char *out, size_t capacity)
{
    unsigned left = room->open.rotation_weeks_count;
    int size = snprintf(out, capacity, "Chairs change after week%s", left == 1 ? "" : "s");
    for (unsigned week = 1; week < room->open.weeks && left > 0; week++) {
        if (!room_rotates_at(room, week)) continue;
        bool is_first = left == room->open.rotation_weeks_count;
        left--;
        size += snprintf(out + size, capacity - (size_t)size, "%s%u",
                         is_first    ? " "
                         : left == 0 ? " and "
                                     : ", ",
                         week);
    }
    snprintf(out + size, capacity - (size_t)size, ".");
}

/* The plan in words, and how many rotations it lacks. */
static void fill_plan(struct room *room, struct view_room_view *view)
{
    char weeks[96];
    unsigned missing = rotations_missing(room);
    word_rotations(room, weeks, sizeof weeks);
    view->rotations_needed = (uint8_t)missing;
    if (room->open.rotation_weeks_count == 0)
        text_copy(view->plan_sentence, sizeof view->plan_sentence,
                  "Nobody changes chairs in this game.");
    else if (missing == 0)
        snprintf(view->plan_sentence, sizeof view->plan_sentence,
                 "%s Everybody sits on both sides at least once.", weeks);
    else
        snprintf(view->plan_sentence, sizeof view->plan_sentence,
                 "%s Not everybody sees both sides: %u more change%s would do it.", weeks, missing,
                 missing == 1 ? "" : "s");
}

void fill_room_view(struct room *room, bool is_facilitator, struct view_room_view *view)
{
    const struct command_open *open = &room->open;
    memcpy(view->code, room->code, sizeof room->code);
    memcpy(view->scenario, open->scenario, sizeof view->scenario);
    memcpy(view->title, open->title, sizeof view->title);
    memcpy(view->company, open->company, sizeof view->company);
    memcpy(view->competitor, open->competitor, sizeof view->competitor);
    memcpy(view->currency, open->currency, sizeof view->currency);
    memcpy(view->briefing, open->briefing, sizeof view->briefing);
    view->phase = (uint8_t)room->phase;
    view->is_rehearsal = open->is_rehearsal;
    view->is_paused = room->is_paused;
    view->has_chat = open->chat;
    view->left_ms = room_left_ms(room);
    view->total_ms = (uint32_t)room->phase_ms;
    view->week = room->week;
    view->weeks = open->weeks;
    view->weeks_per_quarter = open->weeks_per_quarter;
    view->quarter = (uint8_t)(shown_quarter(room) + 1);
    view->chairs = open->chairs;
    view->rotation_in_ms = room_rotation_in_ms(room);
    view->rotation_weeks_count = open->rotation_weeks_count;
    memcpy(view->rotation_weeks, open->rotation_weeks, sizeof view->rotation_weeks);
    fill_plan(room, view);
    fill_names(room, view);
    view->teams_count = open->teams;
    for (uint8_t team = 0; team < open->teams; team++)
        fill_team_line(room, team, is_facilitator, &view->teams[team]);
    for (uint32_t i = 0; i < room->person_count; i++)
        if (room->people[i].is_here)
            fill_person(room, &room->people[i], &view->people[view->people_count++]);
}

/* ---- A team ---- */

static void fill_history(struct room *room, unsigned team, struct view_team_view *view)
{
    const unsigned quarter = room->open.weeks_per_quarter;
    /* Not every chair may know how deals end before the break tells it. */
    const unsigned told = room->week - room->week % quarter;
    for (unsigned week = 0; week < room->week; week++) {
        const struct week_result *result = &room->teams[team].weeks[week];
        view->history[view->history_count++] = (struct history_row){
            .new_cents = cents_of(result->new_revenue),
            .renewal_cents = cents_of(result->renewal),
            .expansion_cents = cents_of(result->expansion),
            .target_cents = cents_of(target_of(room, team, week / quarter) / quarter),
            .won = week < told ? (uint16_t)result->won : 0,
            .lost = week < told ? (uint16_t)result->lost : 0,
        };
    }
}

/* Who goes where, from the moment the rotation is announced. */
static void fill_coming(struct room *room, unsigned team, struct view_team_view *view)
{
    struct rotation_plan plan;
    if (room_rotation_in_ms(room) < 0) return;
    room_plan(room, team, true, &plan);
    for (unsigned i = 0; plan.count > 0 && i < TEAM_PEOPLE_MAX; i++) {
        const struct person *person = team_person(room, team, i);
        if (person != NULL)
            view->coming[view->coming_count++] =
                (struct coming_move){person->id, plan.seatings[0].chairs[i]};
    }
}

void fill_team_view(struct room *room, unsigned index, struct view_team_view *view)
{
    struct team *team = &room->teams[index];
    struct team_line line = {0};
    fill_team_line(room, (uint8_t)index, false, &line);
    view->team = (uint8_t)index;
    view->quarter_revenue_cents = line.quarter_revenue_cents;
    view->quarter_target_cents = line.quarter_target_cents;
    view->revenue_cents = line.revenue_cents;
    view->target_cents = line.target_cents;
    if (!room->is_started) return;
    view->budget_cents = cents_of(team->world->setup.parameters.budget);
    view->spent_cents = view->budget_cents - cents_of(team_free_money(team));
    view->marketing_cosigns = team->dealings.has_cosign;
    fill_team_requests(team, view);
    fill_history(room, index, view);
    fill_coming(room, index, view);
    fill_causes(room, index, view);
}

/* ---- The break ---- */

static uint16_t next_roles(struct room *room, const struct person *person,
                           const struct rotation_plan *plan)
{
    if (plan->count == 0 || !room_rotates_at(room, room->week)) return person->roles;
    return plan->seatings[0].chairs[person->index];
}

/* Somebody else who sits in one of these chairs, by now or by plan. */
static const struct person *other_in(struct room *room, const struct person *person, uint16_t roles,
                                     const struct rotation_plan *plan)
{
    for (unsigned i = 0; i < TEAM_PEOPLE_MAX; i++) {
        const struct person *other = team_person(room, person->team, i);
        uint16_t has = other == NULL  ? 0
                       : plan == NULL ? other->roles
                                      : plan->seatings[0].chairs[i];
        if (other != NULL && other != person && (has & roles)) return other;
    }
    return NULL;
}

static void fill_results(const struct room *room, unsigned team, unsigned quarter,
                         struct view_review_view *view)
{
    unsigned begin = quarter_begin(room, quarter);
    double revenue[3] = {0};
    for (unsigned week = begin; week < begin + room->open.weeks_per_quarter; week++) {
        const struct week_result *result = &room->teams[team].weeks[week];
        revenue[0] += result->new_revenue;
        revenue[1] += result->renewal;
        revenue[2] += result->expansion;
        view->won = (uint16_t)(view->won + result->won);
        view->lost = (uint16_t)(view->lost + result->lost);
        view->churned = (uint16_t)(view->churned + result->churned);
    }
    view->new_cents = cents_of(revenue[0]);
    view->renewal_cents = cents_of(revenue[1]);
    view->expansion_cents = cents_of(revenue[2]);
    view->revenue_cents = cents_of(revenue_of_quarter(room, team, quarter));
    view->target_cents = cents_of(target_of(room, team, quarter));
}

static const char *name_or_nothing(const struct person *person)
{
    return person == NULL ? "" : person->name;
}

void fill_review_view(struct room *room, const struct person *person, struct view_review_view *view)
{
    struct rotation_plan plan;
    unsigned quarter = shown_quarter(room);
    bool rotates = room_rotates_at(room, room->week);
    room_plan(room, person->team, rotates, &plan);
    view->quarter = (uint8_t)(quarter + 1);
    fill_results(room, person->team, quarter, view);
    fill_effect(room, person, quarter, view);
    view->next_roles = next_roles(room, person, &plan);
    view->has_pulse = person->pulse[quarter].together != 0;
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        if (person->roles & (1u << role))
            view->has_note |= room->teams[person->team].chairs[role].has_note;
    if (!rotates || plan.count == 0) return;
    text_copy(view->next_from, sizeof view->next_from,
              name_or_nothing(other_in(room, person, view->next_roles, NULL)));
    text_copy(view->successor, sizeof view->successor,
              name_or_nothing(other_in(room, person, person->roles, &plan)));
    room_note_prompts(room, person, view);
}
