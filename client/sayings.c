#include "sayings.h"

#include "dealings.h"
#include "figures.h"
#include "orders.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* The tables' own place for a value, as in printf; never given to printf. */
static void put_value(char *out, size_t capacity, const char *format, const char *value)
{
    const char *place = strstr(format, "%s");
    size_t before = place ? (size_t)(place - format) : strlen(format);

    snprintf(out, capacity, "%.*s%s%s", (int)before, format, place ? value : "",
             place ? place + 2 : "");
}

/* ---- Papers ---- */

static enum word follow_word(const struct request_row *paper, bool is_mine)
{
    if (is_mine) return WORD_paper_follow_mine;
    return paper->role == ROLE_PROSPECT ? WORD_paper_follow_prospect : WORD_paper_follow_demand;
}

static void say_order(const struct request_row *paper, enum word sentence, const char *currency,
                      char *out, size_t capacity)
{
    char order[128];

    out[0] = 0;
    if (paper->slot >= DECISION_SLOTS) return;
    if (paper->kind == REQUEST_CRITERIA && sentence != WORD_paper_follow_mine)
        orders_value(paper->slot, paper->value, currency, order, sizeof order);
    else
        orders_say(paper->slot, paper->value, currency, order, sizeof order);
    word_fill(out, capacity, sentence, WORD_VALUES(order));
}

static void say_initiative(const struct request_row *paper, const char *currency, char *out,
                           size_t capacity)
{
    char price[40];

    out[0] = 0;
    if (paper->slot >= INITIATIVE_COUNT) return;
    const struct initiative_info *info = initiative_info((enum initiative)paper->slot);
    figures_thousands(price, sizeof price, SAYING_PLAN_THOUSANDS, currency);
    word_fill(out, capacity, WORD_paper_initiative,
              WORD_VALUES(info->label[words_language()], price));
}

void saying_paper(const struct request_row *paper, bool is_mine, const char *currency, char *out,
                  size_t capacity)
{
    char money[40];

    out[0] = 0;
    switch ((enum request_kind)paper->kind) {
    case REQUEST_MONEY:
        figures_money(money, sizeof money, paper->weekly_cents, currency);
        word_fill(out, capacity, is_mine ? WORD_request_mine : WORD_paper_money,
                  WORD_VALUES(money));
        break;
    case REQUEST_SIGNATURE:
        say_order(paper, is_mine ? WORD_paper_signature_mine : WORD_paper_signature, currency, out,
                  capacity);
        break;
    case REQUEST_CRITERIA:
        say_order(paper, follow_word(paper, is_mine), currency, out, capacity);
        break;
    case REQUEST_PROPOSAL:
        say_order(paper, is_mine ? WORD_paper_proposal_mine : WORD_paper_proposal, currency, out,
                  capacity);
        break;
    case REQUEST_INITIATIVE:
        say_initiative(paper, currency, out, capacity);
        break;
    case REQUEST_KIND_COUNT:
        break;
    }
}

enum word saying_accept(const struct request_row *paper)
{
    if (paper->kind == REQUEST_MONEY) return WORD_request_grant;
    if (paper->kind == REQUEST_CRITERIA) return WORD_paper_follow;
    return paper->kind == REQUEST_PROPOSAL ? WORD_paper_take : WORD_paper_sign;
}

enum word saying_decline(const struct request_row *paper)
{
    bool is_ours = paper->kind == REQUEST_CRITERIA || paper->kind == REQUEST_PROPOSAL;

    return is_ours ? WORD_paper_keep : WORD_request_decline;
}

bool saying_is_late(const struct request_row *paper, unsigned week)
{
    return week > paper->week + 1u;
}

/* ---- What other chairs did ---- */

