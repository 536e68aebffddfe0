#include "messages.h"
#include "scenario_read.h"

/* Cards: an inject with two or three answers, each an ordinary decision of that chair. */

struct answer {
    struct scenario_choice *choice;
    uint8_t role;
};

static void read_change(struct form *form, const char *key, void *data)
{
    const struct answer *answer = data;
    enum decision decision;
    double values[ROLE_MODEL_COUNT];
    if (!form_decision(form, key, &decision, values)) return;
    const struct decision_info *row = decision_info(decision);
    if (decision_slot_role(row->first_slot) != (enum role)answer->role) {
        form_complain(form, SEVERITY_ERROR, key, "another chair decides this");
        return;
    }
    for (unsigned i = 0; i < row->count; i++) {
        if (answer->choice->change_count == SCENARIO_CHANGES_MAX) {
            form_complain(form, SEVERITY_ERROR, key, "at most %d numbers fit into an answer",
                          SCENARIO_CHANGES_MAX);
            return;
        }
        answer->choice->changes[answer->choice->change_count++] =
            (struct scenario_change){(uint16_t)(row->first_slot + i), values[i]};
    }
}

static void read_choice(struct form *form, struct answer *answer)
{
    static const char *const keys[] = {"text", "decisions"};
    struct form inner;
    form_expect(form, (struct form_names){keys, 2});
    if (!form_words(form, "text", answer->choice->text, sizeof answer->choice->text))
        form_complain(form, SEVERITY_ERROR, NULL, "an answer needs a text");
    if (!form_enter(form, "decisions", &inner)) return;
    form_each(&inner, read_change, answer);
    form_leave(&inner);
}

static void read_choices(struct form *form, struct scenario_card *card)
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
        struct answer answer = {&card->choices[row - 1], card->role};
        if (!form_enter_row(&inner, row, &row_form)) continue;
        read_choice(&row_form, &answer);
        card->choice_count = (uint32_t)row;
        form_leave(&row_form);
    }
    form_leave(&inner);
}

static bool read_card(struct form *form, struct scenario_card *card)
{
    static const char *const keys[] = {"week", "to", "text", "choices"};
    long week = 0;
    size_t before = form->findings->errors;
    form_expect(form, (struct form_names){keys, 4});
    if (!form_whole(form, "week", 0, YEAR_WEEKS - 1, &week))
        form_complain(form, SEVERITY_ERROR, NULL, "a card needs a week, from 0");
    if (!form_words(form, "text", card->text, sizeof card->text))
        form_complain(form, SEVERITY_ERROR, NULL, "a card needs a text");
    card->week = (uint16_t)week;
    card->role = form_role(form, "to", EVERY_ROLE);
    if (card->role == EVERY_ROLE)
        form_complain(form, SEVERITY_ERROR, "to", "a card goes to one chair");
    else
        read_choices(form, card);
    return form->findings->errors == before;
}

void scenario_read_cards(struct form *form, struct scenario *scenario)
{
    struct form inner, row_form;
    if (!form_enter(form, "cards", &inner)) return;
    for (int row = 1; row <= form_rows(&inner); row++) {
        struct scenario_card card = {0};
        if (!form_enter_row(&inner, row, &row_form)) continue;
        if (scenario->card_count == SCENARIO_CARDS_MAX)
            form_complain(&row_form, SEVERITY_ERROR, NULL, "at most %d cards fit",
                          SCENARIO_CARDS_MAX);
        else if (read_card(&row_form, &card)) {
            uint32_t at = scenario->card_count++;
            for (; at > 0 && scenario->cards[at - 1].week > card.week; at--)
                scenario->cards[at] = scenario->cards[at - 1];
            scenario->cards[at] = card;
        }
        form_leave(&row_form);
    }
    form_leave(&inner);
    /* Said, so that no author waits for them in a workshop. */
    if (scenario->card_count > 0)
        form_complain(form, SEVERITY_WARNING, "cards",
                      "cards are read but not dealt in this version; use injects");
}
