#include "room_cards.h"

#include "room_state.h"

#include <string.h>

/* Cards on desks: what rows do to them. */

bool card_is_open(const struct card_place *place)
{
    return place->card.card != 0 && !place->is_closed;
}

/* ---- A card comes ---- */

static void remember(struct cards *cards, const struct command_card *card, uint16_t week)
{
    if (cards->dealt_count == CARDS_DEALT_MAX) return;
    struct dealt_card *dealt = &cards->dealt[cards->dealt_count++];
    *dealt = (struct dealt_card){.card = card->card, .week = week, .role = card->role};
    memcpy(dealt->id, card->id, sizeof dealt->id);
}

void room_lay_card(struct room *room, const struct command_card *card)
{
    if (card->team >= room->open.teams || (card->role >= ROLE_COUNT && card->role != EVERY_ROLE))
        return;
    struct cards *cards = &room->teams[card->team].cards;
    struct card_place *place =
        &cards->places[card->role == EVERY_ROLE ? PLACE_OF_VOTE : card->role];
    *place = (struct card_place){
        .card = *card, .week = room->week, .since_ms = room->time_ms, .answer = CARD_UNANSWERED};
    memset(place->answers, CARD_UNANSWERED, sizeof place->answers);
    remember(cards, card, room->week);
    if (card->card > room->last_card) room->last_card = card->card;
}

/* ---- Orders ---- */

static unsigned count_of_rule(const struct command_decide *orders, enum sum_rule rule)
{
    unsigned count = 0;
    for (size_t i = 0; i < orders->settings_count; i++)
        count += decision_info(decision_of_slot(orders->settings[i].slot))->sum_rule == rule;
    return count;
}

static bool is_ordered(const struct command_decide *orders, unsigned slot)
{
    for (size_t i = 0; i < orders->settings_count; i++)
        if (orders->settings[i].slot == slot) return true;
    return false;
}

/* Hours that an answer gives to one job are taken from the others of the same team, so that they
 * fit into the week. */
static void make_hours_fit(const struct decisions *now, enum sum_rule rule,
                           struct command_decide *orders)
{
    double given = 0, others = 0;
    size_t count = orders->settings_count;
    if (count_of_rule(orders, rule) == 0) return;
    for (size_t i = 0; i < count; i++)
        if (decision_info(decision_of_slot(orders->settings[i].slot))->sum_rule == rule)
            given += orders->settings[i].value;
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++)
        if (decision_info(decision_of_slot(slot))->sum_rule == rule && !is_ordered(orders, slot))
            others += decisions_get(now, slot);
    if (given + others <= 1) return;
    double part = given < 1 ? (1 - given) / others : 0;
    for (unsigned slot = 0; slot < DECISION_SLOTS; slot++) {
        if (decision_info(decision_of_slot(slot))->sum_rule != rule || is_ordered(orders, slot))
            continue;
        if (orders->settings_count == sizeof orders->settings / sizeof *orders->settings) return;
        orders->settings[orders->settings_count++] =
            (struct setting){(uint16_t)slot, part * decisions_get(now, slot)};
    }
}

static bool may_be(const struct decisions *now, const struct command_decide *orders)
{
    struct decisions after = *now;
    enum decision broken;
    for (size_t i = 0; i < orders->settings_count; i++) {
        if (!decision_value_is_allowed(orders->settings[i].slot, orders->settings[i].value))
            return false;
        decisions_put(&after, orders->settings[i].slot, orders->settings[i].value);
    }
    return decisions_sums_hold(&after, &broken);
}

/* The orders of one chair in a choice. A person gives them, or the team as a whole (NULL), whose
 * word is everybody's signature. */
static void give_orders(struct room *room, unsigned team, const struct person *person,
                        enum role role, const struct card_choice *choice)
{
    const struct decisions *now = &room->teams[team].world->decided;
    struct command_decide orders = {.role = (uint8_t)role};
    for (size_t i = 0; i < choice->settings_count; i++)
        if (choice->settings[i].slot < DECISION_SLOTS &&
            room_owner(room, choice->settings[i].slot) == role)
            orders.settings[orders.settings_count++] = choice->settings[i];
    make_hours_fit(now, SUM_PMI, &orders);
    make_hours_fit(now, SUM_CX, &orders);
    if (orders.settings_count > 0 && may_be(now, &orders))
        room_order(room, team, person, ROLE_COUNT, &orders);
}

static void follow(struct room *room, unsigned team, const struct person *person,
                   const struct card_place *place)
{
    if (place->answer >= place->card.choices_count) return;
    const struct card_choice *choice = &place->card.choices[place->answer];
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        if (place->card.role == EVERY_ROLE || place->card.role == role)
            give_orders(room, team, person, (enum role)role, choice);
}

/* ---- Answers ---- */

static struct card_place *find_open(struct room *room, unsigned team, uint16_t card)
{
    for (unsigned i = 0; i < CARD_PLACES && card != 0 && team < room->open.teams; i++) {
        struct card_place *place = &room->teams[team].cards.places[i];
        if (card_is_open(place) && place->card.card == card) return place;
    }
    return NULL;
}

