#include "room_language.h"
#include "room_views.h"

/* The cards that one person sees, in their language. */

static bool is_in_sight(const struct room *room, const struct person *person,
                        const struct card_place *place)
{
    unsigned role = place->card.role;
    if (place->card.card == 0) return false;
    if (place->is_closed && room->week > place->closed_week + CARDS_SHOWN_WEEKS) return false;
    if (role == EVERY_ROLE) return person->roles != 0;
    return (person->roles & (1u << role)) != 0 && person->seated_week[role] < place->week;
}

static void fill_choices(const struct room *room, const char *language,
                         const struct card_place *place, struct card_row *row)
{
    row->choices_count = place->card.choices_count;
    for (size_t i = 0; i < row->choices_count; i++) {
        const struct card_choice *choice = &place->card.choices[i];
        struct card_answer *answer = &row->choices[i];
        room_word(room, language, choice->text, place->card.name, answer->text,
                  sizeof answer->text);
        if (place->is_closed) answer->votes = place->votes[i];
        answer->orders_count = choice->settings_count;
        for (size_t k = 0; k < choice->settings_count; k++)
            answer->orders[k] =
                (struct card_order){choice->settings[k].slot, choice->settings[k].value};
    }
}

static void fill_card(const struct room *room, const char *language, const struct person *person,
                      const struct card_place *place, struct card_row *row)
{
    unsigned voted = 0, voters = room_voters(room, person->team, place, &voted);
    bool is_vote = place->card.role == EVERY_ROLE;
    row->card = place->card.card;
    row->role = place->card.role;
    row->week = place->week;
    row->is_closed = place->is_closed;
    row->answer = is_vote && !place->is_closed ? place->answers[person->index] : place->answer;
    row->may_answer =
        !place->is_closed && room_may_answer_card(person, place) && row->answer == CARD_UNANSWERED;
    row->left_ms = place->is_closed ? 0 : room_card_left_ms(room, place);
    if (is_vote) {
        row->voted = (uint8_t)voted;
        row->voters = (uint8_t)voters;
    }
    room_word(room, language, place->card.text, place->card.name, row->text, sizeof row->text);
    fill_choices(room, language, place, row);
}

void fill_cards_view(const struct room *room, const char *language, const struct person *person,
                     struct view_cards_view *view)
{
    const struct cards *cards = &room->teams[person->team].cards;
    for (unsigned i = 0; i < CARD_PLACES; i++)
        if (is_in_sight(room, person, &cards->places[i]))
            fill_card(room, language, person, &cards->places[i], &view->cards[view->cards_count++]);
}
