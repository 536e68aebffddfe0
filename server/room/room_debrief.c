#include "room_views.h"
#include "score.h"
#include "step.h"
#include "text.h"
#include "units.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The end of the game as the team reads it: measured and felt alignment, who sat where, what each
 * chair decided. Decisions belong to a chair, never to a name (docs/FACILITATING.md). */

static const char *const usual[] = {
    "Where does marketing end and sales begin?",
    "Show one decision where the timing of your priorities hurt each other.",
    "What did you not know that your neighbour knew?",
    "Which of your decisions did the next holder of your chair pay for, or profit from?",
    "Who sold something without being in sales?",
    "What did walking in their shoes change: decisions, or only feelings?",
    "What would you need for working together like this on Monday?",
};

static uint16_t whole(double number)
{
    return (uint16_t)(number < 0 ? 0 : number + 0.5);
}

static void fill_week(const struct room *room, const struct team *team, unsigned week,
                      struct debrief_week *row)
{
    const struct week_result *result = &team->weeks[week];
    unsigned quarter = room_quarter(room, week);
    double target = team->world->setup.targets[quarter < QUARTERS ? quarter : QUARTERS - 1];
    *row = (struct debrief_week){
        .revenue_cents = cents_of(result->revenue),
        .target_cents = cents_of(target / room->open.weeks_per_quarter),
        .alignment = result->index,
        .felt_sales = result->felt_sales,
        .felt_marketing = result->felt_marketing,
        .felt_ceo = result->felt_ceo,
        .awareness = result->awareness,
        .brand = team->brand[week],
        .tension = result->tension,
        .open_deals = (uint16_t)result->open_deals,
        .won = (uint16_t)result->won,
        .lost = (uint16_t)result->lost,
        .leads = whole(result->leads),
        .waiting = whole(team->waiting[week]),
        .power = result->power,
    };
}

/* The half-year after the game, played on a copy by the company's habits (MODEL 2.9). */
static void fill_successor(const struct team *team, struct view_debrief_view *view)
{
    size_t size = world_size_bytes(WORLD_DEALS_USUAL, WORLD_CUSTOMERS_USUAL);
    struct world *after = malloc(size);
    struct score score;
    if (after == NULL) return;
    memcpy(after, team->world, size);
    while (!world_is_over(after))
        world_step(after, NULL);
    world_score(after, &score);
    view->score = score.total;
    view->successor_cents = cents_of(world_ghost_revenue(after));
    free(after);
}

/* Who sat where in which weeks: the quarters' seatings, then today's. */
static void fill_seats(struct room *room, unsigned team, struct view_debrief_view *view)
{
    const struct team *seated = &room->teams[team];
    for (unsigned i = 0; i < seated->sitting_count; i++) {
        const struct sitting *sitting = &seated->sittings[i];
        const struct person *person = room_person(room, sitting->person);
        struct seat_row row = {sitting->from_week, sitting->is_over ? sitting->to_week : room->week,
                               sitting->role, ""};
        if (person == NULL || row.to_week <= row.from_week ||
            view->seats_count == sizeof view->seats / sizeof *view->seats)
            continue;
        memcpy(row.name, person->name, sizeof row.name);
        view->seats[view->seats_count++] = row;
    }
}

static void word_own(const struct room *room, const struct decision_made *made, char *out,
                     size_t capacity)
{
    unsigned own = made->slot - DECISION_SLOTS;
    char before[48], after[48];
    room_word_own(room, own, made->before, before, sizeof before);
    room_word_own(room, own, made->after, after, sizeof after);
    snprintf(out, capacity, "%s: from %s to %s", room->brought.decisions[own].label, before, after);
}

/* The units' own currency is "$"; a workshop may use another. */
static void word_value(const struct room *room, enum unit unit, double value, char *out,
                       size_t capacity)
{
    char plain[40];
    unit_format(unit, value, plain, sizeof plain);
    if (plain[0] == '$')
        snprintf(out, capacity, "%s%s", room->open.currency, plain + 1);
    else
        text_copy(out, capacity, plain);
}

void room_word_decision(const struct room *room, const struct decision_made *made, char *out,
                        size_t capacity)
{
    if (made->slot >= DECISION_SLOTS) {
        word_own(room, made, out, capacity);
        return;
    }
    const struct decision_info *info = decision_info(decision_of_slot(made->slot));
    char before[48], after[48];
    word_value(room, info->unit, made->before, before, sizeof before);
    word_value(room, info->unit, made->after, after, sizeof after);
    snprintf(out, capacity, "%s: from %s to %s%s", info->label, before, after,
             made->is_overruled ? " (overruled)" : "");
}

static void fill_decisions(const struct room *room, const struct team *team,
                           struct view_debrief_view *view)
{
    const size_t max = sizeof view->decisions / sizeof *view->decisions;
    size_t first = team->decision_count > max ? team->decision_count - max : 0;
    for (size_t i = first; i < team->decision_count; i++) {
        const struct decision_made *made = &team->decisions[i];
        struct decision_row *row = &view->decisions[view->decisions_count++];
        row->week = made->week;
        row->role = made->role;
        room_word_decision(room, made, row->what, sizeof row->what);
    }
}

/* The scenario's questions; a scenario without any gets those that fit every game. */
static void fill_questions(const struct command_open *open, struct view_debrief_view *view)
{
    view->questions_count = open->questions_count;
    memcpy(view->questions, open->questions, sizeof view->questions);
    for (size_t i = 0; open->questions_count == 0 && i < sizeof usual / sizeof *usual; i++)
        text_copy(view->questions[view->questions_count++].text, sizeof view->questions[0].text,
                  usual[i]);
}

void fill_debrief_view(struct room *room, unsigned index, struct view_debrief_view *view)
{
    struct team *team = &room->teams[index];
    view->team = (uint8_t)index;
    for (unsigned week = 0; week < room->week && week < 78; week++)
        fill_week(room, team, week, &view->weeks[view->weeks_count++]);
    fill_successor(team, view);
    fill_seats(room, index, view);
    fill_decisions(room, team, view);
    fill_questions(&room->open, view);
    fill_debrief_causes(room, index, view);
    fill_own_debrief(room, index, view);
    view->readings_count = (uint16_t)room_readings(
        room, index, view->readings, (unsigned)(sizeof view->readings / sizeof *view->readings));
}
