#ifndef BALANCE_H
#define BALANCE_H
#include "arms.h"
#include "par.h"
#include "policy_folder.h"
#include "scenario.h"
#include "study_effect.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/*
 * What a scenario is worth as a game: it is played by every policy that a room may play, with
 * chairs left empty or played otherwise, with fewer people, without each event, inject and without
 * changing chairs, always with the same seeds. A policy's worth is the year's revenue and half of
 * the successor's half-year (MODEL 4.3); k$ throughout.
 */
enum {
    BALANCE_ARMS_MAX = 640,
    BALANCE_POLICIES_MAX = POLICY_FOLDER_MAX,
    BALANCE_ANSWERS_MAX = 16, /* ways to decide in one chair */
    BALANCE_TEAMS_MAX = 16,
    BALANCE_LABEL_BYTES = 96,
    BALANCE_NO_ARM = -1
};

/* Something of the file that is left out. `arm` is BALANCE_NO_ARM where leaving it out changes no
 * game at all. */
struct balance_part {
    char label[BALANCE_LABEL_BYTES];
    int arm;
};

/* A team of so many people at the beginning of the game. */
struct balance_team {
    unsigned people;
    bool is_merged;             /* few people hold merged chairs */
    bool is_as_file;            /* as the file's settings say */
    uint16_t empty;             /* chairs without a person: bit set of enum role */
    uint16_t posts[ROLE_COUNT]; /* merged chairs: bit sets of two and more */
    unsigned post_count;
    int arm;
};

/* A way to decide in one chair while the others play balanced. */
struct balance_answer {
    int policy; /* of the folder */
    int arm;
};

struct balance {
    const char *path; /* of the scenario */
    unsigned runs;
    bool is_par_only; /* only what balance_par tells is played */
    struct scenario scenario;
    struct policy_folder folder;
    struct arm arms[BALANCE_ARMS_MAX];
    size_t arm_count;
    struct arms_games games;
    int policies[BALANCE_POLICIES_MAX]; /* arms, by place in the folder; unrestricted: NO_ARM */
    int as_is, balanced, adaptive;      /* arms; adaptive may be BALANCE_NO_ARM */
    int par[PAR_COUNT];                 /* the same three without rotation */
    struct par said;                    /* by the file; nothing when it says none */
    int empty_chairs[ROLE_MODEL_COUNT]; /* BALANCE_NO_ARM: the file does not have the chair */
    struct balance_answer answers[ROLE_MODEL_COUNT][BALANCE_ANSWERS_MAX];
    unsigned answer_counts[ROLE_MODEL_COUNT];
    struct balance_part events[SETUP_SHOCKS_MAX];
    unsigned event_count;
    struct balance_part injects[SCENARIO_INJECTS_MAX];
    unsigned inject_count;
    struct balance_team teams[BALANCE_TEAMS_MAX];
    unsigned team_count;
    int other_rotation; /* balanced without the file's rotation, or with one where it has none */
};

struct balance_order {
    const char *scenario, *folder;
    uint64_t seed;
    unsigned runs, jobs;
    bool is_par_only;
};

/* Reads the files and plays all games. NULL, with sentences in `findings`, when that cannot be
 * done; without any when a signal came. Freed by balance_free. */
struct balance *balance_play(const struct balance_order *order, struct findings *findings);
void balance_free(struct balance *balance);

/* balance_arms.c: the ways to play that the file asks for; plays a few games to learn which injects
 * act on a company. False when that cannot be done. */
bool balance_plan(struct balance *balance, struct findings *findings);

/* ---- Facts: balance_facts.c --------------------------------------------------------------------
 */

/* How good the year's target is for a game. */
enum balance_reach {
    REACH_NEVER, /* hardly reachable */
    REACH_HARD,
    REACH_FAIR,
    REACH_EASY,
    REACH_ALWAYS /* far too easy */
};

/* In which share of games balanced play should reach the year's target. */
#define BALANCE_GOAL 0.6

double balance_mean(const struct balance *balance, int arm, unsigned figure);
/* Arm minus base, with its band. */
struct effect balance_effect(const struct balance *balance, int arm, int base, unsigned figure);
/* The difference is larger than its band. */
bool effect_is_beyond_luck(const struct effect *effect);
/* How far it is from nothing, in its standard errors. */
double effect_sigmas(const struct effect *effect);

enum balance_reach balance_reach(const struct balance *balance);
/* Targets in the file's proportions, in whole tens, that balanced play reaches in about
 * BALANCE_GOAL of the games; returns by how much they change all in all (0.04: 4 % higher). */
double balance_targets(const struct balance *balance, double targets[QUARTERS]);
/* The place in the folder of the best plan that never changes; of the next one when `except` is not
 * -1. -1: there is none. */
int balance_best_constant(const struct balance *balance, int except);
/* Whether a plan that never changes leaves little to decide. */
bool balance_has_dominant(const struct balance *balance);
/* Share of the worth that a chair costs when it is left empty. */
struct effect balance_chair(const struct balance *balance, unsigned role);
/* The best and the worst way to decide in a chair, as arms; false: it has but one. */
bool balance_answers(const struct balance *balance, unsigned role, int *best, int *worst);
/* The largest share of the worth by which a chair can change the game. */
double balance_chair_weight(const struct balance *balance, unsigned role);
bool balance_chair_is_idle(const struct balance *balance, unsigned role);
unsigned balance_idlest_chair(const struct balance *balance);
/* What games give. */
void balance_par(const struct balance *balance, struct par *par);
/* How a script failed in any game. */
bool balance_fault(const struct balance *balance, struct finding *fault);

/* ---- What is said of it ------------------------------------------------------------------------
 */

struct paper;

/* The verdict: one sentence a row, in plain words. balance_words.c */
enum { BALANCE_SENTENCES_MAX = 12, BALANCE_SENTENCE_BYTES = 700 };
struct balance_verdict {
    unsigned count;
    char sentences[BALANCE_SENTENCES_MAX][BALANCE_SENTENCE_BYTES];
};
void balance_words(const struct balance *balance, struct balance_verdict *verdict);

/* "BRAND, CX". */
const char *balance_chairs_text(uint16_t chairs, char *out, size_t capacity);
/* "8,930 k$". */
const char *balance_money_text(double thousands, char *out, size_t capacity);

/* The figures as tables of plain text. balance_tables.c */
void balance_tables(struct paper *paper, const struct balance *balance);
/* A policy's place in the folder, and what it is worth. */
struct balance_rank {
    int place;
    double worth;
};
/* Those that a room may play, the best first; how many. balance_facts.c */
unsigned balance_ranking(const struct balance *balance,
                         struct balance_rank ranks[BALANCE_POLICIES_MAX]);
/* All of it as one JSON object and a line break. balance_json.c */
void balance_json(FILE *out, const struct balance *balance);
/* A page of its own with plots. balance_page.c */
void balance_page(struct paper *paper, const struct balance *balance);
/* Its plots. balance_charts.c */
void balance_chart_quarters(struct paper *paper, const struct balance *balance);
void balance_chart_years(struct paper *paper, const struct balance *balance);
void balance_chart_policies(struct paper *paper, const struct balance *balance);
void balance_chart_chairs(struct paper *paper, const struct balance *balance);
void balance_chart_events(struct paper *paper, const struct balance *balance);

#endif
