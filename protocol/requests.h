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
