#ifndef STREAMS_H
#define STREAMS_H

/* The streams of draws, MODEL 2.3: a draw depends only on (seed, stream, week, index). */
enum stream {
    STREAM_DEAL_VALUE = 1, /* week = segment, index = deal */
    STREAM_DARK = 2,
    STREAM_WIN = 3,
    STREAM_WAITS = 4,
    STREAM_TAKES_OFFER = 5,
    STREAM_QUALIFIED_OUT = 6,
    STREAM_REAL_DEALS = 7, /* index = segment */
    STREAM_FALSE_DEALS = 8,
    STREAM_RENEWAL = 9,
    STREAM_EXPANSION = 10,
    STREAM_LEADS = 11,
    STREAM_SELF_SERVE = 12,
    STREAM_SUBVERSION = 13, /* index 0: happens?, 1: which */
    STREAM_SPONSOR = 14,
    STREAM_OPENING_VALUE = 15, /* week = segment, index = i */
    STREAM_MARKET = 16,
    STREAM_EGO = 17,
    STREAM_SOURCE = 18,
    STREAM_REVIEW = 19,
    STREAM_VIEW = 20,  /* index = (bank * roles + role) * 64 + field */
    STREAM_CARDS = 32, /* which card a chair is dealt, when, and whom it names */
    STREAM_SCRIPTS = 64
};

#endif
