#include "game_numbers.h"
#include "names.h"
#include "placeholders.h"
#include "random.h"
#include "room_occasions.h"
#include "room_plot.h"
#include "room_state.h"
#include "scenario.h"
#include "streams.h"
#include "text.h"

#include <string.h>

/*
 * The dealer. It looks at the room and at the scenario's file and decides; what it decides goes out
 * as CARD and CLOSE_CARD rows, so that a room is played again without it. Its luck is the room's
 * seed, so that rooms get different decks and all teams of a room the same.
 *
 * A chair's turns come when the clock stops, so that a card is read while nothing runs. Of a turn
 * the first that fits is dealt: the scenario's own cards, the deck's, the company's occasions.
 */

#define TURNS_MAX       13
#define THIRD_CARD      0.4 /* how often a quarter has a third card that nobody fixed */
#define LAST_OF_TURNS   11  /* weeks of a quarter after which only its own week deals a card */
#define EARLIEST_TURN   2
#define VOTE_NEAR_WEEKS 3

/* One team after a week. */
struct table {
    struct room *room;
    const struct scenario *scenario; /* NULL: the file is gone */
    unsigned team;
    unsigned quarter, position;
    double numbers[GAME_NUMBER_COUNT];
};

/* One chair with the person who has its pen; who sits in several chairs reads one card at a time.
 */
struct seat {
    const struct table *table;
    const struct person *person;
    unsigned role;
    unsigned dealt;   /* cards of the person's chairs in this quarter */
    unsigned of_role; /* ... and of this chair */
    unsigned coming;  /* cards with a week of their own still to come, of the person's chairs */
    unsigned last_week;
};

static double draw(const struct room *room, unsigned week, unsigned index)
{
    return random_uniform(room->open.seed, STREAM_CARDS, week, index);
}

/* ---- Turns -------------------------------------------------------------------------------------
 */

/* The weeks of a quarter after which a chair has its turn, in order. */
static unsigned find_turns(const struct seat *seat, unsigned turns[TURNS_MAX])
{
    const struct room *room = seat->table->room;
    unsigned count = 0, stop = 0;
    for (size_t i = 0; i < room->open.beats_count && !room->open.is_timed; i++) {
        stop += room->open.beats[i].week;
        if (stop >= EARLIEST_TURN && stop <= LAST_OF_TURNS) turns[count++] = stop;
    }
    if (count >= CARDS_LEAST_A_QUARTER) return count;
    for (count = 0; count < CARDS_A_QUARTER; count++)
        turns[count] = 3 + 3 * count +
                       (unsigned)(2 * draw(room, seat->table->quarter, seat->role * 8 + count));
    return count;
}

/* Turns that have come, with one card or vote for each of them; the last one is made up for. */
static bool is_turn(const struct seat *seat)
{
    unsigned turns[TURNS_MAX], count = find_turns(seat, turns), passed = 0;
    while (passed < count && turns[passed] <= seat->table->position)
        passed++;
    return passed > seat->dealt ||
           (passed == count && seat->dealt + seat->coming < CARDS_LEAST_A_QUARTER);
}

static bool is_last_turn_over(const struct seat *seat)
{
    unsigned turns[TURNS_MAX], count = find_turns(seat, turns);
    return count == 0 || turns[count - 1] <= seat->table->position;
}

/* ---- What was dealt ----------------------------------------------------------------------------
 */

static bool is_dealt(const struct table *table, const char *id)
{
    const struct cards *cards = &table->room->teams[table->team].cards;
    for (unsigned i = 0; i < cards->dealt_count; i++)
        if (strcmp(cards->dealt[i].id, id) == 0) return true;
    return false;
}

static unsigned times_in_quarter(const struct table *table, const char *id)
{
    const struct cards *cards = &table->room->teams[table->team].cards;
    unsigned count = 0;
    for (unsigned i = 0; i < cards->dealt_count; i++)
        count += room_quarter(table->room, cards->dealt[i].week) == table->quarter &&
                 strcmp(cards->dealt[i].id, id) == 0;
    return count;
}

static bool holds_role(const struct person *person, unsigned role)
{
    return role < ROLE_COUNT && (person->roles & (1u << role)) != 0;
}

/* A vote of the team is a card for each of them. */
static bool is_for(const struct person *person, unsigned role)
{
    return role == EVERY_ROLE || holds_role(person, role);
}

