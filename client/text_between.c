#include "text_between.h"

#include "dealings.h"
#include "figures.h"
#include "orders.h"
#include "sayings.h"
#include "signs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *const text_between_help =
    "papers                what waits for a word, with numbers\n"
    "sign N, decline N     answers paper N\n"
    "answer N              gives answer N to the card, or votes for it\n"
    "propose L S CHAIR     an idea for a chair, such as: propose 2 1 First contact\n"
    "overrule L S CHAIR    the managing director decides it for them\n"
    "levers CHAIR          that chair's levers and stops\n"
    "books CHAIR           what it says of itself, and its numbers where they lie open\n"
    "look CHAIR            opens its numbers for two weeks; its side trusts yours less\n"
    "check CHAIR           holds its words against the facts\n"
    "plan N                Market insight proposes plan N of the quarter; plan lists them\n"
    "pen                   takes the pen of a chair that you share\n"
    "assess                the managing director asks who fits where\n"
    "effect                what your own changes did, after a quarter\n";

static const struct view_desk_view *desk_of(const struct model *model)
{
    enum role role = ROLE_COUNT;

    return model_chairs(model, 0, &role) > 0 ? model_desk(model, role) : NULL;
}

/* ---- Saying ---- */

static void say_paper(const struct model *model, const struct view_desk_view *desk,
                      const struct request_row *paper)
{
    bool is_mine = paper->signer != desk->role;
    unsigned other = is_mine ? paper->signer : paper->role;
    char text[240];

    if (other >= ROLE_COUNT) return;
    saying_paper(paper, is_mine, model->room.currency, text, sizeof text);
    printf("paper %u, %s%s: %s\n", paper->request, is_mine ? "waits for " : "from ",
           words_role((enum role)other), text);
}

static void say_papers(const struct model *model)
{
    const struct view_desk_view *desk = desk_of(model);

    if (!desk || desk->papers_count == 0) puts(word(WORD_papers_none));
    for (unsigned i = 0; desk && i < desk->papers_count; i++)
        say_paper(model, desk, &desk->papers[i]);
}

/* The card on the first chair's desk; NULL: there is none. */
static const struct card_row *card_of(const struct model *model)
{
    const struct view_desk_view *desk = desk_of(model);

    return desk ? model_card(model, (enum role)desk->role) : NULL;
}

static void say_orders(const struct model *model, const struct card_answer *answer)
{
    char line[96];

    if (answer->orders_count == 0) printf("%s", word(WORD_question_as_before));
    for (unsigned i = 0; i < answer->orders_count; i++) {
        if (answer->orders[i].slot >= DECISION_SLOTS) continue;
        orders_say(answer->orders[i].slot, answer->orders[i].value, model->room.currency, line,
                   sizeof line);
        printf("%s%s", i > 0 ? ", " : "", line);
    }
}

static void say_card(const struct model *model)
{
    const struct card_row *card = card_of(model);
    char text[480];

    if (!card) return;
    if (card->is_closed) {
        saying_card_closed(card, text, sizeof text);
        printf("card: %s\n", text);
        return;
    }
    printf("%s: %s %s\n", card->role == EVERY_ROLE ? "vote" : "card", card->text,
           word(WORD_question_none));
    for (unsigned i = 0; i < card->choices_count; i++) {
        printf("  %u %s (", i + 1, card->choices[i].text);
        say_orders(model, &card->choices[i]);
        printf(")%s\n", card->answer == i ? " *" : "");
    }
    if (card->role == EVERY_ROLE) printf("  %u of %u have voted.\n", card->voted, card->voters);
}

void text_between_status(const struct model *model)
{
    const struct view_desk_view *desk = desk_of(model);
    char bonus[24], own[24], shared[24], counts[24];

    if (!desk) return;
    if (desk->goal_count > 0) {
        figures_share(bonus, sizeof bonus, desk->goal[0].bonus);
        figures_share(own, sizeof own, desk->goal[0].own);
        figures_share(shared, sizeof shared, desk->goal[0].shared);
        figures_share(counts, sizeof counts, desk->goal[0].share);
        printf("your bonus so far: %s (your goal %s, shared goal %s, which counts %s)\n", bonus,
               own, shared, counts);
    }
    say_card(model);
    for (unsigned i = 0; i < desk->papers_count; i++)
        say_paper(model, desk, &desk->papers[i]);
}

