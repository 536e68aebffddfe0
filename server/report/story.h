#ifndef STORY_H
#define STORY_H
#include "room_state.h"

/*
 * What a room's game amounts to, gathered once for all files: the weeks of each team with the
 * successor's half-year, and the answers of the pulse.
 */
enum { STORY_WEEKS = WEEKS_MAX, STORY_ANSWERS_LEAST = 5, STORY_CAUSES = 9 };

struct story_team {
    const struct team *team;
    unsigned weeks;     /* played */
    unsigned all_weeks; /* with the successor's half-year, once the game is over */
    struct week_result results[STORY_WEEKS];
    double brand[STORY_WEEKS];
    double waiting[STORY_WEEKS]; /* leads nobody has worked on */
    double targets[STORY_WEEKS]; /* of the week, k$ */
    double score;                /* 100 = as planned; 0 before the end */
    double successor;            /* revenue of the half-year, k$ */
    double successor_planned;    /* what a company that kept its plan would leave, k$ (MODEL 2.9) */
};

/* The pulse of one quarter's break, the whole room together. */
struct story_pulse {
    unsigned answers;                              /* people who answered anything */
    unsigned together[6], delivers[6], horizon[6]; /* how many said 1..5 */
    unsigned cause_answers;                        /* people who gave a token */
    unsigned causes[STORY_CAUSES + 1];             /* tokens on 1..9 */
};

struct story {
    struct room *room;
    unsigned team_count;
    struct story_team *teams; /* team_count, from malloc */
    unsigned quarters;        /* begun */
    struct story_pulse pulses[QUARTERS_MAX];
};

/* False when memory is short. */
bool story_gather(struct story *story, struct room *room);
void story_free(struct story *story);

/* Sums of a quarter, from 0; k$. */
double story_revenue(const struct story_team *team, unsigned from, unsigned to);
double story_target(const struct story_team *team, unsigned from, unsigned to);
unsigned story_quarter_end(const struct story *story, const struct story_team *team,
                           unsigned quarter);

/* Money as a person reads it: "$8.43 M", "$214,000". `thousands` is k$. */
void story_money(const struct story *story, double thousands, char *out, size_t capacity);
/* A cause of the pulse, 1..9; and the texts of a horizon, 1..5. */
const char *story_cause(unsigned cause);
const char *story_horizon(unsigned horizon);
/* Enough people answered that nobody can be told from the answers. */
bool story_may_show(unsigned answers);
/* A value of a decision in words: "$6,000 a week", "one director". */
void story_word_value(const struct story *story, unsigned slot, double value, char *out,
                      size_t capacity);
/* "Brand money", or "Brand aims at: middle firms". */
void story_word_decision(const struct story *story, unsigned slot, char *out, size_t capacity);

#endif
