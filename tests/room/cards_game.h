#ifndef CARDS_GAME_H
#define CARDS_GAME_H
#include "dealings_game.h"

/* What the tests of cards share. */

enum { LEADER = 1, FIRST = 10 };

/* So many cards for every chair that a deck never runs dry. */
static inline void add_deck(struct scenario *scenario)
{
    for (unsigned i = 0; i < 12 * ROLE_MODEL_COUNT; i++) {
        struct scenario_card *card = &scenario->cards[scenario->card_count++];
        *card = (struct scenario_card){
            .role = (uint8_t)(i % ROLE_MODEL_COUNT), .is_of_deck = true, .till = 51};
        snprintf(card->id, sizeof card->id, "deck_%u", i);
        snprintf(card->text, sizeof card->text, "Question %u?", i);
        card->choice_count = 2;
        snprintf(card->choices[0].text, sizeof card->choices[0].text, "As before");
        snprintf(card->choices[1].text, sizeof card->choices[1].text, "As before too");
    }
}

static inline void quicken(struct scenario *scenario)
{
    scenario->settings.week_seconds = 2;
    scenario->settings.decide_seconds = 35;
    scenario->settings.ready_seconds = 10;
    scenario->settings.break_seconds = 40;
    scenario->settings.people = 12;
    scenario->settings.merge_chairs = 0;
}

#endif
