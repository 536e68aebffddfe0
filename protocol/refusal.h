#ifndef REFUSAL_H
#define REFUSAL_H

/* Why something was refused (`reason` of session.def's REFUSED). The sentence is for people; the
 * reason tells a program whether asking again may help. */
enum refusal {
    REFUSAL_PLAIN,   /* a mistake that the sentence explains */
    REFUSAL_VERSION, /* the programs speak different languages */
    REFUSAL_CODE,    /* no such room */
    REFUSAL_TOKEN,   /* not the facilitator's token */
    REFUSAL_SEAT,    /* no place in the room, or the ticket is no longer good */
    REFUSAL_BUSY,    /* not now; the same question may be answered later */
    REFUSAL_JOURNAL, /* the server cannot keep what is decided and accepts nothing more */
    REFUSAL_COUNT
};

#endif
