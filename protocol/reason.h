#ifndef REASON_H
#define REASON_H

/* Why something was refused (`reason` of session.def's REFUSED). The sentence is for people; the
 * reason tells a program whether asking again may help. */
enum reason {
    REASON_PLAIN,   /* a mistake that the sentence explains */
    REASON_VERSION, /* the programs speak different languages */
    REASON_CODE,    /* no such room */
    REASON_TOKEN,   /* not the facilitator's token */
    REASON_BUSY,    /* not now; the same question may be answered later */
    REASON_JOURNAL, /* the server cannot keep what is decided and accepts nothing more */
    REASON_COUNT
};

#endif
