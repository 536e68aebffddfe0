#ifndef UNITS_H
#define UNITS_H
#include <stddef.h>

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

/* A value of the model as a person reads it in English: "$6,000 a week", "24 hours", "40%". */
void unit_format(enum unit unit, double value, char *out, size_t capacity);

#endif
