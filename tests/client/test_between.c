#include "dealings.h"
#include "occasions.h"
#include "requests.h"
#include "sample_between.h"
#include "sayings.h"
#include "screen_stage.h"

#include <string.h>

/* What passes between chairs, done by hand: a press becomes the right command and nothing else. */

static void take(struct play_on_stage *open, enum command_id id, struct intent *intent)
{
    ck_assert(intents_take(&open->play.intents, intent));
    ck_assert_int_eq(intent->command.id, id);
}

/* ---- The card ---- */

START_TEST(an_answer_to_a_card_goes_out_with_its_number)
{
    struct play_on_stage open;
    struct intent intent;

    open_case(&open, SAMPLE_DESK_CARD);
    ck_assert(stage_shows(open.stage, "A question for you"));
    click_text(open.stage, "10% if they sign now");
    take(&open, COMMAND_ANSWER_CARD, &intent);
    ck_assert_uint_eq(intent.command.as.answer_card.card, OCCASION_quarter_end + 10);
    ck_assert_uint_eq(intent.command.as.answer_card.choice, 1);
    close_case(&open);
}
END_TEST

START_TEST(a_card_lies_open_until_it_is_over_and_one_key_folds_it)
{
    struct play_on_stage open;

    open_case(&open, SAMPLE_DESK_CARD);
    ck_assert(stage_shows(open.stage, "Buyers ask for an offer"));
    open.stage->now_ms += 60000;
    stage_feel(open.stage, NULL);
    ck_assert(stage_shows(open.stage, "Buyers ask for an offer"));
    stage_letter(open.stage, 'C', false);
    ck_assert(!stage_shows(open.stage, "Buyers ask for an offer"));
    stage_letter(open.stage, 'C', false);
    ck_assert(stage_shows(open.stage, "Buyers ask for an offer"));
    open.play.model->cards.cards[0].is_closed = 1;
    stage_feel(open.stage, NULL);
    ck_assert(!stage_shows(open.stage, "Buyers ask for an offer"));
    ck_assert(stage_shows(open.stage, "all stays as before"));
    close_case(&open);
}
END_TEST

START_TEST(another_card_lies_open_though_the_last_one_was_folded)
{
    struct play_on_stage open;

    open_case(&open, SAMPLE_DESK_CARD);
    stage_letter(open.stage, 'C', false);
    sample_card(open.play.model, OCCASION_own_words);
    stage_feel(open.stage, NULL);
    ck_assert(stage_shows(open.stage, "slides of their own"));
    close_case(&open);
}
END_TEST

START_TEST(who_has_voted_waits_for_the_others)
{
    struct play_on_stage open;
    struct intent intent;

    open_case(&open, SAMPLE_DESK_VOTE);
    ck_assert(stage_shows(open.stage, "Your team votes"));
    ck_assert(stage_shows(open.stage, "5 of 8 have voted."));
    click_text(open.stage, "Two more sellers");
    take(&open, COMMAND_ANSWER_CARD, &intent);
    ck_assert_uint_eq(intent.command.as.answer_card.choice, 1);
    open.play.model->cards.cards[0].answer = 1;
    open.play.model->cards.cards[0].may_answer = 0;
    stage_feel(open.stage, NULL);
    click_text(open.stage, "To the fair");
    ck_assert(!intents_take(&open.play.intents, &intent));
    close_case(&open);
}
END_TEST

/* Every card, at each size and in each language, on the desk of the chair it is dealt to. */
START_TEST(every_card_fits_the_desk_of_its_chair)
{
    enum role role = occasion_info((enum occasion)_i)->role;

    for (int place = 0; place < SIZES * LANGUAGE_COUNT; place++) {
        struct play_on_stage open;
        open_case(&open, (int)SAMPLE_DESK_CEO + (int)role + place * SAMPLE_COUNT);
        sample_card(open.play.model, (enum occasion)_i);
        stage_feel(open.stage, NULL);
        const char *cut = draw_list_cut_text(open.stage->list);
        ck_assert_msg(!cut, "%s: %s", open.name, cut);
        for (unsigned i = 0; i < occasion_answer_count((enum occasion)_i); i++)
            ck_assert(stage_shows(open.stage,
                                  occasion_answer((enum occasion)_i, i)->label[words_language()]));
        close_case(&open);
    }
    words_choose(LANGUAGE_EN);
}
END_TEST

