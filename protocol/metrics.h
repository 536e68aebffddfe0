#ifndef METRICS_H
#define METRICS_H
#include "roles.h"
#include "units.h"

#include <stdbool.h>
#include <stdint.h>

/* The numbers that a chair's panel can show, as one table for both programs (rows in metrics.def).
 * A metric is named by the model's symbol; a vector takes several slots in a row, and on the wire
 * and in views a metric is its slot. */

enum metric {
#define METRIC(symbol, ...) METRIC_##symbol,
#include "metrics.def"
#undef METRIC
    METRIC_COUNT
};

enum metric_slot {
#define METRIC(symbol, count, ...)                                                                 \
    METRIC_SLOT_##symbol, METRIC_SLOT_##symbol##_last = METRIC_SLOT_##symbol + (count)-1,
#include "metrics.def"
#undef METRIC
    METRIC_SLOTS
};

/* How a chair sees a number; the letters of metrics.def. */
enum access {
    ACCESS_o, /* hidden */
    ACCESS_E, /* exact */
    ACCESS_N, /* noisy */
    ACCESS_L, /* late, live while the managing director is in touch */
    ACCESS_D, /* late always */
    ACCESS_S, /* survey of every fourth week */
    ACCESS_G, /* with the error that missing insight leaves */
    ACCESS_F, /* exact if there are good systems */
    ACCESS_C, /* exact if sales is asked first */
    ACCESS_R, /* exact if refusals are explained */
    ACCESS_K, /* exact if the sides know each other */
    ACCESS_W  /* exact if somebody asks why deals are won or lost */
};

struct metric_info {
    const char *symbol;
    const char *label;    /* up to 22 characters */
    const char *sentence; /* up to 90 characters */
    enum unit unit;
    unsigned first_slot;
    unsigned count;
    enum access access[ROLE_COUNT];
};

const struct metric_info *metric_info(enum metric metric);
enum metric metric_of_slot(unsigned slot);
/* Finds a metric by the model's symbol alone; false: no such metric. */
bool metric_find(const char *symbol, enum metric *metric);
/* The slot's name in scripts: the symbol, and the element from 1, or 0 where there is only one. */
const char *metric_slot_name(unsigned slot, unsigned *index);
/* Finds "K", or "A[1]" and the like (elements count from 0); false: no such number. */
bool metric_slot_find(const char *text, uint16_t *slot);

#endif
