#include <stdio.h>
#include <string.h>

#include "game_numbers.h"
#include "messages.h"
#include "placeholders.h"
#include "room_script.h"
#include "suite.h"

#define FOLDER "tests/script/scenarios/cards/"

static struct scenario scenario;
static struct findings findings;

static struct script *new_script(void)
{
    struct sandbox_limits limits = sandbox_limits_room();
    struct script *script = script_new(&limits);
    ck_assert_ptr_nonnull(script);
    memset(&findings, 0, sizeof findings);
    return script;
}

static struct script *load(const char *path, bool is_good)
{
    struct script *script = new_script();
    ck_assert(script_load_scenario(script, path, &scenario, &findings) == is_good);
    return script;
}

START_TEST(cards_votes_spans_and_conditions_are_read)
{
    struct script *script = load(FOLDER "all.lua", true);
    const struct scenario_card *harbor = &scenario.cards[0], *calls = &scenario.cards[1],
                               *vote = &scenario.cards[2];
    ck_assert_uint_eq(scenario.card_count, 3);
    ck_assert_str_eq(harbor->id, "harbor");
    ck_assert(harbor->is_fixed && harbor->from == 6 && harbor->till == 12);
    ck_assert_uint_eq(harbor->choice_count, 3);
    ck_assert_uint_eq(harbor->choices[2].changes[0].slot, SLOT_focus);
    ck_assert_str_eq(calls->id, "card_2");
    ck_assert(!calls->is_fixed && calls->from == 20 && calls->till == 30);
    ck_assert(calls->when.is_set && !calls->when.is_above && calls->when.from == 22);
    ck_assert_uint_eq(vote->role, EVERY_ROLE);
    ck_assert_uint_eq(vote->choices[0].change_count, 2);
    ck_assert_str_eq(phrases_find(&scenario.phrases, "de", "Give it"), "Geben");
    script_free(script);
}
END_TEST

START_TEST(a_condition_holds_in_its_weeks_only)
{
    double numbers[GAME_NUMBER_COUNT] = {0};
    struct scenario_when when = {
        .is_set = true, .metric = GAME_NUMBER_tension, .is_above = true, .till = 9, .bound = 0.5};
    numbers[GAME_NUMBER_tension] = 0.6;
    ck_assert(scenario_when_holds(&when, 9, numbers));
    ck_assert(!scenario_when_holds(&when, 10, numbers));
    numbers[GAME_NUMBER_tension] = 0.5;
    ck_assert(!scenario_when_holds(&when, 9, numbers));
    ck_assert(scenario_when_holds(&(struct scenario_when){0}, 9, numbers));
}
END_TEST

START_TEST(a_deck_lies_beside_and_gives_way_to_the_files_own_cards)
{
    struct script *script = load(FOLDER "all.lua", true);
    script_add_deck(script, FOLDER "all.lua", &scenario, &findings);
    ck_assert_uint_eq(scenario.card_count, 4);
    ck_assert_str_eq(scenario.cards[3].id, "fair");
    ck_assert(scenario.cards[3].is_of_deck);
    ck_assert_str_eq(phrases_find(&scenario.phrases, "de", "Stay"), "Bleiben");
    ck_assert_uint_eq(scenario_card(&scenario, "harbor")->choice_count, 3);
    script_free(script);
}
END_TEST

START_TEST(cards_of_a_deck_for_chairs_that_are_cut_anew_are_left_out)
{
    static const char text[] =
        "return { title = 'x', deck = 'own', roles = { DEMAND = { decisions = { 'brand_spend' } "
        "} } }";
    struct script *script = new_script();
    ck_assert(script_load_scenario_text(script, "x.lua", text, strlen(text), &scenario, &findings));
    script_add_deck(script, FOLDER "x.lua", &scenario, &findings);
    ck_assert_uint_eq(scenario.card_count, 1);
    ck_assert_str_eq(scenario.cards[0].id, "harbor");
    script_free(script);
}
END_TEST

static void expect_findings(const char *const *expected, size_t count)
{
    char text[400];
    for (size_t i = 0; i < findings.count; i++) {
        finding_text(&findings.rows[i], text, sizeof text);
        ck_assert_str_eq(text, i < count ? expected[i] : "nothing more");
    }
    ck_assert_uint_eq(findings.count, count);
}

