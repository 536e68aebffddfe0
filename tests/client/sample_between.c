#include "sample_between.h"

#include "dealings.h"
#include "metrics.h"
#include "sample_parts.h"

void sample_card(struct view_desk_view *desk, enum occasion occasion)
{
    desk->occasions_count = 1;
    desk->occasions[0].occasion = (uint8_t)occasion;
    desk->occasions[0].since_week = 17;
    PUT(desk->occasions[0].name, occasion == OCCASION_call_ourselves ? "7" : "Harbor Foods");
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
