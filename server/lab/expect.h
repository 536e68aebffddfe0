#ifndef EXPECT_H
#define EXPECT_H
#include "arms.h"
#include "policy_folder.h"
#include "room_script.h"
#include "scenario.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * What an author expects of a scenario, one sentence a line in its file or in a file beside it
 * (NAME.expect), and whether games bear it out. `baton-lab test --help` tells the language.
 */
enum {
    EXPECT_MAX = 64,
    EXPECT_TEXT_BYTES = 160,
    EXPECT_ID_BYTES = 48,
    EXPECT_RUNS_USUAL = 40,
    EXPECT_RUNS_MAX = 4000
};

enum expect_kind {
    EXPECT_COMPARE,  /* two quantities, or one and a number */
    EXPECT_INJECT,   /* an inject happens, in a week */
    EXPECT_CARD,     /* a card is dealt */
    EXPECT_HOOK,     /* a hook runs, without a fault */
    EXPECT_NO_FAULTS /* no script fails */
};

enum expect_sign {
    EXPECT_MORE,    /* > */
    EXPECT_LESS,    /* < */
    EXPECT_NO_LESS, /* >= */
    EXPECT_NO_MORE, /* <= */
    EXPECT_ABOUT    /* about: within the margin, or 3 % */
};

struct quantity_info {
    const char *name;
    unsigned figure; /* of arms.h */
    double scale;
    int digits;
    const char *unit;
    const char *meaning;
};

/* The rows of quantities.def. */
unsigned quantity_count(void);
const struct quantity_info *quantity_info(unsigned quantity);

struct expect_side {
    bool is_number;
    double number;
    unsigned quantity;
    struct arm arm;
    size_t place; /* of the arm among those that are played */
};

struct expectation {
    unsigned line;
    char text[EXPECT_TEXT_BYTES]; /* as it was written */
    enum expect_kind kind;
    struct expect_side left, right;
    enum expect_sign sign;
    bool has_margin, is_share; /* "by 100", "by 5 %" */
    double margin;             /* in units of the quantity, or a share */
    char id[EXPECT_ID_BYTES];
    bool has_week;
    unsigned week;
    enum hook hook;
};

struct expect_file {
    char name[256]; /* as findings and answers call it */
    unsigned runs;  /* 0: not said */
    size_t count;
    struct expectation list[EXPECT_MAX];
};

/*
 * Reads the expectations of a text: lines that begin with "-- expect:" (in a file of its own the
 * two dashes may be left out) and "-- runs: N". What is no expectation is passed over, in a file of
 * its own it is a mistake. Mistakes are findings with their line; reading goes on.
 */
void expect_read(struct expect_file *file, const char *text, bool is_own,
                 const struct policy_folder *folder, const struct scenario *scenario,
                 struct findings *findings);

/* One expectation; false and a sentence when it is wrong. */
bool expect_parse(struct expectation *expectation, const char *text,
                  const struct policy_folder *folder, const struct scenario *scenario,
                  char *sentence, size_t capacity);

/* Whether the games bear out a comparison, and the figures in words: "9,561 +- 90 against 9,000".
 */
bool expect_holds(const struct expectation *expectation, const struct arms_games *games,
                  char *figures, size_t capacity);

#endif