/* Every chair's page, with its words, levers and numbers. */
START_TEST(every_other_chair_fits_its_page)
{
    for (int place = 0; place < SIZES * LANGUAGE_COUNT; place++) {
        struct play_on_stage open;
        open_case(&open, (int)SAMPLE_OTHERS_CEO + place * SAMPLE_COUNT);
        for (unsigned lever = 0; lever < levers_of_role((enum role)_i); lever++) {
            open.play.forms.other = _i;
            open.play.forms.other_lever = (int)lever;
            open.play.forms.other_stop = -1;
            stage_feel(open.stage, NULL);
            const char *cut = draw_list_cut_text(open.stage->list);
            ck_assert_msg(!cut, "%s: %s", open.name, cut);
        }
        close_case(&open);
    }
    words_choose(LANGUAGE_EN);
}
END_TEST

/* ---- Papers ---- */

START_TEST(a_paper_is_answered_with_one_press)
{
    struct play_on_stage open;
    struct intent intent;

    open_case(&open, SAMPLE_OTHERS_PAPERS);
    click_text(open.stage, "Take it over");
    take(&open, COMMAND_ANSWER_REQUEST, &intent);
    ck_assert_uint_eq(intent.command.as.answer_request.request, 3);
    ck_assert_uint_eq(intent.command.as.answer_request.is_granted, 1);
    click_text(open.stage, "Not now");
    take(&open, COMMAND_ANSWER_REQUEST, &intent);
    ck_assert_uint_eq(intent.command.as.answer_request.request, 5);
    ck_assert_uint_eq(intent.command.as.answer_request.is_granted, 0);
    close_case(&open);
}
END_TEST

START_TEST(papers_without_room_on_the_desk_lie_on_the_page_of_the_others)
{
    struct play_on_stage open;

    open_case(&open, SAMPLE_FIRST_BUSY);
    click_text(open.stage, "Still open: 2");
    ck_assert(stage_shows(open.stage, "Accept the same?"));
    ck_assert_int_eq(open.play.forms.page, PAGE_OTHERS);
    close_case(&open);
}
END_TEST

/* ---- Another chair ---- */

START_TEST(an_idea_is_a_stop_of_another_chairs_lever)
{
    struct play_on_stage open;
    struct intent intent;

    open_case(&open, SAMPLE_OTHERS);
    click_text(open.stage, "Propose it");
    ck_assert(!intents_take(&open.play.intents, &intent));
    click_text(open.stage, "One day");
    ck_assert(!intents_take(&open.play.intents, &intent));
    click_text(open.stage, "Propose it");
    take(&open, COMMAND_PROPOSE, &intent);
    ck_assert_uint_eq(intent.command.as.propose.from, ROLE_DEMAND);
    ck_assert_uint_eq(intent.command.as.propose.role, ROLE_CEO);
    ck_assert_uint_eq(intent.command.as.propose.settings_count, 1);
    ck_assert_uint_eq(intent.command.as.propose.settings[0].slot, SLOT_ceo_field);
    ck_assert(!stage_shows(open.stage, "Decide it for them"));
    close_case(&open);
}
END_TEST

START_TEST(the_managing_director_reads_the_price_and_decides_for_others)
{
    struct play_on_stage open;
    struct intent intent;

    open_case(&open, SAMPLE_OTHERS_CEO);
    ck_assert(stage_shows(open.stage, "Decided for others this quarter: 2"));
    click_text(open.stage, "Decide it for them");
    take(&open, COMMAND_OVERRULE, &intent);
    ck_assert_uint_eq(intent.command.as.overrule.role, ROLE_BRAND);
    ck_assert_uint_eq(intent.command.as.overrule.settings_count, 3);
    ck_assert(!intents_take(&open.play.intents, &intent));
    close_case(&open);
}
END_TEST

START_TEST(books_are_closed_with_their_price_or_open_with_the_reason)
{
    struct play_on_stage open;
    struct intent intent;

    open_case(&open, SAMPLE_OTHERS);
    ck_assert(stage_shows(open.stage, "trusts yours less"));
    click_text(open.stage, "Look into their books");
    take(&open, COMMAND_LOOK, &intent);
    ck_assert_uint_eq(intent.command.as.look.from, ROLE_DEMAND);
    ck_assert_uint_eq(intent.command.as.look.role, ROLE_CEO);
    close_case(&open);
    open_case(&open, SAMPLE_OTHERS_OPEN);
    ck_assert(stage_shows(open.stage, "You looked: open until week 21."));
    ck_assert(!stage_shows(open.stage, "Look into their books"));
    open.play.model->books.has_looked = 1;
    open.play.forms.other = ROLE_AE;
    stage_feel(open.stage, NULL);
    ck_assert(stage_shows(open.stage, "one at a time"));
    click_text(open.stage, "Look into their books");
    ck_assert(!intents_take(&open.play.intents, &intent));
    close_case(&open);
}
END_TEST

