#include "messages.h"
#include "scenario_read.h"

#include <stdio.h>
#include <string.h>

/* Cards of a scenario that never come, or not when the file says: the room's rules of dealing held
 * against the weeks of the file. */

enum { CARDS_A_QUARTER = 3, REST_WEEKS = 2 };

static unsigned quarter_of(const struct scenario_card *card)
{
    return card->from / QUARTER_WEEKS;
}

/* The first week of the quarter if chairs are new to people in it, else a week that never is. */
static unsigned new_chairs(const struct scenario *scenario, unsigned week)
{
    unsigned first = week - week % QUARTER_WEEKS;
    bool is_new = first == 0;
    for (uint32_t i = 0; i < scenario->rotation_count; i++)
        is_new |= scenario->rotations[i].week == first;
    return is_new ? first : YEAR_WEEKS + GHOST_WEEKS;
}

/* The first week from `week` on in which somebody may be dealt a card. */
static unsigned first_free(const struct scenario *scenario, unsigned week)
{
    unsigned first = new_chairs(scenario, week);
    return week >= first && week < first + REST_WEEKS ? first + REST_WEEKS : week;
}

static void warn(struct form *form, const struct scenario_card *card, const char *words)
{
    struct form inner;
    char key[24];
    /* The card's place in the file: ids are unique, so it is the first with this id. */
    if (!form_enter(form, "cards", &inner)) return;
    for (int row = 1; row <= form_rows(&inner); row++) {
        struct form row_form;
        char id[32], place[32];
        snprintf(place, sizeof place, "card_%d", row);
        if (!form_enter_row(&inner, row, &row_form)) continue;
        if (!form_text(&row_form, "id", id, sizeof id)) snprintf(id, sizeof id, "%s", place);
        form_leave(&row_form);
        if (strcmp(id, card->id) != 0) continue;
        snprintf(key, sizeof key, "[%d]", row);
        form_complain(&inner, SEVERITY_WARNING, key, "%s", words);
        break;
    }
    form_leave(&inner);
}

static void check_weeks(struct form *form, const struct scenario *scenario,
                        const struct scenario_card *card)
{
    char words[200];
    unsigned weeks = scenario->setup.weeks;
    unsigned from = card->from, till = card->till;
    if (card->when.is_set && card->when.from > from) from = card->when.from;
    if (card->when.is_set && card->when.till < till) till = card->when.till;
    unsigned first = first_free(scenario, from);
    if (from >= weeks)
        snprintf(words, sizeof words, "the game ends in week %u, so this card never comes", weeks);
    else if (from > till || first > till)
        snprintf(words, sizeof words,
                 "this card never comes: nobody gets one in the first two weeks in a chair, and "
                 "from week %u on it may not",
                 till + 1);
    else if (card->is_fixed && first != card->from && !card->when.is_set)
        snprintf(words, sizeof words,
                 "nobody gets a card in the first two weeks in a chair; this one comes in week %u",
                 first);
    else
        return;
    warn(form, card, words);
}

/* Cards of the same chair and quarter that are due in their own weeks. */
static void check_crowd(struct form *form, const struct scenario *scenario, uint32_t index)
{
    const struct scenario_card *card = &scenario->cards[index];
    unsigned before = 0;
    bool is_same_week = false;
    for (uint32_t i = 0; i < index; i++) {
        const struct scenario_card *other = &scenario->cards[i];
        bool is_for_both = other->role == card->role || other->role == EVERY_ROLE;
        if (!other->is_fixed || other->when.is_set || !is_for_both ||
            quarter_of(other) != quarter_of(card))
            continue;
        before++;
        is_same_week |= other->from == card->from;
    }
    if (before >= CARDS_A_QUARTER)
        warn(form, card,
             "this chair has three cards in this quarter already, so this one may never come");
    else if (is_same_week)
        warn(form, card, "this chair has another card in this week; this one comes later");
}

void scenario_check_cards(struct form *form, const struct scenario *scenario)
{
    for (uint32_t i = 0; i < scenario->card_count; i++) {
        const struct scenario_card *card = &scenario->cards[i];
        if (card->role != EVERY_ROLE && (scenario->chairs & (1u << card->role)) == 0)
            warn(form, card, "nobody sits in this chair, so this card never comes");
        check_weeks(form, scenario, card);
        if (card->is_fixed && !card->when.is_set) check_crowd(form, scenario, i);
    }
}
