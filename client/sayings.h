#ifndef SAYINGS_H
#define SAYINGS_H
#include "messages.h"
#include "requests.h"
#include "words.h"

#include <stddef.h>

/* Sentences that the views hold as numbers, worded once for the window and for --text. In the
 * chosen language, always terminated; numbers of a table that this client does not know say "". */

/* What a quarter's plan and an assessment cost once, in thousands (docs/MODEL.md 2.11). */
enum { SAYING_PLAN_THOUSANDS = 30, SAYING_ASSESSMENT_THOUSANDS = 20 };

/* What a paper asks of its signer, or, `is_mine`, what one waits for. */
void saying_paper(const struct request_row *paper, bool is_mine, const char *currency, char *out,
                  size_t capacity);
/* What the two answers to it are called. */
enum word saying_accept(const struct request_row *paper);
enum word saying_decline(const struct request_row *paper);
/* Has the paper waited for longer than a week? `week` is the room's. */
bool saying_is_late(const struct request_row *paper, unsigned week);

/* What another chair did or answered. */
void saying_dealt(const struct event_dealt *dealt, char *out, size_t capacity);

/* What came of a card that is over; a vote is told with its count. */
void saying_card_closed(const struct card_row *card, char *out, size_t capacity);

/* What a chair says of itself. */
void saying_statement(unsigned statement, double said, const char *currency, char *out,
                      size_t capacity);
/* What came of holding it against the facts. */
void saying_checked(const struct checked_row *checked, const char *currency, char *out,
                    size_t capacity);
/* Why and until when the numbers of a chair lie open. */
void saying_book(const struct book_row *book, char *out, size_t capacity);

/* What the changes of one's own chair did; for the person's eyes only. */
void saying_effect(const struct view_review_view *review, const char *currency, char *out,
                   size_t capacity);

#endif