START_TEST(words_are_held_against_the_facts_only_by_a_side_that_knows_the_other)
{
    struct play_on_stage open;
    struct intent intent;

    open_case(&open, SAMPLE_OTHERS);
    ck_assert(stage_shows(open.stage, "must know the other one better"));
    click_text(open.stage, "Check the facts");
    ck_assert(!intents_take(&open.play.intents, &intent));
    close_case(&open);
    open_case(&open, SAMPLE_OTHERS_OPEN);
    ck_assert(stage_shows(open.stage, "Checked in week 18: it was 31 hours, they said 12 hours."));
    click_text(open.stage, "Check the facts");
    ck_assert(stage_shows(open.stage, "Once a quarter is enough"));
    ck_assert(!intents_take(&open.play.intents, &intent));
    open.play.model->books.checked[0].week = 12;
    stage_feel(open.stage, NULL);
    click_text(open.stage, "Check the facts");
    take(&open, COMMAND_CHECK_FACTS, &intent);
    ck_assert_uint_eq(intent.command.as.check_facts.from, ROLE_DEMAND);
    ck_assert_uint_eq(intent.command.as.check_facts.statement, STATEMENT_answers);
    close_case(&open);
}
END_TEST

START_TEST(the_keyboard_alone_chooses_a_chair_and_proposes)
{
    struct play_on_stage open;
    struct intent intent;

    open_case(&open, SAMPLE_OTHERS);
    for (int i = 0; i < 40 && open.stage->ui.focus != ui_id("other/5"); i++)
        stage_key(open.stage, UI_KEY_TAB);
    ck_assert_uint_eq(open.stage->ui.focus, ui_id("other/5"));
    stage_key(open.stage, UI_KEY_ENTER);
    ck_assert(stage_shows(open.stage, "Everyday discount"));
    for (int i = 0; i < 40 && open.stage->ui.focus != ui_id("others/stops"); i++)
        stage_key(open.stage, UI_KEY_TAB);
    stage_key(open.stage, UI_KEY_RIGHT);
    for (int i = 0; i < 4 && open.stage->ui.focus != ui_id("others/propose"); i++)
        stage_key(open.stage, UI_KEY_TAB);
    stage_key(open.stage, UI_KEY_SPACE);
    take(&open, COMMAND_PROPOSE, &intent);
    ck_assert_uint_eq(intent.command.as.propose.role, ROLE_AE);
    close_case(&open);
}
END_TEST

/* ---- Bigger steps ---- */

START_TEST(market_insight_proposes_one_plan_a_quarter)
{
    struct play_on_stage open;
    struct intent intent;

    open_case(&open, SAMPLE_PLANS);
    click_text(open.stage, "Propose it");
    ck_assert(!intents_take(&open.play.intents, &intent));
    open.play.model->desks[ROLE_PMI].initiative_state = INITIATIVE_NONE;
    stage_feel(open.stage, NULL);
    click_text(open.stage, "Propose it");
    take(&open, COMMAND_INITIATE, &intent);
    ck_assert_uint_eq(intent.command.as.initiate.initiative, 0);
    close_case(&open);
}
END_TEST

START_TEST(the_managing_director_signs_the_plan_and_orders_a_look)
{
    struct play_on_stage open;
    struct intent intent;

    open_case(&open, SAMPLE_PLANS_CEO);
    ck_assert(stage_shows(open.stage, "$30,000"));
    click_text(open.stage, "Sign");
    take(&open, COMMAND_ANSWER_REQUEST, &intent);
    ck_assert_uint_eq(intent.command.as.answer_request.is_granted, 1);
    click_text(open.stage, "Order it");
    take(&open, COMMAND_ASSESS, &intent);
    close_case(&open);
}
END_TEST

