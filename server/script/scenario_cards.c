#include "messages.h"
#include "placeholders.h"
#include "scenario_read.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

/* Cards: an inject with two or three answers, each an ordinary order of that chair; or a vote of
 * the team, whose answers are orders of any chairs. */

enum { LAST_WEEK = YEAR_WEEKS - 1 };

struct reading_cards {
    struct scenario *scenario;
    bool is_deck;
};

static const char *const keys_of_card[] = {"id",   "week", "from", "till",
                                           "when", "to",   "text", "choices"};

/* A deck is written for the usual chairs. */
static const struct scenario *cutter(const struct reading_cards *reading)
{
    return reading->is_deck ? NULL : reading->scenario;
}

uint8_t scenario_slot_role(const struct scenario *scenario, unsigned slot)
{
    for (unsigned role = 0; scenario != NULL && role < ROLE_COUNT; role++) {
        const struct scenario_chair *chair = &scenario->own.chairs[role];
        for (uint32_t i = 0; i < chair->slot_count; i++)
            if (chair->slots[i] == slot) return (uint8_t)role;
    }
    return (uint8_t)decision_slot_role(slot);
}

/* ---- Answers -----------------------------------------------------------------------------------
 */

struct answer {
    const struct scenario *scenario; /* that cuts the chairs anew, or NULL */
    struct scenario_choice *choice;
    uint8_t role;
};

static bool is_foreign(const struct answer *answer, unsigned slot)
{
    return answer->role != EVERY_ROLE && scenario_slot_role(answer->scenario, slot) != answer->role;
}

static void read_change(struct form *form, const char *key, void *data)
{
    const struct answer *answer = data;
    struct scenario_choice *choice = answer->choice;
    enum decision decision;
    double values[ROLE_MODEL_COUNT];
    if (!form_decision(form, key, &decision, values)) return;
    const struct decision_info *row = decision_info(decision);
    if (is_foreign(answer, row->first_slot)) {
        uint8_t owner = scenario_slot_role(answer->scenario, row->first_slot);
        form_complain(form, SEVERITY_ERROR, key, "another chair decides this: %s",
                      role_id((enum role)owner));
        return;
    }
    for (unsigned i = 0; i < row->count; i++) {
        if (choice->change_count == SCENARIO_CHANGES_MAX) {
            form_complain(form, SEVERITY_ERROR, key, "at most %d numbers fit into an answer",
                          SCENARIO_CHANGES_MAX);
            return;
        }
        choice->changes[choice->change_count++] =
            (struct scenario_change){(uint16_t)(row->first_slot + i), values[i]};
    }
}

/* Shares that an answer sets must fit each other; what it leaves out makes room for them. */
static void check_sums(struct form *form, const struct scenario_choice *choice)
{
    struct decisions decisions = {0};
    for (uint32_t i = 0; i < choice->change_count; i++)
        decisions_put(&decisions, choice->changes[i].slot, choice->changes[i].value);
    for (uint32_t i = 0; i < choice->change_count; i++) {
        enum decision decision = decision_of_slot(choice->changes[i].slot);
        const struct decision_info *row = decision_info(decision);
        if (row->first_slot != choice->changes[i].slot || decision_sum_holds(&decisions, decision))
            continue;
        form_complain(form, SEVERITY_ERROR, row->key, "%s",
                      row->sum_rule == SUM_ONE ? "the three shares must add up to 1"
                                               : "the time of this team adds up to more than 1");
        return;
    }
}

static void read_choice(struct form *form, struct answer *answer)
{
    static const char *const keys[] = {"text", "decisions"};
    struct form inner;
    size_t before = form->findings->errors;
    form_expect(form, (struct form_names){keys, 2});
    if (!form_words(form, "text", answer->choice->text, sizeof answer->choice->text))
        form_complain(form, SEVERITY_ERROR, NULL, "an answer needs a text");
    if (!form_enter(form, "decisions", &inner)) return;
    form_each(&inner, read_change, answer);
    if (form->findings->errors == before) check_sums(&inner, answer->choice);
    form_leave(&inner);
}

static void read_choices(struct form *form, const struct scenario *scenario,
                         struct scenario_card *card)
{
    struct form inner, row_form;
    if (!form_enter(form, "choices", &inner)) {
        form_complain(form, SEVERITY_ERROR, NULL, "a card needs choices = { ... }");
        return;
    }
    int rows = form_rows(&inner);
    if (rows < 2 || rows > SCENARIO_CHOICES_MAX)
        form_complain(&inner, SEVERITY_ERROR, NULL, "a card has two or three answers, not %d",
                      rows);
    for (int row = 1; row <= rows && row <= SCENARIO_CHOICES_MAX; row++) {
        struct answer answer = {scenario, &card->choices[row - 1], card->role};
        if (!form_enter_row(&inner, row, &row_form)) continue;
        read_choice(&row_form, &answer);
        card->choice_count = (uint32_t)row;
        form_leave(&row_form);
    }
    form_leave(&inner);
}

/* ---- A card ------------------------------------------------------------------------------------
 */

struct scenario_card *scenario_card(struct scenario *scenario, const char *id)
{
    for (uint32_t i = 0; i < scenario->card_count; i++)
        if (strcmp(scenario->cards[i].id, id) == 0) return &scenario->cards[i];
    return NULL;
}

/* A card without an id is known by its place in the file. */
static void read_id(struct form *form, const struct reading_cards *reading, int row,
                    struct scenario_card *card)
{
    struct scenario_card *other;
    if (!form_text(form, "id", card->id, sizeof card->id)) {
        snprintf(card->id, sizeof card->id, "%s_%d", reading->is_deck ? "deck" : "card", row);
        return;
    }
    if (!form_is_id(card->id))
        form_complain(form, SEVERITY_ERROR, "id",
                      "an id has small letters, digits and _ only, as \"big_deal\"");
    other = scenario_card(reading->scenario, card->id);
    if (other != NULL && other->is_of_deck == reading->is_deck)
        form_complain(form, SEVERITY_ERROR, "id", "there is a card '%s' above", card->id);
}

