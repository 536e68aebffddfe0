#include "sample_between.h"

#include "dealings.h"
#include "metrics.h"
#include "sample_parts.h"
#include "words.h"

#include <stdio.h>
#include <string.h>

static struct card_row *put_card(struct model *model, unsigned role)
{
    struct card_row *row = &model->cards.cards[0];
    memset(row, 0, sizeof *row);
    model->cards.cards_count = 1;
    row->card = 4;
    row->role = (uint8_t)role;
    row->week = 17;
    row->may_answer = 1;
    row->left_ms = 21000;
    row->answer = 255;
    return row;
}

struct card_row *sample_card(struct model *model, enum occasion occasion)
{
    const struct occasion_info *info = occasion_info(occasion);
    const char *name = occasion == OCCASION_call_ourselves ? "7" : "Vantage Rail Middlesex";
    const char *text = info->text[words_language()], *gap = strstr(text, "%s");
    struct card_row *row = put_card(model, info->role);
    row->card = (uint16_t)(occasion + 10);
    snprintf(row->text, sizeof row->text, "%.*s%s%s", gap ? (int)(gap - text) : 0, text,
             gap ? name : "", gap ? gap + 2 : text);
    row->choices_count = (uint16_t)occasion_answer_count(occasion);
    for (unsigned i = 0; i < row->choices_count; i++) {
        const struct named_orders *answer = occasion_answer(occasion, i);
        PUT(row->choices[i].text, answer->label[words_language()]);
        row->choices[i].orders_count = (uint16_t)answer->setting_count;
        for (unsigned k = 0; k < answer->setting_count; k++)
            row->choices[i].orders[k] =
                (struct card_order){(uint16_t)answer->settings[k].slot, answer->settings[k].value};
    }
    return row;
}

struct card_row *sample_vote(struct model *model)
{
    bool is_german = words_language() == LANGUAGE_DE;
    struct card_row *row = put_card(model, EVERY_ROLE);
    row->voted = 5;
    row->voters = 8;
    row->left_ms = 48000;
    PUT(row->text, is_german
                       ? "Die Messe in Hannover oder zwei Verkäufer mehr: Was machen wir mit dem "
                         "freien Geld?"
                       : "The fair in Hanover or two more sellers: what do we do with the "
                         "spare money?");
    row->choices_count = 3;
    PUT(row->choices[0].text, is_german ? "Auf die Messe" : "To the fair");
    row->choices[0].orders_count = 2;
    row->choices[0].orders[0] = (struct card_order){SLOT_brand_spend, 9};
    row->choices[0].orders[1] = (struct card_order){SLOT_act_spend, 9};
    PUT(row->choices[1].text, is_german ? "Zwei Verkäufer mehr" : "Two more sellers");
    row->choices[1].orders_count = 1;
    row->choices[1].orders[0] = (struct card_order){SLOT_x_sales, 6};
    PUT(row->choices[2].text, is_german ? "Nichts davon" : "Neither");
    return row;
}

static void add_paper(struct view_desk_view *desk, struct request_row paper)
{
    paper.request = (uint16_t)(desk->papers_count + 1);
    desk->papers[desk->papers_count++] = paper;
}

void sample_papers(struct view_desk_view *desk, unsigned count)
{
    uint8_t me = desk->role;
    const struct request_row papers[5] = {
        {.kind = REQUEST_CRITERIA,
         .role = ROLE_DEMAND,
         .signer = me,
         .week = 17,
         .slot = SLOT_crit_s,
         .now = 0.52,
         .value = 0.68},
        {.kind = REQUEST_SIGNATURE,
         .role = me,
         .signer = ROLE_PMI,
         .week = 14,
         .slot = SLOT_counter,
         .value = 1},
        {.kind = REQUEST_PROPOSAL,
         .role = ROLE_BRAND,
         .signer = me,
         .week = 18,
         .slot = SLOT_sla,
         .now = 24,
         .value = 4},
        {.kind = REQUEST_PROPOSAL,
         .role = me,
         .signer = ROLE_AM,
         .week = 17,
         .slot = SLOT_ren_disc,
         .value = 0.05},
        {.kind = REQUEST_SIGNATURE,
         .role = ROLE_PMI,
         .signer = me,
         .week = 13,
         .slot = SLOT_corridor,
         .now = 0.1,
         .value = 0.17},
    };

    for (unsigned i = 0; i < count && i < 5; i++)
        add_paper(desk, papers[i]);
}

