#ifndef PAR_H
#define PAR_H
#include <stdbool.h>
#include <stddef.h>

/*
 * What a team may be measured by: the year's mean revenue (k$) of three policies, without changing
 * chairs, as a scenario's file carries it: par = { as_is = 8091, balanced = 9567, adaptive = 9771
 * }.
 */
enum { PAR_COUNT = 3, PAR_RUNS = 60 };

struct par {
    bool has[PAR_COUNT]; /* as_is, balanced, adaptive */
    double values[PAR_COUNT];
};

/* "as_is", "balanced", "adaptive". */
const char *par_name(unsigned policy);

/* The par of a scenario's Lua text. False: it has none, which is no mistake. */
bool par_read(const char *text, struct par *par);

/* Whether what the file says is what games give, to three per cent; what is in only one of the two
 * is not compared. False and a sentence naming the first that is off. */
bool par_is_near(const struct par *said, const struct par *played, char *sentence, size_t capacity);

/* "par = { as_is = 8091, balanced = 9567 }" */
void par_write(const struct par *par, char *out, size_t capacity);

#endif