static void say_effect(const struct model *model)
{
    char text[320];

    if (!model->has_review) {
        puts("that is told after a quarter.");
        return;
    }
    saying_effect(&model->review, model->room.currency, text, sizeof text);
    puts(text);
}

static void say_levers(enum role role)
{
    for (unsigned i = 0; i < levers_of_role(role); i++) {
        enum lever lever = lever_of_role(role, i);
        printf("lever %u: %s.", i + 1, lever_info(lever)->label[words_language()]);
        for (unsigned k = 0; k < lever_stop_count(lever); k++)
            printf(" %u %s.", k + 1, lever_stop(lever, k)->label[words_language()]);
        puts("");
    }
}

static const struct statement_row *statement_of(const struct model *model, enum role role)
{
    for (unsigned i = 0; i < model->books.statements_count; i++) {
        unsigned statement = model->books.statements[i].statement;
        if (statement < STATEMENT_COUNT && statement_info((enum statement)statement)->role == role)
            return &model->books.statements[i];
    }
    return NULL;
}

static void say_book(const struct model *model, const struct book_row *book)
{
    char line[160], label[64], value[48];

    saying_book(book, line, sizeof line);
    puts(line);
    for (unsigned i = 0; i < book->panel_count; i++) {
        sign_label(label, sizeof label, book->panel[i].metric);
        figures_value(value, sizeof value, book->panel[i].value, sign_unit(book->panel[i].metric),
                      model->room.currency);
        printf("  %s: %s\n", label, value);
    }
}

static void say_books(const struct model *model, enum role role)
{
    const struct statement_row *says = statement_of(model, role);
    char text[200];

    if (says) {
        saying_statement(says->statement, says->said, model->room.currency, text, sizeof text);
        printf("%s: \"%s\"\n", words_role(role), text);
    }
    for (unsigned i = 0; says && i < model->books.checked_count; i++) {
        if (model->books.checked[i].statement != says->statement) continue;
        saying_checked(&model->books.checked[i], model->room.currency, text, sizeof text);
        puts(text);
    }
    for (unsigned i = 0; i < model->books.books_count; i++)
        if (model->books.books[i].role == role) say_book(model, &model->books.books[i]);
}

static void say_plans(void)
{
    for (unsigned i = 0; i < INITIATIVE_COUNT; i++) {
        const struct initiative_info *info = initiative_info((enum initiative)i);
        printf("plan %u: %s. %s\n", i + 1, info->label[words_language()],
               info->sentence[words_language()]);
    }
}

/* ---- Doing ---- */

static void do_paper(struct intents *intents, const char *rest, bool is_granted)
{
    unsigned long request = strtoul(rest, NULL, 10);

    if (request == 0 || request > UINT16_MAX)
        puts("which paper? papers lists them with numbers.");
    else
        intents_answer_request(intents, (uint16_t)request, is_granted);
}

static void do_answer(const struct model *model, struct intents *intents, const char *rest)
{
    const struct card_row *card = card_of(model);
    unsigned long number = strtoul(rest, NULL, 10);

    if (!card || card->is_closed) {
        puts("no card waits.");
        return;
    }
    if (number < 1 || number > card->choices_count) {
        say_card(model);
        return;
    }
    intents_answer_card(intents, card->card, (uint8_t)(number - 1));
    printf("%s.\n", card->choices[number - 1].text);
}

/* "LEVER STOP CHAIR"; NULL, and what is wrong is said. */
static const struct named_orders *parse_stop(const char *rest)
{
    char *end;
    unsigned long lever = strtoul(rest, &end, 10);
    unsigned long stop = strtoul(end, &end, 10);
    enum role role;

    end += strspn(end, " ");
    if (!role_parse(end, &role)) {
        puts("write LEVER STOP CHAIR, such as: propose 2 1 First contact.");
        return NULL;
    }
    if (lever < 1 || lever > levers_of_role(role)) {
        say_levers(role);
        return NULL;
    }
    enum lever which = lever_of_role(role, (unsigned)lever - 1);
    if (stop >= 1 && stop <= lever_stop_count(which)) return lever_stop(which, (unsigned)stop - 1);
    say_levers(role);
    return NULL;
}