void sample_plan(struct view_desk_view *desk)
{
    add_paper(desk, (struct request_row){.kind = REQUEST_INITIATIVE,
                                         .role = ROLE_PMI,
                                         .signer = desk->role,
                                         .week = 18,
                                         .slot = INITIATIVE_channel});
    desk->initiative = INITIATIVE_channel;
    desk->initiative_state = INITIATIVE_ASKED;
}

static void open_book(struct view_books_view *books, enum role role, enum book_why why)
{
    struct book_row *book = &books->books[books->books_count++];

    book->role = (uint8_t)role;
    book->why = (uint8_t)why;
    book->until_week = why == BOOK_HELD ? 65535 : 20;
    for (unsigned slot = 0; slot < METRIC_SLOTS && book->panel_count < 22; slot++) {
        if (metric_info(metric_of_slot(slot))->access[role] == ACCESS_o) continue;
        book->panel[book->panel_count].metric = (uint16_t)slot;
        book->panel[book->panel_count++].value = 0.2 + 0.07 * (slot % 9);
    }
}

void sample_books(struct model *model)
{
    static const double said[STATEMENT_COUNT] = {0.3, 1.1, 0.45, 0.9, 12, 0.1, 0.6, 1};
    struct view_books_view *books = &model->books;

    model->has_books = true;
    books->may_check = 1;
    books->weeks_marketing = 13;
    books->weeks_sales = 5;
    for (unsigned i = 0; i < STATEMENT_COUNT; i++) {
        books->statements[i].statement = (uint8_t)i;
        books->statements[i].said = said[i];
    }
    books->statements_count = STATEMENT_COUNT;
    open_book(books, ROLE_PROSPECT, BOOK_LOOKED);
    open_book(books, ROLE_BRAND, BOOK_HELD);
    books->checked_count = 1;
    books->checked[0] =
        (struct checked_row){.statement = STATEMENT_answers, .week = 17, .said = 12, .found = 31};
}

static const uint16_t tokens[CAUSE_COUNT - 1] = {3, 0, 4, 5, 2, 1, 0, 1, 2};
static const int gained[ROLE_MODEL_COUNT + 1] = {-18, 9, -64, 4, -112, 31, 22, -7, -41};

static void fill_held(struct view_team_view *team)
{
    for (unsigned i = 0; i + 1 < CAUSE_COUNT; i++)
        team->causes[team->causes_count++] = (struct cause_row){(uint8_t)(i + 1), tokens[i]};
    for (unsigned i = 0; i <= ROLE_MODEL_COUNT; i++) {
        int64_t cents = (int64_t)gained[i] * 100000;
        team->attribution[team->attribution_count++] =
            (struct attribution_row){(uint8_t)(i < ROLE_MODEL_COUNT ? i : ROLE_COUNT), cents,
                                     cents - 2500000, cents + 2100000};
    }
}

void sample_held(struct model *model)
{
    fill_held(&model->teams[0]);
    model->teams[0].causes_are_rooms = 1;
    model->review.has_pulse = 1;
}

static void add_reading(struct view_debrief_view *debrief, uint16_t week, const char *inside,
                        const char *outside)
{
    struct reading_row *row = &debrief->readings[debrief->readings_count++];

    row->week = week;
    PUT(row->inside, inside);
    PUT(row->outside, outside);
}

void sample_stories(struct view_debrief_view *debrief)
{
    for (uint8_t quarter = 1; quarter <= 4; quarter++) {
        for (unsigned i = 0; i + 1 < CAUSE_COUNT; i++)
            debrief->causes[debrief->causes_count++] = (struct quarter_cause){
                quarter, (uint8_t)(i + 1), (uint16_t)(tokens[(i + quarter) % 9] / quarter)};
        for (unsigned i = 0; i <= ROLE_MODEL_COUNT; i++)
            debrief->gains[debrief->gains_count++] =
                (struct quarter_gain){quarter, (uint8_t)(i < ROLE_MODEL_COUNT ? i : ROLE_COUNT),
                                      (int64_t)gained[(i + 2u * quarter) % 9] * 100000};
    }
    add_reading(debrief, 8, "Harbor Foods waited 9 days for an answer and signed with Corvex.",
                "One of your leads was lost.");
    add_reading(
        debrief, 17,
        "Lumen Clinics signed at 20% off, because the quarter ended and the number was close.",
        "Selling gave away more than the agreed limit.");
    add_reading(debrief, 31,
                "The new message reached small firms five weeks after it was paid for.",
                "More people ask for us, nobody knows why.");
    add_reading(debrief, 44, "A customer left after three unsolved problems.",
                "Renewals fell short by one.");
}