const struct card_place *room_card(const struct room *room, unsigned team, uint16_t card)
{
    for (unsigned i = 0; i < CARD_PLACES && card != 0; i++) {
        const struct card_place *place = &room->teams[team].cards.places[i];
        if (place->card.card == card) return place;
    }
    return NULL;
}

const struct card_place *room_open_card(const struct room *room, unsigned team, uint16_t card)
{
    const struct card_place *place = room_card(room, team, card);
    return place != NULL && card_is_open(place) ? place : NULL;
}

static void close_place(const struct room *room, struct card_place *place)
{
    place->is_closed = true;
    place->closed_week = room->week;
}

void room_answer_card(struct room *room, const struct person *person,
                      const struct command_answer_card *answer)
{
    struct card_place *place = find_open(room, person->team, answer->card);
    if (place == NULL) return;
    if (place->card.role == EVERY_ROLE) {
        place->answers[person->index] = answer->choice;
        return;
    }
    place->answer = answer->choice;
    close_place(room, place);
    follow(room, person->team, person, place);
}

/* The choice that more people named than any other; CARD_UNANSWERED: there is none. */
static uint8_t count_votes(struct card_place *vote)
{
    uint8_t best = CARD_UNANSWERED;
    bool is_tie = false;
    for (size_t i = 0; i < TEAM_PEOPLE_MAX; i++)
        if (vote->answers[i] < vote->card.choices_count) vote->votes[vote->answers[i]]++;
    for (uint8_t i = 0; i < vote->card.choices_count; i++) {
        unsigned most = best == CARD_UNANSWERED ? 0 : vote->votes[best];
        if (vote->votes[i] == most) is_tie = true;
        if (vote->votes[i] <= most) continue;
        best = i;
        is_tie = false;
    }
    return is_tie ? CARD_UNANSWERED : best;
}

void room_close_card(struct room *room, const struct command_close_card *close)
{
    struct card_place *place = find_open(room, close->team, close->card);
    if (place == NULL) return;
    if (place->card.role == EVERY_ROLE) place->answer = count_votes(place);
    close_place(room, place);
    follow(room, close->team, NULL, place);
}

/* ---- Time ---- */

static void for_places(struct room *room, void (*visit)(const struct room *, struct card_place *))
{
    for (unsigned team = 0; team < room->open.teams; team++)
        for (unsigned i = 0; i < CARD_PLACES; i++) {
            struct card_place *place = &room->teams[team].cards.places[i];
            if (card_is_open(place)) visit(room, place);
        }
}

static void see_phase(const struct room *room, struct card_place *place)
{
    if (place->has_stopped)
        place->is_stop_over = true;
    else
        place->has_stopped = room->phase != PHASE_RUN;
}

void room_cards_see_phase(struct room *room)
{
    for_places(room, see_phase);
}

void room_cards_see_rotation(struct room *room, unsigned team)
{
    if (team < room->open.teams) room->teams[team].cards.rotated_week = room->week;
}

void room_cards_shift(struct room *room, int64_t ms)
{
    for (unsigned team = 0; team < room->open.teams; team++)
        for (unsigned i = 0; i < CARD_PLACES; i++)
            room->teams[team].cards.places[i].since_ms += ms;
}

/* ---- Who may say what ---- */

static bool is_voter(unsigned team, const struct person *person)
{
    return person->is_here && person->team == team && !person->is_taken_over && person->roles != 0;
}

unsigned room_voters(const struct room *room, unsigned team, const struct card_place *vote,
                     unsigned *voted)
{
    unsigned voters = 0;
    *voted = 0;
    for (uint32_t i = 0; i < room->person_count; i++) {
        const struct person *person = &room->people[i];
        if (!is_voter(team, person)) continue;
        voters++;
        *voted += vote->answers[person->index] != CARD_UNANSWERED;
    }
    return voters;
}

/* Whoever sat down after the card was dealt has other things to read. */
bool room_may_answer_card(const struct person *person, const struct card_place *place)
{
    unsigned role = place->card.role;
    if (role == EVERY_ROLE) return is_voter(person->team, person);
    return (person->pens & (1u << role)) != 0 && person->seated_week[role] < place->week;
}

const char *room_object_to_card(struct room *room, const struct person *person,
                                const struct command_answer_card *answer)
{
    const struct card_place *place = room_open_card(room, person->team, answer->card);
    if (place == NULL) return "This card does not lie there any more; all stays as before.";
    if (!room_may_answer_card(person, place))
        return place->card.role == EVERY_ROLE ? "You have no vote here."
                                              : "This card is for who has the pen of its chair.";
    if (answer->choice >= place->card.choices_count) return "The card has no such answer.";
    if (place->card.role == EVERY_ROLE && place->answers[person->index] != CARD_UNANSWERED)
        return "You have voted already.";
    return NULL;
}