static void count_dealt(struct seat *seat)
{
    const struct table *table = seat->table;
    const struct cards *cards = &table->room->teams[table->team].cards;
    for (unsigned i = 0; i < cards->dealt_count; i++) {
        const struct dealt_card *dealt = &cards->dealt[i];
        if (!is_for(seat->person, dealt->role) ||
            room_quarter(table->room, dealt->week) != table->quarter)
            continue;
        seat->dealt++;
        seat->of_role += dealt->role == seat->role || dealt->role == EVERY_ROLE;
        seat->last_week = dealt->week;
    }
}

static void count_coming(struct seat *seat)
{
    const struct table *table = seat->table;
    for (uint32_t i = 0; table->scenario != NULL && i < table->scenario->card_count; i++) {
        const struct scenario_card *card = &table->scenario->cards[i];
        bool is_coming = card->is_fixed && !card->when.is_set && card->from > table->room->week &&
                         room_quarter(table->room, card->from) == table->quarter;
        seat->coming += is_coming && is_for(seat->person, card->role) && !is_dealt(table, card->id);
    }
}

/* Cards of the deck for this chair that nobody has seen yet, beyond those that the quarters to come
 * will need. */
static int spare_of_deck(const struct seat *seat)
{
    const struct table *table = seat->table;
    int quarters = table->room->open.weeks / table->room->open.weeks_per_quarter;
    int spare = -CARDS_LEAST_A_QUARTER * (quarters - (int)table->quarter - 1);
    for (uint32_t i = 0; table->scenario != NULL && i < table->scenario->card_count; i++) {
        const struct scenario_card *card = &table->scenario->cards[i];
        spare += card->is_of_deck && card->role == seat->role && !is_dealt(table, card->id);
    }
    return spare;
}

/* How many cards the chair shall get in this quarter. */
static unsigned wanted(const struct seat *seat)
{
    const struct table *table = seat->table;
    bool has_third = draw(table->room, 1000 + table->quarter, seat->role) < THIRD_CARD;
    return has_third && spare_of_deck(seat) > 0 ? CARDS_A_QUARTER : CARDS_LEAST_A_QUARTER;
}

/* ---- Who may get one ---------------------------------------------------------------------------
 */

static bool is_busy(const struct room *room, const struct person *person)
{
    const struct cards *cards = &room->teams[person->team].cards;
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        if (holds_role(person, role) && card_is_open(&cards->places[role])) return true;
    return card_is_open(&cards->places[PLACE_OF_VOTE]);
}

/* In the first weeks after people changed chairs there is enough to read. */
static bool is_resting(const struct room *room, unsigned team, const struct person *person)
{
    const struct cards *cards = &room->teams[team].cards;
    unsigned first = room->week - room->week % room->open.weeks_per_quarter;
    if (room_rotates_at(room, first) && room->week < first + CARDS_REST_WEEKS) return true;
    if (cards->rotated_week > 0 && room->week < cards->rotated_week + CARDS_REST_WEEKS) return true;
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        if (holds_role(person, role) && room->week < person->seated_week[role] + CARDS_REST_WEEKS)
            return true;
    return false;
}

static const struct person *pen_holder(const struct room *room, unsigned team, unsigned role)
{
    for (uint32_t i = 0; i < room->person_count; i++) {
        const struct person *person = &room->people[i];
        if (person->is_here && !person->is_taken_over && person->team == team &&
            (person->pens & (1u << role)) != 0)
            return person;
    }
    return NULL;
}

/* ---- Dealing -----------------------------------------------------------------------------------
 */

/* A customer or a deal of the team that the words may name; false: there is none. */
static bool name_something(const struct table *table, unsigned use, char *name, size_t capacity)
{
    const struct world *world = table->room->teams[table->team].world;
    double luck = draw(table->room, table->room->week, 500 + use);
    if (use == PLACEHOLDER_CUSTOMER) {
        if (world->customer_count == 0) return false;
        name_of_customer(world_customer_const(world, (uint32_t)(luck * world->customer_count)),
                         name, capacity);
        return true;
    }
    for (uint32_t i = 0; i < world->deal_count; i++) {
        uint32_t index = ((uint32_t)(luck * world->deal_count) + i) % world->deal_count;
        const struct deal *deal = world_deal_const(world, index);
        if (deal->self_serve) continue;
        name_of_deal(deal->id, deal->segment, name, capacity);
        return true;
    }
    return false;
}