static const enum word dealt_words[DEALT_COUNT] = {
    [DEALT_SIGNATURE] = WORD_dealt_signature,
    [DEALT_CRITERIA] = WORD_dealt_criteria,
    [DEALT_IDEA] = WORD_dealt_idea,
    [DEALT_INITIATIVE] = WORD_dealt_initiative,
    [DEALT_YES] = WORD_dealt_yes,
    [DEALT_NO] = WORD_dealt_no,
    [DEALT_UNANSWERED] = WORD_dealt_unanswered,
    [DEALT_YES_INITIATIVE] = WORD_dealt_yes,
    [DEALT_NO_INITIATIVE] = WORD_dealt_no,
    [DEALT_UNANSWERED_INITIATIVE] = WORD_dealt_unanswered,
    [DEALT_OVERRULED] = WORD_dealt_overruled,
    [DEALT_LOOKED] = WORD_dealt_looked,
    [DEALT_HOLDS] = WORD_dealt_holds,
    [DEALT_FAILS] = WORD_dealt_fails,
    [DEALT_AUTOPILOT] = WORD_dealt_autopilot,
    [DEALT_SEAT_GAINED] = WORD_dealt_seat_gained,
    [DEALT_SEAT_LOST] = WORD_dealt_seat_lost,
    [DEALT_ASSESSED] = WORD_dealt_assessed,
};

static bool is_about_plan(enum dealt kind)
{
    return kind == DEALT_INITIATIVE || kind == DEALT_YES_INITIATIVE ||
           kind == DEALT_NO_INITIATIVE || kind == DEALT_UNANSWERED_INITIATIVE;
}

static void say_assessed(unsigned pairs, char *out, size_t capacity)
{
    char number[12];
    enum word line = pairs == 0 ? WORD_dealt_assessed_none : WORD_dealt_assessed_one;

    snprintf(number, sizeof number, "%u", pairs);
    word_fill(out, capacity, pairs > 1 ? WORD_dealt_assessed : line, WORD_VALUES(number));
}

void saying_dealt(const struct event_dealt *dealt, char *out, size_t capacity)
{
    char subject[128] = "";

    out[0] = 0;
    if (dealt->kind >= DEALT_COUNT || dealt->role >= ROLE_COUNT) return;
    enum dealt kind = (enum dealt)dealt->kind;
    if (kind == DEALT_ASSESSED) {
        say_assessed(dealt->slot, out, capacity);
        return;
    }
    if (is_about_plan(kind)) {
        if (dealt->slot >= INITIATIVE_COUNT) return;
        snprintf(subject, sizeof subject, "%s",
                 initiative_info((enum initiative)dealt->slot)->label[words_language()]);
    } else if (dealt->slot < DECISION_SLOTS) {
        orders_lever(dealt->slot, subject, sizeof subject);
    }
    word_fill(out, capacity, dealt_words[kind],
              WORD_VALUES(words_role((enum role)dealt->role), subject));
}

/* ---- Cards ---- */

/* "Sell 3, be known 2". */
static void count_votes(const struct card_row *card, char *out, size_t capacity)
{
    size_t size = 0;

    out[0] = 0;
    for (unsigned i = 0; i < card->choices_count && size < capacity; i++) {
        int added = snprintf(out + size, capacity - size, "%s%s %u", i > 0 ? ", " : "",
                             card->choices[i].text, card->choices[i].votes);
        size += added > 0 ? (size_t)added : 0;
    }
}

void saying_card_closed(const struct card_row *card, char *out, size_t capacity)
{
    bool has_answer = card->answer < card->choices_count;
    const char *answer = has_answer ? card->choices[card->answer].text : "";
    char votes[400];

    count_votes(card, votes, sizeof votes);
    if (card->role == EVERY_ROLE && has_answer)
        word_fill(out, capacity, WORD_question_vote_won, WORD_VALUES(answer, votes));
    else if (card->role == EVERY_ROLE)
        word_fill(out, capacity, WORD_question_vote_tie, WORD_VALUES(votes));
    else if (has_answer)
        word_fill(out, capacity, WORD_question_done, WORD_VALUES(answer));
    else
        snprintf(out, capacity, "%s", word(WORD_question_passed));
}

/* ---- Statements and books ---- */

/* One week is said without a plural; what is compared is said as a share of the whole. */
static void say_number(enum unit unit, double value, const char *currency, char *out,
                       size_t capacity)
{
    if (unit == UNIT_INDEX)
        figures_share(out, capacity, value);
    else if (unit == UNIT_WEEKS && value >= 0.95 && value < 1.05)
        snprintf(out, capacity, "%s", word(WORD_weeks_one));
    else
        figures_value(out, capacity, value, unit, currency);
}

void saying_statement(unsigned statement, double said, const char *currency, char *out,
                      size_t capacity)
{
    char number[48];

    out[0] = 0;
    if (statement >= STATEMENT_COUNT) return;
    const struct statement_info *info = statement_info((enum statement)statement);
    say_number(info->unit, said, currency, number, sizeof number);
    put_value(out, capacity, info->sentence[words_language()], number);
}

