#include "dealings.h"
#include "occasions.h"
#include "sample_between.h"
#include "sample_parts.h"
#include "suite.h"
#include "text_between.h"

#include <stdlib.h>

/* The words of --text between chairs become the same commands as presses in the window. */

struct desk_alone {
    struct model *model;
    struct intents intents;
};

static void sit(struct desk_alone *alone, enum role role)
{
    *alone = (struct desk_alone){.model = calloc(1, sizeof *alone->model)};
    ck_assert_ptr_nonnull(alone->model);
    model_start(alone->model);
    sample_room(alone->model, PHASE_DECIDE, 18);
    sample_papers(sample_desk(alone->model, role), 5);
    sample_books(alone->model);
}

static struct command say(struct desk_alone *alone, const char *verb, const char *rest)
{
    struct intent intent;

    ck_assert(text_between_do(alone->model, &alone->intents, verb, rest));
    if (!intents_take(&alone->intents, &intent)) return (struct command){0};
    return intent.command;
}

START_TEST(papers_are_signed_and_declined_by_their_numbers)
{
    struct desk_alone alone;
    struct command command;

    sit(&alone, ROLE_PROSPECT);
    command = say(&alone, "sign", "3");
    ck_assert_int_eq(command.id, COMMAND_ANSWER_REQUEST);
    ck_assert_uint_eq(command.as.answer_request.request, 3);
    ck_assert_uint_eq(command.as.answer_request.is_granted, 1);
    command = say(&alone, "decline", "5");
    ck_assert_uint_eq(command.as.answer_request.request, 5);
    ck_assert_uint_eq(command.as.answer_request.is_granted, 0);
    ck_assert_int_eq(say(&alone, "sign", "").id, COMMAND_NONE);
    ck_assert_int_eq(say(&alone, "papers", "").id, COMMAND_NONE);
    free(alone.model);
}
END_TEST

START_TEST(the_pen_of_a_shared_chair_is_taken_with_one_word)
{
    struct desk_alone alone;

    sit(&alone, ROLE_PROSPECT);
    struct command command = say(&alone, "pen", "");
    ck_assert_int_eq(command.id, COMMAND_TAKE_PEN);
    ck_assert_uint_eq(command.as.take_pen.role, ROLE_PROSPECT);
    free(alone.model);
}
END_TEST

START_TEST(a_card_is_answered_by_number_and_only_while_it_lies_there)
{
    struct desk_alone alone;

    sit(&alone, ROLE_AE);
    ck_assert_int_eq(say(&alone, "answer", "1").id, COMMAND_NONE);
    sample_card(alone.model, OCCASION_quarter_end);
    ck_assert_int_eq(say(&alone, "answer", "4").id, COMMAND_NONE);
    struct command command = say(&alone, "answer", "3");
    ck_assert_int_eq(command.id, COMMAND_ANSWER_CARD);
    ck_assert_uint_eq(command.as.answer_card.choice, 2);
    alone.model->cards.cards[0].is_closed = 1;
    ck_assert_int_eq(say(&alone, "answer", "1").id, COMMAND_NONE);
    free(alone.model);
}
END_TEST

START_TEST(another_chair_is_named_behind_the_numbers)
{
    struct desk_alone alone;
    struct command command;

    sit(&alone, ROLE_BRAND);
    command = say(&alone, "propose", "2 1 First contact");
    ck_assert_int_eq(command.id, COMMAND_PROPOSE);
    ck_assert_uint_eq(command.as.propose.from, ROLE_BRAND);
    ck_assert_uint_eq(command.as.propose.role, ROLE_PROSPECT);
    ck_assert_uint_eq(command.as.propose.settings[0].slot, SLOT_sla);
    ck_assert_int_eq(say(&alone, "overrule", "2 1 First contact").id, COMMAND_OVERRULE);
    ck_assert_int_eq(say(&alone, "propose", "9 1 First contact").id, COMMAND_NONE);
    ck_assert_int_eq(say(&alone, "propose", "2 9 First contact").id, COMMAND_NONE);
    ck_assert_int_eq(say(&alone, "propose", "2 1 Nobody").id, COMMAND_NONE);
    command = say(&alone, "look", "Selling");
    ck_assert_int_eq(command.id, COMMAND_LOOK);
    ck_assert_uint_eq(command.as.look.role, ROLE_AE);
    command = say(&alone, "check", "First contact");
    ck_assert_int_eq(command.id, COMMAND_CHECK_FACTS);
    ck_assert_uint_eq(command.as.check_facts.statement, STATEMENT_answers);
    ck_assert_int_eq(say(&alone, "books", "First contact").id, COMMAND_NONE);
    ck_assert_int_eq(say(&alone, "levers", "Nobody").id, COMMAND_NONE);
    free(alone.model);
}
END_TEST

START_TEST(plans_are_proposed_by_number_and_other_verbs_are_left_alone)
{
    struct desk_alone alone;

    sit(&alone, ROLE_PMI);
    struct command command = say(&alone, "plan", "5");
    ck_assert_int_eq(command.id, COMMAND_INITIATE);
    ck_assert_uint_eq(command.as.initiate.initiative, INITIATIVE_channel);
    ck_assert_int_eq(say(&alone, "plan", "0").id, COMMAND_NONE);
    ck_assert_int_eq(say(&alone, "assess", "").id, COMMAND_ASSESS);
    ck_assert_int_eq(say(&alone, "effect", "").id, COMMAND_NONE);
    ck_assert(!text_between_do(alone.model, &alone.intents, "dance", ""));
    free(alone.model);
}
END_TEST

START_TEST(a_card_and_a_paper_are_told_once)
{
    struct desk_alone alone;
    struct text_between told = {0};

    sit(&alone, ROLE_AE);
    sample_card(alone.model, OCCASION_own_words);
    text_between_tell(alone.model, &told);
    ck_assert_uint_eq(told.paper, 5);
    uint32_t card = told.card;
    ck_assert_uint_ne(card, 0);
    text_between_tell(alone.model, &told);
    ck_assert_uint_eq(told.card, card);
    alone.model->cards.cards[0].is_closed = 1;
    text_between_tell(alone.model, &told);
    ck_assert_uint_ne(told.card, card);
    alone.model->cards.cards_count = 0;
    text_between_tell(alone.model, &told);
    ck_assert_uint_eq(told.card, 0);
    text_between_status(alone.model);
    free(alone.model);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("text");
    TCase *tests = tcase_create("text");
    tcase_add_test(tests, papers_are_signed_and_declined_by_their_numbers);
    tcase_add_test(tests, the_pen_of_a_shared_chair_is_taken_with_one_word);
    tcase_add_test(tests, a_card_is_answered_by_number_and_only_while_it_lies_there);
    tcase_add_test(tests, another_chair_is_named_behind_the_numbers);
    tcase_add_test(tests, plans_are_proposed_by_number_and_other_verbs_are_left_alone);
    tcase_add_test(tests, a_card_and_a_paper_are_told_once);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