static void lay(const struct table *table, struct command_card *card)
{
    struct command command = {.id = COMMAND_CARD};
    card->team = (uint8_t)table->team;
    card->card = (uint16_t)(table->room->last_card + 1u);
    command.as.card = *card;
    room_append(table->room, ACTOR_SCENARIO, 0, &command);
}

/* A chair that the scenario cut anew is asked only about what it still decides. */
static bool is_chairs(const struct room *room, const struct command_card *card)
{
    for (size_t i = 0; i < card->choices_count && card->role < ROLE_COUNT; i++)
        for (size_t k = 0; k < card->choices[i].settings_count; k++)
            if (room_owner(room, card->choices[i].settings[k].slot) != (enum role)card->role)
                return false;
    return true;
}

static void copy_choice(struct room *room, const struct scenario *scenario,
                        const struct scenario_choice *from, struct card_choice *choice)
{
    room_say_phrases(room, &scenario->phrases, from->text);
    text_copy(choice->text, sizeof choice->text, from->text);
    choice->settings_count = (uint16_t)from->change_count;
    for (uint32_t i = 0; i < from->change_count; i++)
        choice->settings[i] = (struct setting){from->changes[i].slot, from->changes[i].value};
}

/* False: it names what the team does not have. */
static bool deal(const struct table *table, const struct scenario_card *from)
{
    struct command_card card = {.role = from->role};
    unsigned used = placeholders_used(from->text);
    if (used != 0 && !name_something(table, used, card.name, sizeof card.name)) return false;
    room_say_phrases(table->room, &table->scenario->phrases, from->text);
    text_copy(card.id, sizeof card.id, from->id);
    text_copy(card.text, sizeof card.text, from->text);
    card.choices_count = (uint16_t)from->choice_count;
    for (uint32_t i = 0; i < from->choice_count; i++)
        copy_choice(table->room, table->scenario, &from->choices[i], &card.choices[i]);
    if (!is_chairs(table->room, &card)) return false;
    lay(table, &card);
    return true;
}

/* Whether the card may come this week. */
static bool may_come(const struct table *table, const struct scenario_card *card, unsigned role)
{
    unsigned week = table->room->week;
    return card->role == role && week >= card->from && week <= card->till &&
           scenario_when_holds(&card->when, week, table->numbers) && !is_dealt(table, card->id);
}

static bool deal_first(const struct table *table, unsigned role,
                       bool (*is_wanted)(const struct table *, const struct scenario_card *))
{
    for (uint32_t i = 0; table->scenario != NULL && i < table->scenario->card_count; i++) {
        const struct scenario_card *card = &table->scenario->cards[i];
        if (may_come(table, card, role) && is_wanted(table, card) && deal(table, card)) return true;
    }
    return false;
}

/* Of its own week, or of a condition that holds now, or the last week of its span. */
static bool is_due(const struct table *table, const struct scenario_card *card)
{
    return !card->is_of_deck &&
           (card->is_fixed || card->when.is_set || card->till == table->room->week);
}

static bool is_own(const struct table *table, const struct scenario_card *card)
{
    (void)table;
    return !card->is_of_deck;
}

/* The cards of a deck in the room's own order. */
static bool deal_of_deck(const struct seat *seat)
{
    const struct table *table = seat->table;
    bool is_tried[SCENARIO_CARDS_MAX] = {false};
    for (;;) {
        const struct scenario_card *best = NULL;
        double least = 2;
        for (uint32_t i = 0; table->scenario != NULL && i < table->scenario->card_count; i++) {
            const struct scenario_card *card = &table->scenario->cards[i];
            double luck = draw(table->room, 0, 1000 + i);
            if (is_tried[i] || luck >= least || !card->is_of_deck ||
                !may_come(table, card, seat->role))
                continue;
            best = card;
            least = luck;
        }
        if (best == NULL) return false;
        if (deal(table, best)) return true;
        is_tried[best - table->scenario->cards] = true;
    }
}