void saying_checked(const struct checked_row *checked, const char *currency, char *out,
                    size_t capacity)
{
    char week[12], said[48], found[48];

    out[0] = 0;
    if (checked->statement >= STATEMENT_COUNT) return;
    enum unit unit = statement_info((enum statement)checked->statement)->unit;
    snprintf(week, sizeof week, "%u", checked->week + 1u);
    say_number(unit, checked->said, currency, said, sizeof said);
    say_number(unit, checked->found, currency, found, sizeof found);
    word_fill(out, capacity, checked->holds ? WORD_check_holds : WORD_check_fails,
              WORD_VALUES(week, found, said));
}

void saying_book(const struct book_row *book, char *out, size_t capacity)
{
    char week[12];

    snprintf(week, sizeof week, "%u", book->until_week + 1u);
    if (book->why == BOOK_HELD)
        snprintf(out, capacity, "%s", word(WORD_books_held));
    else
        word_fill(out, capacity, book->why == BOOK_CHECKED ? WORD_books_checked : WORD_books_looked,
                  WORD_VALUES(week));
}

/* ---- The effect of one's own changes ---- */

/* "About" is true of two figures of a sum, not of its last dollar. */
static double two_figures(double value)
{
    double size = fabs(value), step = 1;

    while (size / step >= 100)
        step *= 10;
    return rint(value / step) * step;
}

/* Things are counted in whole ones as soon as there are some of them. */
static void say_whole(const struct view_review_view *review, double value, const char *currency,
                      char *out, size_t capacity)
{
    enum unit unit = effect_info((enum effect_outcome)review->effect_outcome)->unit;
    bool is_whole = unit == UNIT_COUNT && fabs(review->effect_mean) >= 2;

    if (unit == UNIT_MONEY) value = two_figures(value);
    figures_value(out, capacity, is_whole ? rint(value) : value, unit, currency);
}

/* "9 more new deals"; below nought with the words for it. */
static void say_amount(const struct view_review_view *review, const char *currency, char *out,
                       size_t capacity)
{
    const struct effect_info *info = effect_info((enum effect_outcome)review->effect_outcome);
    bool is_counted = info->unit == UNIT_COUNT || review->effect_outcome == EFFECT_awareness;
    enum word less = is_counted ? WORD_effect_fewer : WORD_effect_less;
    char number[48];

    say_whole(review, fabs(review->effect_mean), currency, number, sizeof number);
    word_fill(out, capacity, review->effect_mean < 0 ? less : WORD_effect_more,
              WORD_VALUES(number, info->words[words_language()]));
}

static void say_told(const struct view_review_view *review, const char *currency, char *out,
                     size_t capacity)
{
    bool is_loss = review->effect_mean < 0;
    double low = is_loss ? -review->effect_high : review->effect_low;
    double high = is_loss ? -review->effect_low : review->effect_high;
    char label[80], amount[120], week[12], least[48], most[48];

    orders_label(review->effect_slot, label, sizeof label);
    say_amount(review, currency, amount, sizeof amount);
    snprintf(week, sizeof week, "%u", review->effect_week);
    say_whole(review, low, currency, least, sizeof least);
    say_whole(review, high, currency, most, sizeof most);
    bool has_band = strcmp(least, most) != 0; /* as people read it */
    word_fill(out, capacity, has_band ? WORD_effect_told : WORD_effect_told_sure,
              WORD_VALUES(label, amount, week, least, most));
}

void saying_effect(const struct view_review_view *review, const char *currency, char *out,
                   size_t capacity)
{
    bool is_known = review->effect_outcome < EFFECT_OUTCOME_COUNT;

    if (review->effect_state == EFFECT_COMING)
        snprintf(out, capacity, "%s", word(WORD_effect_coming));
    else if (review->effect_state == EFFECT_LUCK)
        snprintf(out, capacity, "%s", word(WORD_effect_luck));
    else if (review->effect_state == EFFECT_TOLD && is_known &&
             review->effect_slot < DECISION_SLOTS)
        say_told(review, currency, out, capacity);
    else
        snprintf(out, capacity, "%s", word(WORD_effect_nothing));
}
