#ifndef REQUESTS_H
#define REQUESTS_H

/* What waits for another chair's word (`kind` of view.def's request_row). */
enum request_kind {
    REQUEST_MONEY,      /* beyond the free money: the managing director grants */
    REQUEST_SIGNATURE,  /* a decision of two signatures: the other side signs */
    REQUEST_CRITERIA,   /* one side moved what counts as a lead: the other may follow */
    REQUEST_PROPOSAL,   /* another chair's idea: the chair that decides takes it over */
    REQUEST_INITIATIVE, /* Market insight's: the managing director signs; `slot` is its number */
    REQUEST_KIND_COUNT
};

/* What is told once of what passes between chairs (`kind` of the event DEALT). */
enum dealt {
    DEALT_SIGNATURE,  /* a decision needs this chair's signature */
    DEALT_CRITERIA,   /* the other side moved what counts as a lead */
    DEALT_IDEA,       /* another chair has an idea */
    DEALT_INITIATIVE, /* the quarter's initiative waits for a signature */
    DEALT_YES,
    DEALT_NO,
    DEALT_UNANSWERED, /* what was asked for has lapsed */
    DEALT_YES_INITIATIVE,
    DEALT_NO_INITIATIVE,
    DEALT_UNANSWERED_INITIATIVE,
    DEALT_OVERRULED,
    DEALT_LOOKED,
    DEALT_HOLDS, /* this chair's words were held against the facts */
    DEALT_FAILS,
    DEALT_AUTOPILOT, /* a bot takes the idea over at once */
    DEALT_SEAT_GAINED,
    DEALT_SEAT_LOST,
    DEALT_ASSESSED,
    DEALT_COUNT
};

/* Why another chair's numbers lie open (`why` of book_row). */
enum book_why {
    BOOK_HELD,   /* held for eight weeks or more: open for the rest of the game */
    BOOK_LOOKED, /* looked into: open for two weeks */
    BOOK_CHECKED /* its words were held against the facts: open for a week */
};

/* The quarter's initiative (`initiative_state` of the desk). */
enum initiative_state { INITIATIVE_NONE, INITIATIVE_ASKED, INITIATIVE_SIGNED };

/* What a break knows of a person's own changes (`effect_state` of review_view). */
enum effect_state {
    EFFECT_NOTHING, /* nothing was changed */
    EFFECT_COMING,  /* still being worked out */
    EFFECT_LUCK,    /* too small to tell from luck */
    EFFECT_TOLD
};

#endif