static bool deal_occasion(const struct seat *seat)
{
    const struct table *table = seat->table;
    for (unsigned i = 0; i < OCCASION_COUNT; i++) {
        struct command_card card = {0};
        enum occasion occasion = (enum occasion)i;
        if (occasion_info(occasion)->role != (enum role)seat->role) continue;
        occasion_card_id(occasion, card.id, sizeof card.id);
        if (times_in_quarter(table, card.id) >= occasion_most(occasion) ||
            !room_has_occasion(table->room, table->team, occasion, card.name, sizeof card.name))
            continue;
        room_write_occasion(table->room, occasion, &card);
        if (!is_chairs(table->room, &card)) continue;
        lay(table, &card);
        return true;
    }
    return false;
}

/* A deck that would run dry before the year is over lets the company's occasions go first. */
static bool deal_of_supply(const struct seat *seat)
{
    bool is_short = spare_of_deck(seat) < CARDS_LEAST_A_QUARTER - (int)seat->dealt;
    return (is_short && deal_occasion(seat)) || deal_of_deck(seat) || deal_occasion(seat);
}

/* A vote with a week of its own comes soon: what is dealt now would lie in its way. At a stop it
 * does not, because it is gone after it. */
static bool is_vote_near(const struct table *table)
{
    const struct command_open *open = &table->room->open;
    unsigned week = table->room->week, stop = 0;
    for (size_t i = 0; i < open->beats_count && !open->is_timed; i++) {
        stop += open->beats[i].week;
        if (stop == table->position) return false;
    }
    for (uint32_t i = 0; table->scenario != NULL && i < table->scenario->card_count; i++) {
        const struct scenario_card *card = &table->scenario->cards[i];
        if (card->role == EVERY_ROLE && card->is_fixed && card->from > week &&
            card->from <= week + VOTE_NEAR_WEEKS && !is_dealt(table, card->id))
            return true;
    }
    return false;
}

static void deal_chair(const struct table *table, unsigned role)
{
    const struct room *room = table->room;
    struct seat seat = {.table = table, .role = role};
    seat.person = pen_holder(room, table->team, role);
    if (seat.person == NULL || is_busy(room, seat.person) ||
        is_resting(room, table->team, seat.person))
        return;
    count_dealt(&seat);
    count_coming(&seat);
    if (seat.of_role >= CARDS_A_QUARTER) return;
    if (deal_first(table, role, is_due)) return;
    bool is_early = seat.dealt > 0 && room->week < seat.last_week + CARDS_APART_WEEKS;
    if (table->position > LAST_OF_TURNS || is_early || is_vote_near(table)) return;
    unsigned owed = seat.dealt + seat.coming;
    if (is_turn(&seat) && owed < wanted(&seat) &&
        (deal_first(table, role, is_own) || deal_of_supply(&seat)))
        return;
    if (is_last_turn_over(&seat) && owed < CARDS_A_QUARTER) (void)deal_occasion(&seat);
}

/* A vote lies on everybody's desk: each must be free, and have had less than three cards. */
static bool may_vote(const struct table *table, const struct person *person)
{
    struct seat seat = {.table = table, .person = person, .role = ROLE_COUNT};
    if (is_busy(table->room, person) || is_resting(table->room, table->team, person)) return false;
    count_dealt(&seat);
    return seat.dealt < CARDS_A_QUARTER;
}

static void deal_vote(const struct table *table)
{
    const struct room *room = table->room;
    bool has_people = false;
    for (uint32_t i = 0; i < room->person_count; i++) {
        const struct person *person = &room->people[i];
        if (!person->is_here || person->team != table->team || person->is_taken_over ||
            person->roles == 0)
            continue;
        if (!may_vote(table, person)) return;
        has_people = true;
    }
    if (has_people && !deal_first(table, EVERY_ROLE, is_due) && table->position <= LAST_OF_TURNS)
        (void)deal_first(table, EVERY_ROLE, is_own);
}

void room_deal_cards(struct room *room)
{
    struct table table = {.room = room,
                          .scenario = room->scenario,
                          .quarter = room_quarter(room, room->week),
                          .position = room->week % room->open.weeks_per_quarter};
    if (room->week >= room->open.weeks || table.position == 0) return;
    for (table.team = 0; table.team < room->open.teams; table.team++) {
        room_game_numbers(room, table.team, table.numbers);
        deal_vote(&table);
        for (unsigned role = 0; role < ROLE_COUNT; role++)
            deal_chair(&table, role);
    }
}