/* week = 6, or from = 4, till = 9 and a condition; a card without any may come in any week. */
static void read_time(struct form *form, struct scenario_card *card)
{
    long week = 0;
    card->till = LAST_WEEK;
    bool is_span = form_span(form, &card->from, &card->till);
    (void)form_when(form, &card->when);
    card->is_fixed = form_whole(form, "week", 0, LAST_WEEK, &week);
    if (!card->is_fixed) return;
    if (is_span)
        form_complain(form, SEVERITY_ERROR, "week", "a card has either a week, or from and till");
    card->from = (uint16_t)week;
    card->till = (uint16_t)(week - week % QUARTER_WEEKS + QUARTER_WEEKS - 1);
}

/* The words may name what the chair sees. */
static unsigned placeholders_of(uint8_t role)
{
    if (role == ROLE_AE) return PLACEHOLDER_DEAL;
    return role == ROLE_AM || role == ROLE_CX ? PLACEHOLDER_CUSTOMER : 0;
}

static bool read_card(struct form *form, const struct reading_cards *reading, int row,
                      struct scenario_card *card)
{
    size_t before = form->findings->errors;
    form_expect(form,
                (struct form_names){keys_of_card, sizeof keys_of_card / sizeof *keys_of_card});
    card->is_of_deck = reading->is_deck;
    read_id(form, reading, row, card);
    read_time(form, card);
    card->role = form_role(form, "to", ROLE_COUNT);
    form->placeholders = placeholders_of(card->role);
    if (!form_words(form, "text", card->text, sizeof card->text))
        form_complain(form, SEVERITY_ERROR, NULL, "a card needs a text");
    if (card->role == ROLE_COUNT && form->findings->errors == before)
        form_complain(form, SEVERITY_ERROR, NULL,
                      "a card goes to one chair, as to = \"AE\", or to = \"ALL\" for a vote");
    if (card->role != ROLE_COUNT) read_choices(form, cutter(reading), card);
    return form->findings->errors == before;
}

static void read_list(struct form *form, const struct reading_cards *reading, uint32_t most)
{
    struct scenario *scenario = reading->scenario;
    struct form inner, row_form;
    if (!form_enter(form, "cards", &inner)) return;
    uint32_t before = scenario->card_count;
    for (int row = 1; row <= form_rows(&inner); row++) {
        struct scenario_card card = {0};
        if (!form_enter_row(&inner, row, &row_form)) continue;
        if (scenario->card_count - before == most)
            form_complain(&row_form, SEVERITY_ERROR, NULL, "at most %u cards fit", most);
        else if (read_card(&row_form, reading, row, &card))
            scenario->cards[scenario->card_count++] = card;
        form_leave(&row_form);
    }
    form_leave(&inner);
}

/* deck = "company", or false for none. */
static void read_deck_name(struct form *form, struct scenario *scenario)
{
    int type = form_push(form, "deck");
    bool is_none = type == LUA_TBOOLEAN && lua_toboolean(form->lua, -1) == 0;
    lua_pop(form->lua, 1);
    if (is_none)
        scenario->deck[0] = '\0';
    else if (form_text(form, "deck", scenario->deck, sizeof scenario->deck) &&
             !form_is_id(scenario->deck))
        form_complain(form, SEVERITY_ERROR, "deck",
                      "a deck is named as its file without .lua, as \"company\"; false: none");
    scenario->has_deck_name = type != LUA_TNIL;
}

void scenario_read_cards(struct form *form, struct scenario *scenario)
{
    struct reading_cards reading = {scenario, false};
    read_deck_name(form, scenario);
    read_list(form, &reading, SCENARIO_OWN_CARDS_MAX);
    scenario_check_cards(form, scenario);
}

/* ---- Decks -------------------------------------------------------------------------------------
 */

/* Whether the scenario's chairs are those that the deck's card was written for. */
static bool fits(const struct scenario *scenario, const struct scenario_card *card)
{
    for (uint32_t i = 0; i < card->choice_count; i++)
        for (uint32_t k = 0; k < card->choices[i].change_count; k++) {
            uint8_t role = scenario_slot_role(scenario, card->choices[i].changes[k].slot);
            if (card->role != EVERY_ROLE && card->role != role) return false;
        }
    return card->role == EVERY_ROLE || (scenario->chairs & (1u << card->role)) != 0;
}

/* A card of the file's own stands in for the deck's with the same id. */
static void drop_unfit(struct scenario *scenario)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < scenario->card_count; i++) {
        struct scenario_card *card = &scenario->cards[i];
        if (card->is_of_deck &&
            (!fits(scenario, card) || scenario_card(scenario, card->id)->is_of_deck == false))
            continue;
        if (kept != i) scenario->cards[kept] = *card;
        kept++;
    }
    scenario->card_count = kept;
}

void scenario_read_deck(struct form *form, struct scenario *scenario)
{
    static const char *const keys[] = {"title", "language", "cards"};
    struct reading_cards reading = {scenario, true};
    char title[64], language[PHRASES_LANGUAGE_BYTES];
    form->phrases = &scenario->phrases;
    form_expect(form, (struct form_names){keys, sizeof keys / sizeof *keys});
    (void)form_words(form, "title", title, sizeof title);
    (void)form_text(form, "language", language, sizeof language);
    read_list(form, &reading, SCENARIO_DECK_CARDS_MAX);
    drop_unfit(scenario);
}
