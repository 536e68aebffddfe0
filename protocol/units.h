#ifndef UNITS_H
#define UNITS_H

/* What a number of the tables means, so that a screen can word it without knowing the row. */
enum unit {
    UNIT_SHARE,      /* 0..1, shown in per cent */
    UNIT_MONEY_WEEK, /* k$ a week */
    UNIT_MONEY,      /* k$ */
    UNIT_HOURS,
    UNIT_WEEKS,
    UNIT_COUNT,  /* a number of things, real-valued where the model's stock is */
    UNIT_TIMES,  /* how often a quarter */
    UNIT_INDEX,  /* 1 = normal */
    UNIT_POINTS, /* 0..100 */
    UNIT_SCALE,  /* -1..1 */
    UNIT_CHOICE, /* one of the whole numbers of the range */
    UNIT_SWITCH  /* 0 or 1 */
};

#endif