START_TEST(a_deck_alone_is_checked_for_texts_that_are_not_translated)
{
    static const char *const expected[] = {
        "own.lua:3: title: there is no text in 'de' for \"A deck\", as others have; it will be "
        "shown as it is",
        "own.lua:5: cards[1].text: there is no text in 'de' for \"Never dealt.\", as others have; "
        "it will be shown as it is",
        "own.lua:5: cards[1].choices[1].text: there is no text in 'de' for \"A\", as others have; "
        "it will be shown as it is",
        "own.lua:5: cards[1].choices[2].text: there is no text in 'de' for \"B\", as others have; "
        "it will be shown as it is",
    };
    struct script *script = new_script();
    ck_assert(
        script_check_deck(script, "tests/script/scenarios/decks/own.lua", &scenario, &findings));
    ck_assert_uint_eq(scenario.card_count, 2);
    expect_findings(expected, sizeof expected / sizeof *expected);
    script_free(script);
}
END_TEST

START_TEST(cards_that_never_come_or_come_later_are_told)
{
    static const char *const expected[] = {
        "wrong.lua:6: cards[1]: nobody gets a card in the first two weeks in a chair; this one "
        "comes in week 2",
        "wrong.lua:7: cards[2]: nobody gets a card in the first two weeks in a chair; this one "
        "comes in week 15",
        "wrong.lua:8: cards[3]: this card never comes: nobody gets one in the first two weeks in a "
        "chair, and from week 15 on it may not",
        "wrong.lua:10: cards[5]: this chair has another card in this week; this one comes later",
        "wrong.lua:11: cards[6]: this chair has three cards in this quarter already, so this one "
        "may never come",
        "wrong.lua:12: cards[7]: this chair has three cards in this quarter already, so this one "
        "may never come",
        "wrong.lua:13: cards[8]: nobody sits in this chair, so this card never comes",
        "wrong.lua: deck: the deck 'nowhere' is not in the folder decks, so it is not dealt",
    };
    struct script *script = load(FOLDER "wrong.lua", true);
    script_add_deck(script, FOLDER "wrong.lua", &scenario, &findings);
    expect_findings(expected, sizeof expected / sizeof *expected);
    script_free(script);
}
END_TEST

START_TEST(mistakes_in_cards_are_told_with_their_lines)
{
    static const char *const expected[] = {
        "broken.lua:2: title: there is nothing to put in for {compani} (did you mean {company}?)",
        "broken.lua:4: cards[1].week: a card has either a week, or from and till",
        "broken.lua:4: cards[1].text: {customer} is known in cards to AM and CX only",
        "broken.lua:5: cards[2].id: an id has small letters, digits and _ only, as \"big_deal\"",
        "broken.lua:5: cards[2].text: a { begins a name that is put in, as {company}; this one is "
        "not closed",
        "broken.lua:7: cards[4].id: there is a card 'twin' above",
        "broken.lua:7: cards[4].text.de: there is nothing to put in for {kunde}",
        "broken.lua:8: cards[5].when.metric: 'tention' is not known (did you mean tension?)",
        "broken.lua:8: cards[5].when: a condition has either above or below, as above = 0.6",
        "broken.lua:9: cards[5].choices[1].decisions.cx_iss: the time of this team adds up to more "
        "than 1",
        "broken.lua:11: cards[6].choices[1].decisions.brand_mix: the three shares must add up to 1",
        "broken.lua:12: cards[7]: from is after till",
    };
    struct script *script = load(FOLDER "broken.lua", false);
    expect_findings(expected, sizeof expected / sizeof *expected);
    script_free(script);
}
END_TEST

static const char *word(const char *key, void *data)
{
    (void)data;
    return strcmp(key, "company") == 0 ? "Kränz" : NULL;
}

START_TEST(placeholders_are_filled_and_cut_at_a_whole_letter)
{
    char out[32], short_out[6];
    placeholders_fill("{company}: {AE} of {company}", word, NULL, out, sizeof out);
    ck_assert_str_eq(out, "Kränz: {AE} of Kränz");
    placeholders_fill("of {company}", word, NULL, short_out, sizeof short_out);
    ck_assert_str_eq(short_out, "of Kr");
    ck_assert_uint_eq(placeholders_used("{deal} and {customer}"),
                      PLACEHOLDER_DEAL | PLACEHOLDER_CUSTOMER);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("cards");
    TCase *cases = tcase_create("cards");
    tcase_add_test(cases, cards_votes_spans_and_conditions_are_read);
    tcase_add_test(cases, a_condition_holds_in_its_weeks_only);
    tcase_add_test(cases, a_deck_lies_beside_and_gives_way_to_the_files_own_cards);
    tcase_add_test(cases, cards_of_a_deck_for_chairs_that_are_cut_anew_are_left_out);
    tcase_add_test(cases, a_deck_alone_is_checked_for_texts_that_are_not_translated);
    tcase_add_test(cases, cards_that_never_come_or_come_later_are_told);
    tcase_add_test(cases, mistakes_in_cards_are_told_with_their_lines);
    tcase_add_test(cases, placeholders_are_filled_and_cut_at_a_whole_letter);
    suite_add_tcase(suite, cases);
    return suite_run(suite);
}