START_TEST(a_new_campaign_warns_and_wants_two_presses)
{
    struct play_on_stage open;
    struct intent intent;

    open_case(&open, SAMPLE_MORE_BRAND);
    ck_assert(stage_shows(open.stage, "starts the message anew"));
    click_text(open.stage, "New campaign");
    ck_assert(!intents_take(&open.play.intents, &intent));
    click_text(open.stage, "Press again to do it");
    take(&open, COMMAND_DECIDE, &intent);
    ck_assert_uint_eq(intent.command.as.decide.settings[0].slot, SLOT_theme);
    ck_assert_double_eq_tol(intent.command.as.decide.settings[0].value, 1, 1e-9);
    close_case(&open);
}
END_TEST

/* ---- The break ---- */

START_TEST(who_has_answered_sees_what_held_us_back)
{
    struct play_on_stage open;
    struct intent intent;

    open_case(&open, SAMPLE_BREAK_HELD);
    open.play.forms.held_page = 0;
    stage_feel(open.stage, NULL);
    ck_assert(!stage_shows(open.stage, "What the books say"));
    click_text(open.stage, "Thank you, sent");
    take(&open, COMMAND_PULSE, &intent);
    stage_feel(open.stage, NULL);
    ck_assert(stage_shows(open.stage, "What the books say"));
    ck_assert(stage_shows(open.stage, "The whole room"));
    ck_assert(stage_shows(open.stage, "-$112,000"));
    close_case(&open);
}
END_TEST

START_TEST(only_who_leaves_a_chair_is_asked_about_the_successor)
{
    struct play_on_stage open;

    open_case(&open, SAMPLE_BREAK_HELD);
    open.play.forms.held_page = 0;
    stage_feel(open.stage, NULL);
    ck_assert(stage_shows(open.stage, "Your successor's move: Campaign money"));
    open.play.model->review.next_roles = model_me(open.play.model)->roles;
    stage_feel(open.stage, NULL);
    ck_assert(stage_shows(open.stage, "What held us back? (2)"));
    ck_assert(!stage_shows(open.stage, "Your successor's move: Campaign money"));
    close_case(&open);
}
END_TEST

START_TEST(nobody_is_named_beside_what_held_us_back_on_the_wall)
{
    struct play_on_stage open;

    open_case(&open, SAMPLE_PROJECTOR_HELD);
    open.play.model->teams[0].coming_count = 0;
    open.play.model->room.phase = PHASE_BREAK;
    for (unsigned i = 0; i < open.play.model->room.people_count; i++)
        open.play.model->room.people[i].is_ready = 1;
    stage_feel(open.stage, NULL);
    ck_assert(stage_shows(open.stage, "What the books say"));
    ck_assert(!stage_shows(open.stage, "Who goes where")); /* nobody does */
    for (unsigned i = 0; i < open.play.model->room.people_count; i++)
        ck_assert(!stage_shows(open.stage, open.play.model->room.people[i].name));
    close_case(&open);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("between");
    TCase *tests = tcase_create("between");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, an_answer_to_a_card_goes_out_with_its_number);
    tcase_add_test(tests, who_has_voted_waits_for_the_others);
    tcase_add_test(tests, a_card_lies_open_until_it_is_over_and_one_key_folds_it);
    tcase_add_test(tests, another_card_lies_open_though_the_last_one_was_folded);
    tcase_add_loop_test(tests, every_card_fits_the_desk_of_its_chair, 0, OCCASION_COUNT);
    tcase_add_loop_test(tests, every_other_chair_fits_its_page, 1, ROLE_MODEL_COUNT);
    tcase_add_test(tests, a_paper_is_answered_with_one_press);
    tcase_add_test(tests, papers_without_room_on_the_desk_lie_on_the_page_of_the_others);
    tcase_add_test(tests, an_idea_is_a_stop_of_another_chairs_lever);
    tcase_add_test(tests, the_managing_director_reads_the_price_and_decides_for_others);
    tcase_add_test(tests, books_are_closed_with_their_price_or_open_with_the_reason);
    tcase_add_test(tests, words_are_held_against_the_facts_only_by_a_side_that_knows_the_other);
    tcase_add_test(tests, the_keyboard_alone_chooses_a_chair_and_proposes);
    tcase_add_test(tests, market_insight_proposes_one_plan_a_quarter);
    tcase_add_test(tests, the_managing_director_signs_the_plan_and_orders_a_look);
    tcase_add_test(tests, a_new_campaign_warns_and_wants_two_presses);
    tcase_add_test(tests, who_has_answered_sees_what_held_us_back);
    tcase_add_test(tests, nobody_is_named_beside_what_held_us_back_on_the_wall);
    tcase_add_test(tests, only_who_leaves_a_chair_is_asked_about_the_successor);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
