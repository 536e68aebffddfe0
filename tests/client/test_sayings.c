#include "sayings.h"

#include "dealings.h"
#include "suite.h"

#include <stdio.h>
#include <string.h>

/* What the views hold as numbers, in words. */

static void check_effect(struct view_review_view *review, enum language language,
                         const char *expected)
{
    char text[320];

    words_choose(language);
    saying_effect(review, "$", text, sizeof text);
    words_choose(LANGUAGE_EN);
    ck_assert_str_eq(text, expected);
}

START_TEST(an_effect_is_told_with_its_band_and_never_as_a_negative_more)
{
    struct view_review_view review = {.effect_state = EFFECT_TOLD,
                                      .effect_slot = SLOT_sla,
                                      .effect_outcome = EFFECT_opportunities,
                                      .effect_week = 30,
                                      .effect_mean = 9.2,
                                      .effect_low = 3.1,
                                      .effect_high = 15.4};

    check_effect(&review, LANGUAGE_EN,
                 "Your changes, above all \"Answer within\": about 9 more new deals by week 30, "
                 "between 3 and 15.");
    check_effect(
        &review, LANGUAGE_DE,
        "Deine Änderungen, vor allem „Antwort innerhalb von“: etwa 9 mehr neue Geschäfte bis "
        "Woche 30, zwischen 3 und 15.");
    review.effect_mean = -9.2;
    review.effect_low = -15.4;
    review.effect_high = -3.1;
    check_effect(&review, LANGUAGE_EN,
                 "Your changes, above all \"Answer within\": about 9 fewer new deals by week 30, "
                 "between 3 and 15.");
    review.effect_low = -9.4;
    review.effect_high = -9.1; /* a band that reads like one number is none */
    check_effect(&review, LANGUAGE_EN,
                 "Your changes, above all \"Answer within\": about 9 fewer new deals by week 30.");
    review.effect_state = EFFECT_LUCK;
    check_effect(&review, LANGUAGE_EN, "What you changed is too small to tell from luck.");
    review.effect_state = EFFECT_COMING;
    check_effect(&review, LANGUAGE_EN, "What your changes do is being worked out ...");
    review.effect_state = EFFECT_TOLD;
    review.effect_outcome = 200;
    check_effect(&review, LANGUAGE_EN, "You left the levers as you found them.");
}
END_TEST

START_TEST(money_is_told_as_exactly_as_about_can_mean)
{
    struct view_review_view review = {.effect_state = EFFECT_TOLD,
                                      .effect_slot = SLOT_ceo_field,
                                      .effect_outcome = EFFECT_revenue,
                                      .effect_week = 26,
                                      .effect_mean = -328.404,
                                      .effect_low = -415.106,
                                      .effect_high = -41.701};

    check_effect(
        &review, LANGUAGE_EN,
        "Your changes, above all \"My time with customers\": about $330,000 less revenue by "
        "week 26, between $42,000 and $420,000.");
}
END_TEST

static void check_dealt(const struct event_dealt *dealt, enum language language,
                        const char *expected)
{
    char text[240];

    words_choose(language);
    saying_dealt(dealt, text, sizeof text);
    words_choose(LANGUAGE_EN);
    ck_assert_str_eq(text, expected);
}

START_TEST(what_another_chair_did_is_told_in_the_language_of_the_screen)
{
    struct event_dealt dealt = {4, DEALT_IDEA, ROLE_DEMAND, SLOT_x_rd};

    /* The lever has another name than the order: people know the lever. */
    check_dealt(&dealt, LANGUAGE_EN, "Campaigns has an idea for you: Spare money.");
    check_dealt(&dealt, LANGUAGE_DE, "Kampagnen hat eine Idee für dich: Freies Geld.");
    dealt = (struct event_dealt){4, DEALT_NO_INITIATIVE, ROLE_CEO, INITIATIVE_tiers};
    check_dealt(&dealt, LANGUAGE_DE, "Geschäftsführung hat Nein gesagt: Service in Stufen.");
    dealt = (struct event_dealt){4, DEALT_ASSESSED, ROLE_CEO, 2};
    check_dealt(&dealt, LANGUAGE_EN, "The experts are done: 2 pairs of people have changed jobs.");
    dealt = (struct event_dealt){4, DEALT_INITIATIVE, ROLE_PMI, 200};
    check_dealt(&dealt, LANGUAGE_EN, "");
    dealt = (struct event_dealt){4, DEALT_IDEA, 99, 65535};
    check_dealt(&dealt, LANGUAGE_EN, "");
    dealt = (struct event_dealt){4, 99, ROLE_CEO, 0};
    check_dealt(&dealt, LANGUAGE_EN, "");
}
END_TEST

START_TEST(a_paper_with_numbers_that_no_table_knows_says_nothing)
{
    char text[200] = "x";
    struct request_row paper = {.kind = REQUEST_INITIATIVE, .slot = INITIATIVE_COUNT};

    saying_paper(&paper, false, "$", text, sizeof text);
    ck_assert_str_eq(text, "");
    paper.kind = REQUEST_PROPOSAL;
    paper.slot = DECISION_SLOTS;
    saying_paper(&paper, true, "$", text, sizeof text);
    ck_assert_str_eq(text, "");
    paper.kind = REQUEST_KIND_COUNT;
    saying_paper(&paper, false, "$", text, sizeof text);
    ck_assert_str_eq(text, "");
    saying_statement(STATEMENT_COUNT, 1, "$", text, sizeof text);
    ck_assert_str_eq(text, "");
}
END_TEST

START_TEST(what_came_of_a_card_is_told_and_a_vote_with_its_count)
{
    char text[400];
    struct card_row card = {.role = ROLE_AE, .is_closed = 1, .answer = 1, .choices_count = 2};

    snprintf(card.choices[0].text, sizeof card.choices[0].text, "Sell");
    snprintf(card.choices[1].text, sizeof card.choices[1].text, "Be known");
    card.choices[0].votes = 2;
    card.choices[1].votes = 5;
    saying_card_closed(&card, text, sizeof text);
    ck_assert_str_eq(text, "Your answer: Be known.");
    card.role = EVERY_ROLE;
    saying_card_closed(&card, text, sizeof text);
    ck_assert_str_eq(text, "Your team has chosen: Be known. Sell 2, Be known 5.");
    card.answer = 255;
    saying_card_closed(&card, text, sizeof text);
    ck_assert_str_eq(text, "Your team is divided: all stays as before. Sell 2, Be known 5.");
    card.role = ROLE_AE;
    saying_card_closed(&card, text, sizeof text);
    ck_assert_str_eq(text, "Nobody answered the card: all stays as before.");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("sayings");
    TCase *tests = tcase_create("sayings");
    tcase_add_test(tests, an_effect_is_told_with_its_band_and_never_as_a_negative_more);
    tcase_add_test(tests, money_is_told_as_exactly_as_about_can_mean);
    tcase_add_test(tests, what_another_chair_did_is_told_in_the_language_of_the_screen);
    tcase_add_test(tests, a_paper_with_numbers_that_no_table_knows_says_nothing);
    tcase_add_test(tests, what_came_of_a_card_is_told_and_a_vote_with_its_count);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