static void do_idea(const struct model *model, struct intents *intents, const char *rest,
                    bool is_overrule)
{
    const struct view_desk_view *desk = desk_of(model);
    const struct named_orders *stop = parse_stop(rest);

    if (!desk || !stop) return;
    if (is_overrule)
        intents_overrule(intents, stop);
    else
        intents_propose(intents, (enum role)desk->role, stop);
    puts(word(is_overrule ? WORD_overrule_done : WORD_propose_done));
}

static void do_plan(struct intents *intents, const char *rest)
{
    unsigned long plan = strtoul(rest, NULL, 10);

    if (plan >= 1 && plan <= INITIATIVE_COUNT)
        intents_initiate(intents, (uint8_t)(plan - 1));
    else
        say_plans();
}

static void do_pen(const struct model *model, struct intents *intents)
{
    const struct view_desk_view *desk = desk_of(model);

    if (desk)
        intents_take_pen(intents, (enum role)desk->role);
    else
        puts(word(WORD_desk_no_chair));
}

/* The verbs that name another chair. */
static bool do_chair(const struct model *model, struct intents *intents, const char *verb,
                     const char *rest)
{
    static const char *const verbs[] = {"levers", "books", "look", "check"};
    const struct view_desk_view *desk = desk_of(model);
    enum role role;
    unsigned which = 0;

    while (which < 4 && strcmp(verb, verbs[which]) != 0)
        which++;
    if (which == 4) return false;
    if (!desk || !role_parse(rest, &role)) {
        printf("no chair is called \"%s\"; people lists them.\n", rest);
        return true;
    }
    const struct statement_row *says = statement_of(model, role);
    if (which == 0) say_levers(role);
    if (which == 1) say_books(model, role);
    if (which == 2) intents_look(intents, (enum role)desk->role, role);
    if (which == 3 && says) intents_check_facts(intents, (enum role)desk->role, says->statement);
    if (which == 3 && !says) puts(word(WORD_says_none));
    return true;
}

bool text_between_do(const struct model *model, struct intents *intents, const char *verb,
                     const char *rest)
{
    if (do_chair(model, intents, verb, rest)) return true;
    if (strcmp(verb, "papers") == 0)
        say_papers(model);
    else if (strcmp(verb, "sign") == 0 || strcmp(verb, "decline") == 0)
        do_paper(intents, rest, verb[0] == 's');
    else if (strcmp(verb, "answer") == 0)
        do_answer(model, intents, rest);
    else if (strcmp(verb, "propose") == 0 || strcmp(verb, "overrule") == 0)
        do_idea(model, intents, rest, verb[0] == 'o');
    else if (strcmp(verb, "plan") == 0)
        do_plan(intents, rest);
    else if (strcmp(verb, "pen") == 0)
        do_pen(model, intents);
    else if (strcmp(verb, "assess") == 0)
        intents_simple(intents, COMMAND_ASSESS);
    else if (strcmp(verb, "effect") == 0)
        say_effect(model);
    else
        return false;
    return true;
}

/* ---- Telling ---- */

void text_between_tell(const struct model *model, struct text_between *told)
{
    const struct view_desk_view *desk = desk_of(model);
    bool has_effect = model->has_review && (model->review.effect_state == EFFECT_TOLD ||
                                            model->review.effect_state == EFFECT_LUCK);

    if (has_effect && told->effect != model->review.quarter) {
        told->effect = model->review.quarter;
        say_effect(model);
    }
    if (!desk) return;
    /* A card is told when it comes, and what came of it when it is over. */
    const struct card_row *card = card_of(model);
    uint32_t key = card ? (uint32_t)card->card << 1 | (card->is_closed ? 1u : 0u) : 0;
    if (key && key != told->card) say_card(model);
    told->card = key;
    uint16_t last = told->paper;
    for (unsigned i = 0; i < desk->papers_count; i++) {
        if (desk->papers[i].request <= told->paper) continue;
        say_paper(model, desk, &desk->papers[i]);
        if (desk->papers[i].request > last) last = desk->papers[i].request;
    }
    told->paper = last;
}
