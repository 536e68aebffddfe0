#ifndef TRIAL_H
#define TRIAL_H
#include "arms.h"
#include "bench_room.h"
#include "expect.h"
#include "policy_folder.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One scenario held against what it expects of itself: the lines of its file, and those of the file
 * beside it. */
enum { TRIAL_FILES = 2, TRIAL_ARMS_MAX = 4 * EXPECT_MAX };

struct trial {
    const char *path;
    struct scenario scenario;
    struct expect_file files[TRIAL_FILES];
    struct arm arms[TRIAL_ARMS_MAX];
    size_t arm_count;
    struct arms_games games;
    struct bench_room *room; /* played once, where an expectation needs it */
    size_t passed, failed;
};

struct trial_order {
    struct policy_folder folder;
    uint64_t seed, runs, jobs; /* runs 0: as the files say */
    bool is_json;
};

/* The trial's path is set, all else is zero. False, with the mistakes of all files. */
bool trial_read(struct trial *trial, const struct trial_order *order, struct findings *findings);
/* Plays all games that the expectations need. False as arms_play. */
bool trial_play(struct trial *trial, const struct trial_order *order, struct findings *findings);
/* Whether an expectation holds, and the figures in words. */
bool trial_judge(const struct trial *trial, const struct expectation *expectation, char *figures,
                 size_t capacity);
/* What reading and playing allocated. */
void trial_free(struct trial *trial);

#endif
